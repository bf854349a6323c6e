"""Several records of one person become one member, with a look at it before. See docs/duplicates.md."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from vipdesk.domain import merging
from vipdesk.domain.addresses import Address, masked, single_line
from vipdesk.domain.letters import State
from vipdesk.domain.merging import Field, Value, Wishes
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, Several, UserError
from vipdesk.progress import Progress
from vipdesk.services import edit_member, match_buyers, respect_wishes
from vipdesk.services.check_in import CheckIn, check_in
from vipdesk.services.respect_wishes import word_without
from vipdesk.store import households, members, personal, wishes
from vipdesk.store import merging as store
from vipdesk.store.edits import BIRTHDAY
from vipdesk.store.members import as_date
from vipdesk.store.merging import OpenLetter, Row
from vipdesk.store.personal import PARTS
from vipdesk.store.wishes import Worded

MERGE = QT_TRANSLATE_NOOP("sentences", "Merge {other} into {name}")
MERGE_MORE = QT_TRANSLATE_NOOP("sentences", "Merge {count} members into {name}")
SAME_PERSON = QT_TRANSLATE_NOOP("sentences", "The same person has another place in this campaign.")
NAMED_TWICE = QT_TRANSLATE_NOOP("sentences", "Named one person twice; to be written anew.")
CANCELS = QT_TRANSLATE_NOOP("sentences", "{code} ({campaign}) is cancelled: the person keeps one place there.")
CANCELS_LAST = QT_TRANSLATE_NOOP(
    "sentences", "{code} ({campaign}) is cancelled, and the person gets no other: keep that member to send it."
)
REWORDS = QT_TRANSLATE_NOOP("sentences", "A letter that names the person twice is worded anew: {codes}.")
TO_PULL = QT_TRANSLATE_NOOP("sentences", "{code} to {name}: pull this sheet and destroy it. It was merged away.")
CUSTOM = "custom:"
"""How the key of a field of the shop's own begins."""
_PLAIN = ("name", "real_name", "title", "pronoun", "language", "register", "phone", "email")
_TOLD_ELSEWHERE = ("member", "recipient", "disclosure_person", "erasure")
_OUT = (State.PRINTED, State.WITH_HELPER, State.WRITTEN)


class Line(NamedTuple):
    """What follows to the kept member, and how many rows that are."""

    what: Sentence
    rows: int


@dataclass(frozen=True)
class Preview:
    """What a merge would do; nothing is written."""

    kept: int
    members: tuple[int, ...]
    """All of them, the kept one first."""
    names: tuple[str, ...]
    fields: tuple[Field, ...]
    follows: tuple[Line, ...]
    letters: tuple[Sentence, ...]
    """What becomes of letters that the person would get twice."""


@dataclass(frozen=True)
class Merge:
    """Who is to become one. `chosen` says for fields, by key, whose value is kept, where it is not the usual."""

    kept: int
    others: tuple[int, ...]
    now: int
    today: date
    who: str
    chosen: Mapping[str, int] = field(default_factory=dict)


def best_kept(ids: Sequence[int]) -> int:
    """Which of several members is best kept: with letters under way, then with most orders, groups, or the oldest."""
    return max(store.weights(ids), key=lambda one: (one.letters > 0, one.orders, one.memberships, -one.id)).id


def preview(kept: int, others: Sequence[int]) -> Preview:
    """What merging them would do. UserError where one is not there any more, or where it makes no sense."""
    found = _rows(kept, others)
    everybody = [kept, *others]
    counted = [personal.counts(one) for one in others]
    return Preview(
        kept=kept,
        members=tuple(everybody),
        names=tuple(found[one].values["name"] for one in everybody),
        fields=tuple(_fields(everybody, found)),
        follows=tuple(
            Line(Sentence(part.what), rows)
            for part in PARTS
            if part.table not in _TOLD_ELSEWHERE and (rows := sum(each[part.table] for each in counted))
        ),
        letters=tuple(_letters_told(kept, everybody)),
    )


def label(kept: str, others: Sequence[str]) -> Sentence:
    """What a merge is called in the history."""
    if len(others) == 1:
        return Sentence(MERGE, other=others[0], name=kept)
    return Sentence(MERGE_MORE, count=len(others), name=kept)


def merge(wanted: Merge) -> list[Sentence]:
    """Make them one inside an open action: one step to undo. Which printed sheets are to be pulled, in words.

    UserError where one of them is not there any more.
    """
    found = _rows(wanted.kept, wanted.others)
    everybody = [wanted.kept, *wanted.others]
    fields = {one.key: one for one in _fields(everybody, found)}
    chosen = {key: wanted.chosen.get(key, one.kept) for key, one in fields.items()}
    places = merging.places(store.places_in_campaigns(everybody), wanted.kept)
    doubled = store.open_letters([one.id for one in places.staying])
    pulls = _cancel(doubled, wanted)
    twice = store.named_twice(everybody)
    addresses = {one: row.id for one in everybody if (row := members.address(one)) is not None}
    store.bury(wanted.kept, wanted.others)
    store.write(wanted.kept, _values(everybody, found, chosen))
    store.choose_address(everybody, addresses.get(chosen.get("address", wanted.kept)))
    store.move_places(wanted.kept, places.moved)
    store.put_together(wanted.kept, wanted.others, _custom_chosen(chosen))
    store.add_other_phones(wanted.kept, _left_phones(everybody, found, chosen))
    _dissolve_lonely(found)
    pulls += _name_once(twice, {one.member_id for one in places.staying}, wanted)
    edit_member.file_anew(wanted.kept)
    match_buyers.match_all(Progress())
    unwanted = respect_wishes.respect_all(wanted.now, wanted.today, wanted.who)
    return [*pulls, *map(respect_wishes.told, unwanted)]


def _dissolve_lonely(before: Mapping[int, Row]) -> None:
    """Where several of one household became one, nobody may be left for that one to live with."""
    homes = Counter(home for row in before.values() if (home := row.values["household_id"]) is not None)
    for home, people in homes.items():
        if people > 1:
            households.dissolve_lonely(home)


def _rows(kept: int, others: Sequence[int]) -> dict[int, Row]:
    everybody = [kept, *others]
    if len(set(everybody)) < max(2, len(everybody)):
        raise UserError(QT_TRANSLATE_NOOP("sentences", "To merge, name two different members."))
    found = store.rows(everybody)
    if len(found) < len(everybody):
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "One of these members is not in the shop any more; nothing was merged.")
        )
    return found


def _fields(everybody: Sequence[int], found: Mapping[int, Row]) -> Iterator[Field]:
    """The fields in which anything is known, with what would be kept."""
    made = [_plain_field(key, everybody, found) for key in _PLAIN]
    birthdays = [Value(one, edit_member.birthday_shown(found[one].values)) for one in everybody]
    households = store.households(everybody)
    made.append(merging.field("birthday", birthdays))
    made.append(merging.field("household", [Value(one, households.get(one, "")) for one in everybody]))
    made.append(_address_field(everybody))
    made += _custom_fields(everybody)
    yield from (one for one in made if any(value.text for value in one.values))


def _plain_field(key: str, everybody: Sequence[int], found: Mapping[int, Row]) -> Field:
    return merging.field(key, [Value(one, str(found[one].values[key] or "").strip()) for one in everybody])


def _address_field(everybody: Sequence[int]) -> Field:
    """Where letters go: a place to which mail is known not to come is kept only where there is no other."""
    known = {one: members.address(one) for one in everybody}
    values = [Value(one, "" if row is None else single_line(Address(*row[1:7]))) for one, row in known.items()]
    usual = merging.field("address", values)
    good = [value for value in values if value.text and (row := known[value.member_id]) and row.deliverable]
    return usual._replace(kept=merging.field("address", good).kept) if good else usual


def _custom_fields(everybody: Sequence[int]) -> Iterator[Field]:
    of_field: dict[int, dict[int, str]] = {}
    for one in store.custom_values(everybody):
        of_field.setdefault(one.field_id, {})[one.member_id] = one.value
    for field_id, values in of_field.items():
        yield merging.field(f"{CUSTOM}{field_id}", [Value(one, values.get(one, "")) for one in everybody])


def custom_names(everybody: Sequence[int]) -> dict[str, str]:
    """What the fields of the shop's own are called, by their keys."""
    return {f"{CUSTOM}{one.field_id}": one.field for one in store.custom_values(everybody)}


def _custom_chosen(chosen: Mapping[str, int]) -> dict[int, int]:
    return {int(key.removeprefix(CUSTOM)): one for key, one in chosen.items() if key.startswith(CUSTOM)}


def _values(everybody: Sequence[int], found: Mapping[int, Row], chosen: Mapping[str, int]) -> dict[str, Any]:
    """What is known of the kept member afterwards, by column."""

    def of(key: str, column: str) -> Any:
        return found[chosen.get(key, everybody[0])].values[column]

    stricter = merging.strictest([_wishes(found[one].values) for one in everybody])
    days = {name: day and day.isoformat() for name, day in stricter._asdict().items() if name.endswith("_on")}
    flags = {name: int(value) for name, value in stricter._asdict().items() if isinstance(value, bool)}
    return {
        **{key: of(key, key) for key in _PLAIN},
        **{column: of("birthday", column) for column in BIRTHDAY},
        "household_id": of("household", "household_id"),
        **stricter._asdict(),
        **days,
        **flags,
        "note": _note(everybody, found, chosen),
    }


def _wishes(values: Mapping[str, Any]) -> Wishes:
    return Wishes(
        consent_on=as_date(values["consent_on"]),
        consent_how=values["consent_how"],
        consent_wording=values["consent_wording"],
        opted_out_on=as_date(values["opted_out_on"]),
        do_not_pursue=bool(values["do_not_pursue"]),
        do_not_pursue_why=values["do_not_pursue_why"],
        must_send=bool(values["must_send"]),
    )


def _note(everybody: Sequence[int], found: Mapping[int, Row], chosen: Mapping[str, int]) -> str:
    """All notes, and what of the others has no place of its own any more: their names, e-mail and birthday."""
    notes = [found[one].values["note"].strip() for one in everybody]
    left = [text for key in ("name", "real_name", "email") for text in _left(key, everybody, found, chosen)]
    kept_birthday = edit_member.birthday_shown(found[chosen.get("birthday", everybody[0])].values)
    left += [text for one in everybody if (text := edit_member.birthday_shown(found[one].values)) != kept_birthday]
    return "\n".join(filter(None, dict.fromkeys([*notes, " · ".join(filter(None, dict.fromkeys(left)))])))


def _left(key: str, everybody: Sequence[int], found: Mapping[int, Row], chosen: Mapping[str, int]) -> list[str]:
    """What the members have in a field, but for what is kept in any field of the kind, and what is masked."""
    kept = {found[chosen.get(name, everybody[0])].values[name].strip() for name in ("name", "real_name", "email")}
    texts = [found[one].values[key].strip() for one in everybody]
    return [text for text in texts if text and text not in kept and not masked(text)]


def _left_phones(everybody: Sequence[int], found: Mapping[int, Row], chosen: Mapping[str, int]) -> list[str]:
    kept = found[chosen.get("phone", everybody[0])].values["phone"]
    numbers = [found[one].values["phone"].strip() for one in everybody]
    return [number for number in numbers if number and number != kept and not masked(number)]


def _letters_told(kept: int, everybody: Sequence[int]) -> Iterator[Sentence]:
    places = merging.places(store.places_in_campaigns(everybody), kept)
    doubled = store.open_letters([one.id for one in places.staying])
    if doubled:
        others = store.campaigns_with_letter(kept)
        for one in doubled:
            words = CANCELS if one.campaign in others else CANCELS_LAST
            yield Sentence(words, code=one.code, campaign=one.campaign)
    given_up = {one.id for one in doubled}
    twice = {letter_id for letter_id, _ in store.named_twice(everybody)} - given_up
    if twice:
        yield Sentence(REWORDS, codes=Several(one.code for one in wishes.worded(twice).values()))


def _cancel(doubled: Sequence[OpenLetter], wanted: Merge) -> list[Sentence]:
    """Give the letters up that the person would get besides the own one."""
    before = wishes.worded(one.id for one in doubled)
    codes = [one.code for one in doubled]
    check_in(CheckIn(codes, State.CANCELLED, SAME_PERSON, wanted.now, wanted.today, wanted.who))
    return _to_pull(one for one in before.values() if one.state in _OUT)


def _to_pull(letters: Iterable[Worded]) -> list[Sentence]:
    return [Sentence(TO_PULL, code=one.code, name=one.names) for one in letters]


def _name_once(twice: Sequence[tuple[int, int]], staying: set[int], wanted: Merge) -> list[Sentence]:
    """Word letters anew that named the person twice; a sheet of such a letter counts as spoiled."""
    extra: dict[int, list[int]] = {}
    for letter_id, member_id in twice:
        if member_id in staying:
            extra.setdefault(letter_id, []).append(member_id)
    letters = {id_: one for id_, one in wishes.worded(extra).items() if one.state in wishes.NOT_POSTED}
    for id_, one in letters.items():
        word_without(one, extra[id_])
    out = [one for one in letters.values() if one.state in _OUT]
    check_in(CheckIn([one.code for one in out], State.SPOILED, NAMED_TWICE, wanted.now, wanted.today, wanted.who))
    return _to_pull(out)
