"""How tables are recognised by their headers, and in which of their columns the wanted fields stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from vipdesk.domain.column_mapping import FIXED, Columns, Fields, column_words, folded, guess


@dataclass(frozen=True)
class Layout:
    """How a kind of table is recognised and which of its columns are wanted.

    `names`: field -> the headers that it may have, best first; `needed`: fields without which the table is of no use;
    `signs`: the table is of this kind if it has a header of each field of one of these groups; `several`: fields of
    which all columns are taken, a line for each; `fixed`: fields that have one text in every row.
    """

    kind: str
    names: Mapping[str, tuple[str, ...]]
    needed: tuple[str, ...]
    signs: tuple[tuple[str, ...], ...]
    several: frozenset[str] = frozenset()
    fixed: Mapping[str, str] = field(default_factory=dict)

    def places(self, header: Sequence[str]) -> dict[str, tuple[int, ...]]:
        """Where the fields stand in a header row; of several the first name, and of twins the first column."""
        at = {folded(word): place for place, word in enumerate(column_words(header))}
        found = {key: [at[name] for name in map(folded, names) if name in at] for key, names in self.names.items()}
        return {key: tuple(places if key in self.several else places[:1]) for key, places in found.items() if places}

    def missing(self, header: Sequence[str]) -> list[str]:
        """The needed fields that a header row lacks."""
        places = self.places(header)
        return [key for key in self.needed if key not in places]

    def for_header(self, _header: Sequence[str]) -> "Layout":
        """The layout for a table with this header."""
        return self

    def is_header(self, row: Sequence[str]) -> bool:
        """Whether a row is the header of this kind of table."""
        found = self.places(row)
        return any(all(field in found for field in group) for group in self.signs)


@dataclass(frozen=True)
class Guessed(Layout):
    """A kind of table of which every column is looked at: the fields decide what it fills."""

    fields: Fields = field(kw_only=True)

    def for_header(self, header: Sequence[str]) -> Layout:
        """The layout in which each known column has its field."""
        return mapped(self.fields, guess(header, self.fields))


def guessed(fields: Fields) -> Guessed:
    """Recognises a table by the known words of the fields that it needs."""
    names = {one.key: one.words for one in fields.fields}
    return Guessed(fields.kind, names, needed=(), signs=_signs(fields), fields=fields)


def mapped(fields: Fields, columns: Columns) -> Layout:
    """The layout for a table whose columns somebody has explained; its cells come in the order of the fields."""
    fixed = {key: words[0].removeprefix(FIXED) for key, words in columns.items() if words[0].startswith(FIXED)}
    return Layout(
        kind=fields.kind,
        names={one.key: columns.get(one.key, ()) for one in fields.fields},
        needed=(),
        signs=(),
        several=frozenset(one.key for one in fields.fields if one.several),
        fixed=fixed,
    )


def _signs(fields: Fields) -> tuple[tuple[str, ...], ...]:
    """Every choice of one field from each group that is needed."""
    return tuple(product(*fields.needed))
