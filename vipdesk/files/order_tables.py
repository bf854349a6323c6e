"""What a reader of order files gives back: what it found in a table, with every row accounted for."""

from collections.abc import Iterable

from vipdesk.domain.orders import Order, ReadOrders, Supplement, without_repeats
from vipdesk.domain.problems import Problem
from vipdesk.errors import Sentence
from vipdesk.files.table import Table


def of_orders(
    platform: str, table: Table, found: Iterable[Order], problems: Iterable[Problem], notes: Iterable[Sentence] = ()
) -> ReadOrders:
    """Each order once; a row that says one again is known, and one that says something else a problem."""
    unique, repeated, contradictions = without_repeats(table.file, found)
    return ReadOrders(
        platform=platform,
        file=table.file,
        rows=table.row_count,
        orders=tuple(unique),
        repeated_rows=tuple(repeated),
        problems=_by_row(table, (*problems, *contradictions)),
        notes=(*table.notes, *notes),
    )


def of_supplements(
    platform: str,
    table: Table,
    supplements: Iterable[Supplement],
    problems: Iterable[Problem],
    repeated: Iterable[int] = (),
    notes: Iterable[Sentence] = (),
) -> ReadOrders:
    """What a companion file says of orders that it only names; `repeated` are rows that say the same again."""
    return ReadOrders(
        platform=platform,
        file=table.file,
        rows=table.row_count,
        orders=(),
        repeated_rows=tuple(repeated),
        problems=_by_row(table, problems),
        notes=(*table.notes, *notes),
        supplements=tuple(supplements),
    )


def _by_row(table: Table, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted((*table.problems, *problems), key=lambda problem: problem.row))
