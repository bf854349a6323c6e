"""Opening encrypted shops, and turning the encryption on, off, or to another password."""

from pathlib import Path

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import key_store
from vipdesk.store import drivers, keys, recoding
from vipdesk.store.keys import Key
from vipdesk.store.recoding import Recoded

ENCRYPTING = QT_TRANSLATE_NOOP("sentences", "Encrypting the shop and its backups")
DECRYPTING = QT_TRANSLATE_NOOP("sentences", "Taking the encryption away")
WRONG = QT_TRANSLATE_NOOP("sentences", "This is not the password of {name}. Look at capital letters and the keyboard.")
ALREADY = QT_TRANSLATE_NOOP("sentences", "{path} is encrypted already. Its password can be changed.")
NOT_YET = QT_TRANSLATE_NOOP("sentences", "{path} is not encrypted.")
LEFT_ON_DISK = QT_TRANSLATE_NOOP(
    "sentences",
    "The old files were overwritten. SSDs, synced folders and copies made elsewhere may keep older versions all the"
    " same.",
)
NO_WAY_BACK = QT_TRANSLATE_NOOP(
    "sentences",
    "Without the password and without the recovery sheet nobody can open the shop any more, nor its backups.",
)


def is_possible() -> bool:
    """Whether the add-on is installed."""
    return drivers.is_installed()


def unlock(words: str, path: Path) -> Key:
    """The key of a file, from its password or the code of its recovery sheet; known from now on.

    UserError where it does not fit.
    """
    key = keys.spoken(words, path)
    if not recoding.fits(key, path):
        raise UserError(WRONG, name=path.name)
    keys.remember(key)
    return key


def stored(path: Path, salt: bytes) -> Key | None:
    """The key that is kept in the keyring of this computer, if it fits."""
    secret = key_store.read(salt)
    if secret is None:
        return None
    key = Key(salt, secret)
    return key if recoding.fits(key, path) else None


def key_for(password: str, path: Path) -> Key:
    """A key to encrypt a plain shop with; UserError for a short password, or where it is encrypted already."""
    if keys.is_encrypted(path):
        raise UserError(ALREADY, path=path)
    drivers.cipher()
    return keys.new(password)


def other_key_for(password: str, path: Path) -> Key:
    """A key to take the place of an encrypted shop's; UserError for a short password, or where it is not encrypted."""
    refuse_plain(path)
    return keys.new(password)


def refuse_plain(path: Path) -> None:
    """UserError where a shop is not encrypted."""
    if not keys.is_encrypted(path):
        raise UserError(NOT_YET, path=path)


def recode(path: Path, key: Key | None, second: str, progress: Progress) -> Recoded:
    """Give a closed shop and its copies this key, or none; what the keyring had of the old one goes, or follows.

    UserError where that cannot be; then nothing is changed.
    """
    old = keys.salt_of(path)
    done = recoding.recode(path, key, second, progress)
    if old is not None and key_store.read(old) is not None:
        key_store.forget(old)
        if key is not None:
            key_store.keep(key.salt, key.secret)
    return done


def recode_label(key: Key | None) -> Sentence:
    """What that is called while it lasts."""
    return Sentence(DECRYPTING if key is None else ENCRYPTING)
