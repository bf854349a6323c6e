"""Codes are told in words; what is no code is told as it is."""

import pytest

from vipdesk.domain.letters import State
from vipdesk.domain.orders import OrderState
from vipdesk.domain.privileges import Privilege
from vipdesk.domain.value_words import value_word
from vipdesk.errors import Sentence


@pytest.mark.parametrize(
    ("table", "column", "codes"),
    [
        ("letter", "state", list(State)),
        ("shop_order", "state", list(OrderState)),
        ("term", "privilege", list(Privilege)),
    ],
)
def test_every_code_of_a_kind_has_words(table, column, codes):
    assert [code for code in codes if not isinstance(value_word(table, column, code.value), Sentence)] == []


def test_what_is_no_code_stays_as_it_is():
    assert value_word("member", "name", "letter") == "letter"
    assert value_word("letter", "state", "unheard of") == "unheard of"
