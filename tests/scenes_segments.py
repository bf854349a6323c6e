"""Pictures of segments: lines, text with a mistake, the buyers in their bands, and a list filtered by one."""

from tests.camera import Stage
from tests.props import opened
from vipdesk.errors import Sentence
from vipdesk.services import keep_segments
from vipdesk.store import segments as store_segments
from vipdesk.ui.pages.segments import SegmentsDialog
from vipdesk.ui.pages.segments_bands import BandsForm, CitiesForm
from vipdesk.ui.pages.segments_filter import OfSegment

KEPT = {
    "Quiet since summer": 'group = "VIP 1" and spent_180d >= 200 and last_letter_days > 60',
    "Birthday next month, near": 'birthday_in_days <= 30 and consent and (province = "浙江省" or city_class = 一线)',
    "Bought once": "orders_total = 1 and first_order_days > 90",
}
WRONG = 'group = "VIP 1" and spend_180d >= 200'


def segments(stage: Stage) -> None:
    """The dialog and what comes of it."""
    page = stage.page("members")
    page.open_segments()
    stage.take("segments-new")
    stage.close_dialogs()
    for name, text in KEPT.items():
        stage.session.do(Sentence("Segment"), keep_segments.save, name, text)
    page.open_segments()
    dialog = opened(stage, SegmentsDialog)
    stage.take("segments")
    dialog.editor.put(store_segments.named("Quiet since summer"))
    dialog.editor.rows.add_line()
    stage.take("segments-plain")
    dialog.editor.tabs.choose("text")
    dialog.editor.text.words.setPlainText(WRONG)
    stage.take("segments-text-wrong")
    dialog.editor.put(store_segments.named("Quiet since summer"))
    dialog.tabs.choose("rfm")
    stage.take("segments-rfm")
    dialog.bands.edit_bands()
    opened(stage, BandsForm).suggest()
    stage.take("segments-bands")
    opened(stage, BandsForm).reject()
    dialog.bands.edit_cities()
    stage.take("segments-cities")
    opened(stage, CitiesForm).reject()
    dialog.editor.settle()  # else it would ask whether to keep the wrong text
    stage.close_dialogs()
    page.open_item(OfSegment(KEPT["Bought once"], "Bought once"))
    stage.take("segments-members")
    page.segment.chip.click()
    while stage.session.to_undo():
        stage.session.undo()
