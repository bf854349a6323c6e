"""Addresses of a list as they were taken apart: shown, and taken over only when somebody confirmed them."""

from collections.abc import Sequence
from typing import Any

from vipdesk.cli.asking import agreed
from vipdesk.cli.desk import Desk
from vipdesk.domain.address_parsing import Weight
from vipdesk.domain.addresses import Address
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.services.import_members import Confirmed, Written

ALL, SURE = "all", "sure"
MOST = 50
"""Addresses that are listed for people; a script gets all of them."""
_ASKED = QT_TRANSLATE_NOOP("sentences", "Are the addresses above right?")
_UNCONFIRMED = QT_TRANSLATE_NOOP(
    "sentences",
    "Nothing was imported: {count} address(es) have to be confirmed. Look at them, then say --confirm-addresses all;"
    " --confirm-addresses sure keeps the {doubtful} doubtful ones as the file writes them.",
)
_MORE = QT_TRANSLATE_NOOP("sentences", "… and {count} more (--json lists all)")


def confirmed(desk: Desk, found: Sequence[Written]) -> Confirmed:
    """The parts that were decided on; UserError where nobody confirmed what the addresses were taken apart into."""
    how = desk.options.confirm_addresses
    if how == SURE:
        return {one.text: Address(street=one.text) for one in found if one.weight is Weight.DOUBTFUL}
    if how == ALL or not found:
        return {}
    desk.answer({"addresses": as_json(desk, found), "confirmed": False}, as_lines(desk, found))
    if agreed(desk, Sentence(_ASKED)):
        return {}
    raise UserError(_UNCONFIRMED, count=len(found), doubtful=sum(one.weight is Weight.DOUBTFUL for one in found))


def as_json(desk: Desk, found: Sequence[Written]) -> list[dict[str, Any]]:
    """Each address as the file has it, its parts, and what is to be remarked."""
    return [
        {
            "text": one.text,
            **one.address._asdict(),
            "weight": one.weight.name.lower(),
            "remarks": [desk.say(doubt.sentence) for doubt in one.doubts],
        }
        for one in found
    ]


def as_lines(desk: Desk, found: Sequence[Written]) -> list[str]:
    """The same as a table, the doubtful ones first."""
    rows = [(one.text, *_parts(one.address), "; ".join(map(desk.say, _remarks(one)))) for one in found[:MOST]]
    lines = desk.table(("in the file", "province", "city", "district", "street", "postcode", "remark"), rows)
    more = [desk.say(Sentence(_MORE, count=len(found) - MOST))] if len(found) > MOST else []
    return [*(lines if rows else []), *more]


def _parts(one: Address) -> tuple[str, ...]:
    return one.province, one.city, one.district, one.street, one.postcode


def _remarks(one: Written) -> list[Sentence]:
    return [doubt.sentence for doubt in one.doubts]
