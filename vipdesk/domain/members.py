"""People as a member list or an order report names them, before they are matched with those that the shop knows."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from vipdesk.domain.address_parsing import Doubt
from vipdesk.domain.addresses import NOWHERE, Address, masked
from vipdesk.domain.lunar import Birthday
from vipdesk.domain.orders import Buyer, ReadOrders
from vipdesk.domain.problems import Problem
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence


class MemberRecord(NamedTuple):
    """One person of a list; name or nick is known, everything else may be blank. `row`: where it stands in the file.

    `consent`: whether letters may be sent, None where the list does not say; `consent_on`: since when, if it says so.
    `do_not_pursue_why`: the reason, perhaps blank, for which somebody is left alone; None where the list asks nothing.
    `own`: name and value of the fields that are the shop's own; `written`: the address as one text; `doubts`: what of
    its parts is doubtful.
    """

    row: int
    platform: str = ""
    nick: str = ""
    name: str = ""
    phone: str = ""
    email: str = ""
    address: Address = NOWHERE
    birthday: Birthday | None = None
    group: str = ""
    joined_on: date | None = None
    role: str = ""
    title: str = ""
    pronoun: str = ""
    language: str = ""
    consent: bool | None = None
    consent_on: date | None = None
    note: str = ""
    real_name: str = ""
    other_nicks: tuple[str, ...] = ()
    other_phones: tuple[str, ...] = ()
    other_addresses: tuple[Address, ...] = ()
    register: str = ""
    household: str = ""
    tags: tuple[str, ...] = ()
    do_not_pursue_why: str | None = None
    own: tuple[tuple[str, str], ...] = ()
    written: str = ""
    doubts: tuple[Doubt, ...] = ()


class ReadMembers(NamedTuple):
    """What a member list holds: every data row is a member, a repeated row, or a problem.

    Of an order report the members are its distinct buyers, and `rows` are its rows.
    """

    file: str
    rows: int
    members: tuple[MemberRecord, ...]
    repeated_rows: tuple[int, ...]
    problems: tuple[Problem, ...]
    notes: tuple[Sentence, ...]


def buyers(read: ReadOrders) -> ReadMembers:
    """The distinct buyers of an order report, each as the latest order says, but never masked where another is not.

    Orders that were no real purchases, or do not say who bought, make no member; a note counts the latter.
    """
    real = sorted((order for order in read.orders if not order.brushed), key=lambda order: order.created_at)
    found: dict[str, tuple[int, Buyer]] = {}
    for order in real:
        if order.buyer.can_join:
            identity = order.buyer.whole_identity
            row, known = found.get(identity, (order.rows[0], order.buyer))
            found[identity] = (row, merged(known, order.buyer))
    nameless = sum(order.buyer.whole_identity not in found for order in real)
    return ReadMembers(
        file=read.file,
        rows=read.rows,
        members=tuple(_member(row, buyer) for row, buyer in found.values()),
        repeated_rows=read.repeated_rows,
        problems=read.problems,
        notes=(*read.notes, *_nameless_note(nameless)),
    )


def merged(known: Buyer, later: Buyer) -> Buyer:
    """The later particulars, except where they are blank or masked and the known ones are not.

    Name and address stay together, because a parcel may go to somebody else.
    """
    to = known if known.has_full_address and not later.has_full_address else later
    return Buyer(
        platform=later.platform,
        nick=_better(known.nick, later.nick),
        name=to.name,
        phone=_better(known.phone, later.phone),
        email=_better(known.email, later.email),
        address=to.address,
    )


def _better(known: str, later: str) -> str:
    return known if known and (not later or (masked(later) and not masked(known))) else later


def _member(row: int, buyer: Buyer) -> MemberRecord:
    """What of a nick stars leave is no nick: others have the same."""
    return MemberRecord(
        row=row,
        platform=buyer.platform,
        nick="" if masked(buyer.nick) else buyer.nick,
        name=buyer.name,
        phone=buyer.phone,
        email=buyer.email,
        address=buyer.address,
    )


def _nameless_note(count: int) -> Iterable[Sentence]:
    if count:
        yield Sentence(
            QT_TRANSLATE_NOOP(
                "sentences", "Orders that do not say, or not in full, who bought, and so make no member: {count}."
            ),
            count=count,
        )
