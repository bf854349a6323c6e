"""The foot of the window: whose shop it is, when it was backed up, and what is being done."""

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout

from vipdesk.errors import Sentence
from vipdesk.store import backup, shop
from vipdesk.store.read_only import FOR_READING
from vipdesk.ui.jobs import Job
from vipdesk.ui.language import moment, progress_words, sentence
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import ProgressRow, label

PATIENCE_MS = 250
"""A job that is done before this is never shown."""


class ReadingBand(QFrame):
    """Stands above the page where the shop is open for reading only."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("band")
        self.setProperty("role", "banner")
        self.setProperty("tone", Tone.AMBER.value)
        words = label(sentence(Sentence(FOR_READING)), "strong", Tone.AMBER)
        self.setAccessibleName(words.text())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 8, 20, 8)
        layout.addWidget(words)


class Foot(QFrame):
    """Follows the session by itself."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("bottom")
        self._session = session
        self._jobs: list[Job[Any]] = []
        self._done = self._total = 0
        self.shop, self.backup = label("", "soft"), label("", "soft")
        self.away = label(self.tr("No connection to the shop; trying again"), "strong", Tone.AMBER)
        self.away.setHidden(session.is_reached)
        self.running = ProgressRow(self.tr("Cancel"))
        self.running.cancel.clicked.connect(self._cancel)
        self.running.hide()
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._show_first)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 3, 20, 3)
        layout.setSpacing(24)
        layout.addWidget(self.shop)
        layout.addWidget(self.backup)
        layout.addWidget(self.away)
        layout.addStretch(1)
        layout.addWidget(self.running)
        self.setFixedHeight(max(30, self.sizeHint().height()))
        session.changed.connect(self._on_changed)
        session.reading.connect(self._follow)
        session.reached.connect(self.away.setHidden)
        session.backed_up.connect(self.show_backup)
        self._show_shop()

    def show_backup(self) -> None:
        """Say when the last backup was made."""
        from vipdesk.services import back_up  # noqa: PLC0415 - the first painting does not wait for these
        from vipdesk.store import rehearsal  # noqa: PLC0415 - as above

        self.backup.setVisible(back_up.has_backups(self._session.shop))
        kept = backup.kept(self._session.shop.path)
        tried = rehearsal.last(self._session.shop.path)
        if kept and tried is not None and tried.trouble and tried.backup == kept[0].path.name:
            self.backup.setText(self.tr("Backup of {moment}, not sound").format(moment=moment(kept[0].made_at)))
        elif kept:
            self.backup.setText(self.tr("Backup of {moment}, checked").format(moment=moment(kept[0].made_at)))
        else:
            self.backup.setText(self.tr("No backup yet"))

    def _on_changed(self, tables: frozenset[str]) -> None:
        if "setting" in tables:
            self._show_shop()

    def _show_shop(self) -> None:
        self.shop.setText(shop.settings().name or self._session.shop.path.stem)

    def _follow(self, job: Job[Any]) -> None:
        self._jobs.append(job)
        job.advanced.connect(self._on_advanced)
        job.finished.connect(self._on_finished)
        self._patience.start()

    def _show_first(self) -> None:
        self.running.setVisible(bool(self._jobs))
        if self._jobs:
            self._show_progress()

    def _show_progress(self) -> None:
        words = sentence(self._jobs[0].label)
        counted = f"{words} {progress_words(self._done, self._total)}"
        self.running.words.setText(counted if self._done else words)
        self.running.bar.say(self._done, self._total)

    def _on_advanced(self, done: int, total: int) -> None:
        """Jobs run one after another: it is always the first that advances, and that ends."""
        self._done, self._total = done, total
        self._show_progress()

    def _on_finished(self) -> None:
        del self._jobs[0]
        self._done = self._total = 0
        if self._jobs:
            self._patience.start()
        else:
            self._patience.stop()
            self.running.hide()

    def _cancel(self) -> None:
        if self._jobs:
            self._jobs[0].cancel()
