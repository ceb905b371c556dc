"""One connection of a superuser for one command, and the sentences for what the server refuses."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable
from contextlib import closing
from functools import wraps
from typing import Any

import psycopg2

from server_setup.command_line.connection import Database, Host, Port, User, administrator, refuse
from server_setup.texts import marked, tr

_REFUSALS = {
    "KT003": marked("There is no such {object}."),
    "KT005": marked("Wrong value for {field}: {value} ({reason})"),
    "KT006": marked("{field}: this value is taken already."),
    "KT008": marked("{field} is empty."),
}

_TABLES = {
    "profiles": marked("the profiles"),
    "employees": marked("the employees"),
    "departments": marked("the departments"),
    "teams": marked("the teams"),
    "own_firms": marked("the own firms"),
    "warehouses": marked("the warehouses"),
}


class Server:
    """An open connection on which a whole command is one transaction."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def ask(self, statement: str, *values: Any) -> Any:
        """Return the first value of the first row, None where there is no row; refusals end the command."""
        rows = self.rows(statement, *values)
        return rows[0][0] if rows else None

    def rows(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return all rows; refusals end the command with exit code 2."""
        try:
            with self._connection.cursor() as cursor:
                cursor.execute(statement, values or None)
                found: list[tuple[Any, ...]] = cursor.fetchall() if cursor.description else []
        except psycopg2.Error as error:
            refuse(refusal(error))
        return found

    def id_of(self, table: str, column: str, value: str) -> int:
        """Return the id of the row with that name or code; ends the command where there is none."""
        found = self.ask(f"select id from kontor.{table} where {column} = %s", value)
        if found is None:
            refuse(tr("There is no {value} among {table}.").format(value=value, table=tr(_TABLES.get(table, table))))
        return int(found)


def refusal(error: psycopg2.Error) -> str:
    """Return what the server refused, as a sentence."""
    detail = json.loads(error.diag.message_detail or "{}") if (error.pgcode or "").startswith("KT") else {}
    words = {"object": tr("record"), "field": "", "value": "", "reason": "", **detail}
    sentence = _REFUSALS.get(error.pgcode or "")
    return str(error).strip() if sentence is None else tr(sentence).format_map(words)


def on_server(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command its `server` from the options of every command: host, port, user, database."""
    own = inspect.signature(command, eval_str=True).parameters.values()
    options = inspect.signature(_options, eval_str=True).parameters.values()
    parameters = [
        parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)
        for parameter in (*own, *options)
        if parameter.name != "server"
    ]

    @wraps(command)
    def run(**values: Any) -> None:
        host, port, user, database = (values.pop(name) for name in ("host", "port", "user", "database"))
        way = administrator(host, port, user)
        try:
            connection = psycopg2.connect(
                host=way.host, port=way.port, user=way.user, password=way.password, dbname=database
            )
        except psycopg2.Error as error:
            refuse(refusal(error))
        with closing(connection), connection:
            command(server=Server(connection), **values)

    run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    run.__dict__["__signature__"] = inspect.Signature(parameters)
    return run


def _options(
    host: Host = "127.0.0.1", port: Port = 5432, user: User = "postgres", database: Database = "kontor"
) -> None:
    """Name the options that every command has."""
