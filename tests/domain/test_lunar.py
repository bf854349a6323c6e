"""Lunar dates, solar terms and birthdays."""

from datetime import date, timedelta
from math import floor, pi, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.lunar import (
    FIRST_KNOWN,
    LAST_KNOWN,
    TERMS,
    Birthday,
    LeapRule,
    LunarDate,
    ShortMonthRule,
    birthdays,
    chinese_birthday,
    chinese_text,
    parse_birthday,
    solar_term,
    term_day,
    to_lunar,
    to_solar,
    written,
)
from vipdesk.errors import UserError

DAY = timedelta(days=1)
known_days = st.dates(FIRST_KNOWN, LAST_KNOWN)


def new_moon(lunation: int) -> float:
    """Julian day (terrestrial time) of a mean new moon with its main corrections; Meeus, chapter 49.

    Good to some minutes; lunation 0 is 6 January 2000.
    """
    t = lunation / 1236.85
    sun = (2.5534 + 29.10535670 * lunation) * pi / 180
    moon = (201.5643 + 385.81693528 * lunation + 0.0107582 * t * t) * pi / 180
    node = (160.7108 + 390.67050284 * lunation) * pi / 180
    mean = 2451550.09766 + 29.530588861 * lunation + 0.00015437 * t * t
    waves = (
        -0.40720 * sin(moon)
        + 0.17241 * sin(sun)
        + 0.01608 * sin(2 * moon)
        + 0.01039 * sin(2 * node)
        + 0.00739 * sin(moon - sun)
        - 0.00514 * sin(moon + sun)
        + 0.00208 * sin(2 * sun)
        - 0.00111 * sin(moon - 2 * node)
        - 0.00057 * sin(moon + 2 * node)
        + 0.00056 * sin(2 * moon + sun)
    )
    return mean + waves


def sun_longitude(day: date) -> float:
    """Degrees of the sun at the beginning of a day in China; low-precision formula, good to 0.01 degrees."""
    n = (day - date(2000, 1, 1)).days - 0.5 - 8 / 24 + 69 / 86400
    mean, anomaly = 280.460 + 0.9856474 * n, (357.528 + 0.9856003 * n) * pi / 180
    return (mean + 1.915 * sin(anomaly) + 0.020 * sin(2 * anomaly)) % 360


@pytest.mark.parametrize(
    ("day", "lunar"),
    [
        ("2026-02-17", LunarDate(2026, 1, 1)),
        ("2026-02-16", LunarDate(2025, 12, 29)),
        ("2026-09-25", LunarDate(2026, 8, 15)),
        ("2025-07-25", LunarDate(2025, 6, 1, True)),
        ("2025-06-25", LunarDate(2025, 6, 1)),
        ("2033-12-22", LunarDate(2033, 11, 1, True)),
        ("2020-05-23", LunarDate(2020, 4, 1, True)),
        ("1990-10-03", LunarDate(1990, 8, 15)),
        ("2026-11-22", LunarDate(2026, 10, 14)),
        ("1900-01-31", LunarDate(1900, 1, 1)),
    ],
)
def test_a_day_and_its_lunar_date_are_each_others_images(day: str, lunar: LunarDate) -> None:
    assert to_lunar(date.fromisoformat(day)) == lunar
    assert to_solar(lunar) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "lunar",
    [
        LunarDate(2026, 12, 30),
        LunarDate(2026, 4, 1, True),
        LunarDate(2025, 6, 30, True),
        LunarDate(2026, 13, 1),
        LunarDate(2026, 1, 0),
        LunarDate(1899, 1, 1),
        LunarDate(2101, 1, 1),
    ],
)
def test_a_lunar_date_that_never_comes_has_no_day(lunar: LunarDate) -> None:
    assert to_solar(lunar) is None


@pytest.mark.parametrize("day", [FIRST_KNOWN - DAY, LAST_KNOWN + DAY])
def test_a_day_beyond_the_tables_is_refused_with_their_ends(day: date) -> None:
    with pytest.raises(UserError, match="1900-01-31 to 2101-01-28"):
        to_lunar(day)


@given(known_days)
def test_every_day_has_one_lunar_date_that_leads_back_to_it(day: date) -> None:
    assert to_solar(to_lunar(day)) == day


@given(st.dates(FIRST_KNOWN, LAST_KNOWN - DAY))
def test_the_day_after_is_the_next_of_the_month_or_the_first_of_another(day: date) -> None:
    today, tomorrow = to_lunar(day), to_lunar(day + DAY)
    assert tomorrow == today._replace(day=today.day + 1) or (tomorrow.day == 1 and today.day in (29, 30))


def test_months_begin_on_the_day_of_the_new_moon_over_china() -> None:
    # Within half an hour of midnight the formula cannot tell which day it was.
    for lunation in range(-200, 640):
        in_china = new_moon(lunation) + 0.5 - 69 / 86400 + 8 / 24
        day = date.fromordinal(floor(in_china) - 1721425)
        near_midnight = abs(in_china - round(in_china)) < 1 / 48
        assert to_lunar(day).day == 1 or near_midnight, day


def test_solar_terms_begin_where_the_sun_reaches_a_further_15_degrees() -> None:
    for year in range(1990, 2051):
        for number, name in enumerate(TERMS):
            day = term_day(year, name)
            assert day is not None
            past = (sun_longitude(day) - (285 + 15 * number) + 180) % 360 - 180
            assert -1.03 < past < 0.03, (day, name)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2026-04-05", "清明"),
        ("2026-12-22", "冬至"),
        ("2025-12-21", "冬至"),
        ("2026-11-22", "小雪"),
        ("2026-01-05", "小寒"),
    ],
)
def test_a_solar_term_is_known_by_its_day(day: str, name: str) -> None:
    assert solar_term(date.fromisoformat(day)) == name


def test_an_ordinary_day_and_one_beyond_the_tables_have_no_solar_term() -> None:
    assert solar_term(date(2026, 11, 23)) is None
    assert solar_term(date(2300, 1, 5)) is None


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2026-11-22", "农历十月十四"),
        ("2026-02-17", "农历正月初一"),
        ("2025-07-25", "农历闰六月初一"),
        ("2026-01-26", "农历腊月初八"),
        ("2026-01-08", "农历冬月二十"),
        ("2026-09-30", "农历八月二十"),
        ("2026-10-01", "农历八月廿一"),
        ("2026-10-09", "农历八月廿九"),
        ("2026-12-08", "农历十月三十"),
        ("2026-12-18", "农历冬月初十"),
    ],
)
def test_a_day_is_named_in_chinese(day: str, text: str) -> None:
    assert chinese_text(date.fromisoformat(day)) == text


@pytest.mark.parametrize(
    ("text", "birthday"),
    [
        ("1990-05-06", Birthday("solar", 5, 6, year=1990)),
        ("1990/5/6", Birthday("solar", 5, 6, year=1990)),
        ("1990.5.6", Birthday("solar", 5, 6, year=1990)),
        ("1990年5月6日", Birthday("solar", 5, 6, year=1990)),
        ("1990年5月6号", Birthday("solar", 5, 6, year=1990)),
        ("19900506", Birthday("solar", 5, 6, year=1990)),
        ("1990-05-06 00:00:00", Birthday("solar", 5, 6, year=1990)),
        ("1990-05-06T00:00:00", Birthday("solar", 5, 6, year=1990)),
        ("1990/5/6 0:00", Birthday("solar", 5, 6, year=1990)),
        ("１９９０－０５－０６", Birthday("solar", 5, 6, year=1990)),
        ("一九九〇年五月六日", Birthday("solar", 5, 6, year=1990)),
        ("阳历1990年5月6日", Birthday("solar", 5, 6, year=1990)),
        ("公历 5-6", Birthday("solar", 5, 6)),
        ("05-06", Birthday("solar", 5, 6)),
        ("5/6", Birthday("solar", 5, 6)),
        ("5.16", Birthday("solar", 5, 16)),
        ("5月6日", Birthday("solar", 5, 6)),
        (" 生日: 5 月 6 日 ", Birthday("solar", 5, 6)),
        ("02-29", Birthday("solar", 2, 29)),
        ("五月三十一日", Birthday("solar", 5, 31)),
        ("5月", Birthday("solar", 5, None)),
        ("1990年5月", Birthday("solar", 5, None, year=1990)),
        ("农历八月十五", Birthday("lunar", 8, 15)),
        ("农历八月十五日", Birthday("lunar", 8, 15)),
        ("八月十五", Birthday("lunar", 8, 15)),
        ("阴历8月15", Birthday("lunar", 8, 15)),
        ("8-15(农历)", Birthday("lunar", 8, 15)),
        ("8月15日（阴历）", Birthday("lunar", 8, 15)),
        ("8.15 旧历", Birthday("lunar", 8, 15)),
        ("正月初一", Birthday("lunar", 1, 1)),
        ("腊月廿三", Birthday("lunar", 12, 23)),
        ("腊月二十三", Birthday("lunar", 12, 23)),
        ("冬月三十", Birthday("lunar", 11, 30)),
        ("农历十一月卅", Birthday("lunar", 11, 30)),
        ("十二月初十", Birthday("lunar", 12, 10)),
        ("农历8月", Birthday("lunar", 8, None)),
        ("农历1990年闰五月初三", Birthday("lunar", 5, 3, leap=True, year=1990)),
        ("闰五月初三", Birthday("lunar", 5, 3, leap=True)),
        ("农历一九九零年八月十五", Birthday("lunar", 8, 15, year=1990)),
        ("lunar 8-15", Birthday("lunar", 8, 15)),
        ("Lunar: 1990-08-15", Birthday("lunar", 8, 15, year=1990)),
        ("lunar 1990/8/15", Birthday("lunar", 8, 15, year=1990)),
        ("lunar leap 5-3", Birthday("lunar", 5, 3, leap=True)),
    ],
)
def test_a_birthday_is_read_as_people_write_it(text: str, birthday: Birthday) -> None:
    assert parse_birthday(text) == birthday


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "-",
        "不详",
        "unknown",
        "农历",
        "1900-01-01",
        "1899-12-30",
        "0001-01-01",
        "2190-01-01",
        "1990-13-01",
        "1990-02-30",
        "2023-02-29",
        "02-30",
        "13-05",
        "00-00",
        "90-5-6",
        "1990",
        "36000",
        "5.1",
        "12/25/1990",
        "1990-05-06 13:30",
        "19901399",
        "lunar 8-31",
        "lunar 13-1",
        "农历1991年闰五月初三",
        "农历2026年腊月三十",
        "阳历闰五月初三",
        "农历阳历5月6日",
        "二十月初一",
        "八月初十五",
        "5-日",
        "1.23E+18",
        "<b>5月6日</b>",
        "=5-6",
        "5" * 10_000,
    ],
)
def test_what_is_no_birthday_or_leaves_a_doubt_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what it says is for nobody
        parse_birthday(text)


@given(st.text(max_size=30) | st.text("0123456789-/.年月日农历闰lunar初一二三十廿 ", max_size=14))
def test_any_text_is_either_a_birthday_or_a_value_error(text: str) -> None:
    try:
        read = parse_birthday(text)
    except ValueError:
        return
    assert 1 <= read.month <= 12


@st.composite
def some_birthdays(draw: st.DrawFn) -> Birthday:
    day = draw(st.dates(date(1930, 1, 1), date(2025, 12, 31)))
    lunar = to_lunar(day)
    found = draw(
        st.sampled_from(
            [
                Birthday("solar", day.month, day.day, year=day.year),
                Birthday("lunar", lunar.month, lunar.day, lunar.leap, lunar.year),
            ]
        )
    )
    year = draw(st.sampled_from([None, found.year]))
    known_day = draw(st.sampled_from([None, found.day]))
    return Birthday(found.calendar, found.month, known_day, found.leap, year)


@given(some_birthdays())
def test_a_birthday_written_down_is_read_back(birthday: Birthday) -> None:
    assert parse_birthday(written(birthday)) == birthday


@given(some_birthdays())
def test_a_birthday_written_in_chinese_is_read_back(birthday: Birthday) -> None:
    assert parse_birthday(chinese_birthday(birthday)) == birthday


@pytest.mark.parametrize(
    ("calendar", "month", "day", "leap", "year"),
    [
        ("solar", 2, 30, False, None),
        ("solar", 2, 29, False, 2023),
        ("solar", 5, 6, True, None),
        ("solar", 0, 1, False, None),
        ("solar", 5, 0, False, None),
        ("lunar", 13, 1, False, None),
        ("lunar", 8, 31, False, None),
        ("lunar", 8, 0, False, None),
        ("lunar", 5, 3, True, 1991),
        ("lunar", 12, 30, False, 2026),
    ],
)
def test_a_birthday_that_never_was_cannot_be_made(
    calendar: str, month: int, day: int, leap: bool, year: int | None
) -> None:
    with pytest.raises(ValueError, match="no such birthday"):
        Birthday("lunar" if calendar == "lunar" else "solar", month, day, leap, year)


def kept(
    birthday: Birthday,
    year: int,
    leap_rule: LeapRule = LeapRule.FIRST,
    short_month_rule: ShortMonthRule = ShortMonthRule.PREVIOUS_DAY,
) -> list[str]:
    found = birthdays(birthday, date(year, 1, 1), date(year, 12, 31), leap_rule, short_month_rule)
    return [day.isoformat() for day in found]


def test_a_solar_birthday_comes_once_a_year() -> None:
    assert kept(Birthday("solar", 5, 6, year=1990), 2026) == ["2026-05-06"]


def test_a_birthday_on_29_february_is_kept_on_the_28th_or_skipped() -> None:
    born = Birthday("solar", 2, 29)
    assert kept(born, 2026) == ["2026-02-28"]
    assert kept(born, 2028) == ["2028-02-29"]
    assert kept(born, 2026, short_month_rule=ShortMonthRule.SKIP) == []


def test_a_lunar_birthday_on_the_30th_is_kept_on_the_29th_or_skipped() -> None:
    born = Birthday("lunar", 12, 30)
    assert kept(born, 2027) == ["2027-02-05"]  # lunar 2026-12-29
    assert kept(born, 2027, short_month_rule=ShortMonthRule.SKIP) == []
    assert kept(born, 2030) == ["2030-02-02"]  # lunar 2029-12-30


def test_a_lunar_birthday_can_come_never_or_twice_in_a_year() -> None:
    born = Birthday("lunar", 11, 20)
    assert kept(born, 2025) == []
    assert kept(born, 2026) == ["2026-01-08", "2026-12-28"]


def test_a_leap_birthday_is_kept_in_the_ordinary_month_where_there_is_no_leap_month() -> None:
    born = Birthday("lunar", 6, 1, leap=True)
    assert [kept(born, 2026, leap_rule=rule) for rule in LeapRule] == [["2026-07-14"]] * 3


def test_a_leap_birthday_follows_the_rule_where_there_are_two_such_months() -> None:
    born = Birthday("lunar", 6, 1, leap=True)
    assert kept(born, 2025) == ["2025-06-25"]
    assert kept(born, 2025, leap_rule=LeapRule.LEAP) == ["2025-07-25"]
    assert kept(born, 2025, leap_rule=LeapRule.BOTH) == ["2025-06-25", "2025-07-25"]


def test_a_leap_birthday_kept_twice_shares_one_lunar_year() -> None:
    twice = birthdays(Birthday("lunar", 6, 1, leap=True), date(2025, 1, 1), date(2025, 12, 31), leap_rule=LeapRule.BOTH)
    assert {to_lunar(day).year for day in twice} == {2025}


def test_an_ordinary_birthday_never_moves_to_the_leap_month() -> None:
    assert kept(Birthday("lunar", 6, 1), 2025, leap_rule=LeapRule.BOTH) == ["2025-06-25"]


def test_a_birthday_in_the_leap_month_of_winter_2033_is_kept() -> None:
    assert kept(Birthday("lunar", 11, 1, leap=True), 2033, leap_rule=LeapRule.LEAP) == ["2033-12-22"]


def test_the_first_of_the_month_stands_for_a_birthday_of_which_only_the_month_is_known() -> None:
    assert kept(Birthday("solar", 5, None), 2026) == ["2026-05-01"]
    assert kept(Birthday("lunar", 8, None), 2026) == ["2026-09-11"]


def test_lunar_birthdays_beyond_the_tables_are_refused() -> None:
    with pytest.raises(UserError):
        birthdays(Birthday("lunar", 8, 15), date(2100, 1, 1), date(2102, 1, 1))


@given(some_birthdays(), st.integers(1950, 2090), st.sampled_from(LeapRule))
def test_with_the_day_before_as_rule_no_lunar_or_solar_year_goes_without_a_birthday(
    birthday: Birthday, year: int, rule: LeapRule
) -> None:
    found = birthdays(birthday, date(year, 1, 1), date(year + 1, 12, 31), rule)
    years = {to_lunar(day).year if birthday.calendar == "lunar" else day.year for day in found}
    assert year in years
    assert found == sorted(set(found))


@given(some_birthdays(), known_days, st.integers(0, 500), st.sampled_from(LeapRule), st.sampled_from(ShortMonthRule))
def test_a_span_has_just_the_birthdays_of_its_days(
    birthday: Birthday, first: date, length: int, rule: LeapRule, short: ShortMonthRule
) -> None:
    last = min(first + DAY * length, LAST_KNOWN)
    middle = first + (last - first) // 2
    whole = birthdays(birthday, first, last, rule, short)
    tail = birthdays(birthday, middle + DAY, last, rule, short) if middle < last else []
    assert whole == birthdays(birthday, first, middle, rule, short) + tail


@given(some_birthdays(), st.integers(1950, 2090))
def test_every_birthday_kept_is_the_day_itself_or_the_one_before(birthday: Birthday, year: int) -> None:
    wanted = birthday.day or 1
    for day in birthdays(birthday, date(year, 1, 1), date(year, 12, 31)):
        lunar = to_lunar(day)
        month, number = (lunar.month, lunar.day) if birthday.calendar == "lunar" else (day.month, day.day)
        assert month == birthday.month
        assert number in (wanted, wanted - 1)
