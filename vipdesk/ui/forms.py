"""Fields under each other, checked together, on a page or in a dialog."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from vipdesk.errors import UserError
from vipdesk.ui.fields import Field, as_widget
from vipdesk.ui.language import sentence
from vipdesk.ui.theme import Tone, redress
from vipdesk.ui.widgets import button, column, heading, label, primary, row, small, soft

F = TypeVar("F", bound=Field)

_BOUNDLESS = (1 << 24) - 1
"""The width that Qt takes for no limit."""


class Form(QWidget):
    """Names on the left, fields on the right, a remark or what is wrong under each."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fields: list[tuple[Field, QLabel]] = []
        self._names: list[QLabel] = []
        self._grid = QFormLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(10)
        self._grid.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._grid.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._calm = _Calm(self)

    def add(self, name: str, field: F, remark: str = "") -> F:
        """Add a field and give it back; `remark` explains it."""
        widget, wrong = as_widget(field), label("", "small", Tone.SEAL)
        wrong.setWordWrap(True)
        wrong.hide()
        place = row(widget, None) if widget.maximumWidth() < _BOUNDLESS else widget
        under = column(place, wrong, *([small(remark)] if remark else []), spacing=2)
        name_label = label(name, "soft")
        name_label.setBuddy(widget)
        name_label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        name_label.setContentsMargins(0, _drop(name_label, widget), 0, 0)
        self._grid.addRow(name_label, under)
        self._fields.append((field, wrong))
        self._names.append(name_label)
        widget.installEventFilter(self._calm)
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if not widget.accessibleName():
            widget.setAccessibleName(name)
        field.edited.connect(self.edited)
        return field

    def show_field(self, field: Field, *, is_shown: bool) -> None:
        """Let a field with its name and remark be seen, or not."""
        place = next(place for place, (one, _) in enumerate(self._fields) if one is field)
        self._grid.setRowVisible(place, is_shown)
        words = self._fields[place][1]
        words.setVisible(is_shown and bool(words.text()))

    def is_right(self) -> bool:
        """Whether every field is; if not, says what is wrong and goes to the first such field."""
        wrong_ones = [self._mark(field, words) for field, words in self._fields]
        if any(wrong_ones):
            as_widget(self._fields[wrong_ones.index(True)][0]).setFocus()
        return not any(wrong_ones)

    def names_width(self) -> int:
        """How wide the widest name is, in pixels."""
        return max((name.sizeHint().width() for name in self._names), default=0)

    def widen_names(self, width: int) -> None:
        """Let all fields begin as far to the right as if the widest name were so wide."""
        for name in self._names:
            name.setMinimumWidth(width)

    def widgets(self) -> list[QWidget]:
        """The fields, from above."""
        return [as_widget(field) for field, _ in self._fields]

    def _mark(self, field: Field, words: QLabel) -> bool:
        problem = field.problem()
        words.setText(problem)
        words.setVisible(bool(problem))
        redress(as_widget(field), "wrong", bool(problem))
        return bool(problem)


def align(forms: Sequence[Form]) -> None:
    """Let the fields of forms under each other begin at the same place."""
    width = max((form.names_width() for form in forms), default=0)
    for form in forms:
        form.widen_names(width)


def _drop(name: QLabel, field: QWidget) -> int:
    """How far down a name stands, so that it is level with the first line of its field."""
    field.ensurePolished()
    name.ensurePolished()
    height = min(field.sizeHint().height(), 2 * name.fontMetrics().height())
    return max(0, (height - name.fontMetrics().height()) // 2)


class _Calm(QObject):
    """Keeps the wheel from changing a field that merely lies under the pointer while a page is scrolled."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class FormDialog(QDialog):
    """A form with one deed at its end; what is wrong is said inside, and the dialog stays until it is right."""

    def __init__(self, parent: QWidget | None, name: str, deed: str, remark: str = "") -> None:
        """`deed` is what the button says: Add, Save, Import."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(name)
        self.form = Form()
        self._work: Callable[[], object] = lambda: None
        self._trouble = label("", "", Tone.SEAL)
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._deed = primary(deed, self.accept)
        self._deed.setDefault(True)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(24, 20, 24, 20)
        self._body.setSpacing(14)
        self._body.addWidget(heading(name))
        if remark:
            self._body.addWidget(soft(remark))
        self._body.addWidget(self.form)
        self._body.addWidget(self._trouble)
        self._cancel = button(self.tr("Cancel"), self.reject)
        self._body.addLayout(row(None, self._cancel, self._deed))
        self.setMinimumWidth(460)

    def showEvent(self, event: QShowEvent) -> None:
        """The fields were added after the buttons; the keyboard begins with them all the same."""
        if fields := self.form.widgets():
            QWidget.setTabOrder(fields[-1], self._cancel)
            QWidget.setTabOrder(self._cancel, self._deed)
            if self.focusWidget() is None:
                fields[0].setFocus()
        super().showEvent(event)

    def when_right(self, work: Callable[[], object]) -> None:
        """What the button does once every field is right; a UserError is said inside the dialog."""
        self._work = work

    def accept(self) -> None:
        """Do the work and close, if everything is right."""
        if self.form.is_right() and self.attempt(self._work):
            super().accept()

    def attempt(self, work: Callable[[], object]) -> bool:
        """Do it; a UserError is said inside the dialog, and it was not done."""
        try:
            work()
        except UserError as error:
            self._trouble.setText(sentence(error.sentence))
            self._trouble.show()
            self.adjustSize()
            return False
        return True
