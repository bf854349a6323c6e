"""What is known of a group is changed. Where it comes into another tier, its people keep what they hold for life."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from vipdesk.domain.privilege_terms import applies
from vipdesk.domain.term_changes import Entry
from vipdesk.store import groups, memberships, terms
from vipdesk.store.edits import Clash, Edit
from vipdesk.store.memberships import PersonRow


def change(today: date, changes: Sequence[Edit]) -> list[Clash]:
    """Change groups inside the open action, as `groups.edit`.

    A stay in a group is one in the tier that the group is in: what it granted for life before becomes its people's own.
    """
    floors = [floor for one in changes for floor in _floors(one, today)]
    clashes = groups.edit(changes)
    if not clashes:
        terms.add_all(floors)
    return clashes


def _floors(edit: Edit, today: date) -> list[Entry]:
    """What everybody who is or was in the group holds for life from the tier that it leaves."""
    seen, wanted = edit.seen.get("tier_id"), edit.wanted.get("tier_id")
    if wanted is None or seen is None or wanted == seen:
        return []
    for_life = [one for one in terms.shared() if one.tier_id == seen and one.lifetime and one.withdrawn_on is None]
    stays = memberships.rows(memberships.find(edit.row_id, with_past=True))
    name = groups.tier(int(seen))
    found: dict[tuple[int, int], Entry] = {}
    for stay in stays:
        for one in for_life:
            held = replace(one.term(name, stay.joined_on, stay.left_on), weekday=None)
            if applies(held, today):
                found[stay.member_id, one.id] = _own(one, stay, name)
    return list(found.values())


def _own(one: Entry, stay: PersonRow, reason: str) -> Entry:
    """The term as the member's own, from the day on which it was first held."""
    first = max(one.starts_on, stay.joined_on or one.starts_on)
    return replace(one, id=0, tier_id=None, member_id=stay.member_id, starts_on=first, ends_on=None, reason=reason)
