"""Tables of the legal entities behind a client and their bank accounts."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
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
from app.database.metadata import SCHEMA, metadata

payers = Table(
    "payers",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    *client_columns(),
    Column("name", Text, nullable=False, comment="The short legal name."),
    Column("full_name", Text, nullable=False, server_default="", comment="As papers print it."),
    Column("country", Text, nullable=False, server_default="RU", comment="ISO 3166 alpha-2; decides the checks."),
    Column("tax_number", Text(collation="C"), comment="ИНН, CUI, NIF: digits and capitals only."),
    Column("tax_reason_code", Text, comment="КПП."),
    Column("registration_number", Text, comment="ОГРН or ОГРНИП."),
    Column("statistics_code", Text, comment="ОКПО, printed in the head of papers."),
    Column("legal_address", Text, nullable=False, server_default=""),
    Column("postal_address", Text, nullable=False, server_default=""),
    Column("phone", Text, nullable=False, server_default="", comment="As papers print it."),
    Column("vat_exempt", Boolean, nullable=False, server_default=text("false"), comment="Pays no VAT."),
    Column("is_main", Boolean, nullable=False, server_default=text("true"), comment="Offered first in documents."),
    Column("valid_from", Date, nullable=False, comment="From this day the requisites hold; papers keep the old ones."),
    Column("version", Integer, nullable=False, server_default="1", comment="Raised by a trigger at each change."),
    client_key("payers"),
    UniqueConstraint("client_id", "id", name="payers_client_id_id_key"),
    CheckConstraint("length(btrim(name)) between 1 and 200", name="name"),
    CheckConstraint("length(full_name) <= 500", name="full_name"),
    CheckConstraint("country ~ '^[A-Z]{2}$'", name="country"),
    CheckConstraint("private.tax_number_fault_v1(country, tax_number) is null", name="tax_number"),
    CheckConstraint("private.tax_reason_code_fault_v1(country, tax_reason_code) is null", name="tax_reason_code"),
    CheckConstraint(
        "private.registration_number_fault_v1(country, registration_number) is null", name="registration_number"
    ),
    CheckConstraint("statistics_code ~ '^[0-9]{8}([0-9]{2})?$'", name="statistics_code"),
    CheckConstraint("length(legal_address) <= 500 and length(postal_address) <= 500", name="addresses"),
    CheckConstraint("length(phone) <= 40", name="phone"),
    CheckConstraint("valid_from between date '1900-01-01' and date '2200-01-01'", name="valid_from"),
    Index("payers_acl_key_idx", "acl_key"),
    Index("payers_tax_number_idx", "tax_number", postgresql_where=text("tax_number is not null")),
    schema=SCHEMA,
    comment="Legal entities that pay and are named in papers; several may stand behind one client.",
)

payer_accounts = Table(
    "payer_accounts",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    *client_columns(),
    Column("payer_id", BigInteger, nullable=False),
    Column("country", Text, nullable=False, server_default="RU", comment="Country of the bank; decides the checks."),
    Column("bank_account", Text, nullable=False, comment="20 digits in Russia, else an IBAN."),
    Column("bank_name", Text, nullable=False, server_default=""),
    Column("bank_code", Text, nullable=False, server_default="", comment="БИК or BIC."),
    Column("correspondent_account", Text, nullable=False, server_default=""),
    Column("is_main", Boolean, nullable=False, server_default=text("true"), comment="Printed in papers."),
    Column("version", Integer, nullable=False, server_default="1", comment="Raised by a trigger at each change."),
    client_key("payer_accounts"),
    ForeignKeyConstraint(
        ["client_id", "payer_id"],
        ["kontor.payers.client_id", "kontor.payers.id"],
        name="payer_accounts_client_id_payer_id_fkey",
    ),
    CheckConstraint("country ~ '^[A-Z]{2}$'", name="country"),
    CheckConstraint("length(bank_name) <= 200", name="bank_name"),
    CheckConstraint("private.bank_code_fault_v1(country, bank_code) is null", name="bank_code"),
    CheckConstraint("private.bank_account_fault_v1(country, bank_code, bank_account) is null", name="bank_account"),
    CheckConstraint(
        "private.correspondent_account_fault_v1(country, bank_code, correspondent_account) is null",
        name="correspondent_account",
    ),
    Index("payer_accounts_acl_key_idx", "acl_key"),
    Index("payer_accounts_client_id_payer_id_idx", "client_id", "payer_id"),
    schema=SCHEMA,
    comment="Bank accounts of payers: a side table, read only by api.payer_accounts with the right to bank data.",
)
