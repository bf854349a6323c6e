"""Nobody is written to against their wish: letters under way are cancelled or worded anew, sheets named to pull."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from vipdesk.domain import texts
from vipdesk.domain.audience import Reason
from vipdesk.domain.audience import sentence as why_not
from vipdesk.domain.letters import State
from vipdesk.domain.merge_fields import Addressee, Occasioned, fields, together
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.services.check_in import CheckIn, check_in
from vipdesk.store import campaigns, wishes
from vipdesk.store.campaigns import CampaignRow
from vipdesk.store.wishes import WITHOUT, Unwanted, Wish, Worded

NAMES_NOBODY_ELSE = QT_TRANSLATE_NOOP("sentences", "Named somebody who wants no letters; to be written anew without.")
TO_PULL = QT_TRANSLATE_NOOP("sentences", "{code} to {name}: pull this sheet and destroy it. {why}")
TO_PULL_OF = QT_TRANSLATE_NOOP(
    "sentences", "{code} to {name}, batch {batch} with {helper}: pull this sheet and destroy it. {why}"
)
_OUT = (State.PRINTED, State.WITH_HELPER, State.WRITTEN)


class Pull(NamedTuple):
    """A sheet that was printed and must not be used any more."""

    code: str
    names: str
    batch: int | None
    helper: str
    wish: Wish


def sentence(wish: Wish) -> Sentence:
    """Why somebody is not to be written to, in words."""
    return why_not(Reason(wish.value), 0)


def told(pull: Pull) -> Sentence:
    """Which sheet to pull, where it lies, and why."""
    why = sentence(pull.wish)
    if pull.batch is None or not pull.helper:
        return Sentence(TO_PULL, code=pull.code, name=pull.names, why=why)
    return Sentence(TO_PULL_OF, code=pull.code, name=pull.names, batch=pull.batch, helper=pull.helper, why=why)


def respect(found: Sequence[Unwanted], now: int, today: date, who: str) -> list[Pull]:
    """Bring letters not yet posted in line with the wishes of those whom they name, inside an open action.

    A letter to such a person is cancelled; one that only names them is worded anew without them, and a sheet of it
    that is printed counts as spoiled, so that it is written again. The sheets to pull.
    """
    letters = wishes.worded({one.letter_id for one in found})
    cancelled = {one.letter_id: one.wish for one in found if one.is_addressee}
    shared: dict[int, list[Unwanted]] = defaultdict(list)
    for one in found:
        if one.letter_id not in cancelled:
            shared[one.letter_id].append(one)
    pulls = [_pull(letters[id_], wish) for id_, wish in cancelled.items() if letters[id_].state in _OUT]
    for wish in set(cancelled.values()):
        codes = [letters[id_].code for id_, why in cancelled.items() if why is wish]
        reason = sentence(wish).text
        check_in(CheckIn(codes, State.CANCELLED, reason, now, today, who))
    for id_, people in shared.items():
        word_without(letters[id_], [one.member_id for one in people])
    out = [letters[id_] for id_ in shared if letters[id_].state in _OUT]
    check_in(CheckIn([one.code for one in out], State.SPOILED, NAMES_NOBODY_ELSE, now, today, who))
    return [*pulls, *(_pull(one, shared[one.id][0].wish) for one in out)]


def _pull(letter: Worded, wish: Wish) -> Pull:
    return Pull(letter.code, letter.names, letter.batch, letter.helper, wish)


def respect_all(now: int, today: date, who: str) -> list[Pull]:
    """The same for every letter under way: after many wishes may have changed at once."""
    return respect(wishes.unwanted_under_way(), now, today, who)


def word_without(letter: Worded, member_ids: Iterable[int]) -> None:
    """Word a letter anew without some people of the household, inside an open action; its code stays."""
    gone = {*map(int, (letter.fields.get(WITHOUT) or "").split()), *member_ids}
    people = [one for one in wishes.household_of(letter.id) if one.id not in gone]
    campaign = campaigns.get(letter.campaign_id)
    addressees = [Addressee(one.name, one.title, one.pronoun) for one in people]
    names = together([one.name for one in addressees], campaign.language)
    values = {**letter.fields, **_of_people(addressees, campaign), WITHOUT: " ".join(map(str, sorted(gone)))}
    missing = ", ".join(texts.merge(campaign.body, values).missing)
    wishes.reword(letter.id, names, values, missing, letter.address.replace(letter.names, names))


def _of_people(addressees: Sequence[Addressee], campaign: CampaignRow) -> dict[str, str | None]:
    """Those values of a letter's places that depend on whom it names."""
    common = Occasioned("", "", "", campaign.drawn_on, campaign.language)
    made = fields(addressees, "", None, common)
    return {place: made[place] for place in ("salutation", "name", "pronoun")}
