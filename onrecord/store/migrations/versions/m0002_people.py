"""People across articles: who appears where, judgements on who is who, what was done by hand, imported lists."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002_people"
down_revision = "0001_first_record"


def upgrade() -> None:
    op.add_column("document", sa.Column("linked", sa.Text()))
    op.create_index("ix_document_linked", "document", ["linked"])
    _create_judgements()
    _create_people()
    _create_appearances()


def _number(table: str) -> tuple[sa.Column[Any], sa.PrimaryKeyConstraint]:
    return sa.Column("number", sa.Integer()), sa.PrimaryKeyConstraint("number", name=f"pk_{table}")


def _text(name: str, *, required: bool = True) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=not required)


def _deed(table: str, *, required: bool) -> sa.Column[Any]:
    return sa.Column("deed", sa.Integer(), sa.ForeignKey("deed.number", name=f"fk_{table}_deed_deed"), nullable=not required)


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])


def _create_judgements() -> None:
    op.create_table(
        "deed",
        *_number("deed"),
        _text("what"),
        _text("said"),
        sa.Column("withdraws", sa.Integer(), sa.ForeignKey("deed.number", name="fk_deed_withdraws_deed")),
        _text("decided_by"),
        _text("decided_at"),
    )
    op.create_table(
        "link",
        *_number("link"),
        *map(_text, ("left", "right", "kind", "judgement")),
        sa.Column("score", sa.Float(), nullable=False),
        *map(_text, ("reason", "decided_by", "decided_at")),
        _deed("link", required=False),
    )
    _index("deed", "withdraws")
    _index("link", "left", "right", "deed")


def _create_people() -> None:
    op.create_table(
        "entry",
        *_number("entry"),
        _text("id"),
        _deed("entry", required=True),
        sa.Column("record", sa.JSON(), nullable=False),
    )
    op.create_table(
        "person",
        *_number("person"),
        _text("id"),
        _text("name"),
        _text("name_words", required=False),
        _text("kind"),
        _text("moved_to", required=False),
        sa.UniqueConstraint("id", name="uq_person_id"),
    )
    op.create_table("person_name", *_number("person_name"), _text("person_id"), _text("name"), _deed("person_name", required=True))
    _index("entry", "id", "deed")
    _index("person", "moved_to")
    _index("person_name", "person_id", "deed")


def _of_article(table: str, *, required: bool) -> sa.Column[Any]:
    to_document = sa.ForeignKey("document.id", name=f"fk_{table}_document_id_document", ondelete="CASCADE")
    return sa.Column("document_id", sa.Text(), to_document, nullable=not required)


def _create_appearances() -> None:
    op.create_table(
        "appearance",
        *_number("appearance"),
        _text("id"),
        _of_article("appearance", required=False),
        _text("entry_id", required=False),
        _text("name"),
        _text("name_words", required=False),
        _text("kind"),
        _text("read_as", required=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        *(_text(name, required=False) for name in ("gender", "wikidata", "first", "last")),
        sa.Column("statements", sa.Integer(), nullable=False),
        _text("block"),
        _text("person_id", required=False),
        sa.UniqueConstraint("id", name="uq_appearance_id"),
        sa.UniqueConstraint("document_id", "name", "read_as", name="uq_appearance_document_id_name_read_as"),
    )
    to_appearance = sa.ForeignKey("appearance.id", name="fk_appearance_block_appearance_id_appearance", ondelete="CASCADE")
    op.create_table("appearance_block", sa.Column("appearance_id", sa.Text(), to_appearance, nullable=False), _text("block"))
    op.create_table("open_block", _text("block"), sa.PrimaryKeyConstraint("block", name="pk_open_block"))
    op.create_table("company", _of_article("company", required=True), _text("name"))
    _index("appearance", "document_id", "entry_id", "block", "person_id")
    _index("appearance_block", "appearance_id", "block")
    _index("company", "document_id", "name")
