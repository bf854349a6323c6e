"""Order files of every shop platform; a further platform is one module and one line here."""

from collections.abc import Callable, Mapping
from pathlib import Path

from vipdesk.domain.orders import ReadOrders
from vipdesk.files import orders_shopify, orders_taobao
from vipdesk.files.reading_rules import ReadingRules
from vipdesk.files.table import Layout, Table, read
from vipdesk.progress import Progress

READERS: Mapping[str, tuple[Layout, Callable[[Table, ReadingRules], ReadOrders]]] = {
    orders_taobao.PLATFORM: (orders_taobao.LAYOUT, orders_taobao.orders),
    orders_shopify.PLATFORM: (orders_shopify.LAYOUT, orders_shopify.orders),
}
LAYOUTS = tuple(layout for layout, _ in READERS.values())


def read_orders(path: Path, rules: ReadingRules, progress: Progress) -> ReadOrders:
    """The orders of a file, whose platform is recognised by its headers; UserError if it cannot be read at all."""
    return of_table(read(path, LAYOUTS, progress, rules.known), rules)


def of_table(table: Table, rules: ReadingRules) -> ReadOrders:
    """The orders of a table with the layout of one of the platforms."""
    _, orders = READERS[table.layout.kind]
    return orders(table, rules)
