"""What was handed over when somebody left: the report of a dismissal reads it, and a broken one goes on from it."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Identity, Index, Integer, Table, Text
from sqlalchemy.dialects.postgresql import TIMESTAMP

from app.database.metadata import SCHEMA, metadata

hand_overs = Table(
    "hand_overs",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("employee_id", BigInteger, ForeignKey("kontor.employees.id"), nullable=False, comment="Who leaves."),
    Column("successor_id", BigInteger, ForeignKey("kontor.employees.id"), comment="Who takes over; null: nobody."),
    Column("what", Text, nullable=False, comment="clients, tasks, documents, teams, deputies or profiles."),
    Column("moved", Integer, nullable=False, comment="How many records one call moved."),
    Column("at", TIMESTAMP(timezone=True), nullable=False),
    Column("login", Text, nullable=False, comment="Who did it: an employee, or the machine's owner."),
    CheckConstraint("what in ('clients', 'tasks', 'documents', 'teams', 'deputies', 'profiles')", name="what"),
    Index(None, "employee_id", "id"),
    Index(None, "successor_id"),
    schema=SCHEMA,
    comment="What was handed over when somebody left, call by call.",
)
