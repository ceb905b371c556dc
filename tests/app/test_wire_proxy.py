"""The counter of round trips counts rightly, or every budget built on it means nothing."""

import threading
import time
from dataclasses import replace

import psycopg2
import pytest

from app.database.engine import make_engine
from tests.support.cast import password_of
from tests.support.server import TestDatabase
from tests.support.wire_proxy import WireProxy


def connect(database: TestDatabase, wire: WireProxy) -> "psycopg2.extensions.connection":
    connection = psycopg2.connect(
        host="127.0.0.1",
        port=wire.port,
        dbname=database.name,
        user="seller",
        password=password_of("seller"),
        sslmode="disable",
        gssencmode="disable",
    )
    connection.autocommit = True
    return connection


def test_signing_in_takes_three_turns_and_a_statement_one(database: TestDatabase, wire: WireProxy) -> None:
    with wire.counted() as signing_in:
        connection = connect(database, wire)
    assert [turn.asked for turn in signing_in] == ["connect", "password", "password"]
    with wire.counted() as asking, connection.cursor() as cursor:
        cursor.execute("select 1")
        cursor.execute("select 'two', generate_series(1, 100000)")
    assert [turn.asked for turn in asking] == ["select 1", "select 'two', generate_series(1, 100000)"]
    connection.close()


def test_the_workstations_engine_adds_no_turn_of_its_own(database: TestDatabase, wire: WireProxy) -> None:
    engine = make_engine(replace(database.address, port=wire.port), "seller", password_of("seller"))
    with wire.counted() as turns:
        with engine.connect() as connection:
            connection.exec_driver_sql("select 1").scalar()
        with engine.connect() as connection:
            connection.exec_driver_sql("select 2").scalar()
    assert len(turns) == 5, turns
    engine.dispose()


def test_delay_is_added_to_each_turn_there_and_back_together(database: TestDatabase, wire: WireProxy) -> None:
    connection = connect(database, wire)
    wire.delay = 0.08
    started = time.perf_counter()
    with connection.cursor() as cursor:
        cursor.execute("select 1")
    assert 0.08 <= time.perf_counter() - started < 0.5
    connection.close()


def test_a_notification_that_nobody_asked_for_is_no_turn(database: TestDatabase, wire: WireProxy) -> None:
    engine = make_engine(replace(database.address, port=wire.port), "seller", password_of("seller"))
    raw = engine.raw_connection()
    with raw.cursor() as cursor:
        cursor.execute("listen kontor_test")
        with wire.counted() as turns:
            database.execute("notify kontor_test, 'x'")
            time.sleep(0.2)
        assert turns == []
        cursor.execute("select 1")
    raw.close()
    engine.dispose()


def test_a_cut_line_breaks_the_connection_and_a_new_one_works(database: TestDatabase, wire: WireProxy) -> None:
    connection = connect(database, wire)
    wire.cut()
    with pytest.raises(psycopg2.OperationalError), connection.cursor() as cursor:
        cursor.execute("select 1")
    wire.refuse()
    with pytest.raises(psycopg2.OperationalError):
        connect(database, wire)
    wire.refuse(False)
    connect(database, wire).close()


def test_a_stalled_line_holds_the_answer_until_it_flows_again(database: TestDatabase, wire: WireProxy) -> None:
    connection = connect(database, wire)
    wire.stall()
    answered = threading.Event()

    def ask() -> None:
        with connection.cursor() as cursor:
            cursor.execute("select 1")
        answered.set()

    asking = threading.Thread(target=ask)
    asking.start()
    assert not answered.wait(0.3)
    wire.stall(False)
    assert answered.wait(10)
    asking.join()
    connection.close()
