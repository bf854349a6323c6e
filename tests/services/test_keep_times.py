"""What is past its time goes by itself, and nothing else."""

from datetime import date, timedelta
from pathlib import Path
from unittest.mock import Mock

import pytest

from tests.services.conftest import NOW, Fill
from vipdesk.domain.disclosed import Datum, Way
from vipdesk.errors import Sentence
from vipdesk.services import disclose, keep_times
from vipdesk.store import disclosures, facts, groups, members, shop
from vipdesk.store.database import columns, select
from vipdesk.store.disclosures import Given
from vipdesk.store.facts import NewFact
from vipdesk.store.journal import Journal
from vipdesk.store.keep_times import RULES
from vipdesk.store.models import ChatDay, ChatTie, Member

TODAY = date(2026, 6, 10)
DAY = 86_400


@pytest.fixture
def talked(fill: Fill, journal: Journal) -> None:
    """Ties and counts of today, of the last day that stays, and of the first that goes."""
    fill(2)
    first, second = members.find()
    group = groups.names()[0][0]
    with journal.action(Sentence("Chat")):
        for age in (0, 180, 181, 400, 401):
            day = TODAY - timedelta(days=age)
            ChatTie.create(group=group, from_member=first, to_member=second, day=day, weight_milli=1)
            ChatDay.create(group=group, member=first, day=day, messages=3)


def days(table: str) -> list[int]:
    return [
        (TODAY - date.fromisoformat(str(day))).days for (day,) in select(f"SELECT day FROM {table} ORDER BY day DESC")
    ]


@pytest.mark.usefixtures("talked")
def test_ties_and_counts_stay_as_long_as_their_settings_say(journal: Journal) -> None:
    assert [one.number for one in keep_times.expire(journal, TODAY)] == [3, 1]
    assert days("chat_tie") == [0, 180]
    assert days("chat_day") == [0, 180, 181, 400]


@pytest.mark.usefixtures("talked")
def test_another_setting_is_followed(journal: Journal) -> None:
    with journal.action(Sentence("Settings")):
        shop.change_settings(keep_chat_tie_days=30)
    keep_times.expire(journal, TODAY)
    assert days("chat_tie") == [0]


@pytest.mark.usefixtures("talked")
def test_the_journal_says_that_it_happened_and_keeps_no_image(journal: Journal) -> None:
    kept = select("SELECT COUNT(*) FROM change WHERE table_name IN ('chat_tie', 'chat_day')")[0][0]
    keep_times.expire(journal, TODAY)
    assert select("SELECT COUNT(*) FROM change WHERE table_name IN ('chat_tie', 'chat_day')") == [(kept - 4,)]
    assert select("SELECT label, tables FROM action ORDER BY id DESC LIMIT 1") == [
        (keep_times.EXPIRE, '["chat_day", "chat_tie"]')
    ]


@pytest.mark.usefixtures("talked")
def test_what_was_done_before_can_still_be_undone_and_redone(journal: Journal) -> None:
    someone = members.find()[0]
    with journal.action(Sentence("Remark")):
        Member.update(note="likes tea").where(Member.id == someone).execute()
    keep_times.expire(journal, TODAY)
    undone = journal.undo()
    assert undone is not None
    assert undone.label.text == "Remark"
    assert members.card(someone).note == ""
    journal.redo()
    assert members.card(someone).note == "likes tea"
    assert days("chat_tie") == [0, 180]


def test_nothing_is_written_where_nothing_is_past_its_time(fill: Fill, journal: Journal) -> None:
    fill(1)
    before = select("SELECT MAX(id) FROM action")
    assert keep_times.expire(journal, TODAY) == []
    assert select("SELECT MAX(id) FROM action") == before


def test_the_register_is_kept_for_its_time(fill: Fill, journal: Journal) -> None:
    fill(1)
    for age in (10, 1_094, 1_097):
        disclosures.record(Given(NOW - age * DAY, "lin", Way.PRINTED, "Auntie Wang", (Datum.NAME,), (1,)))
    assert [one.number for one in keep_times.expire(journal, TODAY)] == [1]
    assert select("SELECT COUNT(*) FROM disclosure") == select("SELECT COUNT(*) FROM disclosure_person") == [(2,)]


def known(file: Path, expires_on: date) -> None:
    disclosures.record(
        Given(NOW, "lin", Way.SAVED, "", (Datum.NAME,), (1,), None, None, str(file), disclose.digest(file), expires_on)
    )


def test_a_pack_that_the_program_wrote_is_removed_when_its_day_has_come(journal: Journal, tmp_path: Path) -> None:
    old, young = tmp_path / "old.pdf", tmp_path / "young.pdf"
    for file, day in ((old, TODAY), (young, TODAY + timedelta(days=1))):
        file.write_bytes(b"%PDF of letters")
        known(file, day)
    assert [one.number for one in keep_times.expire(journal, TODAY)] == [1]
    assert (old.exists(), young.exists()) == (False, True)
    assert keep_times.expire(journal, TODAY) == []


def test_a_file_that_somebody_changed_is_theirs(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "pack.pdf"
    file.write_bytes(b"%PDF of letters")
    known(file, TODAY)
    file.write_bytes(b"%PDF of something else")
    assert keep_times.expire(journal, TODAY) == []
    assert file.exists()


def test_a_pack_that_is_open_or_on_a_stick_waits(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, stick = tmp_path / "open.pdf", tmp_path / "stick" / "pack.pdf"
    stick.parent.mkdir()
    for one in (file, stick):
        one.write_bytes(b"%PDF of letters")
        known(one, TODAY)
    stick.parent.rename(tmp_path / "away")
    with monkeypatch.context() as held:
        held.setattr(Path, "unlink", Mock(side_effect=PermissionError))
        assert keep_times.expire(journal, TODAY) == []
    (tmp_path / "away").rename(stick.parent)
    assert [one.number for one in keep_times.expire(journal, TODAY)] == [2]
    assert [file.exists(), stick.exists()] == [False, False]


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_speaks_of_a_table(rule, shop_file) -> None:
    assert rule.day in columns(rule.table)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.setting])
def test_a_rule_with_a_setting_keeps_for_some_days(rule, shop_file) -> None:
    assert getattr(shop.settings(), rule.setting) > 0


def test_a_fact_goes_on_the_day_on_which_it_is_to_be_forgotten(journal: Journal, fill: Fill) -> None:
    fill(1)
    (member,) = members.find()
    with journal.action(Sentence("Talk")):
        for fact, day in (("stays", None), ("gone", TODAY), ("tomorrow", TODAY + timedelta(days=1))):
            facts.add(member, NewFact(fact, TODAY - timedelta(days=9), "chat", expires_on=day))
    keep_times.expire(journal, TODAY)
    assert select("SELECT fact FROM talk_fact ORDER BY id") == [("stays",), ("tomorrow",)]
    assert select("SELECT COUNT(*) FROM change WHERE table_name = 'talk_fact'") == [(2,)]
