"""The journal: each transaction is one labelled action whose changes are kept row by row.

Triggers write the image of each row before and after into `change`, of an update only the columns that it changed.
From that one log come the audit trail, undo and redo (also after a restart), and the set of tables that changed. A row
can only be written inside an action: outside of one the triggers have no action to write down, and refuse.
"""

import contextlib
import json
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any, NamedTuple

import peewee

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.store import returning, row_images, traces
from vipdesk.store.database import attached, columns, execute, ids_of, places, select, writing
from vipdesk.store.engine import Shop
from vipdesk.store.models import TABLES, Action
from vipdesk.store.traces import Trace

NAMES = tuple(str(table._meta.table_name) for table in TABLES)


class Entry(NamedTuple):
    """One action of the log."""

    id: int
    done_at: int
    who: str
    label: Sentence
    tables: frozenset[str]


def prepare() -> None:
    """Put the triggers in place, anew after each migration."""
    with writing():
        watch_all(attached())


def watch_all(shop: Shop) -> None:
    """The same for a shop that is not the attached one, inside a transaction."""
    for table in NAMES:
        for event in ("insert", "update", "delete"):
            shop.watch(table, event)


class Journal:
    """Opens actions on the attached shop, and takes them back."""

    def __init__(self, who: str, now: Callable[[], int]) -> None:
        """`now` gives the moment in UTC seconds; `who` is written down with each action."""
        self._who, self._now = who, now

    @property
    def who(self) -> str:
        """Who is written down."""
        return self._who

    @contextlib.contextmanager
    def action(self, label: Sentence) -> Iterator[None]:
        """One transaction, one entry. An action that changed nothing leaves no trace."""
        with writing():
            action_id = self._open(label)
            yield
            self._close(action_id)

    def _open(self, label: Sentence, undoes_id: int | None = None) -> int:
        action = Action.create(
            done_at=self._now(),
            who=self._who,
            label=label.text,
            label_values=json.dumps(dict(label.values), default=_packed, ensure_ascii=False),
            undoable=undoes_id is None,
            tables="[]",
            undoes_id=undoes_id,
        )
        attached().set_action(action.id)
        return int(action.id)

    def _close(self, action_id: int) -> None:
        tables = {name for (name,) in select("SELECT DISTINCT table_name FROM change WHERE action_id = ?", [action_id])}
        unlogged, undoes_id = select("SELECT tables, undoes_id FROM action WHERE id = ?", [action_id])[0]
        tables.update(json.loads(unlogged))
        attached().set_action(None)
        if tables:
            attached().announce(sorted(tables))
            Action.update(tables=json.dumps(sorted(tables))).where(Action.id == action_id).execute()
        elif undoes_id is None:  # else the undone action points here, though it had no image to put back
            Action.delete().where(Action.id == action_id).execute()

    def to_undo(self) -> Entry | None:
        """The action that `undo` would take back; None where the last one cannot be."""
        own, who = self._own("who")
        found = select(
            "SELECT id, done_at, who, label, label_values, tables, undoable FROM action"
            f" WHERE undone_by_id IS NULL AND undoes_id IS NULL{own} ORDER BY id DESC LIMIT 1",
            who,
        )
        return entry_of(found[0][:6]) if found and found[0][6] else None

    def to_redo(self) -> Entry | None:
        """The action that `redo` would do again: the last one undone, if nothing was done since."""
        (own, who), (own_undoing, _) = self._own("who"), self._own("u.who")
        found = select(
            "SELECT a.id, a.done_at, a.who, a.label, a.label_values, a.tables FROM action a"
            " JOIN action u ON u.id = a.undone_by_id WHERE u.id > COALESCE("
            f" (SELECT MAX(id) FROM action WHERE undoes_id IS NULL AND undone_by_id IS NULL{own}), 0)"
            f"{own_undoing} ORDER BY u.id DESC LIMIT 1",
            [*who, *who],
        )
        return entry_of(found[0]) if found else None

    def _own(self, column: str) -> tuple[str, list[str]]:
        """Where several desks work at once, each takes back only what it did itself: a condition, and its value."""
        return (f" AND {column} = ?", [self._who]) if attached().is_shared else ("", [])

    def undo(self, progress: Progress | None = None) -> Entry | None:
        """Take the last action back; UserError where a row of it was changed since, or the last action was an erasure.

        None: nothing to undo. Called off, it leaves everything as it is.
        """
        progress = progress or Progress()
        entry = self.to_undo()
        if entry is None:
            _refuse_after_erasure()
        else:
            with _refusing(), writing():
                undoing = self._open(entry.label, undoes_id=entry.id)
                added = _Added.of(entry.id)
                self._reverse(entry.id, undoing, progress)
                added.remove(progress)
                Action.update(undone_by_id=undoing).where(Action.id == entry.id).execute()
                self._close(undoing)
        return entry

    def redo(self, progress: Progress | None = None) -> Entry | None:
        """Do again what `undo` took back last; UserError as for `undo`. None: nothing to redo."""
        entry = self.to_redo()
        if entry is not None:
            with _refusing(), writing():
                (undoing,) = select("SELECT undone_by_id FROM action WHERE id = ?", [entry.id])[0]
                redoing = self._open(entry.label, undoes_id=undoing)
                self._reverse(undoing, redoing, progress or Progress())
                Action.update(undone_by_id=None).where(Action.id == entry.id).execute()
                self._close(redoing)
        return entry

    def take_back(self, action_id: int, make_way: Callable[[], Collection[str]], progress: Progress) -> None:
        """Take one action back, also when others were done since; UserError as for `undo`.

        `make_way` is called first, inside the same transaction: it refuses, or moves what leans on the action's rows,
        and names the tables in which the action's changes shall stay.
        """
        with _refusing(), writing():
            label = _standing(action_id)
            undoing = self._open(label, undoes_id=action_id)
            kept = make_way()
            added = _Added.of(action_id)
            self._reverse(action_id, undoing, progress, kept)
            added.remove(progress)
            Action.update(undone_by_id=undoing).where(Action.id == action_id).execute()
            self._close(undoing)

    def bring_back(self, action_id: int, kept: Collection[str], progress: Progress) -> None:
        """Do again an action that was taken back, also when others were done since; UserError as for `undo`.

        Rows of the tables that are `kept` stay as they are.
        """
        with _refusing(), writing():
            undoing = select("SELECT undone_by_id FROM action WHERE id = ?", [action_id])[0][0]
            if undoing is None:
                raise UserError(QT_TRANSLATE_NOOP("sentences", "This stands already: there is nothing to bring back."))
            _refuse_before_erasure(undoing)
            redoing = self._open(_label_of(action_id), undoes_id=undoing)
            self._reverse(undoing, redoing, progress, kept)
            Action.update(undone_by_id=None).where(Action.id == action_id).execute()
            self._close(redoing)

    def _reverse(self, action_id: int, reversing: int, progress: Progress, kept: Collection[str] = ()) -> None:
        """Put back every row as it was before the action, the last change first, by the action `reversing`.

        Rows of the tables that are `kept` stay as they are.
        """
        found = ids_of("SELECT id FROM change WHERE action_id = ? ORDER BY id DESC", [action_id])
        tables = {name for (name,) in select("SELECT DISTINCT table_name FROM change WHERE action_id = ?", [action_id])}
        known = {table: set(columns(table)) for table in tables & set(NAMES)}
        owners: set[int] = set()
        for table, row_id, before, after in row_images.of(progress.track(found, len(found)), kept):
            then, now = row_images.loaded(before), row_images.loaded(after)
            if table not in NAMES or not {*(then or ()), *(now or ())} <= known[table]:
                raise UserError(_CHANGED_SINCE)  # a file from elsewhere smuggles no SQL in by an image
            present = row_images.present(table, list(now or then or {}), row_id)
            if present != now:
                names = [name for name in now or {} if present is None or present[name] != (now or {})[name]]
                raise _changed_since(traces.last(table, row_id, names, after=action_id, but=reversing))
            row_images.put(table, row_id, then, is_there=now is not None)
            owners |= returning.owner(table, then, now)
        if returning.any_merged(owners):
            raise UserError(_CHANGED_SINCE)


_CHANGED_SINCE = QT_TRANSLATE_NOOP(
    "sentences", "This cannot be taken back: something that it changed was changed again since."
)


def _changed_since(trace: Trace | None) -> UserError:
    """What keeps an action from being taken back, with who and when as far as the journal knows."""
    if trace is None:
        return UserError(_CHANGED_SINCE)
    return UserError(
        QT_TRANSLATE_NOOP(
            "sentences", "This cannot be taken back: {who} changed something of it again since, on {moment}."
        ),
        who=trace.who,
        moment=traces.moment(trace),
    )


def _label_of(action_id: int) -> Sentence:
    found = select("SELECT id, done_at, who, label, label_values, tables FROM action WHERE id = ?", [action_id])
    return entry_of(found[0]).label


def _standing(action_id: int) -> Sentence:
    """The label of an action that can be taken back; UserError where it was, or where an erasure came after it."""
    if select("SELECT 1 FROM action WHERE id = ? AND undone_by_id IS NOT NULL", [action_id]):
        raise UserError(QT_TRANSLATE_NOOP("sentences", "This was taken back already."))
    _refuse_before_erasure(action_id)
    return _label_of(action_id)


def _refuse_before_erasure(action_id: int) -> None:
    if select("SELECT 1 FROM action WHERE id > ? AND tables LIKE ? LIMIT 1", [action_id, '%"erasure"%']):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences",
                "A person was erased since. That is for good, and nothing done before it can be taken back.",
            )
        )


def _refuse_after_erasure() -> None:
    """Say why nothing can be undone, where it is because somebody was erased: their images are not there any more."""
    found = select(
        "SELECT tables FROM action WHERE undone_by_id IS NULL AND undoes_id IS NULL ORDER BY id DESC LIMIT 1"
    )
    if found and "erasure" in json.loads(found[0][0]):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences", "A person was erased last. That is for good, and nothing done before it can be undone now."
            )
        )


def is_heavy(action_id: int) -> bool:
    """Whether taking this action back, or an undoing of it, is more than a moment's work."""
    added = select("SELECT COALESCE(SUM(new_count), 0) FROM import_run WHERE action_id = ?", [action_id])[0][0]
    if added > AT_ONCE:
        return True
    found = select(
        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM change WHERE action_id IN"
        " (SELECT id FROM action WHERE id = ? UNION SELECT undone_by_id FROM action WHERE id = ?) LIMIT ?) AS some",
        [action_id, action_id, AT_ONCE + 1],
    )
    return int(found[0][0]) > AT_ONCE


AT_ONCE = 1_000
"""Rows that are put back while the window waits."""
_PART = 5_000
"""Rows that are deleted between two looks at a stop."""


def current_action() -> int:
    """The action that is open now; there is none outside of one, and that is a mistake of the program."""
    action_id = attached().action()
    assert action_id is not None
    return action_id


def forbid_undo() -> None:
    """Say of the open action that it is for good; nothing before it can be undone any more either."""
    Action.update(undoable=False).where(Action.id == current_action()).execute()


@contextlib.contextmanager
def unlogged(tables: Sequence[str]) -> Iterator[None]:
    """Add rows to `tables` without an image of each: for bulk work that is undone as a whole, or never."""
    with attached().unwatched(tables, "insert"):
        yield
    named = json.loads(select("SELECT tables FROM action WHERE id = ?", [current_action()])[0][0])
    tables_now = json.dumps(sorted({*named, *tables}))
    Action.update(tables=tables_now).where(Action.id == current_action()).execute()


def recent(limit: int = 50) -> list[Entry]:
    """The newest actions, undone ones too, for the history page."""
    found = select("SELECT id, done_at, who, label, label_values, tables FROM action ORDER BY id DESC LIMIT ?", [limit])
    return [entry_of(row) for row in found]


def last_change() -> int:
    """The newest action's id: whether anything changed since another moment. 0 in a new shop."""
    return int(select("SELECT COALESCE(MAX(id), 0) FROM action")[0][0])


def changed_since(action_id: int) -> bool:
    """Whether another action than the one that is open was done, or taken back, after this one."""
    found = select("SELECT 1 FROM action WHERE id > ? AND id <> ? LIMIT 1", [action_id, current_action()])
    return bool(found)


@contextlib.contextmanager
def _refusing() -> Iterator[None]:
    """Rows that others came to lean on cannot be taken away: the same sentence as for changed ones."""
    try:
        yield
    except peewee.IntegrityError as error:
        raise UserError(_CHANGED_SINCE) from error


class _Added(NamedTuple):
    """What imports of one action added without an image of each row: by import, and by campaign."""

    imports: list[int]
    campaigns: list[int]

    @classmethod
    def of(cls, action_id: int) -> "_Added":
        imports = [id_ for (id_,) in select("SELECT id FROM import_run WHERE action_id = ?", [action_id])]
        question = f"SELECT id FROM campaign WHERE import_id IN ({places(imports)})"
        return cls(imports, [id_ for (id_,) in select(question, imports)] if imports else [])

    def remove(self, progress: Progress) -> None:
        for import_id in self.imports:
            for table in ("order_refund", "order_line", "shop_order", "buyer"):
                _delete(table, "import_id", import_id, progress)
        for campaign_id in self.campaigns:
            for table in ("cost", "letter", "recipient"):
                _delete(table, "campaign_id", campaign_id, progress)


def _delete(table: str, column: str, value: int, progress: Progress) -> None:
    """Part after part, so that it can be called off."""
    done, total = 0, select(f"SELECT COUNT(*) FROM {table} WHERE {column} = ?", [value])[0][0]
    sql = f"DELETE FROM {table} WHERE id IN (SELECT id FROM {table} WHERE {column} = ? ORDER BY id LIMIT ?)"
    progress.at(done, total)
    while gone := execute(sql, [value, _PART]):
        done += gone
        progress.at(done, total)


SENTENCE = "sentence"
"""The key under which a label's value keeps the text of a sentence."""


def _packed(value: Any) -> Any:
    """A value of a label as JSON: sentences stay sentences, so that they are told in the reader's language."""
    if isinstance(value, Sentence):
        return {SENTENCE: value.text, "values": dict(value.values)}
    return str(value)


def _unpacked(found: dict[str, Any]) -> Any:
    return Sentence(found[SENTENCE], **found["values"]) if SENTENCE in found else found


def entry_of(row: Sequence[Any]) -> Entry:
    """An action from a row of `id, done_at, who, label, label_values, tables`."""
    id_, done_at, who, label, values, tables = row
    named = json.loads(values, object_hook=_unpacked)
    return Entry(id_, done_at, who, Sentence(label, **named), frozenset(json.loads(tables)))
