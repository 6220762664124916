import csv
import io
import json

import pytest

from onrecord.export import FORMATS, write_csv, write_jsonl
from onrecord.export.articles import article_line
from onrecord.export.csv import COLUMNS
from onrecord.records import statement_line
from tests.invented import ALL, BRIDGE, BRIDGE_SAID, document, saying

PAIRS = [(article, said) for article, statements in ALL for said in statements]

HARD = document('=1+1, "so" it\nsaid, ended. Dove spoke … slowly.\n', path="a,b.txt", title='The "comma", a\nstory')
HARD_SAID = saying(HARD, '=1+1, "so" it\nsaid … slowly', source="Dove", cue="spoke", negated=True, about=("one; two", "three"))


def written(write, pairs):
    file = io.StringIO(newline="")
    assert write(pairs, file) == len(pairs)
    return file.getvalue()


def test_jsonl_is_the_line_format():
    lines = written(write_jsonl, [*PAIRS, (HARD, HARD_SAID)]).splitlines()
    assert [json.loads(line) for line in lines] == [statement_line(*pair) for pair in [*PAIRS, (HARD, HARD_SAID)]]
    assert "Zoë" in "".join(lines)


def test_csv_has_every_column_of_the_line_format():
    assert sorted(COLUMNS) == sorted(statement_line(*PAIRS[0]))


def test_csv_is_true_to_the_text():
    rows = list(csv.DictReader(io.StringIO(written(write_csv, [(HARD, HARD_SAID)]), newline="")))
    assert len(rows) == 1
    shown = {name: rows[0][name] for name in ("text", "title", "document", "negated", "about", "content", "speaker", "score")}
    assert shown == {
        "text": '=1+1, "so" it\nsaid … slowly',
        "title": 'The "comma", a\nstory',
        "document": "a,b.txt",
        "negated": "true",
        "about": "one; two; three",
        "content": "0-18 40-46",
        "speaker": "",
        "score": "0.9",
    }


@pytest.mark.parametrize(("format", "lines"), [("jsonl", 0), ("csv", 1)])
def test_nothing_is_an_empty_file_or_a_header(format, lines):
    assert len(written(FORMATS[format], []).splitlines()) == lines


def test_an_article_is_one_object_with_what_each_value_rests_on():
    line = json.loads(json.dumps(article_line(BRIDGE, BRIDGE_SAID, [BRIDGE])))
    assert line["title"]["value"] == "Bridge over the Sarn"
    assert line["text"] == BRIDGE.text
    assert [said["id"] for said in line["statements"]] == [said.id for said in BRIDGE_SAID]
    assert line["copies"][0]["path"] == "articles/bridge.txt"
    assert "text" not in line["copies"][0]
