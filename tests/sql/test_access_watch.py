"""kontor-server watch with real sessions: refusals out of the log, stuck sessions, heads of seals, alerts."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg2
import pytest

from server_setup.command_line.watch import one_round
from server_setup.outlets import Mailbox, Outlets
from server_setup.server_log import entries_of, is_refusal, refusal_of
from server_setup.session_watch import Patience
from tests.support.server import TestDatabase

QUICK = Patience(active=0.3, idle=0.3, blocking=0.3)


def until(found: Callable[[], Any], seconds: float = 10.0) -> Any:
    """Wait for what another process does."""
    deadline = time.monotonic() + seconds
    while not (result := found()) and time.monotonic() < deadline:
        time.sleep(0.05)
    return result


def refused(connection: Any, statement: str) -> str:
    with pytest.raises(psycopg2.Error) as refusal:
        connection.cursor().execute(statement)
    return str(refusal.value.pgcode)


def recorded(database: TestDatabase, login: str, count: int) -> list[tuple[Any, ...]]:
    def look() -> list[tuple[Any, ...]]:
        one_round(database.admin)
        rows = database.rows(
            "select code, object, action, host(client_address) from audit.refusals where login = %s order by id", login
        )
        return rows if len(rows) >= count else []

    return list(until(look))


def test_refusals_come_from_the_log_once_each_though_they_were_rolled_back(database: TestDatabase) -> None:
    one_round(database.admin)
    seller = database.connect("seller")
    assert refused(seller, "select admin.list_employees()") == "KT002"
    assert refused(seller, "select api.get_client_card(999999)") == "KT003"
    assert refused(seller, "select * from audit.entries") == "42501"
    assert recorded(database, "seller", 3) == [
        ("KT002", "employees", "view", "127.0.0.1"),
        ("KT003", "clients", None, "127.0.0.1"),
        ("42501", None, None, "127.0.0.1"),
    ]
    one_round(database.admin)
    assert database.scalar("select count(*) from audit.refusals where login = 'seller'") == 3


def test_rotation_loses_and_doubles_nothing(database: TestDatabase) -> None:
    one_round(database.admin)
    seller = database.connect("seller2")
    for _ in range(3):
        refused(seller, "select admin.list_employees()")
        before = database.scalar("select pg_current_logfile('jsonlog')")
        # Names carry the second they were begun in.
        time.sleep(1.1)
        database.execute("select pg_rotate_logfile()")
        until(lambda before=before: database.scalar("select pg_current_logfile('jsonlog')") != before)
    refused(seller, "select admin.list_employees()")
    assert len(recorded(database, "seller2", 4)) == 4
    one_round(database.admin)
    assert database.scalar("select count(*) from audit.refusals where login = 'seller2'") == 4
    assert database.scalar("select count(*) from private.log_positions") == 1


def test_a_round_that_breaks_off_reads_the_same_lines_again(database: TestDatabase) -> None:
    one_round(database.admin)
    refused(database.connect("keeper"), "select admin.list_employees()")
    database.execute("alter table audit.refusals add constraint x check (login <> 'keeper')")
    until(lambda: _breaks(database))
    database.execute("alter table audit.refusals drop constraint x")
    assert len(recorded(database, "keeper", 1)) == 1


def _breaks(database: TestDatabase) -> bool:
    try:
        one_round(database.admin)
    except psycopg2.errors.CheckViolation:
        return True
    return False


def test_no_value_and_no_statement_of_a_refusal_is_kept() -> None:
    line = (
        b'{"timestamp": "2026-11-22 04:00:00.000 UTC", "user": "seller", "dbname": "k", "remote_host": "10.0.0.7",'
        b' "error_severity": "ERROR", "state_code": "KT002", "message": "KT002", "statement": "select secret",'
        b' "application_name": "kontor", "detail": "{\\"object\\": \\"clients\\", \\"action\\": \\"export\\",'
        b' \\"value\\": \\"+7 secret\\", \\"ask\\": [\\"secret\\"]}"}\nnot json\n[1]\n'
    )
    (entry,) = entries_of(line)
    assert is_refusal(entry)
    kept = refusal_of(entry)
    assert (kept["object"], kept["action"], kept["client_address"]) == ("clients", "export", "10.0.0.7")
    assert "secret" not in str(kept)
    assert not is_refusal({**entry, "state_code": "KT004"}) and not is_refusal({**entry, "error_severity": "LOG"})


def test_a_statement_over_time_is_ended_though_its_own_limit_was_switched_off(database: TestDatabase) -> None:
    seller = database.connect("seller")
    seller.cursor().execute("set statement_timeout = 0")
    ended: list[str] = []

    def sleep() -> None:
        with pytest.raises(psycopg2.Error):
            seller.cursor().execute("select pg_sleep(30)")
        ended.append("yes")

    thread = threading.Thread(target=sleep)
    thread.start()
    said = until(lambda: [line for line in one_round(database.admin, patience=QUICK) if "seller" in line])
    thread.join(10)
    assert said == ["ended a session of seller: a statement over 0.3 s"] and ended == ["yes"]


def test_attack_74_who_idles_in_a_transaction_with_a_lock_is_ended_and_superusers_are_not(
    database: TestDatabase,
) -> None:
    seller = database.connect("seller")
    seller.autocommit = False
    seller.cursor().execute("set idle_in_transaction_session_timeout = 0")
    root = database.server.cluster.connect(database.name)
    root.autocommit = False
    root.cursor().execute("select 1")
    said = until(lambda: [line for line in one_round(database.admin, patience=QUICK) if "ended" in line])
    assert said == ["ended a session of seller: idle in a transaction over 0.3 s"]
    with pytest.raises(psycopg2.Error):
        seller.cursor().execute("select 1")
    root.cursor().execute("select 1")
    root.close()


def test_the_head_of_a_queue_is_ended_not_those_who_wait(database: TestDatabase) -> None:
    # An employee holds the counter of saves of her own; a second session of hers waits for it.
    first, second = database.connect("seller"), database.connect("seller")
    first.autocommit = False
    statement = "select api.claim_probe()"
    database.execute(
        "create function api.claim_probe() returns jsonb language sql security definer set search_path = pg_catalog"
        " as $$ select private.claim_save('00000000-0000-0000-0000-000000000001', 'probe') $$;"
        " alter function api.claim_probe() owner to kontor_api;"
        " grant execute on function api.claim_probe() to kontor_employee"
    )
    first.cursor().execute(statement)
    answers: list[Any] = []

    def wait() -> None:
        cursor = second.cursor()
        cursor.execute(statement)
        answers.append(cursor.fetchone())

    thread = threading.Thread(target=wait)
    thread.start()
    patience = Patience(active=600, idle=600, blocking=0.3)
    said = until(lambda: [line for line in one_round(database.admin, patience=patience) if "ended" in line])
    thread.join(10)
    assert said == ["ended a session of seller: it kept others waiting over 0.3 s"]
    assert answers == [(None,)]


def test_blocked_employees_are_out_with_the_next_round(database: TestDatabase) -> None:
    victim = database.connect("seller2")
    database.execute("update kontor.employees set active = false where login = 'seller2'")
    assert "ended a session of seller2: the login is blocked" in one_round(database.admin)
    with pytest.raises(psycopg2.Error):
        victim.cursor().execute("select 1")


def test_heads_go_to_a_file_once_each_and_a_file_that_fails_gets_them_later(
    database: TestDatabase, tmp_path: Path
) -> None:
    outlets = Outlets(heads_file=tmp_path / "away" / "heads.txt")
    said = one_round(database.admin, outlets)
    assert any(line.startswith("not given out to heads file") for line in said)
    (tmp_path / "away").mkdir()
    outlets = Outlets(heads_file=tmp_path / "away" / "heads.txt")
    for _ in range(2):
        one_round(database.admin, outlets)
        database.execute("update kontor.own_firms set phone = phone || '1' where id = 1")
        database.execute("select private.seal_journal()")
    one_round(database.admin, outlets)
    written = [line.split() for line in (tmp_path / "away" / "heads.txt").read_text().splitlines()]
    assert [(int(words[0]), words[3]) for words in written] == database.rows(
        "select id, encode(hash, 'hex') from audit.seals order by id"
    )


def test_alerts_and_heads_are_mailed_and_tried_again_after_a_failure(
    database: TestDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[tuple[str, str]] = []
    failing = [True]

    def send(_box: Mailbox, subject: str, text: str) -> None:
        if failing[0]:
            raise ConnectionRefusedError("no mail today")
        sent.append((subject, text))

    monkeypatch.setattr(Mailbox, "send", send)
    database.execute("select private.raise_alert('locked', 'probe', 'seller', '{\"client_address\": \"10.0.0.7\"}')")
    box = Mailbox("mail.firm.ru", 25, "kontor@firm.ru", ("admin@firm.ru",))
    said = one_round(database.admin, Outlets(mailbox=box))
    assert sum("no mail today" in line for line in said) == 2
    assert any("Серова Анна (seller): locked" in line for line in said)
    failing[0] = False
    assert not [line for line in one_round(database.admin, Outlets(mailbox=box)) if "alert" in line]
    assert {subject for subject, _ in sent} == {"Kontor: seals of the journal", "Kontor: alerts"}
    assert any("10.0.0.7" in text for _, text in sent)
    sent.clear()
    one_round(database.admin, Outlets(mailbox=box))
    assert sent == []
