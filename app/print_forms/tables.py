"""The table of printings: which form of which document was put on paper, and its bytes' hash."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Identity, Index, Table, Text
from sqlalchemy.dialects.postgresql import TIMESTAMP

from app.database.metadata import SCHEMA, metadata

printings = Table(
    "printings",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("document_id", BigInteger, ForeignKey("kontor.documents.id"), nullable=False),
    Column("form", Text, nullable=False, comment="Name of the form, as templates are named"),
    Column("sha256", Text, nullable=False, comment="Hash of the PDF: the same document prints the same bytes"),
    Column("employee_id", BigInteger, ForeignKey("kontor.employees.id"), nullable=False, comment="Who printed it"),
    Column("printed_at", TIMESTAMP(timezone=True), nullable=False, comment="By the server's clock"),
    CheckConstraint("form ~ '^[a-z0-9_]{1,60}$'", name="form"),
    CheckConstraint("sha256 ~ '^[0-9a-f]{64}$'", name="sha256"),
    Index("printings_document_id_idx", "document_id"),
    Index("printings_employee_id_idx", "employee_id"),
    schema=SCHEMA,
    comment="Each time a document was printed or saved as PDF",
)
