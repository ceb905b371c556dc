"""Tables of the clients capability: clients and the people and legal entities behind them."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    Date,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY

from app.clients.child_columns import client_columns, client_key
from app.clients.feed_tables import client_summaries, feed_entries, interactions
from app.clients.payer_tables import payer_accounts, payers
from app.clients.price_tables import client_discounts, client_prices
from app.database.metadata import SCHEMA, metadata

__all__ = [
    "channels",
    "client_discounts",
    "client_prices",
    "client_statuses",
    "client_summaries",
    "clients",
    "contacts",
    "feed_entries",
    "interactions",
    "payer_accounts",
    "payers",
]


client_statuses = Table(
    "client_statuses",
    metadata,
    Column("code", Text, primary_key=True, comment="lead, potential, active, dormant, former, refused, blocked."),
    Column("name_en", Text, nullable=False, comment="The word in English."),
    Column("name_ru", Text, nullable=False, comment="The word in Russian."),
    Column("place", SmallInteger, nullable=False, comment="Its place in lists of choice."),
    schema=SCHEMA,
    comment="The states of a relationship with a client.",
)

clients = Table(
    "clients",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("number", Text(collation="C"), nullable=False, comment="Given by a trigger where nobody gave one."),
    Column("name", Text, nullable=False, comment="The short name, as people call the client."),
    Column("full_name", Text, nullable=False, server_default="", comment="The full legal name."),
    Column("kind", Text, nullable=False, server_default="firm", comment="firm, sole_trader or person."),
    Column("status", Text, ForeignKey("kontor.client_statuses.code"), nullable=False, server_default="lead"),
    Column("status_reason", Text, nullable=False, server_default="", comment="Why the status is what it is."),
    Column(
        "roles",
        ARRAY(Text),
        nullable=False,
        server_default=text("'{client}'"),
        comment="Some of client, supplier, partner, competitor, own_firm.",
    ),
    Column(
        "responsible_key",
        Integer,
        ForeignKey("kontor.access_keys.id"),
        nullable=False,
        comment="Access key of the person or pool that answers for the client.",
    ),
    Column("is_private", Boolean, nullable=False, server_default=text("false"), comment="Hidden from colleagues."),
    Column(
        "acl_key",
        Integer,
        Computed("case when is_private then - responsible_key else responsible_key end", persisted=True),
        nullable=False,
        comment="Who may see the row: compared with private.keys_of('clients', ...).",
    ),
    Column("department_id", BigInteger, ForeignKey("kontor.departments.id"), comment="The department that works it."),
    Column("price_kind_id", BigInteger, ForeignKey("kontor.price_kinds.id"), comment="Prices of new documents."),
    Column("payment_days", SmallInteger, nullable=False, server_default="0", comment="Days allowed to pay."),
    Column("print_language", Text, nullable=False, server_default="ru", comment="Language of papers: ISO 639-1."),
    Column("comment", Text, nullable=False, server_default=""),
    Column(
        "search_key",
        Text,
        Computed("private.search_key_v1(name || ' ' || full_name)", persisted=True),
        nullable=False,
        comment="Both names, folded for search.",
    ),
    Column(
        "sort_key",
        Text(collation="C"),
        Computed("private.sort_key_v1(name)", persisted=True),
        nullable=False,
        comment="The short name, folded for order and for search by its beginning.",
    ),
    Column("version", Integer, nullable=False, server_default="1", comment="Raised by a trigger at each change."),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("created_by", BigInteger, ForeignKey("kontor.employees.id"), nullable=False),
    UniqueConstraint("id", "acl_key", name="clients_id_acl_key_key"),
    UniqueConstraint("number", name="clients_number_key"),
    CheckConstraint("length(btrim(name)) between 1 and 200", name="name"),
    CheckConstraint("length(full_name) <= 500", name="full_name"),
    CheckConstraint("length(btrim(number)) between 1 and 30", name="number"),
    CheckConstraint("kind in ('firm', 'sole_trader', 'person')", name="kind"),
    CheckConstraint(
        "roles <@ array['client', 'supplier', 'partner', 'competitor', 'own_firm']::text[] and cardinality(roles) <= 5",
        name="roles",
    ),
    CheckConstraint("length(status_reason) <= 500", name="status_reason"),
    CheckConstraint("payment_days between 0 and 365", name="payment_days"),
    CheckConstraint("print_language ~ '^[a-z]{2}$'", name="print_language"),
    CheckConstraint("length(comment) <= 4000", name="comment"),
    Index("clients_acl_key_sort_key_id_idx", "acl_key", "sort_key", "id"),
    Index("clients_sort_key_id_idx", "sort_key", "id"),
    # Suppliers are few: where goods are bought they are offered first.
    Index("clients_suppliers_idx", "sort_key", "id", postgresql_where=text("'supplier' = any (roles)")),
    Index("clients_responsible_key_idx", "responsible_key"),
    # A number typed with a Latin K is found where it has a Cyrillic one.
    Index("clients_number_key_idx", text("private.article_key_v1(number)")),
    Index(
        "clients_search_key_idx",
        "search_key",
        postgresql_using="gin",
        postgresql_ops={"search_key": "ext.gin_trgm_ops"},
    ),
    schema=SCHEMA,
    comment="The parties the firm keeps a relationship with; suppliers and partners too, told apart by roles.",
)

contacts = Table(
    "contacts",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    *client_columns(),
    Column("name", Text, nullable=False),
    Column("position", Text, nullable=False, server_default="", comment="Post in the client's firm."),
    Column("is_main", Boolean, nullable=False, server_default=text("false"), comment="Whom to ask for first."),
    Column("birthday", Date),
    Column("left_at", Date, comment="Left the firm on this day; history stays."),
    Column("comment", Text, nullable=False, server_default=""),
    Column(
        "search_key",
        Text,
        Computed("private.search_key_v1(name)", persisted=True),
        nullable=False,
        comment="The name, folded for search.",
    ),
    Column("version", Integer, nullable=False, server_default="1", comment="Raised by a trigger at each change."),
    client_key("contacts"),
    UniqueConstraint("client_id", "id", name="contacts_client_id_id_key"),
    CheckConstraint("length(btrim(name)) between 1 and 200", name="name"),
    CheckConstraint("length(position) <= 200", name="position"),
    CheckConstraint("length(comment) <= 2000", name="comment"),
    CheckConstraint("birthday between date '1900-01-01' and date '2200-01-01'", name="birthday"),
    Index("contacts_acl_key_idx", "acl_key"),
    Index(
        "contacts_search_key_idx",
        "search_key",
        postgresql_using="gin",
        postgresql_ops={"search_key": "ext.gin_trgm_ops"},
    ),
    schema=SCHEMA,
    comment="The people of a client.",
)

channels = Table(
    "channels",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    *client_columns(),
    Column("contact_id", BigInteger, comment="The person whose channel it is; empty: the client's own."),
    Column("kind", Text, nullable=False, comment="work_phone, mobile, email, telegram, whatsapp, other."),
    Column("value", Text, nullable=False, comment="As people write it."),
    Column("e164", Text, comment="A phone as +79261234567."),
    Column("extension", Text, nullable=False, server_default="", comment="Digits dialled after the answer."),
    Column(
        "digits",
        Text(collation="C"),
        Computed(
            "case when kind in ('work_phone', 'mobile', 'whatsapp')"
            " then private.phone_key_v1(coalesce(e164, value)) end",
            persisted=True,
        ),
        comment="The national number: phones are compared and found by it.",
    ),
    Column(
        "address_key",
        Text(collation="C"),
        Computed(
            "case when kind in ('email', 'telegram') then lower(btrim(value)) end",
            persisted=True,
        ),
        comment="An e-mail or a nick, folded: compared and found by it.",
    ),
    Column("is_main", Boolean, nullable=False, server_default=text("false"), comment="Shown in the card's header."),
    Column("do_not_disturb", Boolean, nullable=False, server_default=text("false")),
    Column("comment", Text, nullable=False, server_default=""),
    Column("version", Integer, nullable=False, server_default="1", comment="Raised by a trigger at each change."),
    client_key("channels"),
    ForeignKeyConstraint(
        ["client_id", "contact_id"],
        ["kontor.contacts.client_id", "kontor.contacts.id"],
        name="channels_client_id_contact_id_fkey",
    ),
    CheckConstraint("kind in ('work_phone', 'mobile', 'email', 'telegram', 'whatsapp', 'other')", name="kind"),
    CheckConstraint(
        "length(btrim(value)) >= 1 and length(value)"
        " <= case when kind in ('work_phone', 'mobile', 'whatsapp') then 40 else 200 end",
        name="value",
    ),
    CheckConstraint(r"e164 ~ '^\+[1-9][0-9]{6,14}$'", name="e164"),
    CheckConstraint("extension ~ '^[0-9]{0,8}$'", name="extension"),
    CheckConstraint("length(comment) <= 500", name="comment"),
    Index("channels_acl_key_idx", "acl_key"),
    Index("channels_client_id_contact_id_idx", "client_id", "contact_id"),
    Index("channels_digits_idx", "digits", postgresql_where=text("digits is not null")),
    Index("channels_digits_reversed_idx", text("reverse(digits)"), postgresql_where=text("digits is not null")),
    Index("channels_address_key_idx", "address_key", postgresql_where=text("address_key is not null")),
    schema=SCHEMA,
    comment="Phones, e-mails and messengers: a side table, read only by api.client_channels with the right to them.",
)
