"""Nothing that people or files say becomes SQL, markup, a formula or a path: each has one door, watched here.

Each test reads the source and lists what is wrong, so that its failure names the place to change.
"""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tests import sources
from tests.sources import SOURCES, at, called, name_in_package

parsed = cache(sources.parsed)
"""Each of these tests looks at every file."""


def calls(path: Path) -> Iterator[ast.Call]:
    """Every call in a file."""
    return (node for node in ast.walk(parsed(path)) if isinstance(node, ast.Call))


SQL = re.compile(
    r"\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE|DROP|ALTER|PRAGMA|TRIGGER|FROM|WHERE|GRANT|REVOKE|NOTIFY|COPY)\b"
)
RUNNERS = frozenset({"execute", "executemany", "executescript", "execute_sql", "select", "SQL", "raw", "ask", "repeat"})
"""What runs its first argument as SQL."""


def put_in(node: ast.expr) -> Iterator[ast.expr]:
    """The expressions that a text is put together from, other than what is written in it."""
    if isinstance(node, ast.JoinedStr):
        for part in node.values:
            if isinstance(part, ast.FormattedValue) and not is_integer(part):
                yield part.value
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Mod):
        yield from (*put_in(node.left), *put_in(node.right))
    elif called(node) in ("format", "format_map") and isinstance(node, ast.Call):
        yield from (*node.args, *(keyword.value for keyword in node.keywords))
    elif not isinstance(node, ast.Constant):
        yield node


def is_integer(part: ast.FormattedValue) -> bool:
    """Whether it is written as `{number:d}`, which refuses everything else."""
    return part.format_spec is not None and ast.unparse(part.format_spec) in ("f'd'", 'f"d"')


def words_of(node: ast.expr) -> str:
    """What is written in a text that is put together."""
    return " ".join(part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and type(part.value) is str)


class Query(NamedTuple):
    """A text that is put together and looks like SQL, or is run as SQL; and the function in which it stands."""

    text: ast.expr
    scope: ast.AST


def queries(tree: ast.Module) -> Iterator[Query]:
    """Every such text of a module."""
    run = {id(call.args[0]) for call in ast.walk(tree) if called(call) in RUNNERS and call.args}
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    seen: set[int] = set()  # parts of a text that was yielded already
    for scope in (*reversed(functions), tree):
        for node in ast.walk(scope):
            is_text = isinstance(node, ast.JoinedStr | ast.BinOp) or called(node) in ("format", "format_map")
            if is_text and id(node) not in seen and (id(node) in run or SQL.search(words_of(node))):
                seen.update(map(id, ast.walk(node)))
                yield Query(node, scope)


def is_ours(node: ast.expr, scope: ast.AST, asked: frozenset[str] = frozenset()) -> bool:
    """Whether it can be nothing but question marks, words written here, or a constant of a module.

    `asked` are variables that the question is about already.
    """
    if isinstance(node, ast.Constant) or called(node) in {"places", "quoted"}:
        return True
    name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    if name:
        values = [] if name in asked else list(assigned(name, scope))
        own = bool(values) and all(is_ours(value, scope, asked | {name}) for value in values)
        return name in asked or name.upper() == name or (isinstance(node, ast.Name) and own)
    parts = parts_of(node)
    return parts is not None and all(is_ours(part, scope, asked) for part in parts)


def parts_of(node: ast.expr) -> list[ast.expr] | None:
    """What an expression hands on of other expressions; None where it makes something else of them."""
    if isinstance(node, ast.IfExp):
        return [node.body, node.orelse]
    if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add)):
        return list(put_in(node))
    if isinstance(node, ast.List | ast.Tuple | ast.Set):
        return list(node.elts)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        return [node.left]
    if isinstance(node, ast.BoolOp):
        return list(node.values)
    return list(node.args) if isinstance(node, ast.Call) and called(node) == "join" else None


def assigned(name: str, scope: ast.AST) -> Iterator[ast.expr]:
    """All that a function's own variable is made of."""
    for node in ast.walk(scope):
        if isinstance(node, ast.Assign) and any(isinstance(to, ast.Name) and to.id == name for to in node.targets):
            yield node.value
        if isinstance(node, ast.For | ast.comprehension) and name in words_in(node.target):
            yield node.iter


def words_in(node: ast.expr) -> set[str]:
    """The variables that stand in a target."""
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}


# What is put into SQL besides: names of tables and columns and conditions that stand in the program, never in data.
REVIEWED = {
    "store.backup_look": {"name"},  # the journal's list of tables
    "store.bulk": {"pairs", "table._meta.table_name"},  # of the models
    "store.belongings": {"locking"},  # the engine's own word
    "store.disclosures": {"condition"},  # two conditions of the module's own
    "store.drivers": {"key.spelled()"},  # hexadecimal digits
    "store.duplicates": {"PRESENT.replace('m.', 'a.')", "PRESENT.replace('m.', 'b.')"},  # a constant, of two tables
    "store.edits": {"edit.table", "pairs", "', '.join(columns)", "table", "locking"},  # the schema's own names
    "store.engine_grams": {f"_SPLIT.format(key='{one}.search_key')" for one in ("new", "old", "m")},
    "store.engine_postgres": {
        *("', '.join(columns)", "name", "pairs", "table", "value", "after", "before", "event", "event.upper()"),
    },  # triggers, counters and copies of the schema's tables
    "store.engine_sqlite": {
        *(
            "', '.join(columns)",
            "after",
            "sql",
            "before",
            "highest",
            "event",
            "event.upper()",
            "held",
            "name",
            "table",
            "when",
        ),
    },  # the same
    "store.forgetting": {
        *("names", "pairs", "part.table", "values", "where", "column", "kind", "table"),
    },  # `personal.PARTS` and `MENTIONING`
    "store.letter_lines": {"attached().locking"},
    "store.history": {
        "' AND '.join(asked)",
        "_NAMES[table]",
        "table",
        "where",
    },  # conditions of the module's own
    "store.import_history": {"wanted"},  # two questions of the module's own
    "store.items": {"condition"},  # one of two
    "store.journal": {"column", "table", "own", "own_undoing"},  # its own tables and conditions
    "store.keep_times": {"rule.table", "rule.day", "old"},  # the module's own rules
    "store.letters": {"column", "where"},  # one of two
    "store.member_lists": {
        *("where.sql", "' AND '.join((f'({one.sql})' for one in conditions))"),
        *("lived", "question"),
    },  # conditions written in the program, and questions of the engines' own
    "store.members": {"looked_at", "end", "question"},  # questions of the engines' own, and limits made of numbers
    "store.merging": {
        *("', '.join((f'm.{name}' for name in names))", "column", "pairs", "table"),
        "pairs.format(ghost=personal.ghost(member_id))",
    },  # the schema's own names, `personal.PARTS`, and the number of a member
    "store.moving": {"', '.join(columns)", "name"},  # tables of the schema
    "store.newcomer_extras": {"table"},  # one of two
    "store.newcomers": {"fields", "pairs"},  # fields of a NamedTuple
    "store.personal": {"', '.join(names)", "part.table", "table", "where"},  # `personal.PARTS`
    "store.privilege_uses": {"_AMOUNT[basis]", "condition"},  # columns and conditions of the module's own
    "store.recoding": {"name", "rows", "was", "is_"},  # tables of a shop that was opened as ours
    "store.several": {"pairs", "where.sql"},  # columns and conditions of the module's own
    "store.roles": {"one.rows", "columns", "function"},  # what the module grants, table by table
    "store.row_images": {
        *("', '.join(names)", "', '.join(row)", "attached().locking", "pairs", "table"),
    },  # the schema's own names, as the journal checks
    "store.salvage_rows": {
        *("', '.join(names)", "_is_stray(key)", "key.column", "key.parent"),
        *("key.table", "order", "self._id_name", "self._sql", "table", "what"),
    },  # the schema that a damaged shop itself states: only reading
    "store.segments": {"chosen.sql"},  # a Where, which only the modules of segments write
    "store.todays": {"' AND '.join(conditions)", "condition", "day", "states"},  # conditions of the module's own
    "store.unmatched": {"where"},  # three conditions of the module's own
    "store.turns": {"attached().locking"},  # words of the engine's own
}


def test_sql_takes_values_as_parameters_only():
    wrong = []
    for path in SOURCES:
        reviewed = REVIEWED.get(name_in_package(path), set())
        for text, scope in queries(parsed(path)):
            strange = [part for part in put_in(text) if not is_ours(part, scope) and ast.unparse(part) not in reviewed]
            wrong += [at(path, text.lineno, f"{ast.unparse(part)} is put into SQL") for part in strange]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    "source",
    [
        "select(f\"SELECT id FROM member WHERE name = '{name}'\")",
        "select('SELECT id FROM member WHERE name = %s' % name)",
        "select('SELECT id FROM member WHERE name = {}'.format(name))",
        "select('SELECT id FROM member WHERE name = ' + name)",
        "question = f'SELECT id FROM {name}'\n    select(question)",
        "where = f'name = {name}'\n    select(f'SELECT id FROM member WHERE {where}')",
        "SQL(name + ' DESC')",
        "execute('x' % name)",
    ],
)
def test_the_watch_sees_a_name_that_is_put_into_sql(source):
    tree = ast.parse(f"def found(name):\n    {source}\n")
    assert any(not is_ours(part, scope) for text, scope in queries(tree) for part in put_in(text))


@pytest.mark.parametrize(
    "source",
    [
        "select(f'SELECT id FROM member WHERE id IN ({places(ids)})', ids)",
        "select(f'SELECT id FROM {TABLE} LIMIT {ids:d}')",
        "way = 'ASC' if ids else 'DESC'\n    select(f'SELECT id FROM member ORDER BY id {way}')",
        "marks = ', '.join('?' * len(ids))\n    select(f'SELECT id FROM member WHERE id IN ({marks})', ids)",
        "for name in ('a', 'b'):\n        select(f'SELECT {name} FROM member')",
    ],
)
def test_the_watch_lets_question_marks_and_words_of_the_program_pass(source):
    tree = ast.parse(f"def found(ids):\n    {source}\n")
    assert all(is_ours(part, scope) for text, scope in queries(tree) for part in put_in(text))


def test_no_review_of_sql_is_out_of_date():
    found = {
        (name_in_package(path), ast.unparse(part))
        for path in SOURCES
        for text, scope in queries(parsed(path))
        for part in put_in(text)
        if not is_ours(part, scope)
    }
    assert {(module, part) for module, parts in REVIEWED.items() for part in parts} - found == set()


def test_a_label_is_made_in_one_place_where_it_is_told_to_be_plain_text():
    """Qt takes words that look like markup for markup, and reads the files that it names."""
    wrong = [
        at(path, call.lineno, "a QLabel of its own")
        for path in SOURCES
        for call in calls(path)
        if called(call) == "QLabel" and name_in_package(path) != "ui.widgets.labels"
    ]
    assert not wrong, "\n".join(wrong)


RICH = frozenset(
    {"setHtml", "insertHtml", "appendHtml", "setMarkdown", "QTextBrowser", "QTextEdit", "QTextDocument", "QStaticText"}
    | {"setInformativeText", "setDetailedText", "setWhatsThis", "setStatusTip", "setToolTip", "showText"}
)
DOORS = {
    "setToolTip": {"ui.widgets.tips"},
    "showText": {"ui.widgets.tips"},
}


def test_nothing_reads_markup_out_of_words():
    wrong = [
        at(path, call.lineno, called(call))
        for path in SOURCES
        for call in calls(path)
        if called(call) in RICH and name_in_package(path) not in DOORS.get(called(call), set())
    ]
    assert not wrong, "\n".join(wrong)


def test_models_give_tips_of_their_columns_only():
    """A tip out of a cell would be words of data."""
    asked = [
        name_in_package(path)
        for path in SOURCES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute) and node.attr == "ToolTipRole"
    ]
    assert asked == ["ui.tables"]


def test_only_files_of_this_computer_are_opened_with_other_programs():
    wrong = [
        at(path, call.lineno, ast.unparse(call))
        for path in SOURCES
        for call in calls(path)
        if called(call) == "openUrl" and called(call.args[0]) != "fromLocalFile"
    ]
    assert not wrong, "\n".join(wrong)


def test_nothing_runs_what_it_reads():
    forbidden = {"eval", "exec", "compile", "loads", "load", "system", "popen", "getoutput"}
    wrong = [
        at(path, call.lineno, ast.unparse(call))
        for path in SOURCES
        for call in calls(path)
        if called(call) in forbidden
        and (ast.unparse(call.func) in ("eval", "exec", "compile") or ast.unparse(call.func).split(".")[0] in RUNS_CODE)
    ]
    wrong += [
        at(path, call.lineno, "a command for a shell")
        for path in SOURCES
        for call in calls(path)
        if any(keyword.arg == "shell" for keyword in call.keywords)
    ]
    assert not wrong, "\n".join(wrong)


RUNS_CODE = frozenset({"pickle", "marshal", "shelve", "yaml", "os", "subprocess"})


def test_rich_text_is_set_in_one_place_which_escapes_what_it_fills_in():
    rich = [
        name_in_package(path)
        for path in SOURCES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute) and node.attr in ("RichText", "AutoText", "MarkdownText")
    ]
    assert rich == ["ui.pages.today"]
    words = parsed(next(path for path in SOURCES if name_in_package(path) == "ui.pages.today_words"))
    (told,) = (node for node in ast.walk(words) if isinstance(node, ast.FunctionDef) and node.name == "told_richly")
    assert sum(called(node) == "escape" for node in ast.walk(told) if isinstance(node, ast.Call)) == 2


def test_a_message_box_is_made_in_one_place_where_it_is_told_to_be_plain_text():
    homes = {
        name_in_package(path)
        for path in SOURCES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ImportFrom) and any(alias.name == "QMessageBox" for alias in node.names)
    }
    assert homes == {"ui.dialogs"}
    dialogs = next(path for path in SOURCES if name_in_package(path) == "ui.dialogs").read_text("utf-8")
    assert dialogs.count("setTextFormat(Qt.TextFormat.PlainText)") == 1


def test_no_page_of_a_pdf_takes_markup():
    """What stands in a Paragraph is markup, and may be a picture of this computer; `paragraphs.Lines` knows none."""
    forbidden = {"Paragraph", "XPreformatted", "Preformatted", "ParaParser", "Image", "drawImage", "linkURL"}
    wrong = [
        at(path, node.lineno, alias.name)
        for path in SOURCES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("reportlab")
        for alias in node.names
        if alias.name in forbidden
    ]
    wrong += [
        at(path, call.lineno, called(call)) for path in SOURCES for call in calls(path) if called(call) in forbidden
    ]
    assert not wrong, "\n".join(wrong)


EXPORTS = {"files.table_out", "ui.pages.imports_problems"}
"""Modules that hand tables to other programs; each of their cells goes through `table_text`."""
COPIES = {
    "ui.crash_report": 1,  # the report of a mistake
    "ui.pages.imports_problems": 1,
    "ui.widgets.labels": 1,  # the path of a file
    "ui.widgets.buttons": 1,  # texts for a chat, and numbers of orders that were made harmless
}
WRITERS = frozenset(
    {"writer", "DictWriter", "writerow", "writerows", "Workbook", "add_worksheet", "to_csv", "to_excel"}
)


def test_every_table_that_leaves_the_program_goes_through_the_one_function_that_makes_cells_harmless():
    exports, copies = set(), Counter[str]()
    for path in SOURCES:
        tree, here = parsed(path), name_in_package(path)
        if any(called(node) in WRITERS for node in ast.walk(tree) if isinstance(node, ast.Call)):
            exports.add(here)
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and called(node.value) == "clipboard" and node.attr.startswith("set"):
                copies[here] += 1
    assert exports - EXPORTS == set()
    assert copies == COPIES
    harmless = {
        name_in_package(path)
        for path in SOURCES
        for call in calls(path)
        if called(call) in ("harmless", "tabbed") and name_in_package(path) != "domain.table_text"
    }
    assert harmless >= EXPORTS


# Where a file's name is put together: of numbers, of words of the program, or of what the file is called already.
NAMED = {
    "bootstrap.making",
    "cli.desk",
    "cli.demo",
    "files.file_names",
    "files.saving",
    "files.table_out",
    "ui.instance",
    "ui.logbook",
    "ui.mending",
}


def test_names_of_files_are_made_of_data_in_one_place():
    """A person's or a campaign's name in a file's name goes through `file_names`, which knows what systems refuse.

    The store names its files after the shop's own.
    """
    wrong = []
    for path in SOURCES:
        for node in ast.walk(parsed(path)):
            joined = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div) and is_formatted(node.right)
            renamed = called(node) in ("with_name", "with_stem", "joinpath") and any(map(is_made, node.args))
            if (joined or renamed) and name_in_package(path) not in NAMED and path.parent.name != "store":
                wrong.append(at(path, node.lineno, "the name of a file is put together"))
    assert not wrong, "\n".join(wrong)


def is_formatted(node: ast.expr) -> bool:
    """The same of an f-string alone: what is added and divided are numbers mostly."""
    return isinstance(node, ast.JoinedStr) and is_made(node)


def is_made(node: ast.expr) -> bool:
    """Whether a text is put together of something else than constants."""
    return isinstance(node, ast.JoinedStr | ast.BinOp) and any(True for _ in put_in(node))


def test_pathvalidate_is_asked_in_one_place():
    homes = {
        name_in_package(path)
        for path in SOURCES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ImportFrom) and node.module == "pathvalidate"
    }
    assert homes == {"files.file_names"}
