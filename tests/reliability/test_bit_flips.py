"""Bits that fall over: the program says so in a sentence, and an encrypted file lets none pass."""

from pathlib import Path

import pytest

from tests.reliability import bit_flips, works
from vipdesk.errors import UserError
from vipdesk.services import make_demo
from vipdesk.store import shop
from vipdesk.store.database import explained


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return works.make(tmp_path / "shop.vipdesk", 20)


def test_what_the_program_notices_it_can_say(place: Path) -> None:
    found = bit_flips.plain(place, 30)
    assert found.flips == 30
    assert found.noticed + found.harmless + found.silent == 30
    assert found.check >= found.engine
    assert found.speechless == 0


def test_no_bit_of_an_encrypted_shop_falls_over_unnoticed(place: Path) -> None:
    pytest.importorskip("sqlcipher3", reason="the add-on for encrypted shops is not installed")
    found = bit_flips.encrypted(place, 30)
    assert (found.noticed, found.silent, found.speechless) == (30, 0, 0)


def test_a_schema_that_is_no_text_any_more_is_told_as_damage(place: Path) -> None:
    content = place.read_bytes()
    at = content.index(b"CREATE TABLE member")
    place.write_bytes(content[:at] + b"CREATE TABL\xcc member" + content[at + 19 :])
    with pytest.raises(UserError, match="is damaged"):
        shop.open_shop(place)


def test_a_value_that_is_no_text_any_more_is_told_as_damage(place: Path) -> None:
    name = f'"{make_demo.NAME}"'.encode()
    place.write_bytes(place.read_bytes().replace(name, b'"\xcc' + name[2:]))
    shop.open_shop(place)
    try:
        with pytest.raises(UserError, match="is damaged"), explained(place):
            shop.settings()
    finally:
        shop.close()
