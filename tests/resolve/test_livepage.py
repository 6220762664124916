"""Live pages: four or more entries with the clock's time under one date. Wednesday, 15 March 2023."""

from __future__ import annotations

import pytest

from tests.resolve.cases import resolved

HEAD = "Dam breaks: live\n\n15 March 2023\n\n18:52 Rain.\n\n18:20 Wind.\n\n17:41 Snow.\n\n"
PAGES = [
    ("17:03\n[C|“It holds,”] [K|says] [S|Ines Varga].", "2023-03-15"),
    ("17:03 [S|Ines Varga] [K|denied] [C|that it leaks].", "2023-03-15"),
    ("17.03 [S|Ines Varga]: [C|“It holds.”]", "2023-03-15"),
    # what was said before, a thought, a text, an entry of another day
    ("17:03 [S|Ines Varga] [K|has said] [C|it holds].", None),
    ("17:03 [S|Ines Varga] [K|said] last week [C|it holds].", "2023-03"),
    ("17:03 [S|The report] [K|says] [C|it holds].", None),
    ("17:03 On Monday they came. [S|Ines Varga] [K|says] [C|it holds].", None),
]


@pytest.mark.parametrize(("entry", "day"), PAGES)
def test_an_entry_of_a_live_page_has_its_day(entry, day):
    said_on = resolved(HEAD + entry, published="2023-03-15")[-1].said_on
    assert (said_on.value if said_on else None) == day


@pytest.mark.parametrize(
    "page",
    [
        HEAD.replace("18:20 Wind.\n\n", "") + "[S|Ines Varga] [K|says] [C|it holds].",  # a timetable of two
        HEAD + "14 March 2023\n\n17:03 [S|Ines Varga] [K|says] [C|it holds].",  # two dates
        "[S|Ines Varga] [K|says] [C|it holds].\n\n" + HEAD + "17:03 Sun.",  # above the entries
    ],
)
def test_a_page_of_two_dates_or_few_entries_gives_none(page):
    assert resolved(page, published="2023-03-15")[-1].said_on is None
