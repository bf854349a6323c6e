"""What a letter may say of a talk."""

from datetime import date, timedelta

import pytest

from vipdesk.domain import personal_lines
from vipdesk.store.facts import Fact

TODAY = date(2026, 11, 22)


def fact(words: str, days: int, *, secret: bool = False, until: date | None = None) -> Fact:
    return Fact(1, 1, words, TODAY - timedelta(days=days), "chat", secret, until)


def test_the_newest_that_may_be_said_is_said() -> None:
    known = [fact("old", 200), fact("her exam", 3, secret=True), fact("a new cat", 30)]
    assert personal_lines.line(known, [], TODAY) == "a new cat"


def test_what_the_last_letters_said_is_not_said_again() -> None:
    assert personal_lines.line([fact("old", 200), fact("a new cat", 30)], ["a new cat", ""], TODAY) == "old"


@pytest.mark.parametrize(
    "one",
    [
        fact("secret", 1, secret=True),
        fact("forgotten today", 1, until=TODAY),
        fact("older than eighteen months", 549 + 5),
        fact("of tomorrow", -1),
    ],
)
def test_what_may_not_be_said_is_never_said(one: Fact) -> None:
    assert personal_lines.line([one], [], TODAY) is None


def test_a_fact_of_eighteen_months_ago_to_the_day_may_still_be_said() -> None:
    on = date(2025, 5, 22)
    assert personal_lines.line([Fact(1, 1, "a trip", on, "", False, None)], [], TODAY) == "a trip"
