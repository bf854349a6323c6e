"""Which system libraries are asked for, and what is said where they are missing."""

import pytest

from vipdesk import libraries
from vipdesk.errors import UserError


@pytest.fixture(autouse=True)
def linux_without_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that has none of the libraries, for somebody who is not root."""
    monkeypatch.setattr(libraries, "can_load", lambda library: False)
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)


def test_a_library_that_is_not_there_cannot_be_loaded():
    assert not libraries.can_load("libnobody-made-this.so.9")


@pytest.mark.usefixtures("bare")
def test_without_a_screen_only_what_qt_itself_needs_is_asked_for():
    assert libraries.missing() == list(libraries.FOR_QT.values())


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize(
    ("variable", "value", "package"),
    [
        ("DISPLAY", ":0", "libxcb-cursor0"),
        ("WAYLAND_DISPLAY", "wayland-0", "libwayland-client0"),
        ("QT_QPA_PLATFORM", "xcb", "libxcb-cursor0"),
    ],
)
def test_a_screen_asks_for_its_own_libraries(monkeypatch, variable, value, package):
    monkeypatch.setenv(variable, value)
    assert package in libraries.missing()


def test_one_of_two_screens_is_enough(monkeypatch):
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setattr(libraries, "can_load", lambda library: "xcb" not in library)
    assert libraries.missing() == []


@pytest.mark.usefixtures("bare")
def test_offscreen_needs_no_screen_even_where_there_is_one(monkeypatch):
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert libraries.missing() == list(libraries.FOR_QT.values())


@pytest.mark.usefixtures("bare")
def test_missing_libraries_are_named_with_the_command_that_installs_them():
    with pytest.raises(UserError, match=r"sudo apt-get update && sudo apt-get install .* libegl1 libgl1 "):
        libraries.require()


@pytest.mark.usefixtures("bare")
def test_other_systems_bring_their_libraries(monkeypatch):
    monkeypatch.setattr("sys.platform", "darwin")
    assert libraries.missing() == []


def test_root_on_debian_has_them_installed(monkeypatch):
    ran: list[list[str]] = []
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("subprocess.run", lambda command, **_: ran.append(command))
    monkeypatch.setattr(libraries, "can_load", lambda library: bool(ran))
    libraries.require()
    assert [command[4] for command in ran] == ["update", "install"]
    assert ran[1][-6:] == list(libraries.FOR_QT.values())
