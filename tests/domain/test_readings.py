"""Single cells: amounts, numbers, moments, phones."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain import money, readings
from vipdesk.domain.problems import Problem, Refused, distinct

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = 1_795_320_000
MOMENTS = st.datetimes(datetime.fromisoformat("2000-01-02"), datetime.fromisoformat("2026-11-20"))


@given(MOMENTS.map(lambda when: when.replace(microsecond=0)))
def test_every_way_to_write_a_moment_means_the_same(when):
    seconds = int(when.replace(tzinfo=SHANGHAI).timestamp())
    abroad = datetime.fromtimestamp(seconds, UTC).astimezone(ZoneInfo("America/New_York"))
    ways = [str(when), f"{when:%Y/%m/%d %H:%M:%S}", f"{when.year}年{when.month}月{when.day}日 {when:%H:%M:%S}"]
    for text in (*ways, f"{abroad:%Y-%m-%d %H:%M:%S %z}", f"{abroad:%Y/%m/%d %H:%M:%S %z}"):
        assert readings.moment("paid", text, SHANGHAI, NOW) == seconds


@pytest.mark.parametrize("name", ["America/New_York", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Shanghai"])
def test_a_moment_is_right_also_on_days_when_the_clock_is_turned(name):
    zone = ZoneInfo(name)
    for hours in range(366 * 24 * 2):
        when = datetime.fromisoformat("2007-01-01") + timedelta(hours=hours, minutes=hours % 60)
        assert readings.moment("paid", str(when), zone, NOW) == int(when.replace(tzinfo=zone).timestamp())


@given(st.integers(0, 10**13), st.sampled_from(["", "0", "00"]), st.sampled_from(["", " ", "¥"]))
def test_an_amount_is_the_same_with_and_without_cents_and_signs(units, cents, sign):
    assert readings.amount("total", f"{sign}{units // 100}" + (f".{cents}" if cents else "")) == units // 100 * 100


@given(MOMENTS.map(lambda when: when.replace(microsecond=0)))
def test_a_spreadsheets_day_number_is_a_moment(when):
    days = (when - datetime.fromisoformat("1899-12-30")) / timedelta(days=1)
    assert readings.moment("paid", f"{days:.10f}", SHANGHAI, NOW) == int(when.replace(tzinfo=SHANGHAI).timestamp())


@given(st.text(max_size=30))
def test_any_text_is_a_moment_in_its_span_or_refused(text):
    seconds, problem = moment_or_problem(text)
    assert (seconds is None) == bool(problem)
    assert seconds is None or 946_000_000 < seconds <= NOW + 86_400


def moment_or_problem(text):
    """One of both."""
    try:
        return readings.moment("paid", text, SHANGHAI, NOW), ""
    except Refused as refused:
        return None, f"{refused.field}: {refused.sentence}"


def test_a_day_may_be_tomorrow_but_not_later():
    today = date(2026, 11, 22)
    assert readings.day("joined", "2026-11-23", today) == date(2026, 11, 23)
    with pytest.raises(Refused):
        readings.day("joined", "2026-11-24", today)


@given(st.integers(0, money.LARGEST))
def test_an_amount_comes_back_as_it_was_written(fen):
    assert readings.amount("total", money.plain(fen)) == readings.amount("total", f"¥{money.grouped(fen)}元") == fen


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("138 0000 0001", "13800000001"),
        ("+86-138-0000-0001", "13800000001"),
        ("008613800000001", "13800000001"),
        ("138****0001", "138****0001"),
        ("0591-87654321", "0591-87654321"),
        ("0591-87654321转12", "0591-87654321转12"),
        ("+44 20 7946 0018", "+44 20 7946 0018"),
        ("(0591) 87654321", "(0591) 87654321"),
        ("", ""),
    ],
)
def test_mobile_numbers_are_eleven_digits_and_others_stay(written, plain):
    assert readings.phone("phone", written) == plain


@pytest.mark.parametrize("written", ["none", "123", "1.38E+10", "1" * 40, "138-0000-0001; 139-0000-0001"])
def test_what_is_no_phone_is_refused(written):
    with pytest.raises(Refused):
        readings.phone("phone", written)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 1))))
def test_repeated_records_are_all_accounted_for(records):
    numbered = [(row, *record) for row, record in enumerate(records, 2)]
    found = distinct("list.csv", ((record[1], record) for record in numbered))
    rows = [record[0] for record in found.items] + [*found.repeated_rows] + [one.row for one in found.problems]
    assert sorted(rows) == list(range(2, len(records) + 2))
    assert all(isinstance(one, Problem) for one in found.problems)
    assert len({record[1] for record in found.items}) == len(found.items)


@pytest.mark.parametrize("sign", ["\x00", "\n", "\t", "\x85", "\x9f", "\u2028"])
@pytest.mark.parametrize("read", [readings.line, readings.order_number])
def test_a_name_or_number_with_a_character_that_cannot_be_seen_is_refused(read, sign):
    with pytest.raises(Refused) as refused:
        read("nick", f"小{sign}海")
    assert "“小·海” holds a line break" in str(refused.value.sentence)


@given(st.text(max_size=20))
def test_what_is_read_as_one_line_is_one_line(text):
    try:
        read = readings.line("nick", text)
    except Refused:
        assert not text.isprintable()
    else:
        assert len(f"{read}.".splitlines()) == 1
