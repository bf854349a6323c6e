"""Everything that happened between the shop and one member, told in words, the newest first."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple

from vipdesk.domain.moments import to_local
from vipdesk.domain.time_line import Kind
from vipdesk.domain.value_words import value_word
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.store import members, shop, time_line
from vipdesk.store.time_line import REFUND, Event

KINDS: Mapping[Kind, str] = {
    Kind.ORDER: QT_TRANSLATE_NOOP("sentences", "Orders"),
    Kind.LETTER: QT_TRANSLATE_NOOP("sentences", "Letters"),
    Kind.GIFT: QT_TRANSLATE_NOOP("sentences", "Gifts"),
    Kind.FACT: QT_TRANSLATE_NOOP("sentences", "Talks"),
    Kind.GROUP: QT_TRANSLATE_NOOP("sentences", "Groups"),
    Kind.PRIVILEGE: QT_TRANSLATE_NOOP("sentences", "Privileges"),
    Kind.INVITATION: QT_TRANSLATE_NOOP("sentences", "Invitations"),
    Kind.CONSENT: QT_TRANSLATE_NOOP("sentences", "Consent"),
    Kind.IMPORT: QT_TRANSLATE_NOOP("sentences", "Imports"),
}


class Entry(NamedTuple):
    """A line of the time line: its day, what happened, and the money in it, if any. `id` counts from the newest."""

    id: int
    kind: Kind
    on: date
    at: int | None
    what: Sentence
    mark: Sentence | str
    """A word on how it stands, such as an order's state; empty for most."""
    fen: int | None
    event: Event


def tell(member_id: int, today: date, only: Collection[Kind] = tuple(Kind)) -> list[Entry]:
    """The whole time line of a member, or some kinds of it; UserError where there is none of this id any more."""
    members.card(member_id)
    zone = shop.settings().time_zone
    events = [(_on(one, zone), one) for one in time_line.of_member(member_id, today) if one.kind in only]
    events.sort(key=lambda pair: (pair[0], pair[1].at or 0, pair[1].kind, pair[1].row_id), reverse=True)
    return [_entry(number, on, event) for number, (on, event) in enumerate(events)]


def _on(event: Event, zone: str) -> date:
    if event.on is not None:
        return event.on
    assert event.at is not None
    return to_local(event.at, zone).date()


def _entry(number: int, on: date, event: Event) -> Entry:
    words = {
        Kind.ORDER: _order,
        Kind.LETTER: _letter,
        Kind.GIFT: _gift,
        Kind.FACT: _fact,
        Kind.GROUP: _group,
        Kind.PRIVILEGE: _privilege,
        Kind.INVITATION: _invitation,
        Kind.CONSENT: _consent,
        Kind.IMPORT: _import,
    }[event.kind](event)
    is_state = event.kind is Kind.ORDER and event.what != REFUND
    mark = value_word("shop_order", "state", event.what) if is_state else ""
    return Entry(number, event.kind, on, event.at, words, mark, event.fen, event)


def _order(one: Event) -> Sentence:
    if one.what == REFUND:
        return Sentence(
            QT_TRANSLATE_NOOP("sentences", "A refund for order {number} came with a file"), number=one.detail
        )
    if one.name:
        return Sentence(
            QT_TRANSLATE_NOOP("sentences", "Order {number}: {title}"), number=one.detail, title=one.name
        )  # fmt: skip
    return Sentence(QT_TRANSLATE_NOOP("sentences", "Order {number}"), number=one.detail)


_LETTERS = {
    "posted": QT_TRANSLATE_NOOP("sentences", "Letter {code} posted, {campaign}"),
    "returned": QT_TRANSLATE_NOOP("sentences", "Letter {code} came back, {campaign}"),
    "lost": QT_TRANSLATE_NOOP("sentences", "Letter {code} was lost, {campaign}"),
    "spoiled": QT_TRANSLATE_NOOP("sentences", "Letter {code} was spoiled, {campaign}"),
    "cancelled": QT_TRANSLATE_NOOP("sentences", "Letter {code} was called off, {campaign}"),
}


def _letter(one: Event) -> Sentence:
    return Sentence(_LETTERS[one.what], code=one.name, campaign=one.detail)


def _gift(one: Event) -> Sentence:
    if one.name:
        return Sentence(QT_TRANSLATE_NOOP("sentences", "Gift: {gift}"), gift=one.name)
    return Sentence(QT_TRANSLATE_NOOP("sentences", "A gift"))


_FACTS = {
    "learnt": QT_TRANSLATE_NOOP("sentences", "From a talk: {fact}"),
    "secret": QT_TRANSLATE_NOOP("sentences", "From a talk, not to be mentioned: {fact}"),
}


def _fact(one: Event) -> Sentence:
    return Sentence(_FACTS[one.what], fact=one.name)


_GROUPS = {
    "joined": QT_TRANSLATE_NOOP("sentences", "Joined {group}"),
    "left": QT_TRANSLATE_NOOP("sentences", "Left {group}"),
}


def _group(one: Event) -> Sentence:
    if one.what == "joined" and one.detail:
        return Sentence(
            QT_TRANSLATE_NOOP("sentences", "Joined {group}, vouched for by {name}"), group=one.name, name=one.detail
        )
    if one.what in _GROUPS:
        return Sentence(_GROUPS[one.what], group=one.name)
    return Sentence(
        QT_TRANSLATE_NOOP("sentences", "{role} in {group} from now on"),
        role=value_word("membership", "role", one.what),
        group=one.name,
    )


def _privilege(one: Event) -> Sentence:
    return Sentence(
        QT_TRANSLATE_NOOP("sentences", "Privilege used with order {number}: {privilege}"),
        number=one.name,
        privilege=value_word("privilege_use", "privilege", one.what),
    )


_INVITATIONS = {
    "invited": QT_TRANSLATE_NOOP("sentences", "Invited to {group}"),
    "joined": QT_TRANSLATE_NOOP("sentences", "Said yes to {group}"),
    "declined": QT_TRANSLATE_NOOP("sentences", "Said no to {group}"),
    "unanswered": QT_TRANSLATE_NOOP("sentences", "Never answered the invitation to {group}"),
}


def _invitation(one: Event) -> Sentence:
    return Sentence(_INVITATIONS[one.what], group=one.name)


_CONSENT = {
    "agreed": QT_TRANSLATE_NOOP("sentences", "Agreed to letters"),
    "withdrew": QT_TRANSLATE_NOOP("sentences", "Took back the consent to letters"),
    "opted_out": QT_TRANSLATE_NOOP("sentences", "Wants no more letters"),
    "opted_in": QT_TRANSLATE_NOOP("sentences", "Wants letters again"),
}


def _consent(one: Event) -> Sentence:
    if one.what == "agreed" and one.detail:
        return Sentence(
            QT_TRANSLATE_NOOP("sentences", "Agreed to letters, {how}"),
            how=value_word("member", "consent_how", one.detail),
        )
    return Sentence(_CONSENT[one.what])


_IMPORTS = {
    "orders": QT_TRANSLATE_NOOP("sentences", "Orders came with the file {file}"),
    "members": QT_TRANSLATE_NOOP("sentences", "Particulars came with the file {file}"),
    "campaign": QT_TRANSLATE_NOOP("sentences", "A past campaign came with the file {file}"),
}


def _import(one: Event) -> Sentence:
    if one.what not in _IMPORTS:
        return Sentence(QT_TRANSLATE_NOOP("sentences", "Something came with the file {file}"), file=one.name)
    return Sentence(_IMPORTS[one.what], file=one.name)
