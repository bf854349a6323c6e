"""New items: noted, announced to each group in its own words, and looked at while they sell."""

from dataclasses import dataclass, replace
from datetime import timedelta

from vipdesk.domain import new_items
from vipdesk.domain.moments import to_local
from vipdesk.domain.new_items import Launch, NewItem, Sold
from vipdesk.domain.recommendations import Offer, Recommendation, recommend
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.store import groups, items, shop
from vipdesk.store.items import Told
from vipdesk.translation import told, translator

ADD = QT_TRANSLATE_NOOP("sentences", "Add the item {name}")
CHANGE = QT_TRANSLATE_NOOP("sentences", "Change the item {name}")
TELL = QT_TRANSLATE_NOOP("sentences", "Told {group} of {name}")
UNTELL = QT_TRANSLATE_NOOP("sentences", "Not told {group} of {name} yet")
DELETE = QT_TRANSLATE_NOOP("sentences", "Delete the item {name}")
END = QT_TRANSLATE_NOOP("sentences", "End the window of the item {name}")
SOON = timedelta(days=14)
"""How long before members may order it an item is recommended."""


@dataclass(frozen=True)
class Announced:
    """What a group is to be told of an item, and when it was, if it was."""

    group_id: int
    group: str
    text: str
    told: Told | None


@dataclass(frozen=True)
class Looked:
    """An item with all that the owner asks about it."""

    id: int
    item: NewItem
    sold: Sold
    announced: tuple[Announced, ...]


def label(item: NewItem, item_id: int | None) -> Sentence:
    """What keeping an item is called in the history."""
    return Sentence(ADD if item_id is None else CHANGE, name=item.name)


def keep(item: NewItem, item_id: int | None = None) -> int:
    """Write an item inside an open action; UserError says what of it cannot be so."""
    new_items.check(item)
    return items.keep(item, item_id)


def why_kept(item_id: int) -> Sentence | None:
    """Why an item cannot be deleted: what hangs on it; None where nothing does."""
    item = items.get(item_id)
    groups_told, orders = len(items.told(item_id)), len(items.sales(item))
    if not groups_told and not orders:
        return None
    return Sentence(
        QT_TRANSLATE_NOOP(
            "sentences",
            "{name} stays, because the past of the shop hangs on it: groups that were told of it: {groups}, orders"
            " with it: {orders}.",
        ),
        name=item.name,
        groups=groups_told,
        orders=orders,
    )


def delete(item_id: int) -> None:
    """Remove an item inside an open action; UserError says what hangs on it."""
    if (why := why_kept(item_id)) is not None:
        raise UserError(why.text, **dict(why.values))
    items.delete(item_id)


def can_end(item: NewItem, now: int) -> bool:
    """Whether its window is not over yet."""
    return now < item.public_from_at


def end(item_id: int, now: int) -> None:
    """Open an item to everyone from this moment on, inside an open action; UserError where it is open already."""
    item = items.get(item_id)
    if not can_end(item, now):
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{name} is open to everyone already: its window is over."), name=item.name
        )
    keep(replace(item, vip_from_at=min(item.vip_from_at, now), public_from_at=now), item_id)


def look(item_id: int, now: int) -> Looked:
    """An item as it stands: what was sold to whom, and what each group is told. UserError where it is gone."""
    item = items.get(item_id)
    sold = new_items.sold(items.sales(item), item.public_from_at, item.quantity)
    return Looked(item_id, item, sold, announcements(item_id, item, now))


def announcements(item_id: int, item: NewItem, now: int) -> tuple[Announced, ...]:
    """What each group is told of an item, from the terms in force and in the shop's language.

    A group that was told has the words that it was told.
    """
    settings = shop.settings()
    zone, translate = settings.time_zone, translator(settings.language)
    local = to_local(now, zone)
    terms = groups.terms_of_groups(local.date())
    launch = Launch(to_local(item.vip_from_at, zone), to_local(item.public_from_at, zone))
    known = {one.group_id: one for one in items.told(item_id)}

    def text(group_id: int, group: str) -> str:
        lines = new_items.announcement(item, launch, group, terms[group_id], local, settings.currency)
        return "\n".join(told(one, translate) for one in lines)

    return tuple(
        Announced(id_, name, known[id_].text if id_ in known else text(id_, name), known.get(id_))
        for id_, name in groups.names()
    )


def recommended(member_id: int, now: int) -> list[tuple[NewItem, Recommendation]]:
    """At most three items that a member may like besides what they have, with the reason."""
    known = {id_: one for id_, one in items.everything().items() if one.vip_from_at <= now + SOON.total_seconds()}
    if not known:
        return []
    offers = [Offer(id_, one.called, one.category, one.goes_with, one.public_from_at) for id_, one in known.items()]
    return [(known[one.item_id], one) for one in recommend(offers, items.bought_by(member_id))]
