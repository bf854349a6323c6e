"""Undo, redo and the audit trail, on a real file."""

import json

import peewee
import pytest

from tests.engines import ENCRYPTED, ENGINES
from vipdesk.errors import Sentence, UserError
from vipdesk.store.database import ShopFile, execute, select
from vipdesk.store.journal import Journal, current_action, forbid_undo, last_change, recent, unlogged
from vipdesk.store.models import Alias, Buyer, Change, ImportRun, Member, Tier

pytestmark = pytest.mark.engines(*ENGINES, ENCRYPTED)


def everything() -> list[list[tuple[object, ...]]]:
    return [
        select(f"SELECT * FROM {table} ORDER BY id") for table in ("member", "alias", "tier", "buyer", "import_run")
    ]


def add_member(name: str = "陈玥") -> Member:
    member = Member.create(name=name)
    Alias.create(member=member, platform="taobao", nick=name)
    return member


def test_a_row_cannot_be_written_outside_an_action(journal: Journal) -> None:
    with pytest.raises(peewee.IntegrityError):
        Tier.create(name="VIP")


def test_an_action_that_changed_nothing_leaves_no_trace(journal: Journal) -> None:
    with journal.action(Sentence("Nothing")):
        pass
    assert (recent(), journal.to_undo(), last_change()) == ([], None, 0)


def test_a_failed_action_leaves_nothing(journal: Journal) -> None:
    def fail() -> None:
        with journal.action(Sentence("Fail")):
            add_member()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert not Member.select().exists()
    assert journal.to_undo() is None


def test_undo_and_redo_bring_back_exactly_the_earlier_rows(journal: Journal) -> None:
    with journal.action(Sentence("Add {name}", name="𠮷")):
        add_member("𠮷")
    before = everything()
    with journal.action(Sentence("Change all")):
        Member.update(name="喆", must_send=True).execute()
        Alias.delete().execute()
        Tier.create(name="VIP")
    after = everything()
    entry = journal.undo()
    assert entry is not None
    assert (str(entry.label), entry.tables) == ("Change all", {"member", "alias", "tier"})
    assert everything() == before
    journal.redo()
    assert everything() == after
    journal.undo()
    journal.undo()
    assert not Member.select().exists()
    journal.redo()
    journal.redo()
    assert everything() == after
    assert journal.to_redo() is None


def test_several_changes_of_one_row_are_taken_back_in_order(journal: Journal) -> None:
    with journal.action(Sentence("Add")):
        member = add_member("a")
    with journal.action(Sentence("Rename twice")):
        Member.update(name="b").execute()
        Member.update(name="c").execute()
    journal.undo()
    assert Member.get_by_id(member.id).name == "a"


def test_a_new_action_ends_what_could_be_done_again(journal: Journal) -> None:
    for name in ("a", "b"):
        with journal.action(Sentence("Add {name}", name=name)):
            add_member(name)
    journal.undo()
    assert journal.to_redo() is not None
    with journal.action(Sentence("Add c")):
        add_member("c")
    assert journal.to_redo() is None


def test_what_cannot_be_undone_stops_the_undoing_of_what_was_before(journal: Journal) -> None:
    with journal.action(Sentence("Add")):
        add_member()
    with journal.action(Sentence("Draw")):
        forbid_undo()
        Tier.create(name="VIP")
    assert journal.to_undo() is None
    assert journal.undo() is None


def test_undo_is_refused_where_a_row_was_changed_since(journal: Journal, shop_file: ShopFile) -> None:
    with journal.action(Sentence("Add")):
        add_member()
    with journal.action(Sentence("Elsewhere")):
        Member.update(name="other").execute()
    shop_file.execute_sql("UPDATE action SET undoes_id = id WHERE label = 'Elsewhere'")
    with pytest.raises(UserError, match="taken back: owner changed something of it again since, on 20"):
        journal.undo()
    assert Member.get().name == "other"


def test_a_refused_undo_names_who_changed_the_same_columns_not_who_changed_others(
    journal: Journal, shop_file: ShopFile
) -> None:
    with journal.action(Sentence("Add")):
        member = add_member()
    with journal.action(Sentence("Note")):
        Member.update(note="tea").execute()
    with Journal("Ming", lambda: 7).action(Sentence("Note")):
        Member.update(note="silk").execute()
    with Journal("Rui", lambda: 8).action(Sentence("Title")):
        Member.update(title="Dr").execute()
    shop_file.execute_sql("UPDATE action SET undoes_id = id WHERE who IN ('Ming', 'Rui')")
    with pytest.raises(UserError, match="Ming changed something"):
        journal.undo()
    assert (Member.get_by_id(member.id).note, Member.get_by_id(member.id).title) == ("silk", "Dr")


def test_what_changed_without_the_journals_knowing_cannot_be_taken_back_either(
    journal: Journal, shop_file: ShopFile
) -> None:
    with journal.action(Sentence("Add")):
        add_member()
    with journal.action(Sentence("Elsewhere")):
        Member.update(name="other").execute()
    shop_file.execute_sql("DELETE FROM change WHERE action_id = (SELECT MAX(id) FROM action)")
    shop_file.execute_sql("DELETE FROM action WHERE id = (SELECT MAX(id) FROM action)")
    with pytest.raises(UserError, match="something that it changed was changed again since"):
        journal.undo()


def test_undo_works_after_a_restart(journal: Journal, shop_file: ShopFile) -> None:
    with journal.action(Sentence("Add")):
        add_member()
    shop_file.close()
    Journal("owner", lambda: 5).undo()
    assert not Member.select().exists()


def test_an_import_is_undone_and_redone_as_a_whole(journal: Journal, shop_file: ShopFile) -> None:
    with journal.action(Sentence("Import")), unlogged(["buyer"]):
        run = ImportRun.create(kind="orders", file="a.csv", imported_at=1, action_id=current_action())
        blank = dict.fromkeys(
            (
                "nick",
                "name",
                "phone",
                "email",
                "province",
                "city",
                "district",
                "street",
                "postcode",
                "country",
            ),
            "",
        )
        for number in range(3):
            Buyer.create(platform="taobao", identity=str(number), import_run=run, **blank)
    after = everything()
    assert select("SELECT COUNT(*) FROM change WHERE table_name = 'buyer'") == [(0,)]
    entry = journal.undo()
    assert entry is not None
    assert "buyer" in entry.tables
    assert not Buyer.select().exists()
    journal.redo()
    assert everything() == after


def test_the_triggers_of_bulk_work_are_back_afterwards(journal: Journal, shop_file: ShopFile) -> None:
    with journal.action(Sentence("Bulk")), unlogged(["tier"]):
        Tier.create(name="a")
    with journal.action(Sentence("Add")):
        Tier.create(name="b")
    assert select("SELECT COUNT(*) FROM change WHERE table_name = 'tier'") == [(1,)]


def test_a_sentence_within_a_label_stays_one(journal: Journal) -> None:
    label = Sentence("Check in {count} as {state}", count=2, state=Sentence("written"))
    with journal.action(label):
        Tier.create(name="VIP")
    entry = journal.to_undo()
    assert entry is not None
    assert entry.label == label


def test_an_update_keeps_only_the_columns_that_it_changed(journal: Journal) -> None:
    with journal.action(Sentence("Add")):
        add_member()
    with journal.action(Sentence("Change")):
        Member.update(title="女士", birthday_month=5).execute()
    found = select("SELECT before_row, after_row FROM change ORDER BY id DESC LIMIT 1")
    before, after = (json.loads(text) for text in found[0])
    assert before == {"title": [""], "birthday_month": [None]}
    assert after == {"title": ["女士"], "birthday_month": [5]}


def test_two_changes_of_different_columns_do_not_stand_in_each_other_s_way(journal: Journal) -> None:
    with journal.action(Sentence("Add")):
        add_member("a")
    with journal.action(Sentence("Rename")):
        Member.update(name="b").execute()
    with journal.action(Sentence("Elsewhere")):
        Member.update(note="elsewhere").execute()
    execute("UPDATE action SET undoes_id = id WHERE label = 'Elsewhere'")
    journal.undo()
    member = Member.get()
    assert (member.name, member.note) == ("a", "elsewhere")


def test_an_update_that_changes_nothing_is_no_change(journal: Journal) -> None:
    with journal.action(Sentence("Add")):
        add_member("a")
    before = select("SELECT COUNT(*) FROM change")
    with journal.action(Sentence("Same name")):
        Member.update(name="a").execute()
    assert select("SELECT COUNT(*) FROM change") == before
    entry = journal.to_undo()
    assert entry is not None
    assert str(entry.label) == "Add"


@pytest.mark.parametrize(
    ("table", "image"), [("member", '{"name = 1; --":["x"]}'), ("sqlite_master", '{"name":["x"]}')]
)
def test_names_that_the_schema_does_not_have_are_never_put_into_a_statement(
    journal: Journal, table: str, image: str
) -> None:
    with journal.action(Sentence("Add")):
        add_member()
    Change.update(table_name=table, after_row=image).execute()
    with pytest.raises(UserError, match="cannot be taken back"):
        journal.undo()
    assert Member.select().count() == 1


@pytest.mark.engines("postgres")
def test_a_desk_is_told_which_colleague_changed_what_it_would_take_back(journal: Journal) -> None:
    with journal.action(Sentence("Add")):
        add_member()
    with Journal("Ming", lambda: 7).action(Sentence("Rename")):
        Member.update(name="other").execute()
    with pytest.raises(UserError, match="taken back: Ming changed something of it again since, on 1970-01-01 08:00"):
        journal.undo()
    assert Member.get().name == "other"


def test_an_action_without_any_image_does_not_stand_in_the_way_of_undo(journal: Journal) -> None:
    with journal.action(Sentence("Add")):
        add_member()
    with journal.action(Sentence("Make a key")), unlogged(["tier"]):
        Tier.create(name="key")
    assert [entry.label.text for entry in (journal.undo(), journal.undo()) if entry] == ["Make a key", "Add"]
    assert not Member.select().exists()
    assert [entry.label.text for entry in (journal.redo(), journal.redo()) if entry] == ["Add", "Make a key"]
    assert Tier.select().count() == Member.select().count() == 1
