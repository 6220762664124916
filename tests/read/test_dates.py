import pytest

from onrecord.read.dates import find_dates, weekday_of, with_year


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        ("05/04/2024", ["2024"]),  # April in one country, May in another
        ("05.04.2024", ["2024-04-05"]),
        ("25/04/2024", ["2024-04-25"]),
        ("04/25/2024", ["2024-04-25"]),
        ("04/04/2024", ["2024-04-04"]),
        ("13.05.2019", ["2019-05-13"]),
        ("05/04/24", ["2024"]),
        ("5.4.24", ["2024-04-05"]),
        ("25/04/24 09:30", ["2024-04-25"]),
        ("a 10-2-12 season", []),
        ("2025-04-13", ["2025-04-13"]),
        ("2025-04-13T10:30:00Z", ["2025-04-13"]),
        ("2021/3/9", ["2021-03-09"]),
        ("Apr 05, 2024, updated Apr 06, 2024", ["2024-04-05", "2024-04-06"]),
        ("Friday, August 21, 2015", ["2015-08-21"]),
        ("Published 5 April 2024", ["2024-04-05"]),
        ("5th of April 2024", ["2024-04-05"]),
        ("Oct. 19, 2004", ["2004-10-19"]),
        ("Sept. 26", ["XXXX-09-26"]),
        ("3 March", ["XXXX-03-03"]),
        ("September 2019 issue", ["2019-09"]),
        ("June 6, 2014, 16:42", ["2014-06-06"]),
        ("29 February", ["XXXX-02-29"]),
        ("29 February 2023", []),
        ("February 31", []),
        ("Route 66, Suite 12", []),
        ("mayor of 12 towns", []),
        ("1 maybe 2", []),
        ("in 2021", []),
    ],
)
def test_date_words_say_no_more_than_they_say(words, dates):
    assert [found.value for found in find_dates(words)] == dates


def test_date_words_know_where_they_stand():
    words = "Published 5 April 2024, Kestrava"
    (found,) = find_dates(words)
    assert words[found.start : found.end] == "5 April 2024"


def test_weekdays_and_years():
    assert weekday_of("2016-06-06") == "monday"
    assert weekday_of("XXXX-06-06") is None
    assert with_year("XXXX-06-06", 2016) == "2016-06-06"
    assert with_year("XXXX-02-29", 2023) is None
