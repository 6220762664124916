"""Claims as files for other programs: JSON lines, a table with a row for each saying, and schema.org's Claim as JSON-LD."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TextIO

Line = Mapping[str, Any]  # a claim as one JSON object, its sayings in it

COLUMNS = ("claim", "label", "statement", "day", "speaker", "person", "manner", "act", "negated", "score", "text", "outlets", "published",
           "title", "article", "path", "url", "contests", "contested_by")  # fmt: skip
SCHEMA = "https://schema.org"


def write_claim_lines(claims: Iterable[Line], file: TextIO) -> int:
    """Write each claim as one line; return how many."""
    count = 0
    for claim in claims:
        file.write(json.dumps(claim, ensure_ascii=False) + "\n")
        count += 1
    return count


def write_claim_table(claims: Iterable[Line], file: TextIO) -> int:
    """Write a header and one row for each saying of each claim; return how many claims. Open `file` with newline=""."""
    writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
    writer.writeheader()
    count = 0
    for claim in claims:
        writer.writerows({name: _cell(value) for name, value in _row(claim, saying).items()} for saying in claim["sayings"])
        count += 1
    return count


def _row(claim: Line, saying: Line) -> dict[str, Any]:
    told = {name: value for name, value in {**saying["source"], **saying}.items() if name in COLUMNS}
    against = [f"{one['kind']}: {one['speaker'] or 'the reporter'}: {one['text']}" for one in saying["contests"]]
    return {**told, "claim": claim["id"], "label": claim["label"], "contests": len(against), "contested_by": against}


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "; ".join(map(str, value)) if isinstance(value, list | tuple) else value


def write_claim_graph(claims: Iterable[Line], file: TextIO) -> int:
    """Write one JSON-LD document with every claim; return how many."""
    count = 0
    file.write(f'{{"@context": {json.dumps(SCHEMA)}, "@graph": [')
    for claim in claims:
        file.write(("\n" if not count else ",\n") + json.dumps(link_claim(claim), ensure_ascii=False))
        count += 1
    file.write("\n]}\n")
    return count


def link_claim(claim: Line, base: str | None = None) -> dict[str, Any]:
    """A claim as schema.org has it, under the address of a site or, in a file, under a name of its own; nobody is said to be right.

    `appearance` are the articles it is said in, each with the quotation; what speaks against it is about it.
    """
    appearances = [_appearance(saying, base) for saying in claim["sayings"]]
    against = [_quotation(one, base) for saying in claim["sayings"] for one in saying["contests"]]
    return {
        "@type": "Claim",
        "@id": _name("claim", claim["id"], base),
        "text": claim["label"],
        **_given(
            author=[{"@type": "Thing", "name": name} for name in claim["speakers"]],
            dateCreated=_iso(claim["first"]),
            firstAppearance=appearances[0] if appearances and claim["sayings"][0]["source"]["day"] else None,
            appearance=appearances,
            subjectOf=against,
        ),
    }


def _appearance(saying: Line, base: str | None) -> dict[str, Any]:
    return {**_article(saying["source"], base), "hasPart": _quotation(saying, base, within=False)}


def _article(source: Line, base: str | None) -> dict[str, Any]:
    publishers = [{"@type": "Organization", "name": name} for name in source["outlets"]]
    about = _given(headline=source["title"], url=source["url"], datePublished=_iso(source["published"]), publisher=publishers)
    return {"@type": "NewsArticle", "@id": _name("article", source["article"], base), **about}


def _quotation(said: Line, base: str | None, *, within: bool = True) -> dict[str, Any]:
    speaker = {"@type": "Thing", "name": said["speaker"]} if said["speaker"] else None
    more = _given(
        spokenByCharacter=speaker, dateCreated=_iso(said["source"]["day"]), isPartOf=_article(said["source"], base) if within else None
    )
    named = {"@id": _name("statement", said["statement"], base)} if said["statement"] else {}
    return {"@type": "Quotation", **named, "text": said["text"], **more}


def _name(kind: str, id: str, base: str | None) -> str:
    return f"{base}/{kind}s/{id}" if base else f"urn:onrecord:{kind}:{id}"


def _given(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, [], "")}


def _iso(date: str | None) -> str | None:
    """The date where it has a year; schema.org knows no day without one."""
    return None if date is None or date.startswith("XXXX") else date


# Each writes claims to an open text file and returns how many.
CLAIM_FORMATS: dict[str, Callable[[Iterable[Line], TextIO], int]] = {
    "jsonl": write_claim_lines,
    "csv": write_claim_table,
    "jsonld": write_claim_graph,
}
