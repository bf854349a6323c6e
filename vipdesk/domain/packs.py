"""What a helper gets on paper: one pack for each batch of letters."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from vipdesk.domain.sheets import A4, Stationery, tidy
from vipdesk.domain.typesetting import one_line


@dataclass(frozen=True)
class Letter:
    """One letter to be copied by hand.

    `text` is whole and merged, in the form that `sheets` describes. `recipient` and `address_lines` are as they
    stand on the envelope, in the order of the recipient's country, the postcode apart where it has boxes of its own.
    `variables` are the words of the text, other than the salutation, that differ from letter to letter.
    """

    code: str
    recipient: str
    text: str
    postcode: str = ""
    address_lines: tuple[str, ...] = ()
    variables: tuple[str, ...] = ()

    @cached_property
    def tidy_text(self) -> str:
        """The text as it is laid out; its first line is the salutation."""
        return tidy(self.text)

    @cached_property
    def name(self) -> str:
        """The recipient as it is drawn: on one line, without what no pen writes."""
        return one_line(self.recipient)

    @property
    def salutation(self) -> str:
        """The letter's first line."""
        return self.tidy_text.partition("\n")[0]

    @property
    def body(self) -> str:
        """Everything below the salutation."""
        return self.tidy_text.partition("\n")[2]


@dataclass(frozen=True)
class Pack:
    """A batch of letters for one helper, in the order in which they are to be written.

    `pay_fen` is for each letter, None where nothing was agreed; `contact` says whom to ask and how.
    """

    shop: str
    campaign: str
    batch: str
    helper: str
    letters: tuple[Letter, ...]
    due_on: date | None = None
    destroy_on: date | None = None
    pay_fen: int | None = None
    currency: str = "CNY"
    contact: str = ""
    stationery: Stationery = A4
    language: str = "en"
