"""Imports and what they bring: buyers and orders; and the shop's days and settings."""

import peewee as pw

from vipdesk.store.models.base import Flag, Table
from vipdesk.store.models.people import Member


class CalendarDay(Table):
    day = pw.DateField()
    kind = pw.TextField()
    note = pw.TextField(default="")


class Setting(Table):
    name = pw.TextField()
    value = pw.TextField()


class ColumnMapping(Table):
    kind = pw.TextField()
    fingerprint = pw.TextField()
    mapping = pw.TextField()


class ImportRun(Table):
    kind = pw.TextField()
    file = pw.TextField()
    imported_at = pw.BigIntegerField()
    action_id = pw.IntegerField()
    row_count = pw.IntegerField(default=0)
    new_count = pw.IntegerField(default=0)
    known_count = pw.IntegerField(default=0)
    changed_count = pw.IntegerField(default=0)
    unmatched_count = pw.IntegerField(default=0)
    problem_count = pw.IntegerField(default=0)


class Buyer(Table):
    platform = pw.TextField()
    identity = pw.TextField()
    nick = pw.TextField()
    name = pw.TextField()
    phone = pw.TextField()
    email = pw.TextField()
    province = pw.TextField()
    city = pw.TextField()
    district = pw.TextField()
    street = pw.TextField()
    postcode = pw.TextField()
    country = pw.TextField()
    member = pw.ForeignKeyField(Member, null=True)
    import_run = pw.ForeignKeyField(ImportRun, column_name="import_id")
    matched_how = pw.TextField(default="")
    set_aside = Flag(default=False)


class ShopOrder(Table):
    platform = pw.TextField()
    identity = pw.TextField()
    number = pw.TextField()
    buyer = pw.ForeignKeyField(Buyer, null=True)
    member = pw.ForeignKeyField(Member, null=True)
    created_at = pw.BigIntegerField()
    paid_at = pw.BigIntegerField(null=True)
    state = pw.TextField()
    goods_fen = pw.BigIntegerField()
    postage_fen = pw.BigIntegerField()
    discount_fen = pw.BigIntegerField()
    total_fen = pw.BigIntegerField()
    refund_fen = pw.BigIntegerField()
    net_fen = pw.BigIntegerField()
    title = pw.TextField()
    quantity = pw.IntegerField()
    brushed = Flag(default=False)
    import_run = pw.ForeignKeyField(ImportRun, column_name="import_id")
    dispatched_at = pw.BigIntegerField(null=True)
    joined_to = pw.TextField(default="")


class OrderLine(Table):
    order = pw.ForeignKeyField(ShopOrder)
    place = pw.IntegerField()
    title = pw.TextField()
    variant = pw.TextField(default="")
    code = pw.TextField(default="")
    quantity = pw.IntegerField()
    price_fen = pw.BigIntegerField()
    import_run = pw.ForeignKeyField(ImportRun, column_name="import_id")


class OrderRefund(Table):
    order = pw.ForeignKeyField(ShopOrder)
    number = pw.TextField()
    fen = pw.BigIntegerField()
    import_run = pw.ForeignKeyField(ImportRun, column_name="import_id")
