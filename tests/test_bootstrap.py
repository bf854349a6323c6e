"""The first start, tried for real in a checkout of its own whose one package comes from a folder beside it."""

import ast
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.sources import ROOT
from vipdesk import bootstrap
from vipdesk.bootstrap import environment, making

PROGRAM = """
import json, sys
import trinket
def main():
    print(json.dumps({"arguments": sys.argv[1:], "prefix": sys.prefix, "trinket": trinket.VERSION}))
    return 7
"""


class Run(NamedTuple):
    """How a start ended."""

    code: int
    out: str
    told: str


class Checkout:
    """A copy of what a start needs, with a program that only says what reached it."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "a checkout"
        self.wheels = folder / "wheels"
        self.wheels.mkdir(parents=True)
        parts = ["main.py", "vipdesk/__init__.py", "vipdesk/errors.py", "vipdesk/libraries.py", "vipdesk/bootstrap"]
        for part in parts:
            source, copy = ROOT / part, self.root / part
            copy.parent.mkdir(parents=True, exist_ok=True)
            (shutil.copytree if source.is_dir() else shutil.copy)(source, copy)
        (self.root / "vipdesk" / "start.py").write_text(PROGRAM)
        (self.root / "requirements").mkdir()
        self.environment = self.root / ".venv"
        self.variables = dict(os.environ, HOME=str(folder / "home"), PIP_NO_INDEX="1", PIP_FIND_LINKS=str(self.wheels))
        for name in ("VIPDESK_VENV", "PIP_CONFIG_FILE"):
            self.variables.pop(name, None)

    def pin(self, version: str, name: str = "app.txt") -> None:
        """Let a list of packages ask for this version of the trinket."""
        wheel = wheel_of_trinket(self.wheels, version)
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        (self.root / "requirements" / name).write_text(f"trinket=={version} --hash=sha256:{digest}\n")

    def begin(self, *arguments: str, **variables: str) -> subprocess.Popen[str]:
        """Start, and come back at once."""
        command = [sys.executable, "main.py", *arguments]
        pipe = subprocess.PIPE
        env = self.variables | variables
        return subprocess.Popen(command, cwd=self.root, env=env, stdout=pipe, stderr=pipe, text=True)

    def start(self, *arguments: str, **variables: str) -> Run:
        """Start, and wait for the end."""
        return ended(self.begin(*arguments, **variables))


def ended(process: subprocess.Popen[str]) -> Run:
    out, told = process.communicate()
    return Run(process.returncode, out, told)


def wheel_of_trinket(folder: Path, version: str) -> Path:
    """A package of one line, built by hand; the same version always has the same bytes."""
    files = {
        "trinket.py": f"VERSION = {version!r}\n",
        f"trinket-{version}.dist-info/METADATA": f"Metadata-Version: 2.1\nName: trinket\nVersion: {version}\n",
        f"trinket-{version}.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"trinket-{version}.dist-info/RECORD": "",
    }
    path = folder / f"trinket-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for name, text in files.items():
            wheel.writestr(zipfile.ZipInfo(name), text)
    return path


class Story(NamedTuple):
    """One checkout's life: stopped, without a network, set up, started again, its list changed."""

    checkout: Checkout
    stopped: Run
    offline: Run
    first: Run
    second: Run
    changed: Run


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    if os.name == "nt":
        pytest.skip("Ctrl+C cannot be sent to a single process on Windows")
    checkout = Checkout(tmp_path_factory.mktemp("bootstrap"))
    checkout.pin("1.0")
    stopping = checkout.begin()
    opening = stopping.stderr.readline()
    stopping.send_signal(signal.SIGINT)
    stopped = ended(stopping)
    offline = checkout.start(PIP_FIND_LINKS=str(checkout.root))
    first = checkout.start("two words", "--json")
    second = checkout.start("two words", PIP_FIND_LINKS=str(checkout.root))
    checkout.pin("2.0")
    changed = checkout.start()
    return Story(checkout, stopped._replace(told=opening + stopped.told), offline, first, second, changed)


def test_the_first_start_says_what_it_does_and_leaves_stdout_to_the_command(story):
    assert story.first.told.startswith(f"Setting up VIP Desk in {story.checkout.environment}")
    assert json.loads(story.first.out)["trinket"] == "1.0"


def test_arguments_and_exit_code_pass_through(story):
    assert json.loads(story.first.out)["arguments"] == ["two words", "--json"]
    assert story.first.code == 7


def test_the_program_runs_in_the_environment(story):
    assert Path(json.loads(story.first.out)["prefix"]) == story.checkout.environment


def test_a_second_start_says_nothing_and_needs_no_packages(story):
    assert story.second == Run(7, story.second.out, "")
    assert json.loads(story.second.out)["arguments"] == ["two words"]


def test_a_start_during_another_ones_set_up_waits_for_it(story):
    fulfilled = story.checkout.environment / "app.txt"
    with making.held(story.checkout.environment):
        fulfilled.rename(fulfilled.with_suffix(".put away"))
        start = story.checkout.begin()
        told = start.stderr.readline()
        fulfilled.with_suffix(".put away").rename(fulfilled)
    assert (told, ended(start).code) == (f"{making.WAITING}\n", 7)


def test_a_stopped_set_up_says_so(story):
    assert story.stopped.code == 130
    assert story.stopped.told.endswith("Stopped. The next start goes on with the set-up.\n")


def test_without_a_network_the_start_ends_with_a_sentence(story):
    assert story.offline.code == 1
    assert "Without a network, connect and start again." in story.offline.told


def test_a_changed_list_is_installed(story):
    assert json.loads(story.changed.out)["trinket"] == "2.0"


def test_the_environment_is_kept_out_of_the_repository(story):
    assert (story.checkout.environment / ".gitignore").read_text() == "*\n"


def test_a_set_up_that_was_killed_while_installing_is_made_anew(story):
    packages = next(story.checkout.environment.rglob("trinket.py"))
    packages.unlink()  # half installed: pip would find nothing to do
    (story.checkout.environment / environment.UNFINISHED).touch()
    again = story.checkout.start()
    assert (again.code, json.loads(again.out)["trinket"]) == (7, "2.0")


def test_a_folder_that_cannot_be_written_leads_to_one_below_home(tmp_path):
    checkout = Checkout(tmp_path)
    checkout.pin("1.0")
    checkout.environment.write_text("a file where the folder should be")
    start = checkout.start()
    assert Path(json.loads(start.out)["prefix"]).parent == tmp_path / "home" / ".vipdesk"
    assert f"cannot be set up in {checkout.environment}" in start.told


def test_where_nothing_can_be_written_the_start_ends_with_a_sentence(tmp_path):
    checkout = Checkout(tmp_path)
    checkout.pin("1.0")
    blocked = tmp_path / "blocked"
    blocked.write_text("")
    start = checkout.start(VIPDESK_VENV=str(blocked / "venv"))
    assert start.code == 1
    assert start.told.endswith("Set VIPDESK_VENV to a folder that can be written, and start again.\n")


def test_a_folder_with_other_things_in_it_is_left_alone(tmp_path):
    checkout = Checkout(tmp_path)
    checkout.pin("1.0")
    precious = tmp_path / "documents" / "letter.txt"
    precious.parent.mkdir()
    precious.write_text("Dear Lin")
    start = checkout.start(VIPDESK_VENV=str(precious.parent))
    assert (start.code, [path.name for path in precious.parent.iterdir()]) == (1, ["letter.txt"])


def test_an_add_on_is_installed_when_asked_for_stays_and_is_renewed(tmp_path):
    checkout = Checkout(tmp_path)
    for name, version in [("app.txt", "1.0"), ("server.txt", "2.0")]:
        checkout.pin(version, name)
    plain = checkout.start("members")
    asked = checkout.start("members", "--with", "server", "--json")
    again = checkout.start("members", "--with", "server", PIP_FIND_LINKS=str(checkout.root))
    checkout.pin("3.0", "server.txt")
    renewed = checkout.start("members")
    assert [json.loads(start.out)["trinket"] for start in (plain, asked, again, renewed)] == [
        "1.0",
        "2.0",
        "2.0",
        "3.0",
    ]
    assert json.loads(asked.out)["arguments"] == ["members", "--json"]
    assert asked.told.startswith("Adding what server needs to VIP Desk in ")
    assert again.told == ""


@pytest.mark.parametrize(
    ("arguments", "lists"),
    [
        (["--shop", "postgresql://desk@host/shop", "members"], ["server.txt"]),
        (["--shop=postgres://host/shop"], ["server.txt"]),
        (["members", "--with", "encrypted"], ["encrypted.txt"]),
        (["members"], []),
    ],
)
def test_the_add_ons_of_a_command_are_those_it_asks_for_or_names_a_shop_of(monkeypatch, arguments, lists):
    monkeypatch.setattr(sys, "argv", ["main.py", *arguments])
    assert bootstrap.add_ons() == lists
    assert bootstrap.ADD not in sys.argv


@pytest.mark.parametrize("arguments", [["--with"], ["--with", "tea"]])
def test_an_unknown_add_on_is_refused_with_the_names_of_all(monkeypatch, arguments):
    monkeypatch.setattr(sys, "argv", ["main.py", *arguments])
    with pytest.raises(SystemExit, match=r"--with is followed by one of: server, encrypted\."):
        bootstrap.add_ons()


@pytest.mark.parametrize(
    "name", ["main.py", "tests/__main__.py", "vipdesk/__init__.py", "vipdesk/bootstrap/__init__.py"]
)
def test_what_runs_before_the_version_is_checked_parses_on_python_3_6(name):
    assert ast.parse((ROOT / name).read_text("utf-8"), feature_version=(3, 6)).body


def test_an_old_python_is_told_that_it_is_too_old(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 10, 4, "final", 0))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer; this is Python 3\.10\."):
        bootstrap.ensure("app.txt")


def test_a_frozen_program_needs_no_environment(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("VIPDESK_VENV", os.devnull)
    assert bootstrap.ensure("app.txt") is None


def test_the_restarted_command_trusts_the_environment_but_hands_nothing_on(monkeypatch):
    monkeypatch.setenv(bootstrap.STARTED, "1")
    monkeypatch.setenv("VIPDESK_VENV", os.devnull)
    bootstrap.ensure("app.txt")
    assert bootstrap.STARTED not in os.environ


def test_on_windows_the_command_runs_as_a_child_with_its_arguments_whole(monkeypatch):
    ran = []
    monkeypatch.setattr(bootstrap, "WINDOWS", True)
    monkeypatch.setattr(sys, "orig_argv", ["py", "main.py", "two words"])
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    monkeypatch.setattr(subprocess, "call", lambda command, env: ran.append(command) or 5)
    with pytest.raises(SystemExit) as end:
        bootstrap.start_again(Path("venv"))
    assert (ran[0][1:], end.value.code) == (["main.py", "two words"], 5)


def test_the_users_way_to_packages_is_kept_and_what_leads_elsewhere_is_dropped(monkeypatch):
    for name in ("PIP_INDEX_URL", "PIP_CERT", "HTTPS_PROXY", "PIP_TARGET", "PIP_PREFIX", "PYTHONHOME", "PYTHONPATH"):
        monkeypatch.setenv(name, "x")
    variables = environment.variables()
    assert {"PIP_INDEX_URL", "PIP_CERT", "HTTPS_PROXY"} <= variables.keys()
    assert not {"PIP_TARGET", "PIP_PREFIX", "PYTHONHOME", "PYTHONPATH"} & variables.keys()


@pytest.mark.parametrize(
    ("home", "version", "whole"), [(".", "3.11.7", True), (".", "3.10.2", False), ("gone", "3.11.7", False)]
)
def test_an_environment_whose_python_went_or_changed_is_not_whole(tmp_path, home, version, whole):
    behind = tmp_path / "python3.11"
    behind.touch()
    program = environment.python_of(tmp_path / "venv")
    program.parent.mkdir(parents=True)
    program.symlink_to(behind)
    (tmp_path / "venv" / "pyvenv.cfg").write_text(f"home = {tmp_path / home}\nversion = {version}\n")
    assert environment.has_its_python(tmp_path / "venv") is whole


def test_a_missing_module_for_environments_is_named_with_the_command(monkeypatch):
    monkeypatch.setattr(making, "has_venv", lambda: False)
    monkeypatch.setattr(making.libraries, "apt_install", lambda packages: None)
    with pytest.raises(SystemExit, match=r"apt-get install --no-install-recommends python3\.\d+-venv"):
        making.need_venv()
