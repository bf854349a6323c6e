"""Fuzz the parsers for as long as wished: python tests/fuzz/run.py --minutes 60 [--parser NAME] [--finds FOLDER]

Where atheris is installed it leads the way by what the code does with each input; else inputs are mutated blindly.
Each parser runs in a process of its own. An input that a parser answers with anything but what it promises, or that
takes longer than ten seconds, is kept in the folder of finds; the exit code is then 1.
"""

import argparse
import faulthandler
import hashlib
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
import traceback
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [path for path in (str(ROOT),) if path not in sys.path]

SLOWEST_SECONDS = 10
MEMORY_BYTES = 4 << 30
_RUNS = re.compile(r"stat::number_of_executed_units:\s*(\d+)")
_RUNS_SO_FAR = re.compile(r"^#(\d+)\s", re.MULTILINE)
_MOST_FINDS = 20
_BLIND_ONLY = ("xlsx",)
"""What works in another process cannot be led by what this one sees."""


class SlowError(Exception):
    """A parser did not come back in time."""


class Done(NamedTuple):
    """What a run of one parser came to."""

    parser: str
    engine: str
    seconds: float
    processor_seconds: float
    inputs: int
    finds: int


def main() -> int:
    """Fuzz what was asked for, tell how far it came."""
    options = _options()
    if options.inner:
        return _inner(options)
    parsers = [options.parser] if options.parser else _names()
    each = 60 * options.minutes / len(parsers)
    done = [_one(parser, each, options) for parser in parsers]
    print(json.dumps([one._asdict() for one in done], indent=1))
    return 1 if any(one.finds for one in done) else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10, help="for all parsers together")
    parser.add_argument("--parser", help="only this one")
    parser.add_argument("--finds", type=Path, default=HERE / "new", help="where inputs that broke something are kept")
    parser.add_argument("--corpus", type=Path, help="a folder that keeps what atheris has learnt")
    parser.add_argument("--blind", action="store_true", help="mutate blindly even where atheris is installed")
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--inner", choices=("blind", "atheris"), help=argparse.SUPPRESS)
    parser.add_argument("--seconds", type=float, help=argparse.SUPPRESS)
    return parser.parse_args()


def _names() -> list[str]:
    from tests.fuzz.targets import TARGETS

    return list(TARGETS)


def _one(parser: str, seconds: float, options: argparse.Namespace) -> Done:
    """Fuzz one parser in a process of its own, begun again after each find until the time is up."""
    engine = "blind" if options.blind or parser in _BLIND_ONLY or not _has_atheris() else "atheris"
    folder = options.finds / parser
    folder.mkdir(parents=True, exist_ok=True)
    before = set(folder.iterdir())
    start, used, inputs = time.monotonic(), _processor_seconds(), 0
    while (left := seconds - (time.monotonic() - start)) > 1 and len(set(folder.iterdir()) - before) < _MOST_FINDS:
        command = [sys.executable, __file__, "--inner", engine, "--parser", parser, "--seconds", f"{left:.0f}"]
        command += ["--finds", str(options.finds), "--seed", str(options.seed or random.randrange(1 << 30))]
        command += ["--corpus", str(options.corpus)] if options.corpus else []
        answer = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
        text = answer.stdout + answer.stderr
        counts = _RUNS.findall(text) or _RUNS_SO_FAR.findall(text)[-1:]
        inputs += sum(map(int, counts))
        if answer.returncode:
            (folder / "last.log").write_text(text[-20_000:], "utf-8")
        if not counts:
            raise SystemExit(f"The run of {parser} ended without a count:\n{text[-2_000:]}")
    found = {path for path in set(folder.iterdir()) - before if path.suffix != ".log"}
    took, used = time.monotonic() - start, _processor_seconds() - used
    done = Done(parser, engine, round(took, 1), round(used, 1), inputs, len(found))
    print(*done, flush=True)
    return done


def _processor_seconds() -> float:
    """What the runs up to now took of the processor: on a busy machine far less than by the clock."""
    times = os.times()
    return times.children_user + times.children_system


def _has_atheris() -> bool:
    return subprocess.run([sys.executable, "-c", "import atheris"], capture_output=True, check=False).returncode == 0


def _inner(options: argparse.Namespace) -> int:
    faulthandler.enable()
    _be_bounded()
    return _guided(options) if options.inner == "atheris" else _blind(options)


def _be_bounded() -> None:
    """A parser that wants more memory than a small computer has gets a MemoryError."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _guided(options: argparse.Namespace) -> int:
    """Let atheris lead; it ends the process at the first find and leaves the input in the folder."""
    import atheris

    with atheris.instrument_imports(include=["vipdesk"]):
        from tests.fuzz.targets import TARGETS
    target = TARGETS[options.parser]
    corpus = (options.corpus or options.finds.parent / "corpus") / options.parser
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in target.seeds:
        (corpus / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
    words = corpus.parent / f"{options.parser}.words"
    words.write_text("".join(f'"{_quoted(word[:60])}"\n' for word in target.words))
    flags = [
        f"-max_total_time={options.seconds:.0f}",
        f"-timeout={SLOWEST_SECONDS}",
        f"-artifact_prefix={options.finds / options.parser}/",
        f"-dict={words}",
        f"-seed={options.seed}",
        f"-rss_limit_mb={MEMORY_BYTES >> 20}",
        "-max_len=20000",
        "-len_control=50",
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], *flags, str(corpus)], target.check)
    atheris.Fuzz()
    return 0


def _quoted(word: bytes) -> str:
    """As the file of words wants it."""
    return "".join(f"\\x{byte:02x}" for byte in word)


def _blind(options: argparse.Namespace) -> int:
    """Mutate until the time is up; every find is kept, the first of each kind only."""
    from tests.fuzz.mutation import inputs
    from tests.fuzz.targets import TARGETS

    target = TARGETS[options.parser]
    if options.parser == "xlsx":
        from tests.fuzz.forked import start_children_fast

        start_children_fast()
    until, count, kinds_seen = time.monotonic() + options.seconds, 0, set()
    for content in inputs(target.seeds, target.words, random.Random(options.seed)):
        if time.monotonic() > until:
            break
        count += 1
        kind = _kind_of_find(target.check, content)
        if kind and kind not in kinds_seen:
            kinds_seen.add(kind)
            name = hashlib.sha256(content).hexdigest()[:16]
            (options.finds / options.parser / name).write_bytes(content)
            print(name, kind, file=sys.stderr)
    print(f"stat::number_of_executed_units: {count}")
    return 1 if kinds_seen else 0


def _kind_of_find(check: Any, content: bytes) -> str:
    """Where and how a parser broke its promise; empty if it did not."""
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, _too_slow)
        signal.alarm(SLOWEST_SECONDS)
    try:
        check(content)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what we are looking for
        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} {place.filename}:{place.lineno} {error!s:.200}"
    finally:
        if hasattr(signal, "SIGALRM"):
            signal.alarm(0)
    return ""


def _too_slow(_number: int, _frame: FrameType | None) -> None:
    raise SlowError


if __name__ == "__main__":
    sys.exit(main())
