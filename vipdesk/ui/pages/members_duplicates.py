"""Members who are likely one person, one proposal after another: merge, not the same, or later."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.services import find_duplicates, merge_members
from vipdesk.services.find_duplicates import Found, Likely
from vipdesk.services.merge_members import Merge
from vipdesk.ui import dialogs
from vipdesk.ui.jobs import Job
from vipdesk.ui.language import listed, number, progress_words, sentence
from vipdesk.ui.pages.members_merge import MergeView
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable
from vipdesk.ui.widgets import EmptyState, button, column, heading, primary, quiet, row, scrolled, soft

LOOKING = Sentence(QT_TRANSLATE_NOOP("sentences", "Looking for members who are one person"))
_WIDTH, _HEIGHT = 1120, 680


class Proposal(NamedTuple):
    """A line of the list. The same member may stand in several."""

    id: int
    likely: Likely


class DuplicatesDialog(QDialog):
    """The proposals on the left, the members of one side by side on the right."""

    searched = Signal()
    """All members were looked at."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Duplicates"))
        self._session = session
        self._likely: dict[int, Likely] = {}
        self._job: Job[Found] | None = None
        self.table = self._table()
        self.view = MergeView()
        self.view.changed.connect(self._allow)
        self.state = soft("")
        self.undo = quiet(self.tr("Undo"), self._undo, "undo")
        self.later = button(self.tr("&Later"), self._later)
        self.not_same = button(self.tr("&Not the same"), self._not_same)
        self.deed = primary(self.tr("&Merge"), self._merge)
        self._build(parent)
        self._listen()
        self._search()

    def _build(self, parent: QWidget) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addLayout(column(heading(self.tr("Members who are likely one person")), self.state, spacing=2))
        sheets = QHBoxLayout()
        sheets.setSpacing(20)
        sheets.addWidget(self.table, 4)
        sheets.addWidget(scrolled(self.view), 6)
        layout.addLayout(sheets, 1)
        close = button(self.tr("Close"), self.reject)
        layout.addLayout(row(close, self.undo, None, self.later, self.not_same, self.deed))
        self.resize(min(_WIDTH, parent.width()), min(_HEIGHT, parent.height()))
        self.undo.hide()
        self._allow()

    def _listen(self) -> None:
        for keys, deed in (("M", self._merge), ("N", self._not_same), ("L", self._later)):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self._undo)
        self.table.chosen.connect(self._on_chosen)

    def _table(self) -> Table[Proposal]:
        columns = [
            Column[Proposal]("names", self.tr("Members"), self._names, width=16, sortable=False),
            Column[Proposal]("why", self.tr("Why"), self._why, is_soft=True, width=18, sortable=False),
            Column[Proposal](
                "score", "%", lambda one: number(one.likely.score), numeric=True, is_soft=True, width=4, sortable=False
            ),
        ]
        empty = EmptyState(
            "check", self.tr("Nobody is here twice"), self.tr("Members who look like one person are proposed here.")
        )
        return Table(IdTable(columns, self._fetch), self.tr("Proposals"), empty)

    def _fetch(self, ids: Sequence[int]) -> list[Proposal]:
        return [Proposal(id_, self._likely[id_]) for id_ in ids]

    def _names(self, one: Proposal) -> str:
        return listed(one.likely.names)

    def _why(self, one: Proposal) -> str:
        return sentence(one.likely.pairs[0].evidence[0].sentence())

    # Searching

    def _search(self) -> None:
        self.state.setText(self.tr("Looking through all members…"))
        self._job = self._session.read(find_duplicates.find, LOOKING)
        self._job.advanced.connect(
            lambda done, total: self.state.setText(
                self.tr("Looking through all members: {progress}").format(progress=progress_words(done, total))
            )
        )
        self._job.then(self._on_found)
        self._job.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        self._job = None

    def _on_found(self, found: Found) -> None:
        self._likely = dict(enumerate(found.likely))
        self._show(0)
        if not found.is_all:
            self.state.setText(self.tr("The likeliest {count} are listed.").format(count=number(len(self._likely))))
        self.searched.emit()

    def _show(self, line: int) -> None:
        """List what is left, and go to what stands at a line now."""
        ids = list(self._likely)
        self.table.put(ids)
        self.state.setText(self.tr("%Ln proposal(s)", "", len(ids)))
        if ids:
            self.table.select_id(ids[min(line, len(ids) - 1)])
            self.table.view.setFocus()
        self._on_chosen([])

    def _on_chosen(self, _ids: list[int]) -> None:
        current = self._current()
        try:
            if current is None:
                self.view.show_nobody()
            else:
                self.view.show_likely(self._likely[current])
        except UserError as error:
            self.view.show_nobody()
            dialogs.tell(self, error)
        self._allow()

    def _current(self) -> int | None:
        """The id of the chosen line."""
        chosen = self.table.selected_ids()
        return chosen[0] if chosen and chosen[0] in self._likely else None

    def _allow(self) -> None:
        is_there = self._current() is not None
        self.later.setEnabled(is_there)
        self.not_same.setEnabled(is_there)
        self.deed.setEnabled(is_there and self.view.preview is not None)

    # Deeds

    def _later(self) -> None:
        """Look at the next one; this stays for another day."""
        if (current := self._current()) is not None:
            ids = list(self._likely)
            place = ids.index(current) + 1
            self.table.select_id(ids[place % len(ids)])

    def _not_same(self) -> None:
        if (current := self._current()) is not None:
            likely = self._likely[current]
            label = find_duplicates.not_same_label(likely.names)
            self._session.do(label, find_duplicates.not_the_same, likely.members, self._session.today)
            self._done_with(current, ())

    def _merge(self) -> None:
        current, preview = self._current(), self.view.preview
        if current is None or preview is None:
            return
        now = int(self._session.now().timestamp())
        wanted = Merge(preview.kept, self.view.others, now, self._session.today, self._session.who, self.view.chosen())
        try:
            label = merge_members.label(preview.names[0], preview.names[1:])
            pulls = self._session.do(label, merge_members.merge, wanted)
        except UserError as error:
            dialogs.tell(self, error)
            return
        self._done_with(current, wanted.others)
        if pulls:
            dialogs.note(self, "\n".join(map(sentence, pulls)))

    def _done_with(self, current: int, gone: Sequence[int]) -> None:
        """Take the line away, and all with members who are gone."""
        line = list(self._likely).index(current)
        self._likely = {
            id_: one for id_, one in self._likely.items() if id_ != current and not {*gone} & {*one.members}
        }
        self.undo.show()
        self._show(line)

    def _undo(self) -> None:
        """Take the last merge or decision back, and look anew."""
        if not self.undo.isHidden() and self._job is None:
            try:
                self._session.undo()
            except UserError as error:
                dialogs.tell(self, error)
                return
            self._search()

    def reject(self) -> None:
        """Escape and Close stop the search."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """So does the window's cross."""
        if self._job is not None:
            self._job.cancel()
        super().closeEvent(event)
