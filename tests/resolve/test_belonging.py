"""Those whose owner goes without saying, one and others, one of several: one line a case, as an editor would check it."""

from __future__ import annotations

import pytest

from tests.resolve.cases import speakers_of

DIED = "Odo Brann, the singer, died on Tuesday at his home.\n\n"
FAMILY = [
    # of the one who has died
    (DIED + "Brann is survived by his wife, Marga, and a son. [S|The family] [K|asks] [C|for no flowers].", ["family of Odo Brann"]),
    (DIED + "It was cold. [S|The family] [K|said] [C|he was asleep].", ["family of Odo Brann"]),
    (
        "The Great Brannini dies aged 81\n\nMr Odo Brann, the singer known as the Great Brannini, died on Tuesday.\n\n"
        "It was cold. [S|The family] [K|said] [C|he was asleep].",
        ["family of Odo Brann"],
    ),
    # another is named, or nobody has died; two families
    (DIED + "Mrs Ada Lund was his nurse. [S|The family] [K|said] [C|it was cold].", ["family"]),
    ("Odo Brann, the singer, came on Tuesday.\n\n[S|The family] [K|said] [C|it was cold].", ["family"]),
    (DIED + "[S|The royal family] [K|said] [C|it was cold].", ["royal family"]),
]
MANAGEMENT = [
    (
        "Orlam, the biggest producer of toys in Selmark, has closed. It was late for Orlam.\n\n[S|The management] [K|told] them [C|so].",
        ["management of Orlam"],
    ),
    ("Orlam and Pellex have closed. Orlam and Pellex made toys.\n\n[S|The management] [K|told] them [C|so].", ["management"]),
    ("Mr Odo Brann was late.\n\n[S|The management] [K|told] him [C|so].", ["management"]),
]
ORGANISERS = [
    ("[S|Organisers] [K|put] [C|the number at 900]. Ada Lund left the Water Table, the body which organised the march.", ["Water Table"]),
    ("A fair organised by the Elda Institute was shut. [S|The organisers] [K|said] [C|it rained].", ["Elda Institute"]),
    ("Fairs organised by the Elda Institute and organised by the Sarn Trust met. [S|The organisers] [K|said] [C|so].", ["organisers"]),
    ("A fair organised by Mrs Ada Lund was shut. [S|The organisers] [K|said] [C|it rained].", ["organisers"]),
    ("A fair organised by the Elda Institute was shut. [S|Other organisers] [K|said] [C|it rained].", ["Other organisers"]),
]
OTHERS = [
    # one and others are several
    ("[S1|Ada Lund] [K1|said] [C1|so]. [S2|Lund and other relatives] [K2|accuse] [C2|him].", ["Ada Lund", "Ada Lund and other relatives"]),
    ("[S1|Sen. Ada Lund and two other senators] [K1|said] [C1|so].", ["Ada Lund and two other senators"]),
    ("[S|The Elda Institute and other charities in Sarn] [K|said] [C|so].", ["Elda Institute and other charities"]),
    ("[S|Ada Lund, author of Rivers and Other Stories,] [K|said] [C|so].", ["Ada Lund"]),
    ("[S|Ada Lund’s and other people’s letters] [K|said] [C|so].", ["Ada Lund’s and other people’s letters"]),
]
ONE_OF = [
    # of the only several who open the sentence before
    (
        "The supporters of Étoile are angry. [C1|“Thank you,”] [S1|one] [K1|wrote]. [S2|Another] [K2|called on] him [C2|to go].",
        ["one supporter of Étoile", "another supporter of Étoile"],
    ),
    ("Doctors were called. [C|“It leaks,”] [S|one] [K|said].", ["one doctor"]),
    ("Doctors were shouting at nurses. [C|“It leaks,”] [S|one] [K|said].", [None]),
    ("Shutters were closed. [C|“It leaks,”] [S|one] [K|said].", [None]),
    # those right before
    ("[S1|Ada Lund] [K1|asked] [C1|what he said to people [S2|who] [K2|believe] [C2|it holds]].", ["Ada Lund", "people"]),
]


@pytest.mark.parametrize(("marked", "expected"), FAMILY + MANAGEMENT + ORGANISERS + OTHERS + ONE_OF)
def test_the_speaker_is_found_or_left_open(marked, expected):
    assert speakers_of(marked) == expected
