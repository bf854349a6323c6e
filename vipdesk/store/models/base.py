"""What every table has in common."""

from typing import Any

import peewee as pw

from vipdesk.store.database import database


class Flag(pw.IntegerField):
    """True or false, kept as 1 or 0 on every engine."""

    def db_value(self, value: Any) -> int | None:
        return None if value is None else int(value)

    def python_value(self, value: Any) -> bool | None:
        return None if value is None else bool(value)


class Table(pw.Model):
    """Every table has an integer `id`."""

    id = pw.AutoField()

    class Meta:
        database = database
        legacy_table_names = False
