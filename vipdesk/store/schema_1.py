"""The first schema: people, orders, letters, helpers, costs, and the journal of all of them.

Money is in whole minor units, a column ending in `_at` is a moment in UTC seconds, one ending in `_on` a date.
"""

from vipdesk.store.engine import KEY, Shop

PEOPLE = f"""
CREATE TABLE member (
  id {KEY}, name TEXT NOT NULL, real_name TEXT NOT NULL, title TEXT NOT NULL, pronoun TEXT NOT NULL,
  language TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL,
  birthday_calendar TEXT NOT NULL, birthday_year INTEGER, birthday_month INTEGER, birthday_day INTEGER,
  birthday_leap INTEGER NOT NULL, consent_on DATE, consent_how TEXT NOT NULL, opted_out_on DATE,
  do_not_pursue INTEGER NOT NULL, do_not_pursue_why TEXT NOT NULL, must_send INTEGER NOT NULL,
  note TEXT NOT NULL, sort_key TEXT NOT NULL, search_key TEXT NOT NULL);
CREATE INDEX member_sort_key ON member(sort_key, id);
CREATE INDEX member_phone ON member(phone);
CREATE TABLE alias (
  id {KEY}, member_id INTEGER NOT NULL REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED,
  platform TEXT NOT NULL, nick TEXT NOT NULL, UNIQUE (platform, nick));
CREATE INDEX alias_member ON alias(member_id);
CREATE INDEX alias_nick ON alias(nick);
CREATE TABLE address (
  id {KEY}, member_id INTEGER NOT NULL REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED,
  recipient TEXT NOT NULL, province TEXT NOT NULL, city TEXT NOT NULL, district TEXT NOT NULL,
  street TEXT NOT NULL, postcode TEXT NOT NULL, country TEXT NOT NULL, source TEXT NOT NULL,
  deliverable INTEGER NOT NULL, is_current INTEGER NOT NULL, since_on DATE NOT NULL);
CREATE INDEX address_member ON address(member_id, is_current);
CREATE TABLE tier (id {KEY}, name TEXT NOT NULL UNIQUE);
CREATE TABLE vip_group (
  id {KEY}, name TEXT NOT NULL UNIQUE, platform TEXT NOT NULL,
  tier_id INTEGER NOT NULL REFERENCES tier(id) DEFERRABLE INITIALLY DEFERRED,
  capacity INTEGER NOT NULL, admin_limit INTEGER NOT NULL);
CREATE INDEX vip_group_tier ON vip_group(tier_id);
CREATE TABLE membership (
  id {KEY}, group_id INTEGER NOT NULL REFERENCES vip_group(id) DEFERRABLE INITIALLY DEFERRED,
  member_id INTEGER NOT NULL REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL, joined_on DATE, left_on DATE);
CREATE INDEX membership_group ON membership(group_id, left_on, member_id);
CREATE INDEX membership_member ON membership(member_id);
CREATE TABLE term (
  id {KEY}, privilege TEXT NOT NULL, value INTEGER NOT NULL, weekday INTEGER,
  tier_id INTEGER REFERENCES tier(id) DEFERRABLE INITIALLY DEFERRED,
  member_id INTEGER REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED,
  starts_on DATE NOT NULL, ends_on DATE, lifetime INTEGER NOT NULL, reason TEXT NOT NULL,
  withdrawn_on DATE, withdrawn_why TEXT NOT NULL);
CREATE INDEX term_tier ON term(tier_id);
CREATE INDEX term_member ON term(member_id);
CREATE TABLE item (
  id {KEY}, name TEXT NOT NULL, price_fen BIGINT NOT NULL, trial_price_fen BIGINT,
  vip_from_at BIGINT NOT NULL, public_from_at BIGINT NOT NULL);
CREATE TABLE calendar_day (id {KEY}, day DATE NOT NULL UNIQUE, kind TEXT NOT NULL, note TEXT NOT NULL);
CREATE TABLE setting (id {KEY}, name TEXT NOT NULL UNIQUE, value TEXT NOT NULL);
CREATE TABLE chat_day (
  id {KEY}, group_id INTEGER NOT NULL REFERENCES vip_group(id) DEFERRABLE INITIALLY DEFERRED,
  member_id INTEGER NOT NULL REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED,
  day DATE NOT NULL, messages INTEGER NOT NULL, UNIQUE (group_id, day, member_id));
CREATE INDEX chat_day_member ON chat_day(member_id);
CREATE INDEX chat_day_day ON chat_day(day, group_id, messages);
CREATE TABLE chat_tie (
  id {KEY}, group_id INTEGER NOT NULL REFERENCES vip_group(id) DEFERRABLE INITIALLY DEFERRED,
  from_member_id INTEGER NOT NULL REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED,
  to_member_id INTEGER NOT NULL REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED,
  day DATE NOT NULL, weight_milli INTEGER NOT NULL);
CREATE INDEX chat_tie_group ON chat_tie(group_id, day);
CREATE INDEX chat_tie_from ON chat_tie(from_member_id);
CREATE INDEX chat_tie_to ON chat_tie(to_member_id);
"""

ORDERS = f"""
CREATE TABLE import_run (
  id {KEY}, kind TEXT NOT NULL, file TEXT NOT NULL, imported_at BIGINT NOT NULL,
  action_id INTEGER NOT NULL REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
  row_count INTEGER NOT NULL, new_count INTEGER NOT NULL, known_count INTEGER NOT NULL,
  changed_count INTEGER NOT NULL, unmatched_count INTEGER NOT NULL, problem_count INTEGER NOT NULL);
CREATE INDEX import_run_action ON import_run(action_id);
CREATE TABLE buyer (
  id {KEY}, platform TEXT NOT NULL, identity TEXT NOT NULL, nick TEXT NOT NULL, name TEXT NOT NULL,
  phone TEXT NOT NULL, email TEXT NOT NULL, province TEXT NOT NULL, city TEXT NOT NULL, district TEXT NOT NULL,
  street TEXT NOT NULL, postcode TEXT NOT NULL, country TEXT NOT NULL,
  member_id INTEGER REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED,
  import_id INTEGER NOT NULL REFERENCES import_run(id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (platform, identity));
CREATE INDEX buyer_member ON buyer(member_id);
CREATE INDEX buyer_import ON buyer(import_id);
CREATE INDEX buyer_phone ON buyer(phone);
CREATE INDEX buyer_nick ON buyer(nick);
CREATE TABLE shop_order (
  id {KEY}, platform TEXT NOT NULL, identity TEXT NOT NULL, number TEXT NOT NULL,
  buyer_id INTEGER REFERENCES buyer(id) DEFERRABLE INITIALLY DEFERRED,
  member_id INTEGER REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED,
  created_at BIGINT NOT NULL, paid_at BIGINT, state TEXT NOT NULL, goods_fen BIGINT NOT NULL,
  postage_fen BIGINT NOT NULL, discount_fen BIGINT NOT NULL, total_fen BIGINT NOT NULL,
  refund_fen BIGINT NOT NULL, net_fen BIGINT NOT NULL, title TEXT NOT NULL, quantity INTEGER NOT NULL,
  brushed INTEGER NOT NULL,
  import_id INTEGER NOT NULL REFERENCES import_run(id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (platform, identity));
CREATE INDEX shop_order_spend ON shop_order(member_id, paid_at, net_fen, postage_fen, brushed);
CREATE INDEX shop_order_buyer ON shop_order(buyer_id);
CREATE INDEX shop_order_created ON shop_order(created_at);
CREATE INDEX shop_order_paid ON shop_order(paid_at, net_fen, postage_fen, brushed);
CREATE INDEX shop_order_number ON shop_order(number);
CREATE INDEX shop_order_import ON shop_order(import_id);
"""

LETTERS = f"""
CREATE TABLE helper (
  id {KEY}, name TEXT NOT NULL UNIQUE, weekday_minutes TEXT NOT NULL, characters_per_minute INTEGER NOT NULL,
  pay_fen BIGINT NOT NULL, contact TEXT NOT NULL, active INTEGER NOT NULL);
CREATE TABLE helper_absence (
  id {KEY}, helper_id INTEGER NOT NULL REFERENCES helper(id) DEFERRABLE INITIALLY DEFERRED,
  first_on DATE NOT NULL, last_on DATE NOT NULL);
CREATE INDEX helper_absence_helper ON helper_absence(helper_id);
CREATE TABLE postage_step (
  id {KEY}, postal_class TEXT NOT NULL, valid_from DATE NOT NULL, up_to_g INTEGER NOT NULL, fen BIGINT NOT NULL,
  UNIQUE (postal_class, valid_from, up_to_g));
CREATE TABLE transit (id {KEY}, zone TEXT NOT NULL UNIQUE, p50_days INTEGER NOT NULL, p90_days INTEGER NOT NULL);
CREATE TABLE campaign (
  id {KEY}, name TEXT NOT NULL, occasion TEXT NOT NULL, occurrence_year INTEGER NOT NULL, day DATE NOT NULL,
  state TEXT NOT NULL, series TEXT NOT NULL, text_name TEXT NOT NULL, body TEXT NOT NULL, language TEXT NOT NULL,
  hold_out_permille INTEGER NOT NULL, seed BIGINT NOT NULL, drawn_at BIGINT NOT NULL, drawn_on DATE NOT NULL,
  planned_post_on DATE NOT NULL, window_days INTEGER NOT NULL, transit_days INTEGER NOT NULL,
  count_postage INTEGER NOT NULL, margin_permille INTEGER NOT NULL, print_on DATE NOT NULL,
  arrival_first_days INTEGER NOT NULL, arrival_last_days INTEGER NOT NULL, check_in_days INTEGER NOT NULL,
  characters_per_line INTEGER NOT NULL, lines_per_page INTEGER NOT NULL, characters INTEGER NOT NULL,
  import_id INTEGER REFERENCES import_run(id) DEFERRABLE INITIALLY DEFERRED, UNIQUE (series));
CREATE INDEX campaign_import ON campaign(import_id);
CREATE TABLE recipient (
  id {KEY}, campaign_id INTEGER NOT NULL REFERENCES campaign(id) DEFERRABLE INITIALLY DEFERRED,
  member_id INTEGER NOT NULL REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED,
  arm TEXT NOT NULL, reason TEXT NOT NULL,
  unit_member_id INTEGER NOT NULL REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED,
  stratum TEXT NOT NULL, baseline_fen BIGINT NOT NULL, counted_from_on DATE,
  UNIQUE (campaign_id, member_id));
CREATE INDEX recipient_member ON recipient(member_id);
CREATE INDEX recipient_unit ON recipient(campaign_id, unit_member_id);
CREATE INDEX recipient_unit_member ON recipient(unit_member_id);
CREATE INDEX recipient_arm ON recipient(campaign_id, arm);
CREATE TABLE batch (
  id {KEY}, campaign_id INTEGER NOT NULL REFERENCES campaign(id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL, helper_id INTEGER REFERENCES helper(id) DEFERRABLE INITIALLY DEFERRED,
  start_on DATE NOT NULL, due_on DATE NOT NULL, printed_at BIGINT, UNIQUE (campaign_id, number));
CREATE INDEX batch_helper ON batch(helper_id);
CREATE TABLE letter (
  id {KEY}, campaign_id INTEGER NOT NULL REFERENCES campaign(id) DEFERRABLE INITIALLY DEFERRED,
  recipient_id INTEGER NOT NULL REFERENCES recipient(id) DEFERRABLE INITIALLY DEFERRED,
  member_id INTEGER NOT NULL REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED,
  code TEXT NOT NULL UNIQUE, number INTEGER NOT NULL, state TEXT NOT NULL,
  batch_id INTEGER REFERENCES batch(id) DEFERRABLE INITIALLY DEFERRED,
  names TEXT NOT NULL, fields TEXT NOT NULL, missing TEXT NOT NULL, address TEXT NOT NULL, postcode TEXT NOT NULL,
  zone TEXT NOT NULL, post_by_on DATE NOT NULL, write_by_on DATE NOT NULL, write_on DATE, posted_on DATE);
CREATE INDEX letter_campaign ON letter(campaign_id, state);
CREATE INDEX letter_batch ON letter(batch_id, state);
CREATE INDEX letter_member ON letter(member_id);
CREATE INDEX letter_recipient ON letter(recipient_id);
CREATE INDEX letter_posted ON letter(posted_on);
CREATE INDEX letter_write_on ON letter(write_on, state);
CREATE TABLE letter_event (
  id {KEY}, letter_id INTEGER NOT NULL REFERENCES letter(id) DEFERRABLE INITIALLY DEFERRED,
  happened_at BIGINT NOT NULL, happened_on DATE NOT NULL, previous TEXT NOT NULL, state TEXT NOT NULL,
  reason TEXT NOT NULL, who TEXT NOT NULL);
CREATE INDEX letter_event_letter ON letter_event(letter_id);
CREATE TABLE cost (
  id {KEY}, booked_on DATE NOT NULL, kind TEXT NOT NULL, fen BIGINT NOT NULL,
  campaign_id INTEGER REFERENCES campaign(id) DEFERRABLE INITIALLY DEFERRED,
  letter_id INTEGER REFERENCES letter(id) DEFERRABLE INITIALLY DEFERRED,
  helper_id INTEGER REFERENCES helper(id) DEFERRABLE INITIALLY DEFERRED,
  member_id INTEGER REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED,
  reverses_id INTEGER REFERENCES cost(id) DEFERRABLE INITIALLY DEFERRED, note TEXT NOT NULL);
CREATE INDEX cost_campaign ON cost(campaign_id, kind, fen);
CREATE INDEX cost_booked ON cost(booked_on, kind, fen);
CREATE INDEX cost_letter ON cost(letter_id);
CREATE INDEX cost_helper ON cost(helper_id);
CREATE INDEX cost_member ON cost(member_id);
CREATE INDEX cost_reverses ON cost(reverses_id);
"""

JOURNAL = f"""
CREATE TABLE action (
  id {KEY}, done_at BIGINT NOT NULL, who TEXT NOT NULL, label TEXT NOT NULL, label_values TEXT NOT NULL,
  undoable INTEGER NOT NULL, tables TEXT NOT NULL,
  undoes_id INTEGER REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
  undone_by_id INTEGER REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX action_undoes ON action(undoes_id);
CREATE INDEX action_undone_by ON action(undone_by_id);
CREATE TABLE change (
  id {KEY}, action_id INTEGER NOT NULL REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
  table_name TEXT NOT NULL, row_id INTEGER NOT NULL, before_row TEXT, after_row TEXT);
CREATE INDEX change_action ON change(action_id);
CREATE INDEX change_row ON change(table_name, row_id);
CREATE TABLE journal_now (id {KEY}, action_id INTEGER);
INSERT INTO journal_now (id, action_id) VALUES (1, NULL);
"""


def create(shop: Shop) -> None:
    """All tables and indexes of the first version."""
    for script in (JOURNAL, PEOPLE, ORDERS, LETTERS):
        shop.define(script)
