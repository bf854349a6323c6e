"""How rare characters sound. Import it where one was found: the table of readings is large."""

from functools import cache

from pypinyin import Style, pinyin


@cache
def reading(character: str) -> str:
    """The character's first reading with its tone mark, empty where none is known."""
    ((sound, *_),) = pinyin(character, style=Style.TONE, errors="ignore") or (("",),)
    return str(sound)
