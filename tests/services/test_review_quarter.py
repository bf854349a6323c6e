"""The review's columns, reckoned again by hand from the same orders."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest

from tests.order_files import order, write
from tests.services.conftest import NOW
from vipdesk.domain.checks import CheckKind
from vipdesk.domain.quarters import Quarter
from vipdesk.errors import Sentence
from vipdesk.progress import Progress
from vipdesk.services import draw_review, import_campaign, import_members, import_orders, review_quarter
from vipdesk.store import campaigns
from vipdesk.store.journal import Journal
from vipdesk.store.models import Cost, Letter, Recipient

POSTED = date(2026, 2, 1)
FIRST, LAST = POSTED + timedelta(days=5), POSTED + timedelta(days=5 + 89)
"""The first and the last day of the window: five days in the post, then ninety."""


def bought(number: int, day: date, net: int, clock: str = "12:00:00") -> dict[str, str]:
    paid = f"{day} {clock}"
    money = {"买家应付货款": f"{net}.00", "总金额": f"{net}.00", "买家实际支付金额": f"{net}.00"}
    number_of_order = f'="{8_000_000_000_000_001 + day.toordinal() * 1000 + number}"'
    return order(number, **money, 订单编号=number_of_order, 订单创建时间=paid, **{"订单付款时间 ": paid})


ORDERS = [
    *(bought(n, POSTED - timedelta(days=200), 500) for n in range(20)),  # before the 180 days: nobody's baseline
    *(bought(n, POSTED - timedelta(days=30), 10 + n) for n in range(20)),
    bought(0, FIRST, 40, "00:00:00"),
    bought(0, LAST, 41, "23:59:59"),
    bought(1, FIRST - timedelta(days=1), 1000, "23:59:59"),
    bought(1, LAST + timedelta(days=1), 1000, "00:00:00"),
    *(bought(n, FIRST + timedelta(days=n), 60) for n in range(2, 8)),
    *(bought(n, FIRST + timedelta(days=n), 20) for n in range(15, 18)),
]


@pytest.fixture
def reviewed(journal: Journal, tmp_path: Path) -> review_quarter.Reviewed:
    """Members 0-14 got a letter, 15-19 were held out."""
    return bring_in(journal, tmp_path, POSTED)


def bring_in(journal: Journal, tmp_path: Path, planned: date) -> review_quarter.Reviewed:
    """The same, with another planned day for who was held out."""
    orders = write(tmp_path / "orders.csv", ORDERS)
    table = tmp_path / "past.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("member", "arm", "posted date", "cost"))
        writer.writerows((f"nick{n}", "letter", POSTED, "2.50") for n in range(15))
        writer.writerows((f"nick{n}", "hold-out", planned, "2.50") for n in range(15, 20))
    found = import_orders.preview(orders, NOW, Progress())
    with journal.action(import_orders.label(found)):
        import_orders.apply(found, NOW, Progress())
    members = import_members.preview(orders, "VIP 1", NOW, Progress())
    with journal.action(import_members.label(members)):
        import_members.apply(members, NOW, Progress())
    past = import_campaign.preview(table, NOW, Progress())
    with journal.action(import_campaign.label(past)):
        import_campaign.apply(past, NOW, Progress())
    return review_quarter.review(Quarter(2026, 2), date(2026, 6, 10), Progress())


def test_what_was_paid_inside_the_window_counts_to_the_minute(reviewed: review_quarter.Reviewed) -> None:
    (campaign,) = reviewed.review.campaigns
    assert campaign.attributed.revenue_fen == (40 + 41 + 6 * 60) * 100
    assert (campaign.letters, campaign.held_out, campaign.cost_fen) == (15, 5, 15 * 250)


def test_the_repeat_rate_is_the_share_of_members_who_bought(reviewed: review_quarter.Reviewed) -> None:
    (campaign,) = reviewed.review.campaigns
    rate = campaign.incremental.comparison.rate
    assert rate is not None
    assert rate.difference == pytest.approx(7 / 15 - 3 / 5)


def test_the_plain_check_is_the_difference_of_the_means(reviewed: review_quarter.Reviewed) -> None:
    (campaign,) = reviewed.review.campaigns
    plain = campaign.incremental.comparison.welch
    assert plain is not None
    assert plain.effect == pytest.approx((40 + 41 + 6 * 60) * 100 / 15 - 3 * 20 * 100 / 5)


def test_attributed_return_is_reckoned_as_the_practice_does(reviewed: review_quarter.Reviewed) -> None:
    found = reviewed.review.attributed
    assert found.multiple == pytest.approx(441 / 37.5)
    assert found.roi == pytest.approx((0.35 * 441 - 37.5) / 37.5)


def test_the_window_closes_after_its_last_day(reviewed: review_quarter.Reviewed) -> None:
    (campaign,) = reviewed.review.campaigns
    assert campaign.closes_on == LAST
    open_still = review_quarter.review(Quarter(2026, 2), LAST, Progress()).review
    assert [one.open_until for one in open_still.listed] == [LAST]


@pytest.mark.parametrize(("late", "value", "is_good"), [(0, "0", True), (3, "+3", True), (4, "+4", False)])
def test_letters_posted_much_later_than_planned_are_a_caution(
    journal: Journal, tmp_path: Path, late: int, value: str, is_good: bool
) -> None:
    found = bring_in(journal, tmp_path, POSTED - timedelta(days=late))
    (check,) = [one for one in found.review.campaigns[0].checks if one.kind is CheckKind.STARTS]
    assert (check.value, check.is_good) == (value, is_good)


def test_what_the_second_person_of_a_household_buys_is_put_down_to_their_letter(
    reviewed: review_quarter.Reviewed, journal: Journal
) -> None:
    with journal.action(Sentence("Move in")):
        Recipient.update(arm="excluded", reason="household", unit_member=1).where(Recipient.member == 3).execute()
        Cost.delete().where(Cost.member == 3).execute()
        Letter.delete().where(Letter.member == 3).execute()
    again = review_quarter.review(Quarter(2026, 2), date(2026, 6, 10), Progress())
    assert again.review.attributed.revenue_fen == reviewed.review.attributed.revenue_fen


def test_undoing_the_import_of_a_campaign_takes_everything_of_it_away(
    reviewed: review_quarter.Reviewed, journal: Journal
) -> None:
    journal.undo()
    assert campaigns.rows() == []
    journal.redo()
    again = review_quarter.review(Quarter(2026, 2), date(2026, 6, 10), Progress())
    assert again.review.attributed == reviewed.review.attributed


@pytest.mark.parametrize(("language", "words"), [("en", "Verdict"), ("zh_CN", "结论")])
def test_a_review_is_printed_in_the_language_of_who_reads_it(reviewed, tmp_path, language, words):
    path = tmp_path / "review.pdf"
    pages = draw_review.write_pdf(path, reviewed, date(2026, 6, 10), language)
    with pypdfium2.PdfDocument(path) as document:
        printed = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    assert len(printed) == pages
    assert words in "".join(printed)
