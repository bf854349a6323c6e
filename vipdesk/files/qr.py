"""QR codes of letter codes, thousands at once.

With version, error correction and mask fixed, each module of a QR code is an affine function over GF(2) of its data
bits (Reed-Solomon is linear, placement and mask are constant). So segno is asked for one code without data and one
for each single bit; every other code is an exclusive or of these. A code's modules are one integer here, the module
in row r and column c of a code of `size` at bit `r * size + c`.
"""

from functools import cache
from typing import NamedTuple

import segno

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
"""What QR packs two characters to 11 bits; letter codes are made of these."""
LONGEST = 61

_VALUE = {character: value for value, character in enumerate(ALPHABET)}
_VERSIONS = ((20, 1), (38, 2), (LONGEST, 3))
_MASK = 3


class Basis(NamedTuple):
    """All codes of one length: the one whose data bits are 0, and what each pair of characters flips.

    `flips` has for each pair (a last single character counts as one) the modules by the pair's value; `varies` are
    the modules that are not alike in all codes of this length.
    """

    size: int
    zero: int
    flips: tuple[tuple[int, ...], ...]
    varies: int


def modules(code: str) -> int:
    """The dark modules of a code, without the white margin of 4 that a reader needs around it.

    Version 1 (21 x 21) up to 20 characters, 2 up to 38, 3 up to 61; error correction M. Raises ValueError for longer
    ones and for characters outside ALPHABET.
    """
    basis = basis_for(len(code))
    dark = basis.zero
    try:
        for table, start in zip(basis.flips, range(0, len(code), 2), strict=True):
            dark ^= table[_value(code[start : start + 2])]
    except KeyError:
        raise ValueError(f"a code is made of {ALPHABET!r}, unlike {code!r}") from None
    return dark


@cache
def basis_for(length: int) -> Basis:
    """The basis of all codes of a length, learnt once. Raises ValueError for a length outside 1 to 61."""
    if not 0 < length <= LONGEST:
        raise ValueError(f"a code has 1 to {LONGEST} characters, not {length}")
    zero = _made("0" * length)
    flips = tuple(_flips(length, start, zero) for start in range(0, length, 2))
    varies = 0
    for table in flips:
        for flipped in table:
            varies |= flipped
    return Basis(4 * _version(length) + 17, zero, flips, varies)


def _flips(length: int, start: int, zero: int) -> tuple[int, ...]:
    """For each value of the pair at `start`, the modules that it flips; powers of two are asked, the rest follow."""
    wide = min(2, length - start)
    table = [0]
    for power in range(11 if wide == 2 else 6):
        code = "0" * start + _text(1 << power, wide) + "0" * (length - start - wide)
        flipped = _made(code) ^ zero
        table += [known ^ flipped for known in table]
    return tuple(table)


def _value(pair: str) -> int:
    return _VALUE[pair[0]] * 45 + _VALUE[pair[1]] if len(pair) == 2 else _VALUE[pair]


def _text(value: int, wide: int) -> str:
    return ALPHABET[value // 45] + ALPHABET[value % 45] if wide == 2 else ALPHABET[value]


def _version(length: int) -> int:
    return next(version for longest, version in _VERSIONS if length <= longest)


def _made(code: str) -> int:
    """What segno makes of a code."""
    version = _version(len(code))
    made = segno.make(code, error="m", boost_error=False, micro=False, version=version, mode="alphanumeric", mask=_MASK)
    bits = (module for row in made.matrix for module in row)
    return sum(1 << place for place, module in enumerate(bits) if module)


def path(dark: int, size: int) -> str:
    """The dark modules as PDF rectangles, a run of a row each, in modules from the lower left."""
    row = (1 << size) - 1
    return "".join(_row_path(dark >> n * size & row, size - 1 - n) for n in range(size))


@cache
def _row_path(dark: int, y: int) -> str:
    runs, x = [], 0
    while dark:
        gap = (dark & -dark).bit_length() - 1
        dark >>= gap
        length = (~dark & dark + 1).bit_length() - 1
        runs.append(f"{x + gap} {y} {length} 1 re ")
        dark >>= length
        x += gap + length
    return "".join(runs)
