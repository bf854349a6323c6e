"""The languages of the window: English in the source, the others in resources/i18n.

After texts changed, in the root of the project:

    cd resources/i18n
    pyside6-lupdate -extensions py -no-obsolete -locations none ../../vipdesk -ts vipdesk_zh_CN.ts
    pyside6-lupdate -extensions py -no-obsolete -locations none -pluralonly ../../vipdesk -ts vipdesk_en.ts
    (translate what is unfinished; English needs only its two forms of what is counted)
    pyside6-lrelease vipdesk_zh_CN.ts vipdesk_en.ts

The files of both kinds are committed; tests/ui/test_translations.py says when one of them is behind.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.paths import resource
from vipdesk.translation import joined, told
from vipdesk.ui.desk import NAMELESS, Desk

LANGUAGES = {"en": "English", "zh_CN": "简体中文"}
"""Code and own name of each."""
_WORD_JOINER, _NO_BREAK = "\u2060", "\u00a0"
_NAMELESS = QT_TRANSLATE_NOOP("sentences", "owner of the shop")


def spoken_at(desk: Desk) -> str:
    """The language chosen at this desk; while nobody chose, the one of the system, if we have it."""
    if desk.language in LANGUAGES:
        return desk.language
    return "zh_CN" if QLocale.system().language() is QLocale.Language.Chinese else "en"


def speak(app: QApplication, language: str) -> None:
    """Use a language for everything that is built from now on."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale(language))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qt), ("vipdesk", str(resource("i18n")))):
        translator = QTranslator(app)
        if translator.load(f"{name}_{language}", folder):
            app.installTranslator(translator)


def sentence(told_in_english: Sentence) -> str:
    """A sentence of the inner layers in the language of the window."""
    return told(told_in_english, translated)


def day(on: date) -> str:
    """`22 November 2026`, `2026年11月22日`."""
    return QLocale().toString(_qt(on), "yyyy年M月d日" if is_chinese() else "d MMMM yyyy")


def short_day(on: date) -> str:
    """`22 Nov`, `11月22日`: where the year is plain."""
    return QLocale().toString(_qt(on), "M月d日" if is_chinese() else "d MMM")


def weekday(on: date) -> str:
    """`Sunday`, `星期日`."""
    return QLocale().dayName(on.isoweekday())


def moment(at: datetime | int, zone: str = "") -> str:
    """`2026-11-22 16:42` in the shop's zone; an int is seconds in UTC.

    Without a zone on the desk's clock: of what happened to this computer's files, also where no shop is open.
    """
    aware = datetime.fromtimestamp(at, UTC) if isinstance(at, int) else at
    return aware.astimezone(ZoneInfo(zone) if zone else None).strftime("%Y-%m-%d %H:%M")


def doer(who: str) -> str:
    """Who did something, as the journal names them; where the system named nobody, in the language of the window."""
    return translated(_NAMELESS) if who == NAMELESS else who


def listed(words: Iterable[str]) -> str:
    """`a, b and so on` as the language joins them: 、 in Chinese."""
    return joined(words, translated)


def run_on(sentences: Iterable[str]) -> str:
    """Sentences after each other: with a space between them, which Chinese has not."""
    return ("" if is_chinese() else " ").join(sentences)


def unbroken(words: str) -> str:
    """Few words that stay on one line; Chinese would break after every character."""
    return _WORD_JOINER.join(words.replace(" ", _NO_BREAK)) if is_chinese() else words


def number(value: int) -> str:
    """`7,012`."""
    return f"{value:,}"


def progress_words(done: int, total: int) -> str:
    """`61,240 / 100,000`."""
    return f"{number(done)} / {number(total)}" if total else number(done)


def translated(text: str) -> str:
    """The words of a sentence in the language of the window, its places not filled."""
    return QCoreApplication.translate("sentences", text)


def _qt(on: date) -> QDate:
    return QDate(on.year, on.month, on.day)


def is_chinese() -> bool:
    """Whether the window speaks Chinese now."""
    return QLocale().language() is QLocale.Language.Chinese
