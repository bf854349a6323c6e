"""A form too long for one page: parts of it behind tabs, checked and saved together."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from vipdesk.ui.forms import Form, FormDialog
from vipdesk.ui.widgets import SegmentTabs, row


class TabbedFormDialog(FormDialog):
    """As FormDialog, with several forms; the first that is not right comes to the front."""

    def __init__(self, parent: QWidget | None, name: str, deed: str, parts: dict[str, str], tabs_name: str) -> None:
        """`parts` are keys and their words, in order; `tabs_name` is for screen readers."""
        super().__init__(parent, name, deed)
        first, *others = parts
        self.forms: dict[str, Form] = {first: self.form, **{key: Form() for key in others}}
        self.tabs = SegmentTabs(parts, tabs_name)
        self._stack = QStackedWidget()
        self.tabs.chosen.connect(self._show)
        place = self._body.indexOf(self.form)
        self._body.removeWidget(self.form)
        self._below = {key: QVBoxLayout() for key in parts}
        for key, form in self.forms.items():
            self._stack.addWidget(_at_top(form, self._below[key]))
        self._body.insertLayout(place, row(self.tabs, None))
        self._body.insertWidget(place + 1, self._stack)

    def add_below(self, key: str, *things: QWidget) -> None:
        """Put something under the fields of a part."""
        for thing in things:
            self._below[key].addWidget(thing, 0, Qt.AlignmentFlag.AlignLeft)

    def is_right(self) -> bool:
        """Whether every part is; goes to the first that is not."""
        wrong = [key for key, form in self.forms.items() if not form.is_right()]
        if wrong:
            self.tabs.choose(wrong[0])
            self.forms[wrong[0]].is_right()
        return not wrong

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard goes through all parts before it comes to the buttons."""
        super().showEvent(event)
        widgets = [widget for form in self.forms.values() for widget in form.widgets()]
        for one, following in zip(widgets, [*widgets[1:], self._cancel], strict=True):
            QWidget.setTabOrder(one, following)
        QWidget.setTabOrder(self._cancel, self._deed)

    def _show(self, key: str) -> None:
        self._stack.setCurrentIndex(list(self.forms).index(key))


def _at_top(form: Form, below: QVBoxLayout) -> QWidget:
    """The form without the room under it that a higher part leaves."""
    place = QWidget()
    layout = QVBoxLayout(place)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(form)
    layout.addLayout(below)
    layout.addStretch(1)
    return place
