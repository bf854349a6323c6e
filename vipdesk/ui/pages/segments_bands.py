"""Where the bands of recency, frequency and money are cut, and which city is of which class."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtWidgets import QWidget

from vipdesk.domain import money
from vipdesk.domain.rfm import Bands
from vipdesk.domain.segment_lines import listed
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.services import rank_buyers
from vipdesk.store import shop
from vipdesk.ui.fields import NumberField, TextField, Words
from vipdesk.ui.forms import FormDialog
from vipdesk.ui.language import day
from vipdesk.ui.session import Session
from vipdesk.ui.widgets import button, row

_LONGEST_WINDOW = 3_650
_RANKING = Sentence(QT_TRANSLATE_NOOP("sentences", "Looking for bands"))


class CutsField(TextField):
    """Four numbers, or amounts, with commas between them."""

    def __init__(self, cuts: Sequence[int], written: Callable[[int], str], read: Callable[[str], int]) -> None:
        super().__init__()
        self._written, self._read = written, read
        self.put(cuts)

    def put(self, cuts: Sequence[int]) -> None:
        """Show other cuts."""
        self.setText(", ".join(map(self._written, cuts)))

    def cuts(self) -> tuple[int, ...]:
        """The numbers; ValueError where something else stands there."""
        return tuple(self._read(one) for one in listed(self.value()))

    def problem(self) -> str:
        try:
            cuts = self.cuts()
        except ValueError:
            cuts = ()
        is_right = len(cuts) == 4 and all(one < other for one, other in pairwise(cuts))
        return "" if is_right else self.tr("Four numbers that ascend, with commas between them.")


class BandsForm(FormDialog):
    """The four cuts of each line; a suggestion comes from the shop's own orders."""

    def __init__(self, parent: QWidget | None, session: Session, bands: Bands) -> None:
        super().__init__(
            parent,
            self.tr("Bands"),
            self.tr("Save"),
            self.tr("Each of the three has five bands; 5 is the best. Buyers of the window are counted, others are 0."),
        )
        self._session = session
        self.window_days = self.form.add(self.tr("Window, days"), NumberField(bands.window_days, 5, _LONGEST_WINDOW))
        self.recency = self.form.add(
            self.tr("Recency"),
            CutsField(bands.recency_days, str, int),
            self.tr("Days since the last order up to which bands 5, 4, 3 and 2 reach."),
        )
        self.frequency = self.form.add(
            self.tr("Frequency"),
            CutsField(bands.frequency_orders, str, int),
            self.tr("Orders from which bands 2, 3, 4 and 5 begin."),
        )
        self.money = self.form.add(
            self.tr("Money"),
            CutsField(bands.money_fen, lambda fen: money.plain(fen).removesuffix(".00"), money.parse),
            self.tr("Net spending from which bands 2, 3, 4 and 5 begin."),
        )
        self.suggest_button = button(self.tr("Suggest from my orders"), self.suggest)
        self._body.insertLayout(self._body.count() - 2, row(self.suggest_button, None))
        self.when_right(self._save)

    def suggest(self) -> None:
        """Fill in bands that hold a fifth of the buyers each."""
        today = self._session.today
        self._session.read(lambda _: rank_buyers.suggested(today), _RANKING).then(self._fill)

    def _fill(self, found: Bands) -> None:
        self.recency.put(found.recency_days)
        self.frequency.put(found.frequency_orders)
        self.money.put(found.money_fen)

    def _save(self) -> None:
        bands = Bands(self.window_days.value(), self.recency.cuts(), self.frequency.cuts(), self.money.cuts())
        self._session.do(rank_buyers.BANDS_LABEL, rank_buyers.change_bands, bands)


class CitiesForm(FormDialog):
    """A line a class."""

    def __init__(self, parent: QWidget | None, session: Session) -> None:
        settings = shop.settings()
        super().__init__(
            parent,
            self.tr("City classes"),
            self.tr("Save"),
            self.tr(
                "No authority says which city is of which class: this list is yours. Looked at last on {day}."
            ).format(day=day(date.fromisoformat(settings.city_classes_on))),
        )
        self._session = session
        self.lines = self.form.add(
            self.tr("Classes"),
            Words("\n".join(settings.city_classes), 8),
            self.tr("A line a class: its name, a colon, its cities."),
        )
        self.when_right(self._save)

    def _save(self) -> None:
        lines = tuple(line for line in self.lines.value().splitlines() if line.strip())
        self._session.do(rank_buyers.CITIES_LABEL, rank_buyers.change_cities, lines, self._session.today)
