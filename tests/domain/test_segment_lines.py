import pytest
from hypothesis import given

from tests.domain.segment_strategies import CONDITIONS, OWN
from tests.store.segment_oracle import holds
from tests.store.segment_people import random_people
from vipdesk.domain.segment_conditions import Condition, written
from vipdesk.domain.segment_fields import FIELDS
from vipdesk.domain.segment_lines import Block, Line, Way, condition_of, laid_out, listed, text
from vipdesk.domain.segments import MisreadError, parse

PEOPLE = random_people(25, seed=2)


@given(CONDITIONS)
def test_lines_mean_what_the_condition_means(condition: Condition) -> None:
    block = laid_out(condition)
    again = condition_of(block, OWN) if block else condition
    assert again is not None
    assert [holds(again, one) for one in PEOPLE] == [holds(condition, one) for one in PEOPLE]


@pytest.mark.parametrize(
    "said",
    [
        'group = "VIP 1" and spent_180d >= 200 and last_letter_days > 60',
        'tag in ("a", "b, c") or age > 3 and not name contains "x"',
        "consent = yes and (tag is empty or tag is not empty)",
        'not city in ("北京", "上海")',
        'field "Shoe size" = 40.5 and joined_on < 2026-01-05',
    ],
)
def test_what_is_one_deep_is_written_from_its_lines_again(said: str) -> None:
    block = laid_out(parse(said, OWN))
    assert block is not None
    assert text(block, OWN) == said


def test_what_is_nested_deeper_stays_a_text() -> None:
    assert laid_out(parse("consent or (age > 1 and (age < 3 or consent))")) is None
    assert laid_out(parse("not age < 3")) is None
    assert laid_out(parse("not (consent and opted_out)")) is None


def test_a_value_that_does_not_fit_is_told() -> None:
    line = Line(FIELDS["age"], Way.EQUAL, ("ten",))
    with pytest.raises(MisreadError, match="whole number"):
        condition_of(Block(of_all=True, parts=(line,)), OWN)


def test_no_line_says_nothing() -> None:
    assert text(Block(of_all=True, parts=()), OWN) == ""
    assert written(parse("consent")) == "consent = yes"


def test_values_are_parted_by_any_comma() -> None:
    assert listed("北京、上海，广州, 深圳 ,") == ["北京", "上海", "广州", "深圳"]
