"""Writes the recovery sheet of the open, encrypted shop."""

from datetime import date
from pathlib import Path

from vipdesk.domain import recovery
from vipdesk.errors import UserError
from vipdesk.files import recovery_pdf
from vipdesk.files.recovery_pdf import RecoverySheet
from vipdesk.services.encrypt_shop import NOT_YET
from vipdesk.store import keys, shop
from vipdesk.translation import translator


def write(out: Path, shop_path: Path, today: date, language: str) -> None:
    """Write the sheet as a PDF; UserError where the shop is not encrypted, or the file cannot be written."""
    key = keys.of(shop_path)
    if key is None:
        raise UserError(NOT_YET, path=shop_path)
    sheet = RecoverySheet(shop.settings().name, shop_path.name, today, recovery.lines(key.secret), language)
    recovery_pdf.write(out, sheet, translator(language))
