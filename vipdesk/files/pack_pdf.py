"""Helpers' packs as PDF: cover, tick list, copy sheets, addresses; one pack or a whole campaign in a file."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from vipdesk.domain.packs import Pack
from vipdesk.domain.typesetting import one_line
from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.files import cover_pdf, list_pdf
from vipdesk.files.letter_pdf import PAGE_OF, Sheets
from vipdesk.files.pen import MM, Pen
from vipdesk.files.saving import save_pdf
from vipdesk.files.words import Words, batch_parts
from vipdesk.progress import Progress

SHEETS = QT_TRANSLATE_NOOP("sentences", "Copy sheets")
SUBJECT = QT_TRANSLATE_NOOP("sentences", "Letters to copy by hand")

_REPORT_EVERY = 100


def write(path: Path, packs: Sequence[Pack], translate: Callable[[str], str], progress: Progress) -> None:
    """Write the packs to one file, each with its own page numbers; the same packs give the same bytes.

    `translate` turns an English sentence into the helper's language. The file appears only when it is whole:
    a cancelled job (Cancelled) leaves nothing. UserError where there is no letter or the place can't be written.
    """
    total = sum(len(pack.letters) for pack in packs)
    if not total:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "There is no letter to print in this batch."))
    words = Words(translate)
    first = packs[0]
    pen = Pen(first.stationery.width_mm * MM, first.stationery.height_mm * MM, first.language.replace("_", "-"))
    pen.describe(one_line(first.campaign), one_line(first.shop), words(SUBJECT))
    for done, _ in enumerate(_drawn(pen, words, [pack for pack in packs if pack.letters])):
        progress.check()
        if done % _REPORT_EVERY == 0:
            progress.at(done, total)
    progress.at(total, total)
    content = pen.finished()
    progress.check()
    save_pdf(path, content)


def _drawn(pen: Pen, words: Words, packs: Sequence[Pack]) -> Iterator[None]:
    """Draw everything, yielding after each letter."""
    sheets = Sheets(pen, words, packs)
    for number, pack in enumerate(packs, start=1):
        pen.paper(pack.stationery.width_mm * MM, pack.stationery.height_mm * MM)
        yield from _pack(pen, words, sheets, pack, f"p{number}")


def _pack(pen: Pen, words: Words, sheets: Sheets, pack: Pack, name: str) -> Iterator[None]:
    ticks, envelopes = list_pdf.tick_pages(pack), list_pdf.envelope_pages(pen, pack)
    letters = sheets.placed(pack)
    count = sum(len(placed.body.pages) for placed in letters)
    pages = 1 + len(ticks) + count + len(envelopes)
    pen.mark(" · ".join(filter(None, batch_parts(pack, words)[1:])), level=0)
    cover_pdf.draw(pen, pack, words, pages)
    pen.mark(words(list_pdf.LIST), level=1)
    for page, rows in enumerate(ticks, start=2):
        list_pdf.draw_ticks(pen, pack, words, rows, words(PAGE_OF, page=page, pages=pages))
    pen.mark(words(SHEETS), level=1)
    yield from sheets.draw(pack, letters, name, 2 + len(ticks), pages)
    pen.mark(words(list_pdf.ADDRESSES), level=1)
    for page, envelope_rows in enumerate(envelopes, start=2 + len(ticks) + count):
        list_pdf.draw_envelopes(pen, pack, words, envelope_rows, words(PAGE_OF, page=page, pages=pages))
