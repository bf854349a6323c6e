"""All that is known of one person: saved for them, or erased."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.ui import dialogs
from vipdesk.ui.desk import user
from vipdesk.ui.language import sentence, spoken_at
from vipdesk.ui.session import Session

COLLECTING = Sentence(QT_TRANSLATE_NOOP("sentences", "Collecting everything about a person"))


class PersonDeeds(QObject):
    """What can be done about a person as a whole."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        self._near, self._session = parent, session

    @property
    def _parent(self) -> QWidget:
        """The window, which is known only once the card stands in it."""
        return self._near.window()

    def tell(self, member_id: int, name: str) -> None:
        """Ask for a place, and put everything about the person there, as PDF or JSON; it goes into the register."""
        from vipdesk.services import name_file  # noqa: PLC0415 - only who saves needs a name

        pdf = QCoreApplication.translate("PersonDeeds", "To read ({pattern})").format(pattern="*.pdf")
        as_json = QCoreApplication.translate("PersonDeeds", "Every field ({pattern})").format(pattern="*.json")
        title = QCoreApplication.translate("PersonDeeds", "Save everything about {name}").format(name=name)
        proposed = name_file.proposed(name, ".pdf")
        chosen, kind = QFileDialog.getSaveFileName(self._parent, title, proposed, f"{pdf};;{as_json}")
        if chosen:
            target = name_file.chosen(chosen, ".json" if kind == as_json else ".pdf")
            self._session.read(lambda _: self._written(member_id, target), COLLECTING).then(self._on_written)

    def _written(self, member_id: int, target: Path) -> Path:
        from vipdesk.services import tell_person  # noqa: PLC0415 - much that is seldom needed
        from vipdesk.translation import translator  # noqa: PLC0415 - as above

        session = self._session
        found = tell_person.everything(member_id, session.today)
        tell_person.write(target, found, translator(spoken_at(session.desk)))
        tell_person.note(found, int(session.now().timestamp()), user())
        return target

    def _on_written(self, target: Path) -> None:
        words = QCoreApplication.translate(
            "PersonDeeds",
            "{file} holds everything that the shop knows of this person. The register has an entry of it.",
        )
        dialogs.note(self._parent, words.format(file=target.name))

    def erase(self, member_id: int, name: str) -> None:
        """Show what goes and what stays, and erase when that is confirmed."""
        from vipdesk.ui.pages.members_erase import EraseDialog  # noqa: PLC0415 - seldom needed

        dialog = EraseDialog(self._parent, self._session, member_id, name)
        dialog.done_with.connect(self._on_erased)
        dialog.open()

    def _on_erased(self, sentences: list[Sentence]) -> None:
        dialogs.note(self._parent, "\n\n".join(sentence(one) for one in sentences))
