"""No question that a page asks walks through a whole large table."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from vipdesk.domain.privilege_uses import Basis
from vipdesk.store import (
    addresses,
    belongings,
    campaigns,
    costs,
    countdown,
    custom_fields,
    facts,
    groups,
    households,
    imports,
    invitations,
    letters,
    matching,
    members,
    memberships,
    newcomers,
    orders,
    privilege_uses,
    reviews,
    tags,
    time_line,
    unmatched,
)
from vipdesk.store.database import ShopFile, select
from vipdesk.store.engine_postgres import ShopServer
from vipdesk.store.privilege_uses import Scope
from vipdesk.store.unmatched import Hint

SMALL = ("t1", "campaign", "vip_group", "tier", "item", "i", "journal_now", "CONSTANT")
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
    "people of the arms": lambda: reviews.arms(1),
    "orders paid": lambda: privilege_uses.paid_between("UTC"),
    "the countdown": lambda: countdown.waiting(0, 9),
    "activity": lambda: groups.activity(date(2026, 1, 1)),
    "order rows": lambda: orders.rows([1, 2, 3]),
    "orders by number": lambda: orders.find("123"),
    "known orders": lambda: imports.known("taobao", ["1"]),
    "known buyers": lambda: imports.known_buyers("taobao", ["1"]),
    "members by nick": lambda: matching.members_by_nick("taobao", ["1"]),
    "members by phone": lambda: matching.members_by_phone(["1"]),
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
    asked: list[tuple[str, object]] = []
    execute = ShopFile.execute_sql

    def overheard(self: ShopFile, sql: str, params: object = None) -> object:
        asked.append((sql, params))
        return execute(self, sql, params)

    monkeypatch.setattr(ShopFile, "execute_sql", overheard)
    QUESTIONS[name]()
    monkeypatch.undo()
    assert asked
    walks = [step for sql, params in asked for step in plan(sql, params) if is_walk(step)]
    assert walks == []


@pytest.mark.engines("postgres")
@pytest.mark.parametrize("name", QUESTIONS)
def test_a_page_s_question_could_use_an_index_on_a_server(
    name: str, shop_file: ShopServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server walks through small tables whatever there is: told not to, it still does where no index serves."""
    asked: list[tuple[str, object]] = []
    execute = ShopServer.execute_sql

    def overheard(self: ShopServer, sql: str, params: object = None) -> object:
        asked.append((sql, params))
        return execute(self, sql, params)

    monkeypatch.setattr(ShopServer, "execute_sql", overheard)
    QUESTIONS[name]()
    monkeypatch.undo()
    assert asked
    shop_file.ask("SET enable_seqscan = off")
    steps = [step for sql, params in asked for (step,) in shop_file.execute_sql(f"EXPLAIN {sql}", params).fetchall()]
    walked = {found[1] for step in steps if (found := re.search(r"Seq Scan on (\w+)", step))}
    assert walked - set(SMALL) == set()


def plan(sql: str, params: object) -> list[str]:
    return [row[3] for row in select(f"EXPLAIN QUERY PLAN {sql}", params)]


def is_walk(step: str) -> bool:
    """A walk through rows one by one; a plan names tables by their aliases, so the small ones are listed."""
    words = step.split()
    return words[0] == "SCAN" and words[1] not in SMALL


def test_the_members_are_listed_from_their_index(shop_file: ShopFile) -> None:
    steps = plan("SELECT m.id FROM member m ORDER BY m.sort_key, m.id", None)
    assert steps == ["SCAN m USING COVERING INDEX member_sort_key"]


def test_the_spend_of_a_member_is_read_from_the_index_alone(shop_file: ShopFile) -> None:
    steps = plan("SELECT SUM(net_fen) FROM shop_order WHERE member_id = ? AND paid_at >= ? AND brushed = 0", [1, 0])
    assert "COVERING INDEX shop_order_spend" in steps[0]
