"""Own firms, employees, profiles, the journal, and what private keeps."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "alert_answers",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column(
            "txid",
            sa.BigInteger(),
            server_default=sa.text("(pg_current_xact_id())::text::bigint"),
            nullable=False,
            comment="Full transaction id (xid8), for sealing in commit order.",
        ),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("alert_id", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("alert_answers_pkey")),
        schema="audit",
        comment="Who took an alert in hand, and what came of it; append-only for everyone.",
    )
    op.create_index(op.f("alert_answers_alert_id_idx"), "alert_answers", ["alert_id"], unique=True, schema="audit")
    op.create_index(op.f("alert_answers_at_id_idx"), "alert_answers", ["at", "id"], unique=False, schema="audit")
    op.create_index(op.f("alert_answers_login_id_idx"), "alert_answers", ["login", "id"], unique=False, schema="audit")
    op.create_index(op.f("alert_answers_txid_id_idx"), "alert_answers", ["txid", "id"], unique=False, schema="audit")
    op.create_table(
        "alerts",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column(
            "txid",
            sa.BigInteger(),
            server_default=sa.text("(pg_current_xact_id())::text::bigint"),
            nullable=False,
            comment="Full transaction id (xid8), for sealing in commit order.",
        ),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column(
            "kind",
            sa.Text(),
            nullable=False,
            comment="reading, cards, refusals, export, locked, override, broken_seal or disk: what happened.",
        ),
        sa.Column("mark", sa.Text(), nullable=False, comment="What it is about; the same is raised once only."),
        sa.Column(
            "detail",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="Figures and names for the sentence shown.",
        ),
        sa.CheckConstraint(
            "kind in ('reading', 'cards', 'refusals', 'export', 'locked', 'override', 'broken_seal', 'disk')",
            name=op.f("alerts_kind_check"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("alerts_pkey")),
        schema="audit",
        comment="What a sysadmin should look at; login is the person it is about, empty where nobody. Append-only.",
    )
    op.create_index(op.f("alerts_at_id_idx"), "alerts", ["at", "id"], unique=False, schema="audit")
    op.create_index(op.f("alerts_kind_mark_idx"), "alerts", ["kind", "mark"], unique=True, schema="audit")
    op.create_index(op.f("alerts_login_id_idx"), "alerts", ["login", "id"], unique=False, schema="audit")
    op.create_index(op.f("alerts_txid_id_idx"), "alerts", ["txid", "id"], unique=False, schema="audit")
    op.create_table(
        "entries",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column(
            "at", postgresql.TIMESTAMP(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.Column(
            "txid",
            sa.BigInteger(),
            server_default=sa.text("(pg_current_xact_id())::text::bigint"),
            nullable=False,
            comment="Full transaction id (xid8), for sealing in commit order.",
        ),
        sa.Column("login", sa.Text(), server_default=sa.text("session_user"), nullable=False),
        sa.Column("client_address", postgresql.INET(), server_default=sa.text("inet_client_addr()"), nullable=True),
        sa.Column(
            "application",
            sa.Text(),
            server_default=sa.text("current_setting('application_name'::text, true)"),
            nullable=True,
            comment="What the program says it is: a claim only.",
        ),
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("operation", sa.Text(), nullable=False),
        sa.Column("record_id", sa.BigInteger(), nullable=True),
        sa.Column("old", postgresql.JSONB(astext_type=sa.Text()), nullable=True, comment="Changed fields before."),
        sa.Column("new", postgresql.JSONB(astext_type=sa.Text()), nullable=True, comment="Changed fields after."),
        sa.Column(
            "root_table", sa.Text(), nullable=False, comment="The record whose card shows it: a client for its contact."
        ),
        sa.Column(
            "root_id",
            sa.BigInteger(),
            nullable=True,
            comment="Its id when this was written: what moved later stays where it was.",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("entries_pkey")),
        schema="audit",
        comment="Who changed what; append-only for everyone.",
    )
    op.create_index(op.f("entries_at_idx"), "entries", ["at"], unique=False, schema="audit")
    op.create_index(
        op.f("entries_root_table_root_id_id_idx"),
        "entries",
        ["root_table", "root_id", "id"],
        unique=False,
        schema="audit",
    )
    op.create_index(
        op.f("entries_table_name_record_id_id_idx"),
        "entries",
        ["table_name", "record_id", "id"],
        unique=False,
        schema="audit",
    )
    op.create_index(op.f("entries_txid_id_idx"), "entries", ["txid", "id"], unique=False, schema="audit")
    op.create_table(
        "export_ends",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column(
            "txid",
            sa.BigInteger(),
            server_default=sa.text("(pg_current_xact_id())::text::bigint"),
            nullable=False,
            comment="Full transaction id (xid8), for sealing in commit order.",
        ),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("export_id", sa.BigInteger(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False, comment="finished, cancelled or failed."),
        sa.Column("told_rows", sa.BigInteger(), nullable=False, comment="Rows written, by the workstation's word."),
        sa.Column(
            "counted_rows",
            sa.BigInteger(),
            nullable=True,
            comment="Rows the server sent this login meanwhile, to all its screens together; null: not counted.",
        ),
        sa.CheckConstraint("outcome in ('finished', 'cancelled', 'failed')", name=op.f("export_ends_outcome_check")),
        sa.PrimaryKeyConstraint("id", name=op.f("export_ends_pkey")),
        schema="audit",
        comment="How exports ended; one without an end was broken off. Append-only for everyone.",
    )
    op.create_index(op.f("export_ends_at_id_idx"), "export_ends", ["at", "id"], unique=False, schema="audit")
    op.create_index(op.f("export_ends_export_id_idx"), "export_ends", ["export_id"], unique=True, schema="audit")
    op.create_index(op.f("export_ends_login_id_idx"), "export_ends", ["login", "id"], unique=False, schema="audit")
    op.create_index(op.f("export_ends_txid_id_idx"), "export_ends", ["txid", "id"], unique=False, schema="audit")
    op.create_table(
        "exports",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column(
            "txid",
            sa.BigInteger(),
            server_default=sa.text("(pg_current_xact_id())::text::bigint"),
            nullable=False,
            comment="Full transaction id (xid8), for sealing in commit order.",
        ),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("client_address", postgresql.INET(), server_default=sa.text("inet_client_addr()"), nullable=True),
        sa.Column(
            "application",
            sa.Text(),
            server_default=sa.text("current_setting('application_name'::text, true)"),
            nullable=True,
            comment="What the program says it is: a claim only.",
        ),
        sa.Column(
            "kind", sa.Text(), nullable=False, comment="export (to a file) or copy (many rows to the clipboard)."
        ),
        sa.Column("object", sa.Text(), nullable=False, comment="Objects whose right export was asked, between spaces."),
        sa.Column("list_name", sa.Text(), nullable=False, comment="The list, by the workstation's word."),
        sa.Column(
            "filter",
            postgresql.JSONB(astext_type=sa.Text()),
            nullable=False,
            comment="Search, order and filters, by the workstation's word.",
        ),
        sa.Column(
            "columns", postgresql.ARRAY(sa.Text()), nullable=False, comment="Columns, by the workstation's word."
        ),
        sa.Column("reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column(
            "rows_before",
            sa.BigInteger(),
            nullable=True,
            comment="Rows the server had sent this login by then; null where it does not count.",
        ),
        sa.CheckConstraint("kind in ('export', 'copy')", name=op.f("exports_kind_check")),
        sa.PrimaryKeyConstraint("id", name=op.f("exports_pkey")),
        schema="audit",
        comment="Exports and mass copies, written when they begin; append-only for everyone.",
    )
    op.create_index(op.f("exports_at_id_idx"), "exports", ["at", "id"], unique=False, schema="audit")
    op.create_index(op.f("exports_login_id_idx"), "exports", ["login", "id"], unique=False, schema="audit")
    op.create_index(op.f("exports_txid_id_idx"), "exports", ["txid", "id"], unique=False, schema="audit")
    op.create_table(
        "prints",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column(
            "txid",
            sa.BigInteger(),
            server_default=sa.text("(pg_current_xact_id())::text::bigint"),
            nullable=False,
            comment="Full transaction id (xid8), for sealing in commit order.",
        ),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("client_address", postgresql.INET(), server_default=sa.text("inet_client_addr()"), nullable=True),
        sa.Column(
            "application",
            sa.Text(),
            server_default=sa.text("current_setting('application_name'::text, true)"),
            nullable=True,
            comment="What the program says it is: a claim only.",
        ),
        sa.Column("document_id", sa.BigInteger(), nullable=True, comment="Empty for a report."),
        sa.Column("document_kind", sa.Text(), nullable=False),
        sa.Column("document_number", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("output", sa.Text(), nullable=False, comment="paper or file."),
        sa.Column(
            "copies", sa.Integer(), server_default=sa.text("1"), nullable=False, comment="By the workstation's word."
        ),
        sa.Column(
            "printer", sa.Text(), server_default=sa.text("''"), nullable=False, comment="By the workstation's word."
        ),
        sa.Column("sha256", sa.Text(), nullable=False, comment="Of the PDF's bytes, hexadecimal."),
        sa.CheckConstraint("output in ('paper', 'file')", name=op.f("prints_output_check")),
        sa.PrimaryKeyConstraint("id", name=op.f("prints_pkey")),
        schema="audit",
        comment="Print forms printed or saved as a file; append-only for everyone.",
    )
    op.create_index(op.f("prints_at_id_idx"), "prints", ["at", "id"], unique=False, schema="audit")
    op.create_index(op.f("prints_document_id_id_idx"), "prints", ["document_id", "id"], unique=False, schema="audit")
    op.create_index(op.f("prints_login_id_idx"), "prints", ["login", "id"], unique=False, schema="audit")
    op.create_index(op.f("prints_txid_id_idx"), "prints", ["txid", "id"], unique=False, schema="audit")
    op.create_table(
        "reading",
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("hour", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("rows", sa.BigInteger(), nullable=False, comment="Rows the server sent, from pg_stat_statements."),
        sa.Column("cards", sa.BigInteger(), nullable=False, comment="Reads of guarded data one record at a time."),
        sa.PrimaryKeyConstraint("login", "hour", name=op.f("reading_pkey")),
        schema="audit",
        comment="How much each employee read, by hour; a count, not a record, so it is not sealed.",
    )
    op.create_index(op.f("reading_hour_idx"), "reading", ["hour"], unique=False, schema="audit")
    op.create_table(
        "refusals",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column(
            "txid",
            sa.BigInteger(),
            server_default=sa.text("(pg_current_xact_id())::text::bigint"),
            nullable=False,
            comment="Full transaction id (xid8), for sealing in commit order.",
        ),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("client_address", postgresql.INET(), server_default=sa.text("inet_client_addr()"), nullable=True),
        sa.Column(
            "application",
            sa.Text(),
            server_default=sa.text("current_setting('application_name'::text, true)"),
            nullable=True,
            comment="What the program says it is: a claim only.",
        ),
        sa.Column("code", sa.Text(), nullable=False, comment="SQLSTATE: KTnnn or the server's own."),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("object", sa.Text(), nullable=True, comment="Of a missing right."),
        sa.Column("action", sa.Text(), nullable=True, comment="Of a missing right."),
        sa.PrimaryKeyConstraint("id", name=op.f("refusals_pkey")),
        schema="audit",
        comment="What the server refused, read from its log by kontor-server watch; append-only for everyone.",
    )
    op.create_index(op.f("refusals_at_id_idx"), "refusals", ["at", "id"], unique=False, schema="audit")
    op.create_index(op.f("refusals_login_id_idx"), "refusals", ["login", "id"], unique=False, schema="audit")
    op.create_index(op.f("refusals_txid_id_idx"), "refusals", ["txid", "id"], unique=False, schema="audit")
    op.create_table(
        "seals",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column(
            "upto_txid", sa.BigInteger(), nullable=False, comment="Entries of transactions below this are sealed."
        ),
        sa.Column("entries_count", sa.BigInteger(), nullable=False),
        sa.Column(
            "hash", sa.LargeBinary(), nullable=False, comment="sha256 over the previous hash and the sealed rows."
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("seals_pkey")),
        schema="audit",
        comment="Chain of seals over the journal.",
    )
    op.create_table(
        "sign_ins",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column(
            "txid",
            sa.BigInteger(),
            server_default=sa.text("(pg_current_xact_id())::text::bigint"),
            nullable=False,
            comment="Full transaction id (xid8), for sealing in commit order.",
        ),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False, comment="in, wrong_password or locked."),
        sa.Column("client_address", postgresql.INET(), nullable=True),
        sa.Column("application", sa.Text(), nullable=True, comment="What the program says it is: a claim only."),
        sa.Column("workstation", sa.Text(), nullable=True, comment="Computer name, a claim."),
        sa.Column(
            "mac", sa.Text(), nullable=True, comment="Network card's address, a claim: the server never sees it."
        ),
        sa.Column("pid", sa.Integer(), nullable=True, comment="The server's process of the session that began."),
        sa.CheckConstraint("event in ('in', 'wrong_password', 'locked')", name=op.f("sign_ins_event_check")),
        sa.PrimaryKeyConstraint("id", name=op.f("sign_ins_pkey")),
        schema="audit",
        comment="Sign-ins and failed passwords; append-only for everyone.",
    )
    op.create_index(op.f("sign_ins_at_id_idx"), "sign_ins", ["at", "id"], unique=False, schema="audit")
    op.create_index(op.f("sign_ins_login_id_idx"), "sign_ins", ["login", "id"], unique=False, schema="audit")
    op.create_index(op.f("sign_ins_txid_id_idx"), "sign_ins", ["txid", "id"], unique=False, schema="audit")
    op.create_table(
        "access_keys",
        sa.Column("id", sa.Integer(), sa.Identity(always=True), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False, comment="person, pool (a department's common rows) or warehouse."),
        sa.CheckConstraint("kind in ('person', 'pool', 'warehouse')", name=op.f("access_keys_kind_check")),
        sa.PrimaryKeyConstraint("id", name=op.f("access_keys_pkey")),
        schema="kontor",
        comment="One space of keys for everything a row can belong to; a private row carries minus its person's key.",
    )
    op.create_table(
        "own_firms",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("full_name", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False, comment="ISO 3166 alpha-2."),
        sa.Column("zone", sa.Text(), nullable=False, comment="IANA time zone; decides days, periods and closed dates."),
        sa.Column("currency", sa.Text(), nullable=False, comment="ISO 4217."),
        sa.Column("language", sa.Text(), nullable=False, comment="Language of its papers, ISO 639-1."),
        sa.Column("tax_number", sa.Text(), nullable=False, comment="ИНН, CUI and the like."),
        sa.Column("tax_reason_code", sa.Text(), nullable=True, comment="КПП."),
        sa.Column("registration_number", sa.Text(), nullable=True, comment="ОГРН."),
        sa.Column("statistics_code", sa.Text(), nullable=True, comment="ОКПО."),
        sa.Column("activity_code", sa.Text(), nullable=True, comment="ОКВЭД, printed as the kind of activity."),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("bank_account", sa.Text(), nullable=True),
        sa.Column("bank_name", sa.Text(), nullable=True),
        sa.Column("bank_code", sa.Text(), nullable=True, comment="БИК or BIC."),
        sa.Column("correspondent_account", sa.Text(), nullable=True),
        sa.Column("director_title", sa.Text(), nullable=True),
        sa.Column("director_name", sa.Text(), nullable=True),
        sa.Column("accountant_name", sa.Text(), nullable=True),
        sa.Column(
            "closed_until",
            sa.Date(),
            nullable=True,
            comment="The last day on which documents can no longer be posted or unposted.",
        ),
        sa.Column("active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column(
            "version", sa.Integer(), server_default=sa.text("1"), nullable=False, comment="Raised by each change."
        ),
        sa.CheckConstraint("country ~ '^[A-Z]{2}$'", name=op.f("own_firms_country_check")),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("own_firms_currency_check")),
        sa.PrimaryKeyConstraint("id", name=op.f("own_firms_pkey")),
        sa.UniqueConstraint("name", name=op.f("own_firms_name_key")),
        schema="kontor",
        comment="Legal entities of ours.",
    )
    op.create_table(
        "profiles",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column(
            "archived",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="Given to nobody any more.",
        ),
        sa.Column(
            "version", sa.Integer(), server_default=sa.text("1"), nullable=False, comment="Raised by each change."
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("profiles_pkey")),
        sa.UniqueConstraint("code", name=op.f("profiles_code_key")),
        schema="kontor",
        comment="Named sets of rights.",
    )
    op.create_table(
        "teams",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column(
            "version", sa.Integer(), server_default=sa.text("1"), nullable=False, comment="Raised by each change."
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("teams_pkey")),
        sa.UniqueConstraint("name", name=op.f("teams_name_key")),
        schema="kontor",
        comment="People who work on the same clients across departments: the scope 'team'.",
    )
    op.create_table(
        "watch_settings",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Numeric(), nullable=False),
        sa.CheckConstraint("value >= 0", name=op.f("watch_settings_value_check")),
        sa.PrimaryKeyConstraint("name", name=op.f("watch_settings_pkey")),
        schema="kontor",
        comment="Thresholds of alerts that differ from those the program comes with.",
    )
    op.create_table(
        "card_marks",
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column(
            "allowed",
            sa.BigInteger(),
            nullable=False,
            comment="How far the counter of guarded reads may come within the hour.",
        ),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("login", name=op.f("card_marks_pkey")),
        schema="private",
        comment="Up to where guarded records may be read in the running hour; one look is all a card can spare.",
    )
    op.create_table(
        "events",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record_id", sa.BigInteger(), nullable=True),
        sa.Column("done_at", postgresql.TIMESTAMP(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("events_pkey")),
        schema="private",
        comment="Outbox for jobs.",
    )
    op.create_index(
        op.f("events_id_idx"),
        "events",
        ["id"],
        unique=False,
        schema="private",
        postgresql_where=sa.text("done_at is null"),
    )
    op.create_table(
        "given_out",
        sa.Column("place", sa.Text(), nullable=False, comment="heads or alerts, and where to."),
        sa.Column("last_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("place", name=op.f("given_out_pkey")),
        schema="private",
        comment="Up to which seal or alert kontor-server watch has written to a place outside the database.",
    )
    op.create_table(
        "jobs",
        sa.Column(
            "name", sa.Text(), nullable=False, comment="A procedure-like function in private, without arguments."
        ),
        sa.Column("every", postgresql.INTERVAL(), nullable=False),
        sa.Column("last_run_at", postgresql.TIMESTAMP(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("jobs_pkey")),
        schema="private",
        comment="What kontor-server watch runs, and how often.",
    )
    op.create_table(
        "log_positions",
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False, comment="Bytes read so far."),
        sa.PrimaryKeyConstraint("file", name=op.f("log_positions_pkey")),
        schema="private",
        comment="How far kontor-server watch has read the server's log.",
    )
    op.create_table(
        "login_keys",
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("object", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("keys", postgresql.ARRAY(sa.Integer()), nullable=False),
        sa.Column("sees_all", sa.Boolean(), nullable=False),
        sa.Column(
            "valid_until",
            postgresql.TIMESTAMP(timezone=True),
            nullable=False,
            comment="Computed anew on the fly once this has passed.",
        ),
        sa.PrimaryKeyConstraint("login", "object", "action", name=op.f("login_keys_pkey")),
        schema="private",
        comment="Access keys of each login by object and action; rebuilt when rights change.",
    )
    op.create_table(
        "reading_marks",
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column(
            "query_id",
            sa.BigInteger(),
            nullable=False,
            comment="Of pg_stat_statements; 0: the counter of guarded reads.",
        ),
        sa.Column("counted", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("login", "query_id", name=op.f("reading_marks_pkey")),
        schema="private",
        comment="How much was counted already when reading was last looked at.",
    )
    op.create_table(
        "saves",
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("save_id", sa.UUID(), nullable=False),
        sa.Column("function", sa.Text(), nullable=False),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("result", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.PrimaryKeyConstraint("login", "save_id", name=op.f("saves_pkey")),
        schema="private",
        comment="Writes already applied: a repeat after a lost line gets the stored result.",
    )
    op.create_index(op.f("saves_at_idx"), "saves", ["at"], unique=False, schema="private")
    op.create_table(
        "departments",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.BigInteger(), nullable=True),
        sa.Column("key", sa.Integer(), nullable=False, comment="Its pool."),
        sa.Column(
            "archived",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="Nobody works in it any more.",
        ),
        sa.Column(
            "version", sa.Integer(), server_default=sa.text("1"), nullable=False, comment="Raised by each change."
        ),
        sa.ForeignKeyConstraint(["key"], ["kontor.access_keys.id"], name=op.f("departments_key_fkey")),
        sa.ForeignKeyConstraint(["parent_id"], ["kontor.departments.id"], name=op.f("departments_parent_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("departments_pkey")),
        sa.UniqueConstraint("key", name=op.f("departments_key_key")),
        sa.UniqueConstraint("name", name=op.f("departments_name_key")),
        schema="kontor",
        comment="Departments, a tree.",
    )
    op.create_index(op.f("departments_parent_id_idx"), "departments", ["parent_id"], unique=False, schema="kontor")
    op.create_table(
        "profile_limits",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("profile_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "name",
            sa.Text(),
            nullable=False,
            comment="discount_percent, document_sum, debt_override or back_date_days.",
        ),
        sa.Column(
            "value",
            sa.Numeric(precision=18, scale=2),
            nullable=False,
            comment="Per cent, days, or money in the own firm's currency.",
        ),
        sa.CheckConstraint(
            "name in ('discount_percent', 'document_sum', 'debt_override', 'back_date_days')",
            name=op.f("profile_limits_name_check"),
        ),
        sa.CheckConstraint("value >= 0", name=op.f("profile_limits_value_check")),
        sa.ForeignKeyConstraint(["profile_id"], ["kontor.profiles.id"], name=op.f("profile_limits_profile_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("profile_limits_pkey")),
        sa.UniqueConstraint("profile_id", "name", name=op.f("profile_limits_profile_id_name_key")),
        schema="kontor",
        comment="How far a profile goes before a second person must press.",
    )
    op.create_table(
        "profile_rights",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("profile_id", sa.BigInteger(), nullable=False),
        sa.Column("object", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column(
            "with_private",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="Private rows of others too.",
        ),
        sa.Column(
            "denied", sa.Boolean(), server_default=sa.text("false"), nullable=False, comment="An explicit deny wins."
        ),
        sa.CheckConstraint(
            "scope in ('own', 'team', 'department', 'warehouses', 'all')", name=op.f("profile_rights_scope_check")
        ),
        sa.ForeignKeyConstraint(["profile_id"], ["kontor.profiles.id"], name=op.f("profile_rights_profile_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("profile_rights_pkey")),
        sa.UniqueConstraint(
            "profile_id", "object", "action", "scope", name=op.f("profile_rights_profile_id_object_action_scope_key")
        ),
        schema="kontor",
        comment="Object x action x scope of a profile.",
    )
    op.create_table(
        "employees",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("login", sa.Text(), nullable=False, comment="The PostgreSQL login; compared with session_user."),
        sa.Column("name", sa.Text(), nullable=False, comment="As shown: Серова Анна."),
        sa.Column("initials", sa.Text(), nullable=False, comment="Two or three letters for chips."),
        sa.Column("position", sa.Text(), nullable=True),
        sa.Column("department_id", sa.BigInteger(), nullable=False),
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column(
            "dismissed_at",
            postgresql.TIMESTAMP(timezone=True),
            nullable=True,
            comment="Left the firm then; null: works here, or is only blocked.",
        ),
        sa.Column("zone", sa.Text(), nullable=False, comment="IANA time zone; decides working hours."),
        sa.Column("language", sa.Text(), server_default=sa.text("'ru'"), nullable=False),
        sa.Column(
            "networks",
            postgresql.ARRAY(postgresql.CIDR()),
            server_default=sa.text("'{}'"),
            nullable=False,
            comment="Empty: any network.",
        ),
        sa.Column("work_from", sa.Time(), nullable=True, comment="Sign-in allowed from; null: always."),
        sa.Column("work_to", sa.Time(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column(
            "max_sessions",
            sa.Integer(),
            server_default=sa.text("8"),
            nullable=False,
            comment="Connections at one time.",
        ),
        sa.Column(
            "locked_until",
            postgresql.TIMESTAMP(timezone=True),
            nullable=True,
            comment="After wrong passwords: no sign-in before this.",
        ),
        sa.Column(
            "must_change_password",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="After a reset: nothing opens before the own password is changed.",
        ),
        sa.Column(
            "password_set_at",
            postgresql.TIMESTAMP(timezone=True),
            server_default=sa.text("clock_timestamp()"),
            nullable=False,
        ),
        sa.Column(
            "password_days", sa.Integer(), nullable=True, comment="How long an own password holds; null: for good."
        ),
        sa.Column(
            "password_until",
            postgresql.TIMESTAMP(timezone=True),
            nullable=True,
            comment="From then on nothing opens but the change of the own password.",
        ),
        sa.Column(
            "workstations",
            postgresql.ARRAY(sa.Text()),
            server_default=sa.text("'{}'"),
            nullable=False,
            comment="Names or MAC addresses that a workstation must claim; empty: any. A hurdle, never proof.",
        ),
        sa.Column(
            "version", sa.Integer(), server_default=sa.text("1"), nullable=False, comment="Raised by each change."
        ),
        sa.CheckConstraint(
            "login ~ '^[a-z][a-z0-9_]{2,40}$' and login !~ '^(kontor|pg)_'", name=op.f("employees_login_check")
        ),
        sa.CheckConstraint("max_sessions between 1 and 50", name=op.f("employees_max_sessions_check")),
        sa.CheckConstraint("password_days between 1 and 3650", name=op.f("employees_password_days_check")),
        sa.ForeignKeyConstraint(
            ["department_id"], ["kontor.departments.id"], name=op.f("employees_department_id_fkey")
        ),
        sa.ForeignKeyConstraint(["key"], ["kontor.access_keys.id"], name=op.f("employees_key_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("employees_pkey")),
        sa.UniqueConstraint("key", name=op.f("employees_key_key")),
        sa.UniqueConstraint("login", name=op.f("employees_login_key")),
        schema="kontor",
        comment="People who work here; one PostgreSQL login each, never used again after leaving.",
    )
    op.create_index(op.f("employees_department_id_idx"), "employees", ["department_id"], unique=False, schema="kontor")
    op.create_table(
        "deputies",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("employee_id", sa.BigInteger(), nullable=False, comment="Whose rights are lent."),
        sa.Column("deputy_id", sa.BigInteger(), nullable=False, comment="To whom."),
        sa.Column("valid_from", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column(
            "valid_until",
            postgresql.TIMESTAMP(timezone=True),
            nullable=False,
            comment="The rights end by themselves at this moment.",
        ),
        sa.CheckConstraint("deputy_id <> employee_id", name=op.f("deputies_two_people_check")),
        sa.CheckConstraint("valid_until > valid_from", name=op.f("deputies_dates_check")),
        sa.ForeignKeyConstraint(["deputy_id"], ["kontor.employees.id"], name=op.f("deputies_deputy_id_fkey")),
        sa.ForeignKeyConstraint(["employee_id"], ["kontor.employees.id"], name=op.f("deputies_employee_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("deputies_pkey")),
        schema="kontor",
        comment="Business rights lent to a deputy for dates.",
    )
    op.create_index(op.f("deputies_deputy_id_idx"), "deputies", ["deputy_id"], unique=False, schema="kontor")
    op.create_index(op.f("deputies_employee_id_idx"), "deputies", ["employee_id"], unique=False, schema="kontor")
    op.create_table(
        "employee_profiles",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("employee_id", sa.BigInteger(), nullable=False),
        sa.Column("profile_id", sa.BigInteger(), nullable=False),
        sa.Column("valid_from", postgresql.TIMESTAMP(timezone=True), nullable=True, comment="Null: since ever."),
        sa.Column(
            "valid_until",
            postgresql.TIMESTAMP(timezone=True),
            nullable=True,
            comment="Null: until taken away; a deputy's profile ends by itself.",
        ),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["kontor.employees.id"], name=op.f("employee_profiles_employee_id_fkey")
        ),
        sa.ForeignKeyConstraint(["profile_id"], ["kontor.profiles.id"], name=op.f("employee_profiles_profile_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("employee_profiles_pkey")),
        sa.UniqueConstraint("employee_id", "profile_id", name=op.f("employee_profiles_employee_id_profile_id_key")),
        schema="kontor",
        comment="Which profiles an employee has, and when.",
    )
    op.create_index(
        op.f("employee_profiles_profile_id_idx"), "employee_profiles", ["profile_id"], unique=False, schema="kontor"
    )
    op.create_table(
        "employee_warehouses",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("employee_id", sa.BigInteger(), nullable=False),
        sa.Column("warehouse_key", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["kontor.employees.id"], name=op.f("employee_warehouses_employee_id_fkey")
        ),
        sa.ForeignKeyConstraint(
            ["warehouse_key"], ["kontor.access_keys.id"], name=op.f("employee_warehouses_warehouse_key_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("employee_warehouses_pkey")),
        sa.UniqueConstraint(
            "employee_id", "warehouse_key", name=op.f("employee_warehouses_employee_id_warehouse_key_key")
        ),
        schema="kontor",
        comment="Warehouses in which an employee works: the scope 'warehouses'.",
    )
    op.create_index(
        op.f("employee_warehouses_warehouse_key_idx"),
        "employee_warehouses",
        ["warehouse_key"],
        unique=False,
        schema="kontor",
    )
    op.create_table(
        "hand_overs",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("employee_id", sa.BigInteger(), nullable=False, comment="Who leaves."),
        sa.Column("successor_id", sa.BigInteger(), nullable=True, comment="Who takes over; null: nobody."),
        sa.Column("what", sa.Text(), nullable=False, comment="clients, tasks, documents, teams, deputies or profiles."),
        sa.Column("moved", sa.Integer(), nullable=False, comment="How many records one call moved."),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("login", sa.Text(), nullable=False, comment="Who did it: an employee, or the machine's owner."),
        sa.CheckConstraint(
            "what in ('clients', 'tasks', 'documents', 'teams', 'deputies', 'profiles')",
            name=op.f("hand_overs_what_check"),
        ),
        sa.ForeignKeyConstraint(["employee_id"], ["kontor.employees.id"], name=op.f("hand_overs_employee_id_fkey")),
        sa.ForeignKeyConstraint(["successor_id"], ["kontor.employees.id"], name=op.f("hand_overs_successor_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("hand_overs_pkey")),
        schema="kontor",
        comment="What was handed over when somebody left, call by call.",
    )
    op.create_index(
        op.f("hand_overs_employee_id_id_idx"), "hand_overs", ["employee_id", "id"], unique=False, schema="kontor"
    )
    op.create_index(op.f("hand_overs_successor_id_idx"), "hand_overs", ["successor_id"], unique=False, schema="kontor")
    op.create_table(
        "right_requests",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column(
            "kind", sa.Text(), nullable=False, comment="give_profile, take_profile, deputy, set_rights or hand_over."
        ),
        sa.Column("employee_id", sa.BigInteger(), nullable=True, comment="Who gains; null for a profile's rights."),
        sa.Column("profile_id", sa.BigInteger(), nullable=True),
        sa.Column(
            "payload",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'"),
            nullable=False,
            comment="Dates, deputy, or new rights.",
        ),
        sa.Column("state", sa.Text(), server_default=sa.text("'waiting'"), nullable=False),
        sa.Column("requested_by", sa.BigInteger(), nullable=False),
        sa.Column("requested_at", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("decided_by", sa.BigInteger(), nullable=True),
        sa.Column("decided_at", postgresql.TIMESTAMP(timezone=True), nullable=True),
        sa.CheckConstraint("(state = 'waiting') = (decided_by is null)", name=op.f("right_requests_decided_check")),
        sa.CheckConstraint(
            "decided_by <> requested_by or state = 'refused'", name=op.f("right_requests_two_people_check")
        ),
        sa.CheckConstraint(
            "kind in ('give_profile', 'take_profile', 'deputy', 'set_rights', 'hand_over')",
            name=op.f("right_requests_kind_check"),
        ),
        sa.CheckConstraint("state in ('waiting', 'approved', 'refused')", name=op.f("right_requests_state_check")),
        sa.ForeignKeyConstraint(["decided_by"], ["kontor.employees.id"], name=op.f("right_requests_decided_by_fkey")),
        sa.ForeignKeyConstraint(["employee_id"], ["kontor.employees.id"], name=op.f("right_requests_employee_id_fkey")),
        sa.ForeignKeyConstraint(["profile_id"], ["kontor.profiles.id"], name=op.f("right_requests_profile_id_fkey")),
        sa.ForeignKeyConstraint(
            ["requested_by"], ["kontor.employees.id"], name=op.f("right_requests_requested_by_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("right_requests_pkey")),
        schema="kontor",
        comment="Changes of rights that wait for, or had, a second person.",
    )
    op.create_index(
        op.f("right_requests_employee_id_idx"), "right_requests", ["employee_id"], unique=False, schema="kontor"
    )
    op.create_index(
        op.f("right_requests_profile_id_idx"), "right_requests", ["profile_id"], unique=False, schema="kontor"
    )
    op.create_index(
        op.f("right_requests_state_id_idx"), "right_requests", ["state", "id"], unique=False, schema="kontor"
    )
    op.create_table(
        "team_members",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("team_id", sa.BigInteger(), nullable=False),
        sa.Column("employee_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["employee_id"], ["kontor.employees.id"], name=op.f("team_members_employee_id_fkey")),
        sa.ForeignKeyConstraint(["team_id"], ["kontor.teams.id"], name=op.f("team_members_team_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("team_members_pkey")),
        sa.UniqueConstraint("team_id", "employee_id", name=op.f("team_members_team_id_employee_id_key")),
        schema="kontor",
        comment="Who is in which team.",
    )
    op.create_index(
        op.f("team_members_employee_id_idx"), "team_members", ["employee_id"], unique=False, schema="kontor"
    )
