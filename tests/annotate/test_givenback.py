"""Sources that the sentence around corrects. [S|…] source, [K|…] cue, [C|…] content as the reader found them; the sources that remain."""

from __future__ import annotations

import pytest

from onrecord.annotate.givenback import give_back_sources
from onrecord.annotate.layout import lay_out
from onrecord.annotate.mend import Draft
from onrecord.annotate.unsaid import is_unsaid
from onrecord.records import Document, Span
from tests.resolve.cases import read_marked

CASES = [
    # who speaks in a statement that an aide signs
    (
        "The chairman, Ada Lund, in a statement signed by [S|his aide, Odo Brann], [K|called on] [C|the agency to act].",
        ["The chairman, Ada Lund"],
    ),
    ("It rained. Ada Lund, in a release issued on Monday by [S|Odo Brann], [K|said] [C|it leaks].", ["Ada Lund"]),
    ("Ada Lund has in a letter signed on his behalf by [S|Odo Brann] [K|said] [C|it leaks].", ["Odo Brann"]),
    ("A statement signed by [S|Odo Brann] [K|said] [C|it leaks].", ["Odo Brann"]),
    ("Ada Lund left. In a statement signed by [S|Odo Brann], [K|he said] [C|it leaks].", ["Odo Brann"]),
    # the one after the opening
    ("Under questioning from counsel assisting, [S|Jack Stone SC, Pauline Rich] [K|conceded] [C|so].", ["Pauline Rich"]),
    ("It rained. Asked by the chair, [S|Jack Stone, Pauline Rich] [K|said] [C|so].", ["Pauline Rich"]),
    ("It rained. [S|Jack Stone, Pauline Rich] and others [K|said] [C|so].", ["Jack Stone, Pauline Rich"]),
    # the subject of a second verb, not that of the clause after it
    (
        "[S1|The authors] [K1|write] that [C1|“it may be” and call for a trial], and that is so.",
        ["The authors"],
    ),
    (
        "[S1|The authors] [K1|write] that [C1|it may be and call for a trial]. It was late.",
        ["The authors"],
    ),
]


def drafts_of(marked: str) -> tuple[str, list[Draft]]:
    document, statements = read_marked(marked)
    return document.text, [Draft(one.content, one.cue, one.source, 0.9) for one in statements]


@pytest.mark.parametrize(("marked", "sources"), CASES)
def test_whose_words_they_are(marked, sources):
    text, drafts = drafts_of(marked)
    layout = lay_out(Document("id", "path", text, "plain", "hash"))
    assert [text[one.source[0].start : one.source[0].end] for one in give_back_sources(layout, drafts)] == sources


@pytest.mark.parametrize(
    ("link", "sources", "contents"),
    [
        (", though ", ["The authors", "The authors", "Keane"], ["it may be", "a trial", "so"]),
        (" while ", ["The authors", "The authors", "Keane"], ["it may be", "a trial", "so"]),
        (". Still, ", ["The authors", "Keane", "Keane"], ["it may be and call for a trial", "a trial", "so"]),
    ],
)
def test_the_subject_of_a_second_verb(link, sources, contents):
    text = f"The authors write that it may be and call for a trial{link}Keane conceded so."
    span = {words: Span(text.index(words), text.index(words) + len(words)) for words in (
        "The authors", "write", "it may be and call for a trial", "call for", "a trial", "Keane", "conceded", "so")}  # fmt: skip
    drafts = [
        Draft((span["it may be and call for a trial"],), (span["write"],), (span["The authors"],), 0.9),
        Draft((span["a trial"],), (span["call for"],), (span["Keane"],), 0.9),
        Draft((Span(text.rindex("so"), len(text) - 1),), (span["conceded"],), (span["Keane"],), 0.9),
    ]
    given = give_back_sources(lay_out(Document("id", "path", text, "plain", "hash")), drafts)
    assert [text[one.source[0].start : one.source[0].end] for one in given] == sources
    assert [text[one.content[0].start : one.content[0].end] for one in given] == contents


@pytest.mark.parametrize(
    ("said", "content"),
    [
        ("the cause is unknown and asked us to wait", "the cause is unknown"),
        ("the boats were late, and then urged us to wait", "the boats were late"),
        ("the boats had called and asked us to wait", "the boats had called and asked us to wait"),
        ("Orsk was late and asked us to wait", "Orsk was late and asked us to wait"),
        ("he would go and asked us to wait", "he would go"),
        ("the cause is unknown and saw us to wait", "the cause is unknown and saw us to wait"),
    ],
)
def test_what_somebody_goes_on_to_ask_is_no_part_of_what_was_said(said, content):
    text = f"Varga said {said}."
    varga, verb, words, to_wait = (Span(text.index(part), text.index(part) + len(part)) for part in ("Varga", "said", said, "to wait"))
    second = Span(text.index(" us") - len(text[: text.index(" us")].split()[-1]), text.index(" us"))
    drafts = [Draft((words,), (verb,), (varga,), 0.9), Draft((to_wait,), (second,), (varga,), 0.9)]
    given = give_back_sources(lay_out(Document("id", "path", text, "plain", "hash")), drafts)
    assert text[given[0].content[0].start : given[0].content[0].end] == content


@pytest.mark.parametrize(
    ("link", "contents"),
    [
        (" and ", [["the deal to go", "the letters to be shown"]]),
        (", and ", [["the deal to go", "the letters to be shown"]]),
        (" and he asked ", [["the deal to go"], ["the letters to be shown"]]),
    ],
)
def test_a_bare_preposition_goes_on_with_what_was_called_for(link, contents):
    text = f"He called for the deal to go{link}for the letters to be shown."
    he, called, deal, letters = (
        Span(text.index(words), text.index(words) + len(words))
        for words in ("He", "called for", "the deal to go", "the letters to be shown")
    )
    drafts = [Draft((deal,), (called,), (he,), 0.9), Draft((letters,), (Span(letters.start - 4, letters.start - 1),), (he,), 0.9)]
    given = give_back_sources(lay_out(Document("id", "path", text, "plain", "hash")), drafts)
    assert [[text[span.start : span.end] for span in one.content] for one in given] == contents


@pytest.mark.parametrize(
    ("marked", "unsaid"),
    [
        ("[C|It must be good], whatever [S|the shop] [K|says].", True),
        ("[C|It is good, whatever the shop does], [S|the man] [K|says].", False),
        ("[S|The firm] [K|had no say] [C|in the plan].", True),
        ("[S|A court] jailed him over [K|alleged] [C|fraud].", True),
        ("[S|The lawyer] [K|alleged] [C|fraud].", False),
        ("[S|Orsk] [K|put] [C|Elda ahead from the spot].", True),
        ("[S|Orsk] [K|puts] [C|Elda 2-0 up].", True),
        ("[S|The agency] [K|put] [C|the damage at 40 million].", False),
        ("In a note [K|titled] [C|“Mind the gap”], [S|its analysts] shrugged.", True),
        ("[S|Brothers] [K|guilty of] [C|killing a clerk]", True),
        ("[S|He] [K|pleaded guilty to] [C|killing a clerk].", False),
        ("[S|The firm] [K|had this to say]: [C|we go].", False),
    ],
)
def test_what_is_no_statement(marked, unsaid):
    text, (draft,) = drafts_of(marked)
    assert is_unsaid(text, draft) is unsaid
