"""The third schema: who works at which desk of a shop on a server, and as what."""

from vipdesk.store.engine import KEY, Shop

DESKS = f"""
CREATE TABLE desk (
  id {KEY}, login TEXT NOT NULL UNIQUE, role TEXT NOT NULL,
  helper_id INTEGER REFERENCES helper(id) DEFERRABLE INITIALLY DEFERRED,
  added_at BIGINT NOT NULL, added_by TEXT NOT NULL);
CREATE INDEX desk_helper ON desk(helper_id);
"""
"""`login` is a role of the server, `helper_id` the helper that it belongs to; NULL for an owner's. The journal keeps no
image of it: no undo opens a door again."""


def change(shop: Shop) -> None:
    """Add the table of desks."""
    shop.define(DESKS)
