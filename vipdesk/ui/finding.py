"""What the search field finds, and what finds it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Hit:
    """Something found, and what choosing it does."""

    words: str
    remark: str
    icon: str
    choose: Callable[[], object]


Finder = Callable[[str], Sequence[Hit]]
"""What finds things of one kind by what was typed; never called with an empty text."""
