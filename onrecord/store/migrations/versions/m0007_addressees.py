"""The words of those who are told, asked or urged, so that statements are found by them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from onrecord.store.words import pad_words

revision = "0007_addressees"
down_revision = "0006_indexes"

_AT_ONCE = 10_000
_statement = sa.table("statement", sa.column("number"), sa.column("resolved", sa.JSON), sa.column("addressee_words"))


def upgrade() -> None:
    op.add_column("statement", sa.Column("addressee_words", sa.Text()))
    connection = op.get_bind()
    addressee = _statement.c.resolved["addressee"]["value"].as_string()
    told = connection.execute(sa.select(_statement.c.number, addressee).where(addressee.is_not(None))).all()
    by_number = sa.update(_statement).where(_statement.c.number == sa.bindparam("told"))
    for first in range(0, len(told), _AT_ONCE):
        rows = [{"told": number, "addressee_words": pad_words(value)} for number, value in told[first : first + _AT_ONCE]]
        connection.execute(by_number, rows)
