"""Backups: what is kept and what has changed since, whether it would help, and where else it lies."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.services import back_up, list_backups
from vipdesk.services.list_backups import Line, Look, Overview
from vipdesk.store import backup, journal, shop
from vipdesk.store.backup import Backup
from vipdesk.store.engine_sqlite import ShopFile
from vipdesk.store.read_only import FOR_READING
from vipdesk.ui.language import moment, sentence
from vipdesk.ui.listing import Emptiness
from vipdesk.ui.page import Page
from vipdesk.ui.pages.backups_cards import ChosenCard, PlaceCard, RehearsalCard
from vipdesk.ui.pages.backups_words import SinceWords, megabytes, reason_words
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable, Mark
from vipdesk.ui.theme import Tone, grown
from vipdesk.ui.widgets import EmptyState, Header, row, scrolled

LISTING = Sentence(QT_TRANSLATE_NOOP("sentences", "Listing the backups"))
REHEARSING = Sentence(QT_TRANSLATE_NOOP("sentences", "Trying the newest backup"))
BRINGING = Sentence(QT_TRANSLATE_NOOP("sentences", "Copying backups to the second place"))
LOOKING = Sentence(QT_TRANSLATE_NOOP("sentences", "Looking into a backup"))
CHANGED = Sentence(QT_TRANSLATE_NOOP("sentences", "Change the second place of the backups"))
_CARDS_WIDTH, _LEAST_CARDS_WIDTH = 380, 330


class BackupsPage(Page):
    """A table of the backups, and beside it what can be done with the chosen one."""

    tables: ClassVar[frozenset[str]] = frozenset(journal.NAMES)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._lines: dict[int, Line] = {}
        self.header = Header(self.tr("Backups"))
        self.table = self._table()
        self.chosen, self.rehearsal, self.place = ChosenCard(), RehearsalCard(), PlaceCard()
        self.chosen.restore.clicked.connect(self._look)
        self.rehearsal.deed.clicked.connect(self._rehearse)
        self.place.choose.clicked.connect(self._choose_place)
        self.place.turn_off.clicked.connect(lambda: self._set_place(""))
        self.table.chosen.connect(self._on_chosen)
        if back_up.has_backups(session.shop):
            self._build()
        else:
            self.column.addWidget(self.header)
            self.column.addWidget(self._none_here(), 1)
        session.backed_up.connect(self._on_backed_up)

    def refresh(self) -> None:
        """List what is there, in the background."""
        path = self.session.shop.path
        if back_up.has_backups(self.session.shop):
            self.session.read(lambda _: list_backups.overview(path), LISTING).then(self._show)

    def open_item(self, item: Any) -> None:
        """Choose the backup in the file of this name."""
        for id_, line in self._lines.items():
            if line.backup.path.name == item:
                self.table.select_id(id_)

    # Building

    def _build(self) -> None:
        self.header.action(self.tr("Show folder"), self._show_folder, "folder")
        self.header.primary(self.tr("Back up now"), self.session.back_up, "backup")
        cards = QWidget()
        column = QVBoxLayout(cards)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        for card in (self.chosen, self.rehearsal, self.place):
            column.addWidget(card)
        column.addStretch(1)
        area = scrolled(cards)
        area.setFixedWidth(max(_CARDS_WIDTH, grown(_LEAST_CARDS_WIDTH)))
        body = row(spacing=12)
        body.addWidget(self.table, 1)
        body.addWidget(area)
        self.column.addWidget(self.header)
        self.column.addLayout(body, 1)

    def _table(self) -> Table[Line]:
        words = SinceWords()
        columns = [
            Column[Line]("made", self.tr("Made"), lambda one: moment(one.backup.made_at), mark=_mark, width=28,
                         sortable=False),
            Column[Line]("why", self.tr("Why"), lambda one: reason_words(one.backup.reason), is_soft=True, width=12,
                         sortable=False),
            Column[Line]("since", self.tr("Since then"), lambda one: words.told(one.since), width=14, sortable=False,
                         tip=self.tr("What was done after it was made, without what was taken back")),
            Column[Line]("size", self.tr("Size"), lambda one: megabytes(one.backup.size), numeric=True, is_soft=True,
                         width=7, sortable=False),
        ]  # fmt: skip
        empty = Emptiness(self._none_yet(), QWidget())
        empty.say_nothing_yet()
        table = Table(IdTable(columns, self._rows), self.tr("Backups"), empty)
        table.remember(self.session.desk, "backups")
        return table

    def _rows(self, ids: Sequence[int]) -> list[Line]:
        return [self._lines[id_] for id_ in ids]

    def _none_yet(self) -> QWidget:
        return EmptyState(
            "backup",
            self.tr("No backup yet"),
            self.tr("One is made at closing whenever something changed, and before an import or an update."),
        )

    def _none_here(self) -> QWidget:
        is_file = isinstance(self.session.shop, ShopFile)
        words = sentence(Sentence(FOR_READING if is_file else back_up.ON_SERVER))
        return EmptyState("backup", self.tr("No backups are made here"), words)

    # Showing

    def _show(self, found: Overview) -> None:
        self._lines = {line.id: line for line in found.lines}
        self.table.put([line.id for line in found.lines])
        if found.lines and not self.table.selected_ids():
            self.table.select_id(found.lines[0].id)
        self.header.subtitle.setText(self.tr("%n kept", "", len(found.lines)) if found.lines else "")
        self._on_chosen(self.table.selected_ids())
        self.rehearsal.say(found.rehearsal, has_backups=bool(found.lines))
        self.place.say(found.place, found.visit)

    def _on_chosen(self, ids: Sequence[int]) -> None:
        self.chosen.say(self._lines.get(ids[0]) if len(ids) == 1 else None)

    def _on_backed_up(self) -> None:
        self._stale = True
        if self.isVisible():
            self.bring_up_to_date()

    # Deeds

    def _show_folder(self) -> None:
        place = backup.folder(self.session.shop.path)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(place if place.is_dir() else place.parent)))

    def _look(self) -> None:
        ids = self.table.selected_ids()
        if len(ids) == 1:
            one = self._lines[ids[0]].backup
            self.session.read(lambda _: list_backups.look(one.path), LOOKING).then(lambda found: self._ask(one, found))

    def _ask(self, one: Backup, found: Look) -> None:
        from vipdesk.ui.pages.backups_restore import RestoreDialog  # noqa: PLC0415 - seldom wanted

        dialog = RestoreDialog(self, one, found)
        dialog.accepted.connect(lambda: self.session.restore(one.path))
        dialog.open()

    def _rehearse(self) -> None:
        path = self.session.shop.path

        def work(progress: Progress) -> object:
            return back_up.rehearse(path, datetime.now(UTC), progress)

        self.session.read(work, REHEARSING).then(lambda _: self.session.backed_up.emit())

    def _choose_place(self) -> None:
        words = self.tr("Where backups are copied to as well")
        name = QFileDialog.getExistingDirectory(self, words, shop.settings().backup_folder)
        if name:
            self._set_place(name)

    def _set_place(self, name: str) -> None:
        path = self.session.shop.path
        self.session.do(CHANGED, back_up.choose_place, path, Path(name) if name else None)

        def work(progress: Progress) -> object:
            return back_up.bring(path, datetime.now(UTC), progress)

        self.session.read(work, BRINGING).then(lambda _: self.session.backed_up.emit())


def _mark(line: Line) -> Mark | None:
    if line.is_sound is None:
        return None
    if line.is_sound:
        return Mark(sentence(Sentence(QT_TRANSLATE_NOOP("sentences", "tried, sound"))), Tone.JADE)
    return Mark(sentence(Sentence(QT_TRANSLATE_NOOP("sentences", "not sound"))), Tone.SEAL)
