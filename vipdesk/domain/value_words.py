"""What the codes in the shop's columns mean, in words: for the history and for what is told about a person."""

from collections.abc import Mapping

from vipdesk.domain import birthday_words
from vipdesk.domain.letters import WORDS as LETTER_STATES
from vipdesk.domain.lunar import parse_birthday
from vipdesk.domain.orders import OrderState
from vipdesk.domain.privilege_words import PRIVILEGES
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence

_PLATFORMS = {
    "taobao": QT_TRANSLATE_NOOP("sentences", "Taobao"),
    "tmall": QT_TRANSLATE_NOOP("sentences", "Tmall"),
    "shopify": "Shopify",
    "pinduoduo": QT_TRANSLATE_NOOP("sentences", "Pinduoduo"),
    "woocommerce": "WooCommerce",
    "wechat": QT_TRANSLATE_NOOP("sentences", "WeChat"),
    "qq": "QQ",
}
_COSTS = {
    "stationery": QT_TRANSLATE_NOOP("sentences", "paper and envelope"),
    "writing": QT_TRANSLATE_NOOP("sentences", "handwriting"),
    "postage": QT_TRANSLATE_NOOP("sentences", "postage of the letter"),
    "gift": QT_TRANSLATE_NOOP("sentences", "gift"),
    "privilege": QT_TRANSLATE_NOOP("sentences", "privilege given"),
    "letter": QT_TRANSLATE_NOOP("sentences", "letter"),
}
_CAMPAIGN_STATES = {
    "drawn": QT_TRANSLATE_NOOP("sentences", "drawn by lot"),
    "printing": QT_TRANSLATE_NOOP("sentences", "being printed"),
    "writing": QT_TRANSLATE_NOOP("sentences", "being written"),
    "posting": QT_TRANSLATE_NOOP("sentences", "being posted"),
    "closed": QT_TRANSLATE_NOOP("sentences", "finished"),
}
_ORDER_STATES = {
    OrderState.UNPAID.value: QT_TRANSLATE_NOOP("sentences", "unpaid"),
    OrderState.PAID.value: QT_TRANSLATE_NOOP("sentences", "paid"),
    OrderState.SHIPPED.value: QT_TRANSLATE_NOOP("sentences", "dispatched"),
    OrderState.DONE.value: QT_TRANSLATE_NOOP("sentences", "completed"),
    OrderState.CLOSED.value: QT_TRANSLATE_NOOP("sentences", "closed"),
    OrderState.CANCELLED.value: QT_TRANSLATE_NOOP("sentences", "called off"),
    OrderState.REFUNDED.value: QT_TRANSLATE_NOOP("sentences", "refunded"),
}
_LETTER_STATES = {state.value: word for state, word in LETTER_STATES.items()}
_EVERYWHERE: Mapping[str, Mapping[str, str]] = {
    "platform": _PLATFORMS,
    "language": {
        "en": QT_TRANSLATE_NOOP("sentences", "English"),
        "zh_CN": QT_TRANSLATE_NOOP("sentences", "Simplified Chinese"),
        "zh_TW": QT_TRANSLATE_NOOP("sentences", "Traditional Chinese"),
    },
    "register": {
        "formal": QT_TRANSLATE_NOOP("sentences", "formal"),
        "plain": QT_TRANSLATE_NOOP("sentences", "plain"),
        "playful": QT_TRANSLATE_NOOP("sentences", "playful"),
    },
    "consent_how": {
        "joined": QT_TRANSLATE_NOOP("sentences", "by joining a group"),
        "list": QT_TRANSLATE_NOOP("sentences", "as a list says"),
        "asked": QT_TRANSLATE_NOOP("sentences", "asked in a chat"),
        "phone": QT_TRANSLATE_NOOP("sentences", "asked on the phone"),
        "paper": QT_TRANSLATE_NOOP("sentences", "on paper"),
    },
    "birthday_calendar": {
        "solar": QT_TRANSLATE_NOOP("sentences", "solar calendar"),
        "lunar": QT_TRANSLATE_NOOP("sentences", "lunar calendar"),
    },
    "role": {
        "owner": QT_TRANSLATE_NOOP("sentences", "owner"),
        "admin": QT_TRANSLATE_NOOP("sentences", "admin"),
        "member": QT_TRANSLATE_NOOP("sentences", "plain member"),
    },
    "arm": {
        "letter": QT_TRANSLATE_NOOP("sentences", "gets a letter"),
        "hold_out": QT_TRANSLATE_NOOP("sentences", "held out by lot"),
        "must_send": QT_TRANSLATE_NOOP("sentences", "gets a letter in any case"),
        "excluded": QT_TRANSLATE_NOOP("sentences", "left out"),
    },
    "privilege": {privilege.value: word for privilege, word in PRIVILEGES.items()},
}
_OF_TABLE: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("letter", "state"): _LETTER_STATES,
    ("letter_event", "state"): _LETTER_STATES,
    ("letter_event", "previous"): _LETTER_STATES,
    ("campaign", "state"): _CAMPAIGN_STATES,
    ("shop_order", "state"): _ORDER_STATES,
    ("cost", "kind"): _COSTS,
    ("recipient", "reason"): {
        "must_send": QT_TRANSLATE_NOOP("sentences", "on the list of those who always get one"),
        "no_consent": QT_TRANSLATE_NOOP("sentences", "no consent"),
        "undeliverable": QT_TRANSLATE_NOOP("sentences", "no address that the post finds"),
        "household": QT_TRANSLATE_NOOP("sentences", "somebody of the household gets it"),
        "opted_out": QT_TRANSLATE_NOOP("sentences", "wants no letters"),
        "do_not_pursue": QT_TRANSLATE_NOOP("sentences", "to be left alone"),
        "held_out_before": QT_TRANSLATE_NOOP("sentences", "was held out before"),
    },
    ("address", "source"): {**_PLATFORMS, "typed": QT_TRANSLATE_NOOP("sentences", "typed in")},
    ("invitation", "answer"): {
        "joined": QT_TRANSLATE_NOOP("sentences", "joined"),
        "declined": QT_TRANSLATE_NOOP("sentences", "declined"),
        "unanswered": QT_TRANSLATE_NOOP("sentences", "never answered"),
    },
    ("import_run", "kind"): {
        "orders": QT_TRANSLATE_NOOP("sentences", "orders"),
        "members": QT_TRANSLATE_NOOP("sentences", "members"),
        "campaign": QT_TRANSLATE_NOOP("sentences", "campaigns"),
    },
    ("calendar_day", "kind"): {
        "off": QT_TRANSLATE_NOOP("sentences", "day off"),
        "work": QT_TRANSLATE_NOOP("sentences", "work day"),
    },
}


def value_word(table: str, column: str, value: object) -> Sentence | str:
    """What a column of a table holds, in words where it is a code that has some."""
    if (table, column) == ("member", "birthday") and value:
        return birthday_words.told(parse_birthday(str(value)))
    words = _OF_TABLE.get((table, column)) or _EVERYWHERE.get(column, {})
    text = str(value)
    word = words.get(text)
    return text if word is None else Sentence(word)
