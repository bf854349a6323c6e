"""Files that cannot be opened as they should: what is said, what helps, and that nothing is done to them."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from vipdesk.errors import Sentence, UserError
from vipdesk.store import backup, read_only, shop, trouble
from vipdesk.store.database import select
from vipdesk.store.journal import Journal
from vipdesk.store.models import Tier
from vipdesk.store.trouble import Trouble, Way

ROOT = Path(__file__).resolve().parents[2]
FILL = Sentence("Fill")
PAGE = 4096


@pytest.fixture
def closed(shop_file, journal):
    """A shop with many tiers and a backup, closed."""
    with journal.action(FILL):
        for number in range(500):
            Tier.create(name=f"tier {number} {'x' * 200}")
    backup.keep(shop_file, backup.Reason.CLOSING)
    shop_file.close()
    return shop_file.path


def empty(path):
    path.write_bytes(b"")


def text(path):
    path.write_text("no shop, but a letter to somebody\n" * 200, "utf-8")


def foreign(path):
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE note (text TEXT)")


def folder(path):
    path.unlink()
    path.mkdir()


def missing(path):
    path.unlink()


def newer(path):
    with closing(sqlite3.connect(path)) as opened:
        opened.execute("PRAGMA user_version = 99")


def cut_off(path):
    path.write_bytes(path.read_bytes()[: 3 * PAGE + 100])


def cut_in_the_head(path):
    path.write_bytes(path.read_bytes()[:60])


def zero_first_page(path):
    path.write_bytes(bytes(PAGE) + path.read_bytes()[PAGE:])


def spoil_the_list_of_tables(path):
    raw = path.read_bytes()
    path.write_bytes(raw[:100] + b"\x55" * (PAGE - 100) + raw[PAGE:])


@pytest.mark.parametrize(
    ("harm", "wanted", "ways"),
    [
        (empty, Trouble.EMPTY, (Way.RESTORE, Way.OTHER)),
        (text, Trouble.DAMAGED, (Way.RESTORE, Way.SALVAGE, Way.READ, Way.OTHER)),
        (foreign, Trouble.FOREIGN, (Way.RESTORE, Way.OTHER)),
        (folder, Trouble.FOLDER, (Way.OTHER,)),
        (missing, Trouble.MISSING, (Way.RESTORE, Way.OTHER)),
        (newer, Trouble.NEWER, (Way.OTHER,)),
        (cut_off, Trouble.DAMAGED, (Way.RESTORE, Way.SALVAGE, Way.READ, Way.OTHER)),
        (cut_in_the_head, Trouble.DAMAGED, (Way.RESTORE, Way.SALVAGE, Way.READ, Way.OTHER)),
        (zero_first_page, Trouble.DAMAGED, (Way.RESTORE, Way.SALVAGE, Way.READ, Way.OTHER)),
        (spoil_the_list_of_tables, Trouble.DAMAGED, (Way.RESTORE, Way.SALVAGE, Way.READ, Way.OTHER)),
    ],
)
def test_each_trouble_has_its_sentence_and_its_ways_out_and_the_file_stays(closed, harm, wanted, ways):
    harm(closed)
    before = closed.read_bytes() if closed.is_file() else None
    with pytest.raises(UserError) as refused:
        shop.open_shop(closed)
    found = trouble.kind_of(refused.value, closed)
    assert found is wanted
    assert trouble.ways(found, closed) == ways
    assert len(str(refused.value)) > 20
    assert before is None or closed.read_bytes() == before


def test_without_a_backup_nothing_can_be_restored(closed):
    for one in backup.kept(closed):
        backup.remove(one.path)
    assert Way.RESTORE not in trouble.ways(Trouble.DAMAGED, closed)


def test_a_shop_that_another_program_holds_is_locked(closed):
    with closing(sqlite3.connect(closed, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = exclusive")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("UPDATE journal_now SET action_id = NULL")
        with pytest.raises(UserError, match="in use") as refused:
            shop.open_shop(closed)
    assert trouble.kind_of(refused.value, closed) is Trouble.LOCKED
    assert trouble.ways(Trouble.LOCKED, closed) == (Way.AGAIN, Way.OTHER)


# For reading only


def test_open_for_reading_everything_is_read_and_nothing_written(closed):
    before = closed.read_bytes()
    opened = read_only.open_for_reading(closed)
    assert len(select("SELECT id FROM tier")) == 500
    with pytest.raises(UserError, match="reading only"), Journal("owner", lambda: 0).action(FILL):
        Tier.create(name="new")
    with pytest.raises(UserError, match="reading only"):
        opened.execute_sql("DELETE FROM tier")
    opened.close()
    assert closed.read_bytes() == before


def test_what_is_in_the_log_only_is_read_too(closed):
    with closing(sqlite3.connect(closed, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = wal")
        other.execute("UPDATE journal_now SET action_id = 1")
        other.execute("DELETE FROM tier WHERE id > 10")
        opened = read_only.open_for_reading(closed)
        assert len(select("SELECT id FROM tier")) == 10
        opened.close()


def test_a_shop_of_an_older_program_is_read_through_a_copy(closed, monkeypatch):
    from vipdesk.store import migrations

    def add(file):
        file.execute_sql("CREATE TABLE later (id INTEGER PRIMARY KEY)")

    before = closed.read_bytes()
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, add))
    opened = read_only.open_for_reading(closed)
    assert select("SELECT id FROM later") == []
    assert opened.path == closed
    opened.close()
    assert closed.read_bytes() == before


CHILD = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from vipdesk.errors import UserError
from vipdesk.store import read_only, shop, trouble
from vipdesk.store.database import select
path = Path(sys.argv[1])
print(read_only.is_forbidden(path))
try:
    shop.open_shop(path)
    print("opened")
except UserError as error:
    print(trouble.kind_of(error, path))
opened = read_only.open_for_reading(path)
print(len(select("SELECT id FROM tier")))
"""


def bound(words):
    """Root is allowed everything; without this right it is bound to what files and folders allow, as everybody is."""
    if os.getuid():
        return words
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("root is allowed everything here")
    return [setpriv, "--bounding-set", "-dac_override,-dac_read_search", *words]


@pytest.mark.skipif(os.name != "posix", reason="another system forbids in other ways")
@pytest.mark.parametrize("what", ["file", "folder", "both"])
def test_where_nothing_may_be_written_the_shop_is_read_all_the_same(closed, what):
    closed.chmod(0o644 if what == "folder" else 0o444)
    closed.parent.chmod(0o755 if what == "file" else 0o555)
    words = bound([sys.executable, "-c", CHILD, str(closed), str(ROOT)])
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60, cwd=ROOT)
    closed.parent.chmod(0o755)
    said = done.stdout.split()
    assert (said[0], said[-1]) == ("True", "500"), done.stderr
    assert what == "file" or said[1] == "forbidden"


def test_a_text_that_is_none_any_more_is_damage():
    told = UserError("damaged")
    told.__cause__ = sqlite3.OperationalError("Could not decode to UTF-8 column 'name'")
    assert trouble.is_damage(told)
    assert not trouble.is_damage(UserError("something else"))
