"""A plan as it is read: when to begin, what is spare, who writes when, and the ways out when it is short."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vipdesk.domain.planning import Plan
from vipdesk.domain.shortage import Choices
from vipdesk.services.foresee_plan import Foresight
from vipdesk.services.plan_letters import Competitor
from vipdesk.ui.language import day, number, run_on, short_day
from vipdesk.ui.pages.letters.pictures import Lane, PlanChart, Work
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Card, Notice, Rows, Tile, row, scrolled


class PlanTiles(QWidget):
    """The four figures of a plan."""

    def __init__(self) -> None:
        super().__init__()
        self.start_by, self.spare = Tile(self.tr("Begin by")), Tile(self.tr("To spare"))
        self.ends, self.short = Tile(self.tr("Last letter")), Tile(self.tr("Short"))
        layout = row(self.start_by, self.spare, self.ends, self.short, spacing=12)
        self.setLayout(layout)

    def put(self, plan: Plan) -> None:
        """Show a plan's figures."""
        self.start_by.say(*self._start_by(plan))
        self.spare.say(*self._spare(plan))
        last = plan.finished_on
        first = plan.assignments[0].day if plan.assignments else plan.first_day
        self.ends.say(short_day(last) if last else "–", self.tr("if begun on {day}").format(day=short_day(first)))
        count = plan.short
        remark = self.tr("do not fit in time") if count else self.tr("all are written in time")
        self.short.say(number(count), remark, Tone.SEAL if count else Tone.JADE)

    def _start_by(self, plan: Plan) -> tuple[str, str, Tone | None]:
        if plan.start_by is None:
            return "–", "", None
        is_late = plan.start_by < plan.first_day
        remark = self.tr("too late for all of them") if is_late else self.tr("the last day on which writing can begin")
        return short_day(plan.start_by), remark, Tone.SEAL if is_late else None

    def _spare(self, plan: Plan) -> tuple[str, str, Tone | None]:
        spare = plan.spare_days
        if spare is None:
            return "–", "", None
        if spare < 0:
            return self.tr("%n day(s) late", "", -spare), self.tr("should have begun earlier"), Tone.SEAL
        tone = Tone.AMBER if spare <= 2 else Tone.JADE
        return self.tr("%n day(s)", "", spare), self.tr("before it gets tight"), tone


class ChoicesView(QWidget):
    """What would make a short plan fit, each by itself, with its number."""

    def __init__(self) -> None:
        super().__init__()
        self._notice, self._rows = Notice(), Rows(self.tr("Each of these by itself would do"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._notice)
        layout.addWidget(self._rows)
        self.hide()

    def put(
        self, plan: Plan, choices: Choices | None, competitors: Sequence[Competitor] = (), *, has_helpers: bool
    ) -> None:
        """Show the ways out, or hide where none is needed; `competitors` are whom the helpers write for meanwhile."""
        self.setVisible(choices is not None)
        if choices is None:
            return
        some, none = self.tr("%Ln letter(s) do not fit in time", "", plan.short), self.tr("No letter fits in time")
        nobody = self.tr("Nobody writes yet. Add those who do under Helpers.")
        why = run_on([self._missed(choices), *map(self._besides, competitors)])
        self._notice.say(some if plan.assignments else none, why if has_helpers else nobody, Tone.AMBER)
        self._rows.wipe()
        ways = self._ways(choices, any_fits=bool(plan.assignments))
        for words, value in ways:
            self._rows.add_pair(words, value)
        self._rows.setVisible(bool(ways))

    def _missed(self, choices: Choices) -> str:
        if choices.should_have_started is None:
            return self.tr("No start would be early enough with these helpers.")
        return self.tr("Writing had to begin on {day}.").format(day=day(choices.should_have_started))

    def _besides(self, other: Competitor) -> str:
        return self.tr("In the same time the helpers write %Ln letter(s) for {campaign}.", "", other.letters).format(
            campaign=other.name
        )

    def _ways(self, choices: Choices, *, any_fits: bool) -> list[tuple[str, str]]:
        """Leaving some out is a way only where others stay."""
        ways = []
        if choices.more_per_helper_day is not None:
            more = self.tr("%Ln letter(s) more", "", choices.more_per_helper_day)
            ways.append((self.tr("Each helper writes more on each of their days"), more))
        if choices.further_helper_per_day is not None:
            further = self.tr("%Ln letter(s) a day", "", choices.further_helper_per_day)
            ways.append((self.tr("One more helper"), further))
        if choices.characters is not None:
            shorter = self.tr("at most %n character(s)", "", choices.characters)
            ways.append((self.tr("A shorter text"), shorter))
        if any_fits:
            fewer = self.tr("%Ln letter(s)", "", len(choices.leave_out))
            ways.append((self.tr("Leave out those who spend least"), fewer))
        if choices.late_until is not None:
            ways.append((self.tr("Accept late letters, the last one written on"), short_day(choices.late_until)))
        return ways


class PlanView(QWidget):
    """Figures, chart and ways out of a plan that is not stored yet."""

    def __init__(self) -> None:
        super().__init__()
        self.tiles, self.choices = PlanTiles(), ChoicesView()
        self.chart = PlanChart(self.tr("Letters by helper and day"))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        self._card = Card(self.tr("Who writes when"))
        self._card.column.addWidget(self.chart)
        for part in (self.tiles, self.choices, self._card):
            column.addWidget(part)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(inner))

    def put(self, found: Foresight, today: date) -> None:
        """Show a plan."""
        self.tiles.put(found.plan)
        self.choices.put(found.plan, found.choices, found.competitors, has_helpers=bool(found.helper_names))
        lanes = lanes_of(found.plan, found.helper_names)
        self._card.setVisible(bool(lanes))
        self.chart.put(lanes, today)


def lanes_of(plan: Plan, names: Mapping[int, str]) -> Sequence[Lane]:
    """The plan's days by helper, those with most letters first."""
    by_helper: dict[int, dict[date, Work]] = {}
    for one in plan.assignments:
        by_helper.setdefault(one.helper_id, {})[one.day] = Work(len(one.letters))
    lanes = [Lane(names[helper_id], days) for helper_id, days in by_helper.items()]
    return sorted(lanes, key=lambda lane: -lane.total.letters)
