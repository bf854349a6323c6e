"""Opening a shop with the person at the desk: the guide of the first start, and what is done about a damaged file."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout

from vipdesk.domain.money import SYMBOLS
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.store import backup
from vipdesk.store.engine_sqlite import NOT_THERE
from vipdesk.ui import dialogs, language, mending
from vipdesk.ui.desk import Desk, user
from vipdesk.ui.fields import Choice, TextField
from vipdesk.ui.forms import Form
from vipdesk.ui.icons import icon
from vipdesk.ui.jobs import Jobs
from vipdesk.ui.language import sentence
from vipdesk.ui.page import OpenShop
from vipdesk.ui.widgets import button, label, primary, row, soft, title

SHOP_FILES = "*.vipdesk"
DEMO_MEMBERS, DEMO_SEED = 7000, 1
_MAKING_DEMO = Sentence(QT_TRANSLATE_NOOP("sentences", "Making the demo shop"))


class Answers(NamedTuple):
    """What a new shop is made with; the names are those of the shop's settings."""

    name: str = ""
    owner: str = ""
    currency: str = "CNY"


class FirstStart(QDialog):
    """A short guide: language, name, owner, currency; or the demo shop."""

    AGAIN = 2
    """The result when it has to be said again in another language."""

    def __init__(self, desk: Desk, path: Path, answers: Answers) -> None:
        super().__init__()
        self._desk, self._path = desk, path
        self.wants_demo = False
        self.language = Choice(language.LANGUAGES, language.spoken_at(desk))
        self.language.edited.connect(self._on_language)
        self.name = TextField(answers.name, required=True)
        self.owner = TextField(answers.owner)
        self.currency = Choice({code: f"{code} {sign}" for code, sign in SYMBOLS.items()}, answers.currency)
        self._build()

    def answers(self) -> Answers:
        """What was filled in."""
        return Answers(self.name.value(), self.owner.value(), self.currency.value())

    def _build(self) -> None:
        self.setWindowTitle(QCoreApplication.applicationName())
        self.setMinimumWidth(560)
        seal = label()
        seal.setPixmap(icon("app").pixmap(40, 40))
        promise = self.tr("Everything stays on this computer, in one file. You can change all of this later.")
        where = soft(self.tr("The file: {path}").format(path=self._path))
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        start = primary(self.tr("Start"), self._start)
        start.setDefault(True)
        demo = button(self.tr("Look at the demo shop first"), self._take_demo)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 28, 32, 24)
        layout.setSpacing(16)
        layout.addLayout(row(seal, title(self.tr("Welcome")), None, spacing=14))
        layout.addWidget(soft(promise))
        layout.addWidget(self._filled_form())
        layout.addWidget(where)
        layout.addLayout(row(demo, None, start))
        self.name.setFocus()

    def _filled_form(self) -> Form:
        self._form = Form()
        self._form.add(self.tr("Language"), self.language)
        self._form.add(self.tr("Name of the shop"), self.name)
        self._form.add(self.tr("Your name"), self.owner, self.tr("Noted with what you do at this desk."))
        self._form.add(self.tr("Currency"), self.currency)
        return self._form

    def _start(self) -> None:
        if self._form.is_right():
            self.accept()

    def _take_demo(self) -> None:
        self.wants_demo = True
        self.accept()

    def _on_language(self) -> None:
        self._desk.language = self.language.value()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        language.speak(app, self._desk.language)
        self.done(self.AGAIN)


def first_start(desk: Desk, path: Path, demo: Path) -> Answers | OpenShop | None:
    """Ask what a new shop at `path` needs, or whether to open the demo shop; None if the guide was closed.

    Where backups lie without their shop, the newest may be brought back: then that shop is the one to open.
    """
    if backup.kept(path) and (way := _missing(path)) != "new":
        return OpenShop(path) if way == "restore" and mending.restore_newest(path) else None
    guide = FirstStart(desk, path, Answers(owner=user()))
    while (result := guide.exec()) == FirstStart.AGAIN:
        guide = FirstStart(desk, path, guide.answers())
    if result == QDialog.DialogCode.Rejected:
        return None
    return OpenShop(demo) if guide.wants_demo else guide.answers()


def _missing(path: Path) -> str | None:
    """Say that a shop is gone whose backups are here; what to do about it, None to give up."""
    ways = {"restore": mending.restoring(path), "new": QCoreApplication.translate("MainWindow", "New shop")}
    return dialogs.choose(sentence(Sentence(NOT_THERE, path=path)), ways, "restore")


def make_demo_shop(path: Path, today: date, now: int) -> bool:
    """Make the demo shop while a dialog shows how far it is; False if that was cancelled. `now` in UTC seconds."""
    from vipdesk.services import make_demo  # noqa: PLC0415 - much that is needed once

    jobs, failures = Jobs(at_end=lambda: None), list[Exception]()
    jobs.failed.connect(failures.append)
    job = jobs.start(lambda progress: make_demo.make(path, DEMO_MEMBERS, DEMO_SEED, today, now, progress), _MAKING_DEMO)
    dialogs.Waiting(None, job).exec()
    jobs.close()
    if failures:
        raise failures[0]
    return path.exists()
