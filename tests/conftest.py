"""What every test can rely on: a screen of 1920x1080 that nobody sees, and no data of the person who runs it."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import hypothesis
import pytest

from tests import server

HERE = Path(__file__).resolve().parent
SHARED_DATA = HERE.parent.parent / "shared" / "data"


def _screen() -> str:
    """Qt's platform with a screen as described in data/screen.json; its path must be free of colons."""
    described = str(HERE / "data" / "screen.json")
    if ":" in described:
        described = os.path.relpath(described)
    return f"offscreen:configfile={described}"


# Set before anything imports Qt.
if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    os.environ["QT_QPA_PLATFORM"] = _screen()

hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "desk")


def pytest_configure(config: pytest.Config) -> None:
    """Qt looks once where settings lie: in a folder that goes with this run."""
    folder = TemporaryDirectory(prefix="vipdesk-settings-")
    config.add_cleanup(folder.cleanup)
    os.environ["XDG_CONFIG_HOME"] = folder.name
    config.addinivalue_line("markers", "engines(*names): the engines on which a test of the store or a service runs")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs the sample files where they do not lie beside the project."""
    if SHARED_DATA.is_dir():
        return
    skip = pytest.mark.skip(reason=f"the sample files are not there: {SHARED_DATA}")
    for item in items:
        if item.get_closest_marker("shared"):
            item.add_marker(skip)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the end which half of the tests had no server."""
    if server.programs() is None:
        terminalreporter.write_line(server.NOT_HERE)


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shop's data lie in the test's own folder, which the program makes when it needs it."""
    folder = tmp_path / "desk"
    monkeypatch.setenv("VIPDESK_DATA", str(folder))
    return folder
