"""The head of a member's card: who it is, the groups, and how they are reached."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from vipdesk.domain import addresses, birthday_words
from vipdesk.domain.addresses import Address
from vipdesk.domain.lunar import Birthday
from vipdesk.services.look_up_member import Member
from vipdesk.store.members import Card, MembershipRow
from vipdesk.ui import theme, words
from vipdesk.ui.language import day, listed, short_day, unbroken
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Flow, Tag, clear, column, heading, icon_button, label, row, soft

_AVATAR = 40
_DOT = "\N{NO-BREAK SPACE}· "
"""Between words that wrap: no line begins with it."""
NICKS = 1
"""Nicks beside a name; the others stand further down."""


class Head(QWidget):
    """Who it is."""

    edit_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._avatar, self.name = _Avatar(), heading()
        self._tags, line = Flow(6), QWidget()
        self.about, self.reach = soft(), label()
        for one in (self.name, self.reach):
            one.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            one.setWordWrap(True)
        line.setLayout(self._tags)
        self.edit = icon_button("edit", self.tr("Edit"), self.edit_asked.emit)
        self.more = icon_button("more", self.tr("More"), lambda: None)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        top = row(line, self.edit, self.more, spacing=2)
        top.setStretch(0, 1)
        for part in (self.edit, self.more):
            top.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        who = row(self._avatar, column(top, self.about, spacing=2), spacing=12)
        who.setAlignment(self._avatar, Qt.AlignmentFlag.AlignTop)
        who.setStretch(1, 1)
        self.setLayout(column(who, self.reach, spacing=6))

    def say(self, found: Member, today: date) -> None:
        """Show another member."""
        card = found.card
        self._avatar.say(card.name)
        self.name.setText(card.name)
        current = [one for one in card.memberships if one.left_on is None]
        self._show_tags(card, current)
        self.about.setText(_DOT.join(filter(None, self._about(found, current))))
        self.reach.setText(_DOT.join(filter(None, _reach(card))))
        self.reach.setVisible(bool(self.reach.text()))

    def _show_tags(self, card: Card, current: Sequence[MembershipRow]) -> None:
        """Behind the name: the groups with their tiers, and what has to be minded before anything is said."""
        self._tags.removeWidget(self.name)
        clear(self._tags)
        self._tags.addWidget(self.name)
        for one in current:
            role = words.role(one.role)
            self._tags.addWidget(Tag(self._group(one), Tone.QUIET))
            if role:
                self._tags.addWidget(Tag(role.text, Tone.SEAL))
        if card.do_not_pursue:
            self._tags.addWidget(Tag(self.tr("Do not pursue"), Tone.AMBER))

    def _group(self, one: MembershipRow) -> str:
        """The group, with its tier where the name of the group does not say it."""
        if one.tier in one.group:
            return one.group
        return self.tr("{group}, {tier}").format(group=one.group, tier=one.tier)

    def _about(self, found: Member, current: Sequence[MembershipRow]) -> list[str]:
        card = found.card
        joined = min((one.joined_on for one in current if one.joined_on), default=None)
        return [
            listed(nicks(card)[:NICKS]),
            card.address.city if card.address else "",
            self.tr("since {day}").format(day=day(joined)) if joined else "",
            card.title,
            unbroken(self.tr("address as {pronoun}").format(pronoun=card.pronoun)) if card.pronoun else "",
            self._birthday(card.birthday, found.birthday_on) if card.birthday else "",
        ]

    def _birthday(self, birthday: Birthday, next_on: date | None) -> str:
        if next_on is None:
            return self.tr("birthday {birthday}").format(birthday=words.said(birthday_words.told(birthday)))
        if birthday.calendar == "solar":
            return self.tr("birthday {birthday}").format(birthday=short_day(next_on))
        return self.tr("birthday {birthday}, next on {day}").format(
            birthday=words.said(birthday_words.told(birthday)), day=short_day(next_on)
        )


def nicks(card: Card) -> list[str]:
    """The nicks that are not the name itself."""
    return [nick for nick in card.nicks if nick != card.name]


def _reach(card: Card) -> list[str]:
    """How she is reached."""
    if card.address is None:
        return [card.phone]
    parts = card.address
    address = Address(parts.province, parts.city, parts.district, parts.street, parts.postcode, parts.country)
    line = addresses.single_line(address)
    return [card.phone, line if not parts.postcode or parts.postcode in line else f"{line} {parts.postcode}"]


class _Avatar(QWidget):
    """The first character of a name in a circle."""

    def __init__(self) -> None:
        super().__init__()
        self._letter = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, name: str) -> None:
        self._letter = name[:1].upper()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_AVATAR, _AVATAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.seal_tint))
        painter.drawEllipse(QRectF(0, 0, _AVATAR, _AVATAR))
        painter.setPen(QColor(colours.seal))
        painter.setFont(theme.sized(self, theme.HEADING))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)
        painter.end()
