"""Everything that happened between the shop and one member, in one list."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from vipdesk.domain.time_line import Kind
from vipdesk.store.database import select
from vipdesk.store.members import as_date

REFUND = "refund"
"""What an order's event is that is no state of the order."""


class Event(NamedTuple):
    """One thing that happened: at a moment (UTC seconds), or on a day of which perhaps nobody noted the hour.

    `what` is a word of the kind, such as the state that a letter came to; `name` and `detail` are what it was about.
    """

    kind: Kind
    what: str
    at: int | None
    on: date | None
    name: str = ""
    detail: str = ""
    fen: int | None = None
    refund_fen: int = 0
    row_id: int = 0


class Gift(NamedTuple):
    """A gift as the cost book has it."""

    on: date
    fen: int
    note: str


def of_member(member_id: int, today: date) -> list[Event]:
    """All there is, in no order; what is past its time is left out."""
    return [
        *_orders(member_id),
        *_refunds(member_id),
        *_letters_posted(member_id),
        *_letters_after(member_id),
        *(Event(Kind.GIFT, "given", None, one.on, one.note, fen=one.fen) for one in gifts(member_id)),
        *_facts(member_id, today),
        *_memberships(member_id),
        *_roles(member_id),
        *_privileges(member_id),
        *_invitations(member_id),
        *_consent(member_id),
        *_imports(member_id),
    ]


def gifts(member_id: int) -> list[Gift]:
    """The gifts to a member that were not taken back, the newest first."""
    found = select(
        "SELECT c.booked_on, c.fen, c.note FROM cost c WHERE c.member_id = ? AND c.kind = 'gift'"
        " AND c.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM cost r WHERE r.reverses_id = c.id)"
        " ORDER BY c.booked_on DESC, c.id DESC",
        [member_id],
    )
    return [Gift(_day(on), fen, note) for on, fen, note in found]


def _orders(member_id: int) -> Iterable[Event]:
    found = select(
        "SELECT id, created_at, state, number, title, total_fen, refund_fen FROM shop_order WHERE member_id = ?",
        [member_id],
    )
    for id_, at, state, number, title, total, refund in found:
        yield Event(Kind.ORDER, state, at, None, title, number, total, refund, id_)


def _refunds(member_id: int) -> Iterable[Event]:
    """Refunds that the files name one by one; no file says when they were, so each is told when its file came."""
    found = select(
        "SELECT r.id, i.imported_at, o.number, r.fen FROM shop_order o JOIN order_refund r ON r.order_id = o.id"
        " JOIN import_run i ON i.id = r.import_id WHERE o.member_id = ?",
        [member_id],
    )
    for id_, at, number, fen in found:
        yield Event(Kind.ORDER, REFUND, at, None, "", number, refund_fen=fen, row_id=id_)


def _letters_posted(member_id: int) -> Iterable[Event]:
    found = select(
        "SELECT l.id, l.posted_on, l.code, c.name FROM letter l JOIN campaign c ON c.id = l.campaign_id"
        " WHERE l.member_id = ? AND l.posted_on IS NOT NULL",
        [member_id],
    )
    for id_, on, code, campaign in found:
        yield Event(Kind.LETTER, "posted", None, as_date(on), code, campaign, row_id=id_)


def _letters_after(member_id: int) -> Iterable[Event]:
    """What became of letters otherwise: came back, was lost, spoiled or called off."""
    found = select(
        "SELECT l.id, e.happened_at, e.happened_on, e.state, l.code, c.name FROM letter l"
        " JOIN campaign c ON c.id = l.campaign_id JOIN letter_event e ON e.letter_id = l.id"
        " WHERE l.member_id = ? AND e.state IN ('returned', 'lost', 'spoiled', 'cancelled')",
        [member_id],
    )
    for id_, at, on, state, code, campaign in found:
        yield Event(Kind.LETTER, state, at, as_date(on), code, campaign, row_id=id_)


def _facts(member_id: int, today: date) -> Iterable[Event]:
    found = select(
        "SELECT id, happened_on, fact, source, do_not_mention FROM talk_fact WHERE member_id = ?"
        " AND (expires_on IS NULL OR expires_on > ?)",
        [member_id, today.isoformat()],
    )
    for id_, on, fact, source, is_secret in found:
        yield Event(Kind.FACT, "secret" if is_secret else "learnt", None, as_date(on), fact, source, row_id=id_)


def _memberships(member_id: int) -> Iterable[Event]:
    found = select(
        "SELECT s.id, g.name, s.joined_on, s.left_on, COALESCE(v.name, '') FROM membership s"
        " JOIN vip_group g ON g.id = s.group_id LEFT JOIN member v ON v.id = s.vouched_by_id WHERE s.member_id = ?",
        [member_id],
    )
    for id_, group, joined, left, voucher in found:
        if joined is not None:
            yield Event(Kind.GROUP, "joined", None, as_date(joined), group, voucher, row_id=id_)
        if left is not None:
            yield Event(Kind.GROUP, "left", None, as_date(left), group, row_id=id_)


def _roles(member_id: int) -> Iterable[Event]:
    """Other roles in groups than before, as the journal knows them."""
    found = select(
        f"{_CHANGES} JOIN membership s ON s.id = c.row_id JOIN vip_group g ON g.id = s.group_id"
        f" WHERE c.table_name = 'membership' AND s.member_id = ? AND {_STANDS}",
        [member_id],
    )
    for before, after, at, group in ((_values(one[0]), _values(one[1]), one[2], one[3]) for one in found):
        if "role" in after and before.get("role", after["role"]) != after["role"]:
            yield Event(Kind.GROUP, str(after["role"]), at, None, group)


_CHANGES = "SELECT c.before_row, c.after_row, a.done_at, g.name FROM change c JOIN action a ON a.id = c.action_id"
_STANDS = "a.undone_by_id IS NULL AND a.undoes_id IS NULL AND c.before_row IS NOT NULL AND c.after_row IS NOT NULL"


def _privileges(member_id: int) -> Iterable[Event]:
    found = select(
        "SELECT u.id, u.used_on, u.privilege, u.fen, o.number FROM privilege_use u JOIN shop_order o"
        " ON o.id = u.order_id WHERE u.member_id = ?",
        [member_id],
    )
    for id_, on, privilege, fen, number in found:
        yield Event(Kind.PRIVILEGE, privilege, None, as_date(on), number, fen=fen, row_id=id_)


def _invitations(member_id: int) -> Iterable[Event]:
    found = select(
        "SELECT i.id, i.invited_on, i.answer, i.answered_on, g.name, i.invited_by FROM invitation i"
        " JOIN vip_group g ON g.id = i.group_id WHERE i.member_id = ?",
        [member_id],
    )
    for id_, invited, answer, answered, group, who in found:
        yield Event(Kind.INVITATION, "invited", None, as_date(invited), group, who, row_id=id_)
        if answer in _ANSWERS and answered is not None:
            yield Event(Kind.INVITATION, answer, None, as_date(answered), group, row_id=id_)


_ANSWERS = ("joined", "declined", "unanswered")


def _consent(member_id: int) -> Iterable[Event]:
    """Consent and opting out: as they stand, and what the journal knows of before, each day once."""
    days: dict[tuple[str, date | None], str] = {}
    question = "SELECT consent_on, consent_how, opted_out_on FROM member WHERE id = ?"
    for agreed, how, opted_out in select(question, [member_id]):
        days |= {("agreed", as_date(agreed)): how, ("opted_out", as_date(opted_out)): ""}
    found = select(
        "SELECT c.before_row, c.after_row, a.done_at FROM change c JOIN action a ON a.id = c.action_id"
        f" WHERE c.table_name = 'member' AND c.row_id = ? AND {_STANDS}",
        [member_id],
    )
    for before, after, at in ((_values(one[0]), _values(one[1]), one[2]) for one in found):
        for column, word, undone in (("consent_on", "agreed", "withdrew"), ("opted_out_on", "opted_out", "opted_in")):
            if before.get(column) and column in after:
                days.setdefault((word, as_date(before[column])), "")
                if not after[column]:
                    yield Event(Kind.CONSENT, undone, at, None)
    for (word, on), detail in days.items():
        if on is not None:
            yield Event(Kind.CONSENT, word, None, on, "", detail)


def _imports(member_id: int) -> Iterable[Event]:
    """Imports that brought something of the member, or changed what was known."""
    found = select(
        "SELECT i.id, i.kind, i.file, i.imported_at FROM import_run i WHERE i.id IN ("
        "SELECT o.import_id FROM shop_order o WHERE o.member_id = ?"
        " UNION SELECT b.import_id FROM buyer b WHERE b.member_id = ?"
        " UNION SELECT p.import_id FROM letter l JOIN campaign p ON p.id = l.campaign_id WHERE l.member_id = ?"
        " UNION SELECT r.id FROM change c JOIN import_run r ON r.action_id = c.action_id"
        " WHERE c.table_name = 'member' AND c.row_id = ?)",
        [member_id] * 4,
    )
    for id_, kind, file, at in found:
        yield Event(Kind.IMPORT, kind, at, None, file, row_id=id_)


def _values(image: str) -> dict[str, Any]:
    """A row's image in the journal."""
    return {name: value for name, (value,) in json.loads(image).items()}


def _day(value: Any) -> date:
    day = as_date(value)
    assert day is not None
    return day
