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


def list_number_series(connection: Connection) -> list[NumberSeries]:
    """Return how each kind is numbered in each own firm, used already or not; nothing without settings.view."""
    return [
        NumberSeries(**row) for row in connection.execute(text("select n.* from api.number_settings() n")).mappings()
    ]
