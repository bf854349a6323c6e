"""Two questions about a batch: who gets it, and which of its letters are not meant."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from vipdesk.domain.letters import State
from vipdesk.services import hand_out
from vipdesk.services.check_in import CheckIn, Refused, check_in, label
from vipdesk.services.check_in_rest import codes_but
from vipdesk.store import helpers
from vipdesk.store.letters import BatchRow
from vipdesk.ui import dialogs
from vipdesk.ui.fields import Choice, Words
from vipdesk.ui.forms import FormDialog
from vipdesk.ui.language import sentence
from vipdesk.ui.pages.letters.words import letters_of, who
from vipdesk.ui.session import Session

_BETWEEN = re.compile(r"[\s,;，；、]+")


class HandOutDialog(FormDialog):
    """Gives a batch to the helper of the plan, or to another."""

    def __init__(self, parent: QWidget, session: Session, batch: BatchRow) -> None:
        name = QCoreApplication.translate("HandOutDialog", "Hand out batch {number}").format(number=batch.number)
        super().__init__(parent, name, QCoreApplication.translate("HandOutDialog", "Hand out"), _about(batch))
        self._session, self._batch = session, batch
        self._names = {one.id: one.name for one in helpers.rows(only_active=True)}
        if batch.helper_id:
            self._names.setdefault(batch.helper_id, batch.helper)
        remark = "" if batch.printed_at else self.tr("Not printed yet: a new plan may give it to somebody else.")
        self.helper = self.form.add(self.tr("To"), Choice(self._names, batch.helper_id), remark)
        self.when_right(self._hand_out)

    def _hand_out(self) -> None:
        helper_id, session = self.helper.value(), self._session
        done = hand_out.label(self._batch, self._names[helper_id])
        now = int(session.now().timestamp())
        refused = session.do(done, hand_out.hand_out, self._batch.id, helper_id, now, session.today, who())
        _tell_refused(self.parentWidget(), refused)


class AllButDialog(FormDialog):
    """Checks in a batch as a whole, but for the letters that are named."""

    def __init__(self, parent: QWidget, session: Session, batch: BatchRow, state: State) -> None:
        """`state` is WRITTEN or POSTED."""
        names = {
            State.WRITTEN: QCoreApplication.translate("AllButDialog", "All of batch {number} is written, but…"),
            State.POSTED: QCoreApplication.translate("AllButDialog", "All of batch {number} is posted, but…"),
        }
        deed = QCoreApplication.translate("AllButDialog", "Check in")
        super().__init__(parent, names[state].format(number=batch.number), deed, _about(batch))
        self._session, self._batch, self._state = session, batch, state
        self.but = self.form.add(
            self.tr("Without"),
            Words(),
            self.tr("Codes of the letters that are not meant, or nothing if all are."),
        )
        self.but.setMaximumHeight(110)
        self.when_right(self._check_in)

    def _check_in(self) -> None:
        session = self._session
        typed = [code for code in _BETWEEN.split(self.but.value()) if code]
        codes = codes_but(self._batch.id, self._state, typed)
        visit = CheckIn(codes, self._state, None, int(session.now().timestamp()), session.today, who())
        _tell_refused(self.parentWidget(), session.do(label(visit), check_in, visit).refused)


def _tell_refused(parent: QWidget | None, refused: Sequence[Refused]) -> None:
    """Name the sheets that were not taken, and why: they are to be pulled."""
    if refused:
        dialogs.note(parent, "\n".join(sentence(one.sentence) for one in refused))


def _about(batch: BatchRow) -> str:
    return " · ".join(filter(None, (batch.campaign, batch.helper, letters_of(batch.letters))))
