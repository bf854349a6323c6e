"""Pictures of every page and dialog of the demo shop, and of every page of every PDF:  python tests/pictures.py OUT

Looks at everything as a person would: in English and Chinese, light and dark, at 1280x800 and 1920x1080. Name scenes
(`members review`) to make only these.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))


def main() -> None:
    """Set up the environment of the tests, then take the pictures in it."""
    from vipdesk import bootstrap

    bootstrap.ensure("test.txt")
    screen = Path(__file__).resolve().parent / "data" / "screen.json"
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={os.path.relpath(screen)}"
    from tests import scenes
    from vipdesk import libraries

    libraries.require()
    if len(sys.argv) < 2:
        sys.exit("Say where the pictures go: python tests/pictures.py OUT [SCENE ...]")
    scenes.take(Path(sys.argv[1]), sys.argv[2:])


if __name__ == "__main__":
    main()
