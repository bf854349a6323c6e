"""Every row of the real sample files is accounted for, and their sums are those of a plain csv reading."""

import csv
import pathlib
from collections import Counter
from decimal import Decimal

import pytest

from tests.files.tables import RULES, csv_file
from vipdesk.domain.column_shapes import shape
from vipdesk.domain.gathered import gather, in_order_of_time
from vipdesk.domain.order_columns import ORDERS
from vipdesk.domain.orders import OrderState
from vipdesk.files.layouts import mapped
from vipdesk.files.member_files import read_members
from vipdesk.files.order_files import read_orders
from vipdesk.progress import Progress

DATA = pathlib.Path(__file__).parents[2].parent / "shared" / "data"
SHOPIFY = sorted((DATA / "shopify").glob("*.csv"))
pytestmark = pytest.mark.shared


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [{name.strip(): cell for name, cell in row.items()} for row in csv.DictReader(file)]


def fen(amounts):
    return sum(int(Decimal(amount) * 100) for amount in amounts if amount)


def read(path, rules=RULES):
    found = read_orders(path, rules, Progress())
    numbers = [row for order in found.orders for row in order.rows]
    numbers += [row for more in found.supplements for row in more.rows]
    numbers += [*found.repeated_rows, *(problem.row for problem in found.problems)]
    assert sorted(numbers) == list(range(2, found.rows + 2))
    return found


def test_the_toy_shop():
    path = DATA / "taobao" / "orders.csv"
    found, plain = read(path), rows(path)
    assert (len(found.orders), found.problems, found.repeated_rows) == (len(plain), (), ())
    assert sum(order.net_fen for order in found.orders) == fen(row["买家实际支付金额"] for row in plain)
    assert sum(order.total_fen for order in found.orders) == fen(row["总金额"] for row in plain)
    assert sum(order.refund_fen for order in found.orders) == fen(row["退款金额"] for row in plain)
    assert sum(order.quantity for order in found.orders) == sum(int(row["宝贝总数量"]) for row in plain)
    assert len({order.identity for order in found.orders}) == len(plain)


def test_the_toy_shops_addresses_lose_nothing_and_are_all_taken_apart():
    path = DATA / "taobao" / "orders.csv"
    for order, row in zip(read(path).orders, rows(path), strict=True):
        address = order.buyer.address
        written = row["修改后的收货地址"].strip() or row["收货地址"]
        kept = "".join((address.province, address.city, address.district, address.street))
        suffix = f"({address.postcode})" if address.postcode else ""
        assert "".join((kept + suffix).split()) == _full_province("".join(written.split()), address.province)
        assert address.province
        assert address.city or address.province in ("北京市", "上海市", "天津市", "重庆市", "海南省")


def _full_province(written, province):
    """The file says 上海 上海市 and 内蒙古自治区; we always write the full name of the province."""
    if written.startswith(province) or not province:
        return written
    short = next(length for length in range(len(province), 0, -1) if written.startswith(province[:length]))
    return province + written[short:]


def test_the_toy_shops_buyers_are_its_members():
    path = DATA / "taobao" / "orders.csv"
    found = read_members(path, RULES, Progress())
    assert {member.nick for member in found.members} == {row["买家会员名"] for row in rows(path)}
    assert len(found.members) == 3_411


def test_the_tmall_shop():
    path = DATA / "tmall" / "order_report.csv"
    found, plain = read(path), rows(path)
    assert (len(found.orders), found.problems, found.repeated_rows) == (len(plain), (), ())
    paid = [row for row in plain if row["订单付款时间"]]
    assert sum(order.net_fen for order in found.orders) == fen(row["买家实际支付金额"] for row in paid)
    states = Counter(order.state for order in found.orders)
    assert states[OrderState.UNPAID] == len(plain) - len(paid)
    assert states[OrderState.REFUNDED] == sum(
        float(row["退款金额"]) > 0 and float(row["买家实际支付金额"]) == 0 for row in paid
    )
    assert not any(order.buyer.identity for order in found.orders)


def test_every_item_of_the_toy_shop_belongs_to_an_order_of_its_report():
    path = DATA / "taobao" / "items.csv"
    items, plain = read(path), rows(path)
    orders = read(DATA / "taobao" / "orders.csv")
    gathered = gather(in_order_of_time([items, orders]))
    lines = [line for order in gathered.orders for line in order.lines]
    assert (gathered.loose, gathered.problems, items.problems) == ((), (), ())
    assert len(lines) == len(plain) == 21_897
    assert sum(line.quantity for line in lines) == sum(int(row["购买数量"]) for row in plain)
    assert sum(line.price_fen * line.quantity for line in lines) == sum(
        int(Decimal(row["价格"]) * 100) * int(row["购买数量"]) for row in plain
    )
    assert Counter(line.code for line in lines if line.code) == Counter(
        code for row in plain if (code := row["商家编码"].strip() or row["外部系统编号"].strip())
    )


@pytest.mark.parametrize("path", SHOPIFY, ids=[path.stem for path in SHOPIFY])
def test_the_shopify_shops(path):
    plain = rows(path)
    first = [row for row in plain if row["Financial Status"]]
    pending = [row for row in first if row["Financial Status"] == "pending" and not row["Cancelled at"]]
    found = read(path)
    assert (len(found.orders), found.problems) == (len(first), ())
    assert sum(order.total_fen for order in found.orders) == fen(row["Total"] for row in first)
    assert sum(order.net_fen for order in found.orders) == 0
    delivered = read(path, RULES._replace(pending_counts=True))
    assert sum(order.net_fen for order in delivered.orders) == fen(row["Total"] for row in pending)
    assert {order.currency for order in found.orders} == {"BDT"}


def test_cdnow_has_no_order_numbers_and_only_days_that_are_refused(tmp_path):
    """Its columns are divided by blanks; with numbers of our own and commas, each row is a problem for its year."""
    plain = (DATA / "cdnow" / "CDNOW_sample.txt").read_text("ascii").splitlines()
    table = [[str(1_000_000 + place), *line.split()] for place, line in enumerate(plain)]
    day = [[*row[:3], f"{row[3][:4]}-{row[3][4:6]}-{row[3][6:]}", *row[4:]] for row in table]
    columns = {"number": ("A",), "nick": ("C",), "created": ("D",), "quantity": ("E",), "total": ("F",)}
    rules = RULES._replace(known={shape(day): mapped(ORDERS, columns)})
    found = read_orders(csv_file(tmp_path / "cdnow.csv", day), rules, Progress())
    assert (found.rows, found.orders, len(found.problems)) == (len(plain), (), len(plain))
    assert {problem.column for problem in found.problems} == {"D"}
    assert "before the year 2000" in str(found.problems[0].sentence)
