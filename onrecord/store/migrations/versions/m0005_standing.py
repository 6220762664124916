"""Which appearances stand for others of their name, so that linking new ones does not look at all of them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005_standing"
down_revision = "0004_claims"

_QUARTER = "CASE WHEN first IS NULL THEN '' ELSE substr(first, 1, 4) || '-' || ((CAST(substr(first, 6, 2) AS INTEGER) + 2) / 3) END"
_CROWD = """
    SELECT id FROM (
        SELECT id,
            row_number() OVER (PARTITION BY name, block ORDER BY first IS NULL, first, id) AS place,
            row_number() OVER (PARTITION BY name, block, quarter ORDER BY first IS NULL, first, id) AS of_quarter
        FROM appearance WHERE entry_id IS NULL
    ) AS ranked WHERE place > 40 AND of_quarter > 2
"""


def upgrade() -> None:
    op.add_column("appearance", sa.Column("quarter", sa.Text(), nullable=False, server_default=""))
    op.add_column("appearance", sa.Column("stands", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.execute(f"UPDATE appearance SET quarter = {_QUARTER}")
    op.execute(f"UPDATE appearance SET stands = 0 WHERE id IN ({_CROWD})")
    op.drop_index("ix_appearance_block", "appearance")
    op.create_index("ix_appearance_block_stands", "appearance", ["block", "stands"])
    op.create_index("ix_appearance_name_block", "appearance", ["name", "block", "first", "id", "quarter", "stands", "entry_id"])
    op.drop_table("open_block")
    op.create_table(
        "open_block",
        sa.Column("block", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("block", "name", name="pk_open_block"),
    )
    op.execute("DELETE FROM appearance_block WHERE block = (SELECT block FROM appearance WHERE id = appearance_id)")
    op.execute("INSERT INTO open_block (block, name) SELECT block, '' FROM appearance UNION SELECT block, '' FROM appearance_block")
