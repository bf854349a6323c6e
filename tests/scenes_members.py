"""Pictures of the members' table: its columns and views, many members changed at once, and what is copied in."""

from PySide6.QtCore import QPoint

from tests.camera import Stage
from vipdesk.errors import Sentence
from vipdesk.store import saved_views, tags
from vipdesk.store.saved_views import MEMBERS, View
from vipdesk.store.several import Deed

COLUMNS = ["name", "group", "role", "phone", "city", "birthday", "tags", "last_letter", "joined"]


def members_table(stage: Stage) -> None:
    """The table with other columns and a kept view, its menus and dialogs."""
    page = stage.page("members")
    ids = page.table.model.ids
    stage.session.do(Sentence("Tags"), tags.give, list(ids[:9]), ["tea", "cats"])
    stage.session.do(Sentence("View"), saved_views.save, MEMBERS, "Phones", View(columns=("name", "phone")))
    page.columns.show(page.table, COLUMNS)
    stage.take("members-columns")
    page.choose_columns()
    stage.take("members-columns-choice")
    stage.close_dialogs()
    page.columns.show(page.table, [])
    page.table._select(ids[2:40], ids[2])
    for name, button in (("several", page.several_button), ("view", page.view_button)):
        button.menu().popup(button.mapToGlobal(QPoint(0, button.height() + 2)))
        stage.take(f"members-{name}-menu")
        button.menu().close()
    page.several.ask(Deed.JOIN)
    stage.take("members-several-group")
    stage.close_dialogs()
    page.several.ask(Deed.DO_NOT_PURSUE)
    stage.take("members-several-reason")
    stage.close_dialogs()
    page.views.ask_name()
    stage.take("members-view-name")
    stage.close_dialogs()
    stage.session.undo()
    stage.session.undo()
    stage.settle()
