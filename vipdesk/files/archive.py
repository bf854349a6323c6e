"""Opens zip archives that nobody vouches for."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MOST_DIRECTORY_BYTES = 1 << 20
"""An archive's directory is read at once; that of a workbook has a few kilobytes."""
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What workbooks are packed by. The other methods may ask for gigabytes before the first byte is there."""


class _Sparing(io.FileIO):
    """A file that is never read in larger pieces than an honest archive needs."""

    def read(self, size: int | None = -1, /) -> bytes:
        """As of a file; BadZipFile for a piece that is too large."""
        if size is not None and size > MOST_DIRECTORY_BYTES:
            raise zipfile.BadZipFile
        return super().read(size)


@contextmanager
def opened(path: Path | str) -> Iterator[zipfile.ZipFile]:
    """The archive at `path`.

    Raises BadZipFile, or another of TROUBLE, for what is none, or asks for more memory than an honest workbook.
    """
    with _Sparing(path) as file, zipfile.ZipFile(file) as archive:
        if not all(part.compress_type in _METHODS for part in archive.infolist()):
            raise zipfile.BadZipFile
        yield archive


TROUBLE = (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, RuntimeError, OSError, zlib.error)
"""What the library may raise over an archive that is not what it says."""
