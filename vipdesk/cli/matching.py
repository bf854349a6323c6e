"""match: buyers who are no members, whom each may be, and what is decided of them."""

from datetime import timedelta
from typing import Any

from vipdesk.cli.desk import Desk
from vipdesk.domain import money
from vipdesk.domain.moments import day_starts
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import match_by_hand
from vipdesk.services.match_by_hand import Suggestion
from vipdesk.store import members, shop, unmatched
from vipdesk.store.unmatched import BuyerRow

YEAR = timedelta(days=365)
NONE = QT_TRANSLATE_NOOP("sentences", "No buyer is waiting to be matched.")
NONE_DECIDED = QT_TRANSLATE_NOOP("sentences", "Of no buyer was anything decided by hand yet.")
NONE_FOUND = QT_TRANSLATE_NOOP("sentences", "No such buyer is here.")
SHARE = QT_TRANSLATE_NOOP(
    "sentences",
    "In the last 365 days {orders} of {all_orders} orders belong to no member; they came to {amount} of {all_amount}.",
)
IS = QT_TRANSLATE_NOOP("sentences", "{buyer} is {member} from now on.")
IS_NOBODY = QT_TRANSLATE_NOOP("sentences", "{buyer} is no member, and is not asked about again.")
IS_OPEN = QT_TRANSLATE_NOOP("sentences", "{buyer} is asked about again.")
CERTAIN = QT_TRANSLATE_NOOP("sentences", "Buyers matched with members: {count}.")


def run(desk: Desk) -> int:
    """List, or decide."""
    options = desk.options
    with desk.open():
        if options.same:
            return _assign(desk)
        if options.nobody or options.again:
            return _part(desk)
        return _certain(desk) if options.certain else _list(desk)


def _list(desk: Desk) -> int:
    ids = unmatched.find(desk.options.text, decided=desk.options.decided)
    rows = unmatched.rows(ids[: max(0, desk.options.last)])
    likely = {} if desk.options.decided else match_by_hand.suggestions(rows)
    settings = shop.settings()
    found = unmatched.shares(day_starts(desk.today(settings.time_zone) - YEAR, settings.time_zone))
    sentence = Sentence(
        SHARE,
        orders=found.unmatched_orders,
        all_orders=found.orders,
        amount=money.shown(found.unmatched_net_fen, settings.currency),
        all_amount=money.shown(found.net_fen, settings.currency),
    )
    as_json = {
        "buyers": [_buyer_json(desk, one, likely.get(one.id, [])) for one in rows],
        "waiting": len(ids),
        "shares": {
            "buyers": found.buyers,
            "unmatched_buyers": found.unmatched_buyers,
            "orders": found.orders,
            "unmatched_orders": found.unmatched_orders,
            "net": money.plain(found.net_fen),
            "unmatched_net": money.plain(found.unmatched_net_fen),
        },
    }
    lines = desk.table(
        ("buyer", "nick", "name", "phone", "city", "orders", "net", "may be", "%", "why"),
        [_line(desk, one, likely.get(one.id, [])) for one in rows],
        right=(5, 6, 8),
    )
    nothing = NONE_FOUND if desk.options.text else NONE_DECIDED if desk.options.decided else NONE
    desk.answer(as_json, [*(lines if rows else [desk.say(Sentence(nothing))]), desk.say(sentence)])
    return 0


def _line(desk: Desk, one: BuyerRow, likely: list[Suggestion]) -> tuple[object, ...]:
    best = likely[0] if likely else None
    who = (best.name, best.score, "; ".join(map(desk.say, best.why))) if best else (one.member, "", one.how)
    net = money.grouped(one.net_fen)
    return (f"#{one.id}", one.nick, one.name, one.phone, one.address.city, one.orders, net, *who)


def _buyer_json(desk: Desk, one: BuyerRow, likely: list[Suggestion]) -> dict[str, Any]:
    return {
        "id": one.id,
        "platform": one.platform,
        "nick": one.nick,
        "name": one.name,
        "phone": one.phone,
        "city": one.address.city,
        "orders": one.orders,
        "net": money.plain(one.net_fen),
        "member_id": one.member_id,
        "matched_how": one.how,
        "set_aside": one.set_aside,
        "may_be": [
            {"member_id": each.member_id, "name": each.name, "score": each.score, "why": list(map(desk.say, each.why))}
            for each in likely
        ],
    }


def _assign(desk: Desk) -> int:
    buyer, member_id = _buyer(desk.options.same[0]), members.identify(desk.options.same[1])
    pairs = [(buyer.id, member_id)]
    label = match_by_hand.label(pairs)
    with desk.journal().action(label):
        match_by_hand.assign(pairs, desk.today(shop.settings().time_zone), Progress())
    name = members.card(member_id).name
    said = Sentence(IS, buyer=match_by_hand.called(buyer), member=name)
    desk.answer({"buyer": buyer.id, "member": member_id}, [desk.say(said)])
    return 0


def _part(desk: Desk) -> int:
    aside = bool(desk.options.nobody)
    buyer = _buyer(desk.options.nobody or desk.options.again)
    called, today = match_by_hand.called(buyer), desk.today(shop.settings().time_zone)
    label = Sentence(match_by_hand.NOBODY if aside else match_by_hand.REOPEN, buyer=called)
    with desk.journal().action(label):
        (match_by_hand.nobody if aside else match_by_hand.reopen)([buyer.id], today)
    said = Sentence(IS_NOBODY if aside else IS_OPEN, buyer=called)
    desk.answer({"buyer": buyer.id, "set_aside": aside}, [desk.say(said)])
    return 0


def _certain(desk: Desk) -> int:
    found = match_by_hand.certain(Progress())
    pairs = [(one.buyer_id, one.member_id) for one in found]
    if pairs:
        with desk.journal().action(match_by_hand.label(pairs)):
            match_by_hand.assign(pairs, desk.today(shop.settings().time_zone), Progress())
    desk.answer({"matched": len(pairs)}, [desk.say(Sentence(CERTAIN, count=len(pairs)))])
    return 0


def _buyer(text: str) -> BuyerRow:
    number = text.strip().removeprefix("#")
    rows = unmatched.rows([int(number)]) if number.isdecimal() and len(number) < 16 else []
    if not rows:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "There is no buyer “{text}”; give the number that the list shows."),
            text=text,
        )
    return rows[0]
