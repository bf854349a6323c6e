"""The sheet with the code that opens an encrypted shop, page by page."""

from datetime import date

import pypdfium2
import pytest

from vipdesk.domain import recovery
from vipdesk.files import recovery_pdf
from vipdesk.files.pen import MM
from vipdesk.files.recovery_pdf import RecoverySheet

LONG = "/Users/lin/Library/Application Support/vipdesk/" + "a folder in a folder/" * 20 + "tea.vipdesk"


def sheet(**changed):
    known = {"shop": "青竹茶铺", "file": "tea.vipdesk", "printed_on": date(2026, 11, 22),
             "lines": recovery.lines(bytes(range(32))), "language": "en"}  # fmt: skip
    return recovery_pdf.drawn(RecoverySheet(**known | changed), lambda text: text)


def page(raw):
    with pypdfium2.PdfDocument(raw) as document:
        (one,) = list(document)
        text = one.get_textpage()
        boxes = [text.get_charbox(place) for place in range(text.count_chars())]
        return text.get_text_bounded(), max(right for _, _, right, _ in boxes)


@pytest.mark.parametrize("changed", [{}, {"file": LONG}, {"shop": "青竹" * 80}, {"shop": "", "file": LONG}])
def test_nothing_runs_over_the_edge_of_the_sheet(changed):
    _, right = page(sheet(**changed))
    assert right <= (210 - 20) * MM


def test_of_a_long_place_the_end_is_told():
    text, _ = page(sheet(file=LONG))
    assert "…" in text
    assert "tea.vipdesk" in text


def test_every_line_of_the_code_is_there():
    text, _ = page(sheet())
    assert all(line in text for line in recovery.lines(bytes(range(32))))
