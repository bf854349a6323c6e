"""People in groups: joining, leaving, roles and invitations, with the limits of the platform."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.services.conftest import Fill
from vipdesk.domain.invitations import Answer, JoinRate, wilson
from vipdesk.domain.privileges import Privilege, value_on
from vipdesk.errors import Sentence, UserError
from vipdesk.services import change_group, group_people
from vipdesk.store import edits, groups, invitations, members, memberships
from vipdesk.store import journal as log
from vipdesk.store.database import execute, select
from vipdesk.store.edits import Edit
from vipdesk.store.journal import Journal

TODAY = date(2026, 6, 9)
DAY = timedelta(days=1)


@pytest.fixture
def group(fill: Fill) -> int:
    fill(4)
    return groups.names()[0][0]


@pytest.fixture
def other(group: int, journal: Journal) -> int:
    """A second group, with room for two people and one admin."""
    with journal.action(Sentence("x")):
        found = groups.find_or_add("VIP 2", "QQ")
        execute("UPDATE vip_group SET capacity = 2, admin_limit = 1 WHERE id = ?", [found])
    return found


def nick(number: int) -> int:
    return members.identify(f"nick{number}")


def join(journal: Journal, group_id: int, number: int, **more: int) -> int:
    with journal.action(group_people.join_label(group_id, nick(number))):
        group_people.join(group_id, nick(number), TODAY, **more)
    found = memberships.current(group_id, nick(number))
    assert found is not None
    return found


def test_who_joins_has_a_day_a_role_and_who_vouched(other: int, journal: Journal) -> None:
    id_ = join(journal, other, 1, vouched_by_id=nick(0))
    (one,) = memberships.rows([id_])
    assert (one.role, one.joined_on, one.left_on, one.vouched_by) == ("member", TODAY, None, "陈小一")


def test_nobody_joins_twice_and_no_group_holds_more_than_it_does(other: int, journal: Journal) -> None:
    join(journal, other, 0)
    with pytest.raises(UserError, match="is in VIP 2 already"):
        join(journal, other, 0)
    join(journal, other, 1)
    with pytest.raises(UserError, match="VIP 2 is full: it holds 2 people"):
        join(journal, other, 2)


def test_who_left_may_come_back_and_both_stays_are_kept(other: int, journal: Journal) -> None:
    first = join(journal, other, 0)
    with journal.action(group_people.leave_label(other, [first])):
        group_people.leave([first], TODAY)
    assert memberships.find(other) == []
    again = join(journal, other, 0)
    assert memberships.find(other, with_past=True) == [again, first]
    assert memberships.rows([first])[0].left_on == TODAY


def test_nobody_left_before_joining(other: int, journal: Journal) -> None:
    first = join(journal, other, 0)
    with pytest.raises(UserError, match="cannot have left before"), journal.action(Sentence("x")):
        group_people.leave([first], TODAY - DAY)


def test_appointing_is_a_decision_that_the_history_tells(other: int, journal: Journal) -> None:
    id_ = join(journal, other, 0)
    with journal.action(group_people.role_label(other, id_, "admin", "14 people answered her")):
        group_people.change_role(other, id_, "admin")
    assert memberships.rows([id_])[0].role == "admin"
    assert str(log.recent(1)[0].label) == "Appoint 陈小一 admin of VIP 2: 14 people answered her"
    journal.undo()
    assert memberships.rows([id_])[0].role == "member"


def test_the_platform_s_limit_of_admins_holds(other: int, journal: Journal) -> None:
    first, second = join(journal, other, 0), join(journal, other, 1)
    with journal.action(Sentence("x")):
        group_people.change_role(other, first, "owner")
    with pytest.raises(UserError, match="VIP 2 has 1 admins with its owner"), journal.action(Sentence("x")):
        group_people.change_role(other, second, "admin")


def test_a_group_has_one_owner(group: int, journal: Journal) -> None:
    first, second, *_ = memberships.find(group)
    for id_ in (first, second):
        with journal.action(Sentence("x")):
            group_people.change_role(group, id_, "owner")
    assert [one.role for one in memberships.rows([first, second])] == ["admin", "owner"]


def test_who_says_yes_joins_that_day(other: int, journal: Journal) -> None:
    with journal.action(group_people.invite_label(other, "陈小一")):
        id_ = group_people.invite(other, nick(0), "陈小一", TODAY - DAY, "林晓舟")
    with journal.action(group_people.answer_label(id_)):
        group_people.answer(id_, Answer.JOINED, TODAY)
    stay = memberships.current(other, nick(0))
    assert stay is not None
    assert memberships.rows([stay])[0].joined_on == TODAY
    assert invitations.rates() == {other: JoinRate(1, 1, 0)}
    journal.undo()
    assert memberships.current(other, nick(0)) is None
    assert invitations.rates() == {other: JoinRate(0, 0, 1)}


def test_somebody_who_is_no_member_yet_is_invited_by_name(other: int, journal: Journal) -> None:
    with journal.action(Sentence("x")):
        ids = [group_people.invite(other, None, name, TODAY, "") for name in ("Wang", "Li", "Zhao", "Sun")]
        for id_, given in zip(ids, (Answer.JOINED, Answer.DECLINED, Answer.UNANSWERED, Answer.OPEN), strict=True):
            group_people.answer(id_, given, TODAY)
    assert invitations.rates()[other] == JoinRate(joined=1, ended=3, waiting=1)
    assert [one.name for one in invitations.rows(invitations.find(other))] == ["Sun", "Zhao", "Li", "Wang"]


def test_nobody_is_invited_twice_at_once_or_into_the_own_group(group: int, other: int, journal: Journal) -> None:
    with pytest.raises(UserError, match="is in VIP 1 already"), journal.action(Sentence("x")):
        group_people.invite(group, nick(0), "陈小一", TODAY, "")
    with journal.action(Sentence("x")):
        group_people.invite(other, nick(0), "陈小一", TODAY, "")
    with pytest.raises(UserError, match="has not answered yet"), journal.action(Sentence("x")):
        group_people.invite(other, nick(0), "陈小一", TODAY, "")


def test_a_closed_group_is_gone_but_its_people_and_their_promises_stay(group: int, journal: Journal) -> None:
    with journal.action(group_people.close_label(group)):
        group_people.close(group, TODAY)
    assert groups.names() == []
    assert groups.rows() == []
    assert select("SELECT COUNT(*) FROM membership WHERE left_on IS NULL") == [(0,)]
    assert value_on(groups.terms(nick(0)), Privilege.FREE_SHIPPING_FROM, TODAY + 400 * DAY) == 6900
    journal.undo()
    assert [name for _, name in groups.names()] == ["VIP 1"]


def test_nobody_left_a_closed_group_before_joining_it(other: int, journal: Journal) -> None:
    stays = [join(journal, other, 0), join(journal, other, 1)]
    with journal.action(Sentence("x")):
        execute("UPDATE membership SET joined_on = ? WHERE id = ?", [(TODAY - DAY).isoformat(), stays[0]])
    with journal.action(group_people.close_label(other)):
        group_people.close(other, TODAY - DAY)
    assert [one.left_on for one in memberships.rows(stays)] == [TODAY - DAY, TODAY]


def test_what_a_colleague_took_back_meanwhile_is_told(other: int, journal: Journal) -> None:
    stay = join(journal, other, 0)
    journal.undo()
    with pytest.raises(UserError, match="not in the list of the group any more"):
        group_people.leave_label(other, [stay])
    with pytest.raises(UserError, match="not in the list of the group any more"):
        group_people.role_label(other, stay, "admin", "")
    with journal.action(Sentence("x")):
        invited = group_people.invite(other, nick(0), "陈小一", TODAY, "")
    journal.undo()
    with pytest.raises(UserError, match="invitation is not in the shop any more"):
        group_people.answer_label(invited)


def test_few_answers_are_told_as_counts_and_many_with_an_interval() -> None:
    assert JoinRate(8, 19, 0).interval is None
    assert JoinRate(8, 20, 0).interval == pytest.approx((0.2188, 0.6134), abs=5e-5)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_share_and_stays_between_none_and_all(both: tuple[int, int]) -> None:
    joined, ended = both
    low, high = wilson(joined, ended)
    assert 0 <= low <= joined / ended <= high <= 1


def test_a_group_that_comes_into_another_tier_takes_no_floor_from_its_people(group: int, journal: Journal) -> None:
    with journal.action(Sentence("x")):
        silver = groups.add_tier("Silver")
        execute("UPDATE membership SET joined_on = ?", ["2026-06-01"])
    seen = edits.look("vip_group", group, ("tier_id",))
    before = groups.terms(nick(0))
    with journal.action(Sentence("Silver from now on")):
        assert change_group.change(TODAY, [Edit("vip_group", group, seen, {"tier_id": silver})]) == []
    found = groups.terms(nick(0))
    assert value_on(found, Privilege.FREE_SHIPPING_FROM, TODAY + 400 * DAY) == 6900
    assert value_on(found, Privilege.SAME_DAY_CUTOFF, TODAY) == 16 * 60
    journal.undo()
    assert groups.terms(nick(0)) == before


def test_a_group_that_stays_in_its_tier_gives_nobody_terms_of_their_own(group: int, journal: Journal) -> None:
    seen = edits.look("vip_group", group, ("tier_id", "note"))
    with journal.action(Sentence("x")):
        change_group.change(TODAY, [Edit("vip_group", group, seen, {**seen, "note": "Mostly tea"})])
    assert select("SELECT COUNT(*) FROM term WHERE member_id IS NOT NULL") == [(0,)]
