"""The dashed boxes and the characters on a page of a PDF, as a viewer places them: points from its lower left corner.

A PDF is given as its path, or as its bytes.
"""

from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

TOUCH = 0.02
"""Coordinates are written to a hundredth of a point."""


class Place(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float

    def overlaps(self, other):
        across = min(self.right, other.right) - max(self.left, other.left)
        upwards = min(self.top, other.top) - max(self.bottom, other.bottom)
        return across > TOUCH and upwards > TOUCH

    def holds(self, other):
        inside = self.left - TOUCH <= other.left and other.right <= self.right + TOUCH
        return inside and self.bottom - TOUCH <= other.bottom and other.top <= self.top + TOUCH


def boxes(pdf, page):
    """Where each dashed box of a page stands, stroke included, in the order in which they are drawn."""
    with pypdfium2.PdfDocument(pdf) as document:
        paths = document[page].get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])
        dashed = [Place(*path.get_bounds()) for path in paths if raw.FPDFPageObj_GetDashCount(path) > 0]
    return [place for place in dashed if place.top - place.bottom > 3]


def characters(pdf, page):
    """Every character that is drawn on a page, with its ink."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[page].get_textpage()
        drawn = [(text.get_text_range(n, 1), n) for n in range(text.count_chars())]
        return [(c, Place(*text.get_charbox(n))) for c, n in drawn if c.strip()]


def pages(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)
