"""Interviews without marks, and texts that only ask questions."""

import pytest

from onrecord.annotate.interviews import read_interview
from onrecord.annotate.layout import lay_out
from onrecord.records import Document

ANSWERS = [
    # an interview by name, whose questions seldom say "you"; and a page that is none
    (
        "Una Crail on eels\nInterview by Odo Brann\n\nWhat was it?\n\nI saw it.\n\nWhat did he say?\n\nHe told me so.\n\n"
        "Would you go?\n\nI may.\n\nIs it over?\n\nMy boat leaks.",
        ["I saw it.", "He told me so.", "I may.", "My boat leaks."],
    ),
    (
        "Una Crail on eels\nFour questions\n\nWhat was it?\n\nI saw it.\n\nWhat did he say?\n\nHe told me so.\n\n"
        "Would you go?\n\nI may.\n\nIs it over?\n\nMy boat leaks.",
        [],
    ),
    (
        "Una Crail on eels. Interview: Odo Brann\n\nDid you see it?\n\nI did. It was late.\n\nIt was wet too.\n\n"
        "Why did you stay?\n\nMy boat leaked.\n\nWill you go?\n\nWe may.",
        ["I did. It was late.", "It was wet too.", "My boat leaked.", "We may."],
    ),
    (
        "Una Crail talks to Odo Brann\n\nDid you see it?\n\nI did.\n\nWhy did you stay?\n\nMy boat leaked.\n\nWill you go?\n\nWe may.\n\n"
        "Una Crail's book is out.",
        ["I did.", "My boat leaked.", "We may."],
    ),
    # a page that is headed so may put a question without "you", and something that is no question
    (
        "Q&A: eels\n\nDid you see it?\n\nI did.\n\nWhat did it do?\n\nIt bit me.\n\nSome accuse your boat of leaking.\n\nIt did, I say.\n\n"
        "And then?\n\nWe left.",
        ["I did.", "It bit me.", "It did, I say.", "We left."],
    ),
    # a sentence between two answers that puts what others say; but a further paragraph of an answer
    (
        "Una Crail talks to Odo Brann\n\nDid you see it?\n\nI did.\n\nThe mayor says they sank it.\n\nHe would. I saw it.\n\n"
        "Will you go?\n\nWe may.\n\nAre you safe?\n\nI am.",
        ["I did.", "He would. I saw it.", "We may.", "I am."],
    ),
    (
        "Una Crail talks to Odo Brann\n\nDid you see it?\n\nI did.\n\nThe sea was wet.\n\nSo was I.\n\nWill you go?\n\nWe may.\n\n"
        "Are you safe?\n\nI am.",
        ["I did.", "The sea was wet.", "So was I.", "We may.", "I am."],
    ),
    # a column that asks its reader
    ("On doubt\n\nDo you recall it?\n\nI do.\n\nWhat would you do?\n\nI laughed.\n\nWho can blame you?\n\nWe all err.", []),
    # two questions, questions to nobody, answers of nobody, answers that are quoted or labelled
    ("An interview\n\nDid you see it?\n\nI did.\n\nWhy did you stay?\n\nMy boat leaked.", []),
    ("An interview\n\nDid it leak?\n\nI say so.\n\nWhy did it?\n\nI do not know.\n\nWho paid?\n\nWe did.", []),
    ("An interview\n\nDo you eat eels?\n\nEels are fish.\n\nDo you sail?\n\nBoats are wet.\n\nAre you safe?\n\nNobody is.", []),
    ("An interview\n\nDid you see it?\n\n“I did.”\n\nWhy did you stay?\n\n“My boat leaked.”\n\nWill you go?\n\n“We may.”", []),
    (
        "An interview\n\nDid you see it?\n\nCRAIL: I did.\n\nWhy did you stay?\n\nCRAIL: My boat leaked.\n\nWill you go?\n\nCRAIL: We may.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "answers"), ANSWERS)
def test_read_interview(text, answers):
    found = read_interview(lay_out(Document("id", "path", text, "plain", "hash")), [])
    assert [text[draft.content[0].start : draft.content[0].end] for draft in found] == answers
