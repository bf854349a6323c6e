"""Telling orders and buyers apart."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.addresses import NOWHERE, Address
from vipdesk.domain.members import buyers, merged
from vipdesk.domain.orders import Buyer, Order, OrderState, ReadOrders, identity, is_rounded

HOME = Address("福建省", "福州市", "鼓楼区", "东街1号")


def order(buyer, created_at=1, brushed=False, row=2):
    amounts = dict.fromkeys(
        ("goods_fen", "postage_fen", "discount_fen", "total_fen", "refund_fen", "net_fen", "quantity"), 0
    )
    return Order(
        platform="taobao",
        identity=str(row),
        number=str(row),
        buyer=buyer,
        created_at=created_at,
        paid_at=None,
        state=OrderState.DONE,
        currency="CNY",
        title="",
        brushed=brushed,
        rows=(row,),
        **amounts,
    )


def read(*orders):
    return ReadOrders("taobao", "orders.csv", len(orders), orders, (), (), ())


@given(st.integers(10**16, 10**18))
def test_a_number_that_went_through_a_spreadsheet_is_seen(number):
    assert is_rounded(str(int(Decimal(f"{number:.15g}"))))


@given(st.text("0123456789", max_size=15))
def test_a_number_that_a_spreadsheet_can_hold_is_not_suspected(number):
    assert not is_rounded(number)


def test_a_good_number_is_the_whole_identity():
    assert identity("2140730062701497", 1, "小海", 5) == "2140730062701497"


@given(st.sampled_from(["21407300627014900", "17", "#1001"]))
def test_a_doubtful_number_is_told_apart_by_minute_buyer_and_amount(number):
    assert identity(number, 60, "小海", 5) == identity(number, 119, "小海", 5)
    others = {identity(number, 120, "小海", 5), identity(number, 60, "小山", 5), identity(number, 60, "小海", 6)}
    assert len(others | {identity(number, 60, "小海", 5)}) == 4


def test_a_buyer_is_told_by_nick_then_phone_then_email_then_name_at_an_address():
    whole = Buyer("taobao", "小海", "林小海", "13800000001", "a@example.com", HOME)
    assert whole.identity == "小海"
    assert whole._replace(nick="小**").identity == "13800000001"
    assert whole._replace(nick="", phone="138****0001").identity == "a@example.com"
    assert whole._replace(nick="", phone="", email="").identity.startswith("林小海@")
    assert Buyer("taobao", name="林小海").identity == ""
    assert Buyer("taobao", name="林**", address=HOME).identity == ""


def test_a_buyer_behind_stars_is_told_by_digits_place_and_first_sign():
    star = Buyer("pinduoduo", "", "林**", "138****0001", "", HOME._replace(street="***"))
    assert star.identity == star._replace(name="林*海", phone="138*****0001").identity != ""
    others = (
        star._replace(name="陈**"),
        star._replace(phone="139****0001"),
        star._replace(address=star.address._replace(city="厦门市")),
    )
    assert len({star.identity, *(one.identity for one in others)}) == 4
    assert star.whole_identity == star._replace(address=NOWHERE).identity == ""


def test_a_buyer_behind_stars_makes_no_member_of_an_order_report():
    star = Buyer("taobao", "小**", "林**", "138****0001", "", HOME._replace(street="***"))
    assert buyers(read(order(star))).members == ()


def test_a_masked_nick_is_nobody_s_nick():
    star = Buyer("taobao", "小**", "林小海", "13800000001", "", HOME)
    (member,) = buyers(read(order(star))).members
    assert (member.nick, member.phone) == ("", "13800000001")


def test_a_masked_address_never_replaces_a_full_one():
    full = Buyer("taobao", "小海", "林小海", "13800000001", "", HOME)
    star = Buyer("taobao", "小海", "林**", "138****0001", "", HOME._replace(street="东**"))
    assert merged(full, star) == full
    assert merged(star, full) == full


def test_the_later_full_address_wins_with_its_name():
    full = Buyer("taobao", "小海", "林小海", "13800000001", "", HOME)
    moved = full._replace(name="林妈妈", phone="", address=HOME._replace(street="西街2号"))
    assert merged(full, moved) == moved._replace(phone="13800000001")


def test_an_order_report_makes_each_buyer_a_member_once_as_the_latest_order_says():
    old = Buyer("taobao", "小海", "林小海", "1", "", HOME)
    new = old._replace(phone="2")
    found = buyers(read(order(new, 20, row=2), order(old, 10, row=3), order(Buyer("taobao", "小山"), row=4)))
    assert [(member.nick, member.phone) for member in found.members] == [("小山", ""), ("小海", "2")]


def test_brushed_orders_make_no_members_and_nameless_ones_are_counted():
    found = buyers(read(order(Buyer("taobao", "小海"), brushed=True), order(Buyer("taobao"), row=3)))
    assert found.members == ()
    assert [str(note) for note in found.notes] == [
        "Orders that do not say, or not in full, who bought, and so make no member: 1."
    ]
