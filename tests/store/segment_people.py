"""Members with everything that a segment may ask for: as plain values, and stored in a shop."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from vipdesk.store.database import attached, insert_all
from vipdesk.store.models import Campaign

TODAY = date(2026, 6, 9)
ZONE = "Asia/Shanghai"
GROUPS = {"VIP 1": "Gold", "VIP 2": "Silver", "茶友": "Gold"}
OWN_KINDS = {"Shoe size": "number", 'A "b" \\ c': "text", "Since": "date", "Tea": "choice"}


@dataclass
class Person:
    """A member as plain values; days are days before TODAY."""

    id: int
    name: str = "王芳"
    real_name: str = ""
    phone: str = ""
    email: str = ""
    note: str = ""
    language: str = ""
    pronoun: str = ""
    register: str = ""
    birthday: tuple[str, int | None, int, int | None, bool] | None = None
    consent: bool = False
    opted_out: bool = False
    do_not_pursue: bool = False
    must_send: bool = False
    household: str = ""
    nicks: list[tuple[str, str]] = field(default_factory=list)
    other_phones: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    memberships: list[tuple[str, str, int | None, bool]] = field(default_factory=list)
    """Group, role, joined how many days ago, whether they left."""
    address: tuple[str, str, str, str, bool] | None = None
    """Province, city, country, street, whether post arrives."""
    old_city: str = ""
    orders: list[tuple[int | None, int, bool]] = field(default_factory=list)
    """Paid how many seconds after the start of TODAY, mostly before; net; brushed."""
    letters: list[int | None] = field(default_factory=list)
    held_out: bool = False
    own: dict[str, str] = field(default_factory=dict)


def random_people(number: int, seed: int) -> list[Person]:
    """So many different members; values repeat, so that they meet what is asked."""
    return [_person(id_, random.Random(f"{seed} {id_}")) for id_ in range(1, number + 1)]


def _person(id_: int, dice: random.Random) -> Person:
    def some(*values, most=2):
        return dice.sample(values, dice.randint(0, most))

    def seconds():
        return -dice.choice(
            [-3600, 1, 30 * 86400, 30 * 86400 - 1, dice.randint(0, 500) * 86400 + dice.randint(0, 86399)]
        )

    return Person(
        id_,
        name=dice.choice(["王芳", "Wang", "wang", "a%b", "x_y", "\\"]),
        real_name=dice.choice(["", "王芳", "茶"]),
        phone=dice.choice(["", "13800000001", "13900000002"]),
        email=dice.choice(["", "A@b.cn"]),
        note=dice.choice(["", "100%", "1000", "喜欢茶"]),
        language=dice.choice(["", "zh_CN", "en"]),
        pronoun=dice.choice(["", "您", "你"]),
        register=dice.choice(["", "formal", "playful"]),
        birthday=dice.choice([None, _birthday(dice), _birthday(dice)]),
        consent=dice.random() < 0.5,
        opted_out=dice.random() < 0.3,
        do_not_pursue=dice.random() < 0.3,
        must_send=dice.random() < 0.3,
        household=dice.choice(["", "", "茶"]),
        nicks=[(one, f"nick {id_}") for one in some("taobao", "qq")] or dice.choice([[], [("qq", f"QQ {id_}")]]),
        other_phones=some("13800000001", "110"),
        tags=some("茶", "VIP", "Wang"),
        memberships=[
            (group, dice.choice(["member", "admin", "owner"]), dice.choice([None, 0, 30, 400]), dice.random() < 0.3)
            for group in some(*GROUPS)
        ],
        address=dice.choice([None, _address(dice), _address(dice)]),
        old_city=dice.choice(["", "苏州"]),
        orders=[
            (dice.choice([None, seconds(), seconds()]), dice.choice([0, 5_000, 10_000, 10_001]), dice.random() < 0.2)
            for _ in range(dice.choice([0, 0, 1, 2, 6]))
        ],
        letters=[dice.choice([None, 0, 30, 60, 365]) for _ in range(dice.choice([0, 0, 1, 2]))],
        held_out=dice.random() < 0.2,
        own={
            name: dice.choice(values)
            for name, values in {
                "Shoe size": ["36.5", "40", "-1"], 'A "b" \\ c': ["茶", "Wang"], "Since": ["2026-06-09", "2024-02-29"],
                "Tea": ["green", "Black"],
            }.items()
            if dice.random() < 0.5
        },
    )  # fmt: skip


def _birthday(dice: random.Random) -> tuple[str, int | None, int, int | None, bool]:
    calendar = dice.choice(["solar", "lunar"])
    year = dice.choice([None, None, 1980, 1999])
    return (
        calendar,
        year,
        dice.randint(1, 12),
        dice.choice([None, 1, 9, 24, 28]),
        calendar == "lunar" and dice.random() < 0.2,
    )


def _address(dice: random.Random) -> tuple[str, str, str, str, bool]:
    place = [("北京", "北京市"), ("北京市", "市辖区"), ("上海市", ""), ("江苏省", "苏州市"), ("", "杭州"), ("", "")]
    return (*dice.choice(place), dice.choice(["", "CN"]), dice.choice(["", "东街1号", "东*1号"]), dice.random() < 0.7)


def paid_at(seconds: int) -> int:
    """The moment so many seconds after TODAY began in the shop."""
    return int(datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=ZoneInfo(ZONE)).timestamp()) + seconds


def paid_on(seconds: int) -> date:
    """The shop's day of that moment."""
    return datetime.fromtimestamp(paid_at(seconds), UTC).astimezone(ZoneInfo(ZONE)).date()


def ago(days: int) -> str:
    """A day before TODAY."""
    return (TODAY - timedelta(days=days)).isoformat()


def store(people: Iterable[Person]) -> None:
    """Store them in an empty shop, inside an open action."""
    everybody = list(people)
    _store_lists(everybody)
    for one in everybody:
        _store_member(one)
        _store_dealings(one)


def _insert(table: str, **values: object) -> None:
    insert_all(table, tuple(values), [tuple(values.values())])


def _store_lists(people: list[Person]) -> None:
    for number, tier in enumerate(sorted(set(GROUPS.values())), start=1):
        _insert("tier", id=number, name=tier)
    tiers = sorted(set(GROUPS.values()))
    for number, (group, tier) in enumerate(GROUPS.items(), start=1):
        _insert(
            "vip_group", id=number, name=group, platform="qq", tier_id=tiers.index(tier) + 1, capacity=9, admin_limit=9
        )
    for number, tag in enumerate(sorted({tag for one in people for tag in one.tags}), start=1):
        _insert("tag", id=number, name=tag)
    for number, (name, kind) in enumerate(OWN_KINDS.items(), start=1):
        _insert("custom_field", id=number, name=name, kind=kind, choices='["green", "Black"]', place=number)
    _insert("household", id=1, name="茶")
    _insert(
        "import_run", id=1, kind="orders", file="x", imported_at=0, action_id=attached().action(), row_count=0,
        new_count=0, known_count=0, changed_count=0, unmatched_count=0, problem_count=0,
    )  # fmt: skip
    Campaign.create(
        name="x", occasion="x", occurrence_year=2026, day=TODAY, state="closed", series="X26", text_name="x", body="x",
        language="en", hold_out_permille=1, seed=1, drawn_at=0, drawn_on=TODAY, planned_post_on=TODAY, window_days=90,
        transit_days=5, count_postage=False, margin_permille=1, print_on=TODAY, arrival_first_days=7,
        arrival_last_days=1, check_in_days=1, characters_per_line=1, lines_per_page=1, characters=1,
    )  # fmt: skip


def _store_member(one: Person) -> None:
    calendar, year, month, day, leap = one.birthday or ("", None, None, None, False)
    _insert(
        "member", id=one.id, name=one.name, real_name=one.real_name, title="", pronoun=one.pronoun,
        language=one.language, phone=one.phone, email=one.email, birthday_calendar=calendar, birthday_year=year,
        birthday_month=month, birthday_day=day, birthday_leap=int(leap), consent_on=ago(1) if one.consent else None,
        consent_how="", opted_out_on=ago(1) if one.opted_out else None, do_not_pursue=int(one.do_not_pursue),
        do_not_pursue_why="", must_send=int(one.must_send), note=one.note, sort_key="", search_key="",
        household_id=1 if one.household else None, register=one.register,
    )  # fmt: skip
    for platform, nick in one.nicks:
        _insert("alias", member_id=one.id, platform=platform, nick=nick)
    for number in one.other_phones:
        _insert("other_phone", member_id=one.id, number=number, note="")
    tags = {"VIP": 1, "Wang": 2, "茶": 3}
    for tag in one.tags:
        _insert("member_tag", member_id=one.id, tag_id=tags[tag])
    for name, value in one.own.items():
        _insert("custom_value", member_id=one.id, custom_field_id=list(OWN_KINDS).index(name) + 1, value=value)
    for group, role, joined, left in one.memberships:
        _insert(
            "membership", member_id=one.id, group_id=list(GROUPS).index(group) + 1, role=role,
            joined_on=None if joined is None else ago(joined), left_on=ago(0) if left else None,
        )  # fmt: skip
    _store_addresses(one)


def _store_addresses(one: Person) -> None:
    if one.old_city:
        _store_address(one.id, ("", one.old_city, "", "旧街", True), is_current=False)
    if one.address:
        _store_address(one.id, one.address, is_current=True)


def _store_address(member_id: int, address: tuple[str, str, str, str, bool], *, is_current: bool) -> None:
    province, city, country, street, deliverable = address
    _insert(
        "address", member_id=member_id, recipient="", province=province, city=city, district="", street=street,
        postcode="", country=country, source="", deliverable=int(deliverable), is_current=int(is_current),
        since_on=ago(9),
    )  # fmt: skip


def _store_dealings(one: Person) -> None:
    for place, (paid, net, brushed) in enumerate(one.orders):
        _insert(
            "shop_order", platform="x", identity=f"{one.id}-{place}", number="1", member_id=one.id, created_at=0,
            paid_at=None if paid is None else paid_at(paid), state="paid", goods_fen=net, postage_fen=0,
            discount_fen=0, total_fen=net, refund_fen=0, net_fen=net, title="", quantity=1, brushed=int(brushed),
            import_id=1,
        )  # fmt: skip
    arm = "hold_out" if one.held_out else "letter"
    _insert(
        "recipient", id=one.id, campaign_id=1, member_id=one.id, arm=arm, reason="", unit_member_id=one.id,
        stratum="", baseline_fen=0,
    )  # fmt: skip
    for place, posted in enumerate(one.letters):
        _insert(
            "letter", campaign_id=1, recipient_id=one.id, member_id=one.id, code=f"{one.id}-{place}", number=1,
            state="posted", names="", fields="{}", missing="", address="", postcode="", zone="", post_by_on=ago(0),
            write_by_on=ago(0), posted_on=None if posted is None else ago(posted),
        )  # fmt: skip
