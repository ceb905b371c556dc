"""What the head of a document offers to choose from; each function is one statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text

from app.catalog.records import WarehouseChoice


@dataclass(frozen=True, slots=True)
class PartnerPayer:
    """A legal entity of a client: who pays, or who receives the goods."""

    payer_id: int
    name: str
    tax_number: str | None
    is_main: bool


@dataclass(frozen=True, slots=True)
class Named:
    """A person or a department by name."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Directories:
    """Whom a document may name: active employees and departments; empty for who makes no documents."""

    people: Sequence[Named]
    departments: Sequence[Named]


@dataclass(frozen=True, slots=True)
class WarehousesToBegin:
    """The warehouses in use by name, and by kind of document the one that this person begins in."""

    warehouses: Sequence[WarehouseChoice]
    first: Mapping[str, int]


_WAREHOUSES = """
with first as materialized (select f.kind, f.warehouse_id from api.first_warehouses() f)
select w.id, w.name, w.key, w.own_firm_id, w.own_firm_name, w.country, w.zone, w.currency,
       array(select f.kind from first f where f.warehouse_id = w.id) as kinds
from api.warehouse_list w where not w.archived order by w.name
"""


def get_warehouses_to_begin(connection: Connection) -> WarehousesToBegin:
    """Return the warehouses in use, and where this person begins a document of each kind."""
    rows = [dict(row) for row in connection.execute(text(_WAREHOUSES)).mappings()]
    first = {kind: row["id"] for row in rows for kind in row.pop("kinds")}
    return WarehousesToBegin([WarehouseChoice(**row) for row in rows], first)


def list_partner_payers(connection: Connection, client_id: int) -> list[PartnerPayer]:
    """Return the legal entities of a client whom one may put on paper, the main one first."""
    rows = connection.execute(
        text("select p.payer_id, p.name, p.tax_number, p.is_main from api.partner_payers(:id) p"), {"id": client_id}
    )
    return [PartnerPayer(**row) for row in rows.mappings()]


def get_document_directories(connection: Connection) -> Directories:
    """Return the names that heads of documents offer."""
    found = connection.execute(text("select api.document_directories()")).scalar_one()
    return Directories(
        people=[Named(**one) for one in found["people"]], departments=[Named(**one) for one in found["departments"]]
    )


_REASONS = """
select r.reason
from (
  select coalesce(a.reason, b.reason, p.reason) as reason, d.moment
  from kontor.documents d
  left join kontor.adjustments a on a.document_id = d.id
  left join kontor.returns b on b.document_id = d.id
  left join kontor.price_changes p on p.document_id = d.id
  where d.kind = :kind and d.state <> 'annulled'
  order by d.moment desc limit 300
) r
where btrim(r.reason) <> ''
group by r.reason
order by count(*) desc, max(r.moment) desc
limit :limit
"""


def list_reasons(connection: Connection, kind: str, *, limit: int = 12) -> list[str]:
    """Return the reasons that the latest documents of a kind were given, the most usual first."""
    return list(connection.execute(text(_REASONS), {"kind": kind, "limit": limit}).scalars())
