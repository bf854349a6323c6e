"""Names, nicks and phones of people who do not exist."""

from random import Random
from typing import NamedTuple

_SURNAMES = (
    "王王王王李李李李张张张张刘刘刘陈陈陈陈陈杨杨黄黄黄赵吴吴周周徐孙马朱胡郭何林林林林高郑郑罗梁谢宋唐许韩邓冯曹彭曾肖田董潘袁"
    "蔡蔡蒋余于杜叶叶程魏苏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱江尹薛闫段雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫"
    "孔向常单查仇解"
)
_LONG_SURNAMES = ("欧阳", "司马", "上官", "诸葛", "皇甫", "尉迟", "慕容", "司徒", "夏侯", "令狐")
_WOMEN_OLD = (
    "秀英",
    "桂兰",
    "玉梅",
    "淑珍",
    "丽华",
    "美玲",
    "春燕",
    "红霞",
    "惠珍",
    "爱华",
    "雪梅",
    "月娥",
    "金凤",
    "素云",
)
_WOMEN_FIRST = "雨思欣子梦若晓文静雅婉佳语诗芷清念安书采舒嘉"
_WOMEN_SECOND = "桐涵怡萱琪瑶婷洁雯颖琳宁彤妍霏钰薇蕾岚溪禾然"
_MEN_OLD = (
    "建国",
    "志强",
    "国华",
    "卫东",
    "德明",
    "永福",
    "文辉",
    "庆生",
    "海涛",
    "立军",
    "光荣",
    "振华",
    "金水",
    "世杰",
)
_MEN_FIRST = "浩子宇俊博志明天家思文承泽景亦书一嘉晨启"
_MEN_SECOND = "轩然杰宇航睿阳辰铭凯博霖源哲涛恒睦川屿安"
_SINGLE = "敏静丽娜芳燕倩莉蕾洁伟强磊军勇涛超鹏斌波辉刚健明亮"
_RARE = ("喆", "玥", "骉", "𠮷安", "㛃", "子喆", "梓玥", "㛃怡", "𠮷祥", "骉然", "玥㛃", "昊喆")
"""Given names with characters that fonts and old programs trip over."""

_ENGLISH_FIRST = ("Emily", "Grace", "Hannah", "Sophie", "Claire", "Daniel", "Oliver", "Thomas", "Henry", "Miles")
_ENGLISH_LAST = ("Carter", "Hughes", "Bennett", "Fraser", "Whitfield", "Lowell", "Marsh", "Ellison", "Okafor", "Reyes")

_NICK_HEADS = (
    *(
        "爱喝茶的",
        "慢半拍的",
        "住在山里的",
        "不吃香菜的",
        "早睡的",
        "一只",
        "江南",
        "南方有",
        "林间",
        "隔壁",
        "晒太阳的",
    ),
    *("好吃的", "雨后", "且听", "半糖", "今天也要", "云上", "闽南", "一颗", "橘色", "迷路的", "小镇"),
)
_NICK_TAILS = (
    *("小鱼", "猫", "团子", "阿宁", "木木", "茶客", "老王", "青柠", "豆包", "月亮", "松鼠", "风铃", "小满", "白鹭"),
    *("桂圆", "阿福", "山雀", "栗子", "石头", "麦穗", "芦苇", "云朵", "朵朵妈", "果果妈", "阿杰", "十七"),
)
_NICK_LATIN = ("lily", "sunny", "tea", "momo", "xiaoyu", "annie", "linlin", "kiki", "ray", "summer", "leo", "coco")

PHONE_PREFIX = "128"
"""Mobile numbers of the mainland begin with 13 to 19, so a number that begins with 128 is nobody's."""
_PHONES = 10**8
_PHONE_STEP = 61_803_399
"""Coprime to the count of numbers, so that no number comes twice."""


class Name(NamedTuple):
    """A person's name, and how they are spoken to."""

    full: str
    is_woman: bool
    is_old: bool
    language: str = "zh_CN"


def name(chance: Random) -> Name:
    """A Chinese name, one in eighty with a rare character and one in two hundred with a double surname."""
    is_woman, is_old = chance.random() < 0.68, chance.random() < 0.2
    surname = chance.choice(_LONG_SURNAMES) if chance.random() < 0.005 else chance.choice(_SURNAMES)
    return Name(surname + _given(chance, is_woman=is_woman, is_old=is_old), is_woman, is_old)


def english_name(chance: Random) -> Name:
    """A name in Latin letters."""
    number = chance.randrange(len(_ENGLISH_FIRST))
    full = f"{_ENGLISH_FIRST[number]} {chance.choice(_ENGLISH_LAST)}"
    return Name(full, number < len(_ENGLISH_FIRST) // 2, is_old=False, language="en")


def _given(chance: Random, *, is_woman: bool, is_old: bool) -> str:
    draw = chance.random()
    if draw < 0.0125:
        return chance.choice(_RARE)
    if draw < 0.14:
        return chance.choice(_SINGLE)
    if is_old:
        return chance.choice(_WOMEN_OLD if is_woman else _MEN_OLD)
    if is_woman:
        return chance.choice(_WOMEN_FIRST) + chance.choice(_WOMEN_SECOND)
    return chance.choice(_MEN_FIRST) + chance.choice(_MEN_SECOND)


def title(chance: Random, of: Name) -> str:
    """How the shop speaks of somebody: 女士, 阿姨, 老师 ...; blank for half of all."""
    draw = chance.random()
    if of.language == "en" or draw < 0.5:
        return ""
    if draw < 0.55:
        return "老师"
    if of.is_old:
        return "阿姨" if of.is_woman else "叔叔"
    return "女士" if of.is_woman else "先生"


def nick(chance: Random, taken: set[str]) -> str:
    """A buyer's name on Taobao that is not among `taken`; it is put there."""
    made = _nick(chance)
    while made in taken:
        made = f"{_nick(chance)}{chance.randrange(10_000)}"
    taken.add(made)
    return made


def _nick(chance: Random) -> str:
    draw = chance.random()
    if draw < 0.2:
        return f"tb{chance.randrange(10**7, 10**9)}"
    if draw < 0.4:
        return f"{chance.choice(_NICK_LATIN)}_{chance.randrange(10_000):04}"
    made = chance.choice(_NICK_HEADS) + chance.choice(_NICK_TAILS)
    return made if draw < 0.6 else f"{made}{chance.randrange(1000)}"


def phone(number: int) -> str:
    """The `number`-th phone of the demo: unique, and never a subscriber's (see PHONE_PREFIX)."""
    return f"{PHONE_PREFIX}{number * _PHONE_STEP % _PHONES:08}"
