"""Alembic's entry: runs the migrations on the connection that the deploy hands over, as the tables' owner."""

from __future__ import annotations

from alembic import context

from server_setup.metadata import metadata

connection = context.config.attributes["connection"]

context.configure(
    connection=connection,
    target_metadata=metadata,
    version_table="schema_version",
    version_table_schema="private",
    include_schemas=True,
    transaction_per_migration=False,
)
context.run_migrations()
