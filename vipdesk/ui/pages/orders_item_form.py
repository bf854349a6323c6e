"""What is noted of a new item, to be added or changed."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, Signal
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from vipdesk.domain import money
from vipdesk.domain.moments import to_local, to_utc
from vipdesk.domain.new_items import MOST_POINTS, NewItem
from vipdesk.services import new_items
from vipdesk.store import items, shop
from vipdesk.ui.fields import AmountLine, MoneyField, NumberField, TextField, Words
from vipdesk.ui.session import Session
from vipdesk.ui.tabbed_form import TabbedFormDialog

_SALE, _WORDS, _FILES = "sale", "words", "files"
"""The parts of the form."""
_DAY = 86_400
_MOST_PIECES = 1_000_000
_WIDTH = 620


class MomentField(QDateTimeEdit):
    """A moment on the shop's clock."""

    edited = Signal()

    def __init__(self, at: int, zone: str) -> None:
        super().__init__()
        self._zone = zone
        local = to_local(at, zone)
        self.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.setDateTime(QDateTime(local.year, local.month, local.day, local.hour, local.minute, 0))
        self.setMaximumWidth(180)
        self.lineEdit().setTextMargins(6, 0, 0, 0)
        self.dateTimeChanged.connect(lambda _: self.edited.emit())

    def value(self) -> int:
        """The moment in UTC seconds."""
        day, at = self.date(), self.time()
        local = datetime(day.year(), day.month(), day.day(), at.hour(), at.minute())  # noqa: DTZ001 - the shop's
        return to_utc(local, self._zone)

    def problem(self) -> str:
        """Any moment will do."""
        return ""


class MaybeMoney(AmountLine):
    """An amount, or nothing."""

    def __init__(self, fen: int | None, currency: str) -> None:
        super().__init__("" if fen is None else money.grouped(fen), currency)

    def value(self) -> int | None:
        """The amount in minor units, None where nothing stands there; ValueError while it is none."""
        return money.parse(self.text()) if self.text().strip() else None

    def problem(self) -> str:
        """What is wrong with it."""
        try:
            fen = self.value()
        except ValueError:
            return self.tr("This is not an amount. Write it like 1,204.50.")
        return self.tr("An amount here cannot be below zero.") if fen is not None and fen < 0 else ""


class ItemForm(TabbedFormDialog):
    """Shows an item, or an empty one; what is kept is one step."""

    kept = Signal(int)

    def __init__(self, parent: QWidget, session: Session, item_id: int | None = None) -> None:
        words = QCoreApplication.translate("ItemForm", "New item")
        seen = items.get(item_id) if item_id is not None else _empty(int(session.now().timestamp()))
        parts = {
            _SALE: QCoreApplication.translate("ItemForm", "Sale"),
            _WORDS: QCoreApplication.translate("ItemForm", "What is told"),
            _FILES: QCoreApplication.translate("ItemForm", "In the files"),
        }
        save, name = QCoreApplication.translate("ItemForm", "Save"), QCoreApplication.translate("ItemForm", "Part")
        super().__init__(parent, seen.name or words, save, parts, name)
        self._session, self._item_id = session, item_id
        settings = shop.settings()
        self._add_sale(seen, settings.currency, settings.time_zone)
        self._add_words(seen)
        self._add_files(seen)
        self.setMinimumWidth(_WIDTH)
        self.name.setFocus()
        self.when_right(self._keep)

    def _add_sale(self, seen: NewItem, currency: str, zone: str) -> None:
        form = self.form
        self.name = form.add(self.tr("Name"), TextField(seen.name, required=True))
        self.price = form.add(self.tr("Price"), MoneyField(seen.price_fen, currency))
        self.trial = form.add(self.tr("Trial price"), MaybeMoney(seen.trial_price_fen, currency))
        self.vip_from = form.add(self.tr("Members from"), MomentField(seen.vip_from_at, zone))
        self.public_from = form.add(self.tr("Everyone from"), MomentField(seen.public_from_at, zone))
        self.quantity = form.add(self.tr("Pieces"), NumberField(seen.quantity or 0, 0, _MOST_PIECES))
        self.quantity.setSpecialValueText(self.tr("no limit"))
        self.gift = form.add(self.tr("Gift"), TextField(seen.gift))

    def _add_words(self, seen: NewItem) -> None:
        form = self.forms[_WORDS]
        self.points = form.add(self.tr("Selling points"), Words("\n".join(seen.points), 6))
        self.points.setPlaceholderText(self.tr("One a line, up to {most}").format(most=MOST_POINTS))
        self.defects = form.add(self.tr("Known defects"), TextField(seen.defects))
        self.wording = form.add(self.tr("Say before dispatch"), Words(seen.defect_wording, 3))

    def _add_files(self, seen: NewItem) -> None:
        form = self.forms[_FILES]
        self.code = form.add(self.tr("Code in the files"), TextField(seen.code))
        self.titles = form.add(self.tr("Names in the files"), Words("\n".join(seen.titles), 4))
        self.titles.setPlaceholderText(self.tr("As the platforms call it, one a line"))
        self.category = form.add(self.tr("Category"), TextField(seen.category))
        self.goes_with = form.add(self.tr("Goes with"), Words("\n".join(seen.goes_with), 4))
        self.goes_with.setPlaceholderText(self.tr("Categories, one a line"))

    def item(self) -> NewItem:
        """What is typed in."""
        return NewItem(
            name=self.name.value(),
            price_fen=self.price.value(),
            vip_from_at=self.vip_from.value(),
            public_from_at=self.public_from.value(),
            trial_price_fen=self.trial.value(),
            code=self.code.value(),
            titles=_lines(self.titles.value()),
            category=self.category.value(),
            goes_with=_lines(self.goes_with.value()),
            quantity=self.quantity.value() or None,
            gift=self.gift.value(),
            defects=self.defects.value(),
            defect_wording=self.wording.value(),
            points=_lines(self.points.value()),
        )

    def _keep(self) -> None:
        item = self.item()
        kept = self._session.do(new_items.label(item, self._item_id), new_items.keep, item, self._item_id)
        self.kept.emit(kept)


def _lines(text: str) -> tuple[str, ...]:
    """What stands on each line, once."""
    return tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


def _empty(now: int) -> NewItem:
    """An item that opens tomorrow, and a day later for everyone."""
    return NewItem("", 0, now + _DAY, now + 2 * _DAY)
