"""Sentences, days and occasions as the reader of the window writes them."""

from collections.abc import Callable
from datetime import date, datetime
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication

from vipdesk.domain import lunar
from vipdesk.domain.occasions import OCCASIONS
from vipdesk.errors import Sentence
from vipdesk.ui.language import is_chinese, number, short_day

_TERMS = (
    "Minor Cold", "Major Cold", "Start of Spring", "Rain Water", "Awakening of Insects", "Spring Equinox",
    "Clear and Bright", "Grain Rain", "Start of Summer", "Grain Buds", "Grain in Ear", "Summer Solstice",
    "Minor Heat", "Major Heat", "Start of Autumn", "End of Heat", "White Dew", "Autumn Equinox",
    "Cold Dew", "Frost's Descent", "Start of Winter", "Minor Snow", "Major Snow", "Winter Solstice",
)  # fmt: skip
"""The solar terms in the order of `lunar.TERMS`."""


def told(sentence: Sentence) -> str:
    """A sentence in the language of the window, its days, moments and numbers written as people do."""
    return _translated(sentence.text).format(**{name: _written(value) for name, value in sentence.values})


def told_richly(sentence: Sentence, shape: Callable[[str, str], str]) -> str:
    """The same as rich text: `shape` gets the name of each place and its words, escaped, and may dress them."""
    values = {name: shape(name, escape(_written(value))) for name, value in sentence.values}
    return escape(_translated(sentence.text)).format(**values)


def lunar_words(day: date) -> str:
    """`农历十月十四 · 小雪`; in English `lunar 10-14 · Minor Snow`. Empty where the lunar calendar is not known."""
    if not lunar.FIRST_KNOWN <= day <= lunar.LAST_KNOWN:
        return ""
    term = lunar.solar_term(day)
    named = term if is_chinese() or not term else _TERMS[lunar.TERMS.index(term)]
    return " · ".join(filter(None, (lunar_date(day), named)))


def lunar_date(day: date) -> str:
    """`农历十月十四`; in English `lunar 10-14`, of a leap month `lunar leap 6-1`."""
    if is_chinese():
        return lunar.chinese_text(day)
    found = lunar.to_lunar(day)
    return f"lunar {'leap ' if found.leap else ''}{found.month}-{found.day}"


def _written(value: Any) -> str:
    if isinstance(value, Sentence):
        return told(value)
    if isinstance(value, datetime):
        return f"{short_day(value.date())} {value:%H:%M}"
    if isinstance(value, date):
        return short_day(value)
    return number(value) if isinstance(value, int) else str(value)


def _translated(text: str) -> str:
    """Occasions have their Chinese names with them."""
    names = {one.name: one.name_zh for one in OCCASIONS} if is_chinese() else {}
    return names.get(text) or QCoreApplication.translate("sentences", text)
