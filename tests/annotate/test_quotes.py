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
    # opened one way, closed another
    ('He said “we stay" today.', ['“we stay"']),
    ('‘We have confirmed it," he said.', ['‘We have confirmed it,"']),
    ('"We stay”, he said.', ['"We stay”']),
    # nested
    ("“She told me ‘never’ twice,” he said.", ["“She told me ‘never’ twice,”", "‘never’"]),
    ("'She told me \"never\" twice,' he said.", ["'She told me \"never\" twice,'", '"never"']),
    # an apostrophe is no quote
    ("The harbour’s owners don’t agree.", []),
    ("The owners' lawyers don't agree.", []),
    ("It was the '90s, and rock 'n' roll.", []),
    ("‘We don’t sell the owners’ boats,’ she said.", ["‘We don’t sell the owners’"]),
    # never closed: to the end of its paragraph, no further
    ("“We stay, he said.\n\nThe town slept. “Good,” she said.", ["“We stay, he said.", "“Good,”"]),
    ("“First paragraph.\n\n“Second paragraph.” He left.", ["“First paragraph.", "“Second paragraph.”"]),
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
