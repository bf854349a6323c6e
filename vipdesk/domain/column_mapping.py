"""Which column of a foreign table fills which field: guessed from known words, decided by a person, remembered.

A header is told apart from others by its `fingerprint`; a mapping speaks of columns by their words, so that the same
columns in another order mean the same.
"""

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, Several, UserError

Columns = Mapping[str, tuple[str, ...]]
"""Field -> the words of the columns that fill it. A word that begins with = is a text for every row: `=Youzan`."""

FIXED = "="
_LONGEST_HEADER = 200
_LONGEST_WORD = 180
"""Shorter than the longest header, so that its number finds room."""


@dataclass(frozen=True)
class Field:
    """What a column can fill. `words`: the headers that it is known by, best first.

    `several`: all of its columns are taken, not one; `overflow`: the field that takes further columns of these words;
    `may_be_fixed`: a person may say one text for all rows instead.
    """

    key: str
    title: str
    words: tuple[str, ...] = ()
    several: bool = False
    overflow: str = ""
    may_be_fixed: bool = False


@dataclass(frozen=True)
class Fields:
    """Everything that a kind of table can say. Of each group in `needed` one field at least must be filled."""

    kind: str
    fields: tuple[Field, ...]
    needed: tuple[tuple[str, ...], ...]

    def field(self, key: str) -> Field:
        """The field of a key; UserError for a key that is none."""
        for one in self.fields:
            if one.key == key:
                return one
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "There is no field “{field}” here. There are: {fields}."),
            field=key,
            fields=Several(one.key for one in self.fields),
        )

    def with_more(self, more: Iterable[Field]) -> "Fields":
        """The same with further fields, such as those of the shop's own."""
        return Fields(self.kind, (*self.fields, *more), self.needed)


class UnknownHeaderError(UserError):
    """A table whose columns nobody has explained yet: a person can. `where` is the file with its folder."""

    def __init__(self, text: str, /, *, where: str, **values: Any) -> None:
        super().__init__(text, **values)
        self.where = where


def folded(name: str) -> str:
    """A header for comparing; empty for what is too long to be one: to fold a long row of accents takes minutes."""
    if len(name) > _LONGEST_HEADER:
        return ""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def column_words(header: Sequence[str]) -> tuple[str, ...]:
    """A word for each column that no other has: twins are numbered, and nameless ones called by their place."""
    taken: set[str] = set()
    words = []
    for place, name in enumerate(header, 1):
        word = " ".join(name.split())[:_LONGEST_WORD].lstrip(FIXED) or f"#{place}"
        ways = chain((word,), (f"{word} ({number})" for number in range(2, len(header) + 2)))
        words.append(next(way for way in ways if folded(way) not in taken))
        taken.add(folded(words[-1]))
    return tuple(words)


def fingerprint(header: Sequence[str]) -> str:
    """The same text for the same columns, in whatever order and however they are spaced; empty for a blank row."""
    if not any(name.strip() for name in header):
        return ""
    words = sorted(map(folded, _without_end(header)))
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:32]


def _without_end(header: Sequence[str]) -> tuple[str, ...]:
    """The words without the blank columns at the end, which a spreadsheet adds and drops as it likes."""
    width = max(place for place, name in enumerate(header, 1) if name.strip())
    return column_words(header[:width])


def guess(header: Sequence[str], fields: Fields) -> dict[str, tuple[str, ...]]:
    """The columns whose headers are known words; of several for one field the best, the others where it overflows."""
    words = column_words(header)
    at: dict[str, list[str]] = {}
    for name, word in zip(header, words, strict=True):
        at.setdefault(folded(name), []).append(word)
    at.pop("", None)
    found: dict[str, tuple[str, ...]] = {}
    for field in fields.fields:
        columns = [word for name in dict.fromkeys(map(folded, field.words)) for word in at.pop(name, ())]
        kept = columns if field.several else columns[:1]
        _fill(found, field.key, kept)
        _fill(found, field.overflow, columns[len(kept) :])
    return {field.key: found[field.key] for field in fields.fields if field.key in found}


def _fill(found: dict[str, tuple[str, ...]], key: str, columns: Sequence[str]) -> None:
    if key and columns:
        found[key] = (*found.get(key, ()), *columns)


def fitting(columns: Columns, header: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """A mapping without the columns that a header lacks."""
    at = {folded(word): word for word in column_words(header)}
    kept = {
        key: tuple(word if word.startswith(FIXED) else at[folded(word)] for word in words if _is_in(word, at))
        for key, words in columns.items()
    }
    return {key: words for key, words in kept.items() if words}


def _is_in(word: str, at: Mapping[str, str]) -> bool:
    return word.startswith(FIXED) or folded(word) in at


def missing(columns: Columns, fields: Fields) -> list[tuple[Field, ...]]:
    """The groups of fields of which none is filled, though one has to be."""
    lacking = [group for group in fields.needed if not any(columns.get(key) for key in group)]
    return [tuple(fields.field(key) for key in group) for group in lacking]


def from_words(pairs: Iterable[str], fields: Fields) -> dict[str, tuple[str, ...]]:
    """A mapping as it is typed: `field=column` each, `field==text` for one text in all rows."""
    found: dict[str, tuple[str, ...]] = {}
    for pair in pairs:
        key, sign, word = pair.partition("=")
        if not sign or not word.strip(FIXED + " "):
            raise UserError(
                QT_TRANSLATE_NOOP("sentences", "“{text}” does not say which column is meant. Write field=column."),
                text=pair,
            )
        field = fields.field(key.strip())
        _fill(found, field.key, (word.strip(),))
        _check_single(field, found[field.key])
    return found


def _check_single(field: Field, words: Sequence[str]) -> None:
    if len(words) > 1 and not field.several:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "The field “{field}” takes one column, but has {count}: {columns}."),
            field=field.key,
            count=len(words),
            columns=Several(words),
        )


def title(field: Field) -> Sentence:
    """What a field is called on the screen."""
    return Sentence(field.title)
