"""What does not stay for ever: which table, by which day, and for how long. A new kind of data is a new line here."""

import json
from datetime import date
from typing import NamedTuple

from vipdesk.errors import QT_TRANSLATE_NOOP
from vipdesk.store.database import attached, execute, select
from vipdesk.store.journal import current_action
from vipdesk.store.models import Action


class Rule(NamedTuple):
    """Rows of a table that go when they are past their time."""

    table: str
    day: str
    """The DATE column that they age by."""
    setting: str
    """The setting of the shop with the number of days; empty where the day itself says when they go."""
    what: str
    """A marked sentence: which data these are."""


RULES = (
    Rule("chat_tie", "day", "keep_chat_tie_days", QT_TRANSLATE_NOOP("sentences", "Who answered whom in the groups")),
    Rule("chat_day", "day", "keep_chat_day_days", QT_TRANSLATE_NOOP("sentences", "How many messages on which day")),
    Rule("talk_fact", "expires_on", "", QT_TRANSLATE_NOOP("sentences", "What was learnt in talks")),
)


def past(rule: Rule, before: date) -> int:
    """How many rows are older than a day."""
    return int(select(f"SELECT COUNT(*) FROM {rule.table} WHERE {rule.day} < ?", [before.isoformat()])[0][0])


def expire(rule: Rule, before: date) -> int:
    """Delete what is older than a day, with what the journal kept of it, inside an open action; how many rows."""
    old = f"SELECT id FROM {rule.table} WHERE {rule.day} < ?"
    execute(f"DELETE FROM change WHERE table_name = ? AND row_id IN ({old})", [rule.table, before.isoformat()])
    with attached().unwatched((rule.table,), "delete"):
        return execute(f"DELETE FROM {rule.table} WHERE {rule.day} < ?", [before.isoformat()])


def expire_register(before_at: int) -> int:
    """Delete entries of the register from before a moment (UTC seconds); how many."""
    old = "SELECT id FROM disclosure WHERE happened_at < ?"
    execute(f"DELETE FROM disclosure_person WHERE disclosure_id IN ({old})", [before_at])
    return execute("DELETE FROM disclosure WHERE happened_at < ?", [before_at])


def past_in_register(before_at: int) -> int:
    """How many entries of the register are from before a moment."""
    return int(select("SELECT COUNT(*) FROM disclosure WHERE happened_at < ?", [before_at])[0][0])


def set_aside(tables: list[str]) -> None:
    """Say of the open action that it changed these tables, and that it stands outside of what can be undone.

    What was done before it can still be undone: an action that undoes itself is none that undo would take back.
    """
    action_id = current_action()
    Action.update(tables=json.dumps(sorted(tables)), undoes_id=action_id).where(Action.id == action_id).execute()
