"""Everything that happened between the shop and one member, in one table."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from vipdesk.domain import money
from vipdesk.domain.time_line import Kind
from vipdesk.errors import Sentence
from vipdesk.progress import Progress
from vipdesk.services import tell_time_line
from vipdesk.services.tell_time_line import KINDS, Entry
from vipdesk.store import members, shop
from vipdesk.ui.fields import Choice
from vipdesk.ui.language import number, sentence
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable, Mark
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import EmptyState, button, heading, row, soft

_WIDTH, _HEIGHT = 900, 620
_TONES = {
    Kind.ORDER: Tone.INDIGO,
    Kind.LETTER: Tone.SEAL,
    Kind.GIFT: Tone.JADE,
    Kind.PRIVILEGE: Tone.JADE,
    Kind.CONSENT: Tone.AMBER,
}


class TimeLineDialog(QDialog):
    """The newest first; one kind of it, where somebody asks for it."""

    def __init__(self, parent: QWidget | None, session: Session, member_id: int, kind: Kind | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._member_id = session, member_id
        self._currency = shop.settings().currency
        self._entries: Sequence[Entry] = ()
        name = self.tr("Time line of {name}").format(name=members.card(member_id).name)
        self.setWindowTitle(name)
        words: dict[Kind | None, str] = {None: self.tr("Everything")}
        words |= {one: sentence(Sentence(text)) for one, text in KINDS.items()}
        self.kind: Choice[Kind | None] = Choice(words, kind)
        self.kind.setAccessibleName(self.tr("What is shown"))
        self.kind.edited.connect(self._show)
        self._count = soft()
        self._count.setWordWrap(False)
        empty = EmptyState("clock", self.tr("Nothing yet"), self.tr("Orders, letters, gifts and talks come here."))
        self.table = Table(IdTable(self._columns(), self._fetch), name, empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(heading(name))
        layout.addLayout(row(self.kind, None, self._count))
        layout.addWidget(self.table, 1)
        layout.addLayout(row(None, button(self.tr("Close"), self.accept)))
        self.resize(_WIDTH, _HEIGHT)
        session.changed.connect(self._ask)
        self._ask()

    def _columns(self) -> list[Column[Entry]]:
        return [
            Column("on", self.tr("Day"), lambda one: one.on.isoformat(), is_soft=True, width=11, sortable=False),
            Column("kind", self.tr("Kind"), lambda _: "", mark=_mark, width=11, sortable=False),
            Column("what", self.tr("What"), lambda one: sentence(one.what), mark=_state, width=46, sortable=False),
            Column("fen", self.tr("Amount"), self._amount, numeric=True, width=11, sortable=False),
            Column("refund", self.tr("Refunded"), self._refund, numeric=True, is_soft=True, width=10, sortable=False),
        ]

    def _amount(self, one: Entry) -> str:
        return "" if one.fen is None else money.shown(one.fen, self._currency)

    def _refund(self, one: Entry) -> str:
        return money.shown(one.event.refund_fen, self._currency) if one.event.refund_fen else ""

    def _fetch(self, ids: Sequence[int]) -> Sequence[Entry]:
        return [self._entries[id_] for id_ in ids]

    def _ask(self, _tables: object = None) -> None:
        """Behind the dialog: who bought for years has thousands of lines."""
        member_id, today = self._member_id, self._session.today

        def work(_: Progress) -> Sequence[Entry]:
            return tell_time_line.tell(member_id, today)

        self._session.glance(work).then(self._put)

    def _put(self, found: Sequence[Entry]) -> None:
        self._entries = found
        self._show()

    def _show(self) -> None:
        kind = self.kind.value()
        ids = [one.id for one in self._entries if kind is None or one.kind is kind]
        self.table.put(ids)
        self._count.setText(
            self.tr("{count} of {total}").format(count=number(len(ids)), total=number(len(self._entries)))
        )


def _mark(one: Entry) -> Mark:
    return Mark(sentence(Sentence(KINDS[one.kind])), _TONES.get(one.kind, Tone.QUIET))


def _state(one: Entry) -> Mark | None:
    if not one.mark:
        return None
    return Mark(sentence(one.mark) if isinstance(one.mark, Sentence) else one.mark)
