"""What opens a sentence leaves the source: marked as the reader found it, and as it must become."""

from __future__ import annotations

import pytest

from onrecord.annotate.around import right_draft
from tests.annotate.test_around import read_draft

CASES = [
    # what a preposition stands before is no subject
    (
        "In a note to staff seen by [S|VESTA, the bank's director, Ada Lund,] [K|said] [C|it holds].",
        "In a note to staff seen by VESTA, [S|the bank's director, Ada Lund,] [K|said] [C|it holds].",
    ),
    (
        "Based on the logs of [S|a ferry firm founded in Elda, Orsk] on Monday [K|said] [C|it leaks].",
        "Based on the logs of a ferry firm founded in Elda, [S|Orsk] on Monday [K|said] [C|it leaks].",
    ),
    (
        "In [S|each of the towns, a third of voters] [K|want] [C|a ferry].",
        "In each of the towns, [S|a third of voters] [K|want] [C|a ferry].",
    ),
    (
        "Writing in the Elda Times-[S|Union, columnist Ada Lund] [K|said] [C|it leaks].",
        "Writing in the Elda Times-Union, [S|columnist Ada Lund] [K|said] [C|it leaks].",
    ),
    ("In a court in [S|Sarn, Va., Lund] [K|said] [C|so].", "In a court in Sarn, Va., [S|Lund] [K|said] [C|so]."),
    ("In a study of [S|1,500 towns, Lund] [K|said] [C|so].", "In a study of 1,500 towns, [S|Lund] [K|said] [C|so]."),
    # but it may be told with a comma, be no object, or stand behind a cue
    ("In May [S|Vesta Films, which made it,] [K|said] [C|it leaks].", "In May [S|Vesta Films, which made it,] [K|said] [C|it leaks]."),
    ("At the dock [S|Ada Lund, 71,] [K|said] [C|it leaks].", "At the dock [S|Ada Lund, 71,] [K|said] [C|it leaks]."),
    ("The head of [S|VESTA, Ada Lund,] [K|said] [C|it leaks].", "The head of [S|VESTA, Ada Lund,] [K|said] [C|it leaks]."),
    ("[C|It leaks], [K|according to] [S|VESTA, a radio].", "[C|It leaks], [K|according to] [S|VESTA, a radio]."),
    ("It rained in Sarn. [S|Lund, the clerk,] [K|said] [C|so].", "It rained in Sarn. [S|Lund, the clerk,] [K|said] [C|so]."),
    # "they" before its verb is the subject, "it" may be an object
    ("In the course of [S|their report they] [K|said] [C|it holds].", "In the course of their report [S|they] [K|said] [C|it holds]."),
    ("[S|The clerk and she] [K|said] [C|it holds].", "[S|The clerk and she] [K|said] [C|it holds]."),
    ("[S|The clerk who wrote it] [K|said] [C|it holds].", "[S|The clerk who wrote it] [K|said] [C|it holds]."),
    # whoever put a text out is a part of the subject
    (
        "It rained. A transcript put out last night by [S|his ministry] [K|says] [C|it holds].",
        "It rained. [S|A transcript put out last night by his ministry] [K|says] [C|it holds].",
    ),
    ("The report put before [S|members] [K|says] [C|it holds].", "[S|The report put before members] [K|says] [C|it holds]."),
    (
        "The report was put before members, and [S|members] [K|say] [C|it holds].",
        "The report was put before members, and [S|members] [K|say] [C|it holds].",
    ),
]


@pytest.mark.parametrize(("found", "right"), CASES)
def test_what_opens_a_sentence_does_not_speak(found, right):
    text, draft = read_draft(found)
    assert (text, right_draft(text, draft)) == read_draft(right)
