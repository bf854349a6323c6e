"""The second schema: who was erased, and who got which data of whom.

These three tables are registers of their own: rows are added to them and stay. The journal keeps no image of them, so
that no undo takes back that data were given away, or lets an erased person return.
"""

from vipdesk.store.engine import KEY, Shop

PERSONAL = f"""
CREATE TABLE erasure (
  id {KEY}, member_id INTEGER NOT NULL UNIQUE, erased_at BIGINT NOT NULL, who TEXT NOT NULL,
  salt TEXT NOT NULL, marks TEXT NOT NULL, recognised INTEGER NOT NULL);
CREATE TABLE disclosure (
  id {KEY}, happened_at BIGINT NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL, recipient TEXT NOT NULL,
  what TEXT NOT NULL, people INTEGER NOT NULL, everybody INTEGER NOT NULL,
  batch_id INTEGER,
  campaign_id INTEGER REFERENCES campaign(id) DEFERRABLE INITIALLY DEFERRED,
  file TEXT NOT NULL, file_hash TEXT NOT NULL, expires_on DATE);
CREATE INDEX disclosure_happened ON disclosure(happened_at, id);
CREATE INDEX disclosure_batch ON disclosure(batch_id);
CREATE INDEX disclosure_campaign ON disclosure(campaign_id);
CREATE INDEX disclosure_expires ON disclosure(expires_on);
CREATE TABLE disclosure_person (
  id {KEY}, disclosure_id INTEGER NOT NULL REFERENCES disclosure(id) DEFERRABLE INITIALLY DEFERRED,
  member_id INTEGER NOT NULL, UNIQUE (disclosure_id, member_id));
CREATE INDEX disclosure_person_member ON disclosure_person(member_id);
"""
"""`marks` of an erasure are salted slow hashes of what told the person apart, so that the same person is known again in
an older copy; nothing in it tells who it was. `recognised`: whether orders of the person could be told, which the
review counts. `batch_id` may name a batch that was planned anew since. `what` of a disclosure are kinds of data, separated by blanks; `everybody`: of the whole shop."""


def change(shop: Shop) -> None:
    """Add the registers."""
    shop.define(PERSONAL)
