"""Questions about the people who write letters, and the tables of the post."""

import json
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from vipdesk.domain.postal import PostageStep, PostalClass, Transit, Zone
from vipdesk.store import models
from vipdesk.store.database import select
from vipdesk.store.edits import Edit
from vipdesk.store.members import as_date
from vipdesk.store.models import CalendarDay, Helper, HelperAbsence


class HelperRow(NamedTuple):
    """A helper, with the minutes that they can write on each weekday from Monday on."""

    id: int
    name: str
    weekday_minutes: tuple[int, ...]
    characters_per_minute: int
    pay_fen: int
    contact: str
    active: bool


def rows(*, only_active: bool = False) -> list[HelperRow]:
    """The helpers by name."""
    query = Helper.select().order_by(Helper.name)
    if only_active:
        query = query.where(Helper.active == True)  # noqa: E712 - a condition of the query
    return [_row(one) for one in query]


def _row(one: Helper) -> HelperRow:
    minutes = tuple(json.loads(one.weekday_minutes))
    return HelperRow(one.id, one.name, minutes, one.characters_per_minute, one.pay_fen, one.contact, one.active)


def add(name: str, weekday_minutes: Sequence[int], characters_per_minute: int, pay_fen: int, contact: str = "") -> int:
    """A new helper; their id."""
    helper = Helper.create(
        name=name,
        weekday_minutes=json.dumps(list(weekday_minutes)),
        characters_per_minute=characters_per_minute,
        pay_fen=pay_fen,
        contact=contact,
    )
    return int(helper.id)


def change(helper: HelperRow) -> None:
    """Store what is now known of a helper."""
    Helper.update(**_stored(helper)).where(Helper.id == helper.id).execute()


def edit(seen: HelperRow, wanted: HelperRow) -> Edit:
    """The change of a helper from what was seen to what is wanted."""
    return Edit("helper", seen.id, _stored(seen), _stored(wanted))


def _stored(helper: HelperRow) -> dict[str, Any]:
    values = helper._asdict() | {
        "weekday_minutes": json.dumps(list(helper.weekday_minutes)), "active": int(helper.active)
    }  # fmt: skip
    del values["id"]
    return values


def days_off() -> dict[int, frozenset[date]]:
    """Single days on which each helper cannot write."""
    found: dict[int, set[date]] = {}
    for helper_id, first, last in select("SELECT helper_id, first_on, last_on FROM helper_absence"):
        day, end = as_date(first), as_date(last)
        while day is not None and end is not None and day <= end:
            found.setdefault(helper_id, set()).add(day)
            day += timedelta(days=1)
    return {helper_id: frozenset(days) for helper_id, days in found.items()}


class Absence(NamedTuple):
    """Days on which a helper cannot write, both ends included."""

    first_on: date
    last_on: date


def absences(helper_id: int) -> list[Absence]:
    """When a helper is away, the earliest first."""
    query = HelperAbsence.select().where(HelperAbsence.helper == helper_id).order_by(HelperAbsence.first_on)
    return [Absence(one.first_on, one.last_on) for one in query]


def change_absences(helper_id: int, seen: Sequence[Absence], wanted: Sequence[Absence]) -> None:
    """Take out what was seen and is not wanted any more, add what is new, and leave alone what others changed."""
    table, present = HelperAbsence, absences(helper_id)
    for one in set(seen) - set(wanted):
        of_span = (table.first_on == one.first_on) & (table.last_on == one.last_on)
        table.delete().where((table.helper == helper_id) & of_span).execute()
    for one in sorted(set(wanted) - set(seen) - set(present)):
        table.create(helper=helper_id, first_on=one.first_on, last_on=one.last_on)


def to_write() -> dict[int, int]:
    """Letters that each helper has still to write, over all campaigns."""
    return dict(
        select(
            "SELECT b.helper_id, COUNT(*) FROM letter l JOIN batch b ON b.id = l.batch_id"
            " WHERE b.helper_id IS NOT NULL AND l.state IN ('planned', 'printed', 'with_helper') GROUP BY b.helper_id"
        )
    )


class Earned(NamedTuple):
    """What a helper wrote and earned, over all campaigns."""

    helper_id: int
    letters: int
    fen: int


def earned() -> dict[int, Earned]:
    """Letters paid for and the pay for them, by helper."""
    found = select(
        "SELECT helper_id, SUM(CASE WHEN fen > 0 THEN 1 WHEN fen < 0 THEN -1 ELSE 0 END), SUM(fen) FROM cost"
        " WHERE kind = 'writing' AND helper_id IS NOT NULL GROUP BY helper_id"
    )
    return {row[0]: Earned(*row) for row in found}


def special_days() -> list[tuple[date, bool]]:
    """(day, whether it is worked) of decreed holidays and make-up workdays."""
    return [(one.day, one.kind == "work") for one in CalendarDay.select()]


def add_special_days(days: Sequence[tuple[date, str, str]]) -> None:
    """(day, kind `off` or `work`, note) to the calendar; a day that it has already is left as it is."""
    present = {day for day, _ in special_days()}
    for day, kind, note in days:
        if day not in present:
            CalendarDay.create(day=day, kind=kind, note=note)


def postage_steps() -> list[PostageStep]:
    """The table of postage."""
    table = models.PostageStep
    query = table.select().order_by(table.postal_class, table.valid_from, table.up_to_g)
    return [PostageStep(one.valid_from, PostalClass(one.postal_class), one.up_to_g, one.fen) for one in query]


def add_postage_steps(steps: Iterable[PostageStep]) -> None:
    """Add rows to the table of postage."""
    for step in steps:
        models.PostageStep.create(**step._asdict())


def transits() -> dict[Zone, Transit]:
    """Days in the post by zone."""
    return {Zone(one.zone): Transit(one.p50_days, one.p90_days) for one in models.Transit.select()}


def set_transit(zone: Zone, transit: Transit) -> None:
    """Say how long letters to a zone take."""
    values = {"p50_days": transit.p50, "p90_days": transit.p90}
    if not models.Transit.update(**values).where(models.Transit.zone == zone).execute():
        models.Transit.create(zone=zone, **values)
