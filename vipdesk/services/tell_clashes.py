"""What two people made of the same at the same time, in words that both know."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from vipdesk.domain import birthday_words, record_words
from vipdesk.domain.lunar import Birthday
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.services import tell_history
from vipdesk.services.tell_history import RowTold
from vipdesk.store import belongings, custom_fields, members
from vipdesk.store.edits import BIRTHDAY, SETTINGS, Clash
from vipdesk.store.history import Change
from vipdesk.store.traces import Trace

_BIRTHDAY = Sentence(QT_TRANSLATE_NOOP("sentences", "birthday"))
_SETTINGS = Sentence(QT_TRANSLATE_NOOP("sentences", "Settings"))
_MEMBER = Sentence(QT_TRANSLATE_NOOP("sentences", "Member"))
_OWN = QT_TRANSLATE_NOOP("sentences", "“{field}”")
_LISTED = QT_TRANSLATE_NOOP("sentences", "{first}, {second}")
_WEEKDAYS = tuple(
    Sentence(text)
    for text in (
        QT_TRANSLATE_NOOP("sentences", "Monday"),
        QT_TRANSLATE_NOOP("sentences", "Tuesday"),
        QT_TRANSLATE_NOOP("sentences", "Wednesday"),
        QT_TRANSLATE_NOOP("sentences", "Thursday"),
        QT_TRANSLATE_NOOP("sentences", "Friday"),
        QT_TRANSLATE_NOOP("sentences", "Saturday"),
        QT_TRANSLATE_NOOP("sentences", "Sunday"),
    )
)


@dataclass(frozen=True)
class ClashTold:
    """One thing that two people changed: whose it is, what it is called, and what each made of it.

    `column` is the first of its columns; a value is empty where somebody took it away.
    """

    what: Sentence
    name: str
    column: str
    word: Sentence
    yours: Sentence | str
    theirs: Sentence | str
    trace: Trace | None


def tell(clashes: Sequence[Clash]) -> list[ClashTold]:
    """Each clash in words, in the same order."""
    rows = iter(tell_history.tell_all([_as_change(clash) for clash in clashes if clash.table not in belongings.WAYS]))
    return [_of_list(clash) if clash.table in belongings.WAYS else _told(clash, next(rows)) for clash in clashes]


def _of_list(clash: Clash) -> ClashTold:
    """A phone's note, or a field of the shop's own: of a member's lists only these can say different things."""
    (key,) = clash.columns
    names = {str(one.id): one.name for one in custom_fields.fields()} if clash.table == belongings.VALUES else {}
    yours, theirs = (str(side[0] or "") for side in (clash.yours, clash.theirs))
    name = members.card(clash.row_id).name
    return ClashTold(_MEMBER, name, key, Sentence(_OWN, field=names.get(key, key)), yours, theirs, clash.trace)


def _as_change(clash: Clash) -> Change:
    """As if yours were written over theirs."""
    theirs, yours = (dict(zip(clash.columns, side, strict=True)) for side in (clash.theirs, clash.yours))
    return Change(clash.table, clash.row_id, theirs, yours)


def _told(clash: Clash, row: RowTold) -> ClashTold:
    first = clash.columns[0]
    word, theirs, yours = row.lines[0]
    if clash.columns == BIRTHDAY:
        word, theirs, yours = _BIRTHDAY, _birthday(clash.theirs), _birthday(clash.yours)
    elif clash.table == SETTINGS:
        theirs, yours = _setting(first, clash.theirs[0], theirs), _setting(first, clash.yours[0], yours)
    elif first == "weekday_minutes":
        theirs, yours = (str(value).strip("[]") for value in (theirs, yours))
    is_setting = clash.table == SETTINGS
    what, name = (_SETTINGS, "") if is_setting else (row.what, row.name)
    return ClashTold(what, name, first, word, yours, theirs, clash.trace)


def _setting(name: str, value: Any, told: Sentence | str) -> Sentence | str:
    """Settings hold what columns do not: yes and no, days of the week, shares."""
    if isinstance(value, bool):
        return Sentence(record_words.YES if value else record_words.NO)
    if isinstance(value, tuple):
        return _days(value)
    return f"{value / 10:g}%" if name.endswith("_permille") else told


def _days(days: Sequence[int]) -> Sentence | str:
    if len(days) < 2:
        return _WEEKDAYS[days[0]] if days else ""
    return Sentence(_LISTED, first=_days(days[:-1]), second=_WEEKDAYS[days[-1]])


def _birthday(parts: Sequence[Any]) -> Sentence | str:
    calendar, year, month, day, leap = parts
    if calendar not in ("solar", "lunar") or month is None:
        return ""
    return birthday_words.told(Birthday(calendar, month, day, bool(leap), year))
