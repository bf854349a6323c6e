"""The letter texts: a list, each as it will be written, and what a letter of it takes."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vipdesk.domain import money
from vipdesk.domain.occasions import Occurrence
from vipdesk.domain.texts import LetterText
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.services import compose_letter
from vipdesk.services.compose_letter import Sample
from vipdesk.store import shop
from vipdesk.ui.language import LANGUAGES, number
from vipdesk.ui.pages.letters.letter_paper import LetterPaper
from vipdesk.ui.pages.letters.part import Latest, Part
from vipdesk.ui.pages.letters.words import occasion_called
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable, Mark
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Card, EmptyState, Header, KeyValues, scrolled, small

_PAPER_FIRST = 1000
"""The paper takes what room it can before anything stays free beside it."""
_SETTING_TYPE = Sentence(QT_TRANSLATE_NOOP("sentences", "Setting the letter"))


class _TextRow(NamedTuple):
    id: int
    text: LetterText
    fits: bool


class TextBrowser(QWidget):
    """Texts on the left with what each takes, the chosen one on its paper on the right."""

    chosen = Signal(object)
    """The LetterText that is shown."""
    taken = Signal()
    """It was double-clicked, or Enter was pressed on it."""

    def __init__(self, session: Session, occurrence: Occurrence | None = None) -> None:
        super().__init__()
        self._session, self._occurrence = session, occurrence
        self._rows: list[_TextRow] = []
        self.table = Table(IdTable(self._columns(), self._fetch), self.tr("Letter texts"), self._empty())
        self.paper = LetterPaper()
        self._meter = KeyValues()
        self._note = small()
        self._sample: Latest[LetterText, Sample] = Latest(self, session, self._compose, _SETTING_TYPE)
        self._sample.answered.connect(self._show_sample)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(lambda _: self.taken.emit())
        self._build()
        session.read(lambda _: compose_letter.kai(), _SETTING_TYPE).then(self._on_kai)

    @property
    def current(self) -> LetterText | None:
        """The text that is chosen."""
        ids = self.table.selected_ids()
        return self._rows[ids[0]].text if ids else None

    def put(self, texts: Sequence[LetterText], occurrence: Occurrence | None = None) -> None:
        """List these texts, those for the occasion first; the first of them is chosen if none was."""
        self._occurrence = occurrence
        key = occurrence.occasion.key if occurrence else ""
        language = shop.settings().language
        ordered = sorted(texts, key=lambda text: (text.occasion != key, text.language != language))
        self._rows = [_TextRow(place, text, text.occasion == key) for place, text in enumerate(ordered)]
        self.table.put(())
        self.table.put(range(len(ordered)))
        if ordered:
            self.table.select_id(0)

    def add(self, text: LetterText) -> None:
        """List a further text and choose it."""
        self._rows.append(_TextRow(len(self._rows), text, fits=False))
        self.table.put(range(len(self._rows)))
        self.table.select_id(len(self._rows) - 1)

    def _fetch(self, ids: Sequence[int]) -> list[_TextRow]:
        return [self._rows[id_] for id_ in ids]

    def _columns(self) -> list[Column[_TextRow]]:
        return [
            Column("title", self.tr("Text"), lambda one: one.text.title, mark=self._fitting, width=20, sortable=False),
            Column(
                "occasion",
                self.tr("Occasion"),
                lambda one: occasion_called(one.text.occasion, self._session.desk),
                is_soft=True,
                width=13,
                sortable=False,
            ),
            Column(
                "language",
                self.tr("Language"),
                lambda one: LANGUAGES.get(one.text.language, one.text.language),
                is_soft=True,
                width=9,
                sortable=False,
            ),
        ]

    def _fitting(self, one: _TextRow) -> Mark | None:
        return Mark(self.tr("fits"), Tone.JADE) if one.fits else None

    def _empty(self) -> EmptyState:
        return EmptyState("document", self.tr("No letter texts"), self.tr("They come with the program."))

    def _build(self) -> None:
        meter = Card(self.tr("What a letter takes"))
        meter.column.addWidget(self._meter)
        meter.column.addWidget(self._note)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.table, 1)
        left.addWidget(meter)
        sheet = QWidget()
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.paper, _PAPER_FIRST)
        middle.addStretch(1)
        sheet_column = QVBoxLayout(sheet)
        sheet_column.setContentsMargins(0, 0, 8, 0)
        sheet_column.addLayout(middle)
        sheet_column.addStretch(1)
        right.addWidget(scrolled(sheet), 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(left, 1)
        layout.addLayout(right, 1)

    def _compose(self, text: LetterText) -> Sample:
        return compose_letter.sample(text, self._occurrence, self._session.today)

    def _on_chosen(self, ids: list[int]) -> None:
        if ids:
            text = self._rows[ids[0]].text
            self._sample.ask(text)
            self.chosen.emit(text)

    def _show_sample(self, sample: Sample) -> None:
        self.paper.put(sample)
        effort, amount = sample.effort, partial(money.shown, currency=shop.settings().currency or "CNY")
        self._meter.say(
            [
                (self.tr("Characters"), number(effort.characters)),
                (self.tr("Lines"), self._lines(sample)),
                (self.tr("By hand"), self.tr("%n minute(s)", "", round(effort.minutes))),
                (self.tr("Cost"), self._cost(sample).format(total=amount(sample.cost_fen),
                 paper=amount(sample.stationery_fen), hand=amount(sample.writing_fen),
                 stamp=amount(sample.postage_fen))),
                (self.tr("All helpers"), self.tr("%Ln letter(s) a week", "", sample.letters_per_week)),
            ]
        )  # fmt: skip
        self._note.setText(self.tr("To somebody made up. Underlined: words that differ from letter to letter."))

    def _lines(self, sample: Sample) -> str:
        pages = self.tr("%n page(s)", "", sample.effort.pages)
        return self.tr("{lines} on {pages}").format(lines=number(sample.effort.lines), pages=pages)

    def _cost(self, _sample: Sample) -> str:
        return self.tr("{total} = paper {paper} + hand {hand} + stamp {stamp}")

    def _on_kai(self, face: bytes) -> None:
        loaded = QFontDatabase.addApplicationFontFromData(face)
        families = QFontDatabase.applicationFontFamilies(loaded)
        if families:
            self.paper.write_in(families[0])


class TextsPart(Part):
    """The tab of the texts."""

    def __init__(self, session: Session, header: Header) -> None:
        super().__init__(session, header)
        self.browser = TextBrowser(session)
        self.column.addWidget(self.browser, 1)
        self._texts: list[LetterText] = []

    def refresh(self) -> None:
        """List what comes with the program."""
        self._texts = self._texts or compose_letter.provided()
        self.browser.put(self._texts)
