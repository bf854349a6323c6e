"""A past campaign from a table, so that a shop begins with its history: arms, posting days and costs."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from vipdesk.domain import codes, occasions
from vipdesk.domain.letters import State
from vipdesk.domain.past_campaigns import Arm, PastRecipient
from vipdesk.domain.postal import Zone
from vipdesk.domain.problems import Problem
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.files.campaign_files import read_campaign
from vipdesk.files.reading_rules import ReadingRules
from vipdesk.progress import Progress
from vipdesk.store import campaigns, costs, letters, newcomers, shop
from vipdesk.store.campaigns import NewCampaign, NewRecipient
from vipdesk.store.costs import NewCost
from vipdesk.store.journal import current_action, unlogged
from vipdesk.store.letters import NewLetter
from vipdesk.store.models import ImportRun

IMPORT_CAMPAIGN = QT_TRANSLATE_NOOP("sentences", "Import a campaign from {file}")
ARMS = {Arm.LETTER: "letter", Arm.HELD_OUT: "hold_out", Arm.MUST_SEND: "must_send"}
ANY_OCCASION = "PC"
"""Begins the codes of a past campaign whose occasion the program does not know."""


@dataclass(frozen=True)
class Placed:
    """A recipient of the table with the member that is meant."""

    member_id: int
    name: str
    recipient: PastRecipient


@dataclass(frozen=True)
class Past:
    """One campaign of the table."""

    name: str
    occasion: str
    posted_on: date
    people: tuple[Placed, ...]


@dataclass(frozen=True)
class Preview:
    """What an import would do."""

    path: Path
    rows: int
    new: tuple[Past, ...]
    known: tuple[str, ...]
    """Names of campaigns that were imported before."""
    unmatched: int
    """People of the table who are no member."""
    problems: tuple[Problem, ...]
    notes: tuple[Sentence, ...]


def preview(path: Path, now: int, progress: Progress) -> Preview:
    """Read a table and find its people; nothing is written. UserError for a file that cannot be read."""
    settings = shop.settings()
    rules = ReadingRules(now, ZoneInfo(settings.time_zone), settings.brushed_word, settings.pending_counts)
    read = read_campaign(path, rules, progress)
    by_campaign: dict[str, list[Placed]] = defaultdict(list)
    problems, unmatched = list(read.problems), 0
    called = newcomers.called({text for one in read.recipients for text in _texts(one)})
    for one in progress.track(read.recipients, len(read.recipients)):
        placed = _placed(one, called)
        if placed is not None:
            by_campaign[one.campaign or path.stem].append(placed)
        else:
            unmatched += 1
            problems.append(Problem(read.file, one.row, "", Sentence(_NOBODY, text=_texts(one)[-1])))
    problems += _without_day(read.file, by_campaign)
    problems += _contradictions(read.file, by_campaign)
    present = {row.name for row in campaigns.rows() if row.imported}
    return Preview(
        path=path,
        rows=read.rows,
        new=tuple(_past(name, people) for name, people in by_campaign.items() if name not in present and _day(people)),
        known=tuple(sorted(present & by_campaign.keys())),
        unmatched=unmatched,
        problems=tuple(sorted(problems, key=lambda problem: problem.row)),
        notes=read.notes,
    )


def apply(found: Preview, now: int, progress: Progress) -> list[int]:
    """Take over what `found` says, inside the open action; the ids of the campaigns."""
    if not found.new:
        return []
    run = ImportRun.create(
        kind="campaign",
        file=found.path.name,
        imported_at=now,
        action_id=current_action(),
        row_count=found.rows,
        new_count=len(found.new),
        known_count=len(found.known),
        unmatched_count=found.unmatched,
        problem_count=len(found.problems),
    )
    with unlogged(("recipient", "letter", "cost")):
        return [_store(past, int(run.id), now) for past in progress.track(found.new, len(found.new), every=1)]


def label(found: Preview) -> Sentence:
    """What the import is called in the history."""
    return Sentence(IMPORT_CAMPAIGN, file=found.path.name)


def _texts(one: PastRecipient) -> list[str]:
    """What a row calls its member, the surest first."""
    return [text for text in (one.nick, one.phone, one.name, one.member) if text]


def _placed(one: PastRecipient, called: Mapping[str, set[int]]) -> Placed | None:
    """The member whom the surest telling text of a row names exactly; None where that is nobody, or several."""
    for text in _texts(one):
        ids = called.get(text, set())
        if len(ids) == 1:
            return Placed(next(iter(ids)), one.name or one.member or text, one)
    return None


def _day(people: Sequence[Placed]) -> date | None:
    """The day on which a campaign was posted: that of its first letter."""
    letters_first = [p.recipient.posted_on for p in people if p.recipient.posted_on and p.recipient.arm is Arm.LETTER]
    return min(letters_first or [p.recipient.posted_on for p in people if p.recipient.posted_on], default=None)


def _without_day(file: str, by_campaign: dict[str, list[Placed]]) -> list[Problem]:
    """A campaign without any posting day cannot be placed in a quarter."""
    sentence = Sentence(
        QT_TRANSLATE_NOOP(
            "sentences", "No row of this campaign says when letters were posted. Write it in one at least."
        )
    )
    return [
        Problem(file, one.recipient.row, "", sentence)
        for people in by_campaign.values()
        if _day(people) is None
        for one in people
    ]


_NOBODY = QT_TRANSLATE_NOOP("sentences", "No member is called “{text}”; a nick, a name or a phone is looked for.")


def _contradictions(file: str, by_campaign: Mapping[str, Sequence[Placed]]) -> list[Problem]:
    """One member in two rows, called differently, or a letter's cost for somebody who got none: never lost silently."""
    found = []
    for people in by_campaign.values():
        first: dict[int, int] = {}
        for one in people:
            row = first.setdefault(one.member_id, one.recipient.row)
            if row != one.recipient.row:
                found.append(Problem(file, one.recipient.row, "", Sentence(_TWICE, first=row)))
            elif one.recipient.arm is Arm.HELD_OUT and one.recipient.cost_fen:
                found.append(Problem(file, one.recipient.row, "cost", Sentence(_COST_WITHOUT_LETTER)))
    return found


_TWICE = QT_TRANSLATE_NOOP(
    "sentences", "This is the same member as in row {first}, which is taken. Delete one of the two."
)
_COST_WITHOUT_LETTER = QT_TRANSLATE_NOOP(
    "sentences", "Somebody held out got no letter, so this cost is not booked. Is the arm right?"
)


def _past(name: str, people: Sequence[Placed]) -> Past:
    by_member = {one.member_id: one for one in reversed(people)}
    occasion = next((one.recipient.occasion for one in people if one.recipient.occasion), "")
    return Past(name, occasion, _day(people) or date.min, tuple(by_member[id_] for id_ in sorted(by_member)))


def _store(past: Past, import_id: int, now: int) -> int:
    settings = shop.settings()
    series = codes.series(_prefix(past.occasion), past.posted_on.year, campaigns.series())
    arms = [one.recipient.arm for one in past.people]
    compared = [arm for arm in arms if arm is not Arm.MUST_SEND]
    held_out = sum(arm is Arm.HELD_OUT for arm in compared)
    new = NewCampaign(
        name=past.name,
        occasion=past.occasion,
        occurrence_year=past.posted_on.year,
        day=past.posted_on + timedelta(days=settings.assumed_transit_days),
        state="closed",
        series=series,
        text_name="",
        body="",
        language=settings.language,
        hold_out_permille=round(1000 * held_out / len(compared)) if compared else 0,
        seed=0,
        drawn_at=now,
        drawn_on=past.posted_on,
        planned_post_on=past.posted_on,
        window_days=settings.window_days,
        transit_days=settings.assumed_transit_days,
        count_postage=settings.count_postage,
        margin_permille=settings.margin_permille,
        print_on=past.posted_on,
        arrival_first_days=settings.arrival_first_days,
        arrival_last_days=settings.arrival_last_days,
        check_in_days=settings.check_in_days,
        characters_per_line=settings.characters_per_line,
        lines_per_page=settings.lines_per_page,
        characters=0,
        import_run=import_id,
    )
    campaign_id = campaigns.add(new, [_recipient(one, past.posted_on) for one in past.people])
    _add_letters(past, campaign_id, series)
    return campaign_id


def _prefix(occasion: str) -> str:
    for one in occasions.OCCASIONS:
        if occasion in (one.key, one.name, one.name_zh):
            return occasions.code_prefix(one)
    return ANY_OCCASION


def _recipient(one: Placed, posted_on: date) -> NewRecipient:
    row = one.recipient
    arm = ARMS[row.arm]
    reason = arm if arm == "must_send" else ""
    return NewRecipient(
        one.member_id, arm, reason, one.member_id, "", row.baseline_fen or 0, row.posted_on or posted_on
    )


def _add_letters(past: Past, campaign_id: int, series: str) -> None:
    """The letters as posted pieces, and what each cost."""
    ids = campaigns.recipient_ids(campaign_id)
    sent = [one for one in past.people if one.recipient.arm is not Arm.HELD_OUT]
    numbered = codes.given_out(series)
    letters.add(
        campaign_id,
        [_letter(one, ids[one.member_id], *next(numbered), one.recipient.posted_on or past.posted_on) for one in sent],
    )
    letter_of = {piece.member_id: piece.id for piece in letters.pieces_of_campaign(campaign_id)}
    costs.book(
        [
            NewCost(
                booked_on=one.recipient.posted_on or past.posted_on,
                kind="letter",
                fen=one.recipient.cost_fen,
                campaign_id=campaign_id,
                letter_id=letter_of[one.member_id],
                member_id=one.member_id,
            )
            for one in sent
            if one.recipient.cost_fen
        ]
    )


def _letter(one: Placed, recipient_id: int, number: int, code: str, posted_on: date) -> NewLetter:
    return NewLetter(
        recipient_id=recipient_id,
        member_id=one.member_id,
        code=code,
        number=number,
        state=State.POSTED.value,
        names=one.name,
        fields={},
        missing="",
        address="",
        postcode="",
        zone=Zone.MAINLAND.value,
        post_by_on=posted_on,
        write_by_on=posted_on,
        posted_on=posted_on,
    )
