"""A question that nobody waits for any more is broken off."""

import pytest

from vipdesk.errors import Cancelled
from vipdesk.progress import Progress
from vipdesk.store.database import attached, select, stoppable
from vipdesk.store.engine_sqlite import ShopFile

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT begun() UNION ALL SELECT 1 FROM n) SELECT COUNT(*) FROM n"
"""It says when it has begun, and has no end of its own."""


def test_a_question_ends_when_its_work_is_stopped(shop_file: ShopFile) -> None:
    progress = Progress()
    attached().connection().create_function("begun", 0, progress.stop)
    with pytest.raises(Cancelled), stoppable(progress):
        select(ENDLESS)
    assert select("SELECT 1") == [(1,)]


def test_work_that_was_stopped_before_asks_nothing(shop_file: ShopFile) -> None:
    progress, asked = Progress(), []
    progress.stop()
    with pytest.raises(Cancelled), stoppable(progress):
        asked.append("something")
    assert asked == []


def test_the_next_question_is_not_broken_off(shop_file: ShopFile) -> None:
    progress = Progress()
    attached().connection().create_function("begun", 0, progress.stop)
    with stoppable(progress):
        pass
    assert select("SELECT begun()") == [(None,)]


def test_trouble_that_nobody_asked_for_stays_trouble(shop_file: ShopFile) -> None:
    with pytest.raises(Exception, match="no such table"), stoppable(Progress()):
        select("SELECT 1 FROM nowhere")
