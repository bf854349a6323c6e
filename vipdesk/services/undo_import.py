"""Taking an import back as a whole, however long ago it was; and bringing it in again."""

from datetime import date

from vipdesk.domain.moments import to_local
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import recognise_uses
from vipdesk.store import costs, import_history, orders, privilege_uses, shop
from vipdesk.store.import_history import ImportRow
from vipdesk.store.journal import Journal

TAKE_BACK = QT_TRANSLATE_NOOP("sentences", "Take back the import of {file}")
BRING_BACK = QT_TRANSLATE_NOOP("sentences", "Bring back the import of {file}")


def take_back(journal: Journal, import_id: int, today: date, progress: Progress) -> None:
    """Remove what an import brought, and put back what it changed.

    UserError says who, when and what where its orders were changed since, or a later import leans on them, and where
    one step brought it together with others, as when a demo shop is made. Buyers who
    bought again since stay; privileges recognised in its orders later are taken back with reversing entries of today.
    """
    one = _found(import_id)

    def make_way() -> frozenset[str]:
        runs = import_history.runs_of(one.action_id)
        if not runs:
            return frozenset()
        if len(runs) > 1:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "sentences", "This import came in one step with others, and cannot be taken back by itself."
                )
            )
        _refuse_where_others_lean(runs, one)
        recognise_uses.reverse(import_history.later_uses(runs, one.action_id), today)
        import_history.hand_over_buyers(runs)
        kept = _take_moved_bookings(one.action_id)
        # The first import brings the currency, which other orders count in as well.
        return kept | {"setting"} if import_history.has_other_orders(runs) else kept

    journal.take_back(one.action_id, make_way, progress)


def bring_back(journal: Journal, import_id: int, progress: Progress) -> None:
    """Bring in again, row by row as it was, an import that was taken back; UserError where that is not possible now."""
    kept = {"setting"} if orders.any_order() else set()
    journal.bring_back(_found(import_id).action_id, kept, progress)


def label(one: ImportRow) -> Sentence:
    """What is being done to this import."""
    return Sentence(BRING_BACK if one.is_undone else TAKE_BACK, file=one.file)


def _found(import_id: int) -> ImportRow:
    found = import_history.find(import_id)
    if found is None:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "There is no import {number}."), number=import_id)
    return found


def _refuse_where_others_lean(runs: list[int], one: ImportRow) -> None:
    if (file := import_history.later_file(runs)) is not None:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences",
                "This import cannot be taken back: {file}, imported on {moment}, added to its orders. Take that import"
                " back first.",
            ),
            file=file.file,
            moment=_moment(file.imported_at),
        )
    if (later := import_history.later_change(runs, one.action_id)) is not None:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences",
                "This import cannot be taken back: {who} changed its orders or buyers since, on {moment}: {what}.",
            ),
            who=later.who,
            moment=_moment(later.done_at),
            what=later.label,
        )


def _take_moved_bookings(action_id: int) -> frozenset[str]:
    """Take the import's own bookings away where a merge gave them to another member; the tables that are done with."""
    uses, entries = import_history.moved_bookings(action_id)
    privilege_uses.remove(uses)
    costs.take_out(entries)
    return frozenset({"privilege_use", "cost"}) if uses or entries else frozenset()


def _moment(at: int) -> str:
    return f"{to_local(at, shop.settings().time_zone):%Y-%m-%d %H:%M}"
