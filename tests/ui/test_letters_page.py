"""The Letters page, driven in the real window on a real shop."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QPushButton

from tests.ui.conftest import NOW, TODAY
from vipdesk.domain.addresses import Address
from vipdesk.domain.letters import State
from vipdesk.errors import Sentence
from vipdesk.services import (
    approve_lines,
    compose_letter,
    draw_campaign,
    make_shop,
    note_fact,
    plan_letters,
    print_letters,
)
from vipdesk.services.draw_campaign import Request
from vipdesk.store import campaigns, costs, groups, helpers, letters, members, newcomers, shop
from vipdesk.store.facts import NewFact
from vipdesk.store.journal import Journal
from vipdesk.store.models import Letter
from vipdesk.store.newcomers import Particulars
from vipdesk.ui import registry
from vipdesk.ui.jobs import Job
from vipdesk.ui.main_window import MainWindow
from vipdesk.ui.pages.letters.batches import Stage
from vipdesk.ui.pages.letters.check_in import split
from vipdesk.ui.pages.letters.lines_dialog import LinesDialog
from vipdesk.ui.pages.letters.part import Latest, PrintOrder
from vipdesk.ui.pages.preview import WHOLE_PAGE
from vipdesk.ui.pages.segments import SegmentsDialog

AT = int(NOW.timestamp())
PEOPLE = 120
WITHOUT_CONSENT = 10


@pytest.fixture
def shop_file(tmp_path):
    made = make_shop.make(tmp_path / "tea.vipdesk", "owner", AT, name="青竹茶铺", owner="林晓舟", batch_size=20,
                          currency="CNY", language="zh_CN", province="福建省", city="福州市")  # fmt: skip
    with Journal("owner", lambda: AT).action(Sentence("Members")):
        add_people()
    yield made
    shop.close()


def add_people():
    ids = newcomers.add([person(number) for number in range(PEOPLE)])
    group = groups.find_or_add("VIP 1")
    newcomers.join([(group, id_, "member", date(2024, 3, 1)) for id_ in ids])
    newcomers.replace_addresses(
        [(id_, f"会员{id_}", Address("福建省", "福州市", "鼓楼区", f"东街口 {id_} 号", "", ""), "") for id_ in ids],
        date(2024, 3, 1),
    )  # fmt: skip


def person(number):
    consent = None if number < WITHOUT_CONSENT else date(2024, 3, 1)
    return Particulars(f"会员{number}", "", "", "zh_CN", "", "", "", None, None, None, False, consent, "chat", "",
                       f"{number:04}", f"{number}")  # fmt: skip


@pytest.fixture
def window(session):
    made = MainWindow(session, registry.pages(), registry.last_pages())
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def page(window):
    return window.go("letters")


@pytest.fixture
def campaign(session):
    """Spring Festival drawn and planned, nothing printed."""
    with Journal("owner", lambda: AT).action(Sentence("Draw")):
        proposal = draw_campaign.propose(Request("spring_festival", 2027, "spring_festival", 0.2, 7), TODAY)
        made = draw_campaign.draw(proposal, AT, TODAY)
        plan_letters.store(plan_letters.look(made, TODAY))
    return made


@pytest.fixture
def printed(campaign):
    """Its first batch, printed."""
    batch = letters.batches(campaign)[0]
    with Journal("owner", lambda: AT).action(Sentence("Print")):
        print_letters.mark_printed(batch.id, AT, TODAY, "owner")
    return letters.batch(batch.id)


@pytest.fixture
def settled(qtbot, session):
    """Waits until everything that was begun in the background has arrived."""

    def wait():
        for _ in range(2):  # what the first turn's timers begin, the second one sees through
            with qtbot.waitSignal(session.read(lambda _: None).finished, timeout=20_000):
                pass
        qtbot.waitUntil(lambda: not session._jobs.findChildren(Job), timeout=20_000)

    return wait


def show(page, item):
    page.open_item(item)
    return page.part


def cards(part, at):
    return [card.id for card in part.columns[at]._model.cards]


def said(widget):
    return [one.text() for one in widget.findChildren(QLabel)]


# The whole way


def test_a_campaign_is_drawn_step_by_step(page, settled, session):
    wizard = show(page, "campaigns").begin()
    wizard.occasion.choose("spring_festival")
    settled()
    wizard.next()
    settled()
    assert wizard.text.current.occasion == "spring_festival"
    wizard.people.seed.setValue(7)
    wizard.next()
    settled()
    found = wizard.proposal.audience
    assert (found.selected, len(found.excluded)) == (PEOPLE, WITHOUT_CONSENT)
    wizard.next()
    assert wizard.draw_button.isEnabled()
    wizard.ask_to_draw()
    box = page.window().findChild(QMessageBox)
    assert "for good" in box.text()
    next(one for one in box.findChildren(QPushButton) if one.text() == "Draw").click()
    settled()
    (made,) = campaigns.rows()
    assert campaigns.arms(made.id) == {"letter": 88, "hold_out": 22, "excluded": WITHOUT_CONSENT}
    assert sum(batch.letters for batch in letters.batches(made.id)) == 88
    assert session.to_undo() is None
    assert page.guest is None
    assert page.part.table.selected_ids() == [made.id]


def test_a_segment_says_whom_a_campaign_may_reach(page, settled):
    wizard = show(page, "campaigns").begin()
    wizard.occasion.choose("spring_festival")
    settled()
    wizard.next()
    settled()
    wizard.next()
    settled()
    wizard.people.segment_button.click()
    dialog = page.window().findChild(SegmentsDialog)
    dialog.editor.put(None, "consent")
    dialog.show_button.click()
    wizard._later.timeout.emit()
    settled()
    assert wizard.proposal.audience.selected == PEOPLE - WITHOUT_CONSENT
    assert wizard.proposal.condition == "consent = yes"
    wizard.people.segment.chip.click()
    wizard._later.timeout.emit()
    settled()
    assert wizard.proposal.audience.selected == PEOPLE


def test_another_share_is_counted_anew(page, settled):
    wizard = show(page, "campaigns").begin()
    wizard.occasion.choose("spring_festival")
    settled()
    wizard.next()
    settled()
    wizard.next()
    settled()
    wizard.people.share.setValue(40.0)
    assert wizard.proposal is None
    wizard._later.timeout.emit()
    settled()
    assert len(wizard.proposal.draw.held_out_ids) == 44


def test_a_campaign_that_cannot_be_written_in_time_says_what_would_help(page, settled):
    with Journal("owner", lambda: AT).action(Sentence("Helper")):
        (owner,) = helpers.rows()
        helpers.change(owner._replace(weekday_minutes=(20,) * 7))
    wizard = show(page, "campaigns").begin()
    wizard.occasion.choose("winter_solstice")
    settled()
    wizard.next()
    settled()
    wizard.next()
    settled()
    wizard.next()
    assert wizard.plan.choices.isVisible()
    assert "do not fit" in wizard.plan.choices._notice.accessibleName()


def test_the_menu_begins_a_campaign_from_any_page_and_keeps_one_that_is_begun(window, page):
    (begin,) = [one for one in window.commands._listed if one.text() == "New campaign…"]
    window.go("members")
    begin.trigger()
    wizard = page.guest
    assert page.isVisible()
    assert wizard.step == "occasion"
    wizard.occasion.choose("christmas")
    window.go("members")
    begin.trigger()
    assert page.guest is wizard


def test_a_whole_page_stays_whole_when_a_notice_appears_above_it(page, printed, settled, qtbot, tmp_path):
    def height():
        return preview.sheet.pixmap().deviceIndependentSize().height()

    preview = page.preview(PrintOrder("Batch", batch_ids=(printed.id,)))
    settled()
    preview.zoom.choose(WHOLE_PAGE)
    preview.zoom.edited.emit()
    settled()
    before = height()
    preview._on_saved(tmp_path / "pages.pdf")
    qtbot.waitUntil(lambda: height() < before)
    assert height() <= preview._area.viewport().height()


def test_days_in_a_row_with_the_same_minutes_are_told_together(page):
    part = show(page, "helpers")
    (owner,) = helpers.rows()
    told = part._week(owner._replace(weekday_minutes=(60, 60, 60, 0, 60, 90, 90))).replace("\u00a0", " ")
    assert told == "Mon – Wed 60 min · Fri 60 min · Sat – Sun 90 min"
    assert part._week(owner._replace(weekday_minutes=(0,) * 7)) == "no day"


def test_what_is_promised_already_does_not_lessen_what_helpers_can_write_in_a_week(session, campaign):
    assert letters.promised(TODAY, 0)
    sample = compose_letter.sample(compose_letter.provided()[0], None, TODAY)
    (owner,) = helpers.rows()
    each = sample.effort.characters / owner.characters_per_minute
    assert sample.letters_per_week == sum(int(minutes / each) for minutes in owner.weekday_minutes)


def test_leaving_out_all_is_no_way_out(page, settled):
    with Journal("owner", lambda: AT).action(Sentence("Helper")):
        (owner,) = helpers.rows()
        helpers.change(owner._replace(weekday_minutes=(1,) * 7))
    wizard = show(page, "campaigns").begin()
    wizard.occasion.choose("winter_solstice")
    settled()
    wizard.next()
    settled()
    wizard.next()
    settled()
    wizard.next()
    assert "No letter fits in time" in wizard.plan.choices._notice.accessibleName()
    assert not any("Leave out" in words for words in said(wizard.plan.choices))


def test_a_short_plan_names_the_campaign_that_has_the_helpers_time(page, campaign, settled):
    with Journal("owner", lambda: AT).action(Sentence("Nobody rests")):
        shop.change_settings(rest_days=0)
    wizard = show(page, "campaigns").begin()
    wizard.occasion.choose("christmas")
    settled()
    wizard.next()
    settled()
    wizard.next()
    settled()
    wizard.next()
    assert "for 2027 春节" in wizard.plan.choices._notice.accessibleName()


def test_an_occasion_without_a_date_in_the_year_is_named_with_its_dates(page, monkeypatch):
    step = show(page, "campaigns").begin().occasion
    assert not step.absent.isVisible()
    monkeypatch.setattr(step, "_span", lambda: (date(2023, 1, 1), date(2023, 12, 31)))
    step.refresh()
    assert step.absent.isVisible()
    days = "10 January 2022, 30 December 2022, 18 January 2024"
    assert step.absent.text() == f"Laba Festival has no date in this time. Nearest: {days}."


def test_a_text_of_the_shops_own_can_be_taken(page, settled, tmp_path, monkeypatch):
    own = tmp_path / "own.txt"
    own.write_text("name: own\ntitle: 我们的信\nlanguage: zh_CN\n---\n{salutation}：\n冬安。\n", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(own), ""))
    wizard = show(page, "campaigns").begin()
    wizard.occasion.choose("spring_festival")
    settled()
    wizard.next()
    settled()
    wizard.take_file()
    settled()
    assert wizard.text.current.title == "我们的信"
    wizard.next()
    settled()
    assert wizard.proposal.text.name == "own"


def test_giving_up_leaves_nothing(page, settled):
    wizard = show(page, "campaigns").begin()
    settled()
    wizard.left.emit()
    assert page.guest is None
    assert campaigns.rows() == []


def test_an_occasion_that_is_drawn_cannot_be_drawn_again(campaign, page, settled):
    wizard = show(page, "campaigns").begin()
    wizard.occasion.choose("spring_festival")
    settled()
    assert not wizard.next_button.isEnabled()
    wizard.steps.choose("people")
    assert wizard.step == "occasion"


# Campaigns


def test_a_shop_without_campaigns_offers_the_first(page):
    table = show(page, "campaigns").table
    (offer,) = [one for one in table.findChildren(QPushButton) if one.isVisible()]
    offer.click()
    assert page.guest is not None


def test_a_campaigns_letters_are_planned_again_as_one_step(campaign, page, settled, session):
    part = show(page, campaign)
    settled()
    with Journal("owner", lambda: AT).action(Sentence("Helper")):
        helpers.add("王阿姨", (300,) * 7, 30, 100)
    session.look_again()
    settled()
    part.detail.plan_button.click()
    settled()
    assert "王阿姨" in {batch.helper for batch in letters.batches(campaign)}
    session.undo()
    assert {batch.helper for batch in letters.batches(campaign)} == {"店主"}


# Batches


def test_a_batch_moves_across_the_board(printed, page, settled, session):
    part = show(page, "batches")
    assert printed.id in cards(part, Stage.WRITING)
    part.show_batch(printed.id)
    part.hand_out().accept()
    assert letters.batch(printed.id).states == {"with_helper": 20}
    part.show_batch(printed.id)
    part.check_in_rest(State.WRITTEN).accept()
    assert cards(part, Stage.WRITTEN) == [printed.id]
    part.show_batch(printed.id)
    part.check_in_rest(State.POSTED).accept()
    assert cards(part, Stage.POSTED) == [printed.id]
    session.undo()
    assert cards(part, Stage.WRITTEN) == [printed.id]


def test_all_but_the_named_letters_are_checked_in(printed, page):
    part = show(page, f"batch/{printed.id}")
    left = letters.pieces_of_batch(printed.id)[3].code
    dialog = part.check_in_rest(State.WRITTEN)
    dialog.but.setPlainText(left.lower())
    dialog.accept()
    assert letters.batch(printed.id).states == {"printed": 1, "written": 19}
    assert part.adds_up.text() == "adds up"
    assert "written 19" in part.sum.text()


def test_a_code_of_another_batch_is_refused_inside_the_dialog(printed, campaign, page):
    other = letters.pieces_of_batch(letters.batches(campaign)[1].id)[0].code
    dialog = show(page, f"batch/{printed.id}").check_in_rest(State.WRITTEN)
    dialog.but.setPlainText(other)
    dialog.accept()
    assert dialog.isVisible()
    assert letters.batch(printed.id).states == {"printed": 20}
    dialog.reject()


def test_a_batch_is_given_to_another_helper_with_its_codes(printed, page):
    with Journal("owner", lambda: AT).action(Sentence("Helper")):
        helper = helpers.add("苏奶奶", (60,) * 7, 20, 150)
    before = [piece.code for piece in letters.pieces_of_batch(printed.id)]
    dialog = show(page, f"batch/{printed.id}").hand_out()
    dialog.helper.choose(helper)
    dialog.accept()
    assert letters.batch(printed.id).helper == "苏奶奶"
    assert [piece.code for piece in letters.pieces_of_batch(printed.id)] == before


def test_choosing_in_one_column_leaves_the_others(printed, campaign, page):
    part = show(page, f"batch/{printed.id}")
    part.show_batch(letters.batches(campaign)[1].id)
    assert part.chosen_ids == [letters.batches(campaign)[1].id]
    assert part.columns[Stage.WRITING].chosen_ids() == []


# Printing


def test_a_batch_is_seen_saved_and_marked_as_printed(campaign, page, settled, tmp_path, monkeypatch, session):
    target = tmp_path / "pack.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    batch, booked = letters.batches(campaign)[0], costs.total()
    show(page, f"batch/{batch.id}").print_chosen()
    preview = page.guest
    settled()
    assert preview.count > 20
    assert preview.sheet.pixmap().width() > 300
    preview.next.click()
    settled()
    assert preview.page == 1
    preview.save()
    settled()
    assert target.read_bytes().startswith(b"%PDF")
    preview.mark_button.click()
    assert page.guest is None
    assert letters.batch(batch.id).states == {"printed": 20}
    session.undo()
    assert letters.batch(batch.id).states == {"planned": 20}
    assert costs.total() == booked


def test_letters_with_boxes_are_printed_only_after_somebody_agreed(campaign, page, settled, session):
    batch = letters.batches(campaign)[0]
    first = letters.printed(batch_id=batch.id)[0]
    session.do(Sentence("x"), lambda: Letter.update(names="عمر").where(Letter.code == first.code).execute())
    show(page, f"batch/{batch.id}").print_chosen()
    preview = page.guest
    settled()
    assert any("to look at before printing" in text for text in said(preview))
    assert any(first.code in text and "No font here has the script of عمر" in text for text in said(preview))
    ways = (preview.open_button, preview.save_button, preview.mark_button)
    assert [one.isEnabled() for one in ways] == [False, False, False]
    preview.agree.click()
    assert [one.isEnabled() for one in ways] == [True, True, True]
    assert not preview.agree.isVisible()


def test_letters_that_are_left_out_are_told_without_a_question(campaign, page, settled, session):
    batch = letters.batches(campaign)[0]
    first = letters.printed(batch_id=batch.id)[0]
    session.do(Sentence("x"), lambda: Letter.update(missing="city").where(Letter.code == first.code).execute())
    show(page, f"batch/{batch.id}").print_chosen()
    settled()
    assert any(first.code in text and "is not printed" in text for text in said(page.guest))
    assert page.guest.mark_button.isEnabled()


def test_a_whole_campaign_is_printed_and_marked(campaign, page, settled):
    show(page, campaign).detail.print_button.click()
    settled()
    page.guest.mark_button.click()
    settled()
    assert letters.states(campaign) == {"printed": 88}
    assert cards(show(page, "batches"), Stage.TO_PRINT) == []


def test_the_page_keys_and_the_size_change_what_is_seen(campaign, page, settled, qtbot):
    show(page, f"batch/{letters.batches(campaign)[0].id}").print_chosen()
    preview = page.guest
    settled()
    wide = preview.sheet.pixmap().width()
    preview.zoom.choose("page")
    preview.zoom.edited.emit()
    settled()
    assert preview.sheet.pixmap().width() < wide
    preview.turn_to(10_000)
    assert preview.page == preview.count - 1
    assert not preview.next.isEnabled()


# Check-in


def test_a_scanned_code_is_checked_in_by_return(printed, page, qtbot):
    part = show(page, "check_in")
    code = letters.pieces_of_batch(printed.id)[0].code
    qtbot.keyClicks(part.field, code.lower())
    qtbot.keyClick(part.field, Qt.Key.Key_Return)
    assert letters.pieces([code])[code].state == State.WRITTEN
    assert part.answer.property("tone") == "jade"
    assert "19 still to be written" in part.answer.words
    assert "¥1.00" in part.answer.words
    assert part.field.text() == ""
    assert part.table.model.row(0).code == code


def test_a_check_in_is_one_step_back(printed, page, session, qtbot):
    part = show(page, "check_in")
    codes = [piece.code for piece in letters.pieces_of_batch(printed.id)[:3]]
    part.field.setText("\n".join(codes))
    part.submit()
    assert letters.batch(printed.id).states == {"printed": 17, "written": 3}
    session.undo()
    assert letters.batch(printed.id).states == {"printed": 20}
    assert part.table.model.rowCount() == 0


def test_the_empty_field_leaves_the_undo_key_to_the_window(printed, page):
    field = show(page, "check_in").field
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(field, asked)
    assert not asked.isAccepted()
    field.setText("SF27")
    field.insert("-")
    QApplication.sendEvent(field, asked)
    assert asked.isAccepted()


@pytest.mark.parametrize("typed", ["MA26-0413-X", "hello", "SF27-9999-0"])
def test_what_is_no_code_of_ours_is_refused_in_words(printed, page, typed):
    part = show(page, "check_in")
    part.field.setText(typed)
    part.submit()
    assert part.answer.property("tone") == "seal"
    assert "not accepted" in part.answer.words


def test_good_codes_pass_beside_a_bad_one(printed, page):
    part = show(page, "check_in")
    code = letters.pieces_of_batch(printed.id)[0].code
    part.field.setText(f"{code} MA26-0413-X")
    part.submit()
    assert part.answer.property("tone") == "amber"
    assert letters.pieces([code])[code].state == State.WRITTEN


def test_the_state_and_the_reason_are_chosen_beside_the_field(printed, page):
    part = show(page, "check_in")
    code = letters.pieces_of_batch(printed.id)[0].code
    part.states.choose("spoiled")
    part.reason.setText("墨水洒了")
    part.field.setText(code)
    part.submit()
    assert letters.pieces([code])[code].state == State.SPOILED
    assert part.table.model.row(0).reason == "墨水洒了"
    assert part.reason.text() == ""


def test_a_letter_code_from_the_search_shows_where_the_letter_is(printed, page):
    code = letters.pieces_of_batch(printed.id)[0].code
    part = show(page, code)
    assert part.field.text() == code
    assert "Printed" in part.answer.words


def test_codes_stand_apart_by_blanks_commas_and_lines():
    assert split("MA26-0001-3  MA26-0002-1,MA26-0003-X\nMA26-0004-8") == [
        "MA26-0001-3", "MA26-0002-1", "MA26-0003-X", "MA26-0004-8",
    ]  # fmt: skip


def test_one_code_may_be_typed_with_blanks_inside(printed):
    code = letters.pieces_of_batch(printed.id)[0].code
    assert split(code.replace("-", " ")) == [code.replace("-", " ")]


# Texts and helpers


def test_a_text_is_shown_as_it_will_be_written(page, settled):
    part = show(page, "texts")
    settled()
    assert part.browser.paper.accessibleName() == part.browser.current.title
    assert "欧阳小满" in part.browser.paper.accessibleDescription()


def test_a_helper_is_added_with_days_off_and_taken_back(page, session):
    part = show(page, "helpers")
    dialog = part.add()
    dialog.name.setText("刘老师")
    dialog.absences.first.setDate(dialog.absences.first.date().addDays(7))
    dialog.absences.last.setDate(dialog.absences.last.date().addDays(9))
    dialog.absences.add_button.click()
    dialog.accept()
    one = next(one for one in helpers.rows() if one.name == "刘老师")
    assert helpers.days_off()[one.id] == {TODAY + timedelta(days=days) for days in (7, 8, 9)}
    session.undo()
    assert [one.name for one in helpers.rows()] == ["店主"]


def test_a_helper_is_changed(page):
    part = show(page, "helpers")
    (one,) = helpers.rows()
    dialog = part.edit(one.id)
    dialog.pace.setValue(40)
    dialog.week._fields[6].setText("0")
    dialog.accept()
    (changed,) = helpers.rows()
    assert (changed.characters_per_minute, changed.weekday_minutes) == (40, (60, 60, 60, 60, 60, 120, 0))


@pytest.mark.parametrize("minutes", ["many", "-5", "1441", "1.5"])
def test_minutes_that_cannot_be_are_refused(page, minutes):
    dialog = show(page, "helpers").add()
    dialog.name.setText("刘老师")
    dialog.week._fields[0].setText(minutes)
    dialog.accept()
    assert dialog.isVisible()
    dialog.reject()
    assert len(helpers.rows()) == 1


def test_two_helpers_cannot_have_one_name(page):
    dialog = show(page, "helpers").add()
    dialog.name.setText("店主")
    dialog.accept()
    assert dialog.isVisible()
    dialog.reject()
    assert len(helpers.rows()) == 1


def test_what_a_helper_earned_and_has_in_hand_is_shown(printed, page):
    part = show(page, "check_in")
    part.field.setText(" ".join(piece.code for piece in letters.pieces_of_batch(printed.id)[:5]))
    part.submit()
    row = show(page, "helpers").table.model.row(0)
    assert (row.to_write, row.earned.letters, row.earned.fen) == (83, 5, 500)


# The page itself


def test_only_the_actions_of_the_tab_are_offered(campaign, page):
    for key in ("campaigns", "batches", "check_in", "texts", "helpers"):
        part = show(page, key)
        offered = {one for one in page.header.findChildren(QPushButton) if one.isVisible()} - set(
            page.tabs.findChildren(QPushButton)
        )
        assert offered == set(part.buttons)


def test_of_questions_asked_meanwhile_only_the_last_is_answered(page, session, settled):
    asked, answers = [], []

    def work(question):
        asked.append(question)
        return question * 10

    latest = Latest(page, session, work)
    latest.answered.connect(answers.append)
    for question in (1, 2, 3):
        latest.ask(question)
    settled()
    assert answers == [30]
    assert asked[-1] == 3
    assert 2 not in asked


def test_a_place_that_cannot_be_written_to_is_told(campaign, page, settled, tmp_path, monkeypatch, session):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "where.pdf"), ""))
    told = []
    session.failed.connect(told.append)
    show(page, f"batch/{letters.batches(campaign)[0].id}").print_chosen()
    settled()
    page.guest.save()
    settled()
    assert "where.pdf" in str(told[0])
    assert not (Path(tmp_path) / "no").exists()


# Personal lines


@pytest.fixture
def talked(session):
    """Of everybody something is known from a talk."""
    with Journal("owner", lambda: AT).action(Sentence("Talks")):
        for id_ in members.find():
            note_fact.add(id_, NewFact(f"cat {id_}", TODAY - timedelta(days=3)), TODAY)


@pytest.fixture
def lines(talked, campaign, page):
    """The lines of the first batch, opened from the board."""
    batch = letters.batches(campaign)[0]
    part = show(page, f"batch/{batch.id}")
    part.lines_button.click()
    (dialog,) = [one for one in page.window().findChildren(LinesDialog) if one.isVisible()]
    return dialog


def personal_lines(campaign):
    found = letters.printed(batch_id=letters.batches(campaign)[0].id)
    return {one.code: one.fields["personal_line"] for one in found}


def test_lines_are_read_changed_and_struck_out_one_by_one_and_kept_as_one_step(lines, campaign, session):
    before = personal_lines(campaign)
    first, second, _, *rest = before
    assert lines.to.text().startswith(first)
    assert before[first] in lines.text.text()
    lines.line.setText("How is the cat?")
    lines.line.edited.emit()
    assert "How is the cat?" in lines.text.text()
    lines.next.click()
    lines.strike_button.click()
    lines.next.click()
    lines.save_button.click()
    assert personal_lines(campaign) == {
        **before, first: "How is the cat?", second: None,
    }  # fmt: skip
    unread = [one.code for one in approve_lines.proposed([letters.batches(campaign)[0].id], TODAY) if not one.is_read]
    assert unread == rest
    session.undo()
    assert personal_lines(campaign) == before


def test_lines_that_are_not_saved_stay_as_they_were(lines, campaign):
    before = personal_lines(campaign)
    lines.strike_button.click()
    lines.reject()
    assert personal_lines(campaign) == before


def test_the_preview_says_that_lines_were_not_read(talked, campaign, page, settled):
    preview = page.preview(PrintOrder("x", (letters.batches(campaign)[0].id,)))
    settled()
    assert any("nobody has read yet: 20" in words for words in said(preview))


def test_the_lines_of_printed_batches_are_not_offered(printed, page):
    part = show(page, f"batch/{printed.id}")
    assert not part.lines_button.isEnabled()
