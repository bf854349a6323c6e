"""items: the new items, what each group is told of one, and how it sells."""

from typing import Any

from vipdesk.cli.desk import Desk, user
from vipdesk.domain import money
from vipdesk.domain.moments import to_local
from vipdesk.domain.new_items import NewItem
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.services import new_items, privileges_sheet
from vipdesk.services.new_items import Announced, Looked
from vipdesk.store import items, shop

NONE = QT_TRANSLATE_NOOP("sentences", "There are no new items yet.")
NO_SUCH = QT_TRANSLATE_NOOP("sentences", "There is no item {name}. `items` lists all.")
ITEM_FIRST = QT_TRANSLATE_NOOP("sentences", "Name the item of which the group is told.")

WHICH_ITEM = QT_TRANSLATE_NOOP("sentences", "Name the item that is meant.")
DELETED = QT_TRANSLATE_NOOP("sentences", "Deleted: the item {name}.")
ENDED = QT_TRANSLATE_NOOP("sentences", "Everyone can buy {name} from now on.")
GROUP_FIRST = QT_TRANSLATE_NOOP("sentences", "Say with --group which group was told of the item.")


def run(desk: Desk) -> int:
    """List all, tell of one, or print and note what a group is told."""
    with desk.open():
        if desk.options.sent and not desk.options.group:
            raise UserError(GROUP_FIRST)
        if desk.options.item is None:
            if desk.options.group:
                raise UserError(ITEM_FIRST)
            if desk.options.delete or desk.options.end:
                raise UserError(WHICH_ITEM)
            return _list(desk)
        found = new_items.look(_named(desk.options.item), desk.now(shop.settings().time_zone))
        if desk.options.delete or desk.options.end:
            return _part_with(desk, found)
        return _announce(desk, found) if desk.options.group else _one(desk, found)


def _named(text: str) -> int:
    wanted = text.strip()
    found = [id_ for id_, one in items.everything().items() if wanted in (f"#{id_}", one.name, one.code) and wanted]
    if not found:
        raise UserError(NO_SUCH, name=wanted)
    return found[0]


def _list(desk: Desk) -> int:
    zone = shop.settings().time_zone
    known = items.everything()
    told: dict[int, int] = {}
    for one in items.told():
        told[one.item_id] = told.get(one.item_id, 0) + 1
    as_json = [{"id": id_, **_item_json(one, zone), "groups_told": told.get(id_, 0)} for id_, one in known.items()]
    lines = desk.table(
        ("id", "item", "members from", "everyone from", "price", "groups told"),
        [
            (id_, one.name, _at(one.vip_from_at, zone), _at(one.public_from_at, zone), money.grouped(one.price_fen),
             told.get(id_, 0))
            for id_, one in known.items()
        ],
        right=(0, 4, 5),
    )  # fmt: skip
    desk.answer(as_json, lines if known else [desk.say(Sentence(NONE))])
    return 0


def _item_json(one: NewItem, zone: str) -> dict[str, Any]:
    return {
        "name": one.name,
        "code": one.code,
        "titles": list(one.titles),
        "category": one.category,
        "goes_with": list(one.goes_with),
        "price": money.plain(one.price_fen),
        "trial_price": None if one.trial_price_fen is None else money.plain(one.trial_price_fen),
        "members_from": to_local(one.vip_from_at, zone).isoformat(),
        "everyone_from": to_local(one.public_from_at, zone).isoformat(),
        "quantity": one.quantity,
        "gift": one.gift,
        "points": list(one.points),
        "defects": one.defects,
        "say_before_dispatch": one.defect_wording,
    }


def _at(moment: int, zone: str) -> str:
    return f"{to_local(moment, zone):%Y-%m-%d %H:%M}"


def _one(desk: Desk, found: Looked) -> int:
    zone, sold = shop.settings().time_zone, found.sold
    as_json = {
        "id": found.id,
        **_item_json(found.item, zone),
        "sold": {"members_before_launch": sold.early, "members_since": sold.members, "others": sold.others},
        "left": sold.left,
        "first_orders": [
            {"order": one.order_id, "member": one.member_id, "name": one.name, "pieces": one.pieces,
             "paid": to_local(one.paid_at, zone).isoformat()}
            for one in sold.first
        ],
        "groups": [_told_json(one, zone) for one in found.announced],
    }  # fmt: skip
    first = [(_at(one.paid_at, zone), one.name, one.pieces) for one in sold.first]
    groups = [(one.group, _at(one.told.sent_at, zone) if one.told else "") for one in found.announced]
    sums = [(sold.early, sold.members, sold.others, "" if sold.left is None else sold.left)]
    lines = [
        found.item.name,
        "",
        *desk.table(("members before", "members since", "others", "left"), sums, right=(0, 1, 2, 3)),
        "",
        *desk.table(("paid", "who ordered first", "pieces"), first, right=(2,)),
        "",
        *desk.table(("group", "told"), groups),
    ]
    desk.answer(as_json, lines)
    return 0


def _told_json(one: Announced, zone: str) -> dict[str, Any]:
    return {
        "group": one.group,
        "text": one.text,
        "sent": to_local(one.told.sent_at, zone).isoformat() if one.told else None,
        "by": one.told.who if one.told else None,
    }


def _announce(desk: Desk, found: Looked) -> int:
    zone = shop.settings().time_zone
    group_id = privileges_sheet.group_named(desk.options.group)
    one = next(each for each in found.announced if each.group_id == group_id)
    if desk.options.sent:
        with desk.journal().action(Sentence(new_items.TELL, group=one.group, name=found.item.name)):
            items.tell(found.id, group_id, one.text, desk.now(zone), user())
    as_json = {"item": found.id, "group": one.group, "text": one.text, "noted": bool(desk.options.sent)}
    desk.answer(as_json, [one.text])
    return 0


def _part_with(desk: Desk, found: Looked) -> int:
    """Delete an item, or end its window."""
    name = found.item.name
    if desk.options.delete:
        with desk.journal().action(Sentence(new_items.DELETE, name=name)):
            new_items.delete(found.id)
    else:
        with desk.journal().action(Sentence(new_items.END, name=name)):
            new_items.end(found.id, desk.now(shop.settings().time_zone))
    said = Sentence(DELETED if desk.options.delete else ENDED, name=name)
    desk.answer({"item": found.id, "deleted": bool(desk.options.delete)}, [desk.say(said)])
    return 0
