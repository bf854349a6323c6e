"""Buyers whom no rule tells to be a member: who they may be and why, and what a person decides of them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from vipdesk.domain import duplicates, stars
from vipdesk.domain.addresses import household_key, masked
from vipdesk.domain.duplicates import Pair, Person
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.files import name_keys
from vipdesk.progress import Progress
from vipdesk.services import find_duplicates, recognise_uses
from vipdesk.store import matching, members, unmatched
from vipdesk.store.unmatched import BuyerRow, Hint

CERTAIN = 90
"""Percent from which a suggestion may be taken together with others, without a look at each."""
_AT_ONCE = 2_000
_BUYER = -1
"""The id that stands for the buyer while compared with members."""
ASSIGN = QT_TRANSLATE_NOOP("sentences", "The buyer {buyer} is {member}")
ASSIGN_MANY = QT_TRANSLATE_NOOP("sentences", "Match {count} buyers with members")
NOBODY = QT_TRANSLATE_NOOP("sentences", "The buyer {buyer} is no member")
GONE = QT_TRANSLATE_NOOP(
    "sentences", "A buyer is not in the shop any more: the import was taken back meanwhile. Look again."
)
REOPEN = QT_TRANSLATE_NOOP("sentences", "Ask again who the buyer {buyer} is")


class Suggestion(NamedTuple):
    """A member who may be a buyer, with what speaks for it; `score` in percent."""

    buyer_id: int
    member_id: int
    name: str
    score: int
    why: tuple[Sentence, ...]


def suggestions(buyers: Sequence[BuyerRow]) -> dict[int, list[Suggestion]]:
    """Whom each of these buyers may be, the likeliest first; who is like nobody is left out."""
    hints = {one.id: _hint(one) for one in buyers}
    alike = unmatched.alike(hints.values())
    behind = matching.behind_stars({one.phone for one in buyers})
    wanted = {one.id: [*_members(hints[one.id], alike), *_few(behind.get(one.phone, ()))] for one in buyers}
    people = find_duplicates.people({id_ for ids in wanted.values() for id_ in ids})
    found = {one.id: _likely(one, [people[id_] for id_ in wanted[one.id] if id_ in people]) for one in buyers}
    return {id_: likely for id_, likely in found.items() if likely}


def certain(progress: Progress) -> list[Suggestion]:
    """Of all buyers who are nobody's, those of whom exactly one member is almost certain. Raises Cancelled."""
    ids = unmatched.find()
    found: list[Suggestion] = []
    for start in range(0, len(ids), _AT_ONCE):
        progress.at(start, len(ids))
        for likely in suggestions(unmatched.rows(ids[start : start + _AT_ONCE])).values():
            rivals = [one for one in likely[1:] if one.score >= CERTAIN]
            if likely[0].score >= CERTAIN and not rivals:
                found.append(likely[0])
    return found


def assign(pairs: Sequence[tuple[int, int]], today: date, progress: Progress) -> None:
    """(buyer, member): take these decisions inside the open action; their orders are the members' from now on.

    Of whoever was matched with another member before, the privileges that their orders used are looked at anew.
    UserError where a member was erased or merged meanwhile, or a buyer's import was taken back.
    """
    wanted = {member_id for _, member_id in pairs}
    if not wanted <= unmatched.living(wanted):
        raise UserError(QT_TRANSLATE_NOOP("sentences", "This member is not in the shop any more."))
    ids = [buyer_id for buyer_id, _ in pairs]
    _refuse_gone(ids)
    before = unmatched.owners(ids)
    moved = [buyer_id for buyer_id, member_id in pairs if before.get(buyer_id, member_id) != member_id]
    recognise_uses.take_back(unmatched.orders_of(moved), today)
    unmatched.assign(pairs)
    recognise_uses.of_orders(unmatched.orders_of(ids), progress)


def nobody(buyer_ids: Sequence[int], today: date) -> None:
    """These buyers are no members: they are not asked about any more, inside the open action."""
    _part(buyer_ids, today, set_aside=True)


def reopen(buyer_ids: Sequence[int], today: date) -> None:
    """Ask about these buyers again; what privileges their orders used is taken back. Inside the open action."""
    _part(buyer_ids, today, set_aside=False)


def _part(buyer_ids: Sequence[int], today: date, *, set_aside: bool) -> None:
    _refuse_gone(buyer_ids)
    recognise_uses.take_back(unmatched.orders_of(buyer_ids), today)
    unmatched.part(buyer_ids, set_aside=set_aside)


def _refuse_gone(buyer_ids: Sequence[int]) -> None:
    if not unmatched.known(buyer_ids).issuperset(buyer_ids):
        raise UserError(GONE)


def label(pairs: Sequence[tuple[int, int]]) -> Sentence:
    """What the decisions are called in the history; UserError where the one buyer or member is not there any more."""
    if len(pairs) != 1:
        return Sentence(ASSIGN_MANY, count=len(pairs))
    buyer_id, member_id = pairs[0]
    _refuse_gone([buyer_id])
    return Sentence(ASSIGN, buyer=called(unmatched.rows([buyer_id])[0]), member=members.card(member_id).name)


def called(buyer: BuyerRow) -> str:
    """What a buyer is called in a sentence."""
    return buyer.nick or buyer.name or buyer.phone or f"#{buyer.id}"


def _hint(one: BuyerRow) -> Hint:
    name = "" if masked(one.name) else one.name
    return Hint(
        "" if masked(one.nick) else one.nick,
        "" if masked(one.phone) else one.phone,
        name_keys.sort_key(name) if name else "",
    )


def _few(found: Iterable[int]) -> list[int]:
    """Whom a phone behind stars may mean, where this are not so many that it means nobody."""
    ids = sorted(found)
    return ids if len(ids) <= _MOST_BEHIND_STARS else []


_MOST_BEHIND_STARS = 12


def _members(hint: Hint, alike: Mapping[str, Sequence[int]]) -> list[int]:
    return list(dict.fromkeys(id_ for text in hint for id_ in alike.get(text, ())))


def _likely(one: BuyerRow, people: Iterable[Person]) -> list[Suggestion]:
    buyer = Person(
        id=_BUYER,
        names=(one.name,),
        sounds=(name_keys.sort_key(one.name).partition("\u0001")[0],),
        phones=(one.phone,) if one.phone else (),
        email=one.email,
        city=one.address.city,
        home=household_key(one.address),
        nicks=((one.platform, one.nick),) if one.nick else (),
    )
    found = [each for person in people if (each := _suggestion(one, person, duplicates.compared(buyer, person)))]
    return sorted(found, key=lambda each: (-each.score, each.member_id))


def _suggestion(one: BuyerRow, person: Person, pair: Pair | None) -> Suggestion | None:
    """That a member may be the buyer: what they have in common, else what the stars leave of phone and name."""
    if pair is not None:
        return Suggestion(one.id, person.id, person.names[0], pair.score, tuple(pair.sentences()))
    phone = next((each for each in person.phones if masked(one.phone) and stars.fits(one.phone, each)), "")
    names_fit = any(stars.fits(one.name, name) for name in person.names)
    if not phone or (one.name and not names_fit):
        return None
    why = (Sentence(_PHONE_FITS, phone=phone), *([Sentence(_NAME_FITS, name=one.name)] if names_fit else []))
    return Suggestion(one.id, person.id, person.names[0], _BOTH_FIT if names_fit else _PHONE_ONLY, why)


_BOTH_FIT, _PHONE_ONLY = 75, 45
"""Percent for a phone that stars may stand for, with a name that they may stand for and without any name."""
_PHONE_FITS = QT_TRANSLATE_NOOP("sentences", "What is to be seen of the phone fits {phone}")
_NAME_FITS = QT_TRANSLATE_NOOP("sentences", "What is to be seen of the name, {name}, fits too")
