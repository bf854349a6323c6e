"""What is wrong with a row of a foreign file: which column, and a sentence that says what to do."""

from collections.abc import Hashable, Iterable
from typing import Any, Generic, NamedTuple, TypeVar

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError

T = TypeVar("T", bound=tuple[Any, ...])


class Problem(NamedTuple):
    """A row that was not taken; `column` is the header as the file writes it, empty when the whole row is meant."""

    file: str
    row: int
    column: str
    sentence: Sentence


class Refused(Exception):  # noqa: N818 - a finding, not a failure
    """Raised while one row is read: the field in trouble (the reader's name of it), and why."""

    def __init__(self, field: str, sentence: Sentence) -> None:
        super().__init__(field)
        self.field = field
        self.sentence = sentence

    def as_error(self) -> UserError:
        """The same for whoever typed it, and sees the field."""
        return UserError(self.sentence.text, **dict(self.sentence.values))


class Distinct(NamedTuple, Generic[T]):
    """Each item once, the rows that say the same again, and a problem for each row that says something else."""

    items: tuple[T, ...]
    repeated_rows: tuple[int, ...]
    problems: tuple[Problem, ...]


def distinct(file: str, items: Iterable[tuple[Hashable, T]]) -> Distinct[T]:
    """Records told apart by their keys; the first field of a record is its row, and no part of what it says."""
    first: dict[Hashable, T] = {}
    repeated: list[int] = []
    problems: list[Problem] = []
    for key, item in items:
        known = first.setdefault(key, item)
        if known is item:
            continue
        if known[1:] == item[1:]:
            repeated.append(item[0])
        else:
            problems.append(Problem(file, item[0], "", _stands_twice(known[0])))
    return Distinct(tuple(first.values()), tuple(repeated), tuple(problems))


def _stands_twice(row: int) -> Sentence:
    return Sentence(
        QT_TRANSLATE_NOOP(
            "sentences",
            "The same person stands in row {row} with other particulars; that row is taken. Delete the wrong one.",
        ),
        row=row,
    )
