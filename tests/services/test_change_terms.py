"""Dated changes of terms on a real shop: history, floors, whom they hit, and what only the owner may do."""

from collections import Counter
from datetime import date, timedelta

import pytest

from tests.services.conftest import Fill
from vipdesk.domain.privileges import Privilege, value_on
from vipdesk.domain.term_changes import Change, Effect, Entry, Standing, Whose, standing
from vipdesk.errors import Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import change_terms
from vipdesk.store import groups, shop, terms
from vipdesk.store.database import execute, select
from vipdesk.store.journal import Journal

FREE, CUTOFF = Privilege.FREE_SHIPPING_FROM, Privilege.SAME_DAY_CUTOFF
TODAY, SOON = date(2026, 6, 9), date(2026, 7, 1)
DAY = timedelta(days=1)


@pytest.fixture
def vip(fill: Fill) -> Whose:
    """The tier of three members, to whom free shipping from 69.00 is promised for life."""
    fill(3)
    return Whose(tier_id=next(iter(groups.tiers())))


@pytest.fixture
def member() -> int:
    return int(select("SELECT MIN(id) FROM member")[0][0])


def do(journal: Journal, whose: Whose, wanted: Change) -> None:
    with journal.action(change_terms.change_label(whose, wanted)):
        change_terms.change(whose, wanted, TODAY)


def free(whose: Whose) -> list[Entry]:
    return [one for one in terms.of(whose) if one.privilege is FREE]


def threshold(member_id: int, on: date) -> int | None:
    return value_on(groups.terms(member_id), FREE, on)


def test_a_new_value_holds_from_its_day_and_the_old_one_until_the_day_before(vip: Whose, journal: Journal) -> None:
    do(journal, Whose(), Change(FREE, None, 8900, SOON))
    old, new = free(Whose())
    assert (old.value, old.ends_on, new.value, new.starts_on, new.ends_on) == (9900, SOON - DAY, 8900, SOON, None)
    assert [standing(one, TODAY) for one in (old, new)] == [Standing.IN_FORCE, Standing.COMING]
    assert [standing(one, SOON) for one in (old, new)] == [Standing.OVER, Standing.IN_FORCE]


def test_a_change_is_one_step_back(vip: Whose, journal: Journal) -> None:
    before = terms.everything()
    do(journal, vip, Change(FREE, None, 8900, SOON))
    journal.undo()
    assert terms.everything() == before


def test_who_held_it_for_life_keeps_it_and_newcomers_do_not(vip: Whose, journal: Journal, member: int) -> None:
    do(journal, vip, Change(FREE, None, 8900, SOON))
    with journal.action(Sentence("Join")):
        newcomer = select("SELECT MAX(id) FROM member")[0][0]
        execute("UPDATE membership SET joined_on = ? WHERE member_id = ?", ["2026-07-02", newcomer])
    assert threshold(member, date(2030, 1, 1)) == 6900
    assert threshold(newcomer, date(2030, 1, 1)) == 8900
    assert standing(free(vip)[0], SOON) is Standing.FLOOR


def test_the_preview_tells_who_keeps_a_floor_and_who_is_worse_off(vip: Whose, journal: Journal) -> None:
    assert change_terms.preview(vip, Change(FREE, None, 8900, SOON), Progress()).counts == Counter({Effect.KEPT: 3})
    assert change_terms.preview(vip, Change(FREE, None, 5900, SOON), Progress()).counts == Counter({Effect.BETTER: 3})
    found = change_terms.preview(vip, Change(CUTOFF, None, 16 * 60 + 30, SOON), Progress())
    assert found.counts == Counter({Effect.WORSE: 3})
    assert set(found.worse) == {"陈小一", "陈小二", "陈小三"}


def test_the_preview_changes_nothing(vip: Whose) -> None:
    before = terms.everything()
    change_terms.preview(vip, Change(FREE, None, 8900, SOON), Progress())
    assert terms.everything() == before


def test_a_change_of_the_public_terms_leaves_better_ones_of_a_tier_alone(vip: Whose) -> None:
    found = change_terms.preview(Whose(), Change(FREE, None, 12900, SOON), Progress())
    assert found.counts == Counter({Effect.SAME: 3})


def test_a_change_that_is_planned_already_stays_planned(vip: Whose, journal: Journal) -> None:
    do(journal, Whose(), Change(FREE, None, 7900, SOON + 30 * DAY))
    do(journal, Whose(), Change(FREE, None, 8900, SOON))
    values = [value_on(groups.terms(None), FREE, on) for on in (SOON - DAY, SOON, SOON + 29 * DAY, SOON + 30 * DAY)]
    assert values == [9900, 8900, 8900, 7900]


def test_what_is_changed_twice_for_one_day_holds_as_it_was_said_last(vip: Whose, journal: Journal) -> None:
    do(journal, Whose(), Change(FREE, None, 7900, SOON))
    do(journal, Whose(), Change(FREE, None, 8900, SOON))
    assert value_on(groups.terms(None), FREE, SOON) == 8900
    assert [standing(one, SOON) for one in free(Whose())] == [Standing.OVER, Standing.REPLACED, Standing.IN_FORCE]


def test_a_privilege_can_be_granted_no_more(vip: Whose, journal: Journal, member: int) -> None:
    do(journal, vip, Change(CUTOFF, None, None, SOON))
    found = [value_on(groups.terms(member), CUTOFF, on) for on in (SOON - DAY, SOON)]
    assert found == [17 * 60, 16 * 60]
    with pytest.raises(UserError, match="nothing to end"):
        do(journal, vip, Change(CUTOFF, None, None, SOON + DAY))


def test_the_past_is_not_changed(vip: Whose, journal: Journal) -> None:
    with pytest.raises(UserError, match="2026-06-09, stays"):
        do(journal, vip, Change(FREE, None, 8900, TODAY - DAY))


def test_a_member_s_own_term_needs_a_reason(vip: Whose, journal: Journal, member: int) -> None:
    whose = Whose(member_id=member)
    with pytest.raises(UserError, match="Say why"):
        do(journal, whose, Change(FREE, None, 3900, TODAY))
    do(journal, whose, Change(FREE, None, 3900, TODAY, reason="A parcel got lost"))
    assert threshold(member, TODAY) == 3900
    (one,) = terms.of(whose)
    with journal.action(change_terms.end_label(one, SOON)):
        change_terms.end(one, SOON, TODAY)
    assert [threshold(member, on) for on in (SOON, SOON + DAY)] == [3900, 6900]


@pytest.mark.parametrize(
    ("why", "owner", "said"), [("", "林晓舟", "Say why"), ("Fraud", "", "Only the owner"), ("Fraud", "x", "Only")]
)
def test_only_the_owner_takes_away_what_was_promised_for_life(
    vip: Whose, journal: Journal, member: int, why: str, owner: str, said: str
) -> None:
    with pytest.raises(UserError, match=said), journal.action(Sentence("x")):
        change_terms.withdraw(free(vip)[0], SOON, why, owner, TODAY)
    assert threshold(member, SOON) == 6900


def test_where_nobody_knows_who_the_owner_is_no_name_will_do(vip: Whose, journal: Journal, member: int) -> None:
    with journal.action(Sentence("x")):
        shop.change_settings(owner=" ")
    with pytest.raises(UserError, match="in the settings first"), journal.action(Sentence("x")):
        change_terms.withdraw(free(vip)[0], SOON, "Fraud", "林晓舟", TODAY)


def test_the_owner_s_name_may_be_spaced_otherwise(vip: Whose, journal: Journal, member: int) -> None:
    with journal.action(Sentence("x")):
        change_terms.withdraw(free(vip)[0], SOON, "The tier ends", "林 晓舟 ", TODAY)
    assert threshold(member, SOON) == 9900


def test_a_floor_that_the_owner_takes_away_is_gone(vip: Whose, journal: Journal, member: int) -> None:
    with journal.action(change_terms.withdraw_label(free(vip)[0])):
        change_terms.withdraw(free(vip)[0], SOON, "The tier ends", "林晓舟", TODAY)
    assert [threshold(member, on) for on in (SOON - DAY, SOON)] == [6900, 9900]
    assert free(vip)[0].withdrawn_why == "The tier ends"


def test_a_tier_is_added_and_renamed_under_a_name_of_its_own(vip: Whose, journal: Journal) -> None:
    with journal.action(Sentence("x")):
        gold = change_terms.add_tier("Gold")
        change_terms.rename_tier(gold, "Jade")
    assert list(groups.tiers().values()) == ["VIP", "Jade"]
    with pytest.raises(UserError, match="There is a tier VIP"), journal.action(Sentence("x")):
        change_terms.rename_tier(gold, "VIP")


def test_a_tier_that_a_colleague_took_back_is_told(vip: Whose, journal: Journal) -> None:
    with journal.action(Sentence("x")):
        silver = change_terms.add_tier("Silver")
    journal.undo()
    with pytest.raises(UserError, match="tier is not in the shop any more"):
        change_terms.called(Whose(silver))
