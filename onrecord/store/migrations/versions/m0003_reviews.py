"""Judgements on single statements, what the reader had made of those articles, and a number that tells which articles changed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003_reviews"
down_revision = "0002_people"


def upgrade() -> None:
    _note_changes()
    op.add_column("statement", sa.Column("review", sa.Integer()))
    op.create_index("ix_statement_review_score", "statement", ["review", "score"])
    op.create_table(
        "review",
        sa.Column("number", sa.Integer()),
        sa.Column("deed", sa.Integer(), sa.ForeignKey("deed.number", name="fk_review_deed_deed"), nullable=False),
        sa.Column("document_id", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("found", sa.JSON()),
        sa.Column("judged", sa.JSON()),
        sa.PrimaryKeyConstraint("number", name="pk_review"),
    )
    op.create_index("ix_review_deed", "review", ["deed"])
    op.create_index("ix_review_document_id", "review", ["document_id"])
    to_document = sa.ForeignKey("document.id", name="fk_reading_document_id_document", ondelete="CASCADE")
    op.create_table(
        "reading",
        sa.Column("document_id", sa.Text(), to_document, nullable=False),
        sa.Column("statements", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("document_id", name="pk_reading"),
    )


def _note_changes() -> None:
    op.add_column("document", sa.Column("changed", sa.Integer(), nullable=False, server_default="0"))
    op.execute("UPDATE document SET changed = number")
    op.create_index("ix_document_changed", "document", ["changed"])
