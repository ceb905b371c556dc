"""How a list gets its rows: the first page at once, the next by key, a replaced search, a sort in the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.database.errors import UserError
from ui.common.columns import Column, Sort, sort_value
from ui.common.query_runner import QueryRunner
from ui.common.table_model import PAGE_ROWS, RowTableModel

#: Rows that are fetched at most for a sort that the server has no index for.
LOCAL_SORT_ROWS = 10_000
#: A refresh brings back what was on screen in one statement, up to so many rows.
REFRESH_ROWS = 1_000

PageWork = Callable[[Any], Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Source:
    """Where rows come from.

    `load_page(search, sort, after_key, limit)` returns the work for one page: rows after the key, in the order
    of `sort`. Fewer rows than `limit` mean the end; more (a search that gives all its hits at once) too.
    `key_of(row, sort)` is what the page after this row asks with; `id_of(row)` finds the row again after a refresh.
    """

    load_page: Callable[[str, Sort, Any, int], PageWork]
    key_of: Callable[[Any, Sort], Any]
    id_of: Callable[[Any], Any]


class ListPages(QObject):
    """Keeps a table model filled from a source, through the query runner."""

    loading = Signal()
    loaded = Signal()
    refused = Signal(object)

    def __init__(self, runner: QueryRunner, model: RowTableModel, source: Source, sort: Sort, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._model = model
        self._source = source
        self._default_sort = sort
        self.search = ""
        self.sort = sort
        #: All rows are loaded; the list ends here.
        self.complete = False
        #: The sort in the window covers only the first rows of a longer list.
        self.sorted_partly = False
        self.busy = False
        self._after: list[Any] = [None]
        model.page_wanted.connect(self._refill)

    @property
    def server_sort(self) -> Sort:
        """The order in which the server gives the rows, whatever order the window shows them in."""
        return self.sort if self._local_sort_column() is None else self._default_sort

    def reload(self, *, keep_rows: bool = False) -> None:
        """Ask for the first page anew; with `keep_rows` for as many rows as are loaded (F5, a notice)."""
        column = self._local_sort_column()
        if column is not None:
            limit = LOCAL_SORT_ROWS
        else:
            wanted = min(self._model.rowCount(), REFRESH_ROWS) if keep_rows else 0
            limit = max(PAGE_ROWS, -(-wanted // PAGE_ROWS) * PAGE_ROWS)
        work = self._source.load_page(self.search, self.server_sort, None, limit)
        self._begin(work, lambda rows: self._show_first(rows, limit, column))

    def load_more(self) -> None:
        """Ask for the next page, unless the list has ended or a page is on its way."""
        if self.complete or self.busy or self._model.page_count == 0:
            return
        work = self._source.load_page(self.search, self.sort, self._after[-1], PAGE_ROWS)
        self._begin(work, self._show_next)

    def _local_sort_column(self) -> Column | None:
        column = next((c for c in self._model.columns if c.key == self.sort.key), None)
        return None if column is None or column.sortable else column

    def _begin(self, work: PageWork, show: Callable[[Sequence[Any]], None]) -> None:
        self.busy = True
        self.loading.emit()

        def done(rows: Sequence[Any]) -> None:
            self.busy = False
            show(rows)
            self.loaded.emit()

        self._runner.run(self, work, done, replaces="rows", failed=self._fail)

    def _fail(self, error: UserError) -> bool:
        self.busy = False
        self.refused.emit(error)
        return True

    def _show_first(self, rows: Sequence[Any], limit: int, local: Column | None) -> None:
        self.complete = len(rows) != limit
        self.sorted_partly = local is not None and not self.complete
        if local is not None:
            self.complete = True
            rows = _sorted(rows, local, self.sort.descending)
        self._after = [None]
        self._model.lets_go = not self.complete
        self._model.reset(rows[:PAGE_ROWS])
        self._note_key(rows[:PAGE_ROWS])
        for first in range(PAGE_ROWS, len(rows), PAGE_ROWS):
            self._append(rows[first : first + PAGE_ROWS])

    def _show_next(self, rows: Sequence[Any]) -> None:
        self.complete = len(rows) != PAGE_ROWS
        self._append(rows)

    def _append(self, rows: Sequence[Any]) -> None:
        self._model.append_page(rows)
        self._note_key(rows)

    def _note_key(self, rows: Sequence[Any]) -> None:
        if rows:
            self._after.append(self._source.key_of(rows[-1], self.sort))

    def _refill(self, page: int) -> None:
        work = self._source.load_page(self.search, self.sort, self._after[page], PAGE_ROWS)

        def failed(_error: UserError) -> bool:
            self._model.forget_wish(page)
            return True

        self._runner.run(
            self, work, lambda rows: self._model.refill_page(page, rows), replaces=f"page {page}", failed=failed
        )


def _sorted(rows: Sequence[Any], column: Column, descending: bool) -> list[Any]:
    """Sort by value, empty ones last in both directions."""
    filled = [row for row in rows if not sort_value(column.value_of(row))[0]]
    empty = [row for row in rows if sort_value(column.value_of(row))[0]]
    return sorted(filled, key=lambda row: sort_value(column.value_of(row)), reverse=descending) + empty
