"""Words for what the shop's tables say in keys, and the tone of each."""

from datetime import date

from vipdesk.domain.orders import OrderState
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.ui.language import sentence
from vipdesk.ui.tables import Mark
from vipdesk.ui.theme import Tone

_ROLES = {
    "owner": Mark(QT_TRANSLATE_NOOP("sentences", "owner"), Tone.SEAL),
    "admin": Mark(QT_TRANSLATE_NOOP("sentences", "admin"), Tone.SEAL),
}
_ORDER_STATES = {
    OrderState.UNPAID: Mark(QT_TRANSLATE_NOOP("sentences", "unpaid"), Tone.AMBER),
    OrderState.PAID: Mark(QT_TRANSLATE_NOOP("sentences", "paid"), Tone.INDIGO),
    OrderState.SHIPPED: Mark(QT_TRANSLATE_NOOP("sentences", "dispatched"), Tone.INDIGO),
    OrderState.DONE: Mark(QT_TRANSLATE_NOOP("sentences", "completed"), Tone.JADE),
    OrderState.CLOSED: Mark(QT_TRANSLATE_NOOP("sentences", "closed"), Tone.QUIET),
    OrderState.CANCELLED: Mark(QT_TRANSLATE_NOOP("sentences", "called off"), Tone.QUIET),
    OrderState.REFUNDED: Mark(QT_TRANSLATE_NOOP("sentences", "refunded"), Tone.SEAL),
}
_KINDS = {
    "orders": Mark(QT_TRANSLATE_NOOP("sentences", "orders"), Tone.INDIGO),
    "members": Mark(QT_TRANSLATE_NOOP("sentences", "members"), Tone.JADE),
    "campaign": Mark(QT_TRANSLATE_NOOP("sentences", "past campaign"), Tone.AMBER),
}


def role(key: str) -> Mark | None:
    """A member's role in a group; None for one who is just a member."""
    return _told(_ROLES[key]) if key in _ROLES else None


def order_state(key: str) -> Mark:
    """How far an order came."""
    return _told(_ORDER_STATES[OrderState(key)])


def import_kind(key: str) -> Mark:
    """What was imported."""
    return _told(_KINDS[key])


def brief_day(on: date, today: date) -> str:
    """`11-18`, or `2025-11-18` in another year than today's."""
    return f"{on:%m-%d}" if on.year == today.year else on.isoformat()


def said(word: Sentence | str) -> str:
    """A word that may be one to be translated."""
    return sentence(word) if isinstance(word, Sentence) else word


def _told(mark: Mark) -> Mark:
    return Mark(sentence(Sentence(mark.text)), mark.tone)
