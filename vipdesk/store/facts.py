"""What was learnt of members in talks: what, when, from where, whether it may be said, and until when it is kept."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from vipdesk.store import edits
from vipdesk.store.database import chunks, execute, places, select
from vipdesk.store.edits import Clash, Edit, Values
from vipdesk.store.members import as_date
from vipdesk.store.models import TalkFact

COLUMNS = ("fact", "happened_on", "source", "do_not_mention", "expires_on")


class Fact(NamedTuple):
    """One thing that is known of a member from a talk."""

    id: int
    member_id: int
    fact: str
    happened_on: date
    source: str
    do_not_mention: bool
    expires_on: date | None
    """The day from which on it is forgotten."""


class NewFact(NamedTuple):
    """What is noted: what, when, from where, whether it may not be said, and from which day on it is forgotten."""

    fact: str
    happened_on: date
    source: str = ""
    do_not_mention: bool = False
    expires_on: date | None = None


_SELECT = "SELECT id, member_id, fact, happened_on, source, do_not_mention, expires_on FROM talk_fact"
_ALIVE = "(expires_on IS NULL OR expires_on > ?)"


def _fact(row: tuple[Any, ...]) -> Fact:
    id_, member_id, fact, happened_on, source, do_not_mention, expires_on = row
    happened = as_date(happened_on)
    assert happened is not None
    return Fact(id_, member_id, fact, happened, source, bool(do_not_mention), as_date(expires_on))


def of_member(member_id: int, today: date) -> list[Fact]:
    """What is known of a member on a day, the newest first; what is past its time is left out."""
    question = f"{_SELECT} WHERE member_id = ? AND {_ALIVE} ORDER BY happened_on DESC, id DESC"
    return [_fact(row) for row in select(question, [member_id, today.isoformat()])]


def mentionable(since: date, today: date) -> dict[int, list[Fact]]:
    """What may be mentioned of each member of whom there is something learnt since a day, the newest first."""
    found: dict[int, list[Fact]] = {}
    question = (
        f"{_SELECT} WHERE do_not_mention = 0 AND happened_on >= ? AND {_ALIVE} ORDER BY happened_on DESC, id DESC"
    )
    for row in select(question, [since.isoformat(), today.isoformat()]):
        one = _fact(row)
        found.setdefault(one.member_id, []).append(one)
    return found


def sayable(member_ids: Iterable[int], today: date) -> dict[int, frozenset[str]]:
    """What may be said of each of these members on a day, however long ago it was learnt."""
    found: dict[int, set[str]] = {}
    question = (
        f"SELECT member_id, fact FROM talk_fact WHERE do_not_mention = 0 AND {_ALIVE} AND member_id IN ({{places}})"
    )
    for chunk in chunks(member_ids):
        for member_id, fact in select(question.format(places=places(chunk)), [today.isoformat(), *chunk]):
            found.setdefault(member_id, set()).add(fact)
    return {member_id: frozenset(said) for member_id, said in found.items()}


def lately_written(member_ids: Iterable[int]) -> dict[int, list[str]]:
    """What was filled into the letters to each of these members that were not cancelled (JSON), the newest first."""
    found: dict[int, list[str]] = {}
    question = (
        "SELECT member_id, fields FROM letter WHERE member_id IN ({places}) AND state <> 'cancelled' ORDER BY id DESC"
    )
    for chunk in chunks(member_ids):
        for member_id, fields in select(question.format(places=places(chunk)), chunk):
            found.setdefault(member_id, []).append(fields)
    return found


def add(member_id: int, new: NewFact) -> int:
    """Note something, inside an open action; its id."""
    return int(TalkFact.create(member=member_id, **new._asdict()).id)


def members_of(fact_ids: Iterable[int]) -> list[int]:
    """Of whom these are known; each member once."""
    question = "SELECT DISTINCT member_id FROM talk_fact WHERE id IN ({places})"
    return [id_ for chunk in chunks(fact_ids) for (id_,) in select(question.format(places=places(chunk)), chunk)]


def look(fact_id: int) -> Values:
    """What it says now, for somebody to change it; UserError where it is gone."""
    return edits.look("talk_fact", fact_id, COLUMNS)


def edit(changes: list[Edit]) -> list[Clash]:
    """Change what was noted, inside an open action."""
    return edits.apply(changes)


def remove(fact_id: int) -> None:
    """Forget it, inside an open action."""
    execute("DELETE FROM talk_fact WHERE id = ?", [fact_id])
