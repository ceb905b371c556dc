"""Titled queries that must return no row: rules of the catalogue, and invariants of the data.

Each file is one query; its first line is `-- title`, the following comment lines say why and what to do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import ClassVar

from sqlalchemy import Connection, text

from server_setup.deploy import Administrator, unsafe_minor
from server_setup.texts import tr

_HERE = Path(__file__).parent
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be: a level, the title of the rule, and the rows in words."""

    WARNING: ClassVar[str] = "warning"
    ERROR: ClassVar[str] = "error"

    level: str
    title: str
    text: str

    def as_dict(self) -> dict[str, str]:
        """Return the finding for JSON."""
        return asdict(self)


def rule_files() -> Iterator[Path]:
    """Yield the files of catalogue rules, then of invariants."""
    yield from sorted((_HERE / "catalogue_rules").glob("*.sql"))
    yield from sorted((_HERE / "invariants").glob("*.sql"))


def title_of(query: str) -> str:
    """Return the title of a rule: its first line."""
    return query.splitlines()[0].removeprefix("--").strip()


def broken_rule(connection: Connection, path: Path) -> Finding | None:
    """Return what one rule finds, or None."""
    query = path.read_text(encoding="utf-8")
    title = tr(title_of(query))
    rows = connection.exec_driver_sql(query.replace("%", "%%"), ()).fetchall()
    if not rows:
        return None
    shown = "; ".join(", ".join(str(value) for value in row) for row in rows[:_SHOWN])
    more = tr(" and {count} more").format(count=len(rows) - _SHOWN) if len(rows) > _SHOWN else ""
    return Finding(Finding.ERROR, title, shown + more)


def run_checks(administrator: Administrator, database: str) -> list[Finding]:
    """Return all findings on a live base, read by a superuser: a forced policy would hide rows from anyone else."""
    engine = administrator.engine(database, autocommit=True)
    findings: list[Finding] = []
    with engine.connect() as connection:
        better = unsafe_minor(connection)
        if better is not None:
            findings.append(
                Finding(
                    Finding.WARNING,
                    tr("PostgreSQL version"),
                    tr("known holes; upgrade the server to {version} or newer").format(version=better),
                )
            )
        findings += [finding for path in rule_files() if (finding := broken_rule(connection, path))]
        broken = connection.execute(text("select count(*) from private.broken_seals()")).scalar()
        if broken:
            told = tr("{count} seals do not fit: entries were edited").format(count=broken)
            findings.append(Finding(Finding.ERROR, tr("journal"), told))
    engine.dispose()
    return findings
