"""Tables of documents: one header table for all kinds, lines, money beside them, kind-specific headers, numbers."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    Numeric,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import TIMESTAMP, UUID

from app.database.metadata import SCHEMA, Money, Price, Quantity, Rate, metadata

_MOMENT = TIMESTAMP(timezone=True)
_KINDS = (
    "'receipt', 'supplier_order', 'supplier_return', 'shipment', 'client_return', 'transfer', 'issue', 'production',"
    " 'assembly', 'disassembly', 'stocktaking', 'surplus', 'write_off', 'regrading', 'reservation', 'release',"
    " 'opening', 'cost_correction', 'price_change'"
)
_WITH_PARTNER = "'receipt', 'supplier_order', 'supplier_return', 'shipment', 'client_return'"
#: The twin of private.object_no: keys of people and warehouses are told apart by the object that they reach.
_OBJECT_NO = (
    "case when kind = 'shipment' then 1 when kind = 'receipt' then 2 when kind = 'supplier_order' then 3"
    " when kind = 'supplier_return' then 4 when kind = 'client_return' then 5 when kind = 'transfer' then 6"
    " when kind in ('issue', 'production', 'assembly', 'disassembly') then 7"
    " when kind in ('stocktaking', 'surplus', 'write_off', 'regrading') then 8"
    " when kind in ('reservation', 'release') then 9 when kind in ('opening', 'cost_correction') then 10 end"
)
#: Columns that policies compare with what a login reaches: each key with its object, so that one index finds both.
_REACHES = {"client": "client's", "warehouse": "warehouse's", "to_warehouse": "receiving warehouse's"}
_IS_REVERSAL = text("reversal_of_id is not null and state <> 'annulled'")


def _document_id(table: str) -> tuple[Column[int], ForeignKeyConstraint]:
    return (
        Column("document_id", BigInteger, primary_key=True, autoincrement=False),
        ForeignKeyConstraint(["document_id"], ["kontor.documents.id"], name=f"{table}_document_id_fkey"),
    )


employee_own_firms = Table(
    "employee_own_firms",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("employee_id", BigInteger, ForeignKey("kontor.employees.id"), nullable=False, comment="Who is limited"),
    Column("own_firm_id", BigInteger, ForeignKey("kontor.own_firms.id"), nullable=False, comment="To which own firm"),
    UniqueConstraint("employee_id", "own_firm_id"),
    Index("employee_own_firms_own_firm_id_idx", "own_firm_id"),
    schema=SCHEMA,
    comment="Own firms whose documents an employee is limited to; no row means all of them",
)

documents = Table(
    "documents",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("own_firm_id", BigInteger, ForeignKey("kontor.own_firms.id"), nullable=False),
    Column("kind", Text, nullable=False, comment="Kind: decides effect, fields and whose right it needs"),
    Column("state", Text, nullable=False, server_default=text("'draft'"), comment="draft, sent, posted ..."),
    Column("number", Text(collation="C"), comment="Given by the first posting and kept for ever"),
    Column("series_id", BigInteger, ForeignKey("kontor.number_series.id"), comment="Series the number is from"),
    Column("series_number", BigInteger, comment="The number as a number"),
    Column("moment", _MOMENT, nullable=False, comment="When it takes effect; order inside it is posting_no"),
    Column("moment_typed", Boolean, nullable=False, server_default=text("false"), comment="A person typed the time"),
    Column("posting_no", BigInteger, comment="Order of documents of one moment; anew at each posting"),
    Column("client_id", BigInteger, comment="Partner: client or supplier"),
    Column("client_key", Integer, comment="The client's access key, kept by the foreign key"),
    Column("partner_name", Text, nullable=False, server_default=text("''"), comment="The client's name when saved"),
    Column("payer_id", BigInteger, comment="Legal entity of the client on papers"),
    Column("warehouse_id", BigInteger, comment="Warehouse whose stock it moves; empty for a change of prices"),
    Column("warehouse_key", Integer, comment="The warehouse's access key, kept by the foreign key"),
    Column("to_warehouse_id", BigInteger, comment="Receiving warehouse of a transfer"),
    Column("to_warehouse_key", Integer, comment="The receiving warehouse's access key"),
    Column("vat_mode", Text, nullable=False, server_default=text("'included'"), comment="included, on_top or none"),
    Column("currency", Text, nullable=False),
    Column("currency_rate", Rate, nullable=False, server_default=text("1"), comment="Own firm's money for one unit"),
    Column("price_kind_id", BigInteger, ForeignKey("kontor.price_kinds.id"), comment="Where prices came from"),
    Column(
        "contract", Text, nullable=False, server_default=text("''"), comment="Contract with the partner, as printed"
    ),
    Column("basis", Text, nullable=False, server_default=text("''"), comment="Basis document, as printed"),
    Column("comment", Text, nullable=False, server_default=text("''"), comment="Not printed"),
    Column("author_id", BigInteger, ForeignKey("kontor.employees.id"), nullable=False),
    Column("responsible_id", BigInteger, ForeignKey("kontor.employees.id"), nullable=False),
    Column("released_by_id", BigInteger, ForeignKey("kontor.employees.id"), comment="Allowed it; empty: the director"),
    Column("accountant_id", BigInteger, ForeignKey("kontor.employees.id"), comment="Empty: the firm's accountant"),
    Column("handed_over_by_id", BigInteger, ForeignKey("kontor.employees.id"), comment="Empty: who posted it"),
    Column("accepted_by", Text, nullable=False, server_default=text("''"), comment="Who takes the goods, as printed"),
    Column("created_at", _MOMENT, nullable=False),
    Column("posted_at", _MOMENT, comment="When it was posted last, by the server's clock"),
    Column("posted_by", BigInteger, ForeignKey("kontor.employees.id"), comment="Who posted it last"),
    Column("reversal_of_id", BigInteger, ForeignKey("kontor.documents.id"), comment="The document this one reverses"),
    Column("version", Integer, nullable=False, server_default=text("1"), comment="Raised by each change"),
    *(
        Column(
            f"{key}_reach",
            BigInteger,
            Computed(f"4294967296 * {_OBJECT_NO} + {key}_key", persisted=True),
            comment=f"Object of rights times 2^32 plus the {whose} key, for policies",
        )
        for key, whose in _REACHES.items()
    ),
    Column(
        "search_key",
        Text,
        Computed("private.search_key_v1(coalesce(number, '') || ' ' || partner_name)", persisted=True),
        comment="Number and partner, for the list's search",
    ),
    ForeignKeyConstraint(
        ["client_id", "client_key"],
        ["kontor.clients.id", "kontor.clients.acl_key"],
        name="documents_client_id_client_key_fkey",
        onupdate="CASCADE",
    ),
    ForeignKeyConstraint(
        ["client_id", "payer_id"],
        ["kontor.payers.client_id", "kontor.payers.id"],
        name="documents_client_id_payer_id_fkey",
    ),
    ForeignKeyConstraint(
        ["warehouse_id", "warehouse_key"],
        ["kontor.warehouses.id", "kontor.warehouses.key"],
        name="documents_warehouse_id_warehouse_key_fkey",
        onupdate="CASCADE",
    ),
    ForeignKeyConstraint(
        ["to_warehouse_id", "to_warehouse_key"],
        ["kontor.warehouses.id", "kontor.warehouses.key"],
        name="documents_to_warehouse_id_to_warehouse_key_fkey",
        onupdate="CASCADE",
    ),
    UniqueConstraint("series_id", "series_number"),
    CheckConstraint(f"kind in ({_KINDS})", name="kind"),
    CheckConstraint("state in ('draft', 'sent', 'posted', 'reversed', 'annulled')", name="state"),
    CheckConstraint("state <> 'sent' or kind = 'transfer'", name="only_transfers_are_sent"),
    CheckConstraint("(warehouse_id is null) = (kind = 'price_change')", name="has_warehouse"),
    CheckConstraint("num_nulls(warehouse_id, warehouse_key) in (0, 2)", name="warehouse_key"),
    CheckConstraint("to_warehouse_id is null or kind = 'transfer'", name="to_warehouse"),
    CheckConstraint("currency_rate > 0", name="currency_rate"),
    CheckConstraint("vat_mode in ('included', 'on_top', 'none')", name="vat_mode"),
    CheckConstraint("currency ~ '^[A-Z]{3}$'", name="currency"),
    CheckConstraint(
        "(number is null) = (series_id is null) and (number is null) = (series_number is null)", name="number"
    ),
    CheckConstraint("state in ('draft', 'annulled') or number is not null", name="posted_is_numbered"),
    CheckConstraint(
        f"state in ('draft', 'annulled') or client_id is not null or kind not in ({_WITH_PARTNER})",
        name="posted_is_named",
    ),
    CheckConstraint(
        "state in ('draft', 'annulled') or num_nulls(posting_no, posted_at, posted_by) = 0", name="posted_is_placed"
    ),
    CheckConstraint("num_nulls(client_id, client_key) in (0, 2)", name="client_key"),
    CheckConstraint("num_nulls(to_warehouse_id, to_warehouse_key) in (0, 2)", name="to_warehouse_key"),
    CheckConstraint("length(basis) <= 500 and length(contract) <= 200 and length(comment) <= 4000", name="lengths"),
    CheckConstraint("length(accepted_by) <= 200", name="accepted_by"),
    CheckConstraint("moment between timestamptz '1990-01-01' and timestamptz '2200-01-01'", name="moment"),
    Index("documents_moment_id_idx", "moment", "id"),
    Index("documents_kind_idx", "kind", "moment", "id"),
    Index("documents_client_reach_idx", "client_reach", "moment", "id"),
    Index("documents_warehouse_reach_idx", "warehouse_reach", "moment", "id"),
    Index(
        "documents_to_warehouse_reach_idx",
        "to_warehouse_reach",
        "moment",
        "id",
        postgresql_where=text("to_warehouse_reach is not null"),
    ),
    Index("documents_client_id_idx", "client_id", "moment", "id"),
    Index("documents_number_idx", "number"),
    Index("documents_reversal_of_id_key", "reversal_of_id", unique=True, postgresql_where=_IS_REVERSAL),
    Index("documents_series_number_idx", "series_number"),
    Index(
        "documents_search_key_idx",
        "search_key",
        postgresql_using="gin",
        postgresql_ops={"search_key": "ext.gin_trgm_ops"},
    ),
    schema=SCHEMA,
    comment="Headers of documents of every kind; stock and debts change only by posted ones",
)

document_lines = Table(
    "document_lines",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("document_id", BigInteger, ForeignKey("kontor.documents.id"), nullable=False),
    Column("line_id", UUID(as_uuid=True), nullable=False, comment="Made by the workstation: a line keeps it for ever"),
    Column("line_no", Integer, nullable=False, comment="Order on paper; equal numbers go by id"),
    Column("item_id", BigInteger, ForeignKey("kontor.items.id"), nullable=False, comment="Item"),
    Column("pack_id", BigInteger, comment="Pack it was counted in; empty is the unit"),
    Column("pack_factor", Quantity, nullable=False, server_default=text("1"), comment="Units in that pack, then"),
    Column("quantity", Quantity, nullable=False, comment="In the item's unit, whatever the pack"),
    Column("unit_id", BigInteger, ForeignKey("kontor.units.id"), nullable=False, comment="The item's unit, then"),
    Column("paper_quantity", Quantity, comment="By the supplier's paper, where it differs from what came"),
    Column("places", Quantity, comment="Places on paper; empty: packs, begun ones too"),
    Column("net_mass", Quantity, comment="Kilograms of the goods; empty: by the item's weight"),
    Column("gross_mass", Quantity, comment="Kilograms with packing; empty: by the item's weight"),
    Column("lot_id", BigInteger, comment="Lot or serial number"),
    Column("to_item_id", BigInteger, ForeignKey("kontor.items.id"), comment="Regrading: what it becomes"),
    Column("direction", SmallInteger, nullable=False, server_default=text("0"), comment="1 in, -1 out; 0: by the kind"),
    Column("source_line_id", BigInteger, ForeignKey("kontor.document_lines.id"), comment="Line returned or fulfilled"),
    Column("cost_share", Numeric(18, 6), comment="Its part of the cost of what was made; empty: by quantity"),
    Column("country", Text, nullable=False, server_default=text("''"), comment="Country of origin, ISO 3166 alpha-2"),
    Column("customs_declaration", Text, nullable=False, server_default=text("''"), comment="Its number"),
    Column("note", Text, nullable=False, server_default=text("''")),
    Column("version", Integer, nullable=False, server_default=text("1"), comment="Raised by each change"),
    ForeignKeyConstraint(["pack_id", "item_id"], ["kontor.item_packs.id", "kontor.item_packs.item_id"]),
    ForeignKeyConstraint(["lot_id", "item_id"], ["kontor.lots.id", "kontor.lots.item_id"]),
    UniqueConstraint("document_id", "line_id"),
    UniqueConstraint("id", "document_id"),
    CheckConstraint("quantity >= 0 and paper_quantity >= 0", name="quantity"),
    CheckConstraint("places >= 0 and net_mass >= 0 and gross_mass >= 0", name="places"),
    CheckConstraint("direction in (-1, 0, 1)", name="direction"),
    CheckConstraint("cost_share >= 0", name="cost_share"),
    CheckConstraint("country ~ '^([A-Z]{2})?$' and length(customs_declaration) <= 60", name="origin"),
    CheckConstraint("pack_factor > 0", name="pack_factor"),
    CheckConstraint("length(note) <= 500", name="note"),
    Index("document_lines_item_id_idx", "item_id"),
    Index("document_lines_lot_id_idx", "lot_id", postgresql_where=text("lot_id is not null")),
    Index("document_lines_to_item_id_idx", "to_item_id", postgresql_where=text("to_item_id is not null")),
    Index("document_lines_source_line_id_idx", "source_line_id", postgresql_where=text("source_line_id is not null")),
    schema=SCHEMA,
    comment="Lines of documents: what and how much; money is in line_money",
)

line_money = Table(
    "line_money",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False, comment="The line: document_lines.id"),
    Column("document_id", BigInteger, nullable=False),
    Column("price", Price, nullable=False, comment="Of one unit, before discount, in the document's VAT mode"),
    Column("discount_percent", Numeric(5, 2), nullable=False, server_default=text("0"), comment="Percent off"),
    Column("vat_rate_id", BigInteger, ForeignKey("kontor.vat_rates.id"), nullable=False, comment="VAT rate of the day"),
    Column("net", Money, nullable=False, comment="Sum without VAT"),
    Column("vat", Money, nullable=False),
    Column("total", Money, nullable=False, comment="Sum with VAT"),
    Column("typed", Text, nullable=False, server_default=text("'price'"), comment="price, net or total: kept exactly"),
    Column("vat_typed", Boolean, nullable=False, server_default=text("false"), comment="VAT corrected by hand"),
    Column("price_typed", Boolean, nullable=False, server_default=text("false"), comment="Price or discount by hand"),
    ForeignKeyConstraint(
        ["id", "document_id"], ["kontor.document_lines.id", "kontor.document_lines.document_id"], ondelete="CASCADE"
    ),
    CheckConstraint("price >= 0", name="price"),
    CheckConstraint("discount_percent between 0 and 100", name="discount_percent"),
    CheckConstraint("net >= 0 and vat >= 0 and total = net + vat", name="sums"),
    CheckConstraint("typed in ('price', 'net', 'total')", name="typed"),
    Index("line_money_document_id_idx", "document_id"),
    schema=SCHEMA,
    comment="Money of a line: of a receipt only by the right to cost or to enter receipts",
)

document_money = Table(
    "document_money",
    metadata,
    *_document_id("document_money"),
    Column("net", Money, nullable=False, comment="Sum of the lines without VAT"),
    Column("vat", Money, nullable=False, comment="VAT of the lines"),
    Column("total", Money, nullable=False, comment="Sum of the lines with VAT"),
    CheckConstraint("total = net + vat", name="sums"),
    schema=SCHEMA,
    comment="Totals of a document, seen as its lines' money is",
)

document_links = Table(
    "document_links",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("from_document_id", BigInteger, ForeignKey("kontor.documents.id"), nullable=False, comment="The source"),
    Column("to_document_id", BigInteger, ForeignKey("kontor.documents.id"), nullable=False, comment="What was made"),
    UniqueConstraint("from_document_id", "to_document_id"),
    CheckConstraint("from_document_id <> to_document_id", name="not_itself"),
    Index("document_links_to_document_id_idx", "to_document_id"),
    schema=SCHEMA,
    comment="Which document was made from which",
)
