"""What the desk of the letters asks: a plan foreseen, batches handed out and checked in but for some, a pack seen."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.services.conftest import NOW, Fill
from vipdesk.domain.letters import State
from vipdesk.domain.occasions import in_year
from vipdesk.errors import Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import compose_letter, draw_campaign, foresee_plan, hand_out, plan_letters, preview_letters
from vipdesk.services.check_in import CheckIn, check_in
from vipdesk.services.check_in_rest import codes_but
from vipdesk.services.draw_campaign import Request
from vipdesk.store import campaigns, costs, helpers, letter_history, letters
from vipdesk.store.helpers import Absence
from vipdesk.store.journal import Journal

TODAY = date(2026, 8, 10)
REQUEST = Request("mid_autumn", 2026, "mid_autumn", 0.2, 7)


@pytest.fixture
def campaign(journal: Journal, fill: Fill) -> int:
    fill(60)
    proposal = draw_campaign.propose(REQUEST, TODAY)
    with journal.action(Sentence("Draw")):
        made = draw_campaign.draw(proposal, NOW, TODAY)
        plan_letters.store(plan_letters.look(made, TODAY))
    return made


@pytest.fixture
def batch(campaign: int, journal: Journal) -> int:
    first = letters.batches(campaign)[0].id
    with journal.action(Sentence("Print")):
        preview_letters.mark_printed([first], NOW, TODAY, "owner")
    return first


def written(journal: Journal, codes: list[str]) -> None:
    with journal.action(Sentence("Written")):
        check_in(CheckIn(codes, State.WRITTEN, None, NOW, TODAY, "owner"))


@pytest.mark.parametrize("today", [TODAY, date(2026, 9, 10), date(2026, 9, 18)])
def test_the_plan_foreseen_is_the_plan_that_the_draw_gets(journal: Journal, fill: Fill, today: date) -> None:
    fill(60)
    with journal.action(Sentence("Helper")):
        helpers.add("王阿姨", (40, 0, 40, 0, 40, 0, 0), 30, 100)
    proposal = draw_campaign.propose(REQUEST, today)
    foreseen = foresee_plan.foresee(proposal, today)
    with journal.action(Sentence("Draw")):
        made = draw_campaign.draw(proposal, NOW, today)
    real = plan_letters.look(made, today)
    assert [(one.helper_id, one.day, len(one.letters)) for one in foreseen.plan.assignments] == [
        (one.helper_id, one.day, len(one.letters)) for one in real.plan.assignments
    ]
    assert (foreseen.plan.start_by, foreseen.plan.short) == (real.plan.start_by, real.plan.short)


def test_counts_of_all_campaigns_agree_with_those_of_each(campaign: int) -> None:
    found = campaigns.counts()[campaign]
    assert found.arms == campaigns.arms(campaign)
    assert found.states == letters.states(campaign)


def test_the_schedule_holds_every_letter_once(campaign: int, batch: int, journal: Journal) -> None:
    written(journal, [piece.code for piece in letters.pieces_of_batch(batch)[:3]])
    rows = letter_history.schedule(campaign)
    assert sum(row.letters for row in rows) == 48
    assert sum(row.written for row in rows) == 3
    assert Counter(row.helper for row in rows).keys() == {"店主"}


def test_the_latest_check_ins_leave_printing_and_passed_states_out(batch: int, journal: Journal) -> None:
    codes = [piece.code for piece in letters.pieces_of_batch(batch)[:2]]
    with journal.action(Sentence("Posted")):
        check_in(CheckIn(codes, State.POSTED, None, NOW, TODAY, "owner"))
    found = letter_history.events(letter_history.latest())
    assert sorted((one.code, one.state) for one in found) == sorted((code, "posted") for code in codes)


def test_handing_out_moves_what_is_printed(batch: int, journal: Journal) -> None:
    with journal.action(Sentence("Helper")):
        helper = helpers.add("苏奶奶", (60,) * 7, 20, 150)
    with journal.action(hand_out.label(letters.batch(batch), "苏奶奶")):
        hand_out.hand_out(batch, helper, NOW, TODAY, "owner")
    found = letters.batch(batch)
    assert (found.helper, set(found.states)) == ("苏奶奶", {"with_helper"})
    assert helpers.to_write()[helper] == found.letters


def test_the_one_who_got_the_batch_is_paid_for_it(batch: int, journal: Journal) -> None:
    with journal.action(Sentence("Helper")):
        helper = helpers.add("苏奶奶", (60,) * 7, 20, 150)
        hand_out.hand_out(batch, helper, NOW, TODAY, "owner")
    written(journal, [letters.pieces_of_batch(batch)[0].code])
    assert helpers.earned()[helper].fen == 150


def test_all_but_some_are_those_that_are_ready(batch: int, journal: Journal) -> None:
    pieces = [piece.code for piece in letters.pieces_of_batch(batch)]
    assert codes_but(batch, State.WRITTEN, [pieces[0].lower()]) == pieces[1:]
    written(journal, pieces[1:])
    assert codes_but(batch, State.POSTED, []) == pieces[1:]


def test_all_but_all_is_told(batch: int) -> None:
    with pytest.raises(UserError, match="left to be checked in"):
        codes_but(batch, State.POSTED, [])


def test_a_pack_is_seen_kept_and_marked(campaign: int, journal: Journal, tmp_path: Path) -> None:
    ids = [one.id for one in letters.batches(campaign)]
    pages = preview_letters.of_batches(tmp_path / "pages.pdf", ids, TODAY, Progress())
    picture = preview_letters.picture(tmp_path / "pages.pdf", pages - 1, 400)
    preview_letters.keep(tmp_path / "pages.pdf", tmp_path / "kept.pdf")
    booked = costs.total()
    with journal.action(preview_letters.label(ids)):
        preview_letters.mark_printed(ids, NOW, TODAY, "owner")
    assert (picture.width, len(picture.pixels)) == (400, picture.height * picture.stride)
    assert (tmp_path / "kept.pdf").read_bytes() == (tmp_path / "pages.pdf").read_bytes()
    assert letters.states(campaign) == {"printed": 48}
    assert costs.total() - booked == 48 * 30


def test_absences_are_kept_as_days_off(journal: Journal) -> None:
    (owner,) = helpers.rows()
    away = [Absence(TODAY, TODAY + timedelta(days=1)), Absence(TODAY + timedelta(days=9), TODAY + timedelta(days=9))]
    with journal.action(Sentence("Away")):
        helpers.change_absences(owner.id, [], away)
    assert helpers.absences(owner.id) == away
    assert helpers.days_off()[owner.id] == {TODAY, TODAY + timedelta(days=1), TODAY + timedelta(days=9)}


def test_every_text_that_comes_along_can_be_shown_with_its_cost(journal: Journal) -> None:
    for text in compose_letter.provided():
        found = compose_letter.sample(text, in_year("mid_autumn", 2026), TODAY)
        assert found.missing == ()
        assert found.cost_fen == 30 + 100 + 120
        assert found.effort.pages == len(found.pages) == len(found.marks)
