"""The board of batches: to print, being written, written, posted; and the sum that must add up."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from vipdesk.domain.letters import State, Tally, tally
from vipdesk.store import campaigns, letters
from vipdesk.store.campaigns import CampaignRow
from vipdesk.store.letters import BatchRow
from vipdesk.ui.fields import Choice
from vipdesk.ui.language import number, short_day
from vipdesk.ui.pages.letters.batch_dialogs import AllButDialog, HandOutDialog
from vipdesk.ui.pages.letters.board import BatchCard, BoardColumn
from vipdesk.ui.pages.letters.part import Part, PrintOrder
from vipdesk.ui.pages.letters.words import OUT_STATES, POSTED_STATES, WRITTEN_STATES, among, batch_name, letters_of
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Card, EmptyState, Header, Tag, button, clear, label, row, soft, strong

OPEN = 0
"""Stands for all open campaigns together."""
_SOON = timedelta(days=2)


class Stage(StrEnum):
    """The columns of the board."""

    TO_PRINT = "to_print"
    WRITING = "writing"
    WRITTEN = "written"
    POSTED = "posted"


_TONES = {
    Stage.TO_PRINT: Tone.INDIGO,
    Stage.WRITING: Tone.AMBER,
    Stage.WRITTEN: Tone.SEAL,
    Stage.POSTED: Tone.JADE,
}


def stage(batch: BatchRow) -> Stage:
    """Where a batch stands: with its helper while anything is out, to be posted while anything lies there written."""
    if batch.printed_at is None:
        return Stage.TO_PRINT
    if among(batch.states, OUT_STATES):
        return Stage.WRITING
    return Stage.WRITTEN if batch.states.get(State.WRITTEN) else Stage.POSTED


class BatchesPart(Part):
    """The tab of the batches."""

    def __init__(self, session: Session, header: Header) -> None:
        super().__init__(session, header)
        self.hand_button = header.action(self.tr("Hand out"), self.hand_out, "helper")
        self.print_button = header.primary(self.tr("Print"), self.print_chosen, "print")
        self.buttons = [self.hand_button, self.print_button]
        self._batches: dict[int, BatchRow] = {}
        self._campaigns: list[CampaignRow] = []
        self._shown: int = OPEN
        self.choice: Choice[int] | None = None
        self._board = QWidget()
        self._head = QHBoxLayout()
        self._head.setSpacing(12)
        self.sum, self.adds_up = soft(), Tag()
        self.columns = {
            Stage.TO_PRINT: BoardColumn(self.tr("To print"), self.tr("Nothing waits to be printed."), Tone.INDIGO),
            Stage.WRITING: BoardColumn(self.tr("Being written"), self.tr("Nothing is with a helper."), Tone.AMBER),
            Stage.WRITTEN: BoardColumn(self.tr("Written, to post"), self.tr("Nothing waits for the post."), Tone.SEAL),
            Stage.POSTED: BoardColumn(self.tr("Posted"), self.tr("Nothing is posted yet."), Tone.JADE),
        }
        self._empty = EmptyState(
            "letters",
            self.tr("No batches yet"),
            self.tr("A campaign's letters come in batches, one pack for one helper. They are made when it is drawn."),
            self.tr("Go to the campaigns"),
            lambda: self.part_asked.emit("campaigns"),
        )
        self._build()

    def refresh(self) -> None:
        """Fill the board anew."""
        self._campaigns = [one for one in campaigns.rows() if not one.imported]
        self._offer_campaigns()
        self._fill()

    def show_campaign(self, campaign_id: int) -> None:
        """Show the batches of one campaign."""
        self._shown = campaign_id
        self.refresh()

    def show_batch(self, batch_id: int) -> None:
        """Show one batch and choose it."""
        batch = letters.batch(batch_id)
        if batch_id not in self._batches:
            self.show_campaign(batch.campaign_id)
        for column in self.columns.values():
            column.choose({batch_id})
        self._on_chosen(self.columns[stage(batch)], [batch_id])

    @property
    def chosen_ids(self) -> list[int]:
        """The chosen batches."""
        return [id_ for column in self.columns.values() for id_ in column.chosen_ids()]

    def print_chosen(self) -> None:
        """Ask for the preview of the chosen batches."""
        ids = tuple(self.chosen_ids)
        if ids:
            first = self._batches[ids[0]]
            name = _name(first) if len(ids) == 1 else self.tr("%n batch(es)", "", len(ids))
            self.print_asked.emit(PrintOrder(name, ids))

    def hand_out(self) -> HandOutDialog | None:
        """Ask who gets the chosen batch."""
        ids = self.chosen_ids
        if not ids:
            return None
        dialog = HandOutDialog(self, self.session, self._batches[ids[0]])
        dialog.open()
        return dialog

    def check_in_rest(self, state: State) -> AllButDialog | None:
        """Ask which letters of the chosen batch are not written, or not posted."""
        ids = self.chosen_ids
        if not ids:
            return None
        dialog = AllButDialog(self, self.session, self._batches[ids[0]], state)
        dialog.open()
        return dialog

    def read_lines(self) -> None:
        """Read the personal lines of the chosen batches before they are printed."""
        from vipdesk.ui.pages.letters.lines_dialog import open_lines  # noqa: PLC0415 - not before somebody asks

        none = self.tr("No letter in it that is still to be printed says something of a talk.")
        open_lines(self, self.session, self.chosen_ids, none)

    def save_job(self) -> None:
        """Write the chosen batch as a file for the helper's own computer."""
        ids = self.chosen_ids
        if ids:
            from vipdesk.ui.pages.letters.job_files import save_job  # noqa: PLC0415 - for who works at home

            save_job(self, self.session, self._batches[ids[0]])

    # Building

    def _build(self) -> None:
        board = row(spacing=8)
        self._board.setLayout(board)
        for column in self.columns.values():
            board.addWidget(column, 1)
            column.chosen.connect(partial(self._on_chosen, column))
            column.opened.connect(lambda _: self.print_chosen())
        self.panel = Card()
        self._title, self._about, self._out = strong(), soft(), Tag()
        self.written_button = button(self.tr("All written, but…"), partial(self.check_in_rest, State.WRITTEN), "check")
        self.posted_button = button(self.tr("All posted, but…"), partial(self.check_in_rest, State.POSTED), "letters")
        self.job_button = button(self.tr("Job file…"), self.save_job, "export")
        self.lines_button = button(self.tr("Personal lines…"), self.read_lines, "edit")
        deeds = (self.lines_button, self.job_button, self.written_button, self.posted_button)
        self.panel.column.addLayout(row(self._title, self._out, None, *deeds))
        self.panel.column.addWidget(self._about)
        self.column.addLayout(self._head)
        self.column.addWidget(self._board, 1)
        self.column.addWidget(self._empty, 1)
        self.column.addWidget(self.panel)

    def _offer_campaigns(self) -> None:
        words = {OPEN: self.tr("All open campaigns")} | {one.id: one.name for one in self._campaigns}
        if self._shown not in words:
            self._shown = OPEN
        clear(self._head)
        self.choice = Choice(words, self._shown)
        self.choice.setAccessibleName(self.tr("Campaign"))
        self.choice.setMinimumWidth(200)
        self.choice.edited.connect(self._on_campaign)
        self.sum, self.adds_up = label("", "soft"), Tag()
        for part in (self.choice, self.sum, self.adds_up):
            self._head.addWidget(part)
        self._head.addStretch(1)

    # Filling

    def _fill(self) -> None:
        self._batches = {one.id: one for one in self._listed()}
        by_stage: dict[Stage, list[BatchCard]] = {each: [] for each in Stage}
        for batch in self._batches.values():
            by_stage[stage(batch)].append(self._card(batch))
        for each, column in self.columns.items():
            column.put(by_stage[each])
        self._board.setVisible(bool(self._batches))
        self._empty.setVisible(not self._batches)
        self.panel.setVisible(bool(self._batches))
        self._show_sum()
        self._show_chosen()

    def _listed(self) -> list[BatchRow]:
        if self._shown != OPEN:
            return letters.batches(self._shown)
        open_ids = {one.id for one in self._campaigns if one.state != "closed"}
        return [one for one in letters.batches() if one.campaign_id in open_ids]

    def _card(self, batch: BatchRow) -> BatchCard:
        at, today = stage(batch), self.session.today
        written, posted = among(batch.states, WRITTEN_STATES), among(batch.states, POSTED_STATES)
        done = {Stage.TO_PRINT: 0, Stage.WRITING: written, Stage.WRITTEN: posted, Stage.POSTED: batch.letters}
        return BatchCard(
            id=batch.id,
            name=_name(batch),
            helper=batch.helper or self.tr("nobody yet"),
            amount=self._amount(batch, at),
            due=self._due(batch, at),
            urgency=_urgency(_last_day(batch, at), today) if at in (Stage.TO_PRINT, Stage.WRITING) else Tone.QUIET,
            done=done[at],
            total=0 if at is Stage.TO_PRINT else batch.letters,
            tone=_TONES[at],
        )

    def _amount(self, batch: BatchRow, at: Stage) -> str:
        if at is Stage.TO_PRINT:
            return letters_of(batch.letters)
        done = among(batch.states, WRITTEN_STATES if at is Stage.WRITING else POSTED_STATES)
        words = self.tr("{done} of {all} written") if at is Stage.WRITING else self.tr("{done} of {all} posted")
        parts = [words.format(done=number(done), all=number(batch.letters)), *self._aside(batch)]
        return " · ".join(parts)

    def _aside(self, batch: BatchRow) -> list[str]:
        counted = {
            State.SPOILED: self.tr("%n spoiled", "", batch.states.get(State.SPOILED, 0)),
            State.LOST: self.tr("%n lost", "", batch.states.get(State.LOST, 0)),
            State.CANCELLED: self.tr("%n cancelled", "", batch.states.get(State.CANCELLED, 0)),
            State.RETURNED: self.tr("%n returned", "", batch.states.get(State.RETURNED, 0)),
        }
        return [words for state, words in counted.items() if batch.states.get(state)]

    def _due(self, batch: BatchRow, at: Stage) -> str:
        if at is Stage.TO_PRINT:
            return self.tr("begins {day}").format(day=short_day(batch.start_on))
        if at is Stage.WRITING:
            late = (self.session.today - batch.due_on).days
            due = self.tr("due {day}").format(day=short_day(batch.due_on))
            return self.tr("{due}, %n day(s) late", "", late).format(due=due) if late > 0 else due
        return self.tr("written by {day}").format(day=short_day(batch.due_on))

    def _show_sum(self) -> None:
        found = _sum(self._batches.values())
        self.sum.setText(self._sum_words(found))
        self.sum.setVisible(bool(self._batches))
        self.adds_up.say(*self._verdict(found))
        self.adds_up.setVisible(bool(self._batches))

    def _sum_words(self, found: Tally) -> str:
        return self.tr(
            "Handed out {out} = written {written} + spoiled {spoiled} + lost {lost} + cancelled {cancelled}"
            " + still out {still}"
        ).format(
            out=number(found.handed_out),
            written=number(found.written),
            spoiled=number(found.spoiled),
            lost=number(found.lost),
            cancelled=number(found.cancelled),
            still=number(found.still_out),
        )

    def _verdict(self, found: Tally) -> tuple[str, Tone]:
        return (self.tr("adds up"), Tone.JADE) if found.adds_up else (self.tr("does not add up"), Tone.SEAL)

    # The chosen ones

    def _on_campaign(self) -> None:
        assert self.choice is not None
        self._shown = self.choice.value()
        self._fill()

    def _on_chosen(self, column: BoardColumn, ids: list[int]) -> None:
        if ids:
            for other in self.columns.values():
                if other is not column:
                    other.choose(set())
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = [self._batches[id_] for id_ in self.chosen_ids]
        found = _sum(chosen)
        only = chosen[0] if len(chosen) == 1 else None
        name = _name(only) if only else self.tr("%n batch(es) chosen", "", len(chosen))
        self._title.setText(name if chosen else self.tr("No batch chosen"))
        hint = self.tr("Choose a batch to print it, to hand it out, or to check it in as a whole.")
        self._about.setText(self._sum_words(found) if chosen else hint)
        self._out.say(*self._verdict(found) if chosen and found.handed_out else ("", Tone.QUIET))
        self.written_button.setEnabled(only is not None and stage(only) is Stage.WRITING)
        self.posted_button.setEnabled(only is not None and bool(only.states.get(State.WRITTEN)))
        self.print_button.setEnabled(bool(chosen))
        self.lines_button.setEnabled(any(stage(one) is Stage.TO_PRINT for one in chosen))
        self.job_button.setEnabled(only is not None and stage(only) in (Stage.TO_PRINT, Stage.WRITING))
        self.hand_button.setEnabled(only is not None and stage(only) in (Stage.TO_PRINT, Stage.WRITING))


def _name(batch: BatchRow) -> str:
    return batch_name(batch.campaign, batch.number)


def _sum(batches: Iterable[BatchRow]) -> Tally:
    """The tally of several batches together."""
    states: Counter[str] = Counter()
    for batch in batches:
        states.update(batch.states)
    return tally(sum(states.values()) - states[State.PLANNED], states)


def _urgency(last_day: date, today: date) -> Tone:
    if last_day < today:
        return Tone.SEAL
    return Tone.AMBER if last_day <= today + _SOON else Tone.QUIET


def _last_day(batch: BatchRow, at: Stage) -> date:
    return batch.start_on if at is Stage.TO_PRINT else batch.due_on
