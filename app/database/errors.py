"""Refusals: what a person can mend, told by a code and values; the words stand in the window layer."""

from __future__ import annotations

import json
import re
from typing import Any

import psycopg2
from sqlalchemy.engine import ExceptionContext

#: SQLSTATE of PostgreSQL itself -> our code. Only those that an employee can meet in daily work.
_BY_SQLSTATE = {
    "42501": "KT002",
    "57014": "KT906",
    "55P03": "KT906",
    "28P01": "KT902",
    "28000": "KT903",
    "22003": "KT913",
    "22001": "KT007",
    "23505": "KT006",
    "23502": "KT008",
    "23503": "KT003",
}

#: The connection is gone: by the server's own word, or with no word at all.
_LOST_LINE = ("57P01", "57P02", "57P03", "08000", "08003", "08006", "08001", "08004")

#: Refusals at connection time have no SQLSTATE in libpq; they are told apart by the server's sentence.
#: A test provokes each of them on a real server, so a new major version cannot change a sentence unseen.
CONNECTION_SENTENCES: tuple[tuple[str, str], ...] = (
    ("password authentication failed", "KT902"),
    ("no password supplied", "KT902"),
    ("is not permitted to log in", "KT903"),
    ("no pg_hba.conf entry", "KT903"),
    ("pg_hba.conf rejects", "KT903"),
    ("too many connections for role", "KT907"),
    ("permission denied for database", "KT903"),
    ("does not exist", "KT902"),
)

_OUR_CODE = re.compile(r"\b(KT\d{3})\b")


class UserError(Exception):
    """A refusal that the person can understand and mend: a code, the field it is about, and values for the sentence."""

    def __init__(self, code: str, field: str | None = None, **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.values = values

    def __str__(self) -> str:
        return f"{self.code} field={self.field} {self.values}"


class LineLost(UserError):
    """The line to the server broke; whether a write in flight was applied is not known."""

    def __init__(self, **values: Any) -> None:
        super().__init__("KT904", None, **values)


def user_error_from(error: psycopg2.Error) -> UserError | None:
    """Return the refusal that a driver error stands for, or None where the error is a fault of ours."""
    state = error.pgcode
    if state is None:
        return _from_sentence(error)
    if state.startswith("KT"):
        return _from_detail(state, error.diag.message_detail)
    if state in _LOST_LINE:
        return LineLost()
    if state == "23505":
        return UserError("KT006", constraint=error.diag.constraint_name)
    if state == "23514":
        return UserError("KT005", constraint=error.diag.constraint_name)
    code = _BY_SQLSTATE.get(state)
    return UserError(code) if code else None


def connection_refusal(sentence: str) -> UserError:
    """Return the refusal behind the text with which a connection failed."""
    ours = _OUR_CODE.search(sentence)
    if ours:
        return UserError(ours.group(1))
    for fragment, code in CONNECTION_SENTENCES:
        if fragment in sentence:
            return UserError(code)
    return UserError("KT901", reason=sentence.strip().splitlines()[0] if sentence.strip() else "")


def raise_as_user_error(context: ExceptionContext) -> None:
    """Turn a driver error into a UserError (SQLAlchemy's `handle_error` event)."""
    original = context.original_exception
    if not isinstance(original, psycopg2.Error):
        return
    refusal = user_error_from(original)
    if refusal is None:
        return
    if isinstance(refusal, LineLost) and context.connection is not None:
        context.connection.invalidate()
    raise refusal from original


def _from_sentence(error: psycopg2.Error) -> UserError | None:
    text = str(error)
    if isinstance(error, psycopg2.InterfaceError | psycopg2.OperationalError):
        if "connection to server" in text or "could not translate host name" in text:
            return connection_refusal(text)
        return LineLost()
    return LineLost() if isinstance(error, psycopg2.DatabaseError) and "server closed the connection" in text else None


def _from_detail(code: str, detail: str | None) -> UserError:
    values: dict[str, Any] = json.loads(detail) if detail else {}
    field = values.pop("field", None)
    return UserError(code, field, **values)
