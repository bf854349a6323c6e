"""Which scenes are taken in which views, and where the pictures go."""

import sys
from collections.abc import Sequence
from pathlib import Path

from tests.camera import VIEWS, View, keep_in, keep_small, studio
from tests.scenes import DEMO, NEW
from vipdesk.ui.theme import Look

PAPERS = "papers"
SHOWN = Path(__file__).resolve().parent.parent / "docs" / "pictures"
SMALL = (1280, 800)
README = {
    View("en", Look.LIGHT, SMALL): {"members": "members", "campaigns": "letters"},
    View("zh_CN", Look.LIGHT, SMALL): {"review": "review"},
    View("zh_CN", Look.DARK, SMALL): {"today": "today"},
}
"""What README.md shows: scenes and their pictures."""


def fill(folder: Path, wanted: Sequence[str]) -> None:
    """Write every picture, or those of the wanted scenes, into a folder."""
    unknown = set(wanted) - {*DEMO, *NEW, PAPERS}
    if unknown:
        sys.exit(f"There is no scene {', '.join(sorted(unknown))}; there are {', '.join([*DEMO, *NEW, PAPERS])}.")
    folder.mkdir(parents=True, exist_ok=True)
    with studio() as room:
        if not wanted or PAPERS in wanted:
            room.print_papers(folder)
        for view in VIEWS:
            for place, scenes in ((room.demo, DEMO), (room.new, NEW)):
                chosen = [scene for name, scene in scenes.items() if not wanted or name in wanted]
                if chosen:
                    room.take(place, chosen, view, keep_in(folder, view))


def fill_readme() -> None:
    """Take what README.md shows anew, in small files."""
    SHOWN.mkdir(parents=True, exist_ok=True)
    with studio() as room:
        for view, names in README.items():
            chosen = [DEMO[name] for name in names]
            room.take(room.demo, chosen, view, keep_small(SHOWN, view, set(names.values())))
