"""What can be done with the members' table as a whole: columns, views, many rows at once, tables in and out."""

import csv
import threading
from contextlib import closing

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QPushButton
from python_calamine import CalamineWorkbook

from tests.ui import real_shop
from tests.ui.real_shop import fill, press, said, texts
from vipdesk.domain.disclosed import Datum
from vipdesk.errors import Sentence, UserError
from vipdesk.store import custom_fields, database, disclosures, groups, members, saved_views, tags
from vipdesk.store.database import execute
from vipdesk.store.saved_views import MEMBERS, View
from vipdesk.store.several import Deed
from vipdesk.ui.forms import FormDialog
from vipdesk.ui.listing import Listing
from vipdesk.ui.pages.imports import ImportDialog
from vipdesk.ui.pages.imports_steps import Preview, Result
from vipdesk.ui.pages.members_columns import ChooseColumns
from vipdesk.ui.pages.members_several import EditSeveral
from vipdesk.ui.pages.segments_filter import OfSegment
from vipdesk.ui.tables import Order

pytestmark = pytest.mark.real_shop


@pytest.fixture
def page(window, session, tmp_path):
    """Four members of VIP 1, with one order each."""
    fill(session, tmp_path, 4)
    return window.go("members")


def nicks(page):
    return texts(page.table.model, 1)


def heads(page):
    titles = {column.key: column.title for column in page.table.model.columns}
    return [titles[key] for key in page.table.shown_columns()]


def change(page, qtbot, deed, text="", field_id=0):
    """Do it to everybody who is listed."""
    page.table.view.selectAll()
    page.several.ask(deed, field_id)
    dialog = real_shop.dialog(EditSeveral)
    if text:
        dialog.field.setText(text)
        dialog.field.textEdited.emit(text)
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Change")
    qtbot.waitUntil(button.isEnabled)
    return dialog, button


# Columns


def test_columns_are_chosen_and_remembered_at_this_desk(page, session, qtbot):
    page.choose_columns()
    dialog = real_shop.dialog(ChooseColumns)
    dialog.list.item(1).setCheckState(dialog.list.item(0).checkState().Unchecked)
    phone = next(place for place in range(dialog.list.count()) if dialog.list.item(place).text() == "Phone")
    dialog.list.item(phone).setCheckState(dialog.list.item(0).checkState().Checked)
    press(dialog, "Show")
    assert heads(page) == ["Name", "Group", "", "180 days net", "Last order", "Phone"]
    assert session.desk.text("members/columns").split()[-1] == "phone"


def test_chosen_columns_share_the_width(page):
    page.columns.show(page.table, [column.key for column in page.table.model.columns])
    page.columns.show(page.table, ["name", "phone"])
    header = page.table.view.horizontalHeader()
    assert header.length() == page.table.view.viewport().width()


def test_a_chosen_column_is_moved_before_another(page):
    page.choose_columns()
    dialog = real_shop.dialog(ChooseColumns)
    dialog.list.setCurrentRow(1)
    press(dialog, "Up")
    press(dialog, "Show")
    assert heads(page)[:2] == ["Nick", "Name"]
    page.choose_columns()
    press(real_shop.dialog(ChooseColumns), "As usual")
    assert heads(page)[:2] == ["Name", "Nick"]


def test_further_columns_show_what_is_known(page, session):
    field = session.do(Sentence("x"), custom_fields.add, "Shoe size", custom_fields.TEXT, ())
    wanted = members.identify("nick1")
    session.do(Sentence("x"), tags.give, [wanted], ["tea", "cats"])
    session.do(Sentence("x"), execute, "INSERT INTO custom_value (custom_field_id, member_id, value) VALUES (?, ?, ?)",
               [field, wanted, "38"])  # fmt: skip
    line = page.table.model.ids.index(wanted)
    shown = {column.title: column.text(page.table.model.row(line)) for column in page.table.model.columns}
    assert shown["Shoe size"] == "38"
    assert shown["Phone"] == "19900000001"
    assert "tea" in shown["Tags"]
    assert "cats" in shown["Tags"]


def test_the_chosen_member_stays_chosen_when_somebody_else_defines_a_field(page, session):
    chosen = page.table.model.ids[2]
    page.table.select_id(chosen)
    with session._journal.action(Sentence("x")):
        custom_fields.add("Shoe size", custom_fields.TEXT, ())
    page.refresh()
    assert "Shoe size" in [column.title for column in page.table.model.columns]
    assert page.table.selected_ids() == [chosen]
    assert page.table.current_id() == chosen


# Narrowing and views


def test_a_view_is_kept_shown_again_renamed_and_deleted(page, session, qtbot):
    page.search.setText("nick2")
    page.choose_segment(OfSegment('nick contains "nick"'))
    page.table.show_columns(["phone", "name"])
    page.table.sort_by(Order("spent", descending=True))
    page.views.ask_name()
    dialog = real_shop.dialog(FormDialog)
    dialog.form.widgets()[0].setText("Second")
    press(dialog, "Keep")
    (kept,) = saved_views.of_page(MEMBERS)
    assert kept.view == View("nick2", None, 'nick contains "nick"', ("phone", "name"), "spent", True)
    page._seek_everybody()
    page.table.show_columns([])
    page.views.fill()
    page.views.actions()[0].trigger()
    qtbot.waitUntil(lambda: nicks(page) == ["nick2"])
    assert page.table.shown_columns() == ["phone", "name"]
    session.do(Sentence("x"), saved_views.rename, kept.id, "Another")
    assert [one.name for one in saved_views.of_page(MEMBERS)] == ["Another"]
    page.views._delete(saved_views.of_page(MEMBERS)[0])
    assert saved_views.of_page(MEMBERS) == []
    session.undo()
    assert [one.name for one in saved_views.of_page(MEMBERS)] == ["Another"]


def test_two_views_never_have_one_name(page, session):
    for name in ("one", "two"):
        session.do(Sentence("x"), saved_views.save, MEMBERS, name, View(text=name))
    first, _ = saved_views.of_page(MEMBERS)
    with pytest.raises(UserError, match="two"):
        session.do(Sentence("x"), saved_views.rename, first.id, "two")
    session.do(Sentence("x"), saved_views.save, MEMBERS, "two", View(text="other"))
    assert [one.view.text for one in saved_views.of_page(MEMBERS)] == ["one", "other"]


# Many at once


def no_dialog():
    """The one that waits for the writing goes a moment after the rows are there."""
    return not any(isinstance(one, QDialog) and one.isVisible() for one in QApplication.topLevelWidgets())


def test_many_get_a_tag_in_one_step(page, session, qtbot):
    session.do(Sentence("x"), tags.give, [members.identify("nick1")], ["tea"])
    dialog, button = change(page, qtbot, Deed.GIVE_TAG, "tea")
    assert "3 of the 4 selected members will be changed." in said(dialog)
    button.click()
    qtbot.waitUntil(lambda: len(tags.of_members(members.find())) == 4)
    qtbot.waitUntil(lambda: session.to_undo() is not None and "tea" in str(session.to_undo().label))
    qtbot.waitUntil(no_dialog)
    session.undo()
    assert list(tags.of_members(members.find())) == [members.identify("nick1")]


def test_where_nobody_changes_there_is_nothing_to_do(page, session, qtbot):
    page.table.view.selectAll()
    page.several.ask(Deed.PURSUE)
    dialog = real_shop.dialog(EditSeveral)
    qtbot.waitUntil(lambda: "0 of the 4 selected members will be changed." in said(dialog))
    assert not next(one for one in dialog.findChildren(QPushButton) if one.text() == "Change").isEnabled()
    dialog.reject()


def test_many_join_a_group(page, session, qtbot):
    group = session.do(Sentence("x"), groups.find_or_add, "VIP 2")
    page.table.view.selectAll()
    page.several.ask(Deed.JOIN)
    dialog = real_shop.dialog(EditSeveral)
    dialog.field.choose(group)
    dialog.field.edited.emit()
    qtbot.waitUntil(lambda: "4 of the 4 selected members will be changed." in said(dialog))
    press(dialog, "Change")
    qtbot.waitUntil(lambda: len(members.find("", group)) == 4)
    qtbot.waitUntil(no_dialog)


def test_a_field_of_many_is_read_as_in_the_form_of_one(page, session, qtbot):
    field = session.do(Sentence("x"), custom_fields.add, "Shoe size", custom_fields.NUMBER, ())
    _, button = change(page, qtbot, Deed.OWN_FIELD, " 38.0", field)
    button.click()
    qtbot.waitUntil(lambda: custom_fields.uses(field) == {"38": 4})
    qtbot.waitUntil(no_dialog)


def test_what_a_field_cannot_hold_is_said_and_not_written(page, session, qtbot):
    field = session.do(Sentence("x"), custom_fields.add, "Shoe size", custom_fields.NUMBER, ())
    dialog, button = change(page, qtbot, Deed.OWN_FIELD, "38", field)
    dialog.field.setText("large")
    dialog.field.textEdited.emit("large")
    qtbot.waitUntil(lambda: "Shoe size: “large” is not a number. Write it like 12 or 12.5." in said(dialog))
    assert not button.isEnabled()
    assert custom_fields.uses(field) == {}
    dialog.reject()


# Out and in


def save_as(page, monkeypatch, path, kind):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), kind))
    page.export()


def boxes():
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible()]


def note(qtbot, words):
    """Wait for what is said at the end, and take note of it."""
    qtbot.waitUntil(lambda: [box.text()[: len(words)] for box in boxes()] == [words])
    boxes()[0].accept()


def test_the_list_is_saved_as_text_with_harmless_cells_and_entered_in_the_register(page, session, tmp_path, monkeypatch,
                                                                                   qtbot):  # fmt: skip
    session.do(Sentence("x"), execute, "UPDATE member SET name = '=1+2' WHERE id = ?", [members.identify("nick0")])
    page.table.show_columns(["name", "phone", "spent"])
    path = tmp_path / "list.csv"
    save_as(page, monkeypatch, path, "Tables as text (*.csv)")
    note(qtbot, "list.csv holds 4 members")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        head, *lines = list(csv.reader(file))
    assert head == ["Name", "Phone", "180 days net"]
    assert ["'=1+2", "19900000000", "88"] in lines
    (entry,) = disclosures.rows(disclosures.find())
    assert (entry.people, entry.everybody) == (4, True)
    assert set(entry.what) == {Datum.NAME, Datum.PHONE, Datum.ORDERS}


def test_what_is_selected_is_saved_as_a_workbook_in_the_order_of_the_table(page, tmp_path, monkeypatch, qtbot):
    page.table._select(page.table.model.ids[1:3], page.table.model.ids[1])
    page.table.show_columns(["nick", "joined"])
    path = tmp_path / "list"
    save_as(page, monkeypatch, path, "Workbooks (*.xlsx)")
    note(qtbot, "list.xlsx holds 2 members")
    with closing(CalamineWorkbook.from_path(path.with_suffix(".xlsx"))) as book:
        rows = book.get_sheet_by_index(0).to_python()
    assert [row[0] for row in rows] == ["Nick", *nicks(page)[1:3]]


def test_copied_rows_are_looked_at_like_a_file(page, qtbot):
    QGuiApplication.clipboard().setText("姓名\t手机\n林月\t13900000001\n苏青\t13900000002\n")
    page.paste()
    dialog = real_shop.dialog(ImportDialog)
    qtbot.waitUntil(lambda: isinstance(dialog._steps.currentWidget(), Preview))
    press(dialog, "Import")
    qtbot.waitUntil(lambda: isinstance(dialog._steps.currentWidget(), Result))
    assert len(members.find("林月")) == 1
    assert len(members.find()) == 6
    dialog.reject()
    qtbot.waitUntil(no_dialog)


def test_where_no_rows_were_copied_it_is_said(page, window):
    QGuiApplication.clipboard().setText("林月")
    page.paste()
    box = real_shop.dialog(QMessageBox)
    assert box.text().startswith("There are no rows to take over.")
    box.accept()


# Listing


def test_a_question_that_is_not_asked_any_more_does_not_keep_the_next_one_waiting(session, qtbot):
    begun, listed = threading.Event(), []
    endless = "WITH RECURSIVE n(i) AS (SELECT begun() UNION ALL SELECT 1 FROM n) SELECT COUNT(*) FROM n"

    def ask_without_end():
        session.shop.connection().create_function("begun", 0, begun.set)
        return database.select(endless)

    listing = Listing(session, session)
    listing.listed.connect(listed.append)
    listing.ask(ask_without_end)
    qtbot.waitUntil(begun.is_set)
    listing.ask(lambda: [7])
    qtbot.waitUntil(lambda: bool(listed))
    assert listed == [[7]]
