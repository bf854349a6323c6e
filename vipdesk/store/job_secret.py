"""The shop's own secret, from which the keys of its job files are made; it travels with the shop's file."""

import json
import secrets

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.store import journal
from vipdesk.store.database import select
from vipdesk.store.journal import Journal
from vipdesk.store.models import Setting

_NAME, _BYTES = "job_secret", 32
MADE = QT_TRANSLATE_NOOP("sentences", "Make the key for job files")


def read() -> bytes | None:
    """The secret; None where this shop never made a job file."""
    found = select("SELECT value FROM setting WHERE name = ?", [_NAME])
    return bytes.fromhex(json.loads(found[0][0])) if found else None


def made(log: Journal) -> bytes:
    """The secret, made now if there is none: an action of its own, outside of any other. The journal has no image."""
    present = read()
    if present is not None:
        return present
    with log.action(Sentence(MADE)), journal.unlogged(("setting",)):
        new = secrets.token_bytes(_BYTES)
        Setting.create(name=_NAME, value=json.dumps(new.hex()))
    return new
