"""Job files: one batch of letters for a helper's own computer, and the answer that comes back: text and seals only.

A job names its batch, its codes, its last day and the digest of its content in a head, which the shop seals with a key
that it makes from a secret of its own and the job's number. A second key, made from the first, goes with the file: with
it the helper's program sees whether the file is whole, and signs the answer. So the shop can tell its own jobs, and
their answers, without a list; and whoever has the file can read it and answer, which no seal prevents.
"""

import hashlib
import hmac
import json
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from vipdesk.domain.letters import State
from vipdesk.domain.packs import Letter, Pack
from vipdesk.domain.sheets import Stationery
from vipdesk.errors import QT_TRANSLATE_NOOP, UserError

SUFFIX, ANSWER_SUFFIX = ".vipjob", ".vipanswer"
LARGEST = 20_000_000
"""Bytes of a file that is read at all."""
OPEN_FOR = timedelta(days=14)
"""After the day on which the letters are due."""
ANSWERED_FOR = timedelta(days=14)
"""After its last day an answer is still taken: it was written before."""
DONE = (State.WRITTEN, State.SPOILED)
_JOB, _ANSWER = "vipdesk job 1", "vipdesk answer 1"
_LONGEST_REASON = 200

NOT_A_JOB = QT_TRANSLATE_NOOP("sentences", "{name} is not a job file of VIP Desk, or not a whole one.")
CHANGED = QT_TRANSLATE_NOOP(
    "sentences", "{name} was changed or damaged after it was made. Ask for the file once more; nothing was done."
)
EXPIRED = QT_TRANSLATE_NOOP("sentences", "{name} was good until {day}. Ask for a new job file.")
NOT_AN_ANSWER = QT_TRANSLATE_NOOP("sentences", "{name} is not a helper's answer, or not a whole one.")
FOREIGN = QT_TRANSLATE_NOOP(
    "sentences", "{name} does not answer a job of this shop, or was changed on its way. Nothing was checked in."
)
TOO_LATE = QT_TRANSLATE_NOOP(
    "sentences", "The job of {name} was good until {day}. Check its letters in by hand; nothing was checked in."
)
STRANGE_CODE = QT_TRANSLATE_NOOP("sentences", "{name} names letters that were not part of the job. Nothing was done.")


@dataclass(frozen=True)
class Head:
    """What the shop seals."""

    id: str
    batch_id: int
    good_until: str
    codes: tuple[str, ...]
    content: str
    """SHA-256 of the job's content."""

    @property
    def last_day(self) -> date:
        """The last day on which the job opens."""
        return date.fromisoformat(self.good_until)


@dataclass(frozen=True)
class Job:
    """A job file that was read, or is to be written."""

    head: Head
    seal: str
    key: bytes
    pack: Pack


class Result(NamedTuple):
    """What the helper says of one letter."""

    code: str
    state: State
    reason: str


@dataclass(frozen=True)
class Answer:
    """A helper's answer that was read, or is to be written."""

    head: Head
    seal: str
    results: tuple[Result, ...]
    signature: str

    @property
    def mark(self) -> str:
        """Tells this answer from others to the same job."""
        return self.signature[:16]


def make(secret: bytes, id_: str, batch_id: int, good_until: date, pack: Pack) -> Job:
    """A job of a shop with this secret."""
    content = hashlib.sha256(_canonical(asdict(pack))).hexdigest()
    codes = tuple(letter.code for letter in pack.letters)
    head = Head(id_, batch_id, good_until.isoformat(), codes, content)
    return Job(head, _seal(_job_key(secret, id_), head), _answer_key(secret, id_), pack)


def text_of(job: Job) -> str:
    """The job as its file says it."""
    return _written(
        {"kind": _JOB, "head": asdict(job.head), "seal": job.seal, "key": job.key.hex(), "pack": asdict(job.pack),
         "whole": _signed(job.key, {"head": asdict(job.head), "seal": job.seal, "pack": asdict(job.pack)})}
    )  # fmt: skip


def read_job(raw: bytes, name: str, today: date) -> Job:
    """The job that a file holds; UserError where it is none, was changed, or is past its last day."""
    found = _read(raw, _JOB, name, NOT_A_JOB)
    try:
        job = Job(_head(found["head"]), str(found["seal"]), bytes.fromhex(found["key"]), _pack(found["pack"]))
        whole = str(found["whole"])
        told = {"head": found["head"], "seal": found["seal"], "pack": found["pack"]}
        is_whole = hmac.compare_digest(_signed(job.key, told).encode(), whole.encode("utf-8", "replace"))
        is_whole = is_whole and job.head.content == hashlib.sha256(_canonical(found["pack"])).hexdigest()
        last_day = job.head.last_day
    except (KeyError, TypeError, ValueError, UserError) as error:
        raise UserError(NOT_A_JOB, name=name) from error
    if not is_whole:
        raise UserError(CHANGED, name=name)
    if today > last_day:
        raise UserError(EXPIRED, name=name, day=job.head.good_until)
    return job


def answer(job: Job, results: tuple[Result, ...]) -> Answer:
    """The signed answer to a job."""
    return Answer(job.head, job.seal, results, _signed(job.key, _told(job.head, job.seal, results)))


def answer_text(one: Answer) -> str:
    """The answer as its file says it; no name and no address is in it."""
    return _written({"kind": _ANSWER, **_told(one.head, one.seal, one.results), "signature": one.signature})


def read_answer(raw: bytes, name: str) -> Answer:
    """The answer that a file holds, not yet known to be genuine; UserError where it is none."""
    found = _read(raw, _ANSWER, name, NOT_AN_ANSWER)
    try:
        results = tuple(_result(one) for one in found["results"])
        return Answer(_head(found["head"]), str(found["seal"]), results, str(found["signature"]))
    except (KeyError, TypeError, ValueError) as error:
        raise UserError(NOT_AN_ANSWER, name=name) from error


def check_answer(one: Answer, secret: bytes, name: str, today: date) -> None:
    """UserError unless the answer belongs to a job of the shop with this secret, unchanged, and comes in time."""
    id_ = one.head.id
    is_ours = _same(one.seal, _seal(_job_key(secret, id_), one.head))
    is_signed = _same(one.signature, _signed(_answer_key(secret, id_), _told(one.head, one.seal, one.results)))
    if not (is_ours and is_signed):
        raise UserError(FOREIGN, name=name)
    if not {result.code for result in one.results} <= set(one.head.codes):
        raise UserError(STRANGE_CODE, name=name)
    if today > one.head.last_day + ANSWERED_FOR:
        raise UserError(TOO_LATE, name=name, day=one.head.good_until)


def own_answer(one: Answer, job: Job) -> bool:
    """Whether an answer was signed for this very job: then its results may be gone on with."""
    return one.head == job.head and _same(one.signature, _signed(job.key, _told(one.head, one.seal, one.results)))


def _told(head: Head, seal: str, results: tuple[Result, ...]) -> dict[str, Any]:
    return {"head": asdict(head), "seal": seal, "results": [[one.code, one.state.value, one.reason] for one in results]}


def _result(found: Any) -> Result:
    code, state, reason = found
    if State(state) not in DONE or not isinstance(code, str) or not isinstance(reason, str):
        raise ValueError(state)
    return Result(code, State(state), reason[:_LONGEST_REASON])


def _head(found: dict[str, Any]) -> Head:
    codes = tuple(str(code) for code in found["codes"])
    head = Head(str(found["id"]), int(found["batch_id"]), str(found["good_until"]), codes, str(found["content"]))
    date.fromisoformat(head.good_until)
    return head


def _pack(found: dict[str, Any]) -> Pack:
    letters = tuple(
        Letter(**{**one, "address_lines": tuple(one["address_lines"]), "variables": tuple(one["variables"])})
        for one in found["letters"]
    )
    days = {name: date.fromisoformat(found[name]) if found[name] else None for name in ("due_on", "destroy_on")}
    return Pack(**{**found, **days, "letters": letters, "stationery": Stationery(**found["stationery"])})


def _read(raw: bytes, kind: str, name: str, otherwise: str) -> dict[str, Any]:
    try:
        found = json.loads(raw.decode("utf-8")) if len(raw) <= LARGEST else None
    except (ValueError, RecursionError) as error:
        raise UserError(otherwise, name=name) from error
    if not isinstance(found, dict) or found.get("kind") != kind:
        raise UserError(otherwise, name=name)
    return found


def _job_key(secret: bytes, id_: str) -> bytes:
    return hmac.digest(secret, f"job {id_}".encode(), "sha256")


def _answer_key(secret: bytes, id_: str) -> bytes:
    return hmac.digest(_job_key(secret, id_), b"answer", "sha256")


def _seal(key: bytes, head: Head) -> str:
    return _signed(key, asdict(head))


def _signed(key: bytes, values: Any) -> str:
    return hmac.digest(key, _canonical(values), "sha256").hex()


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))


def _canonical(values: Any) -> bytes:
    """The same values always give the same bytes."""
    text = json.dumps(values, sort_keys=True, separators=(",", ":"), default=str)
    return text.encode("utf-8", "surrogatepass")


def _written(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, indent=1, default=str) + "\n"
