"""How fields, comparisons and choices of a segment are called on the screen."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from vipdesk.domain.segment_conditions import name_of
from vipdesk.domain.segment_fields import FIELDS, SPANS, USUAL_SPANS, Field, Kind, over
from vipdesk.domain.segment_lines import Way, ways
from vipdesk.ui.language import sentence


class SegmentWords(QObject):
    """Looked up when they are shown, in the language of the desk."""

    def ways(self, field: Field) -> dict[Way, str]:
        """The comparisons that a field allows."""
        words = self._plain() | (self._of_days() if field.kind is Kind.DAY else {})
        return {way: words[way] for way in ways(field)}

    def _plain(self) -> dict[Way, str]:
        return {
            Way.EQUAL: self.tr("is"),
            Way.UNEQUAL: self.tr("is not"),
            Way.LESS: self.tr("is less than"),
            Way.AT_MOST: self.tr("is at most"),
            Way.MORE: self.tr("is more than"),
            Way.AT_LEAST: self.tr("is at least"),
            Way.IN: self.tr("is one of"),
            Way.NOT_IN: self.tr("is none of"),
            Way.CONTAINS: self.tr("contains"),
            Way.LACKS: self.tr("does not contain"),
            Way.EMPTY: self.tr("is not known"),
            Way.FILLED: self.tr("is known"),
        }

    def _of_days(self) -> dict[Way, str]:
        return {
            Way.LESS: self.tr("is before"),
            Way.AT_MOST: self.tr("is at the latest"),
            Way.MORE: self.tr("is after"),
            Way.AT_LEAST: self.tr("is at the earliest"),
        }

    def choices(self, field: Field) -> dict[str, str]:
        """The values that a field may have, if these are few."""
        if field.kind is Kind.YES_NO:
            return {"yes": self.tr("yes"), "no": self.tr("no")}
        known = {
            "member": self.tr("Member"),
            "admin": self.tr("Admin"),
            "owner": self.tr("Owner"),
            "zh_CN": self.tr("Simplified Chinese"),
            "zh_TW": self.tr("Traditional Chinese"),
            "en": self.tr("English"),
            "formal": self.tr("formal"),
            "plain": self.tr("plain"),
            "playful": self.tr("playful"),
            "solar": self.tr("solar"),
            "lunar": self.tr("lunar"),
        }
        return {one: known.get(one, one) for one in field.choices}

    def hint(self, field: Field) -> str:
        """What may be typed for a field."""
        hints = {
            Kind.MONEY: self.tr("such as 200 or 88.50"),
            Kind.WHOLE: self.tr("a whole number"),
            Kind.NUMBER: self.tr("a number"),
            Kind.DAY: self.tr("such as 2026-11-22"),
        }
        return hints.get(field.kind, "")

    def trouble(self, field: Field) -> str:
        """What is wrong with a value that does not fit; empty where the field has no word of its own for it."""
        words = {
            Kind.MONEY: self.tr("This is no amount; write it like 200 or 88.50."),
            Kind.WHOLE: self.tr("A whole number is needed here."),
            Kind.NUMBER: self.tr("A number is needed here."),
            Kind.DAY: self.tr("Write the day like 2026-11-22."),
            Kind.CHOICE: self.tr("Possible are only: {values}").format(values=", ".join(field.choices)),
        }
        return words.get(field.kind, "")


def fields(own: Mapping[str, Field]) -> dict[str, Field]:
    """Every field that is offered, by its name in a text, in the order of the list."""
    spans = [over(key, days) for key in SPANS for days in USUAL_SPANS]
    place = list(FIELDS).index("spent_total")
    known = list(FIELDS.values())
    return {name_of(one): one for one in (*known[:place], *spans, *known[place:], *own.values())}


def field_words(offered: Mapping[str, Field]) -> dict[str, str]:
    """What each is called."""
    return {name: sentence(one.sentence) for name, one in offered.items()}
