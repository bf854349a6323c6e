"""An encrypted shop at the terminal: no password on the command line, none in what is said."""

import getpass
import re
import sys

import pytest

from tests.order_files import order, write
from vipdesk.store import backup, keys

pytest.importorskip("sqlcipher3", reason="the add-on for encrypted shops is not installed")

PASSWORD, OTHER = "jasmine at dawn", "rain on the roof"


@pytest.fixture(autouse=True)
def no_keys(monkeypatch):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    keys.forget_all()
    yield
    keys.forget_all()


@pytest.fixture
def password_file(tmp_path):
    def written(words):
        path = tmp_path / f"{len(words)} letters.txt"
        path.write_text(f"{words}\n", "utf-8")
        return path

    return written


@pytest.fixture
def place(terminal, tmp_path, password_file):
    """An encrypted shop with ten orders and a backup."""
    people = write(tmp_path / "people.csv", [order(number) for number in range(10)])
    assert terminal("import", "orders", people).code == 0
    assert terminal("back-up").code == 0
    done = terminal("encrypt", "--new-password-file", password_file(PASSWORD))
    assert (done.code, done.json["encrypted"], done.json["failed"]) == (0, True, [])
    keys.forget_all()
    return tmp_path / "shop.vipdesk"


def test_every_copy_is_encrypted_with_it(place):
    assert keys.is_encrypted(place)
    assert {keys.salt_of(one.path) for one in backup.kept(place)} == {keys.salt_of(place)}


def test_it_opens_with_the_first_line_of_a_file(terminal, place, password_file):
    assert terminal("groups", "--password-file", password_file(PASSWORD)).code == 0


def test_it_opens_with_what_is_typed_unseen(terminal, place, monkeypatch):
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(getpass, "getpass", lambda prompt: PASSWORD)
    assert terminal("groups").code == 0


def test_without_anybody_to_ask_it_says_what_is_needed(terminal, place, monkeypatch):
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False)
    found = terminal("groups")
    assert found.code == 1
    assert "--password-file" in found.err


def test_a_wrong_password_is_a_sentence_that_does_not_repeat_it(terminal, place, password_file):
    found = terminal("groups", "--password-file", password_file(OTHER))
    assert found.code == 1
    assert "not the password" in found.err
    assert OTHER not in found.err + found.out


def test_another_password_takes_the_place_of_the_first(terminal, place, password_file):
    words = ["--password-file", password_file(PASSWORD), "--new-password-file", password_file(OTHER)]
    assert terminal("password", *words).code == 0
    keys.forget_all()
    assert terminal("groups", "--password-file", password_file(PASSWORD)).code == 1
    assert terminal("groups", "--password-file", password_file(OTHER)).code == 0


def test_it_is_taken_away_again(terminal, place, password_file):
    assert terminal("decrypt", "--password-file", password_file(PASSWORD)).code == 0
    keys.forget_all()
    assert terminal("groups").code == 0
    assert not any(keys.is_encrypted(one.path) for one in backup.kept(place))


@pytest.mark.parametrize(
    "command", [("decrypt",), ("password", "--new-password-file", "-"), ("recovery-sheet", "--out", "sheet.pdf")]
)
def test_a_plain_shop_is_refused_in_a_sentence(terminal, tmp_path, command):
    people = write(tmp_path / "people.csv", [order(0)])
    terminal("import", "orders", people)
    found = terminal(*command)
    assert found.code == 1
    assert "is not encrypted" in found.err


def test_it_is_not_encrypted_twice(terminal, place, password_file):
    words = ["--password-file", password_file(PASSWORD), "--new-password-file", password_file(OTHER)]
    found = terminal("encrypt", *words)
    assert found.code == 1
    assert "already" in found.err


def test_the_sheet_opens_the_shop_without_its_password(terminal, place, password_file, tmp_path):
    pdfium = pytest.importorskip("pypdfium2")
    sheet = tmp_path / "sheet.pdf"
    assert terminal("recovery-sheet", "--out", sheet, "--password-file", password_file(PASSWORD)).code == 0
    keys.forget_all()
    with pdfium.PdfDocument(sheet) as document:
        text = document[0].get_textpage().get_text_range()
    found = re.findall(r"[0-9A-Z]{4}-[0-9A-Z]{4}", text)
    assert len(found) == 8
    assert terminal("groups", "--password-file", password_file(" ".join(found))).code == 0


def test_two_passwords_that_differ_change_nothing(terminal, tmp_path, monkeypatch):
    terminal("import", "orders", write(tmp_path / "people.csv", [order(0)]))
    typed = iter([PASSWORD, OTHER])
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(getpass, "getpass", lambda prompt: next(typed))
    found = terminal("encrypt")
    assert found.code == 1
    assert not keys.is_encrypted(tmp_path / "shop.vipdesk")


def test_where_nobody_can_type_the_new_passwords_file_has_to_be_named(terminal, tmp_path, monkeypatch):
    terminal("import", "orders", write(tmp_path / "people.csv", [order(0)]))
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False)
    found = terminal("encrypt")
    assert (found.code, "required: --new-password-file" in found.err) == (2, True)
    assert not keys.is_encrypted(tmp_path / "shop.vipdesk")


def test_readable_pages_of_a_damaged_one_are_copied_to_a_shop_with_the_same_password(
    terminal, place, tmp_path, password_file
):
    raw = bytearray(place.read_bytes())
    raw[300_000] ^= 1
    place.write_bytes(raw)
    saved = tmp_path / "saved.vipdesk"
    done = terminal("salvage", place, saved, "--password-file", password_file(PASSWORD))
    assert (done.code, done.json["damaged_pages"]) == (0, 1)
    assert keys.salt_of(saved) == keys.salt_of(place)
    keys.forget_all()
    again = terminal("groups", "--shop", saved, "--password-file", password_file(PASSWORD))
    assert again.code == 0
