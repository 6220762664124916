"""When officials spoke: the day of a talk, of a transcript's heading, of what one did by speaking; not that of what one speaks of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.records import Resolved
from onrecord.resolve import resolve_document
from tests.resolve.cases import read_marked, resolved

PUBLISHED = "2023-03-15"  # a Wednesday
AROUND = "between the event and the article's day"
HEADING = "Halvard Brusk's answers to media questions at a news conference, New York, March 13, 2023"

DAYS = [
    # what was done on a day, and is deplored now
    ("[S|Ada Lund] [K|expressed concern] [C|about the detention of three reporters] on March 10.", None),
    ("[S|Ada Lund] [K|was angry] [C|over the killing of a nurse] on Monday.", None),
    ("Ada Lund spoke of the shelling of Elda on Monday. [S|She] [K|said] [C|it was wrong].", None),
    ("[S|Ada Lund] [K|spoke] [C|about the weather] on Monday.", "2023-03-13"),
    ("[S|Ada Lund] [K|condemned] [C|the attack] on Monday.", "2023-03-13"),
    # what he did by speaking, a day later
    ("[S1|Pavel Orsk] [K1|wrote] on Monday [C1|it leaks].\n\nOrsk apologised a day later. [C2|“Sorry,”] [S2|he] [K2|told] a newspaper.",
     "2023-03-14"),
    ("[S1|Pavel Orsk] [K1|wrote] on Monday [C1|it leaks]. Orsk left a day later. [C2|“Sorry,”] [S2|he] [K2|told] a newspaper.", None),
    ("[S1|Pavel Orsk] [K1|said] last month [C1|no]. On Monday he stood by that. [C2|“I meant it,”] [S2|he] [K2|said].", "2023-03-13"),
    # a crowd outside parliament is no sitting of it
    ("[S1|Ada Lund] [K1|told] a crowd outside parliament on Monday [C1|no].\n\n[S2|Odo Brann] [K2|urged] the commission [C2|to look].",
     None),
    ("[S1|Ada Lund] [K1|told] parliament on Monday [C1|no].\n\n[S2|Odo Brann] [K2|urged] the commission [C2|to look].", "2023-03-13"),
    # nor is the White House a sitting house, nor another place a part of the sitting
    ("[S1|Ada Lund] [K1|told] senators on Monday [C1|no].\n\nAt the White House, [S2|Odo Brann] [K2|said] [C2|yes].", None),
    # a clause about the speaker; the day before an event that only gives its name
    ("[S|Tomas Vrel, who turns 60] on Sunday, [K|praised] [C|the army].", None),
    ("The winner of Sunday's vote, Ada Lund, left. [S|Odo Brann] [K|had said] the day before [C|no].", None),
    # an hour after a time of the day is that day, after one of the night it may be the next; without a day it tells none
    ("They met on Monday. Within the hour [S|Odo Brann] [K|denied] [C|it].", "2023-03-13"),
    ("They met on Monday.\n\n[C|“Yes,”] [S|Odo Brann] [K|said] minutes later.", "2023-03-13"),
    ("Kim Song spoke on Monday. Kim Sang-jin answered an hour later. [C|“No,”] [S|he] [K|said].", "2023-03-13"),
    ("They met on Monday night. An hour later [S|Odo Brann] [K|said] [C|yes].", None),
    ("They met in February. An hour later [S|Odo Brann] [K|said] [C|yes].", None),
    ("They met. An hour later [S|Odo Brann] [K|said] [C|yes].", None),
    # the hours before a day's morning may be the day before's
    ("[S1|Ada Lund] [K1|lost] early on Wednesday, [C1|she said].\n\nHours earlier [S2|Odo Brann] [K2|claimed] [C2|it was his].", None),
    # a transcript has its heading's day, the page has another
    (f"15 March 2023\n\n{HEADING}\n\n[S|Halvard Brusk]: [C|It holds.]", "2023-03-13"),
    # a talk that tells when it was
    ("Leena Marsk laughs.\n\nWe spoke for an hour on Monday.\n\nTF: Why?\n\n[S|LM]: [C|Because.]", "2023-03-13"),
    ("Leena Marsk laughs.\n\nWe spoke on Monday. The conversation took place on Friday.\n\nTF: Why?\n\n[S|LM]: [C|Because.]", None),
    # the outlet that asks tells when it did; not another, and nobody's words outside the talk
    ("The Elda Page talked on Monday by telephone with Leena Marsk.\n\nThe Elda Page: Why?\n\n[S|Marsk]: [C|Because.]", "2023-03-13"),
    ("Elda Page spoke with Leena Marsk yesterday.\n\nElda Page: Why?\n\n[S|Marsk]: [C|Because.]", "2023-03-14"),
    ("Odo Brann spoke to Leena Marsk on Monday.\n\nElda Page: Why?\n\n[S|Marsk]: [C|Because.]", None),
    ("Elda Page spoke to Leena Marsk on Monday.\n\nElda Page: Why?\n\n[S|Odo Brann] [K|says] [C|it leaks].", None),
    # an apposition, however long, stands between a name and its day; a clause does not
    ("[C|“It holds,”] [K|said] [S|Ada Lund], keeper of the dam and of nine more in the Sarn valley, at a rally Monday.", "2023-03-13"),
    ("[C|“It holds,”] [K|said] [S|Ada Lund], keeper of the dam and of nine more in the valley, at a lock broken on Monday.", None),
    ("[C|“It holds,”] [K|said] [S|Ada Lund], who left the dam and the nine more in the valley of the Sarn, in May.", None),
    # the date of a letter, not the day on which it was made public; that where it has no date
    ("In the letter, dated 31 January and made public by the board on Monday, [S|Ada Lund] [K|writes] [C|it leaks].", "2023-01-31"),
    ("In a memo dated March 3, [S|Ada Lund] [K|wrote] [C|that it leaks].", "2023-03-03"),
    ("In a letter released on Monday, [S|Ada Lund] [K|wrote] [C|that it leaks].", "2023-03-13"),
    ("Of a letter dated 31 January [S|Ada Lund] [K|said] on Monday [C|it was forged].", "2023-03-13"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "day"), DAYS)
def test_the_day_is_that_of_the_saying(marked, day):
    said_on = resolved(marked, published=PUBLISHED)[-1].said_on
    assert (said_on.value if said_on and said_on.rule != AROUND else None) == day


@pytest.mark.parametrize(("rule", "day"), [("page metadata", None), ("printed", "2023-03-15")])
def test_the_day_of_the_page_is_not_that_of_an_interview(rule, day):
    document, statements = read_marked("Leena Marsk: an interview\n\n15 March 2023\n\nTF: Why?\n\n[S|Leena Marsk]: [C|Because.]")
    evidence = None if rule == "page metadata" else statements[0].source[0]
    document = replace(document, published=Resolved("2023-03-15", rule, evidence))
    said_on = resolve_document(document, statements)[0].said_on
    assert (said_on and said_on.value) == day


HEARERS = [
    ("[S1|Milos Dane] [K1|told] parliament [C1|no]. [S2|He] [K2|added] [C2|that it leaks].", "parliament"),
    ("[S1|Milos Dane] [K1|told] parliament last month [C1|no]. On Monday he stood by it. [S2|He] [K2|said] [C2|it leaks].", None),
    ("In a letter to Ada Lund seen by the Herald, [S|he] [K|said] [C|it leaks].", "Ada Lund"),
]


@pytest.mark.parametrize(("marked", "hearer"), HEARERS)
def test_who_hears_is_as_printed(marked, hearer):
    found = resolved(marked, published=PUBLISHED)[-1].addressee
    assert (found and found.value) == hearer


def test_two_places_of_a_dateline_tell_neither():
    dateline = "SARN/ELDA"
    marked = f"{dateline}, March 15 - [S|Ada Lund] [K|told] reporters [C|it leaks]."
    assert resolved(marked, published=PUBLISHED, dateline=dateline)[-1].place is None
    assert resolved(marked.replace(dateline, "SARN"), published=PUBLISHED, dateline="SARN")[-1].place.value == "Sarn"
