"""The cast: two own firms, two warehouses, three departments and thirteen people, the same in each test database."""

from __future__ import annotations

import json
from typing import Any

from psycopg2.extensions import encrypt_password

_FIRMS = """
insert into kontor.own_firms (name, full_name, country, zone, currency, language, tax_number, tax_reason_code,
  registration_number, statistics_code, address, phone, bank_account, bank_name, bank_code, correspondent_account,
  director_title, director_name, accountant_name)
values
  ('ООО Контор', 'Общество с ограниченной ответственностью «Контор»', 'RU', 'Europe/Moscow', 'RUB', 'ru', '7707083893',
   '770701001', '1027700132195', '00032537', '127006, г. Москва, ул. Долгоруковская, д. 1', '+74951234567',
   '40702810938000000002', 'ПАО Сбербанк', '044525225', '30101810400000000225',
   'Генеральный директор', 'Соколов И. П.', 'Белова Н. С.'),
  ('Kontor SRL', 'Kontor SRL', 'RO', 'Europe/Bucharest', 'RON', 'ro', 'RO14399840', null, 'J40/372/2002', null,
   'București, Str. Lipscani 1', '+40213456789', 'RO49AAAA1B31007593840000', 'Banca Exemplu', 'AAAAROBU', null,
   'Administrator', 'Ionescu A.', 'Popa M.');
with k as (insert into kontor.access_keys (kind) select 'pool' from generate_series(1, 3) returning id)
insert into kontor.departments (name, key)
select n.name, k.id from (select id, row_number() over (order by id) as no from k) k
join (values (1, 'Продажи Север'), (2, 'Продажи Юг'), (3, 'Склад')) n(no, name) on n.no = k.no;
with k as (insert into kontor.access_keys (kind) select 'warehouse' from generate_series(1, 2) returning id)
insert into kontor.warehouses (name, key, own_firm_id)
select n.name, k.id, (select min(id) from kontor.own_firms)
from (select id, row_number() over (order by id) as no from k) k
join (values (1, 'Главный склад'), (2, 'Второй склад')) n(no, name) on n.no = k.no;
"""

#: login, name, initials, department, profiles, warehouses
PEOPLE: tuple[tuple[str, str, str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("seller", "Серова Анна", "СА", "Продажи Север", ("seller",), ()),
    ("seller2", "Семёнов Борис", "СБ", "Продажи Север", ("seller",), ()),
    ("senior", "Старкова Вера", "СВ", "Продажи Север", ("senior_seller",), ()),
    ("head", "Громов Глеб", "ГГ", "Продажи Север", ("head_of_sales",), ()),
    ("seller_south", "Дёмина Дарья", "ДД", "Продажи Юг", ("seller",), ()),
    ("newcomer", "Новикова Нина", "НН", "Продажи Юг", ("newcomer",), ()),
    ("keeper", "Кладов Егор", "КЕ", "Склад", ("storekeeper",), ("Главный склад", "Второй склад")),
    ("keeper2", "Кузин Фёдор", "КФ", "Склад", ("senior_storekeeper",), ("Главный склад", "Второй склад")),
    ("keeper_second", "Котов Олег", "КО", "Склад", ("storekeeper",), ("Второй склад",)),
    ("accountant", "Белова Нина", "БН", "Склад", ("accountant",), ()),
    ("director", "Соколов Илья", "СИ", "Продажи Север", ("director",), ()),
    ("auditor", "Рогов Ян", "РЯ", "Склад", ("auditor",), ()),
    ("sysadmin", "Админов Павел", "АП", "Склад", ("sysadmin",), ()),
)


def password_of(login: str) -> str:
    """Return the password of one of the cast."""
    return f"{login}-pass"


def hire_cast(admin: Any) -> None:
    """Fill an initialised database with the cast (admin: a superuser connection in autocommit)."""
    with admin.cursor() as cursor:
        cursor.execute(_FIRMS)
        for login, name, initials, department, profiles, warehouses in PEOPLE:
            hire(cursor, admin, login, name, initials, department, profiles, warehouses)
        cursor.execute("grant kontor_auditor to auditor with inherit true, set false")


def hire(
    cursor: Any,
    admin: Any,
    login: str,
    name: str,
    initials: str,
    department: str,
    profiles: tuple[str, ...],
    warehouses: tuple[str, ...],
) -> None:
    """Make one employee with an own PostgreSQL login."""
    employee = {"login": login, "name": name, "initials": initials, "profiles": list(profiles)}
    verifier = encrypt_password(password_of(login), login, scope=admin, algorithm="scram-sha-256")
    cursor.execute(
        "select private.hire(%s::jsonb || jsonb_build_object('department_id',"
        " (select id from kontor.departments where name = %s)), %s)",
        (json.dumps(employee), department, verifier),
    )
    cursor.execute(
        "insert into kontor.employee_warehouses (employee_id, warehouse_key)"
        " select e.id, w.key from kontor.employees e, kontor.warehouses w where e.login = %s and w.name = any (%s)",
        (login, list(warehouses)),
    )
