"""job: a batch as a signed file for a helper's own computer; import job: the helper's answer."""

from pathlib import Path

from vipdesk.cli import pieces
from vipdesk.cli.desk import Desk, user
from vipdesk.services import helper_job
from vipdesk.store import shop


def run(desk: Desk) -> int:
    """Write the job file of a batch."""
    out = Path(desk.options.out)
    with desk.open():
        zone = shop.settings().time_zone
        made = helper_job.make(desk.options.batch, out, desk.journal(), desk.now(zone), desk.today(zone), user())
    told = {"file": str(out), "letters": len(made.head.codes), "good_until": made.head.good_until}
    desk.answer(told, [str(out)])
    return 0


def take_in(desk: Desk) -> int:
    """Check in what a helper's answer says."""
    (name,) = desk.options.files
    settings = shop.settings()
    now, today = desk.now(settings.time_zone), desk.today(settings.time_zone)
    found = helper_job.read_answer(Path(name), today)
    outcome = helper_job.take_in(found, desk.journal(), now, today, user())
    return pieces.tell(desk, outcome, settings.currency)
