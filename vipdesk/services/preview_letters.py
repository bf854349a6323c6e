"""Packs seen before they are printed: made into a file, shown page by page, kept, and marked as printed."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.files import preview
from vipdesk.files.preview import Picture
from vipdesk.files.saving import save_pdf
from vipdesk.progress import Progress
from vipdesk.services import approve_lines, print_letters
from vipdesk.store import letters, shop


class Notes(NamedTuple):
    """What is to be known of pages before they are printed, a sentence for each letter."""

    left_out: tuple[Sentence, ...] = ()
    """Letters that are not among the pages, or not as they were drawn."""
    boxes: tuple[Sentence, ...] = ()
    """Letters with characters that no font here has: boxes stand for them."""


MARK_SEVERAL = QT_TRANSLATE_NOOP("sentences", "Mark {count} batches printed")


def of_batches(path: Path, batch_ids: Sequence[int], today: date, progress: Progress) -> int:
    """Write the packs of some batches to `path`; the number of its pages."""
    packs = [pack for batch_id in batch_ids for pack in print_letters.packs_of_batch(batch_id, today)]
    print_letters.write(path, packs, shop.settings().language, progress)
    return preview.pages(path)


def of_campaign(path: Path, campaign_id: int, today: date, progress: Progress) -> int:
    """Write all packs of a campaign to `path`; the number of its pages."""
    print_letters.write(path, print_letters.packs_of_campaign(campaign_id, today), shop.settings().language, progress)
    return preview.pages(path)


def notes_of_batches(batch_ids: Sequence[int], today: date) -> Notes:
    """What is to be known of the packs of some batches."""
    packs = [pack for batch_id in batch_ids for pack in print_letters.packs_of_batch(batch_id, today)]
    left_out = (note for batch_id in batch_ids for note in print_letters.needing_attention(today, batch_id=batch_id))
    return Notes((*approve_lines.notes(batch_ids, today), *left_out), tuple(print_letters.unshown(packs)))


def notes_of_campaign(campaign_id: int, today: date) -> Notes:
    """What is to be known of all packs of a campaign."""
    packs = print_letters.packs_of_campaign(campaign_id, today)
    batch_ids = [one.id for one in letters.batches(campaign_id)]
    left_out = print_letters.needing_attention(today, campaign_id=campaign_id)
    return Notes((*approve_lines.notes(batch_ids, today), *left_out), tuple(print_letters.unshown(packs)))


def picture(path: Path, page: int, width_px: int) -> Picture:
    """A page, counted from 0, as pixels of that width."""
    return preview.render(path, page, width_px)


def keep(path: Path, target: Path) -> None:
    """Copy what was previewed to where it is wanted; it appears there only when it is whole."""
    save_pdf(target, path.read_bytes())


def mark_printed(batch_ids: Sequence[int], now: int, today: date, who: str) -> None:
    """Note, inside an open action, that some batches were printed."""
    for batch_id in batch_ids:
        print_letters.mark_printed(batch_id, now, today, who)


def label(batch_ids: Sequence[int]) -> Sentence:
    """What the marking is called in the history."""
    if len(batch_ids) == 1:
        return print_letters.label(letters.batch(batch_ids[0]))
    return Sentence(MARK_SEVERAL, count=len(batch_ids))
