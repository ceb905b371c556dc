"""Aliases: the names under which people know their servers, kept in a file that the sysadmin gives out.

The file is TOML, one table an alias::

    [office]
    title = "Office"
    host = "pg.example.lan"
    port = 5432
    database = "kontor"
    ca_file = "office-ca.crt"      # beside the alias file; TLS verify-full is required

    [demo]
    host = "127.0.0.1"
    port = 54321
    database = "kontor"
    embedded = true                # a server on this machine: no TLS, loopback only
    [[demo.people]]
    login = "seller"
    name = "Анна Серова"
    password = "..."
"""

from __future__ import annotations

import ipaddress
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.database.errors import UserError


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """One of the demo firm's people, listed in the sign-in window; only an embedded demo has such."""

    login: str
    name: str
    password: str
    profile: str


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """Where a server is and how it is reached; `embedded` means loopback without TLS."""

    alias: str
    title: str
    host: str
    port: int
    database: str
    embedded: bool = False
    ca_file: str | None = None
    people: tuple[DemoPerson, ...] = ()

    def libpq_parameters(
        self, login: str, password: str, application: str, settings: Mapping[str, str]
    ) -> dict[str, str | int]:
        """Return the keyword arguments of `psycopg2.connect`: verify-full TLS unless embedded, keepalives, settings."""
        parameters: dict[str, str | int] = {
            "host": self.host,
            "port": self.port,
            "dbname": self.database,
            "user": login,
            "password": password,
            "application_name": application,
            "connect_timeout": 8,
            "keepalives": 1,
            "keepalives_idle": 20,
            "keepalives_interval": 5,
            "keepalives_count": 3,
            "tcp_user_timeout": 20000,
            "options": " ".join(f"-c {name}={value}" for name, value in settings.items()),
            "sslmode": "disable" if self.embedded else "verify-full",
            # A Kerberos ticket would be tried first, with a turn of its own.
            "gssencmode": "disable",
        }
        if not self.embedded:
            parameters["sslrootcert"] = self.ca_file or "system"
            parameters["channel_binding"] = "require"
        return parameters


def read_alias_file(path: Path) -> dict[str, ServerAddress]:
    """Return the addresses in the file by alias, in the file's order.

    Raises UserError KT905 (values path, reason) for a missing or malformed file, or an embedded alias off this machine.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UserError("KT905", path=str(path), reason=str(error)) from error
    addresses = {alias: _address(path, alias, table) for alias, table in content.items() if isinstance(table, dict)}
    if not addresses:
        raise UserError("KT905", path=str(path), reason="no alias")
    return addresses


def _address(path: Path, alias: str, table: dict[str, Any]) -> ServerAddress:
    try:
        ca_file = table.get("ca_file")
        address = ServerAddress(
            alias=alias,
            title=str(table.get("title", alias)),
            host=str(table["host"]),
            port=int(table.get("port", 5432)),
            database=str(table.get("database", "kontor")),
            embedded=table.get("embedded", False) is True,
            ca_file=str((path.parent / ca_file).resolve()) if ca_file else None,
            people=tuple(
                DemoPerson(p["login"], p["name"], p["password"], p.get("profile", "")) for p in table.get("people", ())
            ),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise UserError("KT905", path=str(path), reason=f"[{alias}] {error}") from error
    if address.embedded and not _is_loopback(address.host):
        raise UserError("KT905", path=str(path), reason=f"[{alias}] embedded, but host is not on this machine")
    return address


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
