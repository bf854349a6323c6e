"""The letter texts that come with the program, and a shop's own in files."""

from pathlib import Path

from vipdesk.domain.texts import LetterText, parse_text
from vipdesk.errors import QT_TRANSLATE_NOOP, Several, UserError
from vipdesk.paths import letters

LONGEST = 20_000
"""Characters of a letter text in a file."""
_MOST_BYTES = 4 * LONGEST


def provided() -> list[LetterText]:
    """Every text that comes with the program, by language and name."""
    found = [parse_text(path.read_text("utf-8")) for path in sorted(letters().glob("*/*.txt"))]
    return sorted(found, key=lambda text: (text.language != "zh_CN", text.language, text.name))


def find(name: str) -> LetterText:
    """The text of this name, or in the file of this path; UserError where there is none, or it has a fault."""
    path = Path(name)
    if path.suffix == ".txt":
        return _of_file(path)
    texts = provided()
    for text in texts:
        if text.name == name:
            return text
    raise UserError(
        QT_TRANSLATE_NOOP("sentences", "There is no letter text “{name}”; there are {names}, or give a .txt file."),
        name=name,
        names=Several(text.name for text in texts),
    )


def _of_file(path: Path) -> LetterText:
    try:
        content = _beginning(path)
        source = "" if len(content) > _MOST_BYTES else content.decode("utf-8-sig")
    except (OSError, ValueError):
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "The letter text {path} cannot be read; save it as a UTF-8 text file."),
            path=path,
        ) from None
    if len(content) > _MOST_BYTES or len(source) > LONGEST:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences", "The letter text {path} has more than {longest} characters, which nobody copies by hand."
            ),
            path=path,
            longest=LONGEST,
        )
    return parse_text(source)


def _beginning(path: Path) -> bytes:
    """As much of the file as a letter can have, and a little more; OSError for a device or a pipe."""
    if path.exists() and not path.is_file():
        raise OSError
    with path.open("rb") as file:
        return file.read(_MOST_BYTES + 1)
