"""Buyers who are no members: whom each may be and why, decided with a key, once."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from vipdesk.domain import money
from vipdesk.domain.addresses import single_line
from vipdesk.domain.moments import day_starts
from vipdesk.domain.value_words import value_word
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.store import shop, unmatched
from vipdesk.store.unmatched import BuyerRow, Shares
from vipdesk.ui.icons import icon
from vipdesk.ui.language import listed, number, sentence
from vipdesk.ui.listing import Emptiness, Listing
from vipdesk.ui.pages import orders_matching_arms
from vipdesk.ui.pages.groups_member_field import MemberField
from vipdesk.ui.pages.letters.part import Latest
from vipdesk.ui.pages.orders_matching_arms import ArmShares, ArmsTold
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable
from vipdesk.ui.theme import grown
from vipdesk.ui.widgets import (
    Card,
    EmptyState,
    NothingFound,
    button,
    clear,
    column,
    heading,
    label,
    primary,
    row,
    small,
    soft,
    strong,
)

if TYPE_CHECKING:
    from vipdesk.services.match_by_hand import Suggestion

YEAR = timedelta(days=365)
LOOKING = Sentence(QT_TRANSLATE_NOOP("sentences", "Looking for members among the buyers"))
_PAUSE_MS = 200
_MOST = 4
"""Suggestions that are shown of one buyer."""


class _Counted(NamedTuple):
    """What stands above the buyers."""

    shares: Shares
    arms: ArmsTold | None


def _count(since: int) -> _Counted:
    return _Counted(unmatched.shares(since), orders_matching_arms.look())


class MatchingView(QWidget):
    """The buyers on the left, the chosen one with the suggestions on the right."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._currency = ""
        self._listing = Listing(session, self)
        self._listing.listed.connect(self._show)
        self._counted: Latest[int, _Counted] = Latest(self, session, _count)
        self._counted.answered.connect(self._say_shares)
        self.share, self.arms = soft(), ArmShares()
        self.search = self._search_field()
        self.decided = QCheckBox(self.tr("Show what was decided"))
        self.decided.toggled.connect(lambda _: self.list_again())
        self.certain = button(self.tr("Match the certain ones…"), self._look_for_certain)
        self.certain.setEnabled(not session.is_for_reading)
        self._empty = Emptiness(self._nobody_waits(), self._nobody_found())
        self.table = self._table()
        self.card = BuyerCard(session)
        self.card.setMinimumWidth(380)
        self.card.setMaximumWidth(520)
        self._build()

    def _build(self) -> None:
        tools = row(self.search, self.decided, None, self.certain, spacing=12)
        sheets = QHBoxLayout()
        sheets.setSpacing(16)
        sheets.addWidget(self.table, 7)
        sheets.addWidget(self.card, 5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.share)
        layout.addWidget(self.arms)
        layout.addLayout(tools)
        layout.addLayout(sheets, 1)

    def refresh(self) -> None:
        """Count and list again, behind the page: it goes through the orders of a year."""
        settings = shop.settings()
        self._currency = settings.currency
        since = day_starts(self._session.today - YEAR, settings.time_zone)
        self.list_again()
        self._counted.ask(since)

    def _say_shares(self, found: _Counted) -> None:
        words = self.tr(
            "In the last 365 days {orders} of {all_orders} orders belong to no member; they came to {amount} of"
            " {all_amount}."
        )
        self.share.setText(
            words.format(
                orders=number(found.shares.unmatched_orders),
                all_orders=number(found.shares.orders),
                amount=money.shown(found.shares.unmatched_net_fen, self._currency),
                all_amount=money.shown(found.shares.net_fen, self._currency),
            )
        )
        self.share.setVisible(bool(found.shares.orders))
        self.arms.say(found.arms)

    def list_again(self) -> None:
        """The buyers who are nobody's, or the decided ones."""
        self._pause.stop()
        self._listing.ask(partial(unmatched.find, self.search.text(), decided=self.decided.isChecked()))

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Nick, name, phone or city"))
        field.setAccessibleName(self.tr("Search buyers"))
        field.setClearButtonEnabled(True)
        field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        field.setFixedWidth(grown(280))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.list_again)
        field.textChanged.connect(lambda _: self._pause.start())
        field.returnPressed.connect(lambda: self.table.view.setFocus(Qt.FocusReason.TabFocusReason))
        return field

    def _table(self) -> Table[BuyerRow]:
        columns = [
            Column[BuyerRow]("nick", self.tr("Nick"), lambda one: one.nick, width=16, sortable=False),
            Column[BuyerRow]("name", self.tr("Name"), lambda one: one.name, width=11, sortable=False),
            Column[BuyerRow](
                "city", self.tr("City"), lambda one: one.address.city, is_soft=True, width=10, sortable=False
            ),
            Column[BuyerRow]("member", self.tr("Member"), self._decision, is_soft=True, width=11, sortable=False),
            Column[BuyerRow](
                "orders", self.tr("Orders"), lambda one: number(one.orders), numeric=True, width=8, sortable=False
            ),
            Column[BuyerRow](
                "net", self.tr("Net"), lambda one: money.grouped(one.net_fen), numeric=True, width=10, sortable=False
            ),
        ]
        table = Table(IdTable(columns, unmatched.rows), self.tr("Buyers who are no members"), self._empty)
        table.remember(self._session.desk, "matching")
        table.chosen.connect(lambda _: self._show_card())
        return table

    def _decision(self, one: BuyerRow) -> str:
        return self.tr("nobody") if one.set_aside else one.member

    def _nobody_waits(self) -> QWidget:
        return EmptyState(
            "members",
            self.tr("Every buyer is matched"),
            self.tr("Buyers whom no nick or phone tells to be a member wait here for a decision."),
        )

    def _nobody_found(self) -> QWidget:
        return NothingFound(
            "search",
            self.tr("No such buyer"),
            self.tr("Look for part of a nick, name, phone or city."),
            self.tr("Show all"),
            self.search.clear,
        )

    def _show(self, ids: Sequence[int]) -> None:
        if self.search.text().strip():
            self._empty.say_nothing_found()
        else:
            self._empty.say_nothing_yet()
        self.table.put(ids)
        self.card.setVisible(bool(ids))
        if ids and not self.table.selected_ids():
            self.table.select_id(ids[0])
        self._show_card()

    def _show_card(self) -> None:
        chosen = self.table.selected_ids()
        rows = unmatched.rows(list(chosen)[:1])
        if rows:
            self.card.say(rows[0], self._currency)

    def _look_for_certain(self) -> None:
        from vipdesk.services import match_by_hand  # noqa: PLC0415 - readings of names are many

        self._session.read(match_by_hand.certain, LOOKING).succeeded.connect(self._offer_certain)

    def _offer_certain(self, found: Sequence["Suggestion"]) -> None:
        from vipdesk.services import match_by_hand  # noqa: PLC0415 - readings of names are many
        from vipdesk.ui import dialogs  # noqa: PLC0415 - beside what needs it

        if not found:
            dialogs.note(self, self.tr("No buyer is almost certainly one member. Decide them one by one."))
            return
        pairs = [(one.buyer_id, one.member_id) for one in found]
        assign = partial(match_by_hand.assign, pairs, self._session.today)
        dialogs.confirm(
            self,
            self.tr("Match %Ln buyer(s) with the members whom they almost certainly are?", "", len(pairs)),
            self.tr("Match"),
            lambda: self._session.write(match_by_hand.label(pairs), assign),
        )


class BuyerCard(Card):
    """One buyer, whom they may be, and the decision."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._buyer: BuyerRow | None = None
        self.name, self._reach, self._money = heading(), soft(), label("")
        self.decision = strong()
        self._likely = QVBoxLayout()
        self._likely.setSpacing(10)
        self.field = MemberField()
        self.field.setAccessibleName(self.tr("Another member"))
        self.choose = button(self.tr("Is this member"), self._choose)
        self.nobody = button(self.tr("Is no member"), self._nobody)
        self.again = button(self.tr("Ask again"), self._again, "undo")
        self.trouble = label("", "small")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        layout = column(
            self.name, self._reach, self._money, self.decision, self._likely,
            strong(self.tr("Somebody else")), row(self.field, self.choose), self.trouble,
            row(self.nobody, self.again, None), None, spacing=10,
        )  # fmt: skip
        layout.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        holder.setLayout(layout)
        outer = self.layout()
        assert outer is not None
        outer.addWidget(holder)
        for one in (self.choose, self.nobody, self.again):
            one.setEnabled(not session.is_for_reading)

    @property
    def buyer_id(self) -> int | None:
        """Who is shown."""
        return None if self._buyer is None else self._buyer.id

    def say(self, buyer: BuyerRow, currency: str) -> None:
        """Show a buyer, with suggestions where nothing is decided."""
        self._buyer = buyer
        self.name.setText(buyer.nick or buyer.name or self.tr("A buyer without a name"))
        parts = (_platform(buyer), buyer.name, buyer.phone, buyer.email, single_line(buyer.address))
        self._reach.setText(" · ".join(filter(None, parts)))
        words = self.tr("%Ln order(s)", "", buyer.orders)
        self._money.setText(self.tr("{orders}, {amount} net").format(orders=words, amount=_shown(buyer, currency)))
        self.field.clear()
        self.trouble.hide()
        is_open = buyer.member_id is None and not buyer.set_aside
        self.decision.setText(self._decided(buyer))
        self.decision.setVisible(not is_open)
        self.nobody.setVisible(is_open)
        self.again.setVisible(not is_open)
        self._suggest(buyer if is_open else None)

    def _decided(self, buyer: BuyerRow) -> str:
        if buyer.member_id is None:
            return self.tr("Decided: no member")
        return self.tr("Decided: {name}").format(name=buyer.member)

    def _suggest(self, buyer: BuyerRow | None) -> None:
        clear(self._likely)
        if buyer is None:
            return
        from vipdesk.services import match_by_hand  # noqa: PLC0415 - readings of names are many

        found = match_by_hand.suggestions([buyer]).get(buyer.id, [])[:_MOST]
        if not found:
            self._likely.addWidget(soft(self.tr("No member has this nick, phone or name.")))
        for place, one in enumerate(found):
            self._likely.addWidget(self._suggestion(one, is_first=place == 0))

    def _suggestion(self, one: "Suggestion", *, is_first: bool) -> QWidget:
        made = QWidget()
        words = strong(self.tr("{name}, {score}% likely").format(name=one.name, score=one.score))
        why = small(listed(sentence(each) for each in one.why))
        make = primary if is_first else button
        deed = make(self.tr("It is {name}").format(name=one.name), partial(self._is, one.member_id))
        deed.setEnabled(not self._session.is_for_reading)
        line = row(column(words, why, spacing=2), deed, spacing=12)
        line.setStretch(0, 1)
        line.setContentsMargins(0, 0, 0, 0)
        made.setLayout(line)
        return made

    def _choose(self) -> None:
        problem = self.field.problem()
        member_id = None if problem else self.field.value()
        self.trouble.setText(problem or self.tr("Write whom you mean: a name, nick or phone."))
        self.trouble.setVisible(member_id is None)
        if member_id is not None:
            self._is(member_id)

    def _is(self, member_id: int) -> None:
        from vipdesk.services import match_by_hand  # noqa: PLC0415 - readings of names are many

        if self._buyer is not None:
            pairs = [(self._buyer.id, member_id)]
            self._session.do(match_by_hand.label(pairs), match_by_hand.assign, pairs, self._session.today, Progress())

    def _nobody(self) -> None:
        from vipdesk.services import match_by_hand  # noqa: PLC0415 - readings of names are many

        if self._buyer is not None:
            label_ = Sentence(match_by_hand.NOBODY, buyer=match_by_hand.called(self._buyer))
            self._session.do(label_, match_by_hand.nobody, [self._buyer.id], self._session.today)

    def _again(self) -> None:
        from vipdesk.services import match_by_hand  # noqa: PLC0415 - readings of names are many

        if self._buyer is not None:
            label_ = Sentence(match_by_hand.REOPEN, buyer=match_by_hand.called(self._buyer))
            self._session.do(label_, match_by_hand.reopen, [self._buyer.id], self._session.today)


def _platform(buyer: BuyerRow) -> str:
    word = value_word("buyer", "platform", buyer.platform)
    return word if isinstance(word, str) else sentence(word)


def _shown(buyer: BuyerRow, currency: str) -> str:
    return money.shown(buyer.net_fen, currency)
