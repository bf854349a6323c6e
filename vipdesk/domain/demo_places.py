"""Where the made-up people of the demo shop live: real provinces, cities and districts, invented streets."""

from bisect import bisect
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from random import Random
from typing import NamedTuple

from vipdesk.domain.addresses import Address

HOME = ("福建省", "福州市")
"""Where the shop is."""

_PLACES = """
福建省 126: 福州市 3500 鼓楼区 台江区 仓山区 晋安区 闽侯县; 厦门市 3610 思明区 湖里区 集美区; \
泉州市 3620 鲤城区 丰泽区 晋江市; 漳州市 3630 芗城区 龙文区; 南平市 3530 延平区 武夷山市; 宁德市 3521 蕉城区 福鼎市
广东省 126: 广州市 5100 天河区 越秀区 海珠区 番禺区; 深圳市 5180 南山区 福田区 宝安区; 佛山市 5280 禅城区 顺德区; \
东莞市 5230 南城街道 莞城街道; 汕头市 5150 金平区 龙湖区; 潮州市 5210 湘桥区 潮安区
山东省 102: 济南市 2500 历下区 市中区; 青岛市 2660 市南区 崂山区; 烟台市 2640 芝罘区 莱山区; 临沂市 2760 兰山区 罗庄区
河南省 99: 郑州市 4500 金水区 二七区; 洛阳市 4710 涧西区 洛龙区; 南阳市 4730 卧龙区 宛城区; 信阳市 4640 浉河区 平桥区
江苏省 85: 南京市 2100 玄武区 鼓楼区 江宁区; 苏州市 2150 姑苏区 吴中区; 无锡市 2140 梁溪区 滨湖区
四川省 84: 成都市 6100 锦江区 武侯区 青羊区; 绵阳市 6210 涪城区 游仙区; 乐山市 6140 市中区 五通桥区
河北省 75: 石家庄市 0500 长安区 裕华区; 唐山市 0630 路南区 路北区; 保定市 0710 莲池区 竞秀区
湖南省 66: 长沙市 4100 岳麓区 芙蓉区; 衡阳市 4210 雁峰区 蒸湘区; 岳阳市 4140 岳阳楼区 君山区
浙江省 65: 杭州市 3100 西湖区 上城区 余杭区; 宁波市 3150 海曙区 鄞州区; 温州市 3250 鹿城区 瓯海区
安徽省 61: 合肥市 2300 蜀山区 包河区; 黄山市 2450 屯溪区 祁门县; 芜湖市 2410 镜湖区 弋江区
湖北省 58: 武汉市 4300 武昌区 江岸区 洪山区; 宜昌市 4430 西陵区 夷陵区; 襄阳市 4410 襄城区 樊城区
广西壮族自治区 50: 南宁市 5300 青秀区 兴宁区; 桂林市 5410 象山区 七星区; 柳州市 5450 城中区 鱼峰区
云南省 47: 昆明市 6500 五华区 盘龙区; 大理白族自治州 6710 大理市 祥云县; 西双版纳傣族自治州 6661 景洪市 勐海县
江西省 45: 南昌市 3300 东湖区 红谷滩区; 九江市 3320 浔阳区 濂溪区; 赣州市 3410 章贡区 南康区
辽宁省 43: 沈阳市 1100 和平区 沈河区; 大连市 1160 中山区 沙河口区
陕西省 40: 西安市 7100 雁塔区 碑林区; 汉中市 7230 汉台区 南郑区
贵州省 39: 贵阳市 5500 云岩区 南明区; 遵义市 5630 红花岗区 湄潭县
山西省 35: 太原市 0300 小店区 迎泽区; 大同市 0370 平城区 云冈区
重庆市 32: 重庆市 4000 渝中区 江北区 沙坪坝区 南岸区
黑龙江省 32: 哈尔滨市 1500 南岗区 道里区; 齐齐哈尔市 1610 龙沙区 建华区
新疆维吾尔自治区 26: 乌鲁木齐市 8300 天山区 沙依巴克区; 伊犁哈萨克自治州 8350 伊宁市 霍城县
甘肃省 25: 兰州市 7300 城关区 七里河区; 天水市 7410 秦州区 麦积区
上海市 38: 上海市 2000 徐汇区 静安区 杨浦区 浦东新区
吉林省 24: 长春市 1300 朝阳区 南关区; 吉林市 1320 昌邑区 船营区
内蒙古自治区 24: 呼和浩特市 0100 新城区 赛罕区; 包头市 0140 昆都仑区 青山区
北京市 34: 北京市 1000 东城区 西城区 海淀区 朝阳区
天津市 14: 天津市 3000 和平区 南开区 河西区
海南省 10: 海口市 5700 龙华区 美兰区; 三亚市 5720 吉阳区 天涯区
宁夏回族自治区 7: 银川市 7500 兴庆区 金凤区
青海省 6: 西宁市 8100 城中区 城西区
西藏自治区 4: 拉萨市 8500 城关区 堆龙德庆区; 林芝市 8600 巴宜区 米林市
香港特别行政区 4: 九龙 - 油尖旺区 黄大仙区; 新界 - 沙田区 荃湾区; 香港岛 - 东区 湾仔区
台湾省 4: 台北市 110 信义区 大安区; 台中市 404 北区 西区; 高雄市 807 三民区 左营区
澳门特别行政区 1: 澳门半岛 - 花地玛堂区 大堂区
"""
"""Province, its weight (people in millions; more around the shop and in the largest cities), and its places."""

_ABROAD = (
    ("Singapore", "Singapore", "", "", "0{}0{}{}8"),
    ("United Kingdom", "Leeds", "", "", "LS{} {}{}Q"),
    ("United States", "Portland", "OR", "", "9720{}"),
    ("Australia", "Hobart", "TAS", "", "700{}"),
)
"""Country, city, province, district, and the form of a postcode."""
_STREETS_ABROAD = ("Heron Lane", "Juniper Row", "Lantern Street", "Old Kiln Road", "Willow Mews")

_STREET_WORDS = (
    *("听雨", "临溪", "望月", "青石", "槐荫", "竹影", "松风", "荷塘", "桂花", "柳岸", "晴川", "石榴", "梅园", "茶亭"),
    *("书院", "棠梨", "枫桥", "银杏", "碧桃", "晚照", "新禾", "春和", "安澜", "永乐", "长宁", "南浦", "北苑", "东篱"),
)
_STREET_ENDS = ("路", "街", "巷", "东路", "西路", "一路", "里")
_ESTATE_WORDS = (
    *("锦绣", "阳光", "翠微", "月湖", "金桂", "听涛", "兰亭", "丽景", "清荷", "和悦", "云栖", "枫林", "江畔", "书香"),
)
_ESTATE_ENDS = ("花园", "小区", "苑", "家园", "公寓", "新村")


class Place(NamedTuple):
    """A district; `postcode` is complete, or has its last two digits open, or is blank where there is none."""

    province: str
    city: str
    district: str
    postcode: str


@cache
def _places() -> tuple[tuple[Place, ...], tuple[float, ...]]:
    """Every district, and the running sum of their weights: the first city of a province has most people."""
    found = list(_read())
    return tuple(place for place, _ in found), tuple(accumulate(weight for _, weight in found))


def _read() -> Iterator[tuple[Place, float]]:
    for line in _PLACES.strip().replace("\\\n", "").split("\n"):
        head, _, rest = line.partition(":")
        province, weight = head.split()
        cities = [city.split() for city in rest.split(";")]
        shares = [3.0, *[1.0] * (len(cities) - 1)]
        for share, (city, postcode, *districts) in zip(shares, cities, strict=True):
            for district in districts:
                place = Place(province, city, district, postcode.replace("-", ""))
                yield place, int(weight) * share / sum(shares) / len(districts)


def address(chance: Random) -> Address:
    """Somewhere in China, most of it near and in the populous provinces."""
    places, sums = _places()
    place = places[bisect(sums, chance.random() * sums[-1])]
    postcode = place.postcode
    if len(postcode) == 4:
        postcode += f"{chance.randrange(10):02}"
    return Address(place.province, place.city, place.district, _street(chance), postcode)


def address_at_home(chance: Random) -> Address:
    """Somewhere around the corner from the shop."""
    return Address(*HOME, "鼓楼区", _street(chance), "350001")


def _street(chance: Random) -> str:
    number, word = int(chance.random() * 380) + 1, chance.choice(_STREET_WORDS)
    street = f"{word}{chance.choice(_STREET_ENDS)}{number}号"
    if chance.random() < 0.2:
        return street
    estate = chance.choice(_ESTATE_WORDS) + chance.choice(_ESTATE_ENDS)
    floor, door = int(chance.random() * 28) + 1, int(chance.random() * 4) + 1
    return f"{street}{estate}{int(chance.random() * 30) + 1}幢{floor}{door:02}室"


def address_abroad(chance: Random) -> Address:
    """Somewhere far away, in Western order."""
    country, city, province, district, form = chance.choice(_ABROAD)
    digits = [chance.randrange(1, 10) for _ in range(form.count("{}"))]
    street = f"{chance.randrange(1, 120)} {chance.choice(_STREETS_ABROAD)}"
    return Address(province, city, district, street, form.format(*digits), country)
