"""Everything that the shop knows of one person: on paper to be read, or as JSON with every field."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from vipdesk.domain import texts
from vipdesk.domain.disclosed import EXPORTED, Datum, Way
from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.files.table_out import save_text
from vipdesk.services import tell_privileges
from vipdesk.services.person_lists import Everything
from vipdesk.services.person_sections import record
from vipdesk.store import (
    campaigns,
    custom_fields,
    disclosures,
    groups,
    history,
    households,
    members,
    personal,
    shop,
    sources,
    tags,
)
from vipdesk.store.disclosures import Given
from vipdesk.translation import Translate, told


def everything(member_id: int, today: date) -> Everything:
    """Collect it. UserError where there is nobody of this id any more."""
    card = members.card(member_id)
    rows = personal.rows(member_id)
    return Everything(
        member_id=member_id,
        name=card.name,
        on=today,
        settings=shop.settings(),
        rows=tuple(rows),
        sources=tuple(sources.of(rows)),
        privileges=tuple(tell_privileges.of_member(member_id, today).values()),
        letters={row.values["id"]: _words_of(row.values) for row in rows if row.table == "letter"},
        tags=tags.of_members([member_id]).get(member_id, ()),
        fields={one.id: one.name for one in custom_fields.fields()},
        groups=dict(groups.names()),
        lives_together=bool(households.others(member_id)),
        campaigns={one.id: one.name for one in campaigns.rows()},
        given=tuple(disclosures.of_member(member_id)),
        history=tuple(history.rows(history.of_member(member_id))),
    )


def _words_of(letter: Mapping[str, Any]) -> str:
    """What a letter says, as frozen at its draw."""
    body = campaigns.get(letter["campaign_id"]).body
    return texts.merge(body, json.loads(letter["fields"])).text if body else ""


def write(path: Path, found: Everything, translate: Translate) -> None:
    """Write it as PDF or JSON, as the name of the file ends; UserError for another ending, or a place that refuses."""
    ending = path.suffix.lower()
    if ending == ".json":
        save_text(path, json.dumps(as_json(found, translate), ensure_ascii=False, indent=1, default=str) + "\n")
    elif ending == ".pdf":
        from vipdesk.files import person_pdf  # noqa: PLC0415 - JSON needs no PDF library

        person_pdf.write(path, record(found), translate)
    else:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences", "Everything about a person is written as .pdf to read or as .json; {name} ends in neither."
            ),
            name=path.name,
        )


def note(found: Everything, now: int, who: str) -> None:
    """Enter into the register that all this was given to the person; it needs no action."""
    disclosures.record(Given(now, who, Way.PERSON, EXPORTED, (Datum.EVERYTHING,), (found.member_id,)))


def as_json(found: Everything, translate: Translate) -> dict[str, Any]:
    """All rows with every column as stored, and what belongs to them; moments are UTC seconds, money is minor units."""
    return {
        "shop": found.settings.name,
        "member": found.member_id,
        "name": found.name,
        "as_of": found.on.isoformat(),
        "money_in": found.settings.currency,
        "tables": {part.table: found.of(part.table) for part in personal.PARTS},
        "tags": list(found.tags),
        "own_fields": [
            {"field": found.fields.get(one["custom_field_id"], ""), "value": one["value"]}
            for one in found.of("custom_value")
        ],
        "privileges": [told(one, translate) for one in found.privileges],
        "letters": [{"letter": id_, "text": text} for id_, text in found.letters.items()],
        "sources": [
            {"table": one.table, "id": one.row_id, "at": one.at, "who": one.who, "from": told(one.how, translate)}
            for one in found.sources
        ],
        "given_to": [
            {
                "at": one.happened_at,
                "who": one.who,
                "way": one.way.value,
                "recipient": translate(one.recipient),
                "data": [each.value for each in one.what],
                "people": one.people,
                "everybody": one.everybody,
            }
            for one in found.given
        ],
        "journal": [
            {"at": one.done_at, "who": one.who, "what": told(one.label, translate), "undone": one.is_undone}
            for one in found.history
        ],
    }
