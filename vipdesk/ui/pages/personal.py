"""Personal data: who got which, how long what is kept, and who was erased."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from vipdesk.domain.disclosed import DATA, WAYS
from vipdesk.domain.moments import to_local
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.services import disclose, erase_in_copies
from vipdesk.store import disclosures, forgetting, shop
from vipdesk.store.disclosures import Entry
from vipdesk.store.shop import Settings
from vipdesk.translation import translator
from vipdesk.ui import dialogs
from vipdesk.ui.fields import NumberField
from vipdesk.ui.forms import Form
from vipdesk.ui.icons import icon
from vipdesk.ui.language import doer, listed, number, sentence, spoken_at
from vipdesk.ui.listing import Emptiness
from vipdesk.ui.page import Page
from vipdesk.ui.pages.letters.words import batch_name
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable
from vipdesk.ui.theme import grown
from vipdesk.ui.widgets import Card, EmptyState, Header, button, row, small, soft

CHANGED = Sentence(QT_TRANSLATE_NOOP("sentences", "Change how long data are kept"))
_PAUSE_MS = 150
_LONGEST_DAYS = 3650


class PersonalPage(Page):
    """The register, and below it keep times and erasures."""

    tables: ClassVar[frozenset[str]] = frozenset({"setting", "erasure", "disclosure", "letter", "batch", "member"})

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._zone = "UTC"
        self.header = Header(self.tr("Personal data"))
        self.export = self.header.action(self.tr("Save as a table…"), self.save_table, "export")
        self.search = self._search_field()
        self._empty = Emptiness(self._nothing_yet(), self._nothing_found())
        self.table = self._table()
        self._keep, self._erased = Card(self.tr("How long data are kept")), Card(self.tr("Erased people"))
        self._form = QVBoxLayout()
        self._save_button = button(self.tr("Save"), self._save)
        self._keep.column.addLayout(self._form)
        self._keep.column.addLayout(row(None, self._save_button))
        self._about_erased = soft()
        self._about_copies = small()
        for words in (self._about_erased, self._about_copies):
            self._erased.column.addWidget(words)
        self._erased.column.addStretch(1)
        self._fields: dict[str, NumberField] = {}
        self._build()

    def refresh(self) -> None:
        """Read the register and the settings again."""
        now = shop.settings()
        self._zone = now.time_zone
        self._list()
        self._fill(now)
        erased = len(forgetting.erased())
        told = self.tr("%n person(s) erased; of each only a number is left.", "", erased)
        self._about_erased.setText(told if erased else self.tr("Nobody has been erased."))
        self._about_copies.setVisible(bool(erased))
        if erased:
            self._about_copies.setText(sentence(erase_in_copies.about(self.session.shop, self.session.now())))

    def save_table(self) -> None:
        """Ask for a place, and put what is listed there."""
        words = self.tr("Tables ({pattern})").format(pattern="*.csv")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as a table"), "register.csv", words)
        if chosen:
            target = Path(chosen).with_suffix(".csv")
            count = disclose.export(target, self.table.model.ids, translator(spoken_at(self.session.desk)))
            done = self.tr("%n entry(s) saved in {file}.", "", count).format(file=target.name)
            dialogs.note(self, done)

    # Building

    def _build(self) -> None:
        self.column.addWidget(self.header)
        self.column.addLayout(row(self.search, None))
        below = row(self._keep, self._erased, spacing=16)
        below.setStretch(0, 3)
        below.setStretch(1, 2)
        self.column.addWidget(self.table, 1)
        self.column.addLayout(below)

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Recipient, by whom, campaign"))
        field.setAccessibleName(self.tr("Search the register"))
        field.setClearButtonEnabled(True)
        field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        field.setFixedWidth(grown(280))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._list)
        field.textChanged.connect(lambda _: self._pause.start())
        return field

    def _table(self) -> Table[Entry]:
        columns = [
            Column[Entry]("when", self.tr("When"), self._at, width=14, sortable=False),
            Column[Entry]("how", self.tr("How"), _way, width=17, sortable=False),
            Column[Entry]("to", self.tr("To whom"), _recipient, width=16, sortable=False),
            Column[Entry]("what", self.tr("Which data"), _data, is_soft=True, width=22, sortable=False),
            Column[Entry]("people", self.tr("People"), _people, numeric=True, width=7, sortable=False),
            Column[Entry]("campaign", self.tr("Campaign"), _campaign, is_soft=True, width=14, sortable=False),
            Column[Entry]("who", self.tr("By whom"), lambda one: doer(one.who), is_soft=True, width=9, sortable=False),
        ]  # fmt: skip
        table = Table(IdTable(columns, disclosures.rows), self.tr("Who got which data"), self._empty)
        table.remember(self.session.desk, "disclosures")
        return table

    def _nothing_yet(self) -> QWidget:
        return EmptyState(
            "lock",
            self.tr("Nobody got any data yet"),
            self.tr("Packs that are printed, saved or handed out are noted here, and whatever else leaves the shop."),
        )

    def _nothing_found(self) -> QWidget:
        return EmptyState("search", self.tr("Nothing is like that"), self.tr("Look for part of a name or a campaign."))

    # Filling

    def _list(self) -> None:
        self._pause.stop()
        ids: Sequence[int] = disclosures.find(self.search.text())
        if self.search.text().strip():
            self._empty.say_nothing_found()
        else:
            self._empty.say_nothing_yet()
        self.table.put(ids)
        self.export.setEnabled(bool(ids))
        self.header.subtitle.setText(self.tr("%Ln entry(s) in the register", "", len(ids)) if ids else "")

    def _fill(self, now: Settings) -> None:
        while (item := self._form.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        form = Form()
        names = {
            "keep_pack_days": self.tr("Packs, after they are due (days)"),
            "keep_chat_tie_days": self.tr("Who answered whom (days)"),
            "keep_chat_day_days": self.tr("Messages a day (days)"),
            "keep_register_days": self.tr("This register (days)"),
        }
        self._fields = {
            key: form.add(name, NumberField(getattr(now, key), 1, _LONGEST_DAYS)) for key, name in names.items()
        }
        form.edited.connect(lambda: self._save_button.setEnabled(True))
        self._form.addWidget(form)
        self._save_button.setEnabled(False)

    def _save(self) -> None:
        now = shop.settings()
        values = {key: field.value() for key, field in self._fields.items()}
        changed = {key: value for key, value in values.items() if value != getattr(now, key)}
        self.session.do(CHANGED, shop.change_settings, **changed)
        self._save_button.setEnabled(False)

    def _at(self, one: Entry) -> str:
        return f"{to_local(one.happened_at, self._zone):%Y-%m-%d %H:%M}"


def _recipient(one: Entry) -> str:
    return sentence(disclose.recipient(one))


def _way(one: Entry) -> str:
    return sentence(Sentence(WAYS[one.way]))


def _people(one: Entry) -> str:
    return number(one.people)


def _data(one: Entry) -> str:
    return listed(sentence(Sentence(DATA[each])) for each in one.what)


def _campaign(one: Entry) -> str:
    return one.campaign if one.batch is None else batch_name(one.campaign, one.batch)
