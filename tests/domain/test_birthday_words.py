"""A birthday in words."""

import pytest

from vipdesk.domain import birthday_words
from vipdesk.domain.lunar import parse_birthday
from vipdesk.domain.value_words import value_word


@pytest.mark.parametrize(
    ("birthday", "words"),
    [
        ("1990-05-06", "1990-05-06"),
        ("05-06", "05-06"),
        ("5月", "month 5"),
        ("1990年5月", "month 5 of 1990"),
        ("lunar 08-27", "lunar 8th month 27th"),
        ("农历1990年八月廿七", "lunar 8th month 27th, 1990"),
        ("lunar leap06-01", "lunar leap 6th month 1st"),
        ("农历腊月", "lunar 12th month"),
        ("农历1990年正月", "lunar 1st month, 1990"),
        ("lunar 01-02", "lunar 1st month 2nd"),
        ("lunar 02-13", "lunar 2nd month 13th"),
        ("lunar 03-23", "lunar 3rd month 23rd"),
    ],
)
def test_what_is_known_of_a_birthday_is_told(birthday: str, words: str) -> None:
    assert str(birthday_words.told(parse_birthday(birthday))) == words
    assert str(value_word("member", "birthday", birthday)) == words


def test_no_birthday_has_no_words() -> None:
    assert value_word("member", "birthday", "") == ""


def test_an_address_from_a_platform_names_it() -> None:
    assert str(value_word("address", "source", "taobao")) == "Taobao"
    assert value_word("address", "source", "her sister") == "her sister"
