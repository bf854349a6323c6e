"""How a file that somebody saves is called."""

from pathlib import Path

from vipdesk.files import file_names


def proposed(words: str, ending: str) -> str:
    """A name for a file, made of a campaign's or a shop's name, that every system takes."""
    return file_names.file_name(words, ending, "letters")


def chosen(name: str, ending: str) -> Path:
    """What somebody chose or typed, with the ending that its kind has."""
    return file_names.with_ending(Path(name), ending)
