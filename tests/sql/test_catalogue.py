"""Every object of the database obeys the rule book; each rule is shown to catch what it is for."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import create_engine

from server_setup.checks import Finding, broken_rule, rule_files
from tests.support.server import TestDatabase

RULES = [path for path in rule_files() if path.parent.name == "catalogue_rules"]

#: What breaks each rule; run as superuser, past all protections.
BREAKS = {
    "row_security_forced": "alter table kontor.departments no force row level security",
    "policies_for_people_are_public_and_read_only": "create policy x on kontor.departments for update to public"
    " using ((select api.session_ok()))",
    "policies_are_not_open": "create policy x on kontor.departments for select to public using (true)",
    "policies_ask_once_a_statement": "create policy x on kontor.departments for select to public"
    " using (key = any (private.keys_of('clients', 'view')))",
    "policies_trust_no_setting": "create policy x on kontor.departments for select to public"
    " using (current_setting('app.user') = name)",
    "views_run_as_the_asker": "create view api.x as select id from kontor.departments",
    "no_copies_without_rows_rights": "create materialized view api.x as select id from kontor.departments",
    "people_cannot_write_tables": "grant update (name) on kontor.departments to kontor_employee",
    "private_is_private": "grant select on private.saves to kontor_employee",
    "definers_pin_their_path": "alter function private.me() reset search_path",
    "definers_belong_to_owner_roles": "alter function private.me() owner to kontor_owner",
    "definers_go_by_session_user": "create function private.x() returns text language sql security definer"
    " set search_path = pg_catalog, pg_temp as 'select current_user::text'",
    "no_concatenated_statements": "create function private.x(p text) returns void language plpgsql as"
    " $$ begin execute 'select ' || p; end $$",
    "execute_is_granted_by_name": "grant execute on function private.rebuild_login_keys() to public",
    "logins_are_plain": "alter role seller createdb",
    "nobody_becomes_an_owner_role": "grant kontor_api to seller",
    "public_has_nothing": "grant usage on schema kontor to public",
    "only_known_extensions": "create extension hstore schema ext",
    "nothing_claims_to_be_leakproof": "alter function private.fold_v1(text) leakproof",
    "ddl_is_guarded": "alter event trigger kontor_refuse_foreign_ddl disable",
    "every_table_has_its_rights": "create table kontor.x (id bigint)",
    "visibility_is_indexed": "drop index kontor.clients_acl_key_sort_key_id_idx",
    "foreign_keys_are_indexed": "drop index kontor.feed_entries_acl_key_idx, kontor.feed_entries_client_id_at_id_idx",
    "everything_is_explained": "comment on table kontor.departments is null",
    "one_function_one_name": "create function private.me(p integer) returns int language sql as 'select 1'",
    "business_data_is_journaled": "alter table kontor.clients disable trigger write_journal_update",
    "no_large_objects": "select lo_create(0)",
    "constraints_are_named": "alter table kontor.departments add constraint departments_check1 check (id > 0)",
}
#: Roles are the cluster's: what these breaks change is put back.
REPAIRS = {
    "logins_are_plain": "alter role seller nocreatedb",
    "nobody_becomes_an_owner_role": "revoke kontor_api from seller",
}


def finding_of(database: TestDatabase, rule: Path) -> Finding | None:
    engine = create_engine("postgresql+psycopg2://", creator=lambda: database.server.cluster.connect(database.name))
    with engine.connect() as connection:
        found = broken_rule(connection, rule)
    engine.dispose()
    return found


@pytest.mark.parametrize("rule", RULES, ids=lambda path: path.stem)
def test_rule_holds_and_catches_its_break(database: TestDatabase, rule: Path) -> None:
    assert finding_of(database, rule) is None
    try:
        database.execute(BREAKS[rule.stem])
        assert finding_of(database, rule) is not None, "the rule cannot fail"
    finally:
        if rule.stem in REPAIRS:
            database.execute(REPAIRS[rule.stem])


def test_every_rule_has_a_break_and_no_break_is_left_over() -> None:
    assert {rule.stem for rule in RULES} == set(BREAKS)
