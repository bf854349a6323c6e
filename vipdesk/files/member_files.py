"""Member lists: any table with names or nicks, its headers in Chinese or English; or an order report's buyers."""

import re
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import NamedTuple

from vipdesk.domain import readings
from vipdesk.domain.address_parsing import Doubt, Parsed, parse
from vipdesk.domain.addresses import Address, is_abroad
from vipdesk.domain.lunar import read_birthday
from vipdesk.domain.member_columns import MEMBERS, OWN, TAOBAO_NICKS, CustomField, with_own
from vipdesk.domain.members import MemberRecord, ReadMembers, buyers
from vipdesk.domain.problems import Problem, Refused, distinct
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, Several
from vipdesk.files import order_files, vcard_lines
from vipdesk.files.divisions import divisions
from vipdesk.files.layouts import guessed
from vipdesk.files.reading_rules import ReadingRules
from vipdesk.files.table import Table, tables
from vipdesk.files.vcards import read_cards
from vipdesk.progress import Progress

_LONGEST_NOTE = 2_000
_BEGINNING = 1_000
_MOST = 20
"""Phones, nicks or tags of one person; whatever is more is a mistake."""
_SEPARATORS = re.compile(r"[\n,，;；、|]+")


class _Cells(NamedTuple):
    """The cells in the order of the fields."""

    name: str
    real_name: str
    nick: str
    other_nicks: str
    platform: str
    phone: str
    other_phones: str
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
    register: str
    consent: str
    do_not_pursue: str
    household: str
    tags: str
    note: str


LAYOUT = guessed(MEMBERS)

_PLATFORMS = {"淘宝": "taobao", "天猫": "taobao", "tmall": "taobao", "taobao": "taobao", "拼多多": "pinduoduo"}
_SIMPLIFIED = (
    "中文",
    "简体中文",
    "简体",
    "简中",
    "汉语",
    "chinese",
    "zh",
    "zh-cn",
    "zh_cn",
    "zh-hans",
    "simplified chinese",
)
_TRADITIONAL = (
    "繁體中文",
    "繁体中文",
    "繁體",
    "繁体",
    "繁中",
    "正體中文",
    "zh-tw",
    "zh_tw",
    "zh-hk",
    "zh-hant",
    "traditional chinese",
)
_LANGUAGES = {
    **dict.fromkeys(_SIMPLIFIED, "zh_CN"),
    **dict.fromkeys(_TRADITIONAL, "zh_TW"),
    **dict.fromkeys(("英文", "英语", "英語", "en", "en-us", "en-gb", "english"), "en"),
}
_ROLES = {
    **dict.fromkeys(("群主", "owner"), "owner"),
    **dict.fromkeys(("管理员", "群管理", "管理", "admin", "administrator"), "admin"),
    **dict.fromkeys(("成员", "群成员", "会员", "普通成员", "member"), "member"),
}
_REGISTERS = {
    **dict.fromkeys(("正式", "书面", "formal"), "formal"),
    **dict.fromkeys(("平实", "普通", "自然", "plain"), "plain"),
    **dict.fromkeys(("活泼", "俏皮", "轻松", "playful"), "playful"),
}
YES_NO = {
    **dict.fromkeys(("是", "同意", "愿意", "可以", "有", "yes", "y", "true", "1", "√", "✓", "✔"), True),
    **dict.fromkeys(("否", "不", "不同意", "不愿意", "拒绝", "无", "no", "n", "false", "0", "×", "✗", "✘", "x"), False),
}


def read_members(path: Path, rules: ReadingRules, progress: Progress) -> ReadMembers:
    """The people of a member list, or the distinct buyers of an order report; UserError if it cannot be read at all."""
    if is_cards(path):
        return _of_cards(path, rules, progress)
    layouts = (*order_files.LAYOUTS, guessed(with_own(rules.own_fields)))
    with closing(tables(path, layouts, progress, rules.known)) as found:
        table = next(found)
        if table.layout.kind == MEMBERS.kind:
            return of_table(table, rules)
        return buyers(order_files.of_table(table, rules))


def is_cards(path: Path) -> bool:
    """Whether a file holds vCards, whatever it is called."""
    try:
        with path.open("rb") as file:
            return vcard_lines.is_vcard(file.read(_BEGINNING)) if path.is_file() else False
    except (OSError, ValueError):
        return False


def _of_cards(path: Path, rules: ReadingRules, progress: Progress) -> ReadMembers:
    read_ = read_cards(path, progress)
    members = distinct(path.name, ((_key(member), member) for member in read_.members))
    return ReadMembers(
        file=path.name,
        rows=read_.cards,
        members=members.items,
        repeated_rows=members.repeated_rows,
        problems=tuple(sorted((*read_.problems, *members.problems), key=lambda problem: problem.row)),
        notes=(),
    )


def of_table(table: Table, rules: ReadingRules) -> ReadMembers:
    """The people of a list whose columns are known."""
    platform = "taobao" if table.header["nick"] in TAOBAO_NICKS else ""
    names = tuple(table.layout.names)[len(_Cells._fields) :]
    own = {one.name: one for one in rules.own_fields}
    reader = _Reader(rules.today, platform, tuple(own[name.removeprefix(OWN)] for name in names))
    found: list[tuple[object, MemberRecord]] = []
    problems: list[Problem] = []
    for row, texts in table.rows:
        try:
            member = reader.member(row, texts)
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
        problems=tuple(sorted((*table.problems, *problems, *members.problems), key=lambda problem: problem.row)),
        notes=table.notes,
    )


def _key(member: MemberRecord) -> object:
    """What tells the people of one list apart: the nick, else the name with all that says which one."""
    if member.nick:
        return (member.platform, member.nick)
    return (member.name, member.phone, member.email, member.address, member.birthday, member.group)


class _Reader(NamedTuple):
    """What is the same for every row: `platform` is that of the nicks, `own` are the shop's own fields in order."""

    today: date
    platform: str
    own: tuple[CustomField, ...]

    def member(self, row: int, texts: tuple[str, ...]) -> MemberRecord:
        """The person of a row; Refused with the field in trouble."""
        count = len(_Cells._fields)
        member = _member(row, _Cells(*texts[:count]), self.platform, self.today)
        own = zip(self.own, texts[count:], strict=True)
        return member._replace(own=tuple((one.name, _own(one, text, self.today)) for one, text in own if text))


class _Names(NamedTuple):
    """What somebody is called; `real_name` is blank where it is the name."""

    name: str
    real_name: str
    nick: str
    other_nicks: tuple[str, ...]


def _names(cells: _Cells) -> _Names:
    name, nick = readings.line("name", cells.name), readings.line("nick", cells.nick)
    real_name = readings.line("real_name", cells.real_name)
    nicks = _listed("other_nicks", cells.other_nicks)
    if not nick and nicks:
        nick, nicks = nicks[0], nicks[1:]
    if not name and not nick and not real_name:
        raise Refused(
            "name",
            Sentence(QT_TRANSLATE_NOOP("sentences", "This row has neither a name nor a nick. Write at least one.")),
        )
    others = tuple(one for one in dict.fromkeys(nicks) if one != nick)
    return _Names(name or real_name, real_name if name and name != real_name else "", nick, others)


def _phones(cells: _Cells) -> tuple[str, tuple[str, ...]]:
    """The one that is called first, and the others."""
    listed = _listed("other_phones", cells.other_phones.replace("/", ","))
    others = [readings.phone("other_phones", one) for one in listed]
    phone = readings.phone("phone", cells.phone)
    if not phone and others:
        phone = others.pop(0)
    return phone, tuple(one for one in dict.fromkeys(others) if one != phone)


def _member(row: int, cells: _Cells, platform: str, today: date) -> MemberRecord:
    names = _names(cells)
    phone, other_phones = _phones(cells)
    consent, consent_on = _consent(cells.consent, today)
    address, written, doubts = _address(cells)
    return MemberRecord(
        row=row,
        platform=_PLATFORMS.get(cells.platform.casefold(), readings.short("platform", cells.platform)) or platform,
        **names._asdict(),
        phone=phone,
        other_phones=other_phones,
        email=readings.email("email", cells.email),
        address=address,
        birthday=read_birthday("birthday", readings.short("birthday", cells.birthday)),
        group=readings.short("group", cells.group),
        joined_on=readings.day("joined", cells.joined, today) if cells.joined else None,
        role=_one_of("role", cells.role, _ROLES),
        title=readings.short("title", cells.title),
        pronoun=readings.short("pronoun", cells.pronoun),
        language=_one_of("language", cells.language, _LANGUAGES),
        consent=consent,
        consent_on=consent_on,
        note=readings.short("note", cells.note, _LONGEST_NOTE),
        register=_one_of("register", cells.register, _REGISTERS),
        household=readings.short("household", cells.household),
        tags=tuple(dict.fromkeys(_listed("tags", cells.tags))),
        do_not_pursue_why=_left_alone(cells.do_not_pursue),
        written=written,
        doubts=doubts,
    )


def _listed(field: str, text: str) -> list[str]:
    """The parts of a cell that lists several."""
    parts = [readings.line(field, part.strip()) for part in _SEPARATORS.split(text) if part.strip()] if text else []
    if len(parts) > _MOST:
        sentence = QT_TRANSLATE_NOOP("sentences", "These are {count}, at most {most} can be kept of one person.")
        raise Refused(field, Sentence(sentence, count=len(parts), most=_MOST))
    return parts


def _left_alone(text: str) -> str | None:
    """A reason, or blank for a bare yes; None for no."""
    if not text or YES_NO.get(text.casefold()) is False:
        return None
    return "" if text.casefold() in YES_NO else readings.short("do_not_pursue", text)


def _own(field: CustomField, text: str, today: date) -> str:
    """The value of a field of the shop's own as it is stored: as its kind wants it."""
    key = f"{OWN}{field.name}"
    if field.kind == "number":
        return _number(key, text)
    if field.kind == "date":
        return readings.day(key, text, today).isoformat()
    if field.kind == "choice":
        return _one_of(key, text, {one.casefold(): one for one in field.choices})
    return readings.short(key, text, _LONGEST_NOTE)


def _number(key: str, text: str) -> str:
    plain = text.replace(",", "")
    if _NUMBER.fullmatch(plain):
        return plain
    sentence = QT_TRANSLATE_NOOP("sentences", "“{text}” is not a number. Write it like 12.5.")
    raise Refused(key, Sentence(sentence, text=text[: readings.LONGEST]))


_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,6})?", re.ASCII)


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


def _address(cells: _Cells) -> tuple[Address, str, tuple[Doubt, ...]]:
    """The separate columns, completed from the text of all: the parts, that text, and what is doubtful of them."""
    separate = Address(cells.province, cells.city, cells.district, cells.street, cells.postcode, cells.country)
    for field, text in zip(("province", "city", "district", "street", "postcode", "country"), separate, strict=True):
        readings.short(field, text)
    whole = readings.short("address", cells.address, 2 * readings.LONGEST)
    parsed = parsed_address(separate, whole)
    address = Address(*map(_fuller, separate, parsed.address))
    postcode = _postcode(address)
    return address._replace(postcode=postcode), whole or joined(separate), parsed.doubts


def _fuller(own: str, recognised: str) -> str:
    """What a column says, or the full name of it: 武汉 is 武汉市."""
    return recognised if not own or (recognised.startswith(own) and len(own) > 1) else own


def parsed_address(separate: Address, whole: str) -> Parsed:
    """What a whole text says, else what the parts say together; abroad nothing is taken apart."""
    if is_abroad(separate) or not (whole or any(separate[:4])):
        return Parsed(Address(street=whole))
    return parse(whole or joined(separate), divisions())


def joined(address: Address) -> str:
    """The parts as one text, as platforms write it."""
    return " ".join(part for part in address[:5] if part)


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
