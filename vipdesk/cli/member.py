"""member: the card of one member, and everything that happened between the shop and them."""

from typing import Any

from vipdesk.cli.desk import Desk, pairs
from vipdesk.domain import addresses, birthday_words, lunar, money
from vipdesk.domain.moments import to_local
from vipdesk.domain.time_line import Kind
from vipdesk.domain.value_words import value_word
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.services import look_up_member, tell_time_line
from vipdesk.services.look_up_member import Member
from vipdesk.services.tell_time_line import Entry
from vipdesk.store import addresses as store_addresses
from vipdesk.store import members, shop
from vipdesk.store.addresses import AddressLine
from vipdesk.store.members import MembershipRow, OrderLine

NOTHING = QT_TRANSLATE_NOOP("sentences", "Nothing like that happened.")


def run(desk: Desk) -> int:
    """Show the card, or the time line."""
    with desk.open():
        member_id = members.identify(desk.options.member)
        if desk.options.time_line or desk.options.kind:
            _time_line(desk, member_id)
        else:
            _card(desk, member_id)
    return 0


def _time_line(desk: Desk, member_id: int) -> None:
    zone = shop.settings().time_zone
    only = [Kind(one) for one in desk.options.kind or Kind]
    found = tell_time_line.tell(member_id, desk.today(zone), only)[: desk.options.last]
    lines = desk.table(
        ("day", "kind", "what", "", "amount"),
        [
            (
                one.on,
                one.kind.value,
                desk.say(one.what),
                desk.word(one.mark),
                _amount(one),
            )
            for one in found
        ],
        right=(4,),
    )
    desk.answer([_entry(desk, one, zone) for one in found], lines if found else [desk.say(Sentence(NOTHING))])


def _entry(desk: Desk, one: Entry, zone: str) -> dict[str, Any]:
    return {
        "on": one.on.isoformat(),
        "at": None if one.at is None else to_local(one.at, zone).isoformat(),
        "kind": one.kind.value,
        "event": one.event.what,
        "what": desk.say(one.what),
        "amount": None if one.fen is None else money.plain(one.fen),
        "refund": money.plain(one.event.refund_fen) if one.kind is Kind.ORDER else None,
    }


def _amount(one: Entry) -> str:
    return money.grouped(one.fen) if one.fen else ""


def _card(desk: Desk, member_id: int) -> None:
    zone = shop.settings().time_zone
    found = look_up_member.look_up(member_id, desk.today(zone))
    homes = store_addresses.of_member(member_id)
    desk.answer(_as_json(desk, found, homes, zone), [*pairs(_as_pairs(desk, found, homes)), *_facts(desk, found)])


def _as_json(desk: Desk, found: Member, homes: list[AddressLine], zone: str) -> dict[str, Any]:
    card = found.card
    return {
        "id": card.id,
        "name": card.name,
        "real_name": card.real_name,
        "title": card.title,
        "pronoun": card.pronoun,
        "language": card.language,
        "nicks": list(card.nicks),
        "phone": card.phone,
        "other_phones": [{"number": number, "note": note} for number, note in found.phones],
        "email": card.email,
        "addresses": [_home(one) for one in homes],
        "birthday": lunar.written(card.birthday) if card.birthday else None,
        "household": [{"id": one.id, "name": one.name} for one in found.household],
        "groups": [_membership(one) for one in card.memberships],
        "tags": list(found.tags),
        "own_fields": dict(found.own_fields),
        "facts": [
            {
                "fact": one.fact,
                "on": one.happened_on.isoformat(),
                "source": one.source,
                "do_not_mention": one.do_not_mention,
                "forgotten_on": one.expires_on and one.expires_on.isoformat(),
            }
            for one in found.facts
        ],
        "consent_on": card.consent_on and card.consent_on.isoformat(),
        "consent_how": card.consent_how,
        "opted_out_on": card.opted_out_on and card.opted_out_on.isoformat(),
        "do_not_pursue": card.do_not_pursue,
        "must_send": card.must_send,
        "note": card.note,
        "privileges": [desk.say(one) for one in found.privileges.values()],
        "last_orders": [_order(one, zone) for one in found.orders],
        "spent_12_months": money.plain(sum(one.fen for one in found.spent)),
    }


def _order(one: OrderLine, zone: str) -> dict[str, Any]:
    at = to_local(one.created_at, zone).isoformat()
    return {"number": one.number, "at": at, "state": one.state, "total": money.plain(one.total_fen)}


def _home(one: AddressLine) -> dict[str, Any]:
    return {
        "address": addresses.single_line(one.address),
        "postcode": one.address.postcode,
        "for_letters": one.is_current,
        "since": one.since_on.isoformat(),
        "source": one.source,
        "deliverable": one.deliverable,
        "came_back_on": one.undeliverable_on and one.undeliverable_on.isoformat(),
        "came_back_why": one.undeliverable_why,
    }


def _membership(one: MembershipRow) -> dict[str, Any]:
    return {
        "group": one.group,
        "tier": one.tier,
        "role": one.role,
        "joined_on": one.joined_on and one.joined_on.isoformat(),
        "left_on": one.left_on and one.left_on.isoformat(),
    }


def _as_pairs(desk: Desk, found: Member, homes: list[AddressLine]) -> dict[str, object]:
    card = found.card
    shown = {
        "member": f"#{card.id} {card.name}",
        "nicks": ", ".join(card.nicks),
        "phones": ", ".join([card.phone, *(number for number, _ in found.phones)]),
        "address": next((addresses.single_line(one.address) for one in homes if one.is_current), ""),
        "groups": ", ".join(
            f"{one.group} ({desk.word(value_word('membership', 'role', one.role))})"
            for one in card.memberships
            if one.left_on is None
        ),
        "birthday": desk.word(birthday_words.told(card.birthday)) if card.birthday else "",
        "household": ", ".join(one.name for one in found.household),
        "tags": ", ".join(found.tags),
        "letters": desk.say(_letters(found)),
        "12 months": money.shown(sum(one.fen for one in found.spent), shop.settings().currency),
        "note": card.note,
    }
    return {**{desk.head(name): text for name, text in shown.items() if text}, **dict(found.own_fields)}


def _letters(found: Member) -> Sentence:
    card = found.card
    if card.opted_out_on:
        return Sentence(_NONE_SINCE, day=card.opted_out_on)
    return Sentence(_SINCE, day=card.consent_on) if card.consent_on else Sentence(_NOT_AGREED)


_NONE_SINCE = QT_TRANSLATE_NOOP("sentences", "none since {day}")
_SINCE = QT_TRANSLATE_NOOP("sentences", "yes, since {day}")
_NOT_AGREED = QT_TRANSLATE_NOOP("sentences", "not agreed")
_UNSAID = QT_TRANSLATE_NOOP("sentences", "(not to be mentioned)")


def _facts(desk: Desk, found: Member) -> list[str]:
    unsaid = f"  {desk.say(Sentence(_UNSAID))}"
    return [f"  {one.happened_on}  {one.fact}{unsaid if one.do_not_mention else ''}" for one in found.facts]
