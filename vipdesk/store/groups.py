"""Questions about VIP groups, tiers and the terms that hold for their members."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vipdesk.domain.privileges import Privilege, Source, Term
from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store import edits, models
from vipdesk.store.database import chunks, places, select
from vipdesk.store.edits import Clash, Edit
from vipdesk.store.members import as_date

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


def rows() -> list[GroupRow]:
    """All groups by name."""
    found = select(
        "SELECT g.id, g.name, g.platform, t.name,"
        " (SELECT COUNT(*) FROM membership s WHERE s.group_id = g.id AND s.left_on IS NULL),"
        " (SELECT COUNT(*) FROM membership s WHERE s.group_id = g.id AND s.left_on IS NULL AND s.role <> 'member'),"
        " g.capacity, g.admin_limit FROM vip_group g JOIN tier t ON t.id = g.tier_id ORDER BY g.name"
    )
    return [GroupRow(*row) for row in found]


def names() -> list[tuple[int, str]]:
    """(id, name) of every group, by name."""
    return select("SELECT id, name FROM vip_group ORDER BY name")


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
    """The id of the group of this name, made in the first tier where there is none."""
    found = models.VipGroup.get_or_none(models.VipGroup.name == name)
    if found is None:
        tier = models.Tier.select().order_by(models.Tier.id).first()
        found = models.VipGroup.create(name=name, platform=platform, tier=tier)
    return int(found.id)


def edit(changes: Sequence[Edit]) -> list[Clash]:
    """Change groups inside the open action, as `edits.apply`; UserError where another one has the name."""
    for change in changes:
        name = change.wanted.get("name")
        if any(known == name and id_ != change.row_id for id_, known in names()):
            raise UserError(TAKEN, name=name)
    return edits.apply(changes)


def tiers() -> dict[int, str]:
    """The names of the tiers, in the order in which they were made."""
    return dict(select("SELECT id, name FROM tier ORDER BY id"))


def add_tier(name: str) -> int:
    """A new tier; its id."""
    return int(models.Tier.create(name=name).id)


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
    return _everyones() if member_id is None else terms_of_members([member_id])[member_id]


def terms_of_groups() -> dict[int, list[Term]]:
    """By group, every term that may hold for its members, but for those that a member has for himself."""
    public = _everyones()
    by_tier = defaultdict(list)
    for one in models.Term.select(models.Term, models.Tier).join(models.Tier).order_by(models.Term.id):
        if one.tier is not None:
            by_tier[one.tier.id].append(one)
    tiers = select("SELECT g.id, t.id, t.name FROM vip_group g JOIN tier t ON t.id = g.tier_id")
    return {
        group_id: public + [_term(one, Source.TIER, name) for one in by_tier[tier_id]]
        for group_id, tier_id, name in tiers
    }


def all_terms() -> list[Term]:
    """Every term of the shop, whoever may have it."""
    return [_term(one, _source(one), "") for one in _terms(models.Term.id > 0)]


def _source(one: models.Term) -> Source:
    if one.member_id is not None:
        return Source.MEMBER
    return Source.PUBLIC if one.tier_id is None else Source.TIER


def terms_of_members(member_ids: Sequence[int]) -> dict[int, list[Term]]:
    """The same as `terms` for many members at once."""
    everyones = _everyones()
    of_tiers = defaultdict(list)
    for one in _terms(models.Term.tier.is_null(False)):
        of_tiers[one.tier_id].append(one)
    found = {member_id: list(everyones) for member_id in member_ids}
    for stay in _stays(member_ids):
        found[stay.member_id] += [
            _term(one, Source.TIER, stay.tier, stay.joined_on, stay.left_on) for one in of_tiers[stay.tier_id]
        ]
    for chunk in chunks(member_ids):
        for one in _terms(models.Term.member.in_(chunk)):
            found[one.member_id].append(_term(one, Source.MEMBER, ""))
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


def _everyones() -> list[Term]:
    return [_term(one, Source.PUBLIC, "") for one in _terms(models.Term.tier.is_null(), models.Term.member.is_null())]


def _terms(*conditions: object) -> Sequence[models.Term]:
    return list(models.Term.select().where(*conditions).order_by(models.Term.id))


def _term(
    one: models.Term, source: Source, name: str, held_from: date | None = None, held_until: date | None = None
) -> Term:
    return Term(
        privilege=Privilege(one.privilege),
        value=one.value,
        source=source,
        source_name=name,
        weekday=one.weekday,
        starts_on=one.starts_on,
        ends_on=one.ends_on,
        lifetime=one.lifetime,
        reason=one.reason,
        held_from=held_from,
        held_until=held_until,
        withdrawn_on=one.withdrawn_on,
    )
