"""What is said before letters are printed."""

from tests.files.packs import letter, pack
from vipdesk.services.print_letters import OTHER_SCRIPT, UNSHOWN, unshown


def test_characters_that_no_font_has_are_named_wherever_they_are_drawn() -> None:
    letters = [letter(1), letter(2, name="\U0003fff0 陈"), letter(3, text="尊敬的王女士：\nกขก")]
    notes = unshown([pack(letters)])
    assert {note.text for note in notes} == {UNSHOWN}
    assert [(dict(note.values)["code"], dict(note.values)["characters"]) for note in notes] == [
        ("MA26-0002-K", "\U0003fff0"),
        ("MA26-0003-K", "ก ข"),
    ]


def test_of_a_script_whose_letters_shape_each_other_whole_words_are_named() -> None:
    letters = [
        letter(1, name="\u202eשם\u202c 陈"),
        letter(2, address_lines=("12 شارع", "EGYPT")),
        letter(3, name="สมชาย ใจดี", text="亲爱的สมชาย："),
    ]
    notes = unshown([pack(letters)])
    assert {note.text for note in notes} == {OTHER_SCRIPT}
    assert [dict(note.values)["words"] for note in notes] == ["שם", "شارع", "สมชาย ใจดี"]


def test_nothing_is_said_of_what_is_never_drawn() -> None:
    assert unshown([pack([letter(1, name="王\u200d\ufe0f❤️e\u0301", address_lines=("\u200f江苏\u3164",))])]) == []
