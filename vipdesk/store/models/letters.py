"""Helpers, campaigns, letters and what they cost."""

import peewee as pw

from vipdesk.store.models.base import Flag, Table
from vipdesk.store.models.orders import ImportRun, ShopOrder
from vipdesk.store.models.people import Member


class Helper(Table):
    name = pw.TextField()
    weekday_minutes = pw.TextField()
    characters_per_minute = pw.IntegerField()
    pay_fen = pw.BigIntegerField()
    contact = pw.TextField(default="")
    active = Flag(default=True)


class HelperAbsence(Table):
    helper = pw.ForeignKeyField(Helper)
    first_on = pw.DateField()
    last_on = pw.DateField()


class PostageStep(Table):
    postal_class = pw.TextField()
    valid_from = pw.DateField()
    up_to_g = pw.IntegerField()
    fen = pw.BigIntegerField()


class Transit(Table):
    zone = pw.TextField()
    p50_days = pw.IntegerField()
    p90_days = pw.IntegerField()


class Campaign(Table):
    name = pw.TextField()
    occasion = pw.TextField()
    occurrence_year = pw.IntegerField()
    day = pw.DateField()
    state = pw.TextField()
    series = pw.TextField()
    text_name = pw.TextField()
    body = pw.TextField()
    language = pw.TextField()
    hold_out_permille = pw.IntegerField()
    seed = pw.BigIntegerField()
    drawn_at = pw.BigIntegerField()
    drawn_on = pw.DateField()
    planned_post_on = pw.DateField()
    window_days = pw.IntegerField()
    transit_days = pw.IntegerField()
    count_postage = Flag()
    margin_permille = pw.IntegerField()
    print_on = pw.DateField()
    arrival_first_days = pw.IntegerField()
    arrival_last_days = pw.IntegerField()
    check_in_days = pw.IntegerField()
    characters_per_line = pw.IntegerField()
    lines_per_page = pw.IntegerField()
    characters = pw.IntegerField()
    import_run = pw.ForeignKeyField(ImportRun, null=True, column_name="import_id")
    segment = pw.TextField(default="")


class Recipient(Table):
    campaign = pw.ForeignKeyField(Campaign)
    member = pw.ForeignKeyField(Member)
    arm = pw.TextField()
    reason = pw.TextField(default="")
    unit_member = pw.ForeignKeyField(Member)
    stratum = pw.TextField(default="")
    baseline_fen = pw.BigIntegerField(default=0)
    counted_from_on = pw.DateField(null=True)


class Batch(Table):
    campaign = pw.ForeignKeyField(Campaign)
    number = pw.IntegerField()
    helper = pw.ForeignKeyField(Helper, null=True)
    start_on = pw.DateField()
    due_on = pw.DateField()
    printed_at = pw.BigIntegerField(null=True)


class Letter(Table):
    campaign = pw.ForeignKeyField(Campaign)
    recipient = pw.ForeignKeyField(Recipient)
    member = pw.ForeignKeyField(Member)
    code = pw.TextField()
    number = pw.IntegerField()
    state = pw.TextField()
    batch = pw.ForeignKeyField(Batch, null=True)
    names = pw.TextField()
    fields = pw.TextField()
    missing = pw.TextField(default="")
    address = pw.TextField()
    postcode = pw.TextField()
    zone = pw.TextField()
    post_by_on = pw.DateField()
    write_by_on = pw.DateField()
    write_on = pw.DateField(null=True)
    posted_on = pw.DateField(null=True)


class LetterEvent(Table):
    letter = pw.ForeignKeyField(Letter)
    happened_at = pw.BigIntegerField()
    happened_on = pw.DateField()
    previous = pw.TextField()
    state = pw.TextField()
    reason = pw.TextField(default="")
    who = pw.TextField(default="")


class Cost(Table):
    booked_on = pw.DateField()
    kind = pw.TextField()
    fen = pw.BigIntegerField()
    campaign = pw.ForeignKeyField(Campaign, null=True)
    letter = pw.ForeignKeyField(Letter, null=True)
    helper = pw.ForeignKeyField(Helper, null=True)
    member = pw.ForeignKeyField(Member, null=True)
    reverses_id = pw.IntegerField(null=True)
    note = pw.TextField(default="")


class PrivilegeUse(Table):
    order = pw.ForeignKeyField(ShopOrder)
    member = pw.ForeignKeyField(Member)
    privilege = pw.TextField()
    used_on = pw.DateField()
    fen = pw.BigIntegerField()
    cost = pw.ForeignKeyField(Cost, null=True)
