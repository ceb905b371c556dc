"""What the filters of reports offer: warehouses and groups of goods, read once a sitting."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject

from app.catalog.queries import WarehouseChoice, list_item_groups
from app.catalog.records import ItemGroup
from app.database.errors import UserError
from app.documents.head_queries import WarehousesToBegin, get_warehouses_to_begin
from ui.common.query_runner import QueryRunner

#: A group inside another stands this far to the right of it.
_STEP = "\u2003"


class ReportDirectories(QObject):
    """One for the whole window; `ask` calls back at once where the lists are there already."""

    def __init__(self, runner: QueryRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._waiting: list[Callable[[], None]] = []
        self.warehouses: Sequence[WarehouseChoice] = []
        #: By kind of document, where the person begins one.
        self.first: Mapping[str, int] = {}
        #: Id and indented name of each group, those inside below the one they are in.
        self.groups: list[tuple[int, str]] = []

    def ask(self, then: Callable[[], None]) -> None:
        """Call `then` once the lists are there."""
        if self.warehouses:
            then()
            return
        self._waiting.append(then)
        if len(self._waiting) == 1:
            self._runner.run(self, _read, self._hear, failed=self._fail)

    def _hear(self, lists: tuple[WarehousesToBegin, list[ItemGroup]]) -> None:
        self.warehouses, self.first = lists[0].warehouses, lists[0].first
        self.groups = indented(lists[1])
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()

    def _fail(self, _error: UserError) -> bool:
        self._waiting.clear()
        return False


def indented(groups: Sequence[ItemGroup], parent_id: int | None = None, depth: int = 0) -> list[tuple[int, str]]:
    """Return id and indented name of the groups below a group, each followed by its own."""
    found = []
    for group in sorted((g for g in groups if g.parent_id == parent_id), key=lambda g: g.name.casefold()):
        found.append((group.id, _STEP * depth + group.name))
        found += indented(groups, group.id, depth + 1)
    return found


def _read(connection: Any) -> tuple[WarehousesToBegin, list[ItemGroup]]:
    return get_warehouses_to_begin(connection), list_item_groups(connection)
