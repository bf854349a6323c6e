"""import orders, import members, import campaign, import job."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from vipdesk.cli import addresses, jobs
from vipdesk.cli.desk import Desk, complain
from vipdesk.domain import money
from vipdesk.domain.address_parsing import Weight
from vipdesk.domain.import_kinds import Kind
from vipdesk.domain.moments import to_local
from vipdesk.domain.problems import Problem
from vipdesk.domain.value_words import value_word
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import (
    back_up,
    import_campaign,
    import_files,
    import_members,
    import_orders,
    map_columns,
    undo_import,
)
from vipdesk.services.import_files import NO_CHOICES, Choices
from vipdesk.services.match_buyers import Matched
from vipdesk.store import import_history, shop
from vipdesk.store.backup import Reason
from vipdesk.store.database import is_there

MOST_PROBLEMS = 20
"""Problems that are listed for people; a script gets all of them."""


def run(desk: Desk) -> int:
    """Take files over, or say what would happen."""
    kinds: dict[str, Callable[[Desk], int]] = {
        "orders": _orders,
        "members": _members,
        "campaign": _campaign,
        "job": jobs.take_in,
    }
    if desk.options.kind in _OF_THE_PAST:
        with desk.open() as file:
            if desk.options.kind != "list":
                back_up.before(file, Reason.IMPORT, datetime.now(UTC))
            return _OF_THE_PAST[desk.options.kind](desk)
    is_new = not is_there(desk.location)
    with desk.open_or_make() as file:
        if not (is_new or desk.options.dry_run):
            back_up.before(file, Reason.IMPORT, datetime.now(UTC))
        return kinds[desk.options.kind](desk)


def _orders(desk: Desk) -> int:
    """Several files are one import: all of them are taken over, or none."""
    paths = [Path(name) for name in desk.options.files]
    choices = _choices(desk, Kind.ORDERS, paths)
    preview = import_orders.preview_all(paths, _now(desk), Progress(), choices.columns)
    if not desk.options.dry_run:
        with desk.journal().action(import_orders.label(preview)):
            import_orders.apply(preview, _now(desk), Progress())
            import_files.remember(Kind.ORDERS, choices)
    found = _Found(
        rows=preview.rows,
        new=len(preview.new),
        known=preview.known,
        changed=preview.changed_count,
        unmatched=len(preview.unmatched),
        problems=preview.problems,
        notes=preview.notes,
    )
    return found.answer(desk, {"row_counts": preview.row_counts})


class _TrialOverError(Exception):
    """Rolls a dry run back, after everything was done as it would be."""


def _end(desk: Desk) -> None:
    if desk.options.dry_run:
        raise _TrialOverError


def _members(desk: Desk) -> int:
    (name,) = desk.options.files
    choices = _choices(desk, Kind.MEMBERS, [Path(name)])
    look = partial(
        import_members.preview, Path(name), desk.options.group or "", _now(desk), Progress(), decided=choices.columns
    )
    preview = look()
    if not desk.options.dry_run:
        preview = look(confirmed=addresses.confirmed(desk, preview.addresses))
    matched = Matched()
    with suppress(_TrialOverError), desk.journal().action(import_members.label(preview)):
        matched = import_members.apply(preview, _now(desk), Progress())
        import_files.remember(Kind.MEMBERS, choices)
        _end(desk)
    found = _Found(
        rows=preview.rows,
        new=len(preview.new),
        known=preview.known,
        changed=len(preview.changed),
        unmatched=0,
        problems=preview.problems,
        notes=[*preview.notes, *_doubtful_note(preview), *matched.sentences(shop.settings().currency)],
    )
    told = {
        "buyers": matched.buyers, "orders": matched.orders, "uses": matched.uses, "cost": money.plain(matched.fen)
    }  # fmt: skip
    lines = addresses.as_lines(desk, preview.addresses) if desk.options.dry_run else []
    more = {"matched": told, "addresses": addresses.as_json(desk, preview.addresses)}
    return found.answer(desk, more, lines)


def _choices(desk: Desk, kind: Kind, paths: Sequence[Path]) -> Choices:
    """What was typed of the columns."""
    pairs = list(desk.options.map)
    if desk.options.map_file:
        pairs += map_columns.pairs_of(Path(desk.options.map_file))
    if desk.options.no_heading and not pairs:
        raise UserError(_SAY_COLUMNS)
    return map_columns.typed(kind, paths, pairs, Progress(), not desk.options.no_heading) if pairs else NO_CHOICES


_SAY_COLUMNS = QT_TRANSLATE_NOOP(
    "sentences", "Say with --map FIELD=COLUMN which column is what: without a heading they are called A, B, C."
)


def _doubtful_note(preview: import_members.Preview) -> list[Sentence]:
    count = sum(one.weight is Weight.DOUBTFUL for one in preview.addresses)
    return [Sentence(_DOUBTFUL, count=count)] if count else []


_DOUBTFUL = QT_TRANSLATE_NOOP("sentences", "Addresses to be looked at: {count}. --json lists them.")


def _campaign(desk: Desk) -> int:
    (name,) = desk.options.files
    preview = import_campaign.preview(Path(name), _now(desk), Progress())
    ids: list[int] = []
    if not desk.options.dry_run:
        with desk.journal().action(import_campaign.label(preview)):
            ids = import_campaign.apply(preview, _now(desk), Progress())
    found = _Found(
        rows=preview.rows,
        new=len(preview.new),
        known=len(preview.known),
        changed=0,
        unmatched=preview.unmatched,
        problems=preview.problems,
        notes=preview.notes,
    )
    people = [
        {"name": past.name, "posted_on": past.posted_on.isoformat(), "people": len(past.people)} for past in preview.new
    ]
    return found.answer(desk, {"campaigns": ids, "found": people})


def _list(desk: Desk) -> int:
    found = import_history.imports(desk.options.last)
    zone = shop.settings().time_zone
    lines = desk.table(
        ("number", "when", "kind", "rows", "new", "changed", "problems", "state", "file"),
        [
            (
                *(one.id, f"{to_local(one.imported_at, zone):%Y-%m-%d %H:%M}", _kind(desk, one.kind)),
                *(one.rows, one.new),
                *(one.changed, one.problems, desk.say(Sentence(_GONE)) if one.is_undone else "", one.file),
            )
            for one in found
        ],
        right=(0, 3, 4, 5, 6),
    )
    as_json = [one._asdict() | {"imported_at": to_local(one.imported_at, zone).isoformat()} for one in found]
    desk.answer(as_json, lines if found else [desk.say(Sentence(_NO_IMPORT))])
    return 0


def _undo(desk: Desk) -> int:
    today = to_local(_now(desk), shop.settings().time_zone).date()
    undo_import.take_back(desk.journal(), desk.options.number, today, Progress())
    desk.answer({"taken_back": desk.options.number}, [desk.say(Sentence(_TAKEN_BACK, file=_file(desk)))])
    return 0


def _redo(desk: Desk) -> int:
    undo_import.bring_back(desk.journal(), desk.options.number, Progress())
    desk.answer({"brought_back": desk.options.number}, [desk.say(Sentence(_BROUGHT_BACK, file=_file(desk)))])
    return 0


def _file(desk: Desk) -> str:
    found = import_history.find(desk.options.number)
    return found.file if found else ""


def _kind(desk: Desk, kind: str) -> str:
    return desk.word(value_word("import_run", "kind", kind))


_GONE = QT_TRANSLATE_NOOP("sentences", "taken back")
_NO_IMPORT = QT_TRANSLATE_NOOP("sentences", "Nothing was imported yet.")
_TAKEN_BACK = QT_TRANSLATE_NOOP("sentences", "Taken back: the import of {file}.")
_BROUGHT_BACK = QT_TRANSLATE_NOOP("sentences", "Brought back: the import of {file}.")
_OF_THE_PAST: Mapping[str, Callable[[Desk], int]] = MappingProxyType({"list": _list, "undo": _undo, "redo": _redo})


def _now(desk: Desk) -> int:
    return desk.now(shop.settings().time_zone)


class _Found:
    """What an import found, ready to be told."""

    def __init__(
        self,
        *,
        rows: int,
        new: int,
        known: int,
        changed: int,
        unmatched: int,
        problems: Sequence[Problem],
        notes: Iterable[Sentence],
    ) -> None:
        self.counts = {"rows": rows, "new": new, "known": known, "changed": changed, "unmatched": unmatched}
        self.problems, self.notes = problems, list(notes)

    def answer(self, desk: Desk, more: dict[str, Any], more_lines: Sequence[str] = ()) -> int:
        """Tell it. An import with problems is still done: its other rows are in."""
        as_json = {
            **self.counts,
            "dry_run": bool(desk.options.dry_run),
            "notes": [desk.say(note) for note in self.notes],
            "problems": [
                {"file": one.file, "row": one.row, "column": one.column, "sentence": desk.say(one.sentence)}
                for one in self.problems
            ],
            **more,
        }
        counts = {name: f"{number:,}" for name, number in self.counts.items()}
        told = Sentence(_COUNTS, **counts, problems=f"{len(self.problems):,}")
        lines = [desk.say(told), *(desk.say(note) for note in self.notes), *more_lines]
        desk.answer(as_json, lines)
        if not desk.is_json:
            self._complain(desk)
        return 0

    def _complain(self, desk: Desk) -> None:
        for one in self.problems[:MOST_PROBLEMS]:
            text = _PROBLEM_IN if one.column else _PROBLEM
            complain(desk.say(Sentence(text, file=one.file, row=one.row, column=one.column, problem=one.sentence)))
        if len(self.problems) > MOST_PROBLEMS:
            complain(desk.say(Sentence(_MORE, count=f"{len(self.problems) - MOST_PROBLEMS:,}")))


_COUNTS = QT_TRANSLATE_NOOP(
    "sentences",
    "rows {rows}, new {new}, known {known}, changed {changed}, unmatched {unmatched}, problems {problems}",
)
_PROBLEM = QT_TRANSLATE_NOOP("sentences", "{file}, row {row}: {problem}")
_PROBLEM_IN = QT_TRANSLATE_NOOP("sentences", "{file}, row {row}, {column}: {problem}")
_MORE = QT_TRANSLATE_NOOP("sentences", "… and {count} more (--json lists all)")
