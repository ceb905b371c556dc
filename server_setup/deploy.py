"""Making and upgrading a Kontor database: one transaction, one lock, migrations first, then all behaviour anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.engine import URL

from server_setup.behaviour import create_behaviour, drop_behaviour, run_file
from server_setup.texts import tr

_HERE = Path(__file__).parent
_LOCK = 710000
MINIMUM_VERSION = 170000
#: Below these an ordinary login can reach the server's operating system; see SECURITY.md 2.14.
SAFE_MINORS = {17: 12, 18: 7}


class DeployError(Exception):
    """The server is not fit, or the base is newer than this program; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Administrator:
    """A superuser's way to a server: what `init` and `upgrade` are given."""

    host: str
    port: int
    user: str
    password: str

    def engine(self, database: str, *, autocommit: bool = False) -> Engine:
        """Return an engine on one database."""
        url = URL.create("postgresql+psycopg2", self.user, self.password, self.host, self.port, database)
        return create_engine(
            url,
            isolation_level="AUTOCOMMIT" if autocommit else "READ COMMITTED",
            use_native_hstore=False,
            connect_args={"gssencmode": "disable", "options": "-c search_path=pg_catalog"},
        )


def initialise(administrator: Administrator, database: str, report: Callable[[str], None] = print) -> None:
    """Make the roles, the database and everything in it. Raises DeployError where the server is too old."""
    engine = administrator.engine("postgres", autocommit=True)
    with engine.connect() as connection:
        check_version(connection)
        run_file(connection, _HERE / "sql/server/roles.sql")
        if connection.scalar(text("select 1 from pg_database where datname = :name"), {"name": database}):
            raise DeployError(tr("the database {database} exists already: use upgrade").format(database=database))
        quoted = connection.dialect.identifier_preparer.quote(database)
        connection.exec_driver_sql(
            f"create database {quoted} template template0 encoding 'UTF8'"
            # pg_trgm asks the C library what a letter is: with ctype C it takes no trigram from Cyrillic.
            " locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C.UTF-8'"
        )
    engine.dispose()
    report(tr("database {database} created").format(database=database))
    upgrade(administrator, database, report)


def upgrade(administrator: Administrator, database: str, report: Callable[[str], None] = print) -> None:
    """Bring a database to this program's version: all of it or nothing."""
    engine = administrator.engine(database)
    with engine.begin() as connection:
        check_version(connection)
        connection.execute(text("select pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        run_file(connection, _HERE / "sql/server/foundation.sql")
        drop_behaviour(connection)
        migrate(connection)
        report(tr("tables migrated"))
        create_behaviour(connection)
        connection.execute(text("select private.install_ready_profiles()"))
        connection.execute(text("select private.rebuild_login_keys()"))
        connection.execute(text("call private.apply_database_settings()"))
    engine.dispose()
    report(tr("functions, views, policies and grants in force"))


def migrate(connection: Connection, revision: str = "head") -> None:
    """Run the migrations as the tables' owner. Raises DeployError on a base newer than this program."""
    config = Config()
    config.set_main_option("script_location", str(_HERE / "migrations"))
    config.attributes["connection"] = connection
    connection.execute(text("set local role kontor_owner"))
    connection.execute(text("set local search_path = pg_catalog, ext"))
    try:
        command.upgrade(config, revision)
    except CommandError as error:
        raise DeployError(tr("this program is older than the base: {reason}").format(reason=error)) from error
    connection.execute(text("reset role"))
    connection.execute(text("set local search_path = pg_catalog"))
    connection.execute(text("grant select on private.schema_version to kontor_api"))


def check_version(connection: Connection) -> None:
    """Raise DeployError below PostgreSQL 17."""
    number = int(connection.scalar(text("select current_setting('server_version_num')::int")) or 0)
    if number < MINIMUM_VERSION:
        sentence = tr("PostgreSQL 17 or newer is needed; this server is {version}")
        raise DeployError(sentence.format(version=number // 10000))


def unsafe_minor(connection: Connection) -> str | None:
    """Return the version to upgrade to when the server is below the safe minor version, else None."""
    number = int(connection.scalar(text("select current_setting('server_version_num')::int")) or 0)
    major, minor = divmod(number, 10000)
    safe = SAFE_MINORS.get(major, 0)
    return f"{major}.{safe}" if minor < safe else None
