"""Two desks that edit the same row: what both wrote survives, or the later one is asked."""

import contextlib
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import peewee
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.engines import ENGINES
from vipdesk.errors import Sentence, UserError
from vipdesk.store import edits, shop, traces
from vipdesk.store.database import attach, attached, select
from vipdesk.store.edits import BIRTHDAY, Clash, Edit
from vipdesk.store.engine import Shop
from vipdesk.store.engine_postgres import ShopServer
from vipdesk.store.engine_sqlite import ShopFile
from vipdesk.store.journal import Journal, last_change
from vipdesk.store.models import Member, Tier

pytestmark = pytest.mark.engines(*ENGINES)

SAVE = Sentence("Save")
FIELDS = ("name", "title", "note")
MING, RUI = Journal("Ming", lambda: 7), Journal("Rui", lambda: 8)


@pytest.fixture
def member(journal: Journal) -> int:
    with journal.action(Sentence("Add")):
        return int(Member.create(name="陈玥", note="tea").id)


def save(journal: Journal, *changes: Edit) -> list[Clash]:
    with journal.action(SAVE):
        return edits.apply(changes)


def edit(member_id: int, seen: edits.Values, **wanted: Any) -> Edit:
    return Edit("member", member_id, seen, wanted)


def held(member_id: int) -> dict[str, Any]:
    return dict(edits.look("member", member_id, FIELDS))


def test_different_fields_of_one_row_both_survive(member: int) -> None:
    seen = held(member)
    assert save(MING, edit(member, seen, **seen | {"title": "Dr"})) == []
    assert save(RUI, edit(member, seen, **seen | {"note": "silk"})) == []
    assert held(member) == {"name": "陈玥", "title": "Dr", "note": "silk"}


def test_the_same_field_is_told_with_who_and_when_and_nothing_is_written(member: int) -> None:
    seen = held(member)
    save(MING, edit(member, seen, note="silk"))
    save(RUI, edit(member, seen, title="Ms"))
    before = last_change()
    (clash,) = save(RUI, edit(member, seen, note="paper", name="陈月"))
    assert clash == Clash("member", member, ("note",), ("paper",), ("silk",), traces.Trace("Ming", 7))
    assert held(member) == {"name": "陈玥", "title": "Ms", "note": "silk"}
    assert last_change() == before


def test_who_writes_the_same_as_a_colleague_is_not_asked(member: int) -> None:
    seen = held(member)
    save(MING, edit(member, seen, note="silk"))
    assert save(RUI, edit(member, seen, note="silk", title="Ms")) == []
    assert held(member)["title"] == "Ms"


def test_a_field_put_back_by_the_colleague_does_not_clash(member: int) -> None:
    seen = held(member)
    save(MING, edit(member, seen, note="silk"))
    save(MING, edit(member, held(member), note="tea"))
    assert save(RUI, edit(member, seen, note="paper")) == []


def test_what_was_chosen_is_saved_and_a_third_change_is_asked_about_again(member: int) -> None:
    seen = held(member)
    save(MING, edit(member, seen, note="silk", title="Dr"))
    mine = [edit(member, seen, note="paper", title="Ms", name="陈月")]
    clashes = save(RUI, *mine)
    assert [clash.columns for clash in clashes] == [("title",), ("note",)]
    chosen = edits.resolved(mine, clashes, [False, True])
    save(MING, edit(member, held(member), note="ink"))
    (again,) = save(RUI, *chosen)
    assert (again.yours, again.theirs) == (("paper",), ("ink",))
    assert save(RUI, *edits.resolved(chosen, [again], [True])) == []
    assert held(member) == {"name": "陈月", "title": "Dr", "note": "paper"}


def test_a_birthday_is_one_thing(member: int) -> None:
    seen = edits.look("member", member, BIRTHDAY)
    parts = ("solar", 1990, 5, 6, 0)
    save(MING, Edit("member", member, seen, dict(zip(BIRTHDAY, parts, strict=True))))
    (clash,) = save(RUI, Edit("member", member, seen, {"birthday_month": 8, "birthday_day": 15}))
    assert clash.columns == BIRTHDAY
    assert clash.theirs == parts
    assert clash.yours == ("", None, 8, 15, 0)


def test_several_rows_are_saved_together_or_not_at_all(member: int, journal: Journal) -> None:
    with journal.action(SAVE):
        tier = int(Tier.create(name="Gold").id)
    seen, of_tier = held(member), edits.look("tier", tier, ["name"])
    save(MING, Edit("tier", tier, of_tier, {"name": "Silver"}))
    changes = [edit(member, seen, note="silk"), Edit("tier", tier, of_tier, {"name": "Jade"})]
    (clash,) = save(RUI, *changes)
    assert clash.table == "tier"
    assert held(member)["note"] == "tea"
    assert save(RUI, *edits.resolved(changes, [clash], [False])) == []
    assert (held(member)["note"], Tier.get_by_id(tier).name) == ("silk", "Silver")


def test_a_row_that_was_removed_is_told_with_who_did_it(member: int) -> None:
    seen = held(member)
    with MING.action(Sentence("Remove")):
        Member.delete().execute()
    with pytest.raises(UserError, match="removed by Ming on 1970-01-01 08:00"):
        save(RUI, edit(member, seen, note="silk"))


def test_a_row_that_never_was_is_told(journal: Journal) -> None:
    with pytest.raises(UserError, match="not in the shop any more"):
        edits.look("member", 99, FIELDS)


def test_settings_clash_one_by_one(journal: Journal) -> None:
    seen = shop.settings()
    save(MING, edits.settings_edit(seen, name="Bamboo", batch_size=40))
    assert save(RUI, edits.settings_edit(seen, city="Fuzhou", posting_days_off=(6,))) == []
    (clash,) = save(RUI, edits.settings_edit(seen, name="Reed", rest_days=30))
    assert clash == Clash("setting", 0, ("name",), ("Reed",), ("Bamboo",), traces.Trace("Ming", 7))
    now = shop.settings()
    assert (now.name, now.city, now.posting_days_off, now.rest_days) == ("Bamboo", "Fuzhou", (6,), seen.rest_days)


def connected(shop_file: Shop) -> Shop:
    """Another desk of the same shop."""
    location = shop_file.location
    return ShopFile(location) if isinstance(location, Path) else ShopServer(location)


Plan = st.lists(
    st.tuples(st.integers(0, 1), st.booleans(), st.sampled_from(FIELDS), st.sampled_from(["a", "b", "c"])), max_size=25
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plan=Plan)
def test_two_desks_never_write_over_what_they_have_not_seen(
    shop_file: Shop, journal: Journal, plan: Sequence[tuple[int, bool, str, str]]
) -> None:
    """Each desk on a connection of its own looks, types and saves at any time; against the simplest model of it."""
    with journal.action(Sentence("Add")):
        member = int(Member.create(name="陈玥").id)
    other = connected(shop_file)
    desks, journals = (shop_file, other), (MING, RUI)
    row = held(member)
    views = [dict(row), dict(row)]
    try:
        for desk, looks, name, text in plan:
            attach(desks[desk])
            if looks:
                views[desk] = held(member)
                continue
            seen = views[desk]
            clashes = save(journals[desk], edit(member, seen, **seen | {name: text}))
            is_clash = text != seen[name] and row[name] not in (seen[name], text)
            assert [clash.columns for clash in clashes] == ([(name,)] if is_clash else [])
            if not is_clash and text != seen[name]:
                row[name] = text
            assert held(member) == row
    finally:
        other.close()
        attach(shop_file)


def test_desks_that_save_at_the_same_moment_lose_nothing_that_was_acknowledged(shop_file: Shop, member: int) -> None:
    """Each desk adds its own letter to the note, again and again, and looks once more where it came too late."""
    rounds, gate = 6, threading.Barrier(2)

    def work(letter: str) -> None:
        mine, saved = Journal(letter, lambda: 9), 0
        gate.wait()
        while saved < rounds:
            seen = held(member)
            with contextlib.suppress(peewee.OperationalError if shop_file.is_shared else ZeroDivisionError):
                saved += not save(mine, edit(member, seen, note=seen["note"] + letter))
        attached().close()

    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(work, letter) for letter in "xy"]:
            done.result()
    note = held(member)["note"]
    assert (note.count("x"), note.count("y"), len(note)) == (rounds, rounds, len("tea") + 2 * rounds)
    assert len(select("SELECT id FROM action WHERE label = 'Save'")) == 2 * rounds
