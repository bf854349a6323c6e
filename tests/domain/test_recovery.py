"""The code of a recovery sheet."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain import recovery
from vipdesk.errors import UserError

KEYS = st.binary(min_size=32, max_size=32)
SHEET = recovery.lines(bytes(range(32)))


def test_the_sheet_has_eight_lines_of_eight_characters() -> None:
    assert len(SHEET) == recovery.LINES
    assert all(len(line) == 9 and line[4] == "-" for line in SHEET)


@given(KEYS)
def test_what_is_read_is_what_was_printed(key: bytes) -> None:
    assert recovery.key_of("\n".join(recovery.lines(key))) == key


@given(KEYS)
def test_it_may_be_typed_in_small_letters_in_one_line_and_with_letters_for_numbers(key: bytes) -> None:
    typed = "  ".join(line[:8].lower().replace("0", "o").replace("1", "l") + line[8] for line in recovery.lines(key))
    assert recovery.looks_like(typed)
    assert recovery.key_of(typed) == key


@given(KEYS, st.integers(0, 7), st.integers(0, 7), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_a_wrong_character_is_told_with_its_line(key: bytes, line: int, place: int, letter: str) -> None:
    lines = [one.replace("-", "") for one in recovery.lines(key)]
    if lines[line][place] == letter:
        return
    lines[line] = lines[line][:place] + letter + lines[line][place + 1 :]
    with pytest.raises(UserError, match=f"Line {line + 1} "):
        recovery.key_of(" ".join(lines))


@given(KEYS, st.permutations(range(8)))
def test_lines_in_another_order_are_refused(key: bytes, order: list[int]) -> None:
    lines = recovery.lines(key)
    if order == sorted(order):
        return
    with pytest.raises(UserError, match="Line"):
        recovery.key_of(" ".join(lines[place] for place in order))


@pytest.mark.parametrize("text", ["", "correct horse battery staple", "X" * 63, "ß" * 64, "东" * 64])
def test_a_password_is_not_taken_for_a_code(text: str) -> None:
    assert not recovery.looks_like(text)


def test_a_code_with_a_line_missing_is_refused() -> None:
    with pytest.raises(UserError, match="8 lines"):
        recovery.key_of(" ".join(SHEET[:-1]))


@given(st.text(max_size=100))
def test_whatever_is_typed_is_a_key_or_a_sentence(text: str) -> None:
    with contextlib.suppress(UserError):
        assert len(recovery.key_of(text)) == recovery.KEY_BYTES
