"""New items: what each group is told, who ordered first, and what is left."""

from dataclasses import replace

import pytest

from tests.services.conftest import NOW, Fill
from vipdesk.domain.moments import parse_moment, to_utc
from vipdesk.domain.new_items import MOST_POINTS, NewItem
from vipdesk.errors import Sentence, UserError
from vipdesk.services import ask_privileges, new_items
from vipdesk.store import groups, items, members, orders, shop
from vipdesk.store.database import select
from vipdesk.store.engine import Shop
from vipdesk.store.journal import Journal
from vipdesk.store.models import OrderLine, ShopOrder, Term, Tier, VipGroup

ZONE = "Asia/Shanghai"
TEA = "明前龙井"
"""What every order of the fixture is for, paid on 2026-05-30 at 23:19."""


def at(text: str) -> int:
    return to_utc(parse_moment(text), ZONE)


ITEM = NewItem(
    name="Spring tea",
    price_fen=12_800,
    vip_from_at=at("2026-05-29T10:00"),
    public_from_at=at("2026-05-31T10:00"),
    trial_price_fen=9_900,
    code="T-1",
    titles=(TEA,),
    category="tea",
    goes_with=("cup", "cake"),
    quantity=50,
    gift="a small cup",
    defects="a dent in the tin",
    defect_wording="The tin has a dent; the tea is fine.",
    points=("picked by hand", "this year's"),
)


@pytest.fixture
def item(journal: Journal, fill: Fill) -> int:
    fill(6)
    return keep(journal, ITEM)


def keep(journal: Journal, item: NewItem, item_id: int | None = None) -> int:
    with journal.action(new_items.label(item, item_id)):
        return new_items.keep(item, item_id)


def test_an_item_is_kept_whole_and_changed_whole(item: int, journal: Journal) -> None:
    assert items.get(item) == ITEM
    changed = replace(ITEM, titles=("other",), points=(), trial_price_fen=None, quantity=None)
    keep(journal, changed, item)
    assert items.get(item) == changed
    journal.undo()
    assert items.get(item) == ITEM


@pytest.mark.parametrize(
    "wrong",
    [
        replace(ITEM, name=" "),
        replace(ITEM, public_from_at=ITEM.vip_from_at - 1),
        replace(ITEM, trial_price_fen=ITEM.price_fen + 1),
        replace(ITEM, points=("x",) * (MOST_POINTS + 1)),
        replace(ITEM, defect_wording=""),
    ],
)
def test_what_cannot_be_is_refused(wrong: NewItem, journal: Journal, shop_file: Shop) -> None:
    with pytest.raises(UserError):
        keep(journal, wrong)
    assert items.everything() == {}


def test_sales_are_told_by_title_before_and_after_the_launch(item: int) -> None:
    sold = new_items.look(item, NOW).sold
    assert (sold.early, sold.members, sold.others, sold.left) == (6, 0, 0, 44)
    assert sold.first[0].member_id == members.identify("nick0")


def test_lines_count_instead_of_the_orders_own_title_each_once(item: int, journal: Journal) -> None:
    (order_id, import_id), *_ = select("SELECT id, import_id FROM shop_order ORDER BY id")
    with journal.action(Sentence("Lines")):
        OrderLine.delete().where(OrderLine.order == order_id).execute()
        OrderLine.create(order=order_id, place=0, title=TEA, code="T-1", quantity=3, price_fen=1, import_run=import_id)
        OrderLine.create(order=order_id, place=1, title="?", code="T-1", quantity=2, price_fen=1, import_run=import_id)
        OrderLine.create(order=order_id, place=2, title="cake", code="", quantity=7, price_fen=1, import_run=import_id)
    assert new_items.look(item, NOW).sold.pieces == 5 + 5


def test_each_group_is_told_by_its_own_terms(item: int, journal: Journal) -> None:
    """Early access of a day and of none, in the local time of the shop."""
    with journal.action(Sentence("Group")):
        plain = Tier.create(name="plain")
        VipGroup.create(name="Plain", tier=plain)
        vip = VipGroup.get(VipGroup.name == "VIP 1")
        Term.delete().where(Term.privilege == "early_access").execute()
        Term.create(privilege="early_access", value=24, tier=vip.tier_id, starts_on="2026-01-01")
    told = {one.group: one.text for one in new_items.announcements(item, ITEM, at("2026-05-29T09:00"))}
    assert "05-30 10:00" in told["VIP 1"]
    assert "99" in told["VIP 1"]
    assert "05-30" not in told["Plain"]
    assert "05-31 10:00" in told["Plain"]
    assert all("picked by hand" in text and "a small cup" in text for text in told.values())


def test_what_was_sent_stays_as_it_was_sent(item: int, journal: Journal) -> None:
    first = next(one for one in new_items.announcements(item, ITEM, NOW) if one.group == "VIP 1")
    with journal.action(Sentence("Told")):
        items.tell(item, first.group_id, first.text, NOW, "owner")
    keep(journal, replace(ITEM, points=()), item)
    again = next(one for one in new_items.look(item, NOW).announced if one.group == "VIP 1")
    assert again.text == first.text
    assert again.told is not None
    assert (again.told.sent_at, again.told.who) == (NOW, "owner")


def test_recommendations_come_from_what_somebody_bought(item: int, journal: Journal) -> None:
    cup = keep(journal, replace(ITEM, name="White cup", titles=(), code="", category="cup", goes_with=()))
    found = new_items.recommended(members.identify("nick0"), NOW)
    assert [(one.name, why.item_id, why.category) for one, why in found] == [("White cup", cup, "tea")]


def test_a_known_defect_is_told_with_the_orders_that_have_the_item(item: int) -> None:
    ids = [id_ for (id_,) in select("SELECT id FROM shop_order ORDER BY id")]
    found = items.warnings(ids[:2])
    assert [(one.order_id, one.item, one.wording) for one in found] == [
        (id_, ITEM.name, ITEM.defect_wording) for id_ in ids[:2]
    ]


def told_at(item: int, moment: str) -> list[str]:
    """What VIP 1 is told at a moment, without the points."""
    found = {one.group: one.text for one in new_items.announcements(item, items.get(item), at(moment))}
    return found["VIP 1"].splitlines()[1:4]


def test_a_text_says_what_is_true_before_during_and_after_the_window(item: int, journal: Journal) -> None:
    keep(journal, replace(ITEM, gift=""), item)
    with journal.action(Sentence("English")):
        shop.change_settings(language="en")
        Term.delete().where(Term.privilege == "early_access").execute()
        Term.create(privilege="early_access", value=24, starts_on="2026-01-01")
    assert told_at(item, "2026-05-29T09:00") == [
        "You can order it from 05-30 10:00; everyone else from 05-31 10:00.",
        "Until then ¥99 instead of ¥128.",
        "There are 50 pieces.",
    ]
    assert told_at(item, "2026-05-31T09:59")[0] == "You can order it already; everyone else from 05-31 10:00."
    assert told_at(item, "2026-05-31T10:00") == ["On sale since 05-31 10:00.", "Price: ¥128.", "· picked by hand"]
    assert told_at(item, "2026-07-01T10:00")[0] == "On sale since 05-31 10:00."


def test_a_defect_is_told_only_of_parcels_that_have_not_left(item: int, journal: Journal) -> None:
    member = members.identify("nick0")
    assert ask_privileges.before_dispatch(member) == ()
    with journal.action(Sentence("x")):
        ShopOrder.update(state="paid").where(ShopOrder.member == member).execute()
    (found,) = ask_privileges.before_dispatch(member)
    assert (found.item, found.wording) == (ITEM.name, ITEM.defect_wording)
    assert orders.undispatched([found.order_id, found.order_id + 1]) == [found.order_id]
    assert ask_privileges.before_dispatch(None) == ()


def test_an_item_on_which_nothing_hangs_is_deleted_and_comes_back_with_undo(item: int, journal: Journal) -> None:
    cup = keep(journal, replace(ITEM, name="White cup", titles=("杯", "White"), code=""))
    before = select("SELECT * FROM item_title ORDER BY id")
    with journal.action(Sentence(new_items.DELETE, name="White cup")):
        new_items.delete(cup)
    assert list(items.everything()) == [item]
    journal.undo()
    assert (items.get(cup).titles, select("SELECT * FROM item_title ORDER BY id")) == (("杯", "White"), before)


def test_an_item_that_was_told_of_or_sold_says_why_it_stays(item: int, journal: Journal) -> None:
    with pytest.raises(UserError, match="told of it: 0, orders with it: 6"), journal.action(Sentence("x")):
        new_items.delete(item)
    cup = keep(journal, replace(ITEM, name="White cup", titles=(), code=""))
    with journal.action(Sentence("Told")):
        items.tell(cup, 1, "words", NOW, "owner")
    with pytest.raises(UserError, match="told of it: 1, orders with it: 0"), journal.action(Sentence("x")):
        new_items.delete(cup)


def test_a_window_that_is_ended_is_open_to_everyone(item: int, journal: Journal) -> None:
    now = at("2026-05-30T12:00")
    with journal.action(Sentence("End")):
        new_items.end(item, now)
    assert (items.get(item).vip_from_at, items.get(item).public_from_at) == (ITEM.vip_from_at, now)
    with pytest.raises(UserError, match="open to everyone already"), journal.action(Sentence("x")):
        new_items.end(item, now)


def test_an_item_that_a_colleague_took_back_is_neither_changed_nor_told_of(item: int, journal: Journal) -> None:
    (group_id, _), *_ = groups.names()
    journal.undo()
    with pytest.raises(UserError, match="item is not in the shop any more"):
        keep(journal, replace(ITEM, titles=("other",)), item)
    with pytest.raises(UserError, match="item is not in the shop any more"), journal.action(Sentence("x")):
        items.tell(item, group_id, "New", NOW, "owner")
