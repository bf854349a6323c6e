"""The one order that is chosen in the table: each of its amounts, its days, its items, and the file it came with."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout

from vipdesk.domain import money
from vipdesk.domain.moments import to_local
from vipdesk.domain.value_words import value_word
from vipdesk.errors import Sentence
from vipdesk.store.order_details import Details, Piece
from vipdesk.ui.language import number, sentence
from vipdesk.ui.widgets import Card, clear, column, label, row, soft, strong

_MOST = 6
"""Items that are named."""


class OrderDetail(Card):
    """What is known of an order beside its line in the table."""

    def __init__(self) -> None:
        super().__init__()
        self._currency, self._zone = "", "UTC"
        self.setAccessibleName(self.tr("The chosen order"))
        self.hide()

    def show_order(self, found: Details, currency: str, zone: str) -> None:
        """Show it in place of the one before."""
        self._currency, self._zone = currency, zone
        clear(self.column)
        head = row(strong(found.number), soft(" · ".join(self._origin(found))), spacing=12)
        head.setStretch(1, 1)
        self.column.addLayout(head)
        amounts = [self._amount(*one) for one in self._amounts(found)]
        self.column.addLayout(row(*amounts, None, spacing=24))
        days = soft(" · ".join(self._days(found)))
        days.setWordWrap(True)
        self.column.addWidget(days)
        if said := list(self._items(found)):
            words = label("\n".join(said))
            words.setWordWrap(True)
            self.column.addWidget(words)

    def _amount(self, name: str, fen: int) -> QVBoxLayout:
        return column(soft(name), label(money.shown(fen, self._currency)), spacing=2)

    def _amounts(self, found: Details) -> list[tuple[str, int]]:
        return [
            (self.tr("Goods"), found.goods_fen),
            (self.tr("Postage"), found.postage_fen),
            (self.tr("Discount"), found.discount_fen),
            (self.tr("Total"), found.total_fen),
            (self.tr("Refunded"), found.refund_fen),
            (self.tr("Net"), found.net_fen),
        ]

    def _origin(self, found: Details) -> Iterator[str]:
        platform = value_word("shop_order", "platform", found.platform)
        yield sentence(platform) if isinstance(platform, Sentence) else platform
        yield self.tr("from {file}").format(file=found.file)
        if found.joined_to:
            yield self.tr("paid or sent together with others: {number}").format(number=found.joined_to)
        if found.brushed:
            yield self.tr("made up, counted nowhere")

    def _days(self, found: Details) -> Iterator[str]:
        yield self.tr("Ordered {moment}").format(moment=self._moment(found.created_at))
        if found.paid_at is not None:
            yield self.tr("paid {moment}").format(moment=self._moment(found.paid_at))
        if found.dispatched_at is not None:
            yield self.tr("dispatched {moment}").format(moment=self._moment(found.dispatched_at))

    def _items(self, found: Details) -> Iterator[str]:
        pieces = found.pieces
        if not pieces and found.title:
            yield self.tr("{count} × {title}").format(count=found.quantity, title=found.title)
        for piece in pieces[:_MOST]:
            yield self._piece(piece)
        if len(pieces) > _MOST:
            yield self.tr("and {count} more").format(count=number(len(pieces) - _MOST))

    def _piece(self, one: Piece) -> str:
        price = money.shown(one.price_fen, self._currency)
        if one.variant:
            words = self.tr("{count} × {title} ({variant}), {price} each")
            return words.format(count=one.quantity, title=one.title, variant=one.variant, price=price)
        return self.tr("{count} × {title}, {price} each").format(count=one.quantity, title=one.title, price=price)

    def _moment(self, at: int) -> str:
        return f"{to_local(at, self._zone):%Y-%m-%d %H:%M}"
