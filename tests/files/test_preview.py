"""Pages of a PDF as pictures."""

import numpy as np
import pytest

from tests.files.packs import letter, pack, written
from vipdesk.files import preview


@pytest.fixture
def path(tmp_path):
    return written(tmp_path / "pack.pdf", [pack([letter()])])


def test_pages_are_counted(path):
    assert preview.pages(path) == 4


def test_a_page_has_the_width_that_was_asked_for_and_the_shape_of_the_paper(path):
    picture = preview.render(path, 0, 700)
    assert (picture.width, picture.height) == (700, pytest.approx(990, abs=1))
    assert picture.stride >= 4 * picture.width
    assert len(picture.pixels) == picture.stride * picture.height


def test_pixels_are_blue_green_red_on_white(path):
    picture = preview.render(path, 0, 700)
    rows = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.stride)
    pixels = rows[:, : 4 * picture.width].reshape(picture.height, picture.width, 4)
    assert pixels[0, 0, :3].tolist() == [255, 255, 255]
    seal = pixels[(pixels[:, :, 2] > 150) & (pixels[:, :, 0] < 80)]
    assert len(seal) > 100


@pytest.mark.parametrize("page", [-1, 4])
def test_there_is_no_page_before_the_first_or_after_the_last(path, page):
    with pytest.raises(IndexError):
        preview.render(path, page, 100)


def test_the_file_is_let_go(path):
    preview.render(path, 0, 100)
    path.unlink()
    assert not path.exists()
