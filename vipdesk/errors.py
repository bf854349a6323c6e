"""What may go wrong that the people of the shop can act on, and sentences that can be translated."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a sentence for translation; whoever shows it translates it.

    The name is the one that Qt's extractor looks for, so that layers without Qt can mark sentences too.
    """
    return text


@dataclass(frozen=True, init=False)
class Sentence:
    """A sentence in English with named places, and what stands in them; shown in the reader's language."""

    text: str
    values: tuple[tuple[str, Any], ...]

    def __init__(self, text: str, /, **values: Any) -> None:
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "values", tuple(values.items()))

    def __str__(self) -> str:
        return self.text.format(**dict(self.values))


LIST_COMMA = QT_TRANSLATE_NOOP("sentences", ", ")
"""What stands between the words of a list: 、 in Chinese."""


@dataclass(frozen=True, init=False)
class Several:
    """Words that stand in a sentence as a list; whoever shows the sentence joins them as the reader's language does.

    A list may hold lists: then something else than a comma stands `between` these.
    """

    words: tuple["str | Several", ...]
    between: str

    def __init__(self, words: Iterable["str | Several"], between: str = LIST_COMMA) -> None:
        object.__setattr__(self, "words", tuple(words))
        object.__setattr__(self, "between", between)

    def __str__(self) -> str:
        return self.between.join(map(str, self.words))


class UserError(Exception):
    """A problem told to the user in one sentence; every other exception is a bug."""

    def __init__(self, text: str, /, **values: Any) -> None:
        self.sentence = Sentence(text, **values)
        super().__init__(str(self.sentence))


class Cancelled(Exception):  # noqa: N818 - the user's wish, not an error
    """The user asked a running job to stop."""
