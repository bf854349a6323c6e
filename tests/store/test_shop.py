"""Opening, refusing, migrating and settings, on real files."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.engines import ENGINES
from vipdesk.errors import Cancelled, Sentence, UserError
from vipdesk.store import backup, backup_notes, backup_restore, migrations, shop
from vipdesk.store import database as store_database
from vipdesk.store.database import ShopFile, problems, set_version
from vipdesk.store.journal import Journal
from vipdesk.store.models import JOURNAL_TABLES, REGISTERS, TABLES, Tier

both = pytest.mark.engines(*ENGINES)


@both
@pytest.mark.parametrize("model", [*TABLES, *JOURNAL_TABLES, *REGISTERS])
def test_the_models_are_the_migrated_schema(shop_file: ShopFile, model: type) -> None:
    table = model._meta.table_name
    in_file = {column.name: column.null for column in shop_file.get_columns(table)}
    in_model = {field.column_name: field.null for field in model._meta.sorted_fields}
    in_model["id"] = in_file["id"]
    assert in_file == in_model


@both
def test_every_foreign_key_has_its_index(shop_file: ShopFile) -> None:
    bare = []
    for model in (*TABLES, *JOURNAL_TABLES, *REGISTERS):
        table = model._meta.table_name
        indexed = {index.columns[0] for index in shop_file.get_indexes(table)}
        bare += [(table, key.column) for key in shop_file.get_foreign_keys(table) if key.column not in indexed]
    assert bare == []


def test_a_power_cut_loses_nothing_that_was_confirmed_by_these_settings(shop_file: ShopFile) -> None:
    pragma = {name: shop_file.execute_sql(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")}
    assert pragma == {"journal_mode": "wal", "synchronous": 2}


def indexes(shop_file: ShopFile) -> set[tuple[str, str]]:
    return {(one.name, one.sql) for table in shop_file.tables() for one in shop_file.get_indexes(table)}


@both
def test_indexes_are_there_again_after_rows_were_added_without_them(shop_file: ShopFile) -> None:
    before = indexes(shop_file)
    with shop_file.writing(), shop_file.unindexed(("buyer", "shop_order")):
        pass
    assert indexes(shop_file) == before


@both
def test_indexes_are_there_again_where_adding_rows_was_called_off(shop_file: ShopFile) -> None:
    before = indexes(shop_file)
    with pytest.raises(Cancelled), shop_file.writing(), shop_file.unindexed(("buyer", "shop_order")):
        raise Cancelled
    assert indexes(shop_file) == before


@both
def test_settings_are_what_was_last_said(shop_file: ShopFile, journal: Journal) -> None:
    with journal.action(Sentence("Settings")):
        shop.change_settings(name="青竹茶铺", margin_permille=400, shipping_days_off=(6,))
        shop.change_settings(margin_permille=410)
    assert shop.settings() == shop.Settings(name="青竹茶铺", margin_permille=410, shipping_days_off=(6,))


@both
def test_a_setting_that_does_not_exist_cannot_be_changed(shop_file: ShopFile, journal: Journal) -> None:
    with pytest.raises(TypeError):
        shop.change_settings(colour="red")


def make_empty(path: Path) -> None:
    path.write_bytes(b"")


def make_text(path: Path) -> None:
    path.write_text("not a database, but long enough to be looked at as one" * 20)


def make_foreign(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE x (y)")


def make_folder(path: Path) -> None:
    path.mkdir()


def make_nothing(path: Path) -> None:
    path.unlink(missing_ok=True)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (make_empty, "is empty"),
        (make_text, "is not a shop"),
        (make_foreign, "another program"),
        (make_folder, "is a folder"),
        (make_nothing, "no shop file"),
    ],
)
def test_what_is_no_shop_is_refused_with_a_sentence(tmp_path: Path, make, sentence: str) -> None:
    path = tmp_path / "x.vipdesk"
    make(path)
    with pytest.raises(UserError, match=sentence):
        shop.open_shop(path)


@both
def test_a_newer_shop_is_refused(shop_file: ShopFile) -> None:
    set_version(shop_file, 99)
    with pytest.raises(UserError, match="newer VIP Desk"):
        migrations.pending(shop_file)


def test_a_shop_is_copied_before_it_is_migrated(shop_file: ShopFile, monkeypatch: pytest.MonkeyPatch) -> None:
    def add_table(file: ShopFile) -> None:
        file.execute_sql("CREATE TABLE later (id INTEGER PRIMARY KEY)")

    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, add_table))
    shop_file.close()
    shop.open_shop(shop_file.path).close()
    (kept,) = backup.kept(shop_file.path)
    assert kept.reason == backup.Reason.MIGRATION
    with sqlite3.connect(kept.path) as old:
        assert old.execute("PRAGMA user_version").fetchone() == (len(migrations.STEPS) - 1,)


@both
def test_a_failing_migration_leaves_the_shop_as_it_was(shop_file: ShopFile, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(file: ShopFile) -> None:
        file.execute_sql("CREATE TABLE later (id INTEGER PRIMARY KEY)")
        raise ZeroDivisionError

    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, fail))
    with pytest.raises(ZeroDivisionError):
        migrations.run(shop_file)
    assert migrations.pending(shop_file) == 1
    assert not shop_file.table_exists("later")


def test_a_sound_shop_has_no_problems(shop_file: ShopFile) -> None:
    assert problems(shop_file, thorough=True) == []


def test_a_damaged_shop_is_noticed(shop_file: ShopFile, journal: Journal) -> None:
    with journal.action(Sentence("Fill")):
        for number in range(2000):
            Tier.create(name=f"tier {number}")
    shop_file.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    shop_file.close()
    content = bytearray(shop_file.path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 8192] = b"\0" * 8192
    shop_file.path.write_bytes(content)
    assert problems(shop_file, thorough=False)


def test_a_backup_brings_the_shop_back_as_it_was(shop_file: ShopFile, journal: Journal) -> None:
    with journal.action(Sentence("Before")):
        Tier.create(name="before")
    made = backup.keep(shop_file, backup.Reason.ASKED)
    with journal.action(Sentence("After")):
        Tier.create(name="after")
    shop_file.close()
    backup_restore.in_place_of(shop_file.path, made.path)
    shop.open_shop(shop_file.path)
    assert [tier.name for tier in Tier.select()] == ["before"]


def test_a_damaged_backup_changes_nothing(shop_file: ShopFile, journal: Journal) -> None:
    with journal.action(Sentence("Before")):
        Tier.create(name="before")
    made = backup.keep(shop_file, backup.Reason.ASKED)
    made.path.write_bytes(made.path.read_bytes()[:5000])
    shop_file.close()
    with pytest.raises(UserError, match="not sound"):
        backup_restore.in_place_of(shop_file.path, made.path)
    shop.open_shop(shop_file.path)
    assert Tier.select().count() == 1


def test_a_copy_over_one_whose_program_was_killed_is_the_new_copy(shop_file: ShopFile, journal: Journal) -> None:
    target = shop_file.path.with_name("copy.vipdesk")
    with journal.action(Sentence("First")):
        Tier.create(name="first")
    backup.copy_to(shop_file, target)
    target.with_name("copy.vipdesk-wal").write_bytes(b"left by a killed program" * 200)
    with journal.action(Sentence("Second")):
        Tier.create(name="second")
    backup.copy_to(shop_file, target)
    shop_file.close()
    shop.open_shop(target)
    assert [tier.name for tier in Tier.select()] == ["first", "second"]


def test_a_restore_that_fails_leaves_the_shop_where_it_was(
    shop_file: ShopFile, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    with journal.action(Sentence("Before")):
        Tier.create(name="before")
    made = backup.keep(shop_file, backup.Reason.ASKED)
    shop_file.close()

    def full(path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup_notes, "to_disk", full)
    with pytest.raises(OSError, match="No space"):
        backup_restore.in_place_of(shop_file.path, made.path)
    shop.open_shop(shop_file.path)
    assert [tier.name for tier in Tier.select()] == ["before"]
    assert not list(shop_file.path.parent.glob("*.part"))


def test_a_backup_named_by_a_relative_path_is_restored(
    shop_file: ShopFile, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = backup.keep(shop_file, backup.Reason.ASKED)
    shop_file.close()
    monkeypatch.chdir(shop_file.path.parent)
    backup_restore.in_place_of(Path(shop_file.path.name), made.path.relative_to(shop_file.path.parent))
    assert shop.open_shop(shop_file.path).path == shop_file.path


def test_what_was_set_aside_comes_back_where_the_last_step_of_a_restore_fails(
    shop_file: ShopFile, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    with journal.action(Sentence("Before")):
        Tier.create(name="before")
    made = backup.keep(shop_file, backup.Reason.ASKED)
    shop_file.close()
    replace = Path.replace

    def refuse_part(path: Path, target: Path) -> Path:
        if path.suffix == ".part":
            raise OSError(5, "Input/output error")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refuse_part)
    with pytest.raises(OSError, match="Input/output"):
        backup_restore.in_place_of(shop_file.path, made.path)
    shop.open_shop(shop_file.path)
    assert [tier.name for tier in Tier.select()] == ["before"]
    assert not list(shop_file.path.parent.glob("*before restore*"))


def test_the_shop_is_there_with_all_it_has_until_the_last_step_of_a_restore(
    shop_file: ShopFile, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = backup.keep(shop_file, backup.Reason.ASKED)
    with journal.action(Sentence("After")):
        Tier.create(name="after")
    killed = shop_file.path.with_name("killed.vipdesk")
    for suffix in ("", "-wal"):
        shutil.copy(f"{shop_file.path}{suffix}", f"{killed}{suffix}")
    replace, seen = Path.replace, []

    def look_first(path: Path, target: Path) -> Path:
        if target == killed:
            with sqlite3.connect(f"{killed.as_uri()}?immutable=1", uri=True) as there:
                seen.extend(there.execute("SELECT name FROM tier").fetchall())
            there.close()
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", look_first)
    backup_restore.in_place_of(killed, made.path)
    assert seen == [("after",)]
    (aside,) = killed.parent.glob("killed before restore *")
    with sqlite3.connect(aside) as kept:
        assert kept.execute("SELECT name FROM tier").fetchall() == [("after",)]
    kept.close()


def test_a_new_shop_where_a_killed_one_left_its_log_is_the_new_shop(tmp_path: Path) -> None:
    path = tmp_path / "new.vipdesk"
    path.with_name("new.vipdesk-wal").write_bytes(b"left by a killed program" * 200)
    path.with_name("new.vipdesk-shm").write_bytes(b"left as well")
    with shop.appearing(path) as part:
        shop.create_shop(part).close()
    assert not path.with_name("new.vipdesk-wal").exists()
    assert problems(shop.open_shop(path), thorough=True) == []


def test_a_shop_that_is_refused_is_let_go(shop_file: ShopFile, monkeypatch: pytest.MonkeyPatch) -> None:
    set_version(shop_file, 99)
    shop_file.close()
    opened = []
    open_at = shop.open_at
    monkeypatch.setattr(shop, "open_at", lambda path: opened.append(open_at(path)) or opened[0])
    with pytest.raises(UserError, match="newer VIP Desk"):
        shop.open_shop(shop_file.path)
    assert opened[0].is_closed()


def test_a_file_that_cannot_be_read_is_let_go(shop_file: ShopFile, monkeypatch: pytest.MonkeyPatch) -> None:
    shop_file.close()
    content = bytearray(shop_file.path.read_bytes())
    content[100:] = b"\x55" * (len(content) - 100)
    shop_file.path.write_bytes(content)
    made = []

    class Watched(ShopFile):
        def __init__(self, path: Path) -> None:
            super().__init__(path)
            made.append(self)

    monkeypatch.setattr(store_database, "ShopFile", Watched)
    with pytest.raises(UserError):
        shop.open_shop(shop_file.path)
    assert made[0].is_closed()
