"""What is left of a value is found wherever in a file it stands."""

import mmap
from pathlib import Path

import pytest

from vipdesk.store import remains

PIECE = mmap.ALLOCATIONGRANULARITY


@pytest.mark.parametrize("at", [0, PIECE - 9, PIECE - 8, PIECE - 1, PIECE, 2 * PIECE - 4, 3 * PIECE - 9])
def test_a_value_is_found_where_two_pieces_of_a_file_meet(
    at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remains, "_PIECE", PIECE)
    file = tmp_path / "shop.vipdesk"
    content = bytearray(3 * PIECE)
    content[at : at + 9] = "陈小二".encode()
    file.write_bytes(content)
    assert remains.search([file], ["陈小二"]) == [remains.Remnant(file, "陈小二", "UTF-8")]
    assert remains.search([file], ["陈小三"]) == []
