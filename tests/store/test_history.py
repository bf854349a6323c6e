"""The journal asked: who changed what, found by words, tables and members."""

from pathlib import Path

import pytest

from tests.order_files import order, write
from tests.services.test_import_orders import take_over
from vipdesk.errors import Sentence
from vipdesk.store import history
from vipdesk.store.journal import Journal
from vipdesk.store.models import Alias, Member, Tier


@pytest.fixture
def lin(journal: Journal) -> Member:
    with journal.action(Sentence("Add {name}", name="林晓")):
        member = Member.create(name="林晓", phone="13900000001", search_key="林晓 13900000001")
        Alias.create(member=member, platform="taobao", nick="tea_100%")
    return member


def done(ids: list[int]) -> list[str]:
    found = {one.id: str(one.label) for one in history.rows(ids)}
    return [found[id_] for id_ in ids]


def test_actions_are_listed_the_newest_first(journal: Journal, lin: Member) -> None:
    with journal.action(Sentence("Add a tier")):
        Tier.create(name="gold")
    assert done(history.find()) == ["Add a tier", "Add 林晓"]


@pytest.mark.parametrize("text", ["林晓", "13900000001", "TEA_100%", "OWNER", "taobao"])
def test_an_action_is_found_by_what_its_rows_held_and_by_who_did_it(journal: Journal, lin: Member, text: str) -> None:
    with journal.action(Sentence("Rename")):
        Member.update(name="周末").where(Member.id == lin.id).execute()
    assert "Add 林晓" in done(history.find(text))


@pytest.mark.parametrize("text", ["林晓", "13900000001", "tea_100%"])
def test_of_whom_is_called_just_so_every_change_is_found(journal: Journal, lin: Member, text: str) -> None:
    with journal.action(Sentence("Write down")):
        Member.update(note="reads at night").where(Member.id == lin.id).execute()
    assert done(history.find(text)) == done(history.find(text, table="member")) == ["Write down", "Add 林晓"]
    assert done(history.find(text, table="alias")) == ["Add 林晓"]


def test_an_order_is_found_by_its_number_whatever_was_changed_of_it(journal: Journal, tmp_path: Path) -> None:
    fresh = order(1)
    for name, refund in (("first.csv", "0.00"), ("second.csv", "8.00")):
        paid = {"退款金额": refund, "买家实际支付金额": f"{88 - float(refund):.2f}"}
        take_over(journal, write(tmp_path / name, [fresh | paid]))
    assert done(history.find("9000000000000002")) == ["Import orders from second.csv"]


@pytest.mark.parametrize("text", ["tea%", "100_", "nobody", "!"])
def test_signs_of_the_engine_mean_themselves(lin: Member, text: str) -> None:
    assert history.find(text) == []


def test_labels_that_match_in_the_readers_language_count(lin: Member) -> None:
    assert done(history.find("添加", ["Add {name}"])) == ["Add 林晓"]
    assert history.labels() == ["Add {name}"]


def test_only_actions_that_changed_a_table_are_kept(journal: Journal, lin: Member) -> None:
    with journal.action(Sentence("Add a tier")):
        Tier.create(name="gold")
    assert done(history.find(table="tier")) == ["Add a tier"]
    assert done(history.find("林", table="alias")) == ["Add 林晓"]


def test_what_changed_a_member_includes_rows_of_hers_that_are_gone(journal: Journal, lin: Member) -> None:
    with journal.action(Sentence("Add another")):
        other = Member.create(name="周")
    with journal.action(Sentence("Take the nick away")):
        Alias.delete().execute()
    assert done(history.of_member(lin.id)) == ["Take the nick away", "Add 林晓"]
    assert done(history.of_member(other.id)) == ["Add another"]
    assert done(history.of_row("member", lin.id)) == ["Add 林晓"]


def test_changes_hold_only_the_columns_that_were_changed(journal: Journal, lin: Member) -> None:
    with journal.action(Sentence("Rename")):
        Member.update(name="林小").where(Member.id == lin.id).execute()
    (change,) = history.changes(history.find()[0], 10)
    assert (change.table, change.row_id, change.before, change.after) == (
        "member", lin.id, {"name": "林晓"}, {"name": "林小"},
    )  # fmt: skip


def test_an_undone_action_and_its_undoing_are_told(journal: Journal, lin: Member) -> None:
    journal.undo()
    undoing, undone = (next(iter(history.rows([id_]))) for id_ in history.find())
    assert (undoing.is_undoing, undone.is_undone, undone.rows) == (True, True, 2)
