"""What the program knows of China's provinces, cities and districts."""

from datetime import date

from vipdesk.files.divisions import divisions


def known_until() -> date:
    """The last day whose changes the table of divisions knows of."""
    return date.fromisoformat(divisions().known_until)
