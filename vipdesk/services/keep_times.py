"""What is past its time goes by itself: data in the shop, and files of packs that the program wrote."""

import contextlib
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from vipdesk.domain.moments import day_starts
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.services import respect_facts
from vipdesk.services.disclose import digest
from vipdesk.store import disclosures, keep_times, shop
from vipdesk.store.database import attached
from vipdesk.store.journal import Journal
from vipdesk.store.keep_times import RULES, Rule
from vipdesk.store.shop import Settings

EXPIRE = QT_TRANSLATE_NOOP("sentences", "Delete what is past its time")
REGISTER = QT_TRANSLATE_NOOP("sentences", "Who got which data")
FILES = QT_TRANSLATE_NOOP("sentences", "Files of printed packs")


class Expired(NamedTuple):
    """A kind of data, and how many of it went."""

    what: Sentence
    number: int


def expire(log: Journal, today: date) -> list[Expired]:
    """Delete what is past its time by the shop's settings; nothing is written where nothing is.

    Undo does not bring it back, and what was done before can still be undone.
    """
    settings = shop.settings()
    days = {rule: _before(rule, settings, today) for rule in RULES}
    due = [rule for rule in RULES if keep_times.past(rule, days[rule])]
    moment = day_starts(today - timedelta(days=settings.keep_register_days), settings.time_zone)
    found: list[Expired] = []
    if due or keep_times.past_in_register(moment):
        with log.action(Sentence(EXPIRE)):
            found = [Expired(Sentence(rule.what), keep_times.expire(rule, days[rule])) for rule in due]
            with attached().unwatched(("letter",), "update"):  # else the journal would keep what is forgotten
                respect_facts.respect_all(today)
            entries = keep_times.expire_register(moment)
            keep_times.set_aside([*(rule.table for rule in due), *(["disclosure"] if entries else [])])
        found += [Expired(Sentence(REGISTER), entries)] if entries else []
    files = _remove_files(today)
    return [*found, *([Expired(Sentence(FILES), files)] if files else [])]


def _before(rule: Rule, settings: Settings, today: date) -> date:
    """The day before which rows go; what names its own last day goes on it."""
    if not rule.setting:
        return today + timedelta(days=1)
    return today - timedelta(days=getattr(settings, rule.setting))


def _remove_files(today: date) -> int:
    """Remove packs that are still as the program wrote them; one that somebody changed is theirs, and is left.

    One that is open, or not there, as on another desk or on a stick, waits for the next time.
    """
    removed: list[int] = []
    changed: list[int] = []
    for known in disclosures.expired_files(today):
        with contextlib.suppress(OSError):
            path = Path(known.file)
            if digest(path) == known.file_hash:
                path.unlink()
                removed.append(known.id)
            else:
                changed.append(known.id)
    disclosures.forget_files([*removed, *changed])
    return len(removed)
