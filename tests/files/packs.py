"""Packs of letters to print in tests."""

from datetime import date

from vipdesk.domain.packs import Letter, Pack
from vipdesk.domain.sheets import A4
from vipdesk.files import pack_pdf
from vipdesk.progress import Progress

BODY = (
    "见字如面。上次您带走的那包明前龙井，不知道喝得还合口味吗？\n《茶经》里说：“茶之为用，味至寒。”\n古镇茶铺　林晓舟"
)
HOSTILE = ("欧阳喆𠮷", "<b>x</b> & “q” (\\)", "\u202eمحمد\u202c 陈", "小❤️😀林", "㛃𬭸", "\ue000", "名" * 10_000)


def letter(number=1, name="王秀英", body=BODY, **changed):
    stated = {
        "code": f"MA26-{number:04}-K",
        "recipient": f"{name} 女士",
        "text": f"尊敬的{name}女士：\n{body}",
        "postcode": "215001",
        "address_lines": ("江苏省苏州市姑苏区平江路17号3幢2单元501室",),
    }
    return Letter(**stated | changed)


def pack(letters, **changed):
    stated = {
        "shop": "古镇茶铺",
        "campaign": "2026 秋茶",
        "batch": "3",
        "helper": "苏禾",
        "due_on": date(2026, 12, 5),
        "destroy_on": date(2027, 1, 31),
        "pay_fen": 120,
        "contact": "小林 138-0000-0000",
        "stationery": A4,
        "language": "zh-CN",
    }
    return Pack(letters=tuple(letters), **stated | changed)


def written(path, packs, translate=str):
    pack_pdf.write(path, packs, translate, Progress())
    return path
