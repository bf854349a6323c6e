"""The free note about a member."""

from functools import partial

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.store import members
from vipdesk.store.edits import Edit
from vipdesk.ui import clashes
from vipdesk.ui.fields import Words
from vipdesk.ui.session import Session
from vipdesk.ui.widgets import column, link, row

REMARK = QT_TRANSLATE_NOOP("sentences", "Change the note about {name}")
_MOST_LINES = 5
_AROUND = 16
"""Borders and air above and below the lines."""


class NoteField(QWidget):
    """Shows a note and saves what is changed, at the latest before another member or page is shown."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._member_id: int | None = None
        self._name = self._saved = ""
        self.words = Words()
        self.words.setAccessibleName(self.tr("Note"))
        self.words.setPlaceholderText(self.tr("Note: what they like, what was promised"))
        self.words.document().setDocumentMargin(2)
        self.words.edited.connect(self._on_edited)
        self.words.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self.revert = link(self.tr("Revert"), self._revert)
        self.save = link(self.tr("Save"), self.keep)
        self.setLayout(column(self.words, row(None, self.revert, self.save), spacing=2))
        self._fit()
        self._on_edited()

    def show_note(self, member_id: int, name: str, note: str) -> None:
        """Show a member's note, unless this very member's is being changed here."""
        if member_id == self._member_id and self._is_changed():
            return
        unsaved = self._unsaved()
        self._member_id, self._name, self._saved = member_id, name, note
        self._revert()
        if unsaved is not None:
            self._save(*unsaved)

    def keep(self) -> None:
        """Save what was changed, if anything was; where a colleague changed it too, ask first."""
        unsaved = self._unsaved()
        if unsaved is not None:
            self._save(*unsaved)
        self._on_edited()

    def _unsaved(self) -> tuple[Sentence, Edit] | None:
        if self._member_id is None or not self._is_changed():
            return None
        change = Edit("member", self._member_id, {"note": self._saved}, {"note": self.words.value()})
        return Sentence(REMARK, name=self._name), change

    def _save(self, label: Sentence, change: Edit) -> None:
        clashes.save(self._session, self, label, members.edit, [change], partial(self._on_saved, change.row_id))

    def _on_saved(self, member_id: int) -> None:
        """What holds now may be the colleague's."""
        if member_id == self._member_id:
            self._saved = members.card(member_id).note
            self._revert()
            self._on_edited()

    def _is_changed(self) -> bool:
        return self.words.value() != self._saved.strip()

    def _revert(self) -> None:
        self.words.setPlainText(self._saved)

    def _fit(self) -> None:
        """As many lines as there are, up to a few: most members have no note, and the card is to fit on a screen."""
        lines = min(max(1, round(self.words.document().size().height())), _MOST_LINES)
        self.words.setFixedHeight(self.words.fontMetrics().lineSpacing() * lines + _AROUND)

    def _on_edited(self) -> None:
        for one in (self.revert, self.save):
            one.setVisible(self._is_changed())

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the page saves."""
        super().hideEvent(event)
        self.keep()
