"""Small order exports and lists as the platforms write them, made for a test."""

from collections.abc import Mapping, Sequence
from pathlib import Path

TAOBAO = (
    "订单编号", "买家会员名", "买家应付货款", "买家应付邮费", "总金额", "买家实际支付金额", "订单状态", "收货人姓名",
    "收货地址 ", "联系手机", "订单创建时间", "订单付款时间 ", "宝贝标题 ", "宝贝总数量", "订单备注", "退款金额",
)  # fmt: skip
ADDRESS = "福建省 福州市 鼓楼区 东街口{number}号(350001)"


def order(number: int, **cells: str) -> dict[str, str]:
    """One paid order of 88.00 to buyer `nick<number>`; `cells` say what is different, by Chinese header."""
    return {
        "订单编号": f'="{9_000_000_000_000_001 + number}"',
        "买家会员名": f"nick{number}",
        "买家应付货款": "88.00",
        "买家应付邮费": "0.00",
        "总金额": "88.00",
        "买家实际支付金额": "88.00",
        "订单状态": "交易成功",
        "收货人姓名": f"陈小{'一二三四五六七八九十'[number % 10]}",
        "收货地址 ": ADDRESS.format(number=number),
        "联系手机": f"'1990000{number:04}",
        "订单创建时间": "2026-05-30 23:18:05",
        "订单付款时间 ": "2026-05-30 23:19:05",
        "宝贝标题 ": "明前龙井",
        "宝贝总数量": "1",
        "订单备注": "",
        "退款金额": "0.00",
    } | cells


def write(path: Path, orders: Sequence[Mapping[str, str]], encoding: str = "gb18030") -> Path:
    """The orders as the platform's CSV, in its own encoding."""
    lines = [",".join(TAOBAO)]
    lines += [",".join(_quoted(one[name]) for name in TAOBAO) for one in orders]
    path.write_bytes("\r\n".join(lines).encode(encoding) + b"\r\n")
    return path


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(mark in cell for mark in ',"\n') else cell
