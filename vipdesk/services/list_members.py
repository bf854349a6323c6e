"""Lists members as a table asks for them: the order is worked out once, and each keystroke only picks from it."""

from array import array
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from vipdesk.store import member_lists
from vipdesk.store.member_lists import SortBy
from vipdesk.store.where import EVERYBODY, Where

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


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
        self._order = _Order(None, array("q"))
        self._kept: dict[object, array[int]] = {}
        self._nobodys: list[str] = []
        """Words that nobody has together."""

    def ids(self, wish: Wish) -> "array[int]":
        """Those who are wished for, in their order, packed."""
        order = self._in_order(wish)
        return order.ids if wish.is_everybody else order.picked(self._filters(wish))

    def _in_order(self, wish: Wish) -> "_Order":
        key = wish.sort_by, wish.since, wish.descending
        if self._order.key != key:
            ids = member_lists.in_order(wish.sort_by, wish.since, descending=wish.descending)
            self._order = _Order(key, ids)
        return self._order

    def _filters(self, wish: Wish) -> "list[array[int]]":
        """The ids that each filter lets through. Only the text changes from key to key: the others are kept."""
        found: dict[object, array[int]] = {}
        if wish.group_id is not None:
            found[wish.group_id] = self._kept.get(wish.group_id) or member_lists.of_group(wish.group_id)
        if wish.within != EVERYBODY:
            found[wish.within] = self._kept.get(wish.within) or member_lists.within(wish.within)
        self._kept = found
        matching = [self._matching(wish.text)] if wish.text.strip() else []
        return [*self._kept.values(), *matching]

    def _matching(self, text: str) -> "array[int]":
        """Who is like nobody is looked for everywhere; with further letters typed behind, there is no need again."""
        words = member_lists.words_of(text)
        if self._nobodys and all(any(each in word for word in words) for each in self._nobodys):
            return array("q")
        found = member_lists.matching(text)
        self._nobodys = words if not found and max(map(len, words)) > 1 else []
        return found


class _Order:
    """Everybody in one order."""

    def __init__(self, key: tuple[object, ...] | None, ids: "array[int]") -> None:
        self.key, self.ids = key, ids

    def picked(self, filters: "list[array[int]]") -> "array[int]":
        """Those whom every filter lets through, in this order."""
        import numpy as np  # noqa: PLC0415 - on the worker's thread, when somebody filters

        kept = np.ones(len(self.ids), bool)
        for one in filters:
            kept &= self._among(np.frombuffer(one, np.int64))
        return array("q", np.frombuffer(self.ids, np.int64)[kept].tobytes())

    def _among(self, ids: "NDArray[np.int64]") -> "NDArray[np.bool_]":
        """For each place of the order, whether one of these ids stands there; some may stand nowhere."""
        import numpy as np  # noqa: PLC0415 - as above

        found = np.zeros(len(self.ids) + 1, bool)
        found[self._places[ids[ids < len(self._places)]]] = True
        return found[:-1]

    @cached_property
    def _places(self) -> "NDArray[np.int32]":
        """The place of each id in the order; behind the last one for who is not in it."""
        import numpy as np  # noqa: PLC0415 - as above

        ids = np.frombuffer(self.ids, np.int64)
        places = np.full(int(ids.max(initial=0)) + 1, len(ids), np.int32)
        places[ids] = np.arange(len(ids), dtype=np.int32)
        return places
