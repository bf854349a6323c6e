"""Whether a member may be written to, and the one click that changes it."""

from PySide6.QtWidgets import QWidget

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.services import opt_out, respect_wishes
from vipdesk.store import members
from vipdesk.store.edits import Edit
from vipdesk.store.members import Card
from vipdesk.ui import clashes, dialogs
from vipdesk.ui.desk import user
from vipdesk.ui.language import day, sentence
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Tag, link, row

OPT_OUT = QT_TRANSLATE_NOOP("sentences", "No more letters to {name}")
OPT_IN = QT_TRANSLATE_NOOP("sentences", "Letters to {name} again")
CONSENT = QT_TRANSLATE_NOOP("sentences", "{name} agrees to letters")


class Consent(QWidget):
    """Consent and opting out, each undone like everything else."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._card: Card | None = None
        self.state = Tag()
        self.opt_out = link(self.tr("No more letters"), self._opt_out)
        self.opt_in = link(self.tr("Write again"), self._opt_in)
        self.agree = link(self.tr("Agrees to letters"), self._agree)
        self.setLayout(row(self.state, None, self.opt_out, self.opt_in, self.agree))

    def say(self, card: Card) -> None:
        """Show how it is with this member."""
        self._card = card
        out, agreed = card.opted_out_on is not None, card.consent_on is not None
        if card.opted_out_on is not None:
            self.state.say(self.tr("No letters since {day}").format(day=day(card.opted_out_on)), Tone.AMBER)
        elif card.consent_on is not None:
            self.state.say(self.tr("Letters since {day}").format(day=day(card.consent_on)), Tone.JADE)
        else:
            self.state.say(self.tr("Has not agreed to letters"), Tone.QUIET)
        self.opt_out.setVisible(agreed and not out)
        self.opt_in.setVisible(out)
        self.agree.setVisible(not out and not agreed)

    def _opt_out(self) -> None:
        card = self._known()
        now = int(self._session.now().timestamp())
        label, today = Sentence(OPT_OUT, name=card.name), self._session.today
        pulls = self._session.do(label, opt_out.opt_out, card.id, now, today, user())
        if pulls:
            dialogs.note(self.window(), "\n".join(sentence(respect_wishes.told(one)) for one in pulls))

    def _opt_in(self) -> None:
        card = self._known()
        seen = card.opted_out_on and card.opted_out_on.isoformat()
        self._change(Edit("member", card.id, {"opted_out_on": seen}, {"opted_out_on": None}), OPT_IN)

    def _agree(self) -> None:
        card = self._known()
        seen = {"consent_on": None, "consent_how": card.consent_how, "consent_wording": card.consent_wording}
        wanted = {"consent_on": self._session.today.isoformat(), "consent_how": "asked"}
        self._change(Edit("member", card.id, seen, wanted), CONSENT)

    def _change(self, change: Edit, text: str) -> None:
        label = Sentence(text, name=self._known().name)
        clashes.save(self._session, self, label, members.edit, [change], lambda: None)

    def _known(self) -> Card:
        assert self._card is not None
        return self._card
