"""countdown, privileges-sheet, recognise-uses: what privileges ask of the day, and what they cost."""

from pathlib import Path
from typing import Any

from vipdesk.cli.desk import Desk
from vipdesk.domain import money
from vipdesk.domain.countdown import Parcel
from vipdesk.domain.moments import parse_moment, to_utc
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.services import count_down, privileges_sheet, recognise_uses
from vipdesk.store import shop

NOTHING_DUE = QT_TRANSLATE_NOOP("sentences", "No member's parcel has to leave within {minutes} minutes.")
RECOGNISED = QT_TRANSLATE_NOOP("sentences", "Privileges recognised in past orders: {uses}, which cost {amount}.")


def run(desk: Desk) -> int:
    """Run one command."""
    commands = {"countdown": _countdown, "recognise-uses": _recognise, "privileges-sheet": _sheet}
    return commands[desk.options.command](desk)


def _countdown(desk: Desk) -> int:
    with desk.open():
        settings = shop.settings()
        counted = count_down.look(_moment(desk, settings.time_zone))
    found = counted.found
    as_json = {
        "now": counted.now.isoformat(),
        "orders_imported": counted.imported_at and counted.imported_at.isoformat(),
        "due": [_as_json(one) for one in found.due],
        "missed": [_as_json(one) for one in found.missed],
        "later": found.later,
    }
    parcels = [*found.due, *found.missed]
    lines = desk.table(
        ("order", "member", "promised", "cutoff", "minutes left"),
        [(one.number, one.name, one.promised_on, f"{one.cutoff:%H:%M}", one.minutes_left) for one in parcels],
        right=(4,),
    )
    nothing = [desk.say(Sentence(NOTHING_DUE, minutes=settings.countdown_minutes))]
    desk.answer(as_json, lines if parcels else nothing)
    return 0


def _moment(desk: Desk, zone: str) -> int:
    return to_utc(parse_moment(desk.options.at), zone) if desk.options.at else desk.now(zone)


def _as_json(one: Parcel) -> dict[str, Any]:
    return {
        "order": one.number,
        "member": one.name,
        "paid": one.paid_at.isoformat(),
        "promised_on": one.promised_on.isoformat(),
        "cutoff": one.cutoff.isoformat("minutes"),
        "minutes_left": one.minutes_left,
    }


def _sheet(desk: Desk) -> int:
    with desk.open():
        settings = shop.settings()
        found = privileges_sheet.sheet(privileges_sheet.group_named(desk.options.group), desk.today(settings.time_zone))
        language = desk.options.language or settings.language
        text = privileges_sheet.as_text(found, language)
        pages = privileges_sheet.write(Path(desk.options.pdf), found, language) if desk.options.pdf else 0
    as_json = {
        "group": found.group,
        "on": found.on.isoformat(),
        "text": text,
        "statements": [
            {
                "privilege": one.privilege.value,
                "weekdays": list(one.weekdays),
                "value": one.value,
                "everyone": one.everyones,
                "lifetime": one.lifetime,
            }
            for one in found.statements
        ],
        "pages": pages,
    }
    desk.answer(as_json, [text])
    return 0


def _recognise(desk: Desk) -> int:
    with desk.open():
        currency = shop.settings().currency
        with desk.journal().action(recognise_uses.RECOGNISE):
            found = recognise_uses.in_past_orders(Progress())
    as_json = {"uses": found.uses, "cost": money.plain(found.fen)}
    said = desk.say(Sentence(RECOGNISED, uses=found.uses, amount=money.shown(found.fen, currency)))
    desk.answer(as_json, [said])
    return 0
