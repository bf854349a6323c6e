"""The parts of a copy sheet: ruled paper, head, foot, and lines of Kai."""

from collections.abc import Sequence

from vipdesk.domain.packs import Pack
from vipdesk.domain.sheets import TOP_MM, Line, Mark, Stationery, offsets, openings
from vipdesk.domain.typesetting import HANGING, one_line
from vipdesk.errors import QT_TRANSLATE_NOOP
from vipdesk.files import qr
from vipdesk.files.glyphs import Script
from vipdesk.files.pen import INK, MM, RULE, SEAL, SOFT, Pen
from vipdesk.files.words import Words

TITLE = QT_TRANSLATE_NOOP("sentences", "Letter to copy by hand")
HINT = QT_TRANSLATE_NOOP(
    "sentences", "Copy line by line with every mark, then compare the name. Please do not post this sheet."
)

QR_MM = 18.0
SMALL_PT = 8.0
HEAD_MM = 14.0
HEAD_WIDTH_MM = 165.0
"""The least width of head and foot: narrower lines stand in the middle below."""
CAMPAIGN_PT = 190.0
"""The room of the campaign's name at the head's left."""
_BASELINE_EM = 0.30
_ROUNDING_EM = 0.01
_FOOT_MM = 11.5
_BEFORE = {"“": 1.0, "‘": 1.0, "”": 0.0, "’": 0.0}


def draw_ground(pen: Pen, pack: Pack, words: Words, code_length: int) -> None:
    """What is alike on all sheets of a pack whose codes have this length, the modules of their QR included."""
    left = head_left(pack.stationery)
    pen.colour(SOFT)
    pen.letterspaced(SMALL_PT, left, (HEAD_MM + 4.5) * MM, words(TITLE))
    campaign = pen.small.fitted(one_line(pack.campaign), 10, CAMPAIGN_PT)
    helper = pen.small.fitted(one_line(pack.helper), SMALL_PT, 150)
    pen.colour(INK)
    pen.text(pen.small, 10, left, (HEAD_MM + 10) * MM, campaign)
    pen.colour(SOFT)
    pen.text(pen.small, SMALL_PT, left, (HEAD_MM + 15.2) * MM, helper)
    pen.centred(pen.small, 7, pen.width / 2, foot(pen), words(HINT))
    basis = qr.basis_for(code_length)
    pen.colour(INK)
    draw_code(pen, pack.stationery, basis.size, qr.path(basis.zero & ~basis.varies, basis.size))
    _rules(pen, pack.stationery)


def draw_code(pen: Pen, stationery: Stationery, size: int, path: str) -> None:
    """Modules of the QR code at the head's right."""
    pen.squares(code_left(stationery), (HEAD_MM + QR_MM) * MM, QR_MM * MM / size, path)


def code_left(stationery: Stationery) -> float:
    """Where the QR code begins: it ends with the head."""
    return head_right(stationery) - QR_MM * MM


def head_left(stationery: Stationery) -> float:
    """Where head and foot begin: with the lines, unless these are narrow."""
    return min(stationery.left_mm, (stationery.width_mm - HEAD_WIDTH_MM) / 2) * MM


def head_right(stationery: Stationery) -> float:
    """Where head and foot end."""
    return stationery.width_mm * MM - head_left(stationery)


def foot(pen: Pen) -> float:
    """The baseline of the small print at the foot."""
    return pen.height - _FOOT_MM * MM


def draw_line(pen: Pen, stationery: Stationery, row: int, line: Line) -> None:
    """A line of Kai on its rule; smaller where its glyphs are wider than the widths by which it was broken."""
    if not line.text:
        return
    size = stationery.type_pt
    x, y = stationery.left_mm * MM + line.indent_em * size, _baseline(stationery, row)
    if not line.widths and not line.gap_em and pen.kai.width(line.text, 1) == len(line.text):
        pen.text(pen.kai, size, x, y, line.text)
    else:
        pads = _pads(pen.kai, line)
        pen.spaced(pen.kai, size * _shrunk(pen.kai, stationery, line, pads), x, y, line.text, pads)


def draw_mark(pen: Pen, stationery: Stationery, row: int, line: Line, mark: Mark) -> None:
    """Dots below a word that differs from letter to letter."""
    places, size = offsets(line), stationery.type_pt
    left, y = stationery.left_mm * MM, _baseline(stationery, row) + 0.19 * size
    start, end = left + places[mark.start] * size, left + places[mark.end] * size
    pen.line(start + 1, y, end - 1, y, SEAL, 1.1, dash="1.1 2.2")


def _baseline(stationery: Stationery, row: int) -> float:
    return (TOP_MM + (row + 1) * stationery.pitch_mm) * MM - _BASELINE_EM * stationery.type_pt


def _pads(script: Script, line: Line) -> Sequence[tuple[float, float]]:
    """What each character needs around it to take its place: narrow marks in a full em, and the line's stretch."""
    stretched = set(openings(line.text)) if line.gap_em else ()
    pads = []
    for i, c in enumerate(line.text):
        wide = line.widths[i] if line.widths else 1.0
        extra = wide - script[c].em if wide >= 1 else 0.0
        before = extra * _BEFORE.get(c, 0.5)
        pads.append((before, extra - before + (line.gap_em if i in stretched else 0.0)))
    return pads


def _shrunk(script: Script, stationery: Stationery, line: Line, pads: Sequence[tuple[float, float]]) -> float:
    """The part of its size at which the line ends with its rule, one hanging mark not counted."""
    width = script.width(line.text, 1) + sum(map(sum, pads))
    room = stationery.chars_per_line - line.indent_em + (line.text[-1] in HANGING)
    return min(1.0, room / width) if width > room + _ROUNDING_EM else 1.0


def _rules(pen: Pen, stationery: Stationery) -> None:
    left, right = stationery.left_mm * MM, (stationery.left_mm + stationery.measure_mm) * MM
    for row in range(stationery.lines_per_page + 1):
        y = (TOP_MM + row * stationery.pitch_mm) * MM
        pen.line(left, y, right, y, RULE, 0.45)
        if row and row % 5 == 0:
            pen.colour(SOFT)
            pen.right(pen.small, 7, left - 7, y - 4.5, str(row))
    bottom = (TOP_MM + stationery.lines_per_page * stationery.pitch_mm) * MM
    pen.line(left, TOP_MM * MM - 2, right, TOP_MM * MM - 2, RULE, 1.1)
    pen.line(left, bottom + 2, right, bottom + 2, RULE, 1.1)
