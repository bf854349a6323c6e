"""A batch, or a whole campaign, as a PDF pack for the people who copy it."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path

from vipdesk.domain import texts, typesetting
from vipdesk.domain.disclosed import Way
from vipdesk.domain.letters import State
from vipdesk.domain.merge_fields import MARKED
from vipdesk.domain.packs import Letter, Pack
from vipdesk.domain.sheets import Stationery
from vipdesk.domain.typesetting import one_line
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.files import fonts, pack_pdf
from vipdesk.progress import Progress
from vipdesk.services import disclose, respect_facts
from vipdesk.services.check_in import CheckIn, check_in
from vipdesk.services.respect_wishes import sentence
from vipdesk.store import campaigns, letters, shop, wishes
from vipdesk.store.campaigns import Wording
from vipdesk.store.letters import BatchRow, Printed
from vipdesk.store.shop import Settings
from vipdesk.translation import translator

DESTROY_AFTER_DAYS = 30
"""Days after a batch is due by which a helper should have destroyed what was printed."""
UNSHOWN = QT_TRANSLATE_NOOP(
    "sentences", "No font here has these characters of letter {code}: {characters}. Write them into the boxes by hand."
)
OTHER_SCRIPT = QT_TRANSLATE_NOOP(
    "sentences",
    "No font here has the script of {words} in letter {code}: its sheet shows boxes that nobody can copy. Write these"
    " words onto the sheet yourself before it goes out.",
)
NEEDS_ATTENTION = QT_TRANSLATE_NOOP(
    "sentences", "The letter {code} to {name} has no value for {places} and is not printed; it needs attention."
)
UNWANTED = QT_TRANSLATE_NOOP(
    "sentences", "The letter {code} to {name} is not printed. {why} Pull its sheet where there is one already."
)
MARK_CAMPAIGN_PRINTED = QT_TRANSLATE_NOOP("sentences", "Mark all of {name} printed")
MARK_PRINTED = QT_TRANSLATE_NOOP("sentences", "Mark batch {batch} printed")


def packs_of_batch(batch_id: int, today: date) -> list[Pack]:
    """The pack of one batch; letters that need attention are left out of it (see `needing_attention`)."""
    batch = letters.batch(batch_id)
    campaign = campaigns.wording(batch.campaign_id)
    return [pack(campaign, batch, ready(letters.printed(batch_id=batch_id), today), shop.settings())]


def packs_of_campaign(campaign_id: int, today: date) -> list[Pack]:
    """The packs of all batches of a campaign; letters in no batch yet come last, in a pack of their own."""
    settings, drawn = shop.settings(), campaigns.get(campaign_id)
    if drawn.imported:
        raise UserError(campaigns.ONLY_HISTORY, name=drawn.name)
    campaign = campaigns.wording(campaign_id)
    by_batch: dict[int | None, list[Printed]] = defaultdict(list)
    for one in ready(letters.printed(campaign_id=campaign_id), today):
        by_batch[one.batch_id].append(one)
    packs = [pack(campaign, batch, by_batch[batch.id], settings) for batch in letters.batches(campaign_id)]
    if by_batch[None]:
        packs.append(pack(campaign, None, by_batch[None], settings))
    return [one for one in packs if one.letters]


def write(path: Path, packs: Sequence[Pack], language: str, progress: Progress) -> None:
    """Write packs as one PDF, its small print in `language`; the file appears only when it is whole."""
    pack_pdf.write(path, packs, translator(language), progress)


def unshown(packs: Sequence[Pack]) -> list[Sentence]:
    """A note for each letter with characters that no font here has: its sheet shows a box with their number instead."""
    letters_ = [letter for pack in packs for letter in pack.letters]
    missing = fonts.missing("\n".join(set().union(*map(_drawn, letters_))))
    if not missing:
        return []
    found = [(letter, missing.intersection(_drawn(letter))) for letter in letters_]
    return [_unshown(letter, each) for letter, each in found if each]


def _unshown(letter: Letter, missing: frozenset[str]) -> Sentence:
    """Of scripts whose letters shape each other the words are told: nobody could put them together from letters."""
    if typesetting.are_shaped_together(missing):
        words = ["".join(run) for is_missing, run in groupby(_drawn(letter), missing.__contains__) if is_missing]
        return Sentence(OTHER_SCRIPT, code=letter.code, words=" ".join(dict.fromkeys(words)))
    return Sentence(UNSHOWN, code=letter.code, characters=" ".join(sorted(missing)))


def _drawn(letter: Letter) -> str:
    """All that is drawn of a letter: on its sheet, and for its envelope."""
    return "\n".join((letter.tidy_text, letter.name, *map(one_line, letter.address_lines)))


def needing_attention(today: date, *, campaign_id: int | None = None, batch_id: int | None = None) -> list[Sentence]:
    """A note for each letter that is not printed, or not as it was drawn.

    Something in it would stay empty, somebody does not want it, or it said what is not to be mentioned any more.
    """
    drawn = letters.printed(campaign_id=campaign_id, batch_id=batch_id)
    printed = _sayable(drawn, today)
    refusing = {one.letter_id: one.wish for one in wishes.unwanted([one.id for one in printed])}
    empty = [one for one in printed if one.missing and one.id not in refusing]
    return [
        *(Sentence(NEEDS_ATTENTION, code=one.code, name=one.names, places=one.missing) for one in empty),
        *(
            Sentence(UNWANTED, code=one.code, name=one.names, why=sentence(refusing[one.id]))
            for one in printed
            if one.id in refusing
        ),
        *respect_facts.notes([one for one in drawn if one.id not in refusing], today),
    ]


def ready(drawn: Sequence[Printed], today: date) -> list[Printed]:
    """What may be printed of these, as it may be said today."""
    return _wanted(_sayable(drawn, today))


def _sayable(drawn: Sequence[Printed], today: date) -> list[Printed]:
    """Without what was learnt in talks and is not to be mentioned any more."""
    silenced = respect_facts.silenced([one.id for one in drawn], today)
    return [one._replace(**silenced[one.id]._asdict()) if one.id in silenced else one for one in drawn]


def _wanted(printed: Sequence[Printed]) -> list[Printed]:
    """Without what names somebody who is not to be written to, whatever was drawn."""
    refusing = {one.letter_id for one in wishes.unwanted([one.id for one in printed])}
    return [one for one in printed if one.id not in refusing]


def mark_printed(batch_id: int, now: int, today: date, who: str) -> None:
    """Note, inside an open action, that a batch was printed: its planned letters become printed ones."""
    respect_facts.respect_in([one.id for one in letters.printed(batch_id=batch_id)], today)
    check_in(CheckIn(_printable(letters.printed(batch_id=batch_id)), State.PRINTED, None, now, today, who))
    letters.mark_batch_printed(batch_id, now)
    disclose.batch(batch_id, Way.PRINTED, now, who)


def mark_campaign_printed(campaign_id: int, now: int, today: date, who: str) -> None:
    """The same for all batches of a campaign, and for letters in no batch."""
    respect_facts.respect_in([one.id for one in letters.printed(campaign_id=campaign_id)], today)
    check_in(CheckIn(_printable(letters.printed(campaign_id=campaign_id)), State.PRINTED, None, now, today, who))
    for batch in letters.batches(campaign_id):
        if batch.printed_at is None:
            letters.mark_batch_printed(batch.id, now)
    disclose.campaign(campaign_id, Way.PRINTED, now, who, today)


def campaign_label(campaign_id: int) -> Sentence:
    """What that is called in the history."""
    return Sentence(MARK_CAMPAIGN_PRINTED, name=campaigns.get(campaign_id).name)


def label(batch: BatchRow) -> Sentence:
    """What the marking is called in the history."""
    return Sentence(MARK_PRINTED, batch=batch.number)


def _printable(printed: Sequence[Printed]) -> list[str]:
    """The codes of those letters that a print makes printed."""
    return [one.code for one in _wanted(printed) if one.state == State.PLANNED and not one.missing]


def pack(campaign: Wording, batch: BatchRow | None, printed: Sequence[Printed], settings: Settings) -> Pack:
    """What is printed of these letters, but for those that need attention."""
    return Pack(
        shop=settings.name,
        campaign=campaign.name,
        batch=str(batch.number) if batch else "–",
        helper=batch.helper if batch else "",
        letters=tuple(_letter(campaign.body, one) for one in printed if not one.missing),
        due_on=batch.due_on if batch else None,
        destroy_on=batch.due_on + timedelta(days=DESTROY_AFTER_DAYS) if batch else None,
        pay_fen=batch.pay_fen if batch and batch.helper_id else None,
        currency=settings.currency or "CNY",
        contact=settings.owner,
        stationery=Stationery(chars_per_line=campaign.characters_per_line, lines_per_page=campaign.lines_per_page),
        language=campaign.language,
    )


def _letter(body: str, one: Printed) -> Letter:
    merged = texts.merge(body, one.fields)
    variables = {merged.text[span.start : span.end] for span in merged.variable_spans if span.name in MARKED}
    return Letter(
        code=one.code,
        recipient=one.names,
        text=merged.text,
        postcode=one.postcode,
        address_lines=tuple(line for line in one.address.split("\n") if line != one.postcode),
        variables=tuple(sorted(variables)),
    )
