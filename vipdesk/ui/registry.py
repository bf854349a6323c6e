"""The pages of the window, each imported when it is first shown."""

# ruff: noqa: PLC0415 - the window stands before any page is read

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.ui.language import sentence
from vipdesk.ui.page import Page, PageSpec
from vipdesk.ui.session import Session


def pages() -> tuple[PageSpec, ...]:
    """The navigation from top to bottom, in the language of this moment."""
    return (PageSpec("letters", sentence(_LETTERS), "letters", _letters),)


def last_pages() -> tuple[PageSpec, ...]:
    """What stands at its foot."""
    return (PageSpec("settings", sentence(_SETTINGS), "settings", _settings),)


_LETTERS = Sentence(QT_TRANSLATE_NOOP("sentences", "Letters"))
_SETTINGS = Sentence(QT_TRANSLATE_NOOP("sentences", "Settings"))


def _letters(session: Session) -> Page:
    from vipdesk.ui.pages.letters.page import LettersPage

    return LettersPage(session)


def _settings(session: Session) -> Page:
    from vipdesk.ui.pages.settings import SettingsPage

    return SettingsPage(session)
