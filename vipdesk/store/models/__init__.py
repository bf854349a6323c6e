"""The tables, and nothing but the tables; what the columns mean stands in the schema of each migration."""

from vipdesk.store.models.base import Flag, Table
from vipdesk.store.models.groups import (
    Announcement,
    ChatDay,
    ChatTie,
    Invitation,
    Item,
    ItemTitle,
    Membership,
    Term,
    Tier,
    VipGroup,
)
from vipdesk.store.models.journal import Action, Change, JournalNow
from vipdesk.store.models.letters import (
    Batch,
    Campaign,
    Cost,
    Helper,
    HelperAbsence,
    Letter,
    LetterEvent,
    PostageStep,
    PrivilegeUse,
    Recipient,
    Transit,
)
from vipdesk.store.models.orders import (
    Buyer,
    CalendarDay,
    ColumnMapping,
    ImportRun,
    OrderLine,
    OrderRefund,
    Setting,
    ShopOrder,
)
from vipdesk.store.models.people import (
    Address,
    Alias,
    CustomField,
    CustomValue,
    Household,
    Member,
    MemberTag,
    NotDuplicate,
    OtherPhone,
    SavedView,
    Segment,
    Tag,
    TalkFact,
)
from vipdesk.store.models.registers import Desk, Disclosure, DisclosurePerson, Erasure

__all__ = [
    "JOURNAL_TABLES", "REGISTERS", "TABLES", "Action", "Address", "Alias", "Announcement", "Batch", "Buyer",
    "CalendarDay", "Campaign", "Change", "ChatDay", "ChatTie", "ColumnMapping", "Cost", "CustomField",
    "CustomValue", "Desk", "Disclosure", "DisclosurePerson", "Erasure", "Flag", "Helper", "HelperAbsence",
    "Household", "ImportRun", "Invitation", "Item", "ItemTitle", "JournalNow", "Letter", "LetterEvent", "Member",
    "MemberTag", "Membership", "NotDuplicate", "OrderLine", "OrderRefund", "OtherPhone", "PostageStep", "PrivilegeUse",
    "Recipient", "SavedView", "Segment", "Setting", "ShopOrder", "Table", "Tag", "TalkFact", "Term", "Tier",
    "Transit", "VipGroup",
]  # fmt: skip

JOURNAL_TABLES = (Action, Change, JournalNow)
REGISTERS: tuple[type[Table], ...] = (Erasure, Disclosure, DisclosurePerson, Desk)
"""Tables that no undo touches: the journal keeps no images of them."""
TABLES: tuple[type[Table], ...] = (
    Household, Member, Alias, Address, OtherPhone, TalkFact, Tag, MemberTag, CustomField, CustomValue, NotDuplicate,
    Segment, SavedView, ColumnMapping, Tier, VipGroup, Membership, Invitation, Term, Item, ItemTitle, Announcement,
    CalendarDay, Setting, ChatDay, ChatTie, ImportRun, Buyer, ShopOrder, OrderLine, OrderRefund, Helper, HelperAbsence,
    PostageStep, Transit, Campaign, Recipient, Batch, Letter, LetterEvent, Cost, PrivilegeUse,
)  # fmt: skip
"""Every table of the shop, journalled, parents before children."""
