"""The addresses of a member: one after the other, one of them for letters, and which the post does not find."""

from dataclasses import dataclass
from datetime import date

from vipdesk.domain.addresses import Address
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.services import edit_member
from vipdesk.store import addresses, members
from vipdesk.store.addresses import AddressLine
from vipdesk.store.edits import Edit

ADD = QT_TRANSLATE_NOOP("sentences", "Add an address of {name}")
USE = QT_TRANSLATE_NOOP("sentences", "Use another address of {name}")
COMES_BACK = QT_TRANSLATE_NOOP("sentences", "Mail to {name} comes back")
ARRIVES = QT_TRANSLATE_NOOP("sentences", "Mail to {name} arrives again")
SOURCE_TYPED = "typed"


@dataclass(frozen=True)
class Entry:
    """An address as it was typed in; a blank source says that it was."""

    address: Address
    recipient: str = ""
    source: str = ""
    for_letters: bool = True


def label(text: str, member_id: int) -> Sentence:
    """What a deed is called in the history."""
    return Sentence(text, name=members.card(member_id).name)


def add(member_id: int, entry: Entry, today: date) -> None:
    """Note an address inside the open action; UserError where there is too little of it, or it is known."""
    card = members.card(member_id)
    if not entry.address.street:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "An address needs a street, or what stands in its place."))
    if any(one.address == entry.address and one.is_current for one in addresses.of_member(member_id)):
        raise UserError(QT_TRANSLATE_NOOP("sentences", "This is the address that letters go to already."))
    source = entry.source or SOURCE_TYPED
    addresses.add(
        member_id, entry.recipient or card.name, entry.address, source, today, for_letters=entry.for_letters
    )  # fmt: skip
    edit_member.file_anew(member_id)


def use(member_id: int, address_id: int) -> None:
    """Let letters go to an address that is known, inside the open action."""
    addresses.use(member_id, address_id)
    edit_member.file_anew(member_id)


def comes_back(one: AddressLine, on: date, why: str) -> Edit:
    """Mail to this address comes back: since when, and why."""
    return _marked(one, 0, on.isoformat(), why)


def arrives(one: AddressLine) -> Edit:
    """Mail to this address arrives after all."""
    return _marked(one, 1, None, "")


def _marked(one: AddressLine, deliverable: int, on: str | None, why: str) -> Edit:
    seen = (int(one.deliverable), one.undeliverable_on and one.undeliverable_on.isoformat(), one.undeliverable_why)
    names = addresses.DELIVERABILITY
    wanted = dict(zip(names, (deliverable, on, why), strict=True))
    return Edit("address", one.id, dict(zip(names, seen, strict=True)), wanted)
