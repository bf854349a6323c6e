"""desk add, list and remove on a real server, and what a helper types there with the login that came of it."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import psycopg
import pytest

from tests.cli.conftest import CONFIRMED, Answer
from tests.engines import Databases, database_server, databases
from tests.order_files import order, write
from vipdesk.cli.main import run
from vipdesk.store.location import Server

__all__ = ["database_server", "databases"]

TODAY = "2026-06-10"
BOSS_SECRET = "the-boss-s-own"


class Boss(NamedTuple):
    """An owner's login that is no superuser, and owns the database."""

    url: str
    login: str


Type = Callable[..., Answer]


@pytest.fixture
def type_in(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Type:
    """Runs `vipdesk --shop <address> --json` and the words given."""
    monkeypatch.setenv("VIPDESK_LANGUAGE", "en")

    def typed(url: str, *words: object, as_json: bool = True) -> Answer:
        line = ["--shop", url, "--today", TODAY, *(["--json"] if as_json else []), *map(str, words)]
        code = run(line, lambda location, day: pytest.fail("a window was opened"))
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return typed


def let_in(databases: Databases, database: Server, rights: str) -> Boss:
    login = f"boss_{database.database}"
    databases.run(f"CREATE ROLE {login} LOGIN {rights} PASSWORD '{BOSS_SECRET}'")
    databases.run(f"ALTER DATABASE {database.database} OWNER TO {login}")
    _, _, rest = database.url.rpartition("@")
    return Boss(f"postgresql://{login}:{BOSS_SECRET}@{rest}", login)


@pytest.fixture
def forgotten(databases: Databases, database_server: Server) -> Iterator[None]:
    """Takes away the logins and roles that a test left."""
    yield
    databases.drop(database_server)
    name = database_server.database
    with psycopg.connect(f"{databases.running.url}/postgres", autocommit=True) as connection:
        found = connection.execute("SELECT rolname FROM pg_roles WHERE rolname LIKE %s", [f"%{name}"]).fetchall()
    for (role,) in found:
        databases.run(f'DROP ROLE "{role}"')


@pytest.fixture
def boss(databases: Databases, database_server: Server, forgotten: None, type_in: Type, tmp_path: Path) -> Boss:
    """The owner of a shop with letters planned for one helper."""
    owner = let_in(databases, database_server, "CREATEROLE")
    orders = write(tmp_path / "orders.csv", [order(number) for number in range(40)])
    for words in (
        ("import", "orders", orders),
        ("import", "members", *CONFIRMED, orders, "--group", "VIP 1"),
        ("campaign", "draw", "--occasion", "mid_autumn", "--year", "2026", "--text", "mid_autumn", "--seed", "7"),
    ):
        assert type_in(owner.url, *words).code == 0
    with psycopg.connect(owner.url) as connection:
        connection.execute("SELECT set_config('vipdesk.unlogged', ' insert:helper ', true)")
        connection.execute(
            "INSERT INTO helper (name, weekday_minutes, characters_per_minute, pay_fen, contact, active)"
            " VALUES ('王芳', '[240, 240, 240, 240, 240, 240, 240]', 20, 300, '', 1)"
        )
    assert type_in(owner.url, "plan", 1).code == 0
    return owner


@pytest.fixture
def fang(boss: Boss, type_in: Type) -> str:
    """Where the helper's own login finds the shop."""
    login = f"fang_{boss.login}"
    added = type_in(boss.url, "desk", "add", login, "--role", "helper", "--helper", "王芳", "--generate")
    assert (added.code, added.err) == (0, "")
    return f"postgresql://{login}:{added.json['password']}@{boss.url.rpartition('@')[2]}"


def test_a_helper_s_whole_way(boss: Boss, fang: str, type_in: Type, tmp_path: Path) -> None:
    listed = type_in(fang, "desk", "letters")
    assert listed.code == 0, listed.err
    (batch, *_) = listed.json
    assert batch["states"] == {"planned": batch["letters"]}
    out = tmp_path / "pack.pdf"
    printed = type_in(fang, "print", batch["batch"], "--out", out)
    assert printed.code == 0, printed.err
    assert printed.json["letters"] == batch["letters"]
    assert out.read_bytes().startswith(b"%PDF")
    with psycopg.connect(fang) as connection:
        codes = [code for (code,) in connection.execute("SELECT code FROM letter ORDER BY code").fetchall()]
    assert len(codes) == batch["letters"] > 3
    written = type_in(fang, "check-in", *codes[:2], "--state", "written")
    assert written.code == 0, written.err
    assert [one["cost"] for one in written.json["checked"]] == ["3.00", "3.00"]
    again = type_in(fang, "check-in", codes[0], "--state", "written")
    assert (again.code, json.loads(again.out)["checked"]) == (1, [])
    assert "already" in again.err
    posted = type_in(fang, "check-in", codes[0], "--state", "posted")
    assert "only an owner" in posted.err
    (now,) = type_in(fang, "desk", "letters").json
    assert now["states"] == {"printed": len(codes) - 2, "written": 2}
    table = type_in(fang, "desk", "letters", as_json=False)
    assert "still out" in table.out
    history = type_in(boss.url, "history").json
    assert {one["who"] for one in history[:2]} == {fang.partition("//")[2].partition(":")[0]}


@pytest.mark.parametrize(
    "words",
    [
        ("members",),
        ("groups",),
        ("history",),
        ("review", "2026Q3"),
        ("campaign", "list"),
        ("campaign", "show", "1"),
        ("plan", "1"),
        ("given",),
        ("check",),
        ("desk", "list"),
        ("desk", "remove", "anybody"),
        ("desk", "add", "somebody", "--role", "owner", "--generate"),
        ("person", "#1", "--out", "one.json"),
        ("erase", "#1"),
        ("privileges", "#1", "--amount", "1"),
        ("campaign", "draw", "--occasion", "mid_autumn", "--year", "2026", "--text", "thanks", "--seed", "1"),
        ("print", "--campaign", "1", "--out", "all.pdf"),
    ],
    ids=" ".join,
)
def test_every_other_command_ends_with_a_sentence(fang: str, type_in: Type, words: tuple[str, ...]) -> None:
    answer = type_in(fang, *words)
    assert answer.code == 1
    assert answer.out == ""
    assert "Your login may not do this" in answer.err or "A helper prints" in answer.err
    assert "Traceback" not in answer.err


def test_helpers_cannot_import(fang: str, type_in: Type, tmp_path: Path) -> None:
    orders = write(tmp_path / "more.csv", [order(99)])
    for words in (("orders", orders), ("members", orders, "--group", "VIP 1")):
        answer = type_in(fang, "import", *words)
        assert answer.code == 1
        assert "Your login may not do this" in answer.err


def test_desks_are_listed_and_removed(boss: Boss, fang: str, type_in: Type) -> None:
    (one,) = type_in(boss.url, "desk", "list").json
    assert (one["role"], one["helper"], one["added_by"], one["let_in"]) == ("helper", "王芳", boss.login, True)
    assert "王芳" in type_in(boss.url, "desk", "list", as_json=False).out
    removed = type_in(boss.url, "desk", "remove", one["login"])
    assert (removed.code, removed.json["left"]) == (0, [])
    assert type_in(boss.url, "desk", "list").json == []
    gone = type_in(fang, "desk", "letters")
    assert "does not take this user and password" in gone.err


def test_an_owner_s_login_works_like_the_first_one(boss: Boss, type_in: Type) -> None:
    login = f"second_{boss.login}"
    added = type_in(boss.url, "desk", "add", login, "--role", "owner", "--generate")
    url = f"postgresql://{login}:{added.json['password']}@{boss.url.rpartition('@')[2]}"
    assert len(type_in(url, "members").json) == 40
    with psycopg.connect(url) as connection:
        code = connection.execute("SELECT MIN(code) FROM letter").fetchone()[0]
    assert type_in(url, "check-in", code, "--state", "posted").code == 0
    mine = type_in(url, "desk", "remove", login)
    assert "your own login" in mine.err
    assert type_in(boss.url, "desk", "remove", login).code == 0


def test_without_the_right_to_make_logins_the_administrator_gets_the_lines(
    boss: Boss, databases: Databases, type_in: Type
) -> None:
    databases.run(f"ALTER ROLE {boss.login} NOCREATEROLE")
    login = f"fang_{boss.login}"
    words = ("desk", "add", login, "--role", "helper", "--helper", "王芳")
    asked = type_in(boss.url, *words, "--generate")
    assert asked.code == 1
    assert "administrator" in asked.err
    assert asked.json["password"] not in " ".join(asked.json["left"])
    database = boss.url.rpartition("/")[2]
    with psycopg.connect(f"{databases.running.url}/{database}", autocommit=True) as administrator:
        for line in asked.json["left"]:
            administrator.execute(line)
    done = type_in(boss.url, *words)
    assert (done.code, done.err, done.json["left"]) == (0, "", [])
    url = f"postgresql://{login}:{asked.json['password']}@{boss.url.rpartition('@')[2]}"
    assert len(type_in(url, "desk", "letters").json) >= 1
    removed = type_in(boss.url, "desk", "remove", login)
    assert removed.code == 1
    assert [line.split()[0] for line in removed.json["left"]] == ["REVOKE", "DROP"]
    assert type_in(url, "desk", "letters").json == []


def test_a_password_is_asked_only_at_a_terminal_and_never_shown(
    boss: Boss, type_in: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("desk", "add", f"third_{boss.login}", "--role", "owner")
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    assert "--generate" in type_in(boss.url, *words).err
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    typed = iter(["long-enough-1", "long-enough-2", "short", "long-enough-3", "long-enough-3"])
    monkeypatch.setattr("getpass.getpass", lambda prompt: next(typed))
    assert "differ" in type_in(boss.url, *words).err
    assert "at least 10" in type_in(boss.url, *words).err
    added = type_in(boss.url, *words)
    assert (added.code, added.json["password"]) == (0, None)
    assert "long-enough" not in added.out + added.err


def test_a_helper_who_is_not_there(boss: Boss, type_in: Type) -> None:
    answer = type_in(boss.url, "desk", "add", "nobody", "--role", "helper", "--generate")
    assert "There is no helper called nobody" in answer.err


def test_a_file_has_no_desks(type_in: Type, tmp_path: Path) -> None:
    path = tmp_path / "shop.vipdesk"
    orders = write(tmp_path / "orders.csv", [order(1)])
    assert type_in(str(path), "import", "orders", orders).code == 0
    assert "Desks are for a shop on a server" in type_in(str(path), "desk", "list").err
