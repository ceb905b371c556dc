"""The demo firm: a small trade house in Moscow and Bucharest with half a year behind it, the same at each making."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from psycopg2.extensions import encrypt_password

from server_setup.demo.kinds import load_kinds
from server_setup.texts import marked, tr

_HERE = Path(__file__).parent

#: Run in this order; each is set-based and speaks for itself.
_STEPS = {
    "firms": marked("own firms"),
    "people": marked("people"),
    "holidays": marked("holidays"),
    "goods": marked("goods"),
    "clients": marked("clients"),
    "contacts": marked("contacts"),
    "activity": marked("tasks and calls"),
    "purchases": marked("purchases"),
    "sales": marked("sales"),
    "stock": marked("stock"),
    "prices": marked("prices"),
    "kinds": marked("papers of all kinds"),
}


@dataclass(frozen=True, slots=True)
class DemoEmployee:
    """One of the demo's people; the password is as public as the demo."""

    login: str
    name: str
    initials: str
    position: str
    department: str
    profile: str
    warehouses: tuple[str, ...] = ()

    @property
    def password(self) -> str:
        """The password, the same rule for all of them."""
        return f"demo-{self.login}"


_NORTH, _SOUTH, _STORE = "Продажи, Москва", "Продажи, Бухарест", "Склад и бухгалтерия"
_MAIN, _DEPOT = "Основной склад", "Depozit București"

PEOPLE: tuple[DemoEmployee, ...] = (
    DemoEmployee("serova", "Серова Анна", "СА", "Менеджер по продажам", _NORTH, "seller"),
    DemoEmployee("semenov", "Семёнов Борис", "СБ", "Менеджер по продажам", _NORTH, "seller"),
    DemoEmployee("starkova", "Старкова Вера", "СВ", "Старший менеджер", _NORTH, "senior_seller"),
    DemoEmployee("gromov", "Громов Глеб", "ГГ", "Начальник отдела продаж", _NORTH, "head_of_sales"),
    DemoEmployee("sokolov", "Соколов Илья", "СИ", "Генеральный директор", _NORTH, "director"),
    DemoEmployee("ionescu", "Ionescu Mihai", "IM", "Manager vânzări", _SOUTH, "seller"),
    DemoEmployee("popa", "Popa Elena", "PE", "Manager vânzări", _SOUTH, "seller"),
    DemoEmployee("kladov", "Кладов Егор", "КЕ", "Старший кладовщик", _STORE, "senior_storekeeper", (_MAIN, _DEPOT)),
    DemoEmployee("kuzina", "Кузина Зоя", "КЗ", "Кладовщик", _STORE, "storekeeper", (_MAIN,)),
    DemoEmployee("zakharov", "Захаров Лев", "ЗЛ", "Закупщик", _STORE, "buyer"),
    DemoEmployee("belova", "Белова Нина", "БН", "Главный бухгалтер", _STORE, "accountant"),
    DemoEmployee("adminov", "Админов Павел", "АП", "Системный администратор", _STORE, "sysadmin"),
)


def load_demo(connection: Any, scale: int = 1, report: Callable[[str], None] = print) -> None:
    """Fill an initialised, empty database (connection: a superuser's psycopg2 connection).

    Everything is one transaction. Half a year of documents ends yesterday by the server's clock.
    """
    connection.autocommit = False
    with connection, connection.cursor() as cursor:
        cursor.execute((_HERE / "words.sql").read_text(encoding="utf-8"))
        cursor.execute("select set_config('demo.clients', %s, true)", (str(2000 * scale),))
        cursor.execute("select set_config('demo.scale', %s, true)", (str(scale),))
        # Half a year that never happened is no change by anybody: the journal begins with the demo's first user.
        _switch_journal(cursor, "disable")
        for step in _STEPS:
            if step == "people":
                _hire(connection, cursor)
            elif step == "holidays":
                _mark_holidays(cursor)
            elif step == "kinds":
                cursor.execute("analyze")
                load_kinds(cursor)
            else:
                cursor.execute((_HERE / f"{step}.sql").read_text(encoding="utf-8"))
            report(tr("demo: {step}").format(step=tr(_STEPS[step])))
        cursor.execute("drop schema demo cascade")
        cursor.execute("analyze")
        _switch_journal(cursor, "enable")
    connection.autocommit = True


def _switch_journal(cursor: Any, verb: str) -> None:
    cursor.execute(
        "select tgrelid::regclass::text, tgname from pg_trigger where tgfoid = 'audit.write_entries'::regproc"
    )
    for table, trigger in cursor.fetchall():
        cursor.execute(f"alter table {table} {verb} trigger {trigger}")


def _mark_holidays(cursor: Any) -> None:
    import holidays  # heavy, and only the set-up of a server needs it

    year = datetime.now(UTC).year
    for country, language in (("RU", "ru"), ("RO", "en_US")):
        english = holidays.country_holidays(country, years=range(year - 1, year + 2), language="en_US")
        local = holidays.country_holidays(country, years=range(year - 1, year + 2), language=language)
        cursor.executemany(
            "insert into kontor.holidays (country, day, name_en, name_ru) values (%s, %s, %s, %s)",
            [(country, day, english[day], local.get(day, english[day])) for day in sorted(english)],
        )


def _hire(connection: Any, cursor: Any) -> None:
    for person in PEOPLE:
        employee = {
            "login": person.login,
            "name": person.name,
            "initials": person.initials,
            "position": person.position,
            "profiles": [person.profile],
            "zone": "Europe/Bucharest" if person.department == _SOUTH else "Europe/Moscow",
        }
        verifier = encrypt_password(person.password, person.login, scope=connection, algorithm="scram-sha-256")
        cursor.execute(
            "select private.hire(%s::jsonb || jsonb_build_object('department_id', private.department(%s)), %s)",
            (json.dumps(employee), person.department, verifier),
        )
        cursor.execute(
            "insert into kontor.employee_warehouses (employee_id, warehouse_key)"
            " select e.id, w.key from kontor.employees e, kontor.warehouses w where e.login = %s and w.name = any (%s)",
            (person.login, list(person.warehouses)),
        )
