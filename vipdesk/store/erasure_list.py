"""The list of erasures beside the backups: it outlives a shop that is put back to an older copy by any way."""

import json
from collections.abc import Iterable
from pathlib import Path

from vipdesk.store import backup, backup_notes
from vipdesk.store.database import execute, select
from vipdesk.store.forgetting import Erased, erased, note

NAME = "erased.json"


def beside(shop_path: Path) -> Path:
    """Where the list of a shop lies."""
    return backup.folder(shop_path) / NAME


def read(shop_path: Path) -> list[Erased]:
    """Who was erased as far as the list beside the backups knows; empty where it cannot be read."""
    try:
        found = json.loads(beside(shop_path).read_text("utf-8"))
        return [Erased(id_, at, who, salt, tuple(marks), bool(known)) for id_, at, who, salt, marks, known in found]
    except (OSError, ValueError, TypeError):
        return []


def write(shop_path: Path, entries: Iterable[Erased]) -> None:
    """Put the list beside the backups, whole or not at all."""
    beside(shop_path).parent.mkdir(parents=True, exist_ok=True)
    backup_notes.write_json(beside(shop_path), [list(one) for one in entries])


def bring_up_to_date(shop_path: Path) -> None:
    """Add to the list beside the backups whom only the shop knows to be erased."""
    known = {one.member_id: one for one in read(shop_path)}
    if missing := [one for one in erased() if one.member_id not in known]:
        write(shop_path, [*known.values(), *missing])


def open_cases(entries: Iterable[Erased]) -> list[Erased]:
    """Those of the entries whose member is there as if never erased, or is not there at all."""
    names = dict(select("SELECT id, name FROM member WHERE id IN (SELECT member_id FROM erasure)"))
    listed = {one.member_id for one in erased()}
    everybody = {one.member_id: one for one in (*entries, *erased())}
    return [
        one
        for one in everybody.values()
        if one.member_id not in listed or names.get(one.member_id) != f"#{one.member_id}"
    ]


def is_member(member_id: int) -> bool:
    """Whether there is somebody of this id, erased or not."""
    return bool(select("SELECT 1 FROM member WHERE id = ?", [member_id]))


def strike_out(entry: Erased) -> None:
    """Take an entry off the shop's list, inside an open action: its number belongs to somebody else here."""
    execute("DELETE FROM erasure WHERE member_id = ?", [entry.member_id])


def put(entry: Erased) -> None:
    """Put an entry on the shop's list unless it stands there."""
    if not select("SELECT 1 FROM erasure WHERE member_id = ?", [entry.member_id]):
        note(entry)
