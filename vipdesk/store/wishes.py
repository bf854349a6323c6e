"""Who of the people that letters name does not want one, or has not agreed, whatever was drawn before."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from vipdesk.store.database import chunks, execute, places, select

WITHOUT = "without"
"""In a letter's fields: the ids of those of the household whom it names no more. No text can have a place so called."""
NOT_POSTED = ("planned", "printed", "with_helper", "written")


class Wish(StrEnum):
    """Why somebody is not to be written to."""

    OPTED_OUT = "opted_out"
    NO_CONSENT = "no_consent"
    DO_NOT_PURSUE = "do_not_pursue"


class Unwanted(NamedTuple):
    """Somebody whom a letter names against a wish."""

    letter_id: int
    member_id: int
    is_addressee: bool
    wish: Wish


_NAMED = """
SELECT l.id, r.member_id, u.member_id, l.fields, m.opted_out_on IS NOT NULL, m.consent_on IS NULL, m.do_not_pursue
FROM letter l JOIN recipient u ON u.id = l.recipient_id
  JOIN recipient r ON r.campaign_id = u.campaign_id AND r.unit_member_id = u.member_id
  JOIN member p ON p.id = r.member_id JOIN member m ON m.id = COALESCE(p.merged_into_id, p.id)
WHERE (r.id = u.id OR (r.arm = 'excluded' AND r.reason = 'household'))
  AND (m.opted_out_on IS NOT NULL OR m.consent_on IS NULL OR m.do_not_pursue <> 0)"""


"""Of whom it is a letter says its recipient, and whoever was merged wishes what the one wishes who took over."""


def unwanted(letter_ids: Iterable[int]) -> list[Unwanted]:
    """Everybody whom these letters name against a wish, addressees and those who share a letter."""
    return [
        one
        for chunk in chunks(letter_ids)
        for row in select(f"{_NAMED} AND l.id IN ({places(chunk)}) ORDER BY l.id, r.member_id", chunk)
        if (one := _unwanted(row)) is not None
    ]


def unwanted_under_way() -> list[Unwanted]:
    """The same of every letter that is not posted yet."""
    found = select(f"{_NAMED} AND l.state IN ({places(NOT_POSTED)}) ORDER BY l.id, r.member_id", list(NOT_POSTED))
    return [one for row in found if (one := _unwanted(row)) is not None]


def _unwanted(row: Sequence[object]) -> Unwanted | None:
    letter_id, member_id, addressee_id, fields, opted_out, no_consent, _ = row
    if member_id != addressee_id and str(member_id) in (json.loads(str(fields)).get(WITHOUT) or "").split():
        return None
    wish = Wish.OPTED_OUT if opted_out else Wish.NO_CONSENT if no_consent else Wish.DO_NOT_PURSUE
    return Unwanted(int(str(letter_id)), int(str(member_id)), member_id == addressee_id, wish)


def refusing(member_ids: Iterable[int], on: date) -> dict[int, Wish]:
    """Those of the members who are not to be written to on a day, and why."""
    question = (
        "SELECT id, opted_out_on IS NOT NULL, consent_on IS NULL FROM member WHERE id IN ({places})"
        " AND (opted_out_on <= ? OR consent_on IS NULL OR do_not_pursue <> 0)"
    )
    return {
        id_: Wish.OPTED_OUT if opted_out else Wish.NO_CONSENT if no_consent else Wish.DO_NOT_PURSUE
        for chunk in chunks(member_ids)
        for id_, opted_out, no_consent in select(question.format(places=places(chunk)), [*chunk, on.isoformat()])
    }


class Worded(NamedTuple):
    """A letter with what is worded in it for its people."""

    id: int
    code: str
    state: str
    campaign_id: int
    member_id: int
    names: str
    fields: dict[str, str | None]
    address: str
    batch: int | None
    helper: str


def worded(letter_ids: Iterable[int]) -> dict[int, Worded]:
    """These letters by their ids."""
    question = (
        "SELECT l.id, l.code, l.state, l.campaign_id, l.member_id, l.names, l.fields, l.address, b.number,"
        " COALESCE(h.name, '') FROM letter l LEFT JOIN batch b ON b.id = l.batch_id"
        " LEFT JOIN helper h ON h.id = b.helper_id WHERE l.id IN ({places})"
    )
    return {
        row[0]: Worded._make((*row[:6], json.loads(row[6]), *row[7:]))
        for chunk in chunks(letter_ids)
        for row in select(question.format(places=places(chunk)), chunk)
    }


def shared_with(member_id: int) -> list[int]:
    """The letters to somebody else of the household that name, or named, this member too."""
    found = select(
        "SELECT l.id FROM recipient r JOIN recipient u ON u.campaign_id = r.campaign_id"
        " AND u.member_id = r.unit_member_id JOIN letter l ON l.recipient_id = u.id"
        " WHERE r.member_id = ? AND r.arm = 'excluded'"
        " AND r.reason = 'household' ORDER BY l.id",
        [member_id],
    )
    return [id_ for (id_,) in found]


class Named(NamedTuple):
    """Somebody whom a letter may name; `id` is that of the place in the campaign."""

    id: int
    name: str
    title: str
    pronoun: str


def household_of(letter_id: int) -> list[Named]:
    """The addressee of a letter, and then the others of the household as drawn."""
    found = select(
        "SELECT r.member_id, COALESCE(NULLIF(m.real_name, ''), m.name), m.title, m.pronoun FROM letter l"
        " JOIN recipient u ON u.id = l.recipient_id"
        " JOIN recipient r ON r.campaign_id = u.campaign_id AND r.unit_member_id = u.member_id"
        " JOIN member p ON p.id = r.member_id JOIN member m ON m.id = COALESCE(p.merged_into_id, p.id)"
        " WHERE l.id = ? AND (r.id = u.id OR (r.arm = 'excluded' AND r.reason = 'household'))"
        " ORDER BY CASE WHEN r.id = u.id THEN 0 ELSE 1 END, r.id",
        [letter_id],
    )
    return [Named(*row) for row in found]


def reword(letter_id: int, names: str, fields: Mapping[str, str | None], missing: str, address: str) -> None:
    """Put other words into a letter, inside an open action."""
    text = json.dumps(dict(fields), ensure_ascii=False)
    execute(
        "UPDATE letter SET names = ?, fields = ?, missing = ?, address = ? WHERE id = ?",
        [names, text, missing, address, letter_id],
    )
