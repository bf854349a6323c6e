"""Files imported again, or by two people at once: nothing changes that was not meant to."""

from datetime import timedelta
from pathlib import Path

from tests.order_files import order, write
from tests.services.conftest import NOW
from vipdesk.progress import Progress
from vipdesk.services import import_files, import_members
from vipdesk.store.database import select
from vipdesk.store.journal import Journal

THREE_DAYS = int(timedelta(days=3).total_seconds())


def test_a_list_with_a_bare_yes_changes_nothing_three_days_later(journal: Journal, tmp_path: Path) -> None:
    path = tmp_path / "members.csv"
    path.write_text("name,phone,consent\n陈一,19900000001,yes\n陈二,19900000002,yes\n", "utf-8")
    first = import_members.preview(path, "", NOW, Progress())
    with journal.action(import_members.label(first)):
        import_members.apply(first, NOW, Progress())
    again = import_members.preview(path, "", NOW + THREE_DAYS, Progress())
    assert (len(first.new), len(again.new), len(again.changed), again.known) == (2, 0, 0, 2)


def test_orders_that_a_colleague_imported_in_between_are_not_taken_twice(journal: Journal, tmp_path: Path) -> None:
    path = write(tmp_path / "orders.csv", [order(n) for n in range(5)])
    mine, theirs = (import_files.orders([path], NOW, Progress()) for _ in range(2))
    for prospect in (theirs, mine):
        with journal.action(prospect.label):
            prospect.apply(Progress())
    assert select("SELECT COUNT(*) FROM shop_order") == [(5,)]
