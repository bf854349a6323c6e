"""The words and signs of a segment's text, each with its place."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError

LONGEST = 4_000
"""Characters of a condition."""


class MisreadError(UserError):
    """A text that is no condition: the sentence names the place, `start` to `end` are the characters meant."""

    def __init__(self, text: str, /, start: int, end: int, **values: Any) -> None:
        self.start, self.end = start, end
        super().__init__(text, column=start + 1, **values)


class Token(NamedTuple):
    """A piece of text: `kind` is text, day, number, sign, word or end; `value` what it says."""

    kind: str
    value: str
    start: int
    end: int

    @property
    def shown(self) -> Sentence:
        """As a sentence quotes it."""
        if self.kind == "end":
            return Sentence(QT_TRANSLATE_NOOP("sentences", "the end"))
        value = self.value if len(self.value) <= _SHOWN else f"{self.value[:_SHOWN]}…"
        return Sentence(QT_TRANSLATE_NOOP("sentences", "“{text}”"), text=value)


_SHOWN = 40
_TOKEN = re.compile(
    r"""(?P<blank>\s+)
    |(?P<text>"(?:[^"\\]|\\["\\])*"|“[^”]*”|「[^」]*」)
    |(?P<day>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?![0-9]))
    |(?P<number>-?[0-9]+(?:\.[0-9]+)?)
    |(?P<sign>!=|！=|<=|>=|<>|==|[=<>(),＝＜＞（），、≠≤≥])
    |(?P<word>[^\W\d]\w*)""",
    re.VERBOSE,
)
_SIGNS = {
    "！=": "!=", "<>": "!=", "≠": "!=", "==": "=", "＝": "=", "＜": "<", "＞": ">", "≤": "<=", "≥": ">=",
    "（": "(", "）": ")", "，": ",", "、": ",",
}  # fmt: skip
"""As Chinese keyboards and other languages write them."""
_WORDS = {"且": "and", "或": "or", "非": "not", "是": "yes", "否": "no"}
KEYWORDS = frozenset({"and", "or", "not", "in", "is", "empty", "contains", "field"})


def tokens(text: str) -> list[Token]:
    """The text in pieces, with the end as the last; MisreadError where something cannot be one."""
    if len(text) > LONGEST:
        raise MisreadError(
            QT_TRANSLATE_NOOP("sentences", "Character {column}: a condition has at most {most} characters."),
            LONGEST,
            len(text),
            most=LONGEST,
        )
    return [*_pieces(text), Token("end", "", len(text), len(text))]


def _pieces(text: str) -> Iterator[Token]:
    place = 0
    while place < len(text):
        _refuse_hidden(text, place)
        found = _TOKEN.match(text, place)
        if found is None:
            raise _strange(text, place)
        if found.lastgroup != "blank":
            yield _token(found)
        place = found.end()


def _token(found: re.Match[str]) -> Token:
    kind, raw = str(found.lastgroup), found[0]
    if kind == "text":
        _refuse_hidden_in(raw, found.start())
        raw = re.sub(r"\\(.)", r"\1", raw[1:-1]) if raw[0] == '"' else raw[1:-1]
    elif kind == "sign":
        raw = _SIGNS.get(raw, raw)
    elif kind == "word":
        raw = _WORDS.get(raw, raw)
        raw = raw.lower() if raw.lower() in KEYWORDS else raw
    return Token(kind, raw, found.start(), found.end())


def _refuse_hidden_in(raw: str, start: int) -> None:
    for place in range(len(raw)):
        _refuse_hidden(raw, place, start)


def _refuse_hidden(text: str, place: int, start: int = 0) -> None:
    """Control characters cannot be seen, and no database keeps all of them."""
    if not text[place].isspace() and unicodedata.category(text[place]) in ("Cc", "Cs"):
        raise MisreadError(
            QT_TRANSLATE_NOOP("sentences", "Character {column} is invisible; please take it out."),
            start + place,
            start + place + 1,
        )


def _strange(text: str, place: int) -> MisreadError:
    if text[place] in '"“「':
        return MisreadError(
            QT_TRANSLATE_NOOP("sentences", "Character {column}: this quotation mark is not closed."), place, len(text)
        )
    return MisreadError(
        QT_TRANSLATE_NOOP("sentences", "Character {column}: “{word}” has no meaning here."),
        place,
        place + 1,
        word=text[place],
    )
