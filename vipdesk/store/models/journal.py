"""The journal of all changes."""

import peewee as pw

from vipdesk.store.models.base import Flag, Table


class Action(Table):
    done_at = pw.BigIntegerField()
    who = pw.TextField()
    label = pw.TextField()
    label_values = pw.TextField()
    undoable = Flag()
    tables = pw.TextField()
    undoes_id = pw.IntegerField(null=True)
    undone_by_id = pw.IntegerField(null=True)


class Change(Table):
    action_id = pw.IntegerField()
    table_name = pw.TextField()
    row_id = pw.IntegerField()
    before_row = pw.TextField(null=True)
    after_row = pw.TextField(null=True)


class JournalNow(Table):
    action_id = pw.IntegerField(null=True)
