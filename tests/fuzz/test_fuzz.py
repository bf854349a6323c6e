"""A short walk with each fuzz target, and every input that once broke something.

The long runs are started by hand: python tests/fuzz/run.py --minutes 60. What they find is mended, and the input kept
in the folder `finds`, under the name of its parser.
"""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.mutation import inputs
from tests.fuzz.targets import TARGETS

FINDS = sorted((Path(__file__).parent / "finds").glob("*/*"))
SLOW = ("xlsx",)
"""A process for each input."""


@pytest.mark.timeout(60)  # some of them took minutes, and take milliseconds now
@pytest.mark.parametrize("find", FINDS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_once_broke_a_parser_breaks_it_no_more(find):
    TARGETS[find.parent.name].check(find.read_bytes())


@pytest.mark.parametrize("parser", TARGETS)
def test_the_seeds_themselves_are_taken(parser):
    for seed in TARGETS[parser].seeds:
        TARGETS[parser].check(seed)


@pytest.mark.parametrize("parser", [name for name in TARGETS if name not in SLOW])
@given(data=st.data())
@settings(max_examples=60)
def test_a_parser_keeps_its_promise_whatever_it_is_given(parser, data):
    target = TARGETS[parser]
    pieces = st.one_of(st.sampled_from((*target.words, *target.seeds)), st.binary(max_size=8))
    target.check(b"".join(data.draw(st.lists(pieces, max_size=12))))


@pytest.mark.parametrize("parser", TARGETS)
def test_a_parser_keeps_its_promise_about_seeds_that_were_tampered_with(parser):
    target = TARGETS[parser]
    tampered = inputs(target.seeds, target.words, Random(parser))
    for _ in range(10 if parser in SLOW else 150):
        target.check(next(tampered))
