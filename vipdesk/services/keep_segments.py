"""Segments that are kept: saved under a name, changed, forgotten, and counted."""

from datetime import date
from typing import NamedTuple

from vipdesk.domain.segments import MisreadError, written
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.store import segments
from vipdesk.store.segments import SegmentRow

_SAVE = QT_TRANSLATE_NOOP("sentences", "Save the segment {name}")
_DELETE = QT_TRANSLATE_NOOP("sentences", "Delete the segment {name}")


class Counted(NamedTuple):
    """A segment and how many members are in it today; None, with the reason, where it cannot be read any more."""

    segment: SegmentRow
    members: int | None
    trouble: Sentence | None


def save_label(name: str) -> Sentence:
    """What saving is called in the history."""
    return Sentence(_SAVE, name=name)


def delete_label(name: str) -> Sentence:
    """What deleting is called in the history."""
    return Sentence(_DELETE, name=name)


def save(name: str, condition: str, note: str | None = None) -> int:
    """Keep a condition inside the open action, in place of one of the same name; the segment's id.

    UserError where the name is blank or the condition is none.
    """
    plain, text = name.strip(), written(segments.parse(condition))
    if not plain:
        raise UserError(_NAMELESS)
    known = segments.named(plain)
    if known is None:
        return segments.add(plain, text, note or "")
    segments.change(known.id, plain, text, known.note if note is None else note)
    return known.id


def change(segment_id: int, name: str, condition: str) -> None:
    """Give a kept segment another name or condition inside the open action; UserError as for `save`."""
    plain = name.strip()
    if not plain:
        raise UserError(_NAMELESS)
    notes = {one.id: one.note for one in segments.rows()}
    segments.change(segment_id, plain, written(segments.parse(condition)), notes.get(segment_id, ""))


_NAMELESS = QT_TRANSLATE_NOOP("sentences", "A segment needs a name.")


def delete(name: str) -> None:
    """Forget a segment inside the open action; UserError where there is none of that name."""
    known = segments.named(name.strip())
    if known is None:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "There is no segment called “{name}”."), name=name)
    segments.delete(known.id)


def counted(today: date, progress: Progress) -> list[Counted]:
    """Every saved segment, by name."""
    rows = segments.rows()
    return [_counted(row, today) for row in progress.track(rows, len(rows), every=1)]


def _counted(row: SegmentRow, today: date) -> Counted:
    try:
        return Counted(row, segments.count(segments.chosen_by(row.condition, today)), None)
    except MisreadError as error:  # a field of the owner's own was taken away since
        return Counted(row, None, error.sentence)
