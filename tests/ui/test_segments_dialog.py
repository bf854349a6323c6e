"""Segments: built in lines, written as text, kept, counted while one looks, and shown in Members."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.store.segment_people import TODAY as DAY
from tests.store.segment_people import Person, store
from tests.ui import real_shop
from tests.ui.real_shop import press
from vipdesk.errors import Sentence
from vipdesk.services import keep_segments, rank_buyers
from vipdesk.store import members, segments, shop
from vipdesk.ui.pages.members import MembersPage
from vipdesk.ui.pages.segments import SegmentsDialog
from vipdesk.ui.pages.segments_bands import BandsForm, CitiesForm
from vipdesk.ui.pages.segments_filter import OfSegment
from vipdesk.ui.session import Session

Write = Callable[[QWidget, str], None]


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> MembersPage:
    """Five members, of whom three ordered and two agreed to letters."""
    day = 86_400
    lately = (session.today - DAY).days
    with session._journal.action(Sentence("Members")):
        store(
            Person(
                id_,
                name=f"Member {id_}",
                consent=id_ < 3,
                orders=[((lately - 20 * id_) * day, 10_000 * id_, False)] if id_ > 2 else [],
            )
            for id_ in range(1, 6)
        )
    made = MembersPage(session)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: len(made.table.model.ids) == 5)
    return made


@pytest.fixture
def dialog(page: MembersPage) -> Iterator[SegmentsDialog]:
    page.open_segments()
    yield page.window().findChild(SegmentsDialog)
    for one in page.window().findChildren(SegmentsDialog):
        one.editor.settle()
    for one in page.window().findChildren(QDialog):
        one.close()


def test_the_count_follows_what_is_typed(dialog: SegmentsDialog, qtbot: QtBot) -> None:
    dialog.editor.put(None, "consent = yes")
    qtbot.waitUntil(lambda: dialog.editor.count.text() == "2")
    dialog.editor.tabs.choose("text")
    dialog.editor.text.words.setPlainText("orders_total > 0")
    qtbot.waitUntil(lambda: dialog.editor.count.text() == "3")


def test_a_mistake_in_the_text_is_marked_at_its_place(dialog: SegmentsDialog) -> None:
    dialog.editor.tabs.choose("text")
    dialog.editor.text.words.setPlainText("consent and orders_totl > 0")
    marks = dialog.editor.text.words.extraSelections()
    assert [one.cursor.selectedText() for one in marks] == ["orders_totl"]
    assert "Character 13" in dialog.editor.text.wrong.text()
    assert not dialog.save_button.isEnabled()
    assert not dialog.show_button.isEnabled()


def test_lines_and_text_say_the_same(dialog: SegmentsDialog, write: Write) -> None:
    dialog.begin_new()
    line = dialog.editor.rows.rows[0]
    line.field.choose("spent_180d")
    line.field.edited.emit()
    line.way.choose(line.way._values[5])
    line.way.edited.emit()
    write(line.value, "200")
    assert dialog.editor.condition == "spent_180d >= 200"
    dialog.editor.tabs.choose("text")
    assert dialog.editor.text.words.toPlainText() == "spent_180d >= 200"
    dialog.editor.text.words.setPlainText("consent and (age > 40 or tag = x)")
    dialog.editor.tabs.choose("lines")
    assert [type(one).__name__ for one in dialog.editor.rows.rows] == ["LineRow", "BlockRows"]


def test_a_value_that_does_not_fit_is_told_under_its_line(dialog: SegmentsDialog, write: Write) -> None:
    dialog.editor.put(None, "age > 40")
    line = dialog.editor.rows.rows[0]
    write(line.value, "x")
    assert line._wrong.text() == "A whole number is needed here."
    assert dialog.editor.condition is None
    assert not dialog.show_button.isEnabled()


def test_a_segment_too_deep_for_lines_stays_a_text(dialog: SegmentsDialog) -> None:
    text = "consent = yes or age > 1 and (age < 3 or consent = yes)"
    dialog.editor.put(None, text)
    assert dialog.editor.tabs.current == "text"
    dialog.editor.tabs.choose("lines")
    assert dialog.editor.condition == text
    assert not dialog.editor.deep.isHidden()


def test_a_mistake_in_the_text_is_not_laid_out_in_lines(dialog: SegmentsDialog) -> None:
    dialog.editor.tabs.choose("text")
    dialog.editor.text.words.setPlainText("consent and")
    dialog.editor.tabs.choose("lines")
    assert dialog.editor.deep.isVisible()
    assert "mistake" in " ".join(one.text() for one in dialog.editor.deep.findChildren(QLabel))


def test_lines_with_a_mistake_leave_the_text_as_it_was(dialog: SegmentsDialog, write: Write) -> None:
    dialog.editor.put(None, "age > 40")
    write(dialog.editor.rows.rows[0].value, "x")
    dialog.editor.tabs.choose("text")
    assert (dialog.editor.text.words.toPlainText(), dialog.editor.condition) == ("age > 40", "age > 40")


def test_the_segment_that_is_looked_at_stays_marked(dialog: SegmentsDialog, session: Session, qtbot: QtBot) -> None:
    dialog.editor.put(None, "consent")
    dialog.editor.name.setText("Agreed")
    dialog.save()
    qtbot.waitUntil(lambda: [one.members for one in dialog._rows.values()] == ["2"])
    assert dialog.editor.row is not None
    assert dialog.table.selected_ids() == [dialog.editor.row.id]


def test_a_segment_is_saved_renamed_and_deleted_and_each_can_be_undone(
    dialog: SegmentsDialog, session: Session, qtbot: QtBot
) -> None:
    dialog.editor.put(None, "consent = yes")
    dialog.editor.name.setText("Agreed")
    dialog.save()
    qtbot.waitUntil(lambda: [one.members for one in dialog._rows.values()] == ["2"])
    dialog.editor.name.setText("Said yes")
    dialog.save()
    assert [row.name for row in segments.rows()] == ["Said yes"]
    dialog.delete()
    assert segments.rows() == []
    session.undo()
    session.undo()
    assert [row.name for row in segments.rows()] == ["Agreed"]


def test_members_are_filtered_by_a_segment_until_its_chip_is_pressed(
    dialog: SegmentsDialog, page: MembersPage, qtbot: QtBot
) -> None:
    dialog.editor.put(None, "orders_total > 0")
    qtbot.mouseClick(dialog.show_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.table.model.ids) == 3)
    assert page.segment.isVisible()
    qtbot.mouseClick(page.segment.chip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.table.model.ids) == len(members.find()) == 5)


def test_another_page_may_ask_for_a_segment(page: MembersPage, qtbot: QtBot) -> None:
    page.open_item(OfSegment("consent", "Agreed"))
    qtbot.waitUntil(lambda: len(page.table.model.ids) == 2)
    assert page.segment.chip.text() == "Agreed"


def test_a_cell_of_the_buyers_leads_to_its_members(dialog: SegmentsDialog, page: MembersPage, qtbot: QtBot) -> None:
    dialog.tabs.choose("rfm")
    qtbot.waitUntil(lambda: any(cell.text() for cell in dialog.bands.cells.values()))
    place, cell = next((place, cell) for place, cell in dialog.bands.cells.items() if cell.text())
    expected = segments.ids(segments.chosen_by(rank_buyers.condition(*place), page.session.today))
    cell.click()
    qtbot.waitUntil(lambda: sorted(page.table.model.ids) == sorted(expected))


def test_the_bands_are_cut_where_the_owner_says(dialog: SegmentsDialog, qtbot: QtBot) -> None:
    dialog.tabs.choose("rfm")
    qtbot.waitUntil(lambda: dialog.bands._bands is not None)
    dialog.bands.edit_bands()
    form = dialog.findChild(BandsForm)
    form.recency.setText("1, 2, 2, 9")
    form.accept()
    assert form.isVisible()
    form.recency.setText("10、20, 30, 40")
    form.accept()
    assert shop.settings().rfm_recency_days == (10, 20, 30, 40)


def test_the_classes_of_cities_are_the_owner_s(dialog: SegmentsDialog, session: Session) -> None:
    dialog.bands.edit_cities()
    form = dialog.findChild(CitiesForm)
    form.lines.setPlainText("江南: 苏州 杭州")
    form.accept()
    assert (shop.settings().city_classes, shop.settings().city_classes_on) == (
        ("江南: 苏州 杭州",), session.today.isoformat()
    )  # fmt: skip


def test_a_saved_name_is_not_taken_without_asking(dialog: SegmentsDialog, session: Session) -> None:
    session.do(Sentence("x"), keep_segments.save, "Agreed", "consent")
    dialog.editor.put(None, "age > 3")
    dialog.editor.name.setText("Agreed")
    dialog.save()
    assert segments.rows()[0].condition == "consent = yes"


@pytest.fixture
def two(dialog: SegmentsDialog, session: Session, qtbot: QtBot) -> SegmentsDialog:
    """Two saved segments, the first of which is looked at, and was changed."""
    session.do(Sentence("x"), keep_segments.save, "Agreed", "consent")
    session.do(Sentence("x"), keep_segments.save, "Buyers", "orders_total > 0")
    first = segments.named("Agreed")
    assert first is not None
    dialog._go_to(first)
    assert not dialog.editor.is_changed
    dialog.editor.tabs.choose("text")
    assert not dialog.editor.is_changed
    dialog.editor.text.words.setPlainText("consent and age > 30")
    assert dialog.editor.is_changed
    return dialog


def choose(dialog: SegmentsDialog, name: str) -> QMessageBox:
    wanted = segments.named(name)
    assert wanted is not None
    dialog.table.select_id(wanted.id)
    dialog._on_chosen([wanted.id])
    return real_shop.dialog(QMessageBox)


def conditions() -> dict[str, str]:
    return {row.name: row.condition for row in segments.rows()}


def test_changes_are_saved_before_another_segment_is_looked_at(two: SegmentsDialog) -> None:
    press(choose(two, "Buyers"), "Save")
    assert conditions() == {"Agreed": "consent = yes and age > 30", "Buyers": "orders_total > 0"}
    assert two.editor.name.text() == "Buyers"
    assert not two.editor.is_changed


def test_changes_are_given_up_only_when_that_was_said(two: SegmentsDialog) -> None:
    press(choose(two, "Buyers"), "Do not keep it")
    assert conditions()["Agreed"] == "consent = yes"
    assert two.editor.name.text() == "Buyers"


def test_whoever_stays_keeps_what_was_typed(two: SegmentsDialog) -> None:
    choose(two, "Buyers").reject()
    assert two.editor.text.words.toPlainText() == "consent and age > 30"
    assert two.editor.row is not None
    assert two.table.selected_ids() == [two.editor.row.id]


def test_a_new_segment_and_the_way_out_ask_too(two: SegmentsDialog) -> None:
    two.new_button.click()
    real_shop.dialog(QMessageBox).reject()
    assert two.editor.name.text() == "Agreed"
    two.close()
    press(real_shop.dialog(QMessageBox), "Do not keep it")
    assert not two.isVisible()


def test_a_segment_that_changed_elsewhere_does_not_take_away_what_is_typed(
    two: SegmentsDialog, session: Session, qtbot: QtBot
) -> None:
    session.do(Sentence("x"), keep_segments.save, "Agreed", "consent = no")
    qtbot.waitUntil(lambda: two._rows != {})
    assert two.editor.text.words.toPlainText() == "consent and age > 30"


def test_a_mistake_that_was_typed_is_a_change_and_cannot_be_saved(two: SegmentsDialog) -> None:
    two.editor.text.words.setPlainText("consent and")
    asked = choose(two, "Buyers")
    assert [one.text() for one in asked.buttons()][:1] == ["Do not keep it"]
    asked.reject()
    two.editor.put(None)
