"""Goods, partners and documents for tests of stock, made as people make them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection

from app.documents.commands import SavedDocument, save_document
from app.warehouse.commands import PostedDocument, post_document
from tests.support.server import TestDatabase

MAIN, SECOND = "Главный склад", "Второй склад"


@dataclass(frozen=True, slots=True)
class Stock:
    """Ids of what `furnish` made."""

    client: int
    private_client: int
    supplier: int
    main: int
    second: int
    price_kind: int
    items: tuple[int, ...]


def furnish(database: TestDatabase, *, items: int = 3) -> Stock:
    """Make a client of the seller (one of them private), a supplier, a price kind, and goods with prices.

    Item 1 is in pieces with barcode 4600000000017 and a box of 12 with barcode 4600000000024; item 2 is in kilograms
    with three decimals; the others are in pieces. Prices with VAT are 100, 200, 300 ... roubles.
    """
    return database.filled(f"furnished with {items}", partial(_furnish, items=items))


def _furnish(database: TestDatabase, *, items: int) -> Stock:
    database.execute(
        "insert into kontor.price_kinds (name, purpose, currency, vat_included) values"
        " ('Розничная', 'sale', 'RUB', true), ('Закупочная', 'purchase', 'RUB', false)"
    )
    database.execute(
        "insert into kontor.items (code, article, name, unit_id, weight_net, weight_gross)"
        " select lpad(n::text, 5, '0'), 'АРТ-' || n, 'Товар ' || n, u.id, 1.5, 1.7"
        " from generate_series(1, %s) n join kontor.units u on u.code = case n when 2 then '166' else '796' end"
        " order by n",
        items,
    )
    database.execute(
        "insert into kontor.prices (item_id, price_kind_id, from_date, price, currency)"
        " select i.id, k.id, '2020-01-01', i.code::int * 100, 'RUB' from kontor.items i, kontor.price_kinds k"
        " where k.purpose = 'sale'"
    )
    database.execute("insert into kontor.item_packs (item_id, name, factor) select id, 'короб', 12 from kontor.items")
    database.execute(
        "insert into kontor.barcodes (code, item_id, pack_id)"
        " select '4600000000017', i.id, null::bigint from kontor.items i where i.code = '00001' union all"
        " select '4600000000024', p.item_id, p.id from kontor.item_packs p join kontor.items i on i.id = p.item_id"
        " where i.code = '00001'"
    )
    return Stock(
        client=add_partner(database, "seller", "Ромашка"),
        private_client=add_partner(database, "seller", "Тайный", private=True),
        supplier=add_partner(database, "accountant", "Оптовик"),
        main=database.scalar("select id from kontor.warehouses where name = %s", MAIN),
        second=database.scalar("select id from kontor.warehouses where name = %s", SECOND),
        price_kind=database.scalar("select id from kontor.price_kinds where purpose = 'sale'"),
        items=tuple(row[0] for row in database.rows("select id from kontor.items order by code")),
    )


def add_partner(database: TestDatabase, login: str, name: str, *, private: bool = False) -> int:
    """Return a client of a person, with one payer and the retail prices."""
    client = database.scalar(
        "insert into kontor.clients (name, responsible_key, is_private, price_kind_id, created_at, created_by)"
        " select %s, e.key, %s, k.id, now(), e.id from kontor.employees e, kontor.price_kinds k"
        " where e.login = %s and k.purpose = 'sale' returning id",
        name,
        private,
        login,
    )
    database.execute(
        "insert into kontor.client_summaries (client_id, acl_key)"
        " select id, acl_key from kontor.clients c where c.id = %s"
        " and not exists (select from kontor.client_summaries s where s.client_id = c.id)",
        client,
    )
    database.execute(
        "insert into kontor.payers (client_id, acl_key, name, valid_from)"
        " select id, acl_key, 'ООО ' || name, '2020-01-01' from kontor.clients where id = %s",
        client,
    )
    return int(client)


def make_a_buyer_of(database: TestDatabase, login: str) -> None:
    """Give a person the ready profile of a buyer, beside what they have."""
    database.execute(
        "insert into kontor.employee_profiles (employee_id, profile_id)"
        " select e.id, p.id from kontor.employees e, kontor.profiles p where e.login = %s and p.code = 'buyer'",
        login,
    )


def line(item: int, quantity: Any, price: Any = None, **fields: Any) -> dict[str, Any]:
    """Return a new line as a screen puts it."""
    values = {"line_id": uuid4(), "version": None, "line_no": 0, "item_id": item, "quantity": str(quantity)}
    if price is not None:
        values["price"] = str(price)
    return values | fields


def numbered(lines: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the lines with their places from 1."""
    return [{**one, "line_no": place} for place, one in enumerate(lines, 1)]


def draft(
    connection: Connection,
    kind: str,
    warehouse: int,
    client: int | None,
    lines: Sequence[Mapping[str, Any]],
    **fields: Any,
) -> SavedDocument:
    """Save a new draft; kinds that are not posted without a reason have one."""
    if kind in ("surplus", "write_off", "regrading"):
        fields = {"reason": "Пересчёт", **fields}
    changes: dict[str, Any] = {
        "kind": [None, kind],
        "warehouse_id": [None, warehouse],
        "client_id": [None, client],
        "lines": {"put": numbered(lines)},
    }
    changes |= {name: [None, value] for name, value in fields.items()}
    return save_document(connection, uuid4(), None, changes)


def posted(
    connection: Connection,
    kind: str,
    warehouse: int,
    client: int,
    lines: Sequence[Mapping[str, Any]],
    **fields: Any,
) -> PostedDocument:
    """Save a new draft and post it."""
    return post_document(connection, uuid4(), draft(connection, kind, warehouse, client, lines, **fields).id)


def stock_of(database: TestDatabase, warehouse: int, item: int) -> tuple[Decimal, Decimal]:
    """Return quantity and value as they stand in the base."""
    rows = database.rows(
        "select quantity, value from kontor.balances where warehouse_id = %s and item_id = %s", warehouse, item
    )
    return (Decimal(rows[0][0]), Decimal(rows[0][1])) if rows else (Decimal(0), Decimal(0))


def line_ids(database: TestDatabase, document: int) -> list[UUID]:
    """Return a document's line ids in the order of paper."""
    return [
        UUID(str(row[0]))
        for row in database.rows(
            "select line_id from kontor.document_lines where document_id = %s order by line_no, id", document
        )
    ]
