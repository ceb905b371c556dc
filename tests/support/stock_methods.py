"""A firm whose goods have the cost methods of a property test, and the tables that each of its examples empties."""

from __future__ import annotations

from tests.support.server import TestDatabase
from tests.support.stock import Stock, furnish

NOW = "2026-11-20T09:00:00Z"
STOCK_TABLES = (
    "layer_uses", "layers", "lot_balances", "moves", "balance_snapshots", "settlements", "settlement_balances",
    "balances", "returns", "transfers", "adjustments", "issues", "receipts", "shipments", "document_links",
    "line_money", "document_money", "document_lines", "documents", "lots", "number_series", "feed_entries",
)  # fmt: skip


def prepare(database: TestDatabase, methods: tuple[str, str, str], *, by_lot: bool = False) -> Stock:
    """Furnish a firm with three goods, each in a group of its own cost method, and let keeper2 correct costs."""
    database.freeze(NOW)
    stock = furnish(database)
    for item, method in zip(stock.items, methods, strict=True):
        database.execute(
            "with g as (insert into kontor.item_groups (name, cost_method) values (%s, %s) returning id)"
            " update kontor.items i set group_id = g.id, tracking = %s,"
            " unit_id = (select id from kontor.units where code = '796') from g where i.id = %s",
            f"Группа {item}",
            method,
            "lot" if by_lot else "none",
            item,
        )
    database.execute(
        "insert into kontor.profile_rights (profile_id, object, action, scope)"
        " select distinct ep.profile_id, 'cost_documents', a, 'all' from kontor.employee_profiles ep"
        " join kontor.employees e on e.id = ep.employee_id and e.login = 'keeper2',"
        " unnest(array['view', 'create', 'edit', 'post', 'unpost', 'back_date']) a"
    )
    database.execute("select private.rebuild_login_keys()")
    return stock
