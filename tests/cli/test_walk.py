"""The way from an order export to a quarter's review, typed command by command."""

import json
import re
from pathlib import Path

import pypdfium2
import pytest

from tests.cli.conftest import CONFIRMED, Terminal
from tests.order_files import order, write

PEOPLE = 60


@pytest.fixture
def orders_file(tmp_path: Path) -> Path:
    return write(tmp_path / "orders.csv", [order(number) for number in range(PEOPLE)])


@pytest.fixture
def members(terminal: Terminal, orders_file: Path) -> Terminal:
    assert terminal("import", "orders", orders_file).code == 0
    assert terminal("import", "members", *CONFIRMED, orders_file, "--group", "VIP 1").code == 0
    return terminal


@pytest.fixture
def drawn(members: Terminal) -> Terminal:
    assert members(*DRAW).code == 0
    return members


DRAW = (
    *("campaign", "draw", "--occasion", "mid_autumn", "--year", "2026"),
    *("--text", "mid_autumn", "--hold-out", "0.2", "--seed", "7"),
)


def test_orders_are_taken_over_once(terminal: Terminal, orders_file: Path) -> None:
    first = terminal("import", "orders", orders_file).json
    again = terminal("import", "orders", orders_file).json
    counts = ("rows", "new", "known", "changed", "unmatched", "problems")
    assert [first[name] for name in counts] == [PEOPLE, PEOPLE, 0, 0, PEOPLE, []]
    assert [again[name] for name in counts] == [PEOPLE, 0, PEOPLE, 0, PEOPLE, []]


def test_a_dry_run_changes_nothing(terminal: Terminal, orders_file: Path) -> None:
    assert terminal("import", "orders", orders_file, "--dry-run").json["new"] == PEOPLE
    assert terminal("import", "orders", orders_file).json["new"] == PEOPLE


def test_a_later_export_changes_what_it_says_otherwise(terminal: Terminal, tmp_path: Path, orders_file: Path) -> None:
    terminal("import", "orders", orders_file)
    refunded = order(3, 买家实际支付金额="58.00", 退款金额="30.00")
    later = write(tmp_path / "later.csv", [refunded, order(4), order(99)])
    found = terminal("import", "orders", later).json
    assert (found["new"], found["known"], found["changed"]) == (1, 1, 1)
    assert terminal("import", "orders", later).json["known"] == 3


def test_every_row_is_in_exactly_one_place(terminal: Terminal, tmp_path: Path, orders_file: Path) -> None:
    terminal("import", "orders", orders_file)
    rows = [
        order(0),
        order(1, 退款金额="8.00", 买家实际支付金额="80.00"),
        order(70),
        order(71, 订单编号="1.23E+18"),
        order(72, 订单创建时间="1900-01-01 00:00:00"),
        order(73, 总金额="-88.00"),
    ]
    found = terminal("import", "orders", write(tmp_path / "mixed.csv", rows)).json
    assert found["row_counts"] == {"new": 1, "known": 1, "changed": 1, "problems": 3}
    assert found["rows"] == 6
    assert [problem["row"] for problem in found["problems"]] == [5, 6, 7]


def test_buyers_become_members_and_their_orders_follow(members: Terminal, orders_file: Path) -> None:
    assert members("import", "orders", orders_file).json["unmatched"] == 0
    (found,) = members("members", "nick7").json
    assert (found["name"], found["group"], found["spent_180_days"]) == ("陈小八", "VIP 1", "88.00")


def test_members_are_found_by_pinyin_initials_and_the_end_of_their_phone(members: Terminal) -> None:
    for text in ("chenxiaoba", "cxb", "0007"):
        assert "nick7" in [one["nick"] for one in members("members", text).json]


def test_the_same_list_again_changes_nothing(members: Terminal, orders_file: Path) -> None:
    again = members("import", "members", *CONFIRMED, orders_file, "--group", "VIP 1").json
    assert (again["new"], again["changed"], again["known"]) == (0, 0, PEOPLE)


def test_a_member_of_a_group_gets_the_privileges_of_its_tier(members: Terminal) -> None:
    answer = members("privileges", "nick7", "--amount", "78", "--at", "2026-11-22T16:42").json
    assert (answer["free_shipping"], answer["threshold"]) == (True, "69.00")
    assert (answer["ships_today"], answer["cutoff"], answer["minutes_left"]) == (True, "17:00", 18)
    assert answer["paste"].startswith("您这单¥78.00，包邮。")
    assert answer["why"][0] == "Free shipping from ¥69.00 (VIP tier, for life) beats ¥99.00 (everyone)."


def test_somebody_in_no_group_gets_what_everyone_gets(terminal: Terminal, orders_file: Path) -> None:
    terminal("import", "members", *CONFIRMED, orders_file)
    answer = terminal("privileges", "nick7", "--amount", "78", "--at", "2026-11-22T16:42").json
    assert (answer["free_shipping"], answer["missing"], answer["ships_today"]) == (False, "21.00", False)


def test_a_draw_leaves_nobody_out_silently(members: Terminal) -> None:
    drawn = members(*DRAW).json
    assert drawn["selected"] == PEOPLE
    assert drawn["selected"] == drawn["letters"] + drawn["held_out"] + drawn["must_send"] + drawn["excluded"]
    assert (drawn["letters"], drawn["held_out"]) == (48, 12)


def test_the_same_seed_repeats_the_draw(members: Terminal, tmp_path: Path) -> None:
    held = []
    for copy in ("a.vipdesk", "b.vipdesk"):
        (tmp_path / copy).write_bytes((tmp_path / "shop.vipdesk").read_bytes())
        place = ("--shop", tmp_path / copy)
        members(*DRAW, *place)
        recipients = members("campaign", "show", 1, *place).json["recipients"]
        held.append({one["member"] for one in recipients if one["arm"] == "hold_out"})
    assert len(held[0]) == 12
    assert held[0] == held[1]


def test_the_same_greeting_is_never_drawn_twice(drawn: Terminal) -> None:
    again = drawn(*DRAW)
    assert (again.code, "was drawn already, as campaign 1" in again.err) == (1, True)


def test_the_day_says_which_of_two_occasions_of_a_year_is_meant(members: Terminal) -> None:
    words = ("campaign", "draw", "--occasion", "laba", "--day", "2022-12-30", "--text", "thanks", "--seed", 9)
    found = members(*words, "--dry-run").json
    assert (found["date"], found["year"], found["name"]) == ("2022-12-30", 2022, "2022-12-30 腊八节")


def test_who_has_a_letter_on_its_way_rests(drawn: Terminal) -> None:
    found = drawn("campaign", "draw", "--occasion", "national_day", "--year", 2026, "--text", "thanks", "--seed", 9)
    assert found.json["excluded_by_reason"] == {"written_to_lately": 48}


def test_the_plan_gives_every_letter_to_a_batch(drawn: Terminal) -> None:
    plan = drawn("plan", 1).json
    assert sum(batch["letters"] for batch in plan["batches"]) == plan["letters"] == 48
    assert plan["feasible"]
    assert plan["start_by"] > plan["first_day"]
    assert plan["spare_days"] > 0


def test_a_campaign_for_a_day_that_is_past_says_so(members: Terminal) -> None:
    found = members(*DRAW, today="2026-11-22").json
    assert "will be late" in found["notes"][0]
    plan = members("plan", 1, today="2026-11-22").json
    assert plan["short"] == plan["letters"]
    assert sum(batch["letters"] for batch in plan["batches"]) == plan["letters"]


def test_a_batch_prints_as_a_pack_with_every_code_on_it(drawn: Terminal, tmp_path: Path) -> None:
    out = tmp_path / "batch.pdf"
    assert drawn("print", 1, "--out", out).json == {"file": str(out), "packs": 1, "letters": 48, "notes": []}
    with pypdfium2.PdfDocument(out) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    codes = [one["code"] for one in drawn("campaign", "show", 1).json["codes"]]
    assert all(code in text for code in codes)
    assert {one["state"] for one in drawn("campaign", "show", 1).json["codes"]} == {"printed"}


def test_check_ins_book_their_cost_once(drawn: Terminal, tmp_path: Path) -> None:
    drawn("print", "--campaign", 1, "--out", tmp_path / "all.pdf")
    code = drawn("campaign", "show", 1).json["codes"][0]["code"]
    written = drawn("check-in", code, "--state", "written")
    assert written.json["checked"][0]["cost"] == "1.00"
    again = drawn("check-in", code, "--state", "written")
    assert again.code == 1
    assert "already" in again.err
    assert drawn("check-in", code, "--state", "posted").json["checked"][0]["cost"] == "1.20"
    assert drawn("check").json["sound"]


def test_a_refused_code_stops_no_other(drawn: Terminal) -> None:
    code = drawn("campaign", "show", 1).json["codes"][0]["code"]
    wrong = code[:-1] + ("0" if code[-1] != "0" else "1")
    found = drawn("check-in", wrong, code.lower(), "nonsense", "--state", "written")
    assert found.code == 1
    assert [one["code"] for one in found.json["checked"]] == [code]
    assert len(found.json["refused"]) == len(found.err.splitlines()) == 2


def test_the_review_has_what_scripts_lean_on(drawn: Terminal) -> None:
    codes = [one["code"] for one in drawn("campaign", "show", 1).json["codes"]]
    drawn("check-in", *codes, "--state", "posted", today="2026-09-10")
    review = drawn("review", "2026Q3", today="2026-11-22").json
    for one in (review, review["campaigns"][0]):
        assert {"letters", "held_out", "cost", "attributed", "incremental"} <= one.keys()
        assert one["attributed"].keys() >= {"revenue", "multiple", "roi"}
        assert one["incremental"].keys() >= {"rate", "money", "capped", "welch", "roi", "verdict"}
        assert one["incremental"]["rate"].keys() >= {"difference", "low", "high"}
        assert one["incremental"]["money"].keys() >= {"effect", "low", "high"}
        assert one["incremental"]["roi"].keys() >= {"value", "low", "high"}
    assert (review["letters"], review["held_out"]) == (48, 12)
    assert review["campaigns"][0]["cost"] == "120.00"  # 48 x (0.30 paper + 1.00 writing + 1.20 postage)
    assert review["campaigns"][0]["incremental"]["verdict"] == "window_open"


def test_the_review_tells_letters_and_multiple_in_the_readers_language(drawn: Terminal, monkeypatch) -> None:
    codes = [one["code"] for one in drawn("campaign", "show", 1).json["codes"]]
    drawn("check-in", *codes, "--state", "posted", today="2026-09-10")
    monkeypatch.setenv("VIPDESK_LANGUAGE", "zh_CN")
    said = drawn("review", "2026Q3", today="2026-11-22", json=False).out
    assert re.search(r"对照 +12\n", said)
    assert "倍，惯常算法" in said
    assert "held out" not in said


def test_a_past_campaign_can_be_imported(members: Terminal, tmp_path: Path) -> None:
    table = tmp_path / "spring.csv"
    lines = ["member,arm,posted date,cost"]
    lines += [f"nick{n},{'hold-out' if n % 5 == 0 else 'letter'},2026-02-01,2.50" for n in range(PEOPLE)]
    table.write_text("\n".join(lines), "utf-8")
    found = members("import", "campaign", table).json
    assert (found["rows"], found["new"], found["unmatched"]) == (PEOPLE, 1, 0)
    (campaign,) = members("review", "2026Q2").json["campaigns"]
    assert (campaign["letters"], campaign["held_out"], campaign["cost"]) == (48, 12, "120.00")
    assert members("import", "campaign", table).json["known"] == 1


def test_occasions_are_keyed_and_dated(terminal: Terminal) -> None:
    found = {
        one["key"]: one["date"] for one in terminal("occasions", "--from", "2027-01-01", "--to", "2027-02-28").json
    }
    assert found["spring_festival"] == "2027-02-06"


def test_groups_are_counted(members: Terminal) -> None:
    (group,) = members("groups").json
    assert (group["name"], group["members"]) == ("VIP 1", PEOPLE)


def test_options_may_stand_after_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from vipdesk.cli.main import run

    line = ["occasions", "--json", "--from", "2026-09-25", "--to", "2026-09-25", "--today", "2026-01-01"]
    assert run(line, lambda location, day: 9) == 0
    assert json.loads(capsys.readouterr().out)[0]["key"] == "mid_autumn"
