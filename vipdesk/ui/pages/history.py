"""History: who changed what when, searched by words, persons and rows, for the whole shop or one member."""

from collections.abc import Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLineEdit, QSplitter, QVBoxLayout, QWidget

from vipdesk.domain import record_words
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.services import tell_history
from vipdesk.services.tell_history import Kind, Line, RowTold
from vipdesk.store import history, journal, members, shop
from vipdesk.store.history import ActionRow
from vipdesk.ui.fields import Choice
from vipdesk.ui.icons import icon
from vipdesk.ui.language import doer, listed, moment, number, sentence, translated
from vipdesk.ui.listing import Emptiness, Listing
from vipdesk.ui.page import Page
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable, Mark
from vipdesk.ui.theme import Tone, grown
from vipdesk.ui.widgets import (
    EmptyState,
    Header,
    Tag,
    chip,
    clear,
    heading,
    label,
    row,
    rule,
    scrolled,
    small,
    soft,
    strong,
)

_PAUSE_MS = 250
_MOST_SHOWN = 30
"""Rows of an action beside the list; the command `history --action` tells more."""
_MOST_NAMED = 2
_KINDS = {
    Kind.ADDED: Mark(QT_TRANSLATE_NOOP("sentences", "added"), Tone.JADE),
    Kind.CHANGED: Mark(QT_TRANSLATE_NOOP("sentences", "changed"), Tone.INDIGO),
    Kind.REMOVED: Mark(QT_TRANSLATE_NOOP("sentences", "removed"), Tone.SEAL),
}
ARROW = QT_TRANSLATE_NOOP("sentences", "{before} → {after}")
LABELLED = QT_TRANSLATE_NOOP("sentences", "{column}: {value}")


class HistoryPage(Page):
    """The journal as a table, and beside it what one action did."""

    tables: ClassVar[frozenset[str]] = frozenset(journal.NAMES)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._member_id: int | None = None
        self._zone = "UTC"
        self._listing = Listing(session, self)
        self._listing.listed.connect(self._show)
        self.header = Header(self.tr("History"))
        self.search, self.subject = self._search_field(), self._subject_field()
        self.member = chip("", lambda: self._seek_member(None), "close")
        self._empty = Emptiness(self._none_yet(), self._none_found())
        self.table = self._table()
        self.detail = ActionDetail()
        self._build()

    def refresh(self) -> None:
        """List the actions again, in the background."""
        self._zone = shop.settings().time_zone
        self._list()

    def open_item(self, item: Any) -> None:
        """Show only what changed the member of this id."""
        self._seek_member(int(item))

    # Building

    def _build(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        split.addWidget(self.table)
        split.addWidget(self.detail)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 1)
        split.setSizes([720, 330])
        self.member.hide()
        self.column.addWidget(self.header)
        self.column.addLayout(row(self.search, self.subject, self.member, None, spacing=12))
        self.column.addWidget(split, 1)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Words, a name, a code or a person at the desk"))
        field.setAccessibleName(self.tr("Search the history"))
        field.setClearButtonEnabled(True)
        field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        field.setFixedWidth(grown(360))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._list)
        field.textChanged.connect(lambda _: self._pause.start())
        return field

    def _subject_field(self) -> Choice[str]:
        told = {table: translated(word) for table, word in record_words.TABLES.items()}
        field = Choice({"": self.tr("Everything"), **told})
        field.setAccessibleName(self.tr("What was changed"))
        field.edited.connect(self._list)
        return field

    def _when(self, one: ActionRow) -> str:
        return moment(one.done_at, self._zone)

    def _table(self) -> Table[ActionRow]:
        columns = [
            Column[ActionRow]("when", self.tr("When"), self._when, is_soft=True, width=13),
            Column[ActionRow]("what", self.tr("What"), lambda one: sentence(one.label), mark=_mark, width=34),
            Column[ActionRow]("tables", self.tr("Of"), _subjects, is_soft=True, width=18),
            Column[ActionRow]("who", self.tr("Who"), lambda one: doer(one.who), is_soft=True, width=10),
            Column[ActionRow](
                "rows", self.tr("Rows"), _count, numeric=True, width=7,
                tip=self.tr("Changed rows; an import's new orders are not counted one by one"),
            ),
        ]  # fmt: skip
        fixed = [_unsorted(one) for one in columns]
        table = Table(IdTable(fixed, history.rows), self.tr("History"), self._empty)
        table.remember(self.session.desk, "history")
        table.chosen.connect(self._on_chosen)
        return table

    def _none_yet(self) -> QWidget:
        return EmptyState(
            "undo",
            self.tr("Nothing was done yet"),
            self.tr("Every change is written down here: who, when, and what it was before."),
        )

    def _none_found(self) -> QWidget:
        return EmptyState(
            "search",
            self.tr("Nothing was found"),
            self.tr("Looked for in the words, the persons and the changed rows."),
            self.tr("Show everything"),
            self._seek_all,
        )

    # Listing

    def _list(self) -> None:
        self._pause.stop()
        text, table, member_id = self.search.text().strip(), self.subject.value(), self._member_id
        if member_id is None:
            self._listing.ask(partial(_found, text, table))
        else:
            self._listing.ask(partial(_found_of, member_id, text, table))

    def _show(self, ids: Sequence[int]) -> None:
        if journal.last_change():
            self._empty.say_nothing_found()
        else:
            self._empty.say_nothing_yet()
        self.table.put(ids)
        self.header.subtitle.setText(self.tr("%Ln action(s)", "", len(ids)) if ids else "")
        if ids and not self.table.selected_ids():
            self.table.select_id(ids[0])
        self._on_chosen(self.table.selected_ids())

    def _seek_member(self, member_id: int | None) -> None:
        self._member_id = member_id
        found = members.rows([member_id]) if member_id is not None else []
        self.member.setVisible(bool(found))
        if found:
            self.member.setText(found[0].name)
            self.member.setAccessibleName(self.tr("Only {name}: show everybody").format(name=found[0].name))
        self._list()

    def _seek_all(self) -> None:
        self.search.clear()
        self.subject.choose("")
        self._seek_member(None)

    def _on_chosen(self, ids: Sequence[int]) -> None:
        found = history.rows(ids[:1]) if len(ids) == 1 else []
        if found:
            self.detail.show_action(found[0])
        else:
            self.detail.show_nothing()


def _unsorted(column: Column[ActionRow]) -> Column[ActionRow]:
    """The newest stand first, always."""
    return Column(**(vars(column) | {"sortable": False}))


def _count(one: ActionRow) -> str:
    if one.rows >= history.MOST_COUNTED:
        return f"≥ {number(history.MOST_COUNTED)}"
    return number(one.rows) if one.rows else "–"


def _mark(one: ActionRow) -> Mark | None:
    if one.is_undoing:
        return Mark(sentence(Sentence(QT_TRANSLATE_NOOP("sentences", "taken back or redone"))), Tone.AMBER)
    return Mark(sentence(Sentence(QT_TRANSLATE_NOOP("sentences", "undone"))), Tone.QUIET) if one.is_undone else None


def _subjects(one: ActionRow) -> str:
    told = [sentence(record_words.table_word(table)) for table in journal.NAMES if table in one.tables]
    return listed(told[:_MOST_NAMED]) + (" …" if len(told) > _MOST_NAMED else "")


def _found(text: str, table: str) -> list[int]:
    matching = [one for one in history.labels() if text.lower() in translated(one).lower()] if text else []
    return history.find(text, matching, table)


def _found_of(member_id: int, text: str, table: str) -> list[int]:
    ids = history.of_member(member_id)
    wanted = set(_found(text, table)) if text or table else set(ids)
    return [id_ for id_ in ids if id_ in wanted]


class ActionDetail(QFrame):
    """What one action did, row by row."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._content = QWidget()
        self._lines = QVBoxLayout(self._content)
        self._lines.setContentsMargins(16, 14, 16, 14)
        self._lines.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(scrolled(self._content))
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        clear(self._lines)
        words = soft(self.tr("Choose an action to see what it changed."))
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setWordWrap(True)
        self._lines.addStretch(1)
        self._lines.addWidget(words)
        self._lines.addStretch(1)

    def show_action(self, action: ActionRow) -> None:
        """Show one."""
        clear(self._lines)
        words = heading(sentence(action.label))
        words.setWordWrap(True)
        self._lines.addWidget(words)
        self._lines.addWidget(small(f"{moment(action.done_at, shop.settings().time_zone)} · {doer(action.who)}"))
        told = tell_history.tell(action.id, _MOST_SHOWN)
        for one in told:
            self._add(one)
        if action.rows > len(told) and action.rows > _MOST_SHOWN:
            rest = action.rows - _MOST_SHOWN
            self._lines.addWidget(small(self.tr("and %Ln more row(s)", "", rest)))
        if not told:
            self._lines.addWidget(soft(self.tr("Its rows are not kept one by one.")))
        self._lines.addStretch(1)

    def _add(self, one: RowTold) -> None:
        self._lines.addWidget(rule())
        kind = _KINDS[one.kind]
        name = strong(f"{sentence(one.what)} {one.name}".strip())
        name.setWordWrap(True)
        line = row(name, Tag(sentence(Sentence(kind.text)), kind.tone), spacing=8)
        line.setStretch(0, 1)
        self._lines.addLayout(line)
        for each in one.lines:
            self._lines.addWidget(_line(one.kind, each))


def _line(kind: Kind, line: Line) -> QWidget:
    words = label(sentence(Sentence(LABELLED, column=line.column, value=_told(kind, line))), "soft")
    words.setWordWrap(True)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return words


def _told(kind: Kind, line: Line) -> str:
    before, after = _value(line.before), _value(line.after)
    if kind is Kind.CHANGED:
        return sentence(Sentence(ARROW, before=before, after=after))
    return before if kind is Kind.REMOVED else after


def _value(value: Sentence | str) -> str:
    return (sentence(value) if isinstance(value, Sentence) else value) or "–"
