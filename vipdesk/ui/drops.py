"""Files that are dropped on the window: each page gets those that it knows, one import after the other."""

# ruff: noqa: PLC0415 - what reads files is loaded when somebody brings one

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from vipdesk.ui.language import listed
from vipdesk.ui.page import Page, PageSpec

Go = Callable[[str], Page]


class Drops(QObject):
    """Sorts files by the pages that know them; a table that nobody knows goes with the others, or is asked about."""

    def __init__(self, window: QWidget, specs: Mapping[str, PageSpec], go: Go) -> None:
        super().__init__(window)
        self._window, self._go = window, go
        self._takers = {key: spec for key, spec in specs.items() if spec.takes is not None}
        self._waiting: list[tuple[str, list[Path]]] = []

    def take(self, paths: Sequence[Path], place: str) -> None:
        """Open the imports of these files; `place` is the page that is shown."""
        known = {key: [path for path in paths if self._is_of(key, path)] for key in self._takers}
        known = {key: files for key, files in known.items() if files}
        strangers = [path for path in paths if not any(path in files for files in known.values())]
        tables = [path for path in strangers if _is_table(path)]
        hopeless = [path for path in strangers if path not in tables]
        if hopeless:
            self._refuse(hopeless, lambda: self._sort(known, tables, place))
        else:
            self._sort(known, tables, place)

    def _is_of(self, key: str, path: Path) -> bool:
        takes = self._takers[key].takes
        return takes is not None and takes(path)

    def _sort(self, known: dict[str, list[Path]], tables: Sequence[Path], place: str) -> None:
        """Tables that nobody knows belong to the known files, or to the page that is shown; else it is asked."""
        if tables:
            key = next(iter(known)) if len(known) == 1 else place
            if key not in self._takers:
                self._ask(known, tables)
                return
            known[key] = [*known.get(key, ()), *tables]
        # The members' page may have several imports of its own to make, so it comes after the orders'.
        self._waiting += reversed(known.items())
        self._next()

    def _ask(self, known: dict[str, list[Path]], tables: Sequence[Path]) -> None:
        from vipdesk.ui import dialogs

        words = self.tr("It is not known yet what stands in {files}. To which page does it belong?")
        ways = {key: spec.title for key, spec in self._takers.items()}
        dialogs.offer(
            self._window,
            words.format(files=listed(path.name for path in tables)),
            ways,
            lambda key: self._sort(known, tables, key),
        )

    def _refuse(self, paths: Sequence[Path], then: Callable[[], None]) -> None:
        """Nothing that is dropped is left out without a word."""
        from vipdesk.ui import dialogs

        words = self.tr("{file} is nothing that can be imported here.").format(file=listed(path.name for path in paths))
        dialogs.note(self._window, words).finished.connect(lambda _: then())

    def _next(self) -> None:
        """Begin the import that waits longest; the next begins when its dialog is closed."""
        if self._waiting:
            key, paths = self._waiting.pop(0)
            dialog: QDialog | None = self._go(key).take_files(paths)
            if dialog is not None and self._waiting:
                dialog.finished.connect(lambda _: self._next())


def _is_table(path: Path) -> bool:
    from vipdesk.services import recognise_file

    return recognise_file.is_table(path)
