"""Two desks let people into groups, appoint them, and change terms at the same moment, on both engines."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from tests.services.conftest import NOW, Fill
from vipdesk.domain.invitations import Answer
from vipdesk.domain.privileges import Privilege
from vipdesk.domain.term_changes import Change, Entry, Whose
from vipdesk.errors import Sentence, UserError
from vipdesk.services import change_terms, group_people
from vipdesk.store import groups, invitations, members, memberships, shop, terms
from vipdesk.store.database import execute, select
from vipdesk.store.journal import Journal

TODAY, SOON = date(2026, 6, 9), date(2026, 7, 1)
FREE = Privilege.FREE_SHIPPING_FROM
DESKS = 3


def at_once(work: Callable[[int], object]) -> list[str]:
    """What each desk is told that does its work in an action of its own; empty where it was done."""
    start = threading.Barrier(DESKS)

    def begin(desk: int) -> str:
        start.wait()
        try:
            with Journal(f"desk {desk}", lambda: NOW).action(Sentence("At once")):
                work(desk)
        except UserError as error:
            return str(error)
        finally:
            shop.close()
        return ""

    with ThreadPoolExecutor(DESKS) as pool:
        return list(pool.map(begin, range(DESKS)))


@pytest.fixture
def group(fill: Fill, journal: Journal) -> int:
    """A group with room for two and for two admins; four members are in another."""
    fill(4)
    with journal.action(Sentence("x")):
        found = groups.find_or_add("VIP 2", "QQ")
        execute("UPDATE vip_group SET capacity = 2, admin_limit = 2 WHERE id = ?", [found])
    return found


def nick(number: int) -> int:
    return members.identify(f"nick{number}")


def test_a_member_whom_all_desks_add_is_in_the_group_once(group: int) -> None:
    told = at_once(lambda _: group_people.join(group, nick(0), TODAY))
    assert sorted(told)[0] == ""
    assert [one for one in told if "is in VIP 2 already" in one] == sorted(told)[1:]
    assert len(memberships.find(group)) == 1


def test_a_group_is_not_filled_beyond_its_room_by_several_desks(group: int) -> None:
    told = at_once(lambda desk: group_people.join(group, nick(desk), TODAY))
    assert [one for one in told if one] == ["VIP 2 is full: it holds 2 people."]
    assert len(memberships.find(group)) == 2


def stays(group: int, journal: Journal) -> list[int]:
    with journal.action(Sentence("Room")):
        execute("UPDATE vip_group SET capacity = 9 WHERE id = ?", [group])
        for number in range(DESKS):
            group_people.join(group, nick(number), TODAY)
    return memberships.find(group)


def test_no_more_admins_than_allowed_are_appointed_by_several_desks(group: int, journal: Journal) -> None:
    found = stays(group, journal)
    told = at_once(lambda desk: group_people.change_role(group, found[desk], group_people.ADMIN))
    assert sum(bool(one) for one in told) == 1
    assert memberships.places_of(group).admins == 2


def test_a_group_has_one_owner_though_several_desks_make_one(group: int, journal: Journal) -> None:
    found = stays(group, journal)
    with journal.action(Sentence("Room")):
        execute("UPDATE vip_group SET admin_limit = 9 WHERE id = ?", [group])
    assert at_once(lambda desk: group_people.change_role(group, found[desk], group_people.OWNER)) == [""] * DESKS
    roles = [one.role for one in memberships.rows(found)]
    assert sorted(roles) == ["admin", "admin", "owner"]


def test_an_invitation_is_made_once_and_its_answer_counts_once(group: int, journal: Journal) -> None:
    told = at_once(lambda _: group_people.invite(group, nick(0), "", TODAY, "Lin"))
    assert sum(bool(one) for one in told) == DESKS - 1
    (id_,) = [id_ for (id_,) in select("SELECT id FROM invitation")]
    assert at_once(lambda _: group_people.answer(id_, Answer.JOINED, TODAY)) == [""] * DESKS
    assert len(memberships.find(group)) == 1
    assert invitations.rows([id_])[0].answer == Answer.JOINED


def test_nobody_joins_a_group_that_was_closed(group: int, journal: Journal) -> None:
    with journal.action(Sentence("Close")):
        group_people.close(group, TODAY)
    with pytest.raises(UserError, match=str(groups.GONE)), journal.action(Sentence("Join")):
        group_people.join(group, nick(0), TODAY)


@pytest.fixture(params=["everyone", "tier", "member"])
def whose(group: int, request: pytest.FixtureRequest) -> Whose:
    found = {
        "everyone": Whose(),
        "tier": Whose(tier_id=next(iter(groups.tiers()))),
        "member": Whose(member_id=nick(0)),
    }
    return found[request.param]


def standing(whose: Whose) -> list[Entry]:
    """What is granted from SOON on."""
    found = [one for one in terms.of(whose) if one.privilege is FREE]
    return [one for one in found if one.ends_on is None or (one.ends_on >= SOON and one.ends_on >= one.starts_on)]


def test_of_values_that_several_desks_set_at_once_only_the_last_holds(whose: Whose) -> None:
    told = at_once(
        lambda desk: change_terms.change(whose, Change(FREE, None, 5000 + desk, SOON, reason="a regular"), TODAY)
    )
    assert told == [""] * DESKS
    assert len([one for one in standing(whose) if not one.lifetime]) == 1


@pytest.fixture
def granted(whose: Whose, journal: Journal) -> Entry:
    with journal.action(Sentence("Grant")):
        change_terms.change(whose, Change(FREE, None, 4900, TODAY, reason="a regular"), TODAY)
    (found,) = [one for one in standing(whose) if one.value == 4900]
    return found


def test_a_term_is_taken_away_once_and_the_other_desks_are_told(granted: Entry) -> None:
    told = at_once(lambda desk: change_terms.withdraw(granted, SOON, f"desk {desk}", "林晓舟", TODAY))
    assert sum("Somebody changed what" in one for one in told) == DESKS - 1
    assert told.count("") == 1


def test_an_end_does_not_bring_back_what_a_colleague_took_away(granted: Entry, journal: Journal) -> None:
    with journal.action(Sentence("Withdraw")):
        change_terms.withdraw(granted, TODAY, "a mistake", "林晓舟", TODAY)
    with pytest.raises(UserError, match="Somebody changed what"), journal.action(Sentence("End")):
        change_terms.end(granted, SOON, TODAY)
    (now,) = [one for one in terms.everything() if one.id == granted.id]
    assert now.withdrawn_why == "a mistake"
