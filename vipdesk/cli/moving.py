"""move-shop: carry a shop from a file to a server, or back, and compare both."""

from contextlib import closing

from vipdesk.cli.desk import Desk, user
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.services import disclose, move_shop
from vipdesk.store import shop
from vipdesk.store.location import Location, Server, located

_MOVED = QT_TRANSLATE_NOOP(
    "sentences", "All {rows} rows of {tables} tables of {source} are in {target} now, compared one by one."
)


def run(desk: Desk) -> int:
    """Move a shop; 0 when it arrived."""
    source, target = located(desk.options.source), located(desk.options.target)
    tables = move_shop.move(source, target, Progress())
    _enter(desk, target)
    rows = sum(one.rows for one in tables)
    moved = Sentence(_MOVED, rows=rows, tables=len(tables), source=source, target=target)
    desk.answer(
        {"from": str(source), "to": str(target), "rows": rows, "tables": [one._asdict() for one in tables]},
        [
            *desk.table(
                ("table", "rows", "sha256"), [(one.name, one.rows, one.digest[:16]) for one in tables], right=(1,)
            ),
            desk.say(moved),
        ],
    )
    return 0


def _enter(desk: Desk, target: Location) -> None:
    """On a server lie everybody's data: the register of the shop there begins with that."""
    if isinstance(target, Server):
        with closing(shop.open_shop(target)):
            disclose.server(str(target), desk.now(shop.settings().time_zone), user())
