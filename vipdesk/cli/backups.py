"""back-up, backups, restore, salvage: copies of the shop, and what helps when it is damaged."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from vipdesk.cli.desk import Desk, complain, pairs, user
from vipdesk.domain.moments import to_local
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import back_up, restore_backup
from vipdesk.store import backup, backup_look, backup_restore, rehearsal, salvage, second_place, shop, trouble
from vipdesk.store.backup import Backup, Reason
from vipdesk.store.backup_look import Counts, Inside, Since
from vipdesk.store.database import explained
from vipdesk.store.journal import Journal
from vipdesk.store.trouble import Trouble

NEWEST = "newest"
_NONE = QT_TRANSLATE_NOOP("sentences", "There are no backups of {path} yet.")
_NO_SUCH = QT_TRANSLATE_NOOP("sentences", "There is no backup {name}; the command backups lists them.")
_DAMAGED = {Trouble.MISSING, Trouble.EMPTY, Trouble.DAMAGED}
_SAVED = QT_TRANSLATE_NOOP("sentences", "rows saved")
_LOST = QT_TRANSLATE_NOOP("sentences", "rows missing")
_BAD_PAGES = QT_TRANSLATE_NOOP("sentences", "pages damaged")
ALTERED = QT_TRANSLATE_NOOP(
    "sentences", "This backup is no longer what it was when it was made. Choose another if you can."
)


def run(desk: Desk) -> int:
    """Run one of the four."""
    commands = {"back-up": _back_up, "backups": _backups, "restore": _restore, "salvage": _salvage}
    return commands[desk.options.command](desk)


# back-up


def _back_up(desk: Desk) -> int:
    with desk.open() as file:
        now = datetime.now(UTC)
        made = back_up.keep(file, Reason.ASKED, now)
        zone = shop.settings().time_zone
        visit = second_place.last(file.path) if shop.settings().backup_folder else None
        copy = _copied(made, desk.options.to)
    as_json = {**_described(made, zone), "path": str(made.path), "copy": copy and str(copy)}
    lines = [str(made.path), *([str(copy)] if copy else [])]
    if visit is not None and visit.trouble is not None:
        complain(desk.say(visit.trouble))
    desk.answer(as_json, lines)
    return 0


def _copied(made: Backup, folder: str | None) -> Path | None:
    if folder is None:
        return None
    with explained(folder):
        return second_place.copy(made, Path(folder))


# backups


def _backups(desk: Desk) -> int:
    assert desk.file  # a shop on a server has none, which is told
    with desk.open() as file:
        zone = shop.settings().time_zone
        present = backup_look.tables_now()
        found = [(one, _since(one, present)) for one in backup.kept(file.path)]
        last, visit = rehearsal.last(file.path), second_place.last(file.path)
        place = shop.settings().backup_folder
    as_json = {
        "folder": str(backup.folder(file.path)),
        "backups": [_described(one, zone) | {"since": _since_as_json(since)} for one, since in found],
        "rehearsal": last
        and {
            "held_at": _local(last.held_at, zone),
            "backup": last.backup,
            "rows": last.rows,
            "trouble": [desk.say(one) for one in last.trouble],
        },
        "second_place": {
            "folder": place,
            "reached_at": visit and visit.reached_at and _local(visit.reached_at, zone),
            "trouble": visit and visit.trouble and desk.say(visit.trouble),
        }
        if place
        else None,
    }
    rows = [
        (_local(int(one.made_at.timestamp()), zone)[:16], desk.say(Sentence(back_up.REASONS[one.reason])),
         f"{one.size / 1e6:.1f} MB", _since_words(desk, since), one.path.name)
        for one, since in found
    ]  # fmt: skip
    lines = desk.table(("made", "reason", "size", "since", "name"), rows, right=(2,))
    desk.answer(as_json, lines if found else [desk.say(Sentence(_NONE, path=file.path))])
    return 0


def _since(one: Backup, present: Counts) -> Since | None:
    note = one.note
    return backup_look.since(note, present) if note is not None else None


def _since_as_json(since: Since | None) -> dict[str, Any] | None:
    if since is None or not since.is_of_this_line:
        return None
    return {"actions": since.actions, "rows": since.rows}


NOTHING_SINCE = QT_TRANSLATE_NOOP("sentences", "nothing")
OTHER_LINE = QT_TRANSLATE_NOOP("sentences", "before a restore")


def _since_words(desk: Desk, since: Since | None) -> str:
    if since is None:
        return "?"
    if not since.is_of_this_line:
        return desk.say(Sentence(OTHER_LINE))
    if not since.actions:
        return desk.say(Sentence(NOTHING_SINCE))
    rows = ", ".join(f"{desk.say(Sentence(name))} {count:,}" for name, count in since.rows.items())
    return f"{since.actions:,} ({rows})"


# restore


def _restore(desk: Desk) -> int:
    """Into the shop where it can be opened, else in the place of what is there."""
    path = _chosen(desk)
    with explained(path):
        inside = backup_look.inside(path)
    as_json: dict[str, Any] = {"backup": str(path), "dry_run": bool(desk.options.dry_run), "inside": inside.counts}
    as_json |= {"trouble": list(inside.trouble), "is_as_made": inside.is_as_made}
    lines = [*_inside_lines(desk, inside)]
    if inside.is_as_made is False:
        complain(desk.say(Sentence(ALTERED)))
    try:
        with desk.open() as file:
            as_json["now"] = backup_look.now()
            if not desk.options.dry_run:
                safety = restore_backup.restore(file, path, desk.journal(), datetime.now(UTC), user())
                as_json["safety"] = str(safety.path)
                lines.append(desk.say(Sentence(_DONE, path=safety.path)))
    except UserError as error:
        if desk.options.dry_run or trouble.kind_of(error, desk.file) not in _DAMAGED:
            raise
        lines.append(_put_in_place(desk, path))
    desk.answer(as_json, lines)
    return 0


_DONE = QT_TRANSLATE_NOOP("sentences", "The shop is what this backup was. What it was before lies in {path}.")
_IN_PLACE = QT_TRANSLATE_NOOP(
    "sentences", "The shop is what this backup was. What was there before lies beside it under another name."
)


def _put_in_place(desk: Desk, path: Path) -> str:
    """Where the file cannot be opened it cannot be copied either: it is set aside as it is."""
    with explained(desk.file):
        restore_backup.remember_erasures(desk.file, path)
        backup_restore.in_place_of(desk.file, path)
    with desk.open():
        return desk.say(Sentence(_IN_PLACE))


def _chosen(desk: Desk) -> Path:
    """A backup by its file, by its name as `backups` lists it, or the newest."""
    name, kept = str(desk.options.backup), backup.kept(desk.file)
    if name == NEWEST and kept:
        return kept[0].path
    by_name = {key: one.path for one in kept for key in (one.path.name, one.path.stem)}
    path = by_name.get(name) or Path(name).expanduser()
    if not path.is_file():
        raise UserError(_NO_SUCH, name=name)
    return path


def _inside_lines(desk: Desk, inside: Inside) -> list[str]:
    counts = pairs({desk.say(Sentence(name)): f"{count:,}" for name, count in inside.counts.items()})
    newest = [
        f"  {datetime.fromtimestamp(one.done_at, UTC):%Y-%m-%d %H:%M} UTC  {one.who}  {desk.say(one.label)}"
        for one in inside.newest
    ]
    return [*counts, *newest, *(f"TROUBLE  {text}" for text in inside.trouble)]


# salvage


def _salvage(desk: Desk) -> int:
    """FROM is never changed."""
    source, target = (Path(name).expanduser() for name in (desk.options.source, desk.options.target))
    now = desk.now()
    found = salvage.salvage(source, target, Journal(user(), lambda: now), Progress())
    as_json = {
        "from": str(source),
        "to": str(target),
        "read": found.read,
        "missing": found.missing,
        "made_up": found.made_up,
        "damaged_pages": found.damaged_pages,
        "tables": [one._asdict() for one in found.tables],
    }
    rows = [(one.table, one.read, one.missing, one.left_out, one.loosened) for one in found.tables]
    lines = desk.table(("table", "read", "missing", "dropped", "loosened"), rows, right=(1, 2, 3, 4))
    sums = {_SAVED: found.read, _LOST: found.missing}
    if found.damaged_pages is not None:
        sums[_BAD_PAGES] = found.damaged_pages
    desk.answer(as_json, [*lines, "", *pairs({desk.say(Sentence(name)): count for name, count in sums.items()})])
    return 0


# Facts


def _local(seconds: int, zone: str) -> str:
    return to_local(seconds, zone).isoformat()


def _described(one: Backup, zone: str) -> dict[str, Any]:
    note = one.note
    return {
        "name": one.path.name,
        "made_at": _local(int(one.made_at.timestamp()), zone),
        "reason": one.reason.value,
        "size": one.size,
        "sha256": note.sha256 if note is not None else None,
    }
