"""Pictures of new items."""

from tests.camera import MOMENT, Stage
from vipdesk.errors import Sentence
from vipdesk.store import groups, items


def new_items(stage: Stage) -> None:
    """The items with one that is on sale, the form, and what may please a member."""
    page = stage.page("orders", "items")
    first = page.items.table.model.ids[-1]
    group_id, _ = groups.names()[0]
    stage.session.do(Sentence("Told"), items.tell, first, group_id, "今天上新", MOMENT, "林晓舟")
    stage.settle()
    page.items.table.select_id(first)
    stage.take("items")
    page.items.change(first)
    stage.take("items-form")
    stage.close_dialogs()
    while stage.session.to_undo() is not None:
        stage.session.undo()
