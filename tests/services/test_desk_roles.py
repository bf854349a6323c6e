"""A helper's login on a real server: what it reads, by any client, and what it does there."""

import contextlib
import json
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import psycopg
import pytest

from tests.engines import Databases
from tests.services.conftest import NOW, Fill
from tests.services.test_letters_way import REQUEST, TODAY
from vipdesk.domain.letters import State
from vipdesk.errors import Sentence, UserError
from vipdesk.services import check_in as services_check_in
from vipdesk.services import draw_campaign, manage_desks, own_letters, plan_letters, print_letters
from vipdesk.store import (
    campaigns,
    desks,
    engine_postgres,
    helper_functions,
    helpers,
    letters,
    migrations,
    role_names,
    roles,
    shop,
)
from vipdesk.store.database import attach, attached, execute, select
from vipdesk.store.desks import Role
from vipdesk.store.engine import Shop
from vipdesk.store.engine_postgres import ShopServer
from vipdesk.store.journal import Journal
from vipdesk.store.location import Server

pytestmark = pytest.mark.engines("postgres")

SECRET = "only-for-this-test"
ALL_WEEK = [240] * 7


Ask = Callable[..., Any]
HelpersDesk = Callable[[], contextlib.AbstractContextManager[None]]


class House(NamedTuple):
    """A shop with letters of two helpers, one of whom has a login."""

    own: int
    """The id of the helper with the login."""
    other: int
    campaign: int
    login: str


@pytest.fixture
def house(shop_file: Shop, journal: Journal, fill: Fill, databases: Databases) -> Iterator[House]:
    fill(60)
    login = f"fang_{attached().location.database}"
    with journal.action(Sentence("Helpers")):
        own = helpers.add(login, ALL_WEEK, 20, 300, "13800001111")
        other = helpers.add("李梅", ALL_WEEK, 20, 300, "13900002222")
        shop.change_settings(batch_size=7)
    proposal = draw_campaign.propose(REQUEST, TODAY)
    with journal.action(draw_campaign.label(proposal)):
        campaign = draw_campaign.draw(proposal, NOW, TODAY)
        plan_letters.store(plan_letters.look(campaign, TODAY))
        for number, batch in enumerate(letters.batches(campaign)):
            letters.give_batch(batch.id, (own, other)[number % 2])
    manage_desks.add(login, Role.HELPER, None, lambda: SECRET, NOW)
    yield House(own, other, campaign, login)
    shop.close()
    named = role_names.groups(shop_file.location.database)
    databases.drop(shop_file.location)
    for role in (login, *named):
        databases.run(f'DROP ROLE IF EXISTS "{role}"')


def address_of(login: str, database: Server) -> Server:
    _, _, rest = database.url.rpartition("@")
    return Server(f"postgresql://{login}:{SECRET}@{rest}")


@pytest.fixture
def plain(house: House, shop_file: ShopServer) -> Iterator[Ask]:
    """Asks as the helper's login with a client that is not ours; each question in a transaction of its own."""
    with psycopg.connect(address_of(house.login, shop_file.location).url, autocommit=True) as connection:
        yield lambda sql, *values: connection.execute(sql, values or None).fetchall()


@pytest.fixture
def helpers_desk(
    house: House, shop_file: ShopServer
) -> Iterator[Callable[[], contextlib.AbstractContextManager[None]]]:
    """The program itself, opened by the helper's login for a while."""

    @contextlib.contextmanager
    def opened() -> Iterator[None]:
        own = shop.open_shop(address_of(house.login, shop_file.location))
        try:
            yield
        finally:
            own.close()
            attach(shop_file)

    return opened


ALLOWED = {(one.table, column) for one in roles.READABLE for column in one.columns} | {
    (engine_postgres.MARK, "application"),
    (engine_postgres.MARK, "version"),
}
NEVER = {
    *(("member", column) for column in ("name", "phone", "email", "birthday_month", "note", "opted_out_on")),
    *(("shop_order", column) for column in ("net_fen", "total_fen", "member_id")),
    *(("buyer", column) for column in ("phone", "name", "street")),
    *(("recipient", column) for column in ("id", "arm", "member_id", "baseline_fen")),
    *(("change", column) for column in ("before_row", "after_row")),
    *(("campaign", column) for column in ("seed", "hold_out_permille", "margin_permille")),
    *(("letter", column) for column in ("recipient_id", "member_id")),
    *(("disclosure", "file"), ("erasure", "marks"), ("action", "label_values"), ("desk", "login")),
    *(("cost", "member_id"), ("cost", "campaign_id"), ("letter_event", "who"), ("address", "street")),
}
"""Whatever the list of what is readable says one day."""


def refused(plain: Ask, sql: str, *values: Any) -> bool:
    try:
        plain(sql, *values)
    except psycopg.errors.InsufficientPrivilege:
        return True
    return False


def test_every_column_of_the_catalogue_is_readable_or_refused_as_it_should_be(plain, house: House) -> None:
    columns = {
        (table, column)
        for table, column in select(
            "SELECT c.relname::text, a.attname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
            " WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'v', 'm', 'f', 'p')"
            " AND a.attnum > 0 AND NOT a.attisdropped"
        )
    }
    assert columns >= ALLOWED | NEVER
    assert not ALLOWED & NEVER
    for table, column in columns:
        for question in (
            f'SELECT "{column}" FROM "{table}" LIMIT 1',
            f'SELECT COUNT("{column}") FROM "{table}"',
            f'SELECT 1 FROM "{table}" WHERE "{column}" IS NOT NULL LIMIT 1',
            f'SELECT 1 FROM "{table}" ORDER BY "{column}" LIMIT 1',
            f'EXPLAIN SELECT "{column}" FROM "{table}"',
        ):
            assert refused(plain, question) is ((table, column) not in ALLOWED), question


def test_a_table_without_readable_columns_cannot_even_be_counted(plain, house: House) -> None:
    readable = {table for table, _ in ALLOWED}
    for table in attached().tables():
        assert refused(plain, f"SELECT COUNT(*) FROM {table}") is (table not in readable), table
        if not {(table, column) for column in attached().columns(table)} <= ALLOWED:
            assert refused(plain, f"SELECT * FROM {table}"), table
            assert refused(plain, f"COPY {table} TO STDOUT"), table
            assert refused(plain, f"TABLE {table}"), table


def test_nothing_can_be_changed_by_any_client(plain, house: House) -> None:
    for table in attached().tables():
        columns = attached().columns(table)
        assert refused(plain, f"INSERT INTO {table} (id) VALUES (1000000)"), table
        assert refused(plain, f"DELETE FROM {table}"), table
        assert refused(plain, f"TRUNCATE {table} CASCADE"), table
        assert refused(plain, f"DO $$ BEGIN LOCK TABLE {table} IN EXCLUSIVE MODE; END $$"), table
        assert refused(plain, f"SELECT id FROM {table} FOR UPDATE"), table
        assert refused(plain, f"COPY {table} FROM STDIN"), table
        assert refused(plain, f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY"), table
        assert refused(plain, f"CREATE POLICY p ON {table} USING (true)"), table
        for column in columns:
            assert refused(plain, f"UPDATE {table} SET {column} = {column}"), (table, column)


def test_nothing_can_be_made_beside_the_tables(plain, house: House, shop_file: ShopServer) -> None:
    schema = select("SELECT current_schema()::text")[0][0]
    assert refused(plain, f"CREATE TABLE {schema}.desk2 (a INT)")
    assert refused(plain, "CREATE TEMPORARY TABLE desk (login TEXT, role TEXT, helper_id BIGINT)")
    assert refused(plain, f"CREATE FUNCTION {schema}.f() RETURNS INT LANGUAGE sql AS 'SELECT 1'")
    assert refused(plain, f"CREATE VIEW {schema}.v AS SELECT 1")
    assert refused(plain, "CREATE SCHEMA mine")
    assert refused(plain, f"SET ROLE {role_names.groups(shop_file.location.database).owner}")
    assert refused(plain, "SET SESSION AUTHORIZATION owner")


def test_only_four_functions_can_be_called(plain, house: House) -> None:
    found = select(
        "SELECT oid::regprocedure::text, has_function_privilege(?, oid, 'EXECUTE') FROM pg_proc"
        " WHERE pronamespace = current_schema()::regnamespace",
        [house.login],
    )
    open_ones = {name.replace(",", ", ") for name, is_open in found if is_open}
    assert open_ones == set(helper_functions.OFFERED)
    unsafe = select(
        "SELECT proname FROM pg_proc WHERE pronamespace = current_schema()::regnamespace AND prosecdef"
        " AND NOT COALESCE(proconfig::text LIKE '%search_path=pg_catalog%', FALSE)"
    )
    assert unsafe == []


def test_the_rows_are_those_of_the_own_letters(plain, house: House) -> None:
    own = dict(select("SELECT id, helper_id FROM batch"))
    mine = {id_ for id_, helper in own.items() if helper == house.own}
    assert 0 < len(mine) < len(own)
    assert {id_ for (id_,) in plain("SELECT id FROM batch")} == mine
    assert {batch for (batch,) in plain("SELECT batch_id FROM letter")} == mine
    assert plain("SELECT id FROM helper") == [(house.own,)]
    assert {name for (name,) in plain("SELECT name FROM setting")} <= set(roles.SETTINGS)
    assert plain("SELECT id FROM campaign") == [(house.campaign,)]


def test_row_security_cannot_be_switched_off_and_leaky_functions_see_nothing(plain, house: House) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        plain("SET row_security = off; SELECT code FROM letter")
    plain("SELECT set_config('row_security', 'on', false)")
    strangers = {code for (code,) in select("SELECT code FROM letter")} - {
        c for (c,) in plain("SELECT code FROM letter")
    }
    told: list[str] = []
    for code in sorted(strangers)[:3]:
        with contextlib.suppress(psycopg.errors.DivisionByZero):
            plain(f"SELECT 1 FROM letter WHERE 1 / (CASE WHEN code = '{code}' THEN 0 ELSE 1 END) = 1")
            continue
        told.append(code)
    assert told == []


def test_statistics_and_counters_of_the_server_tell_nothing_of_anybody(plain, house: House) -> None:
    execute("ANALYZE")
    assert plain("SELECT * FROM pg_stats WHERE schemaname = current_schema() AND tablename <> 'vipdesk_shop'") == []
    assert refused(plain, "SELECT * FROM pg_statistic")
    assert refused(plain, "SELECT rolpassword FROM pg_authid")
    assert plain("SELECT 1 FROM pg_sequences WHERE schemaname = current_schema() AND last_value IS NOT NULL") == []
    for (sequence,) in select("SELECT relname::text FROM pg_class WHERE relkind = 'S'"):
        assert refused(plain, f"SELECT last_value FROM {sequence}"), sequence
        assert refused(plain, f"SELECT nextval('{sequence}')"), sequence
    others = plain("SELECT query FROM pg_stat_activity WHERE usename <> session_user AND datname = current_database()")
    assert {query for (query,) in others} <= {"<insufficient privilege>"}


def test_who_was_held_out_cannot_be_told_from_what_is_left(plain, house: House) -> None:
    """Numbers and ids of letters run through: a gap in them would tell who got none."""
    assert campaigns.arms(house.campaign)["hold_out"] > 0
    assert [n for (n,) in select("SELECT number FROM letter ORDER BY number")] == list(
        range(1, 1 + len(select("SELECT id FROM letter")))
    )
    ids = [n for (n,) in select("SELECT id FROM letter ORDER BY number")]
    assert ids == list(range(ids[0], ids[0] + len(ids)))


def test_errors_tell_no_one_s_data(plain, house: House, shop_file: ShopServer) -> None:
    phone = select("SELECT phone FROM member WHERE phone <> '' LIMIT 1")[0][0]
    for sql in (
        "SELECT phone::int FROM member",
        "INSERT INTO member (phone) SELECT phone FROM member",
        "SELECT vipdesk_check_in(ARRAY['x'], (SELECT phone FROM member LIMIT 1), '')",
        "SELECT query_to_xml('SELECT phone FROM member', true, true, '')",
        "SELECT names::int FROM letter WHERE names < ''",
        "DO $$ BEGIN PERFORM phone FROM member; END $$",
    ):
        assert phone not in said(plain, sql)


def said(plain: Ask, sql: str) -> str:
    """All that the server answers, whether it is rows or an error."""
    try:
        return str(plain(sql))
    except psycopg.Error as error:
        parts = (error.diag.message_detail, error.diag.message_hint, error.diag.context, error.diag.internal_query)
        return f"{error} {parts}"


def state_of(code: str) -> str:
    return str(select("SELECT state FROM letter WHERE code = ?", [code])[0][0])


def codes_of(helper: int) -> list[str]:
    return [
        code
        for (code,) in select(
            "SELECT l.code FROM letter l JOIN batch b ON b.id = l.batch_id WHERE b.helper_id = ? ORDER BY l.code",
            [helper],
        )
    ]


def test_own_letters_are_checked_in_with_journal_and_cost(house: House, helpers_desk) -> None:
    first, second, *_ = codes_of(house.own)
    with helpers_desk():
        assert own_letters.is_mine()
        outcome = own_letters.check_in([first, second, "XX26-0001-?"], State.WRITTEN, None)
    assert [one.code for one in outcome.checked] == [first, second]
    assert {one.cost_fen for one in outcome.checked} == {300}
    assert len(outcome.refused) == 1
    assert state_of(first) == state_of(second) == "written"
    paid = select(
        "SELECT kind, fen, helper_id FROM cost WHERE letter_id = (SELECT id FROM letter WHERE code = ?) ORDER BY id",
        [first],
    )
    assert paid == [("stationery", 30, None), ("writing", 300, house.own)]
    who, label, tables = select("SELECT who, label, tables FROM action ORDER BY id DESC LIMIT 1")[0]
    assert (who, label, json.loads(tables)) == (
        house.login,
        services_check_in.CHECK_IN,
        ["campaign", "cost", "letter", "letter_event"],
    )
    assert select("SELECT COUNT(*) FROM change WHERE action_id = (SELECT MAX(id) FROM action)")[0][0] >= 2 * (1 + 3 + 2)


def test_letters_of_others_stay_as_they_are(house: House, helpers_desk, plain) -> None:
    (code, *_) = codes_of(house.other)
    with helpers_desk():
        outcome = own_letters.check_in([code], State.WRITTEN, None)
    assert [one.sentence.text for one in outcome.refused] == [own_letters.NOT_YOURS]
    assert plain("SELECT * FROM vipdesk_check_in(%s, 'written', '')", [code]) == []
    batch = select("SELECT id FROM batch WHERE helper_id = ?", [house.other])[0][0]
    assert plain("SELECT vipdesk_mark_printed(%s)", batch) == [(None,)]
    assert plain("SELECT * FROM vipdesk_to_pull(%s)", batch) == []
    assert state_of(code) == "planned"


def test_steps_of_the_owner_are_refused_by_the_server_itself(house: House, plain) -> None:
    (code, *_) = codes_of(house.own)
    for state in ("posted", "returned", "cancelled", "planned", "printed", "with_helper", "anything", "spoiled"):
        assert plain("SELECT * FROM vipdesk_check_in(%s, %s, 'why')", [code], state) == [], state
    before = select("SELECT COUNT(*) FROM action")
    assert plain("SELECT checked FROM vipdesk_check_in(%s, 'written', NULL)", [code]) == [(code,)]
    assert plain("SELECT checked FROM vipdesk_check_in(%s, 'written', NULL)", [code]) == []
    assert select("SELECT COUNT(*) FROM action")[0][0] == before[0][0] + 1


def test_the_journal_cannot_be_told_to_look_away(house: House, plain) -> None:
    (code, *_) = codes_of(house.own)
    plain("SELECT set_config('vipdesk.unlogged', ' update:letter  insert:cost ', false)")
    plain("SELECT set_config('vipdesk.action', '1', false)")
    assert plain("SELECT checked FROM vipdesk_check_in(%s, 'written', NULL)", [code]) == [(code,)]
    action = "(SELECT MAX(id) FROM action)"
    kept = {table for (table,) in select(f"SELECT table_name FROM change WHERE action_id = {action}")}
    assert {"letter", "cost", "letter_event"} <= kept


def booked(helper: int) -> list[tuple[Any, ...]]:
    """What letters of a helper cost and passed, without ids and moments; by the letter's place."""
    return select(
        "SELECT DENSE_RANK() OVER (ORDER BY l.code), c.kind, c.fen, c.helper_id IS NULL, c.reverses_id IS NULL"
        " FROM cost c JOIN letter l ON l.id = c.letter_id JOIN batch b ON b.id = l.batch_id WHERE b.helper_id = ?"
        " ORDER BY l.code, c.id",
        [helper],
    )


def passed(helper: int) -> list[tuple[Any, ...]]:
    return select(
        "SELECT DENSE_RANK() OVER (ORDER BY l.code), e.previous, e.state, e.reason FROM letter_event e"
        " JOIN letter l ON l.id = e.letter_id JOIN batch b ON b.id = l.batch_id WHERE b.helper_id = ?"
        " ORDER BY l.code, e.id",
        [helper],
    )


STORY = (
    ((0, 1, 2, 3, 4, 5), State.WRITTEN, None),
    ((1,), State.SPOILED, None),
    ((2,), State.SPOILED, "ink"),
    ((3, 4), State.SPOILED, None),
    ((1, 2), State.WRITTEN, None),
    ((0,), State.LOST, "rain"),
    ((5,), State.LOST, None),
    ((1,), State.SPOILED, None),
    ((1,), State.WRITTEN, "again"),
)


def test_the_server_books_what_the_services_book(house: House, helpers_desk, journal: Journal) -> None:
    """The same steps, once by the helper's login and once by an owner for the other helper's letters."""
    mine, theirs = codes_of(house.own), codes_of(house.other)
    assert min(len(mine), len(theirs)) > 6
    for places, state, reason in STORY:
        with helpers_desk():
            outcome = own_letters.check_in([mine[place] for place in places], state, reason)
        visit = services_check_in.CheckIn([theirs[place] for place in places], state, reason, NOW, TODAY, "owner")
        with journal.action(services_check_in.label(visit)):
            expected = services_check_in.check_in(visit)
        assert len(outcome.checked) == len(expected.checked) == len(places)
        assert [one.sentence.text for one in outcome.refused] == [one.sentence.text for one in expected.refused]
        assert select("SELECT state FROM letter WHERE code = ?", [mine[places[0]]]) == [(state.value,)]
    assert booked(house.own) == booked(house.other)
    assert passed(house.own) == passed(house.other)
    now = services_check_in.campaign_state(letters.states(house.campaign))
    assert campaigns.get(house.campaign).state == now


def test_the_labels_are_those_of_the_services() -> None:
    assert helper_functions.CHECK_IN == services_check_in.CHECK_IN
    assert helper_functions.MARK_PRINTED == print_letters.MARK_PRINTED


def test_an_own_batch_is_printed_and_registered(house: House, helpers_desk) -> None:
    batch = select("SELECT MIN(id) FROM batch WHERE helper_id = ?", [house.own])[0][0]
    expected = print_letters.packs_of_batch(batch, TODAY)[0]
    with helpers_desk():
        pack, notes = own_letters.pack(batch)
        own_letters.mark_printed(batch)
    assert (pack, notes) == (expected, [])
    assert letters.batch(batch).states == {"printed": len(pack.letters)}
    assert letters.batch(batch).printed_at
    register = select("SELECT kind, recipient, people, batch_id, who FROM disclosure")
    assert register == [("saved", house.login, len(pack.letters), batch, house.login)]
    assert select("SELECT COUNT(*) FROM disclosure_person")[0][0] == len(pack.letters)


def test_the_batch_of_somebody_else_is_not_there(house: House, helpers_desk) -> None:
    batch = select("SELECT MIN(id) FROM batch WHERE helper_id = ?", [house.other])[0][0]
    with helpers_desk(), pytest.raises(UserError, match="There is no batch"):
        own_letters.pack(batch)


def test_who_wants_no_letter_any_more_is_not_told_but_the_sheet_is_pulled(house: House, helpers_desk) -> None:
    code, other, *_ = codes_of(house.own)
    member = select("SELECT member_id FROM letter WHERE code = ?", [code])[0][0]
    with Journal("owner", lambda: NOW).action(Sentence("A wish")):
        execute("UPDATE member SET do_not_pursue = 1 WHERE id = ?", [member])
    with helpers_desk():
        outcome = own_letters.check_in([code, other], State.WRITTEN, None)
        _, notes = own_letters.pack(select("SELECT batch_id FROM letter WHERE code = ?", [code])[0][0])
    assert [one.code for one in outcome.checked] == [other]
    assert [one.sentence.text for one in outcome.refused] == [own_letters.TO_PULL] == [one.text for one in notes]
    assert state_of(code) == "planned"


def test_a_removed_desk_sees_nothing_at_once(house: House, plain) -> None:
    assert plain("SELECT COUNT(*) FROM letter")[0][0] > 0
    assert [(one.login, one.role, one.helper_id, one.has_login) for one in manage_desks.listed()] == [
        (house.login, Role.HELPER, house.own, True)
    ]
    done = manage_desks.remove(house.login)
    assert done.left == ()
    assert manage_desks.listed() == []
    with pytest.raises(psycopg.Error):
        plain("SELECT COUNT(*) FROM letter")


def test_a_login_of_the_owners_works_and_migrates(house: House, shop_file: ShopServer, databases: Databases) -> None:
    login = f"second_{house.login}"
    manage_desks.add(login, Role.OWNER, None, lambda: SECRET, NOW)
    try:
        with contextlib.closing(shop.open_shop(address_of(login, shop_file.location))) as second:
            shop.set_up(second)
            assert not own_letters.is_mine()
            assert select("SELECT COUNT(*) FROM member")[0][0] == 60
            with Journal(login, lambda: NOW).action(Sentence("A note")):
                execute("UPDATE member SET note = 'x' WHERE id = (SELECT MIN(id) FROM member)")
        attach(shop_file)
        assert select("SELECT who FROM action ORDER BY id DESC LIMIT 1") == [(login,)]
    finally:
        attach(shop_file)
        manage_desks.remove(login)


def test_one_who_sees_all_by_other_rights_cannot_be_a_helper(
    house: House, databases: Databases, shop_file: ShopServer
) -> None:
    user = role_names.place(shop_file).login
    with pytest.raises(UserError, match="cannot be a helper"):
        manage_desks.add(user, Role.HELPER, "李梅", lambda: SECRET, NOW)


def test_a_password_is_sent_and_shown_as_the_server_keeps_it(house: House, shop_file: ShopServer) -> None:
    desk = desks.NewDesk("王芳; DROP", Role.HELPER, house.own, NOW)
    said = "\n".join(desks.to_be_done(shop_file, desk, SECRET))
    assert SECRET not in said
    assert "SCRAM-SHA-256$" in said
    assert '"王芳; DROP"' in said


def test_a_file_has_no_desks(tmp_path, house: House) -> None:
    file = shop.create_shop(tmp_path / "other.vipdesk")
    with contextlib.closing(file), pytest.raises(UserError, match="Desks are for a shop on a server"):
        manage_desks.listed()
    attach(attached())


def test_what_a_later_version_adds_is_closed_until_it_is_opened(
    house: House, plain: Ask, shop_file: ShopServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def later(old: Shop) -> None:
        old.define("CREATE TABLE later (id INTEGER PRIMARY KEY, phone TEXT NOT NULL);\n")
        old.define("ALTER TABLE letter ADD COLUMN whose INTEGER;\n")

    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, later))
    shop.set_up(shop_file)
    assert refused(plain, "SELECT phone FROM later")
    assert refused(plain, "SELECT whose FROM letter")
    assert plain("SELECT COUNT(code) FROM letter")[0][0] > 0
    assert role_names.owner_of(shop_file, "later") == role_names.groups(shop_file.location.database).owner


def test_rights_given_by_hand_are_taken_back(house: House, plain: Ask, shop_file: ShopServer) -> None:
    helper = role_names.groups(shop_file.location.database).helper
    execute(f"GRANT SELECT (phone) ON member TO {helper}")
    execute(f"GRANT SELECT ON recipient TO {helper}")
    execute("GRANT UPDATE (state) ON letter TO PUBLIC")
    assert not refused(plain, "SELECT phone FROM member")
    shop.set_up(shop_file)
    assert refused(plain, "SELECT phone FROM member")
    assert refused(plain, "SELECT arm FROM recipient")
    assert refused(plain, "UPDATE letter SET state = 'posted'")
