"""Pictures of every page and dialog, and of every page of every PDF:  python tests/pictures.py OUT [SCENE ...]

Looks at the demo shop and at a new one as a person would: in English and Chinese, light and dark, at 1280x800 and
1920x1080. Name scenes of tests/scenes.py (`members wizard`), or `papers`, to take only these.
`python tests/pictures.py --readme` takes anew what README.md shows.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)

DATA = Path("tests") / "data"
README = "--readme"


def main() -> None:
    """Set up the environment of the tests, then take the pictures in it."""
    if len(sys.argv) < 2 or (sys.argv[1].startswith("-") and sys.argv[1] != README):
        sys.exit("Say where the pictures go: python tests/pictures.py OUT [SCENE ...]")
    from vipdesk import bootstrap

    bootstrap.ensure("test.txt")
    out = Path(sys.argv[1]).resolve()
    os.chdir(ROOT)  # Qt takes the description of the screen from a path without colons
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={(DATA / 'screen.json').as_posix()}"
    os.environ["FONTCONFIG_FILE"] = str(ROOT / DATA / "fonts.conf")  # so that they look alike on every machine
    from vipdesk import libraries
    from vipdesk.errors import UserError

    try:
        libraries.require()
    except UserError as error:
        sys.exit(str(error))
    from tests import album

    album.fill_readme() if sys.argv[1] == README else album.fill(out, sys.argv[2:])


if __name__ == "__main__":
    main()
