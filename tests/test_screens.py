"""Whether a screen is there, asked of real sockets."""

import socket
import sys
from pathlib import Path

import pytest

from vipdesk import screens

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")


@pytest.fixture(autouse=True)
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def listening(path: Path) -> socket.socket:
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(path))
    server.listen()
    return server


def test_without_a_display_there_is_no_screen():
    assert not screens.has_screen()


def test_offscreen_counts_as_a_screen(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen:configfile=screen.json")
    assert screens.has_screen()


def test_a_platform_that_needs_a_server_does_not_count_by_itself(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert not screens.has_screen()


def test_a_display_is_there_when_its_server_answers(monkeypatch, tmp_path):
    monkeypatch.setattr(screens, "X_SOCKETS", f"{tmp_path}/X")
    monkeypatch.setenv("DISPLAY", ":7.0")
    with listening(tmp_path / "X7"):
        assert screens.has_screen()
    assert not screens.has_screen()


def test_a_forwarded_display_is_there_when_its_port_answers(monkeypatch):
    with socket.create_server(("localhost", 0)) as server:
        monkeypatch.setattr(screens, "X_PORT", server.getsockname()[1] - 10)
        monkeypatch.setenv("DISPLAY", "localhost:10.0")
        assert screens.has_screen()
    assert not screens.has_screen()


def test_a_wayland_display_is_there_when_its_server_answers(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    with listening(tmp_path / "wayland-0"):
        assert screens.has_screen()
    assert not screens.has_screen()


@pytest.mark.parametrize("display", ["", "7", ":", ":seven", "nowhere.invalid:0"])
def test_a_display_that_makes_no_sense_is_no_screen(monkeypatch, display):
    monkeypatch.setenv("DISPLAY", display)
    assert not screens.has_screen()
