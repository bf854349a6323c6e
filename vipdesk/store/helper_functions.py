"""What a helper's login does in a shop on a server, as functions of the database.

A helper may read their own letters and change nothing: whatever client they use, a letter moves on only through these
functions, which check that it is theirs, book what the step costs and write the journal. They do what the services do
for an owner (`services.check_in`, `services.print_letters`), and the tests hold them against those.

Each of them runs as the owners' role, so each fixes where names are looked up, trusts no setting of the caller's
session, and takes the caller from `session_user`, which no caller can change.
"""

from vipdesk.errors import QT_TRANSLATE_NOOP
from vipdesk.store.engine_postgres import CHANNEL

CHECK_IN = QT_TRANSLATE_NOOP("sentences", "Check in {count} as {state}")
MARK_PRINTED = QT_TRANSLATE_NOOP("sentences", "Mark batch {batch} printed")

_FIXED = "SECURITY DEFINER SET search_path = pg_catalog, %1$I, pg_temp"

OWN_HELPER = f"""
CREATE OR REPLACE FUNCTION vipdesk_own_helper() RETURNS bigint LANGUAGE sql STABLE {_FIXED} AS $$
  SELECT helper_id FROM desk WHERE login = session_user::text AND role = 'helper'
$$"""
"""Whose letters the caller sees; NULL for everybody who is no helper."""

SETTING = f"""
CREATE OR REPLACE FUNCTION vipdesk_setting(wanted text) RETURNS text LANGUAGE sql STABLE {_FIXED} AS $$
  SELECT COALESCE((SELECT value FROM setting WHERE name = wanted)::json, %2$L::json -> wanted) #>> '{{}}'
$$"""
"""A setting of the shop, or what holds until somebody changes it."""

IS_UNWANTED = f"""
CREATE OR REPLACE FUNCTION vipdesk_is_unwanted(which bigint) RETURNS boolean LANGUAGE sql STABLE {_FIXED} AS $$
  SELECT EXISTS (
    SELECT 1 FROM letter l JOIN recipient u ON u.id = l.recipient_id
      JOIN recipient r ON r.campaign_id = u.campaign_id AND r.unit_member_id = u.member_id
      JOIN member p ON p.id = r.member_id JOIN member m ON m.id = COALESCE(p.merged_into_id, p.id)
    WHERE l.id = which AND (r.id = u.id OR (r.arm = 'excluded' AND r.reason = 'household'
        AND r.member_id::text <> ALL (string_to_array(COALESCE(l.fields::json ->> 'without', ''), ' '))))
      AND (m.opted_out_on IS NOT NULL OR m.consent_on IS NULL OR m.do_not_pursue <> 0))
$$"""
"""Whether a letter names somebody who is not to be written to."""

TO_PULL = f"""
CREATE OR REPLACE FUNCTION vipdesk_to_pull(which bigint) RETURNS SETOF bigint LANGUAGE sql STABLE {_FIXED} AS $$
  SELECT l.id FROM letter l JOIN batch b ON b.id = l.batch_id
  WHERE b.id = which AND b.helper_id = vipdesk_own_helper() AND vipdesk_is_unwanted(l.id) ORDER BY l.id
$$"""
"""Those letters of an own batch that are not to be written any more; not why."""

BEGIN_ACTION = f"""
CREATE OR REPLACE FUNCTION vipdesk_begin_action(label text, label_values json) RETURNS bigint
LANGUAGE plpgsql {_FIXED} AS $$
DECLARE begun bigint;
BEGIN
  PERFORM set_config('vipdesk.unlogged', '', true);
  INSERT INTO action (done_at, who, label, label_values, undoable, tables)
    VALUES (floor(extract(epoch FROM now())), session_user::text, label, label_values::text, 1, '[]')
    RETURNING id INTO begun;
  PERFORM set_config('vipdesk.action', begun::text, true);
  RETURN begun;
END $$"""
"""Open an action of the journal, whatever the session was told before about leaving it alone."""

END_ACTION = f"""
CREATE OR REPLACE FUNCTION vipdesk_end_action(begun bigint) RETURNS void LANGUAGE plpgsql {_FIXED} AS $$
DECLARE changed text[];
BEGIN
  changed := ARRAY(SELECT DISTINCT table_name FROM change WHERE action_id = begun ORDER BY 1);
  PERFORM set_config('vipdesk.action', '', true);
  IF cardinality(changed) = 0 THEN
    DELETE FROM action WHERE id = begun;
  ELSE
    UPDATE action SET tables = to_json(changed)::text WHERE id = begun;
    PERFORM pg_notify('{CHANNEL}', '- ' || array_to_string(changed, ' '));
  END IF;
END $$"""
"""Close it: tell the other desks, or leave no trace where nothing was changed."""

NOTE_STEP = f"""
CREATE OR REPLACE FUNCTION vipdesk_note_step(which bigint, previous text, passed text[], why text) RETURNS void
LANGUAGE plpgsql {_FIXED} AS $$
DECLARE
  reached text;
  last text := previous;
BEGIN
  UPDATE letter SET state = passed[cardinality(passed)] WHERE id = which;
  FOREACH reached IN ARRAY passed LOOP
    INSERT INTO letter_event (letter_id, happened_at, happened_on, previous, state, reason, who)
      VALUES (which, floor(extract(epoch FROM now())), vipdesk_today(), last, reached,
        CASE WHEN reached = passed[cardinality(passed)] THEN why ELSE '' END, session_user::text);
    last := reached;
  END LOOP;
END $$"""
"""Move a letter on and write down each state that it passes."""

TODAY = f"""
CREATE OR REPLACE FUNCTION vipdesk_today() RETURNS date LANGUAGE sql STABLE {_FIXED} AS $$
  SELECT (now() AT TIME ZONE vipdesk_setting('time_zone'))::date
$$"""
"""The shop's day, by the server's clock: a caller cannot choose it."""

BOOK = f"""
CREATE OR REPLACE FUNCTION vipdesk_book(which bigint, what text, amount bigint, paid_to bigint, takes_back bigint)
RETURNS bigint LANGUAGE plpgsql {_FIXED} AS $$
BEGIN
  IF amount <> 0 THEN
    INSERT INTO cost (booked_on, kind, fen, campaign_id, letter_id, helper_id, member_id, reverses_id, note)
      SELECT vipdesk_today(), what, amount, l.campaign_id, l.id, paid_to, l.member_id, takes_back, ''
      FROM letter l WHERE l.id = which;
  END IF;
  RETURN amount;
END $$"""
"""An entry of the cost book, never of 0."""

STANDING = f"""
CREATE OR REPLACE FUNCTION vipdesk_standing(which bigint, what text) RETURNS SETOF cost LANGUAGE sql STABLE {_FIXED}
AS $$
  SELECT c.* FROM cost c WHERE c.letter_id = which AND c.kind = what AND c.reverses_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM cost r WHERE r.reverses_id = c.id) ORDER BY c.id LIMIT 1
$$"""
"""The first entry of a letter and kind that nothing has taken back."""

BOOK_STEP = f"""
CREATE OR REPLACE FUNCTION vipdesk_book_step(which bigint, passed text[], spoils_left bigint) RETURNS bigint
LANGUAGE plpgsql {_FIXED} AS $$
DECLARE
  paid cost;
  stationery bigint := vipdesk_setting('stationery_fen')::bigint;
  helper_ bigint := vipdesk_own_helper();
  pay bigint := (SELECT pay_fen FROM helper WHERE id = helper_);
  booked bigint := 0;
BEGIN
  SELECT * INTO paid FROM vipdesk_standing(which, 'writing');
  IF passed = '{{spoiled}}' THEN
    PERFORM vipdesk_book(which, 'stationery', stationery, NULL, NULL);
    IF paid.id IS NULL AND spoils_left > 0 THEN
      booked := vipdesk_book(which, 'writing', pay, helper_, NULL);
    ELSIF paid.id IS NOT NULL AND spoils_left <= 0 THEN
      booked := vipdesk_book(which, 'writing', -paid.fen, paid.helper_id, paid.id);
    END IF;
  ELSE
    IF 'printed' = ANY (passed) AND NOT EXISTS (SELECT 1 FROM vipdesk_standing(which, 'stationery')) THEN
      PERFORM vipdesk_book(which, 'stationery', stationery, NULL, NULL);
    END IF;
    IF 'written' = ANY (passed) AND paid.id IS NULL THEN
      booked := vipdesk_book(which, 'writing', pay, helper_, NULL);
    END IF;
  END IF;
  RETURN booked;
END $$"""
"""What a step adds to the cost book; of it the pay, which alone is told to the helper."""

SPOILS_LEFT = f"""
CREATE OR REPLACE FUNCTION vipdesk_spoils_left(which bigint) RETURNS bigint LANGUAGE sql VOLATILE {_FIXED} AS $$
  SELECT ceil(COUNT(*) * vipdesk_setting('free_spoiled_permille')::numeric / 1000)::bigint
    - COUNT(*) FILTER (WHERE state = 'spoiled') FROM letter WHERE batch_id = which
$$"""
"""How many more letters of a batch may be spoiled without loss of pay."""

MOVE_CAMPAIGN = f"""
CREATE OR REPLACE FUNCTION vipdesk_move_campaign(which bigint) RETURNS void LANGUAGE sql {_FIXED} AS $$
  UPDATE campaign SET state = (
    SELECT CASE
      WHEN COUNT(*) = COUNT(*) FILTER (WHERE state = 'planned') THEN 'drawn'
      WHEN COUNT(*) = COUNT(*) FILTER (WHERE state IN ('planned', 'printed')) THEN 'printing'
      WHEN COUNT(*) FILTER (WHERE state IN ('planned', 'printed', 'with_helper')) > 0 THEN 'writing'
      WHEN COUNT(*) FILTER (WHERE state = 'written') > 0 THEN 'posting' ELSE 'closed' END
    FROM letter WHERE campaign_id = which)
  WHERE id = which
$$"""
"""Bring a campaign to where its letters are."""

PASSED = f"""
CREATE OR REPLACE FUNCTION vipdesk_passed(current_state text, wanted text) RETURNS text[] LANGUAGE sql IMMUTABLE
{_FIXED} AS $$
  SELECT CASE
    WHEN wanted IN ('spoiled', 'lost') AND current_state IN ('printed', 'with_helper', 'written')
      AND current_state <> wanted THEN ARRAY[wanted]
    WHEN wanted = 'written' AND current_state = 'planned' THEN '{{printed,with_helper,written}}'::text[]
    WHEN wanted = 'written' AND current_state IN ('printed', 'spoiled') THEN '{{with_helper,written}}'::text[]
    WHEN wanted = 'written' AND current_state = 'with_helper' THEN '{{written}}'::text[]
  END
$$"""
"""The states that a helper may move a letter through; NULL for every other step, which is the owner's."""

CHECK_IN_OWN = f"""
CREATE OR REPLACE FUNCTION vipdesk_check_in(codes text[], wanted text, reason text)
RETURNS TABLE (checked text, booked bigint) LANGUAGE plpgsql {_FIXED} AS $$
DECLARE
  one record;
  passed text[];
  begun bigint;
  said text := COALESCE(NULLIF(btrim(reason), ''), CASE wanted WHEN 'spoiled' THEN 'Spoiled in writing.'
    WHEN 'lost' THEN 'Not found any more.' ELSE '' END);
  moved bigint[] := '{{}}';
BEGIN
  IF vipdesk_own_helper() IS NULL THEN
    RETURN;
  END IF;
  begun := vipdesk_begin_action('{CHECK_IN}', json_build_object('count', cardinality(codes),
    'state', json_build_object('sentence', wanted, 'values', json_build_object())));
  FOR one IN SELECT l.id, l.code, l.state, l.batch_id, l.campaign_id FROM letter l JOIN batch b ON b.id = l.batch_id
      WHERE l.code = ANY (codes) AND b.helper_id = vipdesk_own_helper() ORDER BY l.id FOR UPDATE OF l LOOP
    passed := vipdesk_passed(one.state, wanted);
    CONTINUE WHEN passed IS NULL OR (wanted = 'written' AND btrim(COALESCE(reason, '')) = ''
      AND vipdesk_is_unwanted(one.id));
    checked := one.code;
    booked := vipdesk_book_step(one.id, passed, vipdesk_spoils_left(one.batch_id));
    PERFORM vipdesk_note_step(one.id, one.state, passed, said);
    moved := moved || one.campaign_id;
    RETURN NEXT;
  END LOOP;
  PERFORM vipdesk_move_campaign(id) FROM (SELECT DISTINCT unnest(moved) AS id) m;
  PERFORM vipdesk_end_action(begun);
END $$"""
"""Check own letters in; each that was with the pay for it. Others, and steps that are the owner's, are left out."""

MARK_OWN_PRINTED = f"""
CREATE OR REPLACE FUNCTION vipdesk_mark_printed(which bigint) RETURNS bigint LANGUAGE plpgsql {_FIXED} AS $$
DECLARE
  own record;
  one record;
  begun bigint;
  printed bigint := 0;
BEGIN
  SELECT b.*, h.name AS helper_name INTO own FROM batch b JOIN helper h ON h.id = b.helper_id
    WHERE b.id = which AND b.helper_id = vipdesk_own_helper();
  IF own.id IS NULL THEN
    RETURN NULL;
  END IF;
  begun := vipdesk_begin_action('{MARK_PRINTED}', json_build_object('batch', own.number));
  FOR one IN SELECT id FROM letter WHERE batch_id = which AND state = 'planned' AND missing = ''
      AND NOT vipdesk_is_unwanted(id) ORDER BY id FOR UPDATE LOOP
    PERFORM vipdesk_book_step(one.id, '{{printed}}', 0);
    PERFORM vipdesk_note_step(one.id, 'planned', '{{printed}}', '');
    printed := printed + 1;
  END LOOP;
  UPDATE batch SET printed_at = floor(extract(epoch FROM now())) WHERE id = which AND printed_at IS NULL;
  PERFORM vipdesk_move_campaign(own.campaign_id);
  PERFORM vipdesk_note_given(which, own.helper_name);
  PERFORM vipdesk_end_action(begun);
  RETURN printed;
END $$"""
"""An own batch was printed: its planned letters are from now on, and the register knows; how many. NULL: not theirs."""

NOTE_GIVEN = f"""
CREATE OR REPLACE FUNCTION vipdesk_note_given(which bigint, given_to text) RETURNS void LANGUAGE plpgsql {_FIXED} AS $$
DECLARE
  people bigint[];
  noted bigint;
BEGIN
  people := ARRAY(
    SELECT DISTINCT r.member_id FROM letter l JOIN recipient u ON u.id = l.recipient_id
      JOIN recipient r ON r.campaign_id = u.campaign_id AND r.unit_member_id = u.member_id
    WHERE (r.id = u.id OR (r.arm = 'excluded' AND r.reason = 'household'))
      AND l.state <> 'cancelled' AND l.batch_id = which ORDER BY 1);
  IF cardinality(people) > 0 THEN
    INSERT INTO disclosure (happened_at, who, kind, recipient, what, people, everybody, batch_id, campaign_id, file,
        file_hash, expires_on)
      SELECT floor(extract(epoch FROM now())), session_user::text, 'saved', given_to, 'name address letter',
        cardinality(people), 0, b.id, b.campaign_id, '', '', b.due_on + vipdesk_setting('keep_pack_days')::integer
      FROM batch b WHERE b.id = which RETURNING id INTO noted;
    INSERT INTO disclosure_person (disclosure_id, member_id) SELECT noted, unnest(people);
  END IF;
END $$"""
"""Write into the register that somebody saved the pack of a batch."""

ALL = (
    OWN_HELPER, SETTING, TODAY, IS_UNWANTED, TO_PULL, BEGIN_ACTION, END_ACTION, NOTE_STEP, BOOK, STANDING, BOOK_STEP,
    SPOILS_LEFT, MOVE_CAMPAIGN, PASSED, NOTE_GIVEN, CHECK_IN_OWN, MARK_OWN_PRINTED,
)  # fmt: skip
"""In the order in which they lean on each other."""
OFFERED = (
    "vipdesk_own_helper()",
    "vipdesk_to_pull(bigint)",
    "vipdesk_check_in(text[], text, text)",
    "vipdesk_mark_printed(bigint)",
)
"""Those that a helper's login may call itself."""
