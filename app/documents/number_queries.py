"""How documents are numbered, for the settings."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, text


@dataclass(frozen=True, slots=True)
class NumberSeries:
    """Numbers of one kind in one own firm: `prefix` and `padding` digits; `yearly` begins anew with each year."""

    own_firm_id: int
    own_firm_name: str
    kind: str
    year: int
    prefix: str
    padding: int
    yearly: bool
    last_number: int


_LATEST = """
select distinct on (f.id, n.kind) f.id as own_firm_id, f.name as own_firm_name, n.kind, n.year, n.prefix, n.padding,
       n.yearly, n.last_number
from kontor.number_series n join kontor.own_firms f on f.id = n.own_firm_id
order by f.id, n.kind, n.year desc
"""


def list_number_series(connection: Connection) -> list[NumberSeries]:
    """Return the current series of every kind that has numbers or settings; nothing without settings.view."""
    return [NumberSeries(**row) for row in connection.execute(text(_LATEST)).mappings()]
