"""Words that several parts of the page share."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from vipdesk.domain import audience
from vipdesk.domain.audience import Reason
from vipdesk.domain.letters import USUAL_REASONS, WORDS, State
from vipdesk.domain.occasions import OCCASIONS, Occasion
from vipdesk.errors import Sentence
from vipdesk.store import shop
from vipdesk.ui.desk import Desk, user
from vipdesk.ui.language import is_chinese, sentence
from vipdesk.ui.theme import Tone

CAMPAIGN_TONES = {
    "draft": Tone.QUIET,
    "drawn": Tone.INDIGO,
    "printing": Tone.INDIGO,
    "writing": Tone.AMBER,
    "posting": Tone.SEAL,
    "closed": Tone.JADE,
}
WRITTEN_STATES = (State.WRITTEN, State.POSTED, State.RETURNED)
OUT_STATES = (State.PLANNED, State.PRINTED, State.WITH_HELPER)
POSTED_STATES = (State.POSTED, State.RETURNED)


def campaign_state(state: str) -> str:
    """How far a campaign is."""
    words = {
        "draft": QCoreApplication.translate("letters", "draft"),
        "drawn": QCoreApplication.translate("letters", "drawn"),
        "printing": QCoreApplication.translate("letters", "printing"),
        "writing": QCoreApplication.translate("letters", "writing"),
        "posting": QCoreApplication.translate("letters", "posting"),
        "closed": QCoreApplication.translate("letters", "done"),
    }
    return words.get(state, state)


def letter_state(state: str) -> str:
    """Where a letter is."""
    return sentence(Sentence(WORDS[State(state)]))


def occasion_name(occasion: Occasion, desk: Desk) -> str:
    """The occasion in the language of the window."""
    return occasion.name_zh if is_chinese() else occasion.name


def occasion_called(key: str | None, desk: Desk) -> str:
    """The same by its key; a key that is not ours stands for itself, none for any occasion."""
    if key is None:
        return QCoreApplication.translate("letters", "Any")
    if key == "birthday":
        return QCoreApplication.translate("letters", "Birthday")
    return next((occasion_name(one, desk) for one in OCCASIONS if one.key == key), key)


def why_excluded(reason: str, rest_days: int) -> str:
    """Why somebody gets no letter."""
    known = next((one for one in Reason if one.value == reason), None)
    return sentence(audience.sentence(known, rest_days)) if known else reason


def why_certain(reason: str) -> str:
    """Why somebody surely gets a letter."""
    text = audience.HELD_OUT_BEFORE if reason == "held_out_before" else audience.MUST_SEND
    return sentence(Sentence(text))


class _Counted(QObject):
    """Counted things: only an object's own `tr` knows plural forms."""

    def letters(self, count: int) -> str:
        return self.tr("%Ln letter(s)", "", count)

    def ahead(self, days: int) -> str:
        return self.tr("in %n day(s)", "", days)

    def ago(self, days: int) -> str:
        return self.tr("%n day(s) ago", "", days)


def days_until(day: date, today: date) -> str:
    """`today`, `in 12 days`, `3 days ago`."""
    days = (day - today).days
    if not days:
        return QCoreApplication.translate("letters", "today")
    return _Counted().ahead(days) if days > 0 else _Counted().ago(-days)


def letters_of(count: int) -> str:
    """`50 letters`."""
    return _Counted().letters(count)


def batch_name(campaign: str, number: int) -> str:
    """Which batch of which campaign."""
    return QCoreApplication.translate("letters", "{campaign} · {number}").format(campaign=campaign, number=number)


def among(states: Mapping[str, int], wanted: tuple[State, ...]) -> int:
    """How many letters are in one of the states."""
    return sum(states.get(state, 0) for state in wanted)


def reason_told(reason: str) -> str:
    """Why something happened to a letter: what people wrote as they wrote it, ours in the reader's language."""
    return sentence(Sentence(reason)) if reason in USUAL_REASONS.values() else reason


def who() -> str:
    """Who is written down as having done something at this desk."""
    return shop.settings().owner or user()
