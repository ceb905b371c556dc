"""Whose rows a person reaches: teams, deputies, temporary profiles, denials and limits, by what clients they see."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.server import TestDatabase
from tests.support.stock import add_partner, furnish


@pytest.fixture
def firm(database: TestDatabase) -> TestDatabase:
    """Ромашка and the private Тайный of the seller of the north, Берег of the seller of the south."""
    furnish(database)
    add_partner(database, "seller_south", "Берег")
    return database


def seen(database: TestDatabase, login: str) -> set[str]:
    connection = database.connect(login)
    with connection.cursor() as cursor:
        cursor.execute("select name from kontor.clients where name <> 'Оптовик'")
        names = {row[0] for row in cursor.fetchall()}
    connection.close()
    return names


def give(database: TestDatabase, profile: str, *rights: str, denied: bool = False) -> None:
    """Add rights, each `object action scope`, to a profile, not seeing private rows of others."""
    for right in rights:
        database.execute(
            "insert into kontor.profile_rights (profile_id, object, action, scope, denied)"
            " select id, %s, %s, %s, %s from kontor.profiles where code = %s",
            *right.split(),
            denied,
            profile,
        )


def lend(database: TestDatabase, lender: str, deputy: str, since: str, until: str) -> None:
    database.execute(
        "insert into kontor.deputies (employee_id, deputy_id, valid_from, valid_until)"
        " select a.id, b.id, %s, %s from kontor.employees a, kontor.employees b where a.login = %s and b.login = %s",
        since,
        until,
        lender,
        deputy,
    )


def limit(database: TestDatabase, login: str, name: str) -> Any:
    """Ask the limit as a function of the server asks it: by the session's own login."""
    database.execute(
        "create or replace function api.ask_limit(p text) returns numeric language sql security definer"
        " set search_path = pg_catalog, pg_temp as 'select private.limit_of(p)';"
        "grant execute on function api.ask_limit(text) to kontor_employee"
    )
    connection = database.connect(login)
    with connection.cursor() as cursor:
        cursor.execute("select api.ask_limit(%s)", (name,))
        found = cursor.fetchone()[0]
    connection.close()
    return found


def test_a_team_reaches_across_departments_but_not_to_private_clients(firm: TestDatabase) -> None:
    give(firm, "seller", "clients view team")
    assert seen(firm, "seller_south") == {"Берег"}
    firm.execute("insert into kontor.teams (name) values ('Сети')")
    firm.execute(
        "insert into kontor.team_members (team_id, employee_id)"
        " select t.id, e.id from kontor.teams t, kontor.employees e where e.login in ('seller', 'seller_south')"
    )
    assert seen(firm, "seller_south") == {"Берег", "Ромашка"}
    assert seen(firm, "seller") == {"Берег", "Ромашка", "Тайный"}
    firm.execute("delete from kontor.team_members")
    assert seen(firm, "seller_south") == {"Берег"}


def test_a_deputy_has_the_rights_for_the_dates_and_loses_them_without_anybody_doing_anything(
    firm: TestDatabase,
) -> None:
    firm.freeze("2026-11-23 10:00+03")
    lend(firm, "seller", "seller_south", "2026-11-24 00:00+03", "2026-11-27 00:00+03")
    assert seen(firm, "seller_south") == {"Берег"}
    firm.freeze("2026-11-24 00:00+03")
    assert seen(firm, "seller_south") == {"Берег", "Ромашка", "Тайный"}
    assert seen(firm, "seller") == {"Ромашка", "Тайный"}
    firm.freeze("2026-11-27 00:00+03")
    assert seen(firm, "seller_south") == {"Берег"}


def documents_seen(database: TestDatabase, login: str) -> int:
    connection = database.connect(login)
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from kontor.documents")
        count = int(cursor.fetchone()[0])
    connection.close()
    return count


def test_documents_follow_deputies_and_own_firms_at_once(firm: TestDatabase) -> None:
    firm.execute(
        "insert into kontor.documents (own_firm_id, kind, moment, client_id, client_key, warehouse_id, warehouse_key,"
        " currency, author_id, responsible_id, created_at)"
        " select 1, 'shipment', '2026-11-20', c.id, c.acl_key, w.id, w.key, 'RUB', 1, 1, now()"
        " from kontor.clients c, kontor.warehouses w where c.name = 'Ромашка' and w.name = 'Главный склад'"
    )
    firm.freeze("2026-11-23 10:00+03")
    lend(firm, "seller", "seller_south", "2026-11-24 00:00+03", "2026-11-27 00:00+03")
    assert (documents_seen(firm, "seller"), documents_seen(firm, "seller_south")) == (1, 0)
    firm.freeze("2026-11-24 00:00+03")
    assert documents_seen(firm, "seller_south") == 1
    firm.freeze("2026-11-27 00:00+03")
    assert documents_seen(firm, "seller_south") == 0
    firm.execute(
        "insert into kontor.employee_own_firms (employee_id, own_firm_id)"
        " select id, 2 from kontor.employees where login = 'seller'"
    )
    assert documents_seen(firm, "seller") == 0
    firm.execute("delete from kontor.employee_own_firms")
    assert documents_seen(firm, "seller") == 1
    firm.execute("update kontor.employees set must_change_password = true where login = 'seller'")
    assert documents_seen(firm, "seller") == 0


def test_a_lender_who_left_lends_nothing(firm: TestDatabase) -> None:
    lend(firm, "seller", "seller_south", "2020-01-01", "2100-01-01")
    assert len(seen(firm, "seller_south")) == 3
    firm.execute("update kontor.employees set active = false where login = 'seller'")
    assert seen(firm, "seller_south") == {"Берег"}


def test_the_administration_of_rights_is_never_lent(firm: TestDatabase) -> None:
    lend(firm, "sysadmin", "seller", "2020-01-01", "2100-01-01")
    lend(firm, "auditor", "seller", "2020-01-01", "2100-01-01")
    objects = {
        row[0]
        for row in firm.rows(
            "select object from private.login_keys where login = 'seller' and (sees_all or keys <> '{}')"
        )
    }
    assert "receipts" in objects
    assert not objects & {"employees", "profiles", "journal", "settings"}


def test_a_denial_of_ones_own_wins_over_everything(firm: TestDatabase) -> None:
    firm.execute("insert into kontor.profiles (code, name_en, name_ru) values ('no_clients', 'x', 'x')")
    give(firm, "no_clients", "clients view all", denied=True)
    lend(firm, "director", "seller_south", "2020-01-01", "2100-01-01")
    assert len(seen(firm, "seller_south")) == 3
    firm.execute(
        "insert into kontor.employee_profiles (employee_id, profile_id)"
        " select e.id, p.id from kontor.employees e, kontor.profiles p"
        " where e.login = 'seller_south' and p.code = 'no_clients'"
    )
    assert seen(firm, "seller_south") == set()


def test_a_denial_of_the_lender_takes_only_what_is_lent(firm: TestDatabase) -> None:
    firm.execute("insert into kontor.profiles (code, name_en, name_ru) values ('no_clients', 'x', 'x')")
    give(firm, "no_clients", "clients view all", denied=True)
    firm.execute(
        "insert into kontor.employee_profiles (employee_id, profile_id)"
        " select e.id, p.id from kontor.employees e, kontor.profiles p"
        " where e.login = 'director' and p.code = 'no_clients'"
    )
    lend(firm, "director", "seller_south", "2020-01-01", "2100-01-01")
    assert seen(firm, "seller_south") == {"Берег"}


def test_the_widest_limit_of_the_valid_profiles_holds(firm: TestDatabase) -> None:
    assert limit(firm, "seller", "discount_percent") is None
    firm.execute(
        "insert into kontor.profile_limits (profile_id, name, value)"
        " select id, 'discount_percent', case code when 'seller' then 5 else 15 end from kontor.profiles"
        " where code in ('seller', 'head_of_sales')"
    )
    assert limit(firm, "seller", "discount_percent") == 5
    firm.execute(
        "insert into kontor.employee_profiles (employee_id, profile_id, valid_until)"
        " select e.id, p.id, '2026-11-24' from kontor.employees e, kontor.profiles p"
        " where e.login = 'seller' and p.code = 'head_of_sales'"
    )
    firm.freeze("2026-11-23 10:00+03")
    assert limit(firm, "seller", "discount_percent") == 15
    firm.freeze("2026-11-25 10:00+03")
    assert limit(firm, "seller", "discount_percent") == 5
