"""Alembic runs this file: it migrates over the connection, and in the transaction, that `upgrade` was given."""

from __future__ import annotations

from alembic import context

from onrecord.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=False,  # the transaction is the caller's
)
context.run_migrations()
