"""Pages of a PDF as pictures, for the preview inside the window."""

from pathlib import Path
from typing import NamedTuple

import pypdfium2

_BGRX = pypdfium2.raw.FPDFBitmap_BGRx


class Picture(NamedTuple):
    """A page in pixels: `stride` bytes a row from the top, four bytes a pixel in the order blue, green, red, unused.

    That is QImage's Format_RGB32 on every computer that Qt runs on today.
    """

    width: int
    height: int
    pixels: bytes
    stride: int


def pages(path: Path) -> int:
    """How many pages the file has."""
    with pypdfium2.PdfDocument(path) as document:
        return len(document)


def render(path: Path, page: int, width_px: int) -> Picture:
    """Page `page`, counted from 0, in a picture of that width.

    Raises IndexError where there is no such page.
    """
    with pypdfium2.PdfDocument(path) as document:
        if not 0 <= page < len(document):
            raise IndexError(page)
        sheet = document[page]
        scale = (width_px - 0.01) / sheet.get_width()  # the library rounds up
        bitmap = sheet.render(scale=scale, prefer_bgrx=True, force_bitmap_format=_BGRX)
        return Picture(bitmap.width, bitmap.height, bytes(bitmap.buffer), bitmap.stride)
