"""What is kept of a member besides the particulars: nicks, phones, tags, own fields, facts, addresses, household."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.services.conftest import NOW, Fill
from vipdesk.domain.addresses import Address
from vipdesk.errors import Sentence, UserError
from vipdesk.services import (
    define_fields,
    draw_campaign,
    edit_belongings,
    edit_member,
    keep_addresses,
    keep_segments,
    live_together,
    note_fact,
    own_words,
    person_sections,
    respect_wishes,
    tell_clashes,
    tell_person,
)
from vipdesk.services.draw_campaign import Request
from vipdesk.services.edit_belongings import Belongings
from vipdesk.services.edit_member import Particulars
from vipdesk.store import (
    addresses,
    custom_fields,
    facts,
    households,
    mappings,
    members,
    saved_views,
    segments,
    tags,
)
from vipdesk.store.database import select
from vipdesk.store.edits import Clash
from vipdesk.store.facts import NewFact
from vipdesk.store.journal import Journal
from vipdesk.store.models import Member

TODAY = date(2026, 6, 10)
GARDEN = Address("福建省", "福州市", "鼓楼区", "杨桥路1号", "350001", "")
LIST_TABLES = ("alias", "other_phone", "tag", "member_tag", "custom_value", "household", "address", "talk_fact")


@pytest.fixture
def member(fill: Fill) -> int:
    fill(4)
    return members.find()[0]


def save(journal: Journal, member_id: int, seen: Belongings, **typed: object) -> list[Clash]:
    changes = edit_belongings.edits(member_id, seen, replace(seen, **typed))
    with journal.action(Sentence("Change")):
        return edit_member.change(changes)


def particulars(journal: Journal, member_id: int, **typed: object) -> None:
    seen = edit_member.look(member_id)
    wanted: Particulars = replace(edit_member.shown(seen), **typed)
    with journal.action(Sentence("Change")):
        assert edit_member.change([edit_member.edit(member_id, seen, wanted)]) == []


def state() -> dict[str, list[tuple[object, ...]]]:
    return {table: select(f"SELECT * FROM {table} ORDER BY id") for table in (*LIST_TABLES, "member")}


# Lists


def test_several_nicks_and_phones_are_kept_and_all_of_them_find_the_member(journal: Journal, member: int) -> None:
    seen = edit_belongings.look(member)
    nicks = (*seen.nicks, ("qq", "豆豆的猫"), ("taobao", "second_nick"))
    assert save(journal, member, seen, nicks=nicks, phones=(("0591 8765 4321", "at work"),)) == []
    assert set(edit_belongings.look(member).nicks) == set(nicks)
    for text in ("豆豆的猫", "ddd", "second_nick", "4321"):
        assert member in members.find(text)


def test_a_nick_that_was_taken_off_finds_nobody(journal: Journal, member: int) -> None:
    seen = edit_belongings.look(member)
    gone = seen.nicks[0][1]
    save(journal, member, seen, nicks=(("qq", "new"),))
    assert edit_belongings.look(member).nicks == (("qq", "new"),)
    assert member not in members.find(gone)


@pytest.mark.parametrize("platform", ["taobao", ""])
def test_a_nick_of_somebody_else_is_refused_with_the_name(journal: Journal, member: int, platform: str) -> None:
    other = members.find()[1]
    (taken, *_) = edit_belongings.look(other).nicks
    seen, before = edit_belongings.look(member), state()
    with pytest.raises(UserError, match=f"{taken[1]} belongs to {members.card(other).name} already"):
        save(journal, member, seen, nicks=(*seen.nicks, (platform and taken[0], taken[1])))
    assert state() == before


def test_one_save_is_one_step_that_is_undone_and_redone_row_by_row(journal: Journal, member: int) -> None:
    field = define(journal, "Tea", custom_fields.CHOICE, ("green", "black"))
    before = state()
    seen = edit_belongings.look(member)
    save(
        journal, member, seen, nicks=(("qq", "new"),), phones=(("05911234567", ""),), tags=("tea friend", "teacher"),
        values=((field, "green"),),
    )  # fmt: skip
    after = state()
    journal.undo()
    assert state() == before
    journal.redo()
    assert state() == after


def test_two_desks_add_to_the_same_lists_and_neither_loses_anything(journal: Journal, member: int) -> None:
    seen = edit_belongings.look(member)
    save(Journal("Ming", lambda: NOW), member, seen, tags=("teacher",), phones=(("05911234567", ""),))
    assert save(journal, member, seen, tags=("tea friend",), phones=(("05917654321", ""),)) == []
    found = edit_belongings.look(member)
    assert set(found.tags) == {"teacher", "tea friend"}
    assert {number for number, _ in found.phones} == {"05911234567", "05917654321"}


def test_what_two_desks_made_of_one_field_is_asked(journal: Journal, member: int) -> None:
    field = define(journal, "Shoe size", custom_fields.NUMBER)
    seen = edit_belongings.look(member)
    save(Journal("Ming", lambda: NOW), member, seen, values=((field, "38"),))
    clashes = save(journal, member, seen, values=((field, "39"),), tags=("tall",))
    assert [(str(one.word), one.theirs, one.yours) for one in tell_clashes.tell(clashes)] == [
        ("“Shoe size”", "38", "39")
    ]
    assert edit_belongings.look(member) == replace(seen, values=((field, "38"),))


def test_a_tag_that_nobody_has_any_more_is_not_proposed(journal: Journal, member: int) -> None:
    save(journal, member, edit_belongings.look(member), tags=("  tea   friend ", "teacher"))
    assert set(tags.names()) == {"tea friend", "teacher"}
    save(journal, member, edit_belongings.look(member), tags=("teacher",))
    assert tags.names() == ["teacher"]


def test_tags_are_given_to_and_taken_from_many_at_once(journal: Journal, member: int) -> None:
    everybody = members.find()
    with journal.action(Sentence("Tag")):
        tags.give(everybody, ["regular", "tea"])
        tags.give(everybody, ["tea"])
        tags.take(everybody[1:], ["tea"])
    assert tags.of_members(everybody) == {
        id_: ("regular", "tea") if id_ == member else ("regular",) for id_ in everybody
    }


# Particulars


def test_who_is_not_to_be_pursued_any_more_gets_no_letter_that_is_under_way(journal: Journal, member: int) -> None:
    with journal.action(Sentence("Draw")):
        proposal = draw_campaign.propose(Request("mid_autumn", 2026, "mid_autumn", 0.0, 7), TODAY)
        draw_campaign.draw(proposal, NOW, TODAY)
    seen = edit_member.look(member)
    wanted = replace(edit_member.shown(seen), do_not_pursue=True, do_not_pursue_why="asked for quiet")
    change = edit_member.edit(member, seen, wanted)
    assert edit_member.concerns_letters([change])
    with journal.action(Sentence("Leave alone")):
        edit_member.change([change])
        respect_wishes.respect_all(NOW, TODAY, "owner")
    assert select("SELECT state FROM letter WHERE member_id = ?", [member]) == [("cancelled",)]
    assert members.card(member).do_not_pursue_why == "asked for quiet"


def test_consent_is_kept_with_its_day_its_way_and_its_words(journal: Journal, member: int) -> None:
    day = date(2026, 5, 6)
    particulars(journal, member, consent_on=day, consent_how="paper", consent_wording="Do write", register="plain")
    shown = edit_member.shown(edit_member.look(member))
    assert (shown.consent_on, shown.consent_how, shown.consent_wording, shown.register) == (
        day, "paper", "Do write", "plain",
    )  # fmt: skip


# Own fields


def define(journal: Journal, name: str, kind: str, choices: tuple[str, ...] = ()) -> int:
    with journal.action(Sentence("Define")):
        return define_fields.define(define_fields.Entry(name, kind, choices))


@pytest.mark.parametrize(
    ("kind", "typed", "stored"),
    [
        (custom_fields.TEXT, " Oolong ", "Oolong"),
        (custom_fields.NUMBER, "1,204.50", "1204.5"),
        (custom_fields.NUMBER, "100", "100"),
        (custom_fields.NUMBER, "0.0", "0"),
        (custom_fields.DATE, "2026/05/06", "2026-05-06"),
        (custom_fields.CHOICE, "green", "green"),
    ],
)
def test_a_value_is_kept_as_its_kind_writes_it(
    journal: Journal, member: int, kind: str, typed: str, stored: str
) -> None:
    field = define(journal, "Own", kind, ("green", "black"))
    save(journal, member, edit_belongings.look(member), values=((field, typed),))
    assert edit_belongings.look(member).values == ((field, stored),)


@pytest.mark.parametrize(
    ("kind", "typed", "words"),
    [
        (custom_fields.NUMBER, "many", "is not a number"),
        (custom_fields.NUMBER, "1e999999", "is not a number"),
        (custom_fields.DATE, "2026-02-30", "is not a day"),
        (custom_fields.CHOICE, "white", "is not among the choices"),
        (custom_fields.TEXT, "x" * 501, "at most 500 characters"),
    ],
)
def test_what_a_field_cannot_hold_is_refused_by_its_name(
    journal: Journal, member: int, kind: str, typed: str, words: str
) -> None:
    field = define(journal, "Own", kind, ("green", "black"))
    with pytest.raises(UserError, match=f"Own: .*{words}"):
        save(journal, member, edit_belongings.look(member), values=((field, typed),))


def test_a_choice_that_somebody_has_cannot_vanish(journal: Journal, member: int) -> None:
    field = define(journal, "Tea", custom_fields.CHOICE, ("green", "black", "white"))
    save(journal, member, edit_belongings.look(member), values=((field, "green"),))
    (known,) = custom_fields.fields()
    with pytest.raises(UserError, match=r"Members who have one of these: 1\..*green"), journal.action(Sentence("x")):
        define_fields.redefine(known, define_fields.Entry("Tea", custom_fields.CHOICE, ("black", "white")))
    with journal.action(Sentence("x")):
        define_fields.redefine(known, define_fields.Entry("Tea", custom_fields.CHOICE, ("green", "black")))
    assert custom_fields.fields()[0].choices == ("green", "black")


def redefine(journal: Journal, field: custom_fields.Field, entry: define_fields.Entry, *given_up: str) -> None:
    with journal.action(Sentence("Change the field")):
        define_fields.redefine(field, entry, given_up)


def test_members_follow_choices_that_change_their_words_even_crosswise(journal: Journal, fill: Fill) -> None:
    fill(4)
    field = define(journal, "Tea", custom_fields.CHOICE, ("green", "black"))
    first, second = members.find()[:2]
    save(journal, first, edit_belongings.look(first), values=((field, "green"),))
    save(journal, second, edit_belongings.look(second), values=((field, "black"),))
    before = state()
    entry = define_fields.Entry("Tea", "choice", ("black", "green"), (("green", "black"), ("black", "green")))
    redefine(journal, custom_fields.fields()[0], entry)
    assert edit_belongings.look(first).values == ((field, "black"),)
    assert edit_belongings.look(second).values == ((field, "green"),)
    journal.undo()
    assert state() == before


def test_a_choice_is_taken_from_members_only_where_that_was_said(journal: Journal, member: int) -> None:
    field = define(journal, "Tea", custom_fields.CHOICE, ("green", "black", "white"))
    save(journal, member, edit_belongings.look(member), values=((field, "green"),))
    (known,), before = custom_fields.fields(), state()
    entry = define_fields.Entry("Tea", "choice", ("black", "white"))
    assert define_fields.lost(known, entry) == {"green": 1}
    redefine(journal, known, entry, "green")
    assert edit_belongings.look(member).values == ()
    journal.undo()
    assert state() == before
    assert custom_fields.fields() == [known]


def test_a_field_that_a_colleague_changed_meanwhile_is_not_defined_anew(journal: Journal, member: int) -> None:
    define(journal, "Tea", custom_fields.CHOICE, ("green", "black"))
    (seen,) = custom_fields.fields()
    redefine(journal, seen, define_fields.Entry("Tea", "choice", ("green", "black", "white")))
    with pytest.raises(UserError, match="Somebody changed the field Tea meanwhile"):
        redefine(journal, seen, define_fields.Entry("Drink", "choice", ("green", "black")))


def test_segments_views_and_remembered_columns_follow_a_field_of_another_name(journal: Journal, member: int) -> None:
    field = define(journal, "Tea", custom_fields.CHOICE, ("green", "black"))
    save(journal, member, edit_belongings.look(member), values=((field, "green"),))
    asked = 'not field "Tea" in ("green", "black") or field "Tea" = "green" and name contains "Tea"'
    with journal.action(Sentence("Keep")):
        keep_segments.save("Green", asked)
        keep_segments.save("Others", "orders_total > 3")
        saved_views.save(saved_views.MEMBERS, "Green", saved_views.View(segment='field "Tea" = "green"'))
        mappings.remember("members", "x", {"own:Tea": ("茶",), "name": ("名",)})
    entry = define_fields.Entry("Favourite", "choice", ("jade", "black"), (("green", "jade"),))
    redefine(journal, custom_fields.fields()[0], entry)
    wanted = 'not field "Favourite" in ("jade", "black") or field "Favourite" = "jade" and name contains "Tea"'
    assert {one.name: one.condition for one in segments.rows()} == {"Green": wanted, "Others": "orders_total > 3"}
    assert saved_views.of_page(saved_views.MEMBERS)[0].view.segment == 'field "Favourite" = "jade"'
    assert mappings.remembered("members")["x"] == {"own:Favourite": ("茶",), "name": ("名",)}
    assert segments.ids(segments.chosen_by('field "Favourite" = "jade"', TODAY)) == [member]


def test_a_field_moves_among_the_others(journal: Journal) -> None:
    first, *_ = [define(journal, name, custom_fields.TEXT) for name in ("a", "b", "c")]
    with journal.action(Sentence("Move")):
        define_fields.move(first, 1)
    assert [one.name for one in custom_fields.fields()] == ["b", "a", "c"]
    with journal.action(Sentence("Move")):
        define_fields.move(first, -5)
    assert [one.name for one in custom_fields.fields()] == ["a", "b", "c"]


def test_segments_that_ask_for_a_field_are_named(journal: Journal) -> None:
    define(journal, "Tea", custom_fields.NUMBER)
    with journal.action(Sentence("Keep")):
        keep_segments.save("Drinkers", 'field "Tea" > 3')
        keep_segments.save("Buyers", "orders_total > 3")
    assert own_words.asking("Tea") == ["Drinkers"]


def test_no_two_fields_have_one_name(journal: Journal, member: int) -> None:
    define(journal, "Tea", custom_fields.TEXT)
    with pytest.raises(UserError, match="There is a field tea already"):
        define(journal, "tea", custom_fields.NUMBER)


def test_a_field_that_is_given_up_comes_back_with_its_values(journal: Journal, member: int) -> None:
    field = define(journal, "Tea", custom_fields.TEXT)
    save(journal, member, edit_belongings.look(member), values=((field, "green"),))
    before = state()
    with journal.action(Sentence("Give up")):
        custom_fields.remove(field)
    assert edit_belongings.look(member).values == ()
    journal.undo()
    assert state() == before


# Facts


def note(journal: Journal, member_id: int, words: str, days: int = 3, *, secret: bool = False) -> int:
    new = NewFact(words, TODAY - timedelta(days=days), "chat", secret)
    with journal.action(Sentence("Note")):
        return note_fact.add(member_id, new, TODAY)


def test_what_is_past_its_time_is_not_shown(journal: Journal, member: int) -> None:
    with journal.action(Sentence("Note")):
        note_fact.add(member, NewFact("a cold", TODAY, expires_on=TODAY + timedelta(days=7)), TODAY)
    note(journal, member, "two cats")
    assert [one.fact for one in facts.of_member(member, TODAY + timedelta(days=6))] == ["a cold", "two cats"]
    assert [one.fact for one in facts.of_member(member, TODAY + timedelta(days=7))] == ["two cats"]


def test_two_desks_at_one_fact_are_asked(journal: Journal, member: int) -> None:
    fact = note(journal, member, "a cat")
    seen = facts.look(fact)
    for who, words in (("Ming", "two cats"), ("owner", "three cats")):
        with Journal(who, lambda: NOW).action(Sentence("Change")):
            clashes = note_fact.change([note_fact.edit(fact, seen, NewFact(words, TODAY, "chat"), TODAY)], TODAY)
    assert [one.theirs for one in clashes] == [("two cats",)]


@pytest.mark.parametrize(
    ("new", "words"),
    [
        (NewFact("", TODAY), "Say what was learnt"),
        (NewFact("x", TODAY + timedelta(days=1)), "still to come"),
        (NewFact("x", TODAY, expires_on=TODAY), "not after today"),
    ],
)
def test_a_fact_that_cannot_be_is_refused(journal: Journal, member: int, new: NewFact, words: str) -> None:
    with pytest.raises(UserError, match=words), journal.action(Sentence("Note")):
        note_fact.add(member, new, TODAY)


def drawn(journal: Journal, occasion: str = "mid_autumn") -> list[tuple[int, str]]:
    proposal = draw_campaign.propose(Request(occasion, 2026, occasion, 0.0, 7), TODAY)
    with journal.action(Sentence("Draw")):
        campaign = draw_campaign.draw(proposal, NOW, TODAY)
    return select("SELECT member_id, fields FROM letter WHERE campaign_id = ? ORDER BY member_id", [campaign])


def test_a_letter_says_the_newest_fact_that_may_be_said(journal: Journal, member: int) -> None:
    note(journal, member, "两只猫都好吗", 30)
    note(journal, member, "离婚了", 3, secret=True)
    fields = dict(drawn(journal))
    assert "两只猫都好吗" in fields[member]
    assert not any("离婚" in text for text in fields.values())


def test_what_is_not_to_be_said_since_the_proposal_is_not_drawn(journal: Journal, member: int) -> None:
    fact = note(journal, member, "两只猫都好吗", 30)
    proposal = draw_campaign.propose(Request("mid_autumn", 2026, "mid_autumn", 0.0, 7), TODAY)
    assert any("line from a talk" in str(one) for one in proposal.notes)
    secret = NewFact("两只猫都好吗", TODAY, "chat", do_not_mention=True)
    with journal.action(Sentence("Secret")):
        note_fact.change([note_fact.edit(fact, facts.look(fact), secret, TODAY)], TODAY)
    with journal.action(Sentence("Draw")):
        draw_campaign.draw(proposal, NOW, TODAY)
    assert not any("猫" in text for (text,) in select("SELECT fields FROM letter"))


# Addresses


def test_an_address_is_succeeded_and_never_written_over(journal: Journal, member: int) -> None:
    old = addresses.of_member(member)
    with journal.action(Sentence("Move")):
        keep_addresses.add(member, keep_addresses.Entry(GARDEN, source="on the phone"), TODAY)
    new, *rest = addresses.of_member(member)
    assert (new.address, new.source, new.since_on, new.is_current) == (GARDEN, "on the phone", TODAY, True)
    assert [one._replace(is_current=True) for one in rest] == old
    assert member in members.find("福州市")


def test_exactly_one_address_is_for_letters(journal: Journal, member: int) -> None:
    with journal.action(Sentence("Second home")):
        keep_addresses.add(member, keep_addresses.Entry(GARDEN, for_letters=False), TODAY)
    first, second = addresses.of_member(member)
    assert (first.is_current, second.is_current, second.address) == (True, False, GARDEN)
    with journal.action(Sentence("Use")):
        keep_addresses.use(member, second.id)
    assert [one.id for one in addresses.of_member(member) if one.is_current] == [second.id]


def test_an_address_that_is_gone_meanwhile_leaves_letters_where_they_went(journal: Journal, member: int) -> None:
    with journal.action(Sentence("Second home")):
        keep_addresses.add(member, keep_addresses.Entry(GARDEN, for_letters=False), TODAY)
    first, second = addresses.of_member(member)
    journal.undo()
    with pytest.raises(UserError, match="not in the shop any more"), journal.action(Sentence("Use")):
        keep_addresses.use(member, second.id)
    assert [one.id for one in addresses.of_member(member) if one.is_current] == [first.id]


def test_that_mail_comes_back_is_kept_with_day_and_reason_until_it_arrives_again(journal: Journal, member: int) -> None:
    (one,) = addresses.of_member(member)
    with journal.action(Sentence("Back")):
        addresses.edit([keep_addresses.comes_back(one, TODAY, "moved")])
    (back,) = addresses.of_member(member)
    assert (back.deliverable, back.undeliverable_on, back.undeliverable_why) == (False, TODAY, "moved")
    with journal.action(Sentence("Arrives")):
        assert addresses.edit([keep_addresses.arrives(back)]) == []
    assert addresses.of_member(member) == [one]


# Household


def test_a_household_gets_one_letter_with_both_names(journal: Journal, member: int) -> None:
    other = members.find()[1]
    with journal.action(live_together.join_label(member, other)):
        live_together.join(member, other)
    assert [one.id for one in households.others(other)] == [member]
    names = [members.card(id_).name for id_ in (member, other)]
    letters = [names_ for (names_,) in select("SELECT names FROM letter")] if drawn(journal) else []
    assert sum(all(name in one for name in names) for one in letters) == 1
    assert len(letters) == len(members.find()) - 1


def test_who_is_left_alone_has_no_household(journal: Journal, member: int) -> None:
    first, second, third, _ = members.find()
    before = state()
    for one in (second, third):
        with journal.action(Sentence("Join")):
            live_together.join(one, first)
    assert {one.id for one in households.others(first)} == {second, third}
    with journal.action(Sentence("Join another")):
        live_together.join(third, members.find()[3])
    with journal.action(Sentence("Leave")):
        live_together.leave(second)
    assert households.of_member(first) is None
    for _ in range(4):
        journal.undo()
    assert state() == before


# On paper


def test_the_person_s_record_tells_all_of_it(journal: Journal, member: int) -> None:
    field = define(journal, "Tea", custom_fields.TEXT)
    save(
        journal, member, edit_belongings.look(member), phones=(("05911234567", "at work"),), tags=("teacher",),
        values=((field, "Oolong"),),
    )  # fmt: skip
    note(journal, member, "two cats")
    with journal.action(Sentence("Particulars")):
        Member.update(register="playful", consent_wording="Do write").where(Member.id == member).execute()
    sections = person_sections.record(tell_person.everything(member, TODAY)).sections
    cells = {str(cell) for one in sections for line in one.lines for cell in line}
    assert {"05911234567", "at work", "teacher", "Tea", "Oolong", "two cats", "playful", "Do write"} <= cells
