"""A shop of the first version, with people in it, becomes one of the second; a copy of it is kept before."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from vipdesk.errors import Sentence
from vipdesk.store import backup, journal, members, migrations, schema_1, shop
from vipdesk.store.database import ShopFile, execute, problems, select, version
from vipdesk.store.journal import Journal

ADD_MEMBER = (
    "INSERT INTO member (name, phone, sort_key, real_name, title, pronoun, language, email, birthday_calendar,"
    " birthday_leap, consent_how, do_not_pursue, do_not_pursue_why, must_send, note, search_key)"
    " VALUES (?, ?, ?, '', '', '', '', '', '', 0, '', 0, '', 0, '', '')"
)
ADD_NICK = "INSERT INTO alias (member_id, platform, nick) VALUES (?, 'taobao', ?)"


@pytest.fixture
def old_shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """As the first version left it."""
    path = tmp_path / "old.vipdesk"
    with monkeypatch.context() as before:
        before.setattr(migrations, "STEPS", (schema_1.create,))
        before.setattr(journal, "NAMES", ("member", "alias"))
        made = shop.create_shop(path)
        assert version(made) == 1
        with Journal("owner", lambda: 1).action(Sentence("People")):
            for number in range(3):
                execute(ADD_MEMBER, [f"陈小{number}", f"1380000000{number}", f"chen{number}"])
                execute(
                    "INSERT INTO alias (member_id, platform, nick) VALUES (?, 'taobao', ?)",
                    [number + 1, f"nick{number}"],
                )
        made.close()
    return path


@pytest.fixture
def migrated(old_shop: Path) -> Iterator[ShopFile]:
    made = shop.open_shop(old_shop)
    yield made
    made.close()


def test_an_old_shop_is_brought_up_to_date_with_everybody_in_it(migrated: ShopFile) -> None:
    assert version(migrated) == len(migrations.STEPS) >= 2
    assert [members.card(id_).phone for id_ in members.find()] == [f"1380000000{number}" for number in range(3)]
    assert problems(migrated, thorough=True) == []
    assert select("SELECT COUNT(*) FROM erasure") == select("SELECT COUNT(*) FROM disclosure") == [(0,)]


def test_a_copy_of_the_old_version_is_kept_before(migrated: ShopFile) -> None:
    (kept,) = backup.kept(migrated.path)
    assert kept.reason is backup.Reason.MIGRATION
    with contextlib.closing(sqlite3.connect(kept.path)) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)
        assert copy.execute("SELECT COUNT(*) FROM member").fetchone() == (3,)


def test_what_was_done_before_can_still_be_undone(migrated: ShopFile) -> None:
    Journal("owner", lambda: 2).undo()
    assert members.count() == 0


def test_the_registers_are_the_same_in_a_new_shop(migrated: ShopFile, tmp_path: Path) -> None:
    def described(file: ShopFile) -> list[object]:
        found = file.execute_sql("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'journal_%' ORDER BY name")
        return list(found.fetchall())

    before = described(migrated)
    new = shop.create_shop(tmp_path / "new.vipdesk")
    assert described(new) == before
    new.close()
