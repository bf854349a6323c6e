"""The buyers by recency and frequency, as a table whose colour says how many there are; the bands can be cut anew."""

from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from vipdesk.domain import money
from vipdesk.domain.rfm import BANDS, Bands
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.services import rank_buyers
from vipdesk.services.rank_buyers import Grid
from vipdesk.store import shop
from vipdesk.store.rfm import Cell
from vipdesk.ui import theme
from vipdesk.ui.language import number
from vipdesk.ui.pages.letters.part import Latest
from vipdesk.ui.pages.segments_bands import BandsForm, CitiesForm
from vipdesk.ui.pages.segments_filter import OfSegment
from vipdesk.ui.session import Session
from vipdesk.ui.widgets import Card, button, label, row, small
from vipdesk.ui.widgets.tips import set_tip

_RANKING = Sentence(QT_TRANSLATE_NOOP("sentences", "Ranking the buyers"))
_DEEPEST = 0.55
"""The share of seal in the fullest cell: text on it stays readable."""
_NOBODY = Cell(0, 0)


class HeatCell(QAbstractButton):
    """One cell: how many buyers, and what one of them spends."""

    def __init__(self) -> None:
        super().__init__()
        self._share, self._below = 0.0, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def put(self, cell: Cell, share: float, below: str) -> None:
        """`share` of the fullest cell, 0 to 1."""
        self._share, self._below = share, below
        self.setText(number(cell.members) if cell.members else "")
        self.setEnabled(bool(cell.members))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(96, 60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        strong = self.hasFocus() or self.underMouse()
        edge = colours.seal if strong and self.isEnabled() else colours.line
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(_mixed(colours.sheet, colours.seal, self._share * _DEEPEST))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(QColor(colours.ink))
        painter.setFont(theme.sized(self, 14, bold=True))
        painter.drawText(box.adjusted(0, 10, 0, -box.height() / 2 + 6), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.setFont(theme.sized(self, 12))
        painter.drawText(box.adjusted(0, box.height() / 2, 0, -8), Qt.AlignmentFlag.AlignCenter, self._below)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)


def _mixed(first: str, second: str, share: float) -> QColor:
    one, other = QColor(first), QColor(second)
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))


class BandsPanel(QWidget):
    """Five by five cells; one pressed shows its members."""

    chosen = Signal(object)
    """An OfSegment."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._bands: Bands | None = None
        self.cells = {(recency, frequency): HeatCell() for recency in BANDS for frequency in BANDS}
        self._columns = {frequency: label("", "soft") for frequency in BANDS}
        self._rows = {recency: label("", "soft") for recency in BANDS}
        self.total = label("", "soft")
        self._found: Latest[int, Grid] = Latest(self, session, lambda _: rank_buyers.grid(session.today), _RANKING)
        self._found.answered.connect(self._show)
        self.bands_button = button(self.tr("Bands…"), self.edit_bands, "edit")
        self.cities_button = button(self.tr("City classes…"), self.edit_cities, "edit")
        self._build()
        session.changed.connect(self._on_tables)

    def refresh(self) -> None:
        """Count anew."""
        self._found.ask(0)

    def edit_bands(self) -> None:
        """Ask where the bands are to be cut."""
        if self._bands is not None:
            BandsForm(self.window(), self.session, self._bands).open()

    def edit_cities(self) -> None:
        """Ask which city is of which class."""
        CitiesForm(self.window(), self.session).open()

    def _build(self) -> None:
        card = Card(self.tr("Who bought when, and how often"))
        card.column.addWidget(
            small(
                self.tr(
                    "Above: how many orders within the window. On the left: how long ago the last one was. In a cell: "
                    "how many buyers, and what one of them spent. Press a cell to see them."
                )
            )
        )
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, frequency in enumerate(BANDS, start=1):
            self._columns[frequency].setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._columns[frequency].setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            grid.addWidget(self._columns[frequency], 0, place)
            grid.setColumnStretch(place, 1)
        for place, recency in enumerate(reversed(BANDS), start=1):
            grid.addWidget(self._rows[recency], place, 0)
            grid.setRowStretch(place, 1)
            for across, frequency in enumerate(BANDS, start=1):
                cell = self.cells[recency, frequency]
                cell.clicked.connect(partial(self._on_pressed, recency, frequency))
                grid.addWidget(cell, place, across)
        card.column.addLayout(grid, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(card, 1)
        column.addLayout(row(self.total, None, self.cities_button, self.bands_button))

    def _on_tables(self, tables: frozenset[str]) -> None:
        if self.isVisible() and tables & {"setting", "shop_order", "member"}:
            self.refresh()

    def _on_pressed(self, recency: int, frequency: int) -> None:
        self.chosen.emit(OfSegment(rank_buyers.condition(recency, frequency)))

    def _show(self, found: Grid) -> None:
        self._bands = found.bands
        most = max((cell.members for cell in found.cells.values()), default=1)
        currency = shop.settings().currency
        for place, cell in self.cells.items():
            self._put(cell, found.cells.get(place, _NOBODY), most, currency, place)
        self._name_bands(found.bands)
        buyers = sum(cell.members for cell in found.cells.values())
        self.total.setText(
            self.tr("%Ln buyer(s) in the last {days} days", "", buyers).format(days=number(found.bands.window_days))
        )

    def _put(self, shown: HeatCell, cell: Cell, most: int, currency: str, place: tuple[int, int]) -> None:
        each = money.shown(round(cell.spent_fen / cell.members), currency) if cell.members else ""
        shown.put(cell, cell.members / most, each)
        words = self.tr("Recency {recency}, frequency {frequency}: %Ln member(s)", "", cell.members).format(
            recency=place[0], frequency=place[1]
        )
        shown.setAccessibleName(words)
        set_tip(shown, words)

    def _name_bands(self, bands: Bands) -> None:
        days, orders = bands.recency_days, bands.frequency_orders
        for recency, cut in zip((5, 4, 3, 2), days, strict=True):
            self._rows[recency].setText(self.tr("up to %Ln day(s)", "", cut))
        self._rows[1].setText(self.tr("longer"))
        firsts = (1, *orders)
        for frequency, (first, following) in enumerate(zip(firsts, (*orders, 0), strict=True), start=1):
            self._columns[frequency].setText(self._orders(first, following - 1))

    def _orders(self, first: int, last: int) -> str:
        if last < 0:
            return self.tr("%Ln order(s) or more", "", first)
        if first == last:
            return self.tr("%Ln order(s)", "", first)
        return self.tr("{first} to {last} orders").format(first=number(first), last=number(last))
