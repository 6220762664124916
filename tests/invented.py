"""Invented articles for tests: invented people, places and outlets, spans named by their words."""

from __future__ import annotations

from typing import Any

from onrecord.records import Document, Furniture, Resolved, Span, Statement, hash_spans, hash_text


def resolved(value: str | None, rule: str = "given") -> Resolved | None:
    return None if value is None else Resolved(value, rule)


def document(text: str, *, path: str = "bridge.txt", furniture: tuple[str, ...] = (), **fields: Any) -> Document:
    """A document; `furniture` is given by its words, and what is resolved by its value."""
    return Document(
        id=hash_text(text),
        path=path,
        text=text,
        reader="plain",
        raw_hash=fields.pop("raw_hash", hash_text("raw " + text)),
        furniture=tuple(Furniture(span_of(text, words), "menu") for words in furniture),
        **{name: resolved(value) if name in ("title", "outlet", "published") else value for name, value in fields.items()},
    )


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def saying(article: Document, content: str, *, source: str = "", cue: str = "", **fields: Any) -> Statement:
    """A statement of an article, its spans given by their words ("one … two" is two parts)."""
    spans = [tuple(span_of(article.text, part) for part in words.split(" … ") if part) for words in (content, cue, source)]
    known = {name: resolved(fields.pop(name)) for name in ("speaker", "addressee", "said_on", "place") if name in fields}
    defaults: dict[str, Any] = {"manner": "direct", "act": "say", "score": 0.9}
    return Statement(hash_spans(article.id, *spans), article.id, *spans, **{**defaults, **known, **fields})


BRIDGE = document(
    "Bridge over the Sarn\nHome | News | Contact\nThe bridge will open in May, Mayor Ilva Torrand said on Monday.\n"
    '"We will not wait a twelfth year," she said. Harbour chief Osk Vell denied that the sea wall leaks.\n',
    path="articles/bridge.txt",
    title="Bridge over the Sarn",
    outlet="The Elda Courier",
    published="2023-04-03",
    furniture=("Home | News | Contact",),
    notes=("no date in the page",),
)
BRIDGE_SAID = (
    saying(
        BRIDGE,
        "The bridge will open in May",
        source="Mayor Ilva Torrand",
        cue="said",
        speaker="Ilva Torrand",
        speaker_kind="person",
        manner="indirect",
        act="announce",
        said_on="2023-04-03",
        about=("Sarn Bridge", "Port Elda"),
    ),
    saying(
        BRIDGE,
        "We will not wait a twelfth year",
        source="she",
        cue="said",
        speaker="Ilva Torrand",
        speaker_kind="person",
        addressee="the Port Élan council",
        score=0.6,
    ),
    saying(
        BRIDGE,
        "the sea wall leaks",
        source="Harbour chief Osk Vell",
        cue="denied",
        speaker="Osk Vell",
        speaker_kind="person",
        manner="indirect",
        act="deny",
        negated=True,
        about=("sea wall",),
    ),
)

TARIFF = document(
    "Maral lowers its tariffs\nThe Zoë Accord stands, the Maral Trade Office announced. Nobody else spoke.\n",
    path="articles/tariff.html",
    title="Maral lowers its tariffs",
    outlet="Maral Evening Post",
    published="2024",
)
TARIFF_SAID = (
    saying(
        TARIFF,
        "The Zoë Accord stands",
        source="the Maral Trade Office",
        cue="announced",
        speaker="Maral Trade Office",
        speaker_kind="organisation",
        act="announce",
        about=("Zoë Accord",),
    ),
)

FEAST = document("Every year on 6 June the guild meets. We remember, Prior Anselm Dove said.\n", path="articles/feast.txt")
FEAST_SAID = (
    saying(
        FEAST, "We remember", source="Prior Anselm Dove", cue="said", speaker="Anselm Dove", speaker_kind="person", said_on="XXXX-06-06"
    ),
)

ALL = ((BRIDGE, BRIDGE_SAID), (TARIFF, TARIFF_SAID), (FEAST, FEAST_SAID))
