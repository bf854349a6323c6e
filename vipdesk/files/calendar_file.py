"""Decreed holidays and make-up workdays, as a table of day, kind and note."""

import csv
from datetime import date
from pathlib import Path


def read(path: Path) -> list[tuple[date, str, str]]:
    """(day, `off` or `work`, note) of each row, as the program's own calendar files have them."""
    with path.open(encoding="utf-8", newline="") as file:
        return [(date.fromisoformat(row["day"]), row["kind"], row["note"]) for row in csv.DictReader(file)]
