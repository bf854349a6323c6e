"""Amounts in whole minor units (fen, cents) of the shop's one currency."""

import re
from decimal import Decimal, InvalidOperation

_NOISE = re.compile(r"[\s¥￥$€£元]")
_PLAIN = re.compile(r"(\d{1,10})(?:\.(\d\d?))?", re.ASCII)
_GROUPED = re.compile(r"[+-]?\d{1,3}([,，]\d{3})+(\.\d*)?")
LARGEST = 10**13
"""Minor units beyond which an amount is taken for a mistake: a hundred thousand million."""


def parse(text: str) -> int:
    """Minor units in a written amount such as `1,204.50`, `¥78` or `58.51元`; rounds half a unit up.

    Commas part thousands only: `88,50` might mean either, and is refused. Raises ValueError for what is no amount, is
    in scientific notation, or is larger than LARGEST.
    """
    if match := _PLAIN.fullmatch(text):
        return int(match[1]) * 100 + int((match[2] or "0").ljust(2, "0"))
    cleaned = _NOISE.sub("", text)
    if re.fullmatch(_GROUPED, cleaned):
        cleaned = re.sub("[,，]", "", cleaned)
    if not re.fullmatch(r"[+-]?(\d+(\.\d*)?|\.\d+)", cleaned):
        raise ValueError(text)
    try:
        units = int((Decimal(cleaned) * 100).to_integral_value("ROUND_HALF_UP"))
    except InvalidOperation:
        raise ValueError(text) from None
    if abs(units) > LARGEST:
        raise ValueError(text)
    return units


def plain(fen: int) -> str:
    """`-1234` -> `-12.34`: for files and JSON."""
    sign, units = ("-", -fen) if fen < 0 else ("", fen)
    return f"{sign}{units // 100}.{units % 100:02}"


def grouped(fen: int) -> str:
    """`123456` -> `1,234.56`: for people."""
    sign, units = ("-", -fen) if fen < 0 else ("", fen)
    return f"{sign}{units // 100:,}.{units % 100:02}"


SYMBOLS = {"CNY": "¥", "TWD": "NT$", "HKD": "HK$", "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}


def shown(fen: int, currency: str) -> str:
    """`123456`, CNY -> `¥1,234.56`; a currency without a common sign stands as its code."""
    sign = SYMBOLS.get(currency, f"{currency} " if currency else "")
    return f"-{sign}{grouped(-fen)}" if fen < 0 else f"{sign}{grouped(fen)}"


def symbol(currency: str) -> str:
    """What stands before an amount: `¥`, or the code of a currency without a common sign."""
    return SYMBOLS.get(currency, currency)
