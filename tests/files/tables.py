"""Small table files for tests; a test states only the cells that matter."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

import xlsxwriter

from vipdesk.files.reading_rules import ReadingRules

NOW = int(datetime.fromisoformat("2026-11-22T12:00:00+08:00").timestamp())
RULES = ReadingRules(now=NOW)

TAOBAO = {
    "订单编号": "2140730062701497",
    "买家会员名": "小海",
    "买家应付货款": "58.51",
    "买家应付邮费": "5",
    "总金额": "63.51",
    "买家实际支付金额": "63.51",
    "订单状态": "交易成功",
    "收货人姓名": "林小海",
    "收货地址 ": "福建省 福州市 鼓楼区 东街1号(350001)",
    "联系手机": "'13800000001",
    "订单创建时间": "2026-05-30 23:18:05",
    "订单付款时间 ": "2026-05-30 23:19:00",
    "宝贝标题 ": "茶杯，茶壶",
    "订单备注": "",
    "宝贝总数量": "2",
    "退款金额": "0",
}
SHOPIFY = {
    "Name": "#1001",
    "Email": "ada@example.com",
    "Financial Status": "paid",
    "Paid at": "2026-04-05 21:10:00 +0400",
    "Fulfillment Status": "fulfilled",
    "Currency": "EUR",
    "Subtotal": "40.00",
    "Shipping": "5.00",
    "Taxes": "0.00",
    "Total": "45.00",
    "Discount Amount": "0.00",
    "Created at": "2026-04-05 21:06:21 +0400",
    "Lineitem quantity": "2",
    "Lineitem name": "Cup",
    "Shipping Name": "Ada Byron",
    "Shipping Street": "1 Long Street",
    "Shipping City": "London",
    "Shipping Zip": "'N1 9GU",
    "Shipping Province": "",
    "Shipping Country": "GB",
    "Phone": "",
    "Tags": "",
    "Cancelled at": "",
    "Refunded Amount": "0.00",
}
PINDUODUO = {
    "商品": "明前龙井",
    "订单号": "260530-123456789012345",
    "订单状态": "已收货",
    "商品总价(元)": "100.00",
    "邮费(元)": "5.00",
    "店铺优惠折扣(元)": "10.00",
    "平台优惠折扣(元)": "7.00",
    "用户实付金额(元)": "88.00",
    "商家实收金额(元)": "95.00",
    "商品数量(件)": "2",
    "订单成交时间": "2026-05-30 23:18:05",
    "发货时间": "2026-05-31 10:00:00",
    "商品规格": "250克",
    "商家编码-规格维度": "LJ-250",
    "商家备注": "",
    "售后状态": "无售后或售后取消",
}
WOOCOMMERCE = {
    "Order Number": "1042", "Order Status": "Completed", "Order Date": "2026-05-30 23:18", "Customer Note": "",
    "First Name (Billing)": "Ada", "Last Name (Billing)": "Byron", "Email (Billing)": "Ada@example.com",
    "Phone (Billing)": "0123456", "First Name (Shipping)": "", "Last Name (Shipping)": "",
    "Address 1&2 (Shipping)": "1 Long Street", "City (Shipping)": "London", "State Code (Shipping)": "",
    "Postcode (Shipping)": "N1 9GU", "Country Code (Shipping)": "GB", "SKU": "CUP-1", "Item Name": "Cup",
    "Quantity": "2", "Item Cost": "20.00", "Cart Discount Amount": "3.00", "Order Subtotal Amount": "55.00",
    "Order Shipping Amount": "5.00", "Order Refund Amount": "10.00", "Order Total Amount": "57.00",
}  # fmt: skip


def of(template: Mapping[str, str], *changes: Mapping[str, str]) -> list[list[str]]:
    """A header and one row for each change of the template."""
    return [list(template), *(list((template | change).values()) for change in changes)]


def taobao(*changes: Mapping[str, str]) -> list[list[str]]:
    """A Taobao report with one order for each change."""
    return of(TAOBAO, *changes)


def shopify(*changes: Mapping[str, str]) -> list[list[str]]:
    """A Shopify export with one row for each change."""
    return of(SHOPIFY, *changes)


def csv_text(rows: Iterable[Sequence[str]], delimiter: str = ",") -> str:
    """The rows as text."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()


def csv_file(path: Path, rows: Iterable[Sequence[str]], encoding: str = "utf-8", delimiter: str = ",") -> Path:
    """The rows in a text file."""
    path.write_bytes(csv_text(rows, delimiter).encode(encoding))
    return path


def xlsx_file(path: Path, *sheets: Iterable[Sequence[object]]) -> Path:
    """The sheets in a workbook; texts stay texts, moments get the format of dates."""
    workbook = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    date_format = workbook.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    for rows in sheets:
        sheet = workbook.add_worksheet()
        for y, row in enumerate(rows):
            for x, cell in enumerate(row):
                if isinstance(cell, datetime):
                    sheet.write_datetime(y, x, cell, date_format)
                else:
                    sheet.write(y, x, cell)
    workbook.close()
    return path
