"""A batch as a job file, and the answer, at the terminal."""

from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import CONFIRMED
from tests.order_files import order, write
from vipdesk.domain.jobs import Result
from vipdesk.domain.letters import State
from vipdesk.services import helper_job

TODAY = date(2026, 8, 10)


@pytest.fixture
def desk(terminal, tmp_path):
    """A shop with a campaign that is planned; its first batch is 1."""
    people = write(tmp_path / "people.csv", [order(number) for number in range(40)])
    terminal("import", "orders", people)
    terminal("import", "members", *CONFIRMED, people, "--group", "VIP 1")
    words = ["--occasion", "mid_autumn", "--year", "2026", "--text", "mid_autumn", "--hold-out", "0.2", "--seed", "7"]
    drawn = terminal("campaign", "draw", *words, today="2026-08-10")
    assert drawn.code == 0
    assert terminal("plan", "1", today="2026-08-10").code == 0
    return lambda *words: terminal(*words, today="2026-08-10")


def test_it_goes_out_and_comes_back(desk, tmp_path: Path):
    out, back = tmp_path / "b.vipjob", tmp_path / "b.vipanswer"
    made = desk("job", "1", "--out", out)
    assert made.code == 0, made.err
    job = helper_job.read(out, TODAY)
    assert made.json["letters"] == len(job.head.codes)
    helper_job.save_answer(back, job, [Result(job.head.codes[0], State.WRITTEN, "")])
    taken = desk("import", "job", back)
    assert [one["code"] for one in taken.json["checked"]] == [job.head.codes[0]]
    again = desk("import", "job", back)
    assert again.code == 1
    assert "taken in already" in again.err


def test_a_file_that_is_no_answer_is_a_sentence(desk, tmp_path: Path):
    (tmp_path / "x.vipanswer").write_bytes(b"PK\x03\x04")
    found = desk("import", "job", tmp_path / "x.vipanswer")
    assert found.code == 1
    assert "not a helper's answer" in found.err


def test_a_job_named_as_the_shop_is_told_from_a_damaged_shop(desk, tmp_path: Path):
    out = tmp_path / "b.vipjob"
    desk("job", "1", "--out", out)
    found = desk("--shop", out, "members")
    assert found.code == 1
    assert "b.vipjob is a helper's job, not a shop" in found.err
