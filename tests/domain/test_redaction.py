"""The log says where, and never who."""

import logging
from enum import Enum

import pytest

from vipdesk.domain.redaction import Redacting, masked, masked_wholly, safe


class Colour(Enum):
    RED = 1


@pytest.mark.parametrize(
    "personal",
    ["13812345678", "138 1234 5678", "+86-138-1234-5678", "lin@example.com", "王芳", "福建省福州市鼓楼区东街口88号",
     "𠮷田", "김민수", "やまだ", "\\u738b\\u82b3", "350001"],
)  # fmt: skip
def test_nothing_personal_is_left(personal: str) -> None:
    assert personal not in masked(f"row 12 of {personal} failed")
    assert "row 12 of" in masked(f"row 12 of {personal} failed")


def test_quoted_words_go_where_the_words_are_not_our_own() -> None:
    assert masked_wholly("No such file 'Emily Carter.csv', \"x\" or “y”") == "No such file …, … or …"


@pytest.mark.parametrize("value", [1, 0, -3, 99_999, True, None, 0.5, Colour.RED])
def test_what_is_nobody_s_stays(value: object) -> None:
    assert safe(value) in (value, "RED")


@pytest.mark.parametrize(
    "value", ["王芳", "Emily Carter", 13812345678, b"x", ["a"], {"a": 1}, object(), ValueError("x")]
)
def test_what_could_be_somebody_s_goes(value: object) -> None:
    assert safe(value) == "…"


@pytest.mark.parametrize(
    ("words", "args", "written"),
    [
        ("imported %d rows for %s", (12, "Emily Carter"), "imported 12 rows for …"),
        ("%(name)s has %(count)d", ({"name": "Emily Carter", "count": 3},), "… has 3"),
        ("%d letters", ("Emily Carter",), "%d letters"),
        ("nothing to fill", (), "nothing to fill"),
    ],
)
def test_arguments_are_left_out_but_for_safe_kinds(words: str, args: tuple[object, ...], written: str) -> None:
    record = logging.LogRecord("x", logging.INFO, "x.py", 1, words, args, None)
    assert Redacting().filter(record)
    assert record.getMessage() == written
