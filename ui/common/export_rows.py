"""Taking a list to a file: the right first, then page after page in the query worker, and a record of how it ended."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal

from app.access.exports import Outcome, close_export, open_export
from app.database.errors import UserError
from ui.common.columns import Column, Sort
from ui.common.error_texts import sentence_for
from ui.common.export_files import CsvFile, ExportColumn, ExportFile, XlsxFile
from ui.common.export_reason import wants_reason
from ui.common.formats import display_zone
from ui.common.list_pages import Source
from ui.common.query_runner import QueryRunner

#: Rows a question: long enough to be quick, short enough that the window's own questions need not wait.
EXPORT_PAGE_ROWS = 1000


@dataclass(frozen=True, slots=True)
class RowsToExport:
    """What is exported: the rows a list shows now, all of them, in the order the server knows.

    `objects` are those whose right `export` is asked; `filter` what restricts the rows, for the record.
    """

    objects: Sequence[str]
    list_name: str
    title: str
    source: Source
    search: str
    sort: Sort
    columns: Sequence[Column]
    context: str
    filter: Mapping[str, Any]


@dataclass
class _Work:
    """What the worker keeps between pages; given up from the window's thread."""

    rows: RowsToExport
    file: ExportFile
    written: int = 0
    after: Any = None
    first_id: Any = None
    given_up: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)

    def next_page(self, connection: Any) -> bool | str:
        """Load and write a page; return whether it was the last, or what the disk said."""
        rows = self.rows
        found = rows.source.load_page(rows.search, rows.sort, self.after, EXPORT_PAGE_ROWS)(connection)
        with self.lock:
            if self.given_up:
                return True
            # A search that gives all its hits at once gives them again when asked for more.
            if not found or rows.source.id_of(found[0]) == self.first_id:
                return True
            self.first_id = rows.source.id_of(found[0])
            try:
                self.file.write(found)
            except OSError as error:
                return str(error.strerror or error)
        self.written += len(found)
        self.after = rows.source.key_of(found[-1], rows.sort)
        return len(found) != EXPORT_PAGE_ROWS

    def give_up(self) -> None:
        """Leave no file behind."""
        with self.lock:
            self.given_up = True
            self.file.discard()


class RowExport(QObject):
    """One export at a time; it may be cancelled between pages."""

    progressed = Signal(int)
    finished = Signal(str, int)
    cancelled = Signal()
    refused = Signal(str)
    #: The server wants to know why; `start` again with the same rows and path, and the reason.
    reason_wanted = Signal(object, str)

    def __init__(self, runner: QueryRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._work: _Work | None = None
        self._path = Path()
        self._export_id = 0
        self._stopping = False

    @property
    def running(self) -> bool:
        """Whether a file is being written."""
        return self._work is not None

    def start(self, rows: RowsToExport, path: Path, reason: str = "") -> None:
        """Export to a file; its suffix says which kind.

        Ends with `finished`, `cancelled`, `refused`, or `reason_wanted` where the server asks for one.
        """
        self._path = path
        self._stopping = False
        try:
            self._work = work = _Work(rows, _new_file(rows, path))
        except OSError as error:
            self.refused.emit(_disk_words(error.strerror or str(error)))
            return
        # The list may be closed at any moment: then nothing is left of the file.
        self.destroyed.connect(work.give_up)
        asked = partial(
            open_export,
            save_id=uuid4(),
            objects=rows.objects,
            list_name=rows.list_name,
            filter_=rows.filter,
            columns=[column.key for column in rows.columns],
            reason=reason,
        )
        self._runner.run(self, asked, self._begin, writes=True, failed=self._take_refusal)

    def cancel(self) -> None:
        """Stop after the page that is on its way, and leave no file."""
        self._stopping = True

    def _begin(self, export_id: int) -> None:
        self._export_id = export_id
        self.progressed.emit(0)
        self._ask_page()

    def _ask_page(self) -> None:
        if self._work is not None:
            self._runner.run(self, self._work.next_page, self._take_page, failed=self._take_refusal)

    def _take_page(self, ended: bool | str) -> None:
        if self._work is None:
            return
        self.progressed.emit(self._work.written)
        if isinstance(ended, str):
            self._end("failed", _disk_words(ended))
        elif self._stopping:
            self._end("cancelled")
        elif not ended:
            self._ask_page()
        else:
            self._runner.run(self, partial(_finish_file, self._work.file), self._take_file)

    def _take_file(self, fault: str) -> None:
        if fault:
            self._end("failed", _disk_words(fault))
        else:
            self._end("finished")

    def _take_refusal(self, error: UserError) -> bool:
        work = self._work
        if work is not None and wants_reason(error):
            self._work = None
            self.destroyed.disconnect(work.give_up)
            work.give_up()
            self.reason_wanted.emit(work.rows, str(self._path))
        else:
            self._end("failed", sentence_for(error))
        return True

    def _end(self, outcome: Outcome, words: str = "") -> None:
        work, self._work = self._work, None
        if work is None:
            return
        self.destroyed.disconnect(work.give_up)
        if outcome != "finished":
            work.give_up()
        if self._export_id:
            told = partial(close_export, save_id=uuid4(), export_id=self._export_id, outcome=outcome, rows=work.written)
            self._runner.run(self, told, _ignore, writes=True, failed=lambda _error: True)
        self._export_id = 0
        if outcome == "finished":
            self.finished.emit(str(self._path), work.written)
        elif outcome == "cancelled":
            self.cancelled.emit()
        else:
            self.refused.emit(words)


def export_columns(columns: Sequence[Column], context: str) -> list[ExportColumn]:
    """Return columns with their headings and choices in the language in force, moments on the employee's clock."""

    def worded(source: str) -> str:
        return QCoreApplication.translate(context, source)

    zone = display_zone()
    return [
        ExportColumn.of(column, worded(column.title), {key: worded(word) for key, word in column.choices.items()}, zone)
        for column in columns
    ]


def _new_file(rows: RowsToExport, path: Path) -> ExportFile:
    columns = export_columns(rows.columns, rows.context)
    if path.suffix.lower() == ".csv":
        return CsvFile(path, columns, QLocale().decimalPoint())
    return XlsxFile(path, columns, rows.title)


def _finish_file(file: ExportFile, _connection: Any) -> str:
    try:
        file.finish()
    except OSError as error:
        return str(error.strerror or error)
    return ""


def _disk_words(reason: str) -> str:
    words = QCoreApplication.translate("RowExport", "The file could not be written: {reason}")
    return words.format(reason=reason)


def _ignore(_counted: int | None) -> None:
    return None
