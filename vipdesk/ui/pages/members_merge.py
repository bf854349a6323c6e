"""Members side by side before they become one: whose values are kept, what follows, what becomes of letters."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from vipdesk.domain.merging import FIELDS, Field
from vipdesk.domain.value_words import value_word
from vipdesk.errors import Sentence
from vipdesk.services import merge_members
from vipdesk.services.find_duplicates import Likely
from vipdesk.services.merge_members import Preview
from vipdesk.ui.language import listed, number, sentence
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Card, clear, label, soft, strong
from vipdesk.ui.widgets.tips import set_tip


class MergeView(QWidget):
    """A column for each member; the marked values are kept."""

    changed = Signal()
    """Another member is to be kept, or another set of them to be merged."""

    def __init__(self) -> None:
        super().__init__()
        self._likely: Likely | None = None
        self._included: list[int] = []
        self.preview: Preview | None = None
        self._groups: dict[str, QButtonGroup] = {}
        self._why = soft("")
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(10)
        card = Card()
        card.column.addWidget(self._table)
        self._follows, self._letters = soft(""), label("", "", Tone.AMBER)
        self._letters.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(12)
        for part in (self._why, card, self._follows, self._letters):
            layout.addWidget(part)
        layout.addStretch(1)

    def show_likely(self, likely: Likely) -> None:
        """Show who is likely one person; all are to be merged into the one that is best kept."""
        self._likely, self._included = likely, list(likely.members)
        self._why.setText(self._reasons(likely))
        self._look(merge_members.best_kept(likely.members))

    def show_nobody(self) -> None:
        """Show nothing."""
        self._likely, self.preview, self._included = None, None, []
        clear(self._grid)
        for part in (self._why, self._follows, self._letters):
            part.setText("")

    @property
    def others(self) -> tuple[int, ...]:
        """Who is to be merged into the kept one."""
        return tuple(self.preview.members[1:]) if self.preview else ()

    def chosen(self) -> dict[str, int]:
        """Whose value of each field is kept, as far as there is a choice."""
        return {key: group.checkedId() for key, group in self._groups.items()}

    def _reasons(self, likely: Likely) -> str:
        """Why the likeliest two of them are one."""
        told = [sentence(one) for one in likely.pairs[0].sentences()]
        return self.tr("{score}% likely: {reasons}.").format(score=likely.score, reasons=listed(told))

    def _look(self, kept: int) -> None:
        others = [one for one in self._included if one != kept]
        self.preview = merge_members.preview(kept, others) if others else None
        self._fill(kept)
        self.changed.emit()

    def _fill(self, kept: int) -> None:
        clear(self._grid)
        self._groups = {}
        if self._likely is None:
            return
        shown = list(self._likely.members)
        self._head(shown, kept)
        custom = merge_members.custom_names(shown)
        for line, one in enumerate(self.preview.fields if self.preview else (), 2):
            name = custom[one.key] if one.key in custom else sentence(Sentence(FIELDS[one.key]))
            self._grid.addWidget(label(name, "soft"), line, 0, Qt.AlignmentFlag.AlignTop)
            self._values(line, name, one, shown)
        for place in range(len(shown)):
            self._grid.setColumnStretch(place + 1, 1)
        self._tell()

    def _head(self, shown: Sequence[int], kept: int) -> None:
        """Each member's name, whether it takes part, and which of them stays."""
        assert self._likely is not None
        stays = QButtonGroup(self._table)
        self._grid.addWidget(label(self.tr("Stays"), "soft"), 1, 0)
        for place, (id_, name) in enumerate(zip(shown, self._likely.names, strict=True), 1):
            called = strong(self.tr("{name} (#{number})").format(name=name, number=id_))
            called.setWordWrap(True)
            self._grid.addWidget(self._taking_part(id_, called.text()) if len(shown) > 2 else called, 0, place)
            choice = QRadioButton(self.tr("keep this one"))
            choice.setAccessibleName(self.tr("Keep {name}").format(name=called.text()))
            choice.setChecked(id_ == kept)
            choice.setEnabled(id_ in self._included)
            stays.addButton(choice, id_)
            self._grid.addWidget(choice, 1, place)
        stays.idClicked.connect(self._look)

    def _taking_part(self, id_: int, name: str) -> QCheckBox:
        box = QCheckBox(name)
        box.setChecked(id_ in self._included)
        box.setAccessibleName(self.tr("Merge {name} too").format(name=name))
        box.toggled.connect(lambda is_on: self._include(id_, is_on=is_on))
        return box

    def _include(self, id_: int, *, is_on: bool) -> None:
        assert self._likely is not None
        wanted = {*self._included, id_} if is_on else {*self._included} - {id_}
        self._included = [one for one in self._likely.members if one in wanted]
        if self._included:
            self._look(merge_members.best_kept(self._included))

    def _values(self, line: int, name: str, one: Field, shown: Sequence[int]) -> None:
        """The values of a field; where they differ, one of them is to be chosen."""
        texts = {value.member_id: value.text for value in one.values}
        group = QButtonGroup(self._table) if one.is_open else None
        for place, id_ in enumerate(shown, 1):
            text = texts.get(id_, "")
            if group is None or not text:
                said = label(self._brief(one.key, text), "soft")
                set_tip(said, text)
                self._grid.addWidget(said, line, place, Qt.AlignmentFlag.AlignTop)
                continue
            choice = QRadioButton(self._brief(one.key, text))
            set_tip(choice, text)
            choice.setAccessibleName(self.tr("{field}: {value}").format(field=name, value=text))
            choice.setChecked(id_ == one.kept)
            group.addButton(choice, id_)
            self._grid.addWidget(choice, line, place, Qt.AlignmentFlag.AlignTop)
        if group is not None:
            self._groups[one.key] = group

    def _tell(self) -> None:
        if self.preview is None:
            self._follows.setText(self.tr("Choose at least two of them."))
            self._letters.setText("")
            return
        parts = [
            self.tr("{what} ({count})").format(what=sentence(one.what), count=number(one.rows))
            for one in self.preview.follows
        ]
        follows = self.tr("Everything follows: {parts}.").format(parts=listed(parts))
        self._follows.setText(follows if parts else self.tr("Nothing else has to follow."))
        self._letters.setText("\n".join(map(sentence, self.preview.letters)))
        self._letters.setVisible(bool(self.preview.letters))

    def _brief(self, key: str, text: str) -> str:
        """A value in words, short enough to stand beside the others; the whole is in its tool tip."""
        if not text:
            return "–"
        word = value_word("member", key, text)
        told = sentence(word) if isinstance(word, Sentence) else word
        columns = len(self._likely.members) if self._likely else 1
        return self.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, max(_LEAST, _ROOM // columns - _MARK))


_ROOM, _MARK, _LEAST = 420, 26, 90
"""Pixels for all the values of a field, for the mark before each, and for one of many."""
