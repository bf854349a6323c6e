"""The page of the history: what was done, found again, and what each action changed."""

import pytest

from tests.ui.real_shop import fill, said
from vipdesk.errors import Sentence
from vipdesk.store import members
from vipdesk.store.models import Alias, Member

pytestmark = pytest.mark.real_shop


def labels(page):
    return [page.table.model.index(line, 1).data() for line in range(page.table.model.rowCount())]


def shows(qtbot, page, wanted):
    qtbot.waitUntil(lambda: labels(page) == wanted)


@pytest.fixture
def page(window, session, tmp_path, qtbot):
    fill(session, tmp_path, 3)
    session.do(Sentence("Note of {name}", name="陈小一"), rename, "nick0", "reads at night")
    made = window.go("history")
    qtbot.waitUntil(lambda: bool(labels(made)))
    return made


def rename(nick, note):
    Member.update(note=note).where(Member.id == members.identify(nick)).execute()


def forget_nick(nick):
    Alias.delete().where(Alias.nick == nick).execute()


def test_the_newest_action_is_shown_first_with_what_it_changed(page, qtbot):
    assert labels(page)[0] == "Note of 陈小一"
    qtbot.waitUntil(lambda: "note: – → reads at night" in said(page.detail))
    assert "Member 陈小一" in said(page.detail)


def test_of_a_removed_row_it_says_what_was_in_it(page, session, qtbot):
    session.do(Sentence("Forget a nick"), forget_nick, "nick0")
    qtbot.waitUntil(lambda: labels(page)[0] == "Forget a nick")
    page.table.select_id(page.table.model.ids[0])
    qtbot.waitUntil(lambda: "removed" in said(page.detail))
    assert any(one.endswith(": nick0") for one in said(page.detail)), said(page.detail)


def test_an_action_is_found_by_words_that_it_changed(page, qtbot):
    page.search.setText("reads at")
    shows(qtbot, page, ["Note of 陈小一"])
    page.search.setText("never written")
    shows(qtbot, page, [])
    assert "Nothing was found" in said(page)


def test_only_what_changed_one_subject_is_listed(page, qtbot):
    everything = labels(page)
    page.subject.choose("member")
    page.subject.edited.emit()
    qtbot.waitUntil(lambda: 0 < len(labels(page)) < len(everything))
    assert labels(page)[0] == "Note of 陈小一"


def test_the_history_of_one_member_leads_back_to_that_of_all(page, qtbot, window):
    everything = labels(page)
    window.go("history", members.identify("nick1"))
    qtbot.waitUntil(lambda: len(labels(page)) < len(everything))
    assert "Note of 陈小一" not in labels(page)
    assert page.member.text() == "陈小二"
    page.member.click()
    shows(qtbot, page, everything)


def test_an_undone_action_says_so(page, qtbot, session):
    session.undo()
    qtbot.waitUntil(lambda: {"undone", "taken back or redone"} <= set(marks(page)))


def marks(page):
    column = page.table.model.columns[1]
    rows = [page.table.model.row(line) for line in range(page.table.model.rowCount())]
    return [mark.text for row in rows if row is not None for mark in [column.mark(row)] if mark is not None]
