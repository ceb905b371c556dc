"""Clients for tests, made as people make them: by save_client through the workstation's engine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

from sqlalchemy.engine import Connection

from app.clients.commands import save_client
from app.clients.records import SavedClient
from tests.support.server import TestDatabase


@contextmanager
def session(database: TestDatabase, login: str) -> Iterator[Connection]:
    """A connection of the person's workstation, closed at the end: a login has few of them."""
    engine = database.engine(login)
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def fields(**values: Any) -> dict[str, list[Any]]:
    """Return {field: [None, value]}: the changes of a new record."""
    return {name: [None, value] for name, value in values.items()}


def child(child_id: int | None = None, **values: Any) -> dict[str, Any]:
    """Return a new part of a card; `channels` and `accounts` are lists of parts."""
    parts = {name: values.pop(name) for name in ("channels", "accounts") if name in values}
    return {"id": child_id, "changes": fields(**values), **parts}


def phone(number: str, kind: str = "mobile") -> dict[str, Any]:
    """Return a new phone given in E.164."""
    return child(kind=kind, value=number, e164=number)


def add_client(database: TestDatabase, login: str, name: str, **values: Any) -> SavedClient:
    """Save a new client as the person; keywords are fields, or the lists contacts, channels and payers."""
    parts = {key: values.pop(key) for key in ("contacts", "channels", "payers", "accept_duplicates") if key in values}
    with session(database, login) as connection:
        return save_client(connection, uuid4(), None, {**fields(name=name, **values), **parts})
