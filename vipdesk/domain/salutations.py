"""How a letter begins: the salutation in the way of the language and the people."""

_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎"
    "鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和"
    "穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅"
    "盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴"
    "陆荣翁荀羊甄曲封储靳段焦巴谷车侯宓蓬全班仰仲伊宫宁仇栾厉祖武符刘景詹龙叶黎薄白怀蒲卓蔺屠蒙池乔闻"
    "党翟谭贡劳姬申冉桑桂牛寿边燕冀郏浦尚农温庄晏柴瞿阎慕连习艾容向古易慎戈廖庚终居衡步都耿满匡文寇广"
    "欧利师巩聂关荆游权盖益桓公肖涂代覃佘甘岳逄付闫仝"
    "趙錢孫鄭馮陳衛蔣韓楊許呂張嚴華謝鄒竇雲蘇範魯韋馬鳳鮑費賀湯羅畢鄔樂時齊顧黃蕭貝計談龐紀項藍閔麻賈"
    "婁顏鍾駱萬盧經繆應鄧單諸龔陸榮儲車寧厲劉龍葉懷藺喬聞黨譚貢勞農溫莊閻習廣歐師鞏聶關權蓋塗"
)
_LONG_SURNAMES = (
    *("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "司徒", "夏侯"),
    *("歐陽", "司馬", "諸葛", "東方", "尉遲", "公孫", "長孫"),
)


def salutation(name: str, title: str | None, pronoun: str, language: str) -> str:
    """The first line of a letter, such as `尊敬的王女士：`, `亲爱的秀兰：`, `Dear Ms Wang,` or `Dear Anna,`.

    * With a title (女士, 阿姨, Ms, Dr): the surname and the title; a title that has the surname already stands alone.
    * Without one, 您 takes the full name and 你 the first name. A Chinese name is cut only where it surely is
      one: a known surname and a given name of two characters; a nick stays whole.
    * A blank or masked (张**) name is never written: with a title its visible surname, else a dear friend.
    """
    name, title = " ".join(name.split()), (title or "").strip()
    formal = pronoun != "你"
    if language.startswith("zh"):
        return _chinese_salutation(name, title, formal, traditional=language in {"zh_TW", "zh_HK", "zh_MO"})
    return f"Dear {_western_address(name, title, formal) or 'friend'},"


def _chinese_salutation(name: str, title: str, formal: bool, traditional: bool) -> str:
    dear = "親愛的" if traditional else "亲爱的"
    addressed = _chinese_address(name, title, formal)
    return f"{'尊敬的' if formal and addressed else dear}{addressed or '朋友'}："


def _chinese_address(name: str, title: str, formal: bool) -> str:
    surname = _surname(name)
    if not title:
        given = name[len(surname) :]
        is_first_name = surname and len(given) == 2 and "*" not in name
        return given if is_first_name and not formal else _unmasked(name)
    if name.endswith(title):
        return name
    if surname and title.startswith(surname):
        return title
    return (surname or _unmasked(name)) + title


def _western_address(name: str, title: str, formal: bool) -> str:
    words = _unmasked(name).split()
    if not words:
        return ""
    if title:
        return f"{title} {_surname(name) or words[-1]}"
    return " ".join(words) if formal else words[0]


def _surname(name: str) -> str:
    """The surname of what looks like a Chinese name (masked or not), else nothing."""
    if long := next((surname for surname in _LONG_SURNAMES if name.startswith(surname)), ""):
        return long if len(name) in (3, 4) else ""
    return name[0] if len(name) in (2, 3) and name[0] in _SURNAMES else ""


def _unmasked(name: str) -> str:
    return "" if "*" in name or "＊" in name else name
