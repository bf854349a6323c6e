"""Which column is what, as a small text file says it for the terminal."""

from pathlib import Path

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.files.sheet import unreadable

_LARGEST_BYTES = 100_000


def pairs(path: Path) -> list[str]:
    """Each line that says something; UserError for a file that cannot be read."""
    try:
        content = path.read_bytes()
        if len(content) > _LARGEST_BYTES:
            raise ValueError("too long")
        lines = content.decode("utf-8-sig").splitlines()
    except FileNotFoundError:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "The file {path} was not found. Check its name and folder."), path=path
        ) from None
    except OSError as error:
        raise unreadable(path, error) from None
    except ValueError:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{file} is no list of columns. Write field=column in each line."),
            file=path.name,
        ) from None
    return [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]
