"""members, groups, occasions, privileges, check: what only asks."""

from datetime import date, datetime, timedelta
from typing import Any

from vipdesk.cli.desk import Desk
from vipdesk.domain import lunar, money, occasions
from vipdesk.domain.moments import day_starts, parse_day, parse_moment, to_local
from vipdesk.domain.privileges import Answer
from vipdesk.domain.value_words import value_word
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.services import ask_privileges, check_shop
from vipdesk.store import groups, members, segments, shop
from vipdesk.translation import told, translator

HALF_A_YEAR = timedelta(days=180)


def run(desk: Desk) -> int:
    """Answer one question."""
    commands = {
        "members": _members,
        "groups": _groups,
        "occasions": _occasions,
        "privileges": _privileges,
        "check": _check,
    }
    return commands[desk.options.command](desk)


def _members(desk: Desk) -> int:
    with desk.open():
        zone = shop.settings().time_zone
        since = day_starts(desk.today(zone) - HALF_A_YEAR, zone)
        rows = members.rows(_found(desk, desk.today(zone)), since)
    as_json = [
        {
            "id": row.id,
            "name": row.name,
            "nick": row.nick,
            "group": row.group,
            "role": row.role,
            "city": row.city,
            "spent_180_days": money.plain(row.spent_fen),
            "last_order": row.last_order_at and to_local(row.last_order_at, zone).isoformat(),
        }
        for row in rows
    ]
    lines = desk.table(
        ("id", "name", "nick", "group", "role", "city", "180 days", "last order"),
        [
            (r.id, r.name, r.nick, r.group, r.role, r.city, money.grouped(r.spent_fen), _day(r.last_order_at, zone))
            for r in rows
        ],
        right=(0, 6),
    )
    desk.answer(
        as_json, lines if rows else [desk.say(Sentence(QT_TRANSLATE_NOOP("sentences", "No member was found.")))]
    )
    return 0


def _found(desk: Desk, today: date) -> list[int]:
    if not desk.options.segment:
        return members.best(desk.options.text)
    return members.find(desk.options.text, within=segments.chosen_by(segments.meant(desk.options.segment), today))


def _day(moment: int | None, zone: str) -> str:
    return to_local(moment, zone).date().isoformat() if moment else ""


def _groups(desk: Desk) -> int:
    with desk.open():
        rows = groups.rows()
    as_json = [row._asdict() for row in rows]
    platforms = {row.platform: desk.word(value_word("group", "platform", row.platform)) for row in rows}
    lines = desk.table(
        ("id", "group", "platform", "tier", "members", "admins", "room for"),
        [(r.id, r.name, platforms[r.platform], r.tier, f"{r.members:,}", r.admins, f"{r.capacity:,}") for r in rows],
        right=(0, 4, 5, 6),
    )
    desk.answer(as_json, lines)
    return 0


def _occasions(desk: Desk) -> int:
    first, last = parse_day(desk.options.first), parse_day(desk.options.last)
    if last < first:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "The last day, {last}, lies before the first, {first}."),
            first=first,
            last=last,
        )
    found = occasions.between(first, last)
    as_json = [
        {
            "key": one.occasion.key,
            "date": one.day.isoformat(),
            "year": one.key_year,
            "name": one.occasion.name,
            "name_zh": one.occasion.name_zh,
            "lunar": _lunar(one.day),
        }
        for one in found
    ]
    lines = desk.table(
        ("date", "key", "name", "lunar"),
        [(one.day, one.occasion.key, f"{one.occasion.name} {one.occasion.name_zh}", _lunar(one.day)) for one in found],
    )
    desk.answer(as_json, lines)
    return 0


def _lunar(day: date) -> str:
    return lunar.chinese_text(day)


SAY = QT_TRANSLATE_NOOP("sentences", "Say before dispatch of {item}: “{wording}”")


def _privileges(desk: Desk) -> int:
    with desk.open():
        settings = shop.settings()
        member_id = members.identify(desk.options.member) if desk.options.member else None
        at = parse_moment(desk.options.at) if desk.options.at else _moment(desk, settings.time_zone)
        answer = ask_privileges.ask(member_id, _amount(desk.options.amount), at)
        basis, warnings = ask_privileges.basis(), ask_privileges.before_dispatch(member_id)
        member = None if member_id is None else members.card(member_id)
    language = member.language if member else ""
    paste = told(answer.paste, translator(language or settings.language))
    name = member.name if member else None
    desk.answer(
        _as_json(desk, answer, name, at)
        | {"basis": desk.say(basis), "say_before_dispatch": [one._asdict() for one in warnings], "paste": paste},
        [
            *_as_text(desk, answer, name, settings.currency),
            f"  {desk.say(basis)}",
            *(f"  {desk.say(Sentence(SAY, item=one.item, wording=one.wording))}" for one in warnings),
            "",
            paste,
        ],
    )
    return 0


def _moment(desk: Desk, zone: str) -> datetime:
    return to_local(desk.now(zone), zone)


def _amount(text: str) -> int:
    try:
        return money.parse(text)
    except ValueError:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "“{text}” is not an amount of money; write it like 78 or 78.50."), text=text
        ) from None


def _as_json(desk: Desk, answer: Answer, name: str | None, at: datetime) -> dict[str, Any]:
    return {
        "member": name,
        "amount": money.plain(_amount(desk.options.amount)),
        "at": at.isoformat(),
        "free_shipping": answer.free_shipping,
        "threshold": _plain(answer.threshold_fen),
        "missing": _plain(answer.missing_fen),
        "ships_today": answer.ships_today,
        "dispatch_on": answer.dispatch_on.isoformat(),
        "cutoff": answer.cutoff and answer.cutoff.isoformat("minutes"),
        "minutes_left": answer.minutes_left,
        "early_access": [
            {"item": one.item.name, "price": money.plain(one.trial_price_fen), "opens_at": one.opens_at.isoformat()}
            for one in answer.early_access
        ],
        "after_sales_hours": answer.after_sales_hours,
        "rush": answer.rush,
        "why": [desk.say(sentence) for sentence in answer.why],
    }


def _plain(fen: int | None) -> str | None:
    return None if fen is None else money.plain(fen)


def _as_text(desk: Desk, answer: Answer, name: str | None, currency: str) -> list[str]:
    missing, on = answer.missing_fen or 0, str(answer.dispatch_on)
    yes_or_no = Sentence(_FREE) if answer.free_shipping else Sentence(_MISSING, amount=money.shown(missing, currency))
    facts = {
        "member": name or desk.say(Sentence(QT_TRANSLATE_NOOP("sentences", "everyone"))),
        "free shipping": desk.say(yes_or_no),
        "dispatched": desk.say(Sentence(_TODAY, day=on)) if answer.ships_today else on,
    }
    return [*desk.pairs(facts), *(f"  {desk.say(sentence)}" for sentence in answer.why)]


_FREE = QT_TRANSLATE_NOOP("sentences", "yes")
_MISSING = QT_TRANSLATE_NOOP("sentences", "no, {amount} more")
_TODAY = QT_TRANSLATE_NOOP("sentences", "{day} (today)")


def _check(desk: Desk) -> int:
    with desk.open() as file:
        findings = check_shop.check(file)
    sound = not any(one.trouble for one in findings)
    as_json = {
        "sound": sound,
        "findings": [
            {"what": desk.say(one.what), "ok": not one.trouble, "trouble": [desk.say(each) for each in one.trouble]}
            for one in findings
        ],
    }
    lines = []
    for one in findings:
        lines.append(f"{'ok     ' if not one.trouble else 'TROUBLE'}  {desk.say(one.what)}")
        lines += [f"         {desk.say(each)}" for each in one.trouble]
    desk.answer(as_json, lines)
    return 0 if sound else 1
