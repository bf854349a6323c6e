"""What can be imported."""

from enum import StrEnum


class Kind(StrEnum):
    """The kinds of files that the shop takes over."""

    ORDERS = "orders"
    CAMPAIGN = "campaign"
    MEMBERS = "members"
