"""A shop on a server: how it is found, refused and named; what desks hear of each other; which values come back."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.engines import ENGINES, Databases
from vipdesk.cli.main import run
from vipdesk.errors import Sentence, UserError
from vipdesk.store import moving, server_driver, shop
from vipdesk.store.database import execute, explain, insert_all, reserve, select
from vipdesk.store.engine import Shop
from vipdesk.store.engine_postgres import ShopServer, placed
from vipdesk.store.journal import Journal, unlogged
from vipdesk.store.location import Server, located, name_of
from vipdesk.store.models import Helper, Member, Tier
from vipdesk.store.news import EVERYTHING, NOTHING, Listener

both = pytest.mark.engines(*ENGINES)
on_a_server = pytest.mark.engines("postgres")


@pytest.mark.parametrize(
    "url",
    [
        "postgres://me:SECRET@db.example:5433/tea?sslmode=require&password=SECRET",
        "postgresql://me:SECRET/x@db.example/tea",
        "postgresql://me:a@SECRET@db.example/tea",
        "postgresql://me:a?SECRET@db.example/tea",
        "postgresql://me:SECRET/tea",
        "postgresql:///tea?password=a@SECRET",
    ],
)
def test_an_address_never_tells_its_password(url: str) -> None:
    server = located(url)
    assert isinstance(server, Server)
    for told in (str(server), repr(server), f"{server}", str(server.copies), str(UserError("{shop}", shop=server))):
        assert "SECRET" not in told


def test_an_address_tells_its_parts() -> None:
    server = located("postgres://me:x%40y@db.example:5433/tea?sslmode=require")
    assert isinstance(server, Server)
    assert str(server) == "postgresql://me@db.example:5433/tea"
    assert (server.user, server.host, server.database, name_of(server)) == ("me", "db.example", "tea", "tea")
    assert located("postgresql:///tea?host=/run/postgresql").host == "/run/postgresql"
    assert located("postgresql://one,two:5433/tea").host == "one"
    assert located("postgresql://[::1]/tea").host == "[::1]"


@pytest.mark.parametrize("text", ["mysql://me:secret@x/y", "sqlite://host/x", "http://x"])
def test_other_addresses_are_refused_without_repeating_them(text: str) -> None:
    with pytest.raises(UserError, match="file or a database") as caught:
        located(text)
    assert "secret" not in str(caught.value)


def test_paths_stay_paths() -> None:
    assert located("sqlite:////tmp/x%20y.vipdesk") == Path("/tmp/x y.vipdesk")
    assert located("tea.vipdesk") == Path("tea.vipdesk")


def test_without_the_add_on_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(UserError, match="--with server"):
        server_driver.driver()


def test_a_server_that_is_not_there_is_told() -> None:
    with pytest.raises(UserError, match="does not answer"):
        shop.open_shop(Server("postgresql://me:x@127.0.0.1:1/tea"))


@pytest.mark.parametrize("command", [["members"], ["check"], ["back-up"], ["history"]])
def test_no_command_tells_a_password(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--shop", "postgresql://me:SECRET@127.0.0.1:1/tea", *command], lambda *_: 0) == 1
    said = capsys.readouterr()
    assert "SECRET" not in said.out + said.err
    assert said.err.strip()


@pytest.mark.parametrize(
    ("who", "database", "sentence"),
    [
        ("owner:wrong", "postgres", "user and password"),
        ("nobody:x", "postgres", "user and password"),
        ("owner", "postgres", "user and password"),
        (None, "nothing", "no database"),
        (None, "postgres", "is empty"),
        (None, "postgres?bad=1", "cannot be read"),
    ],
)
def test_what_keeps_a_desk_out_is_told(databases: Databases, who: str | None, database: str, sentence: str) -> None:
    known, _, place = databases.running.url.removeprefix("postgresql://").partition("@")
    with pytest.raises(UserError, match=sentence) as caught:
        shop.open_shop(Server(f"postgresql://{who or known}@{place}/{database}"))
    assert "only-for-tests" not in str(caught.value)


def test_a_database_that_knows_few_characters_is_refused(databases: Databases) -> None:
    databases.run("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'")
    with pytest.raises(UserError, match="UTF8"):
        shop.create_shop(Server(f"{databases.running.url}/latin"))


@on_a_server
def test_a_login_without_rights_is_told(shop_file: Shop, databases: Databases) -> None:
    databases.run("DROP ROLE IF EXISTS guest")
    databases.run("CREATE ROLE guest LOGIN PASSWORD 'guest'")
    shop_file.ask("GRANT SELECT ON vipdesk_shop TO guest")
    guest = shop.open_shop(Server(shop_file.location.url.replace("owner:only-for-tests", "guest:guest")))
    with pytest.raises(Exception, match="42501") as caught:
        select("SELECT phone FROM member")
    sentence = explain(caught.value, guest.location)
    assert sentence is not None
    assert "may not do this" in str(sentence)


@on_a_server
def test_a_shop_opened_for_reading_changes_nothing(shop_file: Shop) -> None:
    opened = shop.open_shop(shop_file.location.for_reading())
    with pytest.raises(Exception, match="25006"), Journal("me", lambda: 5).action(Sentence("Add")):
        Tier.create(name="Gold")
    assert opened.ask("SELECT COUNT(*) FROM tier").fetchone() == (0,)


@both
def test_values_come_back_alike_from_each_engine(journal: Journal) -> None:
    with journal.action(Sentence("Add")):
        member = Member.create(name="O'Brien % ? \\ 𠮷", must_send=True, consent_on="2026-11-22")
        helper = Helper.create(name="h", weekday_minutes="[]", characters_per_minute=1, pay_fen=2**40, active=False)
    found = select("SELECT name, must_send, consent_on, birthday_year, opted_out_on IS NULL FROM member")
    assert found == [("O'Brien % ? \\ 𠮷", 1, "2026-11-22", None, 1)]
    assert select("SELECT SUM(pay_fen), COUNT(*), MAX(active) FROM helper") == [(2**40, 1, 0)]
    assert Member.get_by_id(member.id).must_send is True
    assert Helper.get_by_id(helper.id).active is False
    assert select("SELECT name FROM member WHERE name LIKE ?", ["O'B%"]) == [("O'Brien % ? \\ 𠮷",)]


@both
def test_texts_are_sorted_by_their_characters(journal: Journal) -> None:
    names = ["b", "B", "a", "é", "陈", "𠮷", "_", "1"]
    with journal.action(Sentence("Add")):
        for name in names:
            Tier.create(name=name)
    assert [name for (name,) in select("SELECT name FROM tier ORDER BY name")] == sorted(names)


@both
def test_rows_by_the_thousand_follow_their_reserved_ids(journal: Journal) -> None:
    with journal.action(Sentence("Add")), unlogged(["tier"]):
        ids = reserve("tier", 1000)
        insert_all("tier", ("id", "name"), [(id_, f"tier {id_}") for id_ in ids])
        execute("UPDATE tier SET name = 'x' WHERE id = ?", [ids[0]])
    with journal.action(Sentence("One more")):
        assert Tier.create(name="more").id not in ids
    assert select("SELECT table_name, COUNT(*) FROM change WHERE before_row IS NULL GROUP BY 1") == [("tier", 1)]


@on_a_server
def test_another_desk_hears_which_tables_changed_and_one_s_own_desk_does_not(shop_file: Shop, journal: Journal) -> None:
    assert isinstance(shop_file, ShopServer)
    own, other = Listener(shop_file), Listener(ShopServer(shop_file.location))
    assert (own.poll(0), other.poll(0)) == (NOTHING, NOTHING)
    with journal.action(Sentence("Add")):
        Tier.create(name="Gold")
        assert other.poll(0) == NOTHING
    assert (other.poll(10), own.poll(0)) == ({"tier"}, NOTHING)
    own.close()
    other.close()


@on_a_server
def test_after_a_loss_everything_may_have_changed(shop_file: Shop, databases: Databases) -> None:
    other = Listener(ShopServer(shop_file.location))
    other.poll(0)
    databases.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'")
    with pytest.raises(UserError, match="broke"):
        other.poll(10)
    assert other.poll(0) == EVERYTHING
    assert other.poll(0) == NOTHING
    other.close()


@on_a_server
def test_a_sound_shop_on_a_server_has_no_problems(shop_file: Shop) -> None:
    assert shop_file.problems(thorough=True) == []


@on_a_server
def test_what_would_go_wrong_on_a_server_is_noticed(shop_file: Shop, journal: Journal) -> None:
    shop_file.ask("DROP TRIGGER journal_tier_update ON tier")
    with journal.action(Sentence("Add")):
        insert_all("tier", ("id", "name"), [(40, "forty")])
    assert shop_file.problems(thorough=True) == ["tier: its changes are not kept", "tier: its next id is taken"]


def test_the_shared_sql_keeps_its_signs() -> None:
    assert placed("SELECT '%' WHERE x = ? AND y LIKE ?") == "SELECT '%%' WHERE x = %s AND y LIKE %s"


def test_a_place_is_itself(tmp_path: Path) -> None:
    assert moving.is_same(tmp_path / "x", tmp_path / "y" / ".." / "x")
    assert not moving.is_same(tmp_path / "x", Server("postgresql://x/y"))


def test_a_server_for_tests_goes_with_its_keeper(databases: Databases) -> None:
    """The keeper ends when its input does, as when the one who started it is killed."""
    import psycopg

    from tests import server

    keeper = subprocess.Popen(
        [sys.executable, server.__file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert keeper.stdout is not None
    assert keeper.stdin is not None
    url = keeper.stdout.readline().strip()
    psycopg.connect(f"{url}/postgres").close()
    keeper.stdin.close()
    assert keeper.wait(60) == 0
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(f"{url}/postgres", connect_timeout=2)
