"""Past campaigns from a table."""

from datetime import date

import pytest

from tests.files.tables import RULES, csv_file
from vipdesk.domain.past_campaigns import Arm, PastRecipient
from vipdesk.errors import UserError
from vipdesk.files.campaign_files import read_campaign
from vipdesk.progress import Progress


def read(path, header, *rows):
    return read_campaign(csv_file(path / "campaign.csv", [header, *rows]), RULES, Progress())


def test_a_whole_row(tmp_path):
    header = ["活动", "节日", "买家会员名", "姓名", "手机", "分组", "寄出日期", "费用", "此前消费"]
    row = ["中秋2025", "mid_autumn", "小海", "林小海", "13800000001", "寄信", "2025-09-25", "2.50", "1204.5"]
    assert read(tmp_path, header, row).recipients == (
        PastRecipient(
            2, "", "小海", "13800000001", "林小海", Arm.LETTER, date(2025, 9, 25), 250, 120450, "mid_autumn", "中秋2025"
        ),
    )


@pytest.mark.parametrize(
    ("written", "arm"),
    [
        ("letter", Arm.LETTER), ("1", Arm.LETTER), ("寄信", Arm.LETTER), ("Hold-out", Arm.HELD_OUT),
        ("control", Arm.HELD_OUT), ("0", Arm.HELD_OUT), ("对照", Arm.HELD_OUT), ("held_out", Arm.HELD_OUT),
        ("must_send", Arm.MUST_SEND),
    ],
)  # fmt: skip
def test_every_word_for_an_arm(tmp_path, written, arm):
    assert read(tmp_path, ["member", "arm"], ["小海", written]).recipients[0].arm is arm


def test_what_a_table_does_not_say_is_unknown_and_not_nothing(tmp_path):
    (recipient,) = read(tmp_path, ["member", "arm", "cost", "baseline"], ["小海", "letter", "", "0"]).recipients
    assert (recipient.posted_on, recipient.cost_fen, recipient.baseline_fen) == (None, None, 0)


@pytest.mark.parametrize(
    ("column", "cell", "says"),
    [
        ("arm", "perhaps", "“perhaps” is neither letter nor hold-out."),
        ("arm", "", "“” is neither letter nor hold-out."),
        ("posted", "2027-01-01", "lies in the future"),
        ("cost", "-1", "is negative"),
        ("member", "", "This row does not say which member it means."),
    ],
)
def test_the_column_in_trouble_is_named(tmp_path, column, cell, says):
    row = {"member": "小海", "arm": "letter", "posted": "2025-09-25", "cost": "2.5"} | {column: cell}
    (problem,) = read(tmp_path, list(row), list(row.values())).problems
    assert (problem.row, problem.column) == (2, column)
    assert says in str(problem.sentence)


def test_a_member_is_in_one_arm_only(tmp_path):
    found = read(tmp_path, ["member", "arm"], ["小海", "letter"], ["小海", "letter"], ["小海", "control"])
    assert ([one.row for one in found.recipients], found.repeated_rows) == ([2], (3,))
    assert [one.row for one in found.problems] == [4]


def test_a_table_without_arms_is_refused_by_name(tmp_path):
    with pytest.raises(UserError, match=r"campaign.csv lacks the columns: 分组"):
        read(tmp_path, ["member", "posted"], ["小海", "2025-09-25"])
