"""From a table of text to rows that the server imports, with every fault by row and column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.catalog.table_file import SourceRow, SourceTable, fold, read_table
from app.clients import requisites
from app.clients.import_columns import COUNTRIES, KINDS, STATUSES, field_of_heading
from app.clients.phones import email_fault, read_phone
from app.database.errors import UserError

#: Longest values, as the tables have them.
LIMITS = {
    "name": 200, "full_name": 500, "number": 30, "comment": 4000, "legal_address": 500, "contact_name": 200,
    "contact_position": 200, "bank_name": 200,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ImportFault:
    """Something wrong in the file: the line, the field ("" for the line as a whole), its heading, and the refusal."""

    place: int
    field: str
    heading: str
    error: UserError


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What a file would do: rows for `import_clients`, the fields by column, and all that is wrong."""

    table: SourceTable
    columns: Mapping[str, int]
    rows: tuple[Mapping[str, Any], ...]
    faults: tuple[ImportFault, ...]
    unknown_headings: tuple[str, ...] = field(default=())

    @property
    def good_rows(self) -> tuple[Mapping[str, Any], ...]:
        """The rows without a fault of this file's own."""
        wrong = {fault.place for fault in self.faults}
        return tuple(row for row in self.rows if row["place"] not in wrong)


def plan_import(content: bytes, country: str, columns: Mapping[str, int] | None = None) -> ImportPlan:
    """Read a file and return what it would do; phones without a country are of the own firm's one.

    `columns` (field -> column from 0) replaces what the headings say. Raises UserError KT111..KT114.
    """
    table = read_table(content, lambda heading: field_of_heading(heading) is not None)
    known = dict(columns) if columns is not None else columns_of(table.headings)
    if "name" not in known:
        raise UserError("KT112")
    rows: list[Mapping[str, Any]] = []
    faults: list[ImportFault] = []
    for source in table.rows:
        if len(source.cells) != len(table.headings):
            error = UserError("KT110", found=len(source.cells), expected=len(table.headings))
            faults.append(ImportFault(source.place, "", "", error))
            continue
        row, errors = _read_row(source, known, country)
        rows.append(row)
        faults += [ImportFault(source.place, name, _heading(table, known, name), error) for name, error in errors]
    faults += _repeats(rows, table, known)
    taken = set(known.values())
    unknown = tuple(heading for place, heading in enumerate(table.headings) if place not in taken and heading)
    faults.sort(key=lambda fault: (fault.place, known.get(fault.field, -1)))
    return ImportPlan(table, known, tuple(rows), tuple(faults), unknown)


def columns_of(headings: Iterable[str]) -> dict[str, int]:
    """Return field -> column for the known headings; of two columns for one field the first counts."""
    columns: dict[str, int] = {}
    for place, heading in enumerate(headings):
        name = field_of_heading(heading)
        if name is not None:
            columns.setdefault(name, place)
    return columns


def faults_from_server(plan: ImportPlan, answer: Iterable[Mapping[str, Any]]) -> tuple[ImportFault, ...]:
    """Return the faults of `check_import` that the file's own check did not give already."""
    known = {(fault.place, fault.field, fault.error.code) for fault in plan.faults}
    added = []
    for fault in answer:
        key = (fault["place"], fault["field"], fault["code"])
        if key not in known:
            known.add(key)
            values = {name: value for name, value in fault.items() if name not in ("place", "field", "code")}
            error = UserError(fault["code"], fault["field"], **values)
            added.append(
                ImportFault(fault["place"], fault["field"], _heading(plan.table, plan.columns, fault["field"]), error)
            )
    return tuple(added)


def _heading(table: SourceTable, columns: Mapping[str, int], name: str) -> str:
    return table.headings[columns[name]] if name in columns else ""


def _read_row(
    source: SourceRow, columns: Mapping[str, int], country: str
) -> tuple[dict[str, Any], list[tuple[str, UserError]]]:
    values = {name: " ".join(source.cells[place].split()) for name, place in columns.items()}
    row: dict[str, Any] = {"place": source.place}
    errors: list[tuple[str, UserError]] = []
    row["country"], fault = _country(values.pop("country", ""), country)
    _note(errors, "country", "KT005", fault)
    for name, value in values.items():
        if name in LIMITS and len(value) > LIMITS[name]:
            errors.append((name, UserError("KT007", name, limit=LIMITS[name])))
        elif value or name == "name":
            _READERS.get(name, _read_text)(name, value, row, errors)
    _check_requisites(row, errors)
    return row, errors


def _note(errors: list[tuple[str, UserError]], name: str, code: str, fault: str | None, value: str = "") -> None:
    if fault is not None:
        errors.append((name, UserError(code, name, value=value[:60], reason=fault)))


def _read_text(name: str, value: str, row: dict[str, Any], errors: list[tuple[str, UserError]]) -> None:
    row[name] = value


def _read_name(name: str, value: str, row: dict[str, Any], errors: list[tuple[str, UserError]]) -> None:
    row[name] = value
    if not value:
        errors.append((name, UserError("KT008", name)))


def _read_number(name: str, value: str, row: dict[str, Any], errors: list[tuple[str, UserError]]) -> None:
    row[name] = requisites.clean_number(value)


def _read_phone(name: str, value: str, row: dict[str, Any], errors: list[tuple[str, UserError]]) -> None:
    # Several phones in one cell are usual: the first becomes the channel, nothing of the others is lost.
    first, *others = [
        part.strip() for part in value.replace(";", ",").replace("|", ",").split(",") if part.strip()
    ] or [""]
    phone = read_phone(first, row["country"])
    _note(errors, name, "KT108", phone.fault, value)
    row |= {"phone": phone.value, "e164": phone.e164, "extension": phone.extension}
    if others:
        row["comment"] = "; ".join(part for part in (row.get("comment", ""), *others) if part)


def _read_email(name: str, value: str, row: dict[str, Any], errors: list[tuple[str, UserError]]) -> None:
    row[name] = value
    _note(errors, name, "KT109", email_fault(value), value)


def _read_comment(name: str, value: str, row: dict[str, Any], errors: list[tuple[str, UserError]]) -> None:
    row[name] = "; ".join(part for part in (value, row.get(name, "")) if part)


def _word_reader(words: Mapping[str, str]) -> Callable[[str, str, dict[str, Any], list[tuple[str, UserError]]], None]:
    def read(name: str, value: str, row: dict[str, Any], errors: list[tuple[str, UserError]]) -> None:
        word = words.get(fold(value))
        _note(errors, name, "KT005", "unknown" if word is None else None, value)
        row[name] = word

    return read


def _country(value: str, default: str) -> tuple[str, str | None]:
    if not value:
        return default, None
    if len(value) == 2 and value.isascii() and value.isalpha():
        return value.upper(), None
    code = COUNTRIES.get(fold(value))
    return (code, None) if code else (default, "unknown")


def _check_requisites(row: Mapping[str, Any], errors: list[tuple[str, UserError]]) -> None:
    country, bank_code = row["country"], row.get("bank_code")
    checks = (
        ("tax_number", "KT102", requisites.tax_number_fault(country, row.get("tax_number"))),
        ("tax_reason_code", "KT103", requisites.tax_reason_code_fault(country, row.get("tax_reason_code"))),
        ("registration_number", "KT104", requisites.registration_number_fault(country, row.get("registration_number"))),
        ("bank_code", "KT105", requisites.bank_code_fault(country, bank_code)),
        ("bank_account", "KT106", requisites.bank_account_fault(country, bank_code, row.get("bank_account"))),
        (
            "correspondent_account",
            "KT106",
            requisites.correspondent_account_fault(country, bank_code, row.get("correspondent_account")),
        ),
    )
    for name, code, fault in checks:
        _note(errors, name, code, fault, str(row.get(name, "")))


def _repeats(rows: Iterable[Mapping[str, Any]], table: SourceTable, columns: Mapping[str, int]) -> list[ImportFault]:
    """Return rows whose tax number, phone or number stands earlier in the file already."""
    faults = []
    for name, key, code in (
        ("tax_number", "tax_number", "KT101"),
        ("phone", "e164", "KT101"),
        ("number", "number", "KT006"),
    ):
        first: dict[str, int] = {}
        for row in rows:
            value = row.get(key)
            if value and first.setdefault(value, row["place"]) != row["place"]:
                error = UserError(code, name, row=first[value], value=value)
                faults.append(ImportFault(row["place"], name, _heading(table, columns, name), error))
    return faults


_READERS: Mapping[str, Callable[[str, str, dict[str, Any], list[tuple[str, UserError]]], None]] = {
    "name": _read_name,
    "kind": _word_reader(KINDS),
    "status": _word_reader(STATUSES),
    "tax_number": _read_number,
    "tax_reason_code": _read_number,
    "registration_number": _read_number,
    "bank_account": _read_number,
    "bank_code": _read_number,
    "correspondent_account": _read_number,
    "phone": _read_phone,
    "email": _read_email,
    "comment": _read_comment,
}
