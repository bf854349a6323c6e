"""Changes to members' addresses."""

from collections.abc import Sequence

from vipdesk.store.database import chunks, execute, places


def unflag_returned(letter_ids: Sequence[int]) -> None:
    """Take the mark off again, where it was set by mistake."""
    for chunk in chunks(letter_ids):
        execute(_SET.format(places=places(chunk)), [1, *chunk])


def flag_returned(letter_ids: Sequence[int]) -> None:
    """Mark the addresses to which these letters went as ones that mail comes back from; a newer one stays good."""
    for chunk in chunks(letter_ids):
        execute(_SET.format(places=places(chunk)), [0, *chunk])


_SET = """
UPDATE address SET deliverable = ? WHERE id IN (SELECT (SELECT MAX(a.id) FROM address a
  WHERE a.member_id = l.member_id AND a.since_on <= c.drawn_on)
  FROM letter l JOIN campaign c ON c.id = l.campaign_id WHERE l.id IN ({places}))"""
