"""The first page of a helper's pack: what is asked, by when, for what pay, and how."""

from collections.abc import Iterator
from functools import partial
from itertools import count

from vipdesk.domain import money
from vipdesk.domain.packs import Pack
from vipdesk.domain.typesetting import one_line
from vipdesk.errors import QT_TRANSLATE_NOOP
from vipdesk.files.letter_pdf import PAGE_OF
from vipdesk.files.pen import HAIR, INK, MM, SEAL, SOFT, Pen
from vipdesk.files.words import Words, batch_parts

KICKER = QT_TRANSLATE_NOOP("sentences", "Letters to copy by hand")
HELPER = QT_TRANSLATE_NOOP("sentences", "For")
LETTERS = QT_TRANSLATE_NOOP("sentences", "Letters")
DUE = QT_TRANSLATE_NOOP("sentences", "Please return by")
PAY = QT_TRANSLATE_NOOP("sentences", "Pay")
PAY_EACH = QT_TRANSLATE_NOOP("sentences", "{each} for each letter, {total} for all {count}")
ASK = QT_TRANSLATE_NOOP("sentences", "If anything is unclear")
DESTROY = QT_TRANSLATE_NOOP("sentences", "Destroy this pack by")
BEFORE = QT_TRANSLATE_NOOP("sentences", "Before you begin")
HINTS = (
    QT_TRANSLATE_NOOP(
        "sentences", "Thank you for lending us your hand. Write as you always write: it should look like you."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "A line on the sheet is a line on your paper. Copy every word and every mark as it stands."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "Use a blue or black pen. Please no pencil, which fades, and no red ink, which is impolite."
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "Rare characters of a name stand large above the letter, with their sound. Words underlined with dots "
        "differ from letter to letter.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "Compare name and salutation once more before you fold the letter, then tick it in the list. If a sheet is "
        "spoiled, begin a new one and note it.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "Names and addresses are for these letters only. Please do not photograph them or pass them on, and destroy "
        "the pack when you are done.",
    ),
)
SLIP = QT_TRANSLATE_NOOP("sentences", "Return slip: please bring it back with the letters")
WRITTEN = QT_TRANSLATE_NOOP("sentences", "written")
SPOILED = QT_TRANSLATE_NOOP("sentences", "spoiled")
LOST = QT_TRANSLATE_NOOP("sentences", "lost")
NOT_WRITTEN = QT_TRANSLATE_NOOP("sentences", "not written")
TOGETHER = QT_TRANSLATE_NOOP("sentences", "together {count}")
SIGNATURE = QT_TRANSLATE_NOOP("sentences", "Date and signature")
BAR = QT_TRANSLATE_NOOP(
    "sentences", "This bar is 100 mm long. If it is not, print again at actual size, without fitting to the page."
)

MARGIN = 24 * MM
_LABEL = 46 * MM
_TITLE_PT = (30.0, 26.0, 22.0, 18.0)
_VALUE_PT = (14.0, 12.5, 11.0, 10.0, 9.0)
"""Sizes for what may be long, the first that fits."""


def draw(pen: Pen, pack: Pack, words: Words, pages: int) -> None:
    """Draw the cover of a pack of `pages` pages, and end the page."""
    y = _title(pen, pack, words)
    y = _facts(pen, pack, words, y + 13 * MM)
    pen.shared(f"h{y:.0f}x{pen.height:.0f}", partial(_alike, pen, words, y + 9 * MM))
    _slip(pen, pack, words, pen.height - 56 * MM)
    pen.colour(SOFT)
    pen.right(pen.small, 7, pen.width - MARGIN, pen.height - 11.5 * MM, words(PAGE_OF, page=1, pages=pages))
    pen.next_page()


def _alike(pen: Pen, words: Words, y: float) -> None:
    """What stands on every cover."""
    _hints(pen, words, y)
    _bar(pen, words, pen.height - 69 * MM)


def _title(pen: Pen, pack: Pack, words: Words) -> float:
    """The headline; returns the baseline of its last line."""
    y = 30 * MM
    pen.area(MARGIN, y - 8, 3, 3 + 36 + 8 * MM, SEAL)
    pen.colour(SOFT)
    pen.letterspaced(10, MARGIN + 14, y, words(KICKER))
    pen.colour(INK)
    room = pen.width - 2 * MARGIN - 14
    campaign = one_line(pack.campaign)
    size = pen.kai.size(campaign, _TITLE_PT, room)
    pen.text(pen.kai, size, MARGIN + 14, y + 38, pen.kai.fitted(campaign, size, room))
    pen.colour(SOFT)
    under = f"{one_line(pack.shop)} · {batch_parts(pack, words)[1]}"
    pen.text(pen.small, 10, MARGIN + 14, y + 60, pen.small.fitted(under, 10, room))
    return y + 60


def _facts(pen: Pen, pack: Pack, words: Words, y: float) -> float:
    """A table of what was agreed; returns its lower edge."""
    room = pen.width - 2 * MARGIN - _LABEL
    pen.line(MARGIN, y - 15, pen.width - MARGIN, y - 15, HAIR, 0.6)
    for label, value in _agreed(pack, words):
        pen.colour(SOFT)
        pen.text(pen.small, 9.5, MARGIN, y, label)
        pen.colour(INK)
        size = pen.kai.size(value, _VALUE_PT, room)
        pen.text(pen.kai, size, MARGIN + _LABEL, y + 0.5, pen.kai.fitted(value, size, room))
        pen.line(MARGIN, y + 9, pen.width - MARGIN, y + 9, HAIR, 0.6)
        y += 8.4 * MM
    return y - 15


def _agreed(pack: Pack, words: Words) -> Iterator[tuple[str, str]]:
    yield words(HELPER), one_line(pack.helper)
    yield words(LETTERS), str(len(pack.letters))
    if pack.due_on:
        yield words(DUE), words.date(pack.due_on)
    if pack.pay_fen:
        yield words(PAY), _pay(pack, pack.pay_fen, words)
    if contact := one_line(pack.contact):
        yield words(ASK), contact
    if pack.destroy_on:
        yield words(DESTROY), words.date(pack.destroy_on)


def _pay(pack: Pack, fen: int, words: Words) -> str:
    each = money.shown(fen, pack.currency)
    total = money.shown(fen * len(pack.letters), pack.currency)
    return words(PAY_EACH, each=each, total=total, count=len(pack.letters))


def _hints(pen: Pen, words: Words, y: float) -> None:
    pen.colour(SEAL)
    pen.letterspaced(10, MARGIN, y, words(BEFORE))
    size, indent = 11.0, 18.0
    room = pen.width - 2 * MARGIN - indent
    y += 18
    for number, hint in zip(count(1), HINTS, strict=False):
        pen.colour(SOFT)
        pen.right(pen.small, size, MARGIN + 8, y, str(number))
        pen.colour(INK)
        for line in pen.small.lines(words(hint), size, room):
            pen.text(pen.small, size, MARGIN + indent, y, line)
            y += 16
        y += 4


def _slip(pen: Pen, pack: Pack, words: Words, y: float) -> None:
    """What comes back with the letters: the numbers must add up."""
    pen.line(0, y, pen.width, y, SOFT, 0.5, dash="3 3")
    pen.colour(INK)
    pen.text(pen.small, 10, MARGIN, y + 20, words(SLIP))
    pen.colour(SOFT)
    which = " · ".join(filter(None, batch_parts(pack, words)))
    pen.text(pen.small, 9, MARGIN, y + 35, pen.small.fitted(which, 9, pen.width - 2 * MARGIN))
    x, base = MARGIN, y + 66
    for label in (WRITTEN, SPOILED, LOST, NOT_WRITTEN):
        x = _blank(pen, x, base, 17 * MM, words(label)) + 5 * MM
    pen.colour(INK)
    pen.text(pen.small, 9, x, base, words(TOGETHER, count=len(pack.letters)))
    _blank(pen, MARGIN, base + 27, 70 * MM, words(SIGNATURE))


def _blank(pen: Pen, x: float, y: float, width: float, label: str) -> float:
    """A label and a line to write on; returns where it ends."""
    pen.colour(SOFT)
    pen.text(pen.small, 9, x, y, label)
    x += pen.small.width(label, 9) + 4
    pen.line(x, y + 2, x + width, y + 2, INK, 0.5)
    return x + width


def _bar(pen: Pen, words: Words, y: float) -> None:
    """A bar of exactly 100 mm to check the printer by."""
    for tick in range(11):
        tall = 6 if tick % 5 == 0 else 3
        pen.line(MARGIN + tick * 10 * MM, y, MARGIN + tick * 10 * MM, y - tall, INK, 0.5)
    pen.line(MARGIN, y, MARGIN + 100 * MM, y, INK, 0.5)
    pen.colour(SOFT)
    pen.text(pen.small, 7, MARGIN, y + 10, words(BAR))
