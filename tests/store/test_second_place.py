"""Backups in a second place, and the rehearsal of the newest one."""

from datetime import UTC, datetime, timedelta

import pytest

from vipdesk.errors import Cancelled, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.store import backup, backup_notes, rehearsal, second_place, shop
from vipdesk.store.backup import Reason

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def stick(tmp_path):
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def kept(shop_file, journal):
    """Three backups, of three days."""
    made = []
    for days in (2, 1, 0):
        with journal.action(backup_action(days)):
            shop.change_settings(name=f"Tea {days}")
        made.append(backup.keep(shop_file, Reason.CLOSING, NOW - timedelta(days=days)))
    return made


def backup_action(days):
    return Sentence("Day {days}", days=days)


def bring(shop_file, place, now=NOW):
    return second_place.bring(shop_file.path, place, now, Progress())


def there(stick):
    return sorted(path.name for path in (stick / "shop backups").glob("*.vipdesk"))


def test_every_backup_comes_to_the_second_place_with_its_note(shop_file, kept, stick):
    assert bring(shop_file, stick).trouble is None
    assert there(stick) == sorted(one.path.name for one in kept)
    for one in kept:
        copy = stick / "shop backups" / one.path.name
        assert backup_notes.read(copy) == one.note
        assert backup_notes.digest(copy) == one.note.sha256


def test_what_is_there_is_not_copied_again(shop_file, kept, stick):
    bring(shop_file, stick)
    before = {path: path.stat().st_mtime_ns for path in (stick / "shop backups").iterdir()}
    bring(shop_file, stick)
    assert {path: path.stat().st_mtime_ns for path in (stick / "shop backups").iterdir()} == before


def test_a_place_that_is_not_there_is_told_and_caught_up_with_later(shop_file, kept, stick):
    stick.rmdir()
    visit = bring(shop_file, stick)
    assert "not there at the moment" in str(visit.trouble)
    assert visit.reached_at is None
    assert second_place.last(shop_file.path) == visit
    stick.mkdir()
    assert bring(shop_file, stick, NOW + timedelta(hours=1)).trouble is None
    assert len(there(stick)) == 3
    stick.rename(stick.with_name("away"))
    assert bring(shop_file, stick, NOW + timedelta(hours=2)).reached_at == int(NOW.timestamp()) + 3600


def test_a_place_that_refuses_is_told(shop_file, kept, stick):
    (stick / "shop backups").write_text("a file where the folder would be", "utf-8")
    assert "refused a copy" in str(bring(shop_file, stick).trouble)


def test_it_is_thinned_out_by_the_same_rule_and_only_what_is_ours_goes(shop_file, kept, stick):
    bring(shop_file, stick)
    place = stick / "shop backups"
    for name in ("20200101T000000-closing.vipdesk", "20200102T000000-closing.vipdesk", "holiday.jpg"):
        (place / name).write_bytes(b"somebody else's")
    foreign = backup_notes.read(kept[0].path)
    backup_notes.write(place / "20200102T000000-closing.vipdesk", type(foreign)(**{**vars(foreign), "shop": 1}))
    far = NOW + timedelta(days=1000)
    backup.keep(shop_file, Reason.CLOSING, far)
    for days in range(30):
        backup.keep(shop_file, Reason.CLOSING, far - timedelta(days=days + 1))
    backup.thin_out(shop_file.path, far)
    bring(shop_file, stick, far)
    assert (place / "20200101T000000-closing.vipdesk").exists()
    assert (place / "20200102T000000-closing.vipdesk").exists()
    assert (place / "holiday.jpg").exists()
    ours = [one for one in backup.listed(place) if one.made_at.year > 2020]
    assert {one.path.name for one in ours} >= {one.path.name for one in backup.kept(shop_file.path)}
    again = there(stick)
    bring(shop_file, stick, far)
    assert there(stick) == again


def test_a_backup_that_rotted_is_not_copied(shop_file, kept, stick):
    kept[0].path.write_bytes(kept[0].path.read_bytes()[:-1] + b"x")
    bring(shop_file, stick)
    assert there(stick) == sorted(one.path.name for one in kept[1:])


def test_a_copy_that_was_cut_off_is_made_again(shop_file, kept, stick):
    bring(shop_file, stick)
    copy = stick / "shop backups" / kept[0].path.name
    copy.write_bytes(copy.read_bytes()[:5000])
    bring(shop_file, stick)
    assert backup_notes.digest(copy) == kept[0].note.sha256


def test_cancelling_leaves_nothing_half(shop_file, kept, stick):
    progress = Progress()
    progress.stop()
    with pytest.raises(Cancelled):
        second_place.bring(shop_file.path, stick, NOW, progress)
    assert list((stick / "shop backups").iterdir()) == []


# The rehearsal


def hold(shop_file, now=NOW):
    return rehearsal.hold(shop_file.path, now, Progress())


def test_a_sound_backup_passes_and_its_rows_are_counted(shop_file, kept):
    held = hold(shop_file)
    assert held.trouble == ()
    assert held.backup == kept[-1].path.name
    assert held.rows == sum(kept[-1].note.counts.values()) > 0
    assert rehearsal.last(shop_file.path) == held


def test_it_is_due_once_a_week_and_never_without_a_backup(shop_file, kept):
    assert rehearsal.is_due(shop_file.path, NOW)
    hold(shop_file)
    assert not rehearsal.is_due(shop_file.path, NOW + timedelta(days=6))
    assert rehearsal.is_due(shop_file.path, NOW + timedelta(days=7))
    assert rehearsal.is_due(shop_file.path, NOW - timedelta(days=1))
    for one in kept:
        backup.remove(one.path)
    assert not rehearsal.is_due(shop_file.path, NOW + timedelta(days=7))
    assert hold(shop_file) is None


def turn_a_bit(path):
    content = bytearray(path.read_bytes())
    place = content.index(b"Tea 0")
    content[place] ^= 1
    path.write_bytes(content)


def cut_off(path):
    path.write_bytes(path.read_bytes()[:9000])


def spoil(path):
    path.write_bytes(path.read_bytes()[:4096] + b"\x55" * 30_000)


def empty(path):
    path.write_bytes(b"")


@pytest.mark.parametrize("harm", [turn_a_bit, cut_off, spoil, empty])
def test_a_backup_that_rotted_fails_and_a_newer_one_is_tried_at_once(shop_file, kept, harm):
    harm(kept[-1].path)
    held = hold(shop_file)
    assert held.trouble
    assert rehearsal.last(shop_file.path) == held
    assert not rehearsal.is_due(shop_file.path, NOW + timedelta(hours=1))
    backup.keep(shop_file, Reason.ASKED, NOW + timedelta(hours=1))
    assert rehearsal.is_due(shop_file.path, NOW + timedelta(hours=1))


def test_rows_that_are_missing_are_told_by_table(shop_file, kept):
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(kept[-1].path)) as opened:
        opened.execute("DROP TRIGGER journal_setting_delete")
        opened.execute("DELETE FROM setting")
        opened.commit()
    told = [str(one) for one in hold(shop_file).trouble]
    assert any("The table setting has 0 rows; 1 were written down." in words for words in told)


def test_a_rehearsal_that_is_called_off_leaves_the_last_result(shop_file, kept):
    held = hold(shop_file)
    progress = Progress()
    progress.stop()
    with pytest.raises(Cancelled):
        rehearsal.hold(shop_file.path, NOW + timedelta(days=8), progress)
    assert rehearsal.last(shop_file.path) == held


def test_a_backup_that_is_no_longer_what_it_was_is_told_and_not_copied(shop_file, stick, tmp_path):
    out = tmp_path / "out"
    rotten, sound = (backup.keep(shop_file, Reason.ASKED, NOW + timedelta(minutes=minutes)) for minutes in (0, 1))
    raw = bytearray(rotten.path.read_bytes())
    raw[-1] ^= 1
    rotten.path.write_bytes(raw)
    visit = second_place.bring(shop_file.path, stick, NOW + timedelta(hours=1), Progress())
    assert visit.trouble == Sentence(second_place.NOT_COPIED, file=rotten.path.name)
    assert [one.path.name for one in backup.listed(second_place.inside(stick, shop_file.path))] == [sound.path.name]
    with pytest.raises(UserError, match=rotten.path.name):
        second_place.copy(rotten, out)
    assert list(out.iterdir()) == []
