"""The translations are complete, fit their sources, and are what the program loads."""

import shutil
import string
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import NamedTuple

import pytest

from vipdesk.errors import Sentence
from vipdesk.ui import language

ROOT = Path(__file__).resolve().parents[2]
I18N = ROOT / "resources" / "i18n"
TOOLS = Path(sys.executable).parent
LANGUAGES = {"zh_CN": [], "en": ["-pluralonly"]}


class Message(NamedTuple):
    context: str
    source: str
    is_counted: bool


def messages(path):
    """Each message of a file with its translations; None for one that is not finished."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = Message(context.findtext("name"), message.findtext("source"), message.get("numerus") == "yes")
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
            found[key] = None if translation.get("type") == "unfinished" or not all(forms) else forms
    return found


def run(tool, *arguments):
    subprocess.run([TOOLS / tool, *map(str, arguments)], cwd=I18N, check=True, capture_output=True)


def places(text):
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


@pytest.fixture(params=LANGUAGES)
def code(request):
    return request.param


def test_every_text_of_the_program_is_in_the_file_and_no_other(code, tmp_path):
    copy = shutil.copy(I18N / f"vipdesk_{code}.ts", tmp_path)
    run("pyside6-lupdate", "-extensions", "py", "-no-obsolete", "-locations", "none", *LANGUAGES[code],
        ROOT / "vipdesk", "-ts", copy)  # fmt: skip
    assert messages(copy).keys() == messages(I18N / f"vipdesk_{code}.ts").keys()


def test_every_text_is_translated(code):
    unfinished = [key for key, forms in messages(I18N / f"vipdesk_{code}.ts").items() if forms is None]
    assert unfinished == []


def test_a_translation_has_the_places_of_its_source(code):
    wrong = [
        (key.source, form)
        for key, forms in messages(I18N / f"vipdesk_{code}.ts").items()
        for form in forms or []
        if places(form) != places(key.source) or (key.is_counted and "%n" in key.source and "%n" not in form)
    ]
    assert wrong == []


def test_what_the_program_loads_is_made_from_the_file(code, tmp_path):
    run("pyside6-lrelease", I18N / f"vipdesk_{code}.ts", "-qm", tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == (I18N / f"vipdesk_{code}.qm").read_bytes()


def test_a_sentence_is_told_in_the_language_of_the_window(application):
    change = Sentence("Change settings")
    assert language.sentence(change) == "Change settings"
    language.speak(application, "zh_CN")
    assert language.sentence(change) == "更改设置"
    language.speak(application, "en")
    assert language.sentence(change) == "Change settings"


def test_qts_own_words_are_translated_too(application):
    language.speak(application, "zh_CN")
    assert application.translate("QPlatformTheme", "Cancel") == "取消"


def test_english_counts_one_and_many(application):
    from vipdesk.ui.pages.preview import _Words

    assert _Words().pages(1) == "1 page"
    assert _Words().pages(3) == "3 pages"
