"""The named steps from an older store to this one; a new store takes them all."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

# Oldest first. A store at a name that is not listed was made by a newer onrecord.
REVISIONS = ("0001_first_record", "0002_people", "0003_reviews", "0004_claims", "0005_standing", "0006_indexes", "0007_addressees")


def upgrade(connection: Connection) -> None:
    """Bring the store up to the newest revision, inside the caller's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
