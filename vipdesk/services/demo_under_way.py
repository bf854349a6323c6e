"""The demo shop's next campaign: drawn and planned a few days ago, its first batches with their helpers."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from vipdesk.domain.letters import State
from vipdesk.domain.moments import day_starts
from vipdesk.domain.occasions import Occurrence
from vipdesk.errors import Sentence
from vipdesk.services import check_in, draw_campaign, hand_out, plan_letters, print_letters
from vipdesk.services.check_in import CheckIn
from vipdesk.services.draw_campaign import Request
from vipdesk.store import bulk, letters, shop
from vipdesk.store.journal import Journal, forbid_undo, unlogged

DRAWN_DAYS_AGO = 3
HOLD_OUT = 0.2
_LATE = 0.06
"""Letters that should have been written by yesterday and were not."""


def begin(occurrence: Occurrence, who: str, today: date, seed: int) -> int:
    """Draw, plan, print and hand out by the same services as the desk; the campaign's id."""
    drawn_on, occasion = today - timedelta(days=DRAWN_DAYS_AGO), occurrence.occasion.key
    desk = _Desk(who, shop.settings().time_zone)
    proposal = draw_campaign.propose(Request(occasion, occurrence.day.year, occasion, HOLD_OUT, seed * 100), drawn_on)
    with desk.action(drawn_on, 10, draw_campaign.label(proposal)):
        campaign_id = draw_campaign.draw(proposal, desk.at(drawn_on, 10), drawn_on)
    planned = plan_letters.look(campaign_id, drawn_on)
    unseen = bulk.changes_unlogged(("letter", "batch"))
    with desk.action(drawn_on, 11, plan_letters.label(planned.campaign)), unlogged(("batch",)), unseen:
        plan_letters.store(planned)
    chance = Random(f"{seed}/under way")
    for ahead in range(DRAWN_DAYS_AGO):
        desk.spend(drawn_on + timedelta(days=ahead), campaign_id, chance)
    return campaign_id


@dataclass(frozen=True)
class _Desk:
    """Works a day at a time; who does it, and in which time zone."""

    who: str
    zone: str

    def at(self, day: date, hour: int) -> int:
        """The moment in UTC seconds."""
        return day_starts(day, self.zone) + hour * 3600

    @contextmanager
    def action(self, day: date, hour: int, label: Sentence) -> Iterator[None]:
        """One entry in the journal of that hour, for good."""
        with Journal(self.who, lambda: self.at(day, hour)).action(label):
            forbid_undo()
            yield

    def spend(self, day: date, campaign_id: int, chance: Random) -> None:
        """Hand out what is to be begun, check in what was written, and print what is to be begun tomorrow."""
        batches = letters.batches(campaign_id)
        for batch in batches:
            if batch.start_on == day and batch.printed_at and batch.helper_id is not None:
                with self.action(day, 9, hand_out.label(batch, batch.helper)):
                    hand_out.hand_out(batch.id, batch.helper_id, self.at(day, 9), day, self.who)
        self._check_in(day, campaign_id, chance)
        for batch in batches:
            if batch.start_on == day + timedelta(days=1) and batch.helper_id is not None:
                with self.action(day, 17, print_letters.label(batch)):
                    print_letters.mark_printed(batch.id, self.at(day, 17), day, self.who)

    def _check_in(self, day: date, campaign_id: int, chance: Random) -> None:
        """What was planned for the day is written, but for a few letters and a spoiled one."""
        due = [
            one.code
            for one in letters.of_campaign(campaign_id)
            if one.write_on == day and one.state == State.WITH_HELPER
        ]
        written = [code for code in due[1:] if chance.random() >= _LATE]
        for state, found in ((State.WRITTEN, written), (State.SPOILED, due[:1])):
            visit = CheckIn(found, state, None, self.at(day, 16), day, self.who)
            if found:
                with self.action(day, 16, check_in.label(visit)):
                    check_in.check_in(visit)
