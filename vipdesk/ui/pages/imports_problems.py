"""The rows of a file that cannot be taken over, each with the reason, to be read and to be copied."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from vipdesk.domain.problems import Problem
from vipdesk.domain.table_text import tabbed
from vipdesk.ui.language import number, sentence
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column as TableColumn
from vipdesk.ui.tables import IdTable
from vipdesk.ui.widgets import column, label, link, row, soft, strong


class _Line(NamedTuple):
    id: int
    problem: Problem


def _told(line: _Line) -> str:
    return sentence(line.problem.sentence)


class Problems(QWidget):
    """A table of them; the chosen one is told in full below."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__()
        self._problems = problems
        self.table = Table(IdTable(list(self._columns()), self._fetch), self.tr("Problems"), QWidget())
        self.table.view.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
        self.whole = soft()
        self.whole.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.whole.setMinimumHeight(2 * self.whole.fontMetrics().lineSpacing())
        self.whole.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.copy = link(self.tr("Copy all"), self.copy_all)
        heading = row(strong(self.tr("Problems")), label(number(len(problems)), "soft"), None, self.copy)
        layout = column(heading, self.table, self.whole)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.table)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._copy_chosen)
        self.table.chosen.connect(self._on_chosen)
        self.table.put(range(len(problems)))

    def _columns(self) -> Iterator[TableColumn[_Line]]:
        """The file only where there are several, the column only where one is named."""
        if len({one.file for one in self._problems}) > 1:
            yield TableColumn("file", self.tr("File"), lambda one: one.problem.file, width=14, sortable=False)
        yield TableColumn(
            "row", self.tr("Row"), lambda one: number(one.problem.row), numeric=True, width=6, sortable=False
        )
        if any(one.column for one in self._problems):
            yield TableColumn(
                "column", self.tr("Column"), lambda one: one.problem.column, is_soft=True, width=12, sortable=False
            )
        yield TableColumn("sentence", self.tr("What is wrong"), _told, width=60, sortable=False)

    def copy_all(self) -> None:
        """Put all of them on the clipboard, as a table."""
        self._copy(self._problems)

    def _copy_chosen(self) -> None:
        self._copy(self._problems[id_] for id_ in self.table.selected_ids())

    def _copy(self, problems: Iterable[Problem]) -> None:
        titles = (self.tr("File"), self.tr("Row"), self.tr("Column"), self.tr("What is wrong"))
        lines = ((one.file, str(one.row), one.column, sentence(one.sentence)) for one in problems)
        QGuiApplication.clipboard().setText(tabbed((titles, *lines)))

    def _fetch(self, ids: Sequence[int]) -> list[_Line]:
        return [_Line(id_, self._problems[id_]) for id_ in ids]

    def _on_chosen(self, ids: list[int]) -> None:
        self.whole.setText(sentence(self._problems[ids[0]].sentence) if ids else "")
