"""Calling a function of the schema api: one round trip, JSON in and out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import text
from sqlalchemy.engine import Connection

from app.database.json_text import dumps

#: {field: (old, new)}: what a save sends; other fields stay as whoever changed them left them.
Changes = Mapping[str, tuple[Any, Any]]


def call(connection: Connection, function: str, *arguments: Any) -> Any:
    """Return what `api.<function>` returns; mappings and lists travel as jsonb.

    Raises UserError for every refusal of the server. A name with a dot is taken with its schema.
    """
    qualified = function if "." in function else f"api.{function}"
    names = [f"a{number}" for number in range(len(arguments))]
    markers = ", ".join(
        f"cast(:{name} as jsonb)" if isinstance(value, dict | list | tuple) else f":{name}"
        for name, value in zip(names, arguments, strict=True)
    )
    values = {
        name: dumps(value) if isinstance(value, dict | list | tuple) else value
        for name, value in zip(names, arguments, strict=True)
    }
    return connection.execute(text(f"select {qualified}({markers})"), values).scalar()
