"""Order files of every shop platform; a further platform, or another file of one, is one module and one line here."""

from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from vipdesk.domain.orders import ReadOrders
from vipdesk.files import (
    orders_mapped,
    orders_pinduoduo,
    orders_shopify,
    orders_taobao,
    orders_taobao_lines,
    orders_taobao_parcels,
    orders_taobao_refunds,
    orders_woocommerce,
)
from vipdesk.files.layouts import Layout
from vipdesk.files.reading_rules import ReadingRules
from vipdesk.files.table import Table, tables
from vipdesk.progress import Progress

Reader = Callable[[Table, ReadingRules], ReadOrders]

READERS: Mapping[str, tuple[Layout, Reader]] = {
    orders_taobao.PLATFORM: (orders_taobao.LAYOUT, orders_taobao.orders),
    orders_shopify.PLATFORM: (orders_shopify.LAYOUT, orders_shopify.orders),
    orders_pinduoduo.PLATFORM: (orders_pinduoduo.LAYOUT, orders_pinduoduo.orders),
    orders_woocommerce.PLATFORM: (orders_woocommerce.LAYOUT, orders_woocommerce.orders),
}
"""Files with an order, and often its buyer, in each of their rows or groups of rows."""
COMPANIONS: Mapping[str, tuple[Layout, Reader]] = {
    orders_taobao_lines.KIND: (orders_taobao_lines.LAYOUT, orders_taobao_lines.orders),
    orders_taobao_refunds.KIND: (orders_taobao_refunds.LAYOUT, orders_taobao_refunds.orders),
    orders_taobao_parcels.KIND: (orders_taobao_parcels.LAYOUT, orders_taobao_parcels.orders),
}
"""Files that name orders by their numbers only, and say more of them."""
MAPPED: Mapping[str, tuple[Layout, Reader]] = {orders_mapped.KIND: (orders_mapped.LAYOUT, orders_mapped.orders)}
"""Any other table, when somebody has said which of its columns is what."""
LAYOUTS = tuple(layout for layout, _ in READERS.values())
ALL_LAYOUTS = (*LAYOUTS, *(layout for layout, _ in COMPANIONS.values()))


def read_orders(path: Path, rules: ReadingRules, progress: Progress) -> ReadOrders:
    """The orders of a file's first table, recognised by its headers; UserError if it cannot be read at all."""
    with closing(tables(path, ALL_LAYOUTS, progress, rules.known)) as found:
        return of_table(next(found), rules)


def read_tables(path: Path, rules: ReadingRules, progress: Progress) -> tuple[ReadOrders, ...]:
    """The same of every table: a workbook may have its orders, their items and their parcels on sheets of their own."""
    with closing(tables(path, ALL_LAYOUTS, progress, rules.known)) as found:
        return tuple(of_table(table, rules) for table in found)


def of_table(table: Table, rules: ReadingRules) -> ReadOrders:
    """The orders of a table with one of the layouts."""
    _, orders = {**READERS, **COMPANIONS, **MAPPED}[table.layout.kind]
    return orders(table, rules)
