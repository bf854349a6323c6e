"""What the shop's settings are called and what they hold, in words: for the history."""

import json
from typing import Any

from vipdesk.domain import money
from vipdesk.domain.privilege_words import WEEKDAYS, one_beside_another
from vipdesk.domain.record_words import NO, YES
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, Several

NAMES = {
    "name": QT_TRANSLATE_NOOP("sentences", "name of the shop"),
    "owner": QT_TRANSLATE_NOOP("sentences", "owner of the shop"),
    "currency": QT_TRANSLATE_NOOP("sentences", "currency"),
    "time_zone": QT_TRANSLATE_NOOP("sentences", "time zone"),
    "province": QT_TRANSLATE_NOOP("sentences", "province of the shop"),
    "city": QT_TRANSLATE_NOOP("sentences", "city of the shop"),
    "language": QT_TRANSLATE_NOOP("sentences", "language of letters"),
    "margin_permille": QT_TRANSLATE_NOOP("sentences", "gross margin"),
    "window_days": QT_TRANSLATE_NOOP("sentences", "days counted after arrival"),
    "assumed_transit_days": QT_TRANSLATE_NOOP("sentences", "days in the post, where unknown"),
    "rest_days": QT_TRANSLATE_NOOP("sentences", "days between two letters"),
    "hold_out_permille": QT_TRANSLATE_NOOP("sentences", "hold-out"),
    "arrival_first_days": QT_TRANSLATE_NOOP("sentences", "letters arrive at most so many days before"),
    "arrival_last_days": QT_TRANSLATE_NOOP("sentences", "letters arrive at least so many days before"),
    "print_days": QT_TRANSLATE_NOOP("sentences", "days for printing"),
    "check_in_days": QT_TRANSLATE_NOOP("sentences", "days for checking in"),
    "batch_size": QT_TRANSLATE_NOOP("sentences", "letters in a batch"),
    "letter_g": QT_TRANSLATE_NOOP("sentences", "weight of a letter in grams"),
    "stationery_fen": QT_TRANSLATE_NOOP("sentences", "paper and envelope"),
    "free_spoiled_permille": QT_TRANSLATE_NOOP("sentences", "spoiled without loss of pay"),
    "characters_per_line": QT_TRANSLATE_NOOP("sentences", "characters a line"),
    "lines_per_page": QT_TRANSLATE_NOOP("sentences", "lines a page"),
    "parcel_fen": QT_TRANSLATE_NOOP("sentences", "postage of a parcel"),
    "free_shipping_basis": QT_TRANSLATE_NOOP("sentences", "amount that free shipping goes by"),
    "countdown_minutes": QT_TRANSLATE_NOOP("sentences", "minutes of the countdown to the cutoff"),
    "count_postage": QT_TRANSLATE_NOOP("sentences", "postage paid by customers counts as revenue"),
    "pending_counts": QT_TRANSLATE_NOOP("sentences", "cash on delivery counts before it is paid"),
    "brushed_word": QT_TRANSLATE_NOOP("sentences", "word for made-up orders"),
    "shipping_days_off": QT_TRANSLATE_NOOP("sentences", "weekdays without dispatch"),
    "posting_days_off": QT_TRANSLATE_NOOP("sentences", "weekdays without posting"),
    "must_send_admins": QT_TRANSLATE_NOOP("sentences", "group admins always get a letter"),
    "backup_folder": QT_TRANSLATE_NOOP("sentences", "second place of the backups"),
    "keep_pack_days": QT_TRANSLATE_NOOP("sentences", "days for which packs are kept"),
    "keep_chat_tie_days": QT_TRANSLATE_NOOP("sentences", "days for which it is kept who answered whom"),
    "keep_chat_day_days": QT_TRANSLATE_NOOP("sentences", "days for which messages a day are kept"),
    "keep_register_days": QT_TRANSLATE_NOOP("sentences", "days for which the register is kept"),
    "rfm_window_days": QT_TRANSLATE_NOOP("sentences", "days that make the bands"),
    "rfm_recency_days": QT_TRANSLATE_NOOP("sentences", "bands of recency in days"),
    "rfm_frequency_orders": QT_TRANSLATE_NOOP("sentences", "bands of frequency in orders"),
    "rfm_money_fen": QT_TRANSLATE_NOOP("sentences", "bands of money"),
    "city_classes": QT_TRANSLATE_NOOP("sentences", "classes of cities"),
    "city_classes_on": QT_TRANSLATE_NOOP("sentences", "classes of cities looked at on"),
}
"""By the name under which each is stored."""
_SETTING = QT_TRANSLATE_NOOP("sentences", "Setting: {name}")
_LISTED = "{words}"
_BASES = {
    "goods": QT_TRANSLATE_NOOP("sentences", "goods after the shop's discounts"),
    "paid": QT_TRANSLATE_NOOP("sentences", "what is paid after all coupons"),
}


def title(name: str) -> Sentence:
    """What a setting's row is called."""
    word = NAMES.get(name)
    return Sentence(_SETTING, name=name if word is None else Sentence(word))


def value(name: str, stored: str, currency: str) -> Sentence | str:
    """What it holds, from the JSON that is stored."""
    held = json.loads(stored)
    if isinstance(held, list):
        return _several(name, held, currency) if held else ""
    if isinstance(held, bool):
        return Sentence(YES if held else NO)
    return Sentence(_BASES[held]) if name == "free_shipping_basis" and held in _BASES else _one(name, held, currency)


def _several(name: str, held: list[Any], currency: str) -> Sentence:
    if name.endswith("days_off"):
        return one_beside_another([Sentence(WEEKDAYS[day]) for day in held])
    return Sentence(_LISTED, words=Several(_one(name, each, currency) for each in held))


def _one(name: str, held: Any, currency: str) -> str:
    if name.endswith("_fen"):
        return money.shown(held, currency)
    return f"{held / 10:g}%" if name.endswith("_permille") else str(held)
