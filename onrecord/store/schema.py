"""The tables as the newest migration leaves them; a change here needs a migration beside it."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, UniqueConstraint

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# `resolved` holds every Resolved of a record with rule, evidence, clue and score; the plain columns beside it repeat
# the values that searches use. `*_words` columns are words.pad_words of their neighbour.
document = Table(
    "document",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("path", Text, nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("raw_hash", Text, nullable=False, index=True),
    Column("url", Text),
    Column("title", Text),
    Column("title_words", Text),
    Column("outlet", Text),
    Column("outlet_words", Text),
    Column("published", Text),
    Column("language", Text),
    Column("fetched_at", Text),
    Column("resolved", JSON, nullable=False),
    Column("furniture", JSON, nullable=False),
    Column("notes", JSON, nullable=False),
    Column("reader_version", Text, nullable=False),
    Column("added_at", Text, nullable=False),
    Column("linked", Text, index=True),  # by which rules its speakers were looked at; none yet where it is empty
    Column("changed", Integer, nullable=False, index=True),  # grows over all articles whenever anything of one is other than before
)

# The same text read from another path: all of that Document but the text.
document_copy = Table(
    "document_copy",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("document_id", Text, ForeignKey("document.id", ondelete="CASCADE"), nullable=False),
    Column("path", Text, nullable=False, index=True),
    Column("raw_hash", Text, nullable=False, index=True),
    Column("outlet", Text),
    Column("outlet_words", Text),
    Column("record", JSON, nullable=False),
    Column("added_at", Text, nullable=False),
    UniqueConstraint("document_id", "path"),
)

# `dated` is said_on or else the document's published; `earliest` and `latest` are the days it covers.
statement = Table(
    "statement",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("document_id", Text, ForeignKey("document.id", ondelete="CASCADE"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("content", JSON, nullable=False),
    Column("cue", JSON, nullable=False),
    Column("source", JSON, nullable=False),
    Column("content_text", Text, nullable=False),
    Column("source_text", Text, nullable=False),
    Column("manner", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("negated", Boolean, nullable=False),
    Column("nested_in", Text),
    Column("speaker", Text),
    Column("speaker_words", Text, index=True),
    Column("speaker_kind", Text),
    Column("addressee_words", Text),
    Column("resolved", JSON, nullable=False),
    Column("about", JSON, nullable=False),
    Column("dated", Text),
    Column("earliest", Text, index=True),
    Column("latest", Text),
    Column("review", Integer),  # the judgement that it rests on, where a person judged it
    UniqueConstraint("document_id", "position"),
)

statement_about = Table(
    "statement_about",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("statement_id", Text, ForeignKey("statement.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("words", Text, nullable=False),
)

skipped = Table(
    "skipped",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("item", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("remedy", Text, nullable=False),
    Column("first_seen", Text, nullable=False),
    Column("last_seen", Text, nullable=False),
    Column("times", Integer, nullable=False),
    UniqueConstraint("item", "what"),
)

Index("ix_statement_speaker_speaker_kind", statement.c.speaker, statement.c.speaker_kind)
Index("ix_statement_review_score", statement.c.review, statement.c.score)

# Everything a person did by hand, undone or not: `withdraws` is the deed that an undo takes back.
deed = Table(
    "deed",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("what", Text, nullable=False),
    Column("said", Text, nullable=False),
    Column("withdraws", Integer, ForeignKey("deed.number"), index=True),
    Column("decided_by", Text, nullable=False),
    Column("decided_at", Text, nullable=False),
)

# Judgements, only ever appended. `left` and `right` outlive the rows they name, for an article that is read again may give them back.
link = Table(
    "link",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("left", Text, nullable=False, index=True),
    Column("right", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("judgement", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("reason", Text, nullable=False),
    Column("decided_by", Text, nullable=False),
    Column("decided_at", Text, nullable=False),
    Column("deed", Integer, ForeignKey("deed.number"), index=True),
)

# What people judged of single statements, only ever appended. It outlives the statements it names: the same text may be read again.
review = Table(
    "review",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("deed", Integer, ForeignKey("deed.number"), nullable=False, index=True),
    Column("document_id", Text, nullable=False, index=True),
    Column("verdict", Text, nullable=False),
    Column("found", JSON),
    Column("judged", JSON),
)

# What the reader made of an article on which people judged; `statement` holds what is left when they are heard.
reading = Table(
    "reading",
    metadata,
    Column("document_id", Text, ForeignKey("document.id", ondelete="CASCADE"), primary_key=True),
    Column("statements", JSON, nullable=False),
)

# What an imported list says of one person.
entry = Table(
    "entry",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, index=True),
    Column("deed", Integer, ForeignKey("deed.number"), nullable=False, index=True),
    Column("record", JSON, nullable=False),
)

# The rest is worked out from statements, entries and links, and made anew where they change.
person = Table(
    "person",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("name_words", Text),
    Column("kind", Text, nullable=False),
    Column("moved_to", Text, index=True),  # the person into whom this one was merged
)

person_name = Table(
    "person_name",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("person_id", Text, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("deed", Integer, ForeignKey("deed.number"), nullable=False, index=True),
)

appearance = Table(
    "appearance",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("document_id", Text, ForeignKey("document.id", ondelete="CASCADE"), index=True),
    Column("entry_id", Text, index=True),
    Column("name", Text, nullable=False),
    Column("name_words", Text),
    Column("kind", Text, nullable=False),
    Column("read_as", Text),
    Column("roles", JSON, nullable=False),
    Column("gender", Text),
    Column("wikidata", Text),
    Column("first", Text),
    Column("last", Text),
    Column("statements", Integer, nullable=False),
    Column("block", Text, nullable=False),
    Column("quarter", Text, nullable=False),  # of the year in which its article was published, "2016-2"; empty where that is not known
    Column("stands", Boolean, nullable=False),  # one of few of its name, or one that stands for many
    Column("person_id", Text),  # none until it is linked
    UniqueConstraint("document_id", "name", "read_as"),
    Index("ix_appearance_block_stands", "block", "stands"),
    # these hold all that choosing who stands and naming people read of a name's many appearances
    Index("ix_appearance_name_stands", "name", "stands", "block", "first", "id", "quarter", "entry_id"),
    Index("ix_appearance_person_id", "person_id", "name", "read_as", "statements", "entry_id"),
)

# Under which keys beside its own an appearance is found by those who may be linked to it.
appearance_block = Table(
    "appearance_block",
    metadata,
    Column("appearance_id", Text, ForeignKey("appearance.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("block", Text, nullable=False, index=True),
)

# Names whose standing appearances changed since the block was linked last; `records.ANEW` for all of it.
open_block = Table("open_block", metadata, Column("block", Text, primary_key=True), Column("name", Text, primary_key=True))

# Whom and what an article names, folded.
company = Table(
    "company",
    metadata,
    Column("document_id", Text, ForeignKey("document.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("name", Text, nullable=False, index=True),
)

# What an article's statements are compared by, as of which of its changes, and whether they wait to be compared.
marked = Table(
    "marked",
    metadata,
    Column("number", Integer, ForeignKey("document.number", ondelete="CASCADE"), primary_key=True),
    Column("changed", Integer, nullable=False),
    Column("rules", Text, nullable=False),
    Column("waits", Boolean, nullable=False, index=True),
    Column("sizes", LargeBinary, nullable=False),
    Column("marks", LargeBinary, nullable=False),
    Index("ix_marked_changed", "changed", "rules"),  # so that what is marked is told without reading the marks
)

# A claim is known by an id that keeps its meaning; the other columns sum up what it is now.
claim = Table(
    "claim",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("moved_to", Text, index=True),  # the claim into which this one was merged
    Column("label_id", Text, nullable=False),  # the statement whose words it goes by
    Column("label", Text, nullable=False),
    Column("speaker", Text),
    Column("manner", Text, nullable=False),
    Column("statements", Integer, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("first", Text),
    Column("last", Text),
    Column("speakers", JSON, nullable=False),
    Column("outlets", JSON, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("carried", Text, nullable=False),
    Column("contests", Integer, nullable=False),
)

# Which claim a statement tells. It outlives the statement until its article is looked at anew: another reading's may be the same saying.
telling = Table(
    "telling",
    metadata,
    Column("statement_id", Text, primary_key=True),
    Column("document_id", Text, nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("claim_id", Text, nullable=False, index=True),
)
