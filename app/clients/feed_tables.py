"""Tables of what happened with a client: interactions, the feed of everything, and the summary of the header."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from app.clients.child_columns import client_columns, client_key
from app.database.metadata import SCHEMA, Money, metadata

interactions = Table(
    "interactions",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    *client_columns(),
    Column("contact_id", BigInteger, comment="With whom."),
    Column("kind", Text, nullable=False, comment="call, meeting, letter or note."),
    Column("direction", Text, nullable=False, server_default="out", comment="in, out or none."),
    Column("at", DateTime(timezone=True), nullable=False, comment="When it happened."),
    Column("subject", Text, nullable=False, server_default=""),
    Column("body", Text, nullable=False, server_default="", comment="What was said."),
    Column("result", Text, nullable=False, server_default="", comment="What came of it."),
    Column("author_id", BigInteger, ForeignKey("kontor.employees.id"), nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("version", Integer, nullable=False, server_default="1", comment="Raised by a trigger at each change."),
    client_key("interactions"),
    ForeignKeyConstraint(
        ["client_id", "contact_id"],
        ["kontor.contacts.client_id", "kontor.contacts.id"],
        name="interactions_client_id_contact_id_fkey",
    ),
    CheckConstraint("kind in ('call', 'meeting', 'letter', 'note')", name="kind"),
    CheckConstraint("direction in ('in', 'out', 'none')", name="direction"),
    CheckConstraint("length(subject) <= 300", name="subject"),
    CheckConstraint("length(body) <= 20000 and length(result) <= 2000", name="body"),
    Index("interactions_acl_key_idx", "acl_key"),
    Index("interactions_client_id_contact_id_idx", "client_id", "contact_id"),
    Index("interactions_author_id_at_idx", "author_id", "at"),
    schema=SCHEMA,
    comment="Calls, meetings, letters and notes: what happened.",
)

feed_entries = Table(
    "feed_entries",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    *client_columns(),
    Column("source_kind", Text, nullable=False, comment="call, meeting, letter, note, task, document kind, change."),
    Column("source_id", BigInteger, comment="The record behind; a change has none."),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("title", Text, nullable=False, server_default=""),
    Column("body", Text, nullable=False, server_default="", comment="Text; of a change: JSON {field: [old, new]}."),
    Column("author_id", BigInteger, ForeignKey("kontor.employees.id")),
    Column("state", Text, comment="State of the source, such as done or posted."),
    client_key("feed_entries"),
    UniqueConstraint("source_kind", "source_id", name="feed_entries_source_kind_source_id_key"),
    CheckConstraint("source_kind ~ '^[a-z_]{2,40}$'", name="source_kind"),
    CheckConstraint("source_id is not null or source_kind = 'change'", name="source_id"),
    Index("feed_entries_acl_key_idx", "acl_key"),
    Index("feed_entries_client_id_at_id_idx", "client_id", text("at desc"), text("id desc")),
    schema=SCHEMA,
    comment="Everything that happened with a client in time order; each capability writes its own.",
)

client_summaries = Table(
    "client_summaries",
    metadata,
    Column("client_id", BigInteger, primary_key=True, autoincrement=False),
    Column("acl_key", Integer, nullable=False, comment="The client's access key, kept by the foreign key."),
    Column("balance", Money, nullable=False, server_default="0", comment="What the client owes us; money, our side."),
    Column("last_contact_at", DateTime(timezone=True)),
    Column("next_step_at", DateTime(timezone=True)),
    Column("next_step_text", Text),
    client_key("client_summaries"),
    Index("client_summaries_acl_key_idx", "acl_key"),
    schema=SCHEMA,
    comment="What the header of a card shows of higher capabilities; one row a client, written with the client.",
)
