"""The commands on claims."""

from __future__ import annotations

import csv
import io
import json
import os

import pytest
from typer.testing import CliRunner

from onrecord import gathering, nearby
from onrecord.cli import app
from onrecord.link import pairreader
from onrecord.link.judging import Judge
from onrecord.store import open_store
from tests.telling import RECORD, ROAD, SILENT
from tests.test_nearby import BARGES, LATER, OTHER


@pytest.fixture
def run(monkeypatch, tmp_path):
    """Run a command line where a record is that nobody has linked yet; returns what it printed, or says to standard error."""
    monkeypatch.chdir(tmp_path)
    for variable in [name for name in os.environ if name.startswith("ONRECORD_")]:
        monkeypatch.delenv(variable)
    monkeypatch.setenv("COLUMNS", "160")
    for module in (gathering, nearby):
        monkeypatch.setattr(module, "installed_judge", lambda: Judge(None))
    for module in (gathering, pairreader):
        monkeypatch.setattr(module, "find_reader", lambda: None)
    with open_store("onrecord.db", create=True) as store:
        for article in RECORD:
            store.writer("model 1").add_article(*article)

    def run(line, status=0):
        result = CliRunner().invoke(app, line if isinstance(line, list) else line.split(), prog_name="onrecord")
        assert result.exit_code == status, result.output
        return result.stdout if not status else result.stderr

    return run


def objects(output):
    return [json.loads(line) for line in output.splitlines()]


def test_linking_says_what_it_did_and_then_has_nothing_to_do(run):
    (done,) = objects(run("link --json"))
    assert {name: done[name] for name in ("articles", "withdrawn", "claims")} == {"articles": 6, "withdrawn": 0, "claims": 2}
    assert run("link") == "0 articles compared by 0 pairs of statements: 0 links made, 0 withdrawn; 2 claims\n"


def test_without_the_pair_reader_linking_says_what_is_missing(run):
    result = CliRunner().invoke(app, ["link"])
    assert "the pair reader is not installed, so only claims in nearly the same words are linked" in result.stderr


def test_claims_are_listed(run):
    shown = run("claims")
    assert f"Mirela Hask «{ROAD}»" in shown
    assert "2021-02-03 to 2023-04-25 · 3 sayings in 3 articles · 3 outlets, 3 origins · contested by 1" in shown
    assert "said by Ansel Morvane, Mirela Hask" in shown


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ("", 2),
        ("--speaker hask", 1),
        ("--outlet courier --since 2023-06", 1),
        ("--contested", 2),
        ("--uncontested", 0),
        ("--about orlavia --text treaty", 1),
        ("--limit 1", 1),
    ],
)
def test_claims_are_filtered(run, options, found):
    assert len(objects(run(f"claims --json {options}"))) == found


def test_a_claim_is_shown_through_time_with_what_contests_it(run):
    shown = run(["claim", "military road"])
    assert "2022-05-01  Ansel Morvane\n  Ombra Post · Report 2 · 2.txt · indirect" in shown
    assert "Orlavia [-has-] turned the {+whole+} Threll Canal into a military road for [-its-] generals" in shown
    assert "denied by Katrin Solveg" in shown
    assert "as above" in shown
    corrected = run("claim treaty")
    assert f"corrected by the reporter «{SILENT}»" in corrected


@pytest.fixture
def near(run):
    """Two statements more that lie near the first claim."""
    with open_store("onrecord.db") as store:
        for article in (LATER, OTHER):
            store.writer("model 1").add_article(*article)
    return run


def test_what_lies_near_a_claim_is_shown_below_it(near):
    shown = near(["claim", '"military road"'])
    line = shown[shown.index("Near it, and not taken for the same") :]
    assert line.index("2025-01-09  Ansel Morvane") < line.index("2016-05-05  Lidia Renwold")
    assert f"  {BARGES}\n  both have: road, Canal, Orlavia, Threll" in line or "both have: Canal, Orlavia, Threll, road" in line
    assert "nearest there «a colonel of Orlavia sits in every lock house of the Threll Canal,»" in line
    assert f"onrecord claims merge {objects(near('claims --json'))[0]['id'][:8]} {LATER[1][0].id[:8]}" in line


@pytest.mark.parametrize(("options", "found"), [("", 2), ("--near 1", 1), ("--near 0", 0), ("--near 20", 3)])
def test_as_many_are_shown_as_are_wanted(near, options, found):
    (claim,) = objects(near(["claim", '"military road"', "--json", *options.split()]))
    assert len(claim["near"]) == found
    assert ("Near it" in near(["claim", '"military road"', *options.split()])) == bool(found)


def test_a_statement_that_tells_no_claim_is_shown_and_merged_by_its_words(near):
    assert near(["claim", "colonel"]).startswith("Ansel Morvane «a colonel of Orlavia sits")
    assert "one claim now" in near(["claims", "merge", "colonel", '"military road"'])
    assert len(objects(near(["claim", "colonel", "--json"]))[0]["sayings"]) == 4


def test_claims_are_split_merged_and_taken_back(run):
    (road, treaty) = (one["id"] for one in objects(run("claims --json")))
    (apart,) = objects(run(f"claims split {road} 2.txt --json"))
    assert apart["statements"] == 1
    assert f"“{apart['label']}”" not in run("claims --uncontested", 0)
    assert "one claim now. `onrecord claims undo` takes it back" in run(f"claims merge {road} {treaty}")
    assert run("claims undo").startswith("taken back: merge claims")
    assert run("claims undo").startswith("taken back: split claims")
    assert "there is nothing to take back" in run("claims undo", 1)
    assert "nothing to take back" in run("people undo", 1)  # people and claims are undone apart


@pytest.mark.parametrize(
    ("line", "problem", "status"),
    [
        ("claim wheat", "no claim or statement is called 'wheat'", 1),
        ("claims split barley 6.txt", "no claim is called 'barley'", 1),
        ("claims split treaty 5.txt", "nothing would be left", 1),
        ("claims merge treaty treaty", "are one claim already", 1),
        ("claims --json undo", "options go behind the command", 2),
        ("claims --min-score 0 --limit 3 undo", "options go behind the command: onrecord claims undo", 2),
        ("claims --since yesterday", "since must be a date", 2),
        ("export --format jsonld", "formats are jsonl, csv", 2),
        ("export --claims --format brat", "formats are jsonl, csv, jsonld", 2),
    ],
)
def test_what_cannot_be_done_is_said(run, line, problem, status):
    assert problem in " ".join(run(line, status).replace("│", " ").split())


def test_claims_are_exported(run):
    assert [len(claim["sayings"]) for claim in objects(run("export --claims"))] == [3, 1]
    rows = list(csv.DictReader(io.StringIO(run("export --claims --format csv --speaker hask"))))
    assert [row["day"] for row in rows] == ["2021-02-03", "2022-05-01", "2023-04-25"]
    graph = json.loads(run("export --claims --format jsonld"))
    assert [one["firstAppearance"]["datePublished"] for one in graph["@graph"]] == ["2021-02-03", "2023-06-06"]


def test_statements_carry_the_id_of_their_claim(run):
    (road, _) = (one["id"] for one in objects(run("claims --json")))
    assert [one["document"] for one in objects(run("statements --json")) if one["claim"] == road] == ["1.txt", "2.txt", "3.txt"]
