"""VIP groups, the privileges of their tiers, what is said in them, and items."""

import peewee as pw

from vipdesk.store.models.base import Flag, Table
from vipdesk.store.models.people import Member


class Tier(Table):
    name = pw.TextField()


class VipGroup(Table):
    name = pw.TextField()
    platform = pw.TextField(default="")
    tier = pw.ForeignKeyField(Tier)
    capacity = pw.IntegerField(default=2000)
    admin_limit = pw.IntegerField(default=20)
    note = pw.TextField(default="")
    closed_on = pw.DateField(null=True)


class Membership(Table):
    group = pw.ForeignKeyField(VipGroup)
    member = pw.ForeignKeyField(Member)
    role = pw.TextField(default="member")
    joined_on = pw.DateField(null=True)
    left_on = pw.DateField(null=True)
    vouched_by = pw.ForeignKeyField(Member, null=True)


class Invitation(Table):
    group = pw.ForeignKeyField(VipGroup)
    member = pw.ForeignKeyField(Member, null=True)
    name = pw.TextField(default="")
    invited_on = pw.DateField()
    invited_by = pw.TextField(default="")
    answer = pw.TextField(default="")
    answered_on = pw.DateField(null=True)
    note = pw.TextField(default="")


class Term(Table):
    privilege = pw.TextField()
    value = pw.IntegerField()
    weekday = pw.IntegerField(null=True)
    tier = pw.ForeignKeyField(Tier, null=True)
    member = pw.ForeignKeyField(Member, null=True)
    starts_on = pw.DateField()
    ends_on = pw.DateField(null=True)
    lifetime = Flag(default=False)
    reason = pw.TextField(default="")
    withdrawn_on = pw.DateField(null=True)
    withdrawn_why = pw.TextField(default="")


class Item(Table):
    name = pw.TextField()
    price_fen = pw.BigIntegerField()
    trial_price_fen = pw.BigIntegerField(null=True)
    vip_from_at = pw.BigIntegerField()
    public_from_at = pw.BigIntegerField()
    code = pw.TextField(default="")
    category = pw.TextField(default="")
    quantity = pw.IntegerField(null=True)
    gift = pw.TextField(default="")
    defects = pw.TextField(default="")
    defect_wording = pw.TextField(default="")
    points = pw.TextField(default="[]")
    goes_with = pw.TextField(default="")


class ItemTitle(Table):
    item = pw.ForeignKeyField(Item)
    title = pw.TextField()


class Announcement(Table):
    item = pw.ForeignKeyField(Item)
    group = pw.ForeignKeyField(VipGroup)
    text = pw.TextField()
    sent_at = pw.BigIntegerField()
    who = pw.TextField()


class ChatDay(Table):
    group = pw.ForeignKeyField(VipGroup)
    member = pw.ForeignKeyField(Member)
    day = pw.DateField()
    messages = pw.IntegerField()


class ChatTie(Table):
    group = pw.ForeignKeyField(VipGroup)
    from_member = pw.ForeignKeyField(Member)
    to_member = pw.ForeignKeyField(Member)
    day = pw.DateField()
    weight_milli = pw.IntegerField()
