"""Two sayings in one sentence that sets them against each other: one line a case, as an editor would check it."""

from __future__ import annotations

import pytest

from onrecord.link.contests import link_contests
from onrecord.link.judging import Judge
from tests.link.test_claims import tell


def find(text: str, *told: tuple[str, str, str, str]) -> list[tuple[str, str, str]]:
    """What contests what in a text of statements, given with whole, content, speaker and act; they are known by their contents."""
    spans = {content: (text.index(whole), text.index(whole) + len(whole)) for whole, content, _, _ in told}
    tellings = []
    for whole, content, who, act in told:
        start, end = spans[content]
        assert text[start:end] == whole
        tellings.append(tell(content, who, id=content, act=act, document="d", before=text[:start], after=text[end:]))
    return [(one.statement, one.by, one.kind) for one in link_contests(tellings, {"d": text}, spans, judge=Judge(None))]


@pytest.mark.parametrize(
    ("text", "whole", "turned"),
    [
        # said at first; the statements have their source in common, or one stands in the other
        ("The Herald, which originally said [the trial would be free], said (the trial would cost a crown).", "The Herald{}", True),
        ("Munk first said [the trial would be free], then (the trial would cost a crown).", "Munk{}", True),
        ("The Herald said [the trial would be free] and (the trial would be in May).", "The Herald{}", False),
        ("Munk first said [the trial would be free]. She said (the trial would cost a crown).", "She{}", False),
        ("Munk first said [the trial would be free] and then (the sea was cold).", "Munk{}", False),
        ("The first lady, Munk, said [the trial would be free], told Pell (the trial would be in May).", "The first lady{}", False),
        ("Munk first said [the trial would be free], later said (the trial would cost a crown).", "later said{}", True),  # once
        # said before
        ("Munk says [Pell is the perfect witness], having written in a letter that (he is an imperfect one).", "Munk{}", True),
        ("Munk says [the north will win] – though she had named (the south to win) last week.", "she{}", True),
        ("Munk says [the north will win] – though she wants (the west to win) for her aunt.", "she{}", False),
        ("Munk says [the north will win], having said that (the snow would melt) last week.", "she{}", False),
        ("Munk says [the north will win]. Though she had picked (the south to win).", "she{}", False),
    ],
)
def test_who_says_otherwise_in_one_sentence(text, whole, turned):
    first, second = text[text.index("[") + 1 : text.index("]")], text[text.index("(") + 1 : text.index(")")]
    text = text.translate(dict.fromkeys(map(ord, "[]()")))
    starts = text.index(whole.partition("{")[0]) if whole.partition("{")[0] in text else 0
    one = text[: text.index(first) + len(first)]
    other = text[starts : text.index(second) + len(second)]
    found = find(text, (one, first, "Ada Munk", "say"), (other, second, "Ada Munk", "say"))
    assert found == ([(first, second, "reversal")] if turned else [])


@pytest.mark.parametrize(
    ("text", "answer", "denies"),
    [
        ("When Pell accused Munk of having sold the ferry, she said the town had kept it.", "she said", True),
        ("But when Pell accused her of having sold the ferry, Munk said the town had kept it.", "Munk said", True),
        (
            "When Pell accused Munk of having sold the ferry, she acknowledged the town had kept it.",
            "she acknowledged",
            False,
        ),
        ("When Pell accused Varga of having sold the ferry, Munk said the town had kept it.", "Munk said", False),
        ("Pell accused Munk of having sold the ferry, and she said the town had kept it.", "she said", False),
        ("When Pell accused Munk of having sold the ferry. Later she said the town had kept it.", "she said", False),
    ],
)
def test_who_is_accused_answers_at_once(text, answer, denies):
    start = text.index("Pell accused") + len("Pell accused ")
    charge = text[start : text.index("ferry") + len("ferry")]
    content = "the town had kept it"
    found = find(text, (f"Pell accused {charge}", charge, "Goran Pell", "accuse"), (f"{answer} {content}", content, "Ada Munk", "say"))
    assert found == ([(charge, content, "denial")] if denies else [])
