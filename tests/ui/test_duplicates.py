"""Members who are likely one person, one proposal after another."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.real_shop import dialog, fill, said
from vipdesk.errors import Sentence
from vipdesk.store import members
from vipdesk.store.models import Member
from vipdesk.ui.pages.members import DUPLICATES
from vipdesk.ui.pages.members_duplicates import DuplicatesDialog

pytestmark = pytest.mark.real_shop


@pytest.fixture
def found(window, session, tmp_path, qtbot):
    """Of six members the first two have one phone, and so have the next three."""
    fill(session, tmp_path, 6)
    for first, others in (("nick0", ["nick1"]), ("nick2", ["nick3", "nick4"])):
        known = Member.get_by_id(members.identify(first))
        ids = [members.identify(nick) for nick in others]
        session.do(
            Sentence("x"), Member.update(phone=known.phone, name=known.name[1:]).where(Member.id.in_(ids)).execute
        )
    window.go("members", DUPLICATES)
    made = dialog(DuplicatesDialog)
    qtbot.waitUntil(lambda: made.view.preview is not None)
    yield made
    for one in QApplication.topLevelWidgets():
        if isinstance(one, DuplicatesDialog):
            one.close()


def press(found, qtbot, key):
    left = found.table.model.rowCount()
    qtbot.keyClick(found, key)
    qtbot.waitUntil(lambda: found.table.model.rowCount() != left)


def choose(found, nick):
    wanted = members.identify(nick)
    found.table.select_id(next(id_ for id_, one in found._likely.items() if wanted in one.members))


def test_each_proposal_says_why(found):
    assert found.table.model.rowCount() == 2
    assert any("Same phone 1990000" in text for text in said(found.view))


def test_merging_goes_on_to_the_next_and_undo_brings_it_back(found, qtbot):
    press(found, qtbot, Qt.Key.Key_M)
    assert found.table.model.rowCount() == 1
    found.undo.click()
    qtbot.waitUntil(lambda: found.table.model.rowCount() == 2)
    assert members.count() == 6


def test_three_are_merged_in_one_go(found, qtbot):
    choose(found, "nick2")
    qtbot.waitUntil(lambda: len(found.view.others) == 2)
    press(found, qtbot, Qt.Key.Key_M)
    assert {members.identify(nick) for nick in ("nick2", "nick3", "nick4")} == {members.identify("nick2")}
    assert members.count() == 4


def test_what_is_not_the_same_is_not_proposed_again(found, qtbot, window):
    press(found, qtbot, Qt.Key.Key_N)
    press(found, qtbot, Qt.Key.Key_N)
    assert not found.deed.isEnabled()
    assert members.count() == 6
    found.close()
    window.go("members", DUPLICATES)
    again = dialog(DuplicatesDialog)
    with qtbot.waitSignal(again.searched):
        pass
    assert again.table.model.rowCount() == 0


def test_the_kept_member_and_values_can_be_chosen(found, qtbot):
    choose(found, "nick0")
    qtbot.waitUntil(lambda: len(found.view.others) == 1)
    kept, other = found.view.preview.kept, found.view.others[0]
    name = Member.get_by_id(other).name
    found.view._groups["name"].button(other).click()
    press(found, qtbot, Qt.Key.Key_M)
    assert members.card(kept).name == name
