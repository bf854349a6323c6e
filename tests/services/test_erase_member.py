"""Whoever is erased is gone from every byte, also from older copies that come back; the sums stay."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.order_files import order, write
from tests.services.conftest import NOW, Fill
from vipdesk.domain.letters import State
from vipdesk.domain.quarters import Quarter
from vipdesk.errors import Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import (
    check_shop,
    draw_campaign,
    erase_member,
    group_people,
    import_orders,
    live_together,
    opt_out,
    plan_letters,
    print_letters,
    review_quarter,
)
from vipdesk.services.check_in import CheckIn, check_in
from vipdesk.services.draw_campaign import Request
from vipdesk.services.erase_member import Forgotten, Outcome
from vipdesk.store import (
    backup,
    backup_restore,
    campaigns,
    costs,
    erasure_list,
    forgetting,
    groups,
    letters,
    members,
    newcomers,
    orders,
    personal,
    remains,
    reviews,
)
from vipdesk.store.database import ShopFile, columns, database, execute, select
from vipdesk.store.engine import Shop
from vipdesk.store.journal import Journal, recent
from vipdesk.store.models import Address, Alias, Member, Term

TODAY = date(2026, 6, 10)
LATER = date(2026, 10, 10)
WHO = "owner"
PHONE, NICK, NAME, STREET = "19912340000", "tb_wang芳_01", "王芳菲", "梧桐巷88弄7号501室"
NOTE = "她妹妹叫王小棠, 爱喝茉莉花茶"
OLDER_NICK = "an older nick"
PLANTED = (PHONE, NICK, NAME, STREET, NOTE, OLDER_NICK, "wang@example.com", "a friend of the house")


@pytest.fixture
def person(journal: Journal, fill: Fill) -> int:
    """One of twenty, with everything that can be known of somebody, also what was known before."""
    fill(20)
    member_id = members.identify("nick4")
    with journal.action(Sentence("Rename {name}", name=NAME)):
        Member.update(name=NAME, real_name=NAME, phone=PHONE, note=NOTE, email="wang@example.com").where(
            Member.id == member_id
        ).execute()
        Alias.create(member=member_id, platform="taobao", nick=OLDER_NICK)
    with journal.action(Sentence("Change")):
        Alias.update(nick=NICK).where(Alias.nick == OLDER_NICK).execute()
        Address.update(street=STREET).where(Address.member == member_id).execute()
        Term.create(
            privilege="rush_dispatch", value=1, member=member_id, starts_on=TODAY, reason="a friend of the house"
        )
    return member_id


@pytest.fixture
def campaign(person: int, journal: Journal) -> int:
    """A campaign of which every letter was posted, that of the person too, who is drawn for it."""
    proposal = draw_campaign.propose(Request("mid_autumn", 2026, "mid_autumn", 0.0, 7), TODAY)
    with journal.action(Sentence("Draw")):
        campaign_id = draw_campaign.draw(proposal, NOW, TODAY)
        plan_letters.store(plan_letters.look(campaign_id, TODAY))
    codes = [one.code for one in letters.pieces_of_campaign(campaign_id)]
    with journal.action(Sentence("Posted")):
        check_in(CheckIn(codes, State.POSTED, None, NOW, TODAY, WHO))
    return campaign_id


def erase(journal: Journal, member_id: int, shop_file: ShopFile, logs: tuple[Path, ...] = ()) -> Outcome:
    forgotten = commit(journal, member_id)
    return erase_member.finish(shop_file, [forgotten], logs)


def commit(journal: Journal, member_id: int) -> Forgotten:
    with journal.action(erase_member.label(member_id)):
        return erase_member.erase(member_id, NOW, TODAY, WHO)


def known_of(member_id: int) -> list[str]:
    return personal.searchable(one.value for one in personal.telling(member_id))


def bytes_with(shop_file: ShopFile, value: str) -> list[remains.Remnant]:
    return remains.search(remains.files_of(shop_file.path), [value])


def test_every_value_that_tells_who_it_is_is_known(person: int, campaign: int) -> None:
    assert {*PLANTED, "陈小五", "nick4"} <= set(known_of(person))


@pytest.mark.engines("sqlite")
def test_no_byte_of_the_person_is_left_in_any_file(
    person: int, campaign: int, journal: Journal, shop_file: ShopFile
) -> None:
    values = known_of(person)
    assert all(bytes_with(shop_file, value) for value in values)
    outcome = erase(journal, person, shop_file)
    assert outcome.is_clean
    assert outcome.searched + outcome.shared == len(values)
    assert [value for value in PLANTED if bytes_with(shop_file, value)] == []
    assert (shop_file.path.with_name(f"{shop_file.path.name}-wal")).stat().st_size == 0


@pytest.mark.engines("sqlite")
def test_the_rows_alone_would_not_be_enough(person: int, campaign: int, journal: Journal, shop_file: ShopFile) -> None:
    """What the search is for: without emptying the engine's log the values are still there to be read."""
    forgotten = commit(journal, person)
    assert remains.search(remains.files_of(shop_file.path), forgotten.values)


def test_no_row_and_no_image_of_the_journal_names_the_person(
    person: int, campaign: int, journal: Journal, shop_file: ShopFile
) -> None:
    erase(journal, person, shop_file)
    text = "".join(str(row) for table in database.tables() for row in select(f"SELECT * FROM {table}"))
    assert [value for value in PLANTED if value in text or json.dumps(value)[1:-1] in text] == []


def test_the_review_stays_the_same_to_the_fen(
    person: int, campaign: int, journal: Journal, shop_file: ShopFile
) -> None:
    quarters = (Quarter(2026, 2), Quarter(2026, 3))
    before = [repr(review_quarter.review(quarter, LATER, Progress())) for quarter in quarters]
    erase(journal, person, shop_file)
    assert [repr(review_quarter.review(quarter, LATER, Progress())) for quarter in quarters] == before


def test_arms_costs_and_money_stay(person: int, campaign: int, journal: Journal, shop_file: ShopFile) -> None:
    def sums() -> object:
        return (
            campaigns.arms(campaign), campaigns.reached(campaign), letters.states(campaign), costs.by_kind(campaign),
            costs.by_arm(campaign), orders.totals(), select("SELECT SUM(net_fen), SUM(total_fen) FROM shop_order"),
            reviews.recognised([person]), sorted(reviews.sent()),
        )  # fmt: skip

    before = sums()
    erase(journal, person, shop_file)
    assert sums() == before


def test_the_shop_is_sound_afterwards(person: int, campaign: int, journal: Journal, shop_file: ShopFile) -> None:
    erase(journal, person, shop_file)
    assert [one.trouble for one in check_shop.check(shop_file) if one.trouble] == []


def test_nobody_finds_the_person_any_more(person: int, journal: Journal, shop_file: ShopFile) -> None:
    erase(journal, person, shop_file)
    assert person not in members.find()
    assert len(members.find()) == members.count() == 19
    for called in (NAME, NICK, PHONE, f"#{person}"):
        with pytest.raises(UserError, match="No member is called"):
            members.identify(called)
    with pytest.raises(UserError, match="not in the shop any more"):
        members.card(person)


def test_nobody_is_erased_twice(person: int, journal: Journal, shop_file: ShopFile) -> None:
    erase(journal, person, shop_file)
    with pytest.raises(UserError, match="erased already"):
        commit(journal, person)


def test_nothing_before_an_erasure_can_be_undone_and_that_is_said(
    person: int, journal: Journal, shop_file: ShopFile
) -> None:
    erase(journal, person, shop_file)
    assert journal.to_undo() is None
    with pytest.raises(UserError, match="for good"):
        journal.undo()


def test_what_is_done_after_an_erasure_can_be_undone(person: int, journal: Journal, shop_file: ShopFile) -> None:
    erase(journal, person, shop_file)
    other = members.find()[0]
    with journal.action(Sentence("Remark")):
        Member.update(note="likes green tea").where(Member.id == other).execute()
    journal.undo()
    assert members.card(other).note == ""


def test_letters_under_way_are_cancelled_and_named(person: int, journal: Journal, shop_file: ShopFile) -> None:
    proposal = draw_campaign.propose(Request("mid_autumn", 2026, "mid_autumn", 0.0, 7), TODAY)
    with journal.action(Sentence("Draw")):
        campaign_id = draw_campaign.draw(proposal, NOW, TODAY)
        print_letters.mark_campaign_printed(campaign_id, NOW, TODAY, WHO)
    forgotten = commit(journal, person)
    (code,) = [one.code for one in letters.pieces_of_campaign(campaign_id) if one.member_id == person]
    assert [pull.code for pull in forgotten.pulls] == [code]
    assert letters.pieces([code])[code].state == State.CANCELLED
    assert erase_member.finish(shop_file, [forgotten]).is_clean


def test_who_shares_a_posted_letter_is_taken_out_of_it(journal: Journal, fill: Fill, shop_file: ShopFile) -> None:
    fill(2)
    with journal.action(Sentence("Move in together")):
        Address.update(street="东街口1号").execute()
    proposal = draw_campaign.propose(Request("mid_autumn", 2026, "mid_autumn", 0.0, 7), TODAY)
    with journal.action(Sentence("Draw")):
        campaign_id = draw_campaign.draw(proposal, NOW, TODAY)
    (piece,) = letters.pieces_of_campaign(campaign_id)
    with journal.action(Sentence("Posted")):
        check_in(CheckIn([piece.code], State.POSTED, None, NOW, TODAY, WHO))
    other = next(one.member_id for one in campaigns.reached(campaign_id) if one.arm == "excluded")
    outcome = erase(journal, other, shop_file)
    assert outcome.is_clean
    assert letters.pieces_of_campaign(campaign_id)[0].names == members.card(piece.member_id).name


def test_what_others_have_in_common_stays_with_them(person: int, journal: Journal, shop_file: ShopFile) -> None:
    with journal.action(Sentence("A namesake in the same house")):
        (other,) = newcomers.add(
            [newcomers.Particulars(NAME, *[""] * 6, None, None, None, False, None, "", "", "", "")]
        )
        Address.create(member=other, street=STREET, since_on=TODAY)
    outcome = erase(journal, person, shop_file)
    assert outcome.is_clean
    assert outcome.shared >= 2
    assert members.card(other).name == NAME
    assert not bytes_with(shop_file, PHONE)


def test_the_labels_of_the_person_are_shorn_even_where_a_namesake_keeps_the_name(
    person: int, journal: Journal, shop_file: ShopFile
) -> None:
    with journal.action(Sentence("No more letters to {name}", name=NAME)):
        opt_out.opt_out(person, NOW, TODAY, WHO)
    with journal.action(Sentence("Add {name}", name=NAME)):
        newcomers.add([newcomers.Particulars(NAME, *[""] * 6, None, None, None, False, None, "", "", "", "")])
    erase(journal, person, shop_file)
    labels = [text for (text,) in select("SELECT label_values FROM action WHERE label LIKE '%letters to%'")]
    assert labels == [json.dumps({"name": f"#{person}"})]
    assert select("SELECT COUNT(*) FROM action WHERE label_values LIKE ?", [f"%{NAME}%"]) == [(1,)]


def test_the_log_is_searched_too(person: int, journal: Journal, shop_file: ShopFile, tmp_path: Path) -> None:
    log = tmp_path / "vipdesk.log"
    log.write_text(f"careless: {PHONE}\n", "utf-8")
    outcome = erase(journal, person, shop_file, (log, tmp_path / "not there.log"))
    assert [(one.file, one.value) for one in outcome.remnants] == [(log, PHONE)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_value_is_found_in_every_writing(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "bytes"
    path.write_bytes(b"\x00\x01" + NAME.encode(encoding) + b"\xff")
    assert remains.search([path], [NAME, PHONE]) == [
        remains.Remnant(path, NAME, remains.search([path], [NAME])[0].encoding)
    ]


@pytest.mark.parametrize("escaped", [json.dumps(NAME), json.dumps(NAME).upper().replace("\\U", "\\u")])
def test_a_value_is_found_escaped_as_in_json(tmp_path: Path, escaped: str) -> None:
    path = tmp_path / "bytes"
    path.write_text(escaped, "ascii")
    assert [one.encoding for one in remains.search([path], [NAME])][:1] == ["JSON"]


@pytest.fixture
def other(journal: Journal) -> int:
    """Somebody whose images in the journal stay what they are."""
    with journal.action(Sentence("Add {name}", name="陈玥")):
        member_id = int(Member.create(name="陈玥", phone="13800001111").id)
        address = Address.create(member=member_id, recipient="陈玥", city="Berlin", since_on=TODAY)
    with journal.action(Sentence("Move")):
        Address.update(city="Bern").where(Address.id == address.id).execute()
    return member_id


def images_of_others(member_id: int) -> list[tuple[object, ...]]:
    return select(
        "SELECT table_name, row_id, before_row, after_row FROM change"
        " WHERE table_name <> 'member' OR row_id <> ? ORDER BY id",
        [member_id],
    )


@pytest.mark.parametrize("note", ["name", "member", "Berlin", "1995", "taobao", "2026-06-10", "CREATE"])
def test_what_reads_like_a_word_of_the_program_is_nobodys_own(
    other: int, journal: Journal, shop_file: ShopFile, note: str
) -> None:
    with journal.action(Sentence("Add {name}", name="x")):
        person = int(Member.create(name="王芳菲", birthday_year=1995, note=note).id)
        Member.update(birthday_year=1995).where(Member.id == other).execute()
    before = images_of_others(person)
    outcome = erase(journal, person, shop_file)
    assert images_of_others(person) == before
    assert [str(entry.label) for entry in recent()][:2] == [f"Erase member #{person}", "Add x"]
    assert outcome.is_clean


@pytest.mark.usefixtures("other")
def test_a_mention_in_the_free_words_of_others_is_taken_out_of_the_journal(
    journal: Journal, shop_file: ShopFile
) -> None:
    with journal.action(Sentence("Add {name}", name="x")):
        person = int(Member.create(name='Anna "A" Lund').id)
        friend = int(Member.create(name="陈玥", note='knows Anna "A" Lund').id)
    with journal.action(Sentence("Change")):
        Member.update(note="").where(Member.id == friend).execute()
    assert erase(journal, person, shop_file).is_clean
    ((image,),) = select("SELECT before_row FROM change WHERE row_id = ? AND before_row IS NOT NULL", [friend])
    assert json.loads(image)["note"] == [f"knows #{person}"]


def test_what_a_later_row_of_the_same_id_says_tells_somebody_else(journal: Journal) -> None:
    with journal.action(Sentence("Add")):
        anna, otto = (int(Member.create(name=name).id) for name in ("Anna", "Otto"))
        alias = Alias.create(member=anna, platform="taobao", nick="anna_nick")
    with journal.action(Sentence("Remove")):
        Alias.delete().where(Alias.id == alias.id).execute()
    with journal.action(Sentence("Add")):
        Alias.create(id=alias.id, member=otto, platform="taobao", nick="otto_nick")
    assert set(known_of(anna)) == {"Anna", "anna_nick"}
    assert set(known_of(otto)) == {"Otto", "otto_nick"}


def test_the_same_export_is_not_counted_again_after_an_erasure(
    person: int, journal: Journal, shop_file: ShopFile, tmp_path: Path
) -> None:
    erase(journal, person, shop_file)
    path = write(tmp_path / "again.csv", [order(number) for number in range(20)])
    found = import_orders.preview(path, NOW, Progress())
    assert (len(found.new), len(found.changed), found.known) == (0, 0, 20)
    with journal.action(import_orders.label(found)):
        import_orders.apply(found, NOW, Progress())
    assert select("SELECT COUNT(*) FROM buyer WHERE nick = 'nick4'") == [(0,)]


# The list of erasures


def test_the_list_tells_nobody_who_it_was(person: int, journal: Journal, shop_file: ShopFile) -> None:
    values = known_of(person)
    erase(journal, person, shop_file)
    text = erasure_list.beside(shop_file.path).read_text("utf-8")
    assert [value for value in values if value in text] == []
    assert [one.member_id for one in erasure_list.read(shop_file.path)] == [person]


def test_a_mark_fits_the_same_person_only(person: int) -> None:
    entry = forgetting.marked(person, personal.telling(person), NOW, WHO, recognised=True)
    others = [id_ for id_ in members.find() if id_ != person][:2]
    assert forgetting.is_same(entry, personal.telling(person))
    assert [forgetting.is_same(entry, personal.telling(id_)) for id_ in others] == [False, False]
    assert entry.marks != forgetting.marked(person, personal.telling(person), NOW, WHO, recognised=True).marks


@pytest.fixture
def restored(person: int, campaign: int, journal: Journal, shop_file: ShopFile) -> ShopFile:
    """A copy from before the erasure, put back by hand: the shop itself knows nothing of any erasure."""
    kept = backup.keep(shop_file, backup.Reason.ASKED)
    erase(journal, person, shop_file)
    shop_file.close()
    for path in remains.files_of(shop_file.path):
        path.unlink()
    shop_file.path.write_bytes(kept.path.read_bytes())
    assert select("SELECT COUNT(*) FROM erasure") == [(0,)]
    return shop_file


def apply_again(journal: Journal, shop_file: ShopFile) -> list[Forgotten]:
    return erase_member.apply_again(journal, shop_file.path, NOW, TODAY, WHO)


@pytest.mark.engines("sqlite")
def test_whom_an_older_copy_brings_back_is_erased_again(person: int, restored: ShopFile, journal: Journal) -> None:
    assert set(PLANTED) <= set(known_of(person))
    found = apply_again(journal, restored)
    assert [one.member_id for one in found] == [person]
    assert erase_member.finish(restored, found).is_clean
    assert [value for value in PLANTED if bytes_with(restored, value)] == []
    assert apply_again(journal, restored) == []


@pytest.mark.engines("sqlite")
def test_a_number_that_an_older_copy_does_not_know_is_never_given_to_others(
    person: int, journal: Journal, shop_file: ShopFile
) -> None:
    old = backup.keep(shop_file, backup.Reason.ASKED)
    with journal.action(Sentence("Add")):
        (late,) = newcomers.add(
            [newcomers.Particulars("后来的人", *[""] * 6, None, None, None, False, None, "", "", "", "")]
        )
    erase(journal, late, shop_file)
    backup_restore.into(shop_file, old.path)
    assert apply_again(journal, shop_file) == []
    with journal.action(Sentence("Add")):
        (new,) = newcomers.add(
            [newcomers.Particulars("新来的人", *[""] * 6, None, None, None, False, None, "", "", "", "")]
        )
    assert new != late
    assert members.card(new).name == "新来的人"


def test_somebody_else_with_the_number_of_an_erased_one_is_left_alone(
    person: int, journal: Journal, shop_file: ShopFile
) -> None:
    entry = forgetting.marked(person, personal.telling(person), NOW, WHO, recognised=True)
    other = next(id_ for id_ in members.find() if id_ != person)
    erasure_list.write(shop_file.path, [entry._replace(member_id=other)])
    assert apply_again(journal, shop_file) == []
    assert other in members.find()


# The list of all tables


def test_every_table_that_speaks_of_members_is_on_the_list(shop_file: ShopFile) -> None:
    speaking = {table for table in database.get_tables() if any(name.endswith("member_id") for name in columns(table))}
    assert speaking - {part.table for part in personal.PARTS} == set()


def test_what_is_blanked_or_searched_is_a_column(shop_file: ShopFile) -> None:
    named = [(part.table, name) for part in personal.PARTS for name in (*part.blanks, *part.telling)]
    named += [(table, name) for table, names in personal.OF_OTHERS for name in names]
    assert [(table, name) for table, name in named if name not in columns(table)] == []


def test_an_older_copy_from_before_the_membership_forgets_the_buyer(
    journal: Journal, fill: Fill, shop_file: ShopFile, tmp_path: Path
) -> None:
    fill(4)
    member_id = members.identify("nick2")
    entry = forgetting.marked(member_id, personal.telling(member_id), NOW, WHO, recognised=True)
    with journal.action(Sentence("As it was before")):
        for table in ("alias", "address", "membership", "privilege_use", "cost"):
            execute(f"DELETE FROM {table} WHERE member_id = ?", [member_id])
        execute("UPDATE shop_order SET member_id = NULL WHERE member_id = ?", [member_id])
        execute("UPDATE buyer SET member_id = NULL WHERE member_id = ?", [member_id])
        execute("DELETE FROM member WHERE id = ?", [member_id])
    erasure_list.write(shop_file.path, [entry])
    (found,) = apply_again(journal, shop_file)
    assert "nick2" in found.values
    assert select("SELECT COUNT(*) FROM buyer WHERE nick = 'nick2'") == [(0,)]
    assert select("SELECT COUNT(*) FROM buyer WHERE nick = 'nick3'") == [(1,)]
    assert apply_again(journal, shop_file) == []


@pytest.mark.engines("encrypted")
def test_of_an_encrypted_shop_every_page_is_searched_through_the_key(
    person: int, campaign: int, journal: Journal, shop_file: ShopFile
) -> None:
    remains.settle(shop_file)
    before = remains.search([shop_file.path], PLANTED)
    assert {one.value for one in before} >= {PHONE, NAME}
    assert PHONE.encode() not in shop_file.path.read_bytes()
    outcome = erase(journal, person, shop_file)
    assert (outcome.is_clean, outcome.way) == (True, erase_member.Way.KEY)
    assert remains.search(remains.files_of(shop_file.path), PLANTED) == []
    assert "as the key opens them" in str(erase_member.told(outcome))


@pytest.mark.engines("encrypted")
def test_what_deleted_pages_of_an_encrypted_shop_still_hold_is_found(person: int, shop_file: ShopFile) -> None:
    shop_file.execute_sql("PRAGMA secure_delete = 0")
    shop_file.execute_sql("CREATE TABLE told AS SELECT ? AS word", ["茉莉花" * 700])
    shop_file.execute_sql("DROP TABLE told")
    remains.settle(shop_file)
    assert [one.value for one in remains.search([shop_file.path], ["茉莉花茉莉花"])] == ["茉莉花茉莉花"]


@pytest.mark.engines("postgres")
def test_on_a_server_the_tables_are_searched_and_it_is_said_that_its_files_are_not(
    person: int, campaign: int, journal: Journal, shop_file: Shop
) -> None:
    forgotten = commit(journal, person)
    outcome = erase_member.finish(shop_file, [forgotten])
    assert (outcome.is_clean, outcome.way) == (True, erase_member.Way.ROWS)
    assert "files of the server" in str(erase_member.told(outcome))


@pytest.mark.engines("postgres")
def test_what_a_colleague_writes_again_into_a_server_is_told(person: int, journal: Journal, shop_file: Shop) -> None:
    forgotten = commit(journal, person)
    with journal.action(Sentence("Again")):
        Member.update(note="x", name=NAME).where(Member.id != person).execute()
    outcome = erase_member.finish(shop_file, [forgotten])
    assert not outcome.is_clean
    assert "The table member" in str(erase_member.left(outcome)[0])


def test_the_name_of_a_household_goes_with_its_last_people(person: int, journal: Journal, shop_file: Shop) -> None:
    with journal.action(Sentence("Live together")):
        live_together.join(person, members.identify("nick5"))
        execute("UPDATE household SET name = ?", [f"{NAME}家"])
    forgotten = commit(journal, person)
    assert select("SELECT COUNT(*) FROM household") == [(0,)]
    assert NAME in forgotten.values
    assert personal.in_journal(NAME) == []


def test_whoever_invited_others_is_a_number_to_them_from_then_on(person: int, journal: Journal) -> None:
    with journal.action(Sentence("Invite")):
        group = groups.find_or_add("VIP 1")
        group_people.invite(group, None, "Somebody new", TODAY, NAME)
    forgotten = commit(journal, person)
    assert select("SELECT invited_by FROM invitation") == [(personal.ghost(person),)]
    assert NAME in forgotten.values
    assert personal.in_journal(NAME) == []
