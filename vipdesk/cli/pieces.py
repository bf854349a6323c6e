"""print and check-in: letters as pieces of paper."""

from collections.abc import Sequence
from pathlib import Path

from vipdesk.cli.desk import Desk, complain, user
from vipdesk.domain import money
from vipdesk.domain.disclosed import Way
from vipdesk.domain.letters import WORDS, State
from vipdesk.domain.packs import Pack
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import disclose, own_letters, print_letters
from vipdesk.services.check_in import CheckIn, Outcome, check_in, label
from vipdesk.store import letters, shop
from vipdesk.store.journal import Journal


def run(desk: Desk) -> int:
    """Run one of the two."""
    with desk.open():
        if own_letters.is_mine():
            return _print_own(desk) if desk.options.command == "print" else _check_in_own(desk)
        journal = desk.journal()
        return _print(desk, journal) if desk.options.command == "print" else _check_in(desk, journal)


def _print(desk: Desk, journal: Journal) -> int:
    """Write the PDF, then note that its letters are printed; a second print books nothing again."""
    batch, campaign = desk.options.batch, desk.options.campaign
    settings = shop.settings()
    today, now = desk.today(settings.time_zone), desk.now(settings.time_zone)
    if batch is None:
        packs = print_letters.packs_of_campaign(campaign, today)
    else:
        packs = print_letters.packs_of_batch(batch, today)
    left_out = print_letters.needing_attention(today, campaign_id=campaign, batch_id=batch)
    out = Path(desk.options.out)
    print_letters.write(out, packs, settings.language, Progress())
    if batch is None:
        disclose.campaign(campaign, Way.SAVED, now, user(), today, out)
        with journal.action(print_letters.campaign_label(campaign)):
            print_letters.mark_campaign_printed(campaign, now, today, user())
    else:
        disclose.batch(batch, Way.SAVED, now, user(), out)
        with journal.action(print_letters.label(letters.batch(batch))):
            print_letters.mark_printed(batch, now, today, user())
    return _tell_printed(desk, out, packs, left_out)


def _print_own(desk: Desk) -> int:
    """The same for a helper's login, which prints the batches given to it."""
    if desk.options.batch is None:
        raise UserError(_ONLY_BATCHES)
    pack, left_out = own_letters.pack(desk.options.batch)
    out = Path(desk.options.out)
    print_letters.write(out, [pack], shop.settings().language, Progress())
    own_letters.mark_printed(desk.options.batch)
    return _tell_printed(desk, out, [pack], left_out)


_ONLY_BATCHES = QT_TRANSLATE_NOOP(
    "sentences", "A helper prints the batches given to them, one by one: `desk letters` shows them."
)


def _tell_printed(desk: Desk, out: Path, packs: Sequence[Pack], left_out: Sequence[Sentence]) -> int:
    as_json = {"file": str(out), "packs": len(packs), "letters": sum(len(pack.letters) for pack in packs)}
    notes = [desk.say(note) for note in (*print_letters.unshown(packs), *left_out)]
    desk.answer(as_json | {"notes": notes}, [*desk.pairs(as_json), *notes])
    return 0


def _check_in(desk: Desk, journal: Journal) -> int:
    settings = shop.settings()
    visit = CheckIn(
        codes=desk.options.codes,
        state=State(desk.options.state),
        reason=desk.options.reason,
        now=desk.now(settings.time_zone),
        today=desk.today(settings.time_zone),
        who=user(),
    )
    with journal.action(label(visit)):
        outcome = check_in(visit)
    return tell(desk, outcome, settings.currency)


def _check_in_own(desk: Desk) -> int:
    """The same for a helper's login: by the server's clock and rules."""
    outcome = own_letters.check_in(desk.options.codes, State(desk.options.state), desk.options.reason)
    return tell(desk, outcome, shop.settings().currency)


def tell(desk: Desk, outcome: Outcome, currency: str) -> int:
    """Tell what became of each code; 1 where one was refused."""
    _tell_checked(desk, outcome, currency)
    for one in outcome.refused:
        complain(desk.say(one.sentence))
    return 1 if outcome.refused else 0


def _tell_checked(desk: Desk, outcome: Outcome, currency: str) -> None:
    as_json = {
        "checked": [
            {
                "code": one.code,
                "name": one.names,
                "state": one.state.value,
                "cost": money.plain(one.cost_fen),
                "batch": one.batch,
                "helper": one.helper or None,
                "still_out": one.still_out,
            }
            for one in outcome.checked
        ],
        "refused": [{"code": one.code, "sentence": desk.say(one.sentence)} for one in outcome.refused],
    }
    lines = [
        f"{one.code}  {desk.say(Sentence(WORDS[one.state]))}  {one.names}  {money.shown(one.cost_fen, currency)}"
        for one in outcome.checked
    ]
    if desk.is_json or lines:
        desk.answer(as_json, lines)
