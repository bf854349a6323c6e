"""Of a damaged encrypted shop every page that is as it was written comes over, encrypted again; nothing is guessed."""

import random
import tempfile
from contextlib import closing
from datetime import UTC, date, datetime

import pytest

from vipdesk.errors import UserError
from vipdesk.progress import Progress
from vipdesk.services import make_demo
from vipdesk.store import drivers, engine_grams, erasure_list, keys, origins, recoding, salvage, shop, trouble
from vipdesk.store.database import problems
from vipdesk.store.forgetting import Erased
from vipdesk.store.journal import Journal
from vipdesk.store.keys import Key
from vipdesk.store.page_seals import PAGE, Seals

pytest.importorskip("sqlcipher3", reason="the add-on for encrypted shops is not installed")

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SECRET = Key(keys.MAGIC + b"first salt", bytes(range(32)))
OTHER = Key(SECRET.salt, bytes(range(1, 33)))
BOOKKEEPING = {"action", "import_run", "journal_now"}


@pytest.fixture(autouse=True)
def _one_key():
    keys.remember(SECRET)
    yield
    keys.forget_all()


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """An encrypted shop with something in every table that matters, closed."""
    path = tmp_path_factory.mktemp("demo") / "demo.vipdesk"
    make_demo.make(path, 60, 1, date(2026, 11, 22), int(NOW.timestamp()), Progress())
    recoding.recode(path, SECRET, "", Progress())
    return path


@pytest.fixture(scope="module")
def originals(whole):
    return rows(whole)


@pytest.fixture
def damaged(whole, tmp_path):
    path = tmp_path / "tea.vipdesk"
    path.write_bytes(whole.read_bytes())
    return path


def rows(path):
    with closing(drivers.connect(str(path), SECRET)) as opened:
        found = [name for (name,) in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = [name for name in found if not name.startswith(engine_grams.TABLE)]
        return {table: {row[0]: row for row in opened.execute(f"SELECT * FROM {table}")} for table in tables}


def save(path, progress=None):
    """Salvage, and see that nothing was done to the damaged file and that the new shop is sound."""
    target, before = path.with_name("saved.vipdesk"), path.read_bytes()
    log = Journal("owner", lambda: int(NOW.timestamp()))
    found = salvage.salvage(path, target, log, progress or Progress())
    assert path.read_bytes() == before
    assert keys.salt_of(target) == SECRET.salt
    with closing(shop.open_shop(target)) as opened:
        assert problems(opened, thorough=True) == []
    return found, rows(target)


def turn_bits(path, chance, count, first=0):
    """Turn bits from a page on, counted from 0; the numbers of the pages that they are in, counted from 1."""
    raw, pages = bytearray(path.read_bytes()), set()
    for _ in range(count):
        at = chance.randrange(max(first * PAGE, keys.SALT), len(raw))
        raw[at] ^= 1 << chance.randrange(8)
        pages.add(at // PAGE + 1)
    path.write_bytes(raw)
    return pages


def is_true_to(originals, saved):
    """Whether every row that came over is as it was, but for what pointed to lost rows."""
    return all(
        new in (old, None)
        for table in saved.keys() - BOOKKEEPING
        for id_, row in saved[table].items()
        for old, new in zip(originals[table][id_], row, strict=True)
    )


def test_of_a_sound_one_everything_comes_over(damaged, originals):
    found, saved = save(damaged)
    assert (found.missing, found.made_up, found.damaged_pages) == (0, 0, 0)
    assert {table: saved[table] for table in saved.keys() - BOOKKEEPING} == {
        table: originals[table] for table in originals.keys() - BOOKKEEPING
    }


@pytest.mark.parametrize("seed", range(4))
def test_pages_with_a_turned_bit_are_left_out_and_counted_and_the_rest_is_true(damaged, originals, seed):
    pages = turn_bits(damaged, random.Random(seed), 6, first=1)
    found, saved = save(damaged)
    assert found.damaged_pages == len(pages)
    assert is_true_to(originals, saved)
    assert found.read > 0.5 * sum(map(len, originals.values()))


@pytest.mark.parametrize("at", [keys.SALT + 4, 62, PAGE - 70])
def test_a_turned_bit_in_the_first_page_costs_no_row(damaged, originals, at):
    raw = bytearray(damaged.read_bytes())
    raw[at] ^= 4
    damaged.write_bytes(raw)
    found, saved = save(damaged)
    assert (found.damaged_pages, found.missing) == (1, 0)
    assert saved["member"] == originals["member"]


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_of_a_file_that_was_cut_off_the_rest_is_read(damaged, originals, share):
    raw = damaged.read_bytes()
    damaged.write_bytes(raw[: int(len(raw) * share)])
    found, saved = save(damaged)
    assert found.read > 0
    assert is_true_to(originals, saved)


def test_a_turned_bit_in_a_page_that_leads_to_others_loses_only_what_it_hit(damaged, originals):
    seals, raw = Seals(SECRET), bytearray(damaged.read_bytes())
    contents = [seals.opened(at // PAGE + 1, raw[at : at + PAGE]) for at in range(0, len(raw), PAGE)]
    leading = [number for number, content in enumerate(contents) if number and content[0] == 0x05]
    assert len(leading) >= 3
    for number in leading:
        raw[number * PAGE + 2000] ^= 1  # between the list of cells and the cells, where they are few
    damaged.write_bytes(raw)
    found, saved = save(damaged)
    assert (found.damaged_pages, found.missing) == (len(leading), 0)
    assert saved["shop_order"] == originals["shop_order"]


def test_zeroed_pages_are_damage_too(damaged, originals):
    raw = bytearray(damaged.read_bytes())
    raw[PAGE * 20 : PAGE * 25] = bytes(PAGE * 5)
    damaged.write_bytes(raw)
    found, saved = save(damaged)
    assert found.damaged_pages == 5
    assert is_true_to(originals, saved)


def test_what_was_in_the_log_only_comes_over_too(damaged):
    with closing(drivers.connect(str(damaged), SECRET, isolation_level=None)) as opened:
        opened.execute("PRAGMA journal_mode = wal")
        opened.execute("UPDATE journal_now SET action_id = 1")
        opened.execute("UPDATE setting SET value = '\"In the log\"' WHERE name = 'name'")
        _, saved = save(damaged)
    assert "In the log" in str(saved["setting"].values())


def test_no_byte_of_it_lies_on_the_disk_in_plain_while_it_is_copied(damaged, originals, tmp_path, monkeypatch):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    turn_bits(damaged, random.Random(1), 3, first=1)
    telling = [row[1].encode() for row in originals["member"].values()]
    seen = []

    def look(done, total):
        contents = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
        seen.append([word for word in telling for content in contents if word in content])

    save(damaged, Progress(look))
    assert len(seen) > 10
    assert not any(seen)
    assert list(scratch.iterdir()) == []


def test_where_the_first_page_is_gone_that_is_said_and_nothing_is_made(damaged):
    raw = damaged.read_bytes()
    damaged.write_bytes(raw[: keys.SALT] + random.Random(1).randbytes(PAGE - keys.SALT) + raw[PAGE:])
    with pytest.raises(UserError, match="the list of its tables is gone"):
        save(damaged)
    assert not damaged.with_name("saved.vipdesk").exists()


def test_without_its_password_nothing_is_read(damaged):
    keys.forget_all()
    with pytest.raises(keys.ShopLockedError):
        save(damaged)


@pytest.mark.parametrize("page", [0, 3])
def test_the_right_password_is_known_by_any_whole_page_without_a_backup(damaged, page):
    raw = bytearray(damaged.read_bytes())
    raw[page * PAGE + 100] ^= 1
    damaged.write_bytes(raw)
    assert recoding.fits(SECRET, damaged)
    assert not recoding.fits(OTHER, damaged)


def test_a_first_page_that_is_sealed_anew_is_what_the_engine_reads(damaged, originals):
    raw, seals = damaged.read_bytes(), Seals(SECRET)
    page = seals.sealed(1, seals.opened(1, raw[:PAGE]))
    assert page[keys.SALT :] != raw[keys.SALT : PAGE]
    damaged.write_bytes(page + raw[PAGE:])
    assert rows(damaged) == originals


def test_it_is_offered_where_an_encrypted_shop_is_damaged(damaged):
    raw = damaged.read_bytes()
    damaged.write_bytes(raw[: keys.SALT] + bytes(100) + raw[keys.SALT + 100 :])
    with pytest.raises(UserError) as told:
        shop.open_shop(damaged)
    kind = trouble.kind_of(told.value, damaged)
    assert trouble.ways(kind, damaged) == (trouble.Way.SALVAGE, trouble.Way.OTHER)


def test_the_new_shop_knows_where_it_came_from_and_who_was_erased_there(damaged):
    entry = Erased(7, 1, "owner", "00" * 16, ("abc",), False)
    erasure_list.write(damaged, [entry])
    save(damaged)
    saved = damaged.with_name("saved.vipdesk")
    assert origins.of(saved) == [damaged]
    assert erasure_list.read(saved) == [entry]
