"""Several desks check letters in at the same moment, each on a connection of its own, on both engines."""

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from tests.services.conftest import NOW, Fill
from vipdesk.domain.letters import State
from vipdesk.errors import Sentence
from vipdesk.services import draw_campaign, plan_letters, preview_letters
from vipdesk.services.check_in import CheckIn, Outcome, check_in
from vipdesk.services.draw_campaign import Request
from vipdesk.store import campaigns, costs, letters, shop
from vipdesk.store.journal import Journal

TODAY = date(2026, 8, 10)
DESKS = 3


@pytest.fixture
def campaign(journal: Journal, fill: Fill) -> int:
    """All its letters are printed."""
    fill(20)
    proposal = draw_campaign.propose(Request("mid_autumn", 2026, "mid_autumn", 0.2, 7), TODAY)
    with journal.action(Sentence("Draw")):
        made = draw_campaign.draw(proposal, NOW, TODAY)
        plan_letters.store(plan_letters.look(made, TODAY))
    with journal.action(Sentence("Print")):
        preview_letters.mark_printed([one.id for one in letters.batches(made)], NOW, TODAY, "owner")
    return made


def at_once(codes_of: Callable[[int], Sequence[str]], state: State) -> list[Outcome]:
    """What each desk is told that checks its codes in; all begin together."""
    start = threading.Barrier(DESKS)

    def begin(desk: int) -> Outcome:
        start.wait()
        try:
            with Journal(f"desk {desk}", lambda: NOW).action(Sentence("Check in")):
                return check_in(CheckIn(codes_of(desk), state, None, NOW, TODAY, f"desk {desk}"))
        finally:
            shop.close()

    with ThreadPoolExecutor(DESKS) as pool:
        return list(pool.map(begin, range(DESKS)))


def codes(campaign: int) -> list[str]:
    return [one.code for one in letters.pieces_of_campaign(campaign)]


def test_one_desk_gets_a_letter_and_the_others_are_told_in_whatever_order_they_scan(campaign: int) -> None:
    found = codes(campaign)
    outcomes = at_once(lambda desk: found if desk % 2 else found[::-1], State.WRITTEN)
    checked = Counter(one.code for outcome in outcomes for one in outcome.checked)
    assert checked == Counter(found)
    told = [str(one.sentence) for outcome in outcomes for one in outcome.refused]
    assert len(told) == (DESKS - 1) * len(found)
    assert all("already; nothing was changed" in one or "by somebody else a moment ago" in one for one in told)
    pieces = letters.pieces_of_campaign(campaign)
    assert {one.state for one in pieces} == {State.WRITTEN}
    written = Counter(one.letter_id for one in costs.standing([one.id for one in pieces]) if one.kind == "writing")
    assert written == Counter(one.id for one in pieces)


def test_a_campaign_is_done_when_desks_check_in_its_last_letters_together(campaign: int) -> None:
    found = codes(campaign)
    at_once(lambda desk: found[desk::DESKS], State.WRITTEN)
    assert campaigns.get(campaign).state == "posting"
    at_once(lambda desk: found[desk::DESKS], State.POSTED)
    assert campaigns.get(campaign).state == "closed"


def test_letters_spoiled_at_several_desks_together_are_not_free_beyond_what_is_agreed(
    campaign: int, journal: Journal
) -> None:
    batch = letters.batches(campaign)[0].id
    found = [one.code for one in letters.pieces_of_batch(batch)]
    with journal.action(Sentence("Written")):
        check_in(CheckIn(found, State.WRITTEN, None, NOW, TODAY, "owner"))
    free = -(-len(found) * shop.settings().free_spoiled_permille // 1000)
    at_once(lambda desk: found[desk : desk + 1], State.SPOILED)
    ids = [one.id for one in letters.pieces_of_batch(batch)][:DESKS]
    paid = [one for one in costs.standing(ids) if one.kind == "writing"]
    assert len(paid) == min(free, DESKS)
