"""One campaign: its people, how far its letters are, why others get none, and who writes when."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vipdesk.domain.letters import State
from vipdesk.services import compose_letter, plan_letters
from vipdesk.services.plan_letters import Planned
from vipdesk.store import campaigns, letter_history
from vipdesk.store.campaigns import CampaignRow, Counts
from vipdesk.store.letter_history import Scheduled
from vipdesk.ui.language import day, number, short_day
from vipdesk.ui.pages.letters.part import Latest
from vipdesk.ui.pages.letters.people import PeopleCard, Reasons
from vipdesk.ui.pages.letters.pictures import Lane, PlanChart, Work
from vipdesk.ui.pages.letters.words import (
    CAMPAIGN_TONES,
    POSTED_STATES,
    WRITTEN_STATES,
    among,
    campaign_state,
    days_until,
)
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import (
    Bar,
    Card,
    Tag,
    button,
    column,
    heading,
    label,
    row,
    scrolled,
    small,
    soft,
    strong,
)

_CHART_FIRST = 1000
"""The chart grows as far as it can before anything below it stays free."""


class _Work(NamedTuple):
    """The stored plan of a campaign, and how it stands today where it is still open."""

    scheduled: list[Scheduled]
    planned: Planned | None


class CampaignDetail(QWidget):
    """The campaign chosen in the table above."""

    print_asked = Signal(int)
    plan_asked = Signal(object)
    """The Planned that is to be stored."""
    batches_asked = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._campaign: CampaignRow | None = None
        self._planned: Planned | None = None
        self._titles = {text.name: text.title for text in compose_letter.provided()}
        self._work: Latest[CampaignRow, _Work] = Latest(self, session, self._look)
        self._work.answered.connect(self._on_looked)
        self._name, self._state, self._about = heading(), Tag(), soft()
        self.plan_button = button(self.tr("Plan again"), self._ask_plan, "restore")
        self.print_button = button(self.tr("Print all"), self._ask_print, "print")
        self.batches_button = button(self.tr("Its batches"), self._ask_batches, "right")
        self._people = PeopleCard()
        self._excluded, self._certain = Reasons(self.tr("Why no letter")), Reasons(self.tr("Why a letter for certain"))
        self._bars = {
            "printed": (label("", "soft"), Bar(self.tr("Printed"))),
            "written": (label("", "soft"), Bar(self.tr("Written"))),
            "posted": (label("", "soft"), Bar(self.tr("Posted"))),
        }
        self._ease, self._ease_words = Tag(), small()
        self.chart = PlanChart(self.tr("Letters by helper and day"))
        self._unplanned = soft(self.tr("Nothing is planned yet."))
        self._build()

    def put(self, campaign: CampaignRow, counts: Counts) -> None:
        """Show a campaign."""
        self._campaign, self._planned = campaign, None
        self._name.setText(campaign.name)
        self._state.say(campaign_state(campaign.state), CAMPAIGN_TONES.get(campaign.state, Tone.QUIET))
        self._about.setText(self._about_words(campaign))
        self._show_people(campaign, counts)
        self._show_progress(counts)
        self._show_plan(campaign)

    # Building

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(
            row(self._name, self._state, None, self.plan_button, self.batches_button, self.print_button, spacing=10)
        )
        layout.addWidget(self._about)
        parts = row(spacing=16)
        parts.addWidget(self._people_side(), 2)
        parts.addWidget(self._plan_card(), 3)
        layout.addLayout(parts, 1)

    def _people_side(self) -> QWidget:
        side = QWidget()
        lines = QVBoxLayout(side)
        lines.setContentsMargins(0, 0, 8, 0)
        lines.setSpacing(12)
        for part in (self._people, self._excluded, self._certain):
            lines.addWidget(part)
        lines.addStretch(1)
        return scrolled(side)

    def _plan_card(self) -> Card:
        card = Card()
        progress = row(spacing=20)
        for words, bar in self._bars.values():
            progress.addLayout(column(words, bar, spacing=6), 1)
        card.column.addLayout(progress)
        card.column.addSpacing(8)
        head = row(strong(self.tr("Who writes when")), self._ease, spacing=10)
        head.addWidget(self._ease_words, 1)
        card.column.addLayout(head)
        card.column.addWidget(self._unplanned)
        inner = QWidget()
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 8, 0)
        lines.addWidget(self.chart, _CHART_FIRST)
        lines.addStretch(1)
        card.column.addWidget(scrolled(inner), 1)
        return card

    # Filling

    def _about_words(self, campaign: CampaignRow) -> str:
        when = self.tr("{day}, {distance}").format(
            day=day(campaign.day), distance=days_until(campaign.day, self._session.today)
        )
        title = self._titles.get(campaign.text_name, campaign.text_name)
        text = self.tr("text “{title}”").format(title=title) if title else ""
        drawn = self.tr("drawn on {day} with the seed {seed}, {share}% held out").format(
            day=short_day(campaign.drawn_on), seed=campaign.seed, share=f"{campaign.hold_out_permille / 10:g}"
        )
        post = self.tr("most letters to be posted by {day}").format(day=short_day(campaign.planned_post_on))
        chosen = self.tr("for {segment}").format(segment=campaign.segment) if campaign.segment else ""
        imported = self.tr("brought in from a table")
        parts = (when, imported) if campaign.imported else (when, text, chosen, drawn, post)
        return " · ".join(filter(None, parts))

    def _show_people(self, campaign: CampaignRow, counts: Counts) -> None:
        self._people.put(counts.arms)
        self._excluded.put_excluded(campaigns.reasons(campaign.id, "excluded"))
        self._certain.put_certain(campaigns.reasons(campaign.id, "must_send"))

    def _show_progress(self, counts: Counts) -> None:
        total = sum(counts.states.values()) - counts.states.get(State.CANCELLED, 0)
        done = {
            "printed": total - counts.states.get(State.PLANNED, 0),
            "written": among(counts.states, WRITTEN_STATES),
            "posted": among(counts.states, POSTED_STATES),
        }
        words = {
            "printed": self.tr("{done} of {all} printed"),
            "written": self.tr("{done} of {all} written"),
            "posted": self.tr("{done} of {all} posted"),
        }
        for key, (text, bar) in self._bars.items():
            text.setText(words[key].format(done=number(done[key]), all=number(total)))
            bar.say(done[key], max(1, total), Tone.JADE)

    def _show_plan(self, campaign: CampaignRow) -> None:
        self.plan_button.setEnabled(False)
        self.print_button.setEnabled(_is_open(campaign))
        self.batches_button.setEnabled(not campaign.imported)
        self._work.ask(campaign)

    def _lanes(self, scheduled: Sequence[Scheduled]) -> list[Lane]:
        lanes: dict[str, dict[date, Work]] = {}
        for one in scheduled:
            lanes.setdefault(one.helper or self.tr("nobody yet"), {})[one.day] = Work(one.letters, one.written)
        return [Lane(name, days) for name, days in lanes.items()]

    def _look(self, campaign: CampaignRow) -> "_Work":
        planned = plan_letters.look(campaign.id, self._session.today) if _is_open(campaign) else None
        return _Work(letter_history.schedule(campaign.id), planned)

    def _on_looked(self, found: "_Work") -> None:
        lanes = self._lanes(found.scheduled)
        self.chart.put(lanes, self._session.today)
        self._unplanned.setVisible(not lanes)
        self._planned = planned = found.planned
        self.plan_button.setEnabled(planned is not None and bool(planned.plan.assignments or planned.plan.left_out))
        self._tell_ease(*(self._judged(planned) if planned else ("", "", Tone.QUIET)))

    def _tell_ease(self, name: str, words: str, tone: Tone) -> None:
        self._ease.say(name, tone)
        self._ease_words.setText(words)

    def _judged(self, planned: Planned) -> tuple[str, str, Tone]:
        plan = planned.plan
        if plan.short:
            name = self.tr("%Ln letter(s) do not fit in time", "", plan.short)
            return name, self._way_out(planned), Tone.AMBER
        if planned.overdue:
            name = self.tr("%Ln letter(s) behind the plan", "", planned.overdue)
            return name, self.tr("“Plan again” spreads the rest anew."), Tone.AMBER
        if plan.start_by is None:
            return "", "", Tone.QUIET
        spare = self.tr("%n day(s) to spare", "", plan.spare_days or 0)
        return spare, self.tr("The rest can wait until {day}.").format(day=day(plan.start_by)), Tone.JADE

    def _way_out(self, planned: Planned) -> str:
        if not planned.competitors:
            return self.tr("More time or one more helper, then “Plan again”.")
        others = ", ".join(one.name for one in planned.competitors)
        return self.tr("The helpers also write for {campaigns}. One more helper, then “Plan again”.").format(
            campaigns=others
        )

    # Deeds

    def _ask_plan(self) -> None:
        if self._planned is not None:
            self.plan_asked.emit(self._planned)

    def _ask_print(self) -> None:
        if self._campaign is not None:
            self.print_asked.emit(self._campaign.id)

    def _ask_batches(self) -> None:
        if self._campaign is not None:
            self.batches_asked.emit(self._campaign.id)


def _is_open(campaign: CampaignRow) -> bool:
    return campaign.state not in ("closed", "draft") and not campaign.imported
