"""Occasions: rules, the festivals that come with the program, and the keys of their greetings."""

import csv
from calendar import monthcalendar
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.lunar import FIRST_KNOWN, LAST_KNOWN, TERMS, Birthday, to_lunar
from vipdesk.domain.occasions import (
    OCCASIONS,
    BirthdayOf,
    DaysSince,
    EasterOffset,
    FixedLunar,
    FixedSolar,
    LunarEve,
    NthWeekday,
    Occasion,
    OneOff,
    Rule,
    SolarTerm,
    YearsSince,
    between,
    check_codes,
    code_prefix,
    dates,
    find,
    in_year,
    key_year,
    near,
    on,
)
from vipdesk.errors import UserError

SHARED_DATA = Path(__file__).parents[2].parent / "shared" / "data"
DAY = timedelta(days=1)
GOLDEN = ("festivals_golden.csv", "festivals_rule_golden.csv")

lunar_rules = st.builds(FixedLunar, st.integers(1, 12), st.integers(1, 30), st.booleans()) | st.builds(
    LunarEve, st.integers(1, 12), st.integers(1, 30)
)
joined = st.dates(date(1990, 1, 1), date(2030, 12, 31))
rules = (
    lunar_rules
    | st.builds(FixedSolar, st.integers(1, 12), st.integers(1, 28))
    | st.just(FixedSolar(2, 29))
    | st.builds(NthWeekday, st.integers(1, 12), st.integers(0, 6), st.sampled_from([1, 2, 3, 4, 5, -1]))
    | st.builds(SolarTerm, st.sampled_from(TERMS))
    | st.builds(EasterOffset, st.integers(-50, 60))
    | st.builds(OneOff, joined)
    | st.builds(DaysSince, joined, st.integers(0, 1000))
    | st.builds(YearsSince, joined)
    | st.builds(BirthdayOf, st.builds(Birthday, st.just("lunar"), st.integers(1, 12), st.integers(1, 30)))
    | st.builds(BirthdayOf, st.builds(Birthday, st.just("solar"), st.integers(1, 12), st.integers(1, 28)))
)


def golden() -> list[tuple[str, int, str, str]]:
    found = []
    for name in GOLDEN:
        with (SHARED_DATA / name).open(encoding="utf-8-sig", newline="") as file:
            found += [(row["key"], int(row["year"]), row["name_zh"], row["date"]) for row in csv.DictReader(file)]
    return found


def in_the_year(rule: Rule, year: int) -> list[str]:
    return [day.isoformat() for day in dates(rule, date(year, 1, 1), date(year, 12, 31))]


@pytest.mark.shared
def test_every_golden_date_is_found_by_its_key_and_year() -> None:
    rows = golden()
    assert len(rows) == 12 * 14 + 12 * 4
    assert [(key, year, in_year(key, year).day.isoformat()) for key, year, _, _ in rows] == [
        (key, year, day) for key, year, _, day in rows
    ]


@pytest.mark.shared
def test_every_golden_occasion_bears_its_chinese_name() -> None:
    assert all(find(key).name_zh == name for key, _, name, _ in golden())


@pytest.mark.shared
def test_the_listing_of_twelve_years_has_the_golden_dates_and_no_other() -> None:
    keys = {key for key, _, _, _ in golden()}
    listed = between(date(2024, 1, 1), date(2035, 12, 31), [one for one in OCCASIONS if one.key in keys])
    assert {(found.occasion.key, found.day.isoformat()) for found in listed} == {
        (key, day) for key, _, _, day in golden()
    }


@pytest.mark.parametrize(
    ("key", "day"),
    [
        ("new_year", "2026-01-01"),
        ("laba", "2026-01-26"),
        ("new_year_eve", "2026-02-16"),
        ("spring_festival", "2026-02-17"),
        ("lantern", "2026-03-03"),
        ("valentines", "2026-02-14"),
        ("womens_day", "2026-03-08"),
        ("qingming", "2026-04-05"),
        ("easter_western", "2026-04-05"),
        ("mothers_day", "2026-05-10"),
        ("childrens_day", "2026-06-01"),
        ("dragon_boat", "2026-06-19"),
        ("fathers_day", "2026-06-21"),
        ("qixi", "2026-08-19"),
        ("teachers_day", "2026-09-10"),
        ("mid_autumn", "2026-09-25"),
        ("national_day", "2026-10-01"),
        ("double_ninth", "2026-10-18"),
        ("singles_day", "2026-11-11"),
        ("thanksgiving_us", "2026-11-26"),
        ("winter_solstice", "2026-12-22"),
        ("christmas", "2026-12-25"),
    ],
)
def test_an_occasion_of_2026_is_on_its_day(key: str, day: str) -> None:
    assert in_year(key, 2026).day.isoformat() == day


def test_new_years_eve_is_the_day_before_spring_festival_in_every_year() -> None:
    for year in range(1901, 2101):
        assert in_year("new_year_eve", year).day + DAY == in_year("spring_festival", year).day


def test_all_keys_and_codes_are_different() -> None:
    assert len({occasion.key for occasion in OCCASIONS}) == len(OCCASIONS) == 26
    assert len({code_prefix(occasion) for occasion in OCCASIONS}) == len(OCCASIONS)
    check_codes(OCCASIONS)


@pytest.mark.parametrize(("key", "code"), [("mid_autumn", "MA"), ("spring_festival", "SF"), ("winter_solstice", "DZ")])
def test_a_letters_code_begins_with_two_letters_of_its_occasion(key: str, code: str) -> None:
    assert code_prefix(find(key)) == code


def test_an_occasion_of_the_shops_own_may_not_take_another_ones_code() -> None:
    own = Occasion("founding_day", "Founding day", "店庆", FixedSolar(5, 20), "MA")
    with pytest.raises(UserError, match="mid_autumn and founding_day have the same code MA"):
        check_codes((*OCCASIONS, own))


@pytest.mark.parametrize("code", ["", "M", "ma", "M1", "中秋", "MAX"])
def test_a_code_is_two_capitals(code: str) -> None:
    with pytest.raises(UserError, match="two capitals"):
        check_codes([Occasion("own", "Own", "自定", FixedSolar(5, 20), code)])


def test_an_unknown_key_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UserError, match=r"no occasion “midautumn”.*mid_autumn, .*christmas"):
        find("midautumn")


def test_an_occasion_of_the_shops_own_is_found_among_its_own() -> None:
    own = Occasion("founding_day", "Founding day", "店庆", OneOff(date(2026, 5, 20)), "FO")
    assert in_year("founding_day", 2026, (*OCCASIONS, own)).day == date(2026, 5, 20)


def test_a_year_without_the_occasion_is_refused_with_the_nearest_dates() -> None:
    with pytest.raises(UserError, match="laba has no date in 2023; nearest: 2022-01-10, 2022-12-30, 2024-01-18"):
        in_year("laba", 2023)


def test_a_year_with_two_is_refused_with_both_dates() -> None:
    with pytest.raises(UserError, match="laba falls twice in 2022: 2022-01-10, 2022-12-30"):
        in_year("laba", 2022)


def test_a_one_off_day_of_long_ago_is_refused_without_dates_nearby() -> None:
    own = Occasion("opening", "Opening", "开业", OneOff(date(2010, 5, 20)), "OP")
    with pytest.raises(UserError, match="opening has no date in 2026: choose another year"):
        in_year("opening", 2026, [own])


@pytest.mark.parametrize("year", [-1, 0, 10_000])
def test_a_year_that_no_date_can_have_is_refused(year: int) -> None:
    with pytest.raises(UserError, match="There is no year"):
        in_year("christmas", year)


@pytest.mark.parametrize("year", [1600, 1900, 2101, 9999])
def test_a_year_beyond_the_tables_is_refused_for_lunar_occasions_only(year: int) -> None:
    assert in_year("christmas", year).day == date(year, 12, 25)
    with pytest.raises(UserError, match="1900-01-31 to 2101-01-28"):
        in_year("mid_autumn", year)
    with pytest.raises(UserError, match="1900-01-31 to 2101-01-28"):
        in_year("winter_solstice", year)


def test_one_of_two_days_of_a_year_is_chosen_by_its_date() -> None:
    january, december = on("laba", date(2022, 1, 10)), on("laba", date(2022, 12, 30))
    assert (january.day, january.key_year) == (date(2022, 1, 10), 2021)
    assert (december.day, december.key_year) == (date(2022, 12, 30), 2022)


def test_a_day_that_is_not_the_occasion_s_is_refused_with_the_nearest_dates() -> None:
    days = "2022-01-10, 2022-12-30, 2024-01-18"
    with pytest.raises(UserError, match=f"laba is not on 2023-01-08. Its dates near it: {days}"):
        on("laba", date(2023, 1, 8))


def test_a_day_with_no_dates_nearby_is_refused() -> None:
    own = Occasion("opening", "Opening", "开业", OneOff(date(2010, 5, 20)), "OP")
    with pytest.raises(UserError, match="opening is not on 2026-05-20"):
        on("opening", date(2026, 5, 20), [own])


@pytest.mark.parametrize("year", [1, 1899, 2102, 9999])
def test_beyond_the_lunar_tables_there_is_no_date_nearby(year: int) -> None:
    assert near(find("laba"), year) == []


def test_every_occasion_is_found_again_on_each_of_its_days() -> None:
    for one in between(date(2020, 1, 1), date(2032, 12, 31)):
        assert on(one.occasion.key, one.day) == one


def test_a_lunar_greeting_is_keyed_by_lunar_year() -> None:
    assert (in_year("laba", 2026).key_year, in_year("new_year_eve", 2026).key_year) == (2025, 2025)
    assert (in_year("spring_festival", 2026).key_year, in_year("winter_solstice", 2026).key_year) == (2026, 2026)


def test_two_in_one_year_have_different_keys() -> None:
    laba = between(date(2022, 1, 1), date(2022, 12, 31), [find("laba")])
    assert [found.key_year for found in laba] == [2021, 2022]


def test_a_lunar_date_can_come_never_or_twice_in_a_year() -> None:
    assert in_the_year(FixedLunar(11, 20), 2025) == []
    assert in_the_year(FixedLunar(11, 20), 2026) == ["2026-01-08", "2026-12-28"]


def test_a_leap_month_rule_yields_only_in_its_years() -> None:
    assert in_the_year(FixedLunar(6, 1, leap=True), 2025) == ["2025-07-25"]
    assert in_the_year(FixedLunar(6, 1, leap=True), 2026) == []
    assert in_the_year(FixedLunar(11, 1, leap=True), 2033) == ["2033-12-22"]


def test_lunar_12_30_is_no_eve_in_a_short_month() -> None:
    assert in_the_year(FixedLunar(12, 30), 2026) == []
    assert in_the_year(LunarEve(1, 1), 2026) == ["2026-02-16"]


def test_29_february_comes_in_leap_years() -> None:
    assert in_the_year(FixedSolar(2, 29), 2026) == []
    assert in_the_year(FixedSolar(2, 29), 2028) == ["2028-02-29"]


def test_the_last_and_the_fifth_weekday_of_a_month() -> None:
    assert in_the_year(NthWeekday(11, 4, -1), 2026) == ["2026-11-27"]
    assert in_the_year(NthWeekday(11, 0, 5), 2026) == ["2026-11-30"]
    assert in_the_year(NthWeekday(2, 0, 5), 2026) == []


def test_days_around_easter() -> None:
    assert in_the_year(EasterOffset(-2), 2026) == ["2026-04-03"]
    assert in_the_year(EasterOffset(39), 2026) == ["2026-05-14"]
    assert in_the_year(EasterOffset(), 1500) == []


def test_a_hundred_days_and_the_anniversaries_since_joining() -> None:
    assert in_the_year(DaysSince(date(2026, 8, 14), 100), 2026) == ["2026-11-22"]
    assert in_the_year(YearsSince(date(2024, 2, 29)), 2024) == []
    assert in_the_year(YearsSince(date(2024, 2, 29)), 2026) == ["2026-02-28"]
    assert in_the_year(YearsSince(date(2024, 2, 29)), 2028) == ["2028-02-29"]


def test_a_lunar_birthday_is_an_occasion_keyed_by_lunar_year() -> None:
    rule = BirthdayOf(Birthday("lunar", 12, 30))
    assert in_the_year(rule, 2026) == ["2026-02-16"]
    assert key_year(rule, date(2026, 2, 16)) == 2025


def test_a_lunar_birthday_is_known_up_to_the_end_of_the_tables() -> None:
    assert dates(BirthdayOf(Birthday("lunar", 12, 29)), date(2100, 6, 1), LAST_KNOWN) == [LAST_KNOWN]


def test_the_listing_is_by_day_and_then_as_the_festivals_stand() -> None:
    listed = between(date(2026, 4, 1), date(2026, 5, 31))
    assert [found.occasion.key for found in listed] == ["qingming", "easter_western", "mothers_day"]


def test_a_listing_from_after_to_before_is_empty() -> None:
    assert between(date(2026, 5, 1), date(2026, 4, 1)) == []


@given(rules, st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.integers(0, 900), st.integers(0, 900))
def test_a_span_is_the_sum_of_its_parts(rule: Rule, first: date, one: int, other: int) -> None:
    middle, last = first + DAY * one, first + DAY * (one + 1 + other)
    assert dates(rule, first, last) == dates(rule, first, middle) + dates(rule, middle + DAY, last)


@given(rules, st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.integers(0, 3000))
def test_dates_are_in_order_within_the_span_and_have_keys_of_their_own(rule: Rule, first: date, length: int) -> None:
    found = dates(rule, first, first + DAY * length)
    assert found == sorted(found)
    assert all(first <= day <= first + DAY * length for day in found)
    assert len({key_year(rule, day) for day in found}) == len(found)


@given(st.integers(1, 12), st.integers(1, 29), st.integers(1901, 2098))
def test_a_day_that_every_month_has_comes_once_in_every_lunar_year(month: int, day: int, year: int) -> None:
    rule = FixedLunar(month, day)
    found = dates(rule, date(year, 1, 1), date(year + 2, 1, 1))
    assert [key_year(rule, on) for on in found].count(year) == 1


@given(lunar_rules, st.integers(1901, 2099))
def test_a_fixed_lunar_date_is_the_lunar_date_of_its_day(rule: FixedLunar | LunarEve, year: int) -> None:
    days = dates(rule, date(year, 1, 1), date(year, 12, 31))
    shifted = [day + DAY if isinstance(rule, LunarEve) else day for day in days]
    assert all((to_lunar(day).month, to_lunar(day).day) == (rule.month, rule.day) for day in shifted)


@given(st.integers(1583, 4099))
def test_easter_agrees_with_the_anonymous_gregorian_computus(year: int) -> None:
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    shift = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * shift) // 433
    month = (h + shift - 7 * m + 90) // 25
    day = (h + shift - 7 * m + 33 * month + 19) % 32
    assert list(EasterOffset().in_year(year)) == [date(year, month, day)]


@given(st.integers(1900, 2200), st.integers(1, 12), st.integers(0, 6), st.sampled_from([1, 2, 3, 4, 5, -1]))
def test_the_nth_weekday_agrees_with_the_calendar_on_the_wall(year: int, month: int, weekday: int, nth: int) -> None:
    column = [week[weekday] for week in monthcalendar(year, month) if week[weekday]]
    wanted = column[-1:] if nth == -1 else column[nth - 1 : nth]
    assert list(NthWeekday(month, weekday, nth).in_year(year)) == [date(year, month, day) for day in wanted]


def test_the_whole_of_the_tables_can_be_listed() -> None:
    assert len(between(FIRST_KNOWN, LAST_KNOWN)) > 200 * len(OCCASIONS)
