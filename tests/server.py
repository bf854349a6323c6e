"""A PostgreSQL server for tests, in a folder of its own, that ends with whoever started it.

python tests/server.py starts one by hand: it prints the server's address, obeys `stop`, `crash` and `start`, a line
each, and takes everything away when its input ends. Whoever starts it may be killed: its input ends then as well.
"""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

PREFIX = "vipdesk-server-"
NOT_HERE = "PostgreSQL is not installed here: this half of the tests was skipped"
USER, PASSWORD = "owner", "only-for-tests"
SETTINGS = """
fsync = off
full_page_writes = off
autovacuum = off
max_connections = 60
shared_buffers = 64MB
lc_messages = 'C'
unix_socket_directories = ''
listen_addresses = '127.0.0.1'
port = {port}
"""
"""Nothing of a test's server has to outlive the test."""


def programs() -> Path | None:
    """The folder of the newest PostgreSQL on this computer; None where there is none."""
    found = [one for one in Path("/usr/lib/postgresql").glob("*/bin") if (one / "initdb").exists()]
    if found:
        return max(found, key=lambda one: float(one.parent.name))
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


class Cluster:
    """One server with all its data in a folder."""

    def __init__(self, folder: Path, bin_folder: Path) -> None:
        self._folder, self._bin, self._data = folder, bin_folder, folder / "data"
        self._user = _unprivileged()
        self._port = 0

    @property
    def url(self) -> str:
        """Where the server is, up to the database's name."""
        return f"postgresql://{USER}:{PASSWORD}@127.0.0.1:{self._port}"

    def make(self) -> None:
        """Lay out the data."""
        secret = self._folder / "secret"
        secret.write_text(PASSWORD)
        if self._user is not None:
            shutil.chown(self._folder, self._user)
            shutil.chown(secret, self._user)
        how = ["-A", "scram-sha-256", "-E", "UTF8", "--locale", "C", "--no-sync"]
        self._run("initdb", "-D", str(self._data), "-U", USER, "--pwfile", str(secret), *how)
        self._port = _free_port()  # just before it is taken: others look for one as well
        with (self._data / "postgresql.conf").open("a") as settings:
            settings.write(SETTINGS.format(port=self._port))

    def start(self) -> None:
        """Start the server, and return when it answers."""
        self._run("pg_ctl", "start", "-w", "-D", str(self._data), "-l", str(self._folder / "log"))

    def stop(self, mode: str = "fast") -> None:
        """Stop the server; `immediate` as if it crashed."""
        self._run("pg_ctl", "stop", "-w", "-D", str(self._data), "-m", mode)

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [str(self._bin / program), *arguments],
            check=True, cwd=self._folder, user=self._user, env={**os.environ, "LC_ALL": "C"},
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip


def _unprivileged() -> str | None:
    """As whom the server runs, which refuses to be root's; None for the one who asks."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return None
    import pwd

    names = {one.pw_name for one in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


class Running:
    """A server for the time of a `with`; it goes away too where this process is killed."""

    def __enter__(self) -> "Running":
        self._process = subprocess.Popen(
            [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
        )
        self.url = self._answer()
        return self

    def __exit__(self, *_exception: object) -> None:
        self._process.communicate()

    def obey(self, order: str) -> None:
        """`stop`, `crash` or `start`; returns when it is done."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{order}\n")
        self._process.stdin.flush()
        assert self._answer() == "done"

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


def sweep(bin_folder: Path) -> None:
    """Take away servers whose keeper was killed."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError, ValueError, subprocess.CalledProcessError):
            keeper = int((folder / "keeper").read_text())
            if not _is_alive(keeper):
                with contextlib.suppress(subprocess.CalledProcessError):
                    Cluster(folder, bin_folder).stop("immediate")
                shutil.rmtree(folder, ignore_errors=True)


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # somebody else's
        return True
    return True


@contextlib.contextmanager
def _kept(bin_folder: Path) -> Iterator[Cluster]:
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    (folder / "keeper").write_text(str(os.getpid()))
    cluster = Cluster(folder, bin_folder)
    try:
        cluster.make()
        cluster.start()
        yield cluster
    finally:
        with contextlib.suppress(subprocess.CalledProcessError):
            cluster.stop("immediate")
        shutil.rmtree(folder, ignore_errors=True)


def main() -> int:
    """Keep a server until the input ends."""
    bin_folder = programs()
    if bin_folder is None:
        print(NOT_HERE.partition(":")[0], file=sys.stderr)
        return 1
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    sweep(bin_folder)
    with _kept(bin_folder) as cluster:
        print(cluster.url, flush=True)
        orders = {"stop": cluster.stop, "crash": lambda: cluster.stop("immediate"), "start": cluster.start}
        for line in sys.stdin:
            orders[line.strip()]()
            print("done", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
