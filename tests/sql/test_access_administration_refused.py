"""Each function that changes rights or people, called past the window by every profile that must not."""

from __future__ import annotations

import psycopg2
import pytest

from tests.support.cast import PEOPLE
from tests.support.server import TestDatabase

#: What changes profiles, and what changes people; the sysadmin alone has both rights.
CHANGES = (
    'select admin.save_profile(gen_random_uuid(), \'{"code": "mine", "name_en": "M", "name_ru": "М"}\')',
    'select admin.request_rights(gen_random_uuid(), \'{"profile_id": 1, "rights": []}\')',
    'select admin.copy_profile(gen_random_uuid(), \'{"profile_id": 1, "code": "mine"}\')',
    "select admin.import_profiles(gen_random_uuid(), '[]')",
    'select admin.save_department(gen_random_uuid(), \'{"name": "Мой"}\')',
    'select admin.save_team(gen_random_uuid(), \'{"name": "Моя", "members": []}\')',
    "select admin.drop_team(gen_random_uuid(), 1)",
    "select admin.end_deputy(gen_random_uuid(), 1)",
    "select admin.save_employee(gen_random_uuid(), 1, '{\"own_firm_ids\": [[], []]}')",
)
#: Tables behind them: nobody who is a person writes one, the sysadmin included.
WRITES = (
    "insert into kontor.profile_rights (profile_id, object, action, scope) values (1, 'clients', 'view', 'all')",
    "update kontor.profiles set archived = false",
    "update kontor.departments set parent_id = null",
    "insert into kontor.employee_own_firms (employee_id, own_firm_id) values (1, 1)",
    "update kontor.employees set workstations = '{}', password_until = null",
    "delete from kontor.profile_limits",
    "insert into kontor.deputies (employee_id, deputy_id, valid_from, valid_until) values (1, 2, now(), 'infinity')",
    "select private.put_profile_rights(1, '[]', '{}')",
    "select private.let_password_hold('seller', null)",
    "select private.put_or_ask(1, '[]', '{}')",
)


def code_of(connection: psycopg2.extensions.connection, statement: str) -> str | None:
    try:
        with connection.cursor() as cursor:
            cursor.execute(statement)
    except psycopg2.Error as error:
        return error.pgcode
    return None


@pytest.mark.parametrize("login", [person[0] for person in PEOPLE if person[0] != "sysadmin"])
def test_no_other_profile_changes_rights_or_people(database: TestDatabase, login: str) -> None:
    connection = database.connect(login)
    assert {statement: code_of(connection, statement) for statement in CHANGES} == dict.fromkeys(CHANGES, "KT002")
    connection.close()


@pytest.mark.parametrize("login", ["sysadmin", "director", "auditor", "seller", "newcomer"])
def test_nobody_writes_the_tables_behind_rights(database: TestDatabase, login: str) -> None:
    connection = database.connect(login)
    assert {statement: code_of(connection, statement) for statement in WRITES} == dict.fromkeys(WRITES, "42501")
    connection.close()
