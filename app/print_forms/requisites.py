"""What a form lacks, told before it is printed, with the place where it is entered."""

from dataclasses import dataclass

from app.print_forms.document_snapshot import DocumentSnapshot, Party
from app.print_forms.forms import PrintForm, Side


@dataclass(frozen=True, slots=True)
class MissingRequisite:
    """A requisite without a value: whose it is, its field, and the record (own firm, client or document) to open.

    `line` is the number of the line, for a requisite of the goods.
    """

    side: Side
    field: str
    record_id: int
    line: int | None = None


def missing_requisites(snapshot: DocumentSnapshot, form: PrintForm) -> list[MissingRequisite]:
    """Return what must be entered before the form is printed, in the order in which the form shows it."""
    missing: list[MissingRequisite] = []
    for side, field in form.required:
        if side == "document":
            missing.extend(_missing_in_document(snapshot, field))
            continue
        party = _party(snapshot, side)
        if not str(getattr(party, field)).strip():
            missing.append(MissingRequisite(side, "name" if field == "printed_name" else field, party.id))
    return _each_once(missing)


def _party(snapshot: DocumentSnapshot, side: Side) -> Party:
    parties = {
        "own_firm": snapshot.own_firm,
        "client": snapshot.client,
        "payer": snapshot.payer,
        "consignee": snapshot.consignee,
    }
    return parties[side]


def _missing_in_document(snapshot: DocumentSnapshot, field: str) -> list[MissingRequisite]:
    if field == "unit_code":
        return [
            MissingRequisite("document", field, snapshot.document_id, line.number)
            for line in snapshot.lines
            if not line.unit_code.strip()
        ]
    return [] if getattr(snapshot, field) else [MissingRequisite("document", field, snapshot.document_id)]


def _each_once(missing: list[MissingRequisite]) -> list[MissingRequisite]:
    """The payer is often the consignee too: its field is asked for once."""
    seen: set[tuple[str, str, int, int | None]] = set()
    unique = []
    for requisite in missing:
        kind = "client" if requisite.side in ("client", "payer", "consignee") else requisite.side
        key = (kind, requisite.field, requisite.record_id, requisite.line)
        if key not in seen:
            seen.add(key)
            unique.append(requisite)
    return unique
