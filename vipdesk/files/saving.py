"""Writes a finished PDF where the person wants it: whole or not at all, and never over something else."""

from pathlib import Path

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError

_PDF = b"%PDF"


def save_pdf(path: Path, content: bytes) -> None:
    """Put the content at `path`, over an older PDF if one is there.

    UserError where something else is there, or the place cannot be written; then nothing is changed.
    """
    part = path.with_name(path.name + ".part")
    try:
        _refuse_other(path)
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences", "The file {name} could not be written ({reason}). Choose another place or name."
            ),
            name=path.name,
            reason=error.strerror or str(error),
        ) from error


def _refuse_other(path: Path) -> None:
    """A shop, a letter of somebody else, or a device is not overwritten by a slip of the hand."""
    if not path.exists():
        return
    if path.is_file():
        with path.open("rb") as file:
            beginning = file.read(len(_PDF))
        if beginning in (b"", _PDF):
            return
    raise UserError(
        QT_TRANSLATE_NOOP("sentences", "{name} is there already and is no PDF. Choose another name."), name=path.name
    )
