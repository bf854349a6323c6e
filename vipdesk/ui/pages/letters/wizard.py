"""The way to a campaign, step by step: occasion, text, people, plan; at its end the draw, which is for good."""

from typing import NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from vipdesk.domain.occasions import Occurrence
from vipdesk.domain.texts import LetterText
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.services import compose_letter, draw_campaign, foresee_plan, plan_letters
from vipdesk.services.draw_campaign import Proposal, Request
from vipdesk.services.foresee_plan import Foresight
from vipdesk.ui import dialogs
from vipdesk.ui.language import day, number
from vipdesk.ui.pages.letters.part import Guest, Latest
from vipdesk.ui.pages.letters.plan_view import PlanView
from vipdesk.ui.pages.letters.texts import TextBrowser
from vipdesk.ui.pages.letters.wizard_steps import OccasionStep, PeopleStep
from vipdesk.ui.pages.letters.words import occasion_name
from vipdesk.ui.session import Session
from vipdesk.ui.widgets import Header, SegmentTabs, button, primary, row

_COUNTING = Sentence(QT_TRANSLATE_NOOP("sentences", "Counting whom the campaign reaches"))
STEPS = ("occasion", "text", "people", "plan")


class _Foreseen(NamedTuple):
    proposal: Proposal
    plan: Foresight


class Wizard(Guest):
    """Takes the whole page until the campaign is drawn, or given up."""

    drawn = Signal(int)
    """The new campaign's id."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._occurrence: Occurrence | None = None
        self._text: LetterText | None = None
        self._file = ""
        self._foreseen: _Foreseen | None = None
        self._found: Latest[Request, _Foreseen] = Latest(self, session, self._foresee, _COUNTING)
        self._found.answered.connect(self._on_foreseen)
        self._found.waiting.connect(self._on_waiting)
        self._found.failed.connect(self._on_failed)
        self._later = QTimer(self, singleShot=True, interval=250)
        self._later.timeout.connect(self._ask)
        self.header = Header(self.tr("New campaign"))
        self.header.action(self.tr("Give up"), self.left.emit, "close")
        self.steps = SegmentTabs(self._step_words(), self.tr("Steps"))
        self.occasion, self.text = OccasionStep(session), TextBrowser(session)
        self.people, self.plan = PeopleStep(), PlanView()
        self.stack = QStackedWidget()
        self.back_button = button(self.tr("Back"), self.back, "left")
        self.file_button = button(self.tr("A text of your own…"), self.take_file, "folder")
        self.next_button = primary(self.tr("Next"), self.next)
        self.draw_button = primary(self.tr("Draw the campaign"), self.ask_to_draw, "check")
        self._build()
        self._listen()
        self.text.put(compose_letter.provided())
        self._enter("occasion")

    @property
    def step(self) -> str:
        """The step that is shown."""
        return STEPS[self.stack.currentIndex()]

    @property
    def proposal(self) -> Proposal | None:
        """The campaign as it would be drawn; None while it is being found."""
        return self._foreseen.proposal if self._foreseen else None

    def next(self) -> None:
        """Go one step on."""
        self._enter(STEPS[min(STEPS.index(self.step) + 1, len(STEPS) - 1)])

    def back(self) -> None:
        """Go one step back."""
        self._enter(STEPS[max(STEPS.index(self.step) - 1, 0)])

    def take_file(self) -> None:
        """Ask for a text file of the shop's own."""
        words = self.tr("Letter texts ({pattern})").format(pattern="*.txt")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("A text of your own"), "", words)
        if chosen:
            self.text.add(compose_letter.find(chosen))
            self._file = chosen

    def ask_segment(self) -> None:
        """Ask who may be reached."""
        from vipdesk.ui.pages.segments import SegmentsDialog  # noqa: PLC0415 - not before somebody asks for it

        dialog = SegmentsDialog(self.window(), self.session, self.people.segment.segment, self.tr("Choose these"))
        dialog.chosen.connect(self.people.choose_segment)
        dialog.open()

    def ask_to_draw(self) -> None:
        """Ask before what cannot be taken back."""
        proposal = self.proposal
        if proposal is None or self._occurrence is None:
            return
        words = self.tr(
            "{occasion}, {day}: %Ln letter(s) will be drawn, and {held} people held out. "
            "The draw is for good: nobody can change afterwards who gets a letter, and what it says.",
            "",
            len(proposal.letters),
        ).format(
            occasion=occasion_name(self._occurrence.occasion, self.session.desk),
            day=day(self._occurrence.day),
            held=number(len(proposal.draw.held_out_ids)),
        )
        dialogs.confirm(self, words, self.tr("Draw"), self.draw)

    def draw(self) -> None:
        """Draw what is proposed and store its plan, as one step that cannot be undone."""
        proposal = self.proposal
        if proposal is None:
            return
        now, today = int(self.session.now().timestamp()), self.session.today

        def work(_progress: Progress) -> int:
            campaign_id = draw_campaign.draw(proposal, now, today)
            plan_letters.store(plan_letters.look(campaign_id, today))
            return campaign_id

        self.session.write(draw_campaign.label(proposal), work).then(self._on_drawn)

    # Building

    def _build(self) -> None:
        for part in (self.occasion, self.text, self.people, self.plan):
            self.stack.addWidget(part)
        self.column.addWidget(self.header)
        self.column.addLayout(row(self.steps, None))
        self.column.addWidget(self.stack, 1)
        self.column.addLayout(row(self.back_button, self.file_button, None, self.next_button, self.draw_button))

    def _step_words(self) -> dict[str, str]:
        return {
            "occasion": self.tr("1  Occasion"),
            "text": self.tr("2  Text"),
            "people": self.tr("3  People"),
            "plan": self.tr("4  Plan and draw"),
        }

    def _listen(self) -> None:
        self.steps.chosen.connect(self._enter)
        self.occasion.chosen.connect(self._on_occasion)
        self.occasion.taken.connect(self.next)
        self.text.chosen.connect(self._on_text)
        self.text.taken.connect(self.next)
        self.people.changed.connect(self._on_people)
        self.people.segment_asked.connect(self.ask_segment)

    # Following

    def _enter(self, step: str) -> None:
        allowed = step if self._occurrence is not None else "occasion"
        if self.steps.current != allowed:
            self.steps.choose(allowed)
            return
        place, step = STEPS.index(allowed), allowed
        self.stack.setCurrentIndex(place)
        self.back_button.setVisible(place > 0)
        self.file_button.setVisible(step == "text")
        self.next_button.setVisible(step != "plan")
        self.draw_button.setVisible(step == "plan")
        if step in ("people", "plan") and self._foreseen is None:
            self._ask()

    def _on_occasion(self, occurrence: Occurrence | None) -> None:
        self.next_button.setEnabled(occurrence is not None)
        if occurrence != self._occurrence:
            self._occurrence = occurrence
            self._forget()
            self.text.put(compose_letter.provided(), occurrence)
        if occurrence is None:
            self.header.subtitle.setText(self.tr("This occasion is drawn already; please choose another one."))
            return
        name = occasion_name(occurrence.occasion, self.session.desk)
        self.header.subtitle.setText(self.tr("{occasion}, {day}").format(occasion=name, day=day(occurrence.day)))

    def _on_text(self, text: LetterText) -> None:
        if text != self._text:
            self._text = text
            self._forget()

    def _on_people(self) -> None:
        self._forget()
        self._later.start()

    def _forget(self) -> None:
        self._foreseen = None
        self.draw_button.setEnabled(False)

    def _ask(self) -> None:
        if self._occurrence is None or self._text is None:
            return
        own = self._file and compose_letter.find(self._file) == self._text
        text = self._file if own else self._text.name
        request = Request(
            occasion=self._occurrence.occasion.key,
            year=self._occurrence.day.year,
            text=text,
            hold_out=self.people.hold_out,
            seed=self.people.seed.value(),
            day=self._occurrence.day,
            segment=self.people.segment.text,
        )
        self._found.ask(request)

    def _foresee(self, request: Request) -> _Foreseen:
        today = self.session.today
        proposal = draw_campaign.propose(request, today)
        return _Foreseen(proposal, foresee_plan.foresee(proposal, today))

    def _on_waiting(self) -> None:
        self.people.wait()

    def _on_failed(self) -> None:
        self.people.fail()

    def _on_foreseen(self, found: _Foreseen) -> None:
        self._foreseen = found
        self.people.put(found.proposal)
        self.plan.put(found.plan, self.session.today)
        self.draw_button.setEnabled(bool(found.proposal.letters))

    def _on_drawn(self, campaign_id: int) -> None:
        self.left.emit()
        self.drawn.emit(campaign_id)
