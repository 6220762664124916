from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.errors import RunError
from onrecord.records import content_text
from onrecord.store import SpeakerSummary, StatementFilter
from tests.invented import ALL, BRIDGE, BRIDGE_SAID, FEAST, TARIFF, document

OPEN, WAIT, LEAK, ACCORD, FEASTED = (
    "The bridge will open in May",
    "We will not wait a twelfth year",
    "the sea wall leaks",
    "The Zoë Accord stands",
    "We remember",
)


def test_documents_come_with_the_same_text_from_other_places(store):
    writer = store.writer("model 1")
    copy = replace(BRIDGE, path="copy.txt", raw_hash="other")
    for article in ((TARIFF, ()), (BRIDGE, BRIDGE_SAID), (copy, BRIDGE_SAID)):
        writer.add_article(*article)
    assert list(store.view.documents()) == [(TARIFF, ()), (BRIDGE, (copy,))]


def said(store, **conditions):
    return [content_text(document.text, statement.content) for document, statement in store.view.statements(StatementFilter(**conditions))]


@pytest.mark.parametrize(
    ("conditions", "found"),
    [
        ({}, [OPEN, WAIT, LEAK, ACCORD, FEASTED]),
        ({"speaker": "torrand"}, [OPEN, WAIT]),
        ({"speaker": "TORRAND ilva"}, [OPEN, WAIT]),
        ({"speaker": "torr"}, []),
        ({"speaker": "Osk Torrand"}, []),
        ({"speaker": "%"}, []),
        ({"speaker": ""}, []),
        ({"addressee": "council elan"}, [WAIT]),
        ({"addressee": "council", "speaker": "vell"}, []),
        ({"addressee": "elda"}, []),
        ({"about": "wall"}, [LEAK]),
        ({"about": "elda port"}, [OPEN]),
        ({"about": "sarn port"}, []),
        ({"about": "zoe"}, [ACCORD]),
        ({"outlet": "courier"}, [OPEN, WAIT, LEAK]),
        ({"outlet": "post evening"}, [ACCORD]),
        ({"manner": "indirect"}, [OPEN, LEAK]),
        ({"act": "deny"}, [LEAK]),
        ({"act": "deny", "speaker": "torrand"}, []),
        ({"min_score": 0.9}, [OPEN, LEAK, ACCORD, FEASTED]),
        ({"text": "bridge"}, [OPEN]),
        ({"text": "sea wall"}, [LEAK]),
        ({"text": '"wall sea"'}, []),
        ({"text": "wall sea"}, [LEAK]),
        ({"text": "zoe accord"}, [ACCORD]),
        ({"text": "harbour vell"}, [LEAK]),
        ({"text": "!?"}, []),
        ({"since": "2023"}, [OPEN, WAIT, LEAK, ACCORD]),
        ({"since": "2023-04-03"}, [OPEN, WAIT, LEAK, ACCORD]),
        ({"since": "2023-04-04"}, [ACCORD]),
        ({"since": "2024-12-31"}, [ACCORD]),
        ({"since": "2025"}, []),
        ({"until": "2023-04"}, [OPEN, WAIT, LEAK]),
        ({"until": "2023-04-02"}, []),
        ({"until": "2024-01-01"}, [OPEN, WAIT, LEAK, ACCORD]),
        ({"since": "0001", "until": "9999"}, [OPEN, WAIT, LEAK, ACCORD]),
    ],
)
def test_a_filter_finds(filled, conditions, found):
    assert said(filled, **conditions) == found
    assert filled.view.count(StatementFilter(**conditions)) == len(found)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=st.text() | st.text("\"*^():+-{}AND OR NOT NEAR\\%_\0\udcff'", max_size=12))
def test_any_words_can_be_searched(filled, asked):
    said(filled, text=asked, speaker=asked)
    said(filled, about=asked, outlet=asked, addressee=asked)
    filled.view.search_articles(asked)


@pytest.mark.parametrize(
    "conditions", [{"since": "April"}, {"until": "XXXX-06-06"}, {"manner": "loud"}, {"act": "sing"}, {"min_score": 2.0}, {"since": ""}]
)
def test_a_filter_that_cannot_be_is_refused(conditions):
    with pytest.raises(RunError):
        StatementFilter(**conditions)


@pytest.mark.parametrize(
    ("key", "article"),
    [
        (BRIDGE.id, BRIDGE),
        (BRIDGE.id[:6], BRIDGE),
        ("articles/bridge.txt", BRIDGE),
        ("./articles/bridge.txt", BRIDGE),
        ("bridge.txt", BRIDGE),
        ("wire/copy.txt", BRIDGE),
        ("tariffs maral", TARIFF),
        ("feast.txt", FEAST),
    ],
)
def test_an_article_is_named_by_path_id_or_words_of_its_title(filled, key, article):
    filled.writer("model 1").add_copy(replace(BRIDGE, path="wire/copy.txt"))
    assert filled.view.article(key).document == article


@pytest.mark.parametrize(
    ("key", "problem"),
    [("ferry", "no article"), ("", "no article"), ("%", "no article"), ("ridge.txt", "no article"), ("over the moon", "no article")],
)
def test_what_names_no_article_is_said(filled, key, problem):
    with pytest.raises(RunError, match=problem):
        filled.view.article(key)


def test_what_names_several_articles_lists_them(filled):
    filled.writer("model 1").add_article(document("Another text.", path="b.txt", title="The Sarn in flood"), ())
    with pytest.raises(RunError, match=f"2 articles .*{BRIDGE.id[:8]} .Bridge over the Sarn"):
        filled.view.article("sarn")


def test_articles_are_listed_in_the_order_they_came(filled):
    listed = [(found.path, found.title, found.outlet, found.published, found.statements) for found in filled.view.articles()]
    assert listed == [
        ("articles/bridge.txt", "Bridge over the Sarn", "The Elda Courier", "2023-04-03", 3),
        ("articles/tariff.html", "Maral lowers its tariffs", "Maral Evening Post", "2024", 1),
        ("articles/feast.txt", None, None, None, 1),
    ]
    assert [found.path for found in filled.view.articles(limit=1, offset=1)] == ["articles/tariff.html"]


def test_articles_are_searched_in_title_and_text(filled):
    assert [found.path for found in filled.view.search_articles("guild")] == ["articles/feast.txt"]
    assert [found.path for found in filled.view.search_articles('"lowers its" accord')] == ["articles/tariff.html"]
    assert filled.view.search_articles("") == []


def test_speakers_are_counted_with_dates_as_precise_as_given(filled):
    assert filled.view.speakers() == [
        SpeakerSummary("Ilva Torrand", "person", 2, "2023-04-03", "2023-04-03", ("The Elda Courier",)),
        SpeakerSummary("Anselm Dove", "person", 1, None, None, ()),
        SpeakerSummary("Maral Trade Office", "organisation", 1, "2024", "2024", ("Maral Evening Post",)),
        SpeakerSummary("Osk Vell", "person", 1, "2023-04-03", "2023-04-03", ("The Elda Courier",)),
    ]


def test_an_outlet_that_carried_a_copy_counts(filled):
    filled.writer("model 1").add_copy(replace(BRIDGE, path="wire.txt", outlet=replace(BRIDGE.outlet, value="Sarn Wire")))
    assert said(filled, outlet="wire") == [OPEN, WAIT, LEAK]
    assert filled.view.speakers()[0].outlets == ("Sarn Wire", "The Elda Courier")


def test_statements_come_in_pages(filled):
    everything = list(filled.view.statements())
    assert [*filled.view.statements(limit=2), *filled.view.statements(limit=9, offset=2)] == everything
    assert everything[0] == (BRIDGE, BRIDGE_SAID[0])
    assert len(everything) == sum(len(statements) for _, statements in ALL)
