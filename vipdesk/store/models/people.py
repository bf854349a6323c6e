"""Members and what is known of them."""

import peewee as pw

from vipdesk.store.models.base import Flag, Table


class Household(Table):
    name = pw.TextField()


class Member(Table):
    name = pw.TextField()
    real_name = pw.TextField(default="")
    title = pw.TextField(default="")
    pronoun = pw.TextField(default="")
    language = pw.TextField(default="")
    phone = pw.TextField(default="")
    email = pw.TextField(default="")
    birthday_calendar = pw.TextField(default="")
    birthday_year = pw.IntegerField(null=True)
    birthday_month = pw.IntegerField(null=True)
    birthday_day = pw.IntegerField(null=True)
    birthday_leap = Flag(default=False)
    consent_on = pw.DateField(null=True)
    consent_how = pw.TextField(default="")
    opted_out_on = pw.DateField(null=True)
    do_not_pursue = Flag(default=False)
    do_not_pursue_why = pw.TextField(default="")
    must_send = Flag(default=False)
    note = pw.TextField(default="")
    sort_key = pw.TextField(default="")
    search_key = pw.TextField(default="")
    household = pw.ForeignKeyField(Household, null=True)
    register = pw.TextField(default="")
    consent_wording = pw.TextField(default="")
    merged_into = pw.ForeignKeyField("self", null=True)


class Alias(Table):
    member = pw.ForeignKeyField(Member)
    platform = pw.TextField()
    nick = pw.TextField()


class Address(Table):
    member = pw.ForeignKeyField(Member)
    recipient = pw.TextField(default="")
    province = pw.TextField(default="")
    city = pw.TextField(default="")
    district = pw.TextField(default="")
    street = pw.TextField(default="")
    postcode = pw.TextField(default="")
    country = pw.TextField(default="")
    source = pw.TextField(default="")
    deliverable = Flag(default=True)
    is_current = Flag(default=True)
    since_on = pw.DateField()
    undeliverable_on = pw.DateField(null=True)
    undeliverable_why = pw.TextField(default="")


class OtherPhone(Table):
    member = pw.ForeignKeyField(Member)
    number = pw.TextField()
    note = pw.TextField(default="")


class TalkFact(Table):
    member = pw.ForeignKeyField(Member)
    fact = pw.TextField()
    happened_on = pw.DateField()
    source = pw.TextField(default="")
    do_not_mention = Flag(default=False)
    expires_on = pw.DateField(null=True)


class Tag(Table):
    name = pw.TextField()


class MemberTag(Table):
    member = pw.ForeignKeyField(Member)
    tag = pw.ForeignKeyField(Tag)


class CustomField(Table):
    name = pw.TextField()
    kind = pw.TextField()
    choices = pw.TextField(default="[]")
    place = pw.IntegerField(default=0)


class CustomValue(Table):
    custom_field = pw.ForeignKeyField(CustomField)
    member = pw.ForeignKeyField(Member)
    value = pw.TextField()


class NotDuplicate(Table):
    first_member = pw.ForeignKeyField(Member)
    second_member = pw.ForeignKeyField(Member)
    decided_on = pw.DateField()


class Segment(Table):
    name = pw.TextField()
    condition = pw.TextField()
    note = pw.TextField(default="")


class SavedView(Table):
    page = pw.TextField()
    name = pw.TextField()
    settings = pw.TextField()
