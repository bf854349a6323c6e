"""What the lock has to know of a window: neither the lock nor the windows lean on each other for it."""

from pathlib import Path

from PySide6.QtWidgets import QMainWindow

from vipdesk.ui.desk import Desk


class Lockable(QMainWindow):
    """A window that the lock can stand in the place of."""

    desk: Desk
    shop_path: Path
