"""A person is erased: everything that tells who it was goes, sums stay, and the bytes are searched afterwards."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from vipdesk.domain.letters import State
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.services import opt_out
from vipdesk.services.respect_wishes import Pull, word_without
from vipdesk.store import erasure_list, forgetting, households, members, merging, personal, remains, reviews, wishes
from vipdesk.store.database import explained
from vipdesk.store.engine import Shop
from vipdesk.store.forgetting import Erased
from vipdesk.store.journal import Journal, forbid_undo
from vipdesk.store.personal import PARTS, Fate, Place, Told
from vipdesk.store.remains import Remnant

ERASE = QT_TRANSLATE_NOOP("sentences", "Erase member #{number}")
NUMBER = QT_TRANSLATE_NOOP("sentences", "A bare number")
ALREADY = QT_TRANSLATE_NOOP("sentences", "Member #{number} was erased already; only the number is left.")
_POSTED = (State.POSTED, State.RETURNED)


@dataclass(frozen=True)
class Line:
    """What becomes of one kind of data, how many rows that are, and why they stay if they do."""

    what: Sentence
    rows: int
    why: Sentence | None


@dataclass(frozen=True)
class Preview:
    """What an erasure would do; nothing is written."""

    member_id: int
    name: str
    goes: tuple[Line, ...]
    stays: tuple[Line, ...]
    letters_cancelled: int
    """Letters that are not posted yet."""


@dataclass(frozen=True)
class Forgotten:
    """Who is no more known to the shop, and what is to be searched for in the files; keep it in memory only."""

    member_id: int
    pulls: tuple[Pull, ...]
    values: tuple[str, ...]
    """What told who it was, and occurs nowhere in the shop any more."""
    shared: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """(value, places as table and column): what others have in common with them, and so stays there."""


class Way(StrEnum):
    """How it was searched whether anything is left."""

    BYTES = "bytes"
    """Every byte of the files."""
    KEY = "key"
    """Every page of an encrypted file, as its key opens it."""
    ROWS = "rows"
    """Every row of a shop on a server, whose files are out of reach."""


@dataclass(frozen=True)
class Outcome:
    """What the search found. `number` is that of the member, or of the first of several."""

    number: int
    way: Way
    searched: int
    """Values looked for."""
    files: int
    remnants: tuple[Remnant, ...]
    shared: int
    """Values that stay because other people have them too, as a street or a family name."""
    trouble: Sentence | None = None
    """What kept the files from being made to forget, or from being searched."""

    @property
    def is_clean(self) -> bool:
        """Whether nothing of the person is left in any file, and all of them were searched."""
        return not self.remnants and self.trouble is None


def label(member_id: int) -> Sentence:
    """What the erasure is called in the history: without a name, of course."""
    return Sentence(ERASE, number=member_id)


def preview(member_id: int) -> Preview:
    """What would go and what would stay. UserError where there is nobody of this id any more."""
    card = members.card(member_id)
    counted = personal.counts(member_id)
    known = [(part, counted[part.table]) for part in PARTS if counted[part.table]]
    return Preview(
        member_id=member_id,
        name=card.name,
        goes=tuple(Line(Sentence(part.what), rows, None) for part, rows in known if part.fate is not Fate.KEPT),
        stays=(
            Line(Sentence(NUMBER), 1, Sentence(PARTS[0].why)),
            *(Line(Sentence(part.what), rows, Sentence(part.why)) for part, rows in known if part.fate is Fate.KEPT),
        ),
        letters_cancelled=sum(one.state in wishes.NOT_POSTED for one in members.letters(member_id)),
    )


def erase(member_id: int, now: int, today: date, who: str) -> Forgotten:
    """Erase somebody inside an open action, for good: nothing done before can be undone any more either.

    Letters under way are cancelled first. Commit it, then call `finish`: only that makes the files forget.
    UserError where it was done already, or there is nobody of this id.
    """
    if forgetting.is_erased(member_id):
        raise UserError(ALREADY, number=member_id)
    members.card(member_id)
    everybody = [member_id, *merging.merged_into(member_id)]
    forgotten = []
    for one in everybody:
        recognised = bool(reviews.recognised([one]))
        told = personal.telling(one)
        forgotten.append(_erase(forgetting.marked(one, told, now, who, recognised=recognised), told, now, today, who))
    return _as_one(forgotten)


def _as_one(forgotten: Sequence[Forgotten]) -> Forgotten:
    """Whoever was merged into somebody is forgotten with them; what only these had in common is nobody's any more."""
    first = forgotten[0]
    if len(forgotten) == 1:
        return first
    said = dict.fromkeys(value for one in forgotten for value in (*one.values, *dict(one.shared)))
    shared = _shared(first.member_id, said)
    return Forgotten(
        member_id=first.member_id,
        pulls=tuple(pull for one in forgotten for pull in one.pulls),
        values=tuple(value for value in said if value not in shared),
        shared=tuple(shared.items()),
    )


def _erase(entry: Erased, told: Sequence[Told], now: int, today: date, who: str) -> Forgotten:
    forbid_undo()
    member_id = entry.member_id
    shared_letters = wishes.shared_with(member_id)
    pulls = opt_out.opt_out(member_id, now, today, who)
    _unname(member_id, shared_letters)
    touched = [*personal.places_of(member_id), *(Place("letter", id_) for id_ in shared_letters)]
    home = households.of_member(member_id)
    forgetting.forget_rows(member_id)
    if home is not None and households.dissolve_lonely(home):
        touched.append(Place("household", home))
    erasure_list.put(entry)
    forgetting.forget_images(touched)
    values = personal.searchable(one.value for one in told)
    forgetting.forget_labels(member_id, touched, values)
    shared = _shared(member_id, values)
    return Forgotten(
        member_id=member_id,
        pulls=tuple(pulls),
        values=tuple(value for value in values if value not in shared),
        shared=tuple(shared.items()),
    )


def _shared(member_id: int, values: Iterable[str]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Take out every mention of the values that nobody else has; the others, and where they stay."""
    shared: dict[str, tuple[tuple[str, str], ...]] = {}
    for value in values:
        if not (found := personal.elsewhere(value)):
            forgetting.forget_mentions(member_id, value)
            found = [*personal.in_journal(value), *remains.in_schema(value)]
        if found:
            shared[value] = tuple(found)
    return shared


def _unname(member_id: int, letter_ids: Sequence[int]) -> None:
    """Take the person out of the letters of their household; those in the post already keep only who is left."""
    for letter in wishes.worded(letter_ids).values():
        if forgetting.is_erased(letter.member_id):
            continue
        if letter.state in _POSTED:
            names = "、".join(one.name for one in wishes.household_of(letter.id) if one.id != member_id)
            wishes.reword(letter.id, names, {}, "", "")
        else:
            word_without(letter, [member_id])


def finish(file: Shop, forgotten: Iterable[Forgotten], logs: Iterable[Path] = ()) -> Outcome:
    """Make the files forget, outside of any action, and search every byte of them for what is to be gone.

    `logs` are further files to be searched. The engine's own log is emptied, and the shop is written anew where that
    was not enough. Nothing is raised for what cannot be done, for the person is erased already: the outcome tells it.
    """
    gone = list(forgotten)
    values = sorted({value for one in gone for value in one.values})
    shared = len({value for one in gone for value, _ in one.shared})
    number = gone[0].member_id if gone else 0
    try:
        with explained(file.path):
            searched, remnants = _searched(file, values, logs)
    except UserError as error:
        return Outcome(number, _way(file), 0, 0, (), shared, error.sentence)
    return Outcome(number, _way(file), len(values), len(searched), tuple(remnants), shared)


def _way(file: Shop) -> Way:
    if file.is_shared:
        return Way.ROWS
    return Way.KEY if remains.is_encrypted(file) else Way.BYTES


def _searched(file: Shop, values: Sequence[str], logs: Iterable[Path]) -> tuple[list[Path], list[Remnant]]:
    """The files that were made to forget and searched, and what is left in them."""
    erasure_list.bring_up_to_date(file.path)
    _refuse_readers(is_settled=remains.settle(file))
    if remains.search(remains.files_of(file.path), values):
        _refuse_readers(is_settled=remains.rebuild(file))
    files = [*remains.files_of(file.path), *(path for path in logs if path.is_file())]
    left_in_rows = remains.in_rows(values) if file.is_shared else []
    return files, [*left_in_rows, *remains.search(files, values)]


CLEAN = QT_TRANSLATE_NOOP(
    "sentences",
    "Member #{number} is erased. {values} values that told who it was were looked for in {files} files, byte by byte:"
    " none is left.",
)
CLEAN_BY_KEY = QT_TRANSLATE_NOOP(
    "sentences",
    "Member #{number} is erased. {values} values that told who it was were looked for in {files} files: the encrypted"
    " pages one by one as the key opens them, everything else byte by byte. None is left.",
)
CLEAN_ROWS = QT_TRANSLATE_NOOP(
    "sentences",
    "Member #{number} is erased. {values} values that told who it was were looked for in every table of the shop and in"
    " its journal: none is left. The files of the server, its own log and its backups were not searched, and may hold"
    " the person until the server overwrites them.",
)
_CLEAN = {Way.BYTES: CLEAN, Way.KEY: CLEAN_BY_KEY, Way.ROWS: CLEAN_ROWS}
LEFT_IN_TABLE = QT_TRANSLATE_NOOP(
    "sentences",
    "The table {table} still holds a value that told who it was, in {column}. Somebody may have written"
    " it again meanwhile; look there.",
)
NOT_CLEAN = QT_TRANSLATE_NOOP(
    "sentences", "Member #{number} is erased from the shop, but files still hold something of them."
)
NOT_SEARCHED = QT_TRANSLATE_NOOP(
    "sentences", "Member #{number} is erased from the shop, but its files could not be searched for traces. {why}"
)
LEFT = QT_TRANSLATE_NOOP(
    "sentences", "{file} still holds a value that told who it was, written as {encoding}. Look at that file by hand."
)


def told(outcome: Outcome) -> Sentence:
    """The result in a sentence, without the person."""
    if outcome.trouble is not None:
        return Sentence(NOT_SEARCHED, number=outcome.number, why=outcome.trouble)
    if not outcome.is_clean:
        return Sentence(NOT_CLEAN, number=outcome.number)
    return Sentence(_CLEAN[outcome.way], number=outcome.number, values=outcome.searched, files=outcome.files)


def left(outcome: Outcome) -> list[Sentence]:
    """What is still in which file or table, without saying what it is."""
    return [
        Sentence(LEFT_IN_TABLE, table=one.file, column=one.encoding)
        if one.is_row
        else Sentence(LEFT, file=one.file, encoding=one.encoding)
        for one in outcome.remnants
    ]


def _refuse_readers(*, is_settled: bool) -> None:
    """The engine waited for whoever reads; now the person has to know."""
    if not is_settled:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences",
                "Somebody is reading the shop all the time. Close all windows of it: what is left goes when the last"
                " one is closed.",
            )
        )


AGAIN = QT_TRANSLATE_NOOP("sentences", "Erase again who was erased before")


def apply_again(log: Journal, shop_path: Path, now: int, today: date, who: str) -> list[Forgotten]:
    """Erase everybody again whom an older copy brought back, and keep their numbers from being given to others.

    Quick where nobody came back. Call `finish` with what was found, if anything was.
    """
    cases = erasure_list.open_cases(erasure_list.read(shop_path))
    if not cases:
        return []
    with log.action(Sentence(AGAIN)):
        found = [_again(entry, now, today, who) for entry in cases]
    return [one for one in found if one is not None]


def _again(entry: Erased, now: int, today: date, who: str) -> Forgotten | None:
    """Erase the one whom an entry means, if they are here."""
    if not erasure_list.is_member(entry.member_id):
        forgetting.add_ghost(entry.member_id)
        erasure_list.put(entry)
        return _forget_as_buyer(entry)
    told = personal.telling(entry.member_id)
    if not forgetting.is_same(entry, told):
        erasure_list.strike_out(entry)
        return None
    return _erase(entry, told, now, today, who)


def _forget_as_buyer(entry: Erased) -> Forgotten | None:
    """Erase the one whom an entry means from orders that an older copy has of them, though they were no member yet."""
    ids = forgetting.strangers(entry)
    if not ids:
        return None
    forbid_undo()
    values = forgetting.forget_strangers(ids)
    shared = _shared(entry.member_id, values)
    return Forgotten(
        entry.member_id, (), tuple(value for value in values if value not in shared), tuple(shared.items())
    )
