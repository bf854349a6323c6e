"""Review: what a quarter's letters cost and brought, and whether that can be trusted."""

# ruff: noqa: PLC0415 - reckoning needs libraries that the page itself can do without

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from vipdesk.domain.quarters import Quarter
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.services.list_quarters import quarters
from vipdesk.ui.language import short_day
from vipdesk.ui.page import Page
from vipdesk.ui.pages.review_quarters import QuarterPicker, quarter_words
from vipdesk.ui.session import Session
from vipdesk.ui.widgets import EmptyState, Header, label, scrolled

if TYPE_CHECKING:
    from vipdesk.services.draw_review import Reckoned
    from vipdesk.ui.pages.preview import PrintPreview
    from vipdesk.ui.pages.review_body import ReviewBody

RECKONING = Sentence(QT_TRANSLATE_NOOP("sentences", "Reckoning the review"))


class ReviewPage(Page):
    """One quarter. It is reckoned in the background; `open_item` takes a Quarter or a day of it."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {"campaign", "recipient", "letter", "cost", "shop_order", "buyer", "alias", "member", "setting"}
    )
    filled = Signal()
    """The review of the chosen quarter is shown, or that there is none."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._wanted: Quarter | None = None
        self.shown: Quarter | None = None
        """The quarter whose review is on the page."""
        self._found: Reckoned | None = None
        self._reckoning = Progress()
        self.body: ReviewBody | None = None
        self.header = Header(self.tr("Review"))
        self.header.subtitle.hide()
        self.picker = QuarterPicker()
        self.picker.chosen.connect(self.open_item)
        self.until = label("", "soft")
        for part in (self.picker, self.until):
            self.header.insert(part)
        self.pdf = self.header.primary(self.tr("Print or save"), self.preview, "document")
        self.waiting = EmptyState(
            "review", self.tr("Reckoning"), self.tr("People with a letter are compared with those held out.")
        )
        self.empty = EmptyState(
            "review",
            self.tr("Nothing to review in this quarter"),
            self.tr("No letters were posted in it, and no window closed. A review comes 90 days after letters arrive."),
            self.tr("Go to the letters"),
            lambda: self.go("letters", "campaigns"),
        )
        self._states, self._stack = QStackedWidget(), QStackedWidget()
        self._build()

    def refresh(self) -> None:
        """Reckon the chosen quarter anew."""
        found = quarters(self.session.today)
        chosen = self._wanted if self._wanted in found.all else found.first_choice
        offered = found.all if chosen in found.all else (chosen, *found.all)
        assert chosen is not None
        self._wanted = chosen
        self.picker.put(offered, chosen)
        if self.shown != chosen:
            self._states.setCurrentWidget(self.waiting)
            self.pdf.setEnabled(False)
        self._reckoning.stop()
        today = self.session.today
        job = self.session.read(lambda progress: _reckon(chosen, today, progress), RECKONING)
        self._reckoning = job.then(self._on_reckoned).progress

    def open_item(self, item: Any) -> None:
        """Show a quarter, or the one that a day is in."""
        self._wanted = Quarter.containing(item) if isinstance(item, date) else item
        self.dismiss()
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the parts of the review their places for this width."""
        super().resizeEvent(event)
        if self.body is not None:
            self.body.fit(self.width())

    def preview(self) -> "PrintPreview":
        """Show the review as it would be printed."""
        from vipdesk.ui.pages import review_preview

        assert self._found is not None
        assert self.shown is not None
        name = self.tr("Review of {quarter}").format(quarter=quarter_words(self.shown))
        preview = review_preview.preview(self.session, name, self._found.reviewed)
        preview.left.connect(self.dismiss)
        self._stack.addWidget(preview)
        self._stack.setCurrentWidget(preview)
        return preview

    def dismiss(self) -> None:
        """Leave the preview."""
        guest = self._stack.currentWidget()
        if guest is not None and self._stack.currentIndex() > 0:
            self._stack.removeWidget(guest)
            guest.deleteLater()

    def _build(self) -> None:
        for state in (self.waiting, self.empty):
            self._states.addWidget(state)
        home = QWidget()
        column = QVBoxLayout(home)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.header)
        column.addWidget(self._states, 1)
        self._stack.addWidget(home)
        self.column.addWidget(self._stack)

    def _on_reckoned(self, found: "Reckoned") -> None:
        review = found.reviewed.review
        if review.quarter != self._wanted:
            return
        self.shown, self._found = review.quarter, found
        self._say_until(found.orders_until)
        is_there = bool(review.campaigns or review.listed)
        self.pdf.setEnabled(is_there)
        if is_there:
            self._show_body(found)
        else:
            self._states.setCurrentWidget(self.empty)
        self.filled.emit()

    def _show_body(self, found: "Reckoned") -> None:
        """The body needs what the reckoning has loaded, and is made after it."""
        if self.body is None:
            from vipdesk.ui.pages.review_body import ReviewBody

            self.body = ReviewBody()
            self._area = scrolled(self.body)
            self._states.addWidget(self._area)
        self.body.fit(self.width())
        self.body.put(found)
        self._states.setCurrentWidget(self._area)

    def _say_until(self, orders_until: date | None) -> None:
        words = self.tr("orders until {day}")
        self.until.setText("" if orders_until is None else words.format(day=short_day(orders_until)))


def _reckon(quarter: Quarter, today: date, progress: Progress) -> "Reckoned":
    from vipdesk.services import draw_review

    return draw_review.reckon(quarter, today, progress)
