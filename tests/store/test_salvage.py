"""What can still be read of a damaged shop comes over, whatever the damage; the damaged file stays as it is."""

import random
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vipdesk.errors import Cancelled, UserError
from vipdesk.progress import Progress
from vipdesk.services import make_demo
from vipdesk.store import checks, engine_grams, migrations, salvage, shop
from vipdesk.store.database import problems
from vipdesk.store.journal import Journal

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PAGE = 4096
MEMBERS = 60
BIG = ("member", "shop_order", "letter", "recipient", "cost", "alias", "address")


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A shop with something in every table that matters, closed."""
    path = tmp_path_factory.mktemp("demo") / "demo.vipdesk"
    make_demo.make(path, MEMBERS, 1, date(2026, 11, 22), int(NOW.timestamp()), Progress())
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
    with closing(sqlite3.connect(path)) as opened:
        found = [name for (name,) in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = [name for name in found if not name.startswith(engine_grams.TABLE)]
        return {table: {row[0]: row for row in opened.execute(f"SELECT * FROM {table}")} for table in tables}


def save(path, target=None):
    """Salvage, and see that nothing was done to the damaged file and that the new shop is sound."""
    target = target or path.with_name("saved.vipdesk")
    before = path.read_bytes()
    found = salvage.salvage(path, target, Journal("owner", lambda: int(NOW.timestamp())), Progress())
    assert path.read_bytes() == before
    opened = shop.open_shop(target)
    try:
        assert problems(opened, thorough=True) == []
        assert all(broken == [] for what, broken in checks.all_checks() if "state of every letter" not in what)
    finally:
        opened.close()
    return found, rows(target)


def by_table(found):
    return {one.table: one for one in found.tables}


def pages_of(path, table):
    """The pages on which the rows of a table lie."""
    raw = path.read_bytes()
    with closing(sqlite3.connect(path)) as opened:
        (root,) = opened.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()
    return list(leaves(raw, root))


def leaves(raw, page):
    start = (page - 1) * PAGE + (100 if page == 1 else 0)
    if raw[start] == 0x0D:
        yield page
        return
    cells = int.from_bytes(raw[start + 3 : start + 5])
    for number in range(cells):
        at = (page - 1) * PAGE + int.from_bytes(raw[start + 12 + 2 * number : start + 14 + 2 * number])
        yield from leaves(raw, int.from_bytes(raw[at : at + 4]))
    yield from leaves(raw, int.from_bytes(raw[start + 8 : start + 12]))


def zero(path, *pages):
    raw = bytearray(path.read_bytes())
    for page in pages:
        raw[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    path.write_bytes(raw)


def test_of_a_sound_shop_everything_comes_over_under_its_id(damaged, originals):
    found, saved = save(damaged)
    assert (found.missing, found.made_up) == (0, 0)
    for table, before in originals.items():
        if table not in ("action", "journal_now"):
            assert saved[table] == before
    assert len(saved["action"]) == len(originals["action"]) + 1


def test_what_was_in_the_log_only_comes_over_too(damaged):
    with closing(sqlite3.connect(damaged, isolation_level=None)) as opened:
        opened.execute("PRAGMA journal_mode = wal")
        opened.execute("UPDATE journal_now SET action_id = 1")
        opened.execute("UPDATE setting SET value = '\"In the log\"' WHERE name = 'name'")
        _, saved = save(damaged)
    assert "In the log" in str(saved["setting"].values())


@pytest.mark.parametrize("table", ["member", "shop_order", "letter"])
def test_around_a_bad_page_every_other_row_is_read_and_the_lost_ones_are_counted(damaged, originals, table):
    pages = pages_of(damaged, table)
    bad = pages[len(pages) // 2]
    zero(damaged, bad)
    found, saved = save(damaged)
    lost = originals[table].keys() - saved[table].keys()
    assert 0 < len(lost) < len(originals[table])
    assert by_table(found)[table].missing == len(lost)
    assert by_table(found)[table].read == len(originals[table]) - len(lost)


def test_several_bad_pages_with_good_ones_between_them(damaged, originals):
    pages = pages_of(damaged, "shop_order")
    bad = pages[1::2]
    assert len(bad) >= 3
    zero(damaged, *bad)
    found, saved = save(damaged)
    assert by_table(found)["shop_order"].read == len(saved["shop_order"])
    share = len(saved["shop_order"]) / len(originals["shop_order"])
    assert 0.4 < share < 0.6


def test_the_first_and_the_last_page_of_a_table(damaged, originals):
    pages = pages_of(damaged, "shop_order")
    zero(damaged, pages[0], pages[-1])
    found, saved = save(damaged)
    assert by_table(found)["shop_order"].missing == len(originals["shop_order"]) - len(saved["shop_order"]) > 0


def test_rows_whose_parents_are_lost_are_left_out_or_loosened_with_a_report(damaged, originals):
    zero(damaged, pages_of(damaged, "member")[0])
    found, saved = save(damaged)
    told = by_table(found)
    lost = originals["member"].keys() - saved["member"].keys()
    assert lost
    assert told["shop_order"].loosened > 0
    assert saved["shop_order"].keys() == originals["shop_order"].keys()
    assert told["membership"].left_out == len(originals["membership"]) - len(saved["membership"]) > 0


@pytest.mark.parametrize("table", ["import_run", "action"])
def test_a_lost_line_of_the_bookkeeping_takes_no_orders_along(damaged, originals, table):
    zero(damaged, *pages_of(damaged, table))
    found, saved = save(damaged)
    assert found.made_up > 0
    assert saved["shop_order"].keys() == originals["shop_order"].keys()


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.999])
def test_of_a_file_that_was_cut_off_the_rest_is_read(damaged, originals, share):
    raw = damaged.read_bytes()
    damaged.write_bytes(raw[: int(len(raw) * share)])
    found, saved = save(damaged)
    for table in BIG:
        for id_ in originals[table].keys() & saved[table].keys():
            assert saved[table][id_][1] == originals[table][id_][1]
    assert found.read > 0


def test_a_head_that_is_gone_is_written_anew(damaged, originals):
    raw = bytearray(damaged.read_bytes())
    raw[:100] = bytes(100)
    damaged.write_bytes(raw)
    found, saved = save(damaged)
    assert found.missing == 0
    assert saved["member"] == originals["member"]


def first_page_gone(path):
    zero(path, 1)


def nothing(path):
    path.write_bytes(b"")


def text(path):
    path.write_text("no shop at all\n" * 1000, "utf-8")


def other(path):
    path.unlink()
    with closing(sqlite3.connect(path)) as opened:
        opened.execute("CREATE TABLE note (text TEXT)")


def newer(path):
    with closing(sqlite3.connect(path)) as opened:
        opened.execute("PRAGMA user_version = 99")


def missing(path):
    path.unlink()


@pytest.mark.parametrize("harm", [first_page_gone, nothing, text, other, newer, missing])
def test_where_nothing_can_be_read_that_is_said_and_nothing_is_made(damaged, harm):
    harm(damaged)
    target = damaged.with_name("saved.vipdesk")
    with pytest.raises(UserError):
        salvage.salvage(damaged, target, Journal("owner", lambda: 0), Progress())
    assert not target.exists()
    assert not list(damaged.parent.glob("*.part*"))


def test_a_shop_that_is_there_is_never_written_over(damaged):
    target = damaged.with_name("saved.vipdesk")
    target.write_bytes(b"mine")
    with pytest.raises(UserError, match="already a file"):
        salvage.salvage(damaged, target, Journal("owner", lambda: 0), Progress())
    assert target.read_bytes() == b"mine"


def test_calling_it_off_leaves_nothing(damaged):
    progress = Progress()
    progress.stop()
    with pytest.raises(Cancelled):
        salvage.salvage(damaged, damaged.with_name("saved.vipdesk"), Journal("owner", lambda: 0), progress)
    assert not list(damaged.parent.glob("saved*"))


def test_a_shop_of_an_older_program_is_brought_to_today(damaged, monkeypatch):
    def add(file):
        file.execute_sql("CREATE TABLE later (id INTEGER PRIMARY KEY, name TEXT NOT NULL)")

    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, add))
    _, saved = save(damaged)
    assert saved["later"] == {}
    assert len(saved["member"]) > 0


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.randoms(use_true_random=False), st.integers(1, 40))
def test_whatever_bytes_are_damaged_it_ends_with_a_sound_shop_or_a_sentence(whole, tmp_path, chance, harms):
    path, target = tmp_path / "tea.vipdesk", tmp_path / "saved.vipdesk"
    target.unlink(missing_ok=True)
    raw = bytearray(whole.read_bytes())
    for _ in range(harms):
        harm(raw, chance)
    path.write_bytes(raw)
    try:
        salvage.salvage(path, target, Journal("owner", lambda: 0), Progress())
    except UserError:
        assert not target.exists()
        return
    opened = shop.open_shop(target)
    assert problems(opened, thorough=True) == []
    opened.close()


def harm(raw: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(raw))
    kind = chance.randrange(3)
    if kind == 0:
        raw[at] ^= 1 << chance.randrange(8)
    elif kind == 1:
        raw[at : at + 512] = chance.randbytes(len(raw[at : at + 512]))
    else:
        page = at // PAGE * PAGE
        raw[page : page + PAGE] = bytes(PAGE)
