"""The tables, and nothing but the tables; what the columns mean stands in the schema of each migration."""

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


class Tier(Table):
    name = pw.TextField()


class VipGroup(Table):
    name = pw.TextField()
    platform = pw.TextField(default="")
    tier = pw.ForeignKeyField(Tier)
    capacity = pw.IntegerField(default=2000)
    admin_limit = pw.IntegerField(default=20)


class Membership(Table):
    group = pw.ForeignKeyField(VipGroup)
    member = pw.ForeignKeyField(Member)
    role = pw.TextField(default="member")
    joined_on = pw.DateField(null=True)
    left_on = pw.DateField(null=True)


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


class CalendarDay(Table):
    day = pw.DateField()
    kind = pw.TextField()
    note = pw.TextField(default="")


class Setting(Table):
    name = pw.TextField()
    value = pw.TextField()


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


JOURNAL_TABLES = (Action, Change, JournalNow)
REGISTERS: tuple[type[Table], ...] = (Erasure, Disclosure, DisclosurePerson, Desk)
"""Tables that no undo touches: the journal keeps no images of them."""
TABLES: tuple[type[Table], ...] = (
    Member, Alias, Address, Tier, VipGroup, Membership, Term, Item, CalendarDay, Setting, ChatDay, ChatTie,
    ImportRun, Buyer, ShopOrder, Helper, HelperAbsence, PostageStep, Transit, Campaign, Recipient, Batch,
    Letter, LetterEvent, Cost,
)  # fmt: skip
"""Every table of the shop, journalled, parents before children."""
