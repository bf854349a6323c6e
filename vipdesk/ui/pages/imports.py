"""Imports of all kinds: files are chosen, looked at, shown as they would come in, and taken over."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from vipdesk.domain.import_kinds import Kind
from vipdesk.progress import Progress
from vipdesk.services import map_columns
from vipdesk.services.import_files import NO_CHOICES, Choices, Prospect
from vipdesk.services.map_columns import Question
from vipdesk.services.match_buyers import Matched
from vipdesk.store import shop
from vipdesk.store.backup import Reason
from vipdesk.ui.jobs import Job
from vipdesk.ui.language import listed
from vipdesk.ui.pages.groups_field import usual_group
from vipdesk.ui.pages.imports_addresses import AddressesStep
from vipdesk.ui.pages.imports_columns import ColumnsStep
from vipdesk.ui.pages.imports_steps import Preview, Reading, Result, Seen
from vipdesk.ui.session import Session
from vipdesk.ui.widgets import button, heading, primary, row, soft

T = TypeVar("T")

FOLDER = "imports/folder"
"""Where the last file came from, for the settings of the desk."""
_WIDTH, _LOWEST, _HIGHEST = 900, 340, 640
_TABLES = "*.csv *.xlsx *.txt"
_MOST_NAMES = 6
"""Files that are named; of a year of monthly reports the others are counted."""


class Wanted(NamedTuple):
    """What is to be imported; `group` is for members whose list names none."""

    kind: Kind
    paths: tuple[Path, ...]
    group: str = ""
    choices: Choices = NO_CHOICES


def ask_for_files(parent: QWidget, session: Session, kind: Kind) -> list[Path]:
    """Let the person choose files of a kind; none where that was called off."""
    words = {
        Kind.ORDERS: QCoreApplication.translate("imports", "Order files"),
        Kind.MEMBERS: QCoreApplication.translate("imports", "Member lists, or order files with buyers"),
        Kind.CAMPAIGN: QCoreApplication.translate("imports", "Table of past campaigns"),
    }
    tables = QCoreApplication.translate("imports", "Tables ({patterns})").format(patterns="*.csv *.xlsx *.txt")
    cards = QCoreApplication.translate("imports", "Tables and cards ({patterns})").format(
        patterns="*.csv *.xlsx *.txt *.vcf"
    )
    tables = cards if kind is Kind.MEMBERS else tables
    everything = QCoreApplication.translate("imports", "All files ({patterns})").format(patterns="*")
    folder, filters = session.desk.text(FOLDER), f"{tables};;{everything}"
    if kind is Kind.CAMPAIGN:
        name, _ = QFileDialog.getOpenFileName(parent, words[kind], folder, filters)
        return [Path(name)] if name else []
    names, _ = QFileDialog.getOpenFileNames(parent, words[kind], folder, filters)
    return [Path(name) for name in names]


def begin(parent: QWidget, session: Session, kind: Kind, paths: Sequence[Path]) -> "ImportDialog":
    """Look at files and show what would come in."""
    session.desk.keep_text(FOLDER, str(paths[0].parent))
    dialog = ImportDialog(parent.window(), session)
    dialog.open()
    dialog.look_at(Wanted(kind, tuple(paths), usual_group() if kind is Kind.MEMBERS else ""))
    return dialog


class ImportDialog(QDialog):
    """One import from the look at the files to the result; it may lead on to that of the buyers as members."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._session, self._window = session, parent
        self._wanted = Wanted(Kind.ORDERS, ())
        self._found: Prospect | None = None
        self._seen: Seen | None = None
        self._looked_at: frozenset[str] = frozenset()
        """Addresses that were shown already."""
        self._job: Job[Any] | None = None
        self._is_writing = False
        self._title, self._files = heading(), soft()
        self._steps = QStackedWidget()
        self.close_button: QPushButton = button(self.tr("Cancel"), self.reject)
        self.deed: QPushButton = primary(self.tr("Import"), self._go_on)
        self.deed.setDefault(True)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(self._title)
        layout.addWidget(self._files)
        layout.addWidget(self._steps, 1)
        layout.addLayout(row(None, self.close_button, self.deed))
        self.setMinimumWidth(720)
        self.resize(_WIDTH, _LOWEST)

    def look_at(self, wanted: Wanted) -> None:
        """Read the files in the background, and show what would come in."""
        self._wanted, self._found = wanted, None
        titles = {
            Kind.ORDERS: self.tr("Import orders"),
            Kind.MEMBERS: self.tr("Import members"),
            Kind.CAMPAIGN: self.tr("Import past campaigns"),
        }
        self._title.setText(titles[wanted.kind])
        self.setWindowTitle(titles[wanted.kind])
        self._files.setText(self._names(wanted.paths))
        reading = Reading()
        self._show(reading)
        self.deed.setEnabled(False)
        self.deed.setText(self.tr("Import"))
        now = self._now()

        def work(progress: Progress) -> Seen:
            found = map_columns.look(wanted.kind, wanted.paths, wanted.group, now, progress, wanted.choices)
            path, is_single = wanted.paths[0], len(wanted.paths) == 1
            return Seen(
                found,
                is_explained=is_single and map_columns.is_explained(wanted.kind, path, wanted.choices),
                can_be_changed=is_single and map_columns.can_be_changed(wanted.kind, path),
            )

        self._begin(work, self._on_seen, reading)

    def _begin(self, work: Callable[[Progress], T], show: Callable[[T], None], reading: Reading) -> None:
        job = self._session.read(work)
        job.advanced.connect(reading.say)
        job.succeeded.connect(show)
        job.failed.connect(self._on_unreadable)
        self._job = job

    def reject(self) -> None:
        """Stop reading and close; while something is written, its own dialog is there to stop it."""
        if self._is_writing:
            return
        if self._job is not None:
            self._job.cancel()
        super().reject()

    # Steps

    def _on_seen(self, seen: "Seen") -> None:
        """Ask about columns or addresses, where that is to be done; else show what would come in."""
        self._job, self._seen = None, seen
        if isinstance(seen.found, Question):
            self._ask_columns(seen.found)
            return
        self._found = seen.found
        if any(one.text not in self._looked_at for one in seen.found.addresses):
            self._show_addresses(seen.found)
        else:
            self._show_preview(seen.found)

    def _ask_columns(self, question: Question) -> None:
        self._job = None
        self._files.setText(self.tr("Columns of {file}").format(file=question.glance.path.name))
        step = ColumnsStep(question)
        step.changed.connect(self.deed.setEnabled)
        step.heading_said.connect(lambda heading: self._ask_anew(question.glance.path, heading))
        self._show(step)
        self.deed.setText(self.tr("Continue"))
        step.judge()
        self._fit(_HIGHEST)
        step.choices[0].setFocus()

    def _show_addresses(self, found: Prospect) -> None:
        step = AddressesStep(found.addresses)
        self._show(step)
        self.deed.setText(self.tr("The addresses are right"))
        self.deed.setEnabled(True)
        self._fit(_HIGHEST)
        step.table.view.setFocus()

    def _go_on(self) -> None:
        """Do what the step asks for."""
        step = self._steps.currentWidget()
        if isinstance(step, ColumnsStep):
            columns = {**self._wanted.choices.columns, step.question.key: step.columns()}
            self.look_at(self._wanted._replace(choices=replace(self._wanted.choices, columns=columns)))
        elif isinstance(step, AddressesStep):
            self._confirm(step)
        else:
            self._write()

    def _confirm(self, step: AddressesStep) -> None:
        """Look again where something was decided otherwise than it was read."""
        assert self._found is not None
        self._looked_at |= {one.text for one in self._found.addresses}
        if step.decided:
            addresses = {**self._wanted.choices.addresses, **step.decided}
            self.look_at(self._wanted._replace(choices=replace(self._wanted.choices, addresses=addresses)))
        else:
            self._show_preview(self._found)

    def _on_columns_wanted(self) -> None:
        """Ask about the columns of a file that is known."""
        self._ask_anew(self._wanted.paths[0])

    def _ask_anew(self, path: Path, heading: bool | None = None) -> None:
        """Ask about the columns of a file, with a heading or without as somebody says."""
        wanted, now = self._wanted, self._now()
        reading = Reading()
        self._show(reading)
        self.deed.setEnabled(False)

        def work(progress: Progress) -> Question:
            return map_columns.ask(wanted.kind, path, now, progress, wanted.choices, heading)

        self._begin(work, self._ask_columns, reading)

    def _show_preview(self, found: Prospect) -> None:
        assert self._seen is not None
        self.deed.setText(self.tr("Import"))
        preview = Preview(found, self._wanted.group, self._seen)
        preview.columns_wanted.connect(self._on_columns_wanted)
        preview.group_chosen.connect(self._on_group)
        preview.buyers_wanted.connect(self._on_buyers_wanted)
        self._show(preview)
        self.deed.setEnabled(found.does_something)
        self._fit()
        (self.deed if found.does_something else self.close_button).setFocus()

    def _on_unreadable(self, _error: BaseException) -> None:
        """The window tells why."""
        self._job = None
        self.reject()

    def _on_group(self, group: str) -> None:
        if group != self._wanted.group:
            self.look_at(self._wanted._replace(group=group))

    def _on_buyers_wanted(self, group: str) -> None:
        self.close_button.setText(self.tr("Cancel"))
        self.deed.show()
        self.look_at(Wanted(Kind.MEMBERS, self._wanted.paths, group))

    def _write(self) -> None:
        assert self._found is not None
        self._is_writing = True
        self.setEnabled(False)
        job = self._session.secured(Reason.IMPORT, self._found.label, self._found.apply)
        job.succeeded.connect(self._on_written)
        job.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        """Written, stopped or failed: where it is not written, the preview is still right."""
        self._is_writing = False
        self.setEnabled(True)

    def _on_written(self, done: object) -> None:
        assert self._found is not None
        matched = done if isinstance(done, Matched) else Matched()
        result = Result(self._found, self._wanted.group, list(matched.sentences(shop.settings().currency)))
        result.buyers_wanted.connect(self._on_buyers_wanted)
        self._show(result)
        self._fit()
        self.deed.hide()
        self.close_button.setText(self.tr("Close"))
        self.close_button.setFocus()

    def _show(self, step: QWidget) -> None:
        """Put a step in the place of the one before."""
        before = self._steps.currentWidget()
        self._steps.addWidget(step)
        self._steps.setCurrentWidget(step)
        if before is not None:
            self._steps.removeWidget(before)
            before.deleteLater()

    def _fit(self, lowest: int = _LOWEST) -> None:
        """Be as high as the step needs, not as the one before did, in the middle of the window and on the screen."""
        self._layout.activate()
        wanted = self._layout.totalHeightForWidth(_WIDTH)
        room, frame = self.screen().availableGeometry(), self.frameGeometry().size() - self.size()
        size = QSize(_WIDTH, min(max(wanted, lowest), _HIGHEST)).boundedTo(room.size() - frame)
        self.resize(size)
        place = QRect(QPoint(), size + frame)
        place.moveCenter(self._window.frameGeometry().center())
        place.moveTo(
            _within(place.left(), room.left(), room.right() + 1 - place.width()),
            _within(place.top(), room.top(), room.bottom() + 1 - place.height()),
        )
        self.move(place.topLeft())

    def _names(self, paths: Sequence[Path]) -> str:
        names, more = listed(path.name for path in paths[:_MOST_NAMES]), len(paths) - _MOST_NAMES
        return self.tr("{names} and %n more", "", more).format(names=names) if more > 0 else names

    def _now(self) -> int:
        return int(self._session.now().timestamp())


def _within(value: int, least: int, most: int) -> int:
    return max(least, min(value, most))
