"""What was said of columns is kept, and can be said anew."""

import pytest

from tests.engines import ENGINES
from vipdesk.errors import Sentence
from vipdesk.store import mappings
from vipdesk.store.journal import Journal

pytestmark = pytest.mark.engines(*ENGINES)


def test_the_last_word_on_a_header_counts(journal: Journal) -> None:
    for columns in ({"name": ("甲",)}, {"name": ("乙",), "tags": ("丙", "丁")}):
        with journal.action(Sentence("Import")):
            mappings.remember("members", "abc", columns)
    assert mappings.remembered("members") == {"abc": {"name": ("乙",), "tags": ("丙", "丁")}}
    assert mappings.remembered("orders") == {}


def test_what_is_forgotten_comes_back_with_undo(journal: Journal) -> None:
    with journal.action(Sentence("Import")):
        mappings.remember("orders", "abc", {"number": ("单号",)})
    with journal.action(Sentence("Forget")):
        mappings.forget("orders", "abc")
    assert mappings.remembered("orders") == {}
    journal.undo()
    assert mappings.remembered("orders") == {"abc": {"number": ("单号",)}}
