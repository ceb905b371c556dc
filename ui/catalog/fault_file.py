"""Rows of a file that an import refused, written apart to be put right and read again."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from app.catalog.import_goods import GoodsFault, faulty_rows
from app.catalog.table_file import SourceTable
from ui.common.export_files import is_formula


def write_faults(path: Path, table: SourceTable, faults: Sequence[GoodsFault]) -> None:
    """Write the rows with faults as CSV, each with what is wrong; text that a spreadsheet would run stays text.

    Raises OSError.
    """
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        for row in faulty_rows(table, faults):
            writer.writerow([f"'{cell}" if is_formula(cell) else cell for cell in row])
