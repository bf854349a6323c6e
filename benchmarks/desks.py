"""Eight desks work on one PostgreSQL as fast as they can: is anything lost or done twice, and does any desk wait?

    python benchmarks/desks.py [--minutes 10] [--desks 8] [--members 12000] [--seed 1]

A server of its own, on this computer, that writes every commit to its disk (fsync on). Each desk is a process of the
program: it checks letters in, edits members, imports small order files and reads reviews and members; a quarter of all
is done to what another desk touches at the same moment. Whatever was acknowledged is then looked for in the rows and
in the journal. Exits with 1 where anything was lost, double, without a sentence, or kept a desk waiting
longer than a second; a review is read behind the window, as there, and is timed apart.
"""

import argparse
import json
import multiprocessing
import os
import platform
import random
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from vipdesk import bootstrap

if __name__ == "__main__":
    bootstrap.ensure("test.txt")

import peewee

from tests import server
from tests.order_files import order, write
from vipdesk.domain.letters import State
from vipdesk.domain.quarters import Quarter
from vipdesk.errors import Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import check_in as checking
from vipdesk.services import (
    draw_campaign,
    edit_member,
    import_members,
    import_orders,
    make_shop,
    plan_letters,
    review_quarter,
)
from vipdesk.services.draw_campaign import Request
from vipdesk.store import helpers, letters, members, shop
from vipdesk.store.database import explain, select
from vipdesk.store.journal import Journal
from vipdesk.store.location import Server

NOW = 1_781_000_000
TODAY = date(2026, 6, 10)
STALL = 1.0
"""Seconds that no desk may have to wait for one action."""
BEHIND = "review"
"""What the window reads on a thread of its own, while the desk works on."""
CONTESTED = 4
"""One action of so many is done to what the other desks reach for as well."""
WORKS = ("check-in",) * 10 + ("edit",) * 6 + ("import",) * 2 + ("member",) * 4 + ("review",)


class Done(NamedTuple):
    """One action of a desk. `key`: what it was done to, if it was acknowledged; `refusal`: the sentence, if not."""

    desk: str
    work: str
    seconds: float
    key: str
    refusal: str
    has_sentence: bool


class Desk:
    """One desk: a process with a connection, a name in the journal and work of its own."""

    def __init__(self, name: str, number: int, desks: int, seed: int, folder: Path) -> None:
        self._name, self._number, self._desks, self._folder = name, number, desks, folder
        self._chance = random.Random(f"{seed} {name}")
        self._common = random.Random(seed)
        self._journal = Journal(name, lambda: NOW + int(time.time()) % 10_000)
        self._codes = [code for (code,) in select("SELECT code FROM letter ORDER BY code")]
        self._common.shuffle(self._codes)
        self._own = self._codes[number::desks][::-1]
        self._people = members.find()
        self._made = 0

    def once(self) -> Done:
        """Do one thing, and tell how long it took and what came of it."""
        work = self._chance.choice(WORKS)
        self._made += 1
        begun = time.perf_counter()
        key, refusal, has_sentence = "", "", True
        try:
            key = {
                "check-in": self._check_in,
                "edit": self._edit,
                "import": self._import,
                "member": self._member,
                "review": self._review,
            }[work]()
        except UserError as error:
            refusal = error.sentence.text
        except peewee.PeeweeException as error:  # turned into a sentence where the window and the terminal end
            sentence = explain(error)
            refusal, has_sentence = (sentence.text, True) if sentence else (repr(error), False)
        return Done(self._name, work, time.perf_counter() - begun, key, refusal, has_sentence)

    def _is_contested(self) -> bool:
        return self._chance.randrange(CONTESTED) == 0

    def _check_in(self) -> str:
        """A letter is written, then posted."""
        place = self._made // 4
        is_own = not self._is_contested() and self._own
        code = self._own[-1] if is_own else self._codes[place % len(self._codes)]
        piece = letters.pieces([code])[code]
        if is_own and piece.state != State.PLANNED:
            self._own.pop()
        state = State.POSTED if piece.state == State.WRITTEN else State.WRITTEN
        visit = checking.CheckIn([code], state, None, NOW, TODAY, self._name)
        with self._journal.action(checking.label(visit)):
            outcome = checking.check_in(visit)
        if outcome.refused:
            sentence = outcome.refused[0].sentence
            raise UserError(sentence.text, **dict(sentence.values))
        return f"{code} {state.value}"

    def _edit(self) -> str:
        """A member's note is written anew."""
        place = self._made // 8 if self._is_contested() else self._chance.randrange(len(self._people))
        member_id = self._people[place % len(self._people)]
        token = f"{self._name} {self._made}"
        seen = edit_member.look(member_id)
        typed = edit_member.shown(seen)
        typed = edit_member.Particulars(**vars(typed) | {"note": token})
        with self._journal.action(edit_member.label(typed)):
            clashes = edit_member.change([edit_member.edit(member_id, seen, typed)])
        if clashes:
            raise UserError("A colleague changed the same: yours, theirs, take which?")
        return f"{member_id} {token}"

    def _import(self) -> str:
        """A small export: some of its orders may be those that another desk imports at this moment."""
        first = 1_000_000 + (self._made // 8 * 20 if self._is_contested() else (self._number + 1) * 10_000_000)
        first += 0 if first < 10_000_000 else self._made * 20
        path = self._folder / f"{self._name} {self._made}.csv"
        write(path, [order(number) for number in range(first, first + 20)])
        found = import_orders.preview(path, NOW, Progress())
        with self._journal.action(import_orders.label(found)):
            import_orders.apply(found, NOW, Progress())
        path.unlink()
        return f"{first}"

    def _member(self) -> str:
        members.card(self._chance.choice(self._people))
        return ""

    def _review(self) -> str:
        review_quarter.review(Quarter(2026, 3), TODAY, Progress())
        return ""


def work(url: str, number: int, desks: int, seed: int, seconds: float, folder: Path) -> None:
    """One desk from its opening to its end; each action is written down when it was acknowledged."""
    name = f"desk{number + 1}"
    with closing(shop.open_shop(Server(url))), (folder / f"{name}.log").open("w") as log:
        desk = Desk(name, number, desks, seed, folder)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            log.write(json.dumps(desk.once()) + "\n")


def fill(place: Server, people: int, seed: int, folder: Path) -> None:
    """A shop with members, and a letter to most of them."""
    with closing(make_shop.make(place, "owner", NOW, name="Eight desks", owner="owner")):
        journal = Journal("owner", lambda: NOW)
        path = write(folder / "people.csv", [_named(number) for number in range(people)])
        found = import_orders.preview(path, NOW, Progress())
        with journal.action(import_orders.label(found)):
            import_orders.apply(found, NOW, Progress())
        joined = import_members.preview(path, "VIP 1", NOW, Progress())
        with journal.action(Sentence("Members")):
            import_members.apply(joined, NOW, Progress())
            for number in range(20):
                helpers.add(f"helper {number}", [480] * 7, 40, 300)
        proposal = draw_campaign.propose(Request("mid_autumn", 2026, "mid_autumn", 0.2, seed), TODAY)
        with journal.action(draw_campaign.label(proposal)):
            campaign = draw_campaign.draw(proposal, NOW, TODAY)
            plan_letters.store(plan_letters.look(campaign, TODAY))


def _named(number: int) -> dict[str, str]:
    paid = TODAY - timedelta(days=30 + number % 300)
    return order(number, **{"订单付款时间 ": f"{paid} 10:00:00", "订单创建时间": f"{paid} 09:59:00"})


@contextmanager
def durable() -> Iterator[str]:
    """A server that writes each commit to its disk, as one in a shop does."""
    import psycopg

    with server.Running() as running:
        with psycopg.connect(f"{running.url}/postgres", autocommit=True) as connection:
            for name in ("fsync", "full_page_writes", "autovacuum"):
                connection.execute(f"ALTER SYSTEM SET {name} = on")
            connection.execute("SELECT pg_reload_conf()")
            connection.execute("CREATE DATABASE eight TEMPLATE template0")
        time.sleep(1)
        with psycopg.connect(f"{running.url}/postgres") as connection:
            assert connection.execute("SHOW fsync").fetchone() == ("on",)
        yield f"{running.url}/eight"


# What became of it


def wrong(done: Sequence[Done]) -> list[str]:
    """What was lost, doubled, or refused without a sentence."""
    return [
        *(f"without a sentence: {one.work}: {one.refusal}" for one in done if not one.has_sentence),
        *_wrong_check_ins([one for one in done if one.work == "check-in" and one.key]),
        *_wrong_edits([one for one in done if one.work == "edit" and one.key]),
        *_wrong_imports([one for one in done if one.work == "import" and one.key]),
        *_wrong_books(),
    ]


def _wrong_check_ins(done: Sequence[Done]) -> Iterator[str]:
    """Each acknowledged step once, by whom it was acknowledged to, in the rows and in the journal."""
    events = Counter(
        (f"{code} {state}", who)
        for code, state, who in select(
            "SELECT l.code, e.state, e.who FROM letter_event e JOIN letter l ON l.id = e.letter_id"
            " WHERE e.state IN ('written', 'posted')"
        )
    )
    wanted = Counter((one.key, one.desk) for one in done)
    yield from (f"check-in acknowledged {wanted[key]} times, there {events[key]}: {key}" for key in wanted - events)
    yield from (f"check-in that nobody was told of: {key}" for key in events - wanted)
    yield from (f"check-in of one letter twice: {key}" for key, n in Counter(one.key for one in done).items() if n > 1)
    kept = Counter(
        (json.loads(after).get("state", [""])[0], who)
        for after, who in select(
            "SELECT c.after_row, a.who FROM change c JOIN action a ON a.id = c.action_id"
            " WHERE c.table_name = 'letter' AND c.before_row IS NOT NULL AND a.who LIKE 'desk%'"
        )
    )
    told = Counter((one.key.split()[-1], one.desk) for one in done)
    yield from (f"journal: {kept[key]} of {told[key]} check-ins of {key}" for key in told if kept[key] != told[key])


def _wrong_edits(done: Sequence[Done]) -> Iterator[str]:
    """Each acknowledged note was once in its row, and the last one is there now."""
    notes: dict[str, list[str]] = defaultdict(list)
    for row_id, after in select(
        "SELECT row_id, after_row FROM change WHERE table_name = 'member' AND before_row IS NOT NULL ORDER BY id"
    ):
        if "note" in (row := json.loads(after)):
            notes[str(row_id)].append(row["note"][0])
    wanted = Counter(one.key for one in done)
    kept = Counter(f"{row_id} {note}" for row_id, found in notes.items() for note in found)
    yield from (f"edit lost: {key}" for key in wanted - kept)
    yield from (f"edit double or unasked: {key}" for key in kept - wanted)
    now = {str(id_): note for id_, note in select("SELECT id, note FROM member")}
    yield from (
        f"member {id_} has {now[id_]!r}, last was {all_[-1]!r}" for id_, all_ in notes.items() if now[id_] != all_[-1]
    )


def _wrong_imports(done: Sequence[Done]) -> Iterator[str]:
    """All orders of each acknowledged file, once each; and no others."""
    there = Counter(number for (number,) in select("SELECT number FROM shop_order"))
    wanted = {str(9_000_000_000_000_001 + number) for one in done for number in range(int(one.key), int(one.key) + 20)}
    yield from (f"order lost: {number}" for number in wanted - there.keys())
    yield from (f"order double: {number}" for number, count in there.items() if count > 1)
    strange = [number for number in there.keys() - wanted if int(number) > 9_000_000_001_000_000]
    yield from (f"order of a file that was refused: {number}" for number in strange)


def _wrong_books() -> Iterator[str]:
    """Every written letter was paid for once, every posted one has its stamp, and no other has."""
    for kind, states in (
        ("writing", ("written", "posted")),
        ("postage", ("posted",)),
        ("stationery", ("written", "posted")),
    ):
        marks = ", ".join("?" * len(states))
        yield from (
            f"letter {code} is {state} and has {entries} entries of {kind}"
            for code, state, entries in select(
                "SELECT code, state, entries FROM (SELECT l.code, l.state, (SELECT COUNT(*) FROM cost c"
                " WHERE c.letter_id = l.id AND c.kind = ?) AS entries FROM letter l) counted"
                f" WHERE entries <> CASE WHEN state IN ({marks}) THEN 1 ELSE 0 END",
                [kind, *states],
            )
        )


# The figures


def tell(done: Sequence[Done], desks: int, seconds: float) -> float:
    """Print the tables; the longest that a desk waited."""
    load = os.getloadavg()[1] if hasattr(os, "getloadavg") else 0.0
    where = f"{platform.system()}, {os.cpu_count()} cores, load {load:.1f}, Python {platform.python_version()}"
    print(f"\n{where}, {desks} desks, {seconds / 60:g} minutes\n")
    print("| work | acknowledged | refused with a sentence | median ms | 99 % ms | 99.9 % ms | longest ms |")
    print("|---|---|---|---|---|---|---|")
    for name in (*sorted(set(WORKS)), "all"):
        found = [one for one in done if name in (one.work, "all")]
        refused = sum(bool(one.refusal) for one in found)
        print(f"| {name} | {len(found) - refused} | {refused} | {_times(found)} |")
    print("\n| desk | actions | median ms | 99 % ms | 99.9 % ms | longest ms |\n|---|---|---|---|---|---|")
    for desk in sorted({one.desk for one in done}):
        found = [one for one in done if one.desk == desk]
        print(f"| {desk} | {len(found)} | {_times(found)} |")
    print("\n| what was refused | times |\n|---|---|")
    for text, times in Counter(one.refusal for one in done if one.refusal).most_common():
        print(f"| {text} | {times} |")
    return max((one.seconds for one in done if one.work != BEHIND), default=0.0)


def _times(found: Sequence[Done]) -> str:
    spent = sorted(one.seconds for one in found)
    if not spent:
        return "- | - | - | -"
    at = [spent[min(int(len(spent) * share), len(spent) - 1)] for share in (0.5, 0.99, 0.999, 1)]
    return " | ".join(f"{1000 * one:.0f}" for one in at)


def main() -> int:
    """Run it, and say what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, kind, default in (("minutes", float, 10), ("desks", int, 8), ("members", int, 12_000), ("seed", int, 1)):
        parser.add_argument(f"--{name}", type=kind, default=default)
    asked: Any = parser.parse_args()
    if server.programs() is None:
        print("Skipped: PostgreSQL is not installed here.")
        return 0
    with tempfile.TemporaryDirectory() as text, durable() as url:
        folder = Path(text)
        fill(Server(url), asked.members, asked.seed, folder)
        spawn = multiprocessing.get_context("spawn")
        tasks = [(url, number, asked.desks, asked.seed, 60 * asked.minutes, folder) for number in range(asked.desks)]
        at_work = [spawn.Process(target=work, args=task) for task in tasks]
        for process in at_work:
            process.start()
        for process in at_work:
            process.join()
        done = [
            Done(*json.loads(line)) for log in sorted(folder.glob("*.log")) for line in log.read_text().splitlines()
        ]
        longest = tell(done, asked.desks, 60 * asked.minutes)
        with closing(shop.open_shop(Server(url))):
            found = wrong(done)
        crashed = [process.exitcode for process in at_work if process.exitcode]
    print(f"\nLost, double or without a sentence: {len(found)}. Desks that fell over: {len(crashed)}.")
    print(f"Longest that a desk waited: {1000 * longest:.0f} ms.")
    print("\n".join(found[:20]))
    return int(bool(found or crashed) or longest > STALL)


if __name__ == "__main__":
    sys.exit(main())
