"""The register of who got which data of whom: entries are added and stay, until they are past their time."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from vipdesk.domain.disclosed import Datum, Way
from vipdesk.store.database import chunks, containing, places, repeat, select, writing
from vipdesk.store.members import as_date
from vipdesk.store.models import Disclosure


class Given(NamedTuple):
    """Data that are given away. `file`: where a file of ours went, with its hash, to be removed when it expires."""

    happened_at: int
    who: str
    way: Way
    recipient: str
    what: tuple[Datum, ...]
    member_ids: tuple[int, ...] = ()
    """Whose data they are; nobody in particular where they are everybody's."""
    batch_id: int | None = None
    campaign_id: int | None = None
    file: str = ""
    file_hash: str = ""
    expires_on: date | None = None


class Entry(NamedTuple):
    """A line of the register."""

    id: int
    happened_at: int
    who: str
    way: Way
    recipient: str
    what: tuple[Datum, ...]
    people: int
    everybody: bool
    batch: int | None
    """The batch's number."""
    campaign: str
    expires_on: date | None


def record(given: Given) -> int:
    """Enter that data were given away; the entry's id. It needs no action, and no undo takes it back."""
    everybody = not given.member_ids
    people = int(select(_EVERYBODY)[0][0]) if everybody else len(set(given.member_ids))
    with writing():
        made = Disclosure.create(
            happened_at=given.happened_at,
            who=given.who,
            kind=given.way.value,
            recipient=given.recipient,
            what=" ".join(given.what),
            people=people,
            everybody=everybody,
            batch_id=given.batch_id,
            campaign=given.campaign_id,
            file=given.file,
            file_hash=given.file_hash,
            expires_on=given.expires_on,
        )
        repeat(
            "INSERT INTO disclosure_person (disclosure_id, member_id) VALUES (?, ?)",
            [(made.id, member_id) for member_id in sorted(set(given.member_ids))],
        )
    return int(made.id)


_EVERYBODY = (
    "SELECT COUNT(*) FROM member m WHERE m.merged_into_id IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM erasure e WHERE e.member_id = m.id)"
)


def find(text: str = "") -> list[int]:
    """Ids of the entries, the newest first; all words of `text` must occur in recipient, who, campaign or way."""
    words = text.lower().split()
    said = "LOWER(d.recipient || ' ' || d.who || ' ' || d.kind || ' ' || d.what || ' ' || COALESCE(c.name, ''))"
    where = " AND ".join([f"{said} LIKE ? ESCAPE '\\'"] * len(words)) or "1 = 1"
    found = select(
        f"SELECT d.id FROM disclosure d LEFT JOIN campaign c ON c.id = d.campaign_id WHERE {where}"
        " ORDER BY d.happened_at DESC, d.id DESC",
        [containing(word) for word in words],
    )
    return [id_ for (id_,) in found]


_ENTRY = """
SELECT d.id, d.happened_at, d.who, d.kind, d.recipient, d.what, d.people, d.everybody, b.number, COALESCE(c.name, ''),
  d.expires_on FROM disclosure d LEFT JOIN batch b ON b.id = d.batch_id LEFT JOIN campaign c ON c.id = d.campaign_id"""


def rows(ids: Sequence[int]) -> list[Entry]:
    """One entry per id, in that order."""
    found = {
        row[0]: _entry(row)
        for chunk in chunks(ids)
        for row in select(f"{_ENTRY} WHERE d.id IN ({places(chunk)})", chunk)
    }
    return [found[id_] for id_ in ids if id_ in found]


def of_member(member_id: int) -> list[Entry]:
    """Who got data of this member, or of one who was merged, everybody's data included, the newest first."""
    found = select(
        f"{_ENTRY} WHERE d.everybody <> 0 OR d.id IN (SELECT p.disclosure_id FROM disclosure_person p"
        " WHERE p.member_id IN (SELECT m.id FROM member m WHERE m.id = ? OR m.merged_into_id = ?))"
        " ORDER BY d.happened_at DESC, d.id DESC",
        [member_id, member_id],
    )
    return [_entry(row) for row in found]


def _entry(row: Sequence[object]) -> Entry:
    one = Entry._make(row)
    return one._replace(
        way=Way(one.way),
        what=tuple(Datum(each) for each in str(row[5]).split()),
        everybody=bool(one.everybody),
        expires_on=as_date(one.expires_on),
    )


class KnownFile(NamedTuple):
    """A file that the program wrote, and that is past its time."""

    id: int
    file: str
    file_hash: str


def expired_files(today: date) -> list[KnownFile]:
    """The files that should not be there any more."""
    found = select(
        "SELECT id, file, file_hash FROM disclosure WHERE expires_on <= ? AND file <> '' ORDER BY id",
        [today.isoformat()],
    )
    return [KnownFile(*row) for row in found]


def forget_files(ids: Iterable[int]) -> None:
    """Note that these files are gone."""
    repeat("UPDATE disclosure SET file = '', file_hash = '' WHERE id = ?", [(id_,) for id_ in ids])


def is_known(way: Way, recipient: str) -> bool:
    """Whether the register has an entry of this kind to this recipient."""
    found = select("SELECT 1 FROM disclosure WHERE kind = ? AND recipient = ? LIMIT 1", [way.value, recipient])
    return bool(found)


def members_of_batch(batch_id: int) -> list[int]:
    """Everybody whose name or address a batch's letters hold, but for cancelled ones."""
    return _members("l.batch_id = ?", batch_id)


def members_of_campaign(campaign_id: int) -> list[int]:
    """The same of a whole campaign."""
    return _members("l.campaign_id = ?", campaign_id)


def _members(condition: str, value: int) -> list[int]:
    found = select(
        "SELECT DISTINCT r.member_id FROM letter l JOIN recipient u ON u.id = l.recipient_id"
        " JOIN recipient r ON r.campaign_id = u.campaign_id AND r.unit_member_id = u.member_id"
        " WHERE (r.id = u.id OR (r.arm = 'excluded'"
        f" AND r.reason = 'household')) AND l.state <> 'cancelled' AND {condition} ORDER BY r.member_id",
        [value],
    )
    return [id_ for (id_,) in found]
