"""Which column fills which field: guessed, typed, recognised again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.column_mapping import column_words, fingerprint, fitting, folded, from_words, guess, missing
from vipdesk.domain.member_columns import MEMBERS, CustomField, with_own
from vipdesk.domain.order_columns import ORDERS
from vipdesk.errors import UserError

WORDS = st.lists(st.sampled_from(["姓名", "手机", "备注", "", "name", "Name ", "#2", "姓名 (2)"]), max_size=8)


@given(WORDS)
def test_every_column_has_a_word_of_its_own(header):
    words = column_words(header)
    assert len({word.casefold() for word in words}) == len(header)


@given(WORDS, st.randoms())
def test_the_order_of_the_columns_does_not_matter(header, random):
    named = sorted({folded(word) for word in header} - {""})
    mixed = random.sample(named, len(named))
    assert fingerprint(mixed) == fingerprint(named)


def test_another_column_makes_another_header():
    assert fingerprint(["姓名", "手机"]) != fingerprint(["姓名", "手机", "备注"])


def test_blank_columns_at_the_end_and_spaces_make_no_difference():
    assert fingerprint(["姓 名", " Phone", "", ""]) == fingerprint(["姓名", "PHONE"])


def test_a_blank_row_is_no_header():
    assert fingerprint(["", " "]) == ""


def test_known_words_are_guessed_and_further_columns_go_where_they_fit():
    assert guess(["手机", "姓名", "电话", "生肖", "备注", "notes"], MEMBERS) == {
        "name": ("姓名",),
        "phone": ("手机",),
        "other_phones": ("电话",),
        "note": ("备注", "notes"),
    }


def test_no_column_is_guessed_for_two_fields():
    words = [word for field in (*ORDERS.fields,) for word in field.words]
    columns = [word for filled in guess(words, ORDERS).values() for word in filled]
    assert len(columns) == len(set(columns))


def test_a_field_of_the_shops_own_is_known_by_its_name():
    fields = with_own([CustomField(1, "生肖", "text", ())])
    assert guess(["姓名", "生肖"], fields) == {"name": ("姓名",), "own:生肖": ("生肖",)}


def test_a_mapping_is_typed_field_by_field():
    typed = from_words(["number=单号", "platform==有赞", "title=规格=色"], ORDERS)
    assert typed == {"number": ("单号",), "platform": ("=有赞",), "title": ("规格=色",)}


def test_a_column_that_would_be_left_unread_is_refused():
    with pytest.raises(UserError, match="takes one column, but has 2"):
        from_words(["title=品名", "title=规格"], ORDERS)


@pytest.mark.parametrize("pair", ["number", "number=", "colour=红"])
def test_a_mapping_that_says_nothing_is_refused(pair):
    with pytest.raises(UserError):
        from_words([pair], ORDERS)


def test_what_is_needed_and_lacking_is_told():
    lacking = missing({"number": ("单号",), "total": ("金额",), "nick": ("买家",)}, ORDERS)
    assert [[field.key for field in group] for group in lacking] == [["created", "paid"]]


def test_columns_that_a_file_lacks_are_left_out():
    columns = {"name": ("姓名",), "phone": ("手机",), "platform": ("=淘宝",)}
    assert fitting(columns, ["姓 名"]) == {"name": ("姓 名",), "platform": ("=淘宝",)}
