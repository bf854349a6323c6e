"""What a list of members can say."""

from collections.abc import Iterable
from typing import NamedTuple

from vipdesk.domain.column_mapping import Field, Fields
from vipdesk.errors import QT_TRANSLATE_NOOP

TAOBAO_NICKS = ("旺旺", "旺旺名", "旺旺号", "淘宝名", "淘宝账号", "淘宝昵称", "买家会员名", "买家昵称", "会员名")
OWN = "own:"
"""Begins the key of a field of the shop's own; its name follows."""


class CustomField(NamedTuple):
    """A field that the owner defined; `choices` are only of one to choose from."""

    id: int
    name: str
    kind: str
    choices: tuple[str, ...] = ()


MEMBERS = Fields(
    kind="members",
    fields=(
        Field(
            "name",
            QT_TRANSLATE_NOOP("sentences", "Name"),
            ("姓名", "name", "full name", "收货人姓名", "收货人", "收件人", "称呼", "名字", "客户姓名", "会员姓名"),
            overflow="real_name",
        ),
        Field("real_name", QT_TRANSLATE_NOOP("sentences", "Real name"), ("真实姓名", "real name", "真名", "实名")),
        Field(
            "nick",
            QT_TRANSLATE_NOOP("sentences", "Nick"),
            (
                *TAOBAO_NICKS,
                *("nick", "nickname", "昵称", "网名", "群昵称", "QQ昵称", "微信昵称", "username", "user name"),
            ),
            overflow="other_nicks",
        ),
        Field(
            "other_nicks",
            QT_TRANSLATE_NOOP("sentences", "Further nicks"),
            ("其他昵称", "别名", "其他旺旺", "曾用名", "other nicks", "aliases", "alias", "nicks"),
            several=True,
        ),
        Field("platform", QT_TRANSLATE_NOOP("sentences", "Platform"), ("平台", "platform"), may_be_fixed=True),
        Field(
            "phone",
            QT_TRANSLATE_NOOP("sentences", "Phone"),
            (
                *("手机", "phone", "手机号", "手机号码", "联系手机", "电话", "联系电话", "mobile", "telephone", "tel"),
                *("手机1", "电话1", "phone 1", "移动电话", "固定电话", "座机"),
            ),
            overflow="other_phones",
        ),
        Field(
            "other_phones",
            QT_TRANSLATE_NOOP("sentences", "Further phones"),
            (
                *(
                    "其他电话",
                    "备用电话",
                    "备用手机",
                    "手机2",
                    "电话2",
                    "手机3",
                    "电话3",
                    "other phone",
                    "other phones",
                ),
                *("phone 2", "phone 3", "second phone", "家庭电话", "公司电话", "home phone", "work phone"),
            ),
            several=True,
        ),
        Field(
            "email",
            QT_TRANSLATE_NOOP("sentences", "E-mail"),
            ("邮箱", "email", "e-mail", "电子邮箱", "电子邮件", "mail"),
        ),
        Field(
            "address",
            QT_TRANSLATE_NOOP("sentences", "Whole address"),
            ("地址", "address", "收货地址", "通讯地址", "联系地址", "详细地址", "邮寄地址", "收件地址"),
        ),
        Field("province", QT_TRANSLATE_NOOP("sentences", "Province"), ("省", "province", "省份", "state", "省市")),
        Field("city", QT_TRANSLATE_NOOP("sentences", "City"), ("市", "city", "城市", "town")),
        Field(
            "district", QT_TRANSLATE_NOOP("sentences", "District"), ("区", "district", "区县", "县", "县区", "county")
        ),
        Field(
            "street",
            QT_TRANSLATE_NOOP("sentences", "Street"),
            ("街道", "street", "街道地址", "address1", "address line 1"),
        ),
        Field(
            "postcode",
            QT_TRANSLATE_NOOP("sentences", "Postcode"),
            ("邮编", "postcode", "邮政编码", "zip", "zip code", "postal code"),
        ),
        Field("country", QT_TRANSLATE_NOOP("sentences", "Country"), ("国家", "country", "国家/地区", "country/region")),
        Field(
            "birthday",
            QT_TRANSLATE_NOOP("sentences", "Birthday"),
            ("生日", "birthday", "出生日期", "birth date", "birthdate", "date of birth", "出生年月", "出生年月日"),
        ),
        Field("group", QT_TRANSLATE_NOOP("sentences", "Group"), ("群", "group", "群名", "所在群", "VIP群", "组")),
        Field(
            "joined",
            QT_TRANSLATE_NOOP("sentences", "Joined on"),
            ("入群日期", "joined", "入群时间", "加入日期", "加入时间", "joined on", "join date", "入会日期"),
        ),
        Field("role", QT_TRANSLATE_NOOP("sentences", "Role"), ("角色", "role", "身份", "群角色")),
        Field("title", QT_TRANSLATE_NOOP("sentences", "Title"), ("称谓", "title", "salutation", "尊称")),
        Field(
            "pronoun", QT_TRANSLATE_NOOP("sentences", "Form of address"), ("您/你", "pronoun", "人称", "您你", "你您")
        ),
        Field("language", QT_TRANSLATE_NOOP("sentences", "Language"), ("语言", "language", "lang")),
        Field(
            "register",
            QT_TRANSLATE_NOOP("sentences", "Register of talk"),
            ("语气", "register", "register of talk", "说话方式", "口吻"),
        ),
        Field(
            "consent",
            QT_TRANSLATE_NOOP("sentences", "Consent to letters"),
            ("同意收信", "consent", "是否同意收信", "同意寄信", "愿意收信", "同意"),
        ),
        Field(
            "do_not_pursue",
            QT_TRANSLATE_NOOP("sentences", "Leave alone"),
            ("不打扰", "勿扰", "请勿打扰", "do not pursue", "leave alone", "do not contact"),
        ),
        Field(
            "household",
            QT_TRANSLATE_NOOP("sentences", "Household"),
            ("家庭", "户", "同住", "household", "family"),
        ),
        Field(
            "tags",
            QT_TRANSLATE_NOOP("sentences", "Tags"),
            ("标签", "tags", "tag", "会员标签", "categories", "labels"),
            several=True,
        ),
        Field(
            "note",
            QT_TRANSLATE_NOOP("sentences", "Note"),
            ("备注", "note", "notes", "remark", "remarks", "说明", "备注信息"),
            several=True,
        ),
    ),
    needed=(("name", "nick", "real_name"),),
)


def with_own(custom: Iterable[CustomField]) -> Fields:
    """The fields of a list with those of the shop's own, known by their names."""
    return MEMBERS.with_more(Field(f"{OWN}{one.name}", one.name, (one.name,)) for one in custom)
