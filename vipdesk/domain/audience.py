"""Who of the people chosen for a campaign may be drawn, who surely gets a letter, and who is left out and
why."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum, auto

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence


class Reason(StrEnum):
    """Why somebody gets no letter of this campaign; the first that applies, in this order."""

    OPTED_OUT = "opted_out"
    NO_CONSENT = "no_consent"
    DO_NOT_PURSUE = "do_not_pursue"
    UNDELIVERABLE = "undeliverable"
    WRITTEN_TO_LATELY = "written_to_lately"
    HOUSEHOLD = "household"


_SENTENCES = {
    Reason.OPTED_OUT: QT_TRANSLATE_NOOP("sentences", "Asked not to be written to any more."),
    Reason.NO_CONSENT: QT_TRANSLATE_NOOP("sentences", "Has not agreed to receive letters."),
    Reason.DO_NOT_PURSUE: QT_TRANSLATE_NOOP("sentences", "Is marked as not to be pursued."),
    Reason.UNDELIVERABLE: QT_TRANSLATE_NOOP("sentences", "Has no address that a letter can reach."),
    Reason.WRITTEN_TO_LATELY: QT_TRANSLATE_NOOP(
        "sentences", "Somebody of this household was written to less than {days} days ago."
    ),
    Reason.HOUSEHOLD: QT_TRANSLATE_NOOP("sentences", "Shares one letter with somebody of the same household."),
}
HELD_OUT_BEFORE = QT_TRANSLATE_NOOP("sentences", "Was held out of a recent campaign and surely gets this letter.")
MUST_SEND = QT_TRANSLATE_NOOP("sentences", "Is on the list of those who always get a letter.")


def sentence(reason: Reason, rest_days: int) -> Sentence:
    """The reason in words."""
    if reason is Reason.WRITTEN_TO_LATELY:
        return Sentence(_SENTENCES[reason], days=rest_days)
    return Sentence(_SENTENCES[reason])


@dataclass(frozen=True)
class Candidate:
    """A member whom the campaign's segment chose; `baseline_fen` is the net spend of the 180 days before.

    `held_out_recently`: in the hold-out of one of the last two campaigns.
    """

    member_id: int
    household_key: str | None
    consent: bool
    opted_out: bool
    deliverable: bool
    do_not_pursue: bool
    last_letter_on: date | None
    must_send: bool
    held_out_recently: bool
    baseline_fen: int
    group_id: int | None


@dataclass(frozen=True)
class Recipient:
    """One letter: to a member, and to the others of the household whom it names as well.

    The household is the unit that is drawn and compared: `baseline_fen` is the sum over all whom the letter
    names.
    """

    member_id: int
    also: tuple[int, ...]
    baseline_fen: int
    group_id: int | None


@dataclass(frozen=True)
class Excluded:
    """Somebody who gets no letter of their own; `with_member_id` is the one whose letter names them."""

    member_id: int
    reason: Reason
    with_member_id: int | None = None


@dataclass(frozen=True)
class Audience:
    """Every candidate exactly once: as a recipient of one of three kinds, or excluded with a reason.

    Only the `eligible` are drawn. `must_send` and `held_out_before` get their letter for certain and stand
    outside the comparison, because only people with the same chance of either arm can be compared.
    """

    must_send: tuple[Recipient, ...]
    held_out_before: tuple[Recipient, ...]
    eligible: tuple[Recipient, ...]
    excluded: tuple[Excluded, ...]

    @property
    def selected(self) -> int:
        """The number of candidates that this audience was made from."""
        return len(self.must_send) + len(self.held_out_before) + len(self.eligible) + len(self.excluded)

    def counts(self) -> dict[Reason, int]:
        """How many were excluded for each reason that somebody was excluded for, in the order of the
        reasons."""
        found = [excluded.reason for excluded in self.excluded]
        return {reason: found.count(reason) for reason in Reason if reason in found}


class _Kind(Enum):
    MUST_SEND = auto()
    HELD_OUT_BEFORE = auto()
    ELIGIBLE = auto()


def select(candidates: Iterable[Candidate], today: date, rest_days: int = 60) -> Audience:
    """Sort the candidates into an audience; nobody is skipped, and the order of the input does not matter."""
    letters: dict[_Kind, list[Recipient]] = {kind: [] for kind in _Kind}
    excluded: list[Excluded] = []
    for household in _households(candidates):
        named, left_out = _split(household, today, rest_days)
        excluded += left_out
        if named:
            letters[_kind(household, named)].append(_recipient(named))
            excluded += [Excluded(one.member_id, Reason.HOUSEHOLD, named[0].member_id) for one in named[1:]]
    return Audience(
        must_send=_by_member(letters[_Kind.MUST_SEND]),
        held_out_before=_by_member(letters[_Kind.HELD_OUT_BEFORE]),
        eligible=_by_member(letters[_Kind.ELIGIBLE]),
        excluded=tuple(sorted(excluded, key=lambda one: one.member_id)),
    )


def _households(candidates: Iterable[Candidate]) -> list[list[Candidate]]:
    """People who live together; who has no household key lives alone."""
    together: defaultdict[str | int, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        together[candidate.household_key or candidate.member_id].append(candidate)
    return list(together.values())


def _split(household: Sequence[Candidate], today: date, rest_days: int) -> tuple[list[Candidate], list[Excluded]]:
    """Those whom one letter may name, the addressee first, and the others with their reasons.

    A letter is read by the whole household, so the household rests, not only the one whose name came first
    last time.
    """
    written = max((one.last_letter_on for one in household if one.last_letter_on), default=None)
    rests = written is not None and (today - written).days < rest_days
    reasons = [(one, _reason(one, rests)) for one in household]
    named = [one for one, reason in reasons if reason is None]
    named.sort(key=lambda one: (-one.baseline_fen, one.member_id))
    return named, [Excluded(one.member_id, reason) for one, reason in reasons if reason]


def _reason(candidate: Candidate, rests: bool) -> Reason | None:
    holds = {
        Reason.OPTED_OUT: candidate.opted_out,
        Reason.NO_CONSENT: not candidate.consent,
        Reason.DO_NOT_PURSUE: candidate.do_not_pursue,
        Reason.UNDELIVERABLE: not candidate.deliverable,
        Reason.WRITTEN_TO_LATELY: rests,
    }
    return next((reason for reason, applies in holds.items() if applies), None)


def _kind(household: Sequence[Candidate], named: Sequence[Candidate]) -> _Kind:
    """A household is drawn, or set aside, as a whole: one connector in it is enough."""
    if any(one.must_send for one in named):
        return _Kind.MUST_SEND
    return _Kind.HELD_OUT_BEFORE if any(one.held_out_recently for one in household) else _Kind.ELIGIBLE


def _recipient(named: Sequence[Candidate]) -> Recipient:
    first, *others = named
    total = sum(one.baseline_fen for one in named)
    return Recipient(first.member_id, tuple(one.member_id for one in others), total, first.group_id)


def _by_member(recipients: Iterable[Recipient]) -> tuple[Recipient, ...]:
    return tuple(sorted(recipients, key=lambda one: one.member_id))
