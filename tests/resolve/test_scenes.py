"""What sets a scene: a past day and a gathering in one sentence, or an article's opening. Wednesday, 15 March 2023."""

from __future__ import annotations

import pytest

from tests.resolve.cases import resolved

PUBLISHED = "2023-03-15"
AROUND = "between the event and the article's day"
TOLD = "[S|Osk Vell] [K|told] the meeting [C|it leaks]."

SET = [
    (f"At Monday's meeting of the council nobody sat down.\n\n{TOLD}", "2023-03-13"),
    (f"The council met on Monday and the public gallery was full.\n\n{TOLD}", "2023-03-13"),
    # the day first, the gathering in the next sentence or the heading
    (f"The dam was sold by one vote on Monday. The committee split seven to six.\n\n{TOLD}", "2023-03-13"),
    (f"Inquiry hears of a crack\n\nA keeper wept on Monday.\n\n{TOLD}", "2023-03-13"),
    ("Two rivals spent much of Monday's debate on the dam.\n\n[S|Osk Vell] [K|told] the hall [C|it leaks].", "2023-03-13"),
    (f"Waste will be fetched weekly.\n\nMonday's meeting in the old mill was long.\n\n{TOLD}", "2023-03-13"),
    # not: a day to come, a deadline, two days, a day of what somebody said, papers of a court
    (f"The council will meet on Monday.\n\n{TOLD}", None),
    (f"The council has until midnight on Monday.\n\n{TOLD}", None),
    (f"The council met on Monday after the dam broke on Sunday.\n\n{TOLD}", None),
    (f"[C1|The meeting was on Monday], [S1|Ines Varga] [K1|said].\n\n{TOLD}", None),
    (f"[S1|Kestria] [K1|gave] them [C1|until midnight on Monday to leave]. The council met.\n\n{TOLD}", None),
    (f"Court documents filed on Monday tell of a crack.\n\n{TOLD.replace('the meeting', 'me')}", None),
    (f"The council met in 2019.\n\n{TOLD}", None),
    (f"The council met on Monday 2 January.\n\n{TOLD}", None),
    # nor what is told beside, of a day before the one reported; that of the reported day is
    (
        f"The dam broke on Tuesday.\n\nIt was old.\n\nIt rained.\n\nLund answered Odo Brann, who addressed a meeting on March 2.\n\n{TOLD}",
        None,
    ),
    (f"The dam broke on Tuesday.\n\nLund, whose party lost, spoke at a meeting on March 2.\n\n{TOLD}", "2023-03-02"),
    (f"The dam broke on Monday.\n\nLund was answering Odo Brann, who addressed a meeting on Monday.\n\n{TOLD}", "2023-03-13"),
]


@pytest.mark.parametrize(("marked", "day"), SET)
def test_a_past_day_and_a_gathering_set_a_scene(marked, day):
    said_on = resolved(marked, published=PUBLISHED)[-1].said_on
    assert (said_on.value if said_on and said_on.rule != AROUND else None) == day
