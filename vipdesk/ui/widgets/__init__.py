"""The pieces that pages are made of, so that pages are short and look alike."""

from vipdesk.ui.widgets.bands import Bar, Notice, ProgressRow
from vipdesk.ui.widgets.buttons import (
    CopyButton,
    SegmentTabs,
    button,
    chip,
    icon_button,
    link,
    name_link,
    primary,
    quiet,
)
from vipdesk.ui.widgets.cards import Card, EmptyState, KeyValues, NothingFound, Rows, Tile
from vipdesk.ui.widgets.header import Header
from vipdesk.ui.widgets.labels import Elided, Tag, figure, heading, label, small, soft, strong, title
from vipdesk.ui.widgets.layouts import Flow, clear, column, evened, row, rule, scrolled

__all__ = [
    "Bar",
    "Card",
    "CopyButton",
    "Elided",
    "EmptyState",
    "Flow",
    "Header",
    "KeyValues",
    "NothingFound",
    "Notice",
    "ProgressRow",
    "Rows",
    "SegmentTabs",
    "Tag",
    "Tile",
    "button",
    "chip",
    "clear",
    "column",
    "evened",
    "figure",
    "heading",
    "icon_button",
    "label",
    "link",
    "name_link",
    "primary",
    "quiet",
    "row",
    "rule",
    "scrolled",
    "small",
    "soft",
    "strong",
    "title",
]
