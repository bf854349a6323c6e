"""Sentences on paper, in the language of whoever reads them."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from vipdesk.errors import QT_TRANSLATE_NOOP

DATE = QT_TRANSLATE_NOOP("sentences", "{year}-{month:02}-{day:02}")


class Words:
    """Translates marked sentences, each once, and fills in what stands in them."""

    def __init__(self, translate: Callable[[str], str]) -> None:
        self._translate = cache(translate)

    def __call__(self, text: str, /, **values: Any) -> str:
        return self._translate(text).format(**values)

    def date(self, day: date) -> str:
        """A day as the reader writes it."""
        return self(DATE, year=day.year, month=day.month, day=day.day)
