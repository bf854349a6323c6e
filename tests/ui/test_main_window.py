"""The frame around the pages."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from tests.ui.sample_pages import specs
from vipdesk.errors import Sentence
from vipdesk.store import backup, shop
from vipdesk.store.backup import Reason
from vipdesk.store.models import Member
from vipdesk.ui import language, registry
from vipdesk.ui.main_window import MainWindow
from vipdesk.ui.page import OpenShop

ADD = Sentence("Add a member")


def place(window, words):
    return next(
        button for button in window._rail.findChildren(QPushButton) if button.accessibleName().startswith(words)
    )


def add(name="陈玥"):
    Member.create(name=name, search_key=name)


def test_the_first_page_is_shown_and_no_other_is_made(window):
    assert window.place == "today"
    assert list(window._pages) == ["today"]


def test_a_page_is_made_when_it_is_first_chosen(window, qtbot):
    qtbot.mouseClick(place(window, "Members"), Qt.MouseButton.LeftButton)
    assert window.place == "members"
    assert list(window._pages) == ["today", "members"]


def test_the_arrow_keys_walk_the_navigation(window, qtbot):
    today = place(window, "Today")
    today.setFocus()
    qtbot.keyClick(today, Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert window.place == "members"


def test_a_shortcut_goes_to_a_page(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.place == "members"


def test_a_page_refreshes_when_its_tables_change_and_only_then(window):
    page = window.go("members")
    before = page.refreshed
    window.session.do(ADD, add)
    assert page.refreshed == before + 1
    window.session.do(Sentence("Settings"), shop.change_settings, city="Fuzhou")
    assert page.refreshed == before + 1


def test_a_hidden_page_refreshes_once_when_it_is_shown_again(window):
    page = window.go("members")
    window.go("today")
    before = page.refreshed
    window.session.do(ADD, add)
    window.session.do(ADD, add)
    assert page.refreshed == before
    window.go("members")
    assert page.refreshed == before + 1


def test_the_badge_counts_what_waits(window, qtbot):
    qtbot.waitUntil(lambda: place(window, "Today").accessibleName() == "Today, 7")
    window.session.do(ADD, add)
    qtbot.waitUntil(lambda: place(window, "Members").accessibleName() == "Members, 1")
    window.session.undo()
    qtbot.waitUntil(lambda: place(window, "Members").accessibleName() == "Members")


def test_undo_and_redo_bear_the_name_of_the_action(window, qtbot):
    window.session.do(Sentence("Check in {n} letters", n=12), add)
    assert window.commands.undo.text() == "Undo: Check in 12 letters"
    assert window._undo.isVisible()
    window.commands.undo.trigger()
    assert Member.select().count() == 0
    assert window.commands.redo.text() == "Redo: Check in 12 letters"
    assert not window._undo.isVisible()
    window.commands.redo.trigger()
    assert Member.select().count() == 1


def test_undo_has_its_key(window, qtbot):
    window.session.do(ADD, add)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert Member.select().count() == 0


def test_the_search_field_has_its_key(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.search.hasFocus()


def search(window, qtbot, write, text):
    window.search.setFocus()
    write(window.search, text)
    qtbot.waitUntil(lambda: window.search.hits is not None and window.search.hits.isVisible())
    return window.search.hits._list


def test_a_member_is_found_by_a_chinese_name_and_opened(window, qtbot, write):
    window.session.do(ADD, add)
    found = search(window, qtbot, write, "陈玥")
    assert found.item(0).text() == "陈玥"
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.place == "members"
    assert window.go("members").opened == Member.get().id
    assert window.search.text() == ""


def test_commands_and_pages_are_found_too(window, qtbot, write):
    search(window, qtbot, write, "rev")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.place == "review"


def test_the_list_is_walked_by_the_arrows_and_goes_with_escape(window, qtbot, write):
    window.session.do(ADD, lambda: [add(name) for name in ("陈一", "陈二", "陈三")])
    found = search(window, qtbot, write, "陈")
    qtbot.keyClick(window.search, Qt.Key.Key_Down)
    assert found.currentRow() == 1
    qtbot.keyClick(window.search, Qt.Key.Key_Up)
    qtbot.keyClick(window.search, Qt.Key.Key_Up)
    assert found.currentRow() == 2
    qtbot.keyClick(window.search, Qt.Key.Key_Escape)
    assert not window.search.hits.isVisible()


def test_nothing_found_is_said(window, qtbot, write):
    found = search(window, qtbot, write, "zzzzzz")
    assert not found.isVisible()
    assert window.search.hits._nothing.isVisible()


def test_a_page_can_send_to_another(window):
    window.go("today").go("members", 42)
    assert window.place == "members"
    assert window.go("members").opened == 42


def dropped(window, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left = Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, left, none)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))


def test_a_dropped_file_opens_the_page_that_knows_it(window, tmp_path):
    dropped(window, tmp_path / "orders.csv")
    assert window.place == "members"
    assert window.go("members").taken == tmp_path / "orders.csv"


def test_a_file_that_nobody_knows_is_refused_with_a_sentence(window, tmp_path):
    dropped(window, tmp_path / "song.mp3")
    box = window.findChild(QMessageBox)
    assert "song.mp3" in box.text()
    box.close()


def test_a_long_read_is_shown_at_the_foot_and_can_be_cancelled(window, qtbot):
    def work(progress):
        progress.at(61_240, 100_000)
        while True:
            progress.check()

    job = window.session.read(work, Sentence("Importing orders"))
    foot = window._foot
    qtbot.waitUntil(foot.running.isVisible)
    with qtbot.waitSignal(job.cancelled):
        foot.running.cancel.click()
    assert not foot.running.isVisible()


def test_a_background_write_shows_its_dialog_until_it_ends(window, qtbot):
    from vipdesk.ui.dialogs import Waiting

    job = window.session.write(ADD, lambda _: add())
    dialog = window.findChild(Waiting)
    assert dialog.isVisible()
    with qtbot.waitSignal(job.finished):
        pass
    qtbot.waitUntil(lambda: not window.findChildren(Waiting))


def test_the_foot_tells_shop_and_backup(window, qtbot):
    window.session.do(Sentence("Settings"), shop.change_settings, name="青竹茶铺")
    assert window._foot.shop.text() == "青竹茶铺"
    assert window.windowTitle() == "青竹茶铺 – VIP Desk"
    qtbot.waitUntil(lambda: window._foot.backup.text() == "No backup yet")
    backup.keep(window.session.shop, Reason.ASKED)
    window._foot.show_backup()
    assert window._foot.backup.text().startswith("Backup of ")


def test_size_and_page_are_remembered(window, session):
    window.resize(1111, 777)
    window.go("members")
    window.close()
    again = MainWindow(session, specs(), registry.last_pages())
    again.start()
    assert (again.width(), again.height()) == (1111, 777)
    assert again.place == "members"


def test_another_shop_begins_on_its_first_page(window, session, tmp_path):
    window.go("members")
    window.remember()
    session.desk.keep_text("window/shop", str(tmp_path / "other.vipdesk"))
    again = MainWindow(session, specs(), registry.last_pages())
    again.start()
    assert again.place == "today"


def test_the_demo_shop_is_one_menu_item_away(window, qtbot, own_data_folder):
    action = next(one for one in window.commands._listed if one.text() == "Open the demo shop")
    with qtbot.waitSignal(window.asked) as asked:
        action.trigger()
    assert asked.args == [OpenShop(own_data_folder / "demo.vipdesk")]


def focusable(window):
    strong = Qt.FocusPolicy.TabFocus
    return [one for one in window.findChildren(QWidget) if one.focusPolicy() & strong and one.isVisible()]


@pytest.mark.parametrize("page", ["today", "members", "settings"])
def test_whatever_has_the_keyboard_has_a_name(window, page):
    window.go(page)
    nameless = [
        one for one in focusable(window) if not QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_the_window_speaks_chinese_when_it_is_built_in_chinese(application, session):
    language.speak(application, "zh_CN")
    made = MainWindow(session, registry.pages(), registry.last_pages())
    made.start()
    assert made.search.placeholderText() != ""
    assert place(made, "设置")
    assert Path(session.shop.path).exists()
