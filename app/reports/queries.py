"""What the reports ask of the server; each is one statement, and returns all its lines."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, text

from app.reports.records import (
    LedgerLine,
    ReservedLine,
    SlowLine,
    StockLine,
    TransitLine,
    TurnoverLine,
    ValueLine,
)

_Line = TypeVar("_Line", StockLine, TurnoverLine, LedgerLine, SlowLine, TransitLine, ReservedLine, ValueLine)


def list_balances_report(
    connection: Connection,
    *,
    moment: datetime | None = None,
    warehouse_id: int | None = None,
    group_id: int | None = None,
    by_lot: bool = False,
) -> list[StockLine]:
    """Return stock now, or as of a moment, by warehouse, group and, if asked, lot.

    Raises KT002 without the right to balances, KT003 for a warehouse one may not see.
    """
    return _lines(
        connection,
        StockLine,
        "api.report_balances(:moment, :warehouse_id, :group_id, :by_lot)",
        moment=moment,
        warehouse_id=warehouse_id,
        group_id=group_id,
        by_lot=by_lot,
    )


def list_turnover(
    connection: Connection,
    *,
    first: datetime,
    until: datetime,
    warehouse_id: int | None = None,
    group_id: int | None = None,
) -> list[TurnoverLine]:
    """Return opening, incoming, outgoing and closing of [first, until). Raises KT440 when it ends before it begins."""
    return _lines(
        connection,
        TurnoverLine,
        "api.report_turnover(:first, :until, :warehouse_id, :group_id)",
        first=first,
        until=until,
        warehouse_id=warehouse_id,
        group_id=group_id,
    )


def list_ledger(
    connection: Connection, *, item_id: int, first: datetime, until: datetime, warehouse_id: int | None = None
) -> list[LedgerLine]:
    """Return each move of an item in [first, until) with what lay there after it. Raises KT440."""
    return _lines(
        connection,
        LedgerLine,
        "api.report_ledger(:item_id, :first, :until, :warehouse_id)",
        item_id=item_id,
        first=first,
        until=until,
        warehouse_id=warehouse_id,
    )


def list_slow_stock(
    connection: Connection, *, days: int, warehouse_id: int | None = None, group_id: int | None = None
) -> list[SlowLine]:
    """Return goods that nothing used for so many days, the longest first. Raises KT913 outside 1 to 3650."""
    return _lines(
        connection,
        SlowLine,
        "api.report_slow_stock(:days, :warehouse_id, :group_id)",
        days=days,
        warehouse_id=warehouse_id,
        group_id=group_id,
    )


def list_goods_in_transit(connection: Connection, *, warehouse_id: int | None = None) -> list[TransitLine]:
    """Return what was sent and has not come, from or to the warehouse or all one may see."""
    return _lines(connection, TransitLine, "api.report_transit(:warehouse_id)", warehouse_id=warehouse_id)


def list_reservations_report(connection: Connection, *, warehouse_id: int | None = None) -> list[ReservedLine]:
    """Return open reservations line by line, those that end first in front."""
    return _lines(connection, ReservedLine, "api.report_reservations(:warehouse_id)", warehouse_id=warehouse_id)


def list_value_check(connection: Connection, *, warehouse_id: int | None = None) -> list[ValueLine]:
    """Return items whose value differs from its moves or layers, or looks wrong. Needs the right to cost (KT002)."""
    return _lines(connection, ValueLine, "api.report_value_check(:warehouse_id)", warehouse_id=warehouse_id)


def _lines(connection: Connection, line: type[_Line], call: str, **values: Any) -> list[_Line]:
    names = ", ".join(f"r.{name}" for name in (field.name for field in fields(line)))
    return [line(**row) for row in connection.execute(text(f"select {names} from {call} r"), values).mappings()]
