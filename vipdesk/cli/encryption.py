"""encrypt, decrypt, password, recovery-sheet: who can open the shop's file."""

from pathlib import Path

from vipdesk.cli import passwords
from vipdesk.cli.desk import Desk, complain
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.services import encrypt_shop, recovery_sheet
from vipdesk.store import shop
from vipdesk.store.keys import Key

_ENCRYPTED = QT_TRANSLATE_NOOP("sentences", "{path} is encrypted now. Copies rewritten: {count}.")
_PLAIN = QT_TRANSLATE_NOOP("sentences", "{path} is not encrypted any more. Copies rewritten: {count}.")


def run(desk: Desk) -> int:
    """Run one of the four."""
    commands = {"encrypt": _encrypt, "decrypt": _decrypt, "password": _password, "recovery-sheet": _sheet}
    return commands[desk.options.command](desk)


def _encrypt(desk: Desk) -> int:
    """Encrypt the shop and its copies."""
    path = desk.file
    second = _second(desk)
    return _recode(desk, encrypt_shop.key_for(passwords.new(desk), path), second)


def _decrypt(desk: Desk) -> int:
    encrypt_shop.refuse_plain(desk.file)
    return _recode(desk, None, _second(desk))


def _password(desk: Desk) -> int:
    encrypt_shop.refuse_plain(desk.file)
    second = _second(desk)
    return _recode(desk, encrypt_shop.other_key_for(passwords.new(desk), desk.file), second)


def _second(desk: Desk) -> str:
    """The folder of the second place; that the shop can be opened is seen at once."""
    with desk.open():
        return shop.settings().backup_folder


def _recode(desk: Desk, key: Key | None, second: str) -> int:
    path = desk.file
    done = encrypt_shop.recode(path, key, second, Progress())
    said = Sentence(_PLAIN if key is None else _ENCRYPTED, path=path, count=done.rewritten)
    failed = [desk.say(one) for one in done.failed]
    notes = (
        []
        if key is None
        else [desk.say(Sentence(one)) for one in (encrypt_shop.LEFT_ON_DISK, encrypt_shop.NO_WAY_BACK)]
    )
    desk.answer(
        {"file": str(path), "encrypted": key is not None, "rewritten": done.rewritten, "failed": failed},
        [desk.say(said), *notes],
    )
    for one in failed:
        complain(one)
    return 1 if failed else 0


def _sheet(desk: Desk) -> int:
    out = Path(desk.options.out)
    with desk.open() as file:
        settings = shop.settings()
        recovery_sheet.write(out, file.path, desk.today(settings.time_zone), settings.language)
    desk.answer({"file": str(out)}, [str(out)])
    return 0
