"""Indexes that hold all that is read of many rows: what is marked, who stands of a name, the names of a person."""

from __future__ import annotations

from alembic import op

revision = "0006_indexes"
down_revision = "0005_standing"


def upgrade() -> None:
    op.create_index("ix_marked_changed", "marked", ["changed", "rules"])
    op.drop_index("ix_appearance_name_block", "appearance")
    op.create_index("ix_appearance_name_stands", "appearance", ["name", "stands", "block", "first", "id", "quarter", "entry_id"])
    op.drop_index("ix_appearance_person_id", "appearance")
    op.create_index("ix_appearance_person_id", "appearance", ["person_id", "name", "read_as", "statements", "entry_id"])
