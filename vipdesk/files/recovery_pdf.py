"""The recovery sheet of an encrypted shop: one page to print and to put where the cash box is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from vipdesk.domain.typesetting import one_line
from vipdesk.errors import QT_TRANSLATE_NOOP
from vipdesk.files.pen import INK, MM, SEAL, SOFT, Pen
from vipdesk.files.saving import save_pdf
from vipdesk.files.words import Words

TITLE = QT_TRANSLATE_NOOP("sentences", "Recovery sheet")
OF = QT_TRANSLATE_NOOP("sentences", "{shop} · printed {date}")
WHAT = (
    QT_TRANSLATE_NOOP("sentences", "This code opens the encrypted shop and its backups without the password."),
    QT_TRANSLATE_NOOP("sentences", "Type it where the password is asked for, with or without hyphens."),
    QT_TRANSLATE_NOOP("sentences", "Keep it where you keep money. Take no photograph, and delete the PDF."),
    QT_TRANSLATE_NOOP("sentences", "A new password makes a new code: print a new sheet then, and destroy this one."),
)  # fmt: skip
_WIDTH, _HEIGHT = 210 * MM, 297 * MM
_LEFT = 25 * MM


@dataclass(frozen=True)
class RecoverySheet:
    """What stands on the sheet."""

    shop: str
    file: str
    printed_on: date
    lines: Sequence[str]
    language: str


def write(path: Path, sheet: RecoverySheet, translate: Callable[[str], str]) -> None:
    """Write the sheet as a PDF; UserError where the file cannot be written."""
    save_pdf(path, drawn(sheet, translate))


def drawn(sheet: RecoverySheet, translate: Callable[[str], str]) -> bytes:
    """The whole file."""
    words = Words(translate)
    pen = Pen(_WIDTH, _HEIGHT, sheet.language.replace("_", "-"))
    pen.describe(words(TITLE), one_line(sheet.shop), one_line(sheet.file))
    pen.colour(INK)
    pen.text(pen.small, 24, _LEFT, 38 * MM, words(TITLE))
    pen.colour(SOFT)
    shop = one_line(sheet.shop) or one_line(sheet.file)
    of = words(OF, shop=shop, date=words.date(sheet.printed_on))
    for number, line in enumerate([*_shortened(pen, of, 1), *_shortened(pen, one_line(sheet.file), 2)]):
        pen.text(pen.small, 11, _LEFT, (46 + 6 * number) * MM, line)
    pen.line(_LEFT, 62 * MM, _WIDTH - _LEFT, 62 * MM, SEAL, 0.8)
    for number, line in enumerate(sheet.lines):
        _code_line(pen, number, line)
    pen.line(_LEFT, 188 * MM, _WIDTH - _LEFT, 188 * MM, SEAL, 0.8)
    pen.colour(INK)
    for number, text in enumerate(WHAT):
        said = words(text)
        size = pen.small.size(said, (11, 10, 9, 8), _WIDTH - 2 * _LEFT)
        pen.text(pen.small, size, _LEFT, (200 + 8 * number) * MM, said)
    pen.next_page()
    return pen.finished()


def _shortened(pen: Pen, text: str, most: int) -> list[str]:
    """The text in at most so many lines; of a longer one the end, which tells files apart."""
    room, dots = _WIDTH - 2 * _LEFT, ""
    while len(lines := pen.small.lines(dots + text, 11, room)) > most:
        text, dots = text[8:], "…"
    return lines


def _code_line(pen: Pen, number: int, line: str) -> None:
    y = (77 + 14 * number) * MM
    pen.colour(SOFT)
    pen.right(pen.small, 11, _LEFT + 12 * MM, y, str(number + 1))
    pen.colour(INK)
    pen.letterspaced(24, _LEFT + 20 * MM, y, line)
