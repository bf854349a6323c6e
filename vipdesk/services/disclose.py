"""Writes into the register that data of people leave the shop, and tells the register as a table."""

import hashlib
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from vipdesk.domain.disclosed import DATA, EVERYBODY, EXPORTED, EXPORTED_LIST, NOBODY_YET, OF_A_PACK, WAYS, Datum, Way
from vipdesk.domain.moments import to_local
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.files.table_out import write_csv
from vipdesk.store import disclosures, letters, shop
from vipdesk.store.disclosures import Entry, Given
from vipdesk.translation import Translate, told

HEADS = (
    QT_TRANSLATE_NOOP("sentences", "When"),
    QT_TRANSLATE_NOOP("sentences", "By whom"),
    QT_TRANSLATE_NOOP("sentences", "How"),
    QT_TRANSLATE_NOOP("sentences", "To whom"),
    QT_TRANSLATE_NOOP("sentences", "Which data"),
    QT_TRANSLATE_NOOP("sentences", "People"),
    QT_TRANSLATE_NOOP("sentences", "Campaign"),
    QT_TRANSLATE_NOOP("sentences", "Batch"),
    QT_TRANSLATE_NOOP("sentences", "To be destroyed on"),
)


def batch(batch_id: int, way: Way, now: int, who: str, file: Path | None = None) -> None:
    """A batch's letters were printed, saved as a file, or handed out."""
    one = letters.batch(batch_id)
    members = disclosures.members_of_batch(batch_id)
    if members:
        given = Given(
            happened_at=now,
            who=who,
            way=way,
            recipient=one.helper or NOBODY_YET,
            what=OF_A_PACK,
            member_ids=tuple(members),
            batch_id=batch_id,
            campaign_id=one.campaign_id,
            expires_on=one.due_on + timedelta(days=shop.settings().keep_pack_days),
        )
        disclosures.record(_with_file(given, file))


def campaign(campaign_id: int, way: Way, now: int, who: str, today: date, file: Path | None = None) -> None:
    """All letters of a campaign were printed, or saved as one file."""
    members = disclosures.members_of_campaign(campaign_id)
    if members:
        last = max((one.due_on for one in letters.batches(campaign_id)), default=today)
        given = Given(
            happened_at=now,
            who=who,
            way=way,
            recipient=NOBODY_YET,
            what=OF_A_PACK,
            member_ids=tuple(members),
            campaign_id=campaign_id,
            expires_on=last + timedelta(days=shop.settings().keep_pack_days),
        )
        disclosures.record(_with_file(given, file))


def _with_file(given: Given, file: Path | None) -> Given:
    return (
        given
        if file is None or not file.is_file()
        else given._replace(file=str(file.resolve()), file_hash=digest(file))
    )


def digest(file: Path) -> str:
    """What tells whether a file is still the one that the program wrote."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def second_place(folder: str, now: int) -> None:
    """Backups of everything lie in a second place; entered once for each place, not with every backup."""
    if not disclosures.is_known(Way.SECOND_PLACE, folder):
        disclosures.record(Given(now, "", Way.SECOND_PLACE, folder, (Datum.EVERYTHING,)))


def server(address: str, now: int, who: str) -> None:
    """The whole shop was copied to a server: to be entered in the shop there."""
    disclosures.record(Given(now, who, Way.SERVER, address, (Datum.EVERYTHING,)))


def recipient(entry: Entry) -> Sentence:
    """To whom, in words: somebody's name as it is, and our own words for nobody in particular."""
    known = {words: Sentence(words) for words in (EXPORTED, EXPORTED_LIST, NOBODY_YET)}
    return known.get(entry.recipient, Sentence("{name}", name=entry.recipient))


def line(entry: Entry, zone: str, translate: Translate) -> list[str]:
    """An entry in words, as HEADS name them."""
    at = to_local(entry.happened_at, zone)
    return [
        f"{at:%Y-%m-%d %H:%M}",
        entry.who,
        translate(WAYS[entry.way]),
        told(recipient(entry), translate),
        ", ".join(translate(DATA[each]) for each in entry.what),
        f"{entry.people} ({translate(EVERYBODY)})" if entry.everybody else str(entry.people),
        entry.campaign,
        "" if entry.batch is None else str(entry.batch),
        entry.expires_on.isoformat() if entry.expires_on else "",
    ]


def export(path: Path, ids: Sequence[int], translate: Translate) -> int:
    """Write entries of the register as a CSV file; how many. UserError where it cannot be written."""
    zone = shop.settings().time_zone
    lines = [line(entry, zone, translate) for entry in disclosures.rows(ids)]
    write_csv(path, [[translate(head) for head in HEADS], *lines])
    return len(lines)
