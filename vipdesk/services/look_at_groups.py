"""The VIP groups at a glance: size, admins, liveliness, and what their tier is granted."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from vipdesk.errors import Sentence
from vipdesk.services import tell_privileges
from vipdesk.store import groups, shop
from vipdesk.store.groups import AdminRow, GroupRow

WEEKS = 12


@dataclass(frozen=True)
class Group:
    """A group; `weeks` are the messages of twelve weeks, the last of which ends today."""

    row: GroupRow
    admins: tuple[AdminRow, ...]
    weeks: tuple[int, ...]
    privileges: tuple[Sentence, ...]


def look(today: date) -> list[Group]:
    """All groups by name, as of a day."""
    admins, weeks = defaultdict(list), _weeks(today)
    for one in groups.all_admins():
        admins[one.group_id].append(one)
    terms, currency = groups.terms_of_groups(today), shop.settings().currency
    return [
        Group(
            row=row,
            admins=tuple(admins[row.id]),
            weeks=weeks.get(row.id, (0,) * WEEKS),
            privileges=tuple(tell_privileges.told(terms[row.id], today, currency).values()),
        )
        for row in groups.rows()
    ]


def _weeks(today: date) -> dict[int, tuple[int, ...]]:
    """Messages by group and week, the oldest week first."""
    first = today - timedelta(days=7 * WEEKS - 1)
    sums: dict[int, list[int]] = defaultdict(lambda: [0] * WEEKS)
    for group_id, day, messages in groups.activity(first):
        if day <= today:
            sums[group_id][(day - first).days // 7] += messages
    return {group_id: tuple(of_weeks) for group_id, of_weeks in sums.items()}
