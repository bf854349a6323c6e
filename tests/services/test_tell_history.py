"""What an action did, in words: names for ids, money with its currency, yes and no."""

from dataclasses import fields

from vipdesk.domain import setting_words
from vipdesk.domain.record_words import COLUMNS, DERIVED, TABLES
from vipdesk.domain.value_words import value_word
from vipdesk.errors import Sentence
from vipdesk.services.tell_history import Kind, tell
from vipdesk.store import history, shop
from vipdesk.store import journal as log
from vipdesk.store.database import columns
from vipdesk.store.journal import Journal
from vipdesk.store.models import Alias, Cost, Helper, Member


def last(limit: int = 50) -> list[tuple[str, str, Kind, dict[str, tuple[str, str]]]]:
    told = tell(history.find()[0], limit)
    return [(str(one.what), one.name, one.kind, {str(c): (str(b), str(a)) for c, b, a in one.lines}) for one in told]


def test_a_changed_row_says_what_was_and_what_is(journal: Journal) -> None:
    with journal.action(Sentence("Add")):
        lin = Member.create(name="林晓", must_send=False)
    with journal.action(Sentence("Change")):
        Member.update(must_send=True, phone="13900000001").where(Member.id == lin.id).execute()
    assert last() == [
        ("Member", "林晓", Kind.CHANGED, {"always gets a letter": ("no", "yes"), "phone": ("", "13900000001")})
    ]


def test_rows_without_a_name_are_called_by_whom_they_belong_to(journal: Journal) -> None:
    with journal.action(Sentence("Add")):
        lin = Member.create(name="林晓")
        helper = Helper.create(name="周奶奶", weekday_minutes="[]", characters_per_minute=20, pay_fen=100, contact="")
        Cost.create(booked_on="2026-11-22", kind="pay", fen=-100, member=lin, helper=helper, note="")
        Alias.create(member=lin, platform="taobao", nick="tea")
    told = {what: (name, lines) for what, name, _, lines in last()}
    assert told["Cost"][0] == "林晓"
    assert told["Cost"][1]["amount"][1] == "-1.00"
    assert told["Cost"][1]["helper"][1] == "周奶奶"
    assert told["Nick"][0] == "tea"


def test_a_removed_row_is_told_as_it_was(journal: Journal) -> None:
    with journal.action(Sentence("Add")):
        Alias.create(member=Member.create(name="林晓"), platform="taobao", nick="tea")
    with journal.action(Sentence("Take away")):
        Alias.delete().execute()
    assert last() == [
        ("Nick", "tea", Kind.REMOVED, {"member": ("林晓", ""), "platform": ("Taobao", ""), "nick": ("tea", "")})
    ]


def test_only_the_first_rows_of_a_long_action_are_told(journal: Journal) -> None:
    with journal.action(Sentence("Add many")):
        for number in range(12):
            Member.create(name=f"m{number}")
    assert [name for _, name, _, _ in last(5)] == ["m0", "m1", "m2", "m3", "m4"]


def test_every_table_that_the_journal_keeps_has_a_word(journal: Journal) -> None:
    assert set(log.NAMES) <= set(TABLES)


def test_every_column_that_the_journal_keeps_has_words(journal: Journal) -> None:
    met = {column for table in log.NAMES for column in columns(table)}
    assert met - set(COLUMNS) - DERIVED == set()


def test_the_kind_of_an_import_is_told_in_words() -> None:
    assert str(value_word("import_run", "kind", "campaign")) == "campaigns"


def test_a_setting_is_told_by_its_name_and_what_it_holds_in_words(journal: Journal) -> None:
    with journal.action(Sentence("Change settings")):
        shop.change_settings(margin_permille=405, shipping_days_off=(5, 6), stationery_fen=120, count_postage=True)
    told = {what: lines["value"] for what, _, _, lines in last()}
    assert told["Setting: gross margin"] == ("", "40.5%")
    assert told["Setting: weekdays without dispatch"] == ("", "Saturday, Sunday")
    assert told["Setting: paper and envelope"][1].endswith("1.20")
    assert told["Setting: postage paid by customers counts as revenue"] == ("", "yes")


def test_every_setting_has_words() -> None:
    assert {field.name for field in fields(shop.Settings)} == set(setting_words.NAMES)
