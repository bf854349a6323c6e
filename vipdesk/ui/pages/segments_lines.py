"""The builder of a segment: lines of field, comparison and value, all or any of them, with blocks one deep."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from vipdesk.domain.segment_conditions import name_of
from vipdesk.domain.segment_fields import Field, Kind
from vipdesk.domain.segment_lines import LISTING, VALUELESS, Block, Line, Way, condition_of, listed
from vipdesk.domain.segments import MisreadError
from vipdesk.ui.fields import Choice, TextField
from vipdesk.ui.language import sentence
from vipdesk.ui.pages.segments_words import SegmentWords, field_words, fields
from vipdesk.ui.theme import Tone, redress
from vipdesk.ui.widgets import button, icon_button, label, link, row
from vipdesk.ui.widgets.tips import set_tip

KnownValues = Callable[[Field], Sequence[str]]
"""The values that members have for a field, as proposals."""
_FIRST_FIELD = "group"
_FIELD_WIDTH, _WAY_WIDTH = 230, 150
_VISIBLE = 20


class Terms:
    """What every line of the builder offers."""

    def __init__(self, own: Mapping[str, Field], known_values: KnownValues) -> None:
        self.own, self.known_values = own, known_values
        self.offered = fields(own)
        self.words = SegmentWords()


class LineRow(QWidget):
    """One line; what is wrong with its value is said under it."""

    edited = Signal()
    removed = Signal()

    def __init__(self, terms: Terms, line: Line | None = None) -> None:
        super().__init__()
        self._terms = terms
        first = terms.offered[_FIRST_FIELD]
        line = line or Line(first, Way.EQUAL, ("",))
        self._field = line.field
        self.field = Choice[str](field_words(self._offered()), self._name())
        self.field.setFixedWidth(_FIELD_WIDTH)
        self.field.setMaxVisibleItems(_VISIBLE)
        self.field.setAccessibleName(self.tr("Field"))
        self.way: Choice[Way] = Choice({})
        self.value: Choice[str] | TextField = TextField()
        self._wrong = label("", "small", Tone.SEAL)
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        self._places = row(self.field, spacing=8)
        self._build()
        self._offer(line)
        self.field.edited.connect(self._on_field)

    def line(self) -> Line:
        """What stands in the line."""
        way = self.way.value()
        if way in VALUELESS:
            return Line(self._field, way)
        if isinstance(self.value, Choice):
            return Line(self._field, way, (self.value.value(),))
        typed = self.value.value()
        return Line(self._field, way, tuple(listed(typed)) or ("",) if way in LISTING else (typed,))

    def is_blank(self) -> bool:
        """Whether its value is yet to be typed."""
        return isinstance(self.value, TextField) and self.way.value() not in VALUELESS and not self.value.value()

    def is_right(self) -> bool:
        """Whether the line says something; else what is wrong is shown."""
        try:
            condition_of(Block(of_all=True, parts=(self.line(),)), self._terms.own)
        except MisreadError as error:
            self._say(self._terms.words.trouble(self._field) or sentence(error.sentence))
            return False
        self._say("")
        return True

    def _say(self, words: str) -> None:
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
        redress(self.value, "wrong", bool(words))

    def _build(self) -> None:
        remove = icon_button("close", self.tr("Remove this condition"), self.removed.emit)
        self._places.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._places)
        column.addWidget(self._wrong)

    def _offered(self) -> Mapping[str, Field]:
        """A text may ask for a span of days that is not in the list."""
        return {**self._terms.offered, self._name(): self._field}

    def _name(self) -> str:
        return name_of(self._field)

    def _on_field(self) -> None:
        self._field = self._offered()[self.field.value()]
        self._offer(Line(self._field, Way.EQUAL, ("",)))
        self._say("")
        self.edited.emit()

    def _offer(self, line: Line) -> None:
        """Offer the comparisons and values of the field."""
        for old in (self.way, self.value):
            old.hide()
            self._places.removeWidget(old)
            old.deleteLater()
        self.way = Choice(self._terms.words.ways(self._field), line.way)
        self.way.setFixedWidth(_WAY_WIDTH)
        self.way.setAccessibleName(self.tr("Comparison"))
        self.way.edited.connect(self._on_way)
        self._places.insertWidget(1, self.way)
        self._put_value(line)

    def _on_way(self) -> None:
        """A list is typed, one of few values chosen."""
        typed = self.line().values
        self._places.removeWidget(self.value)
        self.value.hide()
        self.value.deleteLater()
        self._put_value(Line(self._field, self.way.value(), typed))
        self.edited.emit()

    def _put_value(self, line: Line) -> None:
        choices = self._terms.words.choices(self._field)
        if choices and line.way not in LISTING:
            chosen = line.values[0] if line.values and line.values[0] in choices else None
            self.value = Choice(choices, chosen)
        else:
            self.value = self._typed(line)
        self.value.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.value.setAccessibleName(self.tr("Value"))
        self.value.setVisible(line.way not in VALUELESS)
        self.value.edited.connect(self.edited)
        self._places.insertWidget(2, self.value, 1)

    def _typed(self, line: Line) -> TextField:
        is_list = line.way in LISTING
        hint = self.tr("several, with commas between") if is_list else self._terms.words.hint(self._field)
        made = TextField(", ".join(line.values), placeholder=hint)
        if self._field.kind is Kind.TEXT and not is_list:
            self._propose(made)
        return made

    def _propose(self, field: QLineEdit) -> None:
        proposals = QCompleter(list(self._terms.known_values(self._field)), field)
        proposals.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        proposals.setFilterMode(Qt.MatchFlag.MatchContains)
        proposals.activated.connect(lambda _: self.edited.emit())
        field.setCompleter(proposals)


class BlockRows(QWidget):
    """Lines, and blocks of lines, of which all or any must be true."""

    edited = Signal()
    removed = Signal()

    def __init__(self, terms: Terms, block: Block, *, is_inner: bool = False) -> None:
        super().__init__()
        self._terms, self._is_inner = terms, is_inner
        self.rows: list[LineRow | BlockRows] = []
        self.of_all = Choice(
            {True: self.tr("all of these are true"), False: self.tr("any of these is true")}, block.of_all
        )
        self.of_all.setAccessibleName(self.tr("All or any"))
        self.of_all.edited.connect(self.edited)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self.add_button = button(self.tr("Condition"), self.add_line, "add")
        self._build()
        for part in block.parts:
            self._add(part)

    def block(self) -> Block:
        """What stands in the lines, the blank ones left out."""
        parts: list[Line | Block] = []
        for one in self.rows:
            if isinstance(one, BlockRows):
                parts.append(one.block())
            elif not one.is_blank():
                parts.append(one.line())
        return Block(self.of_all.value(), tuple(parts))

    def is_right(self) -> bool:
        """Whether every line that is filled in says something; the others tell why not."""
        filled = [one for one in self.rows if isinstance(one, BlockRows) or not one.is_blank()]
        wrong = [one for one in filled if not one.is_right()]
        return not wrong

    def add_line(self) -> None:
        """Another line, where one can type at once."""
        made = self._add(Line(self._terms.offered[_FIRST_FIELD], Way.EQUAL, ("",)))
        if isinstance(made, LineRow):
            made.field.setFocus()
        self.edited.emit()

    def add_block(self) -> None:
        """A block of lines, of which any is enough where here all are asked for."""
        line = Line(self._terms.offered[_FIRST_FIELD], Way.EQUAL, ("",))
        self._add(Block(not self.of_all.value(), (line,)))
        self.edited.emit()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*((16, 8, 0, 8) if self._is_inner else (0, 0, 0, 0)))
        outer.setSpacing(8)
        remove = icon_button("close", self.tr("Remove this block"), self.removed.emit)
        remove.setVisible(self._is_inner)
        outer.addLayout(row(label(self.tr("Members of whom"), "soft"), self.of_all, None, remove))
        outer.addLayout(self._column)
        block = link(self.tr("Block of conditions"), self.add_block)
        set_tip(block, self.tr("Conditions in brackets, of which all or any must be true"))
        block.setVisible(not self._is_inner)
        outer.addLayout(row(self.add_button, block, None))

    def _add(self, part: Line | Block) -> "LineRow | BlockRows":
        made = LineRow(self._terms, part) if isinstance(part, Line) else BlockRows(self._terms, part, is_inner=True)
        made.edited.connect(self.edited)
        made.removed.connect(lambda: self._remove(made))
        self.rows.append(made)
        self._column.addWidget(made)
        return made

    def _remove(self, one: "LineRow | BlockRows") -> None:
        self.rows.remove(one)
        self._column.removeWidget(one)
        one.hide()
        one.deleteLater()
        self.edited.emit()
