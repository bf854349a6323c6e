"""Settings: of this desk, of the shop, and where everything lies."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from vipdesk.domain.money import SYMBOLS
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.store import edits, shop
from vipdesk.store.shop import Settings
from vipdesk.ui import clashes, language
from vipdesk.ui.fields import Choice, MoneyField, NumberField, ShareField, TextField, Tick, WeekdaysField
from vipdesk.ui.forms import Form, align
from vipdesk.ui.page import Page, Speak, Wear
from vipdesk.ui.pages.settings_fields import FieldsCard
from vipdesk.ui.pages.settings_security import SecurityCard
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Look
from vipdesk.ui.widgets import Card, Header, PathLabel, clear, label, link, row, scrolled

CHANGED = Sentence(QT_TRANSLATE_NOOP("sentences", "Change settings"))

ZONES = ("Asia/Shanghai", "Asia/Taipei", "Asia/Hong_Kong", "Asia/Singapore", "Asia/Tokyo", "Europe/Berlin",
         "Europe/London", "America/New_York", "America/Los_Angeles", "UTC")  # fmt: skip

_GAP = 16

Values = dict[str, Callable[[], Any]]
"""By the name of a setting, what gives its value from its field."""


class SettingsPage(Page):
    """What can be chosen, and where the data are."""

    tables: ClassVar[frozenset[str]] = frozenset({"setting"})

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        header = Header(self.tr("Settings"))
        self.save = header.primary(self.tr("Save"), self._save)
        self._forms: list[Form] = []
        self._values: Values = {}
        self._names: dict[str, str] = {}
        self._seen = Settings()
        self._is_edited = False
        self._shop_cards = QVBoxLayout()
        self._letter_cards = QVBoxLayout()
        left, right = QVBoxLayout(), QVBoxLayout()
        self.security = SecurityCard(session)
        self.security.asked.connect(self.asked)
        self.fields = FieldsCard(session)
        for part in (self._desk_card(), self.security, self._place_card()):
            left.addWidget(part)
        left.addLayout(self._shop_cards)
        right.addLayout(self._letter_cards)
        right.addWidget(self.fields)
        for cards in (left, right, self._shop_cards, self._letter_cards):
            cards.setSpacing(_GAP)
        body = QWidget()
        columns = QHBoxLayout(body)
        columns.setContentsMargins(0, 0, 8, 0)
        columns.setSpacing(_GAP)
        for side in (left, right):
            side.addStretch(1)
            columns.addLayout(side, 1)
        self.column.addWidget(header)
        self.column.addWidget(scrolled(body), 1)

    def refresh(self) -> None:
        """Fill everything in anew, as the shop has it, unless somebody is just changing it here."""
        if not self._is_edited:
            self._fill(shop.settings())

    def _fill(self, now: Settings) -> None:
        self._seen = now
        self._forms, self._values, self._names = [], {}, {}
        clear(self._shop_cards)
        clear(self._letter_cards)
        self._shop_cards.addWidget(self._shop_card(now))
        self._shop_cards.addWidget(self._orders_card(now))
        here = len(self._forms)
        for card in (self._letters_card(now), self._plan_card(now), self._review_card(now)):
            self._letter_cards.addWidget(card)
        align([self._desk_form, self.security.form, *self._forms[:here]])
        align(self._forms[here:])
        self.save.setEnabled(False)

    # Cards

    def _desk_card(self) -> Card:
        card, form = Card(self.tr("This desk")), Form()
        self._desk_form = form
        looks = {
            Look.SYSTEM: self.tr("As the system"),
            Look.LIGHT: self.tr("Light"),
            Look.DARK: self.tr("Dark"),
        }
        self.language = form.add(self.tr("Language"), Choice(language.LANGUAGES, language.spoken_at(self.session.desk)))
        self.look = form.add(self.tr("Look"), Choice(looks, self.session.desk.look))
        self.language.edited.connect(lambda: self.asked.emit(Speak(self.language.value())))
        self.look.edited.connect(lambda: self.asked.emit(Wear(self.look.value())))
        card.column.addWidget(form)
        return card

    def _place_card(self) -> Card:
        card = Card(self.tr("Where the data lie"))
        place = self.session.shop.path.resolve()
        for name, path in ((self.tr("The shop"), place), (self.tr("Log and window"), self.session.desk.folder)):
            show = link(self.tr("Show"), partial(_show, path))
            show.setAccessibleName(self.tr("Show the folder of {thing}").format(thing=name))
            card.column.addLayout(row(label(name, "soft"), None, show))
            card.column.addWidget(PathLabel(str(path)))
        card.column.addLayout(row(label(self.tr("Backups"), "soft"), None, self._to_backups()))
        return card

    def _to_backups(self) -> QPushButton:
        return link(self.tr("Show them"), lambda: self.go("backups"))

    def _shop_card(self, now: Settings) -> Card:
        form = self._form()
        self._text(form, "name", self.tr("Name"), now.name)
        self._text(form, "owner", self.tr("Owner"), now.owner)
        codes = {"": "–", **{code: f"{code} {sign}" for code, sign in SYMBOLS.items()}}
        codes.setdefault(now.currency, now.currency)
        self._choice(form, "currency", self.tr("Currency"), codes, now.currency)
        zones = {zone: zone for zone in dict.fromkeys((now.time_zone, *ZONES))}
        self._choice(form, "time_zone", self.tr("Time zone"), zones, now.time_zone)
        self._text(form, "province", self.tr("Province"), now.province)
        self._text(form, "city", self.tr("City"), now.city)
        return _card(self.tr("The shop"), form)

    def _orders_card(self, now: Settings) -> Card:
        form = self._form()
        self._text(form, "brushed_word", self.tr("Word for made-up orders"), now.brushed_word,
                   self.tr("An order whose remark holds this word is left out of every number."))  # fmt: skip
        self._tick(form, "pending_counts", self.tr("Cash on delivery"), self.tr("Counts before it is paid"),
                   ticked=now.pending_counts)  # fmt: skip
        self._weekdays(form, "shipping_days_off", self.tr("No dispatch on"), now.shipping_days_off)
        self._money(form, "parcel_fen", self.tr("Postage of a parcel"), now.parcel_fen, now.currency)
        bases = {
            "goods": self.tr("Goods after the shop's discounts"),
            "paid": self.tr("What is paid after all coupons"),
        }
        self._choice(form, "free_shipping_basis", self.tr("Free shipping goes by"), bases, now.free_shipping_basis)
        countdown = self.tr("Countdown to the cutoff (minutes)")
        self._number(form, "countdown_minutes", countdown, now.countdown_minutes, 5, 720)
        return _card(self.tr("Orders"), form)

    def _letters_card(self, now: Settings) -> Card:
        form = self._form()
        self._choice(form, "language", self.tr("Language of letters"), language.LANGUAGES, now.language)
        self._number(form, "characters_per_line", self.tr("Characters a line"), now.characters_per_line, 10, 60)
        self._number(form, "lines_per_page", self.tr("Lines a page"), now.lines_per_page, 5, 40)
        self._number(form, "letter_g", self.tr("Weight (g)"), now.letter_g, 1, 500)
        self._money(form, "stationery_fen", self.tr("Paper and envelope"), now.stationery_fen, now.currency)
        self._number(form, "batch_size", self.tr("Letters in a batch"), now.batch_size, 1, 500)
        spoiled = self.tr("Spoiled without loss of pay")
        self._share(form, "free_spoiled_permille", spoiled, ShareField(now.free_spoiled_permille))
        return _card(self.tr("Letters"), form)

    def _plan_card(self, now: Settings) -> Card:
        form = self._form()
        self._number(form, "arrival_first_days", self.tr("Arrive at most (days before)"), now.arrival_first_days, 0, 60)
        self._number(form, "arrival_last_days", self.tr("Arrive at least (days before)"), now.arrival_last_days, 0, 60)
        in_post = self.tr("In the post, where unknown (days)")
        self._number(form, "assumed_transit_days", in_post, now.assumed_transit_days, 0, 60)
        self._number(form, "print_days", self.tr("For printing (days)"), now.print_days, 0, 30)
        self._number(form, "check_in_days", self.tr("For checking in (days)"), now.check_in_days, 0, 30)
        self._weekdays(form, "posting_days_off", self.tr("No posting on"), now.posting_days_off)
        self._number(form, "rest_days", self.tr("Rest between two letters (days)"), now.rest_days, 0, 400)
        self._tick(form, "must_send_admins", self.tr("Group admins"), self.tr("Always get a letter"),
                   ticked=now.must_send_admins)  # fmt: skip
        return _card(self.tr("Planning"), form)

    def _review_card(self, now: Settings) -> Card:
        form = self._form()
        self._share(form, "hold_out_permille", self.tr("Hold-out"), ShareField(now.hold_out_permille, 500),
                    self.tr("Who gets no letter by lot, so that the effect can be seen."))  # fmt: skip
        self._share(form, "margin_permille", self.tr("Gross margin"), ShareField(now.margin_permille))
        self._number(form, "window_days", self.tr("Counted after arrival (days)"), now.window_days, 7, 365)
        self._tick(form, "count_postage", self.tr("Postage paid by customers"), self.tr("Counts as revenue"),
                   ticked=now.count_postage)  # fmt: skip
        return _card(self.tr("Review"), form)

    # Fields that know the setting they stand for

    def _form(self) -> Form:
        form = Form()
        form.edited.connect(self._on_edited)
        self._forms.append(form)
        return form

    def _text(self, form: Form, key: str, name: str, text: str, remark: str = "") -> None:
        self._keep_field(key, name, form.add(name, TextField(text), remark).value)

    def _money(self, form: Form, key: str, name: str, fen: int, currency: str) -> None:
        self._keep_field(key, name, form.add(name, MoneyField(fen, currency)).value)

    def _number(self, form: Form, key: str, name: str, number: int, least: int, most: int) -> None:
        self._keep_field(key, name, form.add(name, NumberField(number, least, most)).value)

    def _share(self, form: Form, key: str, name: str, field: ShareField, remark: str = "") -> None:
        self._keep_field(key, name, form.add(name, field, remark).permille)

    def _choice(self, form: Form, key: str, name: str, words: dict[str, str], chosen: str) -> None:
        self._keep_field(key, name, form.add(name, Choice(words, chosen)).value)

    def _tick(self, form: Form, key: str, name: str, words: str, *, ticked: bool) -> None:
        self._keep_field(key, name, form.add(name, Tick(words, ticked=ticked)).value)

    def _weekdays(self, form: Form, key: str, name: str, days: tuple[int, ...]) -> None:
        self._keep_field(key, name, form.add(name, WeekdaysField(days)).value)

    def _keep_field(self, key: str, name: str, value: Callable[[], Any]) -> None:
        self._values[key], self._names[key] = value, name

    # Deeds

    def _on_edited(self) -> None:
        self._is_edited = True
        self.save.setEnabled(True)

    def _save(self) -> None:
        wrong = [form for form in self._forms if not form.is_right()]
        if not wrong:
            change = edits.settings_edit(self._seen, **{key: value() for key, value in self._values.items()})
            clashes.save(self.session, self, CHANGED, edits.apply, [change], self._on_saved, self._names)

    def _on_saved(self) -> None:
        self._is_edited = False
        self.refresh()


def _card(name: str, form: Form) -> Card:
    card = Card(name)
    card.column.addWidget(form)
    return card


def _show(path: Path) -> None:
    folder = path if path.is_dir() else path.parent
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
