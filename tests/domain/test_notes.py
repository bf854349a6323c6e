"""Notes about several files are told once."""

from vipdesk.domain.notes import once
from vipdesk.errors import Sentence


def test_counts_of_several_files_are_added_up():
    notes = [Sentence("Unpaid: {count}.", count=2), Sentence("Odd: {state}, {count}", state="x", count=1)]
    notes += [Sentence("Unpaid: {count}.", count=3), Sentence("Odd: {state}, {count}", state="y", count=1)]
    assert list(map(str, once([*notes, Sentence("Beware."), Sentence("Beware.")]))) == [
        "Unpaid: 5.", "Odd: x, 1", "Odd: y, 1", "Beware.",
    ]  # fmt: skip
