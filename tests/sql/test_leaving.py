"""Somebody leaves: the login closes, the work goes over by steps that can be repeated, and nobody gains in secret."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar
from uuid import UUID, uuid4

import psycopg2
import pytest
from psycopg2.extensions import encrypt_password
from typer.testing import CliRunner

from app.access.commands import decide_request, unblock_employee
from app.access.leaving import (
    Dismissal,
    StepResult,
    dismiss_employee,
    end_sessions_of,
    get_dismissal,
    hand_over,
    return_employee,
)
from app.access.queries import list_requests
from app.clients.commands import save_client
from app.database.errors import UserError
from server_setup.cluster import SUPERUSER
from server_setup.command_line import application
from tests.support.cast import password_of
from tests.support.clients import add_client, session
from tests.support.planner_records import add_task, employee_id
from tests.support.server import TestDatabase, TestServer
from tests.support.stock import draft, furnish, line

T = TypeVar("T")


@pytest.fixture(autouse=True)
def logins_put_back(server: TestServer) -> Iterator[None]:
    """Logins are the cluster's: what a dismissal closes is open again for the next test."""
    yield
    admin = server.cluster.connect("postgres")
    with admin.cursor() as cursor:
        for login in ("seller", "seller2", "seller_south", "director"):
            verifier = encrypt_password(password_of(login), login, scope=admin, algorithm="scram-sha-256")
            cursor.execute(f"alter role {login} valid until 'infinity' password '{verifier}'")
    admin.close()


def by(database: TestDatabase, login: str, work: Callable[[Any], T]) -> T:
    with session(database, login) as connection:
        return work(connection)


def refused(database: TestDatabase, login: str, work: Callable[[Any], Any]) -> str:
    with pytest.raises(UserError) as refusal:
        by(database, login, work)
    return refusal.value.code


def state_of(database: TestDatabase, login: str = "seller") -> Dismissal:
    person = employee_id(database, login)
    return by(database, "sysadmin", lambda c: get_dismissal(c, person))


def dismiss(database: TestDatabase, login: str = "seller", *, as_login: str = "sysadmin") -> int:
    person = employee_id(database, login)
    by(database, as_login, lambda c: dismiss_employee(c, uuid4(), person))
    return person


def pass_on(
    database: TestDatabase, what: str, successor: str | None, *, as_login: str = "sysadmin", save_id: UUID | None = None
) -> StepResult:
    person = employee_id(database, "seller")
    to = employee_id(database, successor) if successor else None
    return by(database, as_login, lambda c: hand_over(c, save_id or uuid4(), person, what, to))


def approve(database: TestDatabase, login: str = "director") -> None:
    request = by(database, login, list_requests)[0].id
    by(database, login, lambda c: decide_request(c, uuid4(), request, approve=True))


def test_the_login_closes_for_new_and_running_sessions(database: TestDatabase) -> None:
    window = database.connect("seller")
    person = dismiss(database)
    with pytest.raises(psycopg2.OperationalError):
        database.connect("seller")
    cursor = window.cursor()
    cursor.execute("select count(*) from kontor.clients")
    assert cursor.fetchone() == (0,)
    assert by(database, "sysadmin", lambda c: end_sessions_of(c, uuid4(), person)) == 1
    with pytest.raises(psycopg2.Error):
        cursor.execute("select 1")
    assert state_of(database).sessions == 0


def test_counts_are_shown_before_and_nothing_else(database: TestDatabase) -> None:
    stock = furnish(database)
    add_task(database, "seller")
    add_task(database, "seller", subject="Зубной", is_private=True)
    with session(database, "seller") as seller:
        draft(seller, "shipment", stock.main, stock.client, [line(stock.items[0], 1)])
    dismiss(database)
    state = state_of(database)
    assert state.open == {"clients": 2, "tasks": 1, "documents": 1, "teams": 0, "deputies": 0, "profiles": 1}
    assert state.dismissed_at is not None and not state.active
    assert "Ромашка" not in str(state) and "Зубной" not in str(state)


def test_two_people_pass_clients_and_tasks_on(database: TestDatabase) -> None:
    clients = [add_client(database, "seller", f"Клиент {n}").id for n in range(3)]
    task = add_task(database, "seller", client_id=clients[0])
    dismiss(database)
    assert pass_on(database, "clients", "seller2") == StepResult("waiting", 0, 3)
    assert pass_on(database, "tasks", "seller2").state == "waiting"
    assert len(by(database, "director", list_requests)) == 1
    approve(database)
    assert pass_on(database, "clients", "seller2") == StepResult("done", 3, 0)
    assert pass_on(database, "tasks", "seller2") == StepResult("done", 1, 0)
    with session(database, "seller2") as successor:
        seen = {row[0] for row in successor.exec_driver_sql("select id from kontor.clients")}
        mine = successor.exec_driver_sql("select count(*) from kontor.tasks where id = %s", (task,)).scalar()
    assert set(clients) <= seen and mine == 1
    done = {step.what: (step.successor, step.moved) for step in state_of(database).done}
    assert done == {"clients": ("Семёнов Борис", 3), "tasks": ("Семёнов Борис", 1)}


def test_attack_the_sysadmin_gains_no_clients_alone(database: TestDatabase) -> None:
    add_client(database, "seller", "Ромашка")
    dismiss(database)
    assert pass_on(database, "clients", "sysadmin").state == "waiting"
    request = by(database, "director", list_requests)[0].id
    assert refused(database, "sysadmin", lambda c: decide_request(c, uuid4(), request, approve=True)) == "KT002"
    assert pass_on(database, "clients", "sysadmin").moved == 0
    assert database.scalar("select count(*) from kontor.clients c join kontor.employees e on e.key = c.responsible_key"
                           " where e.login = 'sysadmin'") == 0  # fmt: skip


def test_attack_an_approval_is_for_one_successor_and_one_dismissal(database: TestDatabase) -> None:
    add_client(database, "seller", "Ромашка")
    person = dismiss(database)
    pass_on(database, "clients", "seller2")
    approve(database)
    assert pass_on(database, "clients", "seller_south").state == "waiting"
    with session(database, "sysadmin") as admin:
        raw = admin.connection.dbapi_connection
        verifier = encrypt_password("again-1", "seller", scope=raw, algorithm="scram-sha-256")
        return_employee(admin, uuid4(), person, verifier)
    assert pass_on_refused(database) == "KT018"
    dismiss(database)
    assert pass_on(database, "clients", "seller2").state == "waiting"


def pass_on_refused(database: TestDatabase) -> str:
    person, to = employee_id(database, "seller"), employee_id(database, "seller2")
    return refused(database, "sysadmin", lambda c: hand_over(c, uuid4(), person, "clients", to))


def test_attack_nobody_else_dismisses_or_passes_on(database: TestDatabase) -> None:
    person, to = employee_id(database, "seller2"), employee_id(database, "seller")
    for login in ("seller", "head", "director", "auditor", "keeper", "newcomer"):
        assert refused(database, login, lambda c: dismiss_employee(c, uuid4(), person)) == "KT002"
        assert refused(database, login, lambda c: get_dismissal(c, person)) == "KT002"
        assert refused(database, login, lambda c: end_sessions_of(c, uuid4(), person)) == "KT002"
    for login in ("seller", "director", "auditor", "keeper", "newcomer"):
        assert refused(database, login, lambda c: hand_over(c, uuid4(), person, "clients", to)) == "KT002"


def test_the_head_reassigns_without_a_second_person_but_not_while_they_work_here(database: TestDatabase) -> None:
    add_client(database, "seller", "Ромашка")
    person, to = employee_id(database, "seller"), employee_id(database, "seller2")
    assert refused(database, "head", lambda c: hand_over(c, uuid4(), person, "clients", to)) == "KT018"
    dismiss(database)
    assert pass_on(database, "clients", "seller2", as_login="head") == StepResult("done", 1, 0)
    south = employee_id(database, "seller_south")
    dismiss(database, "seller_south")
    assert refused(database, "head", lambda c: hand_over(c, uuid4(), south, "clients", to)) == "KT002"


def test_nobody_dismisses_the_own_person_or_unblocks_who_left(database: TestDatabase) -> None:
    me = employee_id(database, "sysadmin")
    assert refused(database, "sysadmin", lambda c: dismiss_employee(c, uuid4(), me)) == "KT017"
    person = dismiss(database)
    assert refused(database, "sysadmin", lambda c: unblock_employee(c, uuid4(), person)) == "KT019"


def test_drafts_teams_and_profiles_need_no_second_person_where_they_give_nothing(database: TestDatabase) -> None:
    database.execute(
        "insert into kontor.teams (name) values ('Сети');"
        "insert into kontor.team_members (team_id, employee_id)"
        " select t.id, e.id from kontor.teams t, kontor.employees e where e.login = 'seller'"
    )
    stock = furnish(database)
    with session(database, "seller") as seller:
        draft(seller, "shipment", stock.main, stock.client, [line(stock.items[0], 1)])
    dismiss(database)
    assert pass_on(database, "documents", "seller2") == StepResult("done", 1, 0)
    assert pass_on(database, "teams", "seller2").state == "waiting"
    assert pass_on(database, "teams", None) == StepResult("done", 1, 0)
    assert pass_on(database, "profiles", None) == StepResult("done", 1, 0)
    assert pass_on(database, "profiles", None) == StepResult("done", 0, 0)


def test_a_step_whose_answer_was_lost_is_applied_once(database: TestDatabase) -> None:
    database.execute(
        "insert into kontor.clients (name, responsible_key, created_at, created_by) select 'К' || n, e.key, now(), e.id"
        " from kontor.employees e, generate_series(1, 250) n where e.login = 'seller'"
    )
    dismiss(database)
    pass_on(database, "clients", "seller2")
    approve(database)
    save_id = uuid4()
    assert pass_on(database, "clients", "seller2", save_id=save_id) == StepResult("done", 200, 50)
    assert pass_on(database, "clients", "seller2", save_id=save_id) == StepResult("done", 200, 50)
    assert state_of(database).open["clients"] == 50
    assert pass_on(database, "clients", "seller2") == StepResult("done", 50, 0)
    assert sum(step.moved for step in state_of(database).done) == 250


def test_the_successor_works_meanwhile(database: TestDatabase) -> None:
    client = add_client(database, "seller", "Ромашка")
    dismiss(database)
    busy = database.server.cluster.connect(database.name)
    busy.autocommit = False
    busy.cursor().execute("update kontor.clients set comment = 'пишу' where id = %s", (client.id,))
    impatient = database.connect("head")
    impatient.cursor().execute("set lock_timeout = '200ms'")
    with pytest.raises(psycopg2.Error) as waited:
        impatient.cursor().execute(
            "select admin.hand_over(gen_random_uuid(), %s, 'clients', %s)",
            (employee_id(database, "seller"), employee_id(database, "seller2")),
        )
    assert waited.value.pgcode == "55P03"
    busy.commit()
    busy.close()
    assert pass_on(database, "clients", "seller2", as_login="head").moved == 1
    comment = {"comment": ["пишу", "моё"]}
    by(database, "seller2", lambda c: save_client(c, uuid4(), client.id, comment))
    assert database.scalar("select comment from kontor.clients where id = %s", client.id) == "моё"


def test_who_comes_back_has_a_one_time_password_and_no_rights(database: TestDatabase) -> None:
    person = dismiss(database)
    with session(database, "sysadmin") as admin:
        raw = admin.connection.dbapi_connection
        verifier = encrypt_password("again-1", "seller", scope=raw, algorithm="scram-sha-256")
        return_employee(admin, uuid4(), person, verifier)
    with pytest.raises(psycopg2.OperationalError):
        database.connect("seller", password_of("seller"))
    back = database.connect("seller", "again-1").cursor()
    with pytest.raises(psycopg2.Error) as refusal:
        back.execute("select api.get_session_info()")
    assert refusal.value.pgcode == "KT009"
    database.execute("update kontor.employees set must_change_password = false where id = %s", person)
    back = database.connect("seller", "again-1").cursor()
    back.execute("select api.get_session_info() -> 'rights'")
    assert back.fetchone() == ([],)


def test_approvers_come_back_by_the_owner_of_the_machine_only(database: TestDatabase) -> None:
    person = dismiss(database, "director")
    verifier = "SCRAM-SHA-256$4096:AAAA$AAAA:AAAA"
    assert refused(database, "sysadmin", lambda c: return_employee(c, uuid4(), person, verifier)) == "KT013"


def typed(database: TestDatabase, *words: str) -> str:
    """Return what `kontor-server` answers to the machine's owner."""
    cluster = database.server.cluster
    answer = CliRunner().invoke(
        application,
        ["employee", *words, "--database", database.name],
        env={"PGHOST": "127.0.0.1", "PGPORT": str(cluster.port), "PGUSER": SUPERUSER, "PGPASSWORD": cluster.password},
    )
    return answer.output


def test_the_command_line_dismisses_goes_on_and_takes_back(database: TestDatabase) -> None:
    add_client(database, "seller", "Ромашка")
    add_task(database, "seller")
    window = database.connect("seller")
    first = typed(database, "dismiss", "seller", "--clients-to", "seller2", "--yes")
    assert "clients 1" in first and "sessions ended: 1" in first and "clients: handed over 1" in first
    assert "profiles: ended 1" in first and "tasks:" not in first
    with pytest.raises(psycopg2.Error):
        window.cursor().execute("select 1")
    again = typed(database, "dismiss", "seller", "--tasks-to", "seller2", "--yes")
    assert "tasks: handed over 1" in again and "sessions ended: 0" in again
    state = state_of(database)
    assert {step.what for step in state.done} == {"clients", "tasks", "profiles"}
    assert {step.by for step in state.done} == {SUPERUSER} and set(state.open.values()) == {0}
    password = typed(database, "return", "seller").split(": ")[1].strip()
    database.connect("seller", password)
    assert "no such employee" in typed(database, "return", "seller2")
    typed(database, "dismiss", "seller", "--yes")
    assert "employee return" in typed(database, "unblock", "seller"), "the old password never opens again"
    assert database.scalar("select active from kontor.employees where login = 'seller'") is False
    assert "There is no employee" in typed(database, "dismiss", "nobody", "--yes")
