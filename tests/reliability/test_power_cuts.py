"""Power cuts in a session, and the disk on which they are simulated."""

from pathlib import Path

import pytest

from tests.reliability import power_cuts
from tests.reliability.disk_log import Disk, Keep, Record


@pytest.fixture(scope="module")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = power_cuts.library(tmp_path_factory.mktemp("shim"))
    if made is None:
        pytest.skip("writes are logged on Linux only, where there is a C compiler (cc)")
    return made


def test_a_power_cut_loses_nothing_that_was_acknowledged(tmp_path: Path, shim: Path) -> None:
    found = power_cuts.run(tmp_path, shim, every=200)
    assert found.steps > 15
    assert found.different > 30
    assert found.bad == 0, found.details


def test_what_was_not_synced_may_be_gone() -> None:
    disk = replayed(made("/x", 1), Record("w", 1, 0, "/x", b"a" * 1024), Record("d", 0, 0, "/", b""))
    assert disk.after_cut(Keep(0)) == {"/x": b""}
    assert disk.after_cut(Keep(1)) == {"/x": b"a" * 1024}


def test_what_was_synced_stays() -> None:
    written = Record("w", 1, 0, "/x", b"kept")
    disk = replayed(made("/x", 1), Record("d", 0, 0, "/", b""), written, Record("s", 1, 0, "/x", b""))
    disk.apply(Record("t", 1, 2, "/x", b""))
    assert disk.after_cut(Keep(0)) == {"/x": b"kept"}
    assert disk.after_cut(Keep(1)) == {"/x": b"ke"}


def test_a_write_may_be_torn_between_sectors() -> None:
    disk = replayed(made("/x", 1), Record("d", 0, 0, "/", b""), Record("w", 1, 0, "/x", b"a" * 4096))
    torn = {disk.after_cut(Keep(0.5, str(seed)))["/x"] for seed in range(50)}
    assert len(torn) > 20
    assert all(len(set(one[at : at + 512])) == 1 for one in torn for at in range(0, len(one), 512))


def test_a_name_stays_when_its_folder_was_synced() -> None:
    disk = replayed(made("/x", 1), Record("s", 1, 0, "/x", b""))
    assert disk.after_cut(Keep(0)) == {}
    disk.apply(Record("d", 0, 0, "/", b""))
    disk.apply(Record("r", 0, 0, "/x", b"/y"))
    assert (*disk.after_cut(Keep(0)), *disk.after_cut(Keep(1))) == ("/x", "/y")
    disk.apply(Record("d", 0, 0, "/", b""))
    disk.apply(Record("u", 0, 0, "/y", b""))
    assert (*disk.after_cut(Keep(0)), *disk.after_cut(Keep(1))) == ("/y",)


def test_a_renamed_file_takes_the_place_of_another() -> None:
    disk = replayed(made("/old", 1), made("/new", 2), Record("w", 2, 0, "/new", b"2"), Record("s", 2, 0, "/new", b""))
    disk.apply(Record("r", 0, 0, "/new", b"/old"))
    disk.apply(Record("d", 0, 0, "/", b""))
    assert disk.after_cut(Keep(0)) == {"/old": b"2"}


def made(path: str, inode: int) -> Record:
    return Record("c", inode, 0, path, b"")


def replayed(*records: Record) -> Disk:
    disk = Disk()
    for record in records:
        disk.apply(record)
    return disk
