"""Questions that only the Today page asks: what waits, counted."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from vipdesk.domain.lunar import Birthday
from vipdesk.store.database import select
from vipdesk.store.members import as_date

UNWRITTEN = "('planned', 'printed', 'with_helper')"


class Progress(NamedTuple):
    """How far the letters of a campaign are; `written` counts the posted ones too, and cancelled ones nowhere.

    `unplanned`: nobody is to write them yet. `attention`: a value is missing in them.
    """

    campaign_id: int
    name: str
    occasion: str
    day: date
    characters: int
    letters: int
    written: int
    posted: int
    unprinted: int
    unplanned: int
    attention: int
    write_first: date | None
    write_last: date | None
    write_by: date
    post_first: date
    post_last: date


def progress(since: date) -> list[Progress]:
    """The campaigns whose day is `since` or later, or that have letters on the desk still, by day."""
    found = select(_PROGRESS, [since.isoformat()])
    return [_progress(row) for row in found]


_PROGRESS = f"""
SELECT c.id, c.name, c.occasion, c.day, c.characters, COUNT(*),
  SUM(CASE WHEN l.state IN ('written', 'posted', 'returned') THEN 1 ELSE 0 END),
  SUM(CASE WHEN l.state IN ('posted', 'returned') THEN 1 ELSE 0 END),
  SUM(CASE WHEN l.state = 'planned' THEN 1 ELSE 0 END),
  SUM(CASE WHEN l.state = 'planned' AND b.helper_id IS NULL THEN 1 ELSE 0 END),
  SUM(CASE WHEN l.state = 'planned' AND l.missing <> '' THEN 1 ELSE 0 END),
  MIN(l.write_on), MAX(l.write_on), MAX(l.write_by_on), MIN(l.post_by_on), MAX(l.post_by_on)
FROM campaign c JOIN letter l ON l.campaign_id = c.id LEFT JOIN batch b ON b.id = l.batch_id
WHERE c.import_id IS NULL AND l.state <> 'cancelled'
  AND (c.day >= ? OR EXISTS (SELECT 1 FROM letter x WHERE x.campaign_id = c.id AND x.state IN {UNWRITTEN})
    OR EXISTS (SELECT 1 FROM letter x WHERE x.campaign_id = c.id AND x.state = 'written'))
GROUP BY c.id, c.name, c.occasion, c.day, c.characters ORDER BY c.day, c.id"""


def _progress(row: tuple[object, ...]) -> Progress:
    values = Progress._make(row)
    return values._replace(
        day=as_date(values.day) or date.min,
        write_first=as_date(values.write_first),
        write_last=as_date(values.write_last),
        write_by=as_date(values.write_by) or date.min,
        post_first=as_date(values.post_first) or date.min,
        post_last=as_date(values.post_last) or date.min,
    )


class Waiting(NamedTuple):
    """A batch that waits for something to be done; `left` of its `letters` it waits with."""

    campaign_id: int
    campaign: str
    batch_id: int
    batch: int
    helper: str
    on: date
    letters: int
    left: int


def batches_to_print(until: date) -> list[Waiting]:
    """Batches with a helper that nobody has printed, whose writing begins by `until`; the most urgent first."""
    return _waiting(
        "b.printed_at IS NULL AND b.helper_id IS NOT NULL AND b.start_on <= ?", "b.start_on", "('planned')", until
    )


def batches_to_check_in(until: date) -> list[Waiting]:
    """Printed batches that are due by `until` and have letters out; the most urgent first."""
    return _waiting("b.printed_at IS NOT NULL AND b.due_on <= ?", "b.due_on", UNWRITTEN, until)


def _waiting(condition: str, day: str, states: str, until: date) -> list[Waiting]:
    found = select(
        f"SELECT c.id, c.name, b.id, b.number, COALESCE(h.name, ''), {day}, COUNT(*),"
        f" SUM(CASE WHEN l.state IN {states} THEN 1 ELSE 0 END)"
        " FROM batch b JOIN campaign c ON c.id = b.campaign_id JOIN letter l ON l.batch_id = b.id"
        f" LEFT JOIN helper h ON h.id = b.helper_id WHERE {condition}"
        f" GROUP BY c.id, c.name, b.id, b.number, h.name, {day}"
        f" HAVING SUM(CASE WHEN l.state IN {states} THEN 1 ELSE 0 END) > 0 ORDER BY {day}, b.id",
        [until.isoformat()],
    )
    return [_dated(Waiting._make(row)) for row in found]


def _dated(one: Waiting) -> Waiting:
    return one._replace(on=as_date(one.on) or date.min)


class ToPost(NamedTuple):
    """Written letters of a campaign that must go to the post by a day; `zone` is that of the first ones."""

    campaign_id: int
    campaign: str
    letters: int
    post_by: date


def letters_to_post(until: date) -> list[ToPost]:
    """Written letters, by campaign, that are to be posted by `until` at the latest."""
    found = select(
        "SELECT c.id, c.name, COUNT(*), MIN(l.post_by_on) FROM letter l JOIN campaign c ON c.id = l.campaign_id"
        " WHERE l.state = 'written' AND l.post_by_on <= ? GROUP BY c.id, c.name ORDER BY 4, 1",
        [until.isoformat()],
    )
    return [ToPost(id_, name, number, as_date(day) or until) for id_, name, number, day in found]


def load(last: date) -> list[tuple[date, int]]:
    """(day, letters to be written on it) until `last`, also of days past: those are late."""
    found = select(
        f"SELECT write_on, COUNT(*) FROM letter WHERE state IN {UNWRITTEN} AND write_on <= ? GROUP BY write_on",
        [last.isoformat()],
    )
    return [(as_date(day) or last, number) for day, number in found]


class Window(NamedTuple):
    """A campaign's window, in which orders are counted; `closes_on` is its last day."""

    campaign_id: int
    name: str
    posted_on: date
    closes_on: date


def windows(drawn_since: date = date.min) -> list[Window]:
    """The windows of the campaigns drawn since a day, by their last day.

    A window goes from the first to the last letter posted, or to be.
    """
    found = select(
        "SELECT c.id, c.name, c.planned_post_on, c.transit_days + c.window_days - 1,"
        " (SELECT MIN(l.posted_on) FROM letter l JOIN recipient r ON r.id = l.recipient_id"
        "  WHERE l.campaign_id = c.id AND r.arm = 'letter'),"
        " (SELECT MAX(l.posted_on) FROM letter l JOIN recipient r ON r.id = l.recipient_id"
        "  WHERE l.campaign_id = c.id AND r.arm = 'letter') FROM campaign c WHERE c.drawn_on >= ?",
        [drawn_since.isoformat()],
    )
    return sorted((_window(*row) for row in found), key=lambda one: (one.closes_on, one.campaign_id))


def _window(
    id_: int, name: str, planned: date | str, days: int, first: date | str | None, last: date | str | None
) -> Window:
    planned_on = as_date(planned) or date.min
    posted_on, last_on = as_date(first) or planned_on, as_date(last) or planned_on
    return Window(id_, name, posted_on, max(planned_on, last_on) + timedelta(days=days))


class Celebrating(NamedTuple):
    """A member of a VIP group whose birthday may be today."""

    member_id: int
    name: str
    group: str
    birthday: Birthday


def birthdays(calendar: Literal["solar", "lunar"], month: int, days: Sequence[int]) -> list[Celebrating]:
    """Members of groups with a birthday on one of these days of a month, written in this calendar."""
    places = ", ".join("?" * len(days))
    found = select(
        "SELECT m.id, m.name, MIN(g.name), m.birthday_month, m.birthday_day, m.birthday_leap, m.birthday_year"
        " FROM member m JOIN membership s ON s.member_id = m.id AND s.left_on IS NULL"
        " JOIN vip_group g ON g.id = s.group_id"
        f" WHERE m.birthday_calendar = ? AND m.birthday_month = ? AND m.birthday_day IN ({places})"
        " AND m.do_not_pursue = 0"
        " GROUP BY m.id, m.name, m.birthday_month, m.birthday_day, m.birthday_leap, m.birthday_year, m.sort_key"
        " ORDER BY m.sort_key, m.id",
        [calendar, month, *days],
    )
    return [
        Celebrating(id_, name, group, Birthday(calendar, month_, day, bool(leap), year))
        for id_, name, group, month_, day, leap, year in found
    ]


def reachable() -> int:
    """Members of groups to whom a letter may be written: they agreed, did not opt out, and mail arrives."""
    return int(
        select(
            "SELECT COUNT(DISTINCT m.id) FROM membership s JOIN member m ON m.id = s.member_id"
            " JOIN address d ON d.member_id = m.id AND d.is_current = 1 AND d.deliverable = 1"
            " WHERE s.left_on IS NULL AND m.consent_on IS NOT NULL AND m.opted_out_on IS NULL AND m.do_not_pursue = 0"
        )[0][0]
    )


def characters() -> int | None:
    """How long the text of the newest campaign is; None where there was none."""
    found = select("SELECT characters FROM campaign WHERE characters > 0 ORDER BY drawn_at DESC, id DESC LIMIT 1")
    return int(found[0][0]) if found else None


def occurrences_drawn() -> set[tuple[str, int]]:
    """(occasion, year) of every campaign."""
    return set(select("SELECT occasion, occurrence_year FROM campaign"))


def last_order_import() -> int | None:
    """When orders were imported last, in UTC seconds."""
    found = select("SELECT MAX(imported_at) FROM import_run WHERE kind = 'orders'")
    return found[0][0] if found[0][0] is None else int(found[0][0])


def newest_order() -> int | None:
    """When the newest order was placed, in UTC seconds."""
    found = select("SELECT MAX(created_at) FROM shop_order")
    return found[0][0] if found[0][0] is None else int(found[0][0])


def unmatched_since(moment: int) -> int:
    """Buyers of imports since a moment (UTC seconds) who are not matched with a member."""
    return int(
        select(
            "SELECT COUNT(*) FROM import_run r JOIN buyer b ON b.import_id = r.id"
            " WHERE r.imported_at >= ? AND b.member_id IS NULL",
            [moment],
        )[0][0]
    )


def has_members() -> bool:
    """Whether the shop knows anybody yet."""
    return bool(select("SELECT 1 FROM member LIMIT 1"))


def written_between(first: int | None, last: int | None) -> bool:
    """Whether anything was done after `first` and before `last` (UTC seconds; None: from or to the end)."""
    conditions, params = ["undone_by_id IS NULL"], list[int]()
    for comparison, moment in ((">", first), ("<", last)):
        if moment is not None:
            conditions.append(f"done_at {comparison} ?")
            params.append(moment)
    return bool(select(f"SELECT 1 FROM action WHERE {' AND '.join(conditions)} LIMIT 1", params))


def returned(campaign_ids: Iterable[int]) -> int:
    """How many letters of these campaigns came back."""
    ids = list(campaign_ids)
    places = ", ".join("?" * len(ids))
    found = select(f"SELECT COUNT(*) FROM letter WHERE state = 'returned' AND campaign_id IN ({places})", ids)
    return int(found[0][0])
