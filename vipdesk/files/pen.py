"""Drawing on the pages of one PDF, in points from the upper left corner.

Operators are written directly: a pack has thousands of pages, and reportlab's own text objects take four times as
long. Fonts, forms, pages and the file's structure remain reportlab's.
"""

from collections.abc import Callable, Hashable, Sequence
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFResourceDictionary
from reportlab.pdfgen.canvas import Canvas

from vipdesk.files import fonts
from vipdesk.files.boxes import box_of
from vipdesk.files.glyphs import Script, padded_runs, runs
from vipdesk.files.plain_page import PlainPage

MM = 72 / 25.4

INK = (0.165, 0.149, 0.133)
SOFT = (0.46, 0.42, 0.38)
HAIR = (0.85, 0.82, 0.77)
RULE = (0.87, 0.50, 0.43)
SEAL = (0.706, 0.224, 0.169)

Colour = tuple[float, float, float]


class Pen:
    """Draws the pages of a document one after the other."""

    def __init__(self, width: float, height: float, language: str) -> None:
        rl_config.useA85 = 0  # reportlab's only switch for it; its default makes every stream a quarter larger
        self.width, self.height = width, height
        fonts.kai()
        fonts.small()
        # The stubs know neither a canvas's document, which fonts need, nor that a font's name is a str.
        make: Any = Canvas
        self._canvas = make(
            BytesIO(),
            pagesize=(width, height),
            pageCompression=1,
            invariant=1,
            initialFontName=fonts.small().fontName,
            lang=language,
        )
        self._canvas.setViewerPreference("PrintScaling", "None")
        document = self._document = self._canvas._doc
        self.kai = Script(fonts.kai_chain, document)
        self.small = Script(fonts.small_chain, document)
        self._forms: set[str] = set()
        self._repeated: dict[Hashable, str] = {}
        self._out: list[str] = []
        self._kept: dict[tuple[float, float, float, float, str], str] = {}
        self._everything: Any = PDFResourceDictionary()
        self._everything.basicFonts()
        self._resources = document.Reference(self._everything)
        self._fill: Colour | None = None

    def paper(self, width: float, height: float) -> None:
        """The size of the pages from this one on."""
        if (width, height) != (self.width, self.height):
            self._kept.clear()
        self.width, self.height = width, height
        self._canvas.setPageSize((width, height))

    def describe(self, title: str, author: str, subject: str) -> None:
        """What the file's properties say."""
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setSubject(subject)
        self._canvas.setCreator("VIP Desk")

    def mark(self, title: str, level: int) -> None:
        """An entry for this page in the file's outline; level 1 stands below the last of level 0."""
        key = f"{self._document.thisPageName()}-{level}"
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(title, key, level, closed=True)

    def next_page(self) -> None:
        """End this page."""
        page = PlainPage(self._document, (self.width, self.height), self._resources, "\n".join(self._out))
        self._document.addPage(page)
        self._out.clear()
        self._fill = None

    def shared(self, name: str, draw: Callable[[], None]) -> None:
        """What `draw` draws: stored under this name the first time, and referred to from then on."""
        if name not in self._forms:
            self._forms.add(name)
            self._make(name, draw)
        self.put(f"/{self._document.getXObjectName(name)} Do")

    def repeated(self, key: Hashable, draw: Callable[[], None]) -> None:
        """What may come again under this key: drawn where it comes first, and shared from then on.

        Not for what is drawn inside `shared`: forms do not know of other forms.
        """
        name = self._repeated.get(key)
        if name is None:
            self._repeated[key] = f"r{len(self._repeated)}"
            draw()
        else:
            self.shared(name, draw)

    def _make(self, name: str, draw: Callable[[], None]) -> None:
        """Draw into a form, and go on with the page as before."""
        page, self._out, fill, self._fill = self._out, [], self._fill, None
        self._canvas.beginForm(name)
        draw()
        self._canvas.addLiteral("\n".join(self._out))
        self._canvas.endForm()
        self._out, self._fill = page, fill

    def finished(self) -> bytes:
        """The whole file."""
        self._everything.XObject = self._document.xobjDict(sorted(self._forms))
        return bytes(self._canvas.getpdfdata())

    def put(self, operators: str) -> None:
        """Operators as they are."""
        self._out.append(operators)

    def colour(self, colour: Colour) -> None:
        """What text and areas are filled with from here on, on this page."""
        if colour != self._fill:
            self.put("{:g} {:g} {:g} rg".format(*colour))
            self._fill = colour

    def text(self, script: Script, size: float, x: float, y: float, text: str) -> None:
        """A line of text that begins at x, with its baseline at y."""
        self._aligned(script, size, x, y, text, 0.0)

    def right(self, script: Script, size: float, x: float, y: float, text: str) -> None:
        """A line of text that ends at x."""
        self._aligned(script, size, x, y, text, 1.0)

    def centred(self, script: Script, size: float, x: float, y: float, text: str) -> None:
        """A line of text with x in its middle."""
        self._aligned(script, size, x, y, text, 0.5)

    def letterspaced(self, size: float, x: float, y: float, text: str) -> None:
        """Small print with a little room between the characters."""
        self.spaced(self.small, size, x, y, text, [(0.0, 0.12)] * len(text))

    def _aligned(self, script: Script, size: float, x: float, y: float, text: str, share: float) -> None:
        """A line of text with that share of it left of x; small print is kept, as much of it stands on many pages."""
        key = (size, x, y, share, text)
        if script is self.small and key in self._kept:
            self.put(self._kept[key])
            return
        left = x - share * script.width(text, size) if share else x
        self.put(self._shown(size, left, y, runs(script, text)))
        if not script.lacking.isdisjoint(text):
            self._boxes(script, size, left, y, text, ())
        elif script is self.small:
            self._kept[key] = self._out[-1]

    def spaced(
        self, script: Script, size: float, x: float, y: float, text: str, pads: Sequence[tuple[float, float]]
    ) -> None:
        """A line of text with so many em added before and after each character."""
        self.put(self._shown(size, x, y, padded_runs(script, text, pads)))
        self._boxes(script, size, x, y, text, pads)

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: Colour, width: float, dash: str = "") -> None:
        """A straight line; `dash` are lengths on and off, in points."""
        r, g, b = colour
        self.put(
            f"q {r:g} {g:g} {b:g} RG {width:g} w [{dash}] 0 d {_n(x1)} {self._up(y1)} m {_n(x2)} {self._up(y2)} l S Q"
        )

    def box(self, x: float, y: float, width: float, height: float, colour: Colour, stroke: float = 0.6) -> None:
        """The outline of a rectangle whose upper left corner is x, y."""
        r, g, b = colour
        self.put(f"q {r:g} {g:g} {b:g} RG {stroke:g} w {_n(x)} {self._up(y + height)} {_n(width)} {_n(height)} re S Q")

    def area(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """A filled rectangle."""
        self.colour(colour)
        self.put(f"{_n(x)} {self._up(y + height)} {_n(width)} {_n(height)} re f")

    def squares(self, x: float, y: float, side: float, path: str) -> None:
        """Fill a path given in units of `side` points, its origin at x, y."""
        self.put(f"q {side:g} 0 0 {side:g} {_n(x)} {self._up(y)} cm {path}f Q")

    def _shown(self, size: float, x: float, y: float, parts: Sequence[tuple[str, str]]) -> str:
        shown = " ".join(f"{font} {size:g} Tf {codes}" for font, codes in parts)
        return f"BT {_n(x)} {self._up(y)} Td {shown} ET"

    def _boxes(
        self, script: Script, size: float, x: float, y: float, text: str, pads: Sequence[tuple[float, float]]
    ) -> None:
        """A dashed box with its code point for each character that no face has."""
        if script.lacking.isdisjoint(text):
            return
        for i, c in enumerate(text):
            before, after = pads[i] if pads else (0.0, 0.0)
            x += before * size
            if not script[c].font:
                self._box_of(c, size, x, y)
            x += (script[c].em + after) * size

    def _box_of(self, character: str, size: float, x: float, y: float) -> None:
        box = box_of(character)
        left, bottom = x + box.left * size, y - box.bottom * size
        r, g, b = SEAL
        self.put(
            f"q {r:g} {g:g} {b:g} RG {box.stroke * size:g} w [{box.dash * size:g}] 0 d "
            f"{_n(left)} {self._up(bottom)} {_n(box.width * size)} {_n(box.height * size)} re S Q"
        )
        for row, raised in zip(box.digits, box.baselines, strict=True):
            self.centred(self.small, box.type * size, left + box.width * size / 2, y - raised * size, row)

    def _up(self, y: float) -> str:
        return _n(self.height - y)


def _n(value: float) -> str:
    """A length to a hundredth of a point."""
    return f"{value:.2f}"
