"""The typefaces that travel with the program."""

import re
import struct
import unicodedata

import pytest
from reportlab.pdfbase.ttfonts import makeToUnicodeCMap

from vipdesk.domain import typesetting
from vipdesk.files import fonts


def checksum(table):
    padded = table + bytes(-len(table) % 4)
    return sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF


def test_every_table_of_the_unpacked_kai_has_the_checksum_that_it_claims():
    font = fonts.kai_bytes()
    (count,) = struct.unpack_from(">H", font, 4)
    for n in range(count):
        tag, claimed, offset, length = struct.unpack_from(">4sIII", font, 12 + 16 * n)
        table = font[offset : offset + length]
        if tag == b"head":
            table = table[:8] + bytes(4) + table[12:]
        assert checksum(table) == claimed, tag


def test_the_kai_has_every_character_of_gb_2312():
    rows = (bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    characters = "".join(pair.decode("gb2312", "ignore") for pair in rows)
    assert len(characters) == 6763
    assert all(fonts.kai().has(c) for c in characters)


@pytest.mark.parametrize("character", "喆玥婳骉㛃𠮷䶮𬭸𨱏𬬻鿏𫘧")
def test_the_kai_has_rare_characters_of_names(character):
    assert fonts.kai().has(character)


def test_lines_are_broken_with_the_widths_that_the_kai_has():
    characters = [chr(code) for code in range(32, 127)] + list("–“”‘’·ÆæØøßÐðĐđÞþŁłŒœı")
    assert [typesetting.em(c) for c in characters] == pytest.approx([fonts.kai().em(c) for c in characters])


def test_a_letter_with_an_accent_is_as_wide_as_without():
    characters = [chr(code) for code in (*range(0xC0, 0x17F), *range(0x1E00, 0x1EFA))]
    accented = [c for c in characters if c not in "ľẛ" and len(unicodedata.normalize("NFD", c)) > 1]
    drawn = {c: fonts.kai().em(c) for c in accented if fonts.kai().has(c)}
    assert len(drawn) > 300
    assert {c: typesetting.em(c) for c in drawn} == pytest.approx(drawn, abs=0.08)


def test_marks_of_no_width_are_those_that_the_kai_sets_on_the_letter_before():
    marks = {chr(code) for code in fonts.kai().face.charToGlyph if unicodedata.combining(chr(code))}
    assert {c for c in marks if fonts.kai().em(c) == 0} == {c for c in marks if typesetting.em(c) == 0}


def test_a_face_lacks_what_it_would_draw_upon_the_letter_before():
    assert ord("ʾ") in fonts.kai().face.charToGlyph
    assert not fonts.kai().has("ʾ")
    assert fonts.kai().has("\u0301")


def test_reportlab_still_writes_rare_characters_in_a_way_that_no_reader_understands():
    """Once this fails, Face.addObjects can go."""
    assert "<2CB6C>" in makeToUnicodeCMap("F", [0x2CB6C])


def test_a_rare_character_is_named_by_two_utf_16_units():
    written = fonts._BEYOND_BMP.sub(fonts._as_utf16, "<01> <2CB6C>\n<02> <4E00>")
    assert re.findall(r"> <(\w+)>", written) == ["𬭬".encode("utf-16-be").hex().upper(), "4E00"]


def test_what_the_kai_lacks_comes_from_the_hei():
    assert not fonts.kai().has("↺")
    assert fonts.kai_chain("↺")[-1] is fonts.small()


def test_what_the_hei_lacks_comes_from_the_kai():
    assert fonts.small_chain("𠮷")[-1] is fonts.kai()


def test_characters_that_no_typeface_has_are_named():
    assert fonts.missing("尊敬的\ue000女士：\n𠮷") == {"\ue000"}


def test_what_is_never_drawn_is_not_missed():
    assert fonts.missing("小\u202e林❤️😀\n") == frozenset()


def test_a_users_kai_that_is_no_font_is_passed_over(tmp_path):
    broken = tmp_path / "simkai.ttf"
    broken.write_bytes(b"\x00\x01\x00\x00 not a font")
    (tmp_path / "empty.ttf").touch()
    files = [tmp_path / "absent.ttf", broken, tmp_path / "empty.ttf"]
    assert fonts.first_usable(files) is None


def test_a_users_kai_is_taken_where_it_is_one(tmp_path):
    good = tmp_path / "simkai.ttf"
    good.write_bytes(fonts.kai_bytes())
    face = fonts.first_usable([tmp_path / "absent.ttf", good])
    assert face is not None
    assert face.has("𠮷")
