"""Reading a table as people have it: XLSX, or CSV in any usual encoding and delimiter; headings in the first line."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from app.database.errors import UserError

MAX_ROWS = 50_000
DELIMITERS = (";", ",", "\t")
#: Single-byte encodings that old programs here write; told apart by a guess only where the headings do not tell.
OLD_ENCODINGS = ("cp1251", "cp866", "koi8_r", "mac_cyrillic", "cp1250", "iso8859_16", "cp1252")
#: Tells whether a heading is one that the import knows.
KnowsHeading = Callable[[str], bool]
_ZIP = b"PK\x03\x04"
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One row of the file: `place` is its line, the headings being line 1, and `cells` as they stand."""

    place: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceTable:
    """The file as text: how it was read, its headings and its rows."""

    encoding: str
    delimiter: str
    headings: tuple[str, ...]
    rows: tuple[SourceRow, ...]


def fold(text: str) -> str:
    """Return a heading or word for comparison: lower case, ё as е, one space for anything but letters and digits."""
    return re.sub(r"[\W_]+", " ", text.lower().replace("ё", "е")).strip()


def read_table(content: bytes, knows_heading: KnowsHeading) -> SourceTable:
    """Read a CSV or XLSX file; `knows_heading` tells in which of the old encodings the headings make sense.

    Raises UserError KT111 (encoding), KT113 (no rows), KT114 (more than MAX_ROWS), KT613 (no workbook).
    """
    if content.startswith(_ZIP):
        return _table_of("", "", list(_sheet_records(content)))
    encoding = encoding_of(content, knows_heading)
    text = content.decode(encoding).replace("\x00", "")
    delimiter = delimiter_of(text)
    return _table_of(encoding, delimiter, list(_records(text, delimiter)))


def _table_of(encoding: str, delimiter: str, records: Sequence[tuple[int, Sequence[str]]]) -> SourceTable:
    if len(records) < 2:
        raise UserError("KT113")
    if len(records) - 1 > MAX_ROWS:
        raise UserError("KT114", limit=MAX_ROWS)
    headings = tuple(" ".join(cell.split()) for cell in records[0][1])
    while headings and not headings[-1]:
        headings = headings[:-1]
    rows = (SourceRow(place, _cells(cells, len(headings))) for place, cells in records[1:])
    return SourceTable(encoding, delimiter, headings, tuple(rows))


def encoding_of(content: bytes, knows_heading: KnowsHeading) -> str:
    """Return the encoding: by its mark, then strict UTF-8, then the old one whose headings are known, then a guess."""
    for mark, name in _BOMS:
        if content.startswith(mark):
            return _checked(content, name)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8"
    first_line = re.split(rb"[\r\n]", content, maxsplit=1)[0]
    for name in OLD_ENCODINGS:
        if _knows_headings(first_line, name, knows_heading) and _decodes(content, name):
            return name
    return _guess(content)


def delimiter_of(text: str) -> str:
    """Return the delimiter that parts the first line into the most cells; the semicolon where none does."""
    first_line = next((line for line in text.splitlines() if line.strip()), "")
    counts = {sign: len(next(csv.reader([first_line], delimiter=sign), [])) for sign in DELIMITERS}
    return max(DELIMITERS, key=lambda sign: counts[sign])


def _records(text: str, delimiter: str) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield (first line, cells) of each record that is not empty; a quoted cell may go over several lines."""
    csv.field_size_limit(1_000_000)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    place = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            cells = []
        if any(cell.strip() for cell in cells):
            yield place, cells
        place = reader.line_num + 1


def _sheet_records(content: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield (row, cells) of the first sheet of a workbook, values as text; a formula gives what it came to."""
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        for place, row in enumerate(book.worksheets[0].iter_rows(values_only=True), 1):
            if place > MAX_ROWS + 1:
                raise UserError("KT114", limit=MAX_ROWS)
            cells = [_cell_text(value) for value in row]
            if any(cells):
                yield place, cells
    except UserError:
        raise
    except Exception as error:
        # The library raises whatever a broken zip or sheet makes its parsers raise.
        raise UserError("KT613") from error


def _cell_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float):
        # What was typed as 0.1 is kept in the file as a binary number; its shortest spelling is what was typed.
        return format(Decimal(repr(value)).normalize(), "f")
    return " ".join(str(value).split())


def _cells(cells: Sequence[str], count: int) -> tuple[str, ...]:
    """Return the cells; empty ones behind the last heading are an exporter's habit, not a fault."""
    kept = [cell.strip() for cell in cells]
    while len(kept) > count and not kept[-1]:
        kept.pop()
    return tuple(kept)


def _knows_headings(first_line: bytes, encoding: str, knows_heading: KnowsHeading) -> bool:
    try:
        line = first_line.decode(encoding)
    except UnicodeDecodeError:
        return False
    cells = next(csv.reader([line], delimiter=delimiter_of(line)), [])
    return any(knows_heading(cell) for cell in cells if not cell.isascii())


def _decodes(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _checked(content: bytes, encoding: str) -> str:
    if not _decodes(content, encoding):
        raise UserError("KT111")
    return encoding


def _guess(content: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(content, cp_isolation=list(OLD_ENCODINGS)).best()
    if best is None:
        raise UserError("KT111")
    return _checked(content, best.encoding)
