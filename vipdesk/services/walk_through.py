"""The whole work once, on a copy of a shop: from a member's question to printed letters and a quarter's review."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from vipdesk.domain import occasions, verdicts
from vipdesk.domain.letters import State
from vipdesk.domain.moments import to_utc
from vipdesk.domain.occasions import Occurrence
from vipdesk.domain.quarters import Quarter
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, Several, UserError
from vipdesk.files import letter_texts
from vipdesk.progress import Progress
from vipdesk.services import ask_privileges, draw_campaign, draw_review, plan_letters, print_letters, review_quarter
from vipdesk.services.check_in import CheckIn, check_in
from vipdesk.services.check_in import label as check_in_label
from vipdesk.services.draw_campaign import Proposal, Request
from vipdesk.store import backup, campaigns, letters, members, shop
from vipdesk.store.engine import Shop
from vipdesk.store.journal import Journal

LETTERS, REVIEW, COPY = "letters.pdf", "review.pdf", "walk.vipdesk"
AMOUNT_FEN = 7800
ASKED_AT = time(16, 42)
LEAST_DAYS = 30
"""An occasion nearer than this leaves no time for letters by hand."""
CHECKED_IN = 5


@dataclass(frozen=True)
class Walked:
    """Where the papers lie, and what was done, step by step."""

    folder: Path
    steps: tuple[Sentence, ...]


def walk(file: Shop, folder: Path, today: date, who: str) -> Walked:
    """Go through the whole work on a copy of the open shop in `folder`; the shop itself stays as it is.

    The copy is open afterwards. UserError where the shop has no members, or no occasion ahead has a letter text.
    """
    folder.mkdir(parents=True, exist_ok=True)
    copy = folder / COPY
    backup.copy_to(file, copy)
    shop.close()
    shop.open_shop(copy)
    return Walked(folder, tuple(_steps(folder, today, who)))


def _steps(folder: Path, today: date, who: str) -> Iterator[Sentence]:
    settings = shop.settings()
    now = to_utc(datetime.combine(today, ASKED_AT), settings.time_zone)
    journal = Journal(who, lambda: now)
    yield _asked(today)
    campaign_id = _drawn(journal, now, today)
    yield _shown(campaign_id)
    yield _planned(campaign_id, today)
    batch = letters.batches(campaign_id)[0]
    print_letters.write(folder / LETTERS, print_letters.packs_of_batch(batch.id, today), settings.language, Progress())
    with journal.action(print_letters.label(batch)):
        print_letters.mark_printed(batch.id, now, today, who)
    yield Sentence(_PRINTED, batch=batch.number, letters=batch.letters, file=LETTERS)
    codes = [piece.code for piece in letters.pieces_of_batch(batch.id)][:CHECKED_IN]
    for state in (State.WRITTEN, State.POSTED):
        visit = CheckIn(codes, state, None, now, today, who)
        with journal.action(check_in_label(visit)):
            check_in(visit)
    yield Sentence(_CHECKED_IN, codes=Several(codes))
    yield _reviewed(folder / REVIEW, today, settings.language)


def _asked(today: date) -> Sentence:
    found = members.find()
    if not found:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "This shop has no members yet; import some first."))
    member = members.card(found[0])
    answer = ask_privileges.ask(member.id, AMOUNT_FEN, datetime.combine(today, ASKED_AT))
    return Sentence(_ASKED, name=member.name, answer=answer.paste)


def _drawn(journal: Journal, now: int, today: date) -> int:
    proposal = _proposal(today)
    with journal.action(draw_campaign.label(proposal)):
        campaign_id = draw_campaign.draw(proposal, now, today)
        plan_letters.store(plan_letters.look(campaign_id, today))
    return campaign_id


def _proposal(today: date) -> Proposal:
    """The next occasion that leaves time enough, has a text and no campaign yet, and finds people to write to."""
    drawn = {(row.occasion, row.occurrence_year) for row in campaigns.rows()}
    language = shop.settings().language
    texts = {text.occasion: text.name for text in letter_texts.provided() if text.language == language}
    for one in occasions.between(today + timedelta(days=LEAST_DAYS), today + timedelta(days=400)):
        if one.occasion.key in texts and not _is_drawn(one, drawn):
            request = Request(one.occasion.key, one.day.year, texts[one.occasion.key], 0.2, 7)
            proposal = draw_campaign.propose(request, today)
            if proposal.draw.held_out_ids:
                return proposal
    raise UserError(QT_TRANSLATE_NOOP("sentences", "No occasion of the next year has a letter text and an audience."))


def _is_drawn(one: Occurrence, drawn: set[tuple[str, int]]) -> bool:
    return (one.occasion.key, one.key_year) in drawn


def _shown(campaign_id: int) -> Sentence:
    arms = campaigns.arms(campaign_id)
    return Sentence(
        _DRAWN,
        name=campaigns.get(campaign_id).name,
        selected=sum(arms.values()),
        letters=arms.get("letter", 0),
        held_out=arms.get("hold_out", 0),
        must_send=arms.get("must_send", 0),
        excluded=arms.get("excluded", 0),
    )


def _planned(campaign_id: int, today: date) -> Sentence:
    planned = plan_letters.look(campaign_id, today)
    if planned.plan.is_feasible:
        return Sentence(_PLANNED, day=planned.plan.start_by, spare=planned.plan.spare_days)
    return Sentence(_SHORT, short=planned.plan.short)


def _reviewed(path: Path, today: date, language: str) -> Sentence:
    """The last quarter in which a window closed or letters were posted, else the last quarter."""
    now = Quarter.containing(today)
    for quarter in (now, *_earlier(now)):
        reviewed = review_quarter.review(quarter, today, Progress())
        if reviewed.review.campaigns:
            break
    draw_review.write_pdf(path, reviewed, today, language)
    verdict = verdicts.of_quarter(reviewed.review)
    return Sentence(_REVIEWED, quarter=str(quarter), verdict=verdict, file=REVIEW)


def _earlier(quarter: Quarter) -> Iterator[Quarter]:
    for _ in range(4):
        quarter = Quarter.containing(quarter.first_day - timedelta(days=1))
        yield quarter


_ASKED = QT_TRANSLATE_NOOP("sentences", "{name} asked about an order of 78.00, and is told: {answer}")
_DRAWN = QT_TRANSLATE_NOOP(
    "sentences",
    "{name} was drawn: {selected} selected = {letters} letters + {held_out} held out + {must_send} must send"
    " + {excluded} left out.",
)
_PLANNED = QT_TRANSLATE_NOOP("sentences", "Writing must start by {day}; there are {spare} days to spare.")
_SHORT = QT_TRANSLATE_NOOP("sentences", "{short} letters cannot be written in time with these helpers.")
_PRINTED = QT_TRANSLATE_NOOP("sentences", "Batch {batch} with {letters} letters was printed to {file}.")
_CHECKED_IN = QT_TRANSLATE_NOOP("sentences", "Written and posted: {codes}.")
_REVIEWED = QT_TRANSLATE_NOOP("sentences", "The review of {quarter} lies in {file}. {verdict}")
