"""A member's whole record, to be changed and saved as one step."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from vipdesk.domain import lunar
from vipdesk.domain.value_words import value_word
from vipdesk.services import edit_belongings, edit_member, respect_wishes
from vipdesk.services.edit_belongings import Belongings
from vipdesk.services.edit_member import Particulars
from vipdesk.services.respect_wishes import Pull
from vipdesk.store import custom_fields, tags
from vipdesk.store.custom_fields import CHOICE, DATE, NUMBER, Field
from vipdesk.store.edits import Clash, Edit
from vipdesk.ui import clashes, dialogs
from vipdesk.ui.desk import user
from vipdesk.ui.fields import Choice, TextField, Tick, Words
from vipdesk.ui.language import is_chinese, sentence
from vipdesk.ui.list_fields import MaybeDay, PairsField, WordsField
from vipdesk.ui.session import Session
from vipdesk.ui.tabbed_form import TabbedFormDialog
from vipdesk.ui.widgets import label, link

_PRONOUNS = {"": "–", "您": "您", "你": "你"}
_LANGUAGES = {"zh_CN": "简体中文", "zh_TW": "繁體中文", "en": "English"}
_PLATFORMS = ("", "taobao", "tmall", "pinduoduo", "shopify", "woocommerce", "qq", "wechat")
_REGISTERS = ("formal", "plain", "playful")
_WAYS = ("asked", "phone", "paper", "joined", "list")


class EditMember(TabbedFormDialog):
    """Shows what is known, and saves what was changed as one step."""

    def __init__(self, parent: QWidget, session: Session, member_id: int) -> None:
        self._session, self._member_id = session, member_id
        self._seen = edit_member.look(member_id)
        self._lists = edit_belongings.look(member_id)
        self._pulls: list[Pull] = []
        known = edit_member.shown(self._seen)
        parts = {
            "person": QCoreApplication.translate("EditMember", "Person"),
            "reach": QCoreApplication.translate("EditMember", "Reach"),
            "letters": QCoreApplication.translate("EditMember", "Letters"),
            "own": QCoreApplication.translate("EditMember", "Own fields"),
        }
        save = QCoreApplication.translate("EditMember", "Save")
        super().__init__(parent, known.name, save, parts, QCoreApplication.translate("EditMember", "Parts"))
        self._build_person(known)
        self._build_reach(known)
        self._build_letters(known)
        self._build_own()
        self.setMinimumWidth(560)
        self.when_right(self._save)
        self.name.setFocus()

    def accept(self) -> None:
        """Save; the dialog goes when that is done, which may take a question."""
        if self.is_right():
            self.attempt(self._save)

    # The parts

    def _build_person(self, known: Particulars) -> None:
        form = self.form
        self.name = form.add(self.tr("Name"), TextField(known.name, required=True))
        self.real_name = form.add(
            self.tr("Real name"), TextField(known.real_name, placeholder=self.tr("On letters, where it is another"))
        )
        self.title = form.add(
            self.tr("Title"), TextField(known.title, placeholder=self.tr("Ms, Dr, Auntie: as they like it"))
        )
        self.pronoun = form.add(self.tr("Pronoun"), _choice(_PRONOUNS, known.pronoun))
        self.register = form.add(
            self.tr("Talk"), _choice({"": "–", **_worded("register", _REGISTERS)}, known.register)
        )  # fmt: skip
        languages = {"": self.tr("As the shop"), **_LANGUAGES}
        self.language = form.add(self.tr("Language"), _choice(languages, known.language))
        self.birthday = form.add(
            self.tr("Birthday"),
            TextField(_spoken(known.birthday), placeholder=self.tr("1990-05-06, or 农历八月十五 for a lunar one")),
        )
        self.tags = form.add(
            self.tr("Tags"), WordsField(self._lists.tags, tags.names(), self.tr("Type a tag and press Enter"))
        )
        self.note = form.add(self.tr("Note"), Words(known.note, 3))

    def _build_reach(self, known: Particulars) -> None:
        form = self.forms["reach"]
        self.phone = form.add(self.tr("Phone"), TextField(known.phone))
        self.phones = form.add(
            self.tr("Further phones"),
            PairsField(self._lists.phones, (self.tr("Number"), self.tr("Whose, or when")), self.tr("Add a phone")),
        )
        self.email = form.add(self.tr("E-mail"), TextField(known.email))
        platforms = {"": self.tr("Any platform"), **_worded("platform", _PLATFORMS[1:])}
        self.nicks = form.add(
            self.tr("Nicks"),
            PairsField(self._lists.nicks, (self.tr("Platform"), self.tr("Nick")), self.tr("Add a nick"), platforms),
            self.tr("As the orders write them: orders of these nicks are this member's."),
        )

    def _build_letters(self, known: Particulars) -> None:
        form = self.forms["letters"]
        today = self._session.today
        self.consent_on = form.add(self.tr("Consent"), MaybeDay(self.tr("Agreed on"), known.consent_on, today))
        ways = {"": "–", **_worded("consent_how", _WAYS)}
        self.consent_how = form.add(self.tr("How"), _choice(ways, known.consent_how))
        self.consent_wording = form.add(self.tr("In these words"), Words(known.consent_wording, 2))
        self.must_send = form.add("", Tick(self.tr("Always gets a letter"), ticked=known.must_send))
        self.do_not_pursue = form.add("", Tick(self.tr("Do not pursue"), ticked=known.do_not_pursue))
        self.do_not_pursue_why = form.add(
            self.tr("Why"),
            TextField(known.do_not_pursue_why),
            self.tr("Who is not to be pursued gets no letter, also none that is under way."),
        )

    def _build_own(self) -> None:
        form, values = self.forms["own"], dict(self._lists.values)
        self.own = {
            one.id: form.add(one.name, _own_field(one, values.get(one.id, ""))) for one in custom_fields.fields()
        }
        self.define = link(self.tr("Define fields…"), self._define)
        remark = label(self.tr("What the shop wants to know of its members besides."), "soft")
        self.add_below("own", *([] if self.own else [remark]), self.define)

    def _define(self) -> None:
        """Leave this form for the one of the fields; what was changed here is saved first."""
        from vipdesk.ui.pages.members_fields import FieldsDialog  # noqa: PLC0415 - seldom needed

        parent, session = self.parentWidget(), self._session
        if self.is_right() and self.attempt(self._save) and self.result() == self.DialogCode.Accepted:
            FieldsDialog(parent, session).open()

    # Saving

    def _typed(self) -> Particulars:
        return Particulars(
            name=self.name.value(),
            real_name=self.real_name.value(),
            title=self.title.value(),
            pronoun=self.pronoun.value(),
            register=self.register.value(),
            language=self.language.value(),
            phone=self.phone.value(),
            email=self.email.value(),
            birthday=self._typed_birthday(),
            note=self.note.value(),
            consent_on=self.consent_on.value(),
            consent_how=self.consent_how.value(),
            consent_wording=self.consent_wording.value(),
            do_not_pursue=self.do_not_pursue.value(),
            do_not_pursue_why=self.do_not_pursue_why.value(),
            must_send=self.must_send.value(),
        )

    def _typed_birthday(self) -> str:
        known, typed = edit_member.shown(self._seen).birthday, self.birthday.value()
        return known if typed == _spoken(known) else typed

    def _typed_lists(self) -> Belongings:
        return Belongings(
            nicks=self.nicks.value(),
            phones=self.phones.value(),
            tags=self.tags.value(),
            values=tuple((field_id, field.value()) for field_id, field in self.own.items() if field.value()),
        )

    def _save(self) -> None:
        typed = self._typed()
        changes = [
            edit_member.edit(self._member_id, self._seen, typed),
            *edit_belongings.edits(self._member_id, self._lists, self._typed_lists()),
        ]
        clashes.save(self._session, self, edit_member.label(typed), self._write, changes, self._close)

    def _write(self, changes: Sequence[Edit]) -> list[Clash]:
        """Write them; letters under way follow what holds now."""
        found = edit_member.change(changes)
        if not found and edit_member.concerns_letters(changes):
            now = int(self._session.now().timestamp())
            self._pulls = respect_wishes.respect_all(now, self._session.today, user())
        return found

    def _close(self) -> None:
        window = self.parentWidget()
        self.done(self.DialogCode.Accepted)
        if self._pulls:
            dialogs.note(window, "\n".join(sentence(respect_wishes.told(one)) for one in self._pulls))


def _spoken(birthday: str) -> str:
    """A lunar birthday as a Chinese reader writes it; any other as it is."""
    if not is_chinese() or not birthday.startswith("lunar "):
        return birthday
    return lunar.chinese_birthday(lunar.parse_birthday(birthday))


def _choice(words: dict[str, str], known: str) -> Choice[str]:
    """What a list brought in can be kept, though nobody would offer it."""
    return Choice(words if known in words else {**words, known: known}, known)


def _worded(column: str, keys: Sequence[str]) -> dict[str, str]:
    """Keys with what they mean."""
    told = {key: value_word("member", column, key) for key in keys}
    return {key: word if isinstance(word, str) else sentence(word) for key, word in told.items()}


def _own_field(field: Field, value: str) -> Any:
    """A field as its kind is filled in; what it may hold is said when it is saved."""
    if field.kind == CHOICE:
        return _choice({"": "–", **{one: one for one in field.choices}}, value)
    return TextField(value, placeholder={NUMBER: "12.5", DATE: "2026-05-06"}.get(field.kind, ""))
