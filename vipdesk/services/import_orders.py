"""Orders from the platforms' exports: looked at first, then taken over in one transaction.

Several files are one import: they are looked at together, come in together, and are taken back together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from vipdesk.domain.gathered import gather, in_order_of_time
from vipdesk.domain.moments import to_local
from vipdesk.domain.notes import once
from vipdesk.domain.orders import Buyer, Order, ReadOrders
from vipdesk.domain.problems import Problem
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.files.order_files import read_tables
from vipdesk.progress import Progress
from vipdesk.services import match_buyers, reading, recognise_uses, respect_erasures
from vipdesk.services.compare_orders import Addition, Compared, compare
from vipdesk.services.match_buyers import Key
from vipdesk.store import imports, orders, shop
from vipdesk.store.database import reserve
from vipdesk.store.forgetting import Recognition
from vipdesk.store.imports import NewBuyer, NewOrder
from vipdesk.store.journal import changed_since, current_action, last_change, unlogged
from vipdesk.store.matching import Match
from vipdesk.store.models import ImportRun

IMPORT_ORDERS = QT_TRANSLATE_NOOP("sentences", "Import orders from {file}")
ORDERS_OF_FILES = QT_TRANSLATE_NOOP("sentences", "Import orders from {count} file(s)")


@dataclass(frozen=True)
class Preview:
    """What an import of some files would do.

    `as_of` is the last action that the shop knew then, `erased` what is known of erased people; `unmatched`: who of the
    files' buyers is no member, `can_join`: how many of them can be made one; `row_counts`: how many of the files' rows
    are new, known, changed and problems, which together are `rows`.
    """

    paths: tuple[Path, ...]
    read: tuple[ReadOrders, ...]
    currency: str
    as_of: int
    erased: Recognition
    rows: int
    new: tuple[Order, ...]
    known: int
    changed: tuple[tuple[int, Order], ...]
    additions: tuple[Addition, ...]
    people: "_People"
    unmatched: frozenset[Key]
    can_join: int
    problems: tuple[Problem, ...]
    notes: tuple[Sentence, ...]
    row_counts: dict[str, int]

    @property
    def changed_count(self) -> int:
        """How many orders that the shop knows are updated."""
        return len({id_ for id_, _ in self.changed} | {one.order_id for one in self.additions})


def preview(path: Path, now: int, progress: Progress, decided: reading.Decided | None = None) -> Preview:
    """Look at one file; as `preview_all`."""
    return preview_all([path], now, progress, decided)


def preview_all(paths: Sequence[Path], now: int, progress: Progress, decided: reading.Decided | None = None) -> Preview:
    """Read files and compare them with the shop; nothing is written. UserError for one that cannot be read.

    `decided`: what somebody says of the columns of a table that is no platform's export.
    """
    rules = reading.orders_rules(now, decided)
    read = [one for path in paths for one in read_tables(path, rules, progress)]
    return _compared(tuple(paths), tuple(in_order_of_time(read)), respect_erasures.recognition(), progress)


def _compared(
    paths: tuple[Path, ...], read: tuple[ReadOrders, ...], erased: Recognition, progress: Progress
) -> Preview:
    as_of = last_change()
    currency = _currency(read, shop.settings().currency)
    ours, foreign = _by_currency(read, currency)
    found = compare(gather(ours))
    all_orders = [order for one in ours for order in one.orders]
    who = _who(all_orders)
    buyers = _buyers(who, found.new)
    people = _people(buyers)
    strangers = frozenset(buyers.keys() - people.matched.keys() - people.members.keys())
    new, unmatched = _without_erased(found.new, strangers, people, erased, progress)
    problems = (*(problem for one in read for problem in one.problems), *foreign, *found.problems)
    rows = sum(one.rows for one in read)
    repeated = sum(len(one.repeated_rows) for one in ours)
    return Preview(
        paths=paths,
        read=read,
        currency=currency,
        as_of=as_of,
        erased=erased,
        rows=rows,
        new=new,
        known=len(all_orders) - len(found.new) - len(found.changed) + repeated,
        changed=found.changed,
        additions=found.additions,
        people=people,
        unmatched=unmatched,
        can_join=sum(buyers[key].can_join for key in unmatched),
        problems=tuple(sorted(problems, key=lambda problem: (problem.file, problem.row))),
        notes=_notes(read, _nameless(all_orders, who), found, new),
        row_counts=_row_counts(rows, found, problems),
    )


def _without_erased(
    new: tuple[Order, ...], unmatched: frozenset[Key], people: "_People", erased: Recognition, progress: Progress
) -> tuple[tuple[Order, ...], frozenset[Key]]:
    """The new orders, and the buyers who are no members, without those of people who were erased."""
    if not erased.entries:
        return new, unmatched
    strangers = {identity for _, identity in unmatched - people.ids.keys()}
    allowed = respect_erasures.orders(new, strangers, erased, progress)
    return allowed, unmatched - (_keys(new) - _keys(allowed))


def _row_counts(rows: int, found: Compared, problems: Sequence[Problem]) -> dict[str, int]:
    counts = {
        "new": sum(len(order.rows) for order in found.new),
        "changed": found.changed_rows,
        "problems": len({(problem.file, problem.row) for problem in problems}),
    }
    return counts | {"known": rows - sum(counts.values())}


def apply(found: Preview, now: int, progress: Progress) -> None:
    """Take over what `found` says, inside the open action; all of it, or nothing where it is cancelled.

    Where anything was written since the look, the files' orders are compared with the shop once more.
    """
    if changed_since(found.as_of):
        found = _compared(found.paths, found.read, respect_erasures.recognition(found.erased), progress)
    if not found.new and not found.changed and not found.additions:
        return
    progress.at(0, 0)
    if not orders.any_order() and shop.settings().currency != found.currency:
        shop.change_settings(currency=found.currency)
    (run_id,) = reserve("import_run", 1)
    ImportRun.insert(
        id=run_id,
        kind="orders",
        file=", ".join(path.name for path in found.paths),
        imported_at=now,
        action_id=current_action(),
        row_count=found.rows,
        new_count=len(found.new),
        known_count=found.known,
        changed_count=found.changed_count,
        unmatched_count=len(found.unmatched),
        problem_count=len(found.problems),
    ).execute()
    with unlogged(("buyer", "shop_order", "order_line", "order_refund")), imports.adding(len(found.new)):
        _add(found.new, found.people, run_id, progress)
        imports.add_lines([(one.order_id, one.lines) for one in found.additions], run_id)
        imports.add_refunds([(one.order_id, one.refunds) for one in found.additions], run_id)
    imports.change({id_: _row(order, None, None) for id_, order in found.changed})
    imports.supplement([one.order for one in found.additions if one.order])
    today = to_local(now, shop.settings().time_zone).date()
    changed = [*(id_ for id_, _ in found.changed), *(one.order_id for one in found.additions)]
    recognise_uses.of_import(run_id, list(dict.fromkeys(changed)), today, progress)
    progress.check()


def label(found: Preview) -> Sentence:
    """What the import is called in the history."""
    if len(found.paths) == 1:
        return Sentence(IMPORT_ORDERS, file=found.paths[0].name)
    return Sentence(ORDERS_OF_FILES, count=len(found.paths))


PART = 5_000
"""Orders added between two looks at whether the user wants to stop."""


def _add(new: Sequence[Order], people: "_People", import_id: int, progress: Progress) -> None:
    who = _who(new)
    ids = people.ids | _add_buyers(who, people, import_id)
    members = people.members | {key: one.member_id for key, one in people.matched.items()}
    whose = {place: (ids.get(key), members.get(key)) for place, (key, _) in who.items()}
    for start in range(0, len(new), PART):
        progress.at(start, len(new))
        part = new[start : start + PART]
        order_ids = imports.add([_row(order, *whose[id(order.buyer)]) for order in part], import_id)
        placed = list(zip(order_ids, part, strict=True))
        imports.add_lines([(id_, order.lines) for id_, order in placed if order.lines], import_id)
        imports.add_refunds([(id_, order.refunds) for id_, order in placed if order.refunds], import_id)
    progress.at(len(new), len(new))


def _add_buyers(who: "_Who", people: "_People", import_id: int) -> dict[Key, int]:
    """Add the buyers that the shop does not know yet; their ids."""
    fresh = {key: buyer for key, buyer in who.values() if key[1] and key not in people.ids}
    return imports.add_buyers([_buyer(buyer, key, people.matched.get(key)) for key, buyer in fresh.items()], import_id)


def _buyers(who: "_Who", new: Sequence[Order]) -> dict[Key, Buyer]:
    """Who bought; of orders that the shop knows, a later file with stars says nothing new of who that was."""
    behind_stars = {place for place, (_, buyer) in who.items() if not buyer.whole_identity}
    told_before = behind_stars and behind_stars - {id(order.buyer) for order in new}
    return {key: buyer for place, (key, buyer) in who.items() if key[1] and place not in told_before}


_Who = dict[int, tuple[Key, Buyer]]
"""Buyers, and what tells them apart, by where they are in memory."""


class _People(NamedTuple):
    """The buyers that the shop knows, with their ids, and who of them is which member; and who is found to be one."""

    ids: dict[Key, int]
    members: dict[Key, int]
    matched: dict[Key, Match]


def _people(buyers: dict[Key, Buyer]) -> _People:
    stored = _stored_buyers(buyers)
    return _People(
        ids={key: one.id for key, one in stored.items()},
        members={key: one.member_id for key, one in stored.items() if one.member_id is not None},
        matched=match_buyers.match({key: buyer for key, buyer in buyers.items() if key not in stored}),
    )


def _who(found: Sequence[Order]) -> _Who:
    """Each buyer of these orders once: readers give the orders of one buyer the very same."""
    orders_of = {id(order.buyer): order for order in found}
    return {place: ((order.platform, order.buyer.identity), order.buyer) for place, order in orders_of.items()}


def _keys(found: Sequence[Order]) -> frozenset[Key]:
    return frozenset(key for key, _ in _who(found).values())


def _nameless(found: Sequence[Order], who: _Who) -> int:
    """How many orders do not say who bought."""
    unknown = {place for place, ((_, identity), _) in who.items() if not identity}
    return sum(id(order.buyer) in unknown for order in found) if unknown else 0


def _stored_buyers(buyers: dict[Key, Buyer]) -> dict[Key, imports.StoredBuyer]:
    return {
        (platform, identity): one
        for platform in dict.fromkeys(platform for platform, _ in buyers)
        for identity, one in imports.known_buyers(
            platform, [identity for of, identity in buyers if of == platform]
        ).items()
    }


def _currency(read: Sequence[ReadOrders], of_shop: str) -> str:
    """The shop's currency; a shop without orders takes that of the files' first order."""
    if of_shop and orders.any_order():
        return of_shop
    return next((order.currency for one in read for order in one.orders if order.currency), of_shop or "CNY")


def _by_currency(read: Sequence[ReadOrders], currency: str) -> tuple[list[ReadOrders], list[Problem]]:
    """Orders in the shop's currency, and a problem for each row in another: they are never added up silently."""
    foreign = [
        Problem(one.file, row, "", Sentence(_OTHER_CURRENCY, other=order.currency, currency=currency))
        for one in read
        for order in one.orders
        if order.currency not in ("", currency)
        for row in order.rows
    ]
    if not foreign:
        return list(read), []
    ours = [
        one._replace(orders=tuple(order for order in one.orders if order.currency in ("", currency))) for one in read
    ]
    return ours, foreign


_OTHER_CURRENCY = QT_TRANSLATE_NOOP(
    "sentences", "This order is in {other}, but the shop counts in {currency}; import it into a shop of its own."
)


def _notes(read: Sequence[ReadOrders], nameless: int, compared: Compared, new: Sequence[Order]) -> tuple[Sentence, ...]:
    """What is worth knowing about the files besides their problems, each once."""
    notes = [note for one in read for note in one.notes]
    if compared.older:
        notes.append(Sentence(_OLDER, count=compared.older))
    if nameless:
        notes.append(Sentence(_NAMELESS, count=nameless))
    return once((*notes, *respect_erasures.notes(compared.new, new)))


_OLDER = QT_TRANSLATE_NOOP(
    "sentences", "Orders that this file knows in an older state, and that were left as they are: {count}."
)
_NAMELESS = QT_TRANSLATE_NOOP("sentences", "Orders that do not say who bought, and so match no member: {count}.")


def _buyer(buyer: Buyer, key: Key, match: Match | None) -> NewBuyer:
    platform, identity = key
    who = (platform, identity, buyer.nick, buyer.name, buyer.phone, buyer.email)
    return NewBuyer(*who, *buyer.address, match.member_id if match else None, match.how if match else "")


def _row(order: Order, buyer_id: int | None, member_id: int | None) -> NewOrder:
    return NewOrder(
        *order[:3],
        buyer_id,
        member_id,
        order.created_at,
        order.paid_at,
        str(order.state),
        *order[7:13],
        order.title,
        order.quantity,
        int(order.brushed),
        order.dispatched_at,
        order.joined_to,
    )
