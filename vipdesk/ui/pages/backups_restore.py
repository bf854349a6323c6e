"""A look into a backup beside the shop as it is now, before it is restored."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from vipdesk.errors import Sentence
from vipdesk.services.list_backups import Look
from vipdesk.store.backup import Backup
from vipdesk.store.journal import Entry
from vipdesk.ui.language import doer, moment, number, sentence
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Card, Notice, button, heading, label, primary, row, rule, soft, strong

_LAST = 5


class RestoreDialog(QDialog):
    """Says what would be back and what would be gone; accepted if that is wanted."""

    def __init__(self, parent: QWidget, one: Backup, found: Look) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Restore a backup"))
        self.setMinimumWidth(620)
        self._found = found
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(heading(self.tr("The shop as it was on {moment}").format(moment=moment(one.made_at))))
        if (warning := self._warning()) is not None:
            layout.addWidget(warning)
        cards = row(self._counts(), self._newest(), spacing=12)
        cards.setStretch(1, 1)
        layout.addLayout(cards)
        if not found.inside.trouble:
            layout.addWidget(self._consequences())
        self.cancel = button(self.tr("Cancel"), self.reject)
        self.deed = primary(self.tr("Restore"), self.accept, "restore")
        self.deed.setEnabled(not found.inside.trouble)
        layout.addLayout(row(None, self.cancel, self.deed))
        self.cancel.setFocus()

    def _consequences(self) -> QLabel:
        return soft(
            self.tr(
                "Everything done since then will be gone from the shop. A backup of it as it is now is made first, "
                "so that you can come back. Who was erased since is erased again."
            )
        )

    def _warning(self) -> Notice | None:
        """Of a backup that is not what it was."""
        inside = self._found.inside
        notice = Notice()
        if inside.trouble:
            words = self.tr("It cannot be restored as it is. Choose another one.")
            notice.say(self.tr("This backup is damaged"), words, Tone.SEAL)
        elif inside.is_as_made is False:
            words = self.tr("It can be read, but its file is no longer what it was when it was made.")
            notice.say(self.tr("This backup has changed"), words, Tone.AMBER)
        else:
            return None
        return notice

    def _counts(self) -> Card:
        card, grid = Card(self.tr("What it holds")), QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        right = Qt.AlignmentFlag.AlignRight
        if self._found.inside.counts:
            grid.addWidget(label(self.tr("then"), "soft"), 0, 1, right)
            grid.addWidget(label(self.tr("now"), "soft"), 0, 2, right)
        else:
            grid.addWidget(soft(self.tr("This cannot be read any more.")), 0, 0)
        for line, (name, count) in enumerate(self._found.inside.counts.items(), start=1):
            now = self._found.now.get(name, 0)
            grid.addWidget(label(sentence(Sentence(name)), "soft"), line, 0)
            grid.addWidget(strong(number(count)) if count != now else label(number(count)), line, 1, right)
            grid.addWidget(label(number(now)), line, 2, right)
        card.column.addLayout(grid)
        card.column.addStretch(1)
        return card

    def _newest(self) -> Card:
        card = Card(self.tr("What was done last"))
        if not self._found.inside.newest:
            card.column.addWidget(soft(self._nothing()))
        for place, entry in enumerate(self._found.inside.newest[:_LAST]):
            if place:
                card.column.addWidget(rule())
            self._add_entry(card, entry)
        card.column.addStretch(1)
        return card

    def _nothing(self) -> str:
        if self._found.inside.trouble:
            return self.tr("This cannot be read any more.")
        return self.tr("Nothing was done yet.")

    def _add_entry(self, card: Card, entry: Entry) -> None:
        words = label(sentence(entry.label))
        words.setWordWrap(True)
        at = moment(entry.done_at)  # by the same clock as the backup, to be compared with it
        by = self.tr("{moment}, {who}").format(moment=at, who=doer(entry.who))
        card.column.addWidget(words)
        card.column.addWidget(label(by, "small"))
