from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.marking import Mark, clean_text, cut_pieces
from onrecord.records import Span
from onrecord.serve.filters import Filters
from onrecord.serve.marking import mark_paragraphs
from onrecord.serve.timeline import draw_timeline
from onrecord.serve.wording import cite_statement, count_of, date_in_words, sentences_of
from tests.invented import BRIDGE, BRIDGE_SAID, document, saying

WAIT = saying(BRIDGE, "We will not wait a twelfth year", source="she", speaker="Ilva Torrand")
SAID = (BRIDGE_SAID[0], WAIT, BRIDGE_SAID[2])


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2023-04-03", "3 April 2023"),
        ("2023-04", "April 2023"),
        ("2023", "2023"),
        ("XXXX-06-06", "6 June, year not known"),
        ("2023-04/2023-06", "April 2023 to June 2023"),
        ("2023-04-03T10:00:00Z", "3 April 2023"),
        ("2023-13-01", "2023-13-01"),
        ("some day", "some day"),
        (None, ""),
    ],
)
def test_a_date_in_words(date, words):
    assert date_in_words(date) == words


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a\0b", "a\N{REPLACEMENT CHARACTER}b"),
        ("she said \u202edesaeler\u202c", "she said \N{REPLACEMENT CHARACTER}desaeler\N{REPLACEMENT CHARACTER}"),
        ("half \ud800 of it", "half \N{REPLACEMENT CHARACTER} of it"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("Zoë’s “words” – 你好", "Zoë’s “words” – 你好"),
    ],
)
def test_what_cannot_be_seen_is_shown(text, seen):
    assert clean_text(text) == seen
    assert len(seen) == len(text)


def test_a_count_has_its_noun():
    assert [count_of(n, "copy", "copies") for n in (0, 1, 2000)] == ["0 copies", "1 copy", "2,000 copies"]


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        (BRIDGE_SAID[0], "The bridge will open in May, Mayor Ilva Torrand said on Monday."),
        (WAIT, '"We will not wait a twelfth year," she said.'),
        (BRIDGE_SAID[2], "Harbour chief Osk Vell denied that the sea wall leaks."),
    ],
)
def test_a_statement_stands_in_its_sentence(statement, sentence):
    span = sentences_of(BRIDGE.text, statement)
    assert BRIDGE.text[span.start : span.end] == sentence


def test_a_statement_far_into_a_long_text_stands_in_its_sentence():
    article = document("The ferry sails. " * 2000 + "The bridge is shut, Osk Vell said. " + "The ferry sails. " * 2000)
    span = sentences_of(article.text, saying(article, "The bridge is shut", source="Osk Vell", cue="said"))
    assert article.text[span.start : span.end] == "The bridge is shut, Osk Vell said."


@pytest.mark.parametrize(
    ("statement", "citation"),
    [
        (WAIT, 'Ilva Torrand (quoted): “"We will not wait a twelfth year," she said.”'),
        (BRIDGE_SAID[2], "Osk Vell (paraphrased, negated): “Harbour chief Osk Vell denied that the sea wall leaks.”"),
    ],
)
def test_a_citation_quotes_the_sentence_so_that_a_denial_stays_one(statement, citation):
    cited = cite_statement(BRIDGE, statement, "http://127.0.0.1/statements/1")
    assert cited == f"{citation} Bridge over the Sarn. The Elda Courier, 3 April 2023. Record: http://127.0.0.1/statements/1"


def test_a_citation_names_the_printed_words_where_the_speaker_is_open():
    article = document("They will sue, the union said.\n")
    assert cite_statement(article, saying(article, "They will sue", source="the union", cue="said"), "x").startswith(
        "[the union] (quoted): "
    )


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=5))
def test_pieces_hold_every_character_once(text, spans):
    if not text:
        return
    marks = [Mark(Span(start, start + length), "content", number) for number, (start, length) in enumerate(spans)]
    pieces = cut_pieces(text, Span(0, len(text)), marks)
    assert "".join(piece.text for piece in pieces) == text
    at = 0
    for piece in pieces:
        for offset in range(at, at + len(piece.text)):
            assert set(piece.numbers) == {mark.number for mark in marks if mark.span.start <= offset < mark.span.end}
        at += len(piece.text)


def test_an_article_is_cut_into_paragraphs_with_their_statements():
    paragraphs, parts = mark_paragraphs(BRIDGE, SAID)
    assert parts == 1
    assert [paragraph.opens for paragraph in paragraphs] == [(), (), (0,), (1, 2)]
    assert [paragraph.passed_over for paragraph in paragraphs] == [False, True, False, False]
    assert [(piece.text, piece.roles) for piece in paragraphs[2].pieces if piece.roles] == [
        ("The bridge will open in May", ("content",)),
        ("Mayor Ilva Torrand", ("source",)),
        ("said", ("cue",)),
    ]


def test_a_long_article_comes_in_parts_that_lose_nothing(monkeypatch):
    monkeypatch.setattr("onrecord.serve.marking.PART", 40)
    text = BRIDGE.text
    parts = [mark_paragraphs(BRIDGE, SAID, part) for part in range(1, -(-len(text) // 40) + 1)]
    assert {count for _, count in parts} == {len(parts)}
    shown = "".join(piece.text for paragraphs, _ in parts for paragraph in paragraphs for piece in paragraph.pieces)
    assert shown == text.replace("\n", "")
    assert sorted(number for paragraphs, _ in parts for paragraph in paragraphs for number in paragraph.opens) == [0, 1, 2]


@pytest.mark.parametrize(
    ("counts", "bars", "vague", "undated"),
    [
        ({"2023-04": 2, "2023-06": 1}, [("April 2023", 2), ("May 2023", 0), ("June 2023", 1)], 0, 0),
        ({"2023-04": 9, "2023": 1, "": 4}, [("April 2023", 9)], 1, 4),
        ({"2023-04": 8, "2023": 1, "2024": 1}, [("2023", 9), ("2024", 1)], 0, 0),
        ({"2021": 1, "2023": 3}, [("2021", 1), ("2022", 0), ("2023", 3)], 0, 0),
        (
            {"1900": 1, "1901-02": 1, "1950": 1},
            [("1900", 1), ("1901", 1)] + [(str(year), 0) for year in range(1902, 1950)] + [("1950", 1)],
            0,
            0,
        ),
    ],
)
def test_a_timeline_has_a_bar_for_every_month_or_year(counts, bars, vague, undated):
    timeline = draw_timeline(Counter(counts), Filters(), "/")
    assert [(bar.label, bar.count) for bar in timeline.bars] == bars
    assert (timeline.vague, timeline.undated) == (vague, undated)


def test_a_timeline_of_thousands_of_years_stays_short():
    timeline = draw_timeline(Counter({"0001": 1, "9999-12": 1}), Filters(since="9000"), "/")
    assert len(timeline.bars) <= 150
    assert [(bar.label, bar.count, bar.chosen) for bar in timeline.bars if bar.count] == [
        ("0001 to 0099", 1, False),
        ("9900 to 9999", 1, True),
    ]


def test_nothing_dated_draws_nothing():
    assert draw_timeline(Counter({"": 3}), Filters(), "/") is None
