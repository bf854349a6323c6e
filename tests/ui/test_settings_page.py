"""The page of the settings."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from tests.ui import real_shop
from vipdesk.store import shop
from vipdesk.ui.page import Go, Speak, Wear
from vipdesk.ui.pages.members_fields import FieldDialog, FieldsDialog
from vipdesk.ui.theme import Look
from vipdesk.ui.widgets import PathLabel


@pytest.fixture
def page(window):
    return window.go("settings")


def fields(page, name):
    """What is shown under this name; the pieces of an earlier filling go only when Qt has time."""
    return [one for one in page.findChildren(QWidget) if one.accessibleName() == name and one.isVisibleTo(page)]


def field(page, name):
    (found,) = fields(page, name)
    return found


def press(widget, words):
    next(one for one in widget.findChildren(QPushButton) if one.text() == words and not one.isHidden()).click()


def test_a_changed_setting_is_saved_as_one_step_and_can_be_undone(page, qtbot):
    name = field(page, "Name")
    name.clear()
    qtbot.keyClicks(name, "Green Bamboo")
    assert page.save.isEnabled()
    page.save.click()
    assert shop.settings().name == "Green Bamboo"
    page.session.undo()
    assert shop.settings().name == ""
    qtbot.waitUntil(lambda: fields(page, "Name") != [])
    assert [one.text() for one in fields(page, "Name")] == [""]


def test_no_field_is_cut_on_a_small_screen(page, qtbot):
    page.window().resize(1280, 800)
    (area,) = page.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: area.widget().width() == area.viewport().width())
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()


def test_the_fields_of_cards_under_each_other_begin_at_the_same_place(page, qtbot):
    page.window().resize(1600, 900)
    begins = [field(page, name).mapTo(page, QPoint()).x() for name in ("Language", "Lock when idle for", "City")]
    qtbot.waitUntil(lambda: field(page, "City").width() > 0)
    assert len(set(begins)) == 1


def test_nothing_can_be_saved_before_something_changed(page):
    assert not page.save.isEnabled()


def test_saving_without_change_leaves_every_setting_as_it_is(page):
    before = shop.settings()
    page._save()
    assert shop.settings() == before
    assert page.session.to_undo() is None


def test_a_wrong_amount_is_not_saved(page):
    field(page, "Paper and envelope").setText("a lot")
    page._save()
    assert shop.settings().stationery_fen == 30


def test_look_and_language_are_wishes_for_the_program(page, qtbot):
    page.look.choose(Look.DARK)
    with qtbot.waitSignal(page.asked) as asked:
        page.look.edited.emit()
    assert asked.args == [Wear(Look.DARK)]
    page.language.choose("zh_CN")
    with qtbot.waitSignal(page.asked) as asked:
        page.language.edited.emit()
    assert asked.args == [Speak("zh_CN")]


def test_the_real_place_of_the_shop_is_shown(page):
    shown = {label.path for label in page.findChildren(PathLabel)}
    assert str(page.session.shop.path.resolve()) in shown


def test_the_backups_are_a_step_away(page, qtbot):
    with qtbot.waitSignal(page.asked) as asked:
        press(page, "Show them")
    assert asked.args == [Go("backups")]


def test_own_fields_are_defined_from_the_settings_too(page):
    assert page.fields.words.text().startswith("None yet.")
    page.fields.define.click()
    dialog = real_shop.dialog(FieldsDialog)
    dialog.add.click()
    form = real_shop.dialog(FieldDialog)
    form.name.setText("Shoe size")
    press(form, "Save")
    assert page.fields.words.text() == "Shoe size"
    dialog.accept()
