"""Which characters a pen can write, how wide they stand, and where a line of them may end.

Widths are in em, the side of one square character. The rules are those of Chinese setting (kinsoku): no closing
mark begins a line, no opening mark ends one, a dash or an ellipsis of two characters stays whole, a Latin word
stays whole, and one mark that no longer fits hangs beyond the line's end.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Collection, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

NEVER_FIRST = frozenset("，。、；：！？）》〉」』】〕｝”’…～·‧％‰℃,.;:!?)]}%")
NEVER_LAST = frozenset("（《〈「『【〔｛“‘([{¥￥$€£")
HANGING = frozenset("，。、；：！？）》〉」』】〕”’")
SPACES = " \u3000"

_PAIRS = frozenset("—…")
_NARROW_IN_LATIN = frozenset("“”‘’·…")
_HAN = re.compile("[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_ALL_WIDE = re.compile("[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60“”‘’…—·\U00020000-\U0003ffff]+")
_CONTROLS = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u20e3\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_EMOJI = (
    "\u231a\u231b\u23e9-\u23f3\u2639-\u263b\u2648-\u2653\u26a1\u26bd\u26be\u26c4\u26c5\u2705\u270a-\u270d\u2728"
    "\u2753-\u2755\u2757\u2763\u2764\u2795-\u2797\u27b0\u2b50\u2b55\U0001f000-\U0001faff"
)
_LINE_ENDS = "\r\v\f\x85\u2028\u2029"
# What files from a Mac write apart from its letter: accents, the parts of Hangul, and voicing marks of kana.
_ACCENTS = "\u0300-\u036f\u1100-\u11ff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a"
_ASKED_AS_PICTURE = "[\u00a9\u00ae\u203c-\u2bff\u3030\u303d\u3297\u3299]\ufe0f"
_NO_PEN = re.compile(f"{_ASKED_AS_PICTURE}|[{_EMOJI}{_CONTROLS}]")
_BREAKS = re.compile(f"\r\n|[{_LINE_ENDS}]")
_COMBINING = re.compile(f"[{_ACCENTS}]")
_SEVERAL_MARKS = re.compile("[\u0300-\u036f\u1dc0-\u1dff\u20d0-\u20ff]{2,}")
_UNTIDY = re.compile(f"[\t{_LINE_ENDS}{_ACCENTS}{_EMOJI}{_CONTROLS}]")

# Advance widths of the Kai that comes with the program, in hundredths of an em, from the blank to the tilde;
# tests compare them with the font, so that what is broken here is what is drawn there.
_ASCII = (
    "35 35 35 60 60 80 70 35 35 35 50 60 35 35 35 35 60 60 60 60 60 60 60 60 60 60 35 35 60 60 60 60 "
    "78.4 69 65 70.3 72.8 63.8 58.2 75.2 70 30.4 49.2 63 54.7 85.5 73.8 74.5 61.8 74.5 63.5 61.7 57.7 71 62 88 "
    "60 60 60 35 35 35 60 50 50 57.5 57.3 53 57.5 54.3 37 58 58.8 26.3 30.1 51 26.3 81.6 58.8 56.2 57.2 57.6 43 "
    "51 36 59 49 73 50 50 49 35 35 35 60"
)
_EM = {chr(code): float(width) / 100 for code, width in enumerate(_ASCII.split(), start=32)}
_EM |= {"\u00a0": 0.35, "–": 0.5, "“": 0.35, "”": 0.35, "‘": 0.35, "’": 0.35, "·": 0.35}
_EM |= {"Æ": 0.9, "æ": 0.9, "Œ": 0.945, "œ": 0.948, "Ø": 0.745, "ø": 0.562, "Ð": 0.728, "ð": 0.622}
_EM |= {"Đ": 0.728, "đ": 0.583, "Þ": 0.618, "þ": 0.572, "Ł": 0.547, "ł": 0.304, "ß": 0.61, "ı": 0.263}
# Marks that the Kai sets above or below the letter before them; every other mark takes a place of its own.
_ON_TOP = frozenset(
    "\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u030d\u030f\u0311\u0316\u0317"
    "\u031b\u0323\u0324\u0326\u0327\u0328\u032c\u032d\u032e\u032f\u0330\u0331\u0332\u0335\u0336\u0338\u0340\u0341"
    "\u0358\u0361\u3099\u309a"
)
LETTER_EM = 0.6
"""The width of a letter that nothing more is known of, and the least that a box in place of a character needs."""


class Cut(NamedTuple):
    """Part of a paragraph that stands on one line, with the width of each character (empty: all of them 1 em)."""

    text: str
    widths: tuple[float, ...] = ()

    @property
    def width(self) -> float:
        """The line's natural width in em."""
        return sum(self.widths) if self.widths else float(len(self.text))


def writable(text: str) -> str:
    """The text without what no pen writes: controls, direction marks, joiners, variation selectors, emoji.

    Line ends of every kind become newlines and tabs blanks.
    """
    if not _UNTIDY.search(text):
        return text
    if _COMBINING.search(text):
        text = _SEVERAL_MARKS.sub(_on_top_first, unicodedata.normalize("NFC", text))
    return _NO_PEN.sub("", _BREAKS.sub("\n", text).replace("\t", " "))


def _on_top_first(marks: re.Match[str]) -> str:
    """The marks of one letter, those first that stand upon it and not upon the place of another."""
    return "".join(sorted(marks[0], key=lambda mark: mark not in _ON_TOP))


def one_line(text: str) -> str:
    """The writable text with every run of blanks and newlines as one blank: for names and lists."""
    return " ".join(writable(text).split())


def are_shaped_together(characters: Collection[str]) -> bool:
    """Whether some are of a script whose letters stand from right to left or under and over each other."""
    return any(
        unicodedata.bidirectional(one) in ("R", "AL") or unicodedata.category(one) in ("Mn", "Mc") for one in characters
    )


def is_chinese(text: str) -> bool:
    """Whether Chinese characters stand in the text."""
    return _HAN.search(text) is not None


def rare_characters(text: str) -> tuple[str, ...]:
    """The Chinese characters outside GB 2312, which a helper may not know, each once and in order."""
    if _is_common(text):
        return ()
    return tuple(dict.fromkeys(c for c in _HAN.findall(text) if not _is_common(c)))


def _is_common(text: str) -> bool:
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


@cache
def em(character: str) -> float:
    """The width of a character by itself."""
    if width := _EM.get(character):
        return width
    if character in _ON_TOP:
        return 0.0
    if unicodedata.east_asian_width(character) in "WF" or unicodedata.category(character)[0] not in "LM":
        return 1.0
    bare = unicodedata.normalize("NFD", character)[0]
    return LETTER_EM if bare == character else em(bare)


def widths(paragraph: str) -> list[float]:
    """The width of each character where it stands: quotes and the 间隔号 take a full em in Chinese text."""
    natural = [em(c) for c in paragraph]
    if not is_chinese(paragraph):
        return natural
    for i, c in enumerate(paragraph):
        if c in _NARROW_IN_LATIN and not _is_inside_a_word(paragraph, i):
            natural[i] = 1.0
    return natural


def _is_inside_a_word(text: str, i: int) -> bool:
    """Whether Latin letters stand on both sides, as of the apostrophe in “don’t”."""
    return 0 < i < len(text) - 1 and text[i - 1].isascii() and text[i + 1].isascii()


def may_break(text: str, i: int) -> bool:
    """Whether a line may end before the character at `i`."""
    before, after = text[i - 1], text[i]
    if after in SPACES:
        return True
    if after in NEVER_FIRST or before in NEVER_LAST or (before == after and after in _PAIRS):
        return False
    if before == "-" and after.isalpha():
        return True
    return before in SPACES or em(before) >= 1 or em(after) >= 1


def cut(paragraph: str, measure: float, indent: float = 0.0) -> list[Cut]:
    """Break a paragraph into lines of at most `measure` em, one hanging mark not counted; the first is shorter.

    Blanks where a line ends are dropped, every other character stands in exactly one line, in order. Where no break
    is allowed within the measure (a very long word, a long row of marks) the line ends where it is full.
    """
    text = paragraph.strip(SPACES)
    if _ALL_WIDE.fullmatch(text):
        return [Cut(text[start:end]) for start, end in _spans(text, None, measure, indent)]
    each = widths(text)
    spans = _spans(text, list(accumulate(each, initial=0.0)), measure, indent)
    return [_trimmed(text, each, start, end) for start, end in spans]


def _trimmed(text: str, each: Sequence[float], start: int, end: int) -> Cut:
    line = text[start:end].rstrip(SPACES)
    return Cut(line, tuple(each[start : start + len(line)]))


def _spans(text: str, sums: list[float] | None, measure: float, indent: float) -> list[tuple[int, int]]:
    """Where each line begins and ends; `sums` are the widths added up, None where all are 1 em."""
    spans = []
    start, room = 0, measure - indent
    while start < len(text):
        end = _line_end(text, start, _full_at(text, sums, start, room))
        spans.append((start, end))
        start, room = _skip_spaces(text, end), measure
    return _without_orphan(text, spans) if sums is None else spans


def _full_at(text: str, sums: list[float] | None, start: int, room: float) -> int:
    """The first character that no longer fits; a line holds at least one."""
    if sums is None:
        return start + max(1, int(room))
    return max(start + 1, bisect_right(sums, sums[start] + room + 1e-9) - 1)


def _line_end(text: str, start: int, full: int) -> int:
    if full >= len(text):
        return len(text)
    if text[full] in HANGING and (full + 1 == len(text) or may_break(text, full + 1)):
        return full + 1
    end = full
    while end > start and not may_break(text, end):
        end -= 1
    return end if end > start else full


def _skip_spaces(text: str, start: int) -> int:
    while start < len(text) and text[start] in SPACES:
        start += 1
    return start


def _without_orphan(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Let the line before give a character to a last line of only one (marks not counted)."""
    if len(spans) < 2 or sum(c not in NEVER_FIRST for c in text[slice(*spans[-1])]) > 1:
        return spans
    (first, start), (_, last) = spans[-2:]
    earlier = next((i for i in range(start - 1, max(first, start - 4), -1) if may_break(text, i)), start)
    return [*spans[:-2], (first, earlier), (earlier, last)]
