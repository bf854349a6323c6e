"""What there was between the shop and a member: her last orders, the letters and the gifts to her."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vipdesk.domain import money
from vipdesk.domain.letters import WORDS, State
from vipdesk.domain.moments import to_local
from vipdesk.errors import Sentence
from vipdesk.services.look_up_member import Member
from vipdesk.store import shop
from vipdesk.store.members import LetterLine, OrderLine
from vipdesk.store.time_line import Gift
from vipdesk.ui import words
from vipdesk.ui.language import sentence
from vipdesk.ui.tables import Mark
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Tag, clear, label, link, row, small, strong

MOST_LETTERS = 6
MOST_GIFTS = 3
_LETTER_TONES = {
    State.POSTED: Tone.JADE,
    State.WRITTEN: Tone.INDIGO,
    State.RETURNED: Tone.AMBER,
    State.SPOILED: Tone.AMBER,
    State.LOST: Tone.AMBER,
}


class _Line(NamedTuple):
    on: date | None
    """None where it has no day yet; such lines stand first."""
    words: str
    mark: Mark


class LastOrders(QWidget):
    """The last orders, the newest first."""

    all_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines = _Lines()
        self.all = link(self.tr("Time line"), self.all_asked.emit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row(strong(self.tr("Last orders")), None, self.all))
        layout.addWidget(self._lines)

    def say(self, found: Member, today: date) -> None:
        """Show those of another member."""
        settings = shop.settings()
        self._lines.say([self._order(one, settings.time_zone, settings.currency) for one in found.orders], today)
        if not found.orders:
            self._lines.remark(self.tr("No order yet."))

    def _order(self, one: OrderLine, zone: str, currency: str) -> _Line:
        amount = money.shown(one.total_fen, currency)
        text = self.tr("{amount} for {title}").format(amount=amount, title=one.title) if one.title else amount
        return _Line(to_local(one.created_at, zone).date(), text, words.order_state(one.state))


class LettersAndGifts(QWidget):
    """The last letters and gifts, the newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = _Lines()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(strong(self.tr("Letters and gifts")))
        layout.addWidget(self._lines)

    def say(self, found: Member, today: date) -> None:
        """Show those of another member."""
        currency = shop.settings().currency
        shown = [self._letter(one) for one in found.letters[:MOST_LETTERS]]
        shown += [self._gift(one, currency) for one in found.gifts[:MOST_GIFTS]]
        self._lines.say(sorted(shown, key=lambda line: line.on or date.max, reverse=True), today)
        more = len(found.letters) - MOST_LETTERS
        if more > 0:
            self._lines.remark(self.tr("and %n earlier letter(s)", "", more))
        if not shown:
            self._lines.remark(self.tr("No letter yet."))

    def _letter(self, one: LetterLine) -> _Line:
        state = State(one.state)
        text = self.tr("Letter {code}, {campaign}").format(code=one.code, campaign=one.campaign)
        mark = Mark(sentence(Sentence(WORDS[state])), _LETTER_TONES.get(state, Tone.QUIET))
        return _Line(one.posted_on, text, mark)

    def _gift(self, one: Gift, currency: str) -> _Line:
        amount = money.shown(one.fen, currency)
        text = self.tr("{gift}, {amount}").format(gift=one.note, amount=amount) if one.note else amount
        return _Line(one.on, text, Mark(self.tr("gift"), Tone.JADE))


class _Lines(QWidget):
    """A day, words, and a tag at the end of each line."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def say(self, shown: Sequence[_Line], today: date) -> None:
        """Show these lines instead of the ones before."""
        clear(self._column)
        days = [words.brief_day(line.on, today) if line.on else "–" for line in shown]
        width = max((self.fontMetrics().horizontalAdvance(text) for text in days), default=0) + 8
        for line, when in zip(shown, days, strict=True):
            self._add(line, when, width, is_last=line is shown[-1])

    def remark(self, text: str) -> None:
        """Say something under the lines."""
        self._column.addWidget(small(text))

    def _add(self, line: _Line, when: str, width: int, *, is_last: bool) -> None:
        frame = QFrame()
        frame.setProperty("role", "row")
        frame.setProperty("last", is_last)
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(8)
        on = label(when, "soft")
        on.setMinimumWidth(width)
        text = label(line.words)
        text.setWordWrap(True)
        layout.addWidget(on, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(text, 1)
        layout.addWidget(Tag(line.mark.text, line.mark.tone), 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(frame)
