"""A second place for the backups: a USB stick or a synced folder, brought up to date whenever it is there."""

import hashlib
import json
import threading
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from vipdesk.domain import retention
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.store import backup, backup_notes
from vipdesk.store.backup import Backup

NOT_THERE = QT_TRANSLATE_NOOP(
    "sentences", "The second place {folder} is not there at the moment. It will be brought up to date when it is."
)
REFUSED = QT_TRANSLATE_NOOP(
    "sentences", "The second place {folder} refused a copy ({reason}). It will be tried again with the next backup."
)
NOT_COPIED = QT_TRANSLATE_NOOP(
    "sentences",
    "The backup {file} was not copied: its file is no longer what it was when it was made, or another one of this name"
    " lies there. Make a new backup, and look after the disk.",
)
ERASED = "erased.json"
"""The list of erasures; see `erasure_list`."""
_STATE = "second place.json"
_ONE_AT_A_TIME = threading.Lock()
"""Work behind the window and a backup that somebody asked for would write the same files."""
_CHUNK = 1 << 20


class Visit(NamedTuple):
    """How the last try went to bring the second place up to date."""

    tried_at: int
    """UTC seconds, as all moments here."""
    reached_at: int | None
    """When everything was there the last time."""
    trouble: Sentence | None


def bring(shop_path: Path, place: Path, now: datetime, progress: Progress) -> Visit:
    """Copy there what is missing, and thin out what is ours there; what went wrong is told in the answer."""
    with _ONE_AT_A_TIME:
        return _visited(shop_path, place, now, progress)


def _visited(shop_path: Path, place: Path, now: datetime, progress: Progress) -> Visit:
    visit = Visit(int(now.timestamp()), int(now.timestamp()), None)
    trouble: Sentence | None = None
    try:
        if place.is_dir():
            trouble = _bring(shop_path, inside(place, shop_path), now, progress)
        else:
            trouble = Sentence(NOT_THERE, folder=str(place))
    except OSError as error:
        trouble = Sentence(REFUSED, folder=str(place), reason=error.strerror or type(error).__name__)
    if trouble is not None:
        before = last(shop_path)
        visit = Visit(visit.tried_at, before.reached_at if before else None, trouble)
    _remember(shop_path, visit)
    return visit


def inside(place: Path, shop_path: Path) -> Path:
    """The folder there that holds the backups of this shop, named as the one beside the shop."""
    return place / backup.folder(shop_path).name


def last(shop_path: Path) -> Visit | None:
    """How the last try went; None where there was none."""
    try:
        found: dict[str, Any] = json.loads((backup.folder(shop_path) / _STATE).read_text("utf-8"))
        trouble = Sentence(found["trouble"], **found["values"]) if found["trouble"] else None
        return Visit(found["tried_at"], found["reached_at"], trouble)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _remember(shop_path: Path, visit: Visit) -> None:
    trouble = visit.trouble
    state = {
        "tried_at": visit.tried_at,
        "reached_at": visit.reached_at,
        "trouble": trouble.text if trouble else "",
        "values": dict(trouble.values) if trouble else {},
    }
    backup.folder(shop_path).mkdir(parents=True, exist_ok=True)
    backup_notes.write_json(backup.folder(shop_path) / _STATE, state)


def _bring(shop_path: Path, there: Path, now: datetime, progress: Progress) -> Sentence | None:
    """Copy and thin out; which backup could not be copied, if any."""
    here = [one for one in backup.kept(shop_path) if one.note is not None]
    if not here:
        return None
    there.mkdir(exist_ok=True)
    backup.remove_halves(there)
    ours = _ours(there, here)
    staying = retention.staying([one.made_at for one in (*here, *ours)], now)
    made = {one.path.name: one.note.sha256 for one in here if one.note is not None}
    whole = {
        one.path.name
        for one in ours
        if one.note is not None and one.note.size == one.size and one.note.sha256 == made.get(one.path.name)
    }
    missing = [one for one in here if one.made_at in staying and one.path.name not in whole]
    waiting = progress.track(missing, len(missing), every=1)
    left = [one for one in waiting if not _copied_to(there / one.path.name, one, progress)]
    for one in ours:
        if one.made_at not in staying:
            backup.remove(one.path)
    _copy_list(backup.folder(shop_path) / ERASED, there / ERASED)
    return Sentence(NOT_COPIED, file=left[0].path.name) if left else None


def _copy_list(source: Path, target: Path) -> None:
    """Who was erased must be known there too: a shop that is restored from there erases them again."""
    if source.exists():
        part = target.with_name(f"{target.name}.part")
        part.write_bytes(source.read_bytes())
        part.replace(target)


def _ours(there: Path, here: Sequence[Backup]) -> list[Backup]:
    """The backups there that are of this shop: those of another one of the same name are left alone."""
    births = {one.note.shop for one in here if one.note is not None}
    return [one for one in backup.listed(there) if one.note is not None and one.note.shop in births]


def _copied_to(target: Path, one: Backup, progress: Progress) -> bool:
    """Copy a backup if it is still what it was, whole and on the disk before it has its name; whether it was."""
    note, part = one.note, target.with_name(f"{target.name}.part")
    if note is None or (target.exists() and backup_notes.read(target) is None):
        return False
    try:
        if _copied(one.path, part, progress) != note.sha256:
            return False
        backup_notes.to_disk(part)
        backup_notes.write(target, note)
        part.replace(target)
        with suppress(OSError):  # sticks and shares often know no such thing
            backup_notes.name_to_disk(target)
        return True
    finally:
        with suppress(OSError):  # the stick may be gone
            part.unlink(missing_ok=True)


def copy(one: Backup, place: Path) -> Path:
    """Copy one backup into a folder that somebody names; where it lies now.

    UserError where it is not what it was, or another one has its name there; OSError where the place refuses.
    """
    place.mkdir(parents=True, exist_ok=True)
    target = place / one.path.name
    if not _copied_to(target, one, Progress()):
        raise UserError(NOT_COPIED, file=one.path.name)
    _copy_list(one.path.with_name(ERASED), place / ERASED)
    return target


def _copied(source: Path, target: Path, progress: Progress) -> str:
    """Copy a file; the SHA-256 of what was copied."""
    found = hashlib.sha256()
    with source.open("rb") as read, target.open("wb") as write:
        while chunk := read.read(_CHUNK):
            progress.check()
            found.update(chunk)
            write.write(chunk)
    return found.hexdigest()
