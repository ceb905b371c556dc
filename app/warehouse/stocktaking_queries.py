"""What screens read of stocktaking; each function is one statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, RowMapping, text

from app.database.errors import UserError


@dataclass(frozen=True, slots=True)
class StocktakingPaper:
    """A surplus or a write-off that a stocktaking made."""

    id: int
    kind: str
    state: str
    number: str | None


@dataclass(frozen=True, slots=True)
class Stocktaking:
    """A stocktaking; `state` is counting, finished, or None before it was begun. `group_id` None counts everything."""

    id: int
    number: str | None
    moment: datetime
    document_state: str
    warehouse_id: int
    warehouse_name: str
    group_id: int | None
    group_name: str | None
    frozen: bool | None
    state: str | None
    started_at: datetime | None
    started_by_name: str | None
    finished_at: datetime | None
    uncounted_is_zero: bool | None
    comment: str
    reason: str | None
    commission: str | None
    version: int
    counted_cells: int
    counters: int
    papers: tuple[StocktakingPaper, ...]


@dataclass(frozen=True, slots=True)
class StocktakingCount:
    """What one person counted of one item (and lot) at one place; `own` is the reader's."""

    id: int
    counter_name: str
    own: bool
    place: str
    item_id: int
    code: str
    article: str
    name: str
    unit: Mapping[str, str]
    decimals: int
    lot_id: int | None
    lot: str | None
    quantity: Decimal
    counted_at: datetime


@dataclass(frozen=True, slots=True)
class StocktakingDifference:
    """Counted against the book; book and difference are None without the right to balances, value without cost.

    `counted` False: nobody counted it. `moved`: it moved between two of its counts, so it must be counted again.
    """

    item_id: int
    code: str
    article: str
    name: str
    unit: Mapping[str, str]
    decimals: int
    lot_id: int | None
    lot: str | None
    book_quantity: Decimal | None
    counted_quantity: Decimal
    difference: Decimal | None
    counted: bool
    moved: bool
    counters: int
    value: Decimal | None


def list_stocktakings(
    connection: Connection,
    *,
    warehouse_id: int | None = None,
    only_open: bool = False,
    after: tuple[datetime, int] | None = None,
    limit: int = 100,
) -> list[Stocktaking]:
    """Return one page, newest first, without annulled ones; `after` is (moment, id) of the last row."""
    conditions = ["s.document_state <> 'annulled'"]
    values: dict[str, Any] = {"limit": limit}
    if warehouse_id is not None:
        conditions.append("s.warehouse_id = :warehouse_id")
        values["warehouse_id"] = warehouse_id
    if only_open:
        conditions.append("s.document_state = 'draft'")
    if after is not None:
        conditions.append("(s.moment, s.id) < (:after_moment, :after_id)")
        values["after_moment"], values["after_id"] = after
    where = " and ".join(conditions)
    statement = f"select s.* from api.stocktaking_list s where {where} order by s.moment desc, s.id desc limit :limit"
    return [_stocktaking_from(row) for row in connection.execute(text(statement), values).mappings()]


def get_stocktaking(connection: Connection, document_id: int) -> Stocktaking:
    """Return a stocktaking with its progress. Raises KT003 when it is missing or not visible."""
    statement = text("select s.* from api.stocktaking_list s where s.id = :id")
    row = connection.execute(statement, {"id": document_id}).mappings().one_or_none()
    if row is None:
        raise UserError("KT003", None, object="documents")
    return _stocktaking_from(row)


def list_counts(
    connection: Connection,
    document_id: int,
    *,
    only_own: bool = False,
    after: tuple[datetime, int] | None = None,
    limit: int | None = None,
) -> list[StocktakingCount]:
    """Return what was counted, the last count first; `after` is (counted_at, id) of the last row, no limit is all."""
    after_moment, after_id = after if after is not None else (None, None)
    statement = (
        "select c.id, c.counter_name, c.own, c.place, c.item_id, c.code, c.article, c.name, c.unit, c.decimals,"
        " c.lot_id, c.lot, c.quantity, c.counted_at from api.stocktaking_count_list c"
        " where c.document_id = :id and (c.own or not :only_own)"
        " and (cast(:after_moment as timestamptz) is null or (c.counted_at, c.id) < (:after_moment, :after_id))"
        " order by c.counted_at desc, c.id desc limit :limit"
    )
    values = {"id": document_id, "only_own": only_own, "after_moment": after_moment, "after_id": after_id}
    rows = connection.execute(text(statement), values | {"limit": limit})
    return [StocktakingCount(**row) for row in rows.mappings()]


def list_stocktaking_differences(connection: Connection, document_id: int) -> list[StocktakingDifference]:
    """Return counted against book by item: as it stands while it counts, as it was kept when finished."""
    rows = connection.execute(text("select d.* from api.stocktaking_differences(:id) d"), {"id": document_id})
    return [StocktakingDifference(**row) for row in rows.mappings()]


def _stocktaking_from(row: RowMapping) -> Stocktaking:
    values = dict(row)
    papers = tuple(StocktakingPaper(**paper) for paper in values.pop("papers"))
    return Stocktaking(**values, papers=papers)
