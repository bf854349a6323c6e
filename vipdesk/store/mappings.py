"""What was decided about the columns of foreign tables, so that the next file of the kind goes straight through."""

import json

from vipdesk.domain.column_mapping import Columns
from vipdesk.store.database import repeat, select
from vipdesk.store.models import ColumnMapping


def remembered(kind: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """The mapping for each header of a kind of table, by the header's fingerprint."""
    rows = select("SELECT fingerprint, mapping FROM column_mapping WHERE kind = ?", [kind])
    return {fingerprint: _columns(mapping) for fingerprint, mapping in rows}


def _columns(mapping: str) -> dict[str, tuple[str, ...]]:
    return {field: tuple(words) for field, words in json.loads(mapping).items()}


def remember(kind: str, fingerprint: str, columns: Columns) -> None:
    """Keep a decision, in place of an earlier one about the same header."""
    mapping = _packed(columns)
    known = ColumnMapping.get_or_none(ColumnMapping.kind == kind, ColumnMapping.fingerprint == fingerprint)
    if known is None:
        ColumnMapping.create(kind=kind, fingerprint=fingerprint, mapping=mapping)
    elif known.mapping != mapping:
        known.mapping = mapping
        known.save()


def rename_field(key: str, new_key: str) -> None:
    """The field of this key has another key now, in every decision, inside an open action."""
    known = [(id_, json.loads(mapping)) for id_, mapping in select("SELECT id, mapping FROM column_mapping")]
    renamed = [
        (_packed({new_key if one == key else one: words for one, words in columns.items()}), id_)
        for id_, columns in known
        if key in columns
    ]
    repeat("UPDATE column_mapping SET mapping = ? WHERE id = ?", renamed)


def forget(kind: str, fingerprint: str) -> None:
    """Decide anew the next time."""
    ColumnMapping.delete().where(ColumnMapping.kind == kind, ColumnMapping.fingerprint == fingerprint).execute()


def _packed(columns: Columns) -> str:
    return json.dumps(columns, ensure_ascii=False)
