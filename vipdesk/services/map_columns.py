"""Which column of a foreign table is what: asked of a person once, and known from then on."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vipdesk.domain import column_mapping
from vipdesk.domain.column_mapping import Columns, Field, Fields, UnknownHeaderError
from vipdesk.domain.import_kinds import Kind
from vipdesk.domain.member_columns import with_own
from vipdesk.domain.order_columns import ORDERS
from vipdesk.domain.problems import Problem
from vipdesk.errors import QT_TRANSLATE_NOOP, Several, UserError
from vipdesk.files import kinds, mapping_files, member_files, order_files
from vipdesk.files.glances import Glance, glance
from vipdesk.progress import Progress
from vipdesk.services import import_files, reading
from vipdesk.services.import_files import Choices, Prospect
from vipdesk.store import custom_fields, mappings


@dataclass(frozen=True)
class Question:
    """A table with its columns, and what they are taken for so far."""

    kind: Kind
    fields: Fields
    glance: Glance
    columns: Columns
    now: int
    key: str
    """What the answer is remembered by."""

    def missing(self, columns: Columns) -> list[tuple[Field, ...]]:
        """The groups of fields of which one is still needed."""
        return column_mapping.missing(columns, self.fields)

    def problems(self, columns: Columns) -> Sequence[Problem]:
        """What would be wrong with the rows that were looked at."""
        table = self.glance.table(self.fields, columns)
        if self.kind is Kind.MEMBERS:
            return member_files.of_table(table, reading.members_rules(self.now)).problems
        return order_files.of_table(table, reading.orders_rules(self.now)).problems


def fields_of(kind: Kind) -> Fields:
    """What a table of a kind can say in this shop."""
    return with_own(custom_fields.fields()) if kind is Kind.MEMBERS else ORDERS


def ask(
    kind: Kind,
    path: Path,
    now: int,
    progress: Progress,
    choices: Choices = import_files.NO_CHOICES,
    heading: bool | None = None,
) -> Question:
    """The question about a file, answered as far as it was before, or else by a guess.

    `heading`: whether the table has one, where somebody says so.
    """
    fields = fields_of(kind)
    said = {**mappings.remembered(fields.kind), **choices.columns}
    seen = glance(path, fields, progress, heading, said)
    key = seen.known_as(said) or seen.fingerprint
    return Question(kind, fields, seen, _columns(seen, fields, said.get(key)), now, key)


def _columns(seen: Glance, fields: Fields, said: Columns | None) -> Columns:
    if said:
        return column_mapping.fitting(said, seen.header)
    return column_mapping.guess(seen.header, fields) if seen.has_heading else {}


def look(
    kind: Kind, paths: Sequence[Path], group: str, now: int, progress: Progress, choices: Choices
) -> Prospect | Question:
    """What the files would bring; or the question about the first of them that nobody knows."""
    try:
        return import_files.look(kind, paths, group, now, progress, choices)
    except UnknownHeaderError as error:
        if kind is Kind.CAMPAIGN:
            raise
        return ask(kind, Path(error.where), now, progress, choices)


def typed(kind: Kind, paths: Sequence[Path], pairs: Sequence[str], progress: Progress, heading: bool = True) -> Choices:
    """What somebody typed of the files' columns, `field=column` each; UserError where it does not fit a file.

    Without a heading the columns are called A, B, C and so on.
    """
    fields = fields_of(kind)
    columns = column_mapping.from_words(pairs, fields)
    for path in paths:
        if kind is Kind.MEMBERS and path.is_file() and member_files.is_cards(path):
            raise UserError(_CARDS, file=path.name)
    return Choices(dict(_typed(glance(path, fields, progress, heading), fields, columns) for path in paths))


def _typed(seen: Glance, fields: Fields, columns: Columns) -> tuple[str, Columns]:
    """The header of a file, and what was typed as the file writes it."""
    fitting = column_mapping.fitting(columns, seen.header)
    for key, words in columns.items():
        if len(fitting.get(key, ())) < len(words):
            raise UserError(_NO_COLUMN, file=seen.path.name, column=Several(words), columns=Several(seen.words))
    if lacking := column_mapping.missing(fitting, fields):
        raise UserError(_NEEDED, fields=Several(Several((one.key for one in group), " / ") for group in lacking))
    return seen.fingerprint, fitting


_CARDS = QT_TRANSLATE_NOOP("sentences", "{file} holds vCards, whose fields are known: import it without columns.")
_NO_COLUMN = QT_TRANSLATE_NOOP("sentences", "{file} has no column {column}. It has: {columns}.")
_NEEDED = QT_TRANSLATE_NOOP("sentences", "Say also which columns are: {fields}.")


def pairs_of(path: Path) -> list[str]:
    """The pairs that stand in a file, one a line; blank lines and those that begin with # say nothing."""
    return mapping_files.pairs(path)


def is_explained(kind: Kind, path: Path, choices: Choices) -> bool:
    """Whether the columns of a file are taken for what somebody said of them before."""
    if kind is Kind.CAMPAIGN or member_files.is_cards(path):
        return False
    fields = fields_of(kind)
    known = mappings.remembered(fields.kind).keys() - choices.columns.keys()
    return bool(known) and bool(glance(path, fields, Progress(), known=known).known_as(known))


def can_be_changed(kind: Kind, path: Path) -> bool:
    """Whether a person may say what the columns are: not of cards, nor of a platform's own export."""
    if kind is Kind.CAMPAIGN or member_files.is_cards(path):
        return False
    return kinds.kind_of(path) is not Kind.ORDERS
