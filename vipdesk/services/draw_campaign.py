"""A campaign, from an occasion to frozen letters: who gets one, who is held out by chance, and what each says."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta

from vipdesk.domain import audience, codes, holdout, occasions, planning, postal, power, texts
from vipdesk.domain.addresses import lines
from vipdesk.domain.audience import Audience, Recipient
from vipdesk.domain.calendar import work_calendar
from vipdesk.domain.merge_fields import Addressee, Occasioned, fields, together
from vipdesk.domain.occasions import Occurrence
from vipdesk.domain.personal_lines import PLACE
from vipdesk.domain.postal import Transit, Zone
from vipdesk.domain.sheets import Stationery
from vipdesk.domain.texts import LetterText
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, Several, UserError
from vipdesk.files import letter_texts
from vipdesk.services import choose_audience, personal_lines
from vipdesk.store import campaigns, helpers, letters, shop, wishes
from vipdesk.store.campaigns import CandidateRow, NewCampaign, NewRecipient
from vipdesk.store.journal import forbid_undo, unlogged
from vipdesk.store.letters import NewLetter
from vipdesk.store.shop import Settings

LARGEST_SEED = 2**63
DRAW = QT_TRANSLATE_NOOP("sentences", "Draw {name}")


@dataclass(frozen=True)
class Request:
    """What the owner decides about a campaign."""

    occasion: str
    year: int
    text: str
    """The name of a text that comes with the program, or the path of a file."""
    hold_out: float
    seed: int
    day: date | None = None
    """Which of the occasion's days is meant, where the year has two; else its one day in that year."""
    segment: str = ""
    """Whom it may reach: a condition, or the name of a saved segment; blank: everybody in a group."""


@dataclass(frozen=True)
class Proposal:
    """A campaign as it would be drawn: nothing of it is stored yet."""

    request: Request
    occurrence: Occurrence
    text: LetterText
    audience: Audience
    draw: holdout.Draw
    adequacy: power.Adequacy
    effort: texts.Effort
    notes: tuple[Sentence, ...]
    candidates: dict[int, CandidateRow]
    personal_lines: dict[int, str]
    """What may be said of a talk, by member."""
    condition: str = ""
    """The segment's text as it will be kept."""

    @property
    def letters(self) -> tuple[Recipient, ...]:
        """Everyone who would get a letter."""
        drawn = set(self.draw.letter_ids)
        by_chance = tuple(one for one in self.audience.eligible if one.member_id in drawn)
        return (*by_chance, *self.audience.must_send, *self.audience.held_out_before)


def propose(request: Request, today: date) -> Proposal:
    """Choose the audience and make the draw, without storing anything. UserError where the request has a fault."""
    settings = shop.settings()
    occurrence = _occurrence(request)
    _refuse(request, occurrence)
    text = letter_texts.find(request.text)
    condition = choose_audience.condition(request.segment)
    rows = choose_audience.reachable(condition, today)
    planned = _planned_post_on(occurrence.day, settings, today)
    found = audience.select(choose_audience.candidates(rows, settings, today, planned), today, settings.rest_days)
    units = [holdout.Unit(one.member_id, one.baseline_fen, one.group_id) for one in found.eligible]
    drawn = holdout.draw(units, request.hold_out, request.seed)
    proposal = Proposal(
        request=request,
        occurrence=occurrence,
        text=text,
        audience=found,
        draw=drawn,
        adequacy=choose_audience.adequacy(found, drawn, settings, today),
        effort=_effort(text, settings, occurrence.occasion.name_zh, occurrence.day),
        notes=(),
        candidates=rows,
        condition=condition,
        personal_lines=personal_lines.of_members(rows, today),
    )
    return replace(proposal, notes=_notes(proposal, today))


def _occurrence(request: Request) -> Occurrence:
    if request.day is None:
        return occasions.in_year(request.occasion, request.year)
    return occasions.on(request.occasion, request.day)


def _refuse(request: Request, occurrence: Occurrence) -> None:
    """A greeting is sent once, and what is stored of a draw must be enough to repeat it."""
    for row in campaigns.rows():
        if (row.occasion, row.occurrence_year) == (occurrence.occasion.key, occurrence.key_year) and not row.imported:
            raise UserError(
                QT_TRANSLATE_NOOP("sentences", "{name} was drawn already, as campaign {number}."),
                name=row.name,
                number=row.id,
            )
    if abs(request.seed) >= LARGEST_SEED:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "The seed {seed} is too large; choose one below {largest}."),
            seed=request.seed,
            largest=LARGEST_SEED,
        )
    if abs(request.hold_out * 1000 - round(request.hold_out * 1000)) > 1e-9:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "The share held out has at most three decimals, not {share}."),
            share=request.hold_out,
        )


def _refuse_unwanted(proposal: Proposal, today: date) -> None:
    """Between looking and drawing somebody may have said no: then the audience is to be looked at again."""
    named = [member_id for one in proposal.letters for member_id in (one.member_id, *one.also)]
    refusing = wishes.refusing(named, today)
    if refusing:
        names = (proposal.candidates[member_id].name for member_id in sorted(refusing))
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences",
                "Since this audience was chosen, somebody in it said no to letters: {names}. Choose anew.",
            ),
            names=Several(names),
        )


def draw(proposal: Proposal, now: int, today: date) -> int:
    """Freeze the proposal inside the open action: arms, seed, texts and codes. For good. The campaign's id."""
    _refuse(proposal.request, proposal.occurrence)
    _refuse_unwanted(proposal, today)
    forbid_undo()
    lines = personal_lines.of_members(proposal.candidates, today)  # what is not to be said since, is not
    proposal = replace(proposal, personal_lines=lines)
    settings = shop.settings()
    taken = campaigns.series()
    prefix = occasions.code_prefix(proposal.occurrence.occasion)
    series = codes.series(prefix, proposal.occurrence.day.year, taken)
    new = _campaign(proposal, settings, series, now, today)
    with unlogged(("recipient", "letter")):
        campaign_id = campaigns.add(new, _recipients(proposal, new.planned_post_on))
        letters.add(campaign_id, _letters(proposal, settings, series, campaigns.recipient_ids(campaign_id), today))
    return campaign_id


def label(proposal: Proposal) -> Sentence:
    """What the draw is called in the history."""
    return Sentence(DRAW, name=name_of(proposal.occurrence, shop.settings().language))


def name_of(occurrence: Occurrence, language: str) -> str:
    """A campaign's name: the occasion and its year; the whole date in a year in which the occasion falls twice."""
    occasion, day = occurrence.occasion, occurrence.day
    is_alone = sum(other.year == day.year for other in occasions.near(occasion, day.year)) <= 1
    year = str(day.year) if is_alone else day.isoformat()
    return f"{year} {occasion.name_zh}" if language.startswith("zh") else f"{occasion.name} {year}"


def _effort(text: LetterText, settings: Settings, occasion: str, day: date) -> texts.Effort:
    """What a letter of this text takes, with a name of usual length in it."""
    common = Occasioned(occasion, settings.name, settings.owner, day, text.language)
    merged = texts.merge(text.body, fields([Addressee("欧阳小满", "", "")], "", day, common))
    return texts.effort(merged.text, stationery(settings), CHARACTERS_PER_MINUTE)


def stationery(settings: Settings) -> Stationery:
    """The paper that the shop's letters are written on."""
    return Stationery(chars_per_line=settings.characters_per_line, lines_per_page=settings.lines_per_page)


CHARACTERS_PER_MINUTE = 25.0
"""How fast a practised hand copies, for the meter; a plan takes each helper's own pace."""


def _notes(proposal: Proposal, today: date) -> tuple[Sentence, ...]:
    found = list(proposal.adequacy.problems) if proposal.request.hold_out else []
    if said := _with_personal_line(proposal):
        found.insert(0, Sentence(_PERSONAL, letters=said))
    if missing := _missing(proposal):
        found.insert(0, Sentence(_MISSING, letters=missing))
    if not proposal.candidates:
        found.insert(0, Sentence(_NOBODY_CHOSEN if proposal.condition else _NOBODY))
    day = proposal.occurrence.day
    if day <= today:
        found.insert(0, Sentence(_PAST, occasion=Sentence(proposal.occurrence.occasion.name), day=day.isoformat()))
    return tuple(found)


def _missing(proposal: Proposal) -> int:
    """How many letters would have an empty place."""
    common = _common(proposal, shop.settings(), proposal.occurrence.day)
    values = (_fields(proposal, one, common) for one in proposal.letters)
    return sum(bool(texts.merge(proposal.text.body, each).missing) for each in values)


def _with_personal_line(proposal: Proposal) -> int:
    """How many letters say something that was learnt in a talk."""
    if PLACE not in texts.placeholders(proposal.text.body):
        return 0
    return sum(one.member_id in proposal.personal_lines for one in proposal.letters)


_PERSONAL = QT_TRANSLATE_NOOP(
    "sentences", "Letters with a line from a talk with their reader: {letters}. Look at them before they are printed."
)
_MISSING = QT_TRANSLATE_NOOP(
    "sentences", "Letters with an empty place, which will not be printed: {letters}. Give the place a fallback."
)
_NOBODY = QT_TRANSLATE_NOOP(
    "sentences",
    "Nobody is in a group yet, and letters go to members of groups. "
    "Choose a group when you import the member list, or when you add a member.",
)
_NOBODY_CHOSEN = QT_TRANSLATE_NOOP("sentences", "The segment chooses nobody today.")
_PAST = QT_TRANSLATE_NOOP(
    "sentences", "{occasion} was on {day}: every letter of this campaign will be late. Is the year right?"
)


def _campaign(proposal: Proposal, settings: Settings, series: str, now: int, today: date) -> NewCampaign:
    occurrence = proposal.occurrence
    return NewCampaign(
        name=name_of(occurrence, settings.language),
        occasion=occurrence.occasion.key,
        occurrence_year=occurrence.key_year,
        day=occurrence.day,
        state="drawn",
        series=series,
        text_name=proposal.text.name,
        body=proposal.text.body,
        language=proposal.text.language,
        hold_out_permille=round(proposal.request.hold_out * 1000),
        seed=proposal.request.seed,
        drawn_at=now,
        drawn_on=today,
        planned_post_on=_planned_post_on(occurrence.day, settings, today),
        window_days=settings.window_days,
        transit_days=settings.assumed_transit_days,
        count_postage=settings.count_postage,
        margin_permille=settings.margin_permille,
        print_on=today + timedelta(days=settings.print_days),
        arrival_first_days=settings.arrival_first_days,
        arrival_last_days=settings.arrival_last_days,
        check_in_days=settings.check_in_days,
        characters_per_line=settings.characters_per_line,
        lines_per_page=settings.lines_per_page,
        characters=proposal.effort.characters,
        segment=proposal.condition,
    )


def _planned_post_on(day: date, settings: Settings, today: date) -> date:
    """The posting day that most letters need; not before the first on which any could be posted."""
    calendar = work_calendar(helpers.special_days(), frozenset(settings.posting_days_off))
    transit = helpers.transits().get(Zone.MAINLAND, postal.DEFAULT_TRANSIT[Zone.MAINLAND])
    wanted = due(day, transit, settings).post_by
    first = calendar.on_or_after(today + timedelta(days=settings.print_days + settings.check_in_days))
    return max(wanted, first)


def due(day: date, transit: Transit, settings: Settings) -> planning.Due:
    """When a letter with this time in the post must be written and posted."""
    calendar = work_calendar(helpers.special_days(), frozenset(settings.posting_days_off))
    window = planning.ArrivalWindow(settings.arrival_first_days, settings.arrival_last_days)
    return planning.due(day, transit, calendar, window, settings.check_in_days)


def _recipients(proposal: Proposal, planned: date) -> list[NewRecipient]:
    """Everyone's place: drawn for either arm, set aside, sharing somebody's letter, or left out with a reason."""
    found = proposal.audience
    held = set(proposal.draw.held_out_ids)
    rows = [_recipient(one, "hold_out" if one.member_id in held else "letter", "", planned) for one in found.eligible]
    rows += [_recipient(one, "must_send", "must_send", planned) for one in found.must_send]
    rows += [_recipient(one, "must_send", "held_out_before", planned) for one in found.held_out_before]
    rows += [
        NewRecipient(one.member_id, "excluded", one.reason.value, one.with_member_id or one.member_id, "", 0, None)
        for one in found.excluded
    ]
    return rows


def _recipient(one: Recipient, arm: str, reason: str, planned: date) -> NewRecipient:
    return NewRecipient(one.member_id, arm, reason, one.member_id, str(one.group_id or ""), one.baseline_fen, planned)


def _letters(
    proposal: Proposal, settings: Settings, series: str, recipients: dict[int, int], today: date
) -> list[NewLetter]:
    """The pieces, numbered in the order in which they must be written: the farthest first."""
    transits = helpers.transits()
    due_by_zone = {zone: due(proposal.occurrence.day, transit, settings) for zone, transit in transits.items()}
    zones = {one.member_id: _zone(proposal.candidates[one.member_id], settings) for one in proposal.letters}
    ordered = sorted(proposal.letters, key=lambda one: (due_by_zone[zones[one.member_id]].write_by, one.member_id))
    common = _common(proposal, settings, max(proposal.occurrence.day, today))
    numbered = codes.given_out(series)
    return [
        _letter(proposal, one, next(numbered), recipients[one.member_id], zones[one.member_id], due_by_zone, common)
        for one in ordered
    ]


def _common(proposal: Proposal, settings: Settings, written_in: date) -> Occasioned:
    return Occasioned(_occasion_name(proposal), settings.name, settings.owner, written_in, proposal.text.language)


def _people(proposal: Proposal, one: Recipient) -> list[Addressee]:
    rows = (proposal.candidates[member_id] for member_id in (one.member_id, *one.also))
    return [Addressee(row.real_name or row.name, row.title, row.pronoun) for row in rows]


def _fields(proposal: Proposal, one: Recipient, common: Occasioned) -> dict[str, str | None]:
    row = proposal.candidates[one.member_id]
    line = proposal.personal_lines.get(one.member_id)
    return fields(_people(proposal, one), row.city, row.joined_on, common, line)


def _occasion_name(proposal: Proposal) -> str:
    occasion = proposal.occurrence.occasion
    return occasion.name_zh if proposal.text.language.startswith("zh") else occasion.name


def _zone(row: CandidateRow, settings: Settings) -> Zone:
    return postal.zone(settings.province, settings.city, row.province, row.city, row.country)


def _letter(
    proposal: Proposal,
    one: Recipient,
    numbered: tuple[int, str],
    recipient_id: int,
    zone: Zone,
    due_by_zone: dict[Zone, planning.Due],
    common: Occasioned,
) -> NewLetter:
    values = _fields(proposal, one, common)
    names = together([person.name for person in _people(proposal, one)], common.language)
    address = choose_audience.address_of(proposal.candidates[one.member_id])
    dates = due_by_zone[zone]
    return NewLetter(
        recipient_id=recipient_id,
        member_id=one.member_id,
        code=numbered[1],
        number=numbered[0],
        state="planned",
        names=names,
        fields=values,
        missing=", ".join(texts.merge(proposal.text.body, values).missing),
        address="\n".join(lines(address, names, common.language)),
        postcode=address.postcode,
        zone=zone.value,
        post_by_on=dates.post_by,
        write_by_on=dates.write_by,
    )


def excluded_counts(proposal: Proposal) -> dict[str, int]:
    """How many are left out, by reason."""
    return dict(Counter(one.reason.value for one in proposal.audience.excluded))
