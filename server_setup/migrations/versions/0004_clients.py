"""Clients, contacts, channels, payers, the feed."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"

_FAULTS = Path(__file__).parents[1] / "functions" / "requisite_faults_v1.sql"

_STATUSES = """
insert into kontor.client_statuses (code, name_en, name_ru, place) values
  ('lead', 'Lead', 'Новый', 1), ('potential', 'Potential', 'Потенциальный', 2), ('active', 'Active', 'Активный', 3),
  ('dormant', 'Dormant', 'Спящий', 4), ('former', 'Former', 'Бывший', 5), ('refused', 'Refused', 'Отказ', 6),
  ('blocked', 'Blocked', 'Заблокирован', 7);
"""


def upgrade() -> None:
    """Create the checks of requisites, the tables that stand on them, and the statuses."""
    op.execute(_FAULTS.read_text(encoding="utf-8"))
    op.create_table(
        "client_statuses",
        sa.Column(
            "code", sa.Text(), nullable=False, comment="lead, potential, active, dormant, former, refused, blocked."
        ),
        sa.Column("name_en", sa.Text(), nullable=False, comment="The word in English."),
        sa.Column("name_ru", sa.Text(), nullable=False, comment="The word in Russian."),
        sa.Column("place", sa.SmallInteger(), nullable=False, comment="Its place in lists of choice."),
        sa.PrimaryKeyConstraint("code", name=op.f("client_statuses_pkey")),
        schema="kontor",
        comment="The states of a relationship with a client.",
    )
    op.create_table(
        "clients",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column(
            "number", sa.Text(collation="C"), nullable=False, comment="Given by a trigger where nobody gave one."
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="The short name, as people call the client."),
        sa.Column("full_name", sa.Text(), server_default="", nullable=False, comment="The full legal name."),
        sa.Column("kind", sa.Text(), server_default="firm", nullable=False, comment="firm, sole_trader or person."),
        sa.Column("status", sa.Text(), server_default="lead", nullable=False),
        sa.Column(
            "status_reason", sa.Text(), server_default="", nullable=False, comment="Why the status is what it is."
        ),
        sa.Column(
            "roles",
            postgresql.ARRAY(sa.Text()),
            server_default=sa.text("'{client}'"),
            nullable=False,
            comment="Some of client, supplier, partner, competitor, own_firm.",
        ),
        sa.Column(
            "responsible_key",
            sa.Integer(),
            nullable=False,
            comment="Access key of the person or pool that answers for the client.",
        ),
        sa.Column(
            "is_private",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="Hidden from colleagues.",
        ),
        sa.Column(
            "acl_key",
            sa.Integer(),
            sa.Computed("case when is_private then - responsible_key else responsible_key end", persisted=True),
            nullable=False,
            comment="Who may see the row: compared with private.keys_of('clients', ...).",
        ),
        sa.Column("department_id", sa.BigInteger(), nullable=True, comment="The department that works it."),
        sa.Column("price_kind_id", sa.BigInteger(), nullable=True, comment="Prices of new documents."),
        sa.Column(
            "payment_days", sa.SmallInteger(), server_default="0", nullable=False, comment="Days allowed to pay."
        ),
        sa.Column(
            "print_language", sa.Text(), server_default="ru", nullable=False, comment="Language of papers: ISO 639-1."
        ),
        sa.Column("comment", sa.Text(), server_default="", nullable=False),
        sa.Column(
            "search_key",
            sa.Text(),
            sa.Computed("private.search_key_v1(name || ' ' || full_name)", persisted=True),
            nullable=False,
            comment="Both names, folded for search.",
        ),
        sa.Column(
            "sort_key",
            sa.Text(collation="C"),
            sa.Computed("private.sort_key_v1(name)", persisted=True),
            nullable=False,
            comment="The short name, folded for order and for search by its beginning.",
        ),
        sa.Column(
            "version", sa.Integer(), server_default="1", nullable=False, comment="Raised by a trigger at each change."
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("kind in ('firm', 'sole_trader', 'person')", name=op.f("clients_kind_check")),
        sa.CheckConstraint("print_language ~ '^[a-z]{2}$'", name=op.f("clients_print_language_check")),
        sa.CheckConstraint(
            "roles <@ array['client', 'supplier', 'partner', 'competitor', 'own_firm']::text[]"
            " and cardinality(roles) <= 5",
            name=op.f("clients_roles_check"),
        ),
        sa.CheckConstraint("length(btrim(name)) between 1 and 200", name=op.f("clients_name_check")),
        sa.CheckConstraint("length(btrim(number)) between 1 and 30", name=op.f("clients_number_check")),
        sa.CheckConstraint("length(comment) <= 4000", name=op.f("clients_comment_check")),
        sa.CheckConstraint("length(full_name) <= 500", name=op.f("clients_full_name_check")),
        sa.CheckConstraint("length(status_reason) <= 500", name=op.f("clients_status_reason_check")),
        sa.CheckConstraint("payment_days between 0 and 365", name=op.f("clients_payment_days_check")),
        sa.ForeignKeyConstraint(["created_by"], ["kontor.employees.id"], name=op.f("clients_created_by_fkey")),
        sa.ForeignKeyConstraint(["department_id"], ["kontor.departments.id"], name=op.f("clients_department_id_fkey")),
        sa.ForeignKeyConstraint(["price_kind_id"], ["kontor.price_kinds.id"], name=op.f("clients_price_kind_id_fkey")),
        sa.ForeignKeyConstraint(
            ["responsible_key"], ["kontor.access_keys.id"], name=op.f("clients_responsible_key_fkey")
        ),
        sa.ForeignKeyConstraint(["status"], ["kontor.client_statuses.code"], name=op.f("clients_status_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("clients_pkey")),
        sa.UniqueConstraint("id", "acl_key", name="clients_id_acl_key_key"),
        sa.UniqueConstraint("number", name="clients_number_key"),
        schema="kontor",
        comment="The parties the firm keeps a relationship with; suppliers and partners too, told apart by roles.",
    )
    op.create_index(
        "clients_acl_key_sort_key_id_idx", "clients", ["acl_key", "sort_key", "id"], unique=False, schema="kontor"
    )
    op.create_index(
        "clients_number_key_idx",
        "clients",
        [sa.literal_column("private.article_key_v1(number)")],
        unique=False,
        schema="kontor",
    )
    op.create_index("clients_responsible_key_idx", "clients", ["responsible_key"], unique=False, schema="kontor")
    op.create_index(
        "clients_search_key_idx",
        "clients",
        ["search_key"],
        unique=False,
        schema="kontor",
        postgresql_using="gin",
        postgresql_ops={"search_key": "ext.gin_trgm_ops"},
    )
    op.create_index("clients_sort_key_id_idx", "clients", ["sort_key", "id"], unique=False, schema="kontor")
    op.create_index(
        "clients_suppliers_idx",
        "clients",
        ["sort_key", "id"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("'supplier' = any (roles)"),
    )
    op.create_table(
        "client_summaries",
        sa.Column("client_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("acl_key", sa.Integer(), nullable=False, comment="The client's access key, kept by the foreign key."),
        sa.Column(
            "balance",
            postgresql.DOMAIN("money", sa.Numeric(precision=18, scale=2), schema="kontor", create_type=False),
            server_default="0",
            nullable=False,
            comment="What the client owes us; money, our side.",
        ),
        sa.Column("last_contact_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("next_step_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("next_step_text", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id", "acl_key"],
            ["kontor.clients.id", "kontor.clients.acl_key"],
            name="client_summaries_client_id_acl_key_fkey",
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("client_id", name=op.f("client_summaries_pkey")),
        schema="kontor",
        comment="What the header of a card shows of higher capabilities; one row a client, written with the client.",
    )
    op.create_index("client_summaries_acl_key_idx", "client_summaries", ["acl_key"], unique=False, schema="kontor")
    op.create_table(
        "contacts",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("client_id", sa.BigInteger(), nullable=False, comment="The client it belongs to."),
        sa.Column("acl_key", sa.Integer(), nullable=False, comment="The client's access key, kept by the foreign key."),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position", sa.Text(), server_default="", nullable=False, comment="Post in the client's firm."),
        sa.Column(
            "is_main", sa.Boolean(), server_default=sa.text("false"), nullable=False, comment="Whom to ask for first."
        ),
        sa.Column("birthday", sa.Date(), nullable=True),
        sa.Column("left_at", sa.Date(), nullable=True, comment="Left the firm on this day; history stays."),
        sa.Column("comment", sa.Text(), server_default="", nullable=False),
        sa.Column(
            "search_key",
            sa.Text(),
            sa.Computed("private.search_key_v1(name)", persisted=True),
            nullable=False,
            comment="The name, folded for search.",
        ),
        sa.Column(
            "version", sa.Integer(), server_default="1", nullable=False, comment="Raised by a trigger at each change."
        ),
        sa.CheckConstraint(
            "birthday between date '1900-01-01' and date '2200-01-01'", name=op.f("contacts_birthday_check")
        ),
        sa.CheckConstraint("length(btrim(name)) between 1 and 200", name=op.f("contacts_name_check")),
        sa.CheckConstraint("length(comment) <= 2000", name=op.f("contacts_comment_check")),
        sa.CheckConstraint("length(position) <= 200", name=op.f("contacts_position_check")),
        sa.ForeignKeyConstraint(
            ["client_id", "acl_key"],
            ["kontor.clients.id", "kontor.clients.acl_key"],
            name="contacts_client_id_acl_key_fkey",
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("contacts_pkey")),
        sa.UniqueConstraint("client_id", "id", name="contacts_client_id_id_key"),
        schema="kontor",
        comment="The people of a client.",
    )
    op.create_index("contacts_acl_key_idx", "contacts", ["acl_key"], unique=False, schema="kontor")
    op.create_index(
        "contacts_search_key_idx",
        "contacts",
        ["search_key"],
        unique=False,
        schema="kontor",
        postgresql_using="gin",
        postgresql_ops={"search_key": "ext.gin_trgm_ops"},
    )
    op.create_table(
        "feed_entries",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("client_id", sa.BigInteger(), nullable=False, comment="The client it belongs to."),
        sa.Column("acl_key", sa.Integer(), nullable=False, comment="The client's access key, kept by the foreign key."),
        sa.Column(
            "source_kind",
            sa.Text(),
            nullable=False,
            comment="call, meeting, letter, note, task, document kind, change.",
        ),
        sa.Column("source_id", sa.BigInteger(), nullable=True, comment="The record behind; a change has none."),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column(
            "body", sa.Text(), server_default="", nullable=False, comment="Text; of a change: JSON {field: [old, new]}."
        ),
        sa.Column("author_id", sa.BigInteger(), nullable=True),
        sa.Column("state", sa.Text(), nullable=True, comment="State of the source, such as done or posted."),
        sa.CheckConstraint(
            "source_id is not null or source_kind = 'change'", name=op.f("feed_entries_source_id_check")
        ),
        sa.CheckConstraint("source_kind ~ '^[a-z_]{2,40}$'", name=op.f("feed_entries_source_kind_check")),
        sa.ForeignKeyConstraint(["author_id"], ["kontor.employees.id"], name=op.f("feed_entries_author_id_fkey")),
        sa.ForeignKeyConstraint(
            ["client_id", "acl_key"],
            ["kontor.clients.id", "kontor.clients.acl_key"],
            name="feed_entries_client_id_acl_key_fkey",
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("feed_entries_pkey")),
        sa.UniqueConstraint("source_kind", "source_id", name="feed_entries_source_kind_source_id_key"),
        schema="kontor",
        comment="Everything that happened with a client in time order; each capability writes its own.",
    )
    op.create_index("feed_entries_acl_key_idx", "feed_entries", ["acl_key"], unique=False, schema="kontor")
    op.create_index(
        "feed_entries_client_id_at_id_idx",
        "feed_entries",
        ["client_id", sa.literal_column("at desc"), sa.literal_column("id desc")],
        unique=False,
        schema="kontor",
    )
    op.create_table(
        "payers",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("client_id", sa.BigInteger(), nullable=False, comment="The client it belongs to."),
        sa.Column("acl_key", sa.Integer(), nullable=False, comment="The client's access key, kept by the foreign key."),
        sa.Column("name", sa.Text(), nullable=False, comment="The short legal name."),
        sa.Column("full_name", sa.Text(), server_default="", nullable=False, comment="As papers print it."),
        sa.Column(
            "country", sa.Text(), server_default="RU", nullable=False, comment="ISO 3166 alpha-2; decides the checks."
        ),
        sa.Column(
            "tax_number", sa.Text(collation="C"), nullable=True, comment="ИНН, CUI, NIF: digits and capitals only."
        ),
        sa.Column("tax_reason_code", sa.Text(), nullable=True, comment="КПП."),
        sa.Column("registration_number", sa.Text(), nullable=True, comment="ОГРН or ОГРНИП."),
        sa.Column("statistics_code", sa.Text(), nullable=True, comment="ОКПО, printed in the head of papers."),
        sa.Column("legal_address", sa.Text(), server_default="", nullable=False),
        sa.Column("postal_address", sa.Text(), server_default="", nullable=False),
        sa.Column("phone", sa.Text(), server_default="", nullable=False, comment="As papers print it."),
        sa.Column("vat_exempt", sa.Boolean(), server_default=sa.text("false"), nullable=False, comment="Pays no VAT."),
        sa.Column(
            "is_main",
            sa.Boolean(),
            server_default=sa.text("true"),
            nullable=False,
            comment="Offered first in documents.",
        ),
        sa.Column(
            "valid_from",
            sa.Date(),
            nullable=False,
            comment="From this day the requisites hold; papers keep the old ones.",
        ),
        sa.Column(
            "version", sa.Integer(), server_default="1", nullable=False, comment="Raised by a trigger at each change."
        ),
        sa.CheckConstraint("country ~ '^[A-Z]{2}$'", name=op.f("payers_country_check")),
        sa.CheckConstraint("statistics_code ~ '^[0-9]{8}([0-9]{2})?$'", name=op.f("payers_statistics_code_check")),
        sa.CheckConstraint(
            "valid_from between date '1900-01-01' and date '2200-01-01'", name=op.f("payers_valid_from_check")
        ),
        sa.CheckConstraint("length(btrim(name)) between 1 and 200", name=op.f("payers_name_check")),
        sa.CheckConstraint("length(full_name) <= 500", name=op.f("payers_full_name_check")),
        sa.CheckConstraint(
            "length(legal_address) <= 500 and length(postal_address) <= 500", name=op.f("payers_addresses_check")
        ),
        sa.CheckConstraint("length(phone) <= 40", name=op.f("payers_phone_check")),
        sa.CheckConstraint(
            "private.registration_number_fault_v1(country, registration_number) is null",
            name=op.f("payers_registration_number_check"),
        ),
        sa.CheckConstraint(
            "private.tax_number_fault_v1(country, tax_number) is null", name=op.f("payers_tax_number_check")
        ),
        sa.CheckConstraint(
            "private.tax_reason_code_fault_v1(country, tax_reason_code) is null",
            name=op.f("payers_tax_reason_code_check"),
        ),
        sa.ForeignKeyConstraint(
            ["client_id", "acl_key"],
            ["kontor.clients.id", "kontor.clients.acl_key"],
            name="payers_client_id_acl_key_fkey",
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("payers_pkey")),
        sa.UniqueConstraint("client_id", "id", name="payers_client_id_id_key"),
        schema="kontor",
        comment="Legal entities that pay and are named in papers; several may stand behind one client.",
    )
    op.create_index("payers_acl_key_idx", "payers", ["acl_key"], unique=False, schema="kontor")
    op.create_index(
        "payers_tax_number_idx",
        "payers",
        ["tax_number"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("tax_number is not null"),
    )
    op.create_table(
        "channels",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("client_id", sa.BigInteger(), nullable=False, comment="The client it belongs to."),
        sa.Column("acl_key", sa.Integer(), nullable=False, comment="The client's access key, kept by the foreign key."),
        sa.Column(
            "contact_id",
            sa.BigInteger(),
            nullable=True,
            comment="The person whose channel it is; empty: the client's own.",
        ),
        sa.Column("kind", sa.Text(), nullable=False, comment="work_phone, mobile, email, telegram, whatsapp, other."),
        sa.Column("value", sa.Text(), nullable=False, comment="As people write it."),
        sa.Column("e164", sa.Text(), nullable=True, comment="A phone as +79261234567."),
        sa.Column(
            "extension", sa.Text(), server_default="", nullable=False, comment="Digits dialled after the answer."
        ),
        sa.Column(
            "digits",
            sa.Text(collation="C"),
            sa.Computed(
                "case when kind in ('work_phone', 'mobile', 'whatsapp')"
                " then private.phone_key_v1(coalesce(e164, value)) end",
                persisted=True,
            ),
            nullable=True,
            comment="The national number: phones are compared and found by it.",
        ),
        sa.Column(
            "address_key",
            sa.Text(collation="C"),
            sa.Computed("case when kind in ('email', 'telegram') then lower(btrim(value)) end", persisted=True),
            nullable=True,
            comment="An e-mail or a nick, folded: compared and found by it.",
        ),
        sa.Column(
            "is_main",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="Shown in the card's header.",
        ),
        sa.Column("do_not_disturb", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("comment", sa.Text(), server_default="", nullable=False),
        sa.Column(
            "version", sa.Integer(), server_default="1", nullable=False, comment="Raised by a trigger at each change."
        ),
        sa.CheckConstraint("e164 ~ '^\\+[1-9][0-9]{6,14}$'", name=op.f("channels_e164_check")),
        sa.CheckConstraint("extension ~ '^[0-9]{0,8}$'", name=op.f("channels_extension_check")),
        sa.CheckConstraint(
            "kind in ('work_phone', 'mobile', 'email', 'telegram', 'whatsapp', 'other')",
            name=op.f("channels_kind_check"),
        ),
        sa.CheckConstraint(
            "length(btrim(value)) >= 1 and length(value)"
            " <= case when kind in ('work_phone', 'mobile', 'whatsapp') then 40 else 200 end",
            name=op.f("channels_value_check"),
        ),
        sa.CheckConstraint("length(comment) <= 500", name=op.f("channels_comment_check")),
        sa.ForeignKeyConstraint(
            ["client_id", "acl_key"],
            ["kontor.clients.id", "kontor.clients.acl_key"],
            name="channels_client_id_acl_key_fkey",
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["client_id", "contact_id"],
            ["kontor.contacts.client_id", "kontor.contacts.id"],
            name="channels_client_id_contact_id_fkey",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("channels_pkey")),
        schema="kontor",
        comment="Phones, e-mails and messengers: a side table,"
        " read only by api.client_channels with the right to them.",
    )
    op.create_index("channels_acl_key_idx", "channels", ["acl_key"], unique=False, schema="kontor")
    op.create_index(
        "channels_address_key_idx",
        "channels",
        ["address_key"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("address_key is not null"),
    )
    op.create_index(
        "channels_client_id_contact_id_idx", "channels", ["client_id", "contact_id"], unique=False, schema="kontor"
    )
    op.create_index(
        "channels_digits_idx",
        "channels",
        ["digits"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("digits is not null"),
    )
    op.create_index(
        "channels_digits_reversed_idx",
        "channels",
        [sa.literal_column("reverse(digits)")],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("digits is not null"),
    )
    op.create_table(
        "interactions",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("client_id", sa.BigInteger(), nullable=False, comment="The client it belongs to."),
        sa.Column("acl_key", sa.Integer(), nullable=False, comment="The client's access key, kept by the foreign key."),
        sa.Column("contact_id", sa.BigInteger(), nullable=True, comment="With whom."),
        sa.Column("kind", sa.Text(), nullable=False, comment="call, meeting, letter or note."),
        sa.Column("direction", sa.Text(), server_default="out", nullable=False, comment="in, out or none."),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, comment="When it happened."),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False, comment="What was said."),
        sa.Column("result", sa.Text(), server_default="", nullable=False, comment="What came of it."),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "version", sa.Integer(), server_default="1", nullable=False, comment="Raised by a trigger at each change."
        ),
        sa.CheckConstraint("direction in ('in', 'out', 'none')", name=op.f("interactions_direction_check")),
        sa.CheckConstraint("kind in ('call', 'meeting', 'letter', 'note')", name=op.f("interactions_kind_check")),
        sa.CheckConstraint("length(body) <= 20000 and length(result) <= 2000", name=op.f("interactions_body_check")),
        sa.CheckConstraint("length(subject) <= 300", name=op.f("interactions_subject_check")),
        sa.ForeignKeyConstraint(["author_id"], ["kontor.employees.id"], name=op.f("interactions_author_id_fkey")),
        sa.ForeignKeyConstraint(
            ["client_id", "acl_key"],
            ["kontor.clients.id", "kontor.clients.acl_key"],
            name="interactions_client_id_acl_key_fkey",
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["client_id", "contact_id"],
            ["kontor.contacts.client_id", "kontor.contacts.id"],
            name="interactions_client_id_contact_id_fkey",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("interactions_pkey")),
        schema="kontor",
        comment="Calls, meetings, letters and notes: what happened.",
    )
    op.create_index("interactions_acl_key_idx", "interactions", ["acl_key"], unique=False, schema="kontor")
    op.create_index("interactions_author_id_at_idx", "interactions", ["author_id", "at"], unique=False, schema="kontor")
    op.create_index(
        "interactions_client_id_contact_id_idx",
        "interactions",
        ["client_id", "contact_id"],
        unique=False,
        schema="kontor",
    )
    op.create_table(
        "payer_accounts",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("client_id", sa.BigInteger(), nullable=False, comment="The client it belongs to."),
        sa.Column("acl_key", sa.Integer(), nullable=False, comment="The client's access key, kept by the foreign key."),
        sa.Column("payer_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "country",
            sa.Text(),
            server_default="RU",
            nullable=False,
            comment="Country of the bank; decides the checks.",
        ),
        sa.Column("bank_account", sa.Text(), nullable=False, comment="20 digits in Russia, else an IBAN."),
        sa.Column("bank_name", sa.Text(), server_default="", nullable=False),
        sa.Column("bank_code", sa.Text(), server_default="", nullable=False, comment="БИК or BIC."),
        sa.Column("correspondent_account", sa.Text(), server_default="", nullable=False),
        sa.Column(
            "is_main", sa.Boolean(), server_default=sa.text("true"), nullable=False, comment="Printed in papers."
        ),
        sa.Column(
            "version", sa.Integer(), server_default="1", nullable=False, comment="Raised by a trigger at each change."
        ),
        sa.CheckConstraint("country ~ '^[A-Z]{2}$'", name=op.f("payer_accounts_country_check")),
        sa.CheckConstraint("length(bank_name) <= 200", name=op.f("payer_accounts_bank_name_check")),
        sa.CheckConstraint(
            "private.bank_account_fault_v1(country, bank_code, bank_account) is null",
            name=op.f("payer_accounts_bank_account_check"),
        ),
        sa.CheckConstraint(
            "private.bank_code_fault_v1(country, bank_code) is null", name=op.f("payer_accounts_bank_code_check")
        ),
        sa.CheckConstraint(
            "private.correspondent_account_fault_v1(country, bank_code, correspondent_account) is null",
            name=op.f("payer_accounts_correspondent_account_check"),
        ),
        sa.ForeignKeyConstraint(
            ["client_id", "acl_key"],
            ["kontor.clients.id", "kontor.clients.acl_key"],
            name="payer_accounts_client_id_acl_key_fkey",
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["client_id", "payer_id"],
            ["kontor.payers.client_id", "kontor.payers.id"],
            name="payer_accounts_client_id_payer_id_fkey",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("payer_accounts_pkey")),
        schema="kontor",
        comment="Bank accounts of payers: a side table, read only by api.payer_accounts with the right to bank data.",
    )
    op.create_index("payer_accounts_acl_key_idx", "payer_accounts", ["acl_key"], unique=False, schema="kontor")
    op.create_index(
        "payer_accounts_client_id_payer_id_idx",
        "payer_accounts",
        ["client_id", "payer_id"],
        unique=False,
        schema="kontor",
    )
    op.create_table(
        "client_discounts",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("client_id", sa.BigInteger(), nullable=False, comment="The client it belongs to."),
        sa.Column("acl_key", sa.Integer(), nullable=False, comment="The client's access key, kept by the foreign key."),
        sa.Column("group_id", sa.BigInteger(), nullable=True, comment="Goods of this group and below; empty: all"),
        sa.Column("from_date", sa.Date(), nullable=False, comment="First day"),
        sa.Column("to_date", sa.Date(), nullable=True, comment="Last day; empty: until the next one"),
        sa.Column("percent", sa.Numeric(precision=5, scale=2), nullable=False, comment="Percent off the price list"),
        sa.CheckConstraint("percent between 0 and 100", name=op.f("client_discounts_percent_check")),
        sa.CheckConstraint("to_date >= from_date", name=op.f("client_discounts_period_check")),
        sa.ForeignKeyConstraint(
            ["client_id", "acl_key"],
            ["kontor.clients.id", "kontor.clients.acl_key"],
            name="client_discounts_client_id_acl_key_fkey",
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(["group_id"], ["kontor.item_groups.id"], name=op.f("client_discounts_group_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("client_discounts_pkey")),
        sa.UniqueConstraint(
            "client_id",
            "group_id",
            "from_date",
            name="client_discounts_one_a_day_key",
            postgresql_nulls_not_distinct=True,
        ),
        schema="kontor",
        comment="Discounts agreed with a client, on all goods or on a group",
    )
    op.create_index("client_discounts_acl_key_idx", "client_discounts", ["acl_key"], unique=False, schema="kontor")
    op.create_index("client_discounts_group_id_idx", "client_discounts", ["group_id"], unique=False, schema="kontor")
    op.create_table(
        "client_prices",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("client_id", sa.BigInteger(), nullable=False, comment="The client it belongs to."),
        sa.Column("acl_key", sa.Integer(), nullable=False, comment="The client's access key, kept by the foreign key."),
        sa.Column("item_id", sa.BigInteger(), nullable=False, comment="Item"),
        sa.Column("from_date", sa.Date(), nullable=False, comment="First day of this price"),
        sa.Column("to_date", sa.Date(), nullable=True, comment="Last day; empty: until the next one"),
        sa.Column(
            "from_quantity",
            postgresql.DOMAIN("quantity", sa.Numeric(precision=18, scale=6), schema="kontor", create_type=False),
            server_default=sa.text("0"),
            nullable=False,
            comment="From this many; 0: any",
        ),
        sa.Column(
            "price",
            postgresql.DOMAIN("price", sa.Numeric(precision=18, scale=6), schema="kontor", create_type=False),
            nullable=False,
            comment="Price of one unit, before which no discount comes",
        ),
        sa.Column("currency", sa.Text(), nullable=False, comment="ISO 4217"),
        sa.Column("vat_included", sa.Boolean(), nullable=False, comment="The price contains VAT"),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("client_prices_currency_check")),
        sa.CheckConstraint("from_quantity >= 0", name=op.f("client_prices_from_quantity_check")),
        sa.CheckConstraint("price >= 0", name=op.f("client_prices_price_check")),
        sa.CheckConstraint("to_date >= from_date", name=op.f("client_prices_period_check")),
        sa.ForeignKeyConstraint(
            ["client_id", "acl_key"],
            ["kontor.clients.id", "kontor.clients.acl_key"],
            name="client_prices_client_id_acl_key_fkey",
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(["item_id"], ["kontor.items.id"], name=op.f("client_prices_item_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("client_prices_pkey")),
        sa.UniqueConstraint("client_id", "item_id", "from_date", "from_quantity", name="client_prices_one_a_day_key"),
        schema="kontor",
        comment="Special prices agreed with a client",
    )
    op.create_index("client_prices_acl_key_idx", "client_prices", ["acl_key"], unique=False, schema="kontor")
    op.create_index("client_prices_item_id_idx", "client_prices", ["item_id"], unique=False, schema="kontor")
    op.create_foreign_key(
        op.f("items_supplier_id_fkey"),
        "items",
        "clients",
        ["supplier_id"],
        ["id"],
        source_schema="kontor",
        referent_schema="kontor",
    )
    op.execute(_STATUSES)
