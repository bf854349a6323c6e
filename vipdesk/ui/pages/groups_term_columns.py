"""How a term is told in a table: what, how much, on which days, from when until when, and what it is today."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QLocale, QObject

from vipdesk.domain import privilege_words
from vipdesk.domain.term_changes import Entry, Standing, standing
from vipdesk.errors import Sentence
from vipdesk.store import shop
from vipdesk.ui.language import sentence
from vipdesk.ui.tables import Column, Mark
from vipdesk.ui.theme import Tone

TONES = {
    Standing.IN_FORCE: Tone.JADE,
    Standing.COMING: Tone.INDIGO,
    Standing.FLOOR: Tone.AMBER,
    Standing.OVER: Tone.QUIET,
    Standing.REPLACED: Tone.QUIET,
    Standing.WITHDRAWN: Tone.SEAL,
}
"""In the order in which terms are listed."""


class TermColumns(QObject):
    """The columns of a table of terms."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today

    def columns(self) -> list[Column[Entry]]:
        """From the privilege to the remark."""
        plain = partial(Column[Entry], sortable=False)
        currency = shop.settings().currency or "CNY"
        return [
            plain("privilege", self.tr("Privilege"), _privilege, width=18),
            plain("value", self.tr("Granted"), partial(_value, currency=currency), mark=self._for_life, width=14),
            plain("weekday", self.tr("On"), self._weekday, width=10),
            plain("from", self.tr("From"), lambda one: _day(one.starts_on), width=9),
            plain("until", self.tr("Until"), lambda one: _day(one.ends_on), width=9),
            plain("standing", self.tr("Today"), lambda one: "", mark=self._standing, width=16),
            plain("reason", self.tr("Reason"), lambda one: one.withdrawn_why or one.reason, is_soft=True, width=18),
        ]

    def _for_life(self, one: Entry) -> Mark | None:
        return Mark(self.tr("for life"), Tone.INDIGO) if one.lifetime else None

    def _weekday(self, one: Entry) -> str:
        if one.weekday is None:
            return self.tr("every day")
        return QLocale().dayName(one.weekday + 1, QLocale.FormatType.LongFormat)

    def _standing(self, one: Entry) -> Mark:
        told = {
            Standing.IN_FORCE: self.tr("in force"),
            Standing.COMING: self.tr("to come"),
            Standing.FLOOR: self.tr("kept by who held it"),
            Standing.OVER: self.tr("over"),
            Standing.REPLACED: self.tr("replaced"),
            Standing.WITHDRAWN: self.tr("taken away"),
        }
        found = standing(one, self._today())
        return Mark(told[found], TONES[found])


def ranked(one: Entry, today: date) -> tuple[int, int, int, date]:
    """Sorts terms by privilege and weekday, what is in force first."""
    privilege = list(privilege_words.PRIVILEGES).index(one.privilege)
    weekday = -1 if one.weekday is None else one.weekday
    return privilege, weekday, list(TONES).index(standing(one, today)), one.starts_on


def _privilege(one: Entry) -> str:
    words = sentence(Sentence(privilege_words.PRIVILEGES[one.privilege]))
    return words[:1].upper() + words[1:]


def _value(one: Entry, currency: str) -> str:
    found = privilege_words.value_words(one.privilege, one.value, currency)
    return sentence(found) if isinstance(found, Sentence) else found


def _day(on: date | None) -> str:
    return "" if on is None or on.year <= 2000 else on.isoformat()
