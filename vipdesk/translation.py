"""Sentences in the reader's language, without Qt: the same translations that the window shows."""

from collections.abc import Callable, Iterable
from typing import Any

from vipdesk.errors import Sentence, Several
from vipdesk.paths import resource

Translate = Callable[[str], str]


def translator(language: str) -> Translate:
    """What turns an English sentence into `language` (zh_CN, en); what has no translation stays English.

    Whoever reads traditional Chinese is told in simplified: nearer than English.
    """
    known = _catalogue("zh_CN" if language.startswith("zh") else language)
    return lambda text: known.get(text, text)


def _catalogue(language: str) -> dict[str, str]:
    path = resource(f"i18n/vipdesk_{language}.ts")
    if not path.exists():
        return {}
    import xml.etree.ElementTree as ElementTree  # noqa: PLC0415 - English needs none of it

    root = ElementTree.parse(path).getroot()  # noqa: S314 - a file of our own
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for context in root.iter("context")
        if context.findtext("name") == "sentences"
        for message in context.iter("message")
        if message.findtext("translation")
    }


def told(sentence: Sentence, translate: Translate) -> str:
    """The sentence in words; sentences and lists that stand in its places are told in the same language."""
    values = {name: _told_value(value, translate) for name, value in sentence.values}
    return translate(sentence.text).format(**values)


def joined(words: Iterable[str], translate: Translate) -> str:
    """`a, b and so on` as the language joins them: 、 in Chinese."""
    return str(_told_value(Several(words), translate))


def _told_value(value: Any, translate: Translate) -> Any:
    if isinstance(value, Sentence):
        return told(value, translate)
    if isinstance(value, Several):
        return translate(value.between).join(_told_value(word, translate) for word in value.words)
    return value
