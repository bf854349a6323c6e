"""Which column of a file is what: a line for each, with examples of what stands in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from vipdesk.domain.column_mapping import FIXED, Columns, Field, title
from vipdesk.domain.member_columns import OWN
from vipdesk.services.map_columns import Question
from vipdesk.ui.fields import Choice, TextField
from vipdesk.ui.language import sentence
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Card, Notice, column, label, row, scrolled, soft, strong

_LONGEST_EXAMPLE = 24


class ColumnsStep(QWidget):
    """A combo for each column; `changed` says whether it could go on like this."""

    changed = Signal(bool)
    heading_said = Signal(bool)
    """Whether the table has a heading."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question
        self.choices: list[Choice[str]] = []
        self.fixed: dict[str, TextField] = {}
        self.said = Notice()
        words = self.tr("Say once which column is what. The next file with these columns goes straight through.")
        self.bare = QCheckBox(self.tr("This table has no heading"))
        self.bare.setChecked(not question.glance.has_heading)
        self.bare.clicked.connect(lambda is_bare: self.heading_said.emit(not is_bare))
        card = Card()
        inside = QWidget()
        inside.setLayout(self._grid())
        card.column.addWidget(scrolled(inside))
        head = row(soft(words), self.bare)
        head.setStretch(0, 1)
        layout = column(head, card, self._fixed_row(), self.said, spacing=12)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def columns(self) -> dict[str, tuple[str, ...]]:
        """What was chosen."""
        found: dict[str, tuple[str, ...]] = {}
        for word, choice in zip(self.question.glance.words, self.choices, strict=True):
            if key := choice.value():
                found[key] = (*found.get(key, ()), word)
        for key, field in self.fixed.items():
            if field.value() and key not in found:
                found[key] = (f"{FIXED}{field.value()}",)
        return found

    def judge(self) -> None:
        """Say what is lacking, or what would be wrong."""
        columns = self.columns()
        for key, field in self.fixed.items():
            field.setEnabled(not any(choice.value() == key for choice in self.choices))
        if lacking := self.question.missing(columns):
            needed = self.tr(", ").join(self._either(group) for group in lacking)
            self.said.say(self.tr("Still needed"), needed, Tone.AMBER)
            self.changed.emit(False)
            return
        self._tell_problems(columns)
        self.changed.emit(True)

    def _tell_problems(self, columns: Columns) -> None:
        problems = self.question.problems(columns)
        rows = len(self.question.glance.rows)
        if not problems:
            words = self.tr("None in the first %Ln row(s).", "", rows)
            self.said.say(self.tr("No problems"), words, Tone.JADE)
            return
        first = problems[0]
        about = self.tr("The first is in row {row}: {what}").format(row=first.row, what=sentence(first.sentence))
        count = self.tr("%Ln problem(s)", "", len(problems))
        self.said.say(count, about, Tone.AMBER)

    def _either(self, group: tuple[Field, ...]) -> str:
        return self.tr(" or ").join(self._word(field) for field in group)

    def _word(self, field: Field) -> str:
        """The shop's own fields are called what their owner calls them."""
        return field.title if field.key.startswith(OWN) else sentence(title(field))

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        names = (self.tr("Column in the file"), self.tr("What it is"), self.tr("Examples"))
        for place, name in enumerate(names):
            grid.addWidget(label(name, "soft"), 0, place)
        filled = {word: key for key, words in self.question.columns.items() for word in words}
        for place, word in enumerate(self.question.glance.words):
            choice = self._choice(word, filled.get(word, ""))
            examples = label(self._examples(place), "soft")
            examples.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            for at, widget in enumerate((strong(word), choice, examples)):
                grid.addWidget(widget, place + 1, at)
        grid.setColumnStretch(2, 1)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setRowStretch(len(self.question.glance.words) + 1, 1)
        return grid

    def _examples(self, place: int) -> str:
        texts = (" ".join(text.split()) for text in self.question.glance.samples(place))
        cut = (text if len(text) <= _LONGEST_EXAMPLE else f"{text[:_LONGEST_EXAMPLE]}…" for text in texts)
        return "  ·  ".join(cut) or self.tr("empty")

    def _choice(self, word: str, key: str) -> Choice[str]:
        needed = {key for group in self.question.fields.needed for key in group}
        words = {"": self.tr("Leave out")}
        for field in self.question.fields.fields:
            name = self._word(field)
            words[field.key] = self.tr("{field} (needed)").format(field=name) if field.key in needed else name
        choice = Choice(words, key)
        choice.setAccessibleName(self.tr("What the column {column} is").format(column=word))
        choice.setMinimumWidth(200)
        choice.edited.connect(lambda: self._on_chosen(choice))
        self.choices.append(choice)
        return choice

    def _on_chosen(self, chosen: Choice[str]) -> None:
        """Two columns fill one field only where it takes several: the other is left out then."""
        key = chosen.value()
        if key and not self.question.fields.field(key).several:
            for other in self.choices:
                if other is not chosen and other.value() == key:
                    other.choose("")
        self.judge()

    def _fixed_row(self) -> QWidget:
        """What is the same in every row, and stands in no column."""
        box, things = QWidget(), []
        for field in self.question.fields.fields:
            if field.may_be_fixed:
                said = self.question.columns.get(field.key, ("",))[0]
                edit = TextField(said.removeprefix(FIXED) if said.startswith(FIXED) else "")
                name = label(self.tr("{field} of every row").format(field=self._word(field)), "soft")
                name.setBuddy(edit)
                edit.editingFinished.connect(self.judge)
                self.fixed[field.key] = edit
                things += [name, edit]
        box.setLayout(row(*things, None))
        return box
