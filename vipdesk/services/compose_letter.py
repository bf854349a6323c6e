"""Letter texts to choose from, and what a letter of each looks like and takes, before anything is drawn."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from vipdesk.domain import postal, sheets, texts
from vipdesk.domain.merge_fields import MARKED, Addressee, Occasioned, fields
from vipdesk.domain.occasions import Occurrence
from vipdesk.domain.planning import Crew, HelperCapacity
from vipdesk.domain.postal import Zone
from vipdesk.domain.sheets import Mark, Page
from vipdesk.domain.texts import Effort, LetterText
from vipdesk.files import letter_texts
from vipdesk.services.draw_campaign import CHARACTERS_PER_MINUTE, stationery
from vipdesk.services.plan_letters import capacities
from vipdesk.store import helpers, shop
from vipdesk.store.helpers import HelperRow
from vipdesk.store.shop import Settings

_SAMPLES = {"zh": ("欧阳小满", "福州市"), "en": ("Emily Carter", "Bristol")}
"""Somebody with a name of usual length, and where they live, by the language of the text."""
_SAMPLE_DAYS = 3 * 366


class Sample(NamedTuple):
    """A letter as it will be written, and what each of its kind takes; money in fen."""

    text: LetterText
    missing: tuple[str, ...]
    characters_per_line: int
    lines_per_page: int
    pages: tuple[Page, ...]
    marks: tuple[tuple[Mark, ...], ...]
    effort: Effort
    stationery_fen: int
    writing_fen: int
    postage_fen: int
    letters_per_week: int
    """What all active helpers together write in a week without days off."""

    @property
    def cost_fen(self) -> int:
        """All that one letter costs."""
        return self.stationery_fen + self.writing_fen + self.postage_fen


def provided() -> list[LetterText]:
    """Every text that comes with the program."""
    return letter_texts.provided()


def find(name: str) -> LetterText:
    """The text of this name or file; UserError where there is none, or it has a fault."""
    return letter_texts.find(name)


def sample(text: LetterText, occurrence: Occurrence | None, today: date) -> Sample:
    """A letter of this text to somebody made up; without an occurrence, for no occasion in particular."""
    settings = shop.settings()
    crew = helpers.rows(only_active=True)
    merged = texts.merge(text.body, _values(text, occurrence, settings, today))
    paper = stationery(settings)
    pages = sheets.lay_out(merged.text, paper)
    marked = [merged.text[span.start : span.end] for span in merged.variable_spans if span.name in MARKED]
    effort = texts.effort(merged.text, paper, _pace(crew))
    return Sample(
        text=text,
        missing=merged.missing,
        characters_per_line=settings.characters_per_line,
        lines_per_page=settings.lines_per_page,
        pages=pages,
        marks=tuple(sheets.find_marks(page, marked) for page in pages),
        effort=effort,
        stationery_fen=settings.stationery_fen,
        writing_fen=_mean([one.pay_fen for one in crew]),
        postage_fen=postal.postage(helpers.postage_steps(), Zone.MAINLAND, settings.letter_g, today),
        letters_per_week=_per_week(capacities(crew, 0, today), effort.characters, today),
    )


def kai() -> bytes:
    """The typeface of the copy sheets as a TrueType file."""
    from vipdesk.files import fonts  # noqa: PLC0415 - opens the PDF library, which only this needs

    return fonts.kai_bytes()


def _values(text: LetterText, occurrence: Occurrence | None, settings: Settings, today: date) -> dict[str, str | None]:
    language = text.language
    name, city = _SAMPLES.get(language[:2], _SAMPLES["en"])
    occasion = ""
    if occurrence is not None:
        occasion = occurrence.occasion.name_zh if language.startswith("zh") else occurrence.occasion.name
    day = max(occurrence.day, today) if occurrence else today
    common = Occasioned(occasion, settings.name, settings.owner, day, language)
    return fields([Addressee(name, "", "")], city, today - timedelta(days=_SAMPLE_DAYS), common)


def _pace(crew: Sequence[HelperRow]) -> float:
    """Characters a minute of the helpers on average."""
    return sum(one.characters_per_minute for one in crew) / len(crew) if crew else CHARACTERS_PER_MINUTE


def _mean(amounts: Sequence[int]) -> int:
    return round(sum(amounts) / len(amounts)) if amounts else 0


def _per_week(able: Sequence[HelperCapacity], characters: int, today: date) -> int:
    crew = Crew([replace(one, days_off=frozenset(), taken={}) for one in able], characters)
    return sum(crew.total(today + timedelta(days=ahead)) for ahead in range(7))
