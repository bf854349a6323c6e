"""QR codes made by exclusive or are those that segno makes."""

import numpy as np
import pytest
import segno
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.files import qr

codes = st.text(qr.ALPHABET, min_size=1, max_size=qr.LONGEST)


def matrix(dark, size):
    return [[dark >> row * size + column & 1 for column in range(size)] for row in range(size)]


def painted(path, size):
    """What the rectangles of a path cover, row by row from the top, and how often."""
    page = np.zeros((size, size), int)
    numbers = iter(map(int, path.replace("re", "").split()))
    for x, y, width, height in zip(numbers, numbers, numbers, numbers, strict=True):
        assert height == 1
        page[size - 1 - y, x : x + width] += 1
    return page


@given(codes)
def test_a_code_is_the_one_that_segno_makes(code):
    size = qr.basis_for(len(code)).size
    made = segno.make(
        code, error="m", boost_error=False, micro=False, version=(size - 17) // 4, mode="alphanumeric", mask=3
    )
    assert matrix(qr.modules(code), size) == [list(row) for row in made.matrix]


@given(codes)
def test_a_reader_reads_it(code):
    size = qr.basis_for(len(code)).size
    picture = np.pad(1 - np.array(matrix(qr.modules(code), size), np.uint8), 4, constant_values=1) * 255
    (found,) = zxingcpp.read_barcodes(np.kron(picture, np.ones((4, 4), np.uint8)))
    assert (found.text, found.format) == (code, zxingcpp.BarcodeFormat.QRCode)


@given(codes)
def test_the_path_covers_each_dark_module_once(code):
    size, dark = qr.basis_for(len(code)).size, qr.modules(code)
    assert painted(qr.path(dark, size), size).tolist() == matrix(dark, size)


@given(st.text(qr.ALPHABET, min_size=11, max_size=11), st.text(qr.ALPHABET, min_size=11, max_size=11))
def test_codes_of_one_length_differ_only_where_the_basis_says(one, other):
    assert (qr.modules(one) ^ qr.modules(other)) & ~qr.basis_for(11).varies == 0


def test_a_letters_code_is_21_modules_wide():
    assert qr.basis_for(len("MA26-0413-K")).size == 21


@pytest.mark.parametrize("code", ["", "A" * 62, "ma26", "信"])
def test_what_cannot_be_a_code_is_refused(code):
    with pytest.raises(ValueError, match="a code"):
        qr.modules(code)
