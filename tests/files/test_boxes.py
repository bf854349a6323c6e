"""What no typeface has: boxes side by side, each with its digits, that neither touch nor leave their frame."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from tests.files.dashed import Place, boxes, characters, pages
from tests.files.packs import letter, pack, written
from vipdesk.domain.sheets import A4, LETTER, Stationery
from vipdesk.domain.typesetting import LETTER_EM, em, one_line
from vipdesk.files import fonts
from vipdesk.files.boxes import box_of
from vipdesk.files.glyphs import Script, box_em
from vipdesk.files.list_pdf import MARGIN
from vipdesk.files.pen import MM

ARABIC, HEBREW = "محمد بن عبد الرحمن آل سعود", "דָּוִד בֶּן־גּוּרְיוֹן"
THAI, HINDI = "สมชาย ใจดีมีสุขยิ่งนัก", "अमिताभ हरिवंश राय बच्चन"
NAMES = (
    f"\u202e{ARABIC}\u202c 陈12",
    f"欧\u200f{HEBREW}\u200e阳3",
    THAI,
    HINDI,
    "ḑ̷͉͎̓̈́a̱͔͌l̷g̴o",
    "小👨‍👩‍👧❤️林",
    "\ue000\U000f0000𞤀𐌰",
    "Михаил Щедрин-Жуковский",
    "Zoë Æthelred Ǆungla O’Connor-Smythe-Featherstonehaugh",
    "㛃𠮷喆𬭸",
    "名" * 40,
)
ADDRESSES = (
    ("شارع التحرير، عمارة ١٢، القاهرة الجديدة بجوار المسجد الكبير", "EGYPT"),
    ("רחוב הרצל 12 דירה 4 תל אביב יפו ישראל מיקוד",),
    ("99/9 หมู่ 4 ถนนพหลโยธิน แขวงลาดยาว เขตจตุจักร กรุงเทพมหานคร",),
    ("ул. Щорса, д. 12, кв. 45, г. Екатеринбург, Свердловская область",),
    ("广东省深圳市" + "南山区粤海街道高新南七道" * 20,),
)
PAPERS = {"A4": A4, "Letter": LETTER, "narrow": Stationery("Letter", 10, 12, 14.0, 20.0)}
SHEET, ENVELOPES = "Letter to copy by hand", "Addresses for the envelopes"


def hostile(stationery):
    letters = [
        letter(n, name, address_lines=ADDRESSES[n % len(ADDRESSES)], text=f"尊敬的{name}女士：\n{name}，见字如面。")
        for n, name in enumerate(NAMES)
    ]
    titles = {"campaign": f"秋茶 {HEBREW} {THAI}", "helper": f"苏禾 {ARABIC}", "contact": HINDI}
    return pack(letters, stationery=stationery, pay_fen=123_456_789, **titles)


@pytest.fixture(scope="module", params=PAPERS)
def printed(request, tmp_path_factory):
    stationery = PAPERS[request.param]
    return written(tmp_path_factory.mktemp("pack") / "pack.pdf", [hostile(stationery)]), stationery


def every_page(path):
    return [(boxes(path, page), characters(path, page)) for page in range(pages(path))]


def title_of(drawn):
    return "".join(c for c, _ in drawn)


def test_boxes_never_overlap(printed):
    path, _ = printed
    assert all(found for found, _ in every_page(path))
    for found, _ in every_page(path):
        assert not [(one, other) for n, one in enumerate(found) for other in found[:n] if one.overlaps(other)]


def test_no_character_touches_a_box_and_a_boxs_own_digits_stand_inside(printed):
    path, _ = printed
    for found, drawn in every_page(path):
        for box in found:
            near = [(c, ink) for c, ink in drawn if box.overlaps(middle(ink) if is_accent(c) else ink)]
            assert "".join(c for c, ink in near if box.holds(ink)).isalnum()
            assert [c for c, ink in near if not box.holds(ink)] == []


def middle(ink):
    """The inner half of a mark, which may reach a little beyond its letter."""
    quarter = (ink.right - ink.left) / 4
    return ink._replace(left=ink.left + quarter, right=ink.right - quarter)


def is_accent(character):
    return em(character) == 0


def test_everything_stands_on_the_paper(printed):
    path, stationery = printed
    paper = Place(0, 0, stationery.width_mm * MM, stationery.height_mm * MM)
    for found, drawn in every_page(path):
        assert not [place for place in found if not paper.holds(place)]
        assert not [(c, ink) for c, ink in drawn if not paper.holds(ink)]


def test_lines_end_with_their_rule_and_one_hanging_mark(printed):
    path, stationery = printed
    end = (stationery.left_mm + stationery.measure_mm) * MM
    for found, drawn in every_page(path):
        if without_blanks(SHEET) not in title_of(drawn):
            continue
        top = (stationery.height_mm - 38) * MM
        bottom = top - stationery.lines_per_page * stationery.pitch_mm * MM
        rows = [place for place in (*found, *(ink for _, ink in drawn)) if bottom < place.bottom < top]
        assert max(place.right for place in rows) <= end + stationery.type_pt
        assert max((place.right for place in found if place.bottom < top), default=0) <= end


def test_addresses_and_names_stay_in_their_columns(printed):
    path, stationery = printed
    right = stationery.width_mm * MM - MARGIN
    names = right - 92  # with postcodes, as here
    lists = [page for page in every_page(path) if without_blanks(ENVELOPES) in title_of(page[1])]
    assert lists
    for found, drawn in lists:
        rows = [p for p in (*found, *(ink for _, ink in drawn)) if p.top < stationery.height_mm * MM - 36 * MM]
        assert max(place.right for place in rows) <= right
        assert not [place for place in rows if place.left < names - 1 < place.right]


def test_nothing_in_the_head_of_a_sheet_overlaps(printed):
    path, stationery = printed
    for _, drawn in every_page(path):
        if without_blanks(SHEET) not in title_of(drawn):
            continue
        head = [ink for c, ink in drawn if ink.bottom > (stationery.height_mm - 38) * MM and not is_accent(c)]
        assert not [(one, other) for n, one in enumerate(head) for other in head[:n] if one.overlaps(other)]


def test_boxes_stand_in_the_order_in_which_the_name_is_typed(tmp_path):
    path = written(tmp_path / "pack.pdf", [pack([letter(name="\u202eשלום\u202c")])])
    tick_list = boxes(path, 1)[:4]
    assert sorted(tick_list) == tick_list
    digits = [{c for c, ink in characters(path, 1) if box.holds(ink)} for box in tick_list]
    assert digits == [set(f"{ord(c):04X}") for c in "שלום"]


def test_what_has_no_shape_leaves_no_box(tmp_path):
    name = "王\u200d\u200c\u202a\u2066\u034f\u115f\u3164\u180b\ufe0f\U000e0101\u2060英"
    path = written(tmp_path / "pack.pdf", [pack([letter(name=name)])])
    assert [boxes(path, page) for page in range(pages(path))] == [[]] * 4
    assert all("王英" in title_of(characters(path, page)) for page in (1, 2, 3))


def test_letters_in_parts_are_joined_before_they_are_drawn():
    assert fonts.missing("\u1112\u1161\u11ab\u1100\u1173\u11af か\u3099 e\u0302\u0303") == frozenset()


@given(st.characters(exclude_categories=["Cs"]))
def test_the_digits_of_any_box_stand_inside_it(character):
    box = box_of(character)
    small = fonts.small()
    widest = max(sum(small.em(digit) for digit in row) for row in box.digits) * box.type
    assert widest <= box.width
    assert 0 < box.left < box.left + box.width < box_em(character)
    assert "".join(box.digits) == f"{ord(character):04X}"


@given(st.text("שםمد ไทยअऀ山水，。“”a1 éЖ-"), st.floats(30, 200))
def test_lines_are_never_wider_than_their_room_and_lose_nothing(text, room):
    script = Script(fonts.kai_chain, Canvas(None)._doc)
    text = one_line(text)
    lines = script.lines(text, 13, room)
    assert all(script.width(line, 13) <= room + 1e-6 for line in lines)
    assert without_blanks("".join(lines)) == without_blanks(text)


@given(st.text("שםمدไทยअऀ", min_size=1))
def test_boxes_are_as_wide_as_the_lines_were_broken_for(text):
    script = Script(fonts.kai_chain, Canvas(None)._doc)
    assert script.width(text, 1) == pytest.approx(sum(map(em, text)))
    assert all(em(c) >= LETTER_EM for c in text)


def without_blanks(text):
    return "".join(text.split())
