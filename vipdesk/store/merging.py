"""Puts what belongs to several members under one of them, inside an open action.

Every table that names a member stands in FOLLOWING, in SUMMED_UP or in STAYING; a test refuses one that does not.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from vipdesk.domain.merging import Belonging, Place, one_membership
from vipdesk.store import personal
from vipdesk.store.database import columns, execute, places, repeat, select
from vipdesk.store.members import as_date
from vipdesk.store.where import PRESENT
from vipdesk.store.wishes import NOT_POSTED

FOLLOWING = (
    ("alias", "member_id"),
    ("address", "member_id"),
    ("other_phone", "member_id"),
    ("talk_fact", "member_id"),
    ("term", "member_id"),
    ("invitation", "member_id"),
    ("membership", "vouched_by_id"),
    ("buyer", "member_id"),
    ("shop_order", "member_id"),
    ("letter", "member_id"),
    ("cost", "member_id"),
    ("privilege_use", "member_id"),
)
"""(table, column): what simply belongs to the kept member from now on."""
SUMMED_UP = (
    ("member_tag", "member_id"),
    ("custom_value", "member_id"),
    ("membership", "member_id"),
    ("chat_day", "member_id"),
    ("chat_tie", "from_member_id"),
    ("chat_tie", "to_member_id"),
    ("not_duplicate", "first_member_id"),
    ("not_duplicate", "second_member_id"),
    ("recipient", "member_id"),
    ("recipient", "unit_member_id"),
    ("member", "merged_into_id"),
)
"""What may stand there twice afterwards, and becomes one."""
STAYING = (("erasure", "member_id"), ("disclosure_person", "member_id"))
"""Registers: nothing in them is ever changed; whoever asks for the kept member gets these as well."""


class Row(NamedTuple):
    """A member with every column."""

    id: int
    values: dict[str, Any]


def rows(ids: Sequence[int]) -> dict[int, Row]:
    """These members with every column, but those who were erased or merged already; kept from others until the end."""
    names = columns("member")
    found = select(
        f"SELECT {', '.join(f'm.{name}' for name in names)} FROM member m WHERE m.id IN ({places(ids)}) AND {PRESENT}",
        ids,
    )
    made = [dict(zip(names, row, strict=True)) for row in found]
    return {one["id"]: Row(one["id"], one) for one in made}


class Weight(NamedTuple):
    """How much depends on a member: which of several is best kept."""

    id: int
    letters: int
    """Letters on their way."""
    orders: int
    memberships: int


def weights(ids: Sequence[int]) -> list[Weight]:
    """That of each of these members."""
    found = select(
        "SELECT m.id, (SELECT COUNT(*) FROM letter l WHERE l.member_id = m.id"
        f" AND l.state IN ({places(NOT_POSTED)})), (SELECT COUNT(*) FROM shop_order o WHERE o.member_id = m.id),"
        " (SELECT COUNT(*) FROM membership s WHERE s.member_id = m.id AND s.left_on IS NULL)"
        f" FROM member m WHERE m.id IN ({places(ids)}) ORDER BY m.id",
        [*NOT_POSTED, *ids],
    )
    return [Weight(*row) for row in found]


class CustomValue(NamedTuple):
    """What a member has in a field of the shop's own."""

    field_id: int
    field: str
    member_id: int
    value: str


def custom_values(ids: Sequence[int]) -> list[CustomValue]:
    """All of these members."""
    found = select(
        "SELECT f.id, f.name, v.member_id, v.value FROM custom_value v JOIN custom_field f ON f.id = v.custom_field_id"
        f" WHERE v.member_id IN ({places(ids)}) ORDER BY f.place, f.id, v.id",
        ids,
    )
    return [CustomValue(*row) for row in found]


def households(ids: Sequence[int]) -> dict[int, str]:
    """The name of each member's household."""
    return dict(
        select(
            "SELECT m.id, h.name FROM member m JOIN household h ON h.id = m.household_id"
            f" WHERE m.id IN ({places(ids)})",
            ids,
        )
    )


def places_in_campaigns(ids: Sequence[int]) -> list[Place]:
    """Where these members stand in campaigns."""
    found = select(
        f"SELECT id, campaign_id, member_id FROM recipient WHERE member_id IN ({places(ids)}) ORDER BY id", ids
    )
    return [Place(*row) for row in found]


class OpenLetter(NamedTuple):
    """A letter that is not posted, nor given up."""

    id: int
    code: str
    state: str
    campaign: str
    names: str
    recipient_id: int


_OPEN = "SELECT l.id, l.code, l.state, c.name, l.names, l.recipient_id FROM letter l"
_UNDER_WAY = (*NOT_POSTED, "spoiled")


def open_letters(recipient_ids: Sequence[int]) -> list[OpenLetter]:
    """Those of these places that may still be written or posted."""
    if not recipient_ids:
        return []
    found = select(
        f"{_OPEN} JOIN campaign c ON c.id = l.campaign_id WHERE l.recipient_id IN ({places(recipient_ids)})"
        f" AND l.state IN ({places(_UNDER_WAY)}) ORDER BY l.id",
        [*recipient_ids, *_UNDER_WAY],
    )
    return [OpenLetter(*row) for row in found]


def campaigns_with_letter(member_id: int) -> set[str]:
    """The campaigns in which a member has a letter of their own that is not given up."""
    found = select(
        "SELECT c.name FROM letter l JOIN campaign c ON c.id = l.campaign_id WHERE l.member_id = ?"
        " AND l.state NOT IN ('cancelled', 'lost')",
        [member_id],
    )
    return {name for (name,) in found}


def named_twice(ids: Sequence[int]) -> list[tuple[int, int]]:
    """(letter, member) of letters not yet posted that name several of these members, each of them, addressee first."""
    found = select(
        "SELECT l.id, r.member_id FROM recipient r JOIN recipient u ON u.campaign_id = r.campaign_id"
        " AND u.member_id = r.unit_member_id JOIN letter l ON l.recipient_id = u.id"
        f" WHERE r.member_id IN ({places(ids)}) AND l.state IN ({places(NOT_POSTED)})"
        " AND (r.id = u.id OR (r.arm = 'excluded' AND r.reason = 'household'))"
        " ORDER BY l.id, CASE WHEN r.id = u.id THEN 0 ELSE 1 END, r.id",
        [*ids, *NOT_POSTED],
    )
    counted: dict[int, list[int]] = defaultdict(list)
    for letter_id, member_id in found:
        counted[letter_id].append(member_id)
    return [(letter_id, one) for letter_id, named in counted.items() if len(named) > 1 for one in named]


def write(member_id: int, values: Mapping[str, Any]) -> None:
    """Give a member these values of columns."""
    pairs = ", ".join(f"{name} = ?" for name in values)
    execute(f"UPDATE member SET {pairs} WHERE id = ?", [*values.values(), member_id])


def choose_address(ids: Sequence[int], address_id: int | None) -> None:
    """Let only this one of the members' addresses be current."""
    execute(
        f"UPDATE address SET is_current = 0 WHERE member_id IN ({places(ids)}) AND is_current = 1 AND id <> ?",
        [*ids, address_id or 0],
    )


def add_other_phones(member_id: int, numbers: Sequence[str]) -> None:
    """Further phones of a member, but those known already."""
    known = {number for (number,) in select("SELECT number FROM other_phone WHERE member_id = ?", [member_id])}
    repeat(
        "INSERT INTO other_phone (member_id, number, note) VALUES (?, ?, '')",
        [(member_id, number) for number in dict.fromkeys(numbers) if number not in known],
    )


def put_together(kept: int, others: Sequence[int], chosen_values: Mapping[int, int]) -> None:
    """Let everything of the others but their places in campaigns be the kept member's.

    `chosen_values` says for fields of the shop's own (by id) whose value stays.
    """
    everybody = [kept, *others]
    _join_tags(everybody)
    _join_custom_values(everybody, chosen_values)
    _join_memberships(everybody)
    _join_chat_days(kept, everybody)
    _join_chat_ties(everybody)
    _join_decisions(kept, others)
    for table, column in (*FOLLOWING, *_PUT_AFTERWARDS):
        execute(
            f"UPDATE {table} SET {column} = ? WHERE {column} IN ({places(others)})",
            [kept, *others],
        )
    execute("UPDATE membership SET vouched_by_id = NULL WHERE member_id = ? AND vouched_by_id = ?", [kept, kept])


_PUT_AFTERWARDS = (
    ("member_tag", "member_id"),
    ("custom_value", "member_id"),
    ("membership", "member_id"),
    ("chat_day", "member_id"),
    ("chat_tie", "from_member_id"),
    ("chat_tie", "to_member_id"),
    ("member", "merged_into_id"),
)


def move_places(kept: int, moved: Sequence[Place]) -> None:
    """Let the kept member stand where one of the others stood, with all who share that letter."""
    repeat("UPDATE recipient SET member_id = ? WHERE id = ?", [(kept, one.id) for one in moved])
    repeat(
        "UPDATE recipient SET unit_member_id = ? WHERE campaign_id = ? AND unit_member_id = ?",
        [(kept, one.campaign_id, one.member_id) for one in moved],
    )


def bury(kept: int, others: Sequence[int]) -> None:
    """Leave of the others a bare number that says who took over."""
    blanks = next(part.blanks for part in personal.PARTS if part.table == "member")
    for member_id in others:
        pairs = ", ".join(f"{name} = {value}" for name, value in blanks.items())
        execute(
            f"UPDATE member SET {pairs.format(ghost=personal.ghost(member_id))}, merged_into_id = ? WHERE id = ?",
            [kept, member_id],
        )


def merged_into(member_id: int) -> list[int]:
    """Those whom this member took over."""
    return [id_ for (id_,) in select("SELECT id FROM member WHERE merged_into_id = ? ORDER BY id", [member_id])]


def _join_tags(everybody: Sequence[int]) -> None:
    there = places(everybody)
    execute(
        f"DELETE FROM member_tag WHERE member_id IN ({there}) AND id NOT IN"
        f" (SELECT MIN(t.id) FROM member_tag t WHERE t.member_id IN ({there}) GROUP BY t.tag_id)",
        [*everybody, *everybody],
    )


def _join_custom_values(everybody: Sequence[int], chosen: Mapping[int, int]) -> None:
    kept: dict[int, int] = {}
    for one in sorted(custom_values(everybody), key=lambda one: everybody.index(one.member_id)):
        kept.setdefault(one.field_id, one.member_id)
    kept |= {field_id: member_id for field_id, member_id in chosen.items() if field_id in kept}
    repeat(
        f"DELETE FROM custom_value WHERE custom_field_id = ? AND member_id IN ({places(everybody)}) AND member_id <> ?",
        [(field_id, *everybody, member_id) for field_id, member_id in kept.items()],
    )


def _join_memberships(everybody: Sequence[int]) -> None:
    found = select(
        "SELECT id, group_id, role, joined_on, left_on, vouched_by_id FROM membership"
        f" WHERE member_id IN ({places(everybody)}) ORDER BY id",
        everybody,
    )
    by_group: dict[int, list[Belonging]] = defaultdict(list)
    for row in found:
        one = Belonging._make((*row[:3], as_date(row[3]), as_date(row[4]), row[5]))
        by_group[one.group_id].append(one)
    for several in by_group.values():
        if len(several) > 1:
            _join_one_group(several, everybody)


def _join_one_group(several: Sequence[Belonging], everybody: Sequence[int]) -> None:
    one = one_membership([each._replace(vouched_by_id=_outside(each, everybody)) for each in several])
    execute(
        "UPDATE membership SET role = ?, joined_on = ?, left_on = ?, vouched_by_id = ? WHERE id = ?",
        [one.role, _iso(one.joined_on), _iso(one.left_on), one.vouched_by_id, one.id],
    )
    rest = [each.id for each in several if each.id != one.id]
    execute(f"DELETE FROM membership WHERE id IN ({places(rest)})", rest)


def _outside(one: Belonging, everybody: Sequence[int]) -> int | None:
    """Nobody vouches for themselves."""
    return None if one.vouched_by_id in everybody else one.vouched_by_id


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _join_chat_days(kept: int, everybody: Sequence[int]) -> None:
    question = (
        f"SELECT id, group_id, day, member_id, messages FROM chat_day WHERE member_id IN ({places(everybody)})"
        " ORDER BY group_id, day, CASE WHEN member_id = ? THEN 0 ELSE 1 END, id"
    )
    _sum_up(
        "chat_day", "messages", [(row[0], (row[1], row[2]), row[4]) for row in select(question, [*everybody, kept])]
    )


def _join_chat_ties(everybody: Sequence[int]) -> None:
    """Nobody answers themselves; of one day, group and pair there is one tie."""
    there = places(everybody)
    execute(
        f"DELETE FROM chat_tie WHERE from_member_id IN ({there}) AND to_member_id IN ({there})",
        [*everybody, *everybody],
    )
    for own, other in (("from_member_id", "to_member_id"), ("to_member_id", "from_member_id")):
        question = (
            f"SELECT id, group_id, day, {other}, weight_milli FROM chat_tie WHERE {own} IN ({there})"
            f" ORDER BY group_id, day, {other}, id"
        )
        found = [(row[0], (row[1], row[2], row[3]), row[4]) for row in select(question, everybody)]
        _sum_up("chat_tie", "weight_milli", found)


def _sum_up(table: str, column: str, found: Sequence[tuple[int, tuple[object, ...], int]]) -> None:
    """Of (row, what it is about, number) those about the same become the first, with the sum."""
    about: dict[tuple[object, ...], list[tuple[int, int]]] = defaultdict(list)
    for id_, key, number in found:
        about[key].append((id_, number))
    several = [rows_ for rows_ in about.values() if len(rows_) > 1]
    repeat(f"DELETE FROM {table} WHERE id = ?", [(id_,) for rows_ in several for id_, _ in rows_[1:]])
    repeat(
        f"UPDATE {table} SET {column} = ? WHERE id = ?",
        [(sum(number for _, number in rows_), rows_[0][0]) for rows_ in several],
    )


def _join_decisions(kept: int, others: Sequence[int]) -> None:
    """Who is not the same as one of the others is not the same as the kept one."""
    everybody = [kept, *others]
    there = places(everybody)
    found = select(
        "SELECT id, first_member_id, second_member_id FROM not_duplicate"
        f" WHERE first_member_id IN ({there}) OR second_member_id IN ({there}) ORDER BY id",
        [*everybody, *everybody],
    )
    seen: set[tuple[int, int]] = set()
    gone, changed = [], []
    for id_, *pair in found:
        first, second = sorted(kept if one in others else one for one in pair)
        if first == second or (first, second) in seen:
            gone.append((id_,))
        elif [first, second] != pair:
            changed.append((first, second, id_))
        seen.add((first, second))
    repeat("DELETE FROM not_duplicate WHERE id = ?", gone)
    repeat("UPDATE not_duplicate SET first_member_id = ?, second_member_id = ? WHERE id = ?", changed)
