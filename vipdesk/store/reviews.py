"""Questions that only the review asks: who paid what when, in plain columns."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vipdesk.store.database import chunks, places, select
from vipdesk.store.members import as_date


class Paid(NamedTuple):
    """One payment: whose, when (UTC seconds), and what is counted of it in fen."""

    member_id: int
    paid_at: int
    fen: int


def payments(member_ids: Sequence[int], since: int, until: int, *, with_postage: bool) -> list[Paid]:
    """Counted payments of members from `since` until before `until`; brushed and unpaid orders count nothing."""
    spend = "net_fen" if with_postage else "CASE WHEN net_fen > postage_fen THEN net_fen - postage_fen ELSE 0 END"
    return [
        Paid(*row)
        for chunk in chunks(member_ids)
        for row in select(
            f"SELECT member_id, paid_at, {spend} FROM shop_order WHERE member_id IN ({places(chunk)})"
            " AND paid_at >= ? AND paid_at < ? AND brushed = 0 AND net_fen > 0",
            [*chunk, since, until],
        )
    ]


class Sent(NamedTuple):
    """A letter with its recipient's place in the campaign.

    `drawn_id` is the member as drawn; whoever was merged meanwhile reads it as another, who is `member_id`.
    """

    letter_id: int
    campaign_id: int
    member_id: int
    arm: str
    state: str
    posted_on: date | None
    drawn_id: int


def sent() -> list[Sent]:
    """Every letter of the shop."""
    found = select(
        "SELECT l.id, l.campaign_id, l.member_id, r.arm, l.state, l.posted_on, r.member_id FROM letter l"
        " JOIN recipient r ON r.id = l.recipient_id"
    )
    return [Sent._make((*row[:5], as_date(row[5]), row[6])) for row in found]


def sharing() -> list[tuple[int, int]]:
    """(letter, member) of everybody whom a letter names besides the one to whom it is addressed."""
    return select(
        "SELECT l.id, COALESCE(m.merged_into_id, m.id) FROM letter l JOIN recipient u ON u.id = l.recipient_id"
        " JOIN recipient r ON r.campaign_id = u.campaign_id AND r.unit_member_id = u.member_id AND r.id <> u.id"
        " JOIN member m ON m.id = r.member_id WHERE COALESCE(m.merged_into_id, m.id) <> l.member_id"
    )


def merged() -> dict[int, int]:
    """Who was merged, and into whom."""
    return dict(select("SELECT id, merged_into_id FROM member WHERE merged_into_id IS NOT NULL"))


def arms(campaign_id: int) -> dict[str, list[int]]:
    """The members of each arm of a campaign who are compared: letters and hold-out."""
    question = (
        "SELECT arm, member_id FROM recipient WHERE campaign_id = ? AND arm IN ('letter', 'hold_out') ORDER BY id"
    )
    found: dict[str, list[int]] = {}
    for arm, member_id in select(question, [campaign_id]):
        found.setdefault(arm, []).append(member_id)
    return found


def recognised(member_ids: Sequence[int]) -> set[int]:
    """Those of the members whose orders can be told: a buyer name or a phone of theirs is, or was, known."""
    return {
        member_id
        for chunk in chunks(member_ids)
        for (member_id,) in select(
            f"SELECT id FROM member WHERE id IN ({places(chunk)}) AND (phone <> ''"
            " OR merged_into_id IS NOT NULL OR EXISTS"
            " (SELECT 1 FROM alias a WHERE a.member_id = member.id) OR EXISTS"
            " (SELECT 1 FROM buyer b WHERE b.member_id = member.id) OR EXISTS"
            " (SELECT 1 FROM erasure e WHERE e.member_id = member.id AND e.recognised <> 0))",
            chunk,
        )
    }
