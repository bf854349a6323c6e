"""Questions about VIP groups, tiers and the terms that hold for their members."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vipdesk.domain.privileges import Privilege, Term
from vipdesk.domain.term_changes import Entry
from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store import edits, models
from vipdesk.store import terms as stored_terms
from vipdesk.store.database import chunks, execute, places, select
from vipdesk.store.edits import Clash, Edit
from vipdesk.store.members import as_date

GONE = QT_TRANSLATE_NOOP("sentences", "This group is not in the shop any more.")
TAKEN = QT_TRANSLATE_NOOP("sentences", "There is a group {name} already.")


class GroupRow(NamedTuple):
    """A VIP group with what is seen of it at a glance."""

    id: int
    name: str
    platform: str
    tier: str
    members: int
    admins: int
    capacity: int
    admin_limit: int
    note: str = ""


def rows() -> list[GroupRow]:
    """All groups by name, but for those that were closed."""
    found = select(
        "SELECT g.id, g.name, g.platform, t.name,"
        " (SELECT COUNT(*) FROM membership s WHERE s.group_id = g.id AND s.left_on IS NULL),"
        " (SELECT COUNT(*) FROM membership s WHERE s.group_id = g.id AND s.left_on IS NULL AND s.role <> 'member'),"
        " g.capacity, g.admin_limit, g.note FROM vip_group g JOIN tier t ON t.id = g.tier_id"
        " WHERE g.closed_on IS NULL ORDER BY g.name"
    )
    return [GroupRow(*row) for row in found]


def names() -> list[tuple[int, str]]:
    """(id, name) of every group that was not closed, by name."""
    return select("SELECT id, name FROM vip_group WHERE closed_on IS NULL ORDER BY name")


def activity(since: date) -> list[tuple[int, date, int]]:
    """(group id, day, messages) of every day with talk from `since` on."""
    found = select(
        "SELECT group_id, day, SUM(messages) FROM chat_day WHERE day >= ? GROUP BY group_id, day ORDER BY day",
        [since.isoformat()],
    )
    return [(group, as_date(day) or since, int(number)) for group, day, number in found]


def admins(group_id: int) -> list[tuple[int, str]]:
    """(member id, name) of a group's admins and owner."""
    return select(
        "SELECT m.id, m.name FROM membership s JOIN member m ON m.id = s.member_id"
        " WHERE s.group_id = ? AND s.left_on IS NULL AND s.role <> 'member' ORDER BY m.sort_key",
        [group_id],
    )


class AdminRow(NamedTuple):
    """An admin or the owner of a group."""

    group_id: int
    member_id: int
    name: str
    role: str


def all_admins() -> list[AdminRow]:
    """Owner and admins of every group, the owner first."""
    found = select(
        "SELECT s.group_id, m.id, m.name, s.role FROM vip_group g JOIN membership s ON s.group_id = g.id"
        " JOIN member m ON m.id = s.member_id WHERE s.left_on IS NULL AND s.role <> 'member'"
        " ORDER BY g.name, s.role DESC, m.sort_key"
    )
    return [AdminRow(*row) for row in found]


def find_or_add(name: str, platform: str = "") -> int:
    """The id of the group of this name: made in the first tier where there is none, opened again if it was closed."""
    found = models.VipGroup.get_or_none(models.VipGroup.name == name)
    if found is None:
        tier = models.Tier.select().order_by(models.Tier.id).first()
        found = models.VipGroup.create(name=name, platform=platform, tier=tier)
    elif found.closed_on is not None:
        execute("UPDATE vip_group SET closed_on = NULL WHERE id = ?", [found.id])
    return int(found.id)


def edit(changes: Sequence[Edit]) -> list[Clash]:
    """Change groups inside the open action, as `edits.apply`; UserError where another one has the name."""
    for change in changes:
        name = change.wanted.get("name")
        if any(id_ != change.row_id for (id_,) in select("SELECT id FROM vip_group WHERE name = ?", [name])):
            raise UserError(TAKEN, name=name)
    return edits.apply(changes)


def close(group_id: int, on: date) -> None:
    """No group any more from a day on: everybody leaves it, who was to join later on the very day of joining."""
    execute(
        "UPDATE membership SET left_on = CASE WHEN joined_on > ? THEN joined_on ELSE ? END"
        " WHERE group_id = ? AND left_on IS NULL",
        [on.isoformat(), on.isoformat(), group_id],
    )
    execute("UPDATE vip_group SET closed_on = ? WHERE id = ?", [on.isoformat(), group_id])


def is_open(group_id: int) -> bool:
    """Whether a group is there and was not closed."""
    return bool(select("SELECT 1 FROM vip_group WHERE id = ? AND closed_on IS NULL", [group_id]))


def tiers() -> dict[int, str]:
    """The names of the tiers, in the order in which they were made."""
    return dict(select("SELECT id, name FROM tier ORDER BY id"))


def tier(tier_id: int) -> str:
    """The name of a tier; UserError where it is not there any more."""
    found = tiers().get(tier_id)
    if found is None:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "This tier is not in the shop any more."))
    return found


def add_tier(name: str) -> int:
    """A new tier; its id."""
    return int(models.Tier.create(name=name).id)


def rename_tier(tier_id: int, name: str) -> None:
    """Give a tier another name."""
    execute("UPDATE tier SET name = ? WHERE id = ?", [name, tier_id])


def member_ids(tier_id: int | None, on: date) -> list[int]:
    """Who is in a group on a day: of one tier, or of any (None)."""
    question = (
        "SELECT DISTINCT s.member_id FROM membership s JOIN vip_group g ON g.id = s.group_id"
        " WHERE (s.left_on IS NULL OR s.left_on >= ?)"
    )
    values: list[object] = [on.isoformat()]
    if tier_id is not None:
        question, values = f"{question} AND g.tier_id = ?", [*values, tier_id]
    return [id_ for (id_,) in select(question, values)]


def names_of(member_ids: Sequence[int]) -> list[str]:
    """The names of some members, as they are listed."""
    question = f"SELECT name FROM member WHERE id IN ({places(member_ids)}) ORDER BY sort_key"
    return [name for (name,) in select(question, member_ids)] if member_ids else []


def add_term(
    privilege: Privilege, value: int, starts_on: date, *, tier_id: int | None = None, lifetime: bool = False
) -> None:
    """A term of a tier, or of everyone where no tier is named."""
    models.Term.create(
        privilege=privilege.value,
        value=value,
        tier=tier_id,
        starts_on=starts_on,
        lifetime=lifetime,
        reason="",
    )


def terms(member_id: int | None) -> list[Term]:
    """Every term that may hold for a member: everyone's, those of the tiers once belonged to, and their own."""
    if member_id is not None:
        return terms_of_members([member_id])[member_id]
    return [one.term() for one in stored_terms.shared() if one.tier_id is None]


def terms_of_groups(on: date | None = None) -> dict[int, list[Term]]:
    """By group, every term that may hold for its members, but for those that a member has for himself.

    With a day: for somebody who joins on it, without what only older members keep for life.
    """
    shared = stored_terms.shared()
    tiers = select("SELECT g.id, t.id, t.name FROM vip_group g JOIN tier t ON t.id = g.tier_id")
    return {
        group_id: [
            one.term() if one.tier_id is None else one.term(name, on)
            for one in shared
            if one.tier_id in (None, tier_id)
        ]
        for group_id, tier_id, name in tiers
    }


def terms_of_members(member_ids: Sequence[int], shared: Sequence[Entry] | None = None) -> dict[int, list[Term]]:
    """The same as `terms` for many members at once; `shared` stands for what everyone and the tiers are granted."""
    entries = stored_terms.shared() if shared is None else shared
    everyones = [one.term() for one in entries if one.tier_id is None]
    of_tiers = defaultdict(list)
    for one in entries:
        of_tiers[one.tier_id].append(one)
    found = {member_id: list(everyones) for member_id in member_ids}
    for stay in _stays(member_ids):
        granted = (one.term(stay.tier, stay.joined_on, stay.left_on) for one in of_tiers[stay.tier_id])
        found[stay.member_id] += granted
    for one in stored_terms.own(member_ids):
        if one.member_id is not None:
            found[one.member_id].append(one.term())
    return found


class _Stay(NamedTuple):
    member_id: int
    tier_id: int
    tier: str
    joined_on: date | None
    left_on: date | None


def _stays(member_ids: Sequence[int]) -> list[_Stay]:
    """When these members were in a group of which tier."""
    found = [row for chunk in chunks(member_ids) for row in select(_STAYS.format(places=places(chunk)), chunk)]
    return [_Stay(id_, tier_id, name, as_date(joined), as_date(left)) for id_, tier_id, name, joined, left in found]


_STAYS = """
SELECT s.member_id, t.id, t.name, s.joined_on, s.left_on FROM membership s
JOIN vip_group g ON g.id = s.group_id JOIN tier t ON t.id = g.tier_id WHERE s.member_id IN ({places})"""
