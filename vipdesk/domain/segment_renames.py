"""A condition after a field of the shop's own, or one of its choices, was given another name."""

from collections.abc import Mapping
from dataclasses import replace

from vipdesk.domain.segment_conditions import All, Compare, Condition, Contains, Either, Not, OneOf, Test, Value
from vipdesk.domain.segment_fields import Field


def asks_for(condition: Condition, key: str) -> bool:
    """Whether a condition asks for the shop's own field of this name."""
    if isinstance(condition, All | Either):
        return any(asks_for(part, key) for part in condition.parts)
    if isinstance(condition, Not):
        return asks_for(condition.part, key)
    return condition.field.is_own and condition.field.key == key


def renamed(condition: Condition, key: str, field: Field, choices: Mapping[str, str]) -> Condition:
    """The condition with `field` where the own field `key` was, and the new words of its choices by the old ones."""
    if isinstance(condition, All | Either):
        return replace(condition, parts=tuple(renamed(part, key, field, choices) for part in condition.parts))
    if isinstance(condition, Not):
        return Not(renamed(condition.part, key, field, choices))
    return _test(condition, field, choices) if asks_for(condition, key) else condition


def _test(test: Test, field: Field, choices: Mapping[str, str]) -> Test:
    if isinstance(test, Compare):
        return Compare(field, test.operator, _value(test.value, choices))
    if isinstance(test, OneOf):
        return OneOf(field, tuple(dict.fromkeys(_value(one, choices) for one in test.values)))
    return Contains(field, test.text) if isinstance(test, Contains) else replace(test, field=field)


def _value(value: Value, choices: Mapping[str, str]) -> Value:
    return choices.get(value, value) if isinstance(value, str) else value
