"""Pictures of new items, and of buyers who are matched."""

from tests.camera import MOMENT, Stage
from tests.props import opened
from vipdesk.errors import Sentence
from vipdesk.store import groups, items
from vipdesk.store.database import select
from vipdesk.store.models import Buyer
from vipdesk.ui.pages.orders_item_form import ItemForm


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
    for part in ("sale", "words", "files"):
        opened(stage, ItemForm).tabs.choose(part)
        stage.take(f"items-form-{part}")
    stage.close_dialogs()
    page.items.card.delete.click()
    stage.take("items-delete")
    stage.close_dialogs()
    while stage.session.to_undo() is not None:
        stage.session.undo()


def matching(stage: Stage) -> None:
    """A buyer who is likely a member, and one of whom it was decided."""
    page = stage.page("orders", "matching")
    stage.settle()
    view = page.matching
    buyer_id = view.table.model.ids[0]
    ((name, phone),) = select("SELECT name, phone FROM member WHERE phone <> '' ORDER BY id LIMIT 1")
    stage.session.do(Sentence("Known"), Buyer.update(name=name, phone=phone).where(Buyer.id == buyer_id).execute)
    stage.settle()
    stage.take("matching")
    view.card.nobody.click()
    view.decided.setChecked(True)
    stage.settle()
    stage.take("matching-decided")
    view.decided.setChecked(False)
    while stage.session.to_undo() is not None:
        stage.session.undo()
