"""A restore brings back what was, and nobody who was erased since."""

from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from unittest.mock import Mock

import pytest

from vipdesk.errors import Sentence, UserError
from vipdesk.services import back_up, erase_member, restore_backup, tidy_up
from vipdesk.store import backup, backup_restore, read_only, shop
from vipdesk.store.backup import Reason
from vipdesk.store.journal import Journal
from vipdesk.store.models import Member

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SECONDS = int(NOW.timestamp())


@pytest.fixture
def file(tmp_path):
    opened = shop.create_shop(tmp_path / "tea.vipdesk")
    yield opened
    opened.close()


@pytest.fixture
def log(file):
    return Journal("owner", lambda: SECONDS)


@pytest.fixture
def kept(file, log):
    """A backup with two people in it, of whom one was erased since."""
    with log.action(Sentence("Add")):
        wang = Member.create(name="王芳", phone="13912345678").id
        Member.create(name="陈玥", phone="13800001111")
    made = back_up.keep(file, Reason.ASKED, NOW)
    with log.action(erase_member.label(wang)):
        gone = erase_member.erase(wang, SECONDS, date(2026, 11, 22), "owner")
    erase_member.finish(file, [gone])
    return made


def names():
    return sorted(member.name for member in Member.select())


def test_who_was_erased_is_erased_again(file, log, kept):
    assert "王芳" not in names()
    restore_backup.restore(file, kept.path, log, NOW, "owner")
    assert "陈玥" in names()
    assert "王芳" not in names()
    assert "13912345678" not in {member.phone for member in Member.select()}
    assert not backup_restore.is_unfinished(file.path)


def test_who_was_erased_is_erased_again_after_a_restore_that_was_killed(file, log, kept):
    backup_restore.into(file, kept.path)
    assert "王芳" in names()
    restore_backup.finish(file, log, NOW, "owner")
    assert "王芳" not in names()


def test_who_was_erased_is_known_from_the_list_beside_a_backup_on_a_stick(file, log, kept, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    with log.action(Sentence("Place")):
        shop.change_settings(backup_folder=str(stick))
    back_up.bring(file.path, NOW)
    file.close()
    lost = shop.create_shop(tmp_path / "new" / "tea.vipdesk")
    other = Journal("owner", lambda: SECONDS)
    restore_backup.restore(lost, stick / "tea backups" / kept.path.name, other, NOW, "owner")
    assert "陈玥" in names()
    assert "王芳" not in names()
    lost.close()


def test_a_restore_without_a_sound_backup_changes_nothing(file, log, kept):
    kept.path.write_bytes(kept.path.read_bytes()[:5000])
    before = names()
    with pytest.raises(UserError):
        restore_backup.restore(file, kept.path, log, NOW, "owner")
    assert names() == before
    assert not backup_restore.is_unfinished(file.path)


def test_before_a_restore_what_is_there_is_kept(file, log, kept):
    with log.action(Sentence("Add")):
        Member.create(name="周立")
    safety = restore_backup.restore(file, kept.path, log, NOW, "owner")
    assert "周立" not in names()
    restore_backup.restore(file, safety.path, log, NOW, "owner")
    assert "周立" in names()


def test_at_closing_there_is_a_backup_only_where_something_changed(file, log, kept):
    assert back_up.at_closing(file, NOW) is not None
    assert back_up.at_closing(file, NOW) is None
    with log.action(Sentence("Add")):
        Member.create(name="周立")
    assert back_up.at_closing(file, NOW) is not None
    assert all(one.note is not None for one in backup.kept(file.path))


def test_an_old_backup_that_a_new_one_makes_needless_can_still_be_restored(file, log):
    then = NOW - timedelta(days=5)
    with log.action(Sentence("Add")):
        Member.create(name="王芳")
    wanted = backup.keep(file, Reason.ASKED, then)
    for hours, name in ((2, "陈玥"), (120, "林晓舟")):
        with log.action(Sentence("Add")):
            Member.create(name=name)
        backup.keep(file, Reason.ASKED, then + timedelta(hours=hours))
    with log.action(Sentence("Add")):
        Member.create(name="周岚")
    restore_backup.restore(file, wanted.path, log, NOW, "owner")
    assert names() == ["王芳"]


def test_a_shop_for_reading_opens_though_a_restore_was_not_finished(file, log, kept):
    backup_restore.into(file, kept.path)
    file.close()
    opened = read_only.open_for_reading(file.path)
    try:
        restore_backup.finish(opened, log, NOW, "owner")
        assert backup_restore.is_unfinished(file.path)
    finally:
        opened.close()


def test_a_restore_that_was_killed_too_early_is_none(file, log, kept, monkeypatch):
    with log.action(Sentence("Add")):
        Member.create(name="周岚")
    with monkeypatch.context() as killed:
        killed.setattr(backup_restore, "patience", Mock(side_effect=SystemExit))
        killed.setattr(backup_restore, "forget", Mock())
        with pytest.raises(SystemExit):
            backup_restore.into(file, kept.path)
    assert backup_restore.is_unfinished(file.path)
    restore_backup.finish(file, log, NOW, "owner")
    assert not backup_restore.is_unfinished(file.path)
    assert log.undo().label.text == "Add"


def test_an_erasure_that_was_killed_before_its_end_outlives_the_shop(file, log):
    with log.action(Sentence("Add")):
        wang = Member.create(name="王芳", phone="13912345678").id
    made = back_up.keep(file, Reason.ASKED, NOW)
    with log.action(erase_member.label(wang)):
        erase_member.erase(wang, SECONDS, date(2026, 11, 22), "owner")
    tidy_up.at_opening(file, log, SECONDS, date(2026, 11, 22), "owner")
    file.close()
    file.path.write_bytes(b"\x55" * 9_000)
    backup_restore.in_place_of(file.path, made.path)
    with closing(shop.open_shop(file.path)) as again:
        restore_backup.finish(again, log, NOW, "owner")
        assert "王芳" not in names()
