"""Member lists: any table with names or nicks, its headers in Chinese or English; or an order report's buyers."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from vipdesk.domain import addresses, readings
from vipdesk.domain.addresses import Address, is_abroad
from vipdesk.domain.lunar import Birthday, parse_birthday
from vipdesk.domain.members import MemberRecord, ReadMembers, buyers
from vipdesk.domain.problems import Problem, Refused, distinct
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, Several
from vipdesk.files import order_files
from vipdesk.files.reading_rules import ReadingRules
from vipdesk.files.table import Layout, Table, read
from vipdesk.progress import Progress

_LONGEST_NOTE = 2_000
_TAOBAO_NICKS = ("旺旺", "旺旺名", "旺旺号", "淘宝名", "淘宝账号", "淘宝昵称", "买家会员名", "买家昵称", "会员名")


class _Cells(NamedTuple):
    name: str
    nick: str
    platform: str
    phone: str
    email: str
    address: str
    province: str
    city: str
    district: str
    street: str
    postcode: str
    country: str
    birthday: str
    group: str
    joined: str
    role: str
    title: str
    pronoun: str
    language: str
    consent: str
    note: str


LAYOUT = Layout(
    kind="members",
    names=dict(
        zip(
            _Cells._fields,
            (
                (
                    "姓名",
                    "name",
                    "full name",
                    "real name",
                    "真实姓名",
                    "收货人姓名",
                    "收货人",
                    "收件人",
                    "称呼",
                    "名字",
                ),
                (
                    *_TAOBAO_NICKS,
                    "nick",
                    "nickname",
                    "昵称",
                    "网名",
                    "群昵称",
                    "QQ昵称",
                    "微信昵称",
                    "username",
                    "user name",
                ),
                ("平台", "platform"),
                ("手机", "phone", "手机号", "手机号码", "联系手机", "电话", "联系电话", "mobile", "telephone", "tel"),
                ("邮箱", "email", "e-mail", "电子邮箱", "电子邮件", "mail"),
                ("地址", "address", "收货地址", "通讯地址", "联系地址", "详细地址", "邮寄地址", "收件地址"),
                ("省", "province", "省份", "state", "省市"),
                ("市", "city", "城市", "town"),
                ("区", "district", "区县", "县", "县区", "county"),
                ("街道", "street", "街道地址", "address1", "address line 1"),
                ("邮编", "postcode", "邮政编码", "zip", "zip code", "postal code"),
                ("国家", "country", "国家/地区", "country/region"),
                ("生日", "birthday", "出生日期", "birth date", "birthdate", "date of birth", "出生年月", "出生年月日"),
                ("群", "group", "群名", "所在群", "VIP群", "组"),
                ("入群日期", "joined", "入群时间", "加入日期", "加入时间", "joined on", "join date", "入会日期"),
                ("角色", "role", "身份", "群角色"),
                ("称谓", "title", "salutation", "尊称"),
                ("您/你", "pronoun", "人称", "您你", "你您"),
                ("语言", "language", "lang"),
                ("同意收信", "consent", "是否同意收信", "同意寄信", "愿意收信", "同意"),
                ("备注", "note", "notes", "remark", "remarks", "说明", "备注信息"),
            ),
            strict=True,
        )
    ),
    needed=(),
    signs=(("name",), ("nick",)),
)

_PLATFORMS = {"淘宝": "taobao", "天猫": "taobao", "tmall": "taobao", "taobao": "taobao", "拼多多": "pinduoduo"}
_LANGUAGES = {
    **dict.fromkeys(("中文", "简体中文", "汉语", "zh", "zh-cn", "zh_cn", "chinese"), "zh_CN"),
    **dict.fromkeys(("英文", "英语", "en", "en-us", "en-gb", "english"), "en"),
}
_ROLES = {
    **dict.fromkeys(("群主", "owner"), "owner"),
    **dict.fromkeys(("管理员", "群管理", "管理", "admin", "administrator"), "admin"),
    **dict.fromkeys(("成员", "群成员", "会员", "普通成员", "member"), "member"),
}
YES_NO = {
    **dict.fromkeys(("是", "同意", "愿意", "可以", "有", "yes", "y", "true", "1", "√", "✓", "✔"), True),
    **dict.fromkeys(("否", "不", "不同意", "不愿意", "拒绝", "无", "no", "n", "false", "0", "×", "✗", "✘", "x"), False),
}


def read_members(path: Path, rules: ReadingRules, progress: Progress) -> ReadMembers:
    """The people of a member list, or the distinct buyers of an order report; UserError if it cannot be read at all."""
    table = read(path, (*order_files.LAYOUTS, LAYOUT), progress)
    if table.layout is LAYOUT:
        return _members(table, rules.today)
    return buyers(order_files.of_table(table, rules))


def _members(table: Table, today: date) -> ReadMembers:
    platform = "taobao" if table.header["nick"] in _TAOBAO_NICKS else ""
    found: list[tuple[object, MemberRecord]] = []
    problems: list[Problem] = list(table.problems)
    for row, texts in table.rows:
        try:
            member = _member(row, _Cells(*texts), platform, today)
        except Refused as refused:
            problems.append(table.problem(row, refused))
        else:
            found.append((_key(member), member))
    members = distinct(table.file, found)
    return ReadMembers(
        file=table.file,
        rows=table.row_count,
        members=members.items,
        repeated_rows=members.repeated_rows,
        problems=tuple(sorted((*problems, *members.problems), key=lambda problem: problem.row)),
        notes=table.notes,
    )


def _key(member: MemberRecord) -> object:
    """What tells the people of one list apart: the nick, else the name with all that says which one."""
    if member.nick:
        return (member.platform, member.nick)
    return (member.name, member.phone, member.email, member.address, member.birthday, member.group)


def _member(row: int, cells: _Cells, platform: str, today: date) -> MemberRecord:
    name, nick = readings.short("name", cells.name), readings.short("nick", cells.nick)
    if not name and not nick:
        raise Refused(
            "name",
            Sentence(QT_TRANSLATE_NOOP("sentences", "This row has neither a name nor a nick. Write at least one.")),
        )
    consent, consent_on = _consent(cells.consent, today)
    return MemberRecord(
        row=row,
        platform=_PLATFORMS.get(cells.platform.casefold(), readings.short("platform", cells.platform)) or platform,
        nick=nick,
        name=name,
        phone=readings.phone("phone", cells.phone),
        email=readings.email("email", cells.email),
        address=_address(cells),
        birthday=_birthday(readings.short("birthday", cells.birthday)),
        group=readings.short("group", cells.group),
        joined_on=readings.day("joined", cells.joined, today) if cells.joined else None,
        role=_one_of("role", cells.role, _ROLES),
        title=readings.short("title", cells.title),
        pronoun=readings.short("pronoun", cells.pronoun),
        language=_one_of("language", cells.language, _LANGUAGES),
        consent=consent,
        consent_on=consent_on,
        note=readings.short("note", cells.note, _LONGEST_NOTE),
    )


def _one_of(field: str, text: str, words: Mapping[str, str]) -> str:
    if not text:
        return ""
    try:
        return words[text.casefold()]
    except KeyError:
        raise Refused(
            field,
            Sentence(
                QT_TRANSLATE_NOOP("sentences", "“{text}” is not known here. Write one of: {words}."),
                text=text[: readings.LONGEST],
                words=Several(words),
            ),
        ) from None


def _consent(text: str, today: date) -> tuple[bool | None, date | None]:
    """Yes, no, or the day on which it was given."""
    if not text:
        return None, None
    if text.casefold() in YES_NO:
        return YES_NO[text.casefold()], None
    if not any(char.isdigit() for char in text):
        raise Refused(
            "consent",
            Sentence(
                QT_TRANSLATE_NOOP("sentences", "“{text}” is not an answer. Write yes, no, or the day of consent."),
                text=text[: readings.LONGEST],
            ),
        )
    return True, readings.day("consent", text, today)


def _birthday(text: str) -> Birthday | None:
    if not text:
        return None
    try:
        return parse_birthday(text)
    except ValueError:
        raise Refused(
            "birthday",
            Sentence(
                QT_TRANSLATE_NOOP(
                    "sentences",
                    "“{text}” is not a birthday. Write it like 1990-05-06, or 农历八月十五 for a lunar one.",
                ),
                text=text[: readings.LONGEST],
            ),
        ) from None


def _address(cells: _Cells) -> Address:
    """The separate columns, completed from the one with the whole address."""
    separate = Address(cells.province, cells.city, cells.district, cells.street, cells.postcode, cells.country)
    for field, text in zip(("province", "city", "district", "street", "postcode", "country"), separate, strict=True):
        readings.short(field, text)
    whole = readings.short("address", cells.address, 2 * readings.LONGEST)
    parsed = Address(street=whole) if is_abroad(separate) else addresses.parse(whole)
    address = Address(*(own or other for own, other in zip(separate, parsed, strict=True)))
    return address._replace(postcode=_postcode(address))


def _postcode(address: Address) -> str:
    postcode = "" if address.postcode == "-" else address.postcode
    if postcode and not is_abroad(address) and not readings.is_chinese_postcode(postcode):
        raise Refused(
            "postcode",
            Sentence(
                QT_TRANSLATE_NOOP(
                    "sentences",
                    "“{text}” is not a postcode: in China it has six digits. Correct it, or leave it empty.",
                ),
                text=postcode[: readings.LONGEST],
            ),
        )
    return postcode
