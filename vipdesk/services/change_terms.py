"""What everyone, a tier or a member is granted is changed from a day on; the past stays as it was.

A term for life is a floor for those who hold it: only the owner takes it away, with a reason.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from vipdesk.domain.places import folded
from vipdesk.domain.privilege_words import PRIVILEGES
from vipdesk.domain.term_changes import Change, Effect, Entry, Whose, changed, effect, first_day
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.store import groups, members, shop, terms, turns

ADD_TIER = QT_TRANSLATE_NOOP("sentences", "Add the tier {name}")
RENAME_TIER = QT_TRANSLATE_NOOP("sentences", "Rename the tier {name}")
CHANGE_TERM = QT_TRANSLATE_NOOP("sentences", "Change for {whose} from {day}: {privilege}")
END_TERM = QT_TRANSLATE_NOOP("sentences", "End for {whose} after {day}: {privilege}")
WITHDRAW_TERM = QT_TRANSLATE_NOOP("sentences", "Take from {whose}: {privilege}")
EVERYONE = QT_TRANSLATE_NOOP("sentences", "everyone")
PART = 5_000


@dataclass(frozen=True)
class Preview:
    """What a change would mean to the members who are in a group, or to the one member whose own term it is."""

    counts: Counter[Effect]
    worse: tuple[str, ...]
    """The names of some who would be worse off."""

    @property
    def people(self) -> int:
        """How many were looked at."""
        return self.counts.total()


MOST_NAMED = 5


def preview(whose: Whose, change: Change, progress: Progress) -> Preview:
    """Whom a change makes better or worse off on its first day, and who keeps what was promised for life."""
    counts: Counter[Effect] = Counter()
    worse: list[int] = []
    ids = _concerned(whose, first_day(change))
    for start in range(0, len(ids), PART):
        progress.at(start, len(ids))
        for member_id, found in _effects(ids[start : start + PART], whose, change).items():
            counts[found] += 1
            if found is Effect.WORSE and len(worse) < MOST_NAMED:
                worse.append(member_id)
    return Preview(counts, tuple(groups.names_of(worse)))


def _concerned(whose: Whose, on: date) -> Sequence[int]:
    if whose.member_id is not None:
        return [whose.member_id]
    return groups.member_ids(whose.tier_id, on)


def _effects(ids: Sequence[int], whose: Whose, change: Change) -> dict[int, Effect]:
    entries = terms.shared() if whose.member_id is None else terms.of(whose)
    after = changed(entries, whose, change)
    if whose.member_id is None:
        old, new = groups.terms_of_members(ids, entries), groups.terms_of_members(ids, after)
    else:
        granted = groups.terms(whose.member_id)
        own = [one.term() for one in entries]
        others = [term for term in granted if term not in own]
        old, new = {whose.member_id: granted}, {whose.member_id: others + [one.term() for one in after]}
    return {member_id: effect(old[member_id], new[member_id], change) for member_id in ids}


def change_label(whose: Whose, change: Change) -> Sentence:
    """What the change is called in the history."""
    word = Sentence(PRIVILEGES[change.privilege])
    return Sentence(CHANGE_TERM, whose=called(whose), day=change.starts_on, privilege=word)


def change(whose: Whose, wanted: Change, today: date) -> None:
    """Let a new value hold from a day on, inside the open action; UserError for what cannot be."""
    _refuse_past(wanted.starts_on, today)
    if whose.member_id is not None and wanted.value is not None and not wanted.reason.strip():
        raise UserError(QT_TRANSLATE_NOOP("sentences", "Say why this member is granted more than others."))
    turns.take_terms(whose.tier_id, whose.member_id)
    before = terms.of(whose)
    if wanted.value is None and changed(before, whose, wanted) == tuple(before):
        raise UserError(QT_TRANSLATE_NOOP("sentences", "That is not granted on this day: there is nothing to end."))
    terms.save(before, changed(before, whose, wanted))


def end_label(entry: Entry, last: date) -> Sentence:
    """What the end of a term is called in the history."""
    return Sentence(END_TERM, whose=called(_whose(entry)), day=last, privilege=Sentence(PRIVILEGES[entry.privilege]))


def end(entry: Entry, last: date, today: date) -> None:
    """Let a term end with a day, inside the open action. Who holds it for life keeps it."""
    _take_as_seen(entry)
    if last < today:
        _refuse_past(last, today)
    if entry.ends_on is not None and entry.ends_on <= last:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "This ends on {day} already."),
            day=entry.ends_on,
        )
    terms.save([entry], [replace(entry, ends_on=last)])


def withdraw_label(entry: Entry) -> Sentence:
    """What taking a term away is called in the history."""
    return Sentence(WITHDRAW_TERM, whose=called(_whose(entry)), privilege=Sentence(PRIVILEGES[entry.privilege]))


def withdraw(entry: Entry, on: date, why: str, owner: str, today: date) -> None:
    """Take a term away from everyone who holds it, also for life, inside the open action.

    UserError without a reason, or, where it was promised for life, if `owner` is not the name of the shop's owner.
    """
    _take_as_seen(entry)
    _refuse_past(on, today)
    if not why.strip():
        raise UserError(QT_TRANSLATE_NOOP("sentences", "Say why it is taken away."))
    if entry.lifetime:
        _refuse_others(owner)
    if entry.withdrawn_on is not None:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "This was taken away on {day}."), day=entry.withdrawn_on)
    terms.save([entry], [replace(entry, withdrawn_on=on, withdrawn_why=why.strip())])


def _refuse_others(owner: str) -> None:
    """Only the name that the settings have will do, however it is spaced and whether its letters are large or small."""
    known = folded(shop.settings().owner)
    if not known:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences",
                "Only the owner takes away what was promised for life, but the shop does not know who that is: write"
                " the owner's name in the settings first.",
            )
        )
    if folded(owner) != known:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences", "Only the owner takes away what was promised for life: the owner's name has to stand here."
            )
        )


def _take_as_seen(entry: Entry) -> None:
    """Keep a term from others until the action ends; UserError where it is not as it was seen any more."""
    whose = _whose(entry)
    turns.take_terms(whose.tier_id, whose.member_id)
    if entry not in terms.of(whose):
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "Somebody changed what {whose} is granted a moment ago. Look at it again."),
            whose=called(whose),
        )


def _refuse_past(on: date, today: date) -> None:
    if on < today:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences", "What was promised before today, {today}, stays: choose a day from then on."
            ),
            today=today,
        )


def called(whose: Whose) -> Sentence | str:
    """Who is granted a term, in words."""
    if whose.member_id is not None:
        return members.card(whose.member_id).name
    return Sentence(EVERYONE) if whose.tier_id is None else groups.tier(whose.tier_id)


def _whose(entry: Entry) -> Whose:
    return Whose(entry.tier_id, entry.member_id)


def add_tier(name: str) -> int:
    """A new tier, inside the open action; UserError where another one has the name."""
    _refuse_taken(name, None)
    return groups.add_tier(name)


def rename_tier(tier_id: int, name: str) -> None:
    """Give a tier another name, inside the open action; UserError where another one has it."""
    _refuse_taken(name, tier_id)
    groups.rename_tier(tier_id, name)


def _refuse_taken(name: str, tier_id: int | None) -> None:
    if any(known == name and id_ != tier_id for id_, known in groups.tiers().items()):
        raise UserError(QT_TRANSLATE_NOOP("sentences", "There is a tier {name} already."), name=name)
