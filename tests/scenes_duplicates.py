"""Pictures of members who are likely one person, and of merging them."""

from tests.camera import TODAY, Stage
from tests.props import opened
from vipdesk.errors import Sentence
from vipdesk.store.models import Address, Alias, Member
from vipdesk.ui.pages.members_duplicates import DuplicatesDialog


def duplicates(stage: Stage) -> None:
    """The proposals with one of two and one of three members, and none at all."""
    page = stage.page("members")
    stage.session.do(Sentence("Add"), _add_twins, page.table.model.ids[:4])
    page.find_duplicates()
    stage.settle()
    dialog = opened(stage, DuplicatesDialog)
    stage.take("duplicates")
    dialog.table.select_id(dialog.table.model.ids[-1])
    stage.take("duplicates-weak")
    dialog.table.select_id(dialog.table.model.ids[0])
    stage.settle()
    dialog.deed.click()
    stage.take("duplicates-merged")
    stage.close_dialogs()
    while stage.session.to_undo() is not None:
        stage.session.undo()


def _add_twins(ids: list[int]) -> None:
    """Others who have the phone, the address or the name of somebody."""
    for place, id_ in enumerate(ids):
        one = Member.get_by_id(id_)
        for number in range(2 if place == 1 else 1):
            twin = Member.create(
                name=one.name,
                phone=one.phone if place != 2 else "",
                email=f"tea{place}{number}@example.com",
                note="rings late",
            )
            Alias.create(member=twin, platform="xiaohongshu", nick=f"叶子{place}{number}")
            home = Address.get_or_none((Address.member == id_) & (Address.is_current == 1))
            if home is not None:
                Address.create(
                    member=twin, province=home.province, city=home.city, street=f"{home.street} 2", since_on=TODAY
                )
