"""Helpers' packs: whole, printable everywhere, and nothing left behind where they fail."""

import os
import sys
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pytest

from tests.files.packs import HOSTILE, letter, pack, written
from vipdesk.domain.sheets import LETTER
from vipdesk.errors import Cancelled, UserError
from vipdesk.files import pack_pdf
from vipdesk.progress import Progress

GOLDEN = Path(__file__).parents[1] / "golden"
ENGLISH = (
    "It seemed the right moment to take a sheet of paper.\nThank you, and don’t forget us.\nWith warm wishes,\nAnna"
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "pack.pdf"


def texts(path):
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def english(number):
    return letter(
        number,
        text=f"Dear Zoë,\n{ENGLISH}",
        recipient="Ms Zoë O’Connor",
        postcode="",
        address_lines=("17 Clifton Vale", "Bristol BS8 4PT", "UNITED KINGDOM"),
        variables=("sheet of paper",),
    )


def test_a_pack_is_cover_list_sheets_and_addresses(path):
    written(path, [pack(letter(n) for n in range(1, 51))])
    pages = texts(path)
    titles = ["Before you begin", *["Tick list"] * 2, *["Letter to copy by hand"] * 50, *["Addresses for the"] * 4]
    assert [title in page for title, page in zip(titles, pages, strict=True)] == [True] * len(titles)
    assert all(f"Page {n} of {len(pages)}" in page for n, page in enumerate(pages, start=1))


def test_each_letter_stands_once_in_the_list_and_once_among_the_addresses(path):
    written(path, [pack(letter(n) for n in range(1, 51))])
    pages = texts(path)
    for number in range(1, 51):
        code = f"MA26-{number:04}-K"
        assert ["".join(pages[1:3]).count(code), "".join(pages[53:]).count(code)] == [1, 1]


def test_the_cover_says_what_is_asked_by_when_and_for_what_pay(path):
    written(path, [pack([letter(1), letter(2)])])
    cover = texts(path)[0]
    for words in ("2026 秋茶", "苏禾", "2026-12-05", "¥1.20 for each letter, ¥2.40 for all 2", "小林", "2027-01-31"):
        assert words in cover


def test_a_pack_for_nobody_in_particular_has_no_helper_on_it(path):
    written(path, [pack([letter()], helper="")])
    assert "2026 秋茶 · batch 3\r\n" in texts(path)[1]


def test_what_was_not_agreed_is_not_on_the_cover(path):
    written(path, [pack([letter()], due_on=None, destroy_on=None, pay_fen=None, contact="")])
    cover = texts(path)[0]
    assert not any(label in cover for label in ("return by", "Pay", "unclear", "Destroy this pack"))


def test_the_check_bar_is_100_mm_long(path):
    written(path, [pack([letter()])])
    with pypdfium2.PdfDocument(path) as document:
        cover = document[0].render(scale=10 * 25.4 / 72, grayscale=True).to_numpy()
    dark = np.pad((cover < 140).astype(int), ((0, 0), (1, 1)))
    edges = np.diff(dark, axis=1)
    runs = np.nonzero(edges == -1)[1] - np.nonzero(edges == 1)[1]
    assert runs.max() == pytest.approx(1000, abs=3)


def test_every_sentence_passes_through_the_translation(path):
    written(path, [pack([letter()])], lambda sentence: f"«{sentence}»")
    for page in texts(path):
        assert "«Page" in page
        assert page.count("«") == page.count("»") > 3


def test_dates_are_written_as_the_reader_writes_them(path):
    written(path, [pack([letter()])], lambda s: "{year}年{month}月{day}日" if s.startswith("{year}") else s)
    assert "2026年12月5日" in texts(path)[0]


def test_packs_of_a_campaign_stand_in_one_file_each_with_its_own_numbers(path):
    written(path, [pack([letter(1)], batch="1"), pack([letter(2)], batch="2", helper="顾言")])
    assert ["Page 1 of 4" in texts(path)[page] for page in (0, 4)] == [True, True]
    with pikepdf.open(path) as document, document.open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["batch 1 · 苏禾", "batch 2 · 顾言"]
        assert [entry.title for entry in outline.root[1].children] == [
            "Tick list",
            "Copy sheets",
            "Addresses for the envelopes",
        ]


def test_packs_on_different_paper_stand_in_one_file(path):
    written(path, [pack([letter(1)]), pack([english(2)], stationery=LETTER)])
    with pypdfium2.PdfDocument(path) as document:
        assert [round(page.get_height()) for page in document] == [842] * 4 + [792] * 4


def test_the_file_is_sound(path):
    written(path, [pack(letter(n, name) for n, name in enumerate(HOSTILE))])
    with pikepdf.open(path) as document:
        assert document.check_pdf_syntax() == []


def test_every_typeface_is_embedded(path):
    written(path, [pack([letter(1, "欧阳喆𠮷"), english(2)])])
    with pikepdf.open(path) as document:
        fonts = [thing for thing in document.objects if getattr(thing, "Type", None) == "/Font"]
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor and "/ToUnicode" in font for font in fonts)
        assert not any("Helvetica" in str(font.BaseFont) for font in fonts)


def test_it_prints_at_actual_size_and_knows_its_language(path):
    written(path, [pack([letter()], language="zh_CN")])
    with pikepdf.open(path) as document:
        assert document.Root.ViewerPreferences.PrintScaling == "/None"
        assert document.Root.Lang == "zh-CN"
        assert str(document.docinfo.Title) == "2026 秋茶"


def test_the_same_packs_give_the_same_bytes(tmp_path):
    one, other = (written(tmp_path / name, [pack([letter(1), letter(2, "𠮷")])]) for name in ("one.pdf", "other.pdf"))
    assert one.read_bytes() == other.read_bytes()


def test_a_name_of_10000_characters_is_cut_visibly_on_the_lists(path):
    written(path, [pack([letter(name="名" * 10_000)])])
    pages = texts(path)
    assert "名…" in pages[1]
    assert "名…" in pages[-1].replace("\r\n", "")


def test_a_long_address_is_wrapped_and_not_lost(path):
    address = "内蒙古自治区呼伦贝尔市鄂伦春自治旗大杨树镇向阳街道办事处东风路与建设街交叉口往北两百米"
    written(path, [pack([letter(address_lines=(address,))])])
    assert address in texts(path)[-1].replace("\r\n", "")


def test_letters_of_other_countries_have_no_column_for_postcodes(path):
    written(path, [pack([english(1)])])
    assert "Postcode" not in texts(path)[-1]
    assert "UNITED KINGDOM" in texts(path)[-1]


def test_without_letters_there_is_no_file(path):
    with pytest.raises(UserError, match="no letter to print"):
        written(path, [pack([])])
    assert list(path.parent.glob("pack*")) == []


def test_a_cancelled_print_leaves_nothing(path):
    progress = Progress(lambda done, total: progress.stop())
    with pytest.raises(Cancelled):
        pack_pdf.write(path, [pack(letter(n) for n in range(3))], str, progress)
    assert list(path.parent.glob("pack*")) == []


def test_a_cancelled_print_leaves_the_file_of_before(path):
    path.write_bytes(b"before")
    progress = Progress()
    progress.stop()
    with pytest.raises(Cancelled):
        pack_pdf.write(path, [pack([letter()])], str, progress)
    assert path.read_bytes() == b"before"


def test_progress_counts_letters(path):
    seen = []
    pack_pdf.write(path, [pack(letter(n) for n in range(120))], str, Progress(lambda *at: seen.append(at)))
    assert seen == [(0, 120), (100, 120), (120, 120)]


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    with pytest.raises(UserError, match=r"pack.pdf could not be written .* Choose another place"):
        written(tmp_path / "absent" / "pack.pdf", [pack([letter()])])


@pytest.mark.parametrize("name", ["pack_zh", "pack_en"])
def test_the_words_of_a_pack_are_those_that_were_looked_at(path, name):
    """To renew the golden files: VIPDESK_GOLDEN=renew; then look at what changed."""
    packs = {
        "pack_zh": pack([letter(1, "欧阳喆𠮷", variables=("明前龙井",)), letter(2, "李娜")]),
        "pack_en": pack([english(1), english(2)], stationery=LETTER, language="en", currency="GBP"),
    }
    words = "\n\f".join(page.replace("\r\n", "\n") for page in texts(written(path, [packs[name]]))) + "\n"
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("VIPDESK_GOLDEN") == "renew":
        golden.write_text(words, "utf-8")
    assert words == golden.read_text("utf-8")


def test_the_window_starts_without_these_libraries():
    import subprocess

    code = "import sys, vipdesk.domain.packs; print([m for m in sys.modules if m in ('reportlab', 'segno', 'numpy')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
