"""Registers to which rows are only added."""

import peewee as pw

from vipdesk.store.models.base import Flag, Table
from vipdesk.store.models.letters import Campaign, Helper


class Erasure(Table):
    member_id = pw.IntegerField()
    erased_at = pw.BigIntegerField()
    who = pw.TextField()
    salt = pw.TextField()
    marks = pw.TextField()
    recognised = Flag()


class Disclosure(Table):
    happened_at = pw.BigIntegerField()
    who = pw.TextField()
    kind = pw.TextField()
    recipient = pw.TextField()
    what = pw.TextField()
    people = pw.IntegerField()
    everybody = Flag()
    batch_id = pw.IntegerField(null=True)
    campaign = pw.ForeignKeyField(Campaign, null=True)
    file = pw.TextField()
    file_hash = pw.TextField()
    expires_on = pw.DateField(null=True)


class DisclosurePerson(Table):
    disclosure = pw.ForeignKeyField(Disclosure)
    member_id = pw.IntegerField()


class Desk(Table):
    login = pw.TextField()
    role = pw.TextField()
    helper = pw.ForeignKeyField(Helper, null=True)
    added_at = pw.BigIntegerField()
    added_by = pw.TextField()
