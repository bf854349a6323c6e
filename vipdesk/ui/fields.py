"""What is filled in: each field gives a value of ours, and says in words what is wrong with what stands in it."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QDate, QEvent, QLocale, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionFrame,
    QToolButton,
    QWidget,
)

from vipdesk.domain import money
from vipdesk.ui import theme
from vipdesk.ui.icons import icon

T = TypeVar("T")

_INDENT = 8
"""Pixels; style sheets cannot indent the text of a spin box."""

_NARROW = 160
"""Pixels; as wide as an amount or a date needs."""


class Field(Protocol):
    """What a form asks of its fields; each is a widget, and has a `value()` besides."""

    @property
    def edited(self) -> SignalInstance:
        """Sent when somebody changed the value."""

    def problem(self) -> str:
        """What is wrong with it, in a sentence; empty if it is right."""


class TextField(QLineEdit):
    """A line of text."""

    edited = Signal()

    def __init__(self, text: str = "", *, required: bool = False, placeholder: str = "") -> None:
        super().__init__(text)
        self._required = required
        self.setPlaceholderText(placeholder)
        self.textEdited.connect(lambda _: self.edited.emit())

    def value(self) -> str:
        """The text without blanks around it."""
        return self.text().strip()

    def problem(self) -> str:
        return self.tr("This cannot be left empty.") if self._required and not self.value() else ""


class AmountLine(QLineEdit):
    """A line for an amount of a currency, whose sign stands before it and cannot be typed away."""

    edited = Signal()

    def __init__(self, text: str, currency: str) -> None:
        super().__init__(text)
        self._sign = ""
        self.setPlaceholderText(money.grouped(0))
        self.setMaximumWidth(theme.grown(_NARROW))
        self.set_currency(currency)
        self.textEdited.connect(lambda _: self.edited.emit())

    def set_currency(self, currency: str) -> None:
        """Show the sign of another currency; none where it is empty."""
        self._sign = money.symbol(currency)
        self.ensurePolished()
        room = self.fontMetrics().horizontalAdvance(f"{self._sign} ") if self._sign else 0
        self.setTextMargins(room, 0, 0, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, and the sign in the room before its text."""
        super().paintEvent(event)
        painter, option = QPainter(self), QStyleOptionFrame()
        self.initStyleOption(option)
        place = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        painter.setPen(QColor(theme.current().ink_soft))
        painter.drawText(place.adjusted(2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._sign)
        painter.end()


class MoneyField(AmountLine):
    """An amount of the shop's currency."""

    def __init__(self, fen: int, currency: str) -> None:
        super().__init__(money.grouped(fen), currency)

    def value(self) -> int:
        """The amount in minor units; ValueError while it is none."""
        return money.parse(self.text())

    def problem(self) -> str:
        try:
            fen = self.value()
        except ValueError:
            return self.tr("This is not an amount. Write it like 1,204.50.")
        return self.tr("An amount here cannot be below zero.") if fen < 0 else ""


class NumberField(QSpinBox):
    """A whole number between two bounds."""

    edited = Signal()

    def __init__(self, number: int, least: int, most: int) -> None:
        super().__init__()
        self.lineEdit().setTextMargins(_INDENT, 0, 0, 0)
        self.setRange(least, most)
        self.setValue(number)
        self.setMaximumWidth(theme.grown(_NARROW))
        self.valueChanged.connect(lambda _: self.edited.emit())

    def problem(self) -> str:
        return ""


class ShareField(QDoubleSpinBox):
    """A share in per cent, kept in thousandths."""

    edited = Signal()

    def __init__(self, permille: int, most: int = 1000) -> None:
        super().__init__()
        self.lineEdit().setTextMargins(_INDENT, 0, 0, 0)
        self.setDecimals(1)
        self.setRange(0, most / 10)
        self.setValue(permille / 10)
        self.setSuffix(" %")
        self.setMaximumWidth(theme.grown(_NARROW))
        self.valueChanged.connect(lambda _: self.edited.emit())

    def permille(self) -> int:
        """Thousandths."""
        return round(self.value() * 10)

    def problem(self) -> str:
        return ""


class _Calendar(QCalendarWidget):
    """The month that drops down from a day, in the colours of the theme."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        """Qt's own red of Saturdays and Sundays, and its black arrows, are hard to see in the dark."""
        colours = QTextCharFormat()
        colours.setForeground(QColor(theme.current().seal))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(weekday, colours)
        for name, picture in (("qt_calendar_prevmonth", "left"), ("qt_calendar_nextmonth", "right")):
            arrow = self.findChild(QToolButton, name)
            if arrow is not None:
                arrow.setIcon(icon(picture, "ink"))


class DayField(QDateEdit):
    """A day, from a calendar or typed."""

    edited = Signal()

    def __init__(self, on: date) -> None:
        super().__init__(QDate(on.year, on.month, on.day))
        self.lineEdit().setTextMargins(_INDENT, 0, 0, 0)
        self.setCalendarPopup(True)
        self.setCalendarWidget(_Calendar())
        self.setMaximumWidth(theme.grown(_NARROW))
        self.setDisplayFormat("yyyy-MM-dd")
        self.dateChanged.connect(lambda _: self.edited.emit())

    def sizeHint(self) -> QSize:
        """Qt leaves no room for the indent of the text."""
        return super().sizeHint() + QSize(_INDENT, 0)

    def value(self) -> date:
        """The day."""
        on = self.date()
        return date(on.year(), on.month(), on.day())

    def problem(self) -> str:
        return ""


class Choice(QComboBox, Generic[T]):
    """One of several values, each shown by its words."""

    edited = Signal()

    def __init__(self, words: Mapping[T, str], chosen: T | None = None) -> None:
        super().__init__()
        self._values = list(words)
        self.setItemDelegate(QStyledItemDelegate(self))  # which the theme can dress
        self.addItems(list(words.values()))
        if chosen is not None and chosen in words:
            self.choose(chosen)
        self.activated.connect(lambda _: self.edited.emit())

    def value(self) -> T:
        """The chosen one."""
        return self._values[self.currentIndex()]

    def offer(self, words: Mapping[T, str]) -> None:
        """Offer these values instead; the chosen one stays chosen where it is among them."""
        chosen = self.value()
        self._values = list(words)
        self.clear()
        self.addItems(list(words.values()))
        if chosen in words:
            self.choose(chosen)

    def choose(self, value: T) -> None:
        """Choose another."""
        self.setCurrentIndex(self._values.index(value))

    def problem(self) -> str:
        return ""


class Tick(QCheckBox):
    """Yes or no."""

    edited = Signal()

    def __init__(self, words: str, *, ticked: bool = False) -> None:
        super().__init__(words)
        self.setChecked(ticked)
        self.toggled.connect(lambda _: self.edited.emit())

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def problem(self) -> str:
        return ""


class Words(QPlainTextEdit):
    """Some lines of text."""

    edited = Signal()

    def __init__(self, text: str = "", lines: int = 4) -> None:
        super().__init__(text)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 18)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self.edited)

    def value(self) -> str:
        """The text without blanks around it."""
        return self.toPlainText().strip()

    def problem(self) -> str:
        return ""


def as_widget(field: Field) -> QWidget:
    """The field as what Qt knows it for."""
    assert isinstance(field, QWidget)
    return field


class WeekdaysField(QWidget):
    """Some of the seven days of the week."""

    edited = Signal()

    def __init__(self, days: Collection[int]) -> None:
        """Monday is 0."""
        super().__init__()
        self._buttons = [self._button(day, is_on=day in days) for day in range(7)]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for button in self._buttons:
            layout.addWidget(button)
        layout.addStretch(1)

    def _button(self, day: int, *, is_on: bool) -> QPushButton:
        form = QLocale.FormatType
        made = QPushButton(QLocale().dayName(day + 1, form.ShortFormat).removeprefix("周"))
        made.setAccessibleName(QLocale().dayName(day + 1, form.LongFormat))
        made.setProperty("role", "day")
        made.setMinimumWidth(made.fontMetrics().horizontalAdvance(made.text()) + 12)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        made.setCheckable(True)
        made.setChecked(is_on)
        made.toggled.connect(lambda _: self.edited.emit())
        return made

    def value(self) -> tuple[int, ...]:
        """The chosen days."""
        return tuple(number for number, button in enumerate(self._buttons) if button.isChecked())

    def problem(self) -> str:
        return ""
