"""Erases people from the kept copies of a shop as well: each is opened by itself, erased from, searched, and put back.

A copy is a whole shop, and a program has one shop open; so this runs in a process of its own.
"""

import multiprocessing
import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from vipdesk.domain.moments import to_local
from vipdesk.errors import QT_TRANSLATE_NOOP, Cancelled, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import erase_member
from vipdesk.store import copies, erasure_list, forgetting, keys, remains, shop
from vipdesk.store.database import explained
from vipdesk.store.engine import Shop
from vipdesk.store.forgetting import Erased
from vipdesk.store.journal import Journal
from vipdesk.store.keys import Key

FAILED = QT_TRANSLATE_NOOP("sentences", "The copy {file} could not be opened, and was left as it is: {why}")
STOPPED = QT_TRANSLATE_NOOP(
    "sentences", "It was stopped: {count} kept copies were not looked at, and may still hold the person."
)
AWAY = QT_TRANSLATE_NOOP(
    "sentences",
    "The second place {folder} is not there at the moment: its copies may hold the person until they are replaced by"
    " those from here.",
)
_LEFT = QT_TRANSLATE_NOOP("sentences", "Something of the person is still in it.")
_DIED = QT_TRANSLATE_NOOP(
    "sentences", "It is too badly damaged to be read. It may hold the person; delete it when nobody needs it any more."
)
_TRIES, _POLL_S = 6_000, 0.1


class Cleansed(NamedTuple):
    """What became of the copies."""

    rewritten: tuple[Path, ...]
    untouched: tuple[Path, ...]
    """Copies that hold nobody who was erased."""
    failed: tuple[Sentence, ...]


def cleanse(file: Shop, values: Sequence[str], progress: Progress) -> Cleansed:
    """Erase everybody on the shop's list from every kept copy, and search each for these values besides.

    A copy is replaced only by one that was searched and found clean; what fails is told and left as it was. Who cancels
    it is told how many are left.
    """
    entries = forgetting.erased()
    erasure_list.bring_up_to_date(file.path)
    second = shop.settings().backup_folder
    waiting = copies.known(file.path, second)
    rewritten: list[Path] = []
    untouched: list[Path] = []
    failed = [Sentence(AWAY, folder=second)] if second and not Path(second).is_dir() else []
    try:
        for path in progress.track(list(waiting), len(waiting), every=1):
            try:
                with explained(path):
                    (rewritten if _cleanse(path, entries, values, progress) else untouched).append(path)
            except UserError as error:
                failed.append(Sentence(FAILED, file=path.name, why=error.sentence))
            waiting.remove(path)
    except Cancelled:
        failed += [Sentence(STOPPED, count=len(waiting))] if waiting else []
    return Cleansed(tuple(rewritten), tuple(untouched), tuple(failed))


HELD = QT_TRANSLATE_NOOP(
    "sentences",
    "Kept copies of the shop: {count}. They may still hold this person until about {day}, when the last of them is"
    " thinned out; after any restore the person is erased again. They can be erased from the copies now.",
)
HELD_FOR_EVER = QT_TRANSLATE_NOOP(
    "sentences",
    "Kept copies of the shop: {count}. They may still hold this person. Those of the damaged shop {file}, from which"
    " this one was copied, stay until somebody deletes them. They can be erased from the copies now.",
)
NONE_KEPT = QT_TRANSLATE_NOOP("sentences", "No kept copy of the shop is known that could still hold this person.")
REWRITTEN = QT_TRANSLATE_NOOP(
    "sentences", "Kept copies written anew without the person: {rewritten}. Copies that did not hold them: {untouched}."
)


def about(file: Shop, now: datetime) -> Sentence:
    """How many kept copies there are, and until when they may hold somebody who is erased now."""
    count = len(copies.known(file.path, shop.settings().backup_folder))
    if not count:
        return Sentence(NONE_KEPT)
    if damaged := copies.damaged_before(file.path):
        return Sentence(HELD_FOR_EVER, count=count, file=damaged[0])
    return Sentence(HELD, count=count, day=f"{copies.gone_by(now):%Y-%m-%d}")


def told(done: Cleansed) -> Sentence:
    """What became of the copies, in words; what failed is told apart."""
    return Sentence(REWRITTEN, rewritten=len(done.rewritten), untouched=len(done.untouched))


def _cleanse(path: Path, entries: Sequence[Erased], values: Sequence[str], progress: Progress) -> bool:
    """Whether somebody was erased from the copy; UserError where it cannot be read, or is not clean afterwards."""
    keys.of(path)  # says so where it is encrypted by a key that nobody knows here
    with copies.workshop(path.parent) as folder:
        copy = folder / "copy.vipdesk"
        shutil.copyfile(path, copy)
        found = _in_a_child(copy, entries, progress)
        if found is None:
            raise UserError(_DIED)
        if not found.gone:
            return False
        if remains.search([copy], {*values, *found.gone} - found.shared):
            raise UserError(_LEFT)
        copies.replace(copy, path)
    return True


class _Found(NamedTuple):
    """What told who they were in a copy."""

    gone: set[str]
    shared: set[str]
    """What others have in common with them there, and so stays."""


def _in_a_child(copy: Path, entries: Sequence[Erased], progress: Progress) -> _Found | None:
    """What is to be gone from the copy now; nothing where nobody was in it, None where it cannot be read."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    child = context.Process(
        target=_erase, args=(theirs, str(copy), list(entries), keys.known()), daemon=True, name="erasing"
    )
    child.start()
    theirs.close()
    try:
        for _ in range(_TRIES):
            if ours.poll(_POLL_S):
                answer: _Found | None = ours.recv()
                return answer
            progress.check()
        return None
    except EOFError:
        return None
    finally:
        ours.close()
        child.join(5)
        child.kill()
        child.join()


def _erase(answers: Connection, copy: str, entries: list[Erased], ring: list[Key]) -> None:
    """The child's whole life: make the copy a shop of today, erase, empty the log, and close it as copies are kept."""
    now = int(datetime.now(UTC).timestamp())
    keys.know(ring)
    try:
        file = shop.open_shop(Path(copy))
    except UserError:
        answers.send(None)
        return
    erasure_list.write(file.path, entries)
    today = to_local(now, shop.settings().time_zone).date()
    found = erase_member.apply_again(Journal("", lambda: now), file.path, now, today, "")
    erase_member.finish(file, found)
    remains.close_as_copy(file)
    shared = {value for one in found for value, _ in one.shared}
    answers.send(_Found({value for one in found for value in one.values} - shared, shared))
