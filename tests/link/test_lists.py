"""Imported lists: every way of writing them, and what is wrong with a row."""

from __future__ import annotations

import json

import pytest

from onrecord.errors import ItemError, RunError
from onrecord.link.lists import read_list
from onrecord.records import Role

HELD = (Role("foreign minister of Karvia", "2012-02-01", "2018-12-31"),)


def read(tmp_path, text, name="list"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return list(read_list(str(path)))


def lines(*records):
    return "\n".join(map(json.dumps, records))


FTM = [
    {"id": "p", "schema": "Person", "properties": {"name": ["Ines Varga"], "alias": ["Инес Варга"], "wikidataId": ["Q42"]}},
    {"id": "o", "schema": "Occupancy", "properties": {"holder": ["p"], "post": ["m"], "startDate": ["2012-02"], "endDate": ["2018"]}},
    {"id": "m", "schema": "Position", "properties": {"name": ["Foreign Minister"], "country": ["se"]}},
]


@pytest.mark.parametrize(
    ("text", "names", "roles", "wikidata"),
    [
        ("name,office,country,since,until\nInes Varga,foreign minister,Karvia,2012-02,2018\n", ("Ines Varga",), HELD, None),
        ("Name,Position,Country,From,To,QID\nInes Varga,foreign minister,Karvia,2012-02,2018,Q42\n", ("Ines Varga",), HELD, "Q42"),
        ("name,aliases\nInes Varga, I. Varga; Инес Варга\n", ("Ines Varga", "I. Varga", "Инес Варга"), (), None),
        ("name,office,country\nInes Varga,Karvian foreign minister,Karvia\n", ("Ines Varga",), (Role("Karvian foreign minister"),), None),
        ("\ufeffname\n\n Ines  Varga \n\n", ("Ines Varga",), (), None),
        (lines({"name": "Ines Varga", "office": "foreign minister of Karvia", "since": "2012-02", "until": "2018"}), ("Ines Varga",), HELD,
         None),
        (lines({"name": "Ines Varga", "country": "Karvia", "offices": [{"office": "foreign minister", "since": "2012-02", "until": "2018"}],
                "wikidata": "https://www.wikidata.org/wiki/Q42"}), ("Ines Varga",), HELD, "Q42"),
        (lines(*FTM), ("Ines Varga", "Инес Варга"), (Role("Foreign Minister of Sweden", "2012-02-01", "2018-12-31"),), "Q42"),
    ],
)  # fmt: skip
def test_a_list_is_read(tmp_path, text, names, roles, wikidata):
    (entry,) = read(tmp_path, text)
    assert (entry.names, entry.roles, entry.wikidata) == (names, roles, wikidata)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("name,since\n,2016\n", "row 2: it has no name. Fill in the name"),
        ("name,office,since\nInes Varga,mayor,April\n", "row 2: since is no date: 'April'. Write it as 2016"),
        ("name,office,since,until\nInes Varga,mayor,2018,2012\n", "row 2: it ends (2012-12-31) before it begins (2018-01-01)"),
        ("name,wikidata\nInes Varga,42\n", "row 2: '42' is no id of Wikidata"),
        ("name,kind\nInes Varga,horse\n", "row 2: 'horse' is no kind. Use one of person, organisation"),
        ('{"name": "Ines Varga"}\n[]\n', "row 2: it is no JSON object"),
        ('{"name": "Ines Varga"}\n{"name": \n', "row 2: it is no JSON object"),
        (lines({"id": "v", "schema": "Vessel", "properties": {}}, FTM[0]), "row 1: a Vessel is neither a person nor an office"),
    ],
)
def test_a_row_that_cannot_be_used_says_why_and_stops_nothing(tmp_path, text, problem):
    found = read(tmp_path, text + ("\nOsk Vell,,,\n" if text.startswith("name") else ""))
    (error,) = (one for one in found if isinstance(one, ItemError))
    assert problem in str(error)
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "problem"), [("", "is empty"), ("who,what\nInes,mayor\n", "no column called name. Its first row must name the columns: name")]
)
def test_what_is_no_list_is_refused(tmp_path, text, problem):
    with pytest.raises(RunError, match=problem):
        read(tmp_path, text)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(RunError, match="cannot be read"):
        list(read_list(str(tmp_path / "nowhere.csv")))


def test_bytes_that_are_no_text_are_refused(tmp_path):
    (tmp_path / "list").write_bytes(b"name\nIn\xe9s\n")
    with pytest.raises(RunError, match="no UTF-8"):
        list(read_list(str(tmp_path / "list")))


def test_an_entry_is_known_by_what_it_says(tmp_path):
    rows = "name,office\nInes Varga,mayor of Sarn\nInes Varga,mayor of Sarn\nInes Varga,mayor of Elda\n"
    one, same, other = read(tmp_path, rows)
    assert one.id == same.id != other.id
