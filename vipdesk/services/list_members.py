"""Lists members as a table asks for them: the order is worked out once, and each keystroke only picks from it."""

from array import array
from typing import NamedTuple

from vipdesk.store import member_lists
from vipdesk.store.member_lists import SortBy
from vipdesk.store.where import EVERYBODY, Where


class Wish(NamedTuple):
    """Which members, and in which order; spending counts from `since` (UTC seconds) on."""

    text: str = ""
    group_id: int | None = None
    within: Where = EVERYBODY
    sort_by: SortBy = SortBy.NAME
    since: int = 0
    descending: bool = False

    @property
    def is_everybody(self) -> bool:
        """Whether nobody is filtered away."""
        return not self.text.strip() and self.group_id is None and self.within == EVERYBODY


class Lister:
    """Keeps the last order of everybody, and whom the last filters let through; throw it away when members changed.

    It belongs to one thread.
    """

    def __init__(self) -> None:
        self._order: tuple[tuple[object, ...], array[int]] | None = None
        self._kept: dict[object, array[int]] = {}

    def ids(self, wish: Wish) -> "array[int]":
        """Those who are wished for, in their order, packed."""
        order = self._in_order(wish)
        if wish.is_everybody:
            return order
        return _picked(order, self._filters(wish))

    def _in_order(self, wish: Wish) -> "array[int]":
        key = wish.sort_by, wish.since, wish.descending
        if self._order is None or self._order[0] != key:
            self._order = key, member_lists.in_order(wish.sort_by, wish.since, descending=wish.descending)
        return self._order[1]

    def _filters(self, wish: Wish) -> "list[array[int]]":
        """The ids that each filter lets through. Only the text changes from key to key: the others are kept."""
        found: dict[object, array[int]] = {}
        if wish.group_id is not None:
            found[wish.group_id] = self._kept.get(wish.group_id) or member_lists.of_group(wish.group_id)
        if wish.within != EVERYBODY:
            found[wish.within] = self._kept.get(wish.within) or member_lists.within(wish.within)
        self._kept = found
        matching = [member_lists.matching(wish.text)] if wish.text.strip() else []
        return [*self._kept.values(), *matching]


def _picked(order: "array[int]", filters: "list[array[int]]") -> "array[int]":
    """Those in the order whom every filter lets through."""
    import numpy as np  # noqa: PLC0415 - on the worker's thread, when somebody filters

    left = np.frombuffer(order, np.int64)
    for one in sorted(filters, key=len):
        left = left[np.isin(left, np.frombuffer(one, np.int64))]
    return array("q", left.tobytes())
