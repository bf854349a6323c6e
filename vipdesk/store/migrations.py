"""Numbered steps from an empty file to today's schema; a step that shipped is never edited."""

from collections.abc import Callable

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store import schema_1, schema_2
from vipdesk.store.database import ShopFile, set_version, version

STEPS: tuple[Callable[[ShopFile], None], ...] = (schema_1.create, schema_2.change)


def pending(shop: ShopFile) -> int:
    """How many steps the shop still has before it; UserError where it is of a newer program."""
    left = len(STEPS) - version(shop)
    if left < 0:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences",
                "The shop file {path} was written by a newer VIP Desk. Update the program to open it.",
            ),
            path=shop.path,
        )
    return left


def run(shop: ShopFile) -> None:
    """Take the steps that are left, all of them in one transaction, or none."""
    first = len(STEPS) - pending(shop)
    with shop.atomic("EXCLUSIVE"):
        for number, step in enumerate(STEPS[first:], start=first + 1):
            step(shop)
            set_version(shop, number)
