"""What can happen between the shop and a member."""

from enum import StrEnum


class Kind(StrEnum):
    """What an entry of the time line is about."""

    ORDER = "order"
    LETTER = "letter"
    GIFT = "gift"
    FACT = "fact"
    GROUP = "group"
    PRIVILEGE = "privilege"
    INVITATION = "invitation"
    CONSENT = "consent"
    IMPORT = "import"
