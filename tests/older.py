"""Stores as older releases left them: what each migration brought is taken away again, the newest first."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

_BROUGHT = {
    "0006_indexes": "ALTER TABLE statement DROP COLUMN addressee_words;",
    "0005_standing": """
        DROP INDEX ix_marked_changed;
        DROP INDEX ix_appearance_name_stands;
        DROP INDEX ix_appearance_person_id;
        CREATE INDEX ix_appearance_name_block ON appearance (name, block, first, id, quarter, stands, entry_id);
        CREATE INDEX ix_appearance_person_id ON appearance (person_id);
    """,
    "0004_claims": """
        ALTER TABLE open_block RENAME TO newer;
        CREATE TABLE open_block (block TEXT NOT NULL PRIMARY KEY);
        INSERT INTO open_block SELECT DISTINCT block FROM newer;
        DROP TABLE newer;
        DROP INDEX ix_appearance_block_stands;
        DROP INDEX ix_appearance_name_block;
        ALTER TABLE appearance DROP COLUMN quarter;
        ALTER TABLE appearance DROP COLUMN stands;
        CREATE INDEX ix_appearance_block ON appearance (block);
    """,
    "0003_reviews": "DROP TABLE marked; DROP TABLE claim; DROP TABLE telling;",
    "0002_people": """
        DROP TABLE review; DROP TABLE reading;
        DROP INDEX ix_statement_review_score; ALTER TABLE statement DROP COLUMN review;
        DROP INDEX ix_document_changed; ALTER TABLE document DROP COLUMN changed;
    """,
    "0001_first_record": """
        DROP TABLE link; DROP TABLE entry; DROP TABLE person_name; DROP TABLE deed; DROP TABLE person;
        DROP TABLE appearance_block; DROP TABLE appearance; DROP TABLE open_block; DROP TABLE company;
        DROP INDEX ix_document_linked; ALTER TABLE document DROP COLUMN linked;
    """,
}


def make_older(path: Path, revision: str) -> None:
    """Leave the store in a file as the release of this revision would have it."""
    with closing(sqlite3.connect(path)) as store:
        for before, take_away in _BROUGHT.items():
            store.executescript(take_away)
            if before == revision:
                break
        store.execute("UPDATE alembic_version SET version_num = ?", (revision,))
        store.commit()
