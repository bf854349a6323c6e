"""Pictures of a member's record: its form part by part, facts, addresses, household, own fields, and the time line."""

from datetime import date, timedelta

from PySide6.QtWidgets import QPushButton

from tests.camera import MOMENT, TODAY, Stage
from tests.props import opened, take_foot
from vipdesk.domain.addresses import Address
from vipdesk.errors import Sentence
from vipdesk.services import define_fields, edit_belongings, edit_member, keep_addresses, live_together, note_fact
from vipdesk.services.edit_belongings import Belongings
from vipdesk.store import addresses, costs, custom_fields
from vipdesk.store import members as store_members
from vipdesk.store.costs import NewCost
from vipdesk.store.facts import NewFact
from vipdesk.store.journal import Journal
from vipdesk.ui.pages.members_addresses import AddAddress, AddressesDialog
from vipdesk.ui.pages.members_edit import EditMember
from vipdesk.ui.pages.members_facts import FactDialog
from vipdesk.ui.pages.members_fields import FieldDialog, FieldsDialog
from vipdesk.ui.pages.members_household import HouseholdDialog
from vipdesk.ui.pages.members_timeline import TimeLineDialog

STREET = "杨桥东路18号三坊七巷文儒坊第六进后花园旁老邮局二楼左手第三间（门口有一棵榕树）"


def record(stage: Stage) -> None:
    """Somebody of whom much is known: the card, the form, and what opens from them."""
    page = stage.page("members")
    page.table.select_id(page.table.model.ids[3])
    stage.settle()
    member_id = page.card.member_id
    _live(member_id, page.table.model.ids[4])
    page.refresh()
    stage.settle()
    page.table.select_id(member_id)
    stage.take("record")
    take_foot(stage, page.card, "record-foot")
    _form(stage, page.card)
    _dialogs(stage, page.card)
    for _ in range(5):
        stage.session.undo()


def _form(stage: Stage, card) -> None:
    card.head.edit.click()
    form = opened(stage, EditMember)
    for part in form.forms:
        form.tabs.choose(part)
        stage.take(f"record-{part}")
    stage.close_dialogs()


def _dialogs(stage: Stage, card) -> None:
    card.facts.add.click()
    opened(stage, FactDialog).accept()
    stage.take("record-fact")
    stage.close_dialogs()
    card._about(card._keep_addresses)
    stage.take("record-addresses")
    opened(stage, AddressesDialog).add.click()
    stage.take("record-add_address")
    opened(stage, AddAddress).reject()
    comes_back = next(one for one in opened(stage, AddressesDialog).findChildren(QPushButton) if _asks(one))
    comes_back.click()
    stage.take("record-came_back")
    stage.close_dialogs()
    card._about(card._live_together)
    opened(stage, HouseholdDialog).search.setText("chen")
    stage.take("record-household")
    stage.close_dialogs()
    card._about(card._define_fields)
    stage.take("record-fields")
    opened(stage, FieldsDialog).add.click()
    opened(stage, FieldDialog).accept()
    stage.take("record-field")
    opened(stage, FieldDialog).reject()
    FieldDialog(opened(stage, FieldsDialog), stage.session, custom_fields.fields()[0]).open()
    stage.take("record-field_choices")
    stage.close_dialogs()
    card.orders.all.click()
    opened(stage, TimeLineDialog)
    stage.take("record-time_line")
    stage.close_dialogs()


def _asks(one: QPushButton) -> bool:
    """Whether it opens a dialog from a line, in either language."""
    return one.isVisible() and one.property("role") == "link" and one.text().endswith("…")


def _live(member_id: int, other_id: int) -> None:
    """Facts, lists, addresses, a household and a gift, as five steps."""
    log = Journal("林晓舟", lambda: MOMENT)
    with log.action(Sentence("Fields")):
        tea = define_fields.define(
            define_fields.Entry("Favourite tea", custom_fields.CHOICE, ("Tieguanyin", "Longjing", "White peony"))
        )
        size = define_fields.define(define_fields.Entry("Cups a day", custom_fields.NUMBER))
        define_fields.define(define_fields.Entry("First visit", custom_fields.DATE))
    seen = edit_belongings.look(member_id)
    lists = Belongings(
        nicks=(*seen.nicks, ("qq", "爱喝茶的小鱼儿"), ("wechat", "xiaoyu_tea")),
        phones=(("059187654321", "at work, not before ten"), ("13900001111", "her sister")),
        tags=("teacher", "writes back", "tea ceremony on Sundays", "老客"),
        values=((tea, "Longjing"), (size, "6")),
    )
    with log.action(Sentence("Lists")):
        edit_member.change(edit_belongings.edits(member_id, seen, lists))
    with log.action(Sentence("Facts")):
        _talk(member_id)
        costs.book([NewCost(TODAY - timedelta(days=40), "gift", 2600, member_id=member_id, note="A tin of white tea")])
    with log.action(Sentence("Addresses")):
        known = addresses.of_member(member_id)[0]
        addresses.edit([keep_addresses.comes_back(known, date(2026, 10, 8), "Moved, new address unknown")])
        new = Address("福建省", "福州市", "鼓楼区", STREET, "350001")
        keep_addresses.add(member_id, keep_addresses.Entry(new, source="told on the phone"), TODAY)
    with log.action(Sentence("Household")):
        live_together.join(member_id, other_id)
    assert store_members.card(member_id).address is not None


def _talk(member_id: int) -> None:
    for days, words, secret in (
        (3, "Her daughter starts at the music school in Xiamen and plays the guzheng", False),
        (30, "Reads Wang Zengqi before sleeping", False),
        (200, "Was ill in spring; her husband ordered for her then and does not want it talked about", True),
    ):
        new = NewFact(words, TODAY - timedelta(days=days), "group chat", secret)
        note_fact.add(member_id, new, TODAY)
