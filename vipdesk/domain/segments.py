"""Segments: a text such as `group = "VIP 1" and spent_180d >= 200` becomes a condition, or a sentence that names the
place where it is none. Nothing in it is ever run.

    either   all { "or" all }
    all      one { "and" one }
    one      "not" one | "(" either ")" | test
    test     field (= != < <= > >=) value | field ["not"] in "(" value { "," value } ")"
             | field contains text | field is ["not"] empty | field, if it holds yes or no
"""

import difflib
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from vipdesk.domain import money, segment_fields
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
    written,
)
from vipdesk.domain.segment_fields import OPERATORS, Field, Kind, Operator
from vipdesk.domain.segment_tokens import KEYWORDS, MisreadError, Token, tokens
from vipdesk.errors import QT_TRANSLATE_NOOP, Several

__all__ = ["Condition", "MisreadError", "parse", "written"]

DEEPEST = 30
"""Brackets and nots inside one another."""
MOST_TESTS = 100
_LARGEST = 10**9
_LONGEST_NUMBER = 18
_CENTS = 2
_NO_FIELDS: Mapping[str, Field] = {}


def parse(text: str, own: Mapping[str, Field] = _NO_FIELDS) -> Condition:
    """The condition that a text says; `own` are the fields that the owner defined. Else MisreadError."""
    reader = _Reader(tokens(text), own)
    found = reader.either(0)
    reader.expect_end()
    return found


class _Reader:
    """Goes through the pieces of a text once, from the left."""

    def __init__(self, pieces: list[Token], own: Mapping[str, Field]) -> None:
        self._pieces, self._own = pieces, own
        self._place = self._tests = 0

    @property
    def _next(self) -> Token:
        return self._pieces[self._place]

    def _take(self) -> Token:
        taken = self._next
        self._place = min(self._place + 1, len(self._pieces) - 1)
        return taken

    def _is(self, *words: str) -> bool:
        return self._next.kind in ("word", "sign") and self._next.value in words

    def _took(self, word: str) -> bool:
        is_there = self._is(word)
        if is_there:
            self._take()
        return is_there

    def expect_end(self) -> None:
        """Nothing follows."""
        if self._next.kind != "end":
            raise _wrong(
                QT_TRANSLATE_NOOP("sentences", "Character {column}: “and”, “or” or the end is expected, not {found}."),
                self._next,
            )

    def either(self, depth: int) -> Condition:
        """Parts with `or` between them."""
        return self._joined("or", lambda: self._all(depth), Either)

    def _all(self, depth: int) -> Condition:
        return self._joined("and", lambda: self._one(depth), All)

    def _joined(self, word: str, part: Callable[[], Condition], whole: type[All] | type[Either]) -> Condition:
        parts = [part()]
        while self._took(word):
            parts.append(part())
        return whole(tuple(parts)) if len(parts) > 1 else parts[0]

    def _one(self, depth: int) -> Condition:
        if depth > DEEPEST:
            raise _wrong(
                QT_TRANSLATE_NOOP("sentences", "Character {column}: brackets stand inside brackets too often."),
                self._next,
            )
        if self._took("not"):
            return Not(self._one(depth + 1))
        if self._took("("):
            inside = self.either(depth + 1)
            self._close()
            return inside
        return self._test()

    def _close(self) -> None:
        if not self._took(")"):
            raise _wrong(
                QT_TRANSLATE_NOOP("sentences", "Character {column}: a closing bracket is expected, not {found}."),
                self._next,
            )

    # Tests

    def _count(self) -> None:
        """One more condition that the shop is asked by itself."""
        self._tests += 1
        if self._tests > MOST_TESTS:
            raise _wrong(
                QT_TRANSLATE_NOOP("sentences", "Character {column}: a segment has at most {most} conditions."),
                self._next,
                most=MOST_TESTS,
            )

    def _test(self) -> Condition:
        self._count()
        field = self._field()
        if self._took("contains"):
            return self._contains(field)
        if self._is("is") and field.kind is not Kind.YES_NO:
            return self._emptiness(field)
        if self._is("in", "not") and field.kind is not Kind.YES_NO:
            return self._membership(field)
        return self._comparison(field)

    def _field(self) -> Field:
        token = self._take()
        if token.kind == "word" and token.value == "field":
            return self._own_field(self._take())
        if token.kind != "word" or token.value in KEYWORDS:
            raise _wrong(
                QT_TRANSLATE_NOOP("sentences", "Character {column}: a field such as group is expected, not {found}."),
                token,
            )
        found = segment_fields.find(token.value)
        if found is None:
            raise _unknown(token, segment_fields.names())
        return found

    def _own_field(self, token: Token) -> Field:
        if token.kind not in ("text", "word", "number"):
            raise _wrong(
                QT_TRANSLATE_NOOP("sentences", "Character {column}: the name of your field is expected, not {found}."),
                token,
            )
        if token.value not in self._own:
            raise _unknown(token, tuple(self._own))
        return self._own[token.value]

    def _comparison(self, field: Field) -> Condition:
        known = {operator.value: operator for operator in OPERATORS[field.kind]}
        if self._next.kind == "sign" and self._next.value in known:
            operator = known[self._take().value]
            return Compare(field, operator, self._value(field))
        if field.kind is Kind.YES_NO and (self._next.kind == "end" or self._is("and", "or", ")")):
            return Compare(field, Operator.EQUAL, value=True)
        raise _wrong(
            QT_TRANSLATE_NOOP("sentences", "Character {column}: after {field} follows {signs}, not {found}."),
            self._next,
            field=field.name,
            signs=Several(_signs(field)),
        )

    def _contains(self, field: Field) -> Condition:
        if field.kind is not Kind.TEXT:
            raise _wrong(
                QT_TRANSLATE_NOOP("sentences", "Character {column}: only a text contains another, {field} does not."),
                self._pieces[self._place - 1],
                field=field.name,
            )
        return Contains(field, _text(field, self._take()))

    def _emptiness(self, field: Field) -> Condition:
        word = self._take()
        is_not = self._took("not")
        if not self._took("empty"):
            raise _wrong(
                QT_TRANSLATE_NOOP("sentences", "Character {column}: after “is” follows “empty” or “not empty”."),
                self._next,
            )
        if not field.can_be_empty:
            raise _wrong(
                QT_TRANSLATE_NOOP("sentences", "Character {column}: {field} is never empty; compare it with 0."),
                word,
                field=field.name,
            )
        return Not(Empty(field)) if is_not else Empty(field)

    def _membership(self, field: Field) -> Condition:
        is_not = self._took("not")
        if not self._took("in") or not self._took("("):
            raise _wrong(
                QT_TRANSLATE_NOOP("sentences", "Character {column}: a list such as in (1, 2) is expected."), self._next
            )
        values = [self._value(field)]
        while self._took(","):
            if field.kind not in (Kind.TEXT, Kind.CHOICE):
                self._count()
            values.append(self._value(field))
        self._close()
        found = OneOf(field, tuple(values))
        return Not(found) if is_not else found

    def _value(self, field: Field) -> Value:
        return _VALUES[field.kind](field, self._take())


def _signs(field: Field) -> list[str]:
    signs = [operator.value for operator in OPERATORS[field.kind]]
    if field.kind is not Kind.YES_NO:
        signs += ["in"]
    if field.kind is Kind.TEXT:
        signs += ["contains"]
    return [*signs, "is empty"] if field.can_be_empty else signs


# Values


def _text(field: Field, token: Token) -> str:
    is_word = token.kind == "word" and token.value not in KEYWORDS
    if not is_word and token.kind not in ("text", "number", "day"):
        raise _wrong(
            QT_TRANSLATE_NOOP(
                "sentences", "Character {column}: {field} is compared with a text such as “abc”, not with {found}."
            ),
            token,
            field=field.name,
        )
    return token.value


def _choice(field: Field, token: Token) -> str:
    said = _text(field, token)
    by_fold = {one.casefold(): one for one in field.choices}
    if said.casefold() not in by_fold:
        raise _wrong(
            QT_TRANSLATE_NOOP("sentences", "Character {column}: {field} is one of {choices}, not {found}."),
            token,
            field=field.name,
            choices=Several(field.choices),
        )
    return by_fold[said.casefold()]


def _whole(field: Field, token: Token) -> int:
    if token.kind != "number" or "." in token.value or len(token.value) > _LONGEST_NUMBER:
        raise _wrong(
            QT_TRANSLATE_NOOP(
                "sentences", "Character {column}: {field} is compared with a whole number, not with {found}."
            ),
            token,
            field=field.name,
        )
    return max(-_LARGEST, min(int(token.value), _LARGEST))


def _decimal(field: Field, token: Token) -> Decimal:
    if token.kind != "number" or len(token.value) > _LONGEST_NUMBER:
        raise _wrong(
            QT_TRANSLATE_NOOP("sentences", "Character {column}: {field} is compared with a number, not with {found}."),
            token,
            field=field.name,
        )
    return Decimal(token.value)


def _money(field: Field, token: Token) -> int:
    try:
        if token.kind == "number" and len(token.value.partition(".")[2]) <= _CENTS:
            return money.parse(token.value)
    except ValueError:
        pass
    raise _wrong(
        QT_TRANSLATE_NOOP(
            "sentences",
            "Character {column}: {field} is compared with an amount such as 200 or 88.50, not with {found}.",
        ),
        token,
        field=field.name,
    )


def _day(field: Field, token: Token) -> date:
    try:
        if token.kind == "day":
            year, month, day = map(int, token.value.split("-"))
            return date(year, month, day)
    except ValueError:
        pass
    raise _wrong(
        QT_TRANSLATE_NOOP(
            "sentences", "Character {column}: {field} is compared with a day such as 2026-11-22, not with {found}."
        ),
        token,
        field=field.name,
    )


def _yes_no(field: Field, token: Token) -> bool:
    said = token.value.lower() if token.kind == "word" else ""
    if said not in ("yes", "no"):
        raise _wrong(
            QT_TRANSLATE_NOOP("sentences", "Character {column}: {field} is yes or no, not {found}."),
            token,
            field=field.name,
        )
    return said == "yes"


_VALUES: Mapping[Kind, Callable[[Field, Token], Value]] = {
    Kind.TEXT: _text,
    Kind.CHOICE: _choice,
    Kind.WHOLE: _whole,
    Kind.NUMBER: _decimal,
    Kind.MONEY: _money,
    Kind.DAY: _day,
    Kind.YES_NO: _yes_no,
}


# What is wrong


def _wrong(text: str, token: Token, **values: object) -> MisreadError:
    return MisreadError(text, token.start, token.end, found=token.shown, **values)


def _unknown(token: Token, names: tuple[str, ...]) -> MisreadError:
    near = difflib.get_close_matches(token.value.lower(), names, n=3, cutoff=0.6)
    if near:
        return _wrong(
            QT_TRANSLATE_NOOP(
                "sentences", "Character {column}: there is no field {found}. Is one of these meant: {near}?"
            ),
            token,
            near=Several(near),
        )
    return _wrong(QT_TRANSLATE_NOOP("sentences", "Character {column}: there is no field {found}."), token)
