"""Files that lists are exported to: XLSX and CSV, page by page, so that a long list never lies in memory.

Text that a spreadsheet would run as a formula is written so that it stays text; numbers stay numbers. Nothing here
touches a widget: it runs in the query worker.
"""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol

from ui.common.columns import Column

#: What a sheet of XLSX holds besides its heading.
SHEET_ROWS = 1_048_575
#: A cell of XLSX holds no more characters.
_CELL_CHARACTERS = 32_767
#: Signs at the start of a text that a spreadsheet takes for a formula, and their wide forms.
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
#: XML has no place for these.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_NUMBER_KINDS = {"money": "#,##0.00", "price": "#,##0.00####", "quantity": "#,##0.######", "number": "#,##0"}
_POINTS_A_CHARACTER = 7


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """A column on its way out: its heading, its kind and how a row gives its value; choices are worded already."""

    key: str
    title: str
    kind: str
    width: int
    value: Callable[[Any], Any]

    @classmethod
    def of(cls, column: Column, title: str, words: dict[str, str], zone: tzinfo | None) -> ExportColumn:
        """Take a list's column; `words` are its choices in the person's language, moments are shown in `zone`."""

        def value(row: Any) -> Any:
            found = column.value_of(row)
            if column.kind == "choice" and found is not None:
                return words.get(str(found), str(found))
            if isinstance(found, datetime):
                return found.astimezone(zone).replace(tzinfo=None, microsecond=0)
            return found

        return cls(column.key, title, column.kind, column.width, value)


class ExportFile(Protocol):
    """A file under another name until it is whole."""

    def write(self, rows: Sequence[Any]) -> None:
        """Add rows. Raises OSError."""

    def finish(self) -> None:
        """Put the whole file in its place. Raises OSError."""

    def discard(self) -> None:
        """Leave nothing behind."""


def is_formula(text: str) -> bool:
    """Tell whether a spreadsheet could run a text instead of showing it."""
    return text.startswith(_FORMULA_SIGNS)


class CsvFile:
    """UTF-8 with its mark, as spreadsheets want it; semicolons where the comma is the decimal mark."""

    def __init__(self, path: Path, columns: Sequence[ExportColumn], decimal_mark: str) -> None:
        self._path = path
        self._draft = _draft_of(path)
        self._columns = columns
        self._decimal_mark = decimal_mark
        self._file = self._draft.open("w", encoding="utf-8-sig", newline="")
        self._writer = csv.writer(self._file, delimiter=";" if decimal_mark == "," else ",", lineterminator="\r\n")
        self._writer.writerow([self._text(column.title) for column in columns])

    def write(self, rows: Sequence[Any]) -> None:
        """Add rows. Raises OSError."""
        self._writer.writerows([self._text(column.value(row)) for column in self._columns] for row in rows)

    def finish(self) -> None:
        """Put the whole file in its place. Raises OSError."""
        self._file.close()
        self._draft.replace(self._path)

    def discard(self) -> None:
        """Leave nothing behind."""
        self._file.close()
        self._draft.unlink(missing_ok=True)

    def _text(self, value: Any) -> str:
        if value is None:
            return ""
        if isinstance(value, bool):
            return str(int(value))
        if isinstance(value, Decimal | int | float):
            return f"{value:f}".replace(".", self._decimal_mark) if not isinstance(value, int) else str(value)
        if isinstance(value, datetime):
            return value.isoformat(" ", "minutes")
        if isinstance(value, date):
            return value.isoformat()
        text = str(value)
        return f"'{text}" if is_formula(text) else text


class XlsxFile:
    """A workbook written row by row; a list longer than a sheet goes on in the next one."""

    def __init__(self, path: Path, columns: Sequence[ExportColumn], title: str) -> None:
        import openpyxl  # on first use: it takes a quarter of a second

        self._path = path
        self._draft = _draft_of(path)
        # Nothing is on the disk before the end; that it can be there is better known before.
        self._draft.touch()
        self._columns = columns
        self._title = re.sub(r"[\[\]:*?/\\']", " ", title).strip()[:25] or "1"
        self._book = openpyxl.Workbook(write_only=True)
        self._sheets = 0
        self._begin_sheet()

    def write(self, rows: Sequence[Any]) -> None:
        """Add rows. Raises OSError."""
        for row in rows:
            if self._written == SHEET_ROWS:
                self._begin_sheet()
            self._sheet.append(self._cells(row))
            self._written += 1

    def finish(self) -> None:
        """Put the whole file in its place. Raises OSError."""
        self._book.save(os.fspath(self._draft))
        self._draft.replace(self._path)

    def discard(self) -> None:
        """Leave nothing behind."""
        # A sheet that is not closed keeps its temporary file.
        for sheet in self._book.worksheets:
            sheet.close()
        self._book.close()
        self._draft.unlink(missing_ok=True)

    def _begin_sheet(self) -> None:
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Font
        from openpyxl.utils import get_column_letter

        self._sheets += 1
        self._written = 0
        self._sheet = sheet = self._book.create_sheet(
            self._title if self._sheets == 1 else f"{self._title} {self._sheets}"
        )
        sheet.freeze_panes = "A2"
        # A cell is written before the next is asked for, so one of each look serves a sheet: styling takes longer
        # than writing.
        self._looks = {}
        for look in (*_NUMBER_KINDS.values(), "General", "yyyy-mm-dd", "yyyy-mm-dd hh:mm"):
            self._looks[look] = WriteOnlyCell(sheet)
            self._looks[look].number_format = look
        # A text that begins like a formula is given as a text, and marked so that editing the cell keeps it one.
        # Unstyled ones take turns: openpyxl first tries a cell as the value of the one before, which loses its type.
        self._plain = (WriteOnlyCell(sheet), WriteOnlyCell(sheet))
        self._quoted = WriteOnlyCell(sheet)
        self._quoted.quotePrefix = True
        heads = []
        for number, column in enumerate(self._columns, 1):
            sheet.column_dimensions[get_column_letter(number)].width = column.width / _POINTS_A_CHARACTER
            heads.append(WriteOnlyCell(sheet, _clean(column.title)))
            heads[-1].data_type = "s"
            heads[-1].font = Font(bold=True)
        sheet.append(heads)

    def _cells(self, row: Any) -> Iterator[Any]:
        for number, column in enumerate(self._columns):
            value = column.value(row)
            if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
                cell = self._looks[_NUMBER_KINDS.get(column.kind, "General")]
            elif isinstance(value, date):
                cell = self._looks["yyyy-mm-dd hh:mm" if isinstance(value, datetime) else "yyyy-mm-dd"]
            elif isinstance(value, str) and is_formula(value := _clean(value)):
                cell = self._quoted
            else:
                cell = self._plain[number % 2]
                value = _clean(value) if isinstance(value, str) else value
            cell.value = value
            if cell is self._quoted:
                cell.data_type = "s"
            yield cell


def _clean(text: str) -> str:
    return _CONTROLS.sub("", text)[:_CELL_CHARACTERS]


def _draft_of(path: Path) -> Path:
    return path.with_name(f".{path.name}.part")
