"""No question that a page asks walks through a whole large table."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from vipdesk.domain.new_items import NewItem
from vipdesk.domain.privilege_uses import Basis
from vipdesk.domain.segment_fields import FIELDS, SPANS, Field, Kind, over
from vipdesk.store import (
    addresses,
    belongings,
    campaigns,
    costs,
    countdown,
    custom_fields,
    duplicates,
    facts,
    groups,
    households,
    import_history,
    imports,
    invitations,
    items,
    letters,
    matching,
    members,
    memberships,
    newcomers,
    orders,
    privilege_uses,
    reviews,
    segments,
    tags,
    time_line,
    unmatched,
)
from vipdesk.store.database import ShopFile, select
from vipdesk.store.engine_postgres import ShopServer
from vipdesk.store.privilege_uses import Scope
from vipdesk.store.unmatched import Hint

SMALL = ("t1", "campaign", "vip_group", "tier", "item", "item_title", "i", "journal_now", "CONSTANT")
"""Tables of a few dozen rows at most, and `t1`, as the query builder calls the terms."""

QUESTIONS: dict[str, Callable[[], object]] = {
    "member rows": lambda: members.rows([1, 2, 3], 0),
    "a card": lambda: members.address(1),
    "memberships": lambda: members.memberships(1),
    "last orders": lambda: members.last_orders(1),
    "payments": lambda: members.payments(1, 0),
    "letters of a member": lambda: members.letters(1),
    "terms": lambda: groups.terms(1),
    "terms of many": lambda: groups.terms_of_members([1, 2]),
    "people of a group": lambda: memberships.find(1, with_past=True),
    "people": lambda: memberships.rows([1, 2]),
    "invitations": lambda: invitations.find(1),
    "invitation rows": lambda: invitations.rows([1, 2]),
    "uses of a quarter": lambda: privilege_uses.sums(date(2026, 1, 1), date(2026, 3, 31)),
    "uses of a member": lambda: privilege_uses.of_member(1),
    "uses of an import": lambda: privilege_uses.known(Scope(import_id=1)),
    "orders between the thresholds": lambda: privilege_uses.between_thresholds(Scope(import_id=1), Basis.GOODS, 1, 2),
    "items bought early": lambda: privilege_uses.bought_early(Scope(import_id=1)),
    "buyers who are no members": lambda: unmatched.rows([1, 2]),
    "whom buyers may be": lambda: unmatched.alike([Hint("nick", "13900000000", "chen")]),
    "orders of buyers": lambda: unmatched.orders_of([1, 2]),
    "what is nobody's": lambda: unmatched.shares(0),
    "uses in orders": lambda: privilege_uses.in_orders([1, 2]),
    "uses of some orders": lambda: privilege_uses.known(Scope(order_ids=[1, 2])),
    "some orders between the thresholds": lambda: privilege_uses.between_thresholds(
        Scope(order_ids=[1, 2]), Basis.PAID, 1, None
    ),
    "orders sent at once": lambda: privilege_uses.sent_between(Scope(import_id=1), Basis.GOODS, 0, 1, 2),
    "some orders sent at once": lambda: privilege_uses.sent_between(Scope(order_ids=[1, 2]), Basis.GOODS, 0, 1, 2),
    "some orders that count": lambda: privilege_uses.of_orders([1, 2], Basis.GOODS),
    "items bought early in some orders": lambda: privilege_uses.bought_early(Scope(order_ids=[1, 2])),
    "uses that do not count any more": lambda: privilege_uses.not_standing([1, 2]),
    "whom buyers were found to be": lambda: unmatched.owners([1, 2]),
    "members who are there": lambda: unmatched.living([1, 2]),
    "buyers who are nobody": lambda: unmatched.part([1, 2], set_aside=True),
    "members to compare": lambda: duplicates.these([1, 2]),
    "everybody in parts": lambda: list(duplicates.everybody()),
    "phones to compare": lambda: duplicates.other_phones([1, 2]),
    "nicks to compare": lambda: duplicates.nicks([1, 2]),
    "who is not the same": lambda: duplicates.decided([1, 2]),
    "who has the same phone": lambda: duplicates.same_phone(9),
    "buyers by what tells them apart": lambda: matching.match("taobao", {"1": matching.Wanted("n", "139", "")}),
    "buyers to be matched": lambda: matching.match_buyers(),
    "groups told of an item": lambda: items.told(1),
    "an item": lambda: items.everything(),
    "sales of an item": lambda: items.sales(NewItem("tea", 1, 0, 9, code="T", titles=("tea",))),
    "what a member bought": lambda: items.bought_by(1),
    "people of the arms": lambda: reviews.arms(1),
    "orders paid": lambda: privilege_uses.paid_between("UTC"),
    "the countdown": lambda: countdown.waiting(0, 9),
    "activity": lambda: groups.activity(date(2026, 1, 1)),
    "orders that have not left": lambda: orders.undispatched([1, 2]),
    "a member's orders that have not left": lambda: orders.undispatched_of(1),
    "an import of the past": lambda: import_history.find(1),
    "bookings that a merge moved": lambda: import_history.moved_bookings(1),
    "order rows": lambda: orders.rows([1, 2, 3]),
    "orders by number": lambda: orders.find("123"),
    "a few orders by number": lambda: orders.few("123", 6),
    "known orders": lambda: imports.known("taobao", ["1"]),
    "known buyers": lambda: imports.known_buyers("taobao", ["1"]),
    "members by nick": lambda: matching.members_by_nick("taobao", ["1"]),
    "members by phone": lambda: matching.members_by_phone(["1"]),
    "members behind stars": lambda: matching.behind_stars(["139****1234", "138****1234"]),
    "net spend": lambda: orders.net_spend([1, 2], 0, 9, with_postage=False),
    "payments of a review": lambda: reviews.payments([1, 2], 0, 9, with_postage=True),
    "newcomers by nick": lambda: newcomers.by_nick(["1"]),
    "newcomers by phone": lambda: newcomers.by_phone(["1"]),
    "batches": lambda: letters.batches(1),
    "letters of a campaign": lambda: letters.of_campaign(1),
    "letters by code": lambda: letters.find("MA26"),
    "pieces": lambda: letters.pieces(["MA26-0001-X"]),
    "to plan": lambda: letters.to_plan(1),
    "load": lambda: letters.load(date(2026, 1, 1), date(2026, 2, 1)),
    "promised": lambda: letters.promised(date(2026, 1, 1), 1),
    "states": lambda: letters.states(1),
    "arms": lambda: campaigns.arms(1),
    "reached": lambda: campaigns.reached(1),
    "held out lately": lambda: campaigns.held_out_lately(),
    "costs of a campaign": lambda: costs.by_kind(1),
    "costs of a quarter": lambda: costs.programme(date(2026, 1, 1), date(2026, 3, 31)),
    "costs of letters": lambda: costs.standing([1, 2]),
    "what belongs to a member": lambda: [belongings.look(kind, 1) for kind in belongings.WAYS],
    "addresses": lambda: addresses.of_member(1),
    "facts": lambda: facts.of_member(1, date(2026, 1, 1)),
    "said lately": lambda: facts.lately_written([1, 2]),
    "household": lambda: households.others(1),
    "tags of members": lambda: tags.of_members([1, 2]),
    "uses of a field": lambda: custom_fields.uses(1),
    "time line": lambda: time_line.of_member(1, date(2026, 1, 1)),
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_page_s_question_uses_an_index(name: str, shop_file: ShopFile, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = overheard(QUESTIONS[name], monkeypatch)
    assert [step for sql, params in asked for step in walks(plan(sql, params))] == []


@pytest.mark.engines("postgres")
@pytest.mark.parametrize("name", QUESTIONS)
def test_a_page_s_question_could_use_an_index_on_a_server(
    name: str, shop_file: ShopServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server walks through small tables whatever there is: told not to, it still does where no index serves."""
    asked = overheard(QUESTIONS[name], monkeypatch, ShopServer)
    shop_file.ask("SET enable_seqscan = off")
    steps = [step for sql, params in asked for (step,) in shop_file.execute_sql(f"EXPLAIN {sql}", params).fetchall()]
    walked = {found[1] for step in steps if (found := re.search(r"Seq Scan on (\w+)", step))}
    assert walked - set(SMALL) == set()


@pytest.mark.parametrize("name", sorted(QUESTIONS.keys() - {"everybody in parts", "who has the same phone"}))
def test_nobody_is_looked_up_by_what_almost_everybody_has(
    name: str, shop_file: ShopFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever was merged into nobody: all members but a few."""
    asked = [one for one in overheard(QUESTIONS[name], monkeypatch) if "merged_into_id IS NULL" in one[0]]
    steps = [step for sql, params in asked for step in plan(sql, params)]
    assert [step for step in steps if "member_merged_into" in step] == []


def overheard(
    question: Callable[[], object], monkeypatch: pytest.MonkeyPatch, engine: type[ShopFile | ShopServer] = ShopFile
) -> list[tuple[str, object]]:
    """What it asks the engine, and with which values."""
    asked: list[tuple[str, object]] = []
    execute = engine.execute_sql

    def listening(self: Any, sql: str, params: object = None) -> object:
        asked.append((sql, params))
        return execute(self, sql, params)

    with monkeypatch.context() as patched:
        patched.setattr(engine, "execute_sql", listening)
        question()
    assert asked
    return asked


def plan(sql: str, params: object) -> list[str]:
    return [row[3] for row in select(f"EXPLAIN QUERY PLAN {sql}", params)]


def walks(steps: list[str]) -> list[str]:
    """Walks through rows one by one; a plan names tables by their aliases, so the small ones are listed."""
    parts = [step.split() for step in steps]
    answers = {words[-1] for words in parts if words[0] in ("CO-ROUTINE", "MATERIALIZE")}
    return [" ".join(words) for words in parts if words[0] == "SCAN" and words[1] not in {*SMALL, *answers}]


OVER_ALL: dict[str, Callable[[], object]] = {
    "buyers who are nobody's": lambda: unmatched.find("chen"),
    "nicks of several": lambda: duplicates.nicks_of_several(12),
    "buyers and phones": lambda: duplicates.same_phone(9),
    "groups told of items": lambda: items.told(),
    "everybody by spending": lambda: members.find(sort_by=members.SortBy.SPENT),
    "everybody by the last order": lambda: members.find(sort_by=members.SortBy.LAST_ORDER),
}
"""What is asked about all, and walks once: along an index."""


@pytest.mark.parametrize("name", OVER_ALL)
def test_a_question_about_all_walks_along_an_index(
    name: str, shop_file: ShopFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = overheard(OVER_ALL[name], monkeypatch)
    steps = [step for sql, params in asked for step in plan(sql, params)]
    assert [step for step in walks(steps) if " INDEX " not in step] == []


@pytest.mark.parametrize("field", [*FIELDS.values(), *(over(key, 90) for key in SPANS)], ids=lambda field: field.name)
def test_a_segment_is_counted_without_a_walk_for_each_member(field: Field, shop_file: ShopFile) -> None:
    """Orders and letters are read by an index; texts of members are compared in one walk."""
    chosen = segments.chosen_by(f"{field.name} {VALUES[field.kind]}", date(2026, 11, 22))
    steps = plan(f"SELECT COUNT(*) FROM member m WHERE {chosen.sql}", chosen.params)
    assert [step for step in steps if "CORRELATED" in step] == []
    assert [step for step in walks(steps) if step.split()[1] in ("o", "l", "r", "u") and " INDEX " not in step] == []


VALUES = {
    Kind.TEXT: '= "x"',
    Kind.CHOICE: "is empty",
    Kind.WHOLE: ">= 3",
    Kind.MONEY: ">= 3",
    Kind.DAY: ">= 2025-01-01",
    Kind.YES_NO: "= yes",
}


def test_the_members_are_listed_from_their_index(shop_file: ShopFile) -> None:
    steps = plan("SELECT m.id FROM member m ORDER BY m.sort_key, m.id", None)
    assert steps == ["SCAN m USING COVERING INDEX member_sort_key"]


def test_the_spend_of_a_member_is_read_from_the_index_alone(shop_file: ShopFile) -> None:
    steps = plan("SELECT SUM(net_fen) FROM shop_order WHERE member_id = ? AND paid_at >= ? AND brushed = 0", [1, 0])
    assert "COVERING INDEX shop_order_spend" in steps[0]
