"""The cost book: entries are added, never changed; a correction is a reversing entry."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vipdesk.store.database import chunks, execute, insert_all, places, reserve, select


class NewCost(NamedTuple):
    """An entry to be booked."""

    booked_on: date
    kind: str
    fen: int
    campaign_id: int | None = None
    letter_id: int | None = None
    helper_id: int | None = None
    member_id: int | None = None
    reverses_id: int | None = None
    note: str = ""


def book(costs: Sequence[NewCost]) -> None:
    """Add entries to the book."""
    insert_all(
        "cost",
        NewCost._fields,
        [(one.booked_on.isoformat(), *one[1:]) for one in costs],
    )


def take_out(ids: Sequence[int]) -> None:
    """Remove entries together with the action that wrote them, which is taken back as a whole."""
    for chunk in chunks(ids):
        execute(f"DELETE FROM cost WHERE id IN ({places(chunk)})", chunk)


def book_each(costs: Sequence[NewCost]) -> Sequence[int]:
    """Add entries to the book; the id of each."""
    ids = reserve("cost", len(costs))
    rows = [(id_, one.booked_on.isoformat(), *one[1:]) for id_, one in zip(ids, costs, strict=True)]
    insert_all("cost", ("id", *NewCost._fields), rows)
    return ids


class Booked(NamedTuple):
    """An entry of the book that concerns a letter and was not reversed."""

    id: int
    letter_id: int
    kind: str
    fen: int
    helper_id: int | None


def standing(letter_ids: Sequence[int]) -> list[Booked]:
    """The entries of these letters that no other entry has reversed, and that reverse none."""
    return [
        Booked(*row)
        for chunk in chunks(letter_ids)
        for row in select(
            f"SELECT id, letter_id, kind, fen, helper_id FROM cost WHERE letter_id IN ({places(chunk)})"
            " AND reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM cost r WHERE r.reverses_id = cost.id) ORDER BY id",
            chunk,
        )
    ]


def by_kind(campaign_id: int) -> dict[str, int]:
    """What a campaign cost, by kind, in fen."""
    return dict(
        select("SELECT kind, SUM(fen) FROM cost WHERE campaign_id = ? GROUP BY kind ORDER BY kind", [campaign_id])
    )


def by_arm(campaign_id: int) -> list[tuple[str, str, int]]:
    """(arm of the letter's recipient, kind, fen) of a campaign; entries without a letter belong to arm `letter`."""
    return select(
        "SELECT COALESCE(r.arm, 'letter'), c.kind, SUM(c.fen) FROM cost c LEFT JOIN letter l ON l.id = c.letter_id"
        " LEFT JOIN recipient r ON r.id = l.recipient_id WHERE c.campaign_id = ? GROUP BY 1, 2 ORDER BY 1, 2",
        [campaign_id],
    )


def programme(first: date, last: date) -> dict[str, int]:
    """What was booked between two days (inclusive) by kind, letters or not, in fen."""
    return dict(
        select(
            "SELECT kind, SUM(fen) FROM cost WHERE booked_on >= ? AND booked_on <= ? GROUP BY kind ORDER BY kind",
            [first.isoformat(), last.isoformat()],
        )
    )


def total() -> int:
    """The sum of the whole book."""
    return int(select("SELECT COALESCE(SUM(fen), 0) FROM cost")[0][0])
