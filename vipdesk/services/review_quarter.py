"""The quarter's review: what the letters cost, what people with a letter spent, and what the hold-out says of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from vipdesk.domain.attribution import PaidOrders, PostedLetters, attributed_fen
from vipdesk.domain.curves import Payments
from vipdesk.domain.figures import Apart, CampaignFigures, Cost, Mishaps
from vipdesk.domain.moments import day_starts
from vipdesk.domain.quarters import Quarter
from vipdesk.domain.review import QuarterReview, concerns, review_quarter
from vipdesk.progress import Progress
from vipdesk.services.choose_audience import BASELINE_DAYS
from vipdesk.store import campaigns, costs, orders, reviews, shop
from vipdesk.store.campaigns import CampaignRow, Reached
from vipdesk.store.reviews import Sent
from vipdesk.store.shop import Settings

DAY_SECONDS = 86_400


@dataclass(frozen=True)
class Reviewed:
    """A quarter's review, and all that the programme cost in it, letters or not."""

    review: QuarterReview
    programme_fen: dict[str, int]


@dataclass(frozen=True)
class _Campaign:
    """A campaign with its people and letters."""

    row: CampaignRow
    people: tuple[Reached, ...]
    sent: tuple[Sent, ...]
    now_called: Mapping[int, int]
    """Who was merged into whom since."""

    @cached_property
    def posted_on(self) -> date:
        """When its first letter was posted, or is to be."""
        return min(self._posting_days, default=self.row.planned_post_on)

    @cached_property
    def closes_on(self) -> date:
        """The last day of its window."""
        last = max(self._posting_days | {self.row.planned_post_on})
        return last + timedelta(days=self.row.transit_days + self.row.window_days - 1)

    @cached_property
    def _posting_days(self) -> frozenset[date]:
        return frozenset(one.posted_on for one in self.sent if one.posted_on and one.arm == "letter")


def review(quarter: Quarter, today: date, progress: Progress) -> Reviewed:
    """The review of a quarter as it looks today; nothing is stored."""
    settings = shop.settings()
    letters = reviews.sent()
    concerned = [one for one in _campaigns(letters) if concerns(quarter, one.posted_on, one.closes_on)]
    revenue = _attributed(concerned, letters, settings)
    figures = [_figures(one, revenue, letters, settings) for one in progress.track(concerned, len(concerned), every=1)]
    return Reviewed(
        review=review_quarter(quarter, figures, settings.margin_permille / 1000, today),
        programme_fen=costs.programme(quarter.first_day, quarter.last_day),
    )


def _campaigns(letters: Sequence[Sent]) -> list[_Campaign]:
    by_campaign: dict[int, list[Sent]] = defaultdict(list)
    for letter in letters:
        by_campaign[letter.campaign_id].append(letter)
    now_called = reviews.merged()
    return [
        _Campaign(row, tuple(campaigns.reached(row.id)), tuple(by_campaign[row.id]), now_called)
        for row in campaigns.rows()
    ]


def _attributed(concerned: Sequence[_Campaign], letters: Sequence[Sent], settings: Settings) -> dict[int, int]:
    """What is put down to each letter that may count in these campaigns, by letter."""
    if not concerned:
        return {}
    first = min(one.posted_on for one in concerned)
    last = max(one.closes_on for one in concerned)
    rows = {row.id: row for row in campaigns.rows()}
    near = [
        one
        for one in letters
        if one.posted_on and first - timedelta(days=rows[one.campaign_id].window_days * 2) <= one.posted_on <= last
    ]
    read_by = _read_by(near)
    starts = {day: day_starts(day, settings.time_zone) for day in {one.posted_on for one in near if one.posted_on}}
    posted = np.array([starts[one.posted_on] for one, _ in read_by if one.posted_on], np.int64)
    transit = np.array([rows[one.campaign_id].transit_days for one, _ in read_by], np.int64) * DAY_SECONDS
    window = np.array([rows[one.campaign_id].window_days for one, _ in read_by], np.int64) * DAY_SECONDS
    readers = np.array([member_id for _, member_id in read_by], np.int64)
    columns = PostedLetters(readers, posted, posted + transit, posted + transit + window)
    since, until = day_starts(first, settings.time_zone), day_starts(last + timedelta(days=1), settings.time_zone)
    paid = _paid({member_id for _, member_id in read_by}, since, until, with_postage=settings.count_postage)
    found: Counter[int] = Counter()
    for (one, _), fen in zip(read_by, attributed_fen(paid, columns).tolist(), strict=True):
        found[one.letter_id] += fen
    return dict(found)


def _read_by(letters: Sequence[Sent]) -> list[tuple[Sent, int]]:
    """Each letter with the one it is addressed to, and with everybody else of the household whom it names."""
    by_id = {one.letter_id: one for one in letters}
    shared = [(by_id[letter_id], member_id) for letter_id, member_id in reviews.sharing() if letter_id in by_id]
    return [*((one, one.member_id) for one in letters), *shared]


def _paid(member_ids: Iterable[int], since: int, until: int, *, with_postage: bool) -> PaidOrders:
    found = reviews.payments(sorted(member_ids), since, until, with_postage=with_postage)
    member, paid, fen = np.array(found, np.int64).reshape(-1, 3).T
    return PaidOrders(member, paid, fen)


def _figures(
    one: _Campaign, revenue: Mapping[int, int], letters: Sequence[Sent], settings: Settings
) -> CampaignFigures:
    drawn = [person for person in one.people if person.arm in ("letter", "hold_out")]
    place = {person.member_id: number for number, person in enumerate(drawn)}
    unit_of = _unit_of(one, place)
    starts = _starts(one, drawn, settings)
    payments = _payments(one, unit_of, starts)
    arm = np.array([person.arm == "letter" for person in drawn], np.bool_)
    within = np.bincount(payments.unit, weights=payments.net_fen, minlength=len(drawn)).astype(np.int64)
    recognised = reviews.recognised(list(unit_of))
    split = _split_costs(one.row.id)
    return CampaignFigures(
        campaign_id=one.row.id,
        name=one.row.name,
        posted_on=one.posted_on,
        closes_on=one.closes_on,
        share=one.row.hold_out_permille / 1000 if one.row.hold_out_permille and not one.row.imported else None,
        in_letter_arm=arm,
        before_fen=_before(one.row, drawn, unit_of, settings),
        within_fen=within,
        costs=tuple(Cost(kind, fen) for kind, fen in split["letter"].items()),
        attributed_fen=sum(revenue.get(sent.letter_id, 0) for sent in one.sent if sent.arm == "letter"),
        apart=_apart(one, split["must_send"], revenue),
        mishaps=_mishaps(one, letters),
        recognised=np.array([person.member_id in recognised for person in drawn], np.bool_),
        payments=payments,
        window_days=one.row.window_days,
        starts_apart=_starts_apart(starts, arm),
    )


def _unit_of(one: _Campaign, place: Mapping[int, int]) -> dict[int, int]:
    """Whose money counts for which unit. Of somebody who was merged and has two places, it counts for the own one."""
    unit_of: dict[int, int] = {}
    for person in sorted(one.people, key=lambda person: person.member_id in one.now_called):
        if person.unit_member_id in place:
            whose = one.now_called.get(person.member_id, person.member_id)
            unit_of.setdefault(whose, place[person.unit_member_id])
    return unit_of


def _starts(one: _Campaign, drawn: Sequence[Reached], settings: Settings) -> NDArray[np.int64]:
    """When each unit's window begins: its letter's posting, else the planned day, and the time in the post."""
    posted = {sent.drawn_id: sent.posted_on for sent in one.sent if sent.posted_on}
    days = [posted.get(person.member_id) or person.counted_from_on or one.row.planned_post_on for person in drawn]
    moments = {day: day_starts(day + timedelta(days=one.row.transit_days), settings.time_zone) for day in set(days)}
    return np.array([moments[day] for day in days], np.int64)


def _starts_apart(starts: NDArray[np.int64], arm: NDArray[np.bool_]) -> int | None:
    """Days by which the letter arm's windows begin later than those of the people held out, by their medians."""
    if not arm.any() or arm.all():
        return None
    return round(float(np.median(starts[arm]) - np.median(starts[~arm])) / DAY_SECONDS)


def _payments(one: _Campaign, unit_of: Mapping[int, int], starts: NDArray[np.int64]) -> Payments:
    """What each unit, with all of its household, paid inside its own window."""
    if not len(starts):
        empty = np.array([], np.int64)
        return Payments(empty, empty, empty)
    window = one.row.window_days * DAY_SECONDS
    first, last = int(starts.min()), int(starts.max()) + window
    paid = _paid(unit_of, first, last, with_postage=one.row.count_postage)
    unit = np.array([unit_of[member_id] for member_id in paid.member_ids.tolist()], np.int64)
    since = paid.paid - starts[unit] if len(unit) else paid.paid
    inside = (since >= 0) & (since < window)
    return Payments(unit[inside], since[inside] // DAY_SECONDS, paid.net_fen[inside])


def _before(
    row: CampaignRow, drawn: Sequence[Reached], unit_of: Mapping[int, int], settings: Settings
) -> NDArray[np.int64]:
    """Net spend of the 180 days before the draw: as frozen, or counted now for a campaign that came without it."""
    frozen = np.array([person.baseline_fen for person in drawn], np.int64)
    if not row.imported or frozen.any():
        return frozen
    until = day_starts(row.drawn_on, settings.time_zone)
    since = day_starts(row.drawn_on - timedelta(days=BASELINE_DAYS), settings.time_zone)
    spent = orders.net_spend(list(unit_of), since, until, with_postage=row.count_postage)
    for member_id, fen in spent.items():
        frozen[unit_of[member_id]] += fen
    return frozen


def _split_costs(campaign_id: int) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for arm, kind, fen in costs.by_arm(campaign_id):
        found[arm][kind] = fen
    return found


def _apart(one: _Campaign, costs_fen: Mapping[str, int], revenue: Mapping[int, int]) -> Apart:
    letters = [sent for sent in one.sent if sent.arm == "must_send"]
    return Apart(len(letters), sum(costs_fen.values()), sum(revenue.get(sent.letter_id, 0) for sent in letters))


def _mishaps(one: _Campaign, letters: Sequence[Sent]) -> Mishaps:
    arm = {person.member_id: person.arm for person in one.people}
    held_out = [person for person in one.people if arm.get(person.unit_member_id) == "hold_out"]
    unit_of = {one.now_called.get(person.member_id, person.member_id): person.unit_member_id for person in held_out}
    near = [sent for sent in letters if sent.posted_on and one.posted_on <= sent.posted_on <= one.closes_on]
    got = {unit_of[member_id] for _, member_id in _read_by(near) if member_id in unit_of}
    states = Counter(sent.state for sent in one.sent if sent.arm == "letter")
    unposted = sum(1 for sent in one.sent if sent.arm == "letter" and sent.posted_on is None)
    return Mishaps(len(got), states["returned"], unposted)
