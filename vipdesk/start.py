"""Where every start begins: a command goes to the terminal's half of the program, no command opens the window."""

import sys
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from vipdesk.files.workbook_talk import READ_WORKBOOK

if TYPE_CHECKING:  # the store takes its time to load
    from vipdesk.store.location import Location


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, or the window; the exit code: 0, 1 for trouble that was told, 2 for wrong usage."""
    if getattr(sys, "frozen", False) and sys.argv[1:2] == [READ_WORKBOOK]:
        return _read_workbook(*sys.argv[2:])
    from vipdesk.cli.main import run  # noqa: PLC0415 - the window's half need not load this

    return run(argv, _open_window)


def _open_window(location: "Location", today: date | None) -> int:
    from vipdesk import libraries  # noqa: PLC0415 - only a window needs them

    libraries.require()
    from vipdesk.app import open_window  # noqa: PLC0415 - Qt is loaded only when a window opens

    return open_window(location, today)


def _read_workbook(path: str, memory_bytes: str, cpu_seconds: str) -> int:
    from vipdesk.files import workbook_child  # noqa: PLC0415 - only this process needs it

    workbook_child.main(path, int(memory_bytes), int(cpu_seconds))
    return 0
