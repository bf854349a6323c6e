"""One change to all selected members: which, how many of them it changes, and then as one step."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QMenu, QVBoxLayout, QWidget

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import edit_several, respect_wishes
from vipdesk.services.respect_wishes import Pull
from vipdesk.store import custom_fields, groups, several, tags
from vipdesk.store.several import Change, Deed
from vipdesk.ui import dialogs
from vipdesk.ui.desk import user
from vipdesk.ui.fields import Choice, TextField
from vipdesk.ui.jobs import Job
from vipdesk.ui.language import number, sentence
from vipdesk.ui.session import Session
from vipdesk.ui.widgets import button, heading, primary, row, soft

T = TypeVar("T")

DEEDS = {
    Deed.GIVE_TAG: QT_TRANSLATE_NOOP("sentences", "Give {count} members the tag {value}"),
    Deed.TAKE_TAG: QT_TRANSLATE_NOOP("sentences", "Take the tag {value} from {count} members"),
    Deed.JOIN: QT_TRANSLATE_NOOP("sentences", "Put {count} members into {value}"),
    Deed.LEAVE: QT_TRANSLATE_NOOP("sentences", "Take {count} members out of {value}"),
    Deed.LANGUAGE: QT_TRANSLATE_NOOP("sentences", "Change the language of {count} members"),
    Deed.PRONOUN: QT_TRANSLATE_NOOP("sentences", "Change how {count} members are addressed"),
    Deed.REGISTER: QT_TRANSLATE_NOOP("sentences", "Change the register of {count} members"),
    Deed.OPT_OUT: QT_TRANSLATE_NOOP("sentences", "No more letters to {count} members"),
    Deed.MUST_SEND: QT_TRANSLATE_NOOP("sentences", "Always write to {count} members"),
    Deed.NEED_NOT_SEND: QT_TRANSLATE_NOOP("sentences", "Do not always write to {count} members"),
    Deed.DO_NOT_PURSUE: QT_TRANSLATE_NOOP("sentences", "Do not pursue {count} members"),
    Deed.PURSUE: QT_TRANSLATE_NOOP("sentences", "Pursue {count} members again"),
    Deed.OWN_FIELD: QT_TRANSLATE_NOOP("sentences", "Change a field of {count} members"),
}
"""What each deed is called in the history."""
_PAUSE_MS = 200


class SeveralMenu(QMenu):
    """What can be done to all selected members."""

    def __init__(self, page: QWidget, session: Session, selected: Callable[[], Sequence[int]]) -> None:
        super().__init__()
        self._page, self._session, self._selected = page, session, selected
        self.setTitle(self.tr("Change selected"))
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Offer what the shop has groups and fields for."""
        self.clear()
        for deed, words in self._words().items():
            self.addAction(words, partial(self.ask, deed))
        fields = custom_fields.fields()
        if fields:
            self.addSeparator()
        for field in fields:
            words = self.tr("Set {field}…").format(field=field.name)
            self.addAction(words, partial(self.ask, Deed.OWN_FIELD, field.id))

    def _words(self) -> dict[Deed, str]:
        return {
            Deed.GIVE_TAG: self.tr("Give a tag…"),
            Deed.TAKE_TAG: self.tr("Take a tag away…"),
            Deed.JOIN: self.tr("Put into a group…"),
            Deed.LEAVE: self.tr("Take out of a group…"),
            Deed.LANGUAGE: self.tr("Language…"),
            Deed.PRONOUN: self.tr("Form of address…"),
            Deed.REGISTER: self.tr("Register of talk…"),
            Deed.MUST_SEND: self.tr("Always write to them…"),
            Deed.NEED_NOT_SEND: self.tr("Need not always write to them…"),
            Deed.DO_NOT_PURSUE: self.tr("Do not pursue…"),
            Deed.PURSUE: self.tr("Pursue again…"),
            Deed.OPT_OUT: self.tr("No more letters…"),
        }

    def ask(self, deed: Deed, field_id: int = 0) -> None:
        """Ask for what the deed needs, tell how many it changes, and do it."""
        ids = self._selected()
        words = self._words().get(deed, self.tr("Set a field…"))
        EditSeveral(self._page.window(), self._session, ids, words.removesuffix("…"), Change(deed, id=field_id)).open()


class EditSeveral(QDialog):
    """What the change needs, and how many it makes other than they are."""

    def __init__(self, parent: QWidget, session: Session, ids: Sequence[int], title: str, wish: Change) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._session, self._ids, self._wish = session, ids, wish
        self._job: Job[int] | None = None
        self._read: Callable[[], Change] = lambda: wish
        self._said: Callable[[], str] = str
        self.field = self._field()
        self._told = soft()
        self._deed = primary(self.tr("Change"), self.accept)
        self._deed.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(heading(title))
        if self.field is not None:
            self.field.setAccessibleName(title)
            layout.addWidget(self.field)
        layout.addWidget(self._told)
        layout.addLayout(row(None, button(self.tr("Cancel"), self.reject), self._deed))
        self.setMinimumWidth(460)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._foretell)
        self._foretell()

    def _field(self) -> QWidget | None:
        deed = self._wish.deed
        if deed in (Deed.JOIN, Deed.LEAVE):
            return self._choice(dict(groups.names()), lambda id_: self._wish._replace(id=id_))
        if deed in (Deed.GIVE_TAG, Deed.DO_NOT_PURSUE):
            return self._line(self.tr("Tag") if deed is Deed.GIVE_TAG else self.tr("Why"))
        words = self._known()
        if words is not None:
            return self._choice(words, lambda text: self._wish._replace(text=text))
        return self._line("") if deed is Deed.OWN_FIELD else None

    def _known(self) -> dict[str, str] | None:
        """The values that there are to choose from; None where there is nothing to choose."""
        unknown = {"": self.tr("Not known")}
        known: dict[Deed, Callable[[], dict[str, str]]] = {
            Deed.TAKE_TAG: lambda: {name: name for name in tags.names()},
            Deed.PRONOUN: lambda: {"您": "您", "你": "你"} | unknown,
            Deed.LANGUAGE: lambda: {
                "zh_CN": self.tr("Simplified Chinese"), "zh_TW": self.tr("Traditional Chinese"),
                "en": self.tr("English"),
            } | unknown,
            Deed.REGISTER: lambda: {
                "formal": self.tr("Formal"), "plain": self.tr("Plain"), "playful": self.tr("Playful"),
            } | unknown,
        }  # fmt: skip
        if self._wish.deed is Deed.OWN_FIELD:
            choices = [choice for one in custom_fields.fields() if one.id == self._wish.id for choice in one.choices]
            return {choice: choice for choice in choices} | unknown if choices else None
        return known[self._wish.deed]() if self._wish.deed in known else None

    def _choice(self, words: dict[T, str], changed: Callable[[T], Change]) -> QWidget:
        made = Choice[T](words)
        made.edited.connect(self._on_edited)
        self._read = lambda: changed(made.value())
        self._said = made.currentText
        made.setEnabled(bool(words))
        if not words:
            self._read = lambda: self._wish._replace(id=-1)
        return made

    def _line(self, placeholder: str) -> QWidget:
        made = TextField(placeholder=placeholder)
        made.edited.connect(self._on_edited)
        self._read = lambda: self._wish._replace(text=made.value())
        self._said = made.value
        return made

    def _on_edited(self) -> None:
        self._deed.setEnabled(False)
        self._pause.start()

    def _foretell(self) -> None:
        """Say how many it changes, before it does."""
        if self._wish.deed is Deed.GIVE_TAG and not self._read().text:
            self._say(0)
            return
        self._deed.setEnabled(False)
        if self._job is not None:
            self._job.succeeded.disconnect(self._say)
            self._job = None
        try:
            ids, change = list(self._ids), edit_several.checked(self._read())
        except UserError as wrong:
            self._told.setText(sentence(wrong.sentence))
            return
        self._job = self._session.glance(lambda _: len(several.affected(ids, change)))
        self._job.succeeded.connect(self._say)
        self._job.finished.connect(self._forget)

    def _forget(self) -> None:
        self._job = None

    def _say(self, count: int) -> None:
        self._deed.setEnabled(count > 0)
        total = number(len(self._ids))
        words = self.tr("{count} of the {total} selected members will be changed.")
        self._told.setText(words.format(count=number(count), total=total))

    def accept(self) -> None:
        """Change them, as one step that can be undone."""
        ids, change, today = list(self._ids), edit_several.checked(self._read()), self._session.today
        label = Sentence(DEEDS[change.deed], count=len(ids), value=self._said())

        now, window = int(self._session.now().timestamp()), self.parentWidget() or self

        def work(progress: Progress) -> list[Pull]:
            return edit_several.change(ids, change, now, today, user(), progress)

        self._session.write(label, work).succeeded.connect(partial(_tell, window))
        super().accept()


def _tell(window: QWidget, pulls: list[Pull]) -> None:
    """Which printed sheets must not be used any more."""
    if pulls:
        dialogs.note(window, "\n".join(sentence(respect_wishes.told(one)) for one in pulls))
