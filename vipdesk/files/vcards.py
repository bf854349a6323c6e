"""Members from vCards: what a card says that the record has; what it cannot say well stands in the note."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from vipdesk.domain import readings
from vipdesk.domain.address_parsing import Parsed, parse
from vipdesk.domain.addresses import NOWHERE, Address
from vipdesk.domain.lunar import Birthday, parse_birthday
from vipdesk.domain.members import MemberRecord
from vipdesk.domain.problems import Problem, Refused
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.files import vcard_lines
from vipdesk.files.divisions import divisions
from vipdesk.files.vcard_lines import Card, Property
from vipdesk.progress import Progress

_LONGEST_NOTE = 2_000
_CHINESE = re.compile("[\u3400-\u9fff]")
_NO_PHONES = frozenset({"fax", "pager", "homefax", "workfax"})
_NO_TAGS = frozenset({"my contacts", "mycontacts", "* mycontacts", "starred in android", "* starred"})
_FIRST_PHONES = ("pref", "cell")
_YEARLESS = 1604
"""The year that Apple writes for none."""
_DAY = re.compile(r"(\d{4}|--)-?(\d{2})-?(\d{2})?(?:[T ].*)?")
_LANGUAGES = {"zh": "zh_CN", "en": "en"}


class ReadCards(NamedTuple):
    """The people of a file: every card is one of them or a problem."""

    cards: int
    members: tuple[MemberRecord, ...]
    problems: tuple[Problem, ...]


def read_cards(path: Path, progress: Progress) -> ReadCards:
    """Everybody of a file of cards; UserError if it cannot be read at all."""
    members, problems = [], []
    for card in vcard_lines.cards(path):
        progress.check()
        try:
            members.append(_Reading(card).member())
        except Refused as refused:
            problems.append(Problem(path.name, card.row, refused.field, refused.sentence))
    return ReadCards(len(members) + len(problems), tuple(members), tuple(problems))


class _Reading:
    """One card while it is read; `remarks` are what goes into the note."""

    def __init__(self, card: Card) -> None:
        self.card = card
        self.remarks: list[str] = []

    def member(self) -> MemberRecord:
        """The person of the card; Refused where there is none."""
        if not self.card.is_whole:
            raise Refused("", Sentence(_CUT_OFF))
        nicks = [word for one in self._all("NICKNAME") for word in one.words() if word]
        email, phones = self._email(), self._phones()
        name = self._name() or next(iter(nicks), "") or self._organisation() or email or next(iter(phones), "")
        if not name:
            raise Refused("FN", Sentence(_NOBODY))
        parsed, others = self._addresses()
        return MemberRecord(
            row=self.card.row,
            nick=readings.line("NICKNAME", next(iter(nicks), "")),
            other_nicks=tuple(dict.fromkeys(nicks[1:])),
            name=readings.line("FN", name),
            phone=next(iter(phones), ""),
            other_phones=tuple(phones[1:]),
            email=email,
            address=parsed.address,
            other_addresses=others,
            written=self._written,
            doubts=parsed.doubts,
            birthday=self._birthday(),
            title=readings.short("N", self._name_parts()[3]),
            language=_LANGUAGES.get(self._first("LANG")[:2].lower(), ""),
            tags=self._tags(),
            note=readings.short("NOTE", self._note(), _LONGEST_NOTE),
        )

    _written = ""

    def _all(self, name: str) -> list[Property]:
        """Those of a name that say something, the preferred first."""
        found = [one for one in self.card.properties if one.name == name and one.text.strip("; ")]
        return sorted(found, key=lambda one: not _is_preferred(one))

    def _first(self, name: str) -> str:
        return next((one.plain() for one in self._all(name)), "")

    def _name_parts(self) -> tuple[str, ...]:
        """Family name, given name, further names, what goes before, what follows."""
        found = next((one.parts() for one in self._all("N")), ())
        return (*found, "", "", "", "", "")[:5]

    def _name(self) -> str:
        """As it is shown, else put together: in Chinese the family name first."""
        family, given, further, _, _ = self._name_parts()
        if _CHINESE.search(family + given):
            return f"{family}{further}{given}".replace(" ", "")
        return " ".join(self._first("FN").split()) or " ".join(filter(None, (given, further, family)))

    def _organisation(self) -> str:
        return next((", ".join(filter(None, one.parts())) for one in self._all("ORG")), "")

    def _email(self) -> str:
        found = [self._tried("EMAIL", one.plain(), readings.email) for one in self._all("EMAIL")]
        good = list(dict.fromkeys(filter(None, found)))
        self.remarks += good[1:]
        return good[0] if good else ""

    def _phones(self) -> list[str]:
        """The mobile ones first; facsimiles are no phones."""
        every = [one for one in self._all("TEL") if not one.types & _NO_PHONES]
        every.sort(key=lambda one: not one.types & frozenset(_FIRST_PHONES))
        numbers = [self._tried("TEL", _number(one.plain()), readings.phone) for one in every]
        return list(dict.fromkeys(filter(None, numbers)))

    def _tried(self, field: str, text: str, check: Callable[[str, str], str]) -> str:
        """The text if it is what it should be; else it goes into the note."""
        try:
            return check(field, text)
        except Refused:
            self.remarks.append(f"{field}: {text}"[: readings.LONGEST])
            return ""

    def _addresses(self) -> tuple[Parsed, tuple[Address, ...]]:
        """The preferred one, and the others."""
        found = [(_as_text(one), _address(one)) for one in self._all("ADR")]
        if not found:
            labels = [" ".join(one.plain().split()) for one in self._all("LABEL")]
            found = [(label, parse(label, divisions())) for label in labels]
        if not found:
            return Parsed(NOWHERE), ()
        self._written = found[0][0]
        return found[0][1], tuple(parsed.address for _, parsed in found[1:])

    def _birthday(self) -> Birthday | None:
        for one in self._all("BDAY"):
            found = _birthday(one.plain(), one.parameters.get("X-APPLE-OMIT-YEAR", ""))
            if found is not None:
                return found
            self.remarks.append(f"BDAY: {one.plain()}"[: readings.LONGEST])
        return None

    def _tags(self) -> tuple[str, ...]:
        words = [word for one in self._all("CATEGORIES") for word in one.words() if word.casefold() not in _NO_TAGS]
        return tuple(readings.short("CATEGORIES", word) for word in dict.fromkeys(filter(None, words)))

    def _note(self) -> str:
        """What the card notes, where somebody works, and what found no place."""
        notes = [one.plain() for one in self._all("NOTE")]
        return "\n".join(dict.fromkeys(filter(None, (*notes, self._organisation(), *self.remarks))))


def _is_preferred(one: Property) -> bool:
    return "pref" in one.types or one.parameters.get("PREF") == "1"


def _number(text: str) -> str:
    """A number out of `tel:+1-418-656-9254;ext=102`."""
    number, _, extension = text.removeprefix("tel:").partition(";ext=")
    return f"{number} x{extension}" if extension else number


def _as_text(one: Property) -> str:
    box, more, street, city, province, postcode, country = (*one.parts(), *[""] * 7)[:7]
    parts = (country, province, city, box, street, more, postcode)
    return " ".join(filter(None, (" ".join(part.split()) for part in parts)))


def _address(one: Property) -> Parsed:
    """A Chinese one taken apart anew; of a foreign one the parts as they are."""
    box, more, street, city, province, postcode, country = (*one.parts(), *[""] * 7)[:7]
    if _CHINESE.search("".join((street, city, province))):
        parsed = parse(_as_text(one), divisions())
        return parsed._replace(address=parsed.address._replace(country=""))
    line = ", ".join(filter(None, (" ".join(part.split()) for part in (box, more, street))))
    return Parsed(Address(*(readings.short("ADR", part) for part in (province, city, "", line, postcode, country))))


def _birthday(text: str, yearless: str) -> Birthday | None:
    """A day with or without its year: 1990-05-06, 19900506, --0506; else as people write it."""
    match = _DAY.fullmatch(text)
    if match is None or not match[3]:
        try:
            return parse_birthday(text)
        except ValueError:
            return None
    year = None if match[1] == "--" or match[1] in (yearless, str(_YEARLESS)) else int(match[1])
    try:
        date(year or 2000, int(match[2]), int(match[3]))
    except ValueError:
        return None
    return Birthday("solar", int(match[2]), int(match[3]), year=year)


_CUT_OFF = QT_TRANSLATE_NOOP("sentences", "This card has no end: the file may be cut off. Export it again.")
_NOBODY = QT_TRANSLATE_NOOP("sentences", "This card names nobody: it has no name, nick, firm, e-mail or phone.")
