"""What an import of orders looks up, and the rows that it adds."""

import contextlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import repeat as again
from typing import NamedTuple

from vipdesk.domain.orders import Line, Refund
from vipdesk.store.database import attached, chunks, insert_all, places, repeat, reserve, select


class StoredOrder(NamedTuple):
    """What may change of an order between two exports, and where it is stored."""

    id: int
    buyer_id: int | None
    paid_at: int | None
    state: str
    goods_fen: int
    postage_fen: int
    discount_fen: int
    total_fen: int
    refund_fen: int
    net_fen: int
    brushed: bool
    dispatched_at: int | None
    joined_to: str


class NewOrder(NamedTuple):
    """An order to be added; `identity` is what makes it known again on its platform."""

    platform: str
    identity: str
    number: str
    buyer_id: int | None
    member_id: int | None
    created_at: int
    paid_at: int | None
    state: str
    goods_fen: int
    postage_fen: int
    discount_fen: int
    total_fen: int
    refund_fen: int
    net_fen: int
    title: str
    quantity: int
    brushed: int
    dispatched_at: int | None = None
    joined_to: str = ""


class StoredBuyer(NamedTuple):
    """A buyer of earlier imports."""

    id: int
    member_id: int | None


class NewBuyer(NamedTuple):
    """A buyer to be added."""

    platform: str
    identity: str
    nick: str
    name: str
    phone: str
    email: str
    province: str
    city: str
    district: str
    street: str
    postcode: str
    country: str
    member_id: int | None
    matched_how: str = ""


_STORED = ", ".join(StoredOrder._fields)


def known(platform: str, identities: Iterable[str]) -> dict[str, StoredOrder]:
    """Those of the identities that the shop has already, with what is stored of them."""
    if not select("SELECT 1 FROM shop_order WHERE platform = ? LIMIT 1", [platform]):
        return {}
    question = f"SELECT identity, {_STORED} FROM shop_order WHERE platform = ? AND identity IN ({{places}})"
    return {
        identity: _stored(values)
        for chunk in chunks(identities)
        for identity, *values in select(question.format(places=places(chunk)), [platform, *chunk])
    }


def by_number(platform: str, numbers: Iterable[str]) -> dict[str, list[StoredOrder]]:
    """The platform's orders that bear each of these numbers; in some files a number is that of several."""
    question = f"SELECT number, {_STORED} FROM shop_order WHERE number IN ({{places}}) AND platform = ?"
    found: dict[str, list[StoredOrder]] = {}
    for chunk in chunks(numbers):
        for number, *values in select(question.format(places=places(chunk)), [*chunk, platform]):
            found.setdefault(number, []).append(_stored(values))
    return found


def _stored(values: Sequence[object]) -> StoredOrder:
    one = StoredOrder(*values)  # type: ignore[arg-type]  # the columns are named after its fields
    return one._replace(brushed=bool(one.brushed))


def with_lines(order_ids: Iterable[int]) -> set[int]:
    """Those of the orders whose items are known."""
    question = "SELECT DISTINCT order_id FROM order_line WHERE order_id IN ({places})"
    return {id_ for chunk in chunks(order_ids) for (id_,) in select(question.format(places=places(chunk)), chunk)}


def refunds(order_ids: Iterable[int]) -> dict[int, dict[str, int]]:
    """What was given back of each order by the numbers of its refunds; orders without any are left out."""
    question = "SELECT order_id, number, fen FROM order_refund WHERE order_id IN ({places})"
    found: dict[int, dict[str, int]] = {}
    for chunk in chunks(order_ids):
        for order_id, number, fen in select(question.format(places=places(chunk)), chunk):
            found.setdefault(order_id, {})[number] = fen
    return found


def known_buyers(platform: str, identities: Collection[str]) -> dict[str, StoredBuyer]:
    """Those of the buyers' identities that the shop has already."""
    if not select("SELECT 1 FROM buyer WHERE platform = ? LIMIT 1", [platform]):
        return {}
    question = "SELECT identity, id, member_id FROM buyer WHERE platform = ? AND identity IN ({places})"
    return {
        identity: StoredBuyer(id_, member_id)
        for chunk in chunks(identities)
        for identity, id_, member_id in select(question.format(places=places(chunk)), [platform, *chunk])
    }


MANY = 20_000
"""Orders of an import of which indexes may be made at the end."""


@contextlib.contextmanager
def adding(number: int) -> Iterator[None]:
    """Add so many orders, with their buyers, within."""
    if number < max(MANY, int(select("SELECT COUNT(*) FROM shop_order")[0][0])):
        yield
    else:
        with attached().unindexed(("buyer", "shop_order")):
            yield


def add_buyers(buyers: Sequence[NewBuyer], import_id: int) -> dict[tuple[str, str], int]:
    """Add buyers of an import; the id that each platform's identity got."""
    ids = reserve("buyer", len(buyers))
    rows = [(id_, *buyer, import_id) for id_, buyer in zip(ids, buyers, strict=True)]
    insert_all("buyer", ("id", *NewBuyer._fields, "import_id"), rows)
    return {(buyer.platform, buyer.identity): id_ for id_, buyer in zip(ids, buyers, strict=True)}


def add(orders: Sequence[NewOrder], import_id: int) -> Sequence[int]:
    """Add orders of an import; their ids."""
    ids = reserve("shop_order", len(orders))
    rows = [(id_, *order, import_id) for id_, order in zip(ids, orders, strict=True)]
    insert_all("shop_order", ("id", *NewOrder._fields, "import_id"), rows)
    return ids


def add_lines(lines: Iterable[tuple[int, Sequence[Line]]], import_id: int) -> None:
    """Add the items of orders, given by the orders' ids."""
    rows = [
        (order_id, place, *line, import_id) for order_id, of_order in lines for place, line in enumerate(of_order, 1)
    ]
    if rows:
        ids = reserve("order_line", len(rows))
        columns = ("id", "order_id", "place", *Line._fields, "import_id")
        insert_all("order_line", columns, [(id_, *row) for id_, row in zip(ids, rows, strict=True)])


def add_refunds(given_back: Iterable[tuple[int, Sequence[Refund]]], import_id: int) -> None:
    """Add the refunds of orders, given by the orders' ids."""
    rows = [(order_id, *refund) for order_id, of_order in given_back for refund in of_order]
    if rows:
        ids = reserve("order_refund", len(rows))
        full = [(id_, *row, end) for id_, row, end in zip(ids, rows, again(import_id))]
        insert_all("order_refund", ("id", "order_id", "number", "fen", "import_id"), full)


def change(orders: Mapping[int, NewOrder]) -> None:
    """Bring known orders, by their ids, to what a later export says of them."""
    repeat(
        "UPDATE shop_order SET paid_at = ?, state = ?, goods_fen = ?, postage_fen = ?, discount_fen = ?,"
        " total_fen = ?, refund_fen = ?, net_fen = ?, brushed = ?, dispatched_at = ?, joined_to = ? WHERE id = ?",
        [
            (
                one.paid_at, one.state, one.goods_fen, one.postage_fen, one.discount_fen,
                one.total_fen, one.refund_fen, one.net_fen, one.brushed, one.dispatched_at, one.joined_to, id_,
            )
            for id_, one in orders.items()
        ],
    )  # fmt: skip


class Supplemented(NamedTuple):
    """What a companion file changes of a stored order itself."""

    id: int
    state: str
    refund_fen: int
    net_fen: int
    dispatched_at: int | None


def supplement(orders: Sequence[Supplemented]) -> None:
    """Bring known orders to what companion files say of them."""
    repeat(
        "UPDATE shop_order SET state = ?, refund_fen = ?, net_fen = ?, dispatched_at = ? WHERE id = ?",
        [(one.state, one.refund_fen, one.net_fen, one.dispatched_at, one.id) for one in orders],
    )
