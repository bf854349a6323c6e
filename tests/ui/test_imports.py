"""The steps of an import: what the columns are, what the addresses are, what would come in."""

import pytest
import shiboken6
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from tests.order_files import order, write
from tests.ui import real_shop
from vipdesk.domain.import_kinds import Kind
from vipdesk.progress import Progress
from vipdesk.services import import_files, recognise_file
from vipdesk.store.database import select
from vipdesk.ui.pages import imports, members_paste
from vipdesk.ui.pages.imports import ImportDialog
from vipdesk.ui.pages.imports_addresses import AddressesStep
from vipdesk.ui.pages.imports_columns import ColumnsStep
from vipdesk.ui.pages.imports_steps import Preview, Result

pytestmark = pytest.mark.real_shop

ODD = "客人,号码,住址,喜好\n林小海,13800000001,杭州市下城区体育场路218号,茶\n陈小山,none,福建省福州市鼓楼区东街1号,\n"
CARDS = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Byron\nTEL:+44 20 7946 0018\nEND:VCARD\n"


@pytest.fixture
def begin(window, session, tmp_path):
    """Begins the import of a list of members."""

    begun = []

    def start(text, name="odd.csv") -> ImportDialog:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        begun.append(imports.begin(window, session, Kind.MEMBERS, [path]))
        return begun[-1]

    yield start
    for dialog in begun:
        if shiboken6.isValid(dialog):
            dialog.reject()


@pytest.fixture
def paste(window, session, qtbot):
    """Begins the import of rows copied from a spreadsheet, from the page of the members."""
    begun = []

    def start(text):
        QGuiApplication.clipboard().setText(text)
        page = window.go("members")
        begun[:] = [one for one in window.findChildren(ImportDialog) if one.isVisible()]
        assert begun == []
        members_paste.begin(page, session)
        qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(ImportDialog)))
        begun.extend(one for one in window.findChildren(ImportDialog) if one.isVisible())
        return begun[-1]

    yield start
    for dialog in begun:
        if shiboken6.isValid(dialog):
            dialog.reject()


@pytest.fixture
def step(qtbot):
    """Waits for a step of the dialog."""

    def wait(dialog, kind):
        qtbot.waitUntil(lambda: isinstance(dialog._steps.currentWidget(), kind))
        return dialog._steps.currentWidget()

    return wait


COPIED = (
    "姓名\t手机\t备注\t标签\r\n"
    '林小海\t13800000001\t"two cats\r\nand a ""garden"""\t茶\r\n'
    '陈小山\t13800000002\t"left\tright"\t\r\n'
    "王小川\t13800000003\r\n"
)
"""As a spreadsheet copies cells: those with a line break, a tab or a quotation mark stand in quotation marks."""


def finish(dialog, step):
    """What is said when everything was taken over."""
    step(dialog, Preview)
    dialog.deed.click()
    return real_shop.said(step(dialog, Result))


def test_rows_of_a_spreadsheet_are_pasted_with_their_line_breaks_tabs_and_gaps(paste, step):
    dialog = paste(COPIED)
    finish(dialog, step)
    assert [name for (name,) in select("SELECT name FROM member ORDER BY id")] == ["林小海", "陈小山", "王小川"]
    notes = [note for (note,) in select("SELECT note FROM member ORDER BY id")]
    assert [" ".join(note.split()) for note in notes] == ['two cats and a "garden"', "left right", ""]
    assert [phone for (phone,) in select("SELECT phone FROM member ORDER BY id")][2] == "13800000003"


def test_a_row_without_its_first_columns_is_a_problem_and_the_others_come_in(paste, step):
    dialog = paste("姓名\t手机\t备注\n\t\tnobody\n林小海\t13800000001\t\n")
    assert any("left out for" in words for words in finish(dialog, step))
    assert select("SELECT name, phone FROM member") == [("林小海", "13800000001")]


def test_pasted_columns_that_nobody_knows_are_asked_about(paste, step):
    asked = step(paste("客人\t号码\n林小海\t13800000001\n"), ColumnsStep)
    assert [choice.value() for choice in asked.choices] == ["", ""]


def test_a_single_cell_is_no_row(window, session):
    QGuiApplication.clipboard().setText("林小海")
    members_paste.begin(window.go("members"), session)
    real_shop.dialog(QMessageBox).accept()
    assert [one for one in window.findChildren(ImportDialog) if one.isVisible()] == []


def explain(asked, *keys):
    for choice, key in zip(asked.choices, keys, strict=True):
        choice.choose(key)
    asked.judge()


def test_an_unknown_header_is_asked_about_with_examples(begin, step):
    asked = step(begin(ODD), ColumnsStep)
    assert "13800000001  ·  none" in real_shop.said(asked)


def test_nothing_goes_on_before_somebody_is_named(begin, step):
    dialog = begin(ODD)
    asked = step(dialog, ColumnsStep)
    assert not dialog.deed.isEnabled()
    explain(asked, "name", "", "", "")
    assert dialog.deed.isEnabled()


def test_problems_are_counted_while_columns_are_chosen(begin, step):
    asked = step(begin(ODD), ColumnsStep)
    explain(asked, "name", "", "", "")
    assert "No problems" in real_shop.said(asked)
    explain(asked, "name", "phone", "", "")
    assert any(words.startswith("1 problem") for words in real_shop.said(asked))


def test_a_field_of_two_columns_is_the_later_ones(begin, step):
    asked = step(begin(ODD), ColumnsStep)
    explain(asked, "name", "", "", "")
    asked.choices[1].choose("name")
    asked.choices[1].edited.emit()
    assert [choice.value() for choice in asked.choices] == ["", "name", "", ""]


def test_columns_are_said_once_and_addresses_are_always_shown(begin, step):
    dialog = begin(ODD)
    explain(step(dialog, ColumnsStep), "name", "phone", "address", "tags")
    dialog.deed.click()
    step(dialog, AddressesStep)
    dialog.deed.click()
    step(dialog, Preview)
    dialog.deed.click()
    step(dialog, Result)
    assert select("SELECT name, phone FROM member") == [("林小海", "13800000001")]
    dialog.reject()
    again = begin(ODD.replace("13800000001", "13800000002"))
    step(again, AddressesStep)
    again.deed.click()
    preview = step(again, Preview)
    assert "Columns as last time." in real_shop.said(preview)
    preview.change.click()
    asked = step(again, ColumnsStep)
    assert [choice.value() for choice in asked.choices] == ["name", "phone", "address", "tags"]


def test_an_address_comes_in_as_it_was_changed(begin, step):
    dialog = begin("姓名,地址\n林小海,杭州市下城区体育场路218号\n陈小山,福建省福州市鼓楼区东街1号\n")
    looked = step(dialog, AddressesStep)
    looked.table.select_id(0)
    looked._on_chosen([0])
    looked.fields["district"].setText("西湖区")
    looked.fields["district"].textEdited.emit("西湖区")
    looked.table.select_id(1)
    looked.take_as_typed()
    dialog.deed.click()
    step(dialog, Preview)
    dialog.deed.click()
    step(dialog, Result)
    assert select("SELECT city, district, street FROM address ORDER BY id") == [
        ("杭州市", "西湖区", "体育场路218号"),
        ("", "", "福建省福州市鼓楼区东街1号"),
    ]


def test_the_doubtful_address_stands_first_with_its_reason(begin, step):
    looked = step(
        begin("姓名,地址\n陈小山,福建省福州市鼓楼区东街1号\n林小海,杭州市下城区体育场路218号\n"), AddressesStep
    )
    assert real_shop.texts(looked.table.model, 3) == ["拱墅区", "鼓楼区"]
    assert "下城区 is gone since 2021" in real_shop.texts(looked.table.model, 6)[0]


def test_cards_come_in_without_a_question(begin, step):
    dialog = begin(CARDS, "cards.vcf")
    step(dialog, Preview)
    dialog.deed.click()
    step(dialog, Result)
    assert select("SELECT name, phone FROM member") == [("Ada Byron", "+44 20 7946 0018")]


def test_orders_of_a_table_that_nobody_knows_come_in_once_it_is_explained(window, session, tmp_path, step):
    path = tmp_path / "stall.csv"
    rows = ("A-1001,2026-11-01 10:00:00,小海,58.50", "A-1002,2026-11-02 10:00:00,小山,x")
    path.write_text("\n".join(("流水,何时,客人,收了", *rows)), "utf-8")
    dialog = imports.begin(window, session, Kind.ORDERS, [path])
    asked = step(dialog, ColumnsStep)
    explain(asked, "number", "created", "nick", "total")
    asked.fixed["platform"].setText("集市")
    assert any(words.startswith("1 problem") for words in real_shop.said(asked))
    dialog.deed.click()
    step(dialog, Preview)
    dialog.deed.click()
    step(dialog, Result)
    dialog.reject()
    assert select("SELECT platform, number, total_fen FROM shop_order") == [("集市", "A-1001", 5850)]
    assert recognise_file.kind_of(path) is Kind.ORDERS


BARE = "林小海,13800000001,2020-05-01\n陈小山,13800000002,2021-06-02\n"


def test_a_table_without_a_heading_is_seen_as_one_and_known_the_next_time(begin, step):
    dialog = begin(BARE)
    asked = step(dialog, ColumnsStep)
    assert asked.bare.isChecked()
    assert {"A", "林小海  ·  陈小山", "B", "C"} <= set(real_shop.said(asked))
    explain(asked, "name", "phone", "joined")
    dialog.deed.click()
    step(dialog, Preview)
    dialog.deed.click()
    step(dialog, Result)
    dialog.reject()
    assert select("SELECT name, phone FROM member ORDER BY id") == [
        ("林小海", "13800000001"),
        ("陈小山", "13800000002"),
    ]
    again = begin("阿明,13800000003,2022-01-01\n")
    preview = step(again, Preview)
    assert "Columns as last time." in real_shop.said(preview)


def test_somebody_says_that_a_table_has_no_heading(begin, step, qtbot):
    dialog = begin("小海,林小海\n小山,陈小山\n")
    asked = step(dialog, ColumnsStep)
    assert not asked.bare.isChecked()
    asked.bare.click()
    qtbot.waitUntil(lambda: isinstance(now := dialog._steps.currentWidget(), ColumnsStep) and now is not asked)
    explain(dialog._steps.currentWidget(), "nick", "name")
    dialog.deed.click()
    step(dialog, Preview)
    dialog.deed.click()
    step(dialog, Result)
    assert select("SELECT name FROM member ORDER BY id") == [("林小海",), ("陈小山",)]


def test_the_result_says_whose_orders_of_before_were_found(begin, step, session, tmp_path):
    found = import_files.orders([write(tmp_path / "may.csv", [order(1)])], real_shop.MOMENT, Progress())
    session.do(found.label, found.apply, Progress())
    dialog = begin("昵称,姓名,群,入群日期\nnick1,Ada,VIP 1,2020-01-01\n")
    step(dialog, Preview)
    dialog.deed.click()
    said = "\n".join(real_shop.said(step(dialog, Result)))
    assert "Buyers found to be members: 1. Orders of before that are theirs: 1." in said
    assert "Privileges used in these orders: 1. They are booked with ¥8.00." in said


def test_a_list_without_rows_says_so(begin, step):
    preview = step(begin("姓名,电话\n"), Preview)
    assert "There is not one row in it." in real_shop.said(preview)
    assert any(text.startswith("odd.csv has a heading, but no rows") for text in real_shop.said(preview))
