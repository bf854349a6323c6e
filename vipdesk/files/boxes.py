"""The dashed box that stands where no typeface has a character: it shows the code point, to be looked up."""

from functools import cache
from typing import NamedTuple

from vipdesk.files.glyphs import box_em

_GAP = 0.05
_LARGEST_TYPE = 0.3
_DIGIT_EM = 0.69
"""The width of the widest hexadecimal digit in the small print's face, by its own size; tests compare them."""


class Box(NamedTuple):
    """A box in em, from where its character begins and above the baseline; it lies within the character's width."""

    left: float
    bottom: float
    width: float
    height: float
    stroke: float
    dash: float
    digits: tuple[str, str]
    baselines: tuple[float, float]
    type: float


@cache
def box_of(character: str) -> Box:
    """The box for a character, its digits in two rows of a size that leaves them inside."""
    code = f"{ord(character):04X}"
    half = (len(code) + 1) // 2
    width = box_em(character) - 2 * _GAP
    size = min(_LARGEST_TYPE, 0.94 * width / (half * _DIGIT_EM))
    return Box(_GAP, -0.08, width, 0.86, 0.03, 0.1, (code[:half], code[half:]), (0.41, 0.05), size)
