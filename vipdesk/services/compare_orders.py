"""What order files would change in the shop; nothing is written."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vipdesk.domain.gathered import Gathered, Loose, ambiguous, is_older, unknown
from vipdesk.domain.orders import Line, Money, Order, OrderState, Refund, refunded, sum_given_back
from vipdesk.domain.problems import Problem
from vipdesk.store import imports
from vipdesk.store.imports import StoredOrder, Supplemented


class Addition(NamedTuple):
    """What comes to an order that the shop knows: its items, refunds, and what of itself changes by a companion."""

    order_id: int
    lines: tuple[Line, ...] = ()
    refunds: tuple[Refund, ...] = ()
    order: Supplemented | None = None


class Compared(NamedTuple):
    """The orders that are new, those that changed with their ids, and what is added to known ones.

    `older` are orders that the shop knows in a newer state; `changed_rows` the rows of the files that change anything.
    """

    new: tuple[Order, ...]
    changed: tuple[tuple[int, Order], ...]
    additions: tuple[Addition, ...]
    problems: tuple[Problem, ...]
    older: int
    changed_rows: int


class _Known(NamedTuple):
    """An order of the files, beside what is stored of it."""

    order: Order
    stored: StoredOrder


def compare(gathered: Gathered) -> Compared:
    """What is new of all that the files hold."""
    stored = {
        (platform, identity): one
        for platform in dict.fromkeys(order.platform for order in gathered.orders)
        for identity, one in imports.known(
            platform, (order.identity for order in gathered.orders if order.platform == platform)
        ).items()
    }
    if not stored and not gathered.loose:
        return Compared(gathered.orders, (), (), gathered.problems, gathered.older, 0)
    new = tuple(order for order in gathered.orders if (order.platform, order.identity) not in stored)
    both = [
        _Known(order, stored[order.platform, order.identity])
        for order in gathered.orders
        if (order.platform, order.identity) in stored
    ]
    return _compared(gathered, new, both)


def _compared(gathered: Gathered, new: tuple[Order, ...], both: Sequence[_Known]) -> Compared:
    matched, problems = _matched(gathered.loose)
    lined, given_back = _details([one.stored.id for one in both if one.order.lines or one.order.refunds], matched)
    after = [_Known(_after(one, given_back.get(one.stored.id, {})), one.stored) for one in both]
    older = [one for one in after if is_older(*_stage(one.order), *_stage(one.stored))]
    stale = {one.stored.id for one in older if _differs(one)}
    changed = [one for one in after if _differs(one) and one.stored.id not in stale]
    own = [(_own_addition(one, lined, given_back), one.order.rows) for one in both]
    loose = _loose_additions(matched, lined, given_back)
    counts = {one.stored.id: len(one.order.rows) for one in changed}
    counts |= {addition.order_id: len(rows) for addition, rows in own if addition}
    return Compared(
        new=new,
        changed=tuple((one.stored.id, one.order) for one in changed),
        additions=(*(addition for addition, _ in own if addition), *(addition for addition, _ in loose)),
        problems=(*gathered.problems, *problems),
        older=gathered.older + len(stale),
        changed_rows=sum(counts.values()) + sum(len(rows) for _, rows in loose),
    )


def _matched(loose: Sequence[Loose]) -> tuple[list[tuple[Loose, StoredOrder]], list[Problem]]:
    """The stored order behind each number; a problem for each row whose number is nobody's, or several orders'."""
    found: list[tuple[Loose, StoredOrder]] = []
    problems: list[Problem] = []
    for platform in dict.fromkeys(one.platform for one in loose):
        ours = [one for one in loose if one.platform == platform]
        stored = imports.by_number(platform, dict.fromkeys(one.supplement.number for one in ours))
        for one in ours:
            orders = stored.get(one.supplement.number, [])
            if len(orders) == 1:
                found.append((one, orders[0]))
            else:
                problems += (ambiguous if orders else unknown)(one.file, one.supplement)
    return found, problems


def _details(
    ids: Iterable[int], matched: Iterable[tuple[Loose, StoredOrder]]
) -> tuple[set[int], dict[int, dict[str, int]]]:
    """Of all these orders, whose items are known, and which refunds."""
    wanted = list(dict.fromkeys((*ids, *(stored.id for _, stored in matched))))
    return imports.with_lines(wanted), imports.refunds(wanted)


def _after(one: _Known, given_back: dict[str, int]) -> Order:
    """What will be true of the order: the file's word, all its refunds, and what only the shop knows."""
    order, stored = one
    refunds = given_back | {refund.number: refund.fen for refund in order.refunds}
    money = Money(order.state, order.total_fen, order.refund_fen, order.net_fen)
    money = refunded(money, sum_given_back(refunds.items())) if refunds else money
    return order._replace(
        state=money.state,
        refund_fen=money.refund_fen,
        net_fen=money.net_fen,
        dispatched_at=order.dispatched_at or stored.dispatched_at,
        joined_to=order.joined_to or stored.joined_to,
    )


def _stage(one: Order | StoredOrder) -> tuple[OrderState, int]:
    return OrderState(one.state), one.refund_fen


def _differs(one: _Known) -> bool:
    order = one.order
    now = (order.paid_at, order.state.value, order.goods_fen, order.postage_fen, order.discount_fen, order.total_fen)
    more = (order.refund_fen, order.net_fen, order.brushed, order.dispatched_at, order.joined_to)
    return (*now, *more) != one.stored[2:]


def _own_addition(one: _Known, lined: set[int], given_back: dict[int, dict[str, int]]) -> Addition | None:
    """What the file of an order itself adds to it."""
    id_ = one.stored.id
    lines = () if id_ in lined else one.order.lines
    refunds = tuple(refund for refund in one.order.refunds if refund.number not in given_back.get(id_, {}))
    return Addition(id_, lines, refunds) if lines or refunds else None


def _loose_additions(
    matched: Sequence[tuple[Loose, StoredOrder]], lined: set[int], given_back: dict[int, dict[str, int]]
) -> list[tuple[Addition, tuple[int, ...]]]:
    """What companion files add to stored orders, and by which rows; each goes on from what the one before said."""
    found = []
    now = {stored.id: stored for _, stored in matched}
    for one, stored in matched:
        addition = _loose_addition(one, now[stored.id], lined, given_back)
        if addition is not None:
            found.append((addition, one.supplement.rows))
            now[stored.id] = now[stored.id]._replace(**addition.order._asdict() if addition.order else {})
    return found


def _loose_addition(
    loose: Loose, stored: StoredOrder, lined: set[int], given_back: dict[int, dict[str, int]]
) -> Addition | None:
    """What a companion file adds to an order that is stored; it is noted as known for the next one."""
    more = loose.supplement
    before = given_back.setdefault(stored.id, {})
    refunds = tuple(refund for refund in more.refunds if refund.number not in before)
    before.update((refund.number, refund.fen) for refund in refunds)
    lines = () if stored.id in lined else more.lines
    lined.update([stored.id] if lines else [])
    money = Money(OrderState(stored.state), stored.total_fen, stored.refund_fen, stored.net_fen)
    money = refunded(money, sum_given_back(before.items())) if before else money
    order = Supplemented(
        stored.id, money.state.value, money.refund_fen, money.net_fen, stored.dispatched_at or more.dispatched_at
    )
    is_same = order == (stored.id, stored.state, stored.refund_fen, stored.net_fen, stored.dispatched_at)
    if is_same and not lines and not refunds:
        return None
    return Addition(stored.id, lines, refunds, None if is_same else order)
