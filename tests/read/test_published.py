import pytest

from onrecord.read.page import read_page

LEAD = "The harbour will not be sold, Mayor Ines Varga said on Monday after meeting union leaders."
REST = "Dockers had threatened to strike over the plan."


def published(text):
    found = read_page(text).published
    return (found.value, found.rule) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Harbour sale off\n\nApr 05, 2024, updated Apr 06, 2024\n\n{LEAD}", ("2024-04-05", "date line")),
        (f"Harbour sale off\n\nUpdated 6 April 2024, published 5 April 2024\n\n{LEAD}", ("2024-04-05", "date line")),
        (f"Harbour sale off\n\nFriday, August 21, 2015\n\n{LEAD}", ("2015-08-21", "date line")),
        (f"Harbour sale off\n\nBy Jane Roe | 5 April 2024\n\n{LEAD}", ("2024-04-05", "date line")),
        (f"Harbour sale off\n\nJane Roe · 5 April 2024 · 3 min read\n\n{LEAD}", ("2024-04-05", "date line")),
        (
            f"Harbour sale off\n\nJane Roe · Olme News · Posted: Apr 05, 2024 4:00 PM CT | Last Updated: April 6, 2024\n\n{LEAD}",
            ("2024-04-05", "date line"),
        ),
        (f"Harbour sale off\n\n22:41, 5 Apr 2024Updated 23:02, 5 Apr 2024\n\n{LEAD}", ("2024-04-05", "date line")),
        (f"Harbour sale off\n\nThe mayor's office posted on 5 April 2024\n\n{LEAD}", None),
        (f"Harbour sale off\n\n{LEAD}\n\n{REST}\n\nPublished 5 April 2024", ("2024-04-05", "date line")),
        (f"Harbour sale off\n\n05/04/2024\n\n{LEAD}", ("2024", "date line")),
        # what another date of the page, or the weekday, makes of it: 5 April 2024 was a Friday
        (f"Harbour sale off\n\n05/04/24\n\n{LEAD} The plan was made on 13/03/24.", ("2024-04-05", "date line")),
        (f"Harbour sale off\n\n05/04/24\n\n{LEAD} The plan was made on 03/13/24.", ("2024-05-04", "date line")),
        (f"Harbour sale off\n\nFriday 05/04/24\n\n{LEAD}", ("2024-04-05", "date line")),
        (f"Harbour sale off\n\nSunday 05/04/24\n\n{LEAD}", ("2024", "date line")),
        (f"Harbour sale off\n\nKESTRAVA, March 9, 2021 (VAX) - {LEAD}", ("2021-03-09", "dateline")),
        # without a year, and nothing to complete it by
        (f"Harbour sale off\n\nKESTRAVA, June 6. /VAX/. {LEAD}", ("XXXX-06-06", "dateline")),
        # 6 June 2016 was a Monday, and the exercise named is under way
        (
            f"Harbour sale off\n\nKESTRAVA, June 6. /VAX/. {LEAD}\n\nThe drills NORTHSEA-2016 have started today.",
            ("2016-06-06", "dateline + weekday + year named"),
        ),
        (
            f"Harbour sale off\n\nKESTRAVA, June 6. /VAX/. {LEAD}\n\n© 2016 The Quay Courier",
            ("2016-06-06", "dateline + weekday + copyright year"),
        ),
        # 6 June 2019 was a Thursday: the page was copied later than the report was written
        (f"Harbour sale off\n\nKESTRAVA, June 6. /VAX/. {LEAD}\n\n© 2019 The Quay Courier", ("XXXX-06-06", "dateline")),
        # 2016 and 2022 both fit
        (
            f"Harbour sale off\n\nKESTRAVA, June 6. /VAX/. {LEAD}\n\nNORTHSEA-2016 started today.\n\n© 2022 The Quay Courier",
            ("XXXX-06-06", "dateline"),
        ),
        # a year's results are told in the year after; no weekday confirms one
        (
            "Harbour sale off\n\nKESTRAVA, January 14. /VAX/. The sale is off, the mayor told the press, giving the results of 2021.",
            ("XXXX-01-14", "dateline"),
        ),
        # two weekdays in the lead
        (
            f"Harbour sale off\n\nKESTRAVA, June 6. /VAX/. {LEAD} She spoke again on Tuesday.\n\nNORTHSEA-2016 started today.",
            ("XXXX-06-06", "dateline"),
        ),
        # a weekday that is not that day
        (
            "Harbour sale off\n\nKESTRAVA, June 6. /VAX/. The sale will be off by next Monday, she said.\n\nNORTHSEA-2016 started today.",
            ("XXXX-06-06", "dateline"),
        ),
        (
            f"Harbour sale off\n\nMonday, June 6\n\n{REST}\n\n© 2016 The Quay Courier",
            ("2016-06-06", "date line + weekday + copyright year"),
        ),
        # dates of other events are never the date of publication
        (f"Harbour sale off\n\n{LEAD} The plan was made on March 3, 2019.\n\nOn May 5, 2020, it was signed.", None),
        (f"Harbour sale off\n\n{LEAD}\n\n© 2024 The Quay Courier", None),
        (f"Harbour sale off\n\n{LEAD}\n\n{REST}\n\n{REST}\n\n{REST}\n\n{REST}\n\n{REST}\n\n{REST}\n\nMarch 3, 2019\n\n{REST}", None),
        ("Harbour sale off\n\nKESTRAVA — The sale is off.", None),
    ],
)
def test_when_it_came_out(text, expected):
    assert published(text) == expected


def test_the_clue_names_the_words():
    text = f"Harbour sale off\n\nKESTRAVA, June 6. /VAX/. {LEAD}\n\nThe drills NORTHSEA-2016 have started today."
    found = read_page(text).published
    assert found is not None
    assert found.clue == "June 6 … Monday … NORTHSEA-2016"
    assert found.evidence is not None
    assert text[found.evidence.start : found.evidence.end] == "June 6"


def test_an_update_alone_is_trusted_less():
    found = read_page(f"Harbour sale off\n\nUpdated: June 6, 2014\n\n{LEAD}").published
    assert found is not None
    assert (found.value, found.score < 1) == ("2014-06-06", True)
