"""What is taken pictures of: every page and dialog, with something on it that is worth seeing."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from threading import Event
from unittest.mock import patch

from PySide6.QtCore import QEventLoop, QPoint
from PySide6.QtWidgets import QFileDialog, QScrollArea

from tests.camera import CLOSED, OPEN, TODAY, Scene, Stage
from tests.order_files import order, write
from vipdesk.domain.import_kinds import Kind
from vipdesk.domain.letters import State
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services.import_orders import IMPORT_ORDERS
from vipdesk.store import backup, campaigns, helpers, letters, members
from vipdesk.store.backup import Reason
from vipdesk.ui import dialogs, opening
from vipdesk.ui.forms import FormDialog
from vipdesk.ui.pages import imports
from vipdesk.ui.pages.letters.batches import Stage as BatchStage

EXPORT = "ExportOrderList202611.csv"
_ROWS, _DONE = 100_000, 61_240


# Pages


def today(stage: Stage) -> None:
    stage.page("today")
    stage.take("today")


def members_(stage: Stage) -> None:
    page = stage.page("members")
    page.card.check.amount.setText("78")
    page.card.check.answer()
    stage.take("members")
    page.search.setText("nobody is called that")
    stage.take("members-nobody")
    page.search.clear()
    stage.settle()
    page.import_button.menu().popup(page.import_button.mapToGlobal(QPoint(0, page.import_button.height())))
    stage.take("members-import_menu")


