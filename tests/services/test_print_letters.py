"""What is said before letters are printed."""

from tests.files.packs import letter, pack
from vipdesk.services.print_letters import unshown


def test_characters_that_no_font_has_are_named_wherever_they_are_drawn() -> None:
    letters = [
        letter(1),
        letter(2, name="\u202eשם\u202c 陈"),
        letter(3, text="尊敬的王女士：\nกขก"),
        letter(4, address_lines=("12 شارع", "EGYPT")),
    ]
    notes = [dict(note.values) for note in unshown([pack(letters)])]
    assert [(note["code"], note["characters"]) for note in notes] == [
        ("MA26-0002-K", "ם ש"),
        ("MA26-0003-K", "ก ข"),
        ("MA26-0004-K", "ا ر ش ع"),
    ]


def test_nothing_is_said_of_what_is_never_drawn() -> None:
    assert unshown([pack([letter(1, name="王\u200d\ufe0f❤️e\u0301", address_lines=("\u200f江苏\u3164",))])]) == []
