"""The typefaces that travel with the program, for PDF and for the window.

Copy sheets are set in a Kai, small print in a Hei. A character that a face lacks is taken from the next one of its
chain; what no face has is drawn as a dashed box with its code point, and `missing` names it beforehand.
"""

import os
import re
import struct
import sys
import unicodedata
import zlib
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from vipdesk.domain.typesetting import writable
from vipdesk.paths import resource

KAI_FILE = resource("fonts/lxgw-wenkai-latin-500-normal.woff")
SMALL_FILE = resource("fonts/wqy-microhei.ttc")

_BEYOND_BMP = re.compile(r"> <([0-9A-F]{5,6})>")
_MAC_ASSETS = Path("/System/Library/AssetsV2")


class Face(TTFont):
    """A TrueType face whose text can be found and copied out of the PDF, rare characters too."""

    def addObjects(self, doc: Any) -> None:
        """Add the subsets used, with code points beyond U+FFFF as PDF wants them: two UTF-16 units, not five digits."""
        super().addObjects(doc)
        for name, thing in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:"):
                thing.content = _BEYOND_BMP.sub(_as_utf16, thing.content)

    def has(self, character: str) -> bool:
        """Whether the face draws this character in a place of its own, or as an accent on the one before."""
        code = ord(character)
        if code not in self.face.charToGlyph:
            return False
        return self.face.charWidths.get(code) != 0 or unicodedata.combining(character) != 0

    def em(self, character: str) -> float:
        """The character's width in em; the default width where the face lacks it."""
        return float(self.face.charWidths.get(ord(character), self.face.defaultWidth)) / 1000


def _as_utf16(found: re.Match[str]) -> str:
    return f"> <{chr(int(found[1], 16)).encode('utf-16-be').hex().upper()}>"


def unpacked(woff: bytes) -> bytes:
    """The TrueType font in a WOFF 1 file, its tables unchanged."""
    flavor, _, count = struct.unpack_from(">IIH", woff, 4)
    power = count.bit_length() - 1
    head = [struct.pack(">IHHHH", flavor, count, 16 << power, power, 16 * (count - (1 << power)))]
    tables, offset = [], 12 + 16 * count
    for n in range(count):
        tag, at, packed, length, checksum = struct.unpack_from(">4sIIII", woff, 44 + 20 * n)
        table = woff[at : at + packed]
        tables.append((zlib.decompress(table) if packed < length else table) + bytes(-length % 4))
        head.append(struct.pack(">4sIII", tag, checksum, offset, length))
        offset += len(tables[-1])
    return b"".join(head + tables)


def kai_bytes() -> bytes:
    """The Kai as a TrueType file in memory, as Qt takes it; about 16 MB."""
    return unpacked(KAI_FILE.read_bytes())


@cache
def kai() -> Face:
    """The Kai of the copy sheets."""
    return _registered(Face("VIPDeskKai", BytesIO(kai_bytes())))


@cache
def small() -> Face:
    """The Hei of small print."""
    return _registered(Face("VIPDeskSmall", str(SMALL_FILE)))


@cache
def own_kai() -> Face | None:
    """The Kai of this computer, where there is one that can be embedded: it may have what ours lacks."""
    face = first_usable(_places_of_a_kai())
    return _registered(face) if face else None


def first_usable(files: Iterable[Path]) -> Face | None:
    """The first of these files that is there and can be embedded."""
    for file in files:
        try:
            return Face("VIPDeskOwnKai", str(file))
        except (OSError, TTFError, struct.error):
            continue
    return None


def kai_chain(text: str) -> tuple[Face, ...]:
    """The faces for a text in Kai; those after the first are loaded only where it needs them."""
    return _chain(text, kai)


def small_chain(text: str) -> tuple[Face, ...]:
    """The faces for small print."""
    return _chain(text, small)


def missing(text: str) -> frozenset[str]:
    """The characters of a text that would be drawn as a dashed box: show them before anything is printed."""
    written = writable(text).replace("\n", " ")
    return frozenset(c for c in set(written) if not any(face.has(c) for face in kai_chain(c)))


def _chain(text: str, first: Any) -> tuple[Face, ...]:
    faces = [first()]
    for load in (kai, own_kai, small):
        if load is not first and any(not _covered(c, faces) for c in text) and (face := load()):
            faces.append(face)
    return tuple(faces)


def _covered(character: str, faces: list[Face]) -> bool:
    return any(face.has(character) for face in faces)


def _registered(face: Face) -> Face:
    pdfmetrics.registerFont(face)
    return face


def _places_of_a_kai() -> list[Path]:
    """Where Windows and macOS keep their Kai; both install it only where somebody asked for Chinese."""
    if sys.platform == "darwin":
        return sorted(_MAC_ASSETS.glob("com_apple_MobileAsset_Font*/*/AssetData/Kaiti.ttc"))
    roots = (("WINDIR", "Fonts"), ("LOCALAPPDATA", "Microsoft/Windows/Fonts"))
    folders = [Path(os.environ[root], below) for root, below in roots if root in os.environ]
    return [folder / name for folder in folders for name in ("simkai.ttf", "STKAITI.TTF")]
