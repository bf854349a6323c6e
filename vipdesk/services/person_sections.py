"""Everything about one person arranged to be read: the rows as lines under heads."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from vipdesk.domain.disclosed import DATA, EXPORTED, WAYS
from vipdesk.domain.letters import WORDS, State
from vipdesk.domain.moments import to_local
from vipdesk.domain.person_record import Cell, PersonRecord, Section, section
from vipdesk.domain.value_words import value_word
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.services.person_lists import FIELD, VALUE, WHAT, WHEN, Everything, Lists, amount, platform, yes
from vipdesk.store import personal
from vipdesk.store.disclosures import Entry
from vipdesk.store.sources import Source

BECAUSE = QT_TRANSLATE_NOOP("sentences", "{privilege}: {reason}")
NUMBERED = QT_TRANSLATE_NOOP("sentences", "{platform} {number}")
FIELDS: Mapping[str, str] = {
    "name": QT_TRANSLATE_NOOP("sentences", "Name"),
    "real_name": QT_TRANSLATE_NOOP("sentences", "Real name"),
    "title": QT_TRANSLATE_NOOP("sentences", "Title"),
    "pronoun": QT_TRANSLATE_NOOP("sentences", "Pronoun"),
    "language": QT_TRANSLATE_NOOP("sentences", "Language"),
    "register": QT_TRANSLATE_NOOP("sentences", "Register of talk"),
    "phone": QT_TRANSLATE_NOOP("sentences", "Phone"),
    "email": QT_TRANSLATE_NOOP("sentences", "E-mail"),
    "birthday_calendar": QT_TRANSLATE_NOOP("sentences", "Calendar of the birthday"),
    "birthday_year": QT_TRANSLATE_NOOP("sentences", "Year of birth"),
    "birthday_month": QT_TRANSLATE_NOOP("sentences", "Month of birth"),
    "birthday_day": QT_TRANSLATE_NOOP("sentences", "Day of birth"),
    "consent_on": QT_TRANSLATE_NOOP("sentences", "Agreed to letters on"),
    "consent_how": QT_TRANSLATE_NOOP("sentences", "How they agreed"),
    "consent_wording": QT_TRANSLATE_NOOP("sentences", "In which words they agreed"),
    "opted_out_on": QT_TRANSLATE_NOOP("sentences", "No letters since"),
    "do_not_pursue_why": QT_TRANSLATE_NOOP("sentences", "Why not to be pursued"),
    "note": QT_TRANSLATE_NOOP("sentences", "Note"),
}
"""What of a member is shown on paper, in this order, where it is not empty."""


def record(found: Everything) -> PersonRecord:
    """What is known, arranged for reading."""
    writer = _Writer(found)
    return PersonRecord(
        shop=found.settings.name or "VIP Desk",
        name=found.name,
        number=found.member_id,
        on=found.on,
        language=found.settings.language,
        sections=tuple(make() for make in writer.sections()),
    )


@dataclass(frozen=True)
class _Writer:
    """Turns rows into lines to be read."""

    found: Everything

    def sections(self) -> Sequence[Callable[[], Section]]:
        lists = Lists(self.found)
        return (
            self.who,
            lists.nicks,
            lists.phones,
            lists.addresses,
            lists.facts,
            lists.own_fields,
            lists.groups,
            lists.invitations,
            self.privileges,
            lists.uses,
            self.orders,
            self.order_lines,
            self.buyers,
            self.letters,
            self.letter_steps,
            self.places,
            self.costs,
            self.talk,
            self.given,
            self.sources,
            self.history,
        )

    def who(self) -> Section:
        (member,) = self.found.of("member")
        lines = [
            (Sentence(words), value_word("member", name, member[name]))
            for name, words in FIELDS.items()
            if member[name]
        ]
        lines += self._of_lists()
        return section(QT_TRANSLATE_NOOP("sentences", "The person"), [(FIELD, 1), (VALUE, 3)], lines)

    def _of_lists(self) -> list[tuple[Sentence, Cell]]:
        """Tags, and that there is a household; who else lives there is no datum of this person."""
        tags = [(Sentence(QT_TRANSLATE_NOOP("sentences", "Tags")), one) for one in self.found.tags]
        household = Sentence(QT_TRANSLATE_NOOP("sentences", "Shares a household with other members"))
        return [*tags, *([(household, yes(True))] if self.found.lives_together else [])]

    def privileges(self) -> Section:
        lines: list[tuple[Cell, ...]] = [(one,) for one in self.found.privileges]
        own: list[tuple[Cell, ...]] = [
            (Sentence(BECAUSE, privilege=value_word("term", "privilege", one["privilege"]), reason=one["reason"]),)
            for one in self.found.of("term")
        ]
        return section(QT_TRANSLATE_NOOP("sentences", "Privileges in force"), [(WHAT, 1)], [*lines, *own])

    def orders(self) -> Section:
        lines = [
            (
                self._at(one["created_at"]),
                Sentence(NUMBERED, platform=platform(one), number=one["number"]),
                one["title"],
                value_word("shop_order", "state", one["state"]),
                amount(self.found, one["total_fen"]),
                amount(self.found, one["refund_fen"]),
            )
            for one in self.found.of("shop_order")
        ]
        heads = [
            (WHEN, 3),
            (QT_TRANSLATE_NOOP("sentences", "Number"), 4),
            (QT_TRANSLATE_NOOP("sentences", "Items"), 5),
            (QT_TRANSLATE_NOOP("sentences", "State"), 2),
            (QT_TRANSLATE_NOOP("sentences", "Paid"), 2),
            (QT_TRANSLATE_NOOP("sentences", "Refunded"), 2),
        ]
        return section(QT_TRANSLATE_NOOP("sentences", "Orders"), heads, lines)

    def order_lines(self) -> Section:
        numbers = {one["id"]: one["number"] for one in self.found.of("shop_order")}
        lines = [
            (
                numbers.get(one["order_id"], ""),
                one["title"],
                one["variant"],
                str(one["quantity"]),
                amount(self.found, one["price_fen"]),
            )
            for one in self.found.of("order_line")
        ]
        heads = [
            (QT_TRANSLATE_NOOP("sentences", "Number"), 3),
            (QT_TRANSLATE_NOOP("sentences", "Items"), 5),
            (QT_TRANSLATE_NOOP("sentences", "Variant"), 3),
            (QT_TRANSLATE_NOOP("sentences", "Pieces"), 1),
            (QT_TRANSLATE_NOOP("sentences", "Price"), 2),
        ]
        return section(QT_TRANSLATE_NOOP("sentences", "What was bought with each order"), heads, lines)

    def buyers(self) -> Section:
        named = ("nick", "name", "phone", "email", "province", "city", "district", "street", "postcode", "country")
        lines = [(platform(one), " ".join(one[part] for part in named if one[part])) for one in self.found.of("buyer")]
        return section(
            QT_TRANSLATE_NOOP("sentences", "As a buyer in the exports"),
            [(QT_TRANSLATE_NOOP("sentences", "Platform"), 1), (VALUE, 5)],
            lines,
        )

    def letters(self) -> Section:
        lines = [
            (
                one["code"],
                self.found.campaigns.get(one["campaign_id"], ""),
                _state(one["state"]),
                str(one["posted_on"] or ""),
                "\n".join(filter(None, (self.found.letters[one["id"]], one["address"]))),
            )
            for one in self.found.of("letter")
        ]
        heads = [
            (QT_TRANSLATE_NOOP("sentences", "Letter"), 3),
            (QT_TRANSLATE_NOOP("sentences", "Campaign"), 3),
            (QT_TRANSLATE_NOOP("sentences", "State"), 2),
            (QT_TRANSLATE_NOOP("sentences", "Posted"), 2),
            (QT_TRANSLATE_NOOP("sentences", "Words and address"), 8),
        ]
        return section(QT_TRANSLATE_NOOP("sentences", "Letters"), heads, lines)

    def letter_steps(self) -> Section:
        codes = {one["id"]: one["code"] for one in self.found.of("letter")}
        lines: list[tuple[Cell, ...]] = [
            (
                self._at(one["happened_at"]),
                codes.get(one["letter_id"], ""),
                _state(one["state"]),
                one["reason"],
                one["who"],
            )
            for one in self.found.of("letter_event")
        ]
        heads = [
            (WHEN, 2),
            (QT_TRANSLATE_NOOP("sentences", "Letter"), 2),
            (QT_TRANSLATE_NOOP("sentences", "State"), 2),
            (QT_TRANSLATE_NOOP("sentences", "Reason"), 3),
            (QT_TRANSLATE_NOOP("sentences", "By whom"), 2),
        ]
        return section(QT_TRANSLATE_NOOP("sentences", "What happened to the letters"), heads, lines)

    def places(self) -> Section:
        lines = [
            (
                self.found.campaigns.get(one["campaign_id"], ""),
                value_word("recipient", "arm", one["arm"]),
                value_word("recipient", "reason", one["reason"]),
                amount(self.found, one["baseline_fen"]),
            )
            for one in self.found.of("recipient")
        ]
        heads = [
            (QT_TRANSLATE_NOOP("sentences", "Campaign"), 3),
            (QT_TRANSLATE_NOOP("sentences", "Place"), 2),
            (QT_TRANSLATE_NOOP("sentences", "Reason"), 2),
            (QT_TRANSLATE_NOOP("sentences", "Spent in the 180 days before"), 2),
        ]
        return section(QT_TRANSLATE_NOOP("sentences", "Places in campaigns"), heads, lines)

    def costs(self) -> Section:
        lines = [
            (
                str(one["booked_on"]),
                value_word("cost", "kind", one["kind"]),
                amount(self.found, one["fen"]),
                one["note"],
            )
            for one in self.found.of("cost")
        ]
        heads = [
            (WHEN, 1),
            (WHAT, 2),
            (QT_TRANSLATE_NOOP("sentences", "Amount"), 1),
            (QT_TRANSLATE_NOOP("sentences", "Note"), 3),
        ]
        return section(QT_TRANSLATE_NOOP("sentences", "What letters and privileges cost"), heads, lines)

    def talk(self) -> Section:
        days, ties = self.found.of("chat_day"), self.found.of("chat_tie")
        lines = [
            (Sentence(QT_TRANSLATE_NOOP("sentences", "Days with messages in a group")), str(len(days))),
            (Sentence(QT_TRANSLATE_NOOP("sentences", "Messages in all")), str(sum(one["messages"] for one in days))),
            (Sentence(QT_TRANSLATE_NOOP("sentences", "Answers given and got, as counted")), str(len(ties))),
        ]
        return section(
            QT_TRANSLATE_NOOP("sentences", "Talk in the groups, without its words"), [(WHAT, 3), (VALUE, 1)], lines
        )

    def given(self) -> Section:
        lines: list[tuple[Cell, ...]] = [
            (self._at(one.happened_at), Sentence(WAYS[one.way]), _recipient(one), _data(one), one.who)
            for one in self.found.given
        ]
        heads = [
            (WHEN, 2),
            (QT_TRANSLATE_NOOP("sentences", "How"), 2),
            (QT_TRANSLATE_NOOP("sentences", "To whom"), 2),
            (QT_TRANSLATE_NOOP("sentences", "Which data"), 3),
            (QT_TRANSLATE_NOOP("sentences", "By whom"), 2),
        ]
        return section(QT_TRANSLATE_NOOP("sentences", "Who got which data"), heads, lines)

    def sources(self) -> Section:
        kinds = {part.table: Sentence(part.what) for part in personal.PARTS}
        lines: list[tuple[Cell, ...]] = [
            (kinds[one.table], one.how, self._at(one.at), one.who) for one in _once_each(self.found.sources)
        ]
        heads = [
            (QT_TRANSLATE_NOOP("sentences", "Which data"), 3),
            (QT_TRANSLATE_NOOP("sentences", "From"), 4),
            (WHEN, 2),
            (QT_TRANSLATE_NOOP("sentences", "By whom"), 2),
        ]
        return section(QT_TRANSLATE_NOOP("sentences", "Where the data came from"), heads, lines)

    def history(self) -> Section:
        lines: list[tuple[Cell, ...]] = [(self._at(one.done_at), one.label, one.who) for one in self.found.history]
        return section(
            QT_TRANSLATE_NOOP("sentences", "What was done"),
            [(WHEN, 2), (WHAT, 5), (QT_TRANSLATE_NOOP("sentences", "By whom"), 2)],
            lines,
        )

    def _at(self, moment: int | None) -> str:
        return f"{to_local(moment, self.found.settings.time_zone):%Y-%m-%d %H:%M}" if moment else ""


def _state(state: str) -> Sentence:
    return Sentence(WORDS[State(state)])


def _recipient(one: Entry) -> Cell:
    return Sentence(EXPORTED) if one.recipient == EXPORTED else one.recipient


def _data(one: Entry) -> Cell:
    """The kinds of data, as one sentence of up to three."""
    kinds = [Sentence(DATA[each]) for each in one.what]
    if len(kinds) == 3:
        return Sentence(
            QT_TRANSLATE_NOOP("sentences", "{first}, {second}, {third}"),
            first=kinds[0],
            second=kinds[1],
            third=kinds[2],
        )
    return kinds[0] if kinds else ""


def _once_each(found: Sequence[Source]) -> list[Source]:
    """One line for all rows of a kind that came the same way."""
    seen: dict[tuple[str, Sentence, int], Source] = {}
    for one in found:
        seen.setdefault((one.table, one.how, one.at), one)
    return list(seen.values())
