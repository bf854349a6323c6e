"""A condition as lines to be filled in: field, way of comparing, values; all or any of them, with blocks one deep."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vipdesk.domain.segment_conditions import (
    All,
    Compare,
    Condition,
    Contains,
    Either,
    Empty,
    Not,
    OneOf,
    Value,
    name_of,
    quoted,
    value_text,
    written,
)
from vipdesk.domain.segment_fields import OPERATORS, Field, Kind, Operator
from vipdesk.domain.segments import parse


class Way(StrEnum):
    """How a line compares its field."""

    EQUAL = "="
    UNEQUAL = "!="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="
    IN = "in"
    NOT_IN = "not in"
    CONTAINS = "contains"
    LACKS = "not contains"
    EMPTY = "is empty"
    FILLED = "is not empty"


VALUELESS = frozenset({Way.EMPTY, Way.FILLED})
LISTING = frozenset({Way.IN, Way.NOT_IN})


@dataclass(frozen=True)
class Line:
    """One test; `values` as somebody would type them, without quotation marks."""

    field: Field
    way: Way
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Block:
    """Lines of which all, or else any, must be true."""

    of_all: bool
    parts: tuple["Line | Block", ...]


def ways(field: Field) -> list[Way]:
    """How the field may be compared."""
    found = [Way(operator.value) for operator in OPERATORS[field.kind]]
    if field.kind is Kind.YES_NO:
        return found[:1]
    found += [Way.CONTAINS, Way.LACKS] if field.kind is Kind.TEXT else []
    return [*found, Way.IN, Way.NOT_IN, *([Way.EMPTY, Way.FILLED] if field.can_be_empty else [])]


def laid_out(condition: Condition) -> Block | None:
    """The condition in lines; None where it is nested too deep for that."""
    if not isinstance(condition, All | Either):
        line = _line(condition)
        return Block(of_all=True, parts=(line,)) if line else None
    parts = [_line(part) or _block(part) for part in condition.parts]
    found = tuple(part for part in parts if part is not None)
    return Block(isinstance(condition, All), found) if len(found) == len(parts) else None


def _block(condition: Condition) -> Block | None:
    if not isinstance(condition, All | Either):
        return None
    lines = tuple(line for part in condition.parts if (line := _line(part)) is not None)
    return Block(isinstance(condition, All), lines) if len(lines) == len(condition.parts) else None


def _line(condition: Condition) -> Line | None:
    if isinstance(condition, Not):
        return _negative(condition.part)
    if isinstance(condition, Compare) and isinstance(condition.value, bool):
        is_yes = condition.value == (condition.operator is Operator.EQUAL)
        return Line(condition.field, Way.EQUAL, (value_text(condition.field, is_yes),))
    if isinstance(condition, Compare):
        return Line(condition.field, Way(condition.operator.value), (_typed(condition.field, condition.value),))
    if isinstance(condition, OneOf):
        return Line(condition.field, Way.IN, tuple(_typed(condition.field, one) for one in condition.values))
    if isinstance(condition, Contains):
        return Line(condition.field, Way.CONTAINS, (condition.text,))
    return Line(condition.field, Way.EMPTY) if isinstance(condition, Empty) else None


def _negative(part: Condition) -> Line | None:
    line = None if isinstance(part, Not) else _line(part)
    if line is None:
        return None
    if isinstance(part, Compare) and isinstance(part.value, bool):
        is_yes = part.value != (part.operator is Operator.EQUAL)
        return Line(line.field, Way.EQUAL, (value_text(part.field, is_yes),))
    opposite = _OPPOSITES.get(line.way)
    return Line(line.field, opposite, line.values) if opposite else None


_OPPOSITES = {
    Way.EQUAL: Way.UNEQUAL,
    Way.UNEQUAL: Way.EQUAL,
    Way.IN: Way.NOT_IN,
    Way.CONTAINS: Way.LACKS,
    Way.EMPTY: Way.FILLED,
}
"""What says the opposite also of those of whom nothing is known: `<` and `>=` do not."""


def _typed(field: Field, value: Value) -> str:
    return value if isinstance(value, str) else value_text(field, value)


def condition_of(block: Block, own: Mapping[str, Field]) -> Condition | None:
    """What the lines say; None where there is none. MisreadError for a value that does not fit its field."""
    parts = [
        found
        for part in block.parts
        if (found := condition_of(part, own) if isinstance(part, Block) else parse(text_of(part), own)) is not None
    ]
    if len(parts) < 2:
        return parts[0] if parts else None
    return All(tuple(parts)) if block.of_all else Either(tuple(parts))


def text_of(line: Line) -> str:
    """The line as a condition is written."""
    name = name_of(line.field)
    if line.way in VALUELESS:
        return f"{name} {line.way}"
    values = [_spelled(line.field, one) for one in line.values] or [""]
    if line.way in LISTING:
        return f"{name} {line.way} ({', '.join(values)})"
    if line.way is Way.LACKS:
        return f"not {name} contains {values[0]}"
    return f"{name} {line.way} {values[0]}"


def _spelled(field: Field, value: str) -> str:
    return quoted(value) if field.kind in (Kind.TEXT, Kind.CHOICE) else value


def text(block: Block, own: Mapping[str, Field]) -> str:
    """What the lines say, as text; blank where there is none."""
    found = condition_of(block, own)
    return written(found) if found else ""


def listed(values: str) -> Sequence[str]:
    """The values that were typed with commas between them."""
    plain = values.replace("，", ",").replace("、", ",")
    return [one.strip() for one in plain.split(",") if one.strip()]
