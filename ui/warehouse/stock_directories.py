"""Warehouses, price kinds and currencies: short lists that documents offer, each read once a sitting."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject

from app.catalog.queries import PriceKind, WarehouseChoice, list_currencies, list_price_kinds
from app.database.errors import UserError
from app.documents.head_queries import WarehousesToBegin, get_warehouses_to_begin
from ui.common.query_runner import QueryRunner
from ui.common.view_settings import ViewSettings

#: Setting: the warehouse chosen last on this workstation, for any kind, and `_of_` each kind.
KEPT_WAREHOUSE = "documents/warehouse"


class StockDirectories(QObject):
    """One for the whole window, so that opening a document costs one turn."""

    def __init__(self, runner: QueryRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self.warehouses: Sequence[WarehouseChoice] = []
        #: By kind of document, where the person begins one.
        self._first: Mapping[str, int] = {}
        self.price_kinds: list[PriceKind] = []
        #: Codes of those in use; nobody needs them before somebody chooses one.
        self.currencies: list[str] = []
        self._waiting: list[Callable[[], None]] = []
        self._asked = False

    def ask(self, then: Callable[[], None]) -> None:
        """Call `then` once the lists are there: at once, or after they were read."""
        if self.warehouses:
            then()
            return
        self._waiting.append(then)
        if not self._asked:
            self._asked = True
            self._runner.run(self, _read_both, self._hear, failed=self._fail)

    def ask_currencies(self, then: Callable[[], None]) -> None:
        """Read the currencies and call `then`; a newer question takes the place of one under way."""

        def hear(codes: list[str]) -> None:
            self.currencies = codes
            then()

        self._runner.run(self, _read_currencies, hear, replaces="currencies")

    def warehouse(self, warehouse_id: int | None) -> WarehouseChoice | None:
        """Return a warehouse by its id."""
        return next((choice for choice in self.warehouses if choice.id == warehouse_id), None)

    def first_warehouse(self, kind: str, settings: ViewSettings | None) -> WarehouseChoice | None:
        """Return where a document of a kind begins: as chosen last here, else the person's own, else the first one."""
        kept = [settings.get(key) for key in (f"{KEPT_WAREHOUSE}_of_{kind}", KEPT_WAREHOUSE)] if settings else []
        wanted = [self.warehouse(warehouse_id) for warehouse_id in (*kept, self._first.get(kind))]
        return next((found for found in wanted if found is not None), next(iter(self.warehouses), None))

    def price_kind(self, price_kind_id: int | None) -> PriceKind | None:
        """Return a price kind by its id."""
        return next((kind for kind in self.price_kinds if kind.id == price_kind_id), None)

    def _hear(self, both: tuple[WarehousesToBegin, list[PriceKind]]) -> None:
        self._asked = False
        to_begin, self.price_kinds = both
        self.warehouses, self._first = to_begin.warehouses, to_begin.first
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()

    def _fail(self, _error: UserError) -> bool:
        self._asked = False
        return False


def _read_currencies(connection: Any) -> list[str]:
    return [currency.code for currency in list_currencies(connection) if not currency.archived]


def _read_both(connection: Any) -> tuple[WarehousesToBegin, list[PriceKind]]:
    return get_warehouses_to_begin(connection), list_price_kinds(connection)


def keep_warehouse(settings: ViewSettings | None, kind: str, warehouse_id: int | None) -> None:
    """Remember the warehouse that was chosen for a document of a kind."""
    if settings is not None:
        settings.put(KEPT_WAREHOUSE, warehouse_id)
        settings.put(f"{KEPT_WAREHOUSE}_of_{kind}", warehouse_id)
