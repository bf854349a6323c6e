"""The sheet of a group's privileges on paper."""

from pathlib import Path

import pypdfium2
import pytest

from vipdesk.errors import UserError
from vipdesk.files import privileges_pdf
from vipdesk.files.privileges_pdf import PrivilegesPaper

PROMISE = "订单满 69 元包邮；17:00 前付款，当天发货。"


def texts(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_bounded().replace("\r\n", "") for page in document]


def paper(promises: list[str]) -> PrivilegesPaper:
    said = [(one, "其他人：¥99。") for one in promises]
    return PrivilegesPaper("VIP 1 群友专享", "青竹茶铺 · 2026-11-22 起有效", said, "zh_CN")


def test_every_promise_stands_there_in_order(tmp_path: Path) -> None:
    privileges_pdf.write(tmp_path / "sheet.pdf", paper([f"{PROMISE}{n}" for n in range(1, 6)]))
    (text,) = texts(tmp_path / "sheet.pdf")
    places = [text.index(f"发货。{n}") for n in range(1, 6)]
    assert places == sorted(places)
    assert "VIP 1 群友专享" in text
    assert "青竹茶铺 · 2026-11-22 起有效" in text


def test_many_promises_go_on_on_a_second_page_and_none_is_lost(tmp_path: Path) -> None:
    privileges_pdf.write(tmp_path / "sheet.pdf", paper([f"{PROMISE * 3}第{n}条" for n in range(30)]))
    found = texts(tmp_path / "sheet.pdf")
    assert len(found) > 1
    assert all(f"第{n}条" in "".join(found) for n in range(30))
    assert f"1 / {len(found)}" in found[0]


def test_what_everyone_else_has_stands_under_the_promise(tmp_path: Path) -> None:
    privileges_pdf.write(tmp_path / "sheet.pdf", paper([PROMISE]))
    (text,) = texts(tmp_path / "sheet.pdf")
    assert text.index("当天发货") < text.index("其他人：¥99。")


def test_something_else_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "sheet.pdf").write_text("a shop")
    with pytest.raises(UserError, match="no PDF"):
        privileges_pdf.write(tmp_path / "sheet.pdf", paper([PROMISE]))
