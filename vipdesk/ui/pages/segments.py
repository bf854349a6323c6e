"""Segments: conditions that choose members, kept under names; and the buyers by recency, frequency and money."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vipdesk.progress import Progress
from vipdesk.services import keep_segments
from vipdesk.services.keep_segments import Counted
from vipdesk.store import segments
from vipdesk.ui import dialogs
from vipdesk.ui.language import number, sentence
from vipdesk.ui.listing import Listing
from vipdesk.ui.pages.segments_editor import SegmentEditor
from vipdesk.ui.pages.segments_filter import OfSegment
from vipdesk.ui.pages.segments_rfm import BandsPanel
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable
from vipdesk.ui.widgets import EmptyState, Header, SegmentTabs, button, primary, quiet, row

_SIZE = (1080, 680)
_LIST_WIDTH = 300
_TABLES = frozenset({"segment", "custom_field", "setting", "member", "shop_order", "letter", "membership"})
_SAVE, _DROP = "save", "drop"
_BEGIN = "last_order_days > 90"


class _Line(NamedTuple):
    id: int
    name: str
    members: str
    trouble: str


class SegmentsDialog(QDialog):
    """On the left what is kept, on the right one of them to look at and to change."""

    chosen = Signal(object)
    """An OfSegment whose members are to be seen."""

    def __init__(
        self, parent: QWidget | None, session: Session, begin: OfSegment | None = None, deed: str = ""
    ) -> None:
        """`deed` is what the button says that takes the members; else they are shown in Members."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Segments"))
        self.session = session
        self._rows: dict[int, _Line] = {}
        self._counting = Listing(session, self)
        self._counting.listed.connect(self._on_counted)
        self.header = Header(self.tr("Segments"))
        self.tabs = SegmentTabs(
            {"segments": self.tr("Conditions"), "rfm": self.tr("Recency and frequency")}, self.tr("Parts")
        )
        self.table = self._table()
        self.editor = SegmentEditor(session)
        self.bands = BandsPanel(session)
        self.new_button = button(self.tr("New segment"), self.begin_new, "add")
        self.delete_button = quiet(self.tr("Delete"), self.delete, "remove")
        self.save_button = button(self.tr("Save"), lambda: self.save())
        self.show_button = primary(deed or self.tr("Show in Members"), self.show_members, "members")
        self.stack = QStackedWidget()
        self._build()
        self._listen()
        self._put(segments.rows())
        self._begin(begin)

    # Deeds

    def begin_new(self) -> None:
        """An empty segment, to be filled in; what is not kept yet is asked about first."""
        self._after_asking(self._begin_new)

    def _begin_new(self) -> None:
        self.table.view.clearSelection()
        self.editor.put(None)
        self.editor.rows.add_line()
        self.editor.settle()
        self.editor.name.setFocus()

    def save(self, then: Callable[[], object] = lambda: None) -> None:
        """Keep what is filled in under its name, and go on; a known name is asked about first."""
        name, text, row_ = self.editor.name.value(), self.editor.condition, self.editor.row
        if not name:
            self.editor.name.setFocus()
        if not name or not text:
            return
        taken = segments.named(name)
        if taken is not None and (row_ is None or taken.id != row_.id):
            words = self.tr("There is a segment {name} already. Shall this one take its place?").format(name=name)
            dialogs.confirm(self, words, self.tr("Replace"), lambda: self._save(name, text, None, then))
        else:
            self._save(name, text, row_.id if row_ else None, then)

    def delete(self) -> None:
        """Forget the segment; it can be undone."""
        row_ = self.editor.row
        if row_ is not None:
            self.session.do(keep_segments.delete_label(row_.name), keep_segments.delete, row_.name)
            self._begin_new()

    def show_members(self) -> None:
        """Leave, and list the members."""
        text, row_ = self.editor.condition, self.editor.row
        if text is not None:
            self.chosen.emit(OfSegment(text, row_.name if row_ and row_.condition == text else ""))
            self.accept()

    # Building

    def _build(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addWidget(self.table, 1)
        side.addLayout(row(self.new_button, None))
        self.table.setFixedWidth(_LIST_WIDTH)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.editor, 1)
        right.addLayout(row(self.delete_button, None, self.save_button, self.show_button))
        body = QWidget()
        sides = QHBoxLayout(body)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(16)
        sides.addLayout(side)
        sides.addLayout(right, 1)
        self.stack.addWidget(body)
        self.stack.addWidget(self.bands)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        self.header.insert(self.tabs)
        column.addWidget(self.header)
        column.addWidget(self.stack, 1)
        self.resize(*_SIZE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field is no wish to leave, or for a new segment."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _table(self) -> Table[_Line]:
        columns = [
            Column[_Line]("name", self.tr("Segment"), lambda one: one.name, width=18, sortable=False),
            Column[_Line](
                "members", self.tr("Members"), lambda one: one.members, numeric=True, width=9, sortable=False
            ),
        ]
        empty = EmptyState("filter", self.tr("No segment yet"), self.tr("Save the first one under a name."))
        return Table(IdTable(columns, lambda ids: [self._rows[id_] for id_ in ids]), self.tr("Segments"), empty)

    def _listen(self) -> None:
        self.tabs.chosen.connect(self._on_tab)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(lambda _: self.show_members())
        self.editor.changed.connect(self._on_changed)
        self.editor.name.returnPressed.connect(lambda: self.save())
        self.bands.chosen.connect(self._on_cell)
        self.session.changed.connect(self._on_tables)

    def _begin(self, begin: OfSegment | None) -> None:
        kept = segments.named(begin.name) if begin and begin.name else None
        if kept is not None:
            self.table.select_id(kept.id)
            self.editor.put(kept)
        elif begin is not None:
            self.editor.put(None, begin.text)
        elif self._rows:
            self.table.select_id(next(iter(self._rows)))
        else:
            self.editor.put(None, _BEGIN)

    # Following

    def _on_tab(self, key: str) -> None:
        self.stack.setCurrentIndex(1 if key == "rfm" else 0)
        if key == "rfm":
            self.bands.refresh()

    def _on_cell(self, segment: OfSegment) -> None:
        self.chosen.emit(segment)
        self.accept()

    def _on_chosen(self, ids: Sequence[int]) -> None:
        known = {one.id: one for one in segments.rows()}
        wanted = known.get(ids[0]) if ids else None
        shown = self.editor.row
        if wanted is None or wanted == shown:
            return
        if not self.editor.is_changed:
            self.editor.put(wanted)
        elif shown is None or wanted.id != shown.id:  # else somebody is just changing what changed meanwhile
            self._after_asking(lambda: self._go_to(wanted))
            self._mark_shown()

    def _go_to(self, wanted: segments.SegmentRow) -> None:
        self.editor.put(wanted)
        self.table.select_id(wanted.id)

    def _mark_shown(self) -> None:
        """The line of the segment that is looked at, none where it is a new one."""
        if self.editor.row is not None:
            self.table.select_id(self.editor.row.id)
        else:
            self.table.view.clearSelection()

    def _after_asking(self, then: Callable[[], object]) -> None:
        """Go on; what was changed and is not kept is saved or given up first, or all stays as it is."""
        if not self.editor.is_changed:
            then()
            return
        ways = {_DROP: self.tr("Do not keep it")}
        if self.editor.name.value() and self.editor.condition:
            ways = {_SAVE: self.tr("Save"), **ways}
        words = self.tr("What was changed in {name} is not saved.")
        name = self.editor.name.value() or self.tr("new segment")
        dialogs.offer(self, words.format(name=name), ways, lambda way: self.save(then) if way == _SAVE else then())

    def reject(self) -> None:
        """Escape and the window's cross ask, too."""
        self._after_asking(super().reject)

    def closeEvent(self, event: QCloseEvent) -> None:
        """See `reject`."""
        if self.editor.is_changed:
            event.ignore()
            self.reject()
            return
        super().closeEvent(event)

    def _on_changed(self) -> None:
        is_right = self.editor.condition is not None
        self.save_button.setEnabled(bool(self.editor.condition))
        self.show_button.setEnabled(is_right)
        self.delete_button.setVisible(self.editor.row is not None)

    def _on_tables(self, tables: frozenset[str]) -> None:
        if tables & _TABLES:
            self._put(segments.rows())

    def _save(self, name: str, text: str, segment_id: int | None, then: Callable[[], object]) -> None:
        if segment_id is None:
            self.session.do(keep_segments.save_label(name), keep_segments.save, name, text)
        else:
            self.session.do(keep_segments.save_label(name), keep_segments.change, segment_id, name, text)
        kept = segments.named(name)
        if kept is not None:
            self.editor.put(kept)
            self.table.select_id(kept.id)
        then()

    def _put(self, rows: Sequence[segments.SegmentRow]) -> None:
        """The names at once, their counts when they are there."""
        known = self._rows
        self._rows = {one.id: known.get(one.id, _Line(one.id, "", "…", ""))._replace(name=one.name) for one in rows}
        self._show()
        today = self.session.today
        self._counting.ask(lambda: keep_segments.counted(today, Progress()))

    def _on_counted(self, found: Sequence[Counted]) -> None:
        self._rows = {
            one.segment.id: _Line(
                one.segment.id,
                one.segment.name,
                "–" if one.members is None else number(one.members),
                sentence(one.trouble) if one.trouble else "",
            )
            for one in found
        }
        self._show()

    def _show(self) -> None:
        self.table.put([])
        self.table.put(list(self._rows))
        if self.editor.row is not None:
            self.table.select_id(self.editor.row.id)
