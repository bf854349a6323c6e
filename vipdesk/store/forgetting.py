"""Makes the shop forget a person: the rows, the images of them in the journal, and every mention that is left there."""

import hashlib
import hmac
import json
import secrets
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from vipdesk.store import personal
from vipdesk.store.database import chunks, containing, execute, places, select
from vipdesk.store.journal import SENTENCE, current_action
from vipdesk.store.models import Action, Erasure
from vipdesk.store.personal import MENTIONING, PARTS, Fate, Place, Told

MARKED = ("phone", "nick")
"""What tells a person apart surest, and so becomes the marks of an erasure; without it the name does."""
MOST_MARKS = 12
_COST = 2**14
"""Of one mark about 50 ms: nobody tries all the phones of a country on it."""


class Erased(NamedTuple):
    """An entry of the list of erasures; nothing in it tells who it was."""

    member_id: int
    erased_at: int
    who: str
    salt: str
    marks: tuple[str, ...]
    recognised: bool


def marked(member_id: int, told: Iterable[Told], erased_at: int, who: str, *, recognised: bool) -> Erased:
    """A new entry for a person of whom these values are known."""
    salt = secrets.token_hex(16)
    values = _marking(told)[:MOST_MARKS]
    return Erased(member_id, erased_at, who, salt, tuple(_mark(value, salt) for value in values), recognised)


def is_same(entry: Erased, told: Iterable[Told]) -> bool:
    """Whether somebody of whom these values are known is the one of the entry."""
    return any(_fits(entry, value) for value in _marking(told))


class Recognition:
    """Knows erased people again among many; what was looked at once is quick the second time."""

    def __init__(self, entries: Sequence[Erased]) -> None:
        self.entries = entries
        self._answers: dict[str, Erased | None] = {}

    def of(self, told: Iterable[Told]) -> Erased | None:
        """The entry of somebody of whom these values are known; None where nobody like that was erased."""
        if not self.entries:
            return None
        answers = (self._answer(value) for value in _marking(told))
        return next((answer for answer in answers if answer is not None), None)

    def _answer(self, value: str) -> Erased | None:
        if value not in self._answers:
            self._answers[value] = next((entry for entry in self.entries if _fits(entry, value)), None)
        return self._answers[value]


def _fits(entry: Erased, value: str) -> bool:
    """The quick beginning is looked at first: it leaves one of some thousands for the slow rest."""
    quick = _quick(value, entry.salt)
    likely = [one for one in entry.marks if one.startswith(quick)]
    return bool(likely) and any(hmac.compare_digest(_mark(value, entry.salt), one) for one in likely)


def _marking(told: Iterable[Told]) -> list[str]:
    known = list(told)
    sure = [f"{one.column}:{one.value}" for one in known if one.column in MARKED]
    return sorted(set(sure or [f"name:{one.value}" for one in known if one.column == "name"]))


def _mark(value: str, salt: str) -> str:
    slow = hashlib.scrypt(value.encode(), salt=bytes.fromhex(salt), n=_COST, r=8, p=1, dklen=32).hex()
    return _quick(value, salt) + slow


def _quick(value: str, salt: str) -> str:
    """Twelve bits that tell hardly anything, to pass over everybody else quickly."""
    return hashlib.sha256(bytes.fromhex(salt) + value.encode()).hexdigest()[:3]


def erased() -> list[Erased]:
    """The list of erasures of the open shop."""
    found = select("SELECT member_id, erased_at, who, salt, marks, recognised FROM erasure ORDER BY id")
    return [
        Erased(id_, at, who, salt, tuple(json.loads(marks)), bool(recognised))
        for id_, at, who, salt, marks, recognised in found
    ]


def is_erased(member_id: int) -> bool:
    """Whether only a number is left of a member."""
    return bool(select("SELECT 1 FROM erasure WHERE member_id = ?", [member_id]))


def note(entry: Erased) -> None:
    """Put an entry on the list of the shop, inside an open action, which is then known as an erasure."""
    Erasure.create(**entry._asdict() | {"marks": json.dumps(entry.marks)})
    action_id = current_action()
    tables = json.loads(select("SELECT tables FROM action WHERE id = ?", [action_id])[0][0])
    Action.update(tables=json.dumps(sorted({*tables, "erasure"}))).where(Action.id == action_id).execute()


def strangers(entry: Erased) -> list[int]:
    """Buyers who are no member here, but are the one of the entry: so an older copy may know an erased person."""
    found = select("SELECT id, nick, phone, name FROM buyer WHERE member_id IS NULL ORDER BY id")
    return [
        id_
        for id_, *values in found
        if is_same(
            entry, [Told(name, value) for name, value in zip(("nick", "phone", "name"), values, strict=True) if value]
        )
    ]


def forget_strangers(ids: Sequence[int]) -> list[str]:
    """Blank buyers inside the open action, what the journal says of them too; the values that told who they were."""
    part = next(part for part in PARTS if part.table == "buyer")
    names = ", ".join(part.telling)
    pairs = ", ".join(f"{name} = {value}" for name, value in part.blanks.items())
    found: set[str] = set()
    for chunk in chunks(ids):
        there = places(chunk)
        found.update(
            value for row in select(f"SELECT {names} FROM buyer WHERE id IN ({there})", chunk) for value in row
        )
        execute(f"UPDATE buyer SET {pairs} WHERE id IN ({there})", chunk)
    forget_images([Place("buyer", id_) for id_ in ids])
    return personal.searchable(found)


def add_ghost(member_id: int) -> None:
    """A bare number in the place of somebody whom an older copy does not know yet, so that nobody else gets it."""
    blanks = next(part.blanks for part in PARTS if part.table == "member")
    names = ", ".join(blanks)
    values = ", ".join(blanks.values()).format(ghost=personal.ghost(member_id))
    execute(f"INSERT INTO member (id, {names}) VALUES (?, {values})", [member_id])


def forget_rows(member_id: int) -> None:
    """Delete or blank every row about a member, inside the open action; what has to stay keeps the bare number."""
    name = personal.ghost(member_id)
    for part in PARTS:
        where, values = personal.condition(part, member_id)
        if part.fate is Fate.DELETED:
            execute(f"DELETE FROM {part.table} WHERE {where}", values)
        elif part.fate is Fate.BLANKED:
            pairs = ", ".join(f"{column} = {value.format(ghost=name)}" for column, value in part.blanks.items())
            execute(f"UPDATE {part.table} SET {pairs} WHERE {where}", values)


def forget_images(rows: Sequence[Place]) -> None:
    """Leave of what the journal kept of these rows only that they were changed, when, and by whom."""
    for table in sorted({row.table for row in rows}):
        for chunk in chunks([row.row_id for row in rows if row.table == table]):
            for column in ("before_row", "after_row"):
                execute(
                    f"UPDATE change SET {column} = '{{}}' WHERE table_name = ? AND {column} IS NOT NULL"
                    f" AND row_id IN ({places(chunk)})",
                    [table, *chunk],
                )


def forget_labels(member_id: int, rows: Sequence[Place], values: Sequence[str]) -> None:
    """Take these values out of the names of actions that changed these rows: they speak of this very person."""
    wanted = sorted(set(values), key=len, reverse=True)
    for action_id, text in _labels_of(rows):
        told = json.loads(text)
        shorn = _shorn(told, wanted, personal.ghost(member_id))
        if shorn != told:
            Action.update(label_values=json.dumps(shorn, ensure_ascii=False)).where(Action.id == action_id).execute()


def _labels_of(rows: Sequence[Place]) -> list[tuple[int, str]]:
    found: dict[int, str] = {}
    question = (
        "SELECT DISTINCT a.id, a.label_values FROM action a JOIN change c ON c.action_id = a.id"
        " WHERE c.table_name = ? AND c.row_id IN ({places})"
    )
    for table in sorted({row.table for row in rows}):
        for chunk in chunks([row.row_id for row in rows if row.table == table]):
            found |= dict(select(question.format(places=places(chunk)), [table, *chunk]))
    return list(found.items())


def _shorn(told: Any, values: Sequence[str], name: str) -> Any:
    """A label's values without these words, however deep they lie; the program's own sentences stay as they are."""
    if isinstance(told, dict):
        return {key: value if key == SENTENCE else _shorn(value, values, name) for key, value in told.items()}
    return _reworded(told, values, name) if isinstance(told, str) else told


def _reworded(text: str, values: Iterable[str], name: str) -> str:
    for value in values:
        text = text.replace(value, name)
    return text


def forget_mentions(member_id: int, value: str) -> None:
    """Put the bare number wherever free words, or the journal's images of them, still say this value.

    Whatever is no free word, such as a date or the name of a column, stays as it is though it reads the same.
    """
    forms, name = list(_forms(value)), personal.ghost(member_id)
    for table, column in MENTIONING:
        for form in forms:
            execute(
                f"UPDATE {table} SET {column} = REPLACE({column}, ?, ?) WHERE {column} LIKE ? ESCAPE '\\'",
                [form, name, containing(form)],
            )
    for column in ("before_row", "after_row"):
        for id_, table, text in _saying("change", "table_name", column, forms):
            if (shorn := _image_without(table, text, forms, name)) != text:
                execute(f"UPDATE change SET {column} = ? WHERE id = ?", [shorn, id_])
    for id_, _, text in _saying("action", "label", "label_values", forms):
        shorn = json.dumps(_shorn(json.loads(text), forms, name), ensure_ascii=False)
        execute("UPDATE action SET label_values = ? WHERE id = ?", [shorn, id_])


def _forms(value: str) -> Iterable[str]:
    """A value plain, as JSON writes it, and as JSON writes JSON."""
    once = (value, *_as_json(value))
    return dict.fromkeys((*once, *(twice for one in once for twice in _as_json(one))))


def _as_json(value: str) -> tuple[str, str]:
    return json.dumps(value, ensure_ascii=False)[1:-1], json.dumps(value)[1:-1]


def _saying(table: str, kind: str, column: str, forms: Sequence[str]) -> list[tuple[int, str, str]]:
    where = " OR ".join([f"{column} LIKE ? ESCAPE '\\'"] * len(forms))
    return select(f"SELECT id, {kind}, {column} FROM {table} WHERE {where}", [*map(containing, forms)])


def _image_without(table: str, text: str, values: Sequence[str], name: str) -> str:
    """A row's image without these words where the row holds free words; the same text where it says none there."""
    image = json.loads(text)
    free = personal.free_words(table)
    shorn = {
        column: [_reworded(one, values, name) if isinstance(one, str) and column in free else one for one in held]
        for column, held in image.items()
    }
    return text if shorn == image else json.dumps(shorn, ensure_ascii=False)
