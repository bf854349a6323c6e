"""The page of the orders, and the way in for every kind of file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from tests.order_files import order, write
from tests.ui import real_shop
from tests.ui.real_shop import fill, press, said, texts
from vipdesk.progress import Progress
from vipdesk.services import import_files
from vipdesk.store import groups, import_history, members, orders
from vipdesk.ui.pages.imports import ImportDialog
from vipdesk.ui.pages.imports_addresses import AddressesStep
from vipdesk.ui.pages.imports_steps import Preview, Result
from vipdesk.ui.widgets import Tile

pytestmark = pytest.mark.real_shop


@pytest.fixture
def page(window):
    return window.go("orders")


@pytest.fixture
def step(qtbot):
    """Waits for the import dialog to show a step of a kind, and gives both."""

    def wait(kind):
        def found():
            dialog = real_shop.dialog(ImportDialog)
            assert isinstance(dialog._steps.currentWidget(), kind)
            return dialog

        qtbot.waitUntil(lambda: found() is not None)
        dialog = found()
        return dialog, dialog._steps.currentWidget()

    return wait


def figures(preview):
    found = preview.findChildren(Tile)
    return {tile.accessibleName(): tile.accessibleDescription().partition(";")[0] for tile in found}


def test_an_order_file_comes_in_through_the_window(page, step, tmp_path, monkeypatch, qtbot):
    path = write(tmp_path / "report.csv", [order(number) for number in range(3)])
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    press(page, "Import orders")
    dialog, preview = step(Preview)
    assert figures(preview) == {
        "Rows": "3",
        "New orders": "3",
        "Known": "0",
        "Changed": "0",
        "Buyers not members": "3",
        "Problems": "0",
    }
    assert orders.totals().orders == 0
    press(dialog, "Import")
    dialog, _ = step(Result)
    assert orders.totals().orders == 3
    dialog.close()
    qtbot.waitUntil(lambda: page.table.model.rowCount() == 3)
    assert page.header.subtitle.text().startswith("3 order")
    assert texts(page.history.table.model, 0) == ["report.csv"]


def test_the_buyers_of_an_import_become_members_of_a_group(page, step, tmp_path):
    page.take_file(write(tmp_path / "report.csv", [order(number) for number in range(3)]))
    dialog, _ = step(Preview)
    press(dialog, "Import")
    dialog, result = step(Result)
    result.offer.group.setCurrentText("VIP 7")
    press(result, "Add the buyers as members")
    dialog, _ = step(AddressesStep)
    press(dialog, "The addresses are right")
    dialog, preview = step(Preview)
    assert figures(preview)["New members"] == "3"
    press(dialog, "Import")
    dialog, _ = step(Result)
    dialog.close()
    assert [row.members for row in groups.rows() if row.name == "VIP 7"] == [3]
    assert orders.totals().unmatched_buyers == 0


def test_undo_takes_an_import_back(page, step, tmp_path, qtbot):
    page.take_file(write(tmp_path / "report.csv", [order(number) for number in range(3)]))
    dialog, _ = step(Preview)
    press(dialog, "Import")
    dialog, _ = step(Result)
    dialog.close()
    qtbot.waitUntil(lambda: page.table.model.rowCount() == 3)
    page.session.undo()
    qtbot.waitUntil(lambda: page.table.model.rowCount() == 0)
    assert orders.totals().orders == 0
    assert [one.is_undone for one in import_history.imports()] == [True]


def test_problems_are_told_with_row_column_and_reason_and_can_be_copied(page, step, tmp_path):
    rows = [order(0), order(1, 总金额="1.2E+05"), order(2, 订单创建时间="1900-01-01 00:00:00")]
    page.take_file(write(tmp_path / "report.csv", rows))
    dialog, preview = step(Preview)
    table = preview.problems.table
    assert texts(table.model, 0) == ["3", "4"]
    assert texts(table.model, 1) == ["总金额", "订单创建时间"]
    press(preview, "Copy all")
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[1].startswith("report.csv\t3\t总金额\t“1.2E+05” is not an amount of money.")
    assert len(copied) == 3
    dialog.close()


def test_a_chosen_problem_is_told_in_full(page, step, tmp_path, qtbot):
    page.take_file(write(tmp_path / "report.csv", [order(0, 总金额="1.2E+05")]))
    dialog, preview = step(Preview)
    preview.problems.table.select_id(0)
    qtbot.waitUntil(lambda: "not an amount" in preview.problems.whole.text())
    dialog.close()


def test_a_file_that_is_known_has_nothing_to_import_but_its_buyers(page, step, tmp_path, session):
    path = write(tmp_path / "report.csv", [order(0)])
    page.take_file(path)
    dialog, _ = step(Preview)
    press(dialog, "Import")
    dialog, _ = step(Result)
    dialog.close()
    page.take_file(path)
    dialog, preview = step(Preview)
    assert not dialog.deed.isEnabled()
    assert figures(preview)["Known"] == "1"
    press(preview, "Add the buyers as members")
    dialog, _ = step(AddressesStep)
    press(dialog, "The addresses are right")
    dialog, preview = step(Preview)
    assert figures(preview)["New members"] == "1"
    dialog.close()


def test_an_order_that_stands_in_two_files_comes_in_once(page, step, tmp_path, monkeypatch):
    first = write(tmp_path / "june.csv", [order(0), order(1)])
    second = write(tmp_path / "july.csv", [order(1), order(2)])
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(first), str(second)], ""))
    press(page, "Choose files")
    dialog, preview = step(Preview)
    assert (figures(preview)["New orders"], figures(preview)["Known"]) == ("3", "1")
    press(dialog, "Import")
    dialog, _ = step(Result)
    dialog.close()
    assert orders.totals().orders == 3
    assert [(run.file, run.new, run.known) for run in import_history.imports()] == [("june.csv, july.csv", 3, 1)]


def test_calling_off_while_reading_leaves_nothing(page, tmp_path, qtbot):
    path = write(tmp_path / "report.csv", [order(number) for number in range(2000)])
    page.take_file(path)
    dialog = real_shop.dialog(ImportDialog)
    with qtbot.waitSignal(dialog._job.finished):
        dialog.reject()
    assert orders.totals().orders == 0


def test_a_file_that_cannot_be_read_closes_the_dialog_and_is_told(page, tmp_path, qtbot):
    path = tmp_path / "empty.csv"
    path.write_bytes(b"")
    with qtbot.waitSignal(page.session.failed) as failed:
        page.take_file(path)
    assert "is empty" in str(failed.args[0])
    assert not any(one.isVisible() for one in page.window().findChildren(ImportDialog))


def test_dropped_files_find_their_page(window, step, tmp_path):
    window.go("groups")
    window.take_file(write(tmp_path / "whatever.csv", [order(0)]))
    assert window.place == "orders"
    dialog, _ = step(Preview)
    dialog.close()


def test_a_dropped_list_of_members_goes_to_the_members(window, step, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("姓名,手机,生日,群\n陈玥,13800000001,农历八月十五,VIP 2\n", "utf-8")
    window.take_file(path)
    assert window.place == "members"
    dialog, preview = step(Preview)
    assert figures(preview)["New members"] == "1"
    press(dialog, "Import")
    dialog, _ = step(Result)
    dialog.close()
    assert [row.group for row in members.rows(members.find())] == ["VIP 2"]


def test_the_group_of_a_list_can_be_changed_before_it_comes_in(window, step, tmp_path, qtbot):
    path = tmp_path / "list.csv"
    path.write_text("姓名,手机\n陈玥,13800000001\n", "utf-8")
    window.take_file(path)
    dialog, preview = step(Preview)
    preview.group.setCurrentText("VIP 3")
    preview.group.edited.emit()
    qtbot.waitUntil(lambda: dialog._steps.currentWidget() is not preview)
    dialog, preview = step(Preview)
    assert preview.group.value() == "VIP 3"
    press(dialog, "Import")
    dialog, _ = step(Result)
    dialog.close()
    assert [row.group for row in members.rows(members.find())] == ["VIP 3"]


def test_a_past_campaign_comes_in_by_its_table(window, step, session, tmp_path):
    fill(session, tmp_path, 3)
    path = tmp_path / "past.csv"
    path.write_text("旺旺,分组,寄出日期,费用\nnick0,寄信,2026-03-01,2.40\nnick1,对照,,\n", "utf-8")
    window.take_file(path)
    assert window.place == "members"
    dialog, preview = step(Preview)
    assert figures(preview)["New campaigns"] == "1"
    press(dialog, "Import")
    dialog, result = step(Result)
    assert "1 campaign" in " ".join(said(result))
    dialog.close()


def test_an_empty_shop_says_what_comes_here_and_offers_the_import(page, qtbot):
    qtbot.waitUntil(lambda: "No orders yet" in said(page))
    assert [one.text() for one in real_shop.buttons(page)].count("Import orders") == 2
    assert [one.text() for one in real_shop.buttons(page) if one.property("role") == "primary"] == ["Import orders"]


def test_an_order_is_found_by_number_and_by_nick(page, session, tmp_path, qtbot):
    fill(session, tmp_path, 5)
    qtbot.waitUntil(lambda: page.table.model.rowCount() == 5)
    page.search.setText("nick3")
    qtbot.waitUntil(lambda: texts(page.table.model, 2) == ["nick3"])
    page.search.setText("9000000000000002")
    qtbot.waitUntil(lambda: texts(page.table.model, 2) == ["nick1"])
    page.search.setText("nobody")
    qtbot.waitUntil(lambda: "No such order" in said(page))
    press(page, "Show all orders")
    qtbot.waitUntil(lambda: page.table.model.rowCount() == 5)


def test_a_chosen_order_is_told_with_each_of_its_amounts(page, session, tmp_path, qtbot):
    bought = {"买家应付货款": "80.00", "买家应付邮费": "8.00", "退款金额": "20.00", "买家实际支付金额": "68.00"}
    found = import_files.orders([write(tmp_path / "may.csv", [order(1, **bought)])], real_shop.MOMENT, Progress())
    session.do(found.label, found.apply, Progress())
    qtbot.waitUntil(lambda: page.table.model.rowCount() == 1)
    assert not page.detail.isVisible()
    page.table.select_id(orders.find()[0])
    qtbot.waitUntil(page.detail.isVisible)
    told = said(page.detail)
    amounts = dict(zip(told[2:14:2], told[3:15:2], strict=True))
    assert amounts == {
        "Goods": "¥80.00",
        "Postage": "¥8.00",
        "Discount": "¥0.00",
        "Total": "¥88.00",
        "Refunded": "¥20.00",
        "Net": "¥68.00",
    }
    assert told[:2] == ["9000000000000002", "Taobao · from may.csv"]
    assert told[-1] == "1 × 明前龙井"
    page.parts.choose("matching")
    assert not page.detail.isVisible()


def test_the_header_turns_the_order_of_days_round(page, session, tmp_path, qtbot):
    days = ("2026-05-01", "2026-06-01")
    path = write(tmp_path / "two.csv", [order(n, 订单创建时间=f"{day} 12:00:00") for n, day in enumerate(days)])
    found = import_files.orders([path], real_shop.MOMENT, Progress())
    session.do(found.label, found.apply, Progress())
    qtbot.waitUntil(lambda: texts(page.table.model, 2) == ["nick1", "nick0"])
    page.table.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: texts(page.table.model, 2) == ["nick0", "nick1"])


def test_a_double_click_leads_to_whose_order_it_is(window, session, tmp_path, qtbot):
    fill(session, tmp_path, 3)
    page = window.go("orders")
    qtbot.waitUntil(lambda: page.table.model.rowCount() == 3)
    page.table.opened.emit(orders.find("nick2")[0])
    assert window.place == "members"
    assert window.go("members").card.head.name.text() == "陈小三"


def test_a_search_leads_to_one_order(window, session, tmp_path, qtbot):
    fill(session, tmp_path, 3)
    wanted = orders.find("nick1")[0]
    page = window.go("orders", wanted)
    qtbot.waitUntil(lambda: page.table.selected_ids() == [wanted])


def test_a_few_orders_are_found_as_all_of_them_are(window, session, tmp_path):
    fill(session, tmp_path, 3)
    number = orders.rows(orders.find())[0].number
    assert orders.few("nick1", 6) == orders.find("nick1") != []
    assert orders.few(number, 6) == orders.find(number) != []
    assert set(orders.few(number[:4], 2)) < set(orders.find(number[:4]))


def test_the_imports_are_listed_with_their_counts(page, session, tmp_path):
    fill(session, tmp_path, 3)
    page.parts.choose("imports")
    assert page.history.isVisible()
    assert texts(page.history.table.model, 0) == ["people-3.csv", "people-3.csv"]
    assert texts(page.history.table.model, 3) == ["3", "3"]


@pytest.mark.parametrize("place", [(0, 0), (-200, 300), (700, 900)])
def test_however_many_problems_the_import_stays_on_the_screen(page, window, step, tmp_path, place):
    window.move(*place)
    page.take_file(write(tmp_path / "a.csv", [order(number, 总金额="much") for number in range(500)]))
    dialog, preview = step(Preview)
    assert len(preview.problems.table.model.ids) == 500
    screen = dialog.screen().availableGeometry()
    assert screen.contains(dialog.frameGeometry())
    for pressed in (dialog.close_button, dialog.deed):
        assert dialog.rect().contains(pressed.geometry())
    dialog.close()


def test_the_import_lies_over_the_middle_of_the_window(page, window, step, tmp_path):
    page.take_file(write(tmp_path / "a.csv", [order(number, 总金额="much") for number in range(9)]))
    dialog, _ = step(Preview)
    gap = dialog.frameGeometry().center() - window.frameGeometry().center()
    assert gap.manhattanLength() <= 2
    dialog.close()


def test_of_many_files_a_few_are_named(page, step, tmp_path, monkeypatch):
    names = [str(write(tmp_path / f"{month:02}.csv", [order(month)])) for month in range(1, 13)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (names, ""))
    page.import_orders()
    dialog, _ = step(Preview)
    assert dialog._files.text() == "01.csv, 02.csv, 03.csv, 04.csv, 05.csv, 06.csv and 6 more"
    dialog.close()


def test_a_list_of_a_shop_without_groups_goes_into_a_first_one(window, step, tmp_path):
    path = tmp_path / "members.csv"
    path.write_text("姓名,旺旺,手机\n林月,yue,13800009999\n", "utf-8")
    window.take_file(path)
    dialog, preview = step(Preview)
    assert preview.group.value() == "VIP 1"
    press(dialog, "Import")
    step(Result)[0].close()
    assert groups.names() == [(1, "VIP 1")]


def test_an_import_is_taken_back_and_brought_back_from_its_list(page, window, session, tmp_path, qtbot):
    fill(session, tmp_path, 3)
    page.parts.choose("imports")
    page.history.table.view.selectRow(1)
    qtbot.waitUntil(page.history.take_back.isEnabled)
    page.history.take_back.click()
    press(real_shop.dialog(QMessageBox), "Take back")
    qtbot.waitUntil(lambda: orders.totals().orders == 0)
    qtbot.waitUntil(lambda: "Taken back" in texts(page.history.table.model, 2))
    page.history.table.view.selectRow(1)
    qtbot.waitUntil(page.history.bring_back.isVisible)
    page.history.bring_back.click()
    qtbot.waitUntil(lambda: orders.totals().orders == 3)


def test_a_report_and_its_items_that_are_dropped_together_are_one_import(window, step, tmp_path):
    lines = tmp_path / "items.csv"
    lines.write_text("订单编号,标题,价格,购买数量\n9000000000000002,明前龙井,88,1\n", encoding="utf-8")
    window.take_files([lines, write(tmp_path / "report.csv", [order(1)])])
    dialog, preview = step(Preview)
    assert (figures(preview)["Rows"], figures(preview)["New orders"], figures(preview)["Problems"]) == ("2", "1", "0")
    dialog.close()
