"""Finds clients for the planner's fields by what was typed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from app.clients.queries import list_clients
from app.clients.records import ClientRow
from app.database.errors import UserError
from ui.common.fields.reference_field import Lookup
from ui.common.fields.suggestions import Reference
from ui.common.query_runner import QueryRunner

_ROWS = 20


def client_lookup(runner: QueryRunner, owner: QObject, name: str = "client_lookup") -> Lookup:
    """Return a lookup whose answers belong to `owner`; a newer question of the same name replaces an older one."""

    def look(text: str, done: Callable[[list[Reference]], None]) -> None:
        def show(rows: list[ClientRow]) -> None:
            done([Reference(row.id, row.name, row.number) for row in rows[:_ROWS]])

        def give_up(_error: UserError) -> bool:
            # Without the right to clients the field simply finds nobody.
            done([])
            return True

        runner.run(owner, partial(list_clients, search=text, limit=_ROWS), show, replaces=name, failed=give_up)

    return look
