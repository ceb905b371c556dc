"""From a table of goods and prices to rows that the server imports, with every fault by row and column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from app.catalog.import_columns import KINDS, NUMBERS, TRACKING, VAT, field_of_heading
from app.catalog.records import PriceKind
from app.catalog.table_file import SourceRow, SourceTable, fold
from app.database.errors import UserError

#: A column of prices of a kind is the field "price:<id of the kind>".
PRICE = "price:"
_WORDS = {"kind": KINDS, "tracking": TRACKING, "vat": VAT}
_LIMITS = {
    "code": 60,
    "article": 100,
    "name": 300,
    "full_name": 1000,
    "group": 200,
    "unit": 30,
    "barcode": 48,
    "pack": 60,
}


@dataclass(frozen=True, slots=True)
class GoodsFault:
    """Something wrong in a row: its place, the field ("" for the row as a whole), its column, and the refusal."""

    place: int
    field: str
    heading: str
    error: UserError


@dataclass(frozen=True, slots=True)
class GoodsPlan:
    """What a file would do by a mapping: rows for `import_items`, and what is wrong before the server looks."""

    table: SourceTable
    columns: Mapping[str, int]
    rows: tuple[Mapping[str, Any], ...]
    faults: tuple[GoodsFault, ...]


def guess_columns(table: SourceTable, kinds: Iterable[PriceKind]) -> dict[str, int]:
    """Return field -> column by the headings; a heading that is a price kind's name is its prices."""
    prices = {fold(kind.name): f"{PRICE}{kind.id}" for kind in kinds}
    columns: dict[str, int] = {}
    for place, heading in enumerate(table.headings):
        name = prices.get(fold(heading)) or field_of_heading(heading)
        if name is not None:
            columns.setdefault(name, place)
    return columns


def plan_goods(table: SourceTable, columns: Mapping[str, int]) -> GoodsPlan:
    """Return what a file would do. Raises KT612 where neither name, code nor barcode has a column."""
    if not {"name", "code", "barcode"} & set(columns):
        raise UserError("KT612")
    rows: list[Mapping[str, Any]] = []
    faults: list[GoodsFault] = []
    seen: dict[tuple[str, str], int] = {}
    for source in table.rows:
        if len(source.cells) > len(table.headings):
            error = UserError("KT110", found=len(source.cells), expected=len(table.headings))
            faults.append(GoodsFault(source.place, "", "", error))
            continue
        row, errors = _read_row(source, columns)
        for name in ("code", "barcode"):
            first = seen.setdefault((name, row.get(name, "")), source.place) if row.get(name) else source.place
            if first != source.place:
                errors.append((name, UserError("KT006", name, value=row[name], row=first)))
        faults += [GoodsFault(source.place, name, heading_of(table, columns, name), error) for name, error in errors]
        if not errors:
            rows.append(row)
    return GoodsPlan(table, columns, tuple(rows), tuple(faults))


def faults_from_server(plan: GoodsPlan, answer: Iterable[Mapping[str, Any]]) -> list[GoodsFault]:
    """Return the faults that the server found, by row and column."""
    found = []
    for fault in answer:
        values = {name: value for name, value in fault.items() if name not in ("place", "field", "code")}
        field = fault.get("field") or ""
        error = UserError(fault["code"], field or None, **values)
        found.append(GoodsFault(fault["place"], field, heading_of(plan.table, plan.columns, field), error))
    return found


def faulty_rows(table: SourceTable, faults: Sequence[GoodsFault]) -> list[list[str]]:
    """Return the rows with faults as they stand in the file, headings first, and behind each what is wrong by code."""
    wrong: dict[int, list[str]] = {}
    for fault in faults:
        wrong.setdefault(fault.place, []).append(f"{fault.heading}: {fault.error.code}".removeprefix(": "))
    return [
        [*table.headings, "?"],
        *([*row.cells, "; ".join(wrong[row.place])] for row in table.rows if row.place in wrong),
    ]


def heading_of(table: SourceTable, columns: Mapping[str, int], name: str) -> str:
    """Return the heading of a field's column."""
    return table.headings[columns[name]] if name in columns else ""


def _read_row(source: SourceRow, columns: Mapping[str, int]) -> tuple[dict[str, Any], list[tuple[str, UserError]]]:
    row: dict[str, Any] = {"place": source.place}
    errors: list[tuple[str, UserError]] = []
    prices: dict[str, str] = {}
    for name, place in columns.items():
        value = source.cells[place].strip() if place < len(source.cells) else ""
        if not value:
            continue
        if len(value) > _LIMITS.get(name, 1000):
            errors.append((name, UserError("KT007", name, limit=_LIMITS[name])))
        elif name.startswith(PRICE) or name in NUMBERS:
            number = _number(value)
            if number is None:
                errors.append((name, UserError("KT910", name, value=value[:60])))
            elif name.startswith(PRICE):
                prices[name.removeprefix(PRICE)] = number
            else:
                row[name] = number
        elif name in _WORDS:
            word = _WORDS[name].get(fold(value.replace("%", "")).removesuffix(" 00"))
            if word is None:
                errors.append((name, UserError("KT005", name, value=value[:60], reason="unknown")))
            row[name] = word
        else:
            row[name] = value
    if prices:
        row["prices"] = prices
    if not any(row.get(name) for name in ("name", "code", "barcode")):
        errors.append(("name", UserError("KT008", "name")))
    return row, errors


def _number(text: str) -> str | None:
    """Return a number as plain text; groups of digits may be parted by spaces, the last comma or dot is the mark."""
    cleaned = "".join(text.split()).replace("\u00a0", "").replace("\u202f", "").replace("'", "")
    if "," in cleaned and "." in cleaned:
        group = "," if cleaned.rfind(".") > cleaned.rfind(",") else "."
        cleaned = cleaned.replace(group, "")
    try:
        value = Decimal(cleaned.replace(",", "."))
    except InvalidOperation:
        return None
    return format(value, "f") if value.is_finite() and 0 <= value < Decimal("1e12") else None
