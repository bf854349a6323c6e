"""Keeps a report of the program where the person wants it."""

from pathlib import Path

from vipdesk.files.table_out import save_text


def save(path: Path, report: str) -> None:
    """Write the report as text; UserError where it cannot be written."""
    save_text(path, f"{report}\n")
