"""The card of one member: everything that a phone call asks for."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from vipdesk.domain.privileges import Privilege
from vipdesk.domain.time_line import Kind
from vipdesk.services import look_up_member
from vipdesk.services.look_up_member import Member
from vipdesk.store import shop
from vipdesk.ui.language import sentence
from vipdesk.ui.pages.members_check import OrderCheck
from vipdesk.ui.pages.members_dealings import LastOrders, LettersAndGifts
from vipdesk.ui.pages.members_facts import Facts
from vipdesk.ui.pages.members_head import Head
from vipdesk.ui.pages.members_known import Known
from vipdesk.ui.pages.members_letters import Consent
from vipdesk.ui.pages.members_note import NoteField
from vipdesk.ui.pages.members_person import PersonDeeds
from vipdesk.ui.pages.members_recommend import Recommended
from vipdesk.ui.pages.members_spending import Spending
from vipdesk.ui.session import Session
from vipdesk.ui.widgets import column, scrolled, soft, strong


class MemberCard(QFrame):
    """Shows one member; empty while nobody is chosen. What a call asks for comes first, and fits on one screen."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setProperty("role", "card")
        self.member_id: int | None = None
        self.head, self.check = Head(), OrderCheck(session)
        self.orders, self.spending, self.letters = LastOrders(), Spending(), LettersAndGifts()
        self.consent, self.note = Consent(session), NoteField(session)
        self.deeds = PersonDeeds(self, session)
        self.head.edit_asked.connect(lambda: self._about(self._edit))
        self.head.edit.setEnabled(not session.is_for_reading)
        self._content = QWidget()
        content = QVBoxLayout(self._content)
        content.setContentsMargins(16, 12, 6, 14)
        content.setSpacing(10)
        self.granted, self.facts, self.known = _Granted(), Facts(session), Known()
        self.recommended = Recommended(session)
        for part in (
            self.head, self.check, self.facts, self.note, self.orders, self.spending, self.letters, self.consent,
            self.known, self.granted, self.recommended,
        ):  # fmt: skip
            content.addWidget(part)
        content.addStretch(1)
        self.facts.add_asked.connect(lambda: self._about(self._note_fact))
        self.facts.all_asked.connect(lambda: self._about(self._tell_facts))
        self.orders.all_asked.connect(lambda: self._about(self._tell_time_line))
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
        self.orders.say(found, today)
        self.letters.say(found, today)
        self.facts.say(found, today)
        self.known.say(found)
        self.granted.say(found)
        self.recommended.show_for(member_id)
        self.consent.say(found.card)
        self.note.show_note(member_id, found.card.name, found.card.note)
        self._nobody.hide()
        self._area.show()


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
