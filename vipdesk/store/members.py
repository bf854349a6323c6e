"""Questions about members, and small changes to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from vipdesk.domain.lunar import Birthday
from vipdesk.errors import QT_TRANSLATE_NOOP, Several, UserError
from vipdesk.store import custom_fields, edits, tags
from vipdesk.store.database import attached, chunks, containing, places, select
from vipdesk.store.edits import Clash, Edit
from vipdesk.store.member_lists import LISTED, OF_GROUP, arranged, finding, words_of
from vipdesk.store.member_lists import SortBy as SortBy
from vipdesk.store.models import Member, Membership
from vipdesk.store.where import EVERYBODY, Where


class MemberRow(NamedTuple):
    """A line of the members' table. `spent_fen` counts from a moment that the asker chose."""

    id: int
    name: str
    nick: str
    group: str
    role: str
    city: str
    spent_fen: int
    last_order_at: int | None
    phone: str = ""
    language: str = ""
    joined_on: date | None = None
    """The first day in any group, as far as it is known."""
    last_letter_on: date | None = None
    birthday: Birthday | None = None
    tags: tuple[str, ...] = ()
    own: Mapping[int, str] = MappingProxyType({})
    """What the shop's own fields hold, by their ids."""


class AddressRow(NamedTuple):
    """An address as stored."""

    id: int
    province: str
    city: str
    district: str
    street: str
    postcode: str
    country: str
    deliverable: bool


class MembershipRow(NamedTuple):
    """Being in a group; `joined_on` is None where nobody noted it."""

    group_id: int
    group: str
    tier: str
    role: str
    joined_on: date | None
    left_on: date | None


@dataclass(frozen=True)
class Card:
    """Everything about one member that does not grow without end."""

    id: int
    name: str
    real_name: str
    title: str
    pronoun: str
    language: str
    phone: str
    email: str
    nicks: tuple[str, ...]
    birthday: Birthday | None
    consent_on: date | None
    consent_how: str
    consent_wording: str
    opted_out_on: date | None
    do_not_pursue: bool
    do_not_pursue_why: str
    must_send: bool
    note: str
    address: AddressRow | None
    memberships: tuple[MembershipRow, ...]


def find(
    text: str = "",
    group_id: int | None = None,
    sort_by: SortBy = SortBy.NAME,
    since: int = 0,
    *,
    descending: bool = False,
    within: Where = EVERYBODY,
) -> list[int]:
    """Ids in display order; all words of `text` must occur in name, nick, phone, pinyin, initials or city.

    Where nobody has them there, they may occur in street, district, postcode and e-mail address as well.

    `within` is a further condition, such as that of a segment.
    Spending is sorted as `rows` shows it: of orders paid from `since` (UTC seconds) on.
    """
    conditions = [Where(LISTED)]
    if words := words_of(text):
        question, params = finding(words)
        conditions.append(Where(f"m.id IN ({question})", tuple(params)))
    if group_id is not None:
        conditions.append(Where(f"m.id IN ({OF_GROUP})", (group_id,)))
    if within != EVERYBODY:
        conditions.append(within)
    return list(arranged(conditions, sort_by, since, descending=descending))


def best(text: str, most: int | None = None) -> list[int]:
    """The same as `find` by name, but first those of whom a word begins like the text: Chen before Caichen.

    With `most` so many of them, in a moment: where thousands have a text, those are compared who are found first, and
    addresses are not looked through.
    """
    words = words_of(text)
    if not words:
        return list(arranged([Where(LISTED)], SortBy.NAME, 0, descending=False, limit=most))
    question, params = finding(words) if most is None else attached().finding(words)
    looked_at, end = ("", "") if most is None else (f" LIMIT {_COMPARED:d}", f" LIMIT {most:d}")
    begins = containing(words[0])[1:]
    found = select(
        f"SELECT m.id FROM member m WHERE m.id IN ({question}{looked_at}) AND {LISTED}"
        f" ORDER BY CASE WHEN {_BEGINS} THEN 0 ELSE 1 END, m.sort_key, m.id{end}",
        [*params, begins, f"% {begins}"],
    )
    return [id_ for (id_,) in found]


_COMPARED = 3_000
"""Members; more are found only by a letter or two, and then nobody looks for one of them yet."""
_BEGINS = "m.search_key LIKE ? ESCAPE '\\' OR m.search_key LIKE ? ESCAPE '\\'"


def rows(ids: Sequence[int], since: int = 0) -> list[MemberRow]:
    """One row per id, in that order; spending counts orders paid from `since` (UTC seconds) on."""
    found: dict[int, MemberRow] = {}
    for chunk in chunks(ids):
        given, own = tags.of_members(chunk), custom_fields.of_members(chunk)
        for *row, joined, posted, calendar, month, day, leap, year in select(
            _ROWS.format(places=places(chunk)), [since, *chunk]
        ):
            born = _born(calendar, month, day, leap, year)
            days = as_date(joined), as_date(posted)
            found[row[0]] = MemberRow._make([*row, *days, born, given.get(row[0], ()), own.get(row[0], {})])
    return [found[id_] for id_ in ids if id_ in found]


_ROWS = """
SELECT m.id, m.name,
  COALESCE((SELECT MIN(a.nick) FROM alias a WHERE a.member_id = m.id), ''),
  COALESCE((SELECT MIN(g.name) FROM membership s JOIN vip_group g ON g.id = s.group_id
            WHERE s.member_id = m.id AND s.left_on IS NULL), ''),
  COALESCE((SELECT MIN(s.role) FROM membership s WHERE s.member_id = m.id AND s.left_on IS NULL), ''),
  COALESCE((SELECT MIN(d.city) FROM address d WHERE d.member_id = m.id AND d.is_current = 1), ''),
  COALESCE((SELECT SUM(o.net_fen) FROM shop_order o
            WHERE o.member_id = m.id AND o.paid_at >= ? AND o.brushed = 0), 0),
  (SELECT MAX(o.paid_at) FROM shop_order o WHERE o.member_id = m.id), m.phone, m.language,
  (SELECT MIN(s.joined_on) FROM membership s WHERE s.member_id = m.id),
  (SELECT MAX(l.posted_on) FROM letter l WHERE l.member_id = m.id),
  m.birthday_calendar, m.birthday_month, m.birthday_day, m.birthday_leap, m.birthday_year
FROM member m WHERE m.id IN ({places})"""


def count() -> int:
    """How many members there are."""
    return int(select(_COUNT)[0][0])


_COUNT = (
    "SELECT (SELECT COUNT(*) FROM member) - (SELECT COUNT(*) FROM erasure) - (SELECT COUNT(*) FROM member"
    " WHERE merged_into_id > 0 AND id NOT IN (SELECT e.member_id FROM erasure e))"
)


def card(member_id: int) -> Card:
    """One member; UserError where there is none of this id (any more)."""
    member = Member.get_or_none(Member.id == member_id)
    if member is None:
        raise UserError(_NOT_HERE)
    _refuse_erased(member_id)
    _refuse_merged(member_id)
    return Card(
        id=member.id,
        name=member.name,
        real_name=member.real_name,
        title=member.title,
        pronoun=member.pronoun,
        language=member.language,
        phone=member.phone,
        email=member.email,
        nicks=tuple(nick for (nick,) in select("SELECT nick FROM alias WHERE member_id = ? ORDER BY id", [member_id])),
        birthday=_birthday(member),
        consent_on=member.consent_on,
        consent_how=member.consent_how,
        consent_wording=member.consent_wording,
        opted_out_on=member.opted_out_on,
        do_not_pursue=member.do_not_pursue,
        do_not_pursue_why=member.do_not_pursue_why,
        must_send=member.must_send,
        note=member.note,
        address=address(member_id),
        memberships=memberships(member_id),
    )


_NOT_HERE = QT_TRANSLATE_NOOP("sentences", "This member is not in the shop any more.")
_MERGED = QT_TRANSLATE_NOOP("sentences", "Member #{number} was merged into #{other}.")


def _refuse_erased(member_id: int) -> None:
    if select("SELECT 1 FROM erasure WHERE member_id = ?", [member_id]):
        raise UserError(_NOT_HERE)


def _refuse_merged(member_id: int) -> None:
    found = select("SELECT merged_into_id FROM member WHERE id = ? AND merged_into_id IS NOT NULL", [member_id])
    if found:
        raise UserError(_MERGED, number=member_id, other=found[0][0])


def _birthday(member: Member) -> Birthday | None:
    return _born(
        member.birthday_calendar,
        member.birthday_month,
        member.birthday_day,
        member.birthday_leap,
        member.birthday_year,
    )


def _born(calendar: str, month: int | None, day: int | None, leap: bool, year: int | None) -> Birthday | None:
    if month is None or calendar not in ("solar", "lunar"):
        return None
    return Birthday("lunar" if calendar == "lunar" else "solar", month, day, bool(leap), year)


def address(member_id: int) -> AddressRow | None:
    """The member's current address for letters."""
    found = select(
        "SELECT id, province, city, district, street, postcode, country, deliverable FROM address"
        " WHERE member_id = ? AND is_current = 1 ORDER BY id DESC LIMIT 1",
        [member_id],
    )
    return AddressRow._make((*found[0][:7], bool(found[0][7]))) if found else None


def memberships(member_id: int) -> tuple[MembershipRow, ...]:
    """The groups that a member is or was in, the newest first."""
    found = Membership.select(Membership).where(Membership.member == member_id).order_by(Membership.id.desc())
    return tuple(
        MembershipRow(one.group.id, one.group.name, one.group.tier.name, one.role, one.joined_on, one.left_on)
        for one in found
    )


def identify(text: str) -> int:
    """The one member meant by a nick, a name, a phone or its tail, or `#` and an id; UserError if none or several."""
    wanted = text.strip()
    for question, params in _ways(wanted):
        found = [id_ for (id_,) in select(question, params)]
        if len(found) == 1:
            return int(found[0])
        if found:
            names = Several(name for (name,) in select(_NAMES.format(places=places(found)), found))
            raise UserError(
                QT_TRANSLATE_NOOP("sentences", "“{text}” fits several members ({names}); say which by nick or phone."),
                text=wanted,
                names=names,
            )
    raise UserError(
        QT_TRANSLATE_NOOP("sentences", "No member is called “{text}”; a nick, a name or a phone is looked for."),
        text=wanted,
    )


_NAMES = "SELECT name FROM member WHERE id IN ({places}) ORDER BY sort_key"


_LONGEST_ID = 10
"""`#` and nine digits: more than any shop has members, and less than any database refuses."""


def _ways(wanted: str) -> list[tuple[str, list[object]]]:
    """From the most certain way of naming somebody to the least."""
    ways: list[tuple[str, list[object]]] = []
    if not wanted:
        return ways
    if wanted.startswith("#") and wanted[1:].isdecimal() and len(wanted) <= _LONGEST_ID:
        ways.append((f"SELECT m.id FROM member m WHERE m.id = ? AND {LISTED}", [int(wanted[1:])]))
    ways.append(("SELECT DISTINCT member_id FROM alias WHERE nick = ? LIMIT 6", [wanted]))
    by_name = f"SELECT m.id FROM member m WHERE (m.name = ? OR m.real_name = ?) AND {LISTED} LIMIT 6"
    ways.append((by_name, [wanted, wanted]))
    if wanted.isdecimal() and len(wanted) >= 4:
        ways.append((f"SELECT m.id FROM member m WHERE m.phone = ? AND {LISTED}", [wanted]))
        ways.append((f"SELECT m.id FROM member m WHERE m.phone LIKE ? AND {LISTED} LIMIT 6", [f"%{wanted}"]))
    if words := words_of(wanted):
        question, params = attached().finding(words)
        held = "m.search_key LIKE ? ESCAPE '\\'"
        ways.append(
            (
                f"SELECT m.id FROM member m WHERE m.id IN ({question}) AND {held} AND {LISTED} LIMIT 6",
                [*params, containing(wanted.lower())],
            )
        )
    return ways


class OrderLine(NamedTuple):
    """One order on the member's card."""

    id: int
    number: str
    created_at: int
    state: str
    total_fen: int
    net_fen: int
    title: str


def last_orders(member_id: int, limit: int = 3) -> list[OrderLine]:
    """The newest orders of a member."""
    found = select(
        "SELECT id, number, created_at, state, total_fen, net_fen, title FROM shop_order WHERE member_id = ?"
        " ORDER BY created_at DESC LIMIT ?",
        [member_id, limit],
    )
    return [OrderLine(*row) for row in found]


def payments(member_id: int, since: int) -> list[tuple[int, int]]:
    """(moment paid, net fen) of a member's orders from `since` on, the oldest first."""
    return select(
        "SELECT paid_at, net_fen FROM shop_order WHERE member_id = ? AND paid_at >= ? AND brushed = 0 ORDER BY paid_at",
        [member_id, since],
    )


class LetterLine(NamedTuple):
    """One letter on the member's card."""

    code: str
    campaign: str
    state: str
    posted_on: date | None


def letters(member_id: int) -> list[LetterLine]:
    """The letters to a member, the newest first."""
    found = select(
        "SELECT l.code, c.name, l.state, l.posted_on FROM letter l JOIN campaign c ON c.id = l.campaign_id"
        " WHERE l.member_id = ? ORDER BY l.id DESC",
        [member_id],
    )
    return [LetterLine(code, name, state, as_date(day)) for code, name, state, day in found]


def as_date(value: str | date | None) -> date | None:
    """A DATE column's value: one engine gives text, the other a date."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def opt_out(member_id: int, on: date) -> None:
    """No more letters to this member, from now on."""
    Member.update(opted_out_on=on).where(Member.id == member_id).execute()


def edit(changes: Sequence[Edit]) -> list[Clash]:
    """Change members inside the open action, as `edits.apply`; UserError too where one was erased meanwhile."""
    clashes = edits.apply(changes)
    for change in changes:
        _refuse_erased(change.row_id)
    return clashes


def file_under(member_id: int, sort_key: str, search_key: str) -> None:
    """By what a member is sorted and found."""
    Member.update(sort_key=sort_key, search_key=search_key).where(Member.id == member_id).execute()
