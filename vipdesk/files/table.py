"""Reads a table file whose headers are known by name: CSV or xlsx, told by content and not by the file's ending."""

import re
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import chain, islice
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from vipdesk.domain.column_mapping import UnknownHeaderError, fingerprint
from vipdesk.domain.column_shapes import known_as, letters
from vipdesk.domain.problems import Problem, Refused
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, Several, UserError
from vipdesk.files import text_table, workbook
from vipdesk.files.layouts import Layout as Layout
from vipdesk.files.sheet import Hidden, Sheet, all_plain, plain, unreadable
from vipdesk.progress import Progress

HEADER_WITHIN = 10
_AT_ONCE = 1_000
"""Rows that are looked at before the first of them is handed out."""
_TOTAL = re.compile(
    r"(合计|总计|小计|总额|共计|汇总|(grand |sub)?totals?|sum)[\s:：\d.,¥￥]*[元人条行笔单件]?", re.IGNORECASE
)
_SNIFFED = 65_536
_FEW_CONTROLS = 20
_MOST_CONTROLS = 0.02
_NOT_TEXT = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
_OLE = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"
_OTHER_KINDS = (
    b"%PDF", b"MZ", b"\x7fELF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"SQLite format 3", b"Rar!",
    b"7z\xbc\xaf", b"\x1f\x8b", b"{\\rtf",
)  # fmt: skip
_WEB_PAGE = re.compile(rb"\s*(<!doctype html|<html|<table|<\?xml)", re.IGNORECASE)


_Pick = Callable[[list[str]], tuple[str, ...]]


class Row(NamedTuple):
    """A data row: its number in the file as a spreadsheet shows it, and the cells in the order of the layout."""

    number: int
    cells: tuple[str, ...]


class Table:
    """A table while it is read: its rows come once, one after another, and are kept by nobody.

    Every data row of the file is one of `rows` or has a problem; `problems`, `notes` and `row_count` are whole when
    the last row was taken. `header` has the headers of the layout's fields as the file writes them, "" for those that
    it lacks.
    """

    def __init__(
        self,
        file: str,
        layout: Layout,
        first: int,
        header: Sequence[str],
        cells: Iterable[list[str]],
        hidden: Hidden | None = None,
    ) -> None:
        """`cells` are those of the rows that follow the header, which stands in row `first`."""
        places = layout.places(header)
        self.file = file
        self.layout = layout
        self.header = {key: header[places[key][0]] if key in places else "" for key in layout.names}
        self.problems: list[Problem] = []
        self.notes: tuple[Sentence, ...] = ()
        self._taken = 0
        self._hidden = hidden or Hidden()
        self.rows = self._read(enumerate(cells, first + 1), len(header), _picker(layout, places, len(header)))

    @property
    def row_count(self) -> int:
        """How many data rows the file has."""
        return self._taken + len(self.problems)

    def problem(self, row: int, refused: Refused) -> Problem:
        """The problem of a row that a reader refused."""
        return Problem(self.file, row, self.header.get(refused.field, ""), refused.sentence)

    def _read(self, numbered: Iterator[tuple[int, list[str]]], width: int, pick: _Pick) -> Iterator[Row]:
        """The rows, without those of totals at the bottom: what looks like one waits for a row below it."""
        waiting: list[Row] = []
        while part := list(islice(numbered, _AT_ONCE)):
            rows, problems = _picked(part, self.file, width, pick)
            self.problems += problems
            kept = len(rows) - _totals(rows)
            if kept:
                self._taken += len(waiting) + kept
                yield from waiting
                yield from islice(rows, kept)
                waiting = []
            waiting += rows[kept:]
        self.notes = tuple(self._remarks(len(waiting)))

    def _remarks(self, totals: int) -> Iterator[Sentence]:
        """What is worth knowing of the whole table."""
        if not self.row_count:
            yield Sentence(_NO_ROWS, file=self.file)
        if totals:
            yield Sentence(_TOTALS, count=totals)
        if self._hidden.count:
            yield Sentence(_HIDDEN, count=self._hidden.count)


def tables(
    path: Path, layouts: Sequence[Layout], progress: Progress, known: Mapping[str, Layout] | None = None
) -> Generator[Table]:
    """Every sheet that has the header of one of the layouts, which may stand below a title; at least one.

    The rows of a table are gone when the next one is asked for. A text file is one table; the second table of a
    workbook is called `name #2`, and so on. `known`: layouts by the fingerprint of a whole header; they go before the
    others; or by the shape of a table that has no heading, which is one only where no header is found. Blank rows and
    rows of totals at the bottom are left out. Raises UserError for a file that cannot be read, has no such header, or
    lacks a needed column.
    """
    known = known or {}
    with closing(open_sheets(path, progress)) as sheets:
        yield _table(_find(sheets, layouts, path, known), path.name, progress)
        others = sheets if _start(path).startswith(_ZIP) else ()
        headers = (_header_in(sheet, layouts, [], known) for sheet in others)
        for number, found in enumerate(filter(None, headers), 2):
            yield _table(found, f"{path.name} #{number}", progress)


class _Found(NamedTuple):
    """A header in row `number`; 0 where there is none, and its words are the letters of the columns."""

    layout: Layout
    number: int
    header: list[str]
    sheet: Sheet


def _find(sheets: Iterable[Sheet], layouts: Sequence[Layout], path: Path, known: Mapping[str, Layout]) -> _Found:
    seen: list[str] = []
    trouble: UserError | None = None
    for sheet in sheets:
        try:
            if found := _header_in(sheet, layouts, seen, known):
                return found
        except UserError as error:
            trouble = trouble or error
    raise trouble or no_header(path, seen, layouts)


def _header_in(sheet: Sheet, layouts: Sequence[Layout], seen: list[str], known: Mapping[str, Layout]) -> _Found | None:
    """The header among the first rows, and the layout that it has; the file's first cells are noted in `seen`."""
    first: list[list[str]] = []
    for number, row in enumerate(islice(sheet.rows, HEADER_WITHIN), 1):
        header = list(map(plain, row))
        seen += [] if seen else [cell for cell in header if cell]
        if layout := _layout_of(header, layouts, known):
            return _Found(layout, number, header, sheet)
        first.append(row)
    return _without_heading(first, sheet, known)


def _without_heading(first: list[list[str]], sheet: Sheet, known: Mapping[str, Layout]) -> _Found | None:
    """A table without a heading of which somebody said what its columns are."""
    key = known_as(known, [list(map(plain, row)) for row in first]) if known else ""
    if not key:
        return None
    return _Found(known[key], 0, list(letters(max(map(len, first)))), sheet._replace(rows=chain(first, sheet.rows)))


def _layout_of(header: Sequence[str], layouts: Sequence[Layout], known: Mapping[str, Layout]) -> Layout | None:
    """What was decided about this header; else of the layouts that it is the header of the one that misses least."""
    if known and (decided := known.get(fingerprint(header))):
        return decided
    fitting = [layout.for_header(header) for layout in layouts if layout.is_header(header)]
    return min(fitting, key=lambda layout: len(layout.missing(header)), default=None)


def no_header(path: Path, seen: Sequence[str], layouts: Sequence[Layout]) -> UserError:
    """What is said of a table whose header nobody knows."""
    if not seen:
        return _empty(path.name)
    return UnknownHeaderError(
        QT_TRANSLATE_NOOP(
            "sentences",
            "No header was recognised in {file}. It begins with: {found}. Needed are columns such as: {needed}.",
        ),
        where=str(path),
        file=path.name,
        found=" | ".join(cell[:20] for cell in seen[:8]),
        needed=Several((Several(_first_names(layout, layout.signs[0])) for layout in layouts), " / "),
    )


def _first_names(layout: Layout, fields: Iterable[str]) -> list[str]:
    return [layout.names[field][0] for field in fields]


def _table(found: _Found, file: str, progress: Progress) -> Table:
    layout, first, header, sheet = found
    if missing := layout.missing(header):
        raise _missing(file, _first_names(layout, missing))
    return Table(file, layout, first, header, progress.track(sheet.rows, sheet.about), sheet.hidden)


def _picker(layout: Layout, places: Mapping[str, tuple[int, ...]], width: int) -> _Pick:
    """Takes the wanted cells out of a row that has one blank cell more than the header."""
    wanted = [places.get(key, (width,)) for key in layout.names]
    if layout.fixed or any(len(each) > 1 for each in wanted):
        return _Arranged(wanted, [layout.fixed.get(key, "") for key in layout.names])
    pick = itemgetter(*(place for (place,) in wanted))
    return lambda cells: all_plain(pick(cells))


class _Arranged:
    """Takes cells of which some are put together, and some say the same in every row that is not blank."""

    def __init__(self, wanted: Sequence[tuple[int, ...]], fixed: Sequence[str]) -> None:
        self._wanted = list(zip(wanted, fixed, strict=True))

    def __call__(self, cells: list[str]) -> tuple[str, ...]:
        is_blank = not any(map(str.strip, cells))
        return tuple(
            (text if text and not is_blank else "\n".join(filter(None, (plain(cells[place]) for place in places))))
            for places, text in self._wanted
        )


def _picked(
    data: Iterable[tuple[int, list[str]]], file: str, width: int, pick: _Pick
) -> tuple[list[Row], list[Problem]]:
    """The wanted cells of the rows that are not blank, and a problem for each row longer than the header."""
    rows: list[Row] = []
    problems: list[Problem] = []
    for number, cells in data:
        if len(cells) != width:
            if any(map(str.strip, cells[width:])):
                problems.append(Problem(file, number, "", _too_long(len(cells), width)))
                continue
            cells[width:] = ()
            cells += [""] * (width - len(cells))
        cells.append("")
        picked = pick(cells)
        if any(picked) or any(map(str.strip, cells)):
            rows.append(Row(number, picked))
    return rows, problems


def _too_long(cells: int, width: int) -> Sentence:
    return Sentence(
        QT_TRANSLATE_NOOP(
            "sentences",
            "This row has {cells} cells, but the table has {width} columns: a comma or a quotation mark is wrong in it"
            " or above it.",
        ),
        cells=cells,
        width=width,
    )


def _totals(rows: Sequence[Row]) -> int:
    """How many rows at the bottom begin with a word for totals."""
    count = 0
    while count < len(rows) and _TOTAL.fullmatch(next(filter(None, rows[-1 - count].cells), "")):
        count += 1
    return count


_NO_ROWS = QT_TRANSLATE_NOOP("sentences", "{file} has a heading, but no rows below it: there is nothing to import.")
_TOTALS = QT_TRANSLATE_NOOP("sentences", "Rows of totals at the bottom were left out: {count}.")
_HIDDEN = QT_TRANSLATE_NOOP("sentences", "Characters that nobody can see were taken out: {count}.")


def _missing(file: str, names: Sequence[str]) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "sentences",
            "{file} lacks the columns: {names}. Export it again with these columns.",
        ),
        file=file,
        names=Several(names),
    )


def open_sheets(path: Path, progress: Progress) -> Generator[Sheet]:
    """The file's sheets, by what the file is and not by what it is called."""
    start = _start(path)
    if start.startswith(_ZIP):
        yield from workbook.sheets(path, progress)
    elif start.startswith(_OLE):
        raise workbook.protected(path.name)
    elif not start.strip(b"\xef\xbb\xbf\x00 \t\r\n"):
        raise _empty(path.name)
    elif _is_binary(start):
        raise _no_table(path.name)
    else:
        yield from text_table.sheets(path)


def _start(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise _no_file(path)
        with path.open("rb") as file:
            return file.read(_SNIFFED)
    except FileNotFoundError:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "The file {path} was not found. Check its name and folder."),
            path=str(path),
        ) from None
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None


def _no_file(path: Path) -> UserError:
    """A folder, or something that never ends: a device, or a pipe that somebody else fills."""
    if path.is_dir():
        return UserError(QT_TRANSLATE_NOOP("sentences", "{path} is a folder. Choose a file in it."), path=str(path))
    return UserError(QT_TRANSLATE_NOOP("sentences", "{path} is not an ordinary file. Choose another."), path=str(path))


def _is_binary(start: bytes) -> bool:
    if start.startswith(_OTHER_KINDS) or _WEB_PAGE.match(start):
        return True
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    controls = len(start) - len(start.translate(None, _NOT_TEXT))
    return controls > _FEW_CONTROLS + _MOST_CONTROLS * len(start)


def _empty(file: str) -> UserError:
    return UserError(QT_TRANSLATE_NOOP("sentences", "{file} is empty. Export it again."), file=file)


def _no_table(file: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "sentences",
            "{file} is not a table that can be read, whatever its name says. Export the table as .csv or .xlsx.",
        ),
        file=file,
    )
