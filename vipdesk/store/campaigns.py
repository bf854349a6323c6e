"""Questions about campaigns: whom they may reach, who was drawn, and what is known of them afterwards."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store.database import insert_all, reserve, select
from vipdesk.store.members import as_date
from vipdesk.store.models import Campaign
from vipdesk.store.where import Where

ONLY_HISTORY = QT_TRANSLATE_NOOP(
    "sentences", "{name} came here as history: there is nothing of it to plan or to print."
)
_NONE = QT_TRANSLATE_NOOP("sentences", "There is no campaign {number}. `campaign list` shows all.")


class CandidateRow(NamedTuple):
    """A member, as the audience of a campaign looks at them."""

    member_id: int
    name: str
    real_name: str
    title: str
    pronoun: str
    language: str
    consent: bool
    opted_out: bool
    do_not_pursue: bool
    must_send: bool
    role: str
    group_id: int | None
    joined_on: date | None
    last_letter_on: date | None
    province: str
    city: str
    district: str
    street: str
    postcode: str
    country: str
    deliverable: bool
    household_id: int | None = None


class CampaignRow(NamedTuple):
    """A campaign as it was frozen at its draw."""

    id: int
    name: str
    occasion: str
    occurrence_year: int
    day: date
    state: str
    series: str
    text_name: str
    body: str
    language: str
    hold_out_permille: int
    seed: int
    drawn_at: int
    drawn_on: date
    planned_post_on: date
    window_days: int
    transit_days: int
    count_postage: bool
    margin_permille: int
    print_on: date
    check_in_days: int
    characters_per_line: int
    lines_per_page: int
    characters: int
    segment: str
    imported: bool


class Wording(NamedTuple):
    """What the letters of a campaign are written with."""

    name: str
    body: str
    language: str
    characters_per_line: int
    lines_per_page: int


class NewCampaign(NamedTuple):
    """A campaign to be stored at its draw."""

    name: str
    occasion: str
    occurrence_year: int
    day: date
    state: str
    series: str
    text_name: str
    body: str
    language: str
    hold_out_permille: int
    seed: int
    drawn_at: int
    drawn_on: date
    planned_post_on: date
    window_days: int
    transit_days: int
    count_postage: bool
    margin_permille: int
    print_on: date
    arrival_first_days: int
    arrival_last_days: int
    check_in_days: int
    characters_per_line: int
    lines_per_page: int
    characters: int
    import_run: int | None = None
    segment: str = ""
    """The condition that chose whom it may reach; blank: everybody in a group."""


class NewRecipient(NamedTuple):
    """One member's place in a campaign. `unit_member_id`: whose letter counts for the household."""

    member_id: int
    arm: str
    reason: str
    unit_member_id: int
    stratum: str
    baseline_fen: int
    counted_from_on: date | None


class Reached(NamedTuple):
    """A recipient as reviewed."""

    member_id: int
    arm: str
    reason: str
    unit_member_id: int
    baseline_fen: int
    counted_from_on: date | None


def candidates(on: date, within: Where | None = None) -> list[CandidateRow]:
    """Every member of any VIP group, or else whom `within` chooses, in a group or not; once, by id.

    Of several groups the first counts, and an admin of any is one.
    """
    chosen = _IN_A_GROUP if within is None else within
    question = f"{_CANDIDATES} AND {chosen.sql} ORDER BY m.id, s.id"
    seen: dict[int, CandidateRow] = {}
    for one in map(_candidate, select(question, [on.isoformat(), *chosen.params])):
        known = seen.setdefault(one.member_id, one)
        if known.role == "member" != one.role:
            seen[one.member_id] = known._replace(role=one.role)
    return list(seen.values())


_CANDIDATES = """
SELECT m.id, m.name, m.real_name, m.title, m.pronoun, m.language, m.consent_on IS NOT NULL,
  m.opted_out_on IS NOT NULL, m.do_not_pursue, m.must_send, COALESCE(s.role, 'member'), s.group_id, s.joined_on,
  (SELECT MAX(l.posted_on) FROM letter l WHERE l.member_id = m.id),
  COALESCE(d.province, ''), COALESCE(d.city, ''), COALESCE(d.district, ''), COALESCE(d.street, ''),
  COALESCE(d.postcode, ''), COALESCE(d.country, ''), COALESCE(d.deliverable, 0), m.household_id
FROM member m LEFT JOIN membership s ON s.member_id = m.id AND (s.left_on IS NULL OR s.left_on > ?)
  LEFT JOIN address d ON d.id =
    (SELECT MAX(x.id) FROM address x WHERE x.member_id = m.id AND x.is_current = 1)
WHERE m.id NOT IN (SELECT e.member_id FROM erasure e) AND m.merged_into_id IS NULL"""
_IN_A_GROUP = Where("s.id IS NOT NULL")


def _candidate(row: tuple[object, ...]) -> CandidateRow:
    values = CandidateRow._make(row)
    return values._replace(
        consent=bool(values.consent),
        opted_out=bool(values.opted_out),
        do_not_pursue=bool(values.do_not_pursue),
        must_send=bool(values.must_send),
        deliverable=bool(values.deliverable),
        joined_on=as_date(values.joined_on),
        last_letter_on=as_date(values.last_letter_on),
    )


def expecting_letter(after: date, before: date) -> set[int]:
    """Members with a letter on its way that is to be posted between two days (exclusive)."""
    found = select(
        "SELECT l.member_id FROM letter l JOIN campaign c ON c.id = l.campaign_id"
        " WHERE l.state IN ('planned', 'printed', 'with_helper', 'written')"
        " AND c.planned_post_on > ? AND c.planned_post_on < ?",
        [after.isoformat(), before.isoformat()],
    )
    return {member_id for (member_id,) in found}


def held_out_lately(campaigns: int = 2) -> set[int]:
    """Members in the hold-out of the last campaigns drawn, with those who live with them."""
    found = select(
        "SELECT COALESCE(m.merged_into_id, m.id) FROM recipient r JOIN recipient u ON u.campaign_id = r.campaign_id"
        " AND u.member_id = r.unit_member_id JOIN member m ON m.id = r.member_id WHERE u.arm = 'hold_out'"
        " AND r.campaign_id IN (SELECT id FROM campaign ORDER BY drawn_on DESC, id DESC LIMIT ?)",
        [campaigns],
    )
    return {member_id for (member_id,) in found}


def series() -> set[str]:
    """The series of letter codes that are taken."""
    return {one for (one,) in select("SELECT series FROM campaign")}


def add(campaign: NewCampaign, recipients: Sequence[NewRecipient]) -> int:
    """Store a campaign and everyone's place in it; its id."""
    campaign_id = int(Campaign.create(**campaign._asdict()).id)
    insert_all(
        "recipient",
        ("id", "campaign_id", *NewRecipient._fields),
        [
            (id_, campaign_id, *one[:-1], one.counted_from_on and one.counted_from_on.isoformat())
            for id_, one in zip(reserve("recipient", len(recipients)), recipients, strict=True)
        ],
    )
    return campaign_id


def get(campaign_id: int) -> CampaignRow:
    """One campaign; UserError where there is none of this number."""
    found = Campaign.get_or_none(Campaign.id == campaign_id)
    if found is None:
        raise UserError(_NONE, number=campaign_id)
    return _row(found)


def wording(campaign_id: int) -> Wording:
    """What the letters of a campaign are written with; UserError where there is none of this id."""
    found = select(
        "SELECT name, body, language, characters_per_line, lines_per_page FROM campaign WHERE id = ?", [campaign_id]
    )
    if not found:
        raise UserError(_NONE, number=campaign_id)
    return Wording(*found[0])


def rows() -> list[CampaignRow]:
    """All campaigns, the newest first."""
    return [_row(one) for one in Campaign.select().order_by(Campaign.day.desc(), Campaign.id.desc())]


def _row(one: Campaign) -> CampaignRow:
    values = [getattr(one, name) for name in CampaignRow._fields[:-1]]
    return CampaignRow._make((*values, one.import_run is not None))


def arms(campaign_id: int) -> dict[str, int]:
    """How many members stand in each arm."""
    return dict(select("SELECT arm, COUNT(*) FROM recipient WHERE campaign_id = ? GROUP BY arm", [campaign_id]))


class Counts(NamedTuple):
    """A campaign's members by arm, and its letters by state."""

    arms: dict[str, int]
    states: dict[str, int]


def counts() -> dict[int, Counts]:
    """Both for every campaign, by its id."""
    found: dict[int, Counts] = {id_: Counts({}, {}) for (id_,) in select("SELECT id FROM campaign")}
    for id_, arm, number in select("SELECT campaign_id, arm, COUNT(*) FROM recipient GROUP BY campaign_id, arm"):
        found[id_].arms[arm] = number
    for id_, state, number in select("SELECT campaign_id, state, COUNT(*) FROM letter GROUP BY campaign_id, state"):
        found[id_].states[state] = number
    return found


def reasons(campaign_id: int, arm: str) -> dict[str, int]:
    """Why members stand in an arm, counted."""
    found = select(
        "SELECT reason, COUNT(*) FROM recipient WHERE campaign_id = ? AND arm = ? GROUP BY reason ORDER BY 2 DESC",
        [campaign_id, arm],
    )
    return dict(found)


def reached(campaign_id: int) -> list[Reached]:
    """Everybody's place in a campaign, by member."""
    found = select(
        "SELECT member_id, arm, reason, unit_member_id, baseline_fen, counted_from_on FROM recipient"
        " WHERE campaign_id = ? ORDER BY member_id",
        [campaign_id],
    )
    return [Reached._make((*row[:5], as_date(row[5]))) for row in found]


def recipient_ids(campaign_id: int) -> dict[int, int]:
    """The recipient row of each member of a campaign."""
    return dict(select("SELECT member_id, id FROM recipient WHERE campaign_id = ?", [campaign_id]))


def set_state(campaign_id: int, state: str) -> None:
    """Say how far a campaign is."""
    Campaign.update(state=state).where(Campaign.id == campaign_id).execute()
