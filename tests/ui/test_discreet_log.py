"""Members are poured through every error path, and then the log is searched."""

import ast
import logging
import string
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path

import peewee
import pytest

from tests.sources import SOURCES, called, calls
from tests.ui import real_shop
from vipdesk.domain.letters import State
from vipdesk.errors import Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import add_member, draw_campaign, import_files, tell_person
from vipdesk.services.check_in import CheckIn, check_in
from vipdesk.services.draw_campaign import Request
from vipdesk.store import campaigns, letters, members, orders
from vipdesk.store.database import execute
from vipdesk.store.models import Alias, Member
from vipdesk.ui import dialogs, logbook

NAME, LATIN, PHONE, STREET = "王芳菲", "Emily Carterwright", "13987654321", "梧桐巷88弄7号501室"
MAIL, NICK = "fangfei@example.com", "tb_wang芳_01"
PLANTED = (NAME, LATIN, PHONE, STREET, MAIL, NICK)
TODAY = date(2026, 11, 22)


def sentences() -> Iterator[str]:
    """Every marked sentence of the program that has places."""
    for path in SOURCES:
        for call in calls(path):
            if called(call) == "QT_TRANSLATE_NOOP" and call.args and isinstance(call.args[-1], ast.Constant):
                text = str(call.args[-1].value)
                if places(text):
                    yield text


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def filled(text: str) -> UserError:
    """The sentence with a person in every place of it that takes words."""
    for planted in (" ".join(PLANTED), 13987654321):
        with suppress(ValueError, TypeError):
            return UserError(text, **dict.fromkeys(places(text), planted))
    return UserError(text, **dict.fromkeys(places(text), datetime.combine(TODAY, time())))  # no place for a person


WAYS: dict[str, Callable[[logging.Logger, BaseException], None]] = {
    "as an exception": lambda log, error: log.error("it went wrong", exc_info=error),
    "as an argument": lambda log, error: log.warning("it went wrong: %s", error),
    "by name": lambda log, error: log.warning("it went wrong: %(error)s", {"error": str(error)}),
    "as the cause of another": lambda log, error: log.error("it went wrong", exc_info=caused(error)),
    "with the stack": lambda log, error: log.error("it went wrong", exc_info=error, stack_info=True),
}


def caused(error: BaseException) -> BaseException:
    try:
        raise RuntimeError(PLANTED) from error
    except RuntimeError as caught:
        return caught


def left_in(path: Path) -> list[str]:
    text = path.read_text("utf-8")
    return [value for value in (*PLANTED, "Carterwright", "987654") if value in text]


@pytest.mark.parametrize("way", WAYS)
def test_no_sentence_of_the_program_brings_a_person_into_the_log(tmp_path: Path, application: object, way: str) -> None:
    log = logging.getLogger("vipdesk")
    texts = list(dict.fromkeys(sentences()))
    assert len(texts) > 100
    with logbook.kept(tmp_path) as path:
        for text in texts:
            WAYS[way](log, filled(text))
    assert path.read_text("utf-8").count("it went wrong") == len(texts)
    assert left_in(path) == []


@pytest.mark.parametrize(
    "error",
    [
        peewee.IntegrityError(f"DETAIL: Key (phone)=({PHONE}) already exists, {NAME}"),
        KeyError(NAME), ValueError(PHONE), TypeError(f"not {NAME}, {PHONE}"), AttributeError(f"no {MAIL}"),
        OSError(2, "No such file", f"/home/{LATIN}/{NAME}.csv"), UnicodeEncodeError("ascii", NAME, 0, 1, "no"),
        AssertionError(PLANTED), ZeroDivisionError(STREET),
    ],
    ids=lambda error: type(error).__name__,
)  # fmt: skip
@pytest.mark.parametrize("way", WAYS)
def test_no_error_of_any_kind_does(tmp_path: Path, application: object, error: BaseException, way: str) -> None:
    with logbook.kept(tmp_path) as path:
        WAYS[way](logging.getLogger("vipdesk"), error)
    assert left_in(path) == []
    assert [value for value in PLANTED if value in logbook.report(error)] == []


@pytest.fixture
def shop_file(tmp_path: Path) -> Iterator[object]:
    made = real_shop.make(tmp_path)
    yield made
    made.close()


@pytest.fixture
def person(session, tmp_path) -> int:
    """A member of all the planted values, with a drawn letter."""
    real_shop.fill(session, tmp_path, 4)
    member_id = members.identify("nick1")
    session.do(Sentence("x"), _plant, member_id)
    proposal = draw_campaign.propose(Request("spring_festival", 2027, "spring_festival", 0.0, 7), TODAY)
    session.do(Sentence("x"), draw_campaign.draw, proposal, real_shop.MOMENT, TODAY)
    return member_id


def _plant(member_id: int) -> None:
    Member.update(name=NAME, real_name=LATIN, phone=PHONE, email=MAIL).where(Member.id == member_id).execute()
    Alias.update(nick=NICK).where(Alias.member == member_id).execute()


def _add_twice(_: int) -> object:
    return add_member.add(add_member.Entry(name="x", nick=NICK), TODAY)


def _draw_again(_: int) -> object:
    return draw_campaign.propose(Request("spring_festival", 2027, "spring_festival", 0.0, 7), TODAY)


def _check_in_wrong(_: int) -> object:
    code = letters.pieces_of_campaign(campaigns.rows()[0].id)[0].code
    refused = check_in(CheckIn([code], State.RETURNED, None, 0, TODAY, NAME)).refused
    raise UserError("{refused}", refused=refused)


def _break_the_schema(member_id: int) -> object:
    return execute("UPDATE member SET name = NULL WHERE id = ? AND name = ?", [member_id, NAME])


DEEDS: dict[str, Callable[[int], object]] = {
    "a nick twice": _add_twice,
    "a campaign twice": _draw_again,
    "a check-in that cannot be": _check_in_wrong,
    "somebody not there": lambda _: members.identify(f"{NAME}{PHONE}"),
    "a card of nobody": lambda _: members.card(99),
    "a wrong ending": lambda id_: tell_person.write(Path(f"{NAME}.doc"), tell_person.everything(id_, TODAY), str),
    "a file that is not there": lambda _: import_files.members([Path(f"{NAME}.csv")], NAME, 0, Progress()),
    "orders that are not there": lambda _: import_files.orders([Path(f"{PHONE}.csv")], 0, Progress()),
    "a row that cannot be": _break_the_schema,
    "a key that is not there": lambda _: {}[NAME],
    "a wrong call": lambda _: orders.rows(5),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_no_deed_that_fails_tells_the_log_about_whom(person: int, session, tmp_path, qtbot, deed: str) -> None:
    with logbook.kept(tmp_path / "desk") as path:
        with pytest.raises(Exception) as caught:  # noqa: PT011 - whatever it is, it must be discreet
            session.do(Sentence("It fails for {name}", name=NAME), DEEDS[deed], person)
        logging.getLogger("vipdesk").error("it went wrong: %s", caught.value, exc_info=caught.value)
        dialogs.log.error("a mistake of the program", exc_info=caught.value)
    assert left_in(path) == []


def test_every_message_of_the_log_is_written_out_in_the_source() -> None:
    """What is put together beforehand could hold anything: the filter can only leave out arguments."""
    writers = {"debug", "info", "warning", "error", "critical", "exception"}
    built = [
        f"{path.name}:{call.lineno}"
        for path in SOURCES
        for call in calls(path)
        if called(call) in writers
        and isinstance(call.func, ast.Attribute)
        and ast.unparse(call.func.value) in ("log", "logger")
        if not (call.args and isinstance(call.args[0], ast.Constant))
    ]
    assert built == []


# Crashes


def test_a_crash_of_the_last_run_is_reported_once_and_without_folders(tmp_path: Path) -> None:
    (tmp_path / logbook.CRASHES).write_text(
        f"printed by somebody: {NAME} {PHONE}\nFatal Python error: Segmentation fault\n\n"
        f"Current thread 0x00007f (most recent call first):\n"
        f'  File "/home/{LATIN}/shop/vipdesk/ui/tables.py", line 12 in row\n'
        f'  File "C:\\\\Users\\\\{NAME}\\\\vipdesk\\\\ui\\\\app.py", line 3 in main\n',
        "utf-8",
    )
    report = logbook.take_crash(tmp_path)
    assert "Segmentation fault" in report
    assert 'File "vipdesk/ui/tables.py", line 12 in row' in report
    assert [value for value in PLANTED if value in report] == []
    assert logbook.take_crash(tmp_path) == ""


def test_a_run_that_ended_well_left_nothing_to_report(tmp_path: Path, application: object) -> None:
    with logbook.kept(tmp_path):
        pass
    assert logbook.take_crash(tmp_path) == ""
