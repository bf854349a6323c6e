"""Everything about one person, arranged to be read: sections of lines under heads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from vipdesk.errors import Sentence

Cell = str | Sentence


@dataclass(frozen=True)
class Section:
    """Lines of one kind. Every line has as many cells as there are heads; `shares` are the widths of the columns."""

    title: Sentence
    heads: tuple[Sentence, ...]
    shares: tuple[int, ...]
    lines: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class PersonRecord:
    """What the shop knows of a person as of a day."""

    shop: str
    name: str
    number: int
    on: date
    language: str
    sections: tuple[Section, ...]


def section(title: str, heads: Sequence[tuple[str, int]], lines: Sequence[Sequence[Cell]]) -> Section:
    """A section from marked sentences; heads with the shares of their columns."""
    return Section(
        Sentence(title),
        tuple(Sentence(text) for text, _ in heads),
        tuple(share for _, share in heads),
        tuple(tuple(line) for line in lines),
    )
