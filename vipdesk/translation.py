"""Sentences in the reader's language, without Qt: the same translations that the window shows."""

from collections.abc import Callable

from vipdesk.errors import Sentence
from vipdesk.paths import resource

Translate = Callable[[str], str]


def translator(language: str) -> Translate:
    """What turns an English sentence into `language` (zh_CN, en); what has no translation stays English."""
    known = _catalogue(language)
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
    """The sentence in words; sentences that stand in its places are told in the same language."""
    values = {name: told(value, translate) if isinstance(value, Sentence) else value for name, value in sentence.values}
    return translate(sentence.text).format(**values)
