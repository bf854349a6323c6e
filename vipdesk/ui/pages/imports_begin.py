"""The way to the imports. What reads files is large, and is loaded only when somebody brings one."""

# ruff: noqa: PLC0415 - this is the place where loading waits

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from vipdesk.domain.import_kinds import Kind
from vipdesk.ui.session import Session


def choose_files(parent: QWidget, session: Session, kind: Kind) -> QDialog | None:
    """Ask for files and begin their import; None where none was chosen."""
    from vipdesk.ui.pages import imports

    paths = imports.ask_for_files(parent, session, kind)
    return imports.begin(parent, session, kind, paths) if paths else None


def begin(parent: QWidget, session: Session, kind: Kind, path: Path) -> QDialog:
    """Begin the import of a file that is at hand."""
    return begin_all(parent, session, kind, [path])


def begin_all(parent: QWidget, session: Session, kind: Kind, paths: Sequence[Path]) -> QDialog:
    """The same of several files, as one import."""
    from vipdesk.ui.pages import imports

    return imports.begin(parent, session, kind, paths)


def kind_of(path: Path) -> Kind | None:
    """What a file seems to hold, by a quick look."""
    from vipdesk.services import recognise_file

    return recognise_file.kind_of(path)
