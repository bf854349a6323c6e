"""One change to many members: a field holds there what it holds in one member's form."""

import pytest

from vipdesk.errors import Sentence, UserError
from vipdesk.services import edit_several
from vipdesk.store import custom_fields
from vipdesk.store.engine import Shop
from vipdesk.store.journal import Journal
from vipdesk.store.several import Change, Deed

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
