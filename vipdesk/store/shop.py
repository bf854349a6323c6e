"""The shop itself: opening and making it, and its settings."""

import contextlib
import dataclasses
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vipdesk.domain import city_classes
from vipdesk.domain.moments import USUAL_ZONE
from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store import backup, backup_notes, journal, migrations, recoding, roles
from vipdesk.store.database import (
    attach,
    closed_on_trouble,
    create_file,
    database,
    explained,
    open_at,
    select,
)
from vipdesk.store.engine import Shop
from vipdesk.store.engine_postgres import ShopServer
from vipdesk.store.engine_sqlite import ShopFile
from vipdesk.store.location import Location, Server
from vipdesk.store.models import Setting


@dataclass(frozen=True)
class Settings:
    """What belongs to the shop and travels with its file. Defaults serve until somebody changes them."""

    name: str = ""
    owner: str = ""
    currency: str = ""
    """ISO 4217; empty until the first import tells it."""
    time_zone: str = USUAL_ZONE
    province: str = ""
    city: str = ""
    language: str = "zh_CN"
    """Of letters and packs."""
    margin_permille: int = 350
    """Gross margin on net revenue, in thousandths."""
    window_days: int = 90
    assumed_transit_days: int = 5
    rest_days: int = 60
    """Who was written to less than this many days ago is left out."""
    hold_out_permille: int = 200
    arrival_first_days: int = 7
    arrival_last_days: int = 1
    print_days: int = 1
    check_in_days: int = 1
    batch_size: int = 50
    letter_g: int = 20
    stationery_fen: int = 30
    """Paper, print and envelope of one letter."""
    free_spoiled_permille: int = 50
    """Share of a batch that may be spoiled without loss of pay."""
    characters_per_line: int = 26
    lines_per_page: int = 20
    parcel_fen: int = 800
    """What a parcel's postage costs the shop: the price of a free-shipping privilege used."""
    free_shipping_basis: str = "goods"
    """Which amount free shipping goes by: goods after the shop's discounts, or what is `paid` after every coupon."""
    countdown_minutes: int = 60
    """How long before a member's cutoff the parcels that still have to leave are counted down."""
    count_postage: bool = False
    """Whether postage paid by customers counts as revenue in reviews."""
    pending_counts: bool = False
    """Whether orders still to be paid on delivery count as paid."""
    brushed_word: str = "刷单"
    shipping_days_off: tuple[int, ...] = ()
    posting_days_off: tuple[int, ...] = (5, 6)
    """Weekdays without dispatch, and without posting of letters; Monday is 0."""
    must_send_admins: bool = True
    backup_folder: str = ""
    keep_pack_days: int = 30
    """After a batch is due: then packs are to be destroyed, and files of them that the program wrote are removed."""
    keep_chat_tie_days: int = 180
    keep_chat_day_days: int = 400
    keep_register_days: int = 1095
    """Of the register of who got which data."""
    rfm_window_days: int = 365
    """Orders of so many days make the bands of recency, frequency and money; see `domain.rfm.Bands` for the cuts."""
    rfm_recency_days: tuple[int, ...] = (30, 60, 120, 240)
    rfm_frequency_orders: tuple[int, ...] = (2, 3, 5, 8)
    rfm_money_fen: tuple[int, ...] = (10_000, 30_000, 60_000, 120_000)
    city_classes: tuple[str, ...] = city_classes.USUAL
    """A line a class, as `domain.city_classes` reads them."""
    city_classes_on: str = "2026-11-22"
    """The day on which somebody last looked at them."""


def settings() -> Settings:
    """The shop's settings as they are now."""
    stored = {row[0]: json.loads(row[1]) for row in select("SELECT name, value FROM setting")}
    known = {field.name for field in dataclasses.fields(Settings)}
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in stored.items() if name in known
    }
    return Settings(**values)


def defaults() -> dict[str, str]:
    """What holds until somebody changes a setting, as JSON by its name."""
    return {name: json.dumps(value) for name, value in dataclasses.asdict(Settings()).items()}


def change_settings(**values: Any) -> None:
    """Change some settings by name; TypeError for a name that does not exist."""
    dataclasses.replace(Settings(), **values)
    for name, value in values.items():
        text = json.dumps(value, ensure_ascii=False)
        if not Setting.update(value=text).where(Setting.name == name).execute():
            Setting.create(name=name, value=text)


def open_shop(location: Location) -> Shop:
    """Open a shop and bring its schema up to date, after a copy of a file was kept; UserError says why not."""
    if isinstance(location, Path):
        with explained(location):
            recoding.tidy(location)
    shop = open_at(location)
    with closed_on_trouble(shop), explained(location):
        _bring_up_to_date(shop)
    attach(shop)
    return shop


def _bring_up_to_date(shop: Shop) -> None:
    if migrations.pending(shop):
        attach(shop)
        if isinstance(shop, ShopFile):
            backup.keep(shop, backup.Reason.MIGRATION)
        set_up(shop)
    shop.mend_index()


def set_up(shop: Shop) -> None:
    """Give a shop today's schema, its journal and the rights of its desks, all or nothing."""
    with shop.migrating():
        migrations.run(shop)
        journal.watch_all(shop)
        if isinstance(shop, ShopServer):
            roles.apply(shop, defaults())


def create_shop(location: Location) -> Shop:
    """Make a new, empty shop and open it; UserError where that is not possible."""
    shop = ShopServer(location) if isinstance(location, Server) else create_file(location)
    with closed_on_trouble(shop), explained(location):
        attach(shop)
        with shop.migrating():
            if isinstance(shop, ShopServer):
                shop.found()
            set_up(shop)
    return shop


@contextlib.contextmanager
def creating(location: Location) -> Iterator[Shop]:
    """A new shop to be filled, closed at the end; where filling fails, nothing of it is left.

    UserError where there is a file or a shop already.
    """
    if isinstance(location, Path):
        with appearing(location) as part, contextlib.closing(create_shop(part)) as made:
            yield made
        return
    made = ShopServer(location)
    with contextlib.closing(made), explained(location), made.migrating():
        attach(made)
        made.found()
        set_up(made)
        yield made


@contextlib.contextmanager
def appearing(path: Path) -> Iterator[Path]:
    """A place to make a shop in; closed at the end, it gets its real name, and else nothing of it is left.

    UserError where there is a file already.
    """
    if path.exists():
        raise UserError(QT_TRANSLATE_NOOP("sentences", "There is already a file at {path}."), path=path)
    part = path.with_name(f"{path.name}.part")
    _remove(part)
    try:
        yield part
        with explained(path):
            backup.forget_log(path)
            part.rename(path)
            backup_notes.name_to_disk(path)
    finally:
        _remove(part)


def _remove(part: Path) -> None:
    with contextlib.suppress(OSError):
        for name in (part.name, f"{part.name}-wal", f"{part.name}-shm"):
            part.with_name(name).unlink(missing_ok=True)


def close() -> None:
    """Close this thread's connection to the shop."""
    if not database.is_closed():
        database.close()
