"""Members' addresses: one after the other, none written over; and which of them the post does not find."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vipdesk.domain.addresses import Address
from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store import edits
from vipdesk.store.database import chunks, execute, insert_all, places, select
from vipdesk.store.edits import Clash, Edit
from vipdesk.store.members import as_date

DELIVERABILITY = ("deliverable", "undeliverable_on", "undeliverable_why")


class AddressLine(NamedTuple):
    """An address with where it came from, since when, and whether mail arrives there."""

    id: int
    recipient: str
    address: Address
    source: str
    since_on: date
    is_current: bool
    deliverable: bool
    undeliverable_on: date | None
    undeliverable_why: str


def of_member(member_id: int) -> list[AddressLine]:
    """Every address that a member has or had: the one for letters, then the others, the newest first."""
    found = select(
        "SELECT id, recipient, province, city, district, street, postcode, country, source, since_on, is_current,"
        " deliverable, undeliverable_on, undeliverable_why FROM address WHERE member_id = ?"
        " ORDER BY is_current DESC, since_on DESC, id DESC",
        [member_id],
    )
    return [
        AddressLine(
            row[0], row[1], Address(*row[2:8]), row[8], as_date(row[9]) or date.min, bool(row[10]), bool(row[11]),
            as_date(row[12]), row[13],
        )
        for row in found
    ]  # fmt: skip


def add(member_id: int, recipient: str, address: Address, source: str, since: date, *, for_letters: bool) -> None:
    """Note another address inside an open action; if it is for letters, the one before stays as history."""
    if for_letters:
        _set_aside(member_id)
    insert_all(
        "address",
        ("member_id", "recipient", *Address._fields, "source", "deliverable", "is_current", "since_on"),
        [(member_id, recipient, *address, source, 1, int(for_letters), since.isoformat())],
    )


def use(member_id: int, address_id: int) -> None:
    """Let this be the address for letters, inside an open action; UserError where it is not there any more."""
    _set_aside(member_id)
    if not execute("UPDATE address SET is_current = 1 WHERE id = ? AND member_id = ?", [address_id, member_id]):
        raise UserError(QT_TRANSLATE_NOOP("sentences", "This address is not in the shop any more."))


def _set_aside(member_id: int) -> None:
    execute("UPDATE address SET is_current = 0 WHERE member_id = ? AND is_current = 1", [member_id])


def edit(changes: Sequence[Edit]) -> list[Clash]:
    """Change whether mail arrives, inside an open action."""
    return edits.apply(changes)


def unflag_returned(letter_ids: Sequence[int]) -> None:
    """Take the mark off again, where it was set by mistake."""
    for chunk in chunks(letter_ids):
        execute(_SET.format(places=places(chunk)), [1, None, "", *chunk])


def flag_returned(letter_ids: Sequence[int], on: date, why: str) -> None:
    """Mark the addresses to which these letters went as ones that mail comes back from; a newer one stays good."""
    for chunk in chunks(letter_ids):
        execute(_SET.format(places=places(chunk)), [0, on.isoformat(), why, *chunk])


# The one whose street stands on the letter, the longest if one begins like another; else the one used for letters.
_SET = """
UPDATE address SET deliverable = ?, undeliverable_on = ?, undeliverable_why = ?
WHERE id IN (SELECT likely.id FROM (SELECT a.id AS id, ROW_NUMBER() OVER (PARTITION BY l.id
    ORDER BY CASE WHEN REPLACE(l.address, a.street, '') <> l.address THEN LENGTH(a.street) ELSE 0 END DESC,
    a.is_current DESC, a.id DESC) AS place
  FROM letter l JOIN campaign c ON c.id = l.campaign_id JOIN address a ON a.member_id = l.member_id
  WHERE a.since_on <= c.drawn_on AND l.id IN ({places})) likely WHERE likely.place = 1)"""
