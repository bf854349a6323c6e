"""Sentences on paper, in the language of whoever reads them."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from vipdesk.domain.packs import Pack
from vipdesk.domain.typesetting import one_line
from vipdesk.errors import QT_TRANSLATE_NOOP

BATCH = QT_TRANSLATE_NOOP("sentences", "batch {batch}")
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


def batch_parts(pack: Pack, words: Words) -> tuple[str, str, str]:
    """What tells a pack from others: its campaign, its batch, and its helper, who may not be known yet."""
    return one_line(pack.campaign), words(BATCH, batch=one_line(pack.batch)), one_line(pack.helper)
