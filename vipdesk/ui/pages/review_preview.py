"""The review's pages as they will be printed."""

# ruff: noqa: PLC0415 - writing needs libraries that the start of the window does not

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from vipdesk.ui.language import spoken_at
from vipdesk.ui.pages.preview import Pages, PrintPreview
from vipdesk.ui.session import Session

if TYPE_CHECKING:
    from vipdesk.services.review_quarter import Reviewed


def preview(session: Session, name: str, reviewed: "Reviewed") -> PrintPreview:
    """The review page by page, in the language of the window; nothing is to be noted once it is printed."""
    today, spoken = session.today, spoken_at(session.desk)
    return PrintPreview(session, Pages(name, lambda path, _: _write(path, reviewed, today, spoken)))


def _write(path: Path, reviewed: "Reviewed", today: date, language: str) -> int:
    from vipdesk.services import draw_review

    return draw_review.write_pdf(path, reviewed, today, language)
