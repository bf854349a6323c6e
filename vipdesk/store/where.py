"""A condition over members that a question takes in: SQL written in the program, and the values beside it."""

from typing import NamedTuple


class Where(NamedTuple):
    """What stands after WHERE in a question over `member m`; it is true or false of each member, never unknown."""

    sql: str
    params: tuple[object, ...] = ()


PRESENT = "m.merged_into_id IS NULL AND NOT EXISTS (SELECT 1 FROM erasure e WHERE e.member_id = m.id)"
"""Of members `m` of whom more is left than a number: neither erased nor merged into another."""
EVERYBODY = Where("1 = 1")
NOBODY = Where("1 = 0")


def joined(word: str, parts: list[Where]) -> Where:
    """The parts with AND or OR between them."""
    return Where(f" {word} ".join(f"({one.sql})" for one in parts), tuple(each for one in parts for each in one.params))


def negated(part: Where) -> Where:
    """Whom it is not true of."""
    return Where(f"NOT ({part.sql})", part.params)
