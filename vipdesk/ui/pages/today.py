"""Today: the date, what matters most of the weeks ahead, and what is to be done now."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from vipdesk.domain.outlook import Ease, Headline, Work
from vipdesk.domain.tasks import Kind, Place, Task
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.store import journal
from vipdesk.store.engine import Shop
from vipdesk.ui import theme
from vipdesk.ui.language import day, short_day, weekday
from vipdesk.ui.page import Page
from vipdesk.ui.pages.today_countdown import CountdownView
from vipdesk.ui.pages.today_words import lunar_words, told, told_richly
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Tone, redress
from vipdesk.ui.widgets import Card, Header, Rows, Tag, button, evened, heading, label, primary, scrolled, soft
from vipdesk.ui.widgets.strip import StripView

LOOKING = Sentence(QT_TRANSLATE_NOOP("sentences", "Looking at today"))
_TONES = {
    Kind.LATE: Tone.SEAL,
    Kind.POST: Tone.SEAL,
    Kind.CHECK_IN: Tone.AMBER,
    Kind.PRINT: Tone.INDIGO,
    Kind.PLAN: Tone.AMBER,
    Kind.ATTENTION: Tone.AMBER,
    Kind.DRAW: Tone.INDIGO,
    Kind.ITEM: Tone.INDIGO,
    Kind.BIRTHDAY: Tone.JADE,
    Kind.BACKUP: Tone.AMBER,
    Kind.REHEARSAL: Tone.SEAL,
    Kind.REVIEW: Tone.JADE,
    Kind.ORDERS: Tone.AMBER,
    Kind.BUYERS: Tone.QUIET,
    Kind.MEMBERS: Tone.INDIGO,
    Kind.DUPLICATES: Tone.QUIET,
}
_EASES = {Ease.EASY: Tone.JADE, Ease.TIGHT: Tone.AMBER, Ease.LATE: Tone.SEAL}
_TELLING = frozenset({"spare", "short"})
"""The places of a headline that tell whether there is time."""


class TodayPage(Page):
    """What a shop owner looks at first."""

    tables: ClassVar[frozenset[str]] = frozenset(journal.NAMES)
    filled = Signal()
    """The work of the day is shown."""

    _headline: Headline | None = None
    _told: tuple[date, Sequence[Task]] | None = None

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.header = Header("")
        self.headline = label()
        self.headline.setTextFormat(Qt.TextFormat.RichText)
        self.headline.setWordWrap(True)
        self.strip = StripView()
        self.strip.chosen.connect(lambda id_: self.go("letters", f"campaigns/{id_}"))
        self.countdown = CountdownView(session)
        self.countdown.member_asked.connect(lambda id_: self.go("members", id_))
        self.todo, self.tasks = heading(), Rows()
        self._build()
        session.backed_up.connect(self.refresh)

    def refresh(self) -> None:
        """Look at the day again, in the background."""
        today, session = self.session.today, self.session
        self.header.title.setText(self.tr("{weekday}, {day}").format(weekday=weekday(today), day=day(today)))
        self.header.subtitle.setText(lunar_words(today))
        file, now = session.shop, session.now()
        session.read(lambda _: _work(file, today, now), LOOKING).then(self.show_work)
        self.countdown.refresh()

    def show_work(self, work: Work) -> None:
        """Put a day's work on the page."""
        self._headline = work.headline
        self.headline.setVisible(work.headline is not None)
        if work.headline is not None:
            self._show_headline(work.headline)
        self.strip.put(work.strip)
        self.strip_card.show()
        self._show_tasks(work.tasks)
        self.filled.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the minutes run while somebody looks."""
        super().showEvent(event)
        self.countdown.watch(is_seen=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """See `showEvent`."""
        super().hideEvent(event)
        self.countdown.watch(is_seen=False)

    def changeEvent(self, event: QEvent) -> None:
        """Dress the headline in the colours of the new look."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange) and self._headline is not None:
            self._show_headline(self._headline)

    def _build(self) -> None:
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(12)
        self.strip_card = Card()
        self.strip_card.column.setContentsMargins(0, 4, 0, 4)
        self.strip_card.column.addWidget(self.strip)
        self.strip_card.hide()
        self.tasks.hide()
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.header)
        head.addWidget(self.headline)
        inner.addLayout(head)
        for part in (self.strip_card, self.countdown, self.todo, self.tasks):
            inner.addWidget(part)
        inner.addStretch(1)
        self.column.addWidget(scrolled(body), 1)

    def _show_headline(self, found: Headline) -> None:
        """What the sentence is about in bold, and the days to spare in the colour of their ease."""
        colour = theme.current().text(_EASES[found.ease])

        def dressed(name: str, words: str) -> str:
            if name == "occasion":
                return words
            return f'<b style="color:{colour}">{words}</b>' if name in _TELLING else f"<b>{words}</b>"

        self.headline.setText(told_richly(found.sentence, dressed))

    def _show_tasks(self, tasks: Sequence[Task]) -> None:
        """The same tasks as before stay as they stand, with the keyboard on one of them."""
        if (self.session.today, tasks) == self._told:
            return
        self._told = self.session.today, tasks
        self.tasks.wipe()
        if not tasks:
            self.todo.setText(self.tr("Nothing has to be done today"))
            self.tasks.add(soft(self.tr("Letters, birthdays and imports are told here on their days.")))
        else:
            self.todo.setText(self.tr("%n thing(s) to do", "", len(tasks)))
            self._add_lines(tasks)
        self.todo.show()
        self.tasks.show()

    def _add_lines(self, tasks: Sequence[Task]) -> None:
        """When, what kind, in words, and the one button; the first task has the page's primary one."""
        days = evened([label(self._day_words(task.on), "soft") for task in tasks])
        kinds = evened([Tag(self._kind_words(task.kind), _TONES[task.kind]) for task in tasks])
        for place, (task, when, kind) in enumerate(zip(tasks, days, kinds, strict=True)):
            words = soft(told(task.sentence))
            redress(words, "role", "")
            press = self._button(task, is_first=place == 0)
            press.setAccessibleName(f"{press.text()}: {words.text()}")
            self.tasks.add(when, kind, words, press).setContentsMargins(0, -3, 0, -3)

    def _button(self, task: Task, *, is_first: bool) -> QPushButton:
        words = self._deed_words(task.kind)
        make = primary if is_first else button
        if task.kind is Kind.BACKUP:
            return make(words, self.session.back_up)
        if len(task.places) == 1:
            return make(words, partial(self._go_to, task.places[0]))
        made = make(words, lambda: None)
        menu = QMenu(made)
        for place in task.places:
            menu.addAction(place.name, partial(self._go_to, place))
        made.setMenu(menu)
        return made

    def _go_to(self, place: Place) -> None:
        self.go(place.page, place.item)

    def _day_words(self, on: date | None) -> str:
        if on is None:
            return self.tr("any day")
        days = (on - self.session.today).days
        if days < 0:
            return self.tr("%n day(s) late", "", -days)
        return {0: self.tr("today"), 1: self.tr("tomorrow")}.get(days) or short_day(on)

    def _kind_words(self, kind: Kind) -> str:
        words = {
            Kind.LATE: self.tr("too late"),
            Kind.POST: self.tr("post"),
            Kind.CHECK_IN: self.tr("check in"),
            Kind.PRINT: self.tr("print"),
            Kind.PLAN: self.tr("plan"),
            Kind.ATTENTION: self.tr("mend"),
            Kind.DRAW: self.tr("festival"),
            Kind.ITEM: self.tr("new item"),
            Kind.BIRTHDAY: self.tr("birthday"),
            Kind.BACKUP: self.tr("backup"),
            Kind.REHEARSAL: self.tr("backup"),
            Kind.REVIEW: self.tr("review"),
            Kind.ORDERS: self.tr("orders"),
            Kind.BUYERS: self.tr("match"),
            Kind.MEMBERS: self.tr("members"),
            Kind.DUPLICATES: self.tr("members"),
        }
        return words[kind]

    def _deed_words(self, kind: Kind) -> str:
        words = {
            Kind.LATE: self.tr("Look at them"),
            Kind.POST: self.tr("Check in as posted"),
            Kind.CHECK_IN: self.tr("Check in"),
            Kind.PRINT: self.tr("Print"),
            Kind.PLAN: self.tr("Plan"),
            Kind.ATTENTION: self.tr("Look at them"),
            Kind.DRAW: self.tr("Begin"),
            Kind.ITEM: self.tr("Look at it"),
            Kind.BIRTHDAY: self.tr("Open the card"),
            Kind.BACKUP: self.tr("Back up now"),
            Kind.REHEARSAL: self.tr("Look at it"),
            Kind.REVIEW: self.tr("Read the review"),
            Kind.ORDERS: self.tr("Import orders"),
            Kind.BUYERS: self.tr("Match buyers"),
            Kind.MEMBERS: self.tr("Add members"),
            Kind.DUPLICATES: self.tr("Compare them"),
        }
        return words[kind]


def _work(file: Shop, today: date, now: datetime) -> Work:
    """Look at the day, on a worker's thread: what that needs is loaded there, and the first painting does not wait."""
    from vipdesk.services.todays_work import todays_work  # noqa: PLC0415 - as said

    return todays_work(file, today, now)
