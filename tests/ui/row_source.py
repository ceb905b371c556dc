"""Rows of a made-up firm, served by key as the server does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from ui.common.columns import Column, Sort
from ui.common.list_pages import Source

COLUMNS = (
    Column("name", "Name", width=200, sortable=True, bold=True),
    Column("city", "City"),
    Column("balance", "Balance", "money"),
)


@dataclass(frozen=True, slots=True)
class Firm:
    """One row."""

    id: int
    name: str
    city: str
    balance: Decimal | None


def firms(count: int) -> list[Firm]:
    """Rows in the order of their names."""
    cities = ("Тула", "Москва", "")
    return [Firm(n, f"Firm {n:05d}", cities[n % 3], Decimal((n * 37) % 1000 - 300)) for n in range(count)]


@dataclass
class FirmServer:
    """Answers pages by key and counts the questions."""

    rows: list[Firm]
    asked: list[tuple[str, Sort, Any, int]] = field(default_factory=list)
    error: Exception | None = None

    def load_page(self, search: str, sort: Sort, after: Any, limit: int) -> Callable[[Any], Sequence[Firm]]:
        """Return the work for one page."""
        self.asked.append((search, sort, after, limit))

        def work(_connection: Any) -> Sequence[Firm]:
            if self.error is not None:
                raise self.error
            found = [row for row in self.rows if search.casefold() in row.name.casefold()]
            found.sort(key=self._key, reverse=sort.descending)
            if after is not None:
                found = [r for r in found if (self._key(r) < after if sort.descending else self._key(r) > after)]
            return found[:limit]

        return work

    def source(self) -> Source:
        """What a list is declared with."""
        return Source(self.load_page, lambda row, _sort: self._key(row), lambda row: row.id)

    @staticmethod
    def _key(row: Firm) -> tuple[str, int]:
        return (row.name, row.id)
