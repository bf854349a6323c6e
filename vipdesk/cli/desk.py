"""What every command works with: the shop, the day, and a way to answer."""

import getpass
import json
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unicodedata import east_asian_width

from vipdesk.domain.jobs import SUFFIX
from vipdesk.domain.moments import parse_day, to_local, to_utc
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.paths import data_folder
from vipdesk.services import back_up, make_shop
from vipdesk.store import backup_restore, erasure_list, read_only, roles, shop
from vipdesk.store.database import is_there
from vipdesk.store.engine import Shop
from vipdesk.store.journal import Journal
from vipdesk.store.location import Location, Server, located, name_of
from vipdesk.translation import Translate, told, translator

OWN_SHOP = "shop.vipdesk"


@dataclass(frozen=True)
class Desk:
    """One command's surroundings. `options` is what was typed."""

    options: Namespace
    location: Location
    translate: Translate

    @property
    def is_json(self) -> bool:
        """Whether the answer is for a script."""
        return bool(self.options.json)

    def now(self, zone: str = "Asia/Shanghai") -> int:
        """The moment in UTC seconds; with --today that day at this time."""
        moment = datetime.now(UTC)
        if not self.options.today:
            return int(moment.timestamp())
        local = to_local(int(moment.timestamp()), zone)
        return to_utc(datetime.combine(parse_day(self.options.today), local.time()), zone)

    def today(self, zone: str = "Asia/Shanghai") -> date:
        """The shop's day."""
        return to_local(self.now(zone), zone).date()

    def say(self, sentence: Sentence) -> str:
        """A sentence in the reader's language."""
        return told(sentence, self.translate)

    def answer(self, as_json: Any, as_text: Sequence[str]) -> None:
        """Print one of the two."""
        print(json.dumps(as_json, ensure_ascii=False, indent=1) if self.is_json else "\n".join(as_text))

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[object]], right: Sequence[int] = ()) -> list[str]:
        """Lines with columns under each other; the heads, of `cli.heads`, in the reader's language."""
        return table([self.translate(head) if head else "" for head in heads], rows, right)

    def pairs(self, values: Mapping[str, object]) -> list[str]:
        """Lines of a name and a value each; the names, of `cli.heads`, in the reader's language."""
        return pairs({self.head(name): value for name, value in values.items()})

    def head(self, name: str) -> str:
        """A key or a head of `cli.heads` in the reader's language."""
        return self.translate(name.replace("_", " "))

    def word(self, value: Sentence | str) -> str:
        """A word that may be one to be translated."""
        return self.say(value) if isinstance(value, Sentence) else value

    @contextmanager
    def open(self) -> Iterator[Shop]:
        """The shop, for reading and writing; UserError where there is none."""
        if not is_there(self.location):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "sentences", "There is no shop at {path} yet: import something into it, or make a demo shop."
                ),
                path=self.location,
            )
        if isinstance(self.location, Path) and self.location.suffix == SUFFIX:
            raise UserError(_IS_A_JOB, name=self.location.name)
        file = self._opened()
        try:
            yield file
        finally:
            shop.close()

    def _opened(self) -> Shop:
        if self.options.read_only:
            if isinstance(self.location, Server):
                return shop.open_shop(self.location.for_reading())
            return read_only.open_for_reading(self.location)
        file = shop.open_shop(self.location)
        if backup_restore.is_unfinished(file.path):
            from vipdesk.services import restore_backup  # noqa: PLC0415 - much that is needed after a restore only

            restore_backup.finish(file, self.journal(), datetime.now(UTC), user())
        self._erase_again(file)
        return file

    def _erase_again(self, file: Shop) -> None:
        """Whoever was erased and came back with a copy that was put here by hand is erased at once."""
        if roles.is_helpers(file) or not erasure_list.open_cases(erasure_list.read(file.path)):
            return
        from vipdesk.services import erase_member  # noqa: PLC0415 - hardly ever needed

        zone = shop.settings().time_zone
        found = erase_member.apply_again(self.journal(), file.path, self.now(zone), self.today(zone), user())
        if found:
            erase_member.finish(file, found)

    @contextmanager
    def open_or_make(self) -> Iterator[Shop]:
        """The shop; a new one where there is none, which stays only if all goes well, and never after a dry run."""
        if is_there(self.location):
            with self.open() as file:
                yield file
            return
        with TemporaryDirectory() as folder:
            place = Path(folder) / OWN_SHOP if self.options.dry_run else self.location
            file = make_shop.make(place, user(), self.now(), name=name_of(self.location))
            try:
                yield file
            except BaseException:
                shop.close()
                _remove(place)
                raise
            finally:
                shop.close()

    @property
    def file(self) -> Path:
        """The shop's file; UserError where the shop is on a server, for what only files need."""
        if isinstance(self.location, Server):
            raise UserError(back_up.ON_SERVER)
        return self.location

    def journal(self) -> Journal:
        """The journal in which this command writes."""
        return Journal(user(), lambda: self.now(shop.settings().time_zone))


def _remove(place: Location) -> None:
    """Take a file away again that was made for an import that failed; an empty shop on a server stays."""
    if isinstance(place, Server):
        return
    for suffix in ("", "-wal", "-shm"):
        place.with_name(place.name + suffix).unlink(missing_ok=True)


def prepare(options: Namespace, language: str) -> Desk:
    """The surroundings of a command as typed; UserError for a day or a place that cannot be."""
    if options.today:
        parse_day(options.today)
    return Desk(options, locate(options.shop), translator(language))


def locate(text: str | None) -> Location:
    """Where the shop is: a path, an address, or this desk's own file."""
    return data_folder() / OWN_SHOP if text is None else located(text)


def user() -> str:
    """Who is named in the journal."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "owner"


def complain(sentence: str) -> None:
    """One sentence for the person, where scripts do not look for answers."""
    print(sentence, file=sys.stderr)


_IS_A_JOB = QT_TRANSLATE_NOOP(
    "sentences", "{name} is a helper's job, not a shop. Named without a command it opens in a window."
)


def table(heads: Sequence[str], rows: Sequence[Sequence[object]], right: Sequence[int] = ()) -> list[str]:
    """Lines with columns under each other, Chinese characters counted as two."""
    cells = [[str(cell) for cell in row] for row in (heads, *rows)]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    return ["  ".join(_padded(row, widths, right)).rstrip() for row in cells]


def _padded(row: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> Iterator[str]:
    for number, (cell, width) in enumerate(zip(row, widths, strict=True)):
        gap = " " * (width - _width(cell))
        yield gap + cell if number in right else cell + gap


def _width(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def pairs(values: Mapping[str, object]) -> list[str]:
    """Lines of a name and a value each, as they are."""
    width = max((_width(name) for name in values), default=0)
    return [f"{name}{' ' * (width - _width(name))}  {value}" for name, value in values.items()]
