"""Where a person stands in the shop: one list of all tables, to tell everything, to erase, and to search afterwards.

A new table with something about members gets its line in PARTS; a test refuses one that has none.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from peewee import TextField

from vipdesk.errors import QT_TRANSLATE_NOOP
from vipdesk.store.database import chunks, columns, containing, places, select
from vipdesk.store.models import REGISTERS, TABLES


class Fate(StrEnum):
    """What an erasure does to rows."""

    DELETED = "deleted"
    BLANKED = "blanked"
    KEPT = "kept"


@dataclass(frozen=True)
class Part:
    """What one table holds about a person. `of` has a ? for the member's id, as often as it says."""

    table: str
    of: str
    fate: Fate
    what: str
    """A marked sentence: which data these are."""
    why: str = ""
    """A marked sentence: why they stay, where they do."""
    blanks: Mapping[str, str] = field(default_factory=dict)
    """What an erasure writes into columns: SQL by column; `{ghost}` is the name that stays."""
    telling: tuple[str, ...] = ()
    """Columns whose values tell who it is: no byte of them may stay."""


class Row(NamedTuple):
    """A row about a person with all its columns."""

    table: str
    values: dict[str, Any]


_NOTHING = "''"
_GHOST = "'{ghost}'"
_AND_MERGED = "SELECT m.id FROM member m WHERE m.id = ? OR m.merged_into_id = ?"
"""The member and whoever was merged: what was drawn and what was given away keep the number that they had."""
PARTS: tuple[Part, ...] = (
    Part(
        "member",
        "id = ?",
        Fate.BLANKED,
        QT_TRANSLATE_NOOP("sentences", "Name, title, phone, e-mail, birthday, consent and note"),
        QT_TRANSLATE_NOOP("sentences", "A bare number stays in the person's place, so that sums still add up."),
        {
            "name": _GHOST,
            **dict.fromkeys(
                ("real_name", "title", "pronoun", "language", "phone", "email", "birthday_calendar", "consent_how",
                 "do_not_pursue_why", "note", "sort_key", "search_key", "register", "consent_wording"),
                _NOTHING,
            ),
            **dict.fromkeys(("birthday_year", "birthday_month", "birthday_day", "consent_on", "household_id"), "NULL"),
            **dict.fromkeys(("birthday_leap", "must_send", "do_not_pursue"), "0"),
        },
        ("name", "real_name", "phone", "email", "note", "do_not_pursue_why", "search_key"),
    ),
    Part(
        "alias", "member_id = ?", Fate.DELETED,
        QT_TRANSLATE_NOOP("sentences", "Nicks on the platforms"), telling=("nick",),
    ),
    Part(
        "address", "member_id = ?", Fate.DELETED,
        QT_TRANSLATE_NOOP("sentences", "Addresses"), telling=("recipient", "street"),
    ),
    Part(
        "other_phone", "member_id = ?", Fate.DELETED,
        QT_TRANSLATE_NOOP("sentences", "Further phones"), telling=("number", "note"),
    ),
    Part(
        "talk_fact", "member_id = ?", Fate.DELETED,
        QT_TRANSLATE_NOOP("sentences", "What was learnt in talks"), telling=("fact",),
    ),
    Part("member_tag", "member_id = ?", Fate.DELETED, QT_TRANSLATE_NOOP("sentences", "Tags")),
    Part(
        "custom_value", "member_id = ?", Fate.DELETED,
        QT_TRANSLATE_NOOP("sentences", "Fields of the shop's own"), telling=("value",),
    ),
    Part(
        "not_duplicate", "first_member_id = ? OR second_member_id = ?", Fate.DELETED,
        QT_TRANSLATE_NOOP("sentences", "With whom this person is not to be confused"),
    ),
    Part("membership", "member_id = ?", Fate.DELETED, QT_TRANSLATE_NOOP("sentences", "Groups and roles in them")),
    Part(
        "invitation", "member_id = ?", Fate.DELETED,
        QT_TRANSLATE_NOOP("sentences", "Invitations to groups"), telling=("name", "note"),
    ),
    Part(
        "term", "member_id = ?", Fate.DELETED,
        QT_TRANSLATE_NOOP("sentences", "Privileges of their own"), telling=("reason", "withdrawn_why"),
    ),
    Part(
        "chat_day", "member_id = ?", Fate.DELETED,
        QT_TRANSLATE_NOOP("sentences", "How many messages on which day"),
    ),
    Part(
        "chat_tie", "from_member_id = ? OR to_member_id = ?", Fate.DELETED,
        QT_TRANSLATE_NOOP("sentences", "Who answered whom in the groups"),
    ),
    Part(
        "buyer",
        "member_id = ?",
        Fate.BLANKED,
        QT_TRANSLATE_NOOP("sentences", "Name, nick, phone and address as a buyer"),
        QT_TRANSLATE_NOOP("sentences", "A bare number stays, to which the orders' money belongs."),
        {
            "identity": "'erased:' || CAST(id AS TEXT)",
            **dict.fromkeys(
                ("nick", "name", "phone", "email", "province", "city", "district", "street", "postcode", "country"),
                _NOTHING,
            ),
        },
        ("identity", "nick", "name", "phone", "email", "street"),
    ),
    Part(
        "shop_order", "member_id = ?", Fate.KEPT,
        QT_TRANSLATE_NOOP("sentences", "Orders: number, items, money, days"),
        QT_TRANSLATE_NOOP(
            "sentences", "Sales have to be accounted for; the number keeps an export from being counted twice."
        ),
    ),
    Part(
        "recipient", f"member_id IN ({_AND_MERGED})", Fate.KEPT,
        QT_TRANSLATE_NOOP("sentences", "The place in each campaign: letter, hold-out or left out"),
        QT_TRANSLATE_NOOP("sentences", "The arms were frozen at the draw; without them no review can be repeated."),
    ),
    Part(
        "letter",
        "member_id = ?",
        Fate.BLANKED,
        QT_TRANSLATE_NOOP("sentences", "Letters: name, address and what was written for this person"),
        QT_TRANSLATE_NOOP("sentences", "Code, state and days stay, so that batches and reviews add up."),
        {"names": _GHOST, "fields": "'{{}}'", **dict.fromkeys(("missing", "address", "postcode"), _NOTHING)},
        ("names", "address"),
    ),
    Part(
        "letter_event", "letter_id IN (SELECT id FROM letter WHERE member_id = ?)", Fate.KEPT,
        QT_TRANSLATE_NOOP("sentences", "What happened to each letter and when"),
        QT_TRANSLATE_NOOP("sentences", "The helpers' work and the batches are counted by it."),
    ),
    Part(
        "cost", "member_id = ?", Fate.KEPT,
        QT_TRANSLATE_NOOP("sentences", "What letters and privileges cost"),
        QT_TRANSLATE_NOOP("sentences", "The cost book is never changed; it holds no name."),
    ),
    Part(
        "privilege_use", "member_id = ?", Fate.KEPT,
        QT_TRANSLATE_NOOP("sentences", "Privileges used with an order"),
        QT_TRANSLATE_NOOP("sentences", "The cost book rests on them; they hold no name."),
    ),
    Part(
        "order_line", "order_id IN (SELECT id FROM shop_order WHERE member_id = ?)", Fate.KEPT,
        QT_TRANSLATE_NOOP("sentences", "What was bought with each order"),
        QT_TRANSLATE_NOOP("sentences", "Sales have to be accounted for; the lines hold no name."),
    ),
    Part(
        "order_refund", "order_id IN (SELECT id FROM shop_order WHERE member_id = ?)", Fate.KEPT,
        QT_TRANSLATE_NOOP("sentences", "What was given back of each order"),
        QT_TRANSLATE_NOOP("sentences", "Sales have to be accounted for; the lines hold no name."),
    ),
    Part(
        "disclosure_person", f"member_id IN ({_AND_MERGED})", Fate.KEPT,
        QT_TRANSLATE_NOOP("sentences", "Who got data of this person"),
        QT_TRANSLATE_NOOP("sentences", "It shows whom to ask to destroy what they have; it holds the number only."),
    ),
    Part(
        "erasure", "member_id = ?", Fate.KEPT,
        QT_TRANSLATE_NOOP("sentences", "That the person was erased"),
        QT_TRANSLATE_NOOP("sentences", "An older copy that is restored must be erased from again."),
    ),
)  # fmt: skip
"""Every table with something about a member, in the order in which it is told."""

OF_OTHERS = (
    ("helper", ("name", "contact")), ("vip_group", ("name",)), ("tier", ("name",)), ("item", ("name",)),
    ("campaign", ("name", "text_name", "body", "segment")), ("setting", ("value",)), ("disclosure", ("recipient",)),
    ("shop_order", ("title", "number", "identity", "joined_to")), ("household", ("name",)), ("tag", ("name",)),
    ("custom_field", ("name", "choices")), ("segment", ("name", "condition", "note")),
    ("saved_view", ("name", "settings")), ("column_mapping", ("mapping",)), ("vip_group", ("note",)),
    ("item", ("code", "category", "gift", "defects", "defect_wording", "points", "goes_with")),
    ("item_title", ("title",)), ("announcement", ("text",)), ("order_line", ("title", "variant", "code")),
    ("order_refund", ("number",)),
)  # fmt: skip
"""Free words that are nobody's own, where a name may occur by chance."""
MENTIONING = (
    ("letter_event", "reason"), ("cost", "note"), ("import_run", "file"), ("invitation", "invited_by"),
)  # fmt: skip
"""Free words in which a person may be mentioned, in rows that are not their own and have to stay."""
_JOURNAL_TEXTS = (("change", "before_row"), ("change", "after_row"), ("action", "label_values"), ("action", "label"))
SHORTEST_WIDE, SHORTEST_PLAIN = 2, 4
"""Characters that a value must have to be searched for: of Chinese and the like, and of plain letters and digits."""


def ghost(member_id: int) -> str:
    """What stands in the place of an erased person's name."""
    return f"#{member_id}"


def condition(part: Part, member_id: int) -> tuple[str, list[int]]:
    """The SQL of a part's rows of a member, and its values."""
    return part.of, [member_id] * part.of.count("?")


def rows(member_id: int) -> list[Row]:
    """Every row about a member with every column, table by table."""
    found = []
    for part in PARTS:
        where, values = condition(part, member_id)
        names = columns(part.table)
        question = f"SELECT {', '.join(names)} FROM {part.table} WHERE {where} ORDER BY id"
        found += [Row(part.table, dict(zip(names, row, strict=True))) for row in select(question, values)]
    return found


def counts(member_id: int) -> dict[str, int]:
    """How many rows about a member each table has."""
    found = {}
    for part in PARTS:
        where, values = condition(part, member_id)
        found[part.table] = int(select(f"SELECT COUNT(*) FROM {part.table} WHERE {where}", values)[0][0])
    return found


class Place(NamedTuple):
    """A row, there or gone, of which the journal may have images."""

    table: str
    row_id: int


def places_of(member_id: int) -> list[Place]:
    """The rows that were ever about a member, as far as the tables and the journal know, but for those that stay."""
    own = [part for part in PARTS if part.fate is not Fate.KEPT]
    found = {Place("member", member_id)}
    for part in own:
        where, values = condition(part, member_id)
        found |= {Place(part.table, id_) for (id_,) in select(f"SELECT id FROM {part.table} WHERE {where}", values)}
    tables = [part.table for part in own if part.table != "member"]
    question = (
        f"SELECT table_name, row_id, before_row, after_row FROM change WHERE table_name IN ({places(tables)})"
        " AND (before_row LIKE ? OR after_row LIKE ?)"
    )
    pattern = f"%member_id%[{member_id}]%"
    for table, row_id, *images in select(question, [*tables, pattern, pattern]):
        if any(_names_member(image, member_id) for image in images):
            found.add(Place(table, row_id))
    return sorted(found)


def _names_member(image: str | None, member_id: int) -> bool:
    values = json.loads(image) if image else {}
    return any(name.endswith("member_id") and value == [member_id] for name, value in values.items())


class Told(NamedTuple):
    """A value that tells who somebody is, and which column it stood in."""

    column: str
    value: str


def telling(member_id: int) -> list[Told]:
    """Every value that tells who a member is or was: of the rows now, and of what the journal knows of them."""
    by_table = {part.table: part.telling for part in PARTS if part.telling}
    found: dict[Told, None] = {}
    present = rows(member_id)
    for row in present:
        found |= dict.fromkeys(_values(row.table, row.values, by_table))
    own = {Place(row.table, row.values["id"]) for row in present}
    for life in _lives(places_of(member_id)):
        if (life.place in own and life.lasts) or any(_names_member(image, member_id) for image in life.images):
            for image in life.images:
                values = {name: value for name, (value,) in json.loads(image).items()}
                found |= dict.fromkeys(_values(life.place.table, values, by_table))
    return list(found)


class _Life(NamedTuple):
    """The images of a row until it was deleted: a later row of the same id may be somebody else's."""

    place: Place
    images: list[str]
    lasts: bool


def _lives(wanted: Sequence[Place]) -> Iterator[_Life]:
    question = (
        "SELECT row_id, before_row, after_row FROM change WHERE table_name = ? AND row_id IN ({places})"
        " ORDER BY row_id, id"
    )
    for table in sorted({place.table for place in wanted}):
        for chunk in chunks([place.row_id for place in wanted if place.table == table]):
            changes = select(question.format(places=places(chunk)), [table, *chunk])
            for row_id, of_row in groupby(changes, key=itemgetter(0)):
                yield from _lives_of(Place(table, row_id), of_row)


def _lives_of(place: Place, changes: Iterable[tuple[Any, ...]]) -> Iterator[_Life]:
    images: list[str] = []
    for _, before, after in changes:
        images += [image for image in (before, after) if image]
        if after is None:
            yield _Life(place, images, lasts=False)
            images = []
    if images:
        yield _Life(place, images, lasts=True)


def _values(table: str, row: Mapping[str, Any], by_table: Mapping[str, Sequence[str]]) -> Iterator[Told]:
    for column in by_table.get(table, ()):
        for line in str(row.get(column) or "").splitlines():
            if line.strip():
                yield Told(column, line.strip())


def searchable(values: Iterable[str]) -> list[str]:
    """Those values that are long enough to be searched for, the longest first, each once."""
    long = {value for value in values if len(value) >= (SHORTEST_PLAIN if value.isascii() else SHORTEST_WIDE)}
    return sorted(long, key=lambda value: (-len(value), value))


def free_words(table: str) -> set[str]:
    """The columns of a table that hold what somebody wrote, and no word, number or day of the program's own."""
    named = (*((part.table, part.telling) for part in PARTS), *OF_OTHERS, ("letter", ("fields",)))
    mentioning = {name for one, name in MENTIONING if one == table}
    return mentioning.union(*(names for one, names in named if one == table))


def elsewhere(value: str) -> list[tuple[str, str]]:
    """(table, column) of every text of the shop, the journal apart, in which a value still occurs.

    Texts in which people may be mentioned by chance are left out: see `forgetting.forget_mentions`.
    """
    found = []
    for model in (*TABLES, *REGISTERS):
        table = str(model._meta.table_name)
        names = [one.column_name for one in model._meta.sorted_fields if isinstance(one, TextField)]
        named = [name for name in names if (table, name) not in MENTIONING]
        if named and _says(table, named, value):
            found += [(table, name) for name in named if _says(table, [name], value)]
    return found


def in_journal(value: str) -> list[tuple[str, str]]:
    """(table, column) where the journal still says a value: as a name of its own, a number or a day."""
    return [(table, name) for table, name in _JOURNAL_TEXTS if _says(table, [name], value)]


def _says(table: str, names: Sequence[str], value: str) -> bool:
    where = " OR ".join(f"{name} LIKE ? ESCAPE '\\'" for name in names)
    return bool(select(f"SELECT 1 FROM {table} WHERE {where} LIMIT 1", [containing(value)] * len(names)))
