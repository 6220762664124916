"""Whether some words say something of something, and do not only name it: "the news media" is no claim, "the news media lie" is one."""

from __future__ import annotations

import re

from onrecord.link.words import fold_text
from onrecord.names import words_of

MOST_NAMING = 7  # words; of the labelled statements of one claim, 5 of 409 have no more and none of these verbs

# Verbs that end in neither -ed nor -ing, and what stands beside verbs; of verbs that are as often nouns only forms that are not.
_VERBS = words_of("""
    am is are was were be been being has have had do does did will would shall should can could may might must cannot not never
    became began begins believe believes bought brings brought broke built came caught chose closes comes cost costs drew drove ends
    fails falls fell felt fought found gave gets gives goes got grew helped held hurts keeps kept knew know knows leaks led lie lies
    loses lost made make makes mean means meant met need needs opens ought owes paid raises ran remains rises rose said saw says
    sees seems send sends sent sank sold sought spent spoke stands stays stood swore takes taught tells thinks threw told took
    understands want wants went wins won wore wrote
""")
_VERB_ENDING = re.compile(r"..(?:[^aeiou]ed|[aeiou][^aeiou]?ed|ing)")


def says_something(content: str) -> bool:
    """Whether a verb seems to be among the words; so many words are taken to have one."""
    words = fold_text(content)
    return len(words) > MOST_NAMING or words[:1] == ["to"] or any(word in _VERBS or _VERB_ENDING.fullmatch(word[-5:]) for word in words)
