"""One change to many members: a field holds there what it holds in one member's form."""

from datetime import date

import pytest

from vipdesk.errors import Sentence, UserError
from vipdesk.services import edit_several
from vipdesk.store import custom_fields, groups
from vipdesk.store.database import execute, select
from vipdesk.store.engine import Shop
from vipdesk.store.journal import Journal
from vipdesk.store.models import Member
from vipdesk.store.several import Change, Deed

TODAY = date(2026, 11, 22)
pytestmark = pytest.mark.engines("sqlite", "postgres")


@pytest.fixture
def fields(shop_file: Shop, journal: Journal) -> dict[str, int]:
    with journal.action(Sentence("Add")):
        return {kind: custom_fields.add(kind, kind, ("green", "black")) for kind in custom_fields.KINDS}


@pytest.mark.parametrize(
    ("kind", "typed", "stored"),
    [("text", " oolong ", "oolong"), ("number", "1,200.50", "1200.5"), ("date", "2026/05/06", "2026-05-06"),
     ("choice", "green", "green"), ("number", "", ""), ("date", "  ", "")],
)  # fmt: skip
def test_a_value_is_stored_as_its_field_holds_it(fields, kind, typed, stored):
    change = Change(Deed.OWN_FIELD, typed, fields[kind])
    assert edit_several.checked(change) == change._replace(text=stored)


@pytest.mark.parametrize(("kind", "typed"), [("number", "many"), ("date", "in May"), ("choice", "white")])
def test_what_a_field_cannot_hold_is_refused(fields, kind, typed):
    with pytest.raises(UserError, match=typed):
        edit_several.checked(Change(Deed.OWN_FIELD, typed, fields[kind]))


def test_a_field_that_was_given_up_is_refused(fields):
    with pytest.raises(UserError, match="given up"):
        edit_several.checked(Change(Deed.OWN_FIELD, "1", max(fields.values()) + 1))


def test_other_changes_stay_as_they_are(shop_file):
    assert edit_several.checked(Change(Deed.GIVE_TAG, " tea ")) == Change(Deed.GIVE_TAG, " tea ")


def test_no_more_join_at_once_than_the_group_has_room_for(shop_file, journal):
    with journal.action(Sentence("Add")):
        group, ids = groups.find_or_add("VIP 1"), [Member.create(name=f"m{number}").id for number in range(3)]
        execute("UPDATE vip_group SET capacity = 2")
        edit_several.change(ids[:1], Change(Deed.JOIN, id=group), 0, TODAY, "owner")
    with pytest.raises(UserError, match="no room for 2 more"), journal.action(Sentence("Join")):
        edit_several.change(ids, Change(Deed.JOIN, id=group), 0, TODAY, "owner")
    assert select("SELECT COUNT(*) FROM membership") == [(1,)]
