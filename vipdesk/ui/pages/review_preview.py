"""The review's pages as they will be printed."""

# ruff: noqa: PLC0415 - writing needs libraries that the start of the window does not

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from vipdesk.ui.language import spoken_at
from vipdesk.ui.pages.preview import Pages, PrintPreview
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Tone

if TYPE_CHECKING:
    from vipdesk.services.review_quarter import Reviewed


class ReviewPreview(PrintPreview):
    """Shows a review page by page, in the language of the window; there is nothing to be marked once it is printed."""

    def __init__(self, session: Session, name: str, reviewed: "Reviewed") -> None:
        today, spoken = session.today, spoken_at(session.desk)
        super().__init__(
            session, Pages(name, lambda path, _: _write(path, reviewed, today, spoken), lambda: None, False)
        )
        self.mark_button.hide()

    def _on_saved(self, target: Path) -> None:
        self._note.say(self.tr("Saved"), self.tr("{file} is there.").format(file=target.name), Tone.JADE)
        self._note.show()


def _write(path: Path, reviewed: "Reviewed", today: date, language: str) -> int:
    from vipdesk.services import draw_review

    return draw_review.write_pdf(path, reviewed, today, language)
