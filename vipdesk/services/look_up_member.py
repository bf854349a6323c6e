"""Everything that answers a phone call: one member on one card."""

from dataclasses import dataclass
from datetime import date

from vipdesk.domain import lunar
from vipdesk.domain.moments import day_starts, to_local
from vipdesk.domain.privileges import Privilege
from vipdesk.domain.spending import Month, by_month, first_of
from vipdesk.errors import Sentence
from vipdesk.services import tell_privileges
from vipdesk.store import belongings, custom_fields, facts, households, members, shop, time_line
from vipdesk.store.belongings import PHONES, TAGS, VALUES
from vipdesk.store.facts import Fact
from vipdesk.store.households import Housemate
from vipdesk.store.members import Card, LetterLine, OrderLine
from vipdesk.store.time_line import Gift

LAST_ORDERS = 3
_A_YEAR_AND_MORE = 390
"""Days within which every lunar birthday comes round once."""


@dataclass(frozen=True)
class Member:
    """What the card shows. `spent` has twelve months, the oldest first; `birthday_on` is the next day it is kept."""

    card: Card
    spent: tuple[Month, ...]
    orders: tuple[OrderLine, ...]
    letters: tuple[LetterLine, ...]
    privileges: dict[Privilege, Sentence]
    birthday_on: date | None
    facts: tuple[Fact, ...]
    tags: tuple[str, ...]
    household: tuple[Housemate, ...]
    phones: tuple[tuple[str, str], ...]
    """Further numbers with their notes."""
    own_fields: tuple[tuple[str, str], ...]
    """Names and values of those fields of the shop's own that are filled in."""
    gifts: tuple[Gift, ...]


def look_up(member_id: int, today: date) -> Member:
    """The member as of a day; UserError where there is none of this id any more."""
    zone = shop.settings().time_zone
    card = members.card(member_id)
    payments = members.payments(member_id, day_starts(first_of(today), zone))
    return Member(
        card=card,
        spent=by_month(((to_local(at, zone).date(), fen) for at, fen in payments), today),
        orders=tuple(members.last_orders(member_id, LAST_ORDERS)),
        letters=tuple(members.letters(member_id)),
        privileges=tell_privileges.of_member(member_id, today),
        birthday_on=_next_birthday(card, today),
        facts=tuple(facts.of_member(member_id, today)),
        tags=tuple(belongings.look(TAGS, member_id)),
        household=tuple(households.others(member_id)),
        phones=tuple(belongings.look(PHONES, member_id).items()),
        own_fields=_own_fields(member_id),
        gifts=tuple(time_line.gifts(member_id)),
    )


def _own_fields(member_id: int) -> tuple[tuple[str, str], ...]:
    values = belongings.look(VALUES, member_id)
    if not values:
        return ()
    return tuple((one.name, values[str(one.id)]) for one in custom_fields.fields() if str(one.id) in values)


def _next_birthday(card: Card, today: date) -> date | None:
    if card.birthday is None or card.birthday.day is None:
        return None
    last = min(date.fromordinal(today.toordinal() + _A_YEAR_AND_MORE), lunar.LAST_KNOWN)
    return next(iter(lunar.birthdays(card.birthday, today, last)), None)
