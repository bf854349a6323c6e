"""The program's source, as the tests of the house read it."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "vipdesk").rglob("*.py"))


def parsed(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text("utf-8"))


def name_in_package(path: Path) -> str:
    """`vipdesk/files/qr.py` is `files.qr`."""
    parts = path.relative_to(ROOT / "vipdesk").with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def at(path: Path, line: int, what: str) -> str:
    """A place, and what is wrong there."""
    return f"{path.relative_to(ROOT)}:{line}: {what}"


def called(call: ast.expr) -> str:
    """The last part of the name of what is called; empty if it has none, or nothing is called."""
    function = call.func if isinstance(call, ast.Call) else None
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def calls(path: Path) -> Iterator[ast.Call]:
    """Every call in a file."""
    return (node for node in ast.walk(parsed(path)) if isinstance(node, ast.Call))
