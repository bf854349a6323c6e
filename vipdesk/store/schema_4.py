"""The fourth schema: all that is known of a member, segments and views, dealings of groups, items and order lines.

Columns that are added to an older table have a default, so that rows of before need nothing.
"""

from vipdesk.store.engine import KEY, Shop

_MEMBER = "INTEGER NOT NULL REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED"
_MAYBE_MEMBER = "INTEGER REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED"

PEOPLE = f"""
CREATE TABLE household (id {KEY}, name TEXT NOT NULL);
ALTER TABLE member ADD COLUMN household_id INTEGER REFERENCES household(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE member ADD COLUMN register TEXT NOT NULL DEFAULT '';
ALTER TABLE member ADD COLUMN consent_wording TEXT NOT NULL DEFAULT '';
ALTER TABLE member ADD COLUMN merged_into_id {_MAYBE_MEMBER};
CREATE INDEX member_household ON member(household_id);
CREATE INDEX member_merged_into ON member(merged_into_id);
ALTER TABLE address ADD COLUMN undeliverable_on DATE;
ALTER TABLE address ADD COLUMN undeliverable_why TEXT NOT NULL DEFAULT '';
CREATE TABLE other_phone (id {KEY}, member_id {_MEMBER}, number TEXT NOT NULL, note TEXT NOT NULL);
CREATE INDEX other_phone_member ON other_phone(member_id);
CREATE INDEX other_phone_number ON other_phone(number);
CREATE TABLE talk_fact (
  id {KEY}, member_id {_MEMBER}, fact TEXT NOT NULL, happened_on DATE NOT NULL, source TEXT NOT NULL,
  do_not_mention INTEGER NOT NULL, expires_on DATE);
CREATE INDEX talk_fact_member ON talk_fact(member_id, happened_on);
CREATE INDEX talk_fact_expires ON talk_fact(expires_on);
CREATE TABLE tag (id {KEY}, name TEXT NOT NULL UNIQUE);
CREATE TABLE member_tag (
  id {KEY}, member_id {_MEMBER},
  tag_id INTEGER NOT NULL REFERENCES tag(id) DEFERRABLE INITIALLY DEFERRED, UNIQUE (member_id, tag_id));
CREATE INDEX member_tag_tag ON member_tag(tag_id);
CREATE TABLE custom_field (
  id {KEY}, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, choices TEXT NOT NULL, place INTEGER NOT NULL);
CREATE TABLE custom_value (
  id {KEY}, custom_field_id INTEGER NOT NULL REFERENCES custom_field(id) DEFERRABLE INITIALLY DEFERRED,
  member_id {_MEMBER}, value TEXT NOT NULL, UNIQUE (custom_field_id, member_id));
CREATE INDEX custom_value_member ON custom_value(member_id);
CREATE TABLE not_duplicate (
  id {KEY}, first_member_id {_MEMBER}, second_member_id {_MEMBER}, decided_on DATE NOT NULL,
  UNIQUE (first_member_id, second_member_id));
CREATE INDEX not_duplicate_second ON not_duplicate(second_member_id);
"""
"""`household_id` says what the address cannot: who lives together. `register` of talk is '', formal, plain or playful.
`merged_into_id` is the member who took over everything of this one: nothing of the rest is shown or counted apart.
`kind` of a custom field is text, number, date or choice; `choices` a JSON list; a `value` is text: a number with a
decimal point, a day as year-month-day. `first_member_id` of a pair is the smaller."""

LISTS = f"""
CREATE TABLE segment (id {KEY}, name TEXT NOT NULL UNIQUE, condition TEXT NOT NULL, note TEXT NOT NULL);
ALTER TABLE campaign ADD COLUMN segment TEXT NOT NULL DEFAULT '';
CREATE TABLE saved_view (
  id {KEY}, page TEXT NOT NULL, name TEXT NOT NULL, settings TEXT NOT NULL, UNIQUE (page, name));
CREATE TABLE column_mapping (
  id {KEY}, kind TEXT NOT NULL, fingerprint TEXT NOT NULL, mapping TEXT NOT NULL, UNIQUE (kind, fingerprint));
"""
"""`condition` is a segment's text, `segment` of a campaign the one that chose its audience, '' for all groups; `settings` of a view and `mapping` (from a field to the header's words) are JSON."""

GROUPS = f"""
ALTER TABLE vip_group ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE vip_group ADD COLUMN closed_on DATE;
ALTER TABLE membership ADD COLUMN vouched_by_id {_MAYBE_MEMBER};
CREATE INDEX membership_vouched_by ON membership(vouched_by_id);
CREATE TABLE invitation (
  id {KEY}, group_id INTEGER NOT NULL REFERENCES vip_group(id) DEFERRABLE INITIALLY DEFERRED,
  member_id {_MAYBE_MEMBER}, name TEXT NOT NULL, invited_on DATE NOT NULL, invited_by TEXT NOT NULL,
  answer TEXT NOT NULL, answered_on DATE, note TEXT NOT NULL);
CREATE INDEX invitation_group ON invitation(group_id, answer);
CREATE INDEX invitation_member ON invitation(member_id);
CREATE TABLE privilege_use (
  id {KEY}, order_id INTEGER NOT NULL REFERENCES shop_order(id) DEFERRABLE INITIALLY DEFERRED,
  member_id {_MEMBER}, privilege TEXT NOT NULL, used_on DATE NOT NULL, fen BIGINT NOT NULL,
  cost_id INTEGER REFERENCES cost(id) DEFERRABLE INITIALLY DEFERRED, UNIQUE (order_id, privilege));
CREATE INDEX privilege_use_member ON privilege_use(member_id, used_on);
CREATE INDEX privilege_use_used ON privilege_use(used_on, privilege, fen);
CREATE INDEX privilege_use_cost ON privilege_use(cost_id);
"""
"""`name` of an invitation is for somebody who is no member yet; `answer` is '', joined, declined or unanswered.
`fen` of a use is what it is estimated to have cost, `cost_id` the entry of the cost book."""

ITEMS = f"""
ALTER TABLE item ADD COLUMN code TEXT NOT NULL DEFAULT '';
ALTER TABLE item ADD COLUMN category TEXT NOT NULL DEFAULT '';
ALTER TABLE item ADD COLUMN quantity INTEGER;
ALTER TABLE item ADD COLUMN gift TEXT NOT NULL DEFAULT '';
ALTER TABLE item ADD COLUMN defects TEXT NOT NULL DEFAULT '';
ALTER TABLE item ADD COLUMN defect_wording TEXT NOT NULL DEFAULT '';
ALTER TABLE item ADD COLUMN points TEXT NOT NULL DEFAULT '[]';
ALTER TABLE item ADD COLUMN goes_with TEXT NOT NULL DEFAULT '';
CREATE TABLE item_title (
  id {KEY}, item_id INTEGER NOT NULL REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED, title TEXT NOT NULL,
  UNIQUE (item_id, title));
CREATE INDEX item_title_title ON item_title(title);
CREATE TABLE announcement (
  id {KEY}, item_id INTEGER NOT NULL REFERENCES item(id) DEFERRABLE INITIALLY DEFERRED,
  group_id INTEGER NOT NULL REFERENCES vip_group(id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL, sent_at BIGINT NOT NULL, who TEXT NOT NULL, UNIQUE (item_id, group_id));
CREATE INDEX announcement_group ON announcement(group_id);
"""
"""`points` is a JSON list of up to ten selling points, `goes_with` categories that it goes well with, one a line;
`item_title` the words by which the platforms' files call the item."""

ORDERS = f"""
ALTER TABLE shop_order ADD COLUMN dispatched_at BIGINT;
ALTER TABLE shop_order ADD COLUMN joined_to TEXT NOT NULL DEFAULT '';
CREATE INDEX shop_order_state ON shop_order(state, paid_at);
ALTER TABLE buyer ADD COLUMN matched_how TEXT NOT NULL DEFAULT '';
ALTER TABLE buyer ADD COLUMN set_aside INTEGER NOT NULL DEFAULT 0;
CREATE INDEX buyer_unmatched ON buyer(set_aside, member_id);
CREATE TABLE order_line (
  id {KEY}, order_id INTEGER NOT NULL REFERENCES shop_order(id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL, title TEXT NOT NULL, variant TEXT NOT NULL, code TEXT NOT NULL,
  quantity INTEGER NOT NULL, price_fen BIGINT NOT NULL,
  import_id INTEGER NOT NULL REFERENCES import_run(id) DEFERRABLE INITIALLY DEFERRED, UNIQUE (order_id, place));
CREATE INDEX order_line_title ON order_line(title);
CREATE INDEX order_line_code ON order_line(code);
CREATE INDEX order_line_import ON order_line(import_id);
CREATE TABLE order_refund (
  id {KEY}, order_id INTEGER NOT NULL REFERENCES shop_order(id) DEFERRABLE INITIALLY DEFERRED,
  number TEXT NOT NULL, fen BIGINT NOT NULL,
  import_id INTEGER NOT NULL REFERENCES import_run(id) DEFERRABLE INITIALLY DEFERRED, UNIQUE (order_id, number));
CREATE INDEX order_refund_import ON order_refund(import_id);
"""
"""`joined_to` is the number under which an order was merged with others or split off, '' for an order of its own;
`matched_how` says how a buyer was found to be a member: alias, phone, tail or hand; `set_aside`: decided to be nobody's.
`price_fen` of a line is of one piece. `number` of a refund is the platform's own, so that no refund counts twice."""


def change(shop: Shop) -> None:
    """Add the tables and columns."""
    for script in (PEOPLE, LISTS, GROUPS, ITEMS, ORDERS):
        shop.define(script)
