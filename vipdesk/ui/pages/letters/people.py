"""Everybody's place in a campaign: the sum as a bar and in lines, and the reasons of those who get no letter."""

from collections.abc import Mapping

from vipdesk.store import shop
from vipdesk.ui.language import number
from vipdesk.ui.pages.letters.pictures import Dot, Share, SumBar
from vipdesk.ui.pages.letters.words import why_certain, why_excluded
from vipdesk.ui.theme import Tone, redress
from vipdesk.ui.widgets import Card, Rows, label, soft


class PeopleCard(Card):
    """Chosen = letters + held out + for certain + left out."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("People"))
        self._bar, self._lines = SumBar(self.tr("Everybody's place")), Rows()
        redress(self._lines, "role", "")
        self._lines.column.setContentsMargins(0, 0, 0, 0)
        self.column.setContentsMargins(16, 14, 16, 4)
        self._total = label("", "heading")
        self.column.addWidget(self._total)
        self.column.addWidget(self._bar)
        self.column.addWidget(self._lines)

    def put(self, arms: Mapping[str, int]) -> None:
        """Show how many stand in each arm: letter, hold_out, must_send, excluded."""
        shares = [
            Share(self.tr("Letters by lot"), arms.get("letter", 0), Tone.JADE),
            Share(self.tr("Held out by lot"), arms.get("hold_out", 0), Tone.INDIGO),
            Share(self.tr("Letters for certain"), arms.get("must_send", 0), Tone.AMBER),
            Share(self.tr("Left out"), arms.get("excluded", 0), Tone.QUIET),
        ]
        self._total.setText(self.tr("%Ln member(s) chosen", "", sum(one.size for one in shares)))
        self._bar.put(shares)
        self._lines.wipe()
        for one in shares:
            self._lines.add(Dot(one.tone), label(one.name), None, label(number(one.size), "strong"))


class Reasons(Rows):
    """Why some stand where they stand, each reason with its count."""

    def put_excluded(self, counted: Mapping[str, int]) -> None:
        """Why some get no letter; hidden where nobody is left out."""
        rest_days = shop.settings().rest_days
        self._put({why_excluded(reason, rest_days): size for reason, size in counted.items()})

    def put_certain(self, counted: Mapping[str, int]) -> None:
        """Why some get a letter for certain; hidden where nobody does."""
        self._put({why_certain(reason): size for reason, size in counted.items()})

    def _put(self, counted: Mapping[str, int]) -> None:
        self.wipe()
        shown = {words: size for words, size in counted.items() if size}
        for words, size in shown.items():
            self.add(soft(words), label(number(size)))
        self.setVisible(bool(shown))
