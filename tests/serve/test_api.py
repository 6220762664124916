import csv
import io
import json
from dataclasses import fields

import pytest

from onrecord.errors import ItemError
from onrecord.export import write_csv, write_jsonl
from onrecord.records import statement_line
from onrecord.serve import api, models
from tests.invented import ALL, BRIDGE, BRIDGE_SAID, FEAST, FEAST_SAID
from tests.serve.conftest import Visitor, serve

OPEN, WAIT, LEAK = BRIDGE_SAID
ANNOTATION = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
HOME = "http://127.0.0.1"


@pytest.mark.parametrize(
    ("address", "model"),
    [
        ("statements", models.StatementPage),
        ("statements?text=bridge&limit=1", models.StatementPage),
        (f"statements/{OPEN.id}", models.StatementFull),
        ("articles", models.ArticlePage),
        ("articles?text=bridge", models.ArticlePage),
        (f"articles/{BRIDGE.id}", models.ArticleFull),
        ("speakers", models.SpeakerPage),
        ("speaker?name=Ilva+Torrand", models.SpeakerFull),
        ("outlets", models.OutletPage),
        ("counts", models.Counts),
        ("search?text=bridge", models.SearchResult),
        ("skipped", models.SkippedPage),
    ],
)
def test_an_answer_is_what_the_description_says(visit, address, model):
    answer = visit.get(f"/api/v1/{address}")
    model.model_validate_json(answer.text)
    tag = answer.headers["etag"]
    assert visit.get(f"/api/v1/{address}", 304, if_none_match=tag).content == b""
    described = visit.json("/api/v1/openapi.json")["paths"]
    path = "/api/v1/" + address.partition("?")[0]
    known = path if path in described else f"{path.rpartition('/')[0]}/{{id}}"
    schema = described[known]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert schema["$ref"].endswith("/" + model.__name__)


def test_every_call_is_described_in_words(visit):
    for path, methods in visit.json("/api/v1/openapi.json")["paths"].items():
        assert path.startswith("/api/v1/")
        for call in methods.values():
            assert call["description"].endswith(".")
            assert all(parameter.get("description") for parameter in call.get("parameters", ()) if parameter["in"] == "query"), path


def test_statements_are_in_the_line_format(visit):
    items = visit.json("/api/v1/statements?sort=oldest")["items"]
    expected = [statement_line(document, said) for document, statements in ALL for said in statements]
    assert [{name: one[name] for name in expected[0]} for one in items] == expected
    assert items[0]["outlets"] == ["The Elda Courier", "Sarn Wire"]
    assert items[0]["url"] == f"{HOME}/statements/{OPEN.id}"


def test_a_statement_says_why(visit):
    told = visit.json(f"/api/v1/statements/{LEAK.id}")
    assert told["sentence"] == "Harbour chief Osk Vell denied that the sea wall leaks."
    assert told["reasons"]["speaker"] == {
        "value": "Osk Vell",
        "rule": "given",
        "evidence": None,
        "evidence_text": None,
        "clue": None,
        "score": 1.0,
    }
    assert told["citation"].endswith(f"{HOME}/statements/{LEAK.id}")


@pytest.mark.parametrize("name", ["csv", "jsonl"])
@pytest.mark.parametrize("streamed", [1, 2, 100])
def test_the_export_is_what_the_command_writes(visit, filled, monkeypatch, name, streamed):
    monkeypatch.setattr(api, "STREAMED", streamed)
    file = io.StringIO()
    {"csv": write_csv, "jsonl": write_jsonl}[name](filled.view.statements(), file)
    answer = visit.get(f"/api/v1/export?format={name}")
    assert answer.text == file.getvalue()
    assert f'filename="statements.{name}"' in answer.headers["content-disposition"]
    assert visit.get(f"/api/v1/export?format={name}", 304, if_none_match=answer.headers["etag"])


def test_an_export_of_nothing_has_a_header_or_no_line(visit):
    assert visit.page("/api/v1/export?format=csv&speaker=nobody").startswith("document,document_id,id,")
    assert visit.page("/api/v1/export?speaker=nobody") == ""


@pytest.mark.parametrize(
    ("address", "columns"),
    [("articles", models.ArticleLine), ("speakers", models.SpeakerLine), ("skipped", models.SkippedLine)],
)
def test_lists_come_as_tables_too(visit, address, columns):
    rows = list(csv.DictReader(io.StringIO(visit.page(f"/api/v1/{address}?format=csv"))))
    assert list(rows[0]) == (list(columns.model_fields) if hasattr(columns, "model_fields") else [one.name for one in fields(columns)])
    assert len(rows) == len(visit.json(f"/api/v1/{address}")["items"])


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("*/*", "json"),
        ("application/json", "json"),
        ("application/ld+json", "jsonld"),
        ("application/ld+json;q=0.5, application/json", "json"),
        ("application/json;q=0.1, application/ld+json", "jsonld"),
        (ANNOTATION, "annotation"),
        ("application/ld+json;q=x", "json"),
        ("", "json"),
        (";;,=", "json"),
    ],
)
def test_the_form_is_the_one_that_is_rather_had(visit, accept, form):
    told = visit.json(f"/api/v1/statements/{OPEN.id}", accept=accept)
    assert {"json": "reasons", "jsonld": "@type", "annotation": "target"}[form] in told
    assert told == visit.json(f"/api/v1/statements/{OPEN.id}?format={form}")


def test_a_statement_in_the_words_of_schema_org(visit):
    answer = visit.get(f"/api/v1/statements/{LEAK.id}", accept="application/ld+json")
    assert answer.headers["content-type"] == "application/ld+json"
    assert "Accept" in answer.headers["vary"]
    assert answer.json() == {
        "@context": "https://schema.org",
        "@type": "Quotation",
        "@id": f"{HOME}/statements/{LEAK.id}",
        "text": "the sea wall leaks",
        "disambiguatingDescription": "paraphrased by the article; the words of saying are negated",
        "spokenByCharacter": {"@type": "Person", "name": "Osk Vell"},
        "about": [{"@type": "Thing", "name": "sea wall"}],
        "isPartOf": {
            "@type": "NewsArticle",
            "@id": f"{HOME}/articles/{BRIDGE.id}",
            "headline": "Bridge over the Sarn",
            "datePublished": "2023-04-03",
        },
    }


def test_a_list_of_statements_in_other_words(visit):
    told = visit.json("/api/v1/statements?limit=2&speaker=torrand", accept="application/ld+json")
    assert (told["@type"], told["numberOfItems"], [one["@type"] for one in told["itemListElement"]]) == ("ItemList", 2, ["Quotation"] * 2)
    answer = visit.get("/api/v1/statements?limit=2", accept=ANNOTATION)
    assert 'rel="next"' in answer.headers["link"]
    told = answer.json()
    assert (told["type"], told["partOf"]["total"], len(told["items"])) == ("AnnotationPage", 5, 2)
    assert told == visit.json("/api/v1/statements?limit=2&format=annotation") | {"id": told["id"]}


def test_skipped_and_outlets_come_in_pages(filled):
    for number in range(3):
        filled.writer("model 1").log_skipped(ItemError("it is empty", f"{number}.txt", "Leave it out"))
    with serve(filled) as client:
        visitor = Visitor(client)
        for address, key, expected in (
            ("skipped", "where", ["0.txt", "1.txt", "2.txt", "articles/empty.txt"]),
            ("outlets", "name", ["Maral Evening Post", "Sarn Wire", "The Elda Courier"]),
        ):
            found, cursor = [], ""
            while cursor is not None:
                page = visitor.json(f"/api/v1/{address}?limit=2" + (f"&cursor={cursor}" if cursor else ""))
                assert page["total"] == len(expected)
                found += [one[key] for one in page["items"]]
                cursor = page["next"]
            assert found == expected
        assert "4 files" in visitor.page("/skipped?limit=2")


def test_a_day_without_its_year_is_no_date_of_schema_org(visit):
    assert visit.json(f"/api/v1/statements/{FEAST_SAID[0].id}")["said_on"] == "XXXX-06-06"
    assert "dateCreated" not in visit.json(f"/api/v1/statements/{FEAST_SAID[0].id}?format=jsonld")


def test_an_article_holds_its_quotations(visit):
    told = visit.json(f"/api/v1/articles/{BRIDGE.id}?format=jsonld")
    assert (told["@type"], told["publisher"]["name"]) == ("NewsArticle", "The Elda Courier")
    assert [part["text"] for part in told["hasPart"]] == [
        "The bridge will open in May",
        "We will not wait a twelfth year",
        "the sea wall leaks",
    ]
    speaker = visit.json("/api/v1/speaker?name=Ilva+Torrand&format=jsonld")
    assert (speaker["@type"], speaker["name"]) == ("Person", "Ilva Torrand")


def test_both_selectors_of_an_annotation_find_the_words(visit):
    collection = visit.json(f"/api/v1/articles/{BRIDGE.id}", accept=ANNOTATION)
    assert collection["total"] == 3
    text = visit.page(f"/api/v1/articles/{BRIDGE.id}/text")
    assert text == BRIDGE.text
    for annotation, said in zip(collection["first"]["items"], BRIDGE_SAID, strict=True):
        assert annotation["body"][0] == {"type": "TextualBody", "purpose": "identifying", "value": said.speaker.value}
        places = [*annotation["target"], *(body for body in annotation["body"] if body["type"] == "SpecificResource")]
        assert len(places) == len(said.content) + len(said.cue) + len(said.source)
        for place in places:
            position, quoted = place["selector"]
            assert text[position["start"] : position["end"]] == quoted["exact"]
            assert quoted.get("prefix", "") + quoted["exact"] + quoted.get("suffix", "") in text
            assert place["source"] == f"{HOME}/api/v1/articles/{BRIDGE.id}/text"


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("statements/ffff", 404),
        ("articles/bridge.txt", 404),
        ("articles/ffff/text", 404),
        ("speaker?name=nobody", 404),
        ("speaker", 404),
        ("nothing", 404),
        ("statements?speakr=x", 422),
        ("statements?since=April", 422),
        ("export?format=xml", 422),
        ("articles?format=xml", 422),
        ("statements?text=" + "x" * 401, 422),
    ],
)
def test_a_problem_is_told_to_programs_as_one(visit, address, status):
    answer = visit.get(f"/api/v1/{address}", status)
    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.json()["status"], bool(answer.json()["detail"])) == (status, True)


def test_outlets_and_counts(visit):
    assert visit.json("/api/v1/outlets")["items"] == [
        {"name": "Maral Evening Post", "articles": 1, "statements": 1},
        {"name": "Sarn Wire", "articles": 1, "statements": 3},
        {"name": "The Elda Courier", "articles": 1, "statements": 3},
    ]
    counts = visit.json("/api/v1/counts?speaker=torrand")
    assert counts["total"] == 2
    assert counts["facets"]["manner"] == {"indirect": 1, "direct": 1}
    assert counts["facets"]["speaker"]["Osk Vell"] == 1
    whole, few = visit.json("/api/v1/counts"), visit.json("/api/v1/counts?most=1")
    assert few["values"] == whole["values"] == {name: len(values) for name, values in whole["facets"].items()}
    assert few["facets"] == {name: dict([next(iter(values.items()))]) for name, values in whole["facets"].items()}


def test_articles_are_found_by_their_words(visit):
    assert [one["id"] for one in visit.json("/api/v1/articles?text=guild")["items"]] == [FEAST.id]
    assert [one["id"] for one in visit.json("/api/v1/search?text=guild")["articles"]] == [FEAST.id]
    assert visit.json("/api/v1/articles?text=bridge&outlet=wire")["total"] == 1


def test_the_next_page_is_linked(visit):
    answer = visit.get("/api/v1/statements?limit=1&act=say")
    link = answer.headers["link"]
    assert link.startswith(f"<{HOME}/api/v1/statements?limit=1&act=say&cursor=") is (answer.json()["next"] is not None)
    assert visit.client.get(link[1:].partition(">")[0]).status_code == 200


def test_a_speaker_is_told_with_the_manner_of_quoting(visit):
    told = visit.json("/api/v1/speaker?name=Ilva+Torrand")
    assert told["outlets"] == [
        {"name": "Sarn Wire", "direct": 1, "mixed": 0, "indirect": 1},
        {"name": "The Elda Courier", "direct": 1, "mixed": 0, "indirect": 1},
    ]
    assert (told["first"], told["kinds"], told["statements"]) == ("2023-04-03", ["person"], 2)
    assert json.dumps(told["printed"]) == '[["Mayor Ilva Torrand", 1]]'
