"""Letters are broken into lines as they will be written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain import typesetting
from vipdesk.domain.packs import Letter
from vipdesk.domain.sheets import (
    A4,
    LETTER,
    Line,
    Mark,
    Stationery,
    count_characters,
    find_marks,
    lay_out,
    offsets,
)
from vipdesk.domain.typesetting import HANGING, NEVER_FIRST, NEVER_LAST, one_line, rare_characters, writable
from vipdesk.errors import UserError

NARROW = Stationery(chars_per_line=10, lines_per_page=4)
HAN = "我们天地山水花月茶信𠮷喆"
MARKS = "，。！”》（“《"


def lines(text, stationery=NARROW):
    return [line for page in lay_out(text, stationery) for line in page]


def texts(text, stationery=NARROW):
    return [line.text for line in lines(text, stationery)]


def without_blanks(text):
    return "".join(text.split())


def in_brackets(words):
    """Chinese text in which no more than two marks stand side by side."""
    return "".join(f"“{word}”" if n % 3 == 0 else f"{word}，" for n, word in enumerate(words))


sentences = st.lists(st.text(HAN, min_size=1, max_size=12), min_size=1, max_size=30).map(in_brackets)
latin = st.lists(st.text("abcdefgiklmnorstuw", min_size=1, max_size=9), min_size=1, max_size=60)


def test_a_letter_stands_as_on_the_helpers_paper():
    text = (
        "尊敬的林女士：\n您好！上个月您带走的那包明前龙井，不知道喝得还合口味吗？\n愿您平安。\n古镇茶铺　林晓舟\n十一月"
    )
    assert texts(text, Stationery(chars_per_line=12)) == [
        "尊敬的林女士：",
        "您好！上个月您带走的",
        "那包明前龙井，不知道喝得",
        "还合口味吗？",
        "愿您平安。",
        "古镇茶铺　林晓舟",
        "十一月",
    ]


def test_paragraphs_begin_two_characters_in_and_the_salutation_does_not():
    assert [line.indent_em for line in lines("甲：\n天地山水，花月茶信。天地山水。")] == [0, 2, 0]


def test_blanks_before_a_paragraph_change_nothing():
    assert lay_out("甲：\n　　天地。\n  山水。", A4) == lay_out("甲：\n天地。\n山水。", A4)


def test_the_signature_of_a_chinese_letter_ends_one_character_from_the_right_edge():
    *_, name, day = lines("甲：\n天地。\n林晓舟\n十一月")
    assert (name.indent_em, day.indent_em) == (6, 6)


def test_the_closing_of_an_english_letter_stands_at_the_left():
    text = "Dear Zoë,\nIt is cold.\nWith warm wishes,\nAnna Lin\n24 September 2026"
    assert [line.indent_em for line in lines(text, A4)] == [0, 2, 0, 0, 0]


def test_a_sentence_at_the_end_is_no_signature():
    assert lines("甲：\n天地。\n祝您平安！")[-1].indent_em == 2


def test_the_only_paragraph_is_no_signature():
    assert lines("甲：\n天地")[-1].indent_em == 2


def test_marks_before_a_paragraph_move_it_to_the_right_or_left_edge():
    right, left = lines("甲：\n天地。\n> 山水。\n< 敬礼！\n花月。")[2:4]
    assert (right.text, right.indent_em, left.text, left.indent_em) == ("山水。", 6, "敬礼！", 0)


def test_one_mark_hangs_beyond_a_full_line():
    assert texts("甲：\n天地山水花月茶信，天地山水。") == ["甲：", "天地山水花月茶信，", "天地山水。"]


def test_two_marks_do_not_hang_but_take_a_character_along():
    assert texts("甲：\n天地山水花月茶信。”天地。")[1:] == ["天地山水花月茶", "信。”天地。"]


def test_a_last_line_has_more_than_one_character():
    assert texts("甲：\n天地山水花月茶信我。") == ["甲：", "天地山水花月茶", "信我。"]


def test_an_ellipsis_and_a_dash_stay_whole():
    assert texts("甲：\n天地山水花月茶——我们") == ["甲：", "天地山水花月茶", "——我们"]
    assert texts("甲：\n天地山水花月茶……我们")[1] == "天地山水花月"


def test_quotes_take_a_full_em_in_chinese_and_an_apostrophe_does_not():
    assert typesetting.widths("“茶”don’t") == [1, 1, 1, 0.575, 0.562, 0.588, 0.35, 0.36]


def test_a_stretched_line_fills_the_measure():
    text = "Dear Zoë,\n" + "It seemed the right moment to put the screen away and take a sheet of paper. " * 3
    stretched = [line for line in lines(text, A4) if line.gap_em]
    assert len(stretched) >= 4
    assert [offsets(line)[-1] for line in stretched] == pytest.approx([26] * len(stretched), abs=0.01)


def test_a_line_too_empty_to_be_stretched_decently_is_left_ragged():
    text = "甲：\n山水 https://example.com/a/very/long/address 天地山水花月茶信我们天地。"
    assert lines(text, Stationery(chars_per_line=20))[1].gap_em == 0


def test_pages_hold_as_many_lines_as_the_paper_and_begin_with_words():
    pages = lay_out("甲：\n天。\n地。\n山。\n\n\n水。\n花。", NARROW)
    assert [[line.text for line in page] for page in pages] == [["甲：", "天。", "地。", "山。"], ["水。", "花。"]]


def test_an_empty_line_stays_empty():
    assert texts("甲：\n天。\n\n地。") == ["甲：", "天。", "", "地。"]


def test_an_empty_text_has_one_empty_page():
    assert [[line.text for line in page] for page in lay_out(" \n\n", A4)] == [[""]]


@given(sentences)
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(text):
    for line in texts(f"甲：\n{text}"):
        assert line[0] not in NEVER_FIRST
        assert line[-1] not in NEVER_LAST


@given(sentences, st.integers(8, 26))
def test_a_chinese_line_is_never_longer_than_the_measure_and_one_hanging_mark(text, measure):
    for line in lines(f"甲：\n{text}", Stationery(chars_per_line=measure)):
        over = line.indent_em + len(line.text) - measure
        assert over <= 0 or (over == 1 and line.text[-1] in HANGING)


@given(latin)
def test_latin_words_stay_whole(words):
    assert " ".join(texts("Dear,\n" + " ".join(words) + ".")[1:]) == " ".join(words) + "."


@given(st.text(st.sampled_from(HAN + MARKS + "abc ,.-—…·‘’\n\u3000é5%"), max_size=300))
def test_every_character_is_written_in_its_order(text):
    assert "".join(map(without_blanks, texts(text))) == without_blanks(text)


@given(st.text(max_size=80), st.sampled_from([A4, LETTER, NARROW]))
def test_any_text_is_laid_out_within_the_paper(text, stationery):
    pages = lay_out(text, stationery)
    assert all(len(page) <= stationery.lines_per_page for page in pages)
    assert all(offsets(line)[-1] <= stationery.chars_per_line + 2 for page in pages for line in page)


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"paper": "A3"}, "choose A4 or Letter"),
        ({"chars_per_line": 7}, "at least 8"),
        ({"chars_per_line": 29}, "at most 28"),
        ({"lines_per_page": 22}, "at most 21"),
        ({"lines_per_page": 0}, "at least 1"),
        ({"type_pt": 26, "chars_per_line": 10}, "smaller type"),
    ],
)
def test_stationery_that_does_not_fit_is_refused_with_what_would(changed, says):
    with pytest.raises(UserError, match=says):
        Stationery(**changed)


def test_what_no_pen_writes_is_left_out():
    assert writable("小\u202e林❤️😀👨‍👩‍👧\u200d陈\x07󠄀\ud800") == "小林陈"


def test_line_ends_of_every_kind_become_newlines():
    assert writable("a\r\nb\rc\u2028d\te") == "a\nb\nc\nd e"


def test_an_accent_written_apart_is_joined_to_its_letter():
    assert writable("Zoe\u0308") == "Zoë"
    assert writable("\u1112\u1161\u11ab か\u3099") == "한 が"


def test_marks_with_a_place_of_their_own_come_after_those_that_stand_on_the_letter():
    assert writable("q\u0351\u0301\u0357\u0323x") == "q\u0323\u0301\u0351\u0357x"


def test_a_name_is_drawn_on_one_line():
    assert one_line(" 欧阳\n 喆\t女士 ") == "欧阳 喆 女士"


def test_characters_outside_gb_2312_are_rare():
    assert rare_characters("欧阳喆𠮷女士，㛃喆 Zoë") == ("喆", "𠮷", "㛃")


def test_blanks_and_signs_are_not_counted_as_characters():
    assert count_characters("甲：\n　　天 地。\n> 山\n< 水") == 7


def test_a_word_that_runs_over_two_lines_is_marked_on_both():
    page = [Line("天地山水"), Line("花月茶信")]
    assert find_marks(page, ["水花 月", "天", "无", ""]) == (Mark(0, 0, 1), Mark(0, 3, 4), Mark(1, 0, 2))


@given(st.lists(st.text("天地 \u3000山", max_size=6), max_size=5), st.integers(0, 12), st.integers(1, 9))
def test_a_marked_stretch_reads_as_the_word(rows, start, length):
    word = without_blanks("".join(rows))[start : start + length]
    page = [Line(text) for text in rows]
    marked = "".join(page[mark.line].text[mark.start : mark.end] for mark in find_marks(page, [word]))
    assert word == "" or without_blanks(marked).startswith(word)


def test_a_letter_knows_its_salutation_its_body_and_its_name():
    letter = Letter("A-1", "林\u202e 女士", "\n林女士：\r\n天地。\n")
    assert (letter.salutation, letter.body, letter.name) == ("林女士：", "天地。", "林 女士")
