"""Who lives together, as far as the address does not say it."""

from typing import NamedTuple

from vipdesk.store.database import execute, select
from vipdesk.store.models import Household


class Housemate(NamedTuple):
    """Somebody of a household."""

    id: int
    name: str


def of_member(member_id: int) -> int | None:
    """The household that a member was put into."""
    found = select("SELECT household_id FROM member WHERE id = ?", [member_id])
    return found[0][0] if found else None


def others(member_id: int) -> list[Housemate]:
    """Those who live with a member, by name."""
    found = select(
        "SELECT o.id, o.name FROM member m JOIN member o ON o.household_id = m.household_id"
        " WHERE m.id = ? AND o.id <> m.id ORDER BY o.sort_key, o.id",
        [member_id],
    )
    return [Housemate(*row) for row in found]


def add() -> int:
    """A household with nobody in it yet; its id."""
    return int(Household.create(name="").id)


def put(member_id: int, household_id: int | None) -> None:
    """Let a member belong to a household, or to none."""
    execute("UPDATE member SET household_id = ? WHERE id = ?", [household_id, member_id])


def dissolve_lonely(household_id: int) -> bool:
    """A household of one, or of nobody, is none; whether it was such a one."""
    is_lonely = select("SELECT COUNT(*) FROM member WHERE household_id = ?", [household_id])[0][0] < 2
    if is_lonely:
        execute("UPDATE member SET household_id = NULL WHERE household_id = ?", [household_id])
        execute("DELETE FROM household WHERE id = ?", [household_id])
    return bool(is_lonely)
