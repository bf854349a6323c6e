"""What the twelve-week strip says."""

from datetime import date

from PySide6.QtCore import QObject

from vipdesk.domain.occasions import OCCASIONS
from vipdesk.domain.outlook import Mark, Strip, Week, Writing
from vipdesk.ui.language import is_chinese, listed, number, sentence, short_day


class StripWords(QObject):
    """The words in the language of the window; an object, because Qt counts only in its objects' `tr`."""

    def today(self) -> str:
        """Beside the line of this day."""
        return self.tr("today")

    def posting(self) -> str:
        """In the bar of posting."""
        return self.tr("post")

    def occasion(self, mark: Mark) -> str:
        """The name of an occasion; Chinese names come with the occasions."""
        if is_chinese():
            return next((one.name_zh for one in OCCASIONS if one.name == mark.name.text), sentence(mark.name))
        return sentence(mark.name)

    def week_begins(self, week: Week) -> str:
        """`23 Nov`, `11/23`."""
        return f"{week.first.month}/{week.first.day}" if is_chinese() else short_day(week.first)

    def load_name(self) -> str:
        """What the columns at the foot are."""
        return self.tr("Letters a week")

    def crew_name(self, strip: Strip) -> str:
        """What a whole week holds; this one is partly over."""
        if not strip.helpers:
            return self.tr("no helpers yet")
        most = max(week.capacity for week in strip.weeks)
        return self.tr("room for {letters}").format(letters=number(most))

    def standing(self, one: Writing) -> str:
        """How far a campaign's letters are."""
        if one.writing is None:
            return self.tr("%Ln letter(s), not planned yet", "", one.letters)
        if one.posted == one.letters:
            return self.tr("%Ln letter(s), all posted", "", one.letters)
        if one.written == one.letters:
            return self.tr("%Ln letter(s), all written", "", one.letters)
        if one.written:
            words = self.tr("{written} of %Ln letter(s) written", "", one.letters)
            return words.format(written=number(one.written))
        return self.tr("%Ln letter(s) to write", "", one.letters)

    def campaign(self, one: Writing) -> str:
        """A campaign in a line."""
        parts = [one.name, self.standing(one)]
        if one.writing:
            parts.append(_span(self.tr("writing {first} to {last}"), *one.writing))
        parts.append(_span(self.tr("posting {first} to {last}"), *one.posting))
        return listed(parts)

    def week(self, one: Week) -> str:
        """A week's load in a sentence."""
        words = self.tr("Week of {day}: letters to write {load}, room for {capacity}.")
        return words.format(day=short_day(one.first), load=number(one.load), capacity=number(one.capacity))

    def dated(self, mark: Mark) -> str:
        """An occasion with its day."""
        return f"{self.occasion(mark)} · {short_day(mark.day)}"


def _span(words: str, first: date, last: date) -> str:
    return words.format(first=short_day(first), last=short_day(last))
