"""A shop carried to a server and back is the same shop; anything else is refused, and leaves nothing."""

import json
from pathlib import Path

import pytest

from tests.engines import Databases
from vipdesk.cli.main import run
from vipdesk.errors import Cancelled, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import move_shop
from vipdesk.store import shop
from vipdesk.store.database import execute, problems, select
from vipdesk.store.engine import Shop
from vipdesk.store.journal import Journal
from vipdesk.store.location import Server
from vipdesk.store.models import Member, Tier

NAMES = ("陈玥", "𠮷野家", "O'Brien \\ 100 %", 'tab\tand "quote"', "é\u0301")


@pytest.fixture
def lived_in(shop_file: Shop, journal: Journal) -> Path:
    """A shop with texts of all kinds, and a history with something to undo."""
    for name in NAMES:
        with journal.action(Sentence("Add {name}", name=name)):
            Member.create(name=name, must_send=True, consent_on="2026-11-22")
    with journal.action(Sentence("Change")):
        Member.update(note="x").execute()
    journal.undo()
    shop_file.close()
    return shop_file.path


def test_a_shop_comes_back_from_a_server_as_it_was(lived_in: Path, database_server: Server, tmp_path: Path) -> None:
    sent = move_shop.move(lived_in, database_server, Progress())
    back = move_shop.move(database_server, tmp_path / "back.vipdesk", Progress())
    assert back == sent
    assert {one.name: one.rows for one in sent}["member"] == len(NAMES)
    shop.open_shop(tmp_path / "back.vipdesk")
    assert [name for (name,) in select("SELECT name FROM member ORDER BY id")] == list(NAMES)


def test_work_goes_on_at_the_new_place(lived_in: Path, database_server: Server) -> None:
    move_shop.move(lived_in, database_server, Progress())
    moved = shop.open_shop(database_server)
    assert problems(moved, thorough=True) == []
    journal = Journal("owner", lambda: 5)
    journal.redo()
    assert {note for (note,) in select("SELECT note FROM member")} == {"x"}
    with journal.action(Sentence("Add")):
        added = Member.create(name="new")
    assert added.id > len(NAMES)


def test_the_shop_that_was_moved_stays_as_it_is(lived_in: Path, database_server: Server) -> None:
    before = lived_in.read_bytes()
    move_shop.move(lived_in, database_server, Progress())
    assert lived_in.read_bytes() == before


def test_what_is_there_already_is_not_written_over(lived_in: Path, database_server: Server) -> None:
    move_shop.move(lived_in, database_server, Progress())
    for source, target in ((lived_in, database_server), (database_server, lived_in), (lived_in, lived_in)):
        with pytest.raises(UserError, match=r"already|itself"):
            move_shop.move(source, target, Progress())


def test_the_database_of_another_program_is_no_target(
    lived_in: Path, database_server: Server, databases: Databases
) -> None:
    import psycopg

    with psycopg.connect(database_server.url) as connection:
        connection.execute("CREATE TABLE theirs (x int)")
    with pytest.raises(UserError, match="another program"):
        move_shop.move(lived_in, database_server, Progress())
    with pytest.raises(UserError, match="another program"):
        shop.open_shop(database_server)


def test_a_move_that_is_stopped_leaves_nothing(lived_in: Path, database_server: Server, tmp_path: Path) -> None:
    class Stopped(Progress):
        def at(self, done: int, total: int) -> None:
            if done > total // 2:
                raise Cancelled

    for target in (database_server, tmp_path / "half.vipdesk"):
        with pytest.raises(Cancelled):
            move_shop.move(lived_in, target, Stopped())
    with pytest.raises(UserError, match="is empty"):
        shop.open_shop(database_server)
    assert not list(tmp_path.glob("half*"))


def test_a_text_that_no_server_can_hold_is_refused(shop_file: Shop, journal: Journal, database_server: Server) -> None:
    with journal.action(Sentence("Nul")):
        execute("INSERT INTO tier (name) VALUES ('a' || char(0) || 'b')")
    shop_file.close()
    with pytest.raises(UserError, match=r"table change|table tier"):
        move_shop.move(shop_file.path, database_server, Progress())
    with pytest.raises(UserError, match="is empty"):
        shop.open_shop(database_server)


def test_an_older_shop_is_to_be_opened_first(lived_in: Path, database_server: Server) -> None:
    opened = shop.open_shop(lived_in)
    opened.set_version(1)
    opened.close()
    with pytest.raises(UserError, match="older version"):
        move_shop.move(lived_in, database_server, Progress())


def test_the_command_reports_every_table_and_no_password(
    lived_in: Path, database_server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["move-shop", str(lived_in), database_server.url, "--json"], lambda *_: 0) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["rows"] == sum(one["rows"] for one in answer["tables"])
    assert run(["move-shop", str(lived_in), database_server.url], lambda *_: 0) == 1
    said = capsys.readouterr()
    assert "only-for-tests" not in json.dumps(answer) + said.out + said.err


def test_the_commands_work_on_a_server(
    lived_in: Path, database_server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--shop", database_server.url, "members"], lambda *_: 0) == 1
    move_shop.move(lived_in, database_server, Progress())
    assert run(["--shop", database_server.url, "members", "--json"], lambda *_: 0) == 0
    assert "陈玥" in capsys.readouterr().out
    assert run(["--shop", database_server.url, "check"], lambda *_: 0) == 0
    assert run(["--shop", database_server.url, "back-up"], lambda *_: 0) == 1
    assert "move-shop" in capsys.readouterr().err
    assert Tier.select().count() == 0
