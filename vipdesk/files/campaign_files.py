"""Tables of past campaigns, so that a shop begins with its history."""

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import NamedTuple

from vipdesk.domain import readings
from vipdesk.domain.past_campaigns import Arm, PastRecipient, ReadCampaign
from vipdesk.domain.problems import Problem, Refused, distinct
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.files.member_files import LAYOUT as MEMBERS
from vipdesk.files.member_files import YES_NO
from vipdesk.files.reading_rules import ReadingRules
from vipdesk.files.table import Layout, Table, tables
from vipdesk.progress import Progress


class _Cells(NamedTuple):
    member: str
    nick: str
    phone: str
    name: str
    arm: str
    posted: str
    cost: str
    baseline: str
    occasion: str
    campaign: str


LAYOUT = Layout(
    kind="campaign",
    names=dict(
        zip(
            _Cells._fields,
            (
                ("会员", "member", "收信人"),
                MEMBERS.names["nick"],
                MEMBERS.names["phone"],
                MEMBERS.names["name"],
                ("分组", "arm", "组别", "寄信/对照", "是否寄信", "寄信", "letter", "treatment"),
                (
                    "寄出日期",
                    "posted",
                    "posted on",
                    "posted date",
                    "date posted",
                    "寄信日期",
                    "寄出时间",
                    "日期",
                    "date",
                ),
                ("费用", "cost", "成本", "花费"),
                ("此前消费", "baseline", "基线", "前期消费", "earlier spend"),
                ("节日", "occasion", "由头", "场合"),
                ("活动", "campaign", "活动名称", "campaign name"),
            ),
            strict=True,
        )
    ),
    needed=("arm",),
    signs=(("member", "arm"), ("nick", "arm"), ("phone", "arm"), ("name", "arm"), ("member", "posted")),
)

_ARMS = {
    **dict.fromkeys(("寄信", "寄", "收信", "实验", "实验组", "letter", "letters", "treatment"), Arm.LETTER),
    **dict.fromkeys(("对照", "对照组", "不寄", "留白", "hold-out", "holdout", "hold out"), Arm.HELD_OUT),
    **dict.fromkeys(("held out", "held_out", "held-out", "control"), Arm.HELD_OUT),
    **dict.fromkeys(("必寄", "必须寄", "must_send", "must-send", "must send"), Arm.MUST_SEND),
    **{word: Arm.LETTER if yes else Arm.HELD_OUT for word, yes in YES_NO.items()},
}


def read_campaign(path: Path, rules: ReadingRules, progress: Progress) -> ReadCampaign:
    """The recipients of past campaigns; UserError if the table cannot be read at all."""
    with closing(tables(path, (LAYOUT,), progress)) as found:
        return _of_table(next(found), rules)


def _of_table(table: Table, rules: ReadingRules) -> ReadCampaign:
    found: list[tuple[object, PastRecipient]] = []
    problems: list[Problem] = []
    for row, texts in table.rows:
        try:
            recipient = _recipient(row, _Cells(*texts), rules.today)
        except Refused as refused:
            problems.append(table.problem(row, refused))
        else:
            found.append((_key(recipient), recipient))
    recipients = distinct(table.file, found)
    return ReadCampaign(
        file=table.file,
        rows=table.row_count,
        recipients=recipients.items,
        repeated_rows=recipients.repeated_rows,
        problems=tuple(sorted((*table.problems, *problems, *recipients.problems), key=lambda problem: problem.row)),
        notes=table.notes,
    )


def _key(recipient: PastRecipient) -> object:
    return (recipient.campaign, recipient.member, recipient.nick, recipient.phone, recipient.name)


def _recipient(row: int, cells: _Cells, today: date) -> PastRecipient:
    recipient = PastRecipient(
        row=row,
        member=readings.short("member", cells.member),
        nick=readings.line("nick", cells.nick),
        phone=readings.phone("phone", cells.phone),
        name=readings.line("name", cells.name),
        arm=_arm(cells.arm),
        posted_on=readings.day("posted", cells.posted, today) if cells.posted else None,
        cost_fen=readings.amount("cost", cells.cost) if cells.cost else None,
        baseline_fen=readings.amount("baseline", cells.baseline) if cells.baseline else None,
        occasion=readings.short("occasion", cells.occasion),
        campaign=readings.short("campaign", cells.campaign),
    )
    if recipient.member or recipient.nick or recipient.phone or recipient.name:
        return recipient
    raise Refused(
        "member",
        Sentence(
            QT_TRANSLATE_NOOP("sentences", "This row does not say which member it means. Write a nick, phone or name.")
        ),
    )


def _arm(text: str) -> Arm:
    try:
        return _ARMS[text.casefold()]
    except KeyError:
        raise Refused(
            "arm",
            Sentence(
                QT_TRANSLATE_NOOP(
                    "sentences", "“{text}” is neither letter nor hold-out. Write letter, hold-out or must_send."
                ),
                text=text[: readings.LONGEST],
            ),
        ) from None
