"""A list of members written as a table for other programs; the register gets an entry of it."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from vipdesk.domain import lunar
from vipdesk.domain.disclosed import EXPORTED_LIST, Datum, Way
from vipdesk.domain.moments import to_local
from vipdesk.files.table_out import write_csv, write_xlsx
from vipdesk.progress import Progress
from vipdesk.services import disclose
from vipdesk.store import disclosures, members, shop
from vipdesk.store.database import chunks
from vipdesk.store.disclosures import Given
from vipdesk.store.members import MemberRow

OWN = "own/"
"""Before the number of a field of the shop's own, as the key of its column."""
XLSX = ".xlsx"
_DATA = {
    "city": Datum.ADDRESS,
    "phone": Datum.PHONE,
    "spent": Datum.ORDERS,
    "last_order": Datum.ORDERS,
}
"""Which kind of data a column holds; every other one goes with the name."""


class Wish(NamedTuple):
    """Who, in which order, and which columns: key and title. Spending counts from `since` (UTC seconds) on."""

    ids: Sequence[int]
    columns: Sequence[tuple[str, str]]
    since: int = 0
    is_everybody: bool = False


def write(path: Path, wish: Wish, progress: Progress) -> None:
    """Write the table, as a workbook or as CSV by the ending; UserError where it cannot be written."""
    rows = _rows(wish, shop.settings().time_zone, progress)
    if path.suffix == XLSX:
        write_xlsx(path, rows)
    else:
        write_csv(path, ([str(cell) for cell in row] for row in rows))


def note(path: Path, wish: Wish, now: int, who: str) -> None:
    """Enter in the register whose data left the shop."""
    what = {Datum.NAME, *(_DATA[key] for key, _ in wish.columns if key in _DATA)}
    given = Given(
        happened_at=now,
        who=who,
        way=Way.LIST,
        recipient=EXPORTED_LIST,
        what=tuple(datum for datum in Datum if datum in what),
        member_ids=() if wish.is_everybody else tuple(wish.ids),
        file=str(path.resolve()),
        file_hash=disclose.digest(path),
    )
    disclosures.record(given)


def _rows(wish: Wish, zone: str, progress: Progress) -> Iterator[list[str | Decimal]]:
    yield [title for _, title in wish.columns]
    done = 0
    for chunk in chunks(wish.ids):
        progress.at(done, len(wish.ids))
        for one in members.rows(chunk, wish.since):
            yield [_cell(one, key, zone) for key, _ in wish.columns]
        done += len(chunk)


def _cell(one: MemberRow, key: str, zone: str) -> str | Decimal:
    if key.startswith(OWN):
        return one.own.get(int(key.removeprefix(OWN)), "")
    match key:
        case "spent":
            return Decimal(one.spent_fen) / 100
        case "last_order":
            return "" if one.last_order_at is None else to_local(one.last_order_at, zone).date().isoformat()
        case "joined":
            return _day(one.joined_on)
        case "last_letter":
            return _day(one.last_letter_on)
        case "birthday":
            return lunar.written(one.birthday) if one.birthday is not None else ""
        case "tags":
            return ", ".join(one.tags)
    return str(getattr(one, key))


def _day(on: date | None) -> str:
    return "" if on is None else on.isoformat()
