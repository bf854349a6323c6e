"""The whole way through the real window, by clicks and keys: from an order export to the review of a quarter."""

from datetime import timedelta

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from tests.conftest import SHARED_DATA
from tests.order_files import order, write
from tests.ui import real_shop
from tests.ui.conftest import TODAY
from tests.ui.real_shop import buttons, said, texts
from vipdesk.domain.quarters import Quarter
from vipdesk.store import campaigns, costs, letters, members, orders
from vipdesk.ui import registry
from vipdesk.ui.main_window import MainWindow
from vipdesk.ui.navigation import Rail
from vipdesk.ui.pages.imports import ImportDialog
from vipdesk.ui.pages.imports_addresses import AddressesStep
from vipdesk.ui.pages.imports_steps import Preview, Result
from vipdesk.ui.pages.letters.batches import Stage
from vipdesk.ui.pages.letters.page import LettersPage
from vipdesk.ui.pages.letters.wizard import Wizard
from vipdesk.ui.pages.members import MembersPage
from vipdesk.ui.pages.orders import OrdersPage
from vipdesk.ui.pages.preview import PrintPreview
from vipdesk.ui.pages.review import ReviewPage
from vipdesk.ui.widgets import Tile

pytestmark = pytest.mark.real_shop

BUYERS = 80
HELD_OUT = 20
LETTERS = BUYERS - HELD_OUT
TEXT = "Spring Festival: before the noise begins"
NICK = 1
"""The column of the members' nicks."""
PATIENCE_MS = 30_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(session):
    """The whole window, as it opens."""
    made = MainWindow(session, registry.pages(), registry.last_pages())
    made.start()
    made.activateWindow()
    return made


@pytest.fixture
def export(tmp_path):
    """Orders of eight months as Taobao writes them; with one refunded, one closed, and one whose amount is none."""
    more = [
        bought(3, BUYERS + 1, 退款金额="88.00", 买家实际支付金额="0.00"),
        bought(4, BUYERS + 2, 订单状态="交易关闭", 买家实际支付金额="0.00"),
        bought(5, BUYERS + 3, 总金额="1.2E+05"),
    ]
    return write(tmp_path / "ExportOrderList.csv", [*(bought(buyer, buyer) for buyer in range(BUYERS)), *more])


@pytest.fixture
def hand(qtbot, window, monkeypatch):
    return Hand(qtbot, window, monkeypatch)


def bought(buyer, number, **cells):
    """The order with a number, of a buyer, three days further back for each buyer."""
    paid = f"{TODAY - timedelta(days=10 + buyer * 3)} 12:00:00"
    usual = {"订单编号": order(number)["订单编号"], "订单创建时间": paid, "订单付款时间 ": paid}
    return order(buyer, **(usual | cells))


class Hand:
    """The hand of the person at the desk: it clicks and types, and waits for what it wants to see."""

    def __init__(self, qtbot, window, monkeypatch):
        self.qtbot, self.window, self._monkeypatch = qtbot, window, monkeypatch

    def until(self, fact):
        """Look until it is so; what is seen."""
        seen = []
        self.qtbot.waitUntil(lambda: bool(seen.append(fact()) or seen[-1]), timeout=PATIENCE_MS)
        return seen[-1]

    def go(self, words, kind):
        """Choose a page on the left."""
        places = self.window.findChild(Rail).findChildren(QPushButton)
        self.click(next(one for one in places if one.accessibleName().startswith(words)))
        return self.window.findChild(kind)

    def click(self, widget):
        self.until(widget.isEnabled)
        self.qtbot.mouseClick(widget, LEFT)

    def press(self, where, words):
        """Click the button that says this, once it can be clicked."""
        self.click(self.until(lambda: [one for one in buttons(where) if _says(one, words) and one.isEnabled()])[0])

    def type(self, field, text):
        """Put a text in the place of what stands in a field."""
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text)

    def enter(self, field, text):
        """Type it, and press Return."""
        self.type(field, text)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)

    def choose(self, view, index):
        """Click a line of a list or a table."""
        view.scrollTo(index)
        self.qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())

    def choose_row(self, table, column, words):
        """Click the row of a table that says this in a column."""
        place = self.until(lambda: words in texts(table.model, column) and [texts(table.model, column).index(words)])[0]
        self.choose(table.view, table.model.index(place, 0))

    def step_of_import(self, kind):
        """The import dialog and its step, once it shows one of this kind."""
        dialog = real_shop.dialog(ImportDialog)
        return dialog, self.until(lambda: isinstance(dialog._steps.currentWidget(), kind) and dialog.findChild(kind))

    def answer_files(self, path):
        """What the next dialogs for files give back: the system's own cannot be clicked."""
        self._monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
        self._monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def _says(one, words):
    return words in (one.text(), one.accessibleName())


def figures(where):
    """What the tiles there say, by their names."""
    tiles = [tile for tile in where.findChildren(Tile) if tile.isVisible()]
    return {tile.accessibleName(): tile.accessibleDescription().partition(";")[0] for tile in tiles}


# The steps


def import_orders(hand, export):
    """From the button to what came in; the counts of the preview and the result."""
    page = hand.go("Orders", OrdersPage)
    hand.answer_files(export)
    hand.press(page, "Import orders")
    dialog, preview = hand.step_of_import(Preview)
    counted = figures(preview)
    assert orders.totals().orders == 0
    hand.press(dialog, "Import")
    _, result = hand.step_of_import(Result)
    return counted, result


def make_members(hand, result, group):
    """The buyers of the files just imported become members of a group; the counts of the preview."""
    hand.type(result.offer.group.lineEdit(), group)
    hand.press(result, "Add the buyers as members")
    dialog, _ = hand.step_of_import(AddressesStep)
    hand.press(dialog, "The addresses are right")
    dialog, preview = hand.step_of_import(Preview)
    counted = figures(preview)
    hand.press(dialog, "Import")
    dialog, _ = hand.step_of_import(Result)
    hand.press(dialog, "Close")
    hand.until(lambda: not dialog.isVisible())
    return counted


def check_order(hand, nick, amount):
    """Find a member, type an amount on her card, copy the answer; what the card says once it has been drawn."""
    page = hand.go("Members", MembersPage)
    hand.type(page.search, nick)
    hand.choose_row(page.table, NICK, nick)
    hand.until(lambda: page.card.member_id == members.identify(nick))
    hand.type(page.card.check.amount, amount)
    hand.press(page.card.check, "Copy")
    return hand.until(lambda: (words := said(page.card.check)) and "Ships today" in words and words)


def draw_campaign(hand, page):
    """Through the wizard to the draw; the figures of the plan that it showed."""
    hand.press(page, "New campaign")
    wizard = page.findChild(Wizard)
    hand.choose_row(wizard.occasion.table, 0, "Spring Festival")
    hand.press(wizard, "Next")
    hand.choose_row(wizard.text.table, 0, TEXT)
    hand.until(lambda: wizard.text.paper.accessibleName() == TEXT)
    hand.press(wizard, "Next")
    hand.enter(wizard.people.share.lineEdit(), "25")
    hand.enter(wizard.people.seed.lineEdit(), "7")
    hand.until(lambda: wizard.proposal and len(wizard.proposal.draw.held_out_ids) == HELD_OUT)
    assert f"{BUYERS} members chosen" in said(wizard.people)
    hand.press(wizard, "Next")
    hand.until(wizard.draw_button.isEnabled)
    planned = figures(wizard.plan)
    hand.press(wizard, "Draw the campaign")
    hand.press(hand.until(lambda: hand.window.findChild(QMessageBox)), "Draw")
    hand.until(lambda: page.guest is None)
    return planned


def print_first_batch(hand, page, target):
    """Choose the first batch, look through its pack, save it and mark it; its letters and what the pages say."""
    hand.press(page, "Its batches")
    to_print = page.part.columns[Stage.TO_PRINT]
    hand.choose(to_print.view, to_print.view.model().index(0, 0))
    (chosen,) = page.part.chosen_ids
    hand.press(page, "Print")
    preview = page.findChild(PrintPreview)
    hand.until(lambda: preview.count and not preview.sheet.pixmap().isNull())
    cover = preview.sheet.pixmap().toImage()
    hand.click(preview.next)
    hand.until(lambda: preview.page == 1 and preview.sheet.pixmap().toImage() != cover)
    hand.answer_files(target)
    hand.press(preview, "Save as PDF …")
    hand.until(target.exists)
    hand.press(preview, "Mark as printed")
    return letters.pieces_of_batch(chosen), pages_of(target)


def pages_of(path):
    with pypdfium2.PdfDocument(path) as document:
        return [document[number].get_textpage().get_text_bounded() for number in range(len(document))]


def write_and_post(hand, page, code):
    """Check one letter in as written and as posted, with a slip of the fingers before and a step back between."""
    hand.press(page, "Check-in")
    desk, spent = page.part, costs.total()
    hand.enter(desk.field, f"{code[:-1]}{'0' if code[-1] != '0' else '1'}")
    assert "not accepted" in desk.answer.words
    assert state_of(code) == "printed"
    hand.enter(desk.field, code)
    assert state_of(code) == "written"
    hand.press(desk, "posted")
    hand.enter(desk.field, code.lower())
    assert state_of(code) == "posted"
    assert costs.total() > spent
    hand.press(hand.window, "Undo: Check in 1 as posted")
    assert state_of(code) == "written"
    hand.enter(desk.field, code)
    assert state_of(code) == "posted"


def state_of(code):
    return letters.pieces([code])[code].state


def review(hand):
    """The page of the review, once the quarter is reckoned."""
    page = hand.go("Review", ReviewPage)
    hand.until(lambda: page.shown is not None and page.body is not None and page.body.isVisible())
    return page


# The way


def test_the_way_from_an_order_export_to_a_review_of_its_letters(hand, export, tmp_path):
    """Import, members, order check, campaign, plan, print, check-in and review, one after the other."""
    counted, result = import_orders(hand, export)
    assert counted == {
        "Rows": "83",
        "New orders": "82",
        "Known": "0",
        "Changed": "0",
        "Buyers not members": "80",
        "Problems": "1",
    }
    assert orders.totals().orders == BUYERS + 2
    assert make_members(hand, result, "VIP 1")["New members"] == str(BUYERS)
    answer = check_order(hand, "nick7", "78")
    assert "Free shipping from ¥69.00 (VIP tier, for life) beats ¥99.00 (everyone)." in answer
    assert "Ships today" in answer
    pasted = QGuiApplication.clipboard().text()
    assert pasted == "Your order of ¥78.00 ships free. Paid by 17:00, the parcel leaves today."

    page = hand.go("Letters", LettersPage)
    planned = draw_campaign(hand, page)
    assert planned["Short"] == "0"
    (campaign,) = campaigns.rows()
    assert campaigns.arms(campaign.id) == {"letter": LETTERS, "hold_out": HELD_OUT}
    assert (campaign.seed, campaign.hold_out_permille) == (7, 250)
    assert sum(batch.letters for batch in letters.batches(campaign.id)) == LETTERS

    pieces, pages = print_first_batch(hand, page, tmp_path / "pack.pdf")
    assert all(any(piece.code in text for text in pages) for piece in pieces)
    assert {state_of(piece.code) for piece in pieces} == {"printed"}
    write_and_post(hand, page, pieces[0].code)
    found = review(hand)
    assert found.shown == Quarter.containing(TODAY)
    tiles = figures(found.body.tiles)
    assert (tiles["Letters"], tiles["Verdict"]) == (str(LETTERS), "window open")
    assert tiles["Cost"] != "¥0.00"
    assert "held out 20" in " ".join(said(found.body.tiles))


@pytest.mark.shared
def test_a_real_export_comes_in_and_its_buyers_are_members(hand):
    counted, result = import_orders(hand, SHARED_DATA / "taobao" / "orders.csv")
    rows, new, problems = (int(counted[name].replace(",", "")) for name in ("Rows", "New orders", "Problems"))
    assert (rows, new + problems) == (3989, 3989)
    assert orders.totals().orders == new
    buyers = int(counted["Buyers not members"].replace(",", ""))
    assert int(make_members(hand, result, "VIP 1")["New members"].replace(",", "")) == buyers
    assert members.count() == buyers
    assert "Free shipping" in check_order(hand, "1425", "78")
