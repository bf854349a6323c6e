"""The imports that a person starts, all in one form: what they would do, and how it is done."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from vipdesk.domain.import_kinds import Kind
from vipdesk.domain.members import MemberRecord
from vipdesk.domain.notes import once
from vipdesk.domain.problems import Problem
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.services import import_campaign, import_members, import_orders, reading, respect_erasures
from vipdesk.services.match_buyers import Matched
from vipdesk.store import mappings

MEMBERS_OF_FILES = QT_TRANSLATE_NOOP("sentences", "Import members from {count} file(s)")

Apply = Callable[[Progress], object]
Previews = Sequence[import_members.Preview]


@dataclass(frozen=True)
class Choices:
    """What a person said while the files were looked at: of columns, by the header's fingerprint, and of addresses."""

    columns: reading.Decided = field(default_factory=dict)
    addresses: import_members.Confirmed = field(default_factory=dict)


NO_CHOICES = Choices()


def remember(kind: Kind, choices: Choices) -> None:
    """Keep what was said of columns, inside the import's own action."""
    for header, columns in choices.columns.items():
        mappings.remember(kind.value, header, columns)


@dataclass(frozen=True)
class Prospect:
    """What an import would do, and `apply` that does it inside an open action.

    `rows` are those of the files; the other counts are orders, members or campaigns, `unmatched` are people who are
    no member, and `can_join` says how many of them can be made one. What stands in two files counts once.
    """

    kind: Kind
    paths: tuple[Path, ...]
    rows: int
    new: int
    known: int
    changed: int
    unmatched: int
    problems: tuple[Problem, ...]
    notes: tuple[Sentence, ...]
    label: Sentence
    apply: Apply
    addresses: tuple[import_members.Written, ...] = ()
    """What new addresses were taken apart into, the doubtful first."""
    can_join: int = 0

    @property
    def does_something(self) -> bool:
        """Whether anything would be written."""
        return bool(self.new or self.changed)


def look(
    kind: Kind, paths: Sequence[Path], group: str, now: int, progress: Progress, choices: Choices | None = None
) -> Prospect:
    """Look at files of a kind: see the function of each."""
    if kind is Kind.ORDERS:
        return orders(paths, now, progress, choices or NO_CHOICES)
    if kind is Kind.MEMBERS:
        return members(paths, group, now, progress, choices or NO_CHOICES)
    return campaigns(paths[0], now, progress)


def orders(paths: Sequence[Path], now: int, progress: Progress, choices: Choices = NO_CHOICES) -> Prospect:
    """Look at order files, of one platform or several; UserError for one that cannot be read."""
    found = import_orders.preview_all(paths, now, progress, choices.columns)

    def apply(progress: Progress) -> None:
        import_orders.apply(found, now, progress)
        remember(Kind.ORDERS, choices)

    return Prospect(
        kind=Kind.ORDERS,
        paths=tuple(paths),
        rows=found.rows,
        new=len(found.new),
        known=found.known,
        changed=found.changed_count,
        unmatched=len(found.unmatched),
        problems=found.problems,
        notes=found.notes,
        label=import_orders.label(found),
        apply=apply,
        can_join=found.can_join,
    )


def members(paths: Sequence[Path], group: str, now: int, progress: Progress, choices: Choices = NO_CHOICES) -> Prospect:
    """Look at lists of members, or at order files for their buyers; `group` is for those whose list names none."""
    preview = partial(import_members.preview, decided=choices.columns, confirmed=choices.addresses)
    erased = respect_erasures.recognition()
    found = [preview(path, group, now, progress, erased=erased) for path in paths]
    new = _once([list(map(_who, one.new)) for one in found])
    changed = _once([[each.id for each in one.changed] for one in found])

    def apply(progress: Progress) -> Matched:
        """Every file is looked at once more: a colleague may have imported it in between."""
        renewed = respect_erasures.recognition(erased)
        matched = Matched()
        for one in found:
            again = preview(one.path, group, now, progress, erased=renewed)
            matched = matched.and_(import_members.apply(again, now, progress))
        remember(Kind.MEMBERS, choices)
        return matched

    return Prospect(
        kind=Kind.MEMBERS,
        paths=tuple(paths),
        rows=sum(one.rows for one in found),
        new=new,
        known=_met(found) - new - changed,
        changed=changed,
        unmatched=0,
        problems=tuple(problem for one in found for problem in one.problems),
        notes=_notes(found),
        label=import_members.label(found[0]) if len(found) == 1 else Sentence(MEMBERS_OF_FILES, count=len(found)),
        apply=apply,
        addresses=_addresses(found),
    )


def _addresses(found: Sequence[import_members.Preview]) -> tuple[import_members.Written, ...]:
    """Those of all files, each once."""
    every = {address.text: address for one in found for address in one.addresses}
    return tuple(sorted(every.values(), key=lambda one: -one.weight))


def campaigns(path: Path, now: int, progress: Progress) -> Prospect:
    """Look at a table of past campaigns."""
    found = import_campaign.preview(path, now, progress)

    def apply(progress: Progress) -> None:
        """The table is looked at once more, as above."""
        import_campaign.apply(import_campaign.preview(path, now, progress), now, progress)

    return Prospect(
        kind=Kind.CAMPAIGN,
        paths=(path,),
        rows=found.rows,
        new=len(found.new),
        known=len(found.known),
        changed=0,
        unmatched=found.unmatched,
        problems=found.problems,
        notes=found.notes,
        label=import_campaign.label(found),
        apply=apply,
    )


def _once(files: Sequence[Sequence[Hashable]]) -> int:
    """How many there are, when what an earlier file has does not count again."""
    seen: set[Hashable] = set()
    count = 0
    for things in files:
        count += sum(thing not in seen for thing in things)
        seen.update(things)
    return count


def _met(found: Previews) -> int:
    """All that the files name, known or not, each file by itself."""
    return sum(len(one.new) + len(one.changed) + one.known for one in found)


def _who(one: MemberRecord) -> tuple[str, str]:
    """What an import tells people of several files apart by."""
    return (one.platform, one.nick) if one.nick else (one.phone, one.name)


def _notes(found: Previews) -> tuple[Sentence, ...]:
    return once(note for one in found for note in one.notes)
