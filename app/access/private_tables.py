"""Tables that no person can reach: keys kept per login, saves already applied, jobs; and the journal."""

from __future__ import annotations

from sqlalchemy import BigInteger as Big
from sqlalchemy import Boolean, CheckConstraint, Column, Identity, Index, Integer, LargeBinary, Table, Text, text
from sqlalchemy.dialects.postgresql import ARRAY, INET, INTERVAL, JSONB, TIMESTAMP, UUID

from app.database.metadata import metadata

_MOMENT = TIMESTAMP(timezone=True)

login_keys = Table(
    "login_keys",
    metadata,
    Column("login", Text, primary_key=True),
    Column("object", Text, primary_key=True),
    Column("action", Text, primary_key=True),
    Column("keys", ARRAY(Integer), nullable=False),
    Column("sees_all", Boolean, nullable=False),
    Column("valid_until", _MOMENT, nullable=False, comment="Computed anew on the fly once this has passed."),
    schema="private",
    comment="Access keys of each login by object and action; rebuilt when rights change.",
)

saves = Table(
    "saves",
    metadata,
    Column("login", Text, primary_key=True),
    Column("save_id", UUID(as_uuid=True), primary_key=True),
    Column("function", Text, nullable=False),
    Column("at", _MOMENT, nullable=False),
    Column("result", JSONB),
    Index(None, "at"),
    schema="private",
    comment="Writes already applied: a repeat after a lost line gets the stored result.",
)

jobs = Table(
    "jobs",
    metadata,
    Column("name", Text, primary_key=True, comment="A procedure-like function in private, without arguments."),
    Column("every", INTERVAL, nullable=False),
    Column("last_run_at", _MOMENT),
    schema="private",
    comment="What kontor-server watch runs, and how often.",
)

events = Table(
    "events",
    metadata,
    Column("id", Big, Identity(always=True), primary_key=True),
    Column("at", _MOMENT, nullable=False),
    Column("kind", Text, nullable=False),
    Column("record_id", Big),
    Column("done_at", _MOMENT),
    Index(None, "id", postgresql_where=text("done_at is null")),
    schema="private",
    comment="Outbox for jobs.",
)

journal_entries = Table(
    "entries",
    metadata,
    Column("id", Big, Identity(always=True), primary_key=True),
    Column("at", _MOMENT, nullable=False, server_default=text("clock_timestamp()")),
    Column(
        "txid",
        Big,
        nullable=False,
        server_default=text("(pg_current_xact_id())::text::bigint"),
        comment="Full transaction id (xid8), for sealing in commit order.",
    ),
    Column("login", Text, nullable=False, server_default=text("session_user")),
    Column("client_address", INET, server_default=text("inet_client_addr()")),
    Column(
        "application",
        Text,
        server_default=text("current_setting('application_name'::text, true)"),
        comment="What the program says it is: a claim only.",
    ),
    Column("table_name", Text, nullable=False),
    Column("operation", Text, nullable=False),
    Column("record_id", Big),
    Column("old", JSONB, comment="Changed fields before."),
    Column("new", JSONB, comment="Changed fields after."),
    Column("root_table", Text, nullable=False, comment="The record whose card shows it: a client for its contact."),
    Column("root_id", Big, comment="Its id when this was written: what moved later stays where it was."),
    Index(None, "table_name", "record_id", "id"),
    Index(None, "root_table", "root_id", "id"),
    Index(None, "at"),
    Index(None, "txid", "id"),
    schema="audit",
    comment="Who changed what; append-only for everyone.",
)

journal_seals = Table(
    "seals",
    metadata,
    Column("id", Big, Identity(always=True), primary_key=True),
    Column("at", _MOMENT, nullable=False),
    Column("upto_txid", Big, nullable=False, comment="Entries of transactions below this are sealed."),
    Column("entries_count", Big, nullable=False),
    Column("hash", LargeBinary, nullable=False, comment="sha256 over the previous hash and the sealed rows."),
    schema="audit",
    comment="Chain of seals over the journal.",
)

sign_ins = Table(
    "sign_ins",
    metadata,
    Column("id", Big, Identity(always=True), primary_key=True),
    Column("at", _MOMENT, nullable=False),
    Column(
        "txid",
        Big,
        nullable=False,
        server_default=text("(pg_current_xact_id())::text::bigint"),
        comment="Full transaction id (xid8), for sealing in commit order.",
    ),
    Column("login", Text, nullable=False),
    Column("event", Text, nullable=False, comment="in, wrong_password or locked."),
    Column("client_address", INET),
    Column("application", Text, comment="What the program says it is: a claim only."),
    Column("workstation", Text, comment="Computer name, a claim."),
    Column("mac", Text, comment="Network card's address, a claim: the server never sees it."),
    Column("pid", Integer, comment="The server's process of the session that began."),
    CheckConstraint("event in ('in', 'wrong_password', 'locked')", name="event"),
    Index(None, "login", "id"),
    Index(None, "at", "id"),
    Index(None, "txid", "id"),
    schema="audit",
    comment="Sign-ins and failed passwords; append-only for everyone.",
)

log_positions = Table(
    "log_positions",
    metadata,
    Column("file", Text, primary_key=True),
    Column("position", Big, nullable=False, comment="Bytes read so far."),
    schema="private",
    comment="How far kontor-server watch has read the server's log.",
)
