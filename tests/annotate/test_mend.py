"""Quotation marks correct the model. «» mark the content, {} the cue, [] the source that the model found; then what they become."""

from dataclasses import replace

import pytest

from onrecord.annotate.layout import lay_out
from onrecord.annotate.mend import Draft, embrace_nested, mend_drafts
from onrecord.records import Document, Span


def unmark(marked):
    """The text of a marked line and the draft its marks make."""
    text, spans, opened = "", {"«": [], "{": [], "[": []}, {}
    for char in marked:
        if char in spans:
            opened[char] = len(text)
        elif char in "»}]":
            kind = {"»": "«", "}": "{", "]": "["}[char]
            spans[kind].append(Span(opened.pop(kind), len(text)))
        else:
            text += char
    return text, Draft(tuple(spans["«"]), tuple(spans["{"]), tuple(spans["["]), 0.9)


def layout_of(text):
    return lay_out(Document("id", "path", text, "plain", "hash"))


CASES = [
    # what is said inside a quotation does not claim it
    (
        "[Torrand] {said} they stay. “[We] {urge} «all to stay with us here»,” was read out.",
        [["all to stay with us here"]],
    ),
    (
        "“[We] {urge} «all to stay with us here». And we will fish as our fathers did.”",
        [["“We urge all to stay with us here. And we will fish as our fathers did.”"], ["all to stay with us here"]],
    ),
    # a quotation goes on with what is reported right before it, but not as a title, nor over another sentence
    ("«It needs a seal», [he] {warns}. “They will find that out.”", [["It needs a seal"], ["“They will find that out.”"]]),
    ("«It needs a seal», [he] {warns}. “Fine Days” opened.", [["It needs a seal"]]),
    ("«It needs a seal», [he] {warns}. It rained. “They will find that out.”", [["It needs a seal"]]),
    ("«It needs a seal», [he] {warns}. “Fine Days.”", [["It needs a seal"]]),
    # a quotation cut short gets the rest
    ("“«We stay here, and we» fish.” [Torrand] {said}.", [["“We stay here, and we fish.”"]]),
    ("«“We stay here,»” [Torrand] {said}.", [["“We stay here,”"]]),
    # one of which the model held little stays as it is
    ("“We stay here, and we fish, and «nobody» will stop us.” [Torrand] {said}.", [["nobody"]]),
    # a statement inside a quotation keeps to its own part
    ("“[I] {think} «we stay here for good»,” Torrand said.", [["we stay here for good"]]),
    # run on: “A,” she said. “B.”
    ("«“We stay,”» [Torrand] {said}. “We fish here.”", [["“We stay,”", "“We fish here.”"]]),
    # not from an indirect statement, not over a paragraph, not over other words
    ("[Torrand] {said} «they stay». “Fine.”", [["they stay"]]),
    ("«“We stay,”» [Torrand] {said}.\n\nHe saw “Fine Days” twice.", [["“We stay,”"]]),
    ("«“We stay,”» [Torrand] {said}. The play “Fine Days” opened.", [["“We stay,”"]]),
    # run on behind a longer sentence, but not a name in marks, nor over a sentence of the paper's
    (
        "«“We stay,”» [Torrand] {said} in Sarn on Friday, adding nothing. “We have fished here all along.”",
        [["“We stay,”", "“We have fished here all along.”"]],
    ),
    ("«“We stay,”» [Torrand] {said} in Sarn on Friday. “Fine Days Ahead.”", [["“We stay,”"]]),
    ("«“We stay,”» [Torrand] {said} in Sarn. It rained. “We have fished here all along.”", [["“We stay,”"]]),
    ("«“We stay,”» [Torrand] {said} in Sarn.\n\nHe left. “We have fished here all along.”", [["“We stay,”"]]),
    ("«“We stay,”» [Torrand] {said} in Sarn on a wet Friday. “We have fished here all along” is a song.", [["“We stay,”"]]),
    # begun before its cue
    ("“Would you have stayed here?” [Torrand] {asked}. «“Or gone?”»", [["“Would you have stayed here?”", "“Or gone?”"]]),
    ("In “The Boats of Sarn Bay,” [Torrand] {wrote} «“of home”».", [["“of home”"]]),
    ("“Would you have stayed here?” [Torrand] {knew} «who would go».", [["who would go"]]),
    # who says nothing that the model saw says the quotation beside it, and what runs on from it
    ("“We stay here for good,” {said} [Torrand].", [["“We stay here for good,”"]]),
    ("“We stay here for good,” [Torrand] {said}. “We fish.”", [["“We stay here for good,”", "“We fish.”"]]),
    ("“We stay here for good,” [Torrand] {said}, “and here we fish.”", [["“We stay here for good,”", "“and here we fish.”"]]),
    ("[Torrand] {said}: “We stay here for good.”", [["“We stay here for good.”"]]),
    ("[Torrand] {left}. “We stay here for good” is a song.", []),
    ("The play “Fine Days” [Torrand] {praised}.", []),
    ("In “The Boats of Sarn Bay,” [Torrand] {lied}.", []),
    ("“We stay here for good,” they sang, and [Torrand] {said} so.", []),
    # a quoted paragraph that nobody claimed is a statement without cue
    (
        "«“We stay,”» [Torrand] {said}.\n\n“And we will fish as our fathers did before us.”",
        [["“We stay,”"], ["“And we will fish as our fathers did before us.”"]],
    ),
    # one that the model gave to the statement before is one of its own too, but not after a colon
    (
        "«“We stay,”» [Torrand] {said}.\n\n«“And we will fish.”»",
        [["“We stay,”"], ["“And we will fish.”"]],
    ),
    ("[Torrand] {wrote}:\n\n«“And we will fish.”»", [["“And we will fish.”"]]),
    # the paper's words after the quotation, and before it where nothing else tells them
    ("[Torrand] {said} «“we stay here” (in Kestrian)».", [["“we stay here”"]]),
    ('[Torrand] {said} «"we stay here" ((it))».', [['"we stay here"']]),
    ("«“We stay,” was all» [she] {would say}.", [["“We stay,”"]]),
    ("[Paragraph nine] {reads} «“We stay.” Do you stay?»", [["“We stay.”"]]),
    ("[Torrand] {said} «“we stay” in winter».", [["“we stay” in winter"]]),
    ("Would they go? «Why not? “We have slept here for nine winters and more.”»", [["“We have slept here for nine winters and more.”"]]),
    ("«“We” is no word he likes. “I decide”», [he] {said}.", [["“I decide”"]]),
    ("«“We stay,” and “we fish”», [he] {said}.", [["“We stay,” and “we fish”"]]),
    # a quotation that its paragraph's end interrupts
    ('[Torrand] {said}, «"We stay.»\n\nWe fish here for good." He left.', [['"We stay.', 'We fish here for good."']]),
    # a short one is a title or a slogan
    ("«“We stay,”» [Torrand] {said}.\n\n“Fine Days”", [["“We stay,”"]]),
]


@pytest.mark.parametrize(("marked", "contents"), CASES)
def test_mend_drafts(marked, contents):
    text, draft = unmark(marked)
    mended = mend_drafts(layout_of(text), [draft])
    assert [[text[span.start : span.end] for span in one.content] for one in mended] == contents


def test_what_the_model_found_is_never_lost():
    text, draft = unmark("«“We stay,”» [Torrand] {said}. «“We fish.”»")
    assert mend_drafts(layout_of(text), [draft]) == [draft]


def test_a_part_of_a_quotation_is_its_tellers_too():
    text = "“We stay,” Torrand said. “We fish here. We stay,” Pell added."
    first, second, part = Span(0, 10), Span(25, 49), Span(25, 38)
    said = Draft((first, part), (Span(19, 23),), (Span(11, 18),), 0.9)
    added = Draft((second,), (Span(55, 60),), (Span(50, 54),), 0.9)
    assert [draft.content for draft in mend_drafts(layout_of(text), [said, added])] == [(first,), (second,)]


def test_a_quotation_has_one_teller():
    text = "“We stay,” Torrand said. “We fish here,” Pell added."
    first, second = Span(0, 10), Span(25, 40)
    said = Draft((first, second), (Span(19, 23),), (Span(11, 18),), 0.9)
    added = Draft((second,), (Span(46, 51),), (Span(41, 45),), 0.9)
    assert [draft.content for draft in mend_drafts(layout_of(text), [said, added])] == [(first,), (second,)]


def test_a_quotation_goes_to_the_cue_beside_it():
    """A reader that takes the end of one paragraph's quotations for the beginning of the next speaker's."""
    text = "“It works,” said Ada Lund, M.D. “We go on.”\n\n“They have waited,” said Iain Mack. “No more.”"
    first, second = text.index("“We"), text.index("“No")
    lund = Draft((Span(0, 11), Span(first, text.index("\n"))), (Span(12, 16),), (Span(17, 31),), 0.9)
    mack = Draft(
        (Span(first, text.index(" said Iain")), Span(second, len(text))),
        (Span(second - 16, second - 12),),
        (Span(second - 11, second - 2),),
        0.9,
    )
    found = [[text[span.start : span.end] for span in draft.content] for draft in mend_drafts(layout_of(text), [lund, mack])]
    assert found == [["“It works,”", "“We go on.”"], ["“They have waited,”", "“No more.”"]]


def test_two_statements_never_share_two_quotations():
    text = "“Get well,” one wrote, while another fumed: “I had booked flights.”"
    content = (Span(0, text.index(" one")), Span(text.index("“I"), len(text)))
    drafts = [Draft(content, (Span(text.index(cue), text.index(cue) + len(cue)),), (), 0.9) for cue in ("wrote", "fumed")]
    found = [[text[span.start : span.end] for span in draft.content] for draft in mend_drafts(layout_of(text), drafts)]
    assert found == [["“Get well,”"], ["“I had booked flights.”"]]


def test_each_keeps_what_its_own_source_says():
    text = "Besk told me that he stays, and I told him that we will watch."

    def span(words):
        return (Span(text.index(words), text.index(words) + len(words)),)

    both = Draft((*span("he stays"), *span("we will watch")), span("told"), span("Besk"), 0.9)
    own = Draft(span("we will watch"), (Span(34, 38),), (Span(32, 33),), 0.9)
    assert [draft.content for draft in mend_drafts(layout_of(text), [both, own])] == [span("he stays"), span("we will watch")]
    assert mend_drafts(layout_of(text), [both]) == [both]


def test_each_keeps_what_its_own_source_begins_to_say():
    text = "Besk refused to say why he left. It was odd, she said, “but fair”."

    def span(words):
        return (Span(text.index(words), text.index(words) + len(words)),)

    both = Draft((*span("why he left"), *span("It was odd")), span("refused to say"), span("Besk"), 0.9)
    own = Draft((*span("It was odd"), *span("“but fair”")), span("said"), span("she"), 0.9)
    assert [draft.content for draft in mend_drafts(layout_of(text), [both, own])] == [span("why he left"), own.content]
    nobody = replace(own, source=())
    assert mend_drafts(layout_of(text), [both, nobody]) == [both, nobody]
    assert mend_drafts(layout_of(text), [both]) == [both]


ADDED = [
    # said, and added: each its own
    ("[Torrand] {said} «they stay, adding that they fish».", "adding", "Torrand", "they stay"),
    ("[Torrand] {said} «“we stay,” adding that they fish».", "adding", "Torrand", "“we stay,”"),
    ("[Torrand] {said} «they stay, also warning of floods».", "warning", "Torrand", "they stay"),
    # another one's words, another word between, no comma, no participle
    ("[Torrand] {said} «Pell stays, adding that he fishes».", "adding", "Pell", "Pell stays, adding that he fishes"),
    ("[Torrand] {said} «they stay, for fear of adding that».", "adding", "Torrand", "they stay, for fear of adding that"),
    ("[Torrand] {backs} «those adding that they fish».", "adding", "Torrand", "those adding that they fish"),
    ("[Torrand] {said} «they stay, and added rain».", "added", "Torrand", "they stay, and added rain"),
]


@pytest.mark.parametrize(("marked", "cue", "source", "content"), ADDED)
def test_what_the_same_source_goes_on_to_say_stands_apart(marked, cue, source, content):
    text, said = unmark(marked)

    def span(words):
        return (Span(text.index(words), text.index(words) + len(words)),)

    added = Draft((Span(text.index(cue) + len(cue) + 1, len(text) - 1),), span(cue), span(source), 0.9)
    first = mend_drafts(layout_of(text), [said, added])[0]
    assert [text[one.start : one.end] for one in first.content] == [content]


def test_who_put_it_so_has_the_quotation_alone():
    text = "She said they heard it “from the water itself”, as one mayor put it."
    content = (Span(9, text.index(", as")),)
    told, put = Draft(content, (Span(4, 8),), (Span(0, 3),), 0.9), Draft(content, (Span(61, 67),), (Span(51, 60),), 0.9)
    assert text[61:67] == "put it"
    found = [[text[span.start : span.end] for span in draft.content] for draft in mend_drafts(layout_of(text), [told, put])]
    assert found == [["they heard it “from the water itself”"], ["“from the water itself”"]]


def test_what_ends_with_the_source_of_the_next_goes_on_with_its_words():
    text = "She said the aide had claimed that the minister told him: “It leaks.” It rained."

    def span(words):
        return (Span(text.index(words), text.index(words) + len(words)),)

    outer = Draft(span("the aide had claimed that the minister"), span("said"), span("She"), 0.9)
    inner = Draft(span("“It leaks.”"), span("told"), span("the minister"), 0.9)
    assert embrace_nested(text, [outer, inner])[0].content == span("the aide had claimed that the minister told him: “It leaks.”")
    assert embrace_nested(text, [outer])[0] == outer
