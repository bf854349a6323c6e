"""Names of files that are made of names of people, campaigns and shops."""

from pathlib import Path

from pathvalidate import sanitize_filename

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.files.sheet import cleaned

LONGEST_BYTES = 150
"""Of a name; file systems take 255, and folders of other programs add to it."""


def file_name(words: str, ending: str, otherwise: str) -> str:
    """A name that every system takes, with an ending such as `.pdf`; made of `otherwise` where the words leave none.

    It holds nothing that climbs out of a folder, names a device, or turns the direction of writing.
    """
    plain = sanitize_filename(
        " ".join(cleaned(words).split()), platform="universal", max_len=LONGEST_BYTES, null_value_handler=lambda _: ""
    )
    return f"{plain.strip(' .') or otherwise}{ending}"


def with_ending(path: Path, ending: str) -> Path:
    """The path with that ending; one that ends otherwise keeps its own dots."""
    return path if path.suffix.casefold() == ending else path.with_name(path.name + ending)


def inside(folder: Path, name: str) -> Path:
    """The place of a file of this name in the folder; UserError where it would lie elsewhere."""
    path = folder / name
    if path.resolve().is_relative_to(folder.resolve()) and path.resolve() != folder.resolve():
        return path
    raise UserError(
        QT_TRANSLATE_NOOP("sentences", "The name {name} leads out of its folder. Choose another name."), name=name
    )
