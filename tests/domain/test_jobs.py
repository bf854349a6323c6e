"""Job files and their answers: what is genuine, and what is told of the rest."""

import contextlib
import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain import jobs
from vipdesk.domain.jobs import Result
from vipdesk.domain.letters import State
from vipdesk.domain.packs import Letter, Pack
from vipdesk.errors import UserError

SECRET, OTHER = bytes(range(32)), bytes(range(1, 33))
TODAY = date(2026, 11, 22)
UNTIL = TODAY + timedelta(days=20)
PACK = Pack(
    "青竹茶铺",
    "Mid-Autumn",
    "3",
    "阿兰",
    (
        Letter("MA26-0001-8", "王小明", "王小明：\n你好。", "310000", ("杭州市西湖区", "王小明 收"), ("龙井",)),
        Letter("MA26-0002-6", "李娜", "李娜：\n你好。"),
    ),
    due_on=TODAY,
)
JOB = jobs.make(SECRET, "00ff", 3, UNTIL, PACK)
RESULTS = (Result("MA26-0001-8", State.WRITTEN, ""), Result("MA26-0002-6", State.SPOILED, "ink"))
NAME = "batch 3.vipjob"


def raw_job() -> bytes:
    return jobs.text_of(JOB).encode()


def raw_answer() -> bytes:
    return jobs.answer_text(jobs.answer(JOB, RESULTS)).encode()


def checked(raw: bytes, secret: bytes = SECRET, today: date = TODAY) -> jobs.Answer:
    found = jobs.read_answer(raw, "x.vipanswer")
    jobs.check_answer(found, secret, "x.vipanswer", today)
    return found


def test_what_is_read_is_what_was_written() -> None:
    assert jobs.read_job(raw_job(), NAME, TODAY) == JOB


def test_an_answer_is_known_as_genuine() -> None:
    assert checked(raw_answer()).results == RESULTS


def test_the_secret_is_in_neither_file() -> None:
    for raw in (raw_job(), raw_answer()):
        assert SECRET.hex().encode() not in raw
    assert JOB.key.hex().encode() not in raw_answer()


def test_an_answer_says_nothing_of_people() -> None:
    assert "王小明" not in raw_answer().decode()
    assert "杭州" not in raw_answer().decode()


def test_after_its_last_day_it_does_not_open() -> None:
    jobs.read_job(raw_job(), NAME, UNTIL)
    with pytest.raises(UserError, match="good until"):
        jobs.read_job(raw_job(), NAME, UNTIL + timedelta(days=1))


def test_an_answer_may_come_a_little_later_but_not_ever() -> None:
    checked(raw_answer(), today=UNTIL + jobs.ANSWERED_FOR)
    with pytest.raises(UserError, match="by hand"):
        checked(raw_answer(), today=UNTIL + jobs.ANSWERED_FOR + timedelta(days=1))


def test_another_shop_does_not_take_it() -> None:
    with pytest.raises(UserError, match="does not answer a job of this shop"):
        checked(raw_answer(), OTHER)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("pack", "letters", 0, "text"), "something else"),
        (("pack", "letters", 0, "address_lines", 0), "my own door"),
        (("head", "good_until"), "2036-01-01"),
        (("head", "batch_id"), 4),
        (("seal",), "00"),
        (("whole",), "00"),
        (("key",), "00"),
    ],
)
def test_a_job_that_was_changed_is_told(path: tuple[str | int, ...], value: object) -> None:
    with pytest.raises(UserError, match="changed or damaged"):
        jobs.read_job(altered(raw_job(), path, value), NAME, TODAY)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("results", 1, 1), "written"),
        (("results", 1, 2), "tea"),
        (("head", "good_until"), "2036-01-01"),
        (("head", "batch_id"), 4),
        (("head", "codes", 0), "MA26-0009-1"),
        (("head", "content"), "00"),
        (("seal",), "é"),
        (("signature",), "00"),
    ],
)
def test_an_answer_that_was_changed_is_told(path: tuple[str | int, ...], value: object) -> None:
    with pytest.raises(UserError, match="was changed on its way"):
        checked(altered(raw_answer(), path, value))


def test_a_letter_that_was_no_part_of_the_job_is_told() -> None:
    strange = jobs.answer(JOB, (Result("SF27-0001-0", State.WRITTEN, ""),))
    with pytest.raises(UserError, match="not part of the job"):
        checked(jobs.answer_text(strange).encode())


@pytest.mark.parametrize("state", ["posted", "cancelled", "planned", "nothing"])
def test_a_helper_says_written_or_spoiled_only(state: str) -> None:
    with pytest.raises(UserError, match="not a helper's answer"):
        jobs.read_answer(altered(raw_answer(), ("results", 0, 1), state), "x.vipanswer")


@given(st.binary(max_size=300))
def test_any_bytes_are_a_sentence(raw: bytes) -> None:
    with pytest.raises(UserError):
        jobs.read_job(raw, NAME, TODAY)
    with pytest.raises(UserError):
        jobs.read_answer(raw, "x.vipanswer")


@given(st.integers(0, 10_000), st.integers(0, 255))
def test_any_changed_byte_is_told_or_changes_nothing(at: int, byte: int) -> None:
    raw = bytearray(raw_job())
    raw[at % len(raw)] = byte
    with contextlib.suppress(UserError):
        assert jobs.read_job(bytes(raw), NAME, TODAY) == JOB


def test_deep_nesting_is_a_sentence() -> None:
    with pytest.raises(UserError):
        jobs.read_job(b"[" * 200_000, NAME, TODAY)


def altered(raw: bytes, path: tuple[str | int, ...], value: object) -> bytes:
    found = json.loads(raw)
    place = found
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return json.dumps(found).encode()
