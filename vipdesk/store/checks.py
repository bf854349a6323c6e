"""Sums that must add up, each a question whose answer should be empty."""

from vipdesk.errors import QT_TRANSLATE_NOOP
from vipdesk.store.database import select

_CHECKS = (
    (
        QT_TRANSLATE_NOOP("sentences", "No order is worth more than was paid for it."),
        "SELECT number FROM shop_order WHERE net_fen > total_fen OR net_fen < 0 OR refund_fen < 0 LIMIT 20",
    ),
    (
        QT_TRANSLATE_NOOP("sentences", "Every order belongs to the member that its buyer belongs to."),
        "SELECT o.number FROM shop_order o JOIN buyer b ON b.id = o.buyer_id"
        " WHERE COALESCE(o.member_id, 0) <> COALESCE(b.member_id, 0) LIMIT 20",
    ),
    (
        QT_TRANSLATE_NOOP("sentences", "Each letter goes to somebody who was to get one."),
        "SELECT l.code FROM letter l JOIN recipient r ON r.id = l.recipient_id JOIN member m ON m.id = r.member_id"
        " WHERE r.arm NOT IN ('letter', 'must_send') OR COALESCE(m.merged_into_id, m.id) <> l.member_id LIMIT 20",
    ),
    (
        QT_TRANSLATE_NOOP("sentences", "The state of every letter is the last one that was checked in."),
        "SELECT l.code FROM (SELECT letter_id, MAX(id) AS id FROM letter_event GROUP BY letter_id) x"
        " JOIN letter_event e ON e.id = x.id JOIN letter l ON l.id = x.letter_id WHERE e.state <> l.state LIMIT 20",
    ),
    (
        QT_TRANSLATE_NOOP("sentences", "Every reversing entry of the cost book takes back exactly what it names."),
        "SELECT c.id FROM cost c JOIN cost o ON o.id = c.reverses_id"
        " WHERE c.fen <> -o.fen OR c.kind <> o.kind LIMIT 20",
    ),
    (
        QT_TRANSLATE_NOOP("sentences", "Every posted letter has the day on which it was posted."),
        "SELECT code FROM letter WHERE state IN ('posted', 'returned') AND posted_on IS NULL LIMIT 20",
    ),
)


def all_checks() -> list[tuple[str, list[str]]]:
    """Each rule as a sentence, and where it is broken (at most twenty places)."""
    return [(rule, [str(where) for (where,) in select(question)]) for rule, question in _CHECKS]
