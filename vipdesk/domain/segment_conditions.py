"""A segment's condition as a tree of values, and as the one text that it is written as."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from vipdesk.domain import money
from vipdesk.domain.segment_fields import Field, Kind, Operator

Value = str | int | Decimal | date | bool
"""Text, a whole number or fen, a number, a day, yes or no: as the field's kind asks."""


@dataclass(frozen=True)
class Compare:
    """A field compared with a value; of a field with several values, such as group, it is enough that one is so."""

    field: Field
    operator: Operator
    value: Value


@dataclass(frozen=True)
class OneOf:
    """A field that equals one of these."""

    field: Field
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Contains:
    """A text that holds another."""

    field: Field
    text: str


@dataclass(frozen=True)
class Empty:
    """A field of which nothing is known."""

    field: Field


@dataclass(frozen=True)
class Not:
    """Whom the part is not true of."""

    part: "Condition"


@dataclass(frozen=True)
class All:
    """Whom every part is true of; two parts at least."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True)
class Either:
    """Whom one of the parts is true of; two parts at least."""

    parts: tuple["Condition", ...]


Test = Compare | OneOf | Contains | Empty
Condition = Test | Not | All | Either


def written(condition: Condition) -> str:
    """The condition as text; `segments.parse` makes the same condition of it."""
    if isinstance(condition, All):
        return " and ".join(_inside(part, All, Either) for part in condition.parts)
    if isinstance(condition, Either):
        return " or ".join(_inside(part, Either) for part in condition.parts)
    if isinstance(condition, Not):
        if isinstance(condition.part, Empty):
            return f"{name_of(condition.part.field)} is not empty"
        return f"not {_inside(condition.part, All, Either)}"
    return _test(condition)


def _inside(part: Condition, *loose: type) -> str:
    return f"({written(part)})" if isinstance(part, loose) else written(part)


def _test(test: Test) -> str:
    name = name_of(test.field)
    if isinstance(test, Compare):
        return f"{name} {test.operator} {value_text(test.field, test.value)}"
    if isinstance(test, OneOf):
        return f"{name} in ({', '.join(value_text(test.field, one) for one in test.values)})"
    return f"{name} contains {quoted(test.text)}" if isinstance(test, Contains) else f"{name} is empty"


def name_of(field: Field) -> str:
    """The field as it stands in a text."""
    return f"field {quoted(field.key)}" if field.is_own else field.name


def value_text(field: Field, value: Value) -> str:
    """A value as it stands in a text."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return quoted(value)
    if field.kind is Kind.MONEY and isinstance(value, int):
        return money.plain(value).removesuffix(".00")
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def quoted(text: str) -> str:
    """In quotation marks, with a backslash before marks and backslashes of its own."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
