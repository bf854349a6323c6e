"""The dashed boxes and the characters on a page of a PDF, with their places in points from its lower left corner."""

import re
from typing import NamedTuple

import pikepdf
import pypdfium2

_BOX = re.compile(r"\[[\d.]+\] 0 d ([\d.-]+) ([\d.-]+) ([\d.-]+) ([\d.-]+) re S")
_FORM = re.compile(r"/(FormXob\.\S+) Do")
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


def boxes(content, page):
    """Where each dashed box of a page stands, in the order in which they are drawn."""
    with pikepdf.open(content) as document:
        sheet = document.pages[page]
        streams = sheet.Contents if isinstance(sheet.Contents, pikepdf.Array) else [sheet.Contents]
        operators = "\n".join(stream.read_bytes().decode("latin-1") for stream in streams)
        for form in _FORM.findall(operators):
            operators += sheet.Resources.XObject[f"/{form}"].read_bytes().decode("latin-1")
    found = [tuple(map(float, numbers)) for numbers in _BOX.findall(operators)]
    return [Place(x, y, x + width, y + height) for x, y, width, height in found]


def characters(content, page):
    """Every character that is drawn on a page, with its ink."""
    with pypdfium2.PdfDocument(content) as document:
        text = document[page].get_textpage()
        drawn = [(text.get_text_range(n, 1), n) for n in range(text.count_chars())]
        return [(c, Place(*text.get_charbox(n))) for c, n in drawn if c.strip()]


def pages(content):
    with pypdfium2.PdfDocument(content) as document:
        return len(document)
