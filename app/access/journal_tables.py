"""What is recorded beside changes: exports, prints, refusals, how much each one reads, and the alerts drawn from it.

Every table with `txid` is sealed together with the journal's entries; those that only count are not.
"""

from __future__ import annotations

from sqlalchemy import BigInteger as Big
from sqlalchemy import CheckConstraint, Column, Identity, Index, Integer, Numeric, Table, Text, text
from sqlalchemy.dialects.postgresql import ARRAY, INET, JSONB, TIMESTAMP
from sqlalchemy.schema import SchemaItem

from app.database.metadata import SCHEMA, metadata

_MOMENT = TIMESTAMP(timezone=True)


def _recorded() -> list[SchemaItem]:
    """Columns of every record of the journal."""
    return [
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
        Index(None, "at", "id"),
        Index(None, "login", "id"),
        Index(None, "txid", "id"),
    ]


def _origin() -> list[SchemaItem]:
    """Where it came from."""
    return [
        Column("client_address", INET, server_default=text("inet_client_addr()")),
        Column(
            "application",
            Text,
            server_default=text("current_setting('application_name'::text, true)"),
            comment="What the program says it is: a claim only.",
        ),
    ]


exports = Table(
    "exports",
    metadata,
    *_recorded(),
    *_origin(),
    Column("kind", Text, nullable=False, comment="export (to a file) or copy (many rows to the clipboard)."),
    Column("object", Text, nullable=False, comment="Objects whose right export was asked, between spaces."),
    Column("list_name", Text, nullable=False, comment="The list, by the workstation's word."),
    Column("filter", JSONB, nullable=False, comment="Search, order and filters, by the workstation's word."),
    Column("columns", ARRAY(Text), nullable=False, comment="Columns, by the workstation's word."),
    Column("reason", Text, nullable=False, server_default=text("''")),
    Column("rows_before", Big, comment="Rows the server had sent this login by then; null where it does not count."),
    CheckConstraint("kind in ('export', 'copy')", name="kind"),
    schema="audit",
    comment="Exports and mass copies, written when they begin; append-only for everyone.",
)

export_ends = Table(
    "export_ends",
    metadata,
    *_recorded(),
    Column("export_id", Big, nullable=False),
    Column("outcome", Text, nullable=False, comment="finished, cancelled or failed."),
    Column("told_rows", Big, nullable=False, comment="Rows written, by the workstation's word."),
    Column(
        "counted_rows",
        Big,
        comment="Rows the server sent this login meanwhile, to all its screens together; null: not counted.",
    ),
    CheckConstraint("outcome in ('finished', 'cancelled', 'failed')", name="outcome"),
    Index(None, "export_id", unique=True),
    schema="audit",
    comment="How exports ended; one without an end was broken off. Append-only for everyone.",
)

prints = Table(
    "prints",
    metadata,
    *_recorded(),
    *_origin(),
    Column("document_id", Big, comment="Empty for a report."),
    Column("document_kind", Text, nullable=False),
    Column("document_number", Text, nullable=False, server_default=text("''")),
    Column("form", Text, nullable=False),
    Column("output", Text, nullable=False, comment="paper or file."),
    Column("copies", Integer, nullable=False, server_default=text("1"), comment="By the workstation's word."),
    Column("printer", Text, nullable=False, server_default=text("''"), comment="By the workstation's word."),
    Column("sha256", Text, nullable=False, comment="Of the PDF's bytes, hexadecimal."),
    CheckConstraint("output in ('paper', 'file')", name="output"),
    Index(None, "document_id", "id"),
    schema="audit",
    comment="Print forms printed or saved as a file; append-only for everyone.",
)

refusals = Table(
    "refusals",
    metadata,
    *_recorded(),
    *_origin(),
    Column("code", Text, nullable=False, comment="SQLSTATE: KTnnn or the server's own."),
    Column("message", Text, nullable=False),
    Column("object", Text, comment="Of a missing right."),
    Column("action", Text, comment="Of a missing right."),
    schema="audit",
    comment="What the server refused, read from its log by kontor-server watch; append-only for everyone.",
)

alerts = Table(
    "alerts",
    metadata,
    *_recorded(),
    Column(
        "kind",
        Text,
        nullable=False,
        comment="reading, cards, refusals, export, locked, override, broken_seal or disk: what happened.",
    ),
    Column("mark", Text, nullable=False, comment="What it is about; the same is raised once only."),
    Column("detail", JSONB, nullable=False, comment="Figures and names for the sentence shown."),
    CheckConstraint(
        "kind in ('reading', 'cards', 'refusals', 'export', 'locked', 'override', 'broken_seal', 'disk')", name="kind"
    ),
    Index(None, "kind", "mark", unique=True),
    schema="audit",
    comment="What a sysadmin should look at; login is the person it is about, empty where nobody. Append-only.",
)

alert_answers = Table(
    "alert_answers",
    metadata,
    *_recorded(),
    Column("alert_id", Big, nullable=False),
    Column("note", Text, nullable=False, server_default=text("''")),
    Index(None, "alert_id", unique=True),
    schema="audit",
    comment="Who took an alert in hand, and what came of it; append-only for everyone.",
)

reading = Table(
    "reading",
    metadata,
    Column("login", Text, primary_key=True),
    Column("hour", _MOMENT, primary_key=True),
    Column("rows", Big, nullable=False, comment="Rows the server sent, from pg_stat_statements."),
    Column("cards", Big, nullable=False, comment="Reads of guarded data one record at a time."),
    Index(None, "hour"),
    schema="audit",
    comment="How much each employee read, by hour; a count, not a record, so it is not sealed.",
)

reading_marks = Table(
    "reading_marks",
    metadata,
    Column("login", Text, primary_key=True),
    Column("query_id", Big, primary_key=True, comment="Of pg_stat_statements; 0: the counter of guarded reads."),
    Column("counted", Big, nullable=False),
    schema="private",
    comment="How much was counted already when reading was last looked at.",
)

card_marks = Table(
    "card_marks",
    metadata,
    Column("login", Text, primary_key=True),
    Column("allowed", Big, nullable=False, comment="How far the counter of guarded reads may come within the hour."),
    Column("at", _MOMENT, nullable=False),
    schema="private",
    comment="Up to where guarded records may be read in the running hour; one look is all a card can spare.",
)

given_out = Table(
    "given_out",
    metadata,
    Column("place", Text, primary_key=True, comment="heads or alerts, and where to."),
    Column("last_id", Big, nullable=False),
    schema="private",
    comment="Up to which seal or alert kontor-server watch has written to a place outside the database.",
)

watch_settings = Table(
    "watch_settings",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Numeric, nullable=False),
    CheckConstraint("value >= 0", name="value"),
    schema=SCHEMA,
    comment="Thresholds of alerts that differ from those the program comes with.",
)
