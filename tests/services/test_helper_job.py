"""A batch that goes out as a file and comes back as an answer, on a real shop."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.services.conftest import NOW, Fill
from tests.services.test_letters_desk import REQUEST, TODAY
from vipdesk.domain.jobs import Job, Result
from vipdesk.domain.letters import State
from vipdesk.errors import Sentence, UserError
from vipdesk.services import draw_campaign, helper_job, plan_letters
from vipdesk.store import job_secret, letters
from vipdesk.store.database import select
from vipdesk.store.engine import Shop
from vipdesk.store.journal import Journal

pytestmark = pytest.mark.engines("sqlite")


@pytest.fixture
def batch(journal: Journal, fill: Fill) -> int:
    fill(60)
    proposal = draw_campaign.propose(REQUEST, TODAY)
    with journal.action(Sentence("Draw")):
        made = draw_campaign.draw(proposal, NOW, TODAY)
        plan_letters.store(plan_letters.look(made, TODAY))
    return letters.batches(made)[0].id


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "batch 1.vipjob"


@pytest.fixture
def job(batch: int, out: Path, journal: Journal) -> Job:
    helper_job.make(batch, out, journal, NOW, TODAY, "owner")
    return helper_job.read(out, TODAY)


def states(batch: int) -> dict[str, int]:
    return letters.batch(batch).states


def answer(tmp_path: Path, job: Job, *results: Result) -> Path:
    path = tmp_path / f"answer {len(results)}.vipanswer"
    helper_job.save_answer(path, job, results)
    return path


def take(path: Path, journal: Journal) -> helper_job.Outcome:
    return helper_job.take_in(helper_job.read_answer(path, TODAY), journal, NOW, TODAY, "owner")


def test_it_holds_the_letters_of_the_batch_and_of_nobody_else(job: Job, batch: int, out: Path) -> None:
    text = out.read_text("utf-8")
    ours = {one.code for one in letters.pieces_of_batch(batch)}
    assert set(job.head.codes) == ours
    others = {code for (code,) in select("SELECT code FROM letter")} - ours
    assert not [code for code in others if code in text]


def test_it_holds_no_phone_and_no_order(job: Job, out: Path) -> None:
    text = out.read_text("utf-8")
    kept = [value for column in ("phone",) for (value,) in select(f"SELECT {column} FROM member") if value]
    kept += [value for (value,) in select("SELECT number FROM shop_order")]
    assert kept
    assert not [value for value in kept if value in text]
    secret = job_secret.read()
    assert secret is not None
    assert secret.hex() not in text


def test_the_letters_are_with_the_helper_then(job: Job, batch: int) -> None:
    assert states(batch) == {State.WITH_HELPER: len(job.head.codes)}


def test_giving_it_out_is_one_action_that_can_be_undone(job: Job, batch: int, journal: Journal) -> None:
    journal.undo()
    assert states(batch) == {State.PLANNED: len(job.head.codes)}


def test_the_journal_has_no_image_of_the_secret(job: Job) -> None:
    secret = job_secret.read()
    assert secret is not None
    images = select("SELECT before_row, after_row FROM change WHERE table_name = 'setting'")
    assert secret.hex() not in str(images)


def test_an_answer_is_checked_in_as_one_action(job: Job, batch: int, journal: Journal, tmp_path: Path) -> None:
    first, second, *rest = job.head.codes
    path = answer(tmp_path, job, Result(first, State.WRITTEN, ""), Result(second, State.SPOILED, "ink on it"))
    outcome = take(path, journal)
    assert (len(outcome.checked), outcome.refused) == (2, ())
    assert states(batch) == {State.WRITTEN: 1, State.SPOILED: 1, State.WITH_HELPER: len(rest)}
    assert ("ink on it",) in select("SELECT reason FROM letter_event")
    journal.undo()
    assert states(batch) == {State.WITH_HELPER: len(job.head.codes)}


def test_the_same_answer_is_not_taken_twice_but_again_after_an_undo(
    job: Job, batch: int, journal: Journal, tmp_path: Path
) -> None:
    path = answer(tmp_path, job, Result(job.head.codes[0], State.WRITTEN, ""))
    take(path, journal)
    with pytest.raises(UserError, match="taken in already"):
        take(path, journal)
    journal.undo()
    take(path, journal)
    assert states(batch)[State.WRITTEN] == 1


def test_a_later_answer_adds_to_the_first(job: Job, batch: int, journal: Journal, tmp_path: Path) -> None:
    first, second, *_ = job.head.codes
    one = Result(first, State.WRITTEN, "")
    take(answer(tmp_path, job, one), journal)
    outcome = take(answer(tmp_path, job, one, Result(second, State.WRITTEN, "")), journal)
    assert [checked.code for checked in outcome.checked] == [second]
    assert outcome.refused == ()
    assert states(batch)[State.WRITTEN] == 2


def test_a_shop_that_made_no_job_takes_no_answer(shop_file: Shop, job: Job, journal: Journal, tmp_path: Path) -> None:
    path = answer(tmp_path, job, Result(job.head.codes[0], State.WRITTEN, ""))
    with journal.action(Sentence("Forget")):
        shop_file.ask("DELETE FROM setting WHERE name = 'job_secret'")
    with pytest.raises(UserError, match="does not answer a job of this shop"):
        take(path, journal)


def test_the_helper_goes_on_where_they_stopped(job: Job, tmp_path: Path) -> None:
    one = Result(job.head.codes[0], State.WRITTEN, "")
    path = answer(tmp_path, job, one)
    assert helper_job.results_so_far(path, job) == (one,)
    path.write_text(path.read_text("utf-8").replace("written", "spoiled"), "utf-8")
    assert helper_job.results_so_far(path, job) == ()


def test_it_opens_until_two_weeks_after_the_letters_are_due(job: Job, batch: int, out: Path) -> None:
    due = letters.batch(batch).due_on
    assert job.head.last_day == max(due, TODAY) + timedelta(days=14)
    with pytest.raises(UserError, match="good until"):
        helper_job.read(out, job.head.last_day + timedelta(days=1))


def test_a_place_that_cannot_be_written_leaves_the_letters_as_they_are(
    batch: int, journal: Journal, tmp_path: Path
) -> None:
    before = states(batch)
    with pytest.raises(UserError, match="could not be written"):
        helper_job.make(batch, tmp_path / "nowhere" / "x.vipjob", journal, NOW, TODAY, "owner")
    assert states(batch) == before
