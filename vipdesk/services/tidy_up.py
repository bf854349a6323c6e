"""What is done by itself behind the window when a shop was opened."""

from datetime import date

from vipdesk.services import erase_member, keep_times
from vipdesk.services.keep_times import Expired
from vipdesk.store import copies, erasure_list, shop
from vipdesk.store.engine import Shop
from vipdesk.store.journal import Journal
from vipdesk.store.read_only import ShopForReading


def at_opening(file: Shop, log: Journal, now: int, today: date, who: str) -> list[Expired]:
    """Erase again whom a copy brought back that was put here by hand, then delete what is past its time.

    Copies of the shop that a program which was killed left behind go too. A shop that is open for reading only stays as
    it is.
    """
    if isinstance(file, ShopForReading):
        return []
    erasure_list.bring_up_to_date(file.path)  # a kill right after an erasure would leave that to the shop alone
    copies.tidy(file.path, shop.settings().backup_folder)
    found = erase_member.apply_again(log, file.path, now, today, who)
    if found:
        erase_member.finish(file, found)
    return keep_times.expire(log, today)
