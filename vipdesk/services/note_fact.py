"""What was learnt of a member in a talk, noted, mended and forgotten."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.services import respect_facts
from vipdesk.store import facts, members
from vipdesk.store.edits import Clash, Edit, Values
from vipdesk.store.facts import NewFact

NOTE_FACT = QT_TRANSLATE_NOOP("sentences", "Note something about {name}")
CHANGE_FACT = QT_TRANSLATE_NOOP("sentences", "Change what is known of {name}")
FORGET_FACT = QT_TRANSLATE_NOOP("sentences", "Forget something about {name}")


def label(text: str, member_id: int) -> Sentence:
    """What a deed is called in the history."""
    return Sentence(text, name=members.card(member_id).name)


def add(member_id: int, entry: NewFact, today: date) -> int:
    """Note it inside the open action; its id. UserError says what cannot be so."""
    members.card(member_id)
    _check(entry, today)
    return facts.add(member_id, entry)


def edit(fact_id: int, seen: Values, entry: NewFact, today: date) -> Edit:
    """What is to be changed; UserError says what cannot be so."""
    _check(entry, today)
    wanted: dict[str, Any] = {
        "fact": entry.fact,
        "happened_on": entry.happened_on.isoformat(),
        "source": entry.source,
        "do_not_mention": int(entry.do_not_mention),
        "expires_on": entry.expires_on.isoformat() if entry.expires_on else None,
    }
    return Edit("talk_fact", fact_id, seen, wanted)


def change(changes: Sequence[Edit], today: date) -> list[Clash]:
    """Write it inside the open action, as `edits.apply`; letters that may not say it any more do not."""
    clashes = facts.edit(list(changes))
    for member_id in facts.members_of([one.row_id for one in changes]):
        respect_facts.respect(member_id, today)
    return clashes


def forget(fact_id: int, today: date) -> None:
    """Forget it inside the open action; letters that are not printed say it no more."""
    known = facts.members_of([fact_id])
    facts.remove(fact_id)
    for member_id in known:
        respect_facts.respect(member_id, today)


def _check(entry: NewFact, today: date) -> None:
    if not entry.fact:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "Say what was learnt; there is nothing to note yet."))
    if entry.happened_on > today:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{day} is still to come: when was this talked about?"), day=entry.happened_on
        )
    if entry.expires_on is not None and entry.expires_on <= today:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "To be forgotten on {day}, which is not after today. Choose a later day."),
            day=entry.expires_on,
        )
