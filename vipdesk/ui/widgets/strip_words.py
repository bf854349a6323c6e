"""What the twelve-week strip says."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from vipdesk.domain.occasions import OCCASIONS
from vipdesk.services.look_ahead import Mark, Strip, Week, Writing
from vipdesk.ui.language import number, sentence, short_day

tr = QCoreApplication.translate


def today() -> str:
    """Beside the line of this day."""
    return tr("strip", "today")


def posting() -> str:
    """In the bar of posting."""
    return tr("strip", "post")


def occasion(mark: Mark) -> str:
    """The name of an occasion; Chinese names come with the occasions."""
    if _is_chinese():
        return next((one.name_zh for one in OCCASIONS if one.name == mark.name.text), sentence(mark.name))
    return sentence(mark.name)


def week_begins(week: Week) -> str:
    """`23 Nov`, `11/23`."""
    return f"{week.first.month}/{week.first.day}" if _is_chinese() else short_day(week.first)


def load_name() -> str:
    """What the columns at the foot are."""
    return tr("strip", "Letters a week")


def crew_name(strip: Strip) -> str:
    """What a whole week holds; this one is partly over."""
    if not strip.helpers:
        return tr("strip", "no helpers yet")
    most = max(week.capacity for week in strip.weeks)
    return tr("strip", "room for {letters}").format(letters=number(most))


def standing(one: Writing) -> str:
    """How far a campaign's letters are."""
    if one.writing is None:
        return tr("strip", "%Ln letter(s), not planned yet", "", one.letters)
    if one.posted == one.letters:
        return tr("strip", "%Ln letter(s), all posted", "", one.letters)
    if one.written == one.letters:
        return tr("strip", "%Ln letter(s), all written", "", one.letters)
    if one.written:
        words = tr("strip", "{written} of %Ln letter(s) written", "", one.letters)
        return words.format(written=number(one.written))
    return tr("strip", "%Ln letter(s) to write", "", one.letters)


def campaign(one: Writing) -> str:
    """A campaign in a line."""
    parts = [one.name, standing(one)]
    if one.writing:
        parts.append(_span(tr("strip", "writing {first} to {last}"), *one.writing))
    parts.append(_span(tr("strip", "posting {first} to {last}"), *one.posting))
    return ", ".join(parts)


def week(one: Week) -> str:
    """A week's load in a sentence."""
    words = tr("strip", "Week of {day}: letters to write {load}, room for {capacity}.")
    return words.format(day=short_day(one.first), load=number(one.load), capacity=number(one.capacity))


def dated(mark: Mark) -> str:
    """An occasion with its day."""
    return f"{occasion(mark)} · {short_day(mark.day)}"


def _span(words: str, first: date, last: date) -> str:
    return words.format(first=short_day(first), last=short_day(last))


def _is_chinese() -> bool:
    return QLocale().language() is QLocale.Language.Chinese
