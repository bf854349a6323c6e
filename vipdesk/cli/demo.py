"""demo: a made-up shop; where there is no screen, with a walk through the whole work that leaves its papers."""

from pathlib import Path
from typing import Any

from vipdesk.cli.desk import Desk, user
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.paths import data_folder
from vipdesk.progress import Progress
from vipdesk.screens import has_screen
from vipdesk.services import make_demo, walk_through
from vipdesk.store import shop

NAME = "demo.vipdesk"
_MAKING = QT_TRANSLATE_NOOP("sentences", "Making the demo shop in {path} (once).")
_WALKING = QT_TRANSLATE_NOOP("sentences", "There is no screen here; this is the way through the whole work:")
_PAPERS = QT_TRANSLATE_NOOP("sentences", "The letters, the review and the shop as this walk leaves it lie in {folder}.")


def run(desk: Desk) -> int:
    """Make the demo shop at the place named; where there is no screen, walk through it on a copy."""
    path = Path(desk.options.path)
    as_json: dict[str, Any] = {"shop": str(path), **_make(desk, path)}
    lines = desk.pairs(as_json)
    if not has_screen():
        walk, told = _walk(desk, path)
        as_json, lines = as_json | walk, [*lines, "", *told]
    desk.answer(as_json, lines)
    return 0


def made_once(desk: Desk) -> Path:
    """This desk's demo shop, made when it is not there yet."""
    path = data_folder() / NAME
    if not path.exists():
        if not desk.is_json:
            print(desk.say(Sentence(_MAKING, path=path)), flush=True)
        _make(desk, path)
    return path


def walk_without_screen(desk: Desk) -> int:
    """Where no window can open: the demo shop, and everything that can be done with it, on paper."""
    path = made_once(desk)
    walk, told = _walk(desk, path)
    desk.answer({"shop": str(path), **walk}, told)
    return 0


def _make(desk: Desk, path: Path) -> dict[str, int]:
    """Make the shop, whole or not at all; how much of everything there is."""
    options = desk.options
    made = make_demo.make(path, options.members, options.seed, desk.today(), desk.now(), Progress())
    shop.close()
    return made._asdict()


def _walk(desk: Desk, path: Path) -> tuple[dict[str, Any], list[str]]:
    folder = path.with_name(f"{path.stem} walk")
    walked = walk_through.walk(shop.open_shop(path), folder, desk.today(), user())
    shop.close()
    steps = [desk.say(step) for step in walked.steps]
    as_json = {"walk": {"folder": str(walked.folder), "steps": steps}}
    numbered = [f"{number}. {step}" for number, step in enumerate(steps, 1)]
    return as_json, [desk.say(Sentence(_WALKING)), *numbered, desk.say(Sentence(_PAPERS, folder=walked.folder))]
