"""A block copied from a spreadsheet, read as lines: which cell names the goods, which is quantity, which price."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.database.errors import UserError
from ui.common.fields.entry_parsing import looks_like_barcode, parse_number

#: A paste larger than this is an import, not an entry.
MOST_ROWS = 1000


@dataclass(frozen=True, slots=True)
class PastedRow:
    """What one row of the block means."""

    code: str
    quantity: Decimal | None
    price: Decimal | None


def read_block(text: str) -> list[PastedRow]:
    """Return the rows of a block: the first cell that names goods, then quantity and price among the numbers after it.

    A row that has one cell is a code alone. Rows without any text are left out, and so is a heading above numbers.
    """
    rows = [[cell.strip().strip('"') for cell in line.split("\t")] for line in text.splitlines()]
    read = [_row_of(cells) for cells in rows[:MOST_ROWS] if any(cells)]
    if len(read) > 1 and read[0].quantity is None and any(row.quantity is not None for row in read[1:]):
        return read[1:]
    return read


def _row_of(cells: list[str]) -> PastedRow:
    place = next(number for number, cell in enumerate(cells) if cell)
    numbers = [value for cell in cells[place + 1 :] if (value := _number_of(cell)) is not None]
    quantity = numbers[0] if numbers else None
    price = numbers[1] if len(numbers) > 1 else None
    return PastedRow(cells[place], quantity, price)


def _number_of(cell: str) -> Decimal | None:
    if not cell or looks_like_barcode(cell) or not any(letter.isdigit() for letter in cell):
        return None
    try:
        return parse_number(cell)
    except UserError:
        return None
