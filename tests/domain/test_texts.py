"""Letter texts: places, merging, what a text takes to write, and the texts that come with the program."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.sheets import Stationery
from vipdesk.domain.texts import (
    KNOWN,
    LetterText,
    Merged,
    check,
    effort,
    merge,
    parse_text,
    placeholders,
)
from vipdesk.errors import UserError

LETTERS = Path(__file__).parents[2] / "letters"
SHIPPED = sorted(LETTERS.rglob("*.txt"))
STATIONERY = Stationery(chars_per_line=26, lines_per_page=20)
REQUIRED = {"salutation": "尊敬的欧阳女士：", "shop": "山月小铺", "owner": "林晓晴", "date": "2026年9月10日"}
RICH = REQUIRED | {
    "city": "呼伦贝尔",
    "occasion": "国际劳动节",
    "pronoun": "您",
    "personal_line": "上次说起家里的小猫刚满三个月，不知现在长大些了没有，是不是还那么爱咬拖鞋。",
}


def test_the_places_of_a_text_are_found_once_each() -> None:
    assert placeholders("{name}在{city|远方}，{name} {{owner}}") == {"name", "city"}


def test_a_sound_text_has_no_problems() -> None:
    assert check("{salutation}\n你好 {city|远方} {{}}") == []


def test_an_unknown_place_is_told_with_line_and_column() -> None:
    (problem,) = check("{salutation}\n你好 {nmae}")
    assert (problem.line, problem.column) == (2, 4)
    assert "nmae" in str(problem.sentence)


@pytest.mark.parametrize("body", ["a { b", "a } b", "{name", "name}}}", "{a{name}", "{name|{city}}"])
def test_a_brace_that_opens_or_closes_nothing_is_a_problem(body: str) -> None:
    assert check(body, {"name", "city"})


def test_full_width_braces_are_a_problem() -> None:
    assert "full-width" in str(check("｛name｝")[0].sentence)


@pytest.mark.parametrize("body", ["{}", "{|x}", "{name.upper}", "{name!r}", "{name:>9}", "{0}", "{1+1}"])
def test_nothing_but_known_names_is_a_place(body: str) -> None:
    assert len(check(body)) == 1


def test_a_value_is_put_in_its_place() -> None:
    assert merge("你好，{name}。", {"name": "秀兰"}).text == "你好，秀兰。"


@pytest.mark.parametrize("value", [None, "", "  ", "\n"])
def test_without_a_value_the_fallback_stands(value: str | None) -> None:
    assert merge("{city|你那里}的月亮", {"city": value}) == merge("{city｜你那里}的月亮", {})
    assert merge("{city|你那里}的月亮", {"city": value}).text == "你那里的月亮"


def test_without_value_and_fallback_the_place_is_missing_and_stays_to_be_seen() -> None:
    merged = merge("{name}，{city|远方}，{name}", {"name": None})
    assert merged.missing == ("name",)
    assert merged.text == "{name}，远方，{name}"


def test_double_braces_are_braces() -> None:
    assert merge("{{{name}}} {{name}}", {"name": "a"}).text == "{a} {name}"


def test_a_value_stays_on_its_line() -> None:
    assert merge("{name}", {"name": "王\n秀 兰"}).text == "王 秀 兰"


def test_a_paragraph_of_a_place_only_is_dropped_when_empty() -> None:
    assert merge("a\n　　{personal_line|}\nb", {}).text == "a\nb"


def test_a_dropped_paragraph_takes_one_of_the_empty_lines_around_it() -> None:
    assert merge("a\n\n{personal_line|}\n\nb", {}).text == "a\n\nb"


def test_empty_lines_that_were_written_stay() -> None:
    assert merge("a\n\n\nb", {}).text == "a\n\n\nb"


def test_what_differs_from_letter_to_letter_is_marked() -> None:
    merged = merge("a\n{name}在{city|远方}。{personal_line|}", {"name": "秀兰"})
    assert [(merged.text[span.start : span.end], span.name) for span in merged.variable_spans] == [
        ("秀兰", "name"),
        ("远方", "city"),
    ]


@given(st.dictionaries(st.sampled_from(sorted(KNOWN)), st.text(max_size=12)), st.text(max_size=20))
def test_values_are_never_looked_at_for_places(values: dict[str, str], noise: str) -> None:
    name = f"{{owner}}{noise}{{{{"
    assert merge("-{name}-", values | {"name": name}).text == f"-{' '.join(name.split())}-"


@given(st.text(alphabet="ab{}|\n｛｝ ", max_size=30))
def test_any_text_can_be_checked_and_merged(body: str) -> None:
    assert isinstance(merge(body, {"a": "x"}), Merged)
    assert all(problem.line >= 1 and problem.column >= 1 for problem in check(body, {"a"}))


@given(st.text(alphabet=st.characters(exclude_characters="{}｛｝"), max_size=60))
def test_a_text_without_places_is_left_as_it_is(body: str) -> None:
    assert merge(body, {}) == Merged(body, (), ())


def test_the_effort_of_a_full_line_of_chinese() -> None:
    found = effort(
        "尊敬的王女士：\n" + "字" * 23 + "。\n" + "字" * 25 + "。", STATIONERY, chars_per_minute=20, minutes_besides=2
    )
    assert (found.characters, found.lines, found.pages) == (57, 4, 1)
    assert found.minutes == pytest.approx(57 / 20 + 2)


def test_a_latin_letter_counts_half_and_marks_of_layout_do_not_count() -> None:
    assert effort("Dear\n> Anna", STATIONERY, 20).characters == 4


def test_a_long_text_takes_more_pages() -> None:
    assert effort("\n".join("字" * 45), STATIONERY, 20).pages == 3


def test_a_text_file_is_read() -> None:
    head = "\ufeffname: moon\r\ntitle: The moon: full\r\noccasion: mid_autumn\r\nlanguage: en\r\n---\r\n"
    source = head + "\r\n{salutation}\r\nHello \r\n"
    assert parse_text(source) == LetterText("moon", "The moon: full", "mid_autumn", "en", "{salutation}\nHello")


def test_a_text_without_occasion_suits_any() -> None:
    assert parse_text("name: a\ntitle: b\nlanguage: en\n---\nx").occasion is None


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("", "no line ---"),
        ("name: a\ntitle: b\nlanguage: en\nx", "no line ---"),
        ("name: a\nnonsense\n---\nx", "Line 2"),
        ("name: a\ncolour: red\n---\nx", "Line 2"),
        ("name: a\nname: b\n---\nx", "Line 2"),
        ("name: a\ntitle:\nlanguage: en\n---\nx", "title"),
        ("name: a\ntitle: b\nlanguage: en\n---\n\n", "no text"),
        ("name: a\ntitle: b\nlanguage: en\n---\nx\n {nmae}", "Line 6, column 2"),
    ],
)
def test_a_faulty_text_file_is_refused_with_the_line(source: str, told: str) -> None:
    with pytest.raises(UserError, match=told):
        parse_text(source)


def shipped(path: Path) -> LetterText:
    return parse_text(path.read_text("utf-8"))


def test_the_texts_that_come_with_the_program_are_there() -> None:
    assert {path.stem for path in SHIPPED} >= {
        *("mid_autumn", "spring_festival", "dragon_boat", "winter_solstice", "birthday", "qixi", "thanks"),
        *("mid_autumn_en", "spring_festival_en", "christmas_en", "birthday_en", "thanks_en"),
    }


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
class TestShipped:
    def test_it_stands_under_its_name_and_language(self, path: Path) -> None:
        text = shipped(path)
        assert (text.name, text.language) == (path.stem, path.parent.name)

    def test_it_begins_with_the_salutation_and_ends_with_shop_owner_and_date(self, path: Path) -> None:
        lines = shipped(path).body.split("\n")
        assert lines[0] == "{salutation}"
        assert {"shop", "owner", "date"} <= placeholders("\n".join(lines[-2:]))

    def test_it_needs_nothing_but_salutation_and_signature(self, path: Path) -> None:
        merged = merge(shipped(path).body, REQUIRED)
        assert merged.missing == ()
        assert "{" not in merged.text
        assert "\n\n" not in merged.text

    def test_it_fits_on_one_page_with_everything_known(self, path: Path) -> None:
        found = effort(merge(shipped(path).body, RICH).text, STATIONERY, 20)
        assert found.pages == 1

    def test_it_is_neither_a_card_nor_an_essay(self, path: Path) -> None:
        found = effort(merge(shipped(path).body, REQUIRED).text, STATIONERY, 20)
        assert 200 <= found.characters <= 330

    def test_pronouns_follow_the_member(self, path: Path) -> None:
        merged = merge(shipped(path).body, REQUIRED | {"pronoun": "你", "salutation": ""})
        assert "您" not in merged.text
