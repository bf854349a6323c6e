"""Sentences about privileges: the reasons for the shop, and the answer for the customer."""

from collections.abc import Sequence
from datetime import date, time
from functools import reduce

from vipdesk.domain import money
from vipdesk.domain.privilege_terms import Effective, Privilege, Source, Term
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence

WEEKDAYS = (
    QT_TRANSLATE_NOOP("sentences", "Monday"),
    QT_TRANSLATE_NOOP("sentences", "Tuesday"),
    QT_TRANSLATE_NOOP("sentences", "Wednesday"),
    QT_TRANSLATE_NOOP("sentences", "Thursday"),
    QT_TRANSLATE_NOOP("sentences", "Friday"),
    QT_TRANSLATE_NOOP("sentences", "Saturday"),
    QT_TRANSLATE_NOOP("sentences", "Sunday"),
)
_MONTHS = (
    QT_TRANSLATE_NOOP("sentences", "January"),
    QT_TRANSLATE_NOOP("sentences", "February"),
    QT_TRANSLATE_NOOP("sentences", "March"),
    QT_TRANSLATE_NOOP("sentences", "April"),
    QT_TRANSLATE_NOOP("sentences", "May"),
    QT_TRANSLATE_NOOP("sentences", "June"),
    QT_TRANSLATE_NOOP("sentences", "July"),
    QT_TRANSLATE_NOOP("sentences", "August"),
    QT_TRANSLATE_NOOP("sentences", "September"),
    QT_TRANSLATE_NOOP("sentences", "October"),
    QT_TRANSLATE_NOOP("sentences", "November"),
    QT_TRANSLATE_NOOP("sentences", "December"),
)
PRIVILEGES = {
    Privilege.FREE_SHIPPING_FROM: QT_TRANSLATE_NOOP("sentences", "free shipping"),
    Privilege.SAME_DAY_CUTOFF: QT_TRANSLATE_NOOP("sentences", "dispatch on the same day"),
    Privilege.EARLY_ACCESS: QT_TRANSLATE_NOOP("sentences", "early access"),
    Privilege.AFTER_SALES_REPLY: QT_TRANSLATE_NOOP("sentences", "quick after-sales"),
    Privilege.RUSH_DISPATCH: QT_TRANSLATE_NOOP("sentences", "dispatch after the cutoff"),
}
"""What each is called in a list."""
_ALONE = {
    Privilege.FREE_SHIPPING_FROM: QT_TRANSLATE_NOOP("sentences", "Free shipping from {term}."),
    Privilege.SAME_DAY_CUTOFF: QT_TRANSLATE_NOOP("sentences", "Same-day dispatch until {term}."),
    Privilege.EARLY_ACCESS: QT_TRANSLATE_NOOP("sentences", "Early access before the launch: {term}."),
    Privilege.AFTER_SALES_REPLY: QT_TRANSLATE_NOOP("sentences", "First after-sales answer within {term}."),
    Privilege.RUSH_DISPATCH: QT_TRANSLATE_NOOP("sentences", "Rush dispatch after the cutoff: {term}."),
}
_BEATS = {
    Privilege.FREE_SHIPPING_FROM: QT_TRANSLATE_NOOP("sentences", "Free shipping from {term} beats {others}."),
    Privilege.SAME_DAY_CUTOFF: QT_TRANSLATE_NOOP("sentences", "Same-day dispatch until {term} beats {others}."),
    Privilege.EARLY_ACCESS: QT_TRANSLATE_NOOP("sentences", "Early access before the launch: {term} beats {others}."),
    Privilege.AFTER_SALES_REPLY: QT_TRANSLATE_NOOP(
        "sentences", "First after-sales answer within {term} beats {others}."
    ),
    Privilege.RUSH_DISPATCH: QT_TRANSLATE_NOOP("sentences", "Rush dispatch after the cutoff: {term} beats {others}."),
}
_SOURCES = {
    (Source.PUBLIC, False): QT_TRANSLATE_NOOP("sentences", "everyone"),
    (Source.PUBLIC, True): QT_TRANSLATE_NOOP("sentences", "everyone, for life"),
    (Source.TIER, False): QT_TRANSLATE_NOOP("sentences", "{name} tier"),
    (Source.TIER, True): QT_TRANSLATE_NOOP("sentences", "{name} tier, for life"),
    (Source.MEMBER, False): QT_TRANSLATE_NOOP("sentences", "this member's own"),
    (Source.MEMBER, True): QT_TRANSLATE_NOOP("sentences", "this member's own, for life"),
}
_WITH_REASON = {
    False: QT_TRANSLATE_NOOP("sentences", "this member's own: {reason}"),
    True: QT_TRANSLATE_NOOP("sentences", "this member's own, for life: {reason}"),
}


def why(best: Effective, currency: str) -> Sentence:
    """The winning term and the ones that it beat; its values may be sentences themselves."""
    term = _term(best.winner, currency)
    privilege = best.winner.privilege
    if not best.beaten:
        return Sentence(_ALONE[privilege], term=term)
    others = one_beside_another([_term(beaten, currency) for beaten in best.beaten])
    return Sentence(_BEATS[privilege], term=term, others=others)


def why_dispatched(paid: date, at: time, cutoff: time | None, is_shipping_day: bool, dispatched: date) -> Sentence:
    """Why an order paid on a day at a time leaves on the day it does."""
    if not is_shipping_day:
        return Sentence(
            QT_TRANSLATE_NOOP("sentences", "{paid} is not a shipping day: it ships on {day}, the next one."),
            paid=paid,
            day=dispatched,
        )
    if cutoff is None:
        return Sentence(
            QT_TRANSLATE_NOOP("sentences", "No cutoff applies: it ships on {day}, the next shipping day."),
            day=dispatched,
        )
    if dispatched == paid:
        text = QT_TRANSLATE_NOOP("sentences", "Paid at {time}, by the cutoff of {cutoff}: it ships on {day}.")
    else:
        text = QT_TRANSLATE_NOOP(
            "sentences",
            "Paid at {time}, after the cutoff of {cutoff}: it ships on {day}, the next shipping day.",
        )
    return Sentence(text, time=clock(at), cutoff=clock(cutoff), day=dispatched)


def holidays_missing(year: int) -> Sentence:
    """The warning for a year of which only the weekdays are known."""
    return Sentence(
        QT_TRANSLATE_NOOP(
            "sentences",
            "The holidays of {year} are not loaded: only weekdays were counted.",
        ),
        year=year,
    )


def shipping(amount_fen: int, threshold_fen: int, currency: str) -> Sentence:
    """Tell the customer whether shipping is free, and how much is missing."""
    if amount_fen == 0 and threshold_fen == 0:
        return Sentence(QT_TRANSLATE_NOOP("sentences", "Shipping is free for you."))
    if amount_fen == 0:
        return Sentence(
            QT_TRANSLATE_NOOP("sentences", "Shipping is free from {threshold}."),
            threshold=money.shown(threshold_fen, currency),
        )
    if amount_fen >= threshold_fen:
        return Sentence(
            QT_TRANSLATE_NOOP("sentences", "Your order of {amount} ships free."),
            amount=money.shown(amount_fen, currency),
        )
    return Sentence(
        QT_TRANSLATE_NOOP("sentences", "Add {missing} to your order of {amount} and shipping is free."),
        missing=money.shown(threshold_fen - amount_fen, currency),
        amount=money.shown(amount_fen, currency),
    )


def dispatch(paid: date, cutoff: time | None, is_shipping_day: bool, dispatched: date) -> Sentence:
    """Tell the customer when the order leaves."""
    if dispatched == paid and cutoff is not None:
        return Sentence(
            QT_TRANSLATE_NOOP("sentences", "Paid by {cutoff}, the parcel leaves today."),
            cutoff=clock(cutoff),
        )
    when = _when(dispatched, paid)
    if not is_shipping_day:
        return Sentence(QT_TRANSLATE_NOOP("sentences", "We are closed today, so the parcel leaves {when}."), when=when)
    if cutoff is None:
        return Sentence(QT_TRANSLATE_NOOP("sentences", "The parcel leaves {when}."), when=when)
    return Sentence(
        QT_TRANSLATE_NOOP("sentences", "Today's cutoff of {cutoff} has passed, so the parcel leaves {when}."),
        cutoff=clock(cutoff),
        when=when,
    )


def rush() -> Sentence:
    """Tell the customer that an urgent order may still leave today."""
    return Sentence(
        QT_TRANSLATE_NOOP("sentences", "If it is urgent, tell us and we will do our best to send it today.")
    )


def early_access(item: str, trial_price_fen: int | None, currency: str) -> Sentence:
    """Tell the customer of a new item that is open to them; a trial price of None is not mentioned."""
    if trial_price_fen is None:
        return Sentence(
            QT_TRANSLATE_NOOP("sentences", "You can already order {item}, before everyone else."), item=item
        )
    return Sentence(
        QT_TRANSLATE_NOOP("sentences", "You can already order {item}, at the trial price of {price}."),
        item=item,
        price=money.shown(trial_price_fen, currency),
    )


def one_after_another(sentences: Sequence[Sentence]) -> Sentence:
    """The sentences as one text."""
    return reduce(_then, sentences)


def one_beside_another(sentences: Sequence[Sentence]) -> Sentence:
    """The words as a list: Monday, Tuesday."""
    return reduce(_and, sentences)


def clock(moment: time) -> str:
    """16:00."""
    return moment.strftime("%H:%M")


def _then(first: Sentence, second: Sentence) -> Sentence:
    return Sentence(QT_TRANSLATE_NOOP("sentences", "{first} {second}"), first=first, second=second)


def _and(first: Sentence, second: Sentence) -> Sentence:
    return Sentence(QT_TRANSLATE_NOOP("sentences", "{first}, {second}"), first=first, second=second)


def _term(term: Term, currency: str) -> Sentence:
    return Sentence(
        QT_TRANSLATE_NOOP("sentences", "{value} ({source})"),
        value=value_words(term.privilege, term.value, currency),
        source=_source(term),
    )


def value_words(privilege: Privilege, value: int, currency: str) -> str | Sentence:
    """A value as it is told: an amount, a time of day, hours, or whether it is allowed."""
    match privilege:
        case Privilege.FREE_SHIPPING_FROM:
            return money.shown(value, currency)
        case Privilege.SAME_DAY_CUTOFF:
            return clock(minute_of_day(value))
        case Privilege.RUSH_DISPATCH if value:
            return Sentence(QT_TRANSLATE_NOOP("sentences", "allowed"))
        case Privilege.RUSH_DISPATCH:
            return Sentence(QT_TRANSLATE_NOOP("sentences", "not allowed"))
        case _ if value == 1:
            return Sentence(QT_TRANSLATE_NOOP("sentences", "1 hour"))
        case _:
            return Sentence(QT_TRANSLATE_NOOP("sentences", "{count} hours"), count=value)


def minute_of_day(minutes: int) -> time:
    """960 -> 16:00."""
    return time(*divmod(minutes, 60))


def _source(term: Term) -> Sentence:
    if term.source is Source.MEMBER and term.reason:
        return Sentence(_WITH_REASON[term.lifetime], reason=term.reason)
    text = _SOURCES[term.source, term.lifetime]
    return Sentence(text, name=term.source_name) if term.source is Source.TIER else Sentence(text)


def _when(day: date, today: date) -> Sentence:
    if (day - today).days == 1:
        return Sentence(QT_TRANSLATE_NOOP("sentences", "tomorrow"))
    return Sentence(
        QT_TRANSLATE_NOOP("sentences", "on {weekday}, {day} {month}"),
        weekday=Sentence(WEEKDAYS[day.weekday()]),
        day=day.day,
        month=Sentence(_MONTHS[day.month - 1]),
    )
