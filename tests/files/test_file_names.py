"""Names of files that are made of what people are called."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.errors import UserError
from vipdesk.files.file_names import LONGEST_BYTES, file_name, inside, with_ending
from vipdesk.services import name_file


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("中秋 2026", "中秋 2026.pdf"),
        ("Tea 2.5", "Tea 2.5.pdf"),
        ("../../etc/passwd", "etcpasswd.pdf"),
        ("C:\\Windows\\x", "CWindowsx.pdf"),
        ("CON", "CON_.pdf"),
        ("aux ", "aux_.pdf"),
        ("x...", "x.pdf"),
        ("\u202exe.fdp", "xe.fdp.pdf"),
        ("a\x00b\nc", "ab c.pdf"),
        ("", "letters.pdf"),
        ("..", "letters.pdf"),
        ("<>:|?*", "letters.pdf"),
    ],
)
def test_a_name_that_every_system_takes(words, name):
    assert name_file.proposed(words, ".pdf") == name


@given(st.text(max_size=300))
def test_whatever_the_words_the_name_is_short_and_stays_in_its_folder(words):
    name = file_name(words, ".pdf", "letters")
    assert len(name.encode()) <= LONGEST_BYTES + len(".pdf")
    assert PurePosixPath(name).name == PureWindowsPath(name).name == name
    assert not PureWindowsPath(name).is_reserved()


def test_an_ending_is_added_where_it_is_missing_and_nothing_is_taken_away(tmp_path):
    assert with_ending(tmp_path / "Tea 2.5", ".pdf") == tmp_path / "Tea 2.5.pdf"
    assert with_ending(tmp_path / "tea.PDF", ".pdf") == tmp_path / "tea.PDF"


@pytest.mark.parametrize("name", ["../x", "a/../../x", "/etc/x", ".", ""])
def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path, name):
    with pytest.raises(UserError, match="leads out of its folder"):
        inside(tmp_path, name)


def test_a_name_within_the_folder_is_taken(tmp_path):
    assert inside(tmp_path, "林小海.pdf") == tmp_path / "林小海.pdf"


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "link").symlink_to(tmp_path)
    with pytest.raises(UserError):
        inside(tmp_path / "inner", "link/x.pdf")
