"""What is worth knowing about files besides their problems."""

from collections.abc import Iterable

from vipdesk.errors import Sentence


def once(notes: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Each note once: what several files say with a count is said with the sum of their counts."""
    found: dict[tuple[object, ...], Sentence] = {}
    for note in notes:
        values = dict(note.values)
        count = values.pop("count", None)
        key = (note.text, tuple(values.items()), count if not isinstance(count, int) else None)
        before = found.get(key)
        found[key] = note if before is None or not isinstance(count, int) else _added(before, note)
    return tuple(found.values())


def _added(one: Sentence, other: Sentence) -> Sentence:
    values = dict(one.values)
    return Sentence(one.text, **{**values, "count": values["count"] + dict(other.values)["count"]})
