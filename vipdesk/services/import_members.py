"""Members from a list, or from the buyers of an order export: looked at first, then taken over in one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from vipdesk.domain.address_parsing import Doubt, Weight
from vipdesk.domain.addresses import NOWHERE, Address, is_abroad, masked
from vipdesk.domain.members import MemberRecord
from vipdesk.domain.problems import Problem
from vipdesk.domain.readings import LONGEST
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.files import member_files
from vipdesk.files.member_files import read_members
from vipdesk.files.name_keys import search_key, sort_key
from vipdesk.files.reading_rules import ReadingRules
from vipdesk.progress import Progress
from vipdesk.services import reading, respect_erasures, respect_wishes
from vipdesk.services.match_buyers import Matched, match_all
from vipdesk.store import groups, newcomer_extras, newcomers, shop, turns
from vipdesk.store.forgetting import Recognition
from vipdesk.store.journal import current_action
from vipdesk.store.models import ImportRun
from vipdesk.store.newcomer_extras import NOTHING, Extras
from vipdesk.store.newcomers import Known, Particulars

IMPORT_MEMBERS = QT_TRANSLATE_NOOP("sentences", "Import members from {file}")


@dataclass(frozen=True)
class Changed:
    """A member whom the shop knows, and what a list adds."""

    id: int
    record: MemberRecord
    particulars: Particulars | None
    """None where only group, address or extras are new."""
    extras: Extras
    has_new_address: bool
    has_new_group: bool


@dataclass(frozen=True)
class Preview:
    """What an import would do; `group` is where members go for whom the list names none."""

    path: Path
    group: str
    rows: int
    new: tuple[MemberRecord, ...]
    known: int
    changed: tuple[Changed, ...]
    problems: tuple[Problem, ...]
    notes: tuple[Sentence, ...]

    @property
    def addresses(self) -> tuple["Written", ...]:
        """Every address that would come in, once each: the doubtful first."""
        taken = (*self.new, *(one.record for one in self.changed if one.has_new_address))
        found = {one.written: Written(one.written, one.address, one.doubts) for one in taken if one.written}
        return tuple(sorted(found.values(), key=lambda one: -one.weight))


class Written(NamedTuple):
    """An address as a file has it, and the parts that were read out of it."""

    text: str
    address: Address
    doubts: tuple[Doubt, ...]

    @property
    def weight(self) -> Weight:
        """That of the gravest doubt."""
        return max((doubt.weight for doubt in self.doubts), default=Weight.SURE)


Confirmed = Mapping[str, Address]
"""The parts that somebody decided on, by the text of the address."""


def preview(
    path: Path,
    group: str,
    now: int,
    progress: Progress,
    decided: reading.Decided | None = None,
    confirmed: Confirmed | None = None,
    erased: Recognition | None = None,
) -> Preview:
    """Read a file and compare it with the shop; nothing is written. UserError for a file that cannot be read.

    `decided`: what somebody says of the columns of a list; `confirmed`: of the parts of its addresses. Who was erased
    is a problem; `erased`: what is known of them already, where several looks follow one another.
    """
    _refuse_name(group)
    rules = reading.members_rules(now, decided)
    read = read_members(path, rules, progress)
    met, strangers = _apart([_placed_at(one, confirmed or {}) for one in read.members])
    asked = respect_erasures.members(path.name, strangers, erased or respect_erasures.recognition(), progress)
    new = _once_each(asked.allowed)
    changed = _changed(met, group, rules.today)
    return Preview(
        path=path,
        group=group,
        rows=read.rows,
        new=new,
        known=len(read.members) - len(asked.problems) - len(new) - len(changed),
        changed=changed,
        problems=tuple(sorted((*read.problems, *asked.problems), key=lambda problem: problem.row)),
        notes=read.notes,
    )


def apply(found: Preview, now: int, progress: Progress) -> Matched:
    """Take over what `found` says, inside the open action; orders of before find the members who are new."""
    if not found.new and not found.changed:
        return Matched()
    settings = shop.settings()
    today = ReadingRules(now, ZoneInfo(settings.time_zone)).today
    ImportRun.create(
        kind="members",
        file=found.path.name,
        imported_at=now,
        action_id=current_action(),
        row_count=found.rows,
        new_count=len(found.new),
        known_count=found.known,
        changed_count=len(found.changed),
        problem_count=len(found.problems),
    )
    progress.at(0, 0)
    ids = newcomers.add(
        [_particulars(one, found.group, today, None, _called(one), one.address.city) for one in found.new]
    )
    newcomers.change([(one.id, one.particulars) for one in found.changed if one.particulars])
    progress.check()
    placed = list(zip(ids, found.new, strict=True))
    extras = [(id_, _extras(one)) for id_, one in placed] + [(one.id, one.extras) for one in found.changed]
    platforms = {id_: one.platform for id_, one in placed} | {one.id: one.record.platform for one in found.changed}
    newcomers.add_aliases([(id_, platforms[id_], nick) for id_, each in extras for nick in each.nicks])
    newcomer_extras.add(extras)
    _add_addresses(placed + [(one.id, one.record) for one in found.changed if one.has_new_address], found, today)
    _add_memberships(placed + [(one.id, one.record) for one in found.changed if one.has_new_group], found)
    progress.check()
    matched = match_all(progress)
    respect_wishes.respect_all(now, today, "import")
    progress.check()
    return matched


def label(found: Preview) -> Sentence:
    """What the import is called in the history."""
    return Sentence(IMPORT_MEMBERS, file=found.path.name)


def _refuse_name(group: str) -> None:
    if len(group) > LONGEST:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "The name of a group has at most {most} characters."), most=LONGEST
        )
    if not group.isprintable():
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "The name of the group holds an invisible character; please take it out.")
        )


def _placed_at(one: MemberRecord, confirmed: Confirmed) -> MemberRecord:
    """With the address as it was confirmed; what nobody looked at yet is read by the table of divisions."""
    if not one.written and one.address.street and not is_abroad(one.address):
        text = member_files.joined(one.address)
        if not masked(text):
            parsed = member_files.parsed_address(one.address, "")
            address = parsed.address._replace(country=one.address.country)
            one = one._replace(written=text, address=address, doubts=parsed.doubts)
    if one.written in confirmed:
        return one._replace(address=confirmed[one.written], doubts=())
    return one


def _extras(one: MemberRecord) -> Extras:
    nicks = tuple(dict.fromkeys(filter(None, (one.nick, *one.other_nicks))))
    return Extras(nicks, one.other_phones, one.tags, one.own, one.household)


def _apart(records: Sequence[MemberRecord]) -> tuple[dict[int, MemberRecord], list[MemberRecord]]:
    """Whom the shop knows, by their ids, as the first of their records says; and the records of everybody else."""
    met: dict[int, MemberRecord] = {}
    strangers = []
    for one, id_ in zip(records, _known_ids(records), strict=True):
        if id_ is not None:
            met.setdefault(id_, one)
        else:
            strangers.append(one)
    return met, strangers


def _known_ids(records: Sequence[MemberRecord]) -> list[int | None]:
    """Whom each record means: by nick, else by phone and name, else, where there is neither, by the name alone."""
    nicks = newcomers.by_nick({one.nick for one in records if one.nick})
    phones = newcomers.by_phone({one.phone for one in records if one.phone})
    bare = newcomers.without_nick_or_phone({one.name for one in records if not one.nick and not one.phone})
    found: list[int | None] = []
    for one in records:
        id_ = _by_nick(one, nicks) if one.nick else None
        if id_ is None and one.phone:
            id_ = phones.get((one.phone, one.name))
        if id_ is None and not one.nick and not one.phone:
            id_ = bare.get(one.name)
        found.append(id_)
    return found


def _once_each(strangers: Sequence[MemberRecord]) -> tuple[MemberRecord, ...]:
    """New people without the rows that name one of them again, by phone and name, without a nick of their own."""
    seen = {(one.phone, one.name) for one in strangers if one.nick and one.phone}
    found = []
    for one in strangers:
        if one.nick or not one.phone:
            found.append(one)
        elif (one.phone, one.name) not in seen:
            seen.add((one.phone, one.name))
            found.append(one)
    return tuple(found)


def _by_nick(one: MemberRecord, nicks: Mapping[tuple[str, str], int]) -> int | None:
    """The member with this nick on the platform; where either platform is not known, the only one with the nick."""
    exact = nicks.get((one.platform, one.nick), nicks.get(("", one.nick)))
    if exact is not None or one.platform:
        return exact
    everywhere = {member_id for (_, nick), member_id in nicks.items() if nick == one.nick}
    return everywhere.pop() if len(everywhere) == 1 else None


def _changed(met: Mapping[int, MemberRecord], group: str, today: date) -> tuple[Changed, ...]:
    known = newcomers.known(met)
    current = newcomers.current_addresses(met)
    within = newcomers.in_groups(met)
    has = newcomer_extras.of_members(met)
    found = []
    for id_, one in met.items():
        had = has[id_]._replace(phones=(*has[id_].phones, known[id_].phone))
        extras = _extras(one).beyond(had)
        has_new_address = _is_better(one, current.get(id_, NOWHERE))
        city = one.address.city if has_new_address else current.get(id_, NOWHERE).city
        called = dict.fromkeys((*has[id_].nicks, *extras.nicks, *has[id_].phones, *extras.phones))
        particulars = _particulars(one, group, today, known[id_], tuple(called), city)
        is_same = _same(particulars, known[id_]) and not (extras.nicks or extras.phones or has_new_address)
        wanted_group = one.group or group
        change = Changed(
            id=id_,
            record=one,
            particulars=None if is_same else particulars,
            extras=extras,
            has_new_address=has_new_address,
            has_new_group=bool(wanted_group) and (id_, wanted_group) not in within,
        )
        if change.particulars or extras != NOTHING or change.has_new_address or change.has_new_group:
            found.append(change)
    return tuple(found)


def _same(new: Particulars, old: Known) -> bool:
    was, now = old._asdict(), new._asdict()
    return all(now[name] == value for name, value in was.items() if name != "id")


def _is_better(one: MemberRecord, current: object) -> bool:
    """A whole address that differs; a masked one never replaces anything."""
    return bool(one.address.street) and not any(map(masked, one.address)) and one.address != current


def _particulars(
    one: MemberRecord, group: str, today: date, old: Known | None, nicks: Sequence[str], city: str
) -> Particulars:
    """What is to be stored: what the list says, else what was known; found by all nicks and the current city."""
    name = (one.name if not masked(one.name) else "") or (old.name if old else "") or one.nick or one.name
    consent_on, consent_how = _consent(one, group, today, old)
    phone = one.phone if one.phone and not masked(one.phone) else (old.phone if old else "")
    calendar, year, month, day, leap = _birthday(one, old)
    return Particulars(
        name=name,
        title=one.title or (old.title if old else ""),
        pronoun=one.pronoun or (old.pronoun if old else ""),
        language=one.language or (old.language if old else ""),
        phone=phone,
        email=one.email or (old.email if old else ""),
        birthday_calendar=calendar,
        birthday_year=year,
        birthday_month=month,
        birthday_day=day,
        birthday_leap=leap,
        consent_on=consent_on,
        consent_how=consent_how,
        note=one.note or (old.note if old else ""),
        real_name=one.real_name or (old.real_name if old else ""),
        register=one.register or (old.register if old else ""),
        do_not_pursue=one.do_not_pursue_why is not None or bool(old and old.do_not_pursue),
        do_not_pursue_why=one.do_not_pursue_why or (old.do_not_pursue_why if old else ""),
        sort_key=sort_key(name),
        search_key=search_key(dict.fromkeys((name, *nicks)), (phone, city)),
    )


def _birthday(one: MemberRecord, old: Known | None) -> tuple[str, int | None, int | None, int | None, bool]:
    if one.birthday is not None:
        birthday = one.birthday
        return birthday.calendar, birthday.year, birthday.month, birthday.day, birthday.leap
    if old is not None:
        return old.birthday_calendar, old.birthday_year, old.birthday_month, old.birthday_day, old.birthday_leap
    return "", None, None, None, False


def _consent(one: MemberRecord, group: str, today: date, old: Known | None) -> tuple[date | None, str]:
    """Consent to letters: as the list says; else given by joining a group whose terms promise letters."""
    if one.consent is not None:
        stands_since = old.consent_on if old else None  # a bare yes never moves the day of a consent that stands
        since = one.consent_on or stands_since or one.joined_on or today
        return (since, "list") if one.consent else (None, "list")
    if old is not None and (old.consent_on or old.consent_how):
        return old.consent_on, old.consent_how
    return (one.joined_on or today, "joined") if one.group or group else (None, "")


def _called(one: MemberRecord) -> tuple[str, ...]:
    """What a newcomer is found by besides the name."""
    return (one.nick, *one.other_nicks, *one.other_phones)


def _add_addresses(placed: Sequence[tuple[int, MemberRecord]], found: Preview, today: date) -> None:
    rows = [(id_, one.name, one.address, found.path.name) for id_, one in placed if one.address != NOWHERE]
    newcomers.replace_addresses(rows, today)
    further = [(id_, one.name, other, found.path.name) for id_, one in placed for other in one.other_addresses]
    newcomers.add_further_addresses(further, today)


def _add_memberships(placed: Sequence[tuple[int, MemberRecord]], found: Preview) -> None:
    names = sorted({one.group or found.group for _, one in placed} - {""})
    ids = {name: groups.find_or_add(name) for name in names}
    turns.take_groups(ids.values())
    within = newcomers.in_groups([id_ for id_, _ in placed])  # another desk may have let somebody in since the look
    newcomers.join(
        [
            (ids[name], id_, one.role or "member", one.joined_on)
            for id_, one in placed
            if (name := one.group or found.group) and (id_, name) not in within
        ]
    )
