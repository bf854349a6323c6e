"""The table of China's divisions that comes with the program."""

from functools import lru_cache

from vipdesk import paths
from vipdesk.domain.divisions import Divisions

_FILE = "places/divisions.txt"
_KNOWN_UNTIL = "# Knows of changes up to: "


@lru_cache(maxsize=1)
def divisions() -> Divisions:
    """Every province, city and district; read once."""
    lines = paths.resource(_FILE).read_text("utf-8").splitlines()
    known_until = next(line.removeprefix(_KNOWN_UNTIL) for line in lines if line.startswith(_KNOWN_UNTIL))
    rows = [line.partition(" ")[::2] for line in lines if not line.startswith("#")]
    return Divisions(rows, known_until)
