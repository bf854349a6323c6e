"""What is taken pictures of: every page and dialog, each with something on it that is worth seeing."""

from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.camera import CLOSED, MOMENT, NOW, OPEN, TODAY, Scene, Stage
from tests.order_files import write
from tests.props import (
    at,
    bought,
    endless,
    give_away,
    has_advanced,
    open_calendar,
    opened,
    overfull,
    refused,
    saved_as,
    table,
    take_foot,
    trouble_with,
    wrong,
)
from tests.scenes_duplicates import duplicates
from tests.scenes_items import matching, new_items
from tests.scenes_members import members_table
from tests.scenes_privileges import countdown, group_people_, privileges_sheet, terms
from tests.scenes_record import record
from tests.scenes_security import handed, helper, helper_on_server, locked, security, told
from tests.scenes_segments import segments
from tests.scenes_trouble import salvaged, ways_out
from vipdesk.domain.letters import State
from vipdesk.errors import Sentence
from vipdesk.progress import Progress
from vipdesk.services import look_at_groups
from vipdesk.services.import_orders import IMPORT_ORDERS
from vipdesk.store import backup, campaigns, letters, rehearsal, second_place, shop
from vipdesk.store import members as store_members
from vipdesk.store.backup import Reason
from vipdesk.store.journal import Journal
from vipdesk.store.models import Letter, Member
from vipdesk.ui import dialogs, logbook, mending, opening
from vipdesk.ui.clashes import ClashDialog
from vipdesk.ui.crash_report import CrashReport
from vipdesk.ui.pages.imports import ImportDialog
from vipdesk.ui.pages.letters.batches import Stage as Place
from vipdesk.ui.pages.members_add import AddMember
from vipdesk.ui.pages.members_edit import EditMember
from vipdesk.ui.pages.members_erase import EraseDialog
from vipdesk.ui.pages.segments_filter import OfSegment
from vipdesk.ui.status import ReadingBand
from vipdesk.ui.widgets.bands import ProgressRow

EXPORT = "ExportOrderList202611.csv"
MANY = 500
LONG_NOTE = (
    "Likes Tieguanyin, not too strong, and writes back by hand. In spring she ordered for her whole office, twice, and "
    "asked whether the tins could come without a price on them. Promised: a tin of the harvest with the next parcel."
)
LAST_ORDER = 5
"""A column of the members."""
CRASHED = """VIP Desk 0.1.0, Python 3.13.1, Qt 6.8.1, win32
Windows fatal exception: access violation
Current thread 0x00001a2c (most recent call first):
  File "vipdesk/ui/table_view.py", line 118 in _fit"""
IMPORTING = Sentence(IMPORT_ORDERS, file=EXPORT)


# Pages


def today(stage: Stage) -> None:
    """What is to be done, from top to bottom."""
    page = stage.page("today")
    stage.take("today")
    take_foot(stage, page, "today-foot")


def members(stage: Stage) -> None:
    """Search, card and order check, and the list in another order."""
    page = stage.page("members")
    page.table.view.sortByColumn(LAST_ORDER, Qt.SortOrder.DescendingOrder)
    stage.settle()
    page.table.view.scrollToTop()
    stage.take("members-sorted")
    page.table.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    stage.settle()
    page.table.select_id(page.table.model.ids[0])
    page.table.view.scrollToTop()
    page.card.check.amount.setText("78")
    page.card.check.answer()
    stage.take("members")
    take_foot(stage, page.card, "members-foot")
    page.card.check.amount.setText("a lot")
    page.card.check.answer()
    page.search.setText("nobody is called that")
    stage.take("members-nobody")
    page.search.clear()
    page.card.check.amount.clear()
    page.card.check.answer()
    stage.settle()
    page.import_button.menu().popup(page.import_button.mapToGlobal(QPoint(0, page.import_button.height() + 2)))
    stage.take("members-menu")
    page.import_button.menu().close()


def add_member(stage: Stage) -> None:
    """The form, empty and with what cannot be."""
    stage.page("members").add_member()
    stage.take("add_member")
    dialog = opened(stage, AddMember)
    dialog.accept()
    stage.take("add_member-unnamed")
    dialog.name.setText("林月")
    dialog.birthday.setText("八月四十")
    dialog.accept()
    stage.take("add_member-refused")


def edit_member(stage: Stage) -> None:
    """The form, what a colleague changed meanwhile, and a shop out of reach."""
    page = stage.page("members")
    page.table.select_id(page.table.model.ids[0])
    stage.settle()
    page.card.head.edit.click()
    stage.take("edit_member")
    form = opened(stage, EditMember)
    form.title.setText("陈老师")
    form.birthday.setText("农历八月十五")
    form.note.setPlainText("Wants to be called after six. Her daughter starts school in September.")
    colleague = {
        "title": "陈姐",
        "birthday_calendar": "solar",
        "birthday_month": 5,
        "birthday_day": 6,
        "note": LONG_NOTE,
    }
    with Journal("林晓舟", lambda: MOMENT).action(IMPORTING):
        Member.update(**colleague).where(Member.id == page.card.member_id).execute()
    form.accept()
    stage.take("edit_member-clashes")
    asked = opened(stage, ClashDialog)
    for place, one in enumerate(asked.choices):
        (one.mine if place else one.theirs).click()
    stage.take("edit_member-chosen")
    stage.close_dialogs()
    stage.session.undo()
    stage.session.reached.emit(False)
    stage.take("edit_member-out_of_reach")
    stage.session.reached.emit(True)


def groups(stage: Stage) -> None:
    """The cards, and the form for another one."""
    seen, page = look_at_groups.look(TODAY), stage.page("groups")
    stage.take("groups")
    with patch.object(look_at_groups, "look", lambda today: [overfull(one) for one in seen]):
        page.refresh()
        stage.take("groups-overfull")
    page.refresh()
    page.add_group()
    stage.take("groups-add")
    stage.close_dialogs()
    page.cards[0].edit.click()
    stage.take("groups-edit")


def orders(stage: Stage) -> None:
    """Orders and the history of imports."""
    page = stage.page("orders")
    stage.take("orders")
    page.table.select_id(page.table.model.ids[7])
    stage.take("orders-detail")
    page.parts.choose("imports")
    page.history.table.view.selectRow(0)
    stage.take("orders-imports")
    page.parts.choose("orders")


def import_orders(stage: Stage) -> None:
    """An order file: looked at with and without problems, and taken over."""
    page = stage.page("orders")
    page.take_file(write(stage.folder / EXPORT, [bought(number) for number in range(60)]))
    stage.take("import_orders")
    dialog = opened(stage, ImportDialog)
    dialog.deed.click()
    stage.take("import_orders-result")
    stage.close_dialogs()
    stage.session.undo()
    page.take_file(write(stage.folder / EXPORT, [*(bought(number) for number in range(60)), *wrong()]))
    stage.settle()
    dialog = opened(stage, ImportDialog)
    dialog._steps.currentWidget().problems.table.select_id(3)
    stage.take("import_orders-problems")
    stage.close_dialogs()
    page.take_file(write(stage.folder / EXPORT, [bought(number, 总金额="a lot") for number in range(MANY)]))
    stage.take("import_orders-many")
    stage.close_dialogs()
    months = [
        write(stage.folder / f"ExportOrderList2026{month:02}.csv", [bought(70 + number) for number in range(9 * month)])
        for month in range(7, 12)
    ]
    page.take_files(months)
    stage.take("import_orders-several")
    stage.close_dialogs()
    odd = [
        "单号,下单,实付,客人,货品,备注",
        "A1001,2026-11-20 10:00,88.00,林月,龙井,x",
        "A1002,2026-11-21 11:30,66.50,何山,红茶,",
    ]
    page.take_file(table(stage, "own shop.csv", odd))
    stage.take("import_orders-columns")


def import_members(stage: Stage) -> None:
    """A list of members with a wrong birthday in it, and a table of a past campaign."""
    page = stage.page("members")
    rows = ["姓名,旺旺,手机,地址,生日,群"]
    rows += [
        f"陈小{number},wang{number},1380000{number:04},福建省福州市鼓楼区东街{number}号,1990-05-06,"
        for number in range(9)
    ]
    doubtful = ("杭州市下城区体育场路218号", "鼓楼区中山北路1号", "林小海，13800000001，广东深圳南山科技园南路1号")
    rows += [f"何小{number},he{number},1390000{number:04},{text},," for number, text in enumerate(doubtful)]
    page.take_file(table(stage, "members.csv", [*rows, "林月,yue,13800009999,,八月四十,VIP 1"]))
    stage.take("import_members-addresses")
    opened(stage, ImportDialog).deed.click()
    stage.take("import_members")
    stage.close_dialogs()
    odd = [
        "客人,号码,住址,喜好,来源,随便",
        "林月,13800009999,福建省福州市鼓楼区东街1号,龙井,老客介绍,x",
        "何山,none,,红茶,,",
    ]
    page.take_file(table(stage, "guests.csv", odd))
    stage.take("import_members-columns")
    step = opened(stage, ImportDialog)._steps.currentWidget()
    for place, field in enumerate(("name", "phone", "address", "tags", "note")):
        step.choices[place].choose(field)
    step.judge()
    stage.take("import_members-columns-chosen")
    stage.close_dialogs()
    page.take_file(table(stage, "bare.csv", ["林月,13800009999,2020-05-01", "何山,13900000001,2021-06-02"]))
    stage.take("import_members-bare")
    stage.close_dialogs()
    nicks = [one.nick for one in store_members.rows(store_members.find()[:60])]
    rows = [f"{nick},{'对照,,' if place % 5 == 0 else '寄信,2025-08-20,2.40'}" for place, nick in enumerate(nicks)]
    page.take_file(table(stage, "qixi2025.csv", ["旺旺,分组,寄出日期,费用", *rows, "nobody,寄信,2025-08-20,2.40"]))
    stage.take("import_campaign")


# Letters


def campaigns_(stage: Stage) -> None:
    """The campaign under way, and one of the past."""
    page = stage.page("letters", "campaigns")
    stage.take("letters")
    page.open_item(campaigns.rows()[-1].id)
    stage.take("letters-past")


def batches(stage: Stage) -> None:
    """The board, and the dialogs about one batch."""
    page = stage.page("letters", "batches")
    stage.take("batches")
    page.open_item(f"batch/{at(page, Place.WRITING)}")
    stage.take("batches-chosen")
    page.open_item(f"batch/{at(page, Place.TO_PRINT)}")
    page.part.read_lines()
    stage.take("batches-lines")
    stage.close_dialogs()
    page.open_item(f"batch/{at(page, Place.WRITING)}")
    page.part.hand_out()
    stage.take("batches-hand_out")
    stage.close_dialogs()
    rest = page.part.check_in_rest(State.WRITTEN)
    rest.but.setPlainText("MA26-0413-X")
    rest.accept()
    stage.take("batches-all_but")
    stage.close_dialogs()
    page.part.choice.showPopup()
    stage.take("batches-choice")
    page.part.choice.hidePopup()


def check_in(stage: Stage) -> None:
    """The three answers: accepted, refused, and where a letter is."""
    page = stage.page("letters", "check_in")
    stage.take("check_in")
    batch = at(stage.page("letters", "batches"), Place.WRITING)
    code = next(piece.code for piece in letters.pieces_of_batch(batch) if piece.state == State.WITH_HELPER)
    page.open_item(code)
    stage.take("check_in-found")
    page.part.submit()
    stage.take("check_in-written")
    stage.session.undo()
    page.part.field.setText(f"MA26-0413-X {code[:-1]}? hello")
    page.part.submit()
    stage.take("check_in-refused")


def texts(stage: Stage) -> None:
    """A Chinese and an English letter."""
    page = stage.page("letters", "texts")
    stage.take("texts")
    table = page.part.browser.table
    table.select_id(table.model.ids[-2])
    stage.take("texts-other")


def helpers(stage: Stage) -> None:
    """The people who write, and the form about one of them."""
    page = stage.page("letters", "helpers")
    stage.take("helpers")
    page.part.edit(page.part.table.model.ids[0])
    stage.take("helpers-edit")
    stage.close_dialogs()
    form = page.part.add()
    form.absences.last.setDate(form.absences.last.date().addDays(3))
    form.absences.add_button.click()
    form.week._fields[0].setText("many")
    form.accept()
    stage.take("helpers-refused")
    open_calendar(form.absences.first)
    stage.take("helpers-calendar")


def wizard(stage: Stage) -> None:
    """The way to a campaign: one that can be written in time, and one that cannot."""
    page = stage.page("letters", "campaigns")
    guide = page.part.begin()
    stage.take("wizard-occasion")
    guide.next()
    stage.take("wizard-text")
    guide.next()
    guide.people.seed.setValue(7)
    stage.take("wizard-people")
    guide.people.choose_segment(OfSegment("spent_180d >= 200", "Good customers"))
    guide._later.timeout.emit()
    stage.take("wizard-people-segment")
    guide.people.segment.chip.click()
    guide.next()
    stage.take("wizard-plan")
    guide.ask_to_draw()
    stage.take("wizard-draw")
    stage.close_dialogs()
    guide.steps.choose("occasion")
    guide.occasion.choose("mid_autumn")
    stage.settle()
    guide.steps.choose("plan")
    stage.take("wizard-plan_far")
    page.dismiss()


def preview(stage: Stage) -> None:
    """A pack seen before it is printed, page by page."""
    page = stage.page("letters", "batches")
    page.open_item(f"batch/{at(page, Place.TO_PRINT)}")
    page.part.print_chosen()
    stage.take("preview")
    page.guest.next.click()
    stage.take("preview-list")
    page.guest.zoom.choose("page")
    page.guest.turn_to(page.guest.count // 2)
    stage.take("preview-letter")
    with saved_as(stage.folder / "pack.pdf"):
        page.guest.save()
        stage.take("preview-saved")
    page.dismiss()


# The other pages


def review(stage: Stage) -> None:
    """A quarter whose windows closed, one of its campaigns, its paper, and a quarter whose window is open."""
    page = stage.page("review", CLOSED)
    stage.take("review")
    take_foot(stage, page, "review-foot")
    page.body.campaigns.select_id(page.body.campaigns.model.ids[0])
    stage.take("review-campaign")
    page.body.show_all()
    page.preview()
    stage.take("review-preview")
    page.dismiss()
    page.open_item(OPEN)
    stage.take("review-open")


def personal(stage: Stage) -> None:
    """Who got which data, and what is asked before a person is erased."""
    page = stage.page("personal")
    give_away(stage)
    page.refresh()
    stage.take("personal")
    card = stage.page("members").card
    card.head.more.menu().popup(card.head.more.mapToGlobal(QPoint(0, card.head.more.height() + 2)))
    stage.take("personal-menu")
    card.head.more.menu().close()
    card.head.more.menu().actions()[-1].trigger()
    stage.take("personal-erase")
    dialog = opened(stage, EraseDialog)
    dialog.typed.setText(card.head.name.text())
    stage.take("personal-erase-named")


def crash(stage: Stage) -> None:
    """The report of a mistake, and of a crash that ended the last run."""
    stage.page("today")
    CrashReport(stage.window, logbook.report(KeyError("x"))).open()
    stage.take("crash-mistake")
    stage.close_dialogs()
    CrashReport(stage.window, CRASHED, of_last_run=True).open()
    stage.take("crash-last_run")


def settings(stage: Stage) -> None:
    """Of the desk and of the shop, from top to bottom."""
    page = stage.page("settings")
    stage.take("settings")
    take_foot(stage, page, "settings-foot")


def backups(stage: Stage) -> None:
    """Kept ones of several days, tried and copied; then without any of this, and the look inside before a restore."""
    path, session = stage.session.shop.path, stage.session
    stage.page("backups")
    stage.take("backups-none")
    for days, reason in ((9, Reason.IMPORT), (4, Reason.CLOSING), (1, Reason.CLOSING)):
        backup.keep(session.shop, reason, NOW - timedelta(days=days))
    for place in ("Green Bamboo", "Blue Bamboo"):
        session.do(IMPORTING, shop.change_settings, name=place)
    backup.keep(session.shop, Reason.ASKED, NOW)
    rehearsal.hold(path, NOW, Progress())
    session.do(IMPORTING, shop.change_settings, backup_folder=str(stage.folder / "stick"))
    second_place.bring(path, stage.folder / "stick", NOW, Progress())
    page = stage.page("backups")
    session.backed_up.emit()
    page.refresh()
    stage.settle()
    page.table.select_id(3)
    stage.take("backups")
    (stage.folder / "stick").mkdir()
    second_place.bring(path, stage.folder / "stick", NOW, Progress())
    newest = backup.kept(path)[0].path
    newest.write_bytes(newest.read_bytes()[:-4096] + bytes(4096))
    rehearsal.hold(path, NOW, Progress())
    page.refresh()
    stage.settle()
    page.table.select_id(1)
    stage.take("backups-rotten")
    page._look()
    stage.take("backups-altered")
    stage.close_dialogs()
    page.table.select_id(2)
    stage.settle()
    page._look()
    stage.take("backups-restore")
    stage.close_dialogs()
    for _ in range(3):
        session.undo()
    for one in backup.kept(path):
        backup.remove(one.path)
    session.backed_up.emit()
    stage.settle()


def for_reading(stage: Stage) -> None:
    """A shop that may not be written to."""
    stage.window.centralWidget().layout().itemAt(1).layout().insertWidget(1, band := ReadingBand())
    stage.page("members")
    stage.take("for_reading")
    band.deleteLater()


def rehearsal_failed(stage: Stage) -> None:
    """Today, when the newest backup was not sound."""
    path = stage.session.shop.path
    newest = backup.keep(stage.session.shop, Reason.ASKED, NOW).path
    newest.write_bytes(newest.read_bytes()[:5000])
    rehearsal.hold(path, NOW, Progress())
    page = stage.page("today")
    stage.session.backed_up.emit()
    stage.settle()
    take_foot(stage, page, "today-rehearsal")
    backup.remove(newest)
    stage.session.backed_up.emit()
    stage.settle()


def history(stage: Stage) -> None:
    """What was done, and what the last check-in changed; then one member's own."""
    page = stage.page("history")
    stage.settle()
    stage.take("history")
    page.open_item(Letter.get(Letter.state == State.WRITTEN).member_id)
    stage.settle()
    stage.take("history-member")


# The frame


def search(stage: Stage) -> None:
    """What is found from anywhere, and a menu."""
    stage.page("members")
    field = stage.window.search
    field.setFocus()
    QTest.keyClicks(field, "chen")
    stage.take("search")
    field.clear()
    field.setText("zzzz")
    field.textEdited.emit("zzzz")
    stage.take("search-nothing")
    field.clear()
    field.textEdited.emit("")
    stage.settle()
    for menu in stage.window.menuBar().actions():
        spot = stage.window.menuBar().actionGeometry(menu).bottomLeft()
        menu.menu().popup(stage.window.menuBar().mapToGlobal(spot))
        stage.take(f"menu-{stage.window.menuBar().actions().index(menu) + 1}")
        menu.menu().close()


def work(stage: Stage) -> None:
    """Work that writes behind its dialog, and work that reads at the foot of the window."""
    stage.page("orders")
    job = stage.session.write(IMPORTING, endless)
    stage.take_working("work-writing", job, lambda: has_advanced(stage.window.findChild(dialogs.Waiting)))
    job = stage.session.read(endless, IMPORTING)
    stage.take_working("work-reading", job, lambda: has_advanced(stage.window.findChild(ProgressRow)))


def boxes(stage: Stage) -> None:
    """Trouble, a mistake of the program, a question, and about."""
    stage.page("today")
    dialogs.tell(stage.window, refused())
    stage.take("box-trouble")
    stage.close_dialogs()
    with patch.object(dialogs.log, "error"):
        dialogs.tell(stage.window, KeyError("x"))
    stage.take("box-mistake")
    stage.close_dialogs()
    backup.keep(stage.session.shop, Reason.CLOSING, NOW)
    mending.offer_mending(stage.window, stage.session.shop.path, lambda _: None)
    stage.take("box-question")
    stage.close_dialogs()
    stage.window._about()
    stage.take("box-about")


def first_start(stage: Stage) -> None:
    """The guide, as it comes and without a name."""
    desk, place = stage.session.desk, Path("/home/lin/.local/share/vipdesk/shop.vipdesk")

    def ask() -> None:
        opening.first_start(desk, place, place.with_name("demo.vipdesk"))

    with patch.object(opening, "user", lambda: "林晓舟"):
        stage.take_asked("first_start", ask)
        stage.take_asked("first_start-unnamed", ask, opening.FirstStart._start)


def damaged(stage: Stage) -> None:
    """A shop that cannot be opened, with a backup and without."""
    path = stage.folder / "damaged.vipdesk"
    path.write_bytes(b"\x55" * 8192)
    error = trouble_with(path)
    stage.take_asked("damaged-no_backup", lambda: mending.mend(path, error))
    kept = backup.keep(stage.session.shop, Reason.CLOSING, NOW - timedelta(days=1))
    there = backup.folder(path) / kept.path.name
    there.parent.mkdir()
    kept.path.rename(there)
    stage.take_asked("damaged", lambda: mending.mend(path, error))


def missing(stage: Stage) -> None:
    """A shop whose file is gone, and whose backups are there."""
    path = stage.folder / "gone.vipdesk"
    kept = backup.keep(stage.session.shop, Reason.CLOSING, NOW - timedelta(days=1))
    there = backup.folder(path) / kept.path.name
    there.parent.mkdir()
    kept.path.rename(there)
    stage.take_asked("missing", lambda: opening.first_start(stage.session.desk, path, path))


# A new shop


def empty_pages(stage: Stage) -> None:
    """What each page says before anything is on it."""
    for key in ("today", "members", "groups", "orders", "review", "personal"):
        stage.page(key)
        stage.take(f"new-{key}")
    for part in ("campaigns", "batches", "check_in", "helpers"):
        stage.page("letters", part)
        stage.take(f"new-{part}")


DEMO: dict[str, Scene] = {
    scene.__name__.rstrip("_"): scene
    for scene in (
        today, countdown, group_people_, terms, privileges_sheet, members, members_table, segments, duplicates,
        add_member, edit_member, record, groups, orders, new_items, matching, import_orders,
        import_members, campaigns_, batches, check_in, texts, helpers, wizard, preview, review, history, backups,
        rehearsal_failed, for_reading, personal, crash, settings, security, locked, helper, helper_on_server, search,
        work, boxes, first_start, damaged, missing, ways_out, salvaged, handed, told,
    )
}  # fmt: skip
"""By name, the scenes on the demo shop, in this order."""
NEW: dict[str, Scene] = {"new": empty_pages}
"""Those in a new shop."""
