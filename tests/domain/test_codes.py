"""Letter codes: made, read, and every slip of the pen noticed."""

from string import ascii_uppercase, digits

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.iso7064 import mod_37_36

from vipdesk.domain import codes
from vipdesk.errors import UserError

ALPHABET = digits + ascii_uppercase
letters = st.text(ascii_uppercase, min_size=2, max_size=2).filter(lambda prefix: prefix != "JI")
all_series = st.builds(
    lambda prefix, year, more: f"{prefix}{year}{more}", letters, st.integers(24, 31), st.sampled_from(["", "B", "Z"])
)
given_out = st.builds(lambda series, after: codes.run(series, 1, after)[0], all_series, st.integers(0, 60_000))


def is_read(text: str) -> bool:
    try:
        codes.parse(text)
    except UserError:
        return False
    return True


def test_a_code_is_series_number_and_check_character() -> None:
    assert codes.make("MA26", 413) == "MA26-0413-K"


def test_the_check_character_is_that_of_iso_7064() -> None:
    assert mod_37_36.is_valid(codes.make("MA26", 413).replace("-", ""))


def test_numbers_above_9999_grow() -> None:
    assert codes.make("MA26", 10_001).startswith("MA26-10001-")


def test_the_first_series_of_a_year_is_prefix_and_year() -> None:
    assert codes.series("ma", 2026, []) == "MA26"


def test_a_taken_series_gets_the_next_letter_from_b_on() -> None:
    assert codes.series("MA", 2026, ["MA26", "MA26B", "MA25"]) == "MA26C"


def test_a_27th_series_in_a_year_is_refused() -> None:
    taken = ["MA26", *(f"MA26{letter}" for letter in ascii_uppercase)]
    with pytest.raises(UserError, match="used up"):
        codes.series("MA", 2026, taken)


@pytest.mark.parametrize("prefix", ["", "M", "M1", "中秋", "MAB", "JI"])
def test_a_prefix_that_is_not_two_letters_is_refused(prefix: str) -> None:
    with pytest.raises(UserError, match="two letters"):
        codes.series(prefix, 2026, [])


@pytest.mark.parametrize(
    "typed",
    [
        "ma26-0413-k",
        " MA26-0413-K\n",
        "MA260413K",
        "ma26 0413 k",
        "ＭＡ２６－０４１３－Ｋ",
        "MA26–0413—K",
        "MA26 - 0413 - K",
    ],
)
def test_what_people_type_is_read(typed: str) -> None:
    assert codes.parse(typed) == "MA26-0413-K"


@pytest.mark.parametrize(
    "typed",
    ["", "MA26", "MA26-O413-K", "MA26-413-K", "MA26-00413-K", "MA2-60413-K", "MA26-041-3K", "٣", "你好", "x" * 9999],
)
def test_another_form_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(UserError, match="MA26-0413-K"):
        codes.parse(typed)


def test_a_wrong_check_character_is_refused() -> None:
    with pytest.raises(UserError, match="MA26-0413-J is mistyped"):
        codes.parse("MA26-0413-J")


def test_of_two_codes_that_differ_by_an_unnoticed_swap_only_one_is_given_out() -> None:
    assert mod_37_36.is_valid("MA2600601")
    assert mod_37_36.is_valid("MA2600610")
    assert is_read("MA26-0060-1")
    assert not is_read("MA26-0061-0")
    assert [number for number, _ in zip(codes.given_out("MA26", 59), range(2), strict=False)][1][0] == 62


def test_a_number_that_is_not_given_out_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="not given out"):
        codes.make("MA26", 61)


def test_a_run_goes_on_after_the_last_used_number() -> None:
    assert codes.run("MA26", 3, after=59) == [codes.make("MA26", number) for number in (60, 62, 63)]


def test_a_run_of_many_has_no_code_twice() -> None:
    assert len(set(codes.run("MA26", 5000))) == 5000


@given(given_out)
def test_every_code_given_out_is_read_as_itself(code: str) -> None:
    assert codes.parse(code) == code
    assert codes.parse(code.replace("-", "").lower()) == code


@given(given_out, st.data())
def test_any_single_wrong_character_is_noticed(code: str, data: st.DataObject) -> None:
    at = data.draw(st.sampled_from([i for i, character in enumerate(code) if character != "-"]))
    wrong = data.draw(st.sampled_from(ALPHABET).filter(lambda character: character != code[at]))
    assert not is_read(code[:at] + wrong + code[at + 1 :])
    assert not is_read((code[:at] + wrong + code[at + 1 :]).replace("-", ""))


@given(given_out)
def test_any_swap_of_neighbours_is_noticed(code: str) -> None:
    compact = code.replace("-", "")
    for at in range(len(compact) - 1):
        swapped = compact[:at] + compact[at + 1] + compact[at] + compact[at + 2 :]
        assert swapped == compact or not is_read(swapped)
