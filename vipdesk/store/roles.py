"""Who may see what of a shop on a server: rights of two roles, kept by the server against every client.

Owners hold the tables, in the name of one role that nobody logs in as. A helper's login reads a few columns of the
rows that concern the letters given to them, and changes nothing but through `helper_functions`. All that is not
granted here is refused: a new table, column or function is closed to helpers until somebody adds it.
"""

from collections.abc import Mapping
from typing import NamedTuple

from vipdesk.store import helper_functions
from vipdesk.store.engine import Shop
from vipdesk.store.engine_postgres import MARK, ShopServer
from vipdesk.store.role_names import exists, groups, is_founded, order, owner_of, place


class Readable(NamedTuple):
    """Columns of a table that a helper reads, in the rows for which the condition holds."""

    table: str
    columns: tuple[str, ...]
    rows: str


_OWN = "(SELECT vipdesk_own_helper())"
_OWN_BATCHES = f"(SELECT b.id FROM batch b WHERE b.helper_id = {_OWN})"
_OWN_CAMPAIGNS = f"(SELECT b.campaign_id FROM batch b WHERE b.helper_id = {_OWN})"
SETTINGS = ("name", "owner", "currency", "time_zone", "language")
"""Names of the settings that a pack is printed with; a helper sees no other."""
READABLE = (
    Readable("setting", ("name", "value"), "name IN ('name', 'owner', 'currency', 'time_zone', 'language')"),
    Readable(
        "campaign",
        ("id", "name", "occasion", "day", "state", "body", "language", "characters_per_line", "lines_per_page"),
        f"id IN {_OWN_CAMPAIGNS}",
    ),
    Readable(
        "batch",
        ("id", "campaign_id", "number", "helper_id", "start_on", "due_on", "printed_at"),
        f"helper_id = {_OWN}",
    ),
    Readable(
        "letter",
        (
            *("id", "campaign_id", "code", "number", "state", "batch_id", "names", "fields", "missing", "address"),
            *("postcode", "write_by_on", "write_on"),
        ),
        f"batch_id IN {_OWN_BATCHES}",
    ),
    Readable(
        "helper",
        ("id", "name", "weekday_minutes", "characters_per_minute", "pay_fen", "contact", "active"),
        f"id = {_OWN}",
    ),
    Readable("helper_absence", ("id", "helper_id", "first_on", "last_on"), f"helper_id = {_OWN}"),
    Readable("cost", ("id", "booked_on", "kind", "fen", "letter_id", "helper_id"), f"helper_id = {_OWN}"),
)
"""Not here, though they look harmless: whom a letter's row belongs to (the gaps tell how many were held out), seeds and
shares of the draw, and what `fields` of other batches say."""

POLICY = "vipdesk_helper_rows"


def apply(shop: ShopServer, defaults: Mapping[str, str]) -> None:
    """Give the shop's roles what they may do, inside a transaction; nothing where nobody gave it any.

    `defaults` are the shop's settings until somebody changes them, as JSON. Run after every migration.
    """
    if is_founded(shop):
        give(shop, defaults)


def give(shop: ShopServer, defaults: Mapping[str, str]) -> None:
    """The same the first time, when both roles are there and whoever is logged in is an owner."""
    where, (owner, helper) = place(shop), groups(place(shop).database)
    _define_functions(shop, where.schema, defaults)
    _give_to_owners(shop, owner)
    _close(shop, where.schema, helper)
    _open_for_helpers(shop, helper)


def _define_functions(shop: ShopServer, schema: str, defaults: Mapping[str, str]) -> None:
    texts = "{" + ", ".join(f'"{name}": {value}' for name, value in defaults.items()) + "}"
    for function in helper_functions.ALL:
        order(shop, function, schema, texts)


def _give_to_owners(shop: ShopServer, owner: str) -> None:
    """Everything belongs to the owners' role, so that any of them brings the schema up to date."""
    for table in (*shop.tables(), MARK):
        if owner_of(shop, table) != owner:
            order(shop, "ALTER TABLE %I OWNER TO %I", table, owner)
    for function in _functions(shop):
        order(shop, f"ALTER FUNCTION {function} OWNER TO %I", owner)


def _functions(shop: ShopServer) -> list[str]:
    """The functions of the shop, with the types that tell them apart; the server writes the names."""
    found = shop.ask(
        "SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace = current_schema()::regnamespace"
        " AND (starts_with(proname, 'journal_') OR starts_with(proname, 'vipdesk_')) ORDER BY 1"
    )
    return [name for (name,) in found.fetchall()]


def _close(shop: ShopServer, schema: str, helper: str) -> None:
    """Nobody but the owners may do anything with what is there, or with what will be made.

    To close a table leaves columns open that were opened singly.
    """
    for whom in ("PUBLIC", "%2$I"):
        order(shop, f"REVOKE ALL ON ALL TABLES IN SCHEMA %1$I FROM {whom}", schema, helper)
        order(shop, f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA %1$I FROM {whom}", schema, helper)
        order(shop, f"REVOKE ALL ON ALL FUNCTIONS IN SCHEMA %1$I FROM {whom}", schema, helper)
    order(shop, "ALTER DEFAULT PRIVILEGES IN SCHEMA %I REVOKE ALL ON TABLES FROM PUBLIC", schema)
    order(shop, "ALTER DEFAULT PRIVILEGES REVOKE ALL ON FUNCTIONS FROM PUBLIC")
    for table in shop.tables():
        columns = ", ".join(shop.columns(table))
        order(shop, f"REVOKE ALL ({columns}) ON %I FROM PUBLIC, %I", table, helper)


def _open_for_helpers(shop: ShopServer, helper: str) -> None:
    order(shop, "GRANT SELECT ON %I TO %I", MARK, helper)
    for one in READABLE:
        columns = ", ".join(one.columns)
        order(shop, f"GRANT SELECT ({columns}) ON %I TO %I", one.table, helper)
        order(shop, "ALTER TABLE %I ENABLE ROW LEVEL SECURITY", one.table)
        order(shop, f"DROP POLICY IF EXISTS {POLICY} ON %I", one.table)
        order(shop, f"CREATE POLICY {POLICY} ON %I FOR SELECT TO %I USING ({one.rows})", one.table, helper)
    for function in helper_functions.OFFERED:
        order(shop, f"GRANT EXECUTE ON FUNCTION {function} TO %I", helper)


def is_helpers(shop: Shop) -> bool:
    """Whether whoever opened this shop is a helper, to whom most of it is closed."""
    if not isinstance(shop, ShopServer):
        return False
    helper = groups(place(shop).database).helper
    question = "SELECT NOT has_table_privilege('member', 'SELECT') AND pg_has_role(?, 'MEMBER')"
    return exists(shop, helper) and bool(shop.ask(question, [helper]).fetchone()[0])
