"""Numbered steps from an empty file to today's schema; a step that shipped is never edited."""

from collections.abc import Callable

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store import schema_1, schema_2, schema_3, schema_4, schema_5
from vipdesk.store.engine import Shop

STEPS: tuple[Callable[[Shop], None], ...] = (
    schema_1.create,
    schema_2.change,
    schema_3.change,
    schema_4.change,
    schema_5.change,
)


def pending(shop: Shop) -> int:
    """How many steps the shop still has before it; UserError where it is of a newer program."""
    left = len(STEPS) - shop.version()
    if left < 0:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences",
                "The shop {path} was written by a newer VIP Desk. Update the program to open it.",
            ),
            path=shop.location,
        )
    return left


def run(shop: Shop) -> None:
    """Take the steps that are left, all of them in one transaction, or none."""
    with shop.migrating():
        first = len(STEPS) - pending(shop)
        for number, step in enumerate(STEPS[first:], start=first + 1):
            step(shop)
            shop.set_version(number)
