"""What may be asked of a member in a segment's condition: the fields, and what each can be compared with."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence


class Kind(StrEnum):
    """What a field holds."""

    TEXT = "text"
    CHOICE = "choice"
    WHOLE = "whole"
    NUMBER = "number"
    MONEY = "money"
    DAY = "day"
    YES_NO = "yes_no"


class Operator(StrEnum):
    """How two values are compared."""

    EQUAL = "="
    UNEQUAL = "!="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="


EQUALITY = (Operator.EQUAL, Operator.UNEQUAL)
OPERATORS: dict[Kind, tuple[Operator, ...]] = {
    Kind.TEXT: EQUALITY,
    Kind.CHOICE: EQUALITY,
    Kind.YES_NO: EQUALITY,
    Kind.WHOLE: tuple(Operator),
    Kind.NUMBER: tuple(Operator),
    Kind.MONEY: tuple(Operator),
    Kind.DAY: tuple(Operator),
}
"""Besides, a text may contain another, all but yes and no may be `in` a list, and what may be unknown `is empty`."""

_OWN_NAME = QT_TRANSLATE_NOOP("sentences", "“{name}”")
LONGEST_SPAN = 36_500
"""Days: a hundred years."""


@dataclass(frozen=True)
class Field:
    """A field as it is used: `days` is the span of one such as spent_180d, `is_own` one that the owner defined."""

    key: str
    kind: Kind
    word: str
    """What it is called, to be translated; of a field of the owner's its name."""
    choices: tuple[str, ...] = ()
    can_be_empty: bool = False
    days: int = 0
    is_own: bool = False

    @property
    def name(self) -> str:
        """As it is written in a condition."""
        return f"{self.key}_{self.days}d" if self.days else self.key

    @property
    def sentence(self) -> Sentence:
        """What it is called."""
        if self.is_own:
            return Sentence(_OWN_NAME, name=self.word)
        return Sentence(self.word, days=self.days) if self.days else Sentence(self.word)


def _text(key: str, word: str, *choices: str) -> Field:
    return Field(key, Kind.CHOICE if choices else Kind.TEXT, word, choices, can_be_empty=True)


def _number(key: str, word: str, *, known: bool = False, kind: Kind = Kind.WHOLE) -> Field:
    return Field(key, kind, word, can_be_empty=not known)


def _yes_no(key: str, word: str) -> Field:
    return Field(key, Kind.YES_NO, word)


_ALL = (
    _text("group", QT_TRANSLATE_NOOP("sentences", "Group")),
    _text("tier", QT_TRANSLATE_NOOP("sentences", "Tier")),
    _text("role", QT_TRANSLATE_NOOP("sentences", "Role in a group"), "member", "admin", "owner"),
    _text("platform", QT_TRANSLATE_NOOP("sentences", "Platform")),
    _number("joined_days", QT_TRANSLATE_NOOP("sentences", "Days since joining")),
    _number("joined_on", QT_TRANSLATE_NOOP("sentences", "Joined on"), kind=Kind.DAY),
    _number("spent_total", QT_TRANSLATE_NOOP("sentences", "Spent in all"), known=True, kind=Kind.MONEY),
    _number("orders_total", QT_TRANSLATE_NOOP("sentences", "Orders in all"), known=True),
    _number("average_order", QT_TRANSLATE_NOOP("sentences", "Average order"), kind=Kind.MONEY),
    _number("first_order_days", QT_TRANSLATE_NOOP("sentences", "Days since the first order")),
    _number("last_order_days", QT_TRANSLATE_NOOP("sentences", "Days since the last order")),
    _number("recency", QT_TRANSLATE_NOOP("sentences", "Recency (0 to 5)"), known=True),
    _number("frequency", QT_TRANSLATE_NOOP("sentences", "Frequency (0 to 5)"), known=True),
    _number("money", QT_TRANSLATE_NOOP("sentences", "Money (0 to 5)"), known=True),
    _number("last_letter_days", QT_TRANSLATE_NOOP("sentences", "Days since the last letter")),
    _number("letters_total", QT_TRANSLATE_NOOP("sentences", "Letters in all"), known=True),
    _yes_no("held_out_lately", QT_TRANSLATE_NOOP("sentences", "Held out lately")),
    _text("name", QT_TRANSLATE_NOOP("sentences", "Name")),
    _text("nick", QT_TRANSLATE_NOOP("sentences", "Nick")),
    _text("phone", QT_TRANSLATE_NOOP("sentences", "Phone")),
    _text("email", QT_TRANSLATE_NOOP("sentences", "E-mail")),
    _text("tag", QT_TRANSLATE_NOOP("sentences", "Tag")),
    _text("note", QT_TRANSLATE_NOOP("sentences", "Note")),
    _text("household", QT_TRANSLATE_NOOP("sentences", "Household")),
    _text("province", QT_TRANSLATE_NOOP("sentences", "Province")),
    _text("city", QT_TRANSLATE_NOOP("sentences", "City")),
    _text("city_class", QT_TRANSLATE_NOOP("sentences", "City class")),
    _text("country", QT_TRANSLATE_NOOP("sentences", "Country")),
    _text("language", QT_TRANSLATE_NOOP("sentences", "Language"), "zh_CN", "zh_TW", "en"),
    _text("pronoun", QT_TRANSLATE_NOOP("sentences", "Form of address"), "您", "你"),
    _text("register", QT_TRANSLATE_NOOP("sentences", "Register of talk"), "formal", "plain", "playful"),
    _number("birthday_month", QT_TRANSLATE_NOOP("sentences", "Birthday's month")),
    _text("birthday_calendar", QT_TRANSLATE_NOOP("sentences", "Birthday's calendar"), "solar", "lunar"),
    _number("birthday_in_days", QT_TRANSLATE_NOOP("sentences", "Days until the birthday")),
    _number("age", QT_TRANSLATE_NOOP("sentences", "Age")),
    _yes_no("consent", QT_TRANSLATE_NOOP("sentences", "Agreed to letters")),
    _yes_no("opted_out", QT_TRANSLATE_NOOP("sentences", "Wants no letters")),
    _yes_no("do_not_pursue", QT_TRANSLATE_NOOP("sentences", "To be left alone")),
    _yes_no("must_send", QT_TRANSLATE_NOOP("sentences", "Always gets a letter")),
    _yes_no("deliverable", QT_TRANSLATE_NOOP("sentences", "A letter can arrive")),
)
FIELDS: Mapping[str, Field] = {one.key: one for one in _ALL}
"""By the name by which they are written; fields over a span of days and the owner's own come on top."""

SPANS: Mapping[str, Field] = {
    "spent": _number(
        "spent", QT_TRANSLATE_NOOP("sentences", "Spent in the last {days} days"), known=True, kind=Kind.MONEY
    ),
    "orders": _number("orders", QT_TRANSLATE_NOOP("sentences", "Orders in the last {days} days"), known=True),
    "letters": _number("letters", QT_TRANSLATE_NOOP("sentences", "Letters in the last {days} days"), known=True),
}
USUAL_SPANS = (30, 90, 180, 365)
_SPAN = re.compile(r"([a-z]+)_([1-9][0-9]{0,4})d")


def find(name: str) -> Field | None:
    """The field of a name, such as group or spent_180d; None where there is none."""
    wanted = name.lower()
    if wanted in FIELDS:
        return FIELDS[wanted]
    span = _SPAN.fullmatch(wanted)
    if span is None or span[1] not in SPANS or int(span[2]) > LONGEST_SPAN:
        return None
    return over(span[1], int(span[2]))


def over(key: str, days: int) -> Field:
    """One of the SPANS, over so many days up to today."""
    one = SPANS[key]
    return Field(one.key, one.kind, one.word, can_be_empty=False, days=days)


def own(name: str, kind: str, choices: Iterable[str] = ()) -> Field:
    """A field that the owner defined; `kind` as stored: text, number, date or choice."""
    kinds = {"number": Kind.NUMBER, "date": Kind.DAY, "choice": Kind.CHOICE}
    return Field(name, kinds.get(kind, Kind.TEXT), name, tuple(choices), can_be_empty=True, is_own=True)


def names() -> tuple[str, ...]:
    """All names that may be written, with the usual spans."""
    return (*FIELDS, *(f"{key}_{days}d" for key in SPANS for days in USUAL_SPANS))
