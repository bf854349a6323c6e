"""How members are found while one types: every pair of neighbouring characters of a search key is indexed.

Words of two characters, such as most Chinese names, are too short for the usual indexes of three. SQLite keeps a table
of its own for it, without the texts themselves, that triggers on `member` keep right, at undo and erasure too; a server
keeps an index over an expression. Both are derived: they are carried nowhere, and can be built anew at any time.
"""

from collections.abc import Sequence

TABLE = "member_grams"
"""What SQLite keeps; its own tables for it begin with this name too."""

_SPLIT = (
    "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < length({key}))"
    " SELECT group_concat(substr({key}, i, 2), ' ') FROM n)"
)
"""`lin yue` -> `li in n y  yu ue e`: what is parted by a space stays single, so that no pair joins two words."""
_ADD = f"INSERT INTO {TABLE} (rowid, grams) VALUES (new.id, {_SPLIT.format(key='new.search_key')});"
_TAKE = f"INSERT INTO {TABLE} ({TABLE}, rowid, grams) VALUES ('delete', old.id, {_SPLIT.format(key='old.search_key')});"

SQLITE = (
    f"CREATE VIRTUAL TABLE {TABLE} USING fts5(grams, content='', columnsize=0,"
    " tokenize=\"unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'\")",
    f"INSERT INTO {TABLE} (rowid, grams) SELECT m.id, {_SPLIT.format(key='m.search_key')} FROM member m",
    f"CREATE TRIGGER {TABLE}_insert AFTER INSERT ON member BEGIN {_ADD} END",
    f"CREATE TRIGGER {TABLE}_delete AFTER DELETE ON member BEGIN {_TAKE} END",
    f"CREATE TRIGGER {TABLE}_update AFTER UPDATE OF search_key ON member"
    f" WHEN old.search_key IS NOT new.search_key BEGIN {_TAKE} {_ADD} END",
)
"""The table, what is known already, and what keeps it right from then on."""
SQLITE_WITHOUT = tuple(f"DROP TRIGGER IF EXISTS {TABLE}_{event}" for event in ("insert", "update", "delete"))
"""Where the engine lacks the kind of table: a shop that was kept by another one can be written to again."""
SQLITE_GONE = f"DROP TABLE IF EXISTS {TABLE}"
SQLITE_CAN = "SELECT COUNT(*) FROM pragma_module_list WHERE name = 'fts5'"
SQLITE_HAS = f"SELECT COUNT(*) FROM sqlite_master WHERE type = 'trigger' AND name = '{TABLE}_insert'"
SQLITE_FORGET = f"INSERT INTO {TABLE} ({TABLE}) VALUES ('optimize')"
"""Write the index anew, without what was taken out of it."""
SQLITE_FIND = f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH ?"

_CUT = (
    "SELECT array_agg(DISTINCT substr($1, i, n)) FROM generate_series(1, length($1)) i CROSS JOIN"
    " generate_series(1, 2) n"
)
POSTGRES = (
    "CREATE OR REPLACE FUNCTION vipdesk_grams(text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE"
    f" AS $$ {_CUT} $$",
    f"CREATE INDEX IF NOT EXISTS {TABLE} ON member USING gin (vipdesk_grams(search_key))",
)
"""A server needs no extension for it, which an owner may not be allowed to make."""
POSTGRES_FIND = "SELECT m.id FROM member m WHERE vipdesk_grams(m.search_key) @> CAST(? AS text[])"


def wish(words: Sequence[str]) -> str:
    """What SQLITE_FIND is asked for: each word as its pairs, one right after the other."""
    return " AND ".join(_phrase(word) for word in words)


def _phrase(word: str) -> str:
    """A single character begins a pair, or stands alone at the end of a word."""
    told = " ".join(pairs(word)).replace('"', '""')
    return f'"{told}"' if len(word) > 1 else f'"{told}" *'


def pairs(word: str) -> list[str]:
    """All neighbouring characters of a word, or the word itself if it is a single one."""
    return [word[place : place + 2] for place in range(max(len(word) - 1, 1))]
