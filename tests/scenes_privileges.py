"""Pictures of what is promised: people and invitations of a group, terms, the sheet, and the countdown."""

from datetime import UTC, datetime, timedelta
from unittest.mock import patch

from tests.camera import TODAY, Stage
from tests.props import opened
from vipdesk.domain.countdown import Countdown, Parcel
from vipdesk.domain.invitations import Answer
from vipdesk.errors import Sentence
from vipdesk.services import group_people
from vipdesk.services.count_down import Counted
from vipdesk.store import groups
from vipdesk.store import members as store_members
from vipdesk.ui.pages.groups_term_dialogs import ChangeTerm
from vipdesk.ui.pages.members_terms import MemberTerms

LATE = datetime(2026, 11, 23, 8, 48, tzinfo=UTC)
NAMES = ("王秀英", "林月", "陈小二", "欧阳若兰", "赵子涵")


def group_people_(stage: Stage) -> None:
    """Who is in a group, the forms about them, and who was invited."""
    page = stage.page("groups")
    group_id, session = page.cards[0].group_id, stage.session
    card = page.cards[0]
    card.more.menu().popup(card.more.mapToGlobal(card.more.rect().bottomLeft()))
    stage.take("groups-menu")
    card.more.menu().close()
    people = page.show_people(group_id)
    stage.take("group_people")
    people.join()
    stage.take("group_people-join")
    stage.close_dialogs()
    people.people.select_id(people.people.model.ids[-1])
    stage.settle()
    people.change_role()
    stage.take("group_people-role")
    stage.close_dialogs()
    people.take_out()
    stage.take("group_people-leave")
    stage.close_dialogs()
    people.tabs.choose("invitations")
    stage.take("group_people-nobody_invited")

    def invite() -> None:
        for number in range(26):
            name = NAMES[number % 5]
            id_ = group_people.invite(group_id, None, name, TODAY - timedelta(days=number), "林晓舟")
            given = (Answer.OPEN, Answer.JOINED, Answer.DECLINED, Answer.JOINED, Answer.UNANSWERED)[number % 5]
            group_people.answer(id_, given, TODAY)

    session.do(Sentence("x"), invite)
    people.invited.select_id(people.invited.model.ids[0])
    stage.take("group_people-invitations")
    people.invite()
    stage.take("group_people-invite")
    stage.close_dialogs()
    people.note_answer()
    stage.take("group_people-answer")
    stage.close_dialogs()
    page.dismiss()
    session.undo()


def terms(stage: Stage) -> None:
    """What a tier is granted, a change with its effect, and a member's own."""
    page = stage.page("groups")
    view = page.show_terms()
    stage.take("terms-everyone")
    view.show_tier(next(iter(groups.tiers())))
    view.table.select_id(view.table.model.ids[0])
    stage.take("terms")
    view.change()
    dialog = opened(stage, ChangeTerm)
    dialog.value.setText("89")
    dialog.form.edited.emit()
    stage.take("terms-change")
    stage.close_dialogs()
    view.withdraw()
    stage.take("terms-withdraw")
    stage.close_dialogs()
    view.rename()
    stage.take("terms-rename")
    stage.close_dialogs()
    page.dismiss()
    MemberTerms(stage.window, stage.session, store_members.find()[0]).open()
    stage.take("terms-own_none")
    dialog = opened(stage, MemberTerms)
    dialog.add()
    stage.take("terms-own_add")
    asked = opened(stage, ChangeTerm)
    asked.value.setText("29")
    asked.reason.setText("A parcel got lost in the rain")
    asked.accept()
    stage.settle()
    dialog.table.select_id(dialog.table.model.ids[0])
    stage.take("terms-own")
    dialog.end()
    stage.take("terms-own_end")
    stage.close_dialogs()
    while stage.session.to_undo() is not None:
        stage.session.undo()


def privileges_sheet(stage: Stage) -> None:
    """The sheet as text, and its page."""
    page = stage.page("groups")
    dialog = page.show_sheet(page.cards[0].group_id)
    stage.take("privileges_sheet")
    dialog.print_button.click()
    stage.take("privileges_sheet-page")
    page.dismiss()


def countdown(stage: Stage) -> None:
    """The last hour before the cutoff, with parcels that were missed."""
    page = stage.page("today")
    paid, now = datetime(2026, 11, 23, 10, 4), datetime(2026, 11, 23, 16, 48)  # noqa: DTZ001 - local on purpose
    cutoffs = ((12, 17, 0), (12, 17, 0), (42, 17, 30), (-38, 16, 10))
    parcels = [
        Parcel(number, f"90000000000000{number:02}", 1, NAMES[number], paid, now.date(),
               now.replace(hour=hour, minute=minute).time(), left)
        for number, (left, hour, minute) in enumerate(cutoffs)
    ]  # fmt: skip
    with patch.object(stage.session, "glance"):
        page.countdown.put(Counted(now, Countdown(tuple(parcels[:3]), tuple(parcels[3:]), 2), now.replace(hour=16)))
        stage.take("today-countdown")
    page.countdown.refresh()
    stage.settle()
