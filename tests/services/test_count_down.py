"""The countdown on a real shop."""

from pathlib import Path

import pytest

from tests.order_files import write
from tests.services.conftest import NOW, Fill
from tests.services.test_import_orders import take_over
from tests.services.test_recognise_uses import at, further
from vipdesk.domain.moments import to_local
from vipdesk.domain.new_items import NewItem
from vipdesk.errors import Sentence
from vipdesk.services import count_down, new_items
from vipdesk.services.count_down import Counted
from vipdesk.store import shop
from vipdesk.store.database import execute
from vipdesk.store.journal import Journal


@pytest.fixture
def waiting(fill: Fill, journal: Journal, tmp_path: Path) -> None:
    """Three orders of members, paid on Monday, 1 June at 16:30, after the public cutoff; and one of nobody's."""
    fill(3)
    paid = {"订单状态": "买家已付款，等待卖家发货"}
    take_over(journal, write(tmp_path / "more.csv", [further(number) | paid for number in (0, 1, 2, 50)]))


def at_moment(text: str) -> Counted:
    return count_down.look(at(text))


def test_members_parcels_are_counted_down_by_their_own_cutoff(waiting: None) -> None:
    found = at_moment("2026-06-01T16:48")
    assert [(one.name, one.minutes_left) for one in found.found.due] == [
        ("陈小一", 12), ("陈小二", 12), ("陈小三", 12),
    ]  # fmt: skip
    assert found.imported_at == to_local(NOW, "Asia/Shanghai")


def test_what_was_dispatched_or_called_off_is_not_counted(waiting: None, journal: Journal) -> None:
    with journal.action(Sentence("Send")):
        execute(
            "UPDATE shop_order SET dispatched_at = ? WHERE number = ?", [at("2026-06-01T16:40"), "9100000000000001"]
        )
        execute("UPDATE shop_order SET state = 'cancelled' WHERE number = ?", ["9100000000000002"])
    assert [one.number for one in at_moment("2026-06-01T16:48").found.due] == ["9100000000000003"]


def test_who_left_the_group_is_not_counted(waiting: None, journal: Journal) -> None:
    with journal.action(Sentence("Leave")):
        execute("UPDATE membership SET left_on = ?", ["2026-05-31"])
    assert at_moment("2026-06-01T16:48").found == ((), (), 0)


def test_what_was_missed_is_told_until_the_next_shipping_day_is_over(waiting: None) -> None:
    assert len(at_moment("2026-06-01T17:01").found.missed) == 3
    assert len(at_moment("2026-06-02T12:00").found.missed) == 3
    assert at_moment("2026-06-03T12:00").found.missed == ()


def test_how_long_before_is_a_setting(waiting: None, journal: Journal) -> None:
    assert at_moment("2026-06-01T16:40").found.later == 0
    with journal.action(Sentence("Lead")):
        shop.change_settings(countdown_minutes=15)
    assert at_moment("2026-06-01T16:40").found.later == 3


def test_a_known_defect_is_told_with_each_parcel_that_has_the_item(waiting: None, journal: Journal) -> None:
    item = NewItem("Tin", 100, 0, 0, titles=("明前龙井",), defects="a dent", defect_wording="The tin has a dent.")
    with journal.action(Sentence("Item")):
        new_items.keep(item)
    found = at_moment("2026-06-01T16:48")
    assert {one.order_id for one in found.warnings} == {one.order_id for one in found.found.due}
    assert {one.wording for one in found.warnings} == {"The tin has a dent."}
