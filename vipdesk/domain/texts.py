"""Letter texts with places for what differs from letter to letter, and what it takes to write them.

A place is `{name}` or, with what to write where nothing is known, `{city|where you are}`; `{{` and `}}` are
braces. Nothing else is evaluated. How its paragraphs are set is told in `sheets`.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from vipdesk.domain.sheets import Stationery, lay_out
from vipdesk.domain.typesetting import em
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, Several, UserError

KNOWN = frozenset(
    {
        "salutation",
        "name",
        "occasion",
        "city",
        "years_with_us",
        "personal_line",
        "shop",
        "owner",
        "date",
        "pronoun",
    }
)
"""The places that the program can fill."""

_TOKEN = re.compile(
    r"(?P<double>\{\{|\}\})"
    r"|\{(?P<name>[^{}|｜\n]*)(?:[|｜](?P<fallback>[^{}\n]*))?\}"
    r"|(?P<wide>｛[\w\s]*(?:[|｜][^｛｝\n]*)?｝)"
    r"|(?P<stray>[{}])"
)
"""No two of its parts can share a stretch of blanks: a file of nothing else would take forever."""
_SHOWN = 60
"""Characters of a wrong place that a sentence repeats."""


class Problem(NamedTuple):
    """Something wrong in a text; line and column count from 1."""

    line: int
    column: int
    sentence: Sentence


class Span(NamedTuple):
    """Characters start..end (exclusive) of a merged text that were put in for the place `name`."""

    start: int
    end: int
    name: str


class Merged(NamedTuple):
    """A text for one recipient; a letter with `missing` places needs attention and must not be printed."""

    text: str
    missing: tuple[str, ...]
    variable_spans: tuple[Span, ...]


class LetterText(NamedTuple):
    """A letter text as it stands in a file; without an occasion it suits any."""

    name: str
    title: str
    occasion: str | None
    language: str
    body: str


class Effort(NamedTuple):
    """What one letter takes. `characters` are full-width ones: a Latin letter or digit counts half."""

    characters: int
    lines: int
    pages: int
    minutes: float


class _Part(NamedTuple):
    """A stretch of a line as written: fixed words, or a place with its name and perhaps a fallback."""

    text: str
    name: str = ""
    fallback: str | None = None


def placeholders(body: str) -> frozenset[str]:
    """The names of the places in a text, known or not."""
    return frozenset(match["name"].strip() for match in _TOKEN.finditer(body) if match["name"] is not None)


def check(body: str, known: Collection[str] = KNOWN) -> list[Problem]:
    """All that is wrong with a text, in reading order: unknown places and braces that open or close nothing."""
    return [
        Problem(number, match.start() + 1, sentence)
        for number, line in enumerate(body.split("\n"), 1)
        for match in _TOKEN.finditer(line)
        if (sentence := _fault(match, known))
    ]


def _fault(match: re.Match[str], known: Collection[str]) -> Sentence | None:
    if match["stray"]:
        return Sentence(
            QT_TRANSLATE_NOOP(
                "sentences", "A single {brace} opens or closes nothing: write it twice if it is to be printed."
            ),
            brace=match["stray"],
        )
    if match["wide"]:
        return Sentence(
            QT_TRANSLATE_NOOP(
                "sentences", "{place} is written with full-width braces: use the ordinary ones of the keyboard."
            ),
            place=match["wide"][:_SHOWN],
        )
    if match["name"] is None or match["name"].strip() in known:
        return None
    return Sentence(
        QT_TRANSLATE_NOOP("sentences", "There is no place called “{name}”; known are {known}."),
        name=match["name"].strip()[:_SHOWN],
        known=Several(sorted(known)),
    )


def merge(body: str, values: Mapping[str, str | None]) -> Merged:
    """The text with its places filled.

    A value is put in as it is, on one line, and never looked at for places again; an empty one counts as
    none. Without a value the fallback stands, and without a fallback the place itself stays to be seen and
    is reported as missing. A line of places only that comes out blank is dropped, so that
    `{personal_line|}` may have its own paragraph.
    """
    filled = {name: " ".join((value or "").split()) for name, value in values.items()}
    lines: list[str] = []
    spans: list[Span] = []
    at, is_after_dropped = 0, False
    for parts in _lines(body):
        line, placed = _filled(parts, filled)
        is_blank = not line.strip()
        if is_blank and any(part.name for part in parts):
            is_after_dropped = bool(lines) and not lines[-1].strip()
        elif not (is_after_dropped and is_blank):
            lines.append(line)
            spans += [Span(at + start, at + end, name) for start, end, name in placed]
            at, is_after_dropped = at + len(line) + 1, False
    return Merged("\n".join(lines), _missing(body, filled), tuple(spans))


def _missing(body: str, values: Mapping[str, str]) -> tuple[str, ...]:
    parts = (part for line in _lines(body) for part in line)
    return tuple(
        dict.fromkeys(name for _, name, fallback in parts if name and fallback is None and not values.get(name))
    )


@lru_cache(maxsize=64)
def _lines(body: str) -> tuple[tuple[_Part, ...], ...]:
    """The parts of each line; thousands of letters share a body."""
    return tuple(tuple(_parts(line)) for line in body.split("\n"))


def _parts(line: str) -> Iterator[_Part]:
    end = 0
    for match in _TOKEN.finditer(line):
        yield _Part(line[end : match.start()])
        if match["name"] is None:
            yield _Part(match[0][0] if match["double"] else match[0])
        else:
            yield _Part(match[0], match["name"].strip(), match["fallback"])
        end = match.end()
    yield _Part(line[end:])


def _filled(parts: Sequence[_Part], values: Mapping[str, str]) -> tuple[str, list[Span]]:
    """A line with its places filled, and where."""
    line, spans = "", []
    for text, name, fallback in parts:
        put = text
        if name:
            put = values.get(name) or (text if fallback is None else fallback)
            spans += [Span(len(line), len(line) + len(put), name)] if put else []
        line += put
    return line, spans


def effort(text: str, stationery: Stationery, chars_per_minute: float, minutes_besides: float = 0.0) -> Effort:
    """What writing a merged text takes on this stationery.

    `minutes_besides` is for what comes with each letter: the envelope, folding.
    """
    pages = lay_out(text, stationery)
    written = (char for page in pages for line in page for char in line.text if not char.isspace())
    characters = ceil(sum(1.0 if em(char) >= 1 else 0.5 for char in written))
    minutes = characters / chars_per_minute + minutes_besides
    return Effort(characters, sum(map(len, pages)), len(pages), minutes)


_HEAD = ("name", "title", "occasion", "language")
_END_OF_HEAD = "---"


def parse_text(source: str) -> LetterText:
    """A letter text from its file: a head of lines such as `name: mid_autumn`, a line `---`, and the text.

    The head has name, title and language, and an occasion unless the text suits any.

    Raises UserError naming the line for a head that is not like that, an empty text, or a fault in the text.
    """
    lines = source.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    if _END_OF_HEAD not in (line.strip() for line in lines):
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "The letter text has no line --- between its head and what is written.")
        )
    end = next(number for number, line in enumerate(lines) if line.strip() == _END_OF_HEAD)
    head = _head(lines[:end])
    body = "\n".join(line.rstrip() for line in lines[end + 1 :])
    _require_sound(body, before=end + 1)
    return LetterText(head["name"], head["title"], head.get("occasion") or None, head["language"], body.strip("\n"))


def _head(lines: list[str]) -> dict[str, str]:
    head: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        key, colon, value = (part.strip() for part in line.partition(":"))
        if not line.strip():
            continue
        if not colon or key not in _HEAD or key in head:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "sentences",
                    "Line {line} of the letter text should be one of {keys}, each once, a colon and a value.",
                ),
                line=number,
                keys=Several(_HEAD),
            )
        head[key] = value
    for key in ("name", "title", "language"):
        if not head.get(key):
            raise UserError(
                QT_TRANSLATE_NOOP("sentences", "The head of the letter text has no line “{key}: ...”."), key=key
            )
    return head


def _require_sound(body: str, before: int) -> None:
    """Raise UserError for an empty body or its first fault; `before` lines stand above it in the file."""
    if not body.strip():
        raise UserError(QT_TRANSLATE_NOOP("sentences", "The letter text has a head but no text below it."))
    for problem in check(body)[:1]:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "Line {line}, column {column} of the letter text: {fault}"),
            line=before + problem.line,
            column=problem.column,
            fault=problem.sentence,
        )
