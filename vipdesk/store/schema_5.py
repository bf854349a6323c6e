"""The fifth schema: members are found while one types, however many they are."""

from vipdesk.store.engine import Shop


def change(shop: Shop) -> None:
    """Index what members are searched by."""
    shop.index_names()
