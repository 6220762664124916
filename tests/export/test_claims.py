"""Claims for other programs: every saying in its place, nobody said to be right."""

from __future__ import annotations

import csv
import io
import json

import pytest

from onrecord.export.claims import CLAIM_FORMATS, link_claim


def source(article, outlet, day):
    return {"article": article, "title": f"On {day}", "path": "a.txt", "url": None, "outlets": [outlet], "published": day, "day": day}


def against(kind, speaker, text):
    return {"kind": kind, "statement": "s9" if speaker else None, "speaker": speaker, "person": None, "text": text,
            "source": source("d9", "Vax Wire", "2022-05-02"), "score": 0.8, "reason": "says otherwise", "decided_by": "rule"}  # fmt: skip


def saying(id, text, day, *contests, speaker="Ilva Torrand"):
    return {"statement": id, "speaker": speaker, "person": None, "manner": "direct", "act": "say", "negated": False, "score": 0.9,
            "text": text, "source": source("d" + id, "Sarn Echo", day), "edits": [], "why": None, "contests": list(contests)}  # fmt: skip


CLAIM = {
    "id": "3fa9c1d2", "label": "=the bridge, will open", "label_id": "1", "speaker": "Ilva Torrand", "speakers": ["Ilva Torrand"],
    "first": "2021-02", "last": "XXXX-06-06", "contests": 2,
    "sayings": [
        saying("1", "=the bridge, will open", "2021-02", against("correction", None, "It will not."), against("denial", "Osk Vell", "No")),
        saying("2", "the “bridge”\nopens", "XXXX-06-06", speaker=None),
    ],
}  # fmt: skip


def written(format):
    file = io.StringIO()
    assert CLAIM_FORMATS[format](iter([CLAIM, CLAIM]), file) == 2
    return file.getvalue()


def test_each_claim_is_a_line():
    assert [json.loads(line) for line in written("jsonl").splitlines()] == [CLAIM, CLAIM]


def test_each_saying_is_a_row():
    rows = list(csv.DictReader(io.StringIO(written("csv"))))
    assert [(row["claim"], row["day"], row["speaker"], row["text"]) for row in rows[:2]] == [
        ("3fa9c1d2", "2021-02", "Ilva Torrand", "=the bridge, will open"), ("3fa9c1d2", "XXXX-06-06", "", "the “bridge”\nopens"),
    ]  # fmt: skip
    assert (rows[0]["contests"], rows[0]["contested_by"]) == ("2", "correction: the reporter: It will not.; denial: Osk Vell: No")
    assert (rows[1]["contests"], rows[1]["outlets"], rows[1]["negated"]) == ("0", "Sarn Echo", "false")


def test_schema_org_has_the_first_appearance_and_what_is_said_about_the_claim():
    graph = json.loads(written("jsonld"))
    assert graph["@context"] == "https://schema.org"
    one = graph["@graph"][0]
    assert (one["@type"], one["@id"], one["text"]) == ("Claim", "urn:onrecord:claim:3fa9c1d2", CLAIM["label"])
    assert one["firstAppearance"] == one["appearance"][0]
    assert [article["hasPart"]["text"] for article in one["appearance"]] == [said["text"] for said in CLAIM["sayings"]]
    assert "datePublished" not in one["appearance"][1]  # no year, no date
    corrected, denied = one["subjectOf"]
    assert "spokenByCharacter" not in corrected
    assert (denied["spokenByCharacter"]["name"], denied["isPartOf"]["publisher"][0]["name"]) == ("Osk Vell", "Vax Wire")
    assert "reviewRating" not in json.dumps(graph)


@pytest.mark.parametrize(("base", "id"), [(None, "urn:onrecord:claim:3fa9c1d2"), ("http://here", "http://here/claims/3fa9c1d2")])
def test_a_claim_has_the_address_of_its_site(base, id):
    assert link_claim(CLAIM, base)["@id"] == id


def test_an_undated_claim_has_no_first_appearance():
    undated = {**CLAIM, "first": None, "sayings": [{**CLAIM["sayings"][1], "source": source("d", "Echo", None)}]}
    assert "firstAppearance" not in link_claim(undated)
