"""What happened to letters, newest first, and who writes how many of a campaign on which day."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vipdesk.store.database import places, select
from vipdesk.store.members import as_date


class EventRow(NamedTuple):
    """Something that happened to a letter; `id` counts up with time."""

    id: int
    happened_at: int
    code: str
    names: str
    previous: str
    state: str
    reason: str
    campaign: str
    batch: int | None
    helper: str


def latest(limit: int = 50) -> list[int]:
    """The ids of the last check-ins, the newest first: printing, handing out and states passed on the way left out."""
    found = select(
        "SELECT e.id FROM letter_event e WHERE e.state NOT IN ('planned', 'printed', 'with_helper')"
        " AND NOT EXISTS (SELECT 1 FROM letter_event n WHERE n.letter_id = e.letter_id AND n.id > e.id"
        " AND n.happened_at = e.happened_at) ORDER BY e.id DESC LIMIT ?",
        [limit],
    )
    return [id_ for (id_,) in found]


def events(ids: Sequence[int]) -> list[EventRow]:
    """These events, in any order."""
    found = select(
        "SELECT e.id, e.happened_at, l.code, l.names, e.previous, e.state, e.reason, c.name, b.number,"
        " COALESCE(h.name, '') FROM letter_event e JOIN letter l ON l.id = e.letter_id"
        " JOIN campaign c ON c.id = l.campaign_id LEFT JOIN batch b ON b.id = l.batch_id"
        f" LEFT JOIN helper h ON h.id = b.helper_id WHERE e.id IN ({places(ids)})",
        list(ids),
    )
    return [EventRow(*row) for row in found]


class Scheduled(NamedTuple):
    """What a helper writes of a campaign on a day, and how much of it is done."""

    helper_id: int | None
    helper: str
    day: date
    letters: int
    written: int


def schedule(campaign_id: int) -> list[Scheduled]:
    """The stored plan of a campaign by helper and day; letters without a helper come last."""
    found = select(
        "SELECT b.helper_id, COALESCE(h.name, ''), l.write_on, COUNT(*),"
        " SUM(CASE WHEN l.state IN ('written', 'posted', 'returned') THEN 1 ELSE 0 END)"
        " FROM letter l JOIN batch b ON b.id = l.batch_id LEFT JOIN helper h ON h.id = b.helper_id"
        " WHERE l.campaign_id = ? AND l.write_on IS NOT NULL AND l.state <> 'cancelled'"
        " GROUP BY 1, 2, 3 ORDER BY CASE WHEN b.helper_id IS NULL THEN 1 ELSE 0 END, 2, 3",
        [campaign_id],
    )
    return [Scheduled(id_, name, as_date(day) or date.min, number, done) for id_, name, day, number, done in found]
