"""The card of one member: everything that a phone call asks for."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from vipdesk.domain import addresses, lunar, money
from vipdesk.domain.addresses import Address
from vipdesk.domain.lunar import Birthday
from vipdesk.domain.privileges import Privilege
from vipdesk.domain.spending import Month
from vipdesk.domain.time_line import Kind
from vipdesk.services import look_up_member
from vipdesk.services.look_up_member import Member
from vipdesk.store import shop
from vipdesk.store.members import Card, MembershipRow
from vipdesk.ui import theme, words
from vipdesk.ui.bars import Bars, Column
from vipdesk.ui.language import day, listed, sentence, short_day
from vipdesk.ui.pages.members_check import OrderCheck
from vipdesk.ui.pages.members_dealings import Dealings
from vipdesk.ui.pages.members_facts import Facts
from vipdesk.ui.pages.members_known import Known
from vipdesk.ui.pages.members_letters import Consent
from vipdesk.ui.pages.members_note import NoteField
from vipdesk.ui.pages.members_person import PersonDeeds
from vipdesk.ui.pages.members_recommend import Recommended
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Flow, Tag, clear, column, heading, icon_button, label, row, scrolled, soft, strong

_AVATAR = 44
_DOT = "\N{NO-BREAK SPACE}· "
"""Between words that wrap: no line begins with it."""


class MemberCard(QFrame):
    """Shows one member; empty while nobody is chosen."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setProperty("role", "card")
        self.member_id: int | None = None
        self.head, self.check = _Head(), OrderCheck(session)
        self.spending, self.dealings = _Spending(), Dealings()
        self.consent, self.note = Consent(session), NoteField(session)
        self.deeds = PersonDeeds(self, session)
        self.head.edit_asked.connect(lambda: self._about(self._edit))
        self.head.edit.setEnabled(not session.is_for_reading)
        self._content = QWidget()
        content = QVBoxLayout(self._content)
        content.setContentsMargins(16, 14, 16, 14)
        content.setSpacing(14)
        self.granted, self.facts, self.known = _Granted(), Facts(session), Known()
        self.recommended = Recommended(session)
        for part in (
            self.head, self.check, self.spending, self.dealings, self.facts, self.known, self.granted,
            self.recommended, self.consent, self.note,
        ):  # fmt: skip
            content.addWidget(part)
        content.addStretch(1)
        self.facts.add_asked.connect(lambda: self._about(self._note_fact))
        self.facts.all_asked.connect(lambda: self._about(self._tell_facts))
        self.dealings.all_asked.connect(lambda: self._about(self._tell_time_line))
        self._give_menu()
        self._nobody = soft(self.tr("Choose somebody on the left."))
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        self._area = scrolled(self._content)
        layout.addWidget(self._area)
        layout.addWidget(self._nobody)
        self._area.hide()
        self._nobody.hide()

    def _give_menu(self) -> None:
        """What concerns all that is known of the person: seldom wanted, so it lies behind a button."""
        menu = QMenu(self.head.more)
        menu.addAction(self.tr("Time line…"), lambda: self._about(self._tell_time_line))
        menu.addAction(self.tr("Addresses…"), lambda: self._about(self._keep_addresses))
        menu.addAction(self.tr("Household…"), lambda: self._about(self._live_together))
        menu.addAction(self.tr("Define own fields…"), lambda: self._about(self._define_fields))
        menu.addAction(self.tr("Own terms…"), lambda: self._about(self._show_terms))
        menu.addSeparator()
        menu.addAction(self.tr("Save everything about this person…"), lambda: self._about(self.deeds.tell))
        menu.addAction(self.tr("Erase this person…"), lambda: self._about(self.deeds.erase))
        self.head.more.setMenu(menu)

    def _about(self, deed: Callable[[int, str], object]) -> None:
        if self.member_id is not None:
            self.note.keep()
            deed(self.member_id, self.head.name.text())

    def _show_terms(self, member_id: int, _name: str) -> None:
        from vipdesk.ui.pages.members_terms import MemberTerms  # noqa: PLC0415 - seldom wanted

        MemberTerms(self.window(), self._session, member_id).open()

    def _edit(self, member_id: int, _name: str) -> None:
        from vipdesk.ui.pages.members_edit import EditMember  # noqa: PLC0415 - the readings of names are many

        EditMember(self.window(), self._session, member_id).open()

    def _note_fact(self, member_id: int, _name: str) -> None:
        from vipdesk.ui.pages.members_facts import FactDialog  # noqa: PLC0415 - as above

        FactDialog(self.window(), self._session, member_id, None).open()

    def _tell_facts(self, member_id: int, _name: str) -> None:
        from vipdesk.ui.pages.members_timeline import TimeLineDialog  # noqa: PLC0415 - seldom needed

        TimeLineDialog(self.window(), self._session, member_id, Kind.FACT).open()

    def _tell_time_line(self, member_id: int, _name: str) -> None:
        from vipdesk.ui.pages.members_timeline import TimeLineDialog  # noqa: PLC0415 - as above

        TimeLineDialog(self.window(), self._session, member_id).open()

    def _keep_addresses(self, member_id: int, _name: str) -> None:
        from vipdesk.ui.pages.members_addresses import AddressesDialog  # noqa: PLC0415 - as above

        AddressesDialog(self.window(), self._session, member_id).open()

    def _live_together(self, member_id: int, _name: str) -> None:
        from vipdesk.ui.pages.members_household import HouseholdDialog  # noqa: PLC0415 - as above

        HouseholdDialog(self.window(), self._session, member_id).open()

    def _define_fields(self, _member_id: int, _name: str) -> None:
        from vipdesk.ui.pages.members_fields import FieldsDialog  # noqa: PLC0415 - as above

        FieldsDialog(self.window(), self._session).open()

    def show_nobody(self) -> None:
        """Nobody is chosen."""
        self.note.keep()
        self.member_id = None
        self._area.hide()
        self._nobody.show()

    def show_member(self, member_id: int) -> None:
        """Show this member as the shop knows her now."""
        today = self._session.today
        found = look_up_member.look_up(member_id, today)
        if member_id != self.member_id:
            self._area.verticalScrollBar().setValue(0)
        self.member_id = member_id
        self.setAccessibleName(found.card.name)
        self.head.say(found, today)
        self.check.ask_for(member_id, found.card.language)
        self.spending.say(found, shop.settings().currency)
        self.dealings.say(found, today)
        self.facts.say(found, today)
        self.known.say(found)
        self.granted.say(found)
        self.recommended.show_for(member_id)
        self.consent.say(found.card)
        self.note.show_note(member_id, found.card.name, found.card.note)
        self._nobody.hide()
        self._area.show()


class _Head(QWidget):
    """Who it is."""

    edit_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._avatar, self.name = _Avatar(), heading()
        self._tags = Flow(6)
        self.about, self.reach = soft(), soft()
        for one in (self.name, self.reach):
            one.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.name.setWordWrap(True)
        self.edit = icon_button("edit", self.tr("Edit"), self.edit_asked.emit)
        self.more = icon_button("more", self.tr("More"), lambda: None)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        top = row(column(self.name, self._tags, spacing=4), self.edit, self.more, spacing=2)
        top.setStretch(0, 1)
        for part in (self.edit, self.more):
            top.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        beside = column(top, self.about, self.reach, spacing=4)
        layout = row(self._avatar, beside, spacing=12)
        layout.setAlignment(self._avatar, Qt.AlignmentFlag.AlignTop)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def say(self, found: Member, today: date) -> None:
        """Show another member."""
        card = found.card
        self._avatar.say(card.name)
        self.name.setText(card.name)
        clear(self._tags)
        current = [one for one in card.memberships if one.left_on is None]
        for one in current:
            role = words.role(one.role)
            text = self.tr("{group}, {role}").format(group=one.group, role=role.text) if role else one.group
            self._tags.addWidget(Tag(text, Tone.SEAL if role else Tone.QUIET))
        self.about.setText(_DOT.join(filter(None, self._about(found, current))))
        self.reach.setText(_DOT.join(filter(None, _reach(card))))
        self.reach.setVisible(bool(self.reach.text()))

    def _about(self, found: Member, current: Sequence[MembershipRow]) -> list[str]:
        card = found.card
        joined = min((one.joined_on for one in current if one.joined_on), default=None)
        nicks = [nick for nick in card.nicks if nick != card.name]
        return [
            listed(nicks),
            card.address.city if card.address else "",
            self.tr("since {day}").format(day=day(joined)) if joined else "",
            card.title,
            self.tr("address as {pronoun}").format(pronoun=card.pronoun) if card.pronoun else "",
            self._birthday(card.birthday, found.birthday_on) if card.birthday else "",
        ]

    def _birthday(self, birthday: Birthday, next_on: date | None) -> str:
        if next_on is None:
            return self.tr("birthday {birthday}").format(birthday=lunar.chinese_birthday(birthday))
        if birthday.calendar == "solar":
            return self.tr("birthday {birthday}").format(birthday=short_day(next_on))
        return self.tr("birthday {birthday}, next on {day}").format(
            birthday=lunar.chinese_birthday(birthday), day=short_day(next_on)
        )


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


class _Granted(QWidget):
    """The privileges in force that the order check does not speak of."""

    _OTHERS = (Privilege.EARLY_ACCESS, Privilege.AFTER_SALES_REPLY, Privilege.RUSH_DISPATCH)

    def __init__(self) -> None:
        super().__init__()
        self.words = soft()
        self.setLayout(column(strong(self.tr("Also granted")), self.words, spacing=4))

    def say(self, found: Member) -> None:
        """Show another member's."""
        others = [sentence(found.privileges[one]) for one in self._OTHERS if one in found.privileges]
        self.words.setText("\n".join(others))
        self.setVisible(bool(others))


class _Spending(QWidget):
    """The net spending of twelve months, and a dot under those in which a letter went out."""

    def __init__(self) -> None:
        super().__init__()
        self.sum = label("", "heading")
        self.bars = Bars(self.tr("Net spending month by month"))
        self._legend = label(self.tr("● a letter was posted"), "small", Tone.SEAL)
        beside = column(label(self.tr("Net spending, 12 months"), "soft"), self.sum, self._legend, None, spacing=2)
        layout = row(beside, self.bars, spacing=16)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def say(self, found: Member, currency: str) -> None:
        """Show another member's."""
        posted = {one.posted_on.replace(day=1) for one in found.letters if one.posted_on}
        self.sum.setText(money.shown(sum(one.fen for one in found.spent), currency))
        self.bars.say([Column(one.fen, self._month(one, currency), one.first in posted) for one in found.spent])
        self._legend.setVisible(any(one.first in posted for one in found.spent))

    def _month(self, one: Month, currency: str) -> str:
        return self.tr("{month}: {amount}").format(month=f"{one.first:%Y-%m}", amount=money.shown(one.fen, currency))
