"""The printed review: what stands on it, in its own fonts, whole or not at all."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pytest
from reportlab.lib.pagesizes import A4

from tests.files.dashed import Place, boxes, characters, pages
from vipdesk.domain.curves import Payments
from vipdesk.domain.figures import Apart, CampaignFigures, Cost, Mishaps
from vipdesk.domain.quarters import Quarter
from vipdesk.domain.review import review_quarter
from vipdesk.errors import UserError
from vipdesk.files import fonts, review_pdf
from vipdesk.files.paragraphs import broken
from vipdesk.files.review_tiles import MARGIN as SIDE
from vipdesk.files.review_tiles import Paper

TODAY = date(2026, 11, 22)
MARGIN = 0.4
MARGINS = Place(SIDE, 0, A4[0] - SIDE, A4[1])


def campaign(campaign_id: int, name: str, closes_on: date = date(2026, 8, 24)) -> CampaignFigures:
    chance = np.random.default_rng(campaign_id)
    people = 400
    arm = chance.permutation(np.arange(people) < people * 4 // 5)
    within = chance.integers(0, 9_000, people) + 1_500 * arm
    return CampaignFigures(
        campaign_id=campaign_id,
        name=name,
        posted_on=date(2026, 7, 1),
        closes_on=closes_on,
        share=0.2,
        in_letter_arm=arm,
        before_fen=chance.integers(0, 20_000, people),
        within_fen=within,
        costs=(Cost("writing", 32_000), Cost("postage", 38_400), Cost("ribbons", 9_600)),
        attributed_fen=int(within[arm].sum()),
        apart=Apart(letters=7),
        mishaps=Mishaps(held_out_with_letter=2),
        recognised=np.ones(people, np.bool_),
        payments=Payments(np.arange(people), chance.integers(0, 90, people), within),
    )


def paper(*figures: CampaignFigures) -> Paper:
    review = review_quarter(Quarter(2026, 3), figures, MARGIN, TODAY)
    return Paper(review, "青竹茶铺", "CNY", MARGIN, TODAY, "en")


def same(sentence: str) -> str:
    return sentence


def texts(content: bytes) -> list[str]:
    """The text of each page, its lines joined."""
    document = pypdfium2.PdfDocument(content)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def test_the_review_of_a_campaign_says_what_was_found():
    (page, *_) = texts(review_pdf.drawn(paper(campaign(1, "Mid-Autumn letters")), same))
    for expected in (
        "Return on letters, 2026Q3",
        "青竹茶铺",
        "profit margin 40%",
        "The letters pay",
        "320",
        "¥800.00",
    ):
        assert expected in page
    assert "writing 40%, postage 48%, other 12%" in page
    assert "Mid-Autumn letters" in page


def test_what_is_not_in_order_is_said_in_a_sentence():
    whole = " ".join(texts(review_pdf.drawn(paper(campaign(1, "Mid-Autumn")), same)))
    assert "Mid-Autumn: Held out, yet got a letter: 2. They stay in their arm" in whole


def test_an_open_window_is_named_and_nothing_is_compared():
    found = texts(review_pdf.drawn(paper(campaign(1, "Teachers", closes_on=date(2026, 12, 15))), same))
    assert "The window is open until 2026-12-15" in found[0]
    assert "The same question, asked in several ways" not in " ".join(found)


def test_a_campaign_judged_later_says_where():
    found = texts(review_pdf.drawn(paper(campaign(1, "A"), campaign(2, "B", closes_on=date(2026, 10, 5))), same))
    assert "judged in 2026Q4" in " ".join(found)
    assert "verdict stand on those judged in this quarter: 1." in " ".join(found)


def test_a_quarter_without_letters_is_one_honest_page():
    (page,) = texts(review_pdf.drawn(paper(), same))
    assert "No letters were posted in this quarter" in page
    assert "page 1 of 1" in page


def test_every_font_is_embedded():
    with pikepdf.open(BytesIO(review_pdf.drawn(paper(campaign(1, "Mid-Autumn 𠮷")), same))) as document:
        found = {str(font.BaseFont) for page in document.pages for font in page.Resources.Font.values()}
    assert found
    assert not [name for name in found if "+" not in name]


def test_names_are_text_and_never_markup():
    name = "<b>Bold</b> & <img src='x'/> 𠮷㛃🎉‮"
    (page, *_) = texts(review_pdf.drawn(paper(campaign(1, name)), same))
    assert "<b>Bold</b> & <img src='x'/> 𠮷㛃" in page.replace("- ", "")


def test_a_name_of_ten_thousand_characters_stays_on_the_pages():
    assert len(texts(review_pdf.drawn(paper(campaign(1, "长" * 10_000)), same))) < 12


def test_many_campaigns_go_on_over_several_pages_with_their_heads():
    found = texts(review_pdf.drawn(paper(*(campaign(n, f"Campaign {n}") for n in range(1, 41))), same))
    assert sum("Attributed ÷ cost" in page for page in found) >= 2
    assert all(f"page {number} of {len(found)}" in page for number, page in enumerate(found, start=1))


def test_a_long_table_begins_below_the_chart_and_goes_on_over_the_pages_end():
    found = texts(review_pdf.drawn(paper(*(campaign(n, f"Campaign {n}") for n in range(1, 9))), same))
    assert ["By campaign" in found[0], "Campaign 1 pays" in found[0]] == [True, True]


def test_the_same_review_gives_the_same_bytes():
    one = paper(campaign(1, "Mid-Autumn"))
    assert review_pdf.drawn(one, same) == review_pdf.drawn(one, same)


def test_the_reader_gets_the_review_in_their_language():
    chinese = {"Verdict": "结论", "pays": "划算"}
    (page, *_) = texts(review_pdf.drawn(paper(campaign(1, "中秋")), lambda sentence: chinese.get(sentence, sentence)))
    assert "结论" in page
    assert "划算" in page


def test_the_file_is_whole_or_not_there(tmp_path: Path):
    target = tmp_path / "review.pdf"
    review_pdf.write(target, paper(campaign(1, "Mid-Autumn")), same)
    assert target.read_bytes().startswith(b"%PDF")
    assert [one.name for one in tmp_path.glob("review*")] == ["review.pdf"]


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path):
    with pytest.raises(UserError, match=r"The file review\.pdf could not be written"):
        review_pdf.write(tmp_path / "nowhere" / "review.pdf", paper(), same)


def test_chinese_lines_neither_begin_nor_end_with_the_wrong_mark():
    text = (
        "信带来了什么，要看对照：在打印之前，随机抽出“一部分人”（不寄信）。无论信后来怎样，每个人都按抽签时的组别比较！"
        * 3
    )
    chain = fonts.small_chain(text)
    for width in range(60, 200, 7):
        lines = broken(text, width, 8, chain)
        assert "".join(lines) == text
        assert not [line for line in lines if line[0] in "，：。）！”" or line[-1] in "（“"]


def test_lines_fit_their_width():
    text = "Everybody is compared in the arm in which they were drawn, whatever became of the letter. 长长的一行字"
    chain = fonts.small_chain(text)
    for line in broken(text, 90, 8, chain):
        assert sum(next(face for face in chain if face.has(c)).em(c) for c in line) * 8 <= 90


def test_a_character_that_no_font_has_is_a_dashed_box_with_its_code_point():
    content = review_pdf.drawn(paper(campaign(1, "letter \U0002fa1f")), same)
    (box, *_) = boxes(content, 0)
    assert "".join(c for c, ink in characters(content, 0) if box.holds(ink)) == "2FA1F"


@pytest.mark.parametrize("name", ["\u202eמכתב לכבוד\u202c 中秋 3", "จดหมายถึงลูกค้าคนสำคัญของเรา", "رسالة إلى العملاء" * 9])
def test_boxes_of_a_campaigns_name_overlap_nothing_and_stay_between_the_margins(name):
    content = review_pdf.drawn(replace(paper(campaign(1, name)), shop=name), same)
    assert boxes(content, 0)
    for page in range(pages(content)):
        found, drawn = boxes(content, page), characters(content, page)
        assert not [(one, other) for n, one in enumerate(found) for other in found[:n] if one.overlaps(other)]
        assert not [c for box in found for c, ink in drawn if box.overlaps(ink) and not box.holds(ink)]
        assert all(MARGINS.holds(place) for place in (*found, *(ink for _, ink in drawn)))


def test_a_review_without_payments_has_no_chart_and_all_the_rest():
    found = texts(review_pdf.drawn(paper(replace(campaign(1, "Mid-Autumn"), payments=None)), same))
    assert "With a letter" not in " ".join(found)
    assert "The letters pay" in found[0]


def test_what_privileges_cost_stands_beside_the_letters() -> None:
    booked = (("postage", 38_400), ("privilege", 160_000), ("writing", 32_000))
    drawn = review_pdf.drawn(replace(paper(campaign(1, "Autumn")), programme=booked), same)
    text = " ".join(" ".join(texts(drawn)).split())
    assert "What the programme cost in the quarter" in text
    assert "privileges ¥1,600.00" in text
    assert "Together ¥2,304.00" in text
