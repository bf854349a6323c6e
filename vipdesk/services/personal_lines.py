"""What a letter may say of a talk with its reader."""

import json
from collections.abc import Iterable
from datetime import date

from vipdesk.domain import personal_lines
from vipdesk.domain.personal_lines import NOT_IN_THE_LAST_LETTERS, source
from vipdesk.store import facts


def of_members(member_ids: Iterable[int], today: date) -> dict[int, str]:
    """The personal line for each of these members of whom something may be said."""
    wanted = set(member_ids)
    known = {
        id_: found for id_, found in facts.mentionable(personal_lines.oldest(today), today).items() if id_ in wanted
    }
    written = facts.lately_written(known)
    lines = {id_: personal_lines.line(found, _said(written.get(id_, [])), today) for id_, found in known.items()}
    return {id_: line for id_, line in lines.items() if line}


def _said(letters: list[str]) -> list[str]:
    """The facts of which the last two letters to somebody say something."""
    return [source(json.loads(fields)) for fields in letters[:NOT_IN_THE_LAST_LETTERS]]
