"""What the window can be told to do from anywhere: the menus, their shortcuts, and the search field know the same."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar

from vipdesk.ui.finding import Hit
from vipdesk.ui.icons import icon
from vipdesk.ui.language import sentence
from vipdesk.ui.page import PageSpec
from vipdesk.ui.session import Session

Role = QAction.MenuRole


@dataclass(frozen=True)
class Deeds:
    """What the menus call; the window gives them."""

    go: Callable[..., object]
    """Takes the key of a page, and what is to be shown on it, if anything."""
    search: Callable[[], object]
    open_shop: Callable[[], object]
    new_shop: Callable[[], object]
    open_demo: Callable[[], object]
    back_up: Callable[[], object]
    lock: Callable[[], object]
    show_log: Callable[[], object]
    about: Callable[[], object]
    close: Callable[[], object]


class Commands(QObject):
    """The actions of the window, in their menus."""

    def __init__(self, bar: QMenuBar, session: Session, pages: Sequence[PageSpec], deeds: Deeds) -> None:
        super().__init__(bar)
        self._session = session
        self._listed: list[QAction] = []
        self._fill_file(bar, deeds)
        self._fill_edit(bar, deeds)
        self._fill_go(bar, pages, deeds)
        self._fill_help(bar, deeds)
        session.changed.connect(self.name_undo)

    def find(self, text: str) -> list[Hit]:
        """Commands and pages in whose name the text occurs."""
        wanted = text.casefold()
        return [
            Hit(_plain(action), action.shortcut().toString(_NATIVE), "right", action.trigger)
            for action in self._listed
            if action.isEnabled() and wanted in _plain(action).casefold()
        ]

    def name_undo(self) -> None:
        """Say in the menu what undo and redo would do."""
        undone, redone = self._session.to_undo(), self._session.to_redo()
        self.undo.setEnabled(undone is not None)
        self.redo.setEnabled(redone is not None)
        name = sentence(undone.label) if undone else ""
        self.undo.setText(self.tr("Undo: {action}").format(action=name) if name else self.tr("Undo"))
        name = sentence(redone.label) if redone else ""
        self.redo.setText(self.tr("Redo: {action}").format(action=name) if name else self.tr("Redo"))

    def _fill_file(self, bar: QMenuBar, deeds: Deeds) -> None:
        menu = bar.addMenu(self.tr("&Shop"))
        menu.addAction(self._made(self.tr("Open another shop…"), deeds.open_shop, "Ctrl+O"))
        menu.addAction(self._made(self.tr("New shop…"), deeds.new_shop, "Ctrl+Shift+N"))
        menu.addAction(self._made(self.tr("Open the demo shop"), deeds.open_demo))
        menu.addSeparator()
        menu.addAction(self._made(self.tr("Back up now"), deeds.back_up))
        menu.addAction(self._made(self.tr("Lock"), deeds.lock, "Ctrl+L"))
        menu.addSeparator()
        preferences = self._made(self.tr("Settings…"), partial(deeds.go, "settings"), "Ctrl+,", Role.PreferencesRole)
        menu.addAction(preferences)
        menu.addAction(self._made(self.tr("Quit"), deeds.close, "Ctrl+Q", Role.QuitRole))

    def _fill_edit(self, bar: QMenuBar, deeds: Deeds) -> None:
        menu = bar.addMenu(self.tr("&Edit"))
        self.undo = self._made(self.tr("Undo"), self._session.undo, "Ctrl+Z")
        self.undo.setIcon(icon("undo"))
        self.undo.setIconVisibleInMenu(False)
        self.redo = self._made(self.tr("Redo"), self._session.redo, "Ctrl+Shift+Z")
        menu.addActions([self.undo, self.redo])
        menu.addSeparator()
        menu.addAction(self._made(self.tr("Find…"), deeds.search, "Ctrl+K"))

    def _fill_go(self, bar: QMenuBar, pages: Sequence[PageSpec], deeds: Deeds) -> None:
        menu = bar.addMenu(self.tr("&Go"))
        for number, spec in enumerate(pages, start=1):
            shortcut = f"Ctrl+{number}" if number < 10 else ""
            menu.addAction(self._made(spec.title, partial(deeds.go, spec.key), shortcut))
        menu.addSeparator()
        begin = partial(deeds.go, "letters", "campaigns/new")
        menu.addAction(self._made(self.tr("New campaign…"), begin, "Ctrl+N"))

    def _fill_help(self, bar: QMenuBar, deeds: Deeds) -> None:
        menu = bar.addMenu(self.tr("&Help"))
        menu.addAction(self._made(self.tr("Show the log"), deeds.show_log))
        menu.addAction(self._made(self.tr("About VIP Desk"), deeds.about, "", Role.AboutRole))

    def _made(
        self, words: str, press: Callable[[], object], shortcut: str = "", role: QAction.MenuRole = Role.NoRole
    ) -> QAction:
        action = QAction(words, self)
        action.setMenuRole(role)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda: press())
        self._listed.append(action)
        return action


_NATIVE = QKeySequence.SequenceFormat.NativeText


def _plain(action: QAction) -> str:
    return action.text().replace("&", "")
