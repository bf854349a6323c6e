"""Every import of the past; each can be taken back as a whole, and brought back."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vipdesk.progress import Progress
from vipdesk.store import import_history, shop
from vipdesk.store.import_history import ImportRow
from vipdesk.store.journal import Journal
from vipdesk.ui import dialogs, words
from vipdesk.ui.language import moment, number
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable
from vipdesk.ui.widgets import EmptyState, button, row, soft


class ImportHistory(QWidget):
    """The list of imports, and what can be done with the one that is chosen."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._zone = "UTC"
        self._runs: dict[int, ImportRow] = {}
        self.table = self._table()
        self.take_back = button(self.tr("Take back"), self._ask, "undo")
        self.bring_back = button(self.tr("Bring back"), self._ask, "redo")
        self._hint = soft("")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.table, 1)
        line = row(self._hint, self.take_back, self.bring_back, spacing=12)
        line.setStretch(0, 1)
        layout.addLayout(line)
        self.table.chosen.connect(lambda _: self._offer())
        self._offer()

    def refresh(self) -> None:
        """List the imports again."""
        self._zone = shop.settings().time_zone
        self._runs = {run.id: run for run in import_history.imports()}
        self.table.put(list(self._runs))
        self._offer()

    def _when(self, one: ImportRow) -> str:
        return moment(one.imported_at, self._zone)

    def _table(self) -> Table[ImportRow]:
        columns = [
            Column[ImportRow](
                "file", self.tr("File"), lambda one: one.file, width=24, mark=lambda one: words.import_kind(one.kind),
                sortable=False,
            ),
            Column[ImportRow]("when", self.tr("When"), self._when, is_soft=True, width=14, sortable=False),
            Column[ImportRow]("state", self.tr("State"), self._state, is_soft=True, width=10, sortable=False),
            self._count("rows", self.tr("Rows"), lambda one: one.rows),
            self._count("new", self.tr("New"), lambda one: one.new),
            self._count("known", self.tr("Known"), lambda one: one.known),
            self._count("changed", self.tr("Changed"), lambda one: one.changed),
            self._count("unmatched", self.tr("Not members"), lambda one: one.unmatched),
            self._count("problems", self.tr("Problems"), lambda one: one.problems),
        ]  # fmt: skip
        empty = EmptyState("import", self.tr("No import yet"), self.tr("Every file that comes in is noted here."))
        table = Table(IdTable(columns, lambda ids: [self._runs[id_] for id_ in ids]), self.tr("Imports"), empty)
        table.remember(self._session.desk, "imports")
        return table

    def _count(self, key: str, title: str, count: Callable[[ImportRow], int]) -> Column[ImportRow]:
        return Column(
            key, title, lambda one: number(count(one)) if count(one) else "–", numeric=True, width=9, sortable=False
        )

    def _state(self, one: ImportRow) -> str:
        return self.tr("Taken back") if one.is_undone else ""

    def _chosen(self) -> ImportRow | None:
        ids = self.table.selected_ids()
        return self._runs.get(ids[0]) if len(ids) == 1 else None

    def _offer(self) -> None:
        one = self._chosen()
        self.bring_back.setVisible(one is not None and one.is_undone)
        self.take_back.setVisible(not self.bring_back.isVisibleTo(self))
        self.take_back.setEnabled(one is not None)
        self._hint.setText("" if one else self.tr("Choose an import to take it back as a whole."))
        self._hint.setVisible(bool(self._runs))
        self.take_back.setVisible(self.take_back.isVisibleTo(self) and bool(self._runs))

    def _ask(self) -> None:
        one = self._chosen()
        if one is None:
            return
        if one.is_undone:
            self._do(one)
            return
        question = self.tr(
            "Take back the import of {file}? The orders that it brought go, and what it changed is put back. It can be"
            " brought back."
        )
        dialogs.confirm(self, question.format(file=one.file), self.tr("Take back"), lambda: self._do(one))

    def _do(self, one: ImportRow) -> None:
        from vipdesk.services import undo_import  # noqa: PLC0415 - it reads no file, but its services are large

        today = self._session.today

        def work(journal: Journal, progress: Progress) -> None:
            if one.is_undone:
                undo_import.bring_back(journal, one.id, progress)
            else:
                undo_import.take_back(journal, one.id, today, progress)

        self._session.write_recorded(undo_import.label(one), work)
