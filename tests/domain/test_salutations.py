"""How letters begin."""

import pytest

from vipdesk.domain.salutations import salutation


@pytest.mark.parametrize(
    ("name", "title", "pronoun", "line"),
    [
        ("王秀兰", "女士", "您", "尊敬的王女士："),
        ("王秀兰", "阿姨", "你", "亲爱的王阿姨："),
        ("欧阳小雨", "老师", "您", "尊敬的欧阳老师："),
        ("王老师", "老师", "您", "尊敬的王老师："),
        ("王秀兰", "王老师", "您", "尊敬的王老师："),
        ("王秀兰", None, "您", "尊敬的王秀兰："),
        ("王秀兰", None, "你", "亲爱的秀兰："),
        ("欧阳小雨", None, "你", "亲爱的小雨："),
        ("王兰", None, "你", "亲爱的王兰："),
        ("小鱼干", None, "你", "亲爱的小鱼干："),
        ("tb_9981", "", "你", "亲爱的tb_9981："),
        ("张**", "女士", "您", "尊敬的张女士："),
        ("张**", None, "您", "亲爱的朋友："),
        ("**", "女士", "您", "尊敬的女士："),
        ("", None, "您", "亲爱的朋友："),
    ],
)
def test_a_chinese_salutation(name: str, title: str | None, pronoun: str, line: str) -> None:
    assert salutation(name, title, pronoun, "zh_CN") == line


def test_in_taiwan_it_stands_in_traditional_characters() -> None:
    assert salutation("陳美玲", None, "你", "zh_TW") == "親愛的美玲："


@pytest.mark.parametrize(
    ("name", "title", "pronoun", "line"),
    [
        ("Anna Smith", "Ms", "您", "Dear Ms Smith,"),
        ("Anna Smith", None, "您", "Dear Anna Smith,"),
        ("Anna Smith", None, "你", "Dear Anna,"),
        ("Anna", None, "你", "Dear Anna,"),
        ("王秀兰", "Ms", "您", "Dear Ms 王,"),
        ("A*** S***", None, "你", "Dear friend,"),
        ("", "Ms", "您", "Dear friend,"),
    ],
)
def test_an_english_salutation(name: str, title: str | None, pronoun: str, line: str) -> None:
    assert salutation(name, title, pronoun, "en") == line
