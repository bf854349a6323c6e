"""person, erase, given: what concerns the data of one person, and who got which."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from vipdesk.cli.desk import Desk, complain, user
from vipdesk.domain.moments import to_local
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.paths import data_folder
from vipdesk.progress import Progress
from vipdesk.services import (
    back_up,
    disclose,
    erase_in_copies,
    erase_member,
    erase_person,
    respect_wishes,
    tell_person,
)
from vipdesk.services.erase_in_copies import Cleansed
from vipdesk.services.erase_member import Line, Outcome, Preview
from vipdesk.services.erase_person import Deed
from vipdesk.store import disclosures, members, shop
from vipdesk.store.backup import Reason
from vipdesk.store.engine import Shop

LOGS = ("vipdesk.log*", "crash.log*")


def run(desk: Desk) -> int:
    """Tell everything about somebody, erase somebody, or list who got data."""
    with desk.open() as file:
        if desk.options.command == "given":
            return _given(desk)
        member_id = members.identify(desk.options.member)
        return _person(desk, member_id) if desk.options.command == "person" else _erase(desk, file, member_id)


def _person(desk: Desk, member_id: int) -> int:
    zone = shop.settings().time_zone
    out = Path(desk.options.out)
    found = tell_person.everything(member_id, desk.today(zone))
    tell_person.write(out, found, desk.translate)
    tell_person.note(found, desk.now(zone), user())
    as_json = {"file": str(out), "member": member_id, "rows": len(found.rows), "given_to": len(found.given)}
    desk.answer(as_json, desk.pairs(as_json))
    return 0


def _erase(desk: Desk, file: Shop, member_id: int) -> int:
    zone = shop.settings().time_zone
    if not desk.options.dry_run:
        back_up.before(file, Reason.ERASURE, datetime.now(UTC))
    preview, copies = erase_member.preview(member_id), erase_in_copies.about(file, _moment(desk, zone))
    if desk.options.dry_run:
        desk.answer(_preview_json(desk, preview, copies), [*_preview_lines(desk, preview), desk.say(copies)])
        return 0
    searched = tuple(logs(data_folder()))
    deed = Deed(member_id, desk.now(zone), desk.today(zone), user(), desk.options.from_backups, searched)
    outcome, pulled, cleansed = erase_person.erase(file, desk.journal(), deed, Progress())
    copies = erase_in_copies.told(cleansed) if cleansed else copies
    pulls = [desk.say(respect_wishes.told(one)) for one in pulled]
    as_json = _outcome_json(desk, member_id, outcome, cleansed) | {"pull": pulls, "copies": desk.say(copies)}
    desk.answer(as_json, [desk.say(erase_member.told(outcome)), *pulls, desk.say(copies)])
    failed = [*erase_member.left(outcome), *(cleansed.failed if cleansed else ())]
    for sentence in failed:
        complain(desk.say(sentence))
    return 1 if failed else 0


def logs(folder: Path) -> list[Path]:
    """The logs of this desk, which are searched as well."""
    return [path for pattern in LOGS for path in sorted(folder.glob(pattern))]


def _moment(desk: Desk, zone: str) -> datetime:
    return datetime.fromtimestamp(desk.now(zone), UTC)


def _preview_json(desk: Desk, preview: Preview, copies: Sentence) -> dict[str, Any]:
    def lines(found: tuple[Line, ...]) -> list[dict[str, Any]]:
        return [{"what": desk.say(one.what), "rows": one.rows, "why": one.why and desk.say(one.why)} for one in found]

    return {
        "member": preview.member_id,
        "name": preview.name,
        "goes": lines(preview.goes),
        "stays": lines(preview.stays),
        "letters_cancelled": preview.letters_cancelled,
        "copies": desk.say(copies),
        "dry_run": True,
    }


def _preview_lines(desk: Desk, preview: Preview) -> list[str]:
    goes = [(desk.say(one.what), one.rows, "") for one in preview.goes]
    stays = [(desk.say(one.what), one.rows, desk.say(one.why) if one.why else "") for one in preview.stays]
    head = desk.say(Sentence(QT_TRANSLATE_NOOP("sentences", "What goes")))
    rest = desk.say(Sentence(QT_TRANSLATE_NOOP("sentences", "What stays, without the person")))
    return [
        f"#{preview.member_id} {preview.name}",
        *desk.table((head, "rows", ""), goes, right=(1,)),
        "",
        *desk.table((rest, "rows", ""), stays, right=(1,)),
    ]


def _outcome_json(desk: Desk, member_id: int, outcome: Outcome, cleansed: Cleansed | None) -> dict[str, Any]:
    return {
        "member": member_id,
        "clean": outcome.is_clean,
        "searched": outcome.searched,
        "searched_by": outcome.way.value,
        "files": outcome.files,
        "shared": outcome.shared,
        "left": [{"file": str(one.file), "encoding": one.encoding} for one in outcome.remnants],
        "backups": cleansed
        and {
            "rewritten": [path.name for path in cleansed.rewritten],
            "untouched": [path.name for path in cleansed.untouched],
            "failed": [desk.say(one) for one in cleansed.failed],
        },
        "dry_run": False,
    }


def _given(desk: Desk) -> int:
    zone = shop.settings().time_zone
    ids = disclosures.find(desk.options.text)
    if desk.options.out:
        written = disclose.export(Path(desk.options.out), ids, desk.translate)
        as_json = {"file": desk.options.out, "entries": written}
        desk.answer(as_json, desk.pairs(as_json))
        return 0
    entries = disclosures.rows(ids)
    lines = [disclose.line(one, zone, desk.translate) for one in entries]
    as_rows = [
        {
            "at": to_local(one.happened_at, zone).isoformat(),
            "who": one.who,
            "way": one.way.value,
            "recipient": desk.say(disclose.recipient(one)),
            "data": [each.value for each in one.what],
            "people": one.people,
            "everybody": one.everybody,
            "campaign": one.campaign or None,
            "batch": one.batch,
            "destroy_on": one.expires_on and one.expires_on.isoformat(),
        }
        for one in entries
    ]
    desk.answer(as_rows, desk.table(disclose.HEADS, lines))
    return 0
