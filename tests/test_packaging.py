"""What pyproject.toml promises holds: pins that fulfil the ranges, no addresses, and all files in the wheel."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.sources import ROOT
from vipdesk import __version__
from vipdesk.bootstrap import OLDEST_PYTHON

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
WHEEL = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
LISTS = ["app.txt", "server.txt", "encrypted.txt", "test.txt"]


def pins(name: str) -> dict[str, set[str]]:
    """The versions that a list pins; more than one where they differ by Python or system."""
    found: dict[str, set[str]] = {}
    text = (ROOT / "requirements" / name).read_text("utf-8")
    for package, version in re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.MULTILINE):
        found.setdefault(canonicalize_name(package), set()).add(version)
    return found


def unfulfilled(requirements: list[str], name: str) -> list[str]:
    pinned = pins(name)
    return [
        text
        for text in requirements
        for requirement in [Requirement(text)]
        for versions in [pinned.get(canonicalize_name(requirement.name), set())]
        if not versions or not all(version in requirement.specifier for version in versions)
    ]


def test_the_list_for_running_fulfils_what_the_program_needs():
    assert unfulfilled(PROJECT["project"]["dependencies"], "app.txt") == []


@pytest.mark.parametrize("name", ["server", "encrypted"])
def test_the_list_of_an_add_on_fulfils_what_it_needs(name):
    assert unfulfilled(PROJECT["project"]["optional-dependencies"][name], f"{name}.txt") == []


def test_the_list_for_testing_fulfils_what_the_tests_need():
    assert unfulfilled(PROJECT["dependency-groups"]["test"], "test.txt") == []


@pytest.mark.parametrize("name", LISTS[:-1])
def test_the_list_for_testing_holds_the_pins_of_every_other(name):
    testing = pins("test.txt")
    assert {package: testing.get(package) for package in pins(name)} == pins(name)


@pytest.mark.parametrize("name", LISTS[1:])
def test_every_list_holds_the_pins_of_the_list_for_running(name):
    longer = pins(name)
    assert {package: longer.get(package) for package in pins("app.txt")} == pins("app.txt")


@pytest.mark.parametrize("name", LISTS)
def test_no_list_names_an_address(name):
    assert "://" not in (ROOT / "requirements" / name).read_text("utf-8")


@pytest.mark.parametrize("name", LISTS)
def test_every_pin_has_a_hash(name):
    entries = re.split(r"\n(?=\S)", (ROOT / "requirements" / name).read_text("utf-8").strip())
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_oldest_python_is_the_same_everywhere():
    assert PROJECT["project"]["requires-python"] == ">={}.{}".format(*OLDEST_PYTHON)


def test_the_version_is_told_in_one_place():
    assert PROJECT["tool"]["hatch"]["version"]["path"] == "vipdesk/__init__.py"
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)


@pytest.mark.parametrize("folder", ["resources", "letters"])
def test_the_programs_own_files_travel_in_the_wheel(folder):
    assert WHEEL["force-include"][folder] == f"vipdesk/{folder}"
    assert any((ROOT / folder).rglob("*.*"))


@pytest.mark.parametrize("file", ["LICENSE", "README.md", "CHANGELOG.md", "CONTRIBUTING.md"])
def test_the_texts_of_the_repository_are_there(file):
    assert (ROOT / file).read_text("utf-8").strip()
