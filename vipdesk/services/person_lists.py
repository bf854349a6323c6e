"""All that is known of a person, and those parts of it that are lists, arranged to be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from vipdesk.domain import money
from vipdesk.domain.person_record import Cell, Section, section
from vipdesk.domain.value_words import value_word
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.store import members
from vipdesk.store.disclosures import Entry
from vipdesk.store.history import ActionRow
from vipdesk.store.personal import Row
from vipdesk.store.shop import Settings
from vipdesk.store.sources import Source

WHEN, WHAT = QT_TRANSLATE_NOOP("sentences", "When"), QT_TRANSLATE_NOOP("sentences", "What")
FIELD, VALUE = QT_TRANSLATE_NOOP("sentences", "Field"), QT_TRANSLATE_NOOP("sentences", "Value")


@dataclass(frozen=True)
class Everything:
    """All that is known of a person, as stored, with where it came from and who got it."""

    member_id: int
    name: str
    on: date
    settings: Settings
    rows: tuple[Row, ...]
    sources: tuple[Source, ...]
    privileges: tuple[Sentence, ...]
    letters: Mapping[int, str]
    """The words of each letter, by its id."""
    tags: tuple[str, ...]
    fields: Mapping[int, str]
    """What fields of the shop's own are called, by their ids."""
    groups: Mapping[int, str]
    lives_together: bool
    campaigns: Mapping[int, str]
    given: tuple[Entry, ...]
    history: tuple[ActionRow, ...]

    def of(self, table: str) -> list[dict[str, Any]]:
        """The rows of one table."""
        return [row.values for row in self.rows if row.table == table]


def platform(row: dict[str, Any]) -> Cell:
    """Where a nick or an order is from."""
    return value_word("", "platform", row["platform"])


def yes(value: object) -> Sentence:
    """Yes or no."""
    return Sentence(QT_TRANSLATE_NOOP("sentences", "yes") if value else QT_TRANSLATE_NOOP("sentences", "no"))


def amount(found: Everything, fen: int) -> str:
    """Money as the person's record shows it."""
    return money.shown(fen, found.settings.currency or "CNY")


@dataclass(frozen=True)
class Lists:
    """Turns the lists into lines to be read."""

    found: Everything

    def nicks(self) -> Section:
        lines = [(platform(one), one["nick"]) for one in self.found.of("alias")]
        return section(
            QT_TRANSLATE_NOOP("sentences", "Nicks"),
            [(QT_TRANSLATE_NOOP("sentences", "Platform"), 1), (QT_TRANSLATE_NOOP("sentences", "Nick"), 3)],
            lines,
        )

    def phones(self) -> Section:
        lines = [(one["number"], one["note"]) for one in self.found.of("other_phone")]
        heads = [(QT_TRANSLATE_NOOP("sentences", "Phone"), 1), (QT_TRANSLATE_NOOP("sentences", "Note"), 3)]
        return section(QT_TRANSLATE_NOOP("sentences", "Further phones"), heads, lines)

    def addresses(self) -> Section:
        parts = ("recipient", "province", "city", "district", "street", "postcode", "country")
        lines = [
            (
                " ".join(one[part] for part in parts if one[part]),
                str(one["since_on"]),
                value_word("address", "source", one["source"]),
                yes(one["is_current"]),
                " ".join(filter(None, (str(one["undeliverable_on"] or ""), one["undeliverable_why"]))),
            )
            for one in self.found.of("address")
        ]
        heads = [
            (QT_TRANSLATE_NOOP("sentences", "Address"), 4),
            (QT_TRANSLATE_NOOP("sentences", "Since"), 1),
            (QT_TRANSLATE_NOOP("sentences", "From"), 2),
            (QT_TRANSLATE_NOOP("sentences", "In use"), 1),
            (QT_TRANSLATE_NOOP("sentences", "Mail came back"), 2),
        ]
        return section(QT_TRANSLATE_NOOP("sentences", "Addresses"), heads, lines)

    def facts(self) -> Section:
        lines: list[tuple[Cell, ...]] = [
            (
                str(one["happened_on"]),
                one["fact"],
                one["source"],
                yes(not one["do_not_mention"]),
                str(one["expires_on"] or ""),
            )
            for one in self.found.of("talk_fact")
        ]
        heads = [
            (WHEN, 2),
            (WHAT, 5),
            (QT_TRANSLATE_NOOP("sentences", "From"), 2),
            (QT_TRANSLATE_NOOP("sentences", "May be said"), 1),
            (QT_TRANSLATE_NOOP("sentences", "Forgotten on"), 2),
        ]
        return section(QT_TRANSLATE_NOOP("sentences", "What was learnt in talks"), heads, lines)

    def own_fields(self) -> Section:
        lines = [
            (self.found.fields.get(one["custom_field_id"], ""), one["value"]) for one in self.found.of("custom_value")
        ]
        return section(QT_TRANSLATE_NOOP("sentences", "Fields of the shop's own"), [(FIELD, 1), (VALUE, 3)], lines)

    def groups(self) -> Section:
        card = members.card(self.found.member_id)
        lines = [
            (
                one.group,
                one.tier,
                value_word("membership", "role", one.role),
                str(one.joined_on or ""),
                str(one.left_on or ""),
            )
            for one in card.memberships
        ]
        heads = [
            (QT_TRANSLATE_NOOP("sentences", "Group"), 2),
            (QT_TRANSLATE_NOOP("sentences", "Tier"), 1),
            (QT_TRANSLATE_NOOP("sentences", "Role"), 1),
            (QT_TRANSLATE_NOOP("sentences", "Joined"), 1),
            (QT_TRANSLATE_NOOP("sentences", "Left"), 1),
        ]
        return section(QT_TRANSLATE_NOOP("sentences", "Groups"), heads, lines)

    def invitations(self) -> Section:
        lines: list[tuple[Cell, ...]] = [
            (
                str(one["invited_on"]),
                self.found.groups.get(one["group_id"], ""),
                value_word("invitation", "answer", one["answer"]),
                str(one["answered_on"] or ""),
            )
            for one in self.found.of("invitation")
        ]
        heads = [
            (WHEN, 1),
            (QT_TRANSLATE_NOOP("sentences", "Group"), 2),
            (QT_TRANSLATE_NOOP("sentences", "Answer"), 1),
            (QT_TRANSLATE_NOOP("sentences", "Answered on"), 1),
        ]
        return section(QT_TRANSLATE_NOOP("sentences", "Invitations to groups"), heads, lines)

    def uses(self) -> Section:
        lines: list[tuple[Cell, ...]] = [
            (
                str(one["used_on"]),
                value_word("privilege_use", "privilege", one["privilege"]),
                amount(self.found, one["fen"]),
            )
            for one in self.found.of("privilege_use")
        ]
        heads = [(WHEN, 1), (WHAT, 3), (QT_TRANSLATE_NOOP("sentences", "Amount"), 1)]
        return section(QT_TRANSLATE_NOOP("sentences", "Privileges used with an order"), heads, lines)
