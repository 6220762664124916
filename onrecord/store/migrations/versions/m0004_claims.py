"""What statements are compared by, and the claims that they tell."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004_claims"
down_revision = "0003_reviews"


def upgrade() -> None:
    to_document = sa.ForeignKey("document.number", name="fk_marked_number_document", ondelete="CASCADE")
    op.create_table(
        "marked",
        sa.Column("number", sa.Integer(), to_document),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("waits", sa.Boolean(), nullable=False),
        sa.Column("sizes", sa.LargeBinary(), nullable=False),
        sa.Column("marks", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_marked"),
    )
    op.create_index("ix_marked_waits", "marked", ["waits"])
    texts = ("label_id", "label", "speaker", "manner", "first", "last", "carried")
    numbers = ("statements", "articles", "origins", "contests")
    op.create_table(
        "claim",
        sa.Column("number", sa.Integer()),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("moved_to", sa.Text()),
        *(sa.Column(name, sa.Text(), nullable=name in ("speaker", "first", "last")) for name in texts),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in numbers),
        sa.Column("speakers", sa.JSON(), nullable=False),
        sa.Column("outlets", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_claim"),
        sa.UniqueConstraint("id", name="uq_claim_id"),
    )
    op.create_index("ix_claim_moved_to", "claim", ["moved_to"])
    op.create_table(
        "telling",
        sa.Column("statement_id", sa.Text(), nullable=False),
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("statement_id", name="pk_telling"),
    )
    op.create_index("ix_telling_document_id", "telling", ["document_id"])
    op.create_index("ix_telling_claim_id", "telling", ["claim_id"])
