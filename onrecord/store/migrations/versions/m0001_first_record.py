"""The first tables: documents, their copies, statements, what they are about, what was skipped; full-text search."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from onrecord.store.dialect import create_search

revision = "0001_first_record"
down_revision = None


def upgrade() -> None:
    _create_document()
    _create_skipped()
    _create_document_copy()
    _create_statement()
    _create_statement_about()
    create_search(op.get_bind())


def _create_document() -> None:
    op.create_table(
        "document",
        sa.Column("number", sa.Integer()),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("raw_hash", sa.Text(), nullable=False),
        sa.Column("url", sa.Text()),
        sa.Column("title", sa.Text()),
        sa.Column("title_words", sa.Text()),
        sa.Column("outlet", sa.Text()),
        sa.Column("outlet_words", sa.Text()),
        sa.Column("published", sa.Text()),
        sa.Column("language", sa.Text()),
        sa.Column("fetched_at", sa.Text()),
        sa.Column("resolved", sa.JSON(), nullable=False),
        sa.Column("furniture", sa.JSON(), nullable=False),
        sa.Column("notes", sa.JSON(), nullable=False),
        sa.Column("reader_version", sa.Text(), nullable=False),
        sa.Column("added_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_document"),
        sa.UniqueConstraint("id", name="uq_document_id"),
    )
    op.create_index("ix_document_path", "document", ["path"])
    op.create_index("ix_document_raw_hash", "document", ["raw_hash"])


def _create_skipped() -> None:
    op.create_table(
        "skipped",
        sa.Column("number", sa.Integer()),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("remedy", sa.Text(), nullable=False),
        sa.Column("first_seen", sa.Text(), nullable=False),
        sa.Column("last_seen", sa.Text(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_skipped"),
        sa.UniqueConstraint("item", "what", name="uq_skipped_item_what"),
    )


def _create_document_copy() -> None:
    op.create_table(
        "document_copy",
        sa.Column("number", sa.Integer()),
        sa.Column(
            "document_id",
            sa.Text(),
            sa.ForeignKey("document.id", name="fk_document_copy_document_id_document", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("raw_hash", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text()),
        sa.Column("outlet_words", sa.Text()),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.Column("added_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_document_copy"),
        sa.UniqueConstraint("document_id", "path", name="uq_document_copy_document_id_path"),
    )
    op.create_index("ix_document_copy_path", "document_copy", ["path"])
    op.create_index("ix_document_copy_raw_hash", "document_copy", ["raw_hash"])


def _create_statement() -> None:
    op.create_table(
        "statement",
        sa.Column("number", sa.Integer()),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column(
            "document_id",
            sa.Text(),
            sa.ForeignKey("document.id", name="fk_statement_document_id_document", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("cue", sa.JSON(), nullable=False),
        sa.Column("source", sa.JSON(), nullable=False),
        sa.Column("content_text", sa.Text(), nullable=False),
        sa.Column("source_text", sa.Text(), nullable=False),
        sa.Column("manner", sa.Text(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("negated", sa.Boolean(), nullable=False),
        sa.Column("nested_in", sa.Text()),
        sa.Column("speaker", sa.Text()),
        sa.Column("speaker_words", sa.Text()),
        sa.Column("speaker_kind", sa.Text()),
        sa.Column("resolved", sa.JSON(), nullable=False),
        sa.Column("about", sa.JSON(), nullable=False),
        sa.Column("dated", sa.Text()),
        sa.Column("earliest", sa.Text()),
        sa.Column("latest", sa.Text()),
        sa.PrimaryKeyConstraint("number", name="pk_statement"),
        sa.UniqueConstraint("document_id", "position", name="uq_statement_document_id_position"),
        sa.UniqueConstraint("id", name="uq_statement_id"),
    )
    op.create_index("ix_statement_earliest", "statement", ["earliest"])
    op.create_index("ix_statement_speaker_speaker_kind", "statement", ["speaker", "speaker_kind"])
    op.create_index("ix_statement_speaker_words", "statement", ["speaker_words"])


def _create_statement_about() -> None:
    op.create_table(
        "statement_about",
        sa.Column("number", sa.Integer()),
        sa.Column(
            "statement_id",
            sa.Text(),
            sa.ForeignKey("statement.id", name="fk_statement_about_statement_id_statement", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("words", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_statement_about"),
    )
    op.create_index("ix_statement_about_statement_id", "statement_about", ["statement_id"])
