"""A batch as a signed file for a helper's own computer, and the helper's answer taken in."""

import json
import secrets
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from vipdesk.domain import jobs
from vipdesk.domain.disclosed import Way
from vipdesk.domain.jobs import Answer, Job, Result
from vipdesk.domain.letters import State
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.services import disclose, print_letters
from vipdesk.services.check_in import CheckIn, Outcome, check_in
from vipdesk.store import job_secret, letters
from vipdesk.store.database import select
from vipdesk.store.journal import Journal
from vipdesk.store.letters import BatchRow

MADE = QT_TRANSLATE_NOOP("sentences", "Give batch {batch} to {helper} as a job file")
ANSWERED = QT_TRANSLATE_NOOP("sentences", "Answer {mark} of a helper to batch {batch}")
_TWICE = QT_TRANSLATE_NOOP("sentences", "{name} was taken in already; nothing was done twice.")
_EMPTY = QT_TRANSLATE_NOOP("sentences", "There is no letter in batch {batch} that could be given to a helper.")
_UNWRITABLE = QT_TRANSLATE_NOOP("sentences", "{name} could not be written ({reason}). Choose another place.")
_UNREADABLE = QT_TRANSLATE_NOOP("sentences", "{name} cannot be read: {reason}.")


def make(batch_id: int, out: Path, log: Journal, now: int, today: date, who: str) -> Job:
    """Write a job file of a batch, and note that its letters are printed and with the helper: one undoable action.

    UserError where the batch has no letter, or the file cannot be written; then nothing is noted.
    """
    (pack,) = print_letters.packs_of_batch(batch_id, today)
    batch = letters.batch(batch_id)
    if not pack.letters:
        raise UserError(_EMPTY, batch=batch.number)
    last_day = max(batch.due_on, today) + jobs.OPEN_FOR
    job = jobs.make(job_secret.made(log), secrets.token_hex(8), batch_id, last_day, pack)
    _write(out, jobs.text_of(job))
    disclose.batch(batch_id, Way.SAVED, now, who, out)
    with log.action(label(batch)):
        print_letters.mark_printed(batch_id, now, today, who)
        printed = [one.code for one in letters.pieces_of_batch(batch_id) if one.state == State.PRINTED]
        check_in(CheckIn(printed, State.WITH_HELPER, None, now, today, who))
    return job


def label(batch: BatchRow) -> Sentence:
    """What that is called in the history."""
    return Sentence(MADE, batch=batch.number, helper=batch.helper or "–")


def read(path: Path, today: date) -> Job:
    """The job in a file; UserError as `jobs.read_job`."""
    return jobs.read_job(_raw(path), path.name, today)


def save_answer(path: Path, job: Job, results: Sequence[Result]) -> None:
    """Write the helper's answer; UserError where it cannot be written."""
    _write(path, jobs.answer_text(jobs.answer(job, tuple(results))))


def results_so_far(path: Path, job: Job) -> tuple[Result, ...]:
    """What an earlier answer to the same job said; nothing where there is none that is whole."""
    try:
        found = jobs.read_answer(_raw(path), path.name)
    except UserError:
        return ()
    return found.results if jobs.own_answer(found, job) else ()


def read_answer(path: Path, today: date) -> Answer:
    """A genuine answer to a job of the open shop, which was not taken in yet; UserError says why it is not."""
    found = jobs.read_answer(_raw(path), path.name)
    secret = job_secret.read()
    if secret is None:
        raise UserError(jobs.FOREIGN, name=path.name)
    jobs.check_answer(found, secret, path.name, today)
    if _is_known(found):
        raise UserError(_TWICE, name=path.name)
    return found


def take_in(found: Answer, log: Journal, now: int, today: date, who: str) -> Outcome:
    """Check in what an answer says, as one undoable action; what an earlier one said already is passed over."""
    states = {one.code: one.state for one in letters.pieces(list(found.head.codes)).values()}
    new = [one for one in found.results if states.get(one.code) != one.state]
    outcomes: list[Outcome] = []
    with log.action(Sentence(ANSWERED, mark=found.mark, batch=letters.batch(found.head.batch_id).number)):
        for state, reason in dict.fromkeys((one.state, one.reason) for one in new):
            codes = [one.code for one in new if (one.state, one.reason) == (state, reason)]
            outcomes.append(check_in(CheckIn(codes, state, reason or None, now, today, who)))
    checked = tuple(one for outcome in outcomes for one in outcome.checked)
    return Outcome(checked, tuple(one for outcome in outcomes for one in outcome.refused))


def _is_known(found: Answer) -> bool:
    """Whether the journal has this answer, not undone since."""
    labels = select(
        "SELECT label_values FROM action WHERE label = ? AND undone_by_id IS NULL AND undoes_id IS NULL", [ANSWERED]
    )
    return any(json.loads(values).get("mark") == found.mark for (values,) in labels)


def _raw(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(jobs.LARGEST + 1)
    except OSError as error:
        raise UserError(_UNREADABLE, name=path.name, reason=error.strerror or type(error).__name__) from error


def _write(path: Path, text: str) -> None:
    part = path.with_suffix(f"{path.suffix}.part")
    try:
        part.write_text(text, "utf-8")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise UserError(_UNWRITABLE, name=path.name, reason=error.strerror or type(error).__name__) from error
