"""Letters: campaigns, their batches, the check-in, the texts and the helpers."""

# ruff: noqa: PLC0415 - each tab is read when it is first shown, and the PDF libraries when something is printed

import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from vipdesk.domain.disclosed import Way
from vipdesk.progress import Progress
from vipdesk.store import letters
from vipdesk.ui.page import Page
from vipdesk.ui.pages.letters.part import Guest, Part, PrintOrder
from vipdesk.ui.pages.letters.words import who
from vipdesk.ui.pages.preview import Pages, PrintPreview
from vipdesk.ui.session import Session
from vipdesk.ui.widgets import Header, SegmentTabs

if TYPE_CHECKING:
    from vipdesk.services.preview_letters import Notes

NEW_CAMPAIGN = "campaigns/new"
"""The way to a new campaign, from its first step."""
_THING = re.compile(r"(?P<part>[a-z_]+)(/(?P<id>\d+))?")


class LettersPage(Page):
    """Tabs, each made when it is first shown; now and then a guest that takes the whole page.

    `open_item` understands NEW_CAMPAIGN, the key of a tab ("check_in"), a campaign ("campaigns/3", or its number),
    its batches ("batches/3"), one batch ("batch/12"), and the code of a letter.
    """

    tables: ClassVar[frozenset[str]] = frozenset(
        {"campaign", "recipient", "batch", "letter", "letter_event", "helper", "helper_absence", "cost", "setting"}
    )

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._parts: dict[str, Part] = {}
        self._behind: set[str] = set()
        self._guest: QWidget | None = None
        self.header = Header(self.tr("Letters"))
        self.tabs = SegmentTabs(self._tab_words(), self.tr("Parts of this page"))
        self.tabs.chosen.connect(self._on_tab)
        self.header.insert(self.tabs)
        self._stack, self._body = QStackedWidget(), QStackedWidget()
        home = QWidget()
        column = QVBoxLayout(home)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.header)
        column.addWidget(self._body, 1)
        self._stack.addWidget(home)
        self.column.addWidget(self._stack, 1)

    @property
    def part(self) -> Part:
        """The tab that is shown."""
        return self._made(self.tabs.current)

    @property
    def guest(self) -> QWidget | None:
        """What has taken the page, if anything."""
        return self._guest

    def refresh(self) -> None:
        """Refresh the tab that is shown now, the others when they are shown next."""
        self._behind = set(self._parts)
        self._show(self.tabs.current)

    def open_item(self, item: Any) -> None:
        """Show a tab, or a thing on it; see above what is understood."""
        if isinstance(item, int):
            item = f"campaigns/{item}"
        if item == NEW_CAMPAIGN:
            self._begin_campaign()
            return
        match = _THING.fullmatch(str(item))
        self.dismiss()
        if match is None:
            self._choose("check_in").look_up(str(item))
        elif match["part"] == "batch":
            self._choose("batches").show_batch(int(match["id"]))
        elif match["id"]:
            self._choose(match["part"]).show_campaign(int(match["id"]))
        else:
            self._choose(match["part"])

    def preview(self, order: PrintOrder) -> PrintPreview:
        """Show packs page by page."""
        preview = PrintPreview(self.session, self._pages(order))
        preview.left.connect(self.dismiss)
        preview.saved.connect(partial(self._on_saved, order))
        self._receive(preview)
        return preview

    def dismiss(self) -> None:
        """Give the page back to its tabs."""
        if self._guest is not None:
            self._stack.removeWidget(self._guest)
            self._guest.deleteLater()
            self._guest = None

    def _begin_campaign(self) -> None:
        """Begin one, unless one is begun already: what was chosen for it is not thrown away."""
        if not isinstance(self._guest, Guest):
            self.dismiss()
            self._choose("campaigns").begin()

    def _tab_words(self) -> dict[str, str]:
        return {
            "campaigns": self.tr("Campaigns"),
            "batches": self.tr("Batches"),
            "check_in": self.tr("Check-in"),
            "texts": self.tr("Texts"),
            "helpers": self.tr("Helpers"),
        }

    # Tabs

    def _on_tab(self, key: str) -> None:
        self._show(key)
        if key == "check_in":
            self.part.setFocus()

    def _show(self, key: str) -> None:
        part = self._made(key)
        if key in self._behind:
            self._behind.discard(key)
            part.refresh()
        self._body.setCurrentWidget(part)
        for name, other in self._parts.items():
            for one in other.buttons:
                one.setVisible(name == key)

    def _made(self, key: str) -> Part:
        if key not in self._parts:
            part = _MAKERS[key](self.session, self.header)
            part.print_asked.connect(self.preview)
            part.part_asked.connect(self.open_item)
            part.guest_asked.connect(self._on_guest_asked)
            self._parts[key] = part
            self._body.addWidget(part)
            self._behind.add(key)
        return self._parts[key]

    def _choose(self, key: str) -> Part:
        self.tabs.choose(key)
        return self._made(key)

    # Guests

    def _on_guest_asked(self, guest: Guest) -> None:
        guest.left.connect(self.dismiss)
        self._receive(guest)

    def _receive(self, guest: QWidget) -> None:
        self.dismiss()
        self._guest = guest
        self._stack.addWidget(guest)
        self._stack.setCurrentWidget(guest)

    # Printing

    def _on_saved(self, order: PrintOrder, file: Path) -> None:
        """Note that the pages are in a file now, and whose data are in it."""
        from vipdesk.services import disclose

        now = int(self.session.now().timestamp())
        if order.campaign_id is not None:
            disclose.campaign(order.campaign_id, Way.SAVED, now, who(), self.session.today, file)
        for batch_id in order.batch_ids:
            disclose.batch(batch_id, Way.SAVED, now, who(), file)

    def _pages(self, order: PrintOrder) -> Pages:
        if order.campaign_id is not None:
            batches = letters.batches(order.campaign_id)
            make, mark, notes = self._campaign_pages(order.campaign_id)
        else:
            batches = [letters.batch(id_) for id_ in order.batch_ids]
            make, mark, notes = self._batch_pages(order.batch_ids)
        is_marked = bool(batches) and all(batch.printed_at is not None for batch in batches)
        return Pages(order.name, make, mark, is_marked, notes)

    def _batch_pages(self, batch_ids: tuple[int, ...]) -> "_Ways":
        from vipdesk.services import preview_letters

        today = self.session.today

        def make(path: Path, progress: Progress) -> int:
            return preview_letters.of_batches(path, batch_ids, today, progress)

        def mark() -> None:
            session, now = self.session, int(self.session.now().timestamp())
            label = preview_letters.label(batch_ids)
            session.do(label, preview_letters.mark_printed, batch_ids, now, session.today, who())

        return make, mark, partial(preview_letters.notes_of_batches, batch_ids, today)

    def _campaign_pages(self, campaign_id: int) -> "_Ways":
        from vipdesk.services import preview_letters, print_letters

        today = self.session.today

        def make(path: Path, progress: Progress) -> int:
            return preview_letters.of_campaign(path, campaign_id, today, progress)

        def mark() -> None:
            session, now, name = self.session, int(self.session.now().timestamp()), who()
            session.write(
                print_letters.campaign_label(campaign_id),
                lambda _: print_letters.mark_campaign_printed(campaign_id, now, today, name),
            )

        return make, mark, partial(preview_letters.notes_of_campaign, campaign_id, today)


def _campaigns(session: Session, header: Header) -> Part:
    from vipdesk.ui.pages.letters.campaigns import CampaignsPart

    return CampaignsPart(session, header)


def _batches(session: Session, header: Header) -> Part:
    from vipdesk.ui.pages.letters.batches import BatchesPart

    return BatchesPart(session, header)


def _check_in(session: Session, header: Header) -> Part:
    from vipdesk.ui.pages.letters.check_in import CheckInPart

    return CheckInPart(session, header)


def _texts(session: Session, header: Header) -> Part:
    from vipdesk.ui.pages.letters.texts import TextsPart

    return TextsPart(session, header)


def _helpers(session: Session, header: Header) -> Part:
    from vipdesk.ui.pages.letters.helpers import HelpersPart

    return HelpersPart(session, header)


_MAKERS: Mapping[str, Callable[[Session, Header], Part]] = {
    "campaigns": _campaigns,
    "batches": _batches,
    "check_in": _check_in,
    "texts": _texts,
    "helpers": _helpers,
}
_Ways = tuple[Callable[[Path, Progress], int], Callable[[], object], "Callable[[], Notes]"]
