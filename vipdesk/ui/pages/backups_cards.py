"""The cards beside the list of the backups."""

from pathlib import Path

from vipdesk.services.list_backups import Line
from vipdesk.store.rehearsal import Rehearsal
from vipdesk.store.second_place import Visit
from vipdesk.ui.language import moment, number, sentence
from vipdesk.ui.pages.backups_words import SinceWords, megabytes, reason_words, row_words
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Card, KeyValues, PathLabel, Tag, breakable, button, label, link, row, small, soft, strong


class ChosenCard(Card):
    """The chosen backup: what it is, what has changed since, and the way back to it."""

    def __init__(self) -> None:
        super().__init__()
        self._name = strong()
        self._facts = KeyValues()
        self.restore = button(self.tr("Look inside and restore…"), lambda: None, "restore")
        for part in (self._name, self._facts):
            self.column.addWidget(part)
        self.column.addLayout(row(None, self.restore))
        self.say(None)

    def say(self, line: Line | None) -> None:
        """Tell of another one; None where none is chosen, or several are."""
        self.setVisible(line is not None)
        if line is None:
            return
        self._name.setText(self.tr("Backup of {moment}").format(moment=moment(line.backup.made_at)))
        since = line.since
        facts = [
            (self.tr("Why"), reason_words(line.backup.reason)),
            (self.tr("Size"), megabytes(line.backup.size)),
            (self.tr("Since then"), SinceWords().told(since)),
        ]
        if since is not None and since.rows:
            changed = "\n".join(f"{name} {count}" for name, count in row_words(since))
            facts.append((self.tr("Rows changed"), changed))
        self._facts.say(facts)


class RehearsalCard(Card):
    """Whether the newest backup could be restored, when that was tried last."""

    def __init__(self) -> None:
        super().__init__()
        self._result = Tag()
        self._when, self._words = label("", "soft"), soft()
        self.deed = link(self.tr("Try now"), lambda: None)
        self.deed.setEnabled(False)
        self.column.addLayout(row(strong(self.tr("Rehearsal")), self._result, None, self.deed))
        self.column.addWidget(self._when)
        self.column.addWidget(self._words)
        self.column.addWidget(
            small(self.tr("Once a week the newest backup is opened, checked, and compared with what it was when made."))
        )

    def say(self, held: Rehearsal | None, *, has_backups: bool) -> None:
        """Tell of the last one."""
        self.deed.setEnabled(has_backups)
        self._words.setVisible(held is not None)
        if held is None:
            self._result.say("")
            self._when.setText(self.tr("Not held yet."))
            return
        self._when.setText(moment(held.held_at))
        if held.trouble:
            self._result.say(self.tr("not sound"), Tone.SEAL)
            self._words.setText("\n".join(sentence(one) for one in held.trouble))
        else:
            self._result.say(self.tr("sound"), Tone.JADE)
            self._words.setText(self.tr("{rows} rows were counted in it.").format(rows=number(held.rows)))


class PlaceCard(Card):
    """Where backups are copied to as well."""

    def __init__(self) -> None:
        super().__init__()
        self._state = Tag()
        self._folder, self._words = PathLabel(), soft()
        self.choose = link(self.tr("Choose…"), lambda: None)
        self.choose.setAccessibleName(self.tr("Choose the second place"))
        self.turn_off = link(self.tr("Turn off"), lambda: None)
        self.turn_off.setAccessibleName(self.tr("No second place any more"))
        self.column.addLayout(row(strong(self.tr("Second place")), self._state, None, self.turn_off, self.choose))
        self.column.addWidget(self._folder)
        self.column.addWidget(self._words)

    def say(self, place: str, visit: Visit | None) -> None:
        """Tell where it is, and how the last try went."""
        self._folder.setVisible(bool(place) and (visit is None or visit.trouble is None))  # trouble names it
        self.turn_off.setVisible(bool(place))
        self._folder.say(str(Path(place)) if place else "")
        if not place:
            self._state.say("")
            self._words.setText(
                self.tr("None yet. A USB stick or a synced folder keeps the backups safe when this computer is lost.")
            )
        elif visit is None:
            self._state.say("")
            self._words.setText(self.tr("Backups are copied there with the next one."))
        elif visit.trouble is not None:
            self._state.say(self.tr("waiting"), Tone.AMBER)
            self._words.setText(breakable(self._waiting(visit)))
        else:
            self._state.say(self.tr("up to date"), Tone.JADE)
            self._words.setText(self.tr("Brought up to date on {moment}.").format(moment=moment(visit.tried_at)))

    def _waiting(self, visit: Visit) -> str:
        assert visit.trouble is not None
        words = sentence(visit.trouble)
        if visit.reached_at is None:
            return words
        last = self.tr("It was up to date on {moment}.").format(moment=moment(visit.reached_at))
        return self.tr("{first} {second}").format(first=words, second=last)
