"""Every sentence that can reach a person is one literal string, marked for translation, with its places filled."""

import ast
import string

from tests.sources import SOURCES, at, called, calls

MARKER = "QT_TRANSLATE_NOOP"
TRANSLATORS = {"tr", "translate", MARKER}
BUILT = ast.JoinedStr | ast.BinOp | ast.Call


def is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def has_words(node: ast.expr) -> bool:
    """Whether there is something to translate in a literal, besides its places."""
    return is_text(node) and any(word.strip() for word, _, _, _ in string.Formatter().parse(node.value))


def places(text: str) -> set[str]:
    """The named places of a sentence."""
    return {name.partition(".")[0] for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def fills(call: ast.Call, text: str) -> bool:
    """Whether the call names exactly the places of the text; what it passes as `**values` is not known here."""
    names = {keyword.arg for keyword in call.keywords}
    return None in names or names == places(text)


def test_marked_sentences_are_literal_and_have_the_one_context():
    wrong = [
        at(path, call.lineno, ast.unparse(call)[:80])
        for path in SOURCES
        for call in calls(path)
        if called(call) == MARKER
        if not (len(call.args) == 2 and all(map(is_text, call.args)) and call.args[0].value == "sentences")
    ]
    assert not wrong, "\n".join(wrong)


def test_what_is_translated_is_not_built_from_pieces():
    wrong = [
        at(path, call.lineno, ast.unparse(call)[:80])
        for path in SOURCES
        for call in calls(path)
        if called(call) in TRANSLATORS
        and any(isinstance(argument, ast.JoinedStr | ast.BinOp) for argument in call.args)
    ]
    assert not wrong, "\n".join(wrong)


def test_sentences_and_errors_are_marked_where_they_are_written():
    wrong = [
        at(path, call.lineno, ast.unparse(call)[:80])
        for path in SOURCES
        for call in calls(path)
        if called(call) in {"Sentence", "UserError"} and call.args
        if has_words(call.args[0]) or (isinstance(call.args[0], BUILT) and called(call.args[0]) != MARKER)
    ]
    assert not wrong, "\n".join(wrong)


def test_the_places_of_a_sentence_are_filled_by_name():
    wrong = [
        at(path, call.lineno, ast.unparse(call)[:80])
        for path in SOURCES
        for call in calls(path)
        if called(call) in {"Sentence", "UserError"} and call.args and called(call.args[0]) == MARKER
        if not fills(call, call.args[0].args[-1].value)
    ]
    assert not wrong, "\n".join(wrong)


def test_the_places_of_a_translated_text_are_filled_by_name():
    wrong = [
        at(path, call.lineno, ast.unparse(call)[:80])
        for path in SOURCES
        for call in calls(path)
        if called(call) == "format" and called(call.func.value) == "tr" and is_text(call.func.value.args[0])
        if not fills(call, call.func.value.args[0].value)
    ]
    assert not wrong, "\n".join(wrong)
