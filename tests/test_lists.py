"""Lists that stand in sentences are joined as the reader's language joins them."""

import ast
import re

from tests.sources import SOURCES, at, called, calls
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, Several, UserError
from vipdesk.translation import joined, told

MISSING = QT_TRANSLATE_NOOP("sentences", "{file} lacks the columns: {names}. Export it again with these columns.")


def in_chinese(text: str) -> str:
    return {", ": "、"}.get(text, text)


def test_a_list_in_a_sentence_is_joined_by_the_language():
    sentence = Sentence(MISSING, file="a.csv", names=Several(["买家", "总金额"]))
    assert str(sentence).startswith("a.csv lacks the columns: 买家, 总金额.")
    assert told(sentence, in_chinese).startswith("a.csv lacks the columns: 买家、总金额.")


def test_the_list_of_an_error_is_joined_by_the_language_too():
    error = UserError(MISSING, file="a.csv", names=Several(["b", "c"]))
    assert "b, c" in str(error)
    assert "b、c" in told(error.sentence, in_chinese)


def test_a_list_of_lists_has_something_else_between_them():
    choices = Several([Several("ab"), Several("c")], " / ")
    assert str(choices) == "a, b / c"
    assert told(Sentence("{choices}", choices=choices), in_chinese) == "a、b / c"


def test_a_list_outside_of_sentences_is_joined_in_the_same_way():
    assert joined(("a", "b"), in_chinese) == "a、b"
    assert joined((), in_chinese) == ""


def test_no_sentence_is_filled_with_words_joined_by_hand():
    by_hand = re.compile(r"""^["'](, |、)["']\.join""")
    wrong = [
        at(path, call.lineno, text)
        for path in SOURCES
        for call in calls(path)
        if called(call) in {"Sentence", "UserError"}
        for keyword in call.keywords
        if by_hand.match(text := ast.unparse(keyword.value))
    ]
    assert not wrong, "\n".join(wrong)
