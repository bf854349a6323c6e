"""Orders from a platform's export: looked at first, then taken over in one transaction."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from vipdesk.domain.moments import to_local
from vipdesk.domain.orders import Buyer, Order, OrderState, ReadOrders
from vipdesk.domain.problems import Problem
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.files.order_files import read_orders
from vipdesk.progress import Progress
from vipdesk.services import reading, recognise_uses, respect_erasures
from vipdesk.store import orders, shop
from vipdesk.store.forgetting import Recognition
from vipdesk.store.journal import current_action, unlogged
from vipdesk.store.models import ImportRun
from vipdesk.store.orders import NewBuyer, NewOrder, StoredOrder

IMPORT_ORDERS = QT_TRANSLATE_NOOP("sentences", "Import orders from {file}")


@dataclass(frozen=True)
class Preview:
    """What an import of one file would do."""

    path: Path
    platform: str
    currency: str
    rows: int
    new: tuple[Order, ...]
    known: int
    changed: tuple[tuple[int, Order], ...]
    """(id of the known order, what the file says of it now)."""
    unmatched: frozenset[str]
    """Who of the file's buyers is no member, by what tells them apart."""
    problems: tuple[Problem, ...]
    notes: tuple[Sentence, ...]
    row_counts: dict[str, int]
    """How many of the file's rows are new, known, changed and problems; together they are `rows`."""


def preview(
    path: Path,
    now: int,
    progress: Progress,
    decided: reading.Decided | None = None,
    erased: Recognition | None = None,
) -> Preview:
    """Read a file and compare it with the shop; nothing is written. UserError for a file that cannot be read.

    `decided`: what somebody says of the columns of a table that is no platform's export. `erased`: what is known of
    erased people already, where several looks follow one another.
    """
    erased = erased or respect_erasures.recognition()
    read = read_orders(path, reading.orders_rules(now, decided), progress)
    currency = _currency(read, shop.settings().currency)
    ours, foreign = _by_currency(read, currency)
    known = orders.known(read.platform, [order.identity for order in ours])
    named = tuple(order for order in ours if order.identity not in known)
    unmatched = _unmatched(read.platform, ours)
    new = respect_erasures.orders(named, _new_buyers(read.platform, unmatched), erased, progress)
    differing = [
        (known[order.identity], order)
        for order in ours
        if order.identity in known and _differs(order, known[order.identity])
    ]
    changed = tuple((stored.id, order) for stored, order in differing if not _is_older(order, stored))
    problems = tuple(sorted((*read.problems, *foreign), key=lambda problem: problem.row))
    row_counts = {
        "new": sum(len(order.rows) for order in new),
        "changed": sum(len(order.rows) for _, order in changed),
        "problems": len({problem.row for problem in problems}),
    }
    return Preview(
        path=path,
        platform=read.platform,
        currency=currency,
        rows=read.rows,
        new=new,
        known=len(ours) - len(new) - len(changed) + len(read.repeated_rows),
        changed=changed,
        unmatched=unmatched - (_identities(named) - _identities(new)),
        problems=problems,
        notes=(*read.notes, *_notes(ours, len(differing) - len(changed)), *respect_erasures.notes(named, new)),
        row_counts=row_counts | {"known": read.rows - sum(row_counts.values())},
    )


def apply(found: Preview, now: int, progress: Progress) -> None:
    """Take over what `found` says, inside the open action; all of it, or nothing where it is cancelled."""
    if not found.new and not found.changed:
        return
    progress.at(0, 0)
    if not orders.any_order():
        shop.change_settings(currency=found.currency)
    run = ImportRun.create(
        kind="orders",
        file=found.path.name,
        imported_at=now,
        action_id=current_action(),
        row_count=found.rows,
        new_count=len(found.new),
        known_count=found.known,
        changed_count=len(found.changed),
        unmatched_count=len(found.unmatched),
        problem_count=len(found.problems),
    )
    with unlogged(("buyer", "shop_order")):
        _add(found, run.id, progress)
    orders.change({id_: _row(order, None, None) for id_, order in found.changed})
    today = to_local(now, shop.settings().time_zone).date()
    recognise_uses.of_import(run.id, [id_ for id_, _ in found.changed], today, progress)
    progress.check()


def label(found: Preview) -> Sentence:
    """What the import is called in the history."""
    return Sentence(IMPORT_ORDERS, file=found.path.name)


PART = 5_000
"""Orders added between two looks at whether the user wants to stop."""


def _add(found: Preview, import_id: int, progress: Progress) -> None:
    buyers = {order.buyer.identity: order.buyer for order in found.new if order.buyer.identity}
    stored = orders.known_buyers(found.platform, buyers)
    members = _members(found.platform, [buyer for identity, buyer in buyers.items() if identity not in stored])
    new = [
        _buyer(buyer, identity, members.get(identity)) for identity, buyer in buyers.items() if identity not in stored
    ]
    ids = orders.add_buyers(new, import_id) | {identity: one.id for identity, one in stored.items()}
    members |= {identity: one.member_id for identity, one in stored.items() if one.member_id is not None}
    for start in range(0, len(found.new), PART):
        progress.at(start, len(found.new))
        part = found.new[start : start + PART]
        rows = [_row(order, ids.get(order.buyer.identity), members.get(order.buyer.identity)) for order in part]
        orders.add(rows, import_id)
    progress.at(len(found.new), len(found.new))


def _currency(read: ReadOrders, of_shop: str) -> str:
    """The shop's currency; a shop without orders takes that of the file's first order."""
    if of_shop and orders.any_order():
        return of_shop
    return next((order.currency for order in read.orders if order.currency), of_shop or "CNY")


def _by_currency(read: ReadOrders, currency: str) -> tuple[list[Order], list[Problem]]:
    """Orders in the shop's currency, and a problem for each row in another: they are never added up silently."""
    ours = [order for order in read.orders if order.currency in ("", currency)]
    foreign = [
        Problem(read.file, row, "", Sentence(_OTHER_CURRENCY, other=order.currency, currency=currency))
        for order in read.orders
        if order.currency not in ("", currency)
        for row in order.rows
    ]
    return ours, foreign


_OTHER_CURRENCY = QT_TRANSLATE_NOOP(
    "sentences", "This order is in {other}, but the shop counts in {currency}; import it into a shop of its own."
)


def _differs(order: Order, stored: StoredOrder) -> bool:
    now = (order.paid_at, order.state.value, order.goods_fen, order.postage_fen, order.discount_fen, order.total_fen)
    return (*now, order.refund_fen, order.net_fen, order.brushed) != stored[2:]


_PROGRESS = (OrderState.UNPAID, OrderState.PAID, OrderState.SHIPPED, OrderState.DONE)


def _is_older(order: Order, stored: StoredOrder) -> bool:
    """Whether the file says what was true before: a refund never shrinks, and an order does not go back."""
    before, now = OrderState(stored.state), order.state
    if order.refund_fen < stored.refund_fen:
        return True
    if before in _PROGRESS and now in _PROGRESS:
        return _PROGRESS.index(now) < _PROGRESS.index(before)
    return before not in _PROGRESS and now in _PROGRESS


def _notes(found: Sequence[Order], older: int) -> list[Sentence]:
    """What is worth knowing about a file besides its problems."""
    notes = []
    if older:
        notes.append(Sentence(_OLDER, count=older))
    if nameless := sum(not order.buyer.identity for order in found):
        notes.append(Sentence(_NAMELESS, count=nameless))
    return notes


_OLDER = QT_TRANSLATE_NOOP(
    "sentences", "Orders that this file knows in an older state, and that were left as they are: {count}."
)
_NAMELESS = QT_TRANSLATE_NOOP("sentences", "Orders that do not say who bought, and so match no member: {count}.")


def _unmatched(platform: str, found: Sequence[Order]) -> frozenset[str]:
    buyers = {order.buyer.identity: order.buyer for order in found if order.buyer.identity}
    stored = orders.known_buyers(platform, buyers)
    matched = {identity for identity, one in stored.items() if one.member_id is not None}
    matched |= _members(platform, [buyer for identity, buyer in buyers.items() if identity not in stored]).keys()
    return frozenset(buyers.keys() - matched)


def _new_buyers(platform: str, unmatched: Set[str]) -> set[str]:
    """Who is neither a member nor a buyer of earlier imports."""
    return set(unmatched - orders.known_buyers(platform, unmatched).keys())


def _identities(found: Sequence[Order]) -> set[str]:
    return {order.buyer.identity for order in found}


def _members(platform: str, buyers: Sequence[Buyer]) -> dict[str, int]:
    """The member behind each buyer's identity: by nick, else by a phone that one member alone has."""
    by_nick = orders.members_by_nick(platform, {buyer.nick for buyer in buyers if buyer.nick})
    by_phone = orders.members_by_phone({buyer.phone for buyer in buyers if buyer.phone})
    found = {buyer.identity: by_nick.get(buyer.nick, by_phone.get(buyer.phone)) for buyer in buyers}
    return {identity: member_id for identity, member_id in found.items() if member_id is not None}


def _buyer(buyer: Buyer, identity: str, member_id: int | None) -> NewBuyer:
    return NewBuyer(
        buyer.platform, identity, buyer.nick, buyer.name, buyer.phone, buyer.email, *buyer.address, member_id
    )


def _row(order: Order, buyer_id: int | None, member_id: int | None) -> NewOrder:
    return NewOrder(
        platform=order.platform,
        identity=order.identity,
        number=order.number,
        buyer_id=buyer_id,
        member_id=member_id,
        created_at=order.created_at,
        paid_at=order.paid_at,
        state=order.state.value,
        goods_fen=order.goods_fen,
        postage_fen=order.postage_fen,
        discount_fen=order.discount_fen,
        total_fen=order.total_fen,
        refund_fen=order.refund_fen,
        net_fen=order.net_fen,
        title=order.title,
        quantity=order.quantity,
        brushed=order.brushed,
    )
