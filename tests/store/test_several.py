"""One change to many members: the right rows, one undo step, and exactly the earlier rows afterwards."""

from datetime import date

import pytest

from vipdesk.errors import Cancelled, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.store import custom_fields, groups, several, tags
from vipdesk.store import journal as log
from vipdesk.store.database import execute, select
from vipdesk.store.engine import Shop
from vipdesk.store.journal import Journal
from vipdesk.store.models import Member
from vipdesk.store.several import Change, Deed

TODAY = date(2026, 11, 22)
ADD = Sentence("Add")
pytestmark = pytest.mark.engines("sqlite", "postgres")


@pytest.fixture
def people(shop_file: Shop, journal: Journal) -> list[int]:
    with journal.action(ADD):
        made = [Member.create(name=f"m{number}").id for number in range(4)]
        groups.add_tier("VIP")
        group = groups.find_or_add("VIP 1")
        field = custom_fields.add("Shoe size", custom_fields.TEXT, ())
        several.apply(made[:1], Change(Deed.GIVE_TAG, "tea"), TODAY)
        several.apply(made[:1], Change(Deed.JOIN, id=group), TODAY)
        several.apply(made[:1], Change(Deed.OWN_FIELD, "40", field), TODAY)
        several.apply(made[:1], Change(Deed.DO_NOT_PURSUE, "moved"), TODAY)
        several.apply(made[:1], Change(Deed.LANGUAGE, "en"), TODAY)
        several.apply(made[:1], Change(Deed.MUST_SEND), TODAY)
    return made


def everything() -> dict[str, list[tuple[object, ...]]]:
    return {table: select(f"SELECT * FROM {table} ORDER BY id") for table in log.NAMES}


CHANGES = [
    (Change(Deed.GIVE_TAG, "tea"), [1, 2]),
    (Change(Deed.GIVE_TAG, "coffee"), [0, 1, 2]),
    (Change(Deed.TAKE_TAG, "tea"), [0]),
    (Change(Deed.JOIN, id=1), [1, 2]),
    (Change(Deed.LEAVE, id=1), [0]),
    (Change(Deed.LANGUAGE, "en"), [1, 2]),
    (Change(Deed.PRONOUN, "您"), [0, 1, 2]),
    (Change(Deed.REGISTER, "plain"), [0, 1, 2]),
    (Change(Deed.OPT_OUT), [0, 1, 2]),
    (Change(Deed.MUST_SEND), [1, 2]),
    (Change(Deed.NEED_NOT_SEND), [0]),
    (Change(Deed.DO_NOT_PURSUE, "moved"), [1, 2]),
    (Change(Deed.DO_NOT_PURSUE, "asked"), [0, 1, 2]),
    (Change(Deed.PURSUE), [0]),
    (Change(Deed.OWN_FIELD, "40", 1), [1, 2]),
    (Change(Deed.OWN_FIELD, "41", 1), [0, 1, 2]),
    (Change(Deed.OWN_FIELD, "", 1), [0]),
]


@pytest.mark.parametrize(("change", "expected"), CHANGES, ids=lambda one: str(one))
def test_a_change_is_foretold_made_and_taken_back_exactly(
    people: list[int], journal: Journal, change: Change, expected: list[int]
) -> None:
    chosen, before = people[:3], everything()
    assert several.affected(chosen, change) == [people[number] for number in expected]
    with journal.action(ADD):
        assert several.apply(chosen, change, TODAY) == len(expected)
    after = everything()
    assert after != before
    assert several.affected(chosen, change) == []
    journal.undo()
    assert everything() == before
    journal.redo()
    assert everything() == after


def test_who_is_given_a_tag_has_it(people: list[int], journal: Journal) -> None:
    with journal.action(ADD):
        several.apply(people, Change(Deed.GIVE_TAG, "coffee"), TODAY)
    assert tags.of_members(people) == {
        people[0]: ("tea", "coffee"), **dict.fromkeys(people[1:], ("coffee",)),
    }  # fmt: skip


def test_who_was_merged_meanwhile_is_left_alone(people: list[int], journal: Journal) -> None:
    with journal.action(ADD):
        Member.update(merged_into=people[0]).where(Member.id == people[1]).execute()
    assert several.affected(people, Change(Deed.GIVE_TAG, "coffee")) == [people[0], *people[2:]]


def test_many_leave_no_group_before_the_day_on_which_one_of_them_joins(people: list[int], journal: Journal) -> None:
    with journal.action(ADD):
        several.apply(people, Change(Deed.JOIN, id=1), TODAY)
        execute("UPDATE membership SET joined_on = ? WHERE member_id = ?", ["2026-11-30", people[2]])
    before = everything()
    with pytest.raises(UserError, match="m2 joined on 2026-11-30"), journal.action(ADD):
        several.apply(people, Change(Deed.LEAVE, id=1), TODAY)
    assert everything() == before


def test_a_change_that_is_called_off_half_way_leaves_everybody_as_they_were(
    people: list[int], journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(several, "_AT_ONCE", 1)
    before = everything()
    progress = Progress(lambda done, _: progress.stop() if done else None)
    with pytest.raises(Cancelled), journal.action(ADD):
        several.apply(people, Change(Deed.PRONOUN, "您"), TODAY, progress)
    assert everything() == before
