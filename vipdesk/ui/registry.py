"""The pages of the window, each imported when it is first shown."""

# ruff: noqa: PLC0415 - the window stands before any page is read

from collections.abc import Callable
from pathlib import Path

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.ui.language import sentence
from vipdesk.ui.page import Page, PageSpec
from vipdesk.ui.session import EVERYTHING, Session


def pages() -> tuple[PageSpec, ...]:
    """The navigation from top to bottom, in the language of this moment."""
    return (
        PageSpec("today", sentence(_TODAY), "today", _today, count=_tasks, tables=EVERYTHING),
        PageSpec("members", sentence(_MEMBERS), "members", _members, takes=_takes_members),
        PageSpec("groups", sentence(_GROUPS), "groups", _groups),
        PageSpec("orders", sentence(_ORDERS), "orders", _orders, takes=_takes_orders),
        PageSpec("letters", sentence(_LETTERS), "letters", _letters),
        PageSpec("review", sentence(_REVIEW), "review", _review),
    )


def last_pages() -> tuple[PageSpec, ...]:
    """What stands at its foot."""
    return (
        PageSpec("history", sentence(_HISTORY), "clock", _history),
        PageSpec("backups", sentence(_BACKUPS), "backup", _backups),
        PageSpec("personal", sentence(_PERSONAL), "lock", _personal),
        PageSpec("settings", sentence(_SETTINGS), "settings", _settings),
    )


_MEMBERS = Sentence(QT_TRANSLATE_NOOP("sentences", "Members"))
_GROUPS = Sentence(QT_TRANSLATE_NOOP("sentences", "Groups"))
_ORDERS = Sentence(QT_TRANSLATE_NOOP("sentences", "Orders"))
_LETTERS = Sentence(QT_TRANSLATE_NOOP("sentences", "Letters"))
_TODAY = Sentence(QT_TRANSLATE_NOOP("sentences", "Today"))
_PERSONAL = Sentence(QT_TRANSLATE_NOOP("sentences", "Personal data"))
_REVIEW = Sentence(QT_TRANSLATE_NOOP("sentences", "Review"))
_HISTORY = Sentence(QT_TRANSLATE_NOOP("sentences", "History"))
_BACKUPS = Sentence(QT_TRANSLATE_NOOP("sentences", "Backups"))
_SETTINGS = Sentence(QT_TRANSLATE_NOOP("sentences", "Settings"))


def _members(session: Session) -> Page:
    from vipdesk.ui.pages.members import MembersPage

    return MembersPage(session)


def _takes_members(path: Path) -> bool:
    from vipdesk.services.recognise_file import Kind, kind_of

    return kind_of(path) in (Kind.MEMBERS, Kind.CAMPAIGN)


def _groups(session: Session) -> Page:
    from vipdesk.ui.pages.groups import GroupsPage

    return GroupsPage(session)


def _orders(session: Session) -> Page:
    from vipdesk.ui.pages.orders import OrdersPage

    return OrdersPage(session)


def _takes_orders(path: Path) -> bool:
    from vipdesk.services.recognise_file import Kind, kind_of

    return kind_of(path) is Kind.ORDERS


def _letters(session: Session) -> Page:
    from vipdesk.ui.pages.letters.page import LettersPage

    return LettersPage(session)


def _today(session: Session) -> Page:
    from vipdesk.ui.pages.today import TodayPage

    return TodayPage(session)


def _tasks(session: Session) -> Callable[[Progress], int]:
    """How much there is to do today."""
    file, today, now = session.shop, session.today, session.now()

    def counted(_: Progress) -> int:
        from vipdesk.services.todays_work import tasks

        return len(tasks(file, today, now))

    return counted


def _review(session: Session) -> Page:
    from vipdesk.ui.pages.review import ReviewPage

    return ReviewPage(session)


def _history(session: Session) -> Page:
    from vipdesk.ui.pages.history import HistoryPage

    return HistoryPage(session)


def _backups(session: Session) -> Page:
    from vipdesk.ui.pages.backups import BackupsPage

    return BackupsPage(session)


def _personal(session: Session) -> Page:
    from vipdesk.ui.pages.personal import PersonalPage

    return PersonalPage(session)


def _settings(session: Session) -> Page:
    from vipdesk.ui.pages.settings import SettingsPage

    return SettingsPage(session)
