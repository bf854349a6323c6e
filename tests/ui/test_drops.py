"""Files that are dropped together: none is lost, and what nobody knows is asked about, each kind of table once."""

import pytest
from PySide6.QtWidgets import QMessageBox

from tests.order_files import order, write
from tests.ui import real_shop
from tests.ui.test_imports import explain
from vipdesk.store.database import select
from vipdesk.ui.pages.imports import ImportDialog
from vipdesk.ui.pages.imports_columns import ColumnsStep
from vipdesk.ui.pages.imports_steps import Preview, Result

STALL = "流水,何时,客人,收了\n{number},2026-05-01 10:00:00,小海{number},58.50\n"
TILL = "No,When,Sum,Who is it\n{number},2026-05-02 10:00:00,7,小山{number}\n"
KEYS = {"流水": "number", "何时": "created", "客人": "nick", "收了": "total"}
OF_TILL = {"No": "number", "When": "created", "Sum": "total", "Who is it": "nick"}


@pytest.fixture
def shop_file(tmp_path):
    made = real_shop.make(tmp_path)
    yield made
    made.close()


@pytest.fixture
def window(session):
    made = real_shop.show(session)
    made.go("orders")
    return made


@pytest.fixture
def step(window, qtbot):
    """The dialog that stands open, once it shows a step."""

    def at(kind, but=None):
        def found():
            for dialog in window.findChildren(ImportDialog):
                now = dialog._steps.currentWidget()
                if dialog.isVisible() and isinstance(now, kind) and now is not but:
                    return dialog, now
            return None

        qtbot.waitUntil(lambda: found() is not None)
        return found()

    return at


def table(path, text, **values):
    path.write_text(text.format(**values), "utf-8")
    return path


def answer(asked):
    words = asked.question.glance.words
    explain(asked, *({**KEYS, **OF_TILL}[word] for word in words))


def test_tables_that_nobody_knows_are_asked_about_one_after_the_other_each_kind_once(window, step, tmp_path):
    folder = tmp_path / "other"
    folder.mkdir()
    files = [
        table(tmp_path / "a.csv", STALL, number=1001),
        table(tmp_path / "b.csv", TILL, number=2001),
        table(folder / "a.csv", STALL, number=1002),
        write(tmp_path / "report.csv", [order(1)]),
    ]
    window.take_files(files)
    dialog, first = step(ColumnsStep)
    answer(first)
    dialog.deed.click()
    dialog, second = step(ColumnsStep, but=first)
    assert {first.question.glance.words[0], second.question.glance.words[0]} == {"流水", "No"}
    answer(second)
    dialog.deed.click()
    dialog, _ = step(Preview)
    dialog.deed.click()
    dialog, _ = step(Result)
    assert select("SELECT number FROM shop_order ORDER BY number")[:3] == [("1001",), ("1002",), ("2001",)]
    assert select("SELECT COUNT(*) FROM shop_order") == [(4,)]
    assert select("SELECT COUNT(*) FROM column_mapping") == [(2,)]
    dialog.close()


def test_two_files_of_one_name_are_told_apart(window, step, tmp_path):
    folder = tmp_path / "other"
    folder.mkdir()
    window.take_files([table(tmp_path / "a.csv", STALL, number=1), table(folder / "a.csv", TILL, number=2)])
    dialog, first = step(ColumnsStep)
    answer(first)
    dialog.deed.click()
    dialog, second = step(ColumnsStep, but=first)
    answer(second)
    dialog.deed.click()
    dialog, _ = step(Preview)
    dialog.close()


def test_orders_and_members_come_in_one_after_the_other(window, step, tmp_path):
    members = table(tmp_path / "list.csv", "姓名,电话\n林小海,13800000001\n")
    window.take_files([members, write(tmp_path / "report.csv", [order(1)])])
    dialog, _ = step(Preview)
    assert dialog.windowTitle() == "Import orders"
    dialog.close()
    dialog, _ = step(Preview, but=None)
    assert dialog.windowTitle() == "Import members"
    dialog.close()


def test_what_cannot_be_imported_is_named_and_the_others_come_in(window, step, tmp_path, qtbot):
    picture = tmp_path / "cat.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    window.take_files([picture, write(tmp_path / "report.csv", [order(1)])])
    box = real_shop.dialog(QMessageBox)
    assert "cat.png is nothing that can be imported here." in box.text()
    box.accept()
    dialog, _ = step(Preview)
    dialog.close()


def test_a_table_that_nobody_knows_is_asked_for_its_page_where_none_is_near(window, step, tmp_path):
    window.go("groups")
    window.take_files([table(tmp_path / "a.csv", STALL, number=1)])
    real_shop.press(real_shop.dialog(QMessageBox), "Orders")
    dialog, asked = step(ColumnsStep)
    assert asked.question.kind.value == "orders"
    dialog.close()
