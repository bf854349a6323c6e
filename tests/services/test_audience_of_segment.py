"""A campaign for a segment: whoever it chooses, in a group or not, and nobody else."""

from datetime import date

import pytest

from tests.services.conftest import NOW, Fill
from vipdesk.domain.segments import MisreadError
from vipdesk.errors import Sentence
from vipdesk.services import draw_campaign, keep_segments
from vipdesk.services.draw_campaign import Request
from vipdesk.store import campaigns, members, segments
from vipdesk.store.database import execute
from vipdesk.store.journal import Journal

TODAY = date(2026, 6, 10)
TEXT = 'spent_365d >= 88 and name != "陈小一"'


def request(segment: str) -> Request:
    return Request("mid_autumn", 2026, "mid_autumn", 0.2, 7, segment=segment)


def test_the_campaign_keeps_the_condition_that_chose_its_people(journal: Journal, fill: Fill) -> None:
    fill(40)
    with journal.action(Sentence("Save")):
        keep_segments.save("Some", "spent_365d>=88 and name!=陈小一")
    proposal = draw_campaign.propose(request("Some"), TODAY)
    with journal.action(Sentence("Draw")):
        campaign_id = draw_campaign.draw(proposal, NOW, TODAY)
    chosen = segments.ids(segments.chosen_by(TEXT, TODAY))
    assert campaigns.get(campaign_id).segment == TEXT
    assert [one.member_id for one in campaigns.reached(campaign_id)] == sorted(chosen)
    assert 0 < len(chosen) < 40


def test_who_is_in_no_group_is_reached_by_a_segment_only(journal: Journal, fill: Fill) -> None:
    fill(10)
    with journal.action(Sentence("Leave")):
        execute("UPDATE membership SET left_on = '2026-01-01'")
    assert draw_campaign.propose(request(""), TODAY).audience.selected == 0
    found = draw_campaign.propose(request("group is empty"), TODAY)
    assert found.audience.selected == len(members.find()) == 10


def test_a_wrong_condition_is_refused_before_anything_is_drawn(journal: Journal, fill: Fill) -> None:
    fill(5)
    with pytest.raises(MisreadError, match="Character 1"):
        draw_campaign.propose(request('nobody = "this"'), TODAY)
