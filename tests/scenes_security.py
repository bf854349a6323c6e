"""Pictures of what keeps others out: settings, passwords, the lock, and the helper's window."""

from datetime import timedelta
from unittest.mock import patch

from tests.camera import TODAY, Stage
from tests.files.packs import letter, pack
from tests.props import at, opened, saved_as, take_foot
from vipdesk.domain import jobs
from vipdesk.domain.jobs import Result
from vipdesk.domain.letters import State
from vipdesk.services import desk_lock, helper_job, key_store
from vipdesk.store import keys, letters, shop
from vipdesk.ui import job_window, lock
from vipdesk.ui.helper_window import HelperWindow
from vipdesk.ui.jobs import Jobs
from vipdesk.ui.lock import Lock
from vipdesk.ui.pages.letters.batches import Stage as Place
from vipdesk.ui.passwords import NewPassword, UnlockDialog

PASSWORD = "green tea"


def security(stage: Stage) -> None:
    """The card of a plain shop, with its dialog, and that of an encrypted one."""
    page = stage.page("settings")
    page.security.encrypt()
    stage.take("security-encrypt")
    dialog = opened(stage, NewPassword)
    dialog.first.setText("short")
    dialog.second.setText("other")
    dialog.accept()
    stage.take("security-encrypt-refused")
    stage.close_dialogs()
    page.security.set_lock()
    stage.take("security-lock")
    stage.close_dialogs()
    with patch.object(keys, "is_encrypted", lambda path: True):
        page.security.fill()
        stage.take("security-encrypted")
    page.security.fill()
    stage.settle()
    take_foot(stage, page, "security-foot")
    stage.window.hide()
    with patch.object(key_store, "is_there", lambda: True):
        asking = UnlockDialog(stage.session.shop.path)
    asking.show()
    stage.take("security-unlock")
    asking.close()
    stage.window.show()


def handed(stage: Stage) -> None:
    """What is said of a job file that was written for a helper, and of one that cannot be opened."""
    page = stage.page("letters", "batches")
    page.open_item(f"batch/{at(page, Place.WRITING)}")
    with saved_as(stage.folder / "batch 1.vipjob"):
        page.part.save_job()
    stage.take("handed")
    stage.close_dialogs()
    stage.session.undo()
    broken = stage.folder / "batch 2.vipjob"
    broken.write_text("{}", "utf-8")
    stage.take_asked("handed-broken", lambda: job_window.show(broken, TODAY))


def told(stage: Stage) -> None:
    """What is said after everything about a person was saved."""
    card = stage.page("members").card
    with saved_as(stage.folder / "person.pdf"):
        card.deeds.tell(card.member_id, card.head.name.text())
        stage.take("told")


def locked(stage: Stage) -> None:
    """The window locked, and a wrong password."""
    stage.page("today")
    stage.session.desk.keep_text(lock.HASH, desk_lock.made(PASSWORD))
    cover = Lock(stage.window)
    cover.lock()
    screen = cover.screen
    assert screen is not None
    stage.take("lock")
    for _ in range(3):
        screen._allow(allowed=True)
        screen.password.setText("black tea")
        screen.attempt()
    stage.take("lock-wrong")
    screen._allow(allowed=True)
    screen.password.setText(PASSWORD)
    screen.attempt()
    stage.session.desk.keep_text(lock.HASH, "")


def helper(stage: Stage) -> None:
    """The helper's own window, with some letters done."""
    made = jobs.make(bytes(32), "1", 1, TODAY + timedelta(days=20), pack([letter(one) for one in range(1, 19)]))
    place = stage.folder / "batch 1.vipjob"
    place.write_text(jobs.text_of(made), "utf-8")
    first, second, third, *_ = made.head.codes
    done = [Result(first, State.WRITTEN, ""), Result(second, State.WRITTEN, ""), Result(third, State.SPOILED, "Ink.")]
    helper_job.save_answer(place.with_suffix(jobs.ANSWER_SUFFIX), made, done)
    stage.window.hide()
    window = job_window.show(place, TODAY)
    assert window is not None
    window.table.selectRow(4)
    stage.take("job")
    window.ask_spoiled()
    stage.take("job-spoiled")
    stage.close_dialogs()
    window.close()
    stage.window.show()


def helper_on_server(stage: Stage) -> None:
    """The window of a helper's login, with the batches of one helper, and its lock."""
    everybodys = letters.batches()
    name = next(one.helper for one in everybodys if one.helper)
    own = [one for one in everybodys if one.helper == name]
    stage.window.hide()
    jobs_of_helper = Jobs(at_end=shop.close)
    with patch.object(letters, "batches", lambda: own):
        window = HelperWindow(jobs_of_helper, stage.session.desk, stage.session.shop.path)
        window.resize(*stage.view.size)
        window.guard()
        window.show()
        stage.take("helper-window")
        window.tell_reach(is_reached=False)
        stage.take("helper-window-out-of-reach")
        window.ask_to_lock()
        stage.take("helper-window-lock")
        stage.close_dialogs()
        window.close()
    jobs_of_helper.close()
    stage.window.show()
