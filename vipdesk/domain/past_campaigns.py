"""A campaign that took place before the shop kept its letters here: who got one, who was held out, what it cost."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from vipdesk.domain.problems import Problem
from vipdesk.errors import Sentence


class Arm(StrEnum):
    """How a member was treated."""

    LETTER = "letter"
    HELD_OUT = "held_out"
    MUST_SEND = "must_send"


class PastRecipient(NamedTuple):
    """A member of a past campaign, by whatever the table calls people.

    `member`: a nick, a name or a phone, where the table has only one column for people. `posted_on`: for the held-out
    the planned day; `cost_fen` and `baseline_fen` (spend before the draw) are None where the table does not say.
    """

    row: int
    member: str
    nick: str
    phone: str
    name: str
    arm: Arm
    posted_on: date | None
    cost_fen: int | None
    baseline_fen: int | None
    occasion: str
    campaign: str


class ReadCampaign(NamedTuple):
    """What a table of past campaigns holds: every data row is a recipient, a repeated row, or a problem."""

    file: str
    rows: int
    recipients: tuple[PastRecipient, ...]
    repeated_rows: tuple[int, ...]
    problems: tuple[Problem, ...]
    notes: tuple[Sentence, ...]
