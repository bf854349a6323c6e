"""The lines of vCard files of the versions 2.1, 3.0 and 4.0: cards with their properties, whatever the encoding.

No package is used: those that are kept know version 3.0 only, and give a whole file up for one bad line.
"""

import quopri
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.files.sheet import cleaned, unreadable

START = b"BEGIN:VCARD"
LARGEST_BYTES = 200_000_000
MOST_CARDS = 200_000
MOST_PROPERTIES = 500
"""Of one card that are looked at; an address book writes a few dozen."""
_LONGEST = 100_000
"""Bytes of a value; photos are longer, and are left out."""
_LEFT_OUT = frozenset({b"PHOTO", b"LOGO", b"SOUND", b"KEY"})
_MARK = b"\xef\xbb\xbf"
_ESCAPED = re.compile(r"\\([\\,;:nN])")
_PARAMETER = re.compile(rb';([^;:="]+)(?:=("[^"]*"|[^;:"]*)((?:,(?:"[^"]*"|[^;:",]*))*))?')
_SOFT_END = b"="


@dataclass(frozen=True)
class Property:
    """One property: its name in capitals, the words of its parameters, and the text, still with its escapes."""

    name: str
    parameters: Mapping[str, str]
    types: frozenset[str]
    text: str

    def parts(self) -> tuple[str, ...]:
        """The text at its semicolons, without escapes."""
        return tuple(unescaped(part) for part in _split(self.text, ";"))

    def words(self) -> tuple[str, ...]:
        """The text at its commas, without escapes."""
        return tuple(unescaped(part) for part in _split(self.text, ","))

    def plain(self) -> str:
        """The text without escapes."""
        return unescaped(self.text)


@dataclass(frozen=True)
class Card:
    """The properties between BEGIN and END; `row`: the line where it begins; `is_whole`: whether it has its END."""

    row: int
    properties: tuple[Property, ...]
    is_whole: bool = True


def is_vcard(start: bytes) -> bool:
    """Whether a file begins as a vCard."""
    return start.removeprefix(_MARK).lstrip()[: len(START)].upper() == START


def cards(path: Path) -> Iterator[Card]:
    """Every card of a file, whole or not; UserError for a file that cannot be read, or holds too many."""
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise UserError(
                QT_TRANSLATE_NOOP("sentences", "{file} is larger than 200 MB. Split the file."), file=path.name
            )
        content = path.read_bytes().removeprefix(_MARK)
    except OSError as error:
        raise unreadable(path, error) from None
    encoding = _encoding(content)
    for number, card in enumerate(_cards(_lines(content), encoding)):
        if number >= MOST_CARDS:
            raise UserError(
                QT_TRANSLATE_NOOP("sentences", "{file} has more than {most} cards. Split the file."),
                file=path.name,
                most=MOST_CARDS,
            )
        yield card


def _encoding(content: bytes) -> str:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "gb18030"
    return "utf-8"


def _lines(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Whole lines with the number of their first: folded ones, and quoted ones with a soft end, put together."""
    held, first, is_soft = b"", 0, False
    for number, line in enumerate(re.split(rb"\r\n|\n|\r", content), 1):
        if is_soft or (line[:1] in (b" ", b"\t") and held):
            if len(held) < _LONGEST:  # the rest is not even copied: photos have thousands of lines
                held = (held[: -len(_SOFT_END)] + line if is_soft else held + line[1:])[:_LONGEST]
        else:
            if held:
                yield first, held
            held, first = line, number
        is_soft = line.endswith(_SOFT_END) and b"QUOTED-PRINTABLE" in held[:200].upper()
    if held:
        yield first, held


def _cards(lines: Iterator[tuple[int, bytes]], encoding: str) -> Iterator[Card]:
    """A card within a card, as AGENT of version 2.1 has it, is a card of its own."""
    open_: list[tuple[int, list[Property]]] = []
    for number, line in lines:
        mark = line.strip().upper()
        if mark == START:
            if open_ and not _holds_agent(open_[-1][1]):
                yield Card(open_[-1][0], tuple(open_.pop()[1]), is_whole=False)
            open_.append((number, []))
        elif mark == b"END:VCARD" and open_:
            row, properties = open_.pop()
            yield Card(row, tuple(properties))
        elif open_ and len(open_[-1][1]) < MOST_PROPERTIES and (found := _property(line, encoding)):
            open_[-1][1].append(found)
    yield from (Card(row, tuple(properties), is_whole=False) for row, properties in open_)


def _holds_agent(properties: list[Property]) -> bool:
    return bool(properties) and properties[-1].name == "AGENT"


def _property(line: bytes, encoding: str) -> Property | None:
    """The property of a line; None for what is no property, or one that is left out."""
    head = re.match(rb"(?:[\w-]+\.)?([\w-]+)", line)
    if head is None or head[1].upper() in _LEFT_OUT:
        return None
    place = head.end()
    parameters: dict[str, str] = {}
    types: set[str] = set()
    while match := _PARAMETER.match(line, place):
        place = match.end()
        key = match[1].decode("latin-1").strip().upper()
        word = ((match[2] or b"") + (match[3] or b"")).decode("latin-1").replace('"', "").lower()
        parameters[key] = word
        types.update(word.split(",") if key == "TYPE" else () if match[2] is not None else (key.lower(),))
    if line[place : place + 1] != b":":
        return None
    text = _decoded(line[place + 1 :], parameters, types, encoding)
    return Property(head[1].decode("latin-1").upper(), parameters, frozenset(types), text)


def _decoded(value: bytes, parameters: Mapping[str, str], types: set[str], encoding: str) -> str:
    if parameters.get("ENCODING") == "quoted-printable" or "quoted-printable" in types:
        value = quopri.decodestring(value)
    for charset in (parameters.get("CHARSET", encoding), encoding, "utf-8", "gb18030"):
        try:
            return cleaned(value.decode(charset)).replace("\r\n", "\n").strip()
        except (LookupError, UnicodeError, ValueError):
            continue
    return cleaned(value.decode("latin-1")).strip()


def _split(text: str, sign: str) -> list[str]:
    """The parts between signs that are not escaped."""
    parts, held, is_escaped = [], "", False
    for char in text:
        if char == sign and not is_escaped:
            parts.append(held)
            held = ""
            continue
        held += char
        is_escaped = char == "\\" and not is_escaped
    return [*parts, held]


def unescaped(text: str) -> str:
    """A text as its writer meant it."""
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], text).strip()
