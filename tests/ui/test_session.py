"""The one door for writes."""

from datetime import date

import pytest

from vipdesk.errors import Cancelled, Sentence, UserError
from vipdesk.store import backup
from vipdesk.store import journal as log
from vipdesk.store.backup import Reason
from vipdesk.store.models import Member
from vipdesk.ui.session import EVERYTHING

ADD = Sentence("Add a member")


def add(name="陈玥"):
    return Member.create(name=name).id


def test_a_write_tells_which_tables_changed(session, qtbot):
    with qtbot.waitSignal(session.changed) as told:
        session.do(ADD, add)
    assert told.args == [frozenset({"member"})]


def test_a_write_gives_back_what_the_work_returns(session):
    assert session.do(ADD, add, "周立") == Member.get(name="周立").id


def test_a_write_that_fails_leaves_nothing_and_tells_nothing(session, qtbot):
    def fails():
        add()
        raise UserError("No.")

    with qtbot.assertNotEmitted(session.changed), pytest.raises(UserError):
        session.do(ADD, fails)
    assert Member.select().count() == 0


def test_a_write_that_changes_nothing_is_no_step(session, qtbot):
    with qtbot.assertNotEmitted(session.changed):
        session.do(ADD, lambda: None)
    assert session.to_undo() is None


def test_undo_and_redo_bring_rows_away_and_back_and_tell_it(session, qtbot):
    session.do(ADD, add)
    with qtbot.waitSignal(session.changed) as told:
        session.undo()
    assert told.args == [frozenset({"member"})]
    assert Member.select().count() == 0
    session.redo()
    assert Member.select().count() == 1


def add_many(number):
    for chunk in range(number):
        add(f"{chunk}")


def test_a_large_action_is_undone_and_redone_while_the_window_waits(session, qtbot, monkeypatch):
    monkeypatch.setattr(log, "AT_ONCE", 5)
    session.do(ADD, add_many, 6)
    for deed, label, left in ((session.undo, "Undo: Add a member", 0), (session.redo, "Redo: Add a member", 6)):
        with qtbot.waitSignal(session.writing) as started, qtbot.waitSignal(session.changed):
            deed()
        assert str(started.args[0].label) == label
        assert Member.select().count() == left


def test_a_large_undo_that_is_called_off_leaves_everything(session, qtbot, monkeypatch):
    monkeypatch.setattr(log, "AT_ONCE", 5)
    session.do(ADD, add_many, 6)
    go_on = session._jobs.hold()
    with qtbot.waitSignal(session.writing) as started:
        session.undo()
    with qtbot.waitSignal(started.args[0].cancelled):
        started.args[0].cancel()
        go_on()
    assert Member.select().count() == 6
    assert session.to_undo() is not None


def test_a_background_write_is_one_undo_step(session, qtbot):
    job = session.write(ADD, lambda _: [add(name) for name in "甲乙丙"])
    with qtbot.waitSignal(session.changed):
        pass
    assert job.label == ADD
    session.undo()
    assert Member.select().count() == 0


def test_a_cancelled_background_write_leaves_nothing(session, qtbot):
    def work(_):
        add()
        raise Cancelled

    with qtbot.waitSignal(session.write(ADD, work).cancelled):
        pass
    assert Member.select().count() == 0


def test_what_another_program_wrote_is_told_at_the_next_look(session, qtbot):
    with session._journal.action(ADD):
        add()
    with qtbot.waitSignal(session.changed) as told:
        session.look_again()
    assert told.args == [frozenset({"member"})]


def test_a_new_day_changes_everything_that_is_shown(session, qtbot):
    session._today = lambda: date(2026, 11, 23)
    with qtbot.waitSignal(session.changed) as told:
        session.look_again()
    assert told.args == [EVERYTHING]


def test_a_backup_has_what_was_done_before_it_and_not_what_is_done_after(session, qtbot):
    session.do(ADD, add)
    with qtbot.waitSignal(session.backed_up):
        session.back_up()
    assert backup.is_kept(session.shop)
    session.do(ADD, add)
    assert not backup.is_kept(session.shop)


def test_before_what_changes_much_there_is_a_backup(session, qtbot):
    session.do(ADD, add)
    with qtbot.waitSignal(session.backed_up):
        session.secured(Reason.IMPORT, ADD, lambda _: add())
    (kept,) = backup.kept(session.shop.path)
    assert kept.reason is Reason.IMPORT
    assert kept.note.counts["member"] == 1
    assert Member.select().count() == 2


def test_a_restore_is_seen_by_every_page_and_cannot_be_undone(session, qtbot):
    session.do(ADD, add)
    with qtbot.waitSignal(session.backed_up):
        session.back_up()
    (kept,) = backup.kept(session.shop.path)
    session.do(ADD, add)
    with qtbot.waitSignal(session.changed) as told:
        session.restore(kept.path)
    assert told.args == [EVERYTHING]
    assert Member.select().count() == 1
    assert session.to_undo() is None
    assert session.to_redo() is None
    session.do(ADD, add)
    session.undo()
    assert Member.select().count() == 1


def test_a_restore_leaves_a_backup_to_come_back_by_and_no_action_number_twice(session, qtbot):
    session.do(ADD, add)
    with qtbot.waitSignal(session.backed_up):
        session.back_up()
    (kept,) = backup.kept(session.shop.path)
    for _ in range(3):
        session.do(ADD, add)
    before = log.last_change()
    with qtbot.waitSignal(session.changed):
        session.restore(kept.path)
    assert log.last_change() == before + 1
    safety = backup.kept(session.shop.path)[0]
    assert safety.reason is Reason.RESTORE
    with qtbot.waitSignal(session.changed):
        session.restore(safety.path)
    assert Member.select().count() == 4
