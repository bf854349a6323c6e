"""Copy sheets, read back by other libraries."""

import numpy as np
import pikepdf
import pypdfium2
import pytest
import zxingcpp

from tests.files.packs import letter, pack, written
from vipdesk.domain.sheets import A4, LETTER, MM_PER_POINT
from vipdesk.domain.typesetting import one_line

FIRST_SHEET = 2


@pytest.fixture
def path(tmp_path):
    return tmp_path / "pack.pdf"


def texts(path):
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def picture(path, page, scale=3):
    with pypdfium2.PdfDocument(path) as document:
        return np.array(document[page].render(scale=scale).to_numpy())


def operators(path, page):
    with pikepdf.open(path) as document:
        return document.pages[page].Contents.read_bytes().decode()


def forms(path):
    with pikepdf.open(path) as document:
        return [str(name) for name in document.pages[0].Resources.XObject]


def test_each_sheet_has_its_code_as_text_and_as_a_qr_that_a_scanner_reads(path):
    written(path, [pack(letter(n) for n in range(1, 4))])
    for number in range(1, 4):
        page = FIRST_SHEET + number - 1
        (found,) = zxingcpp.read_barcodes(picture(path, page))
        assert found.text == f"MA26-{number:04}-K"
        assert found.text in texts(path)[page]


def test_codes_of_different_lengths_stand_in_one_pack(path):
    codes = ["A-1", "MA26-123456789-0123-K"]
    written(path, [pack(letter(n, code=code) for n, code in enumerate(codes))])
    assert [zxingcpp.read_barcodes(picture(path, page))[0].text for page in (2, 3)] == codes


def test_salutation_and_body_can_be_found_on_each_sheet(path):
    written(path, [pack([letter(1), letter(2, "李娜")])])
    for page, name in ((2, "王秀英"), (3, "李娜")):
        text = texts(path)[page].replace("\r\n", "")
        assert f"尊敬的{name}女士：" in text
        assert "茶之为用，味至寒。" in text


def test_a_sheet_says_which_letter_it_is_and_how_much_there_is_to_write(path):
    written(path, [pack([letter(1), letter(2)])])
    assert "Letter 2 of 2" in texts(path)[3]
    assert "63 characters · 5 lines" in texts(path)[3]


def test_a_long_letter_goes_on_on_a_second_sheet(path):
    written(path, [pack([letter(body="天地山水花月茶信。\n" * 25)])])
    assert ["Letter 1 of 1, sheet 1 of 2" in texts(path)[2], "Letter 1 of 1, sheet 2 of 2" in texts(path)[3]] == [
        True,
        True,
    ]
    assert "尊敬的" not in texts(path)[3]


def test_letters_that_read_alike_share_their_body(path):
    written(path, [pack([letter(1), letter(2, "李娜"), letter(3, body="别的话。")])])
    assert sum(name.startswith("/FormXob.b") for name in forms(path)) == 1


def test_a_body_that_differs_is_not_shared(path):
    written(path, [pack([letter(1, body="天地。"), letter(2, body="山水。")])])
    assert not any(name.startswith("/FormXob.b") for name in forms(path))
    assert ["天地。" in texts(path)[2], "天地。" in texts(path)[3]] == [True, False]


def test_letters_that_differ_in_a_line_share_the_others(path):
    bodies = [f"天地山水。\n{city}花月。\n祝您平安。" for city in ("苏州", "上海", "北京")]
    written(path, [pack(letter(n, body=body, variables=(body[6:8],)) for n, body in enumerate(bodies))])
    sheets = [texts(path)[page].replace("\r\n", "") for page in (2, 3, 4)]
    assert [body.replace("\n", "") in sheet for body, sheet in zip(bodies, sheets, strict=True)] == [True] * 3
    assert sum(name.startswith("/FormXob.r") for name in forms(path)) == 2


def test_bodies_below_salutations_of_different_height_stand_apart(path):
    written(path, [pack([letter(1), letter(2, "名" * 40), letter(3)])])
    text = texts(path)[3].replace("\r\n", "")
    assert "名" * 40 in text
    assert text.index("女士：") < text.index("见字如面")


def test_words_that_differ_from_letter_to_letter_are_underlined_with_dots(path):
    written(path, [pack([letter(1, variables=("明前龙井",)), letter(2, body="别的话。")])])
    assert ["[1.1 2.2] 0 d" in operators(path, page) for page in (2, 3)] == [True, False]


def test_rare_characters_stand_large_with_their_sound(path):
    written(path, [pack([letter(1, "欧阳喆"), letter(2)])])
    assert ["zhé" in texts(path)[page] for page in (1, 2, 3)] == [True, True, False]
    assert ["30 Tf" in operators(path, page) for page in (2, 3)] == [True, False]


@pytest.mark.parametrize("name", ["欧阳喆𠮷", "<b>x</b> & “q” (\\)", "小❤️😀林", "㛃𬭸", "Zoë O’Connor"])
def test_no_character_of_a_name_is_lost(path, name):
    written(path, [pack([letter(name=name)])])
    sheets = "".join(texts(path)[2:]).replace("\r\n", "")
    assert without_blanks(one_line(name)) in without_blanks(sheets)


def test_a_name_of_10000_characters_is_written_whole(path):
    written(path, [pack([letter(name="名" * 10_000)])])
    sheets = [text for text in texts(path) if "Letter 1 of 1, sheet" in text]
    assert sum(sheet.count("名") for sheet in sheets) == 10_000


def without_blanks(text):
    return "".join(text.split())


def test_a_character_that_no_typeface_has_is_a_dashed_box_with_its_code_point(path):
    written(path, [pack([letter(name="\ue000")])])
    assert "[1.8] 0 d" in operators(path, 2)
    assert {"E0", "00"} <= set(texts(path)[2].split())


@pytest.mark.parametrize("stationery", [A4, LETTER])
def test_sheets_have_the_size_of_the_paper(path, stationery):
    written(path, [pack([letter()], stationery=stationery)])
    with pypdfium2.PdfDocument(path) as document:
        sizes = {tuple(round(side * MM_PER_POINT, 1) for side in page.get_size()) for page in document}
    assert sizes == {(stationery.width_mm, stationery.height_mm)}
