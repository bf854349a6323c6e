"""Files imported again, or by two people at once: nothing changes that was not meant to."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.order_files import order, write
from tests.services.conftest import NOW
from vipdesk.domain.addresses import Address
from vipdesk.domain.column_mapping import UnknownHeaderError, fingerprint
from vipdesk.domain.import_kinds import Kind
from vipdesk.errors import Sentence
from vipdesk.progress import Progress
from vipdesk.services import import_campaign, import_files, import_members
from vipdesk.services.import_files import Choices
from vipdesk.store import members
from vipdesk.store.database import select
from vipdesk.store.journal import Journal
from vipdesk.store.models import CustomField, Member

THREE_DAYS = int(timedelta(days=3).total_seconds())


def test_a_list_with_a_bare_yes_changes_nothing_three_days_later(journal: Journal, tmp_path: Path) -> None:
    path = tmp_path / "members.csv"
    path.write_text("name,phone,consent\n陈一,19900000001,yes\n陈二,19900000002,yes\n", "utf-8")
    first = import_members.preview(path, "", NOW, Progress())
    with journal.action(import_members.label(first)):
        import_members.apply(first, NOW, Progress())
    again = import_members.preview(path, "", NOW + THREE_DAYS, Progress())
    assert (len(first.new), len(again.new), len(again.changed), again.known) == (2, 0, 0, 2)


def test_orders_that_a_colleague_imported_in_between_are_not_taken_twice(journal: Journal, tmp_path: Path) -> None:
    path = write(tmp_path / "orders.csv", [order(n) for n in range(5)])
    mine, theirs = (import_files.orders([path], NOW, Progress()) for _ in range(2))
    for prospect in (theirs, mine):
        with journal.action(prospect.label):
            prospect.apply(Progress())
    assert select("SELECT COUNT(*) FROM shop_order") == [(5,)]


def take_over(journal: Journal, path: Path, text: str, group: str = "") -> import_members.Preview:
    path.write_text(text, "utf-8")
    found = import_members.preview(path, group, NOW, Progress())
    with journal.action(import_members.label(found)):
        import_members.apply(found, NOW, Progress())
    return found


def test_a_list_with_less_does_not_lose_people_from_the_search(journal: Journal, tmp_path: Path) -> None:
    full = "name,nick,phone,city,street\n李雷,leilei,19900000001,杭州市,文三路1号\n"
    take_over(journal, tmp_path / "full.csv", full)
    take_over(journal, tmp_path / "less.csv", "name,phone,note\n李雷,19900000001,喜欢龙井\n")
    for text in ("leilei", "杭州", "lilei", "0001"):
        assert len(members.find(text)) == 1


def test_a_nick_without_a_platform_is_the_buyer_of_that_nick(journal: Journal, tmp_path: Path) -> None:
    take_over(journal, tmp_path / "shop.csv", "旺旺,姓名\nkitty,Cat\n")
    found = take_over(journal, tmp_path / "group.csv", "nick,name\nkitty,Cat\n", "VIP 1")
    assert (len(found.new), len(found.changed)) == (0, 1)
    assert select("SELECT COUNT(*) FROM member") == [(1,)]
    assert select("SELECT COUNT(*) FROM alias") == [(1,)]


def test_two_rows_for_one_person_make_one_member_in_one_group(journal: Journal, tmp_path: Path) -> None:
    take_over(journal, tmp_path / "first.csv", "name,nick,phone\nBob,bobby,19900000001\n")
    twice = "name,nick,phone\nBob,bobby,19900000001\nBob,,19900000001\nEve,evi,19900000002\nEve,,19900000002\n"
    found = take_over(journal, tmp_path / "twice.csv", twice, "VIP 1")
    assert (len(found.new), len(found.changed), found.known) == (1, 1, 2)
    assert select("SELECT COUNT(*) FROM membership") == [(2,)]


def test_a_past_campaign_never_takes_somebody_whose_name_only_contains_another(
    journal: Journal, tmp_path: Path
) -> None:
    take_over(journal, tmp_path / "members.csv", "name\n王芳芳\nJoanna\n陈一\n", "VIP 1")
    table = tmp_path / "past.csv"
    table.write_text(
        "member,arm,posted\n王芳,letter,2026-02-01\nAnn,hold-out,2026-02-01\n陈一,letter,2026-02-01\n", "utf-8"
    )
    found = import_campaign.preview(table, NOW, Progress())
    assert (found.unmatched, [len(past.people) for past in found.new]) == (2, [1])
    assert [problem.row for problem in found.problems] == [2, 3]


def test_whose_name_begins_like_the_text_is_found_before_those_who_only_hold_it(journal: Journal) -> None:
    with journal.action(Sentence("Add")):
        for name, pinyin in [("蔡晨航", "caichenhang cch"), ("陈强", "chenqiang cq"), ("周末", "zhoumo zm Chenny")]:
            Member.create(name=name, sort_key=pinyin, search_key=f"{name} {pinyin}".lower())
    assert [one.name for one in members.rows(members.best("CHEN"))] == ["陈强", "周末", "蔡晨航"]
    assert [one.name for one in members.rows(members.best(""))] == ["蔡晨航", "陈强", "周末"]


FULL = (
    "姓名,真实姓名,旺旺,其他昵称,手机,备用手机,标签,语气,家庭,勿扰,茶龄,地址\n"
    "小海,林小海,海,海风、海浪,13800000001,13800000002,茶，老客,活泼,林家,,12,福建省福州市鼓楼区东街1号\n"
    "小山,,山,,13800000003,,茶,,林家,刚离职,,杭州市下城区体育场路218号\n"
)


def own_field(journal: Journal) -> None:
    with journal.action(Sentence("Define")):
        CustomField.create(name="茶龄", kind="number")


def test_everything_that_a_list_says_is_kept(journal: Journal, tmp_path: Path) -> None:
    own_field(journal)
    take_over(journal, tmp_path / "full.csv", FULL)
    assert select("SELECT real_name, register, do_not_pursue, do_not_pursue_why FROM member ORDER BY id") == [
        ("林小海", "playful", 0, ""),
        ("", "", 1, "刚离职"),
    ]
    assert select("SELECT nick FROM alias ORDER BY id") == [("海",), ("海风",), ("海浪",), ("山",)]
    assert select("SELECT number FROM other_phone") == [("13800000002",)]
    assert select("SELECT t.name FROM member_tag m JOIN tag t ON t.id = m.tag_id ORDER BY m.id") == [
        ("茶",),
        ("老客",),
        ("茶",),
    ]
    assert select("SELECT COUNT(DISTINCT household_id), COUNT(household_id) FROM member") == [(1, 2)]
    assert select("SELECT value FROM custom_value") == [("12",)]
    for text in ("海风", "13800000002"):
        assert len(members.find(text)) == 1


def test_a_full_list_given_again_changes_nothing_and_undo_takes_all_of_it_back(
    journal: Journal, tmp_path: Path
) -> None:
    own_field(journal)
    before = everything()
    take_over(journal, tmp_path / "full.csv", FULL)
    again = import_members.preview(tmp_path / "full.csv", "", NOW, Progress())
    assert (len(again.new), len(again.changed), again.known) == (0, 0, 2)
    journal.undo()
    assert everything() == before


def everything() -> dict[str, list[tuple[object, ...]]]:
    tables = ("member", "alias", "address", "other_phone", "tag", "member_tag", "custom_value", "household")
    return {table: select(f"SELECT * FROM {table} ORDER BY id") for table in tables}


def test_a_known_member_gets_only_what_is_new(journal: Journal, tmp_path: Path) -> None:
    take_over(journal, tmp_path / "first.csv", "旺旺,手机,标签\n海,13800000001,茶\n")
    found = take_over(journal, tmp_path / "more.csv", "旺旺,手机,备用手机,标签\n海,13800000001,13800000009,茶，新茶\n")
    assert (len(found.new), len(found.changed)) == (0, 1)
    assert select("SELECT COUNT(*) FROM member_tag") == [(2,)]
    assert select("SELECT number FROM other_phone") == [("13800000009",)]


def test_every_address_is_shown_the_doubtful_first(journal: Journal, tmp_path: Path) -> None:
    own_field(journal)
    (tmp_path / "full.csv").write_text(FULL, "utf-8")
    found = import_members.preview(tmp_path / "full.csv", "", NOW, Progress())
    assert [(one.text, one.weight) for one in found.addresses] == [
        ("杭州市下城区体育场路218号", 2),
        ("福建省福州市鼓楼区东街1号", 0),
    ]


def test_a_confirmed_address_comes_in_as_it_was_confirmed(journal: Journal, tmp_path: Path) -> None:
    own_field(journal)
    (tmp_path / "full.csv").write_text(FULL, "utf-8")
    typed = Address("浙江省", "杭州市", "下城区", "体育场路218号", "310003")
    confirmed = {"杭州市下城区体育场路218号": typed}
    found = import_members.preview(tmp_path / "full.csv", "", NOW, Progress(), confirmed=confirmed)
    with journal.action(import_members.label(found)):
        import_members.apply(found, NOW, Progress())
    assert [one.weight for one in found.addresses] == [0, 0]
    assert select("SELECT district, postcode FROM address ORDER BY id")[1] == ("下城区", "310003")


def test_columns_that_somebody_explained_are_known_the_next_time(journal: Journal, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("客人,号码\n林小海,13800000001\n", "utf-8")
    decided = {fingerprint(["客人", "号码"]): {"name": ("客人",), "phone": ("号码",)}}
    prospect = import_files.look(Kind.MEMBERS, [path], "", NOW, Progress(), Choices(decided))
    with journal.action(prospect.label):
        prospect.apply(Progress())
    assert select("SELECT name, phone FROM member") == [("林小海", "13800000001")]
    assert import_files.look(Kind.MEMBERS, [path], "", NOW, Progress()).known == 1


def test_columns_are_taken_back_with_the_import(journal: Journal, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("客人,号码\n林小海,13800000001\n", "utf-8")
    decided = {fingerprint(["客人", "号码"]): {"name": ("客人",), "phone": ("号码",)}}
    prospect = import_files.look(Kind.MEMBERS, [path], "", NOW, Progress(), Choices(decided))
    with journal.action(prospect.label):
        prospect.apply(Progress())
    journal.undo()
    with pytest.raises(UnknownHeaderError):
        import_files.look(Kind.MEMBERS, [path], "", NOW, Progress())
