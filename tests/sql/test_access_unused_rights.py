"""Rights that nobody used, told from changes, exports, prints and counted rows: each trace clears its own right."""

from __future__ import annotations

from uuid import uuid4

from app.access.exports import open_export
from app.access.queries import list_unused_rights
from tests.support.clients import session
from tests.support.server import TestDatabase


def unused(database: TestDatabase, login: str, action: str) -> set[str | None]:
    with session(database, "sysadmin") as sysadmin:
        rows = list_unused_rights(sysadmin, 30)
    return {row.object for row in rows if row.login == login and row.action == action}


def test_an_export_clears_the_right_to_it_and_no_other(database: TestDatabase) -> None:
    before = unused(database, "head", "export")
    assert {"clients", "shipments"} <= before
    with session(database, "head") as head:
        open_export(head, uuid4(), ("clients",), "clients", {}, [])
    assert before - unused(database, "head", "export") == {"clients"}


def test_a_print_clears_the_right_to_print_papers_of_its_kind(database: TestDatabase) -> None:
    assert {"shipments", "receipts"} <= unused(database, "keeper2", "print")
    database.execute(
        "insert into audit.prints (at, login, document_id, document_kind, document_number, form, output, copies,"
        " printer, sha256) values (now(), 'keeper2', 7, 'shipment', '1', 'torg12_ru', 'paper', 1, 'x', '')"
    )
    left = unused(database, "keeper2", "print")
    assert "shipments" not in left and "receipts" in left


def test_rights_to_see_are_listed_only_of_who_read_nothing_while_reading_was_counted(database: TestDatabase) -> None:
    assert unused(database, "seller", "view") == unused(database, "seller2", "view") == set(), "nothing was counted yet"
    database.execute(
        "insert into audit.reading (login, hour, rows, cards) values ('seller', date_trunc('hour', now()), 340, 0)"
    )
    assert unused(database, "seller", "view") == {"channels", "bank_data"}, "no card was opened"
    assert {"clients", "shipments", "channels"} <= unused(database, "seller2", "view")
    with session(database, "sysadmin") as sysadmin:
        read = {row.rows_read for row in list_unused_rights(sysadmin, 30) if row.login == "seller"}
    assert read == {340}


def test_old_reading_counts_for_longer_spans_only(database: TestDatabase) -> None:
    database.execute(
        "insert into audit.reading (login, hour, rows, cards) values"
        " ('seller', date_trunc('hour', now()) - interval '60 days', 340, 5),"
        " ('seller2', date_trunc('hour', now()), 1, 1)"
    )
    assert "clients" in unused(database, "seller", "view")
    with session(database, "sysadmin") as sysadmin:
        rows = list_unused_rights(sysadmin, 90)
    assert "view" not in {row.action for row in rows if row.login == "seller"}
