"""A new shop: an empty file with everything that the rules need to say something sensible on the first day."""

from datetime import date

from vipdesk.domain.postal import DEFAULT_POSTAGE, DEFAULT_TRANSIT
from vipdesk.domain.privileges import Privilege
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.files import calendar_file
from vipdesk.paths import resource
from vipdesk.store import groups, helpers, shop
from vipdesk.store.engine import Shop
from vipdesk.store.journal import Journal, forbid_undo
from vipdesk.store.location import Location

ALWAYS = date(2000, 1, 1)
TIER = "VIP"
_OWNER = {"zh_CN": "店主", "en": "Owner"}
"""The first helper of a new shop: its owner."""
EVENINGS = (60, 60, 60, 60, 60, 120, 120)
"""Minutes that an owner may find on each weekday, from Monday on."""
PACE = 25
"""Characters a minute."""
PAY_FEN = 100
"""For a letter: the owner's hand is worth as much as anybody's."""
NEW_SHOP = QT_TRANSLATE_NOOP("sentences", "New shop")


def make(location: Location, who: str, now: int, **settings: object) -> Shop:
    """Make a shop at `location` and open it, with the usual terms, calendar and tables; UserError if it cannot be.

    It appears when it is whole, so that nothing half-made is ever taken for a shop.
    """
    with shop.creating(location):
        _fill(who, now, settings)
    return shop.open_shop(location)


def _fill(who: str, now: int, settings: dict[str, object]) -> None:
    with Journal(who, lambda: now).action(Sentence(NEW_SHOP)):
        forbid_undo()
        shop.change_settings(**settings)
        _add_terms()
        _add_tables()
        helpers.add(_OWNER.get(str(settings.get("language")), _OWNER["zh_CN"]), EVENINGS, PACE, PAY_FEN)


def _add_terms() -> None:
    """What the practice promises: everyone's terms, and the better ones of the VIP groups."""
    groups.add_term(Privilege.FREE_SHIPPING_FROM, 9900, ALWAYS)
    groups.add_term(Privilege.SAME_DAY_CUTOFF, 16 * 60, ALWAYS)
    groups.add_term(Privilege.AFTER_SALES_REPLY, 24, ALWAYS)
    tier = groups.add_tier(TIER)
    groups.add_term(Privilege.FREE_SHIPPING_FROM, 6900, ALWAYS, tier_id=tier, lifetime=True)
    groups.add_term(Privilege.SAME_DAY_CUTOFF, 17 * 60, ALWAYS, tier_id=tier)
    groups.add_term(Privilege.EARLY_ACCESS, 24, ALWAYS, tier_id=tier)
    groups.add_term(Privilege.AFTER_SALES_REPLY, 4, ALWAYS, tier_id=tier)


def _add_tables() -> None:
    helpers.add_special_days(calendar_file.read(resource("calendar/cn.csv")))
    helpers.add_postage_steps(DEFAULT_POSTAGE)
    for zone, transit in DEFAULT_TRANSIT.items():
        helpers.set_transit(zone, transit)
