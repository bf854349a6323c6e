"""Segments as they are typed."""

from pathlib import Path

import pytest

from tests.cli.conftest import CONFIRMED, Terminal
from tests.order_files import order, write

PEOPLE = 30


@pytest.fixture
def members(terminal: Terminal, tmp_path: Path) -> Terminal:
    path = write(tmp_path / "orders.csv", [order(number) for number in range(PEOPLE)])
    terminal("import", "orders", path)
    terminal("import", "members", *CONFIRMED, path, "--group", "VIP 1")
    return terminal


def test_members_are_listed_by_a_condition_or_by_a_saved_segment(members: Terminal) -> None:
    everybody = members("members").json
    some = [one["id"] for one in everybody if one["name"] == "陈小一"]
    text = 'group = "VIP 1" and spent_180d >= 88 and name contains "小一" and last_letter_days > 60'
    assert sorted(one["id"] for one in members("members", "--segment", text).json) == sorted(some)
    saved = members("segment", "save", "Good ones", text).json
    assert (saved["condition"], saved["note"]) == (text, None)
    assert sorted(one["id"] for one in members("members", "--segment", "Good ones").json) == sorted(some)
    assert members("segment", "list").json[0]["members"] == len(some)
    assert members("segment", "count", "Good ones").json == {"condition": text, "members": len(some)}


def test_a_wrong_condition_is_told_with_its_place(members: Terminal) -> None:
    found = members("members", "--segment", "spend_180d > 3")
    assert (found.code, found.err.strip()) == (
        1, "Character 1: there is no field “spend_180d”. Is one of these meant: spent_180d, spent_90d, spent_30d?"
    )  # fmt: skip


def test_a_segment_is_replaced_by_one_of_its_name_and_deleted_once(members: Terminal) -> None:
    members("segment", "save", "A", "consent")
    members("segment", "save", "A", "not consent")
    assert [one["condition"] for one in members("segment", "list").json] == ["not consent = yes"]
    assert members("segment", "delete", "A").code == 0
    assert members("segment", "delete", "A").code == 1


def test_every_field_is_listed_with_what_it_may_be_compared_by(members: Terminal) -> None:
    found = {one["field"]: one for one in members("segment", "fields").json}
    assert found["spent_180d"]["meaning"] == "Spent in the last 180 days"
    assert found["role"]["choices"] == ["member", "admin", "owner"]


def test_a_campaign_reaches_whom_its_segment_chooses(members: Terminal) -> None:
    text = 'spent_180d >= 88 and name != "陈小一"'
    chosen = members("segment", "count", text).json["members"]
    draw = ("campaign", "draw", "--occasion", "mid_autumn", "--year", 2026, "--text", "mid_autumn", "--seed", 7)
    drawn = members(*draw, "--segment", text).json
    assert 0 < chosen < PEOPLE
    assert (drawn["selected"], drawn["segment"]) == (chosen, text)
    assert members("campaign", "list").json[0]["segment"] == text
