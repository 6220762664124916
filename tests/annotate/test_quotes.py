"""Quotation marks of every kind and fault, paired."""

import pytest

from onrecord.annotate.quotes import manner_of, pair_quotes
from onrecord.records import Span

PAIRED = [
    ("He said “we stay” today.", ["“we stay”"]),
    ('He said "we stay" today.', ['"we stay"']),
    ("He said ‘we stay’ today.", ["‘we stay’"]),
    ("He said 'we stay' today.", ["'we stay'"]),
    ("He said «we stay» today.", ["«we stay»"]),
    ("He said „we stay“ today.", ["„we stay“"]),
    ("He said ``we stay'' today.", ["``we stay''"]),
    # as other languages set them
    ("”We stay,” he said. ”We fish.”", ["”We stay,”", "”We fish.”"]),
    ("»We stay,« he said. »We fish.«", ["»We stay,«", "»We fish.«"]),
    ("»We stay,» he said.", ["»We stay,»"]),
    ("« We stay », he said. « We fish. »", ["« We stay »", "« We fish. »"]),
    # opened one way, closed another
    ("”We stay.” ― Osk Vell\n“We fish.” ― Ilva Torrand", ["”We stay.”", "“We fish.”"]),
    ('He said “we stay" today.', ['“we stay"']),
    ('‘We have confirmed it," he said.', ['‘We have confirmed it,"']),
    ('"We stay”, he said.', ['"We stay”']),
    # as old type and scans set them
    ('He said " we stay." and " we fish ."', ['" we stay."', '" we fish ."']),
    ('It was 6 " wide and 8 " long.', []),
    # nested
    ("“She told me ‘never’ twice,” he said.", ["“She told me ‘never’ twice,”", "‘never’"]),
    ("'She told me \"never\" twice,' he said.", ["'She told me \"never\" twice,'", '"never"']),
    ("“I live in what he calls “hell” here,” he said.", ["“I live in what he calls “hell” here,”", "“hell”"]),
    # an apostrophe is no quote
    ("The harbour’s owners don’t agree.", []),
    ("The owners' lawyers don't agree.", []),
    ("It was the '90s, and rock 'n' roll.", []),
    ("‘We don’t sell the owners’ boats,’ she said.", ["‘We don’t sell the owners’"]),
    # a curly one that begins a speech and is never closed runs to the paragraph's end, like a double one
    ("She said: ‘We sold it. We had to.\nNext.", ["‘We sold it. We had to."]),
    ("‘We sold it. We had to.\nNext.", ["‘We sold it. We had to."]),
    # nor over a sentence in which the paper tells what else was said
    ("She said: ‘We sold it. She added that it was dear.\nNext.", ["‘We sold it."]),
    ("“We sold it. Mr Vell denied it.\n\nNext.", ["“We sold it."]),
    ("“We sold it. He said, go on.\n\nNext.", ["“We sold it. He said, go on."]),
    ("She said ‘We sold it.\nNext.", []),
    ("She came in the summer, ‘twas hot.\nNext.", []),
    # never closed: to the end of its paragraph, no further
    ("“We stay, he said.\n\nThe town slept. “Good,” she said.", ["“We stay, he said.", "“Good,”"]),
    ("“First paragraph.\n\n“Second paragraph.” He left.", ["“First paragraph.", "“Second paragraph.”"]),
    # the next paragraph opens with the mark again: to the paragraph's end, in single marks and in a long paragraph too
    ("'We stay here.\n\n'And we fish here.'", ["'We stay here.", "'And we fish here.'"]),
    ("“We stay. " + "We fish. " * 100 + "\n\n“And we sleep.”", ["“We stay. " + "We fish. " * 99 + "We fish.", "“And we sleep.”"]),
    # the next paragraph goes on without a mark and has the closing one
    ('He said, "We stay.\n\nWe fish here." He left.', ['"We stay.', 'We fish here."']),
    ('"We stay.\n\nWe fish." She said, "I sleep.\n\nI dream."', ['"We stay.', 'We fish."', '"I sleep.', 'I dream."']),
    ("‘We don’t stay.\n\nThe owners’ boats fish here.’ He left.", ["‘We don’t stay.", "The owners’ boats fish here.’"]),
    ("‘We stay.\n\nThe mate said ‘we fish’. He left.’", ["‘We stay.", "‘we fish’"]),
    # a statement of several paragraphs with marks at its ends only
    ("It said:\n\n“We stay.\n\nWe fish.\n\nWe sleep.”\n\nHe left.", ["“We stay.", "We fish.", "We sleep.”"]),
    ("“We stay.\n\nThe town slept.\n\nIt is “ours”.", ["“We stay.", "“ours”"]),
    ("“We stay.\n\nThe town slept.\n\nIt was late.” No more.", ["“We stay."]),
    ("He said “we stay.\n\nThe town slept.\n\nIt was late.”", ["“we stay."]),
    # it has a mark that may open, or only an apostrophe: nothing goes on
    ('"We stay, he said.\n\nThe mate said "we fish" twice.', ['"We stay, he said.', '"we fish"']),
    ("“We stay, he said.\n\nThe owners’ boats left.", ["“We stay, he said."]),
    # a single mark does not close what two opened
    ("``We own the boys' boats,'' he said.", ["``We own the boys' boats,''"]),
    # never closed, another opens: to the next mark
    ('"We stay, he said. "We fish," she said.', ['"We stay, he said.', '"We fish,"']),
    # never closed in a long paragraph: to the end of its sentence
    ("“We stay, he said. " + "The town slept. " * 60, ["“We stay, he said."]),
    # never opened: nothing to pair
    ("We stay,” he said.", []),
    # no space after the full stop
    ('It was late."We stay," he said.', ['"We stay,"']),
    ('The beam was 6" wide.', []),
    ("", []),
    ("”", []),
]


@pytest.mark.parametrize(("text", "quotations"), PAIRED)
def test_pair_quotes(text, quotations):
    assert [text[span.start : span.end] for span in pair_quotes(text)] == quotations


MANNERS = [
    ("“We stay,” he said. “We fish.”", [(0, 10), (20, 30)], "direct"),
    ("He said the town would stay.", [(8, 28)], "indirect"),
    ("He said the town was “not for sale”.", [(8, 36)], "mixed"),
    # the marks stand just outside the content
    ("“We stay,” he said.", [(1, 8)], "direct"),
]


@pytest.mark.parametrize(("text", "content", "manner"), MANNERS)
def test_manner(text, content, manner):
    assert manner_of(text, [Span(*span) for span in content], pair_quotes(text)) == manner


# content in «», which are no marks of the text, and cue in {}
CUED = [
    ('{said} «the town is "not for sale"»', "mixed"),
    ('{said} «"we stay"» and left', "direct"),
    # marks around the cue too are those of who quotes it
    ("“Dad {says} «to give it a month»,” she said", "indirect"),
    ("“We {urge} «the board to act»,” she said", "indirect"),
    ("“Dad {says} «‘give it a month’»,” she said", "direct"),
    ("“Dad {says} «to give it ‘a month’»,” she said", "mixed"),
    # unless the content opens them: their end is lost
    ("«“We stay,» he {said}.", "direct"),
    # a name or a title
    ('{said} «the boat, named "Better Idea of Elda," had sunk»', "indirect"),
    ("{said} «the film “Salt and Water” was long»", "indirect"),
    ("{said} «the group known as the “Lamplighters of Elda” had left»", "indirect"),
    ('{called} «"Better Idea of Elda"»', "direct"),
    ('{said} «the boat was called "a better idea"»', "mixed"),
    ('{said} «the film was "Too Long By Half!"»', "mixed"),
]


@pytest.mark.parametrize(("marked", "manner"), CUED)
def test_manner_by_whose_the_marks_are(marked, manner):
    text, spans, opened = "", {"«": [], "{": []}, 0
    for char in marked:
        if char in spans:
            opened = len(text)
        elif char in "»}":
            spans["«" if char == "»" else "{"].append(Span(opened, len(text)))
        else:
            text += char
    assert manner_of(text, spans["«"], pair_quotes(text), spans["{"]) == manner
