"""Headlines that carry a statement, and those that do not. The body has Ilva Torrand and the Harbour Board speak."""

import pytest

from onrecord.annotate.headlines import read_headline, read_standfirst
from onrecord.annotate.layout import lay_out
from onrecord.annotate.mend import Draft
from onrecord.records import Document, Resolved, Span

BODY = "The harbour stays, Ilva Torrand said. The Harbour Board agreed."
HEADLINES = [
    ("Torrand: harbour will not be sold", ("Torrand", "harbour will not be sold")),
    ("Ilva Torrand: harbour will not be sold", ("Ilva Torrand", "harbour will not be sold")),
    ("Harbour will not be sold — Torrand", ("Torrand", "Harbour will not be sold")),
    ("Harbour will not be sold – Harbour Board", ("Harbour Board", "Harbour will not be sold")),
    ("Harbour will not be sold — harbour’s Board", ("harbour’s Board", "Harbour will not be sold")),
    ("‘Not for sale’ - Torrand", ("Torrand", "‘Not for sale’")),
    ("Torrand: ‘Not for sale’ – strike goes on", ("Torrand", "‘Not for sale’")),
    ("Torrand: ‘not for sale’ again", ("Torrand", "‘not for sale’ again")),
    # who is told is no part of who speaks
    ("Torrand tells the Harbour Board: no sale", ("tells", "Torrand", "no sale")),
    ("Ilva Torrand warns the council again: no sale", ("warns", "Ilva Torrand", "no sale")),
    ("Torrand to councillors: no sale", ("Torrand", "no sale")),
    # who says it stands last
    ("Harbour will not be sold, says Torrand", ("says", "Torrand", "Harbour will not be sold")),
    ("Harbour row: sale “is off”, say Harbour Board", ("say", "Harbour Board", "sale “is off”")),
    ("‘It is not for sale’: Harbour Board on the talks", ("Harbour Board", "‘It is not for sale’")),
    ("Do not sell the harbour: Torrand", ("Torrand", "Do not sell the harbour")),
    ("Do not sell the harbour: harbour board", ("harbour board", "Do not sell the harbour")),
    ("Do not sell the harbour: two boats sunk", None),
    ("Harbour will not be sold, says uncle", None),
    # nobody in the body speaks by that name
    ("Harbour talks: Torrand walks out", None),
    ("Analysis: why the harbour matters", None),
    ("Port Elda: three boats sunk", None),
    ("Harbour row — a timeline", None),
    ("Sale off after Sarn-Torrand talks", None),
    ("Torrand opens harbour", None),
    ("What we know about the plan of Ilva Torrand: no sale", None),
]


@pytest.mark.parametrize(("title", "expected"), HEADLINES)
def test_read_headline(title, expected):
    text = f"{title}\n\n{BODY}"
    layout = lay_out(Document("id", "path", text, "plain", "hash", title=Resolved(title, "first line", Span(0, len(title)))))

    def span(words):
        start = text.rindex(words)
        return (Span(start, start + len(words)),)

    body = [
        Draft(span("The harbour stays"), span("said"), span("Ilva Torrand"), 0.9),
        Draft(span("agreed"), (), span("The Harbour Board"), 0.9),
    ]
    found = [draft for draft in read_headline(layout, body) if draft not in body]
    words = [tuple(text[part.start : part.end] for part in draft.cue + draft.source + draft.content) for draft in found]
    assert words == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("title", "content"),
    [
        ("Bank chief says rates stay until spring -paper", "rates stay until spring"),
        ("Bank chief says rates stay - for now", "rates stay - for now"),
        ("Bank chief says rates stay half-frozen", "rates stay half-frozen"),
    ],
)
def test_where_a_headline_is_known_from_is_no_part_of_what_was_said(title, content):
    layout = lay_out(
        Document("id", "path", f"{title}\n\n{BODY}", "plain", "hash", title=Resolved(title, "first line", Span(0, len(title))))
    )
    (found,) = read_headline(layout, [Draft((Span(16, len(title)),), (Span(11, 15),), (Span(0, 10),), 0.9)])
    assert [layout.text[span.start : span.end] for span in found.content] == [content]


@pytest.mark.parametrize(
    ("title", "kept"),
    [("Timetable: what went wrong", False), ("Torrand: what went wrong?", True), ("Timetable: nothing went wrong", True)],
)
def test_what_a_headline_is_about_says_nothing(title, kept):
    layout = lay_out(
        Document("id", "path", f"{title}\n\n{BODY}", "plain", "hash", title=Resolved(title, "first line", Span(0, len(title))))
    )
    colon, said = title.index(":"), layout.text.index("Ilva")
    body = Draft((Span(said - 20, said - 2),), (), (Span(said, said + 12),), 0.9)
    guess = Draft((Span(colon + 2, len(title)),), (), (Span(0, colon),), 0.8)
    assert (len(read_headline(layout, [guess, body])) == 2) == kept


def test_a_page_without_title_has_no_headline():
    assert read_headline(lay_out(Document("id", "path", BODY, "plain", "hash")), []) == []


@pytest.mark.parametrize(
    ("title", "source", "kept"),
    [
        ("Fact check: Did Ilva take in more?", "Fact check", []),
        ("Opinion: “The harbour is ours”", "Opinion", [""]),
        ("Checks: “The harbour is ours”", "Checks", ["Checks"]),
    ],
)
def test_a_word_for_the_kind_of_page_does_not_speak(title, source, kept):
    layout = lay_out(Document("id", "path", f"{title}\n\n{BODY}", "plain", "hash"))
    guess = Draft((Span(len(source) + 2, len(title)),), (), (Span(0, len(source)),), 0.5)
    assert ["".join(title[span.start : span.end] for span in draft.source) for draft in read_headline(layout, [guess])] == kept


@pytest.mark.parametrize(("subject", "kept"), [("Human rights in Sarn", ""), ("Human", "Human")])
def test_a_part_of_what_stands_before_the_colon_does_not_speak(subject, kept):
    title = f"{subject}: “It is ours”"
    document = Document("id", "path", f"{title}\n\n{BODY}", "plain", "hash", title=Resolved(title, "first line", Span(0, len(title))))
    guess = Draft((Span(len(subject) + 2, len(title)),), (), (Span(0, len("Human")),), 0.5)
    (draft,) = read_headline(lay_out(document), [guess])
    assert "".join(title[span.start : span.end] for span in draft.source) == kept


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Rebels seize port in Orland", "Rebels"),
        ("Soldiers in Orland detain president", "Soldiers in Orland"),
        ("Friends of the mayor", "Friends of the mayor"),
        ("Two Orlandian ministers", "Two Orlandian ministers"),
    ],
)
def test_whom_a_headline_tells_a_deed_of_speaks_without_it(source, name):
    title = f"{source}, call for talks"
    document = Document("id", "path", f"{title}\n\n{BODY}", "plain", "hash", title=Resolved(title, "first line", Span(0, len(title))))
    guess = Draft((Span(len(title) - 5, len(title)),), (Span(len(source) + 2, len(title) - 6),), (Span(0, len(source)),), 0.5)
    (draft,) = read_headline(lay_out(document), [guess])
    assert title[draft.source[0].start : draft.source[0].end] == name


@pytest.mark.parametrize(("label", "kept"), [("TRANSCRIPT", 0), ("Video", 0), ("Harbour", 1)])
def test_a_word_for_the_kind_of_page_has_nothing_said_under_it(label, kept):
    text = f"{label}: Minister on the strike\n\n{BODY}"
    layout = lay_out(Document("id", "path", text, "plain", "hash"))
    start = len(label) + 2
    assert len(read_headline(layout, [Draft((Span(start, start + 8),), (), (), 0.5)])) == kept


@pytest.mark.parametrize(("label", "sources"), [("Q&A", 0), ("Interview", 0), ("Torrand", 1)])
def test_the_kind_of_page_says_nothing(label, sources):
    text = f"{label}: ‘We found a village’\n\n{BODY}"
    layout = lay_out(Document("id", "path", text, "plain", "hash"))
    content = Span(len(label) + 2, text.index("\n"))
    (found,) = read_headline(layout, [Draft((content,), (), (Span(0, len(label)),), 0.5)])
    assert len(found.source) == sources


STANDFIRSTS = [
    ("The harbour stays where it is, the mayor noted", ("the mayor", "noted", "The harbour stays where it is")),
    ("Three boats sank off Elda, Ilva Torrand says", ("Ilva Torrand", "says", "Three boats sank off Elda")),
    # a paragraph of the article, quotations, lines that say nothing of who said it
    ("The harbour stays where it is, the mayor noted.", None),
    ("“The harbour stays where it is,” the mayor noted", None),
    ("The harbour stays where it is", None),
    ("By Ilva Torrand, who also took the pictures", None),
]


@pytest.mark.parametrize(("line", "expected"), STANDFIRSTS)
def test_read_standfirst(line, expected):
    text = f"Harbour stays\n\n{line}\n\n{BODY}"
    layout = lay_out(Document("id", "path", text, "plain", "hash"))
    found = read_standfirst(layout, [])
    assert [tuple(text[part.start : part.end] for part in draft.source + draft.cue + draft.content) for draft in found] == (
        [expected] if expected else []
    )
