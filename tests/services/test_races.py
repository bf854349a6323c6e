"""Two desks at the same moment, and a server that goes away: one wins, the other is told, and nothing is half done."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import peewee
import psycopg
import pytest

from tests.engines import Databases
from tests.services.conftest import NOW, Fill, make
from vipdesk.domain.letters import State
from vipdesk.errors import Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import draw_campaign, plan_letters, preview_letters
from vipdesk.services.check_in import CheckIn, Outcome, check_in
from vipdesk.services.draw_campaign import Request
from vipdesk.store import costs, letters, migrations, newcomers, shop
from vipdesk.store.database import explained, open_path, select
from vipdesk.store.engine import KEY, Shop
from vipdesk.store.journal import Journal
from vipdesk.store.location import Server
from vipdesk.store.models import Alias, Member, Tier
from vipdesk.store.newcomers import Particulars

TODAY = date(2026, 8, 10)
DESKS = 6
T = TypeVar("T")
on_a_server = pytest.mark.engines("postgres")


def at_once(work: Callable[[int], T]) -> list[T]:
    """What the work gives at each of several desks that begin together; each has its own connection."""
    start = threading.Barrier(DESKS)

    def begin(desk: int) -> T:
        start.wait()
        try:
            return work(desk)
        finally:
            shop.close()

    with ThreadPoolExecutor(DESKS) as pool:
        return list(pool.map(begin, range(DESKS)))


@pytest.fixture
def code(journal: Journal, fill: Fill) -> str:
    """The code of a printed letter."""
    fill(20)
    proposal = draw_campaign.propose(Request("mid_autumn", 2026, "mid_autumn", 0.2, 7), TODAY)
    with journal.action(Sentence("Draw")):
        campaign = draw_campaign.draw(proposal, NOW, TODAY)
        plan_letters.store(plan_letters.look(campaign, TODAY))
    batch = letters.batches(campaign)[0].id
    with journal.action(Sentence("Print")):
        preview_letters.mark_printed([batch], NOW, TODAY, "owner")
    return letters.pieces_of_batch(batch)[0].code


def test_a_letter_checked_in_at_all_desks_at_once_is_checked_in_once(code: str, journal: Journal) -> None:
    def visit(desk: int) -> Outcome:
        with Journal(f"desk {desk}", lambda: NOW).action(Sentence("Check in")):
            return check_in(CheckIn([code], State.WRITTEN, None, NOW, TODAY, f"desk {desk}"))

    outcomes = [one for one in at_once(visit) if isinstance(one, Outcome)]
    assert len(outcomes) == DESKS
    assert sum(len(one.checked) for one in outcomes) == 1
    assert sum(len(one.refused) for one in outcomes) == DESKS - 1
    letter_id = letters.pieces([code])[code].id
    assert [one.kind for one in costs.standing([letter_id])].count("writing") == 1


@on_a_server
def test_ids_of_rows_that_several_desks_add_at_once_are_never_the_same(journal: Journal) -> None:
    def add(desk: int) -> object:
        added = []
        for number in range(5):
            with Journal(f"desk {desk}", lambda: NOW).action(Sentence("Add")):
                added += newcomers.add([_newcomer(f"{desk} {number} {n}") for n in range(20)])
                added.append(Member.create(name=f"{desk} {number}").id)
        return added

    ids = [id_ for found in at_once(add) for id_ in found]
    assert len(set(ids)) == len(ids) == DESKS * 5 * 21 == Member.select().count()


def _newcomer(name: str) -> Particulars:
    blanks = dict.fromkeys(Particulars._fields, "")
    dates = dict.fromkeys(("birthday_year", "birthday_month", "birthday_day", "consent_on"))
    values: dict[str, Any] = {**blanks, **dates, "name": name, "birthday_leap": False, "do_not_pursue": False}
    return Particulars(**values)


@on_a_server
def test_a_desk_that_must_wait_for_a_colleague_is_told(shop_file: Shop, journal: Journal) -> None:
    with journal.action(Sentence("Add")):
        Tier.create(name="Gold")
    with psycopg.connect(shop_file.location.url) as colleague:
        colleague.execute("SELECT * FROM tier FOR UPDATE")
        with pytest.raises(UserError, match="colleague"), explained(open_path()), journal.action(Sentence("Rename")):
            Tier.update(name="Silver").where(Tier.name == "Gold").execute()
    with journal.action(Sentence("Rename")):
        Tier.update(name="Silver").where(Tier.name == "Gold").execute()
    assert not Tier.select().where(Tier.name == "Gold").exists()


@on_a_server
def test_an_undo_takes_back_what_this_desk_did_and_not_a_colleague(journal: Journal) -> None:
    colleague = Journal("colleague", lambda: NOW)
    with journal.action(Sentence("Mine")):
        Tier.create(name="mine")
    with colleague.action(Sentence("Theirs")):
        Tier.create(name="theirs")
    entry = journal.undo()
    assert entry is not None
    assert str(entry.label) == "Mine"
    assert {tier.name for tier in Tier.select()} == {"VIP", "theirs"}
    redone = journal.redo()
    assert redone is not None
    assert {tier.name for tier in Tier.select()} == {"VIP", "mine", "theirs"}


def end_connections(server: Server) -> None:
    """What an administrator or a broken network does."""
    with psycopg.connect(server.url, autocommit=True) as other:
        other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@on_a_server
def test_a_connection_that_broke_between_two_actions_is_made_anew_without_a_word(
    shop_file: Shop, journal: Journal
) -> None:
    end_connections(shop_file.location)
    assert shop.settings().name == "青竹茶铺"
    end_connections(shop_file.location)
    with journal.action(Sentence("Add")):
        Tier.create(name="Gold")
    assert Tier.select().count() == 2


@on_a_server
def test_a_connection_that_breaks_in_an_action_leaves_nothing_of_it(shop_file: Shop, journal: Journal) -> None:
    def add() -> None:
        with explained(open_path()), journal.action(Sentence("Add")):
            Tier.create(name="Gold")
            end_connections(shop_file.location)
            Tier.create(name="Silver")

    with pytest.raises(UserError, match="was not saved"):
        add()
    assert [tier.name for tier in Tier.select()] == ["VIP"]
    with journal.action(Sentence("Add")):
        Tier.create(name="Silver")
    assert Tier.select().count() == 2


@on_a_server
def test_what_is_tried_after_the_loss_in_the_same_action_is_not_saved_by_itself(
    shop_file: Shop, journal: Journal
) -> None:
    def stubborn() -> None:
        with journal.action(Sentence("Add")):
            end_connections(shop_file.location)
            for name in ("Gold", "Silver"):
                try:
                    Tier.create(name=name)
                except peewee.OperationalError:
                    continue

    with pytest.raises(peewee.OperationalError):
        stubborn()
    assert [tier.name for tier in Tier.select()] == ["VIP"]


@on_a_server
def test_a_connection_that_breaks_while_saving_is_told_as_that(shop_file: Shop, journal: Journal) -> None:
    def save() -> None:
        with shop_file.atomic():
            select("SELECT 1")
            end_connections(shop_file.location)

    with pytest.raises(UserError, match="while saving"), explained(open_path()):
        save()


@on_a_server
def test_an_error_that_was_passed_over_is_not_taken_for_saved(journal: Journal) -> None:
    def careless() -> None:
        with journal.action(Sentence("Add")):
            Tier.create(name="Gold")
            try:
                Tier.create(name="Gold")
            except peewee.IntegrityError:
                return

    with pytest.raises(peewee.DatabaseError):
        careless()
    assert [tier.name for tier in Tier.select()] == ["VIP"]


@on_a_server
def test_a_server_that_stops_in_an_import_and_comes_back_is_worked_with_again(
    fill: Fill, databases: Databases, shop_file: Shop, journal: Journal
) -> None:
    before = Member.select().count()

    def cut(progress: Progress) -> None:
        with explained(open_path()), journal.action(Sentence("Import")):
            newcomers.add([_newcomer(str(n)) for n in range(100)])
            databases.running.obey("crash")
            newcomers.add([_newcomer(str(n)) for n in range(100)])

    try:
        with pytest.raises(UserError, match="not saved"):
            cut(Progress())
        with pytest.raises(UserError, match="does not answer"), explained(open_path()):
            select("SELECT 1")
    finally:
        databases.running.obey("start")
    assert Member.select().count() == before
    fill(10)
    assert Member.select().count() == before + 10


@on_a_server
def test_an_error_of_the_server_names_nobody(journal: Journal) -> None:
    def twice() -> None:
        with journal.action(Sentence("Add")):
            member = Member.create(name="陈玥", phone="13912345678")
            for _ in range(2):
                Alias.create(member=member, platform="taobao", nick="秘密昵称")

    with pytest.raises(peewee.IntegrityError) as caught:
        twice()
    assert caught.value.args[0] == "23505"
    assert "alias" in str(caught.value)
    error: BaseException | None = caught.value
    while error is not None and not error.__suppress_context__:
        assert "秘密昵称" not in str(error)
        error = error.__cause__ or error.__context__
    assert error is not None


@on_a_server
def test_desks_that_open_an_old_shop_at_once_bring_it_up_to_date_once(
    shop_file: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def add_table(shop: Shop) -> None:
        shop.define(f"CREATE TABLE later (id {KEY});\n")

    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, add_table))
    versions = at_once(lambda _: shop.open_shop(shop_file.location).version())
    assert set(versions) == {len(migrations.STEPS)}
    assert shop_file.problems(thorough=True) == []


def test_a_file_is_lost_for_the_thread_that_lost_it_and_no_other(tmp_path: Path) -> None:
    from vipdesk.store.engine_sqlite import ShopFile

    made = make(tmp_path / "lost.vipdesk")
    assert isinstance(made, ShopFile)

    def lose() -> None:
        with made.atomic("IMMEDIATE"):
            made.connection().rollback()
            made.ask("SELECT 1")

    def lose_alone() -> None:
        with pytest.raises(peewee.OperationalError):
            lose()

    other = threading.Thread(target=lose_alone)
    with made.atomic("DEFERRED"):
        other.start()
        other.join()
        assert made.ask("SELECT 1").fetchone() == (1,)
    made.close()
