"""Fields and forms."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from vipdesk.errors import UserError
from vipdesk.ui import theme
from vipdesk.ui.fields import (
    Choice,
    DayField,
    MoneyField,
    NumberField,
    ShareField,
    TextField,
    Tick,
    WeekdaysField,
    Words,
)
from vipdesk.ui.forms import Form, FormDialog
from vipdesk.ui.widgets import scrolled


@pytest.fixture
def form(application, qtbot):
    made = Form()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(("typed", "fen"), [("1,204.50", 120450), ("¥78", 7800), ("0.305", 31)])
def test_an_amount_is_kept_in_minor_units(form, typed, fen):
    field = form.add("Pay", MoneyField(0, "CNY"))
    field.setText(typed)
    assert form.is_right()
    assert field.value() == fen


def test_the_currency_stands_before_an_amount_and_is_no_part_of_what_is_typed(form):
    field, bare = form.add("Pay", MoneyField(100, "CNY")), form.add("Number", MoneyField(100, ""))
    assert field.text() == bare.text() == "1.00"
    assert field.textMargins().left() > bare.textMargins().left() == 0
    bare.setTextMargins(field.textMargins())
    assert field.grab().toImage() != bare.grab().toImage()


@pytest.mark.parametrize("typed", ["", "a lot", "1e5", "-3"])
def test_what_is_no_amount_is_said_so(form, typed):
    field = form.add("Pay", MoneyField(100, "CNY"))
    field.setText(typed)
    assert not form.is_right()
    assert field.problem()


def test_the_first_wrong_field_gets_the_keyboard(form, qtbot):
    form.add("Name", TextField("Tea"))
    wrong = form.add("Owner", TextField(required=True))
    qtbot.waitUntil(wrong.isVisible)
    assert not form.is_right()
    assert form.focusWidget() is wrong


def test_fields_give_the_values_they_were_made_with(form):
    assert form.add("Share", ShareField(355)).permille() == 355
    assert form.add("Day", DayField(date(2026, 11, 22))).value() == date(2026, 11, 22)
    assert form.add("Size", NumberField(50, 1, 500)).value() == 50
    assert form.add("Kind", Choice({"a": "A", "b": "B"}, "b")).value() == "b"
    assert form.add("Ok", Tick("yes", ticked=True)).value() is True
    assert form.add("Days", WeekdaysField((5, 6))).value() == (5, 6)
    assert form.add("Note", Words("x\ny ")).value() == "x\ny"


def test_a_change_is_told(form, qtbot):
    field = form.add("Name", TextField())
    with qtbot.waitSignal(form.edited):
        qtbot.keyClicks(field, "Tea")


def test_every_field_is_named_for_a_screen_reader(form):
    assert form.add("Name of the shop", TextField()).accessibleName() == "Name of the shop"


def test_the_wheel_changes_nothing_that_was_not_chosen(form):
    field = form.add("Size", NumberField(50, 1, 500))
    field.clearFocus()
    QApplication.sendEvent(
        field,
        QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(0, 120), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        ),
    )  # fmt: skip
    assert field.value() == 50


@pytest.fixture
def dialog(application):
    made = FormDialog(None, "New helper", "Add")
    made.open()
    return made


def deed(dialog):
    return next(button for button in dialog.findChildren(QPushButton) if button.text() == "Add")


def test_a_dialog_stays_until_its_fields_are_right(dialog):
    done = []
    name = dialog.form.add("Name", TextField(required=True))
    dialog.when_right(lambda: done.append(name.value()))
    deed(dialog).click()
    assert done == []
    assert dialog.isVisible()
    name.setText("王阿姨")
    deed(dialog).click()
    assert done == ["王阿姨"]


def test_a_dialog_says_inside_what_the_work_refused(dialog):
    def refuse():
        raise UserError("There is a helper of that name already.")

    dialog.when_right(refuse)
    deed(dialog).click()
    assert dialog.isVisible()
    assert dialog._trouble.text() == "There is a helper of that name already."
    dialog.reject()


def test_the_month_that_drops_down_is_in_the_colours_of_the_theme(qtbot):
    field = DayField(date(2026, 11, 22))
    qtbot.addWidget(field)
    for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        colour = field.calendarWidget().weekdayTextFormat(weekday).foreground().color()
        assert colour == QColor(theme.current().seal)


def test_the_margin_beside_a_scroll_bar_is_kept_only_while_there_is_one(qtbot):
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 8, 0)
    high = QWidget()
    column.addWidget(high)
    area = scrolled(content)
    qtbot.addWidget(area)
    area.resize(200, 100)
    area.show()
    assert column.contentsMargins().right() == 0
    high.setMinimumHeight(300)
    qtbot.waitUntil(lambda: column.contentsMargins().right() == 8)
    high.setMinimumHeight(30)
    qtbot.waitUntil(lambda: column.contentsMargins().right() == 0)


def test_the_keyboard_goes_through_the_fields_of_a_dialog_before_its_buttons(application, qtbot):
    dialog = FormDialog(None, "Add", "Add")
    qtbot.addWidget(dialog)
    name, note = dialog.form.add("Name", TextField()), dialog.form.add("Note", Words())
    dialog.show()
    assert dialog.focusWidget() is name
    cancel, deed = sorted(dialog.findChildren(QPushButton), key=lambda one: one.isDefault())
    assert stops(name) == [name, note, cancel, deed]


def stops(first):
    """Where the Tab key stops, one after another."""
    chain, one = [first], first.nextInFocusChain()
    while one is not first:
        chain += [one] if one.focusPolicy() & Qt.FocusPolicy.TabFocus else []
        one = one.nextInFocusChain()
    return chain
