"""The house stands as it was drawn: who imports whom, what waits until it is needed, and how sentences are said.

Each test reads the source and lists what is wrong, so that its failure names the place to change.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.sources import ROOT, SOURCES, at, called, calls, name_in_package, parsed

BASIS = {"errors", "progress"}
BELOW = {  # what each part of the program may import besides itself
    "bootstrap": {"libraries"},
    "libraries": {"errors"},
    "screens": set(),
    "paths": set(),
    "errors": set(),
    "progress": {"errors"},
    "translation": {"errors", "paths"},
    "domain": BASIS,
    "store": BASIS | {"domain", "paths"},
    "files": BASIS | {"domain", "paths"},
    "services": BASIS | {"domain", "paths", "store", "files", "translation"},
    "ui": BASIS | {"domain", "paths", "store", "services", "translation"},
    "cli": BASIS | {"domain", "paths", "store", "services", "translation", "screens"},
    "app": BASIS | {"domain", "paths", "store", "services", "ui"},
    "start": {"cli", "app", "libraries", "files", "store"},
    "__main__": {"start"},
}
HOMES = {  # the only places that know a package from outside
    "PySide6": ("ui", "app"),
    "shiboken6": ("ui",),
    "peewee": ("store",),
    "psycopg": ("store",),
    "playhouse": ("store",),
    "sqlite3": ("store",),
    "csv": ("files",),
    "pathvalidate": ("files",),
    "pypdfium2": ("files",),
    "pypinyin": ("files",),
    "python_calamine": ("files",),
    "reportlab": ("files",),
    "segno": ("files",),
    "xlsxwriter": ("files",),
    "borax": ("domain",),
    "dateutil": ("domain",),
    "rapidfuzz": ("domain",),
    "stdnum": ("domain",),
    "numpy": ("domain", "files", "services", "store"),  # arrays are values that pass between them
    "scipy": ("domain",),
    "platformdirs": ("paths",),
}
HEAVY = {"numpy", "pypdfium2", "pypinyin", "python_calamine", "rapidfuzz", "reportlab", "scipy", "segno", "xlsxwriter"}
LONGEST_MODULE = 400
LONGEST_FUNCTION = 60


class Import(NamedTuple):
    """One imported module, and the line that says so."""

    module: str
    line: int


def imports(path: Path) -> Iterator[Import]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}:{node.lineno}: relative import"
            if node.module == "vipdesk":
                yield from (Import(f"vipdesk.{alias.name}", node.lineno) for alias in node.names)
            else:
                yield Import(str(node.module), node.lineno)


def test_each_layer_imports_only_what_lies_below_it():
    wrong = []
    for path in SOURCES:
        part = name_in_package(path).split(".")[0]
        for module, line in imports(path):
            package, _, rest = module.partition(".")
            target = rest.split(".")[0]
            if package == "vipdesk" and target in BELOW and target not in BELOW.get(part, set()) | {part}:
                wrong.append(at(path, line, f"{part} imports {target}"))
    assert not wrong, "\n".join(wrong)


def test_every_part_of_the_program_has_its_place_among_the_layers():
    parts = {name_in_package(path).split(".")[0] for path in SOURCES} - {""}
    assert parts - BELOW.keys() == set()


def test_each_package_from_outside_has_one_home():
    wrong = []
    for path in SOURCES:
        here = name_in_package(path)
        for module, line in imports(path):
            package = module.split(".")[0]
            known = package == "vipdesk" or (package in sys.stdlib_module_names and package not in HOMES)
            if not known and not any(f"{here}.".startswith(f"{home}.") for home in HOMES.get(package, ())):
                wrong.append(at(path, line, f"{package} has its home in {HOMES.get(package, 'no layer')}"))
    assert not wrong, "\n".join(wrong)


def loaded_by(module: str) -> set[str]:
    """The top-level packages in memory after an import in a fresh interpreter."""
    program = f"import sys, {module}; print(*{{name.split('.')[0] for name in sys.modules}})"
    return set(subprocess.check_output([sys.executable, "-c", program], cwd=ROOT, text=True).split())


@pytest.mark.parametrize("module", ["vipdesk.app", "vipdesk.start", "vipdesk.cli.main", "vipdesk.ui.main_window"])
def test_heavy_packages_wait_until_they_are_needed(module):
    assert loaded_by(module) & HEAVY == set()


def test_the_terminal_starts_without_qt():
    assert "PySide6" not in loaded_by("vipdesk.cli.main")


def test_modules_are_short():
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in SOURCES}
    wrong = [at(path, 1, f"{length} lines") for path, length in lengths.items() if length > LONGEST_MODULE]
    assert not wrong, "\n".join(wrong)


def test_functions_are_short():
    wrong = []
    for path in SOURCES:
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    wrong.append(at(path, node.lineno, f"{node.name} has {length} lines"))
    assert not wrong, "\n".join(wrong)


def test_no_module_holds_state_that_changes():
    wrong = []
    for path in SOURCES:
        tree = parsed(path)
        names = set(module_containers(tree))
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef):
                wrong += [at(path, line, f"{name} changes") for name, line in changes(function) if name in names]
    assert not wrong, "\n".join(wrong)


def test_nothing_waits_by_sleeping_or_by_running_the_event_loop_itself():
    forbidden = {"processEvents", "sleep", "qWait"}
    wrong = [
        at(path, call.lineno, called(call)) for path in SOURCES for call in calls(path) if called(call) in forbidden
    ]
    assert not wrong, "\n".join(wrong)


def module_containers(tree: ast.Module) -> Iterator[str]:
    """The names of a module's own lists, dicts and sets."""
    makers = {"list", "dict", "set", "defaultdict", "Counter", "deque", "OrderedDict"}
    for node in tree.body:
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        made = isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id in makers
        if made or isinstance(value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))


def changes(function: ast.FunctionDef) -> Iterator[tuple[str, int]]:
    """The names of what a function changes by item, or by a method that changes a container; ruff forbids `global`."""
    changers = {"add", "append", "clear", "discard", "extend", "insert", "pop", "popitem", "remove", "setdefault"}
    changers |= {"update"}
    local = {node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    local |= {argument.arg for argument in ast.walk(function) if isinstance(argument, ast.arg)}
    for node in ast.walk(function):
        changed = None
        if isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load):
            changed = node.value
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in changers:
            changed = node.func.value
        if isinstance(changed, ast.Name) and changed.id not in local:
            yield changed.id, node.lineno
