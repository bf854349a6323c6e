"""Run the tests: python tests [pytest arguments]"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)

from vipdesk import bootstrap  # noqa: E402

if __name__ == "__main__":
    bootstrap.ensure("test.txt")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.chdir(ROOT)
    import pytest

    from tests import server
    from vipdesk import libraries
    from vipdesk.errors import UserError

    try:
        libraries.require()
    except UserError as error:
        sys.exit(str(error))
    if "CI" in os.environ and server.programs() is None:
        libraries.apt_install(["postgresql"])
    sys.exit(pytest.main(sys.argv[1:]))
