"""The shop's database, and the only layer that speaks with it.

peewee takes along whatever driver for PostgreSQL is installed, a tenth of a second at every start of the window. It is
kept from that here: a shop on a server brings its driver with it when it is opened, see `server_driver`.
"""

import sys

_DRIVERS = [name for name in ("psycopg", "psycopg2", "psycopg2cffi") if name not in sys.modules]
sys.modules.update(dict.fromkeys(_DRIVERS))  # type: ignore[arg-type]  # None says to an import: not there
import peewee  # noqa: E402, F401 - in this moment

for _name in _DRIVERS:
    del sys.modules[_name]
