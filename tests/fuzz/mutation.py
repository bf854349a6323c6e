"""Inputs that nobody would write: seeds with bytes changed, cut, doubled and mixed, without end."""

from collections.abc import Iterator, Sequence
from random import Random

LONGEST = 20_000
_ODD = bytes((0, 9, 10, 13, 32, 34, 39, 44, 45, 46, 48, 57, 60, 61, 123, 125, 127, 128, 255))
_REPEATED = (2, 10, 1_000, 8_000)


def inputs(seeds: Sequence[bytes], words: Sequence[bytes], random: Random) -> Iterator[bytes]:
    """The seeds, and then mutations of them and of earlier mutations."""
    yield from seeds
    pool = list(seeds)
    while True:
        made = bytearray(random.choice(pool))
        for _ in range(random.choice((1, 1, 2, 3, 5, 8))):
            _change(made, pool, words, random)
        made = made[:LONGEST]
        if random.random() < 0.02:
            # A few children become parents, and the pool forgets others, but never the seeds.
            place = random.randrange(len(seeds), len(seeds) + 200)
            pool[place : place + 1] = [bytes(made[:2_000])]
        yield bytes(made)


def _change(made: bytearray, pool: Sequence[bytes], words: Sequence[bytes], random: Random) -> None:
    """One change in place."""
    start = random.randrange(len(made) + 1)
    end = min(len(made), start + random.choice((0, 1, 2, 4, 16, 64)))
    other = random.choice(pool)
    cut = random.randrange(len(other) + 1)
    part = bytes(made[start:end]) or b" "
    made[start:end] = random.choice(
        (
            b"",
            random.randbytes(end - start),
            bytes((random.choice(_ODD),)),
            random.choice(words) if words else b"",
            random.choice(words) if words else b"",
            part * min(random.choice(_REPEATED), LONGEST // len(part)),
            other[cut : cut + 64],
        )
    )
