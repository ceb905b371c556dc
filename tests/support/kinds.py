"""Documents of every kind for tests: what they moved, and checks that the whole base still adds up."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import uuid4

from app.documents.commands import save_document
from app.documents.queries import DocumentDetails, get_document
from app.warehouse.commands import PostedDocument, post_document
from server_setup.checks import rule_files
from tests.support.server import TestDatabase


def moves_of(database: TestDatabase, document: int) -> list[tuple[str, str, Decimal, Decimal]]:
    """Return warehouse, code, quantity and value of what a document moved, in order."""
    rows = database.rows(
        "select w.name, i.code, m.quantity, m.value"
        " from kontor.moves m join kontor.warehouses w on w.id = m.warehouse_id"
        " join kontor.items i on i.id = m.item_id where m.document_id = %s order by m.id",
        document,
    )
    return [(name, code, Decimal(quantity), Decimal(value)) for name, code, quantity, value in rows]


def state_of(database: TestDatabase, document: int) -> str:
    """Return the state of a document."""
    return str(database.scalar("select state from kontor.documents where id = %s", document))


def read(connection: Any, document: int) -> DocumentDetails:
    """Return a document as the card reads it."""
    return get_document(connection, document)


def save(connection: Any, document: int | None, **changes: Any) -> int:
    """Save header fields {name: value} (old values are not compared) or `lines` of a draft; return its id."""
    sent = {
        name: value if name == "lines" else [_old(connection, document, name), value] for name, value in changes.items()
    }
    return save_document(connection, uuid4(), document, sent).id


def post(connection: Any, document: int) -> PostedDocument:
    """Post a draft."""
    return post_document(connection, uuid4(), document)


def broken(database: TestDatabase) -> dict[str, str]:
    """Return what the invariants of the whole base find, by name; nothing is right.

    They are prepared once a connection: tests of random work ask after each step, and planning takes far longer than
    looking.
    """
    paths = {path.stem: path for path in rule_files() if path.parent.name == "invariants"}
    prepared = {name for (name,) in database.rows("select name from pg_prepared_statements")}
    for name in paths.keys() - prepared:
        database.execute(f"prepare {name} as {paths[name].read_text(encoding='utf-8')}")
    found = {name: database.rows(f"execute {name}") for name in paths}
    return {name: str(rows[:5]) for name, rows in found.items() if rows}


def _old(connection: Any, document: int | None, name: str) -> Any:
    if document is None:
        return None
    details = get_document(connection, document)
    return details.header[name] if name in details.header else getattr(details, name)
