"""The code of a recovery sheet: a key of 32 bytes in a form for hands, eight lines of eight characters.

Each line holds four bytes, its own number, and a check character by ISO 7064, Mod 37,36: a mistyped character, two
lines that changed places, and a line that was left out are told apart, and the line is named. The characters are
Crockford's: neither I, L, O nor U is among them, and those that look alike are read as what they stand for.
"""

import unicodedata

from stdnum.iso7064 import mod_37_36

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError

LINES = 8
KEY_BYTES = 32
_BYTES, _LETTERS = 4, 7
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans("ILO", "110")
_LENGTH = LINES * (_LETTERS + 1)


def lines(key: bytes) -> list[str]:
    """The lines of the sheet, as `XXXX-XXXX`."""
    if len(key) != KEY_BYTES:
        raise ValueError(len(key))
    return [_line(number, key[_BYTES * number : _BYTES * (number + 1)]) for number in range(LINES)]


def looks_like(text: str) -> bool:
    """Whether somebody typed a code rather than a password: it is as long as one, and of its characters only."""
    plain = _plain(text)
    return len(plain) == _LENGTH and all(_is_ours(letter) for letter in plain)


def key_of(text: str) -> bytes:
    """The key of what somebody typed from the sheet; UserError names the line that is not right."""
    plain = _plain(text)
    if len(plain) != _LENGTH:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "The code of the recovery sheet has {lines} lines of eight characters."),
            lines=LINES,
        )
    return b"".join(_read(number, plain[8 * number : 8 * number + 8]) for number in range(LINES))


def _line(number: int, part: bytes) -> str:
    value = number << 32 | int.from_bytes(part)
    letters = "".join(_ALPHABET[value >> 5 * place & 31] for place in reversed(range(_LETTERS)))
    whole = letters + mod_37_36.calc_check_digit(letters)
    return f"{whole[:4]}-{whole[4:]}"


def _read(number: int, text: str) -> bytes:
    """The check character may be any letter, so that only the seven before it are read as what they look like."""
    letters = text[:_LETTERS].translate(_ALIKE)
    value = 0
    for letter in letters:
        value = value << 5 | max(_ALPHABET.find(letter), 0)
    is_right = all(letter in _ALPHABET for letter in letters) and value >> 32 == number
    if not (is_right and mod_37_36.is_valid(letters + text[_LETTERS])):
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "Line {line} of the code is mistyped. Please look at the sheet again."),
            line=number + 1,
        )
    return (value & 0xFFFFFFFF).to_bytes(_BYTES)


def _plain(text: str) -> str:
    upper = unicodedata.normalize("NFKC", text[:400]).upper()
    return "".join(letter for letter in upper if letter.isalnum())


def _is_ours(letter: str) -> bool:
    return letter.isascii()
