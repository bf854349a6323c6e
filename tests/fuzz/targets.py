"""What is thrown at each reader, and what must hold whatever it is given.

A target takes any bytes. It may answer them with what its reader promises: a sentence (UserError), a refused row, a
ValueError where the docstring says so, or a right reading. Everything else is a find.
"""

import csv
import math
import re
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from tests.files.packs import letter, pack, written
from tests.files.tables import NOW, PINDUODUO, RULES, WOOCOMMERCE, csv_text, of, shopify, taobao, xlsx_file
from vipdesk.domain import (
    address_parsing,
    addresses,
    codes,
    lunar,
    money,
    readings,
    segment_fields,
    segments,
    sheets,
    texts,
)
from vipdesk.domain.addresses import Address
from vipdesk.domain.column_mapping import fingerprint, guess
from vipdesk.domain.order_columns import ORDERS
from vipdesk.domain.orders import ReadOrders
from vipdesk.domain.problems import Refused
from vipdesk.errors import UserError
from vipdesk.files import kinds, letter_texts, paragraphs
from vipdesk.files.campaign_files import read_campaign
from vipdesk.files.divisions import divisions
from vipdesk.files.layouts import mapped
from vipdesk.files.member_files import read_members
from vipdesk.files.order_files import read_orders
from vipdesk.files.reading_rules import ReadingRules
from vipdesk.files.table import Table, tables
from vipdesk.files.vcards import read_cards
from vipdesk.progress import Progress

HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""What no text that was read may hold."""
MOST_MONEY = money.LARGEST


class Target(NamedTuple):
    """One parser under fire: `check` raises for a find; mutation begins with `seeds` and puts `words` in."""

    check: Callable[[bytes], object]
    seeds: tuple[bytes, ...]
    words: tuple[bytes, ...] = ()


@cache
def _temporary() -> tempfile.TemporaryDirectory[str]:
    """A folder in memory where there is one, until this process ends: each input is a file for a moment."""
    memory = Path("/dev/shm")
    return tempfile.TemporaryDirectory(prefix="vipdesk-fuzz-", dir=memory if memory.is_dir() else None)


def _folder() -> Path:
    return Path(_temporary().name)


def _file(content: bytes, name: str = "any.csv") -> Path:
    path = _folder() / name
    path.write_bytes(content)
    return path


def _sound(*told: object) -> None:
    """Nothing that was read hides or reorders text, and every sentence can be said."""
    for one in told:
        if isinstance(one, str):
            assert not HIDDEN.search(one), repr(one)
        elif isinstance(one, tuple | list):
            _sound(*one)


def _said(error: UserError | Refused) -> None:
    assert str(error.sentence)
    assert len(str(error.sentence)) < 3_000, "a sentence too long to read"


def _told(problems: Any) -> None:
    for problem in problems:
        assert problem.row >= 1
        assert len(str(problem.sentence)) < 3_000, "a sentence too long to read"


def csv_tables(content: bytes) -> None:
    """Any file as a table, by whatever it is; and the quick look at a file that was dropped on the window."""
    path = _file(content)
    kinds.kind_of(path)
    for reader in (read_orders, read_members, read_campaign):
        with suppress(UserError):
            reader(path, RULES, Progress())
    try:
        with closing(tables(path, _layouts(), Progress())) as found:
            _check_table(next(found))
    except UserError as error:
        _said(error)


def _check_table(table: Table) -> None:
    rows = list(table.rows)
    numbers = [row.number for row in rows]
    assert numbers == sorted(set(numbers))
    assert table.row_count == len(rows) + len(table.problems)
    _sound(*(row.cells for row in rows))
    _told(table.problems)


def _layouts() -> tuple[Any, ...]:
    return tuple(layout for _, layout in kinds._LAYOUTS)


def _rows(header: bytes, reader: Callable[..., Any]) -> Callable[[bytes], None]:
    """Any bytes as the rows below a header that the reader knows: every row is taken, repeated or a problem."""

    def check(content: bytes) -> None:
        try:
            found = reader(_file(header + b"\r\n" + content), RULES, Progress())
        except UserError as error:
            _said(error)
            return
        taken = found.orders if hasattr(found, "orders") else found[2]
        count = sum(len(one.rows) if hasattr(one, "rows") else 1 for one in taken)
        count += sum(len(one.rows) for one in getattr(found, "supplements", ()))
        assert count + len(found.repeated_rows) + len(found.problems) == found.rows
        assert len({problem.row for problem in found.problems}) == len(found.problems)
        _told(found.problems)
        for one in taken:
            _sound(*one)
            for name, value in one._asdict().items():
                assert not name.endswith("_fen") or value is None or abs(value) <= 3 * MOST_MONEY, (name, value)

    return check


def workbooks(content: bytes) -> None:
    """A workbook of which one part, or the file itself, is not as it was written."""
    path = _file(workbook_of(content), "any.xlsx")
    kinds.kind_of(path)
    with suppress(UserError), closing(tables(path, _layouts(), Progress())) as found:
        _check_table(next(found))


PARTS = (
    "",
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/workbook.xml",
    "xl/styles.xml",
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
)


def workbook_of(content: bytes) -> bytes:
    """The first byte chooses the part that the others replace; 0 is the file as it is."""
    part = PARTS[content[0] % len(PARTS)] if content else ""
    if not part:
        return content[1:]
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(_good_workbook())) as good, zipfile.ZipFile(made, "w") as bad:
        for name in good.namelist():
            bad.writestr(name, content[1:] if name == part else good.read(name))
    return made.getvalue()


@cache
def _good_workbook() -> bytes:
    return xlsx_file(_folder() / "good.xlsx", taobao({}, {"订单编号": "2140730062701498"})).read_bytes()


def _workbook_seeds() -> tuple[bytes, ...]:
    with zipfile.ZipFile(BytesIO(_good_workbook())) as good:
        parts = tuple(bytes([n]) + good.read(name) for n, name in enumerate(PARTS) if name)
    return (b"\x00" + _good_workbook(), *parts)


def cards(content: bytes) -> None:
    """A file of vCards: every card is a member or a problem."""
    path = _file(content, "cards.vcf")
    try:
        read = read_cards(path, Progress())
    except UserError as error:
        _said(error)
        return
    assert read.cards == len(read.members) + len(read.problems)
    for one in read.members:
        assert one.name
        assert max(map(len, (one.name, one.nick, one.phone, one.email, *one.tags))) <= readings.LONGEST
    for problem in read.problems:
        assert str(problem.sentence)


def dates(content: bytes) -> None:
    """Moments, days and birthdays as somebody may write them."""
    text = _text(content)
    zone = ZoneInfo("Asia/Shanghai")
    with suppress(Refused):
        assert readings.FIRST_YEAR * 365 < readings.moment("at", text, zone, NOW) <= NOW + 86_400
    with suppress(Refused):
        assert readings.day("on", text, RULES.today) >= date(readings.FIRST_YEAR, 1, 1)
    with suppress(ValueError):
        birthday = lunar.parse_birthday(text)
        assert lunar.parse_birthday(lunar.written(birthday)) == birthday
        lunar.chinese_birthday(birthday)
        assert all(date(2026, 1, 1) <= day <= date(2026, 12, 31) for day in _kept(birthday))


def _kept(birthday: lunar.Birthday) -> list[date]:
    return lunar.birthdays(birthday, date(2026, 1, 1), date(2026, 12, 31))


def amounts(content: bytes) -> None:
    """Money, numbers of pieces, phones, e-mail addresses and order numbers."""
    text = _text(content)
    with suppress(ValueError):
        fen = money.parse(text)
        assert abs(fen) <= MOST_MONEY
        assert money.parse(money.plain(fen)) == fen
        assert money.parse(money.grouped(fen)) == fen
    for reading in (readings.amount, readings.quantity):
        with suppress(Refused):
            assert reading("field", text) >= 0
    for check in (readings.phone, readings.email, readings.order_number):
        try:
            assert len(check("field", text)) <= readings.LONGEST
        except Refused as refused:
            _said(refused)


def _digits(text: str) -> list[str]:
    """Those of a text in order of size, however wide they are written."""
    return sorted(filter(str.isdecimal, text.translate(_HALF_WIDTH)))


def postal(content: bytes) -> None:
    """Addresses in one line and in parts: nothing is lost, nothing takes long."""
    text = _text(content)
    address = addresses.parse(text)
    kept = "".join(address)
    lost = [char for char in set(text) if char not in kept and not char.isspace() and char not in "()（），,"]
    assert not lost, (text, address)
    parsed = address_parsing.parse(text, divisions())
    if len(text) <= address_parsing.LONGEST and text.isprintable():
        shown = "".join((*parsed.address, parsed.left_out))
        assert _digits(shown) == _digits(text)
    parts = text.split("|")
    written = Address(*parts[:6]) if len(parts) >= 6 else address
    for one in (address, written):
        assert addresses.household_key(one) == addresses.household_key(one._replace())
        assert addresses.single_line(one) is not None
        assert all(addresses.lines(one, "林小海"))
        addresses.is_abroad(one)


_HALF_WIDTH = {0xFF10 + digit: 0x30 + digit for digit in range(10)}


def letter_codes(content: bytes) -> None:
    """Codes as they are typed and scanned: what is taken is a code that `make` could have written."""
    text = _text(content)
    try:
        code = codes.parse(text)
    except UserError as error:
        _said(error)
        return
    series, number, _ = code.split("-")
    assert codes.make(series, int(number)) == code


def _placed(error: segments.MisreadError, text: str) -> None:
    assert 0 <= error.start <= error.end <= len(text)


def conditions(content: bytes) -> None:
    """Segments as they are typed: what is taken can be written, and says the same again."""
    own = {"Shoe size": segment_fields.own("Shoe size", "number")}
    text = _text(content)
    try:
        found = segments.parse(text, own)
    except segments.MisreadError as error:
        _said(error)
        _placed(error, text)
        return
    assert segments.parse(segments.written(found), own) == found


def letters(content: bytes) -> None:
    """A letter text from a file: merged, laid out, measured."""
    path = _file(content, "letter.txt")
    try:
        text = letter_texts.find(str(path))
    except UserError as error:
        _said(error)
        return
    assert texts.placeholders(text.body) <= texts.KNOWN
    values: Mapping[str, str | None] = dict.fromkeys(texts.KNOWN, "{name|x} <b>&")
    for given in (values, dict.fromkeys(texts.KNOWN, "")):
        merged = texts.merge(text.body, given)
        assert all(0 <= one.start < one.end <= len(merged.text) for one in merged.variable_spans)
        effort = texts.effort(merged.text, sheets.Stationery(), 20.0)
        assert math.isfinite(effort.minutes)
    assert not texts.merge(text.body, values).missing


def markup(content: bytes) -> None:
    """Any text as a paragraph of a PDF page: it is drawn as text, and no line of it leaves its column."""
    text = _text(content)[:2_000]
    look = paragraphs.style(9, "#000000")
    for most in (1, 6):
        made = paragraphs.paragraph(text, look, 200.0, most)
        width, height = made.wrap(200.0, 1_000.0)
        assert (width, height <= most * look.leading) == (200.0, True)
        paper = Canvas(BytesIO(), invariant=1)
        made.drawOn(paper, 0.0, 0.0)
        _harmless(paper.getpdfdata())


def packs(content: bytes) -> None:
    """Any text as a letter, a name and an address: a PDF that opens, with pages of text and nothing else."""
    texts_ = (_text(content)[:1_000].split("|") + ["x"] * 4)[:4]
    one = letter(recipient=texts_[0], text=texts_[1], postcode=texts_[2], address_lines=(texts_[3],), variables=())
    path = written(_folder() / "pack.pdf", [pack([one], shop=texts_[3], campaign=texts_[2], helper=texts_[0])])
    _harmless(path.read_bytes())
    document = pypdfium2.PdfDocument(path)
    assert len(document) >= 4
    document.close()


def _harmless(pdf: bytes) -> None:
    """No link, no script, no picture or file of this computer: looked for outside of the packed parts."""
    plain = re.sub(rb"stream\r?\n.*?endstream", b"", pdf, flags=re.DOTALL)
    assert not re.search(rb"/(URI|JS|JavaScript|Launch|GoToR|EmbeddedFile|Image)\b", plain)


def _text(content: bytes) -> str:
    """Any characters, lone halves of pairs too: a cell from a program of ours may hold them."""
    try:
        return content.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return content.decode("utf-8", "surrogateescape")


def _csv(rows: list[list[str]]) -> tuple[bytes, bytes]:
    text = csv_text(rows)
    header, _, rest = text.partition("\r\n")
    return header.encode(), rest.encode()


MEMBERS = [
    *csv.reader(
        (
            "姓名,昵称,平台,手机,邮箱,地址,邮编,国家,生日,群,入群日期,角色,称谓,您/你,语言,同意收信,备注",
            "林小海,海,淘宝,13800000001,a@b.cn,福建省福州市鼓楼区东街1号,350001,,农历八月十五,一群,2024-05-01,成员,女士,您,中文,是,茶",
            "Ada,ada,,+44 20 7946 0000,,1 Long Street,N1 9GU,GB,1990-05-06,,,admin,Ms,,en,2024-05-01,",
        )
    ),
]
CAMPAIGN = [
    ["会员", "昵称", "姓名", "手机", "分组", "寄出日期", "费用", "此前消费", "节日", "活动"],
    ["林小海", "海", "林小海", "13800000001", "寄信", "2025-09-01", "3.20", "1,204.50", "中秋", "中秋2025"],
    ["Ada", "ada", "", "", "hold-out", "", "", "0", "", ""],
]
LETTER = (
    "name: mid_autumn\ntitle: 中秋\noccasion: mid_autumn\nlanguage: zh_CN\n---\n{salutation}：\n\n{city|远方}的月亮"
    " {{x}}。\n{personal_line|}\n\n> {shop} {owner}\n> {date}\n"
)
_HIDDEN = (",", '"', "\t", ";", "\r\n", "\r", "\x00", "\ufeff", "\u202e", "\ud800", "\u2028", "\x85", "\x1c", "\u3000")
_WRAPPED = (
    "=",
    "'",
    '="1"',
    "=1+1",
    "../../x",
    "CON",
    "\xa0",
    "A" * 300,
    " " * 300,
    "𠮷",
    "👨‍👩‍👧",
    "ﷺ",
    "<b>",
    "&amp;",
)
_DATES = (
    *("2026-05-30 23:18:05", "2026/5/3", "0001-01-01", "9999-12-31T23:59:59.999999-23:59", "+1400", "Z", "1900-01-01"),
    *("农历", "闰", "八月十五", "腊月三十", "2月29日"),
)
_NUMBERS = (
    "1E+18",
    "٣",
    "４２",
    "0",
    "-1",
    "1" * 40,
    "0.005",
    "1,204.50",
    "¥",
    "元",
    "*",
    "EUR",
    "#1001",
    "合计",
    "Total",
)
_STATES = (
    "交易成功",
    "交易关闭",
    "等待买家付款",
    "paid",
    "refunded",
    "voided",
    "福建省",
    "福州市",
    "鼓楼区",
    "(350001)",
    " 350001",
)
_TEXTS = (
    "MA26-0413-K",
    "O",
    "{",
    "}",
    "{{",
    "|",
    "{name}",
    "{city|x}",
    "｛",
    "｝",
    "---",
    "<img src=x>",
    "> ",
    "name: ",
)
_SEGMENTS = (
    *(
        " and ",
        " or ",
        " not ",
        "(",
        ")",
        " in (",
        " contains ",
        " is empty",
        "field ",
        '"',
        "\\",
        "“",
        "”",
        "且",
        "，",
    ),
    *("spent_180d", ">=", "!=", "2026-02-30", "consent", "Shoe size", "-0.0", "1" * 20, "99999999999d"),
)
_ACCENTS = "\u0315\u0300" * 99
_WORDS = tuple(
    word.encode("utf-8", "surrogatepass")
    for word in (*_HIDDEN, *_WRAPPED, *_DATES, *_NUMBERS, *_STATES, *_TEXTS, _ACCENTS)
)
_XML = (
    *(b'r="XFD1048576"', b'r="A1"', b't="s"', b't="inlineStr"', b"<v>", b"</v>", b"<c ", b"<row ", b"PK\x05\x06"),
    *(b"<!DOCTYPE", b"&#0;", b"&amp;", b"<!--", b"<![CDATA[", b"99999999999", b"-1", b"1e999", b"NaN", b"<si>", b"<t>"),
    *(b"<mergeCell ref=", b's="9"', b'numFmtId="14"', b't="d"', b't="b"', b't="e"', b"_x0000_", b"\xff\xfe", b"<f>"),
    *(b'ref="A1:XFD1048576"', b'count="4294967295"'),
)

_taobao, _shopify, _members, _campaign, _pinduoduo, _woocommerce = map(
    _csv,
    (
        taobao({}, {"订单编号": '="1930679858170647"'}), shopify({}, {}), MEMBERS, CAMPAIGN,
        of(PINDUODUO, {}, {"订单成交时间": ""}), of(WOOCOMMERCE, {}, {"Item Name": "Pot"}),
    ),
)  # fmt: skip
_whole = tuple(b"\r\n".join(pair) for pair in (_taobao, _shopify, _members, _campaign))

CARDS = (
    b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Byron\r\nN:Byron;Ada;;Ms;\r\nTEL;TYPE=CELL:+44 20 7946 0018\r\n"
    b"item1.ADR;type=HOME:;;1 Long Street;London;;N1;GB\r\nBDAY:--1210\r\nNOTE:a\\, b\r\nEND:VCARD\r\n",
    b"BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=9E=97;=E5=B0=8F=\n=E6=B5=B7\n"
    b"PHOTO;BASE64:\n  AAAA\n\nAGENT:\nBEGIN:VCARD\nFN:x\nEND:VCARD\nEND:VCARD\n",
    "BEGIN:VCARD\nVERSION:4.0\nFN:林小海\nADR:;;东街1号;福州市;福建省;350001;中国\nCATEGORIES:茶,老客\nEND:VCARD".encode(),
)
_CARD_WORDS = (
    *_WORDS,
    *(b"BEGIN:VCARD", b"END:VCARD", b"\n ", b"=\n", b";ENCODING=QUOTED-PRINTABLE:", b";CHARSET=GBK:", b";;;;;;;"),
    *(b";CHARSET=zip:", b';TYPE="a,b"', b"AGENT:", b"PHOTO:", b"BDAY:", b"tel:", b";ext=", b"\\"),
    *(b"=0D=0A", b"LABEL:"),
)

_MAPPED = b"order no,created at,nick,total,postage,state,item,quantity"


def _read_mapped(path: Path, rules: ReadingRules, progress: Progress) -> ReadOrders:
    """A table whose header somebody has explained."""
    header = _MAPPED.decode().split(",")
    known = {fingerprint(header): mapped(ORDERS, guess(header, ORDERS))}
    return read_orders(path, rules._replace(known=known), progress)


TARGETS: dict[str, Target] = {
    "csv": Target(
        csv_tables,
        (*_whole, *(one.decode().encode(code) for one in _whole[:1] for code in ("gb18030", "utf-16")), b"%PDF-1.7\n"),
        _WORDS,
    ),
    "xlsx": Target(workbooks, _workbook_seeds(), _XML),
    "taobao": Target(_rows(_taobao[0], read_orders), (_taobao[1],), _WORDS),
    "shopify": Target(_rows(_shopify[0], read_orders), (_shopify[1],), _WORDS),
    "pinduoduo": Target(_rows(_pinduoduo[0], read_orders), (_pinduoduo[1],), _WORDS),
    "woocommerce": Target(_rows(_woocommerce[0], read_orders), (_woocommerce[1],), _WORDS),
    "mapped_orders": Target(_rows(_MAPPED, _read_mapped), (b"YZ-1,2026-05-30,nick,45,5,done,Cup,2",), _WORDS),
    "items": Target(
        _rows(
            "主订单编号,子订单编号,商品标题,商品价格,购买数量,商品属性,退款状态,退款金额,发货时间".encode(), read_orders
        ),
        ("2140730062701497,1-1,茶杯,28.51,1,青,退款成功,28.51,2026-06-01 10:00:00".encode(),),
        _WORDS,
    ),
    "refunds": Target(
        _rows("退款编号,订单编号,买家退款金额,退款状态,退款完结时间".encode(), read_orders),
        ("R1,2140730062701497,10.00,退款成功,2026-06-05 10:00:00".encode(),),
        _WORDS,
    ),
    "parcels": Target(
        _rows("订单编号,发货时间,运单号".encode(), read_orders), (b"2140730062701497,2026-06-01 10:00:00,YT1",), _WORDS
    ),
    "members": Target(_rows(_members[0], read_members), (_members[1],), _WORDS),
    "campaign": Target(_rows(_campaign[0], read_campaign), (_campaign[1],), _WORDS),
    "letters": Target(letters, (LETTER.encode(), b"name: x\ntitle: y\nlanguage: en\n---\nHi {name}"), _WORDS),
    "markup": Target(markup, (b"<b>Wang</b> & Li", "王〈芳〉，“茶”。".encode()), _WORDS),
    "pdf": Target(
        packs, ("王秀英|尊敬的王女士：\n见字如面。|215001|平江路17号".encode(), b"<b>|{\\(\\)}|%|)Tj"), _WORDS
    ),
    "cards": Target(cards, CARDS, _CARD_WORDS),
    "dates": Target(
        dates, (b"2026-05-30 23:18:05 +0800", b"42885.97", "农历1990年闰五月初三".encode(), b"5.06"), _WORDS
    ),
    "money": Target(amounts, ("¥1,204.50元".encode(), b"+86 138-0000-0001", b"a@b.cn", b"1.5E+15"), _WORDS),
    "addresses": Target(
        postal, ("福建省 福州市 鼓楼区 东街1号(350001)".encode(), b"NY|New York||5th Ave|10001|US"), _WORDS
    ),
    "segments": Target(
        conditions,
        (
            b'group = "VIP 1" and spent_180d >= 200.50 and not (last_letter_days > 60 or tag in (a, "b\\""))',
            '（role＝admin 或 tag is not empty）且 非 consent and field "Shoe size" >= 40.5'.encode(),
            b"joined_on < 2026-01-05 or name contains x",
        ),
        (*(word.encode() for word in _SEGMENTS), *_WORDS),
    ),
    "codes": Target(letter_codes, (b"MA26-0413-K", "ｍａ26 0413 k".encode()), _WORDS),
}
