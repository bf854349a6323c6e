"""Views of the members' table that are kept under a name."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.store import saved_views
from vipdesk.store.saved_views import MEMBERS, Named, View
from vipdesk.ui import dialogs
from vipdesk.ui.fields import TextField
from vipdesk.ui.forms import FormDialog
from vipdesk.ui.session import Session

SAVE = QT_TRANSLATE_NOOP("sentences", "Keep the view {name}")
RENAME = QT_TRANSLATE_NOOP("sentences", "Rename the view {name}")
DELETE = QT_TRANSLATE_NOOP("sentences", "Delete the view {name}")


class ViewsMenu(QMenu):
    """The saved views, and what can be done about them."""

    wanted = Signal(object)
    """A View that is to be shown."""

    def __init__(self, parent: QWidget, session: Session, now: Callable[[], View]) -> None:
        """`now` tells what is shown."""
        super().__init__()
        self._parent, self._session, self._now = parent, session, now
        self._last: str = ""
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List the views as they are now."""
        self.clear()
        views = saved_views.of_page(MEMBERS)
        for one in views:
            self.addAction(one.name, partial(self._choose, one))
        if views:
            self.addSeparator()
        self.addAction(self.tr("Keep this view…"), self.ask_name)
        if views:
            self._add_each(self.tr("Rename"), views, self._ask_other_name)
            self._add_each(self.tr("Delete"), views, self._delete)

    def _add_each(self, words: str, views: Sequence[Named], deed: Callable[[Named], object]) -> None:
        menu = self.addMenu(words)
        for one in views:
            menu.addAction(one.name, partial(deed, one))

    def _choose(self, one: Named) -> None:
        self._last = one.name
        self.wanted.emit(one.view)

    def ask_name(self) -> None:
        """Ask under which name what is shown is to be kept; one of the same name is replaced when that is wished."""
        self._ask(self.tr("Keep this view"), self._last, self._keep)

    def _ask_other_name(self, one: Named) -> None:
        self._ask(self.tr("Rename the view"), one.name, partial(self._rename, one))

    def _ask(self, title: str, name: str, then: Callable[[str], object]) -> None:
        dialog = FormDialog(self._parent.window(), title, self.tr("Keep"))
        field = dialog.form.add(self.tr("Name"), TextField(name, required=True))
        dialog.when_right(lambda: then(field.value()))
        dialog.open()

    def _keep(self, name: str) -> None:
        if any(one.name == name for one in saved_views.of_page(MEMBERS)) and name != self._last:
            words = self.tr("There is a view {name} already. Is it to be replaced?").format(name=name)
            dialogs.confirm(self._parent.window(), words, self.tr("Replace"), partial(self._save, name))
        else:
            self._save(name)

    def _save(self, name: str) -> None:
        self._session.do(Sentence(SAVE, name=name), saved_views.save, MEMBERS, name, self._now())
        self._last = name

    def _rename(self, one: Named, name: str) -> None:
        self._session.do(Sentence(RENAME, name=one.name), saved_views.rename, one.id, name)

    def _delete(self, one: Named) -> None:
        self._session.do(Sentence(DELETE, name=one.name), saved_views.delete, one.id)
