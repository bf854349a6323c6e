"""Runs one command, and turns trouble into a sentence and an exit code."""

import locale
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path

from vipdesk.cli import desk, passwords
from vipdesk.cli.desk import Desk, complain
from vipdesk.cli.parser import make
from vipdesk.domain.column_mapping import UnknownHeaderError
from vipdesk.domain.moments import parse_day
from vipdesk.errors import QT_TRANSLATE_NOOP, Cancelled, Sentence, UserError
from vipdesk.screens import has_screen
from vipdesk.store.database import explain
from vipdesk.store.location import Location
from vipdesk.translation import told, translator

OpenWindow = Callable[[Location, date | None], int]
MODULES = {
    "demo": "demo",
    "import": "imports",
    "members": "questions",
    "member": "member",
    "segment": "segments",
    "groups": "questions",
    "occasions": "questions",
    "privileges": "questions",
    "countdown": "privileges",
    "recognise-uses": "privileges",
    "privileges-sheet": "privileges",
    "campaign": "campaigns",
    "plan": "campaigns",
    "review": "reviews",
    "print": "pieces",
    "check-in": "pieces",
    "person": "persons",
    "erase": "persons",
    "given": "persons",
    "items": "items",
    "duplicates": "duplicates",
    "merge": "duplicates",
    "match": "matching",
    "check": "questions",
    "back-up": "backups",
    "backups": "backups",
    "restore": "backups",
    "salvage": "backups",
    "history": "history",
    "undo": "undo",
    "redo": "undo",
    "move-shop": "moving",
    "job": "jobs",
    "encrypt": "encryption",
    "decrypt": "encryption",
    "password": "encryption",
    "recovery-sheet": "encryption",
    "desk": "desks",
}
"""The module of each command, loaded when it is asked for."""


def run(argv: Sequence[str] | None, open_window: OpenWindow) -> int:
    """Run what was typed. 0: done, 1: trouble that was told, 2: wrong usage."""
    _speak_utf8()
    options = make().parse_args(argv)
    language = _language()
    try:
        place = desk.prepare(options, language)
        if options.command is None or (options.command == "demo" and options.path is None):
            return _window(place, open_window)
        passwords.be_ready(place)
        command = import_module(f"vipdesk.cli.{MODULES[options.command]}")
        code = int(command.run(place))
        sys.stdout.flush()  # here, where a reader that has enough is understood
        return code
    except (UserError, Cancelled, KeyboardInterrupt) as trouble:
        complain(" ".join([_told(trouble, language), *_hints(trouble, options, language)]))
    except BrokenPipeError:  # whoever read has enough; Python would complain at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:  # the terminal's one door for what the engine refuses
        sentence = explain(error, _place(options))
        if sentence is None:
            raise
        complain(told(sentence, translator(language)))
    return 1


def _window(place: Desk, open_window: OpenWindow) -> int:
    today = parse_day(place.options.today) if place.options.today else None
    is_demo = place.options.command == "demo"
    if is_demo:
        demo = import_module("vipdesk.cli.demo")
        if not has_screen():
            return int(demo.walk_without_screen(place))
        return open_window(demo.made_once(place), today)
    if not has_screen():
        raise UserError(_NO_SCREEN)
    return open_window(place.location, today)


_NO_SCREEN = QT_TRANSLATE_NOOP(
    "sentences",
    "There is no screen here for the window. The commands import, members, privileges, campaign, plan, print,"
    " check-in and review do the same work (see --help), and demo walks through all of it by itself.",
)


def _place(options: Namespace) -> Location | str:
    """Where the shop is, for sentences about it; never as it was typed, with a password perhaps."""
    return desk.locate(options.shop) if options.shop else desk.OWN_SHOP


def _told(trouble: BaseException, language: str) -> str:
    sentence = trouble.sentence if isinstance(trouble, UserError) else Sentence(_STOPPED)
    return told(sentence, translator(language))


def _hints(trouble: BaseException, options: Namespace, language: str) -> list[str]:
    """The commands that help where the shop's file is the trouble, and the option that explains a table."""
    if isinstance(trouble, UnknownHeaderError) and options.kind != "campaign":
        return [told(Sentence(_EXPLAIN), translator(language))]
    place = desk.locate(options.shop) if isinstance(trouble, UserError) and trouble.__cause__ is not None else None
    if not isinstance(place, Path) or options.command in ("restore", "salvage") or not place.is_file():
        return []
    shop_trouble = import_module("vipdesk.store.trouble")
    found = shop_trouble.hints(shop_trouble.kind_of(trouble, place), place)
    return [told(Sentence(text), translator(language)) for text in found]


_EXPLAIN = QT_TRANSLATE_NOOP("sentences", "Or say with --map FIELD=COLUMN, once for each, which column is what.")
_STOPPED = QT_TRANSLATE_NOOP("sentences", "Stopped; nothing was changed.")


def _language() -> str:
    """The reader's language: VIPDESK_LANGUAGE, else the system's."""
    said = (os.environ.get(name) for name in ("VIPDESK_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    chosen = next(filter(None, said), None) or locale.getlocale()[0] or ""
    return "zh_CN" if chosen.startswith(("zh", "Chinese")) else "en"


def _speak_utf8() -> None:
    """Terminals and pipes that know no Chinese get it all the same."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
