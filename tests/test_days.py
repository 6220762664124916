import pytest

from onrecord.days import date_range, day_comes_first, read_figures


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("2023-04-25", ("2023-04-25", "2023-04-25")),
        ("2023-04", ("2023-04-01", "2023-04-30")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2023", ("2023-01-01", "2023-12-31")),
        ("2023-04-XX", ("2023-04-01", "2023-04-30")),
        ("2023-XX-XX", ("2023-01-01", "2023-12-31")),
        ("2023-04-25?", ("2023-04-25", "2023-04-25")),
        ("2023-04-25T10:00:00Z", ("2023-04-25", "2023-04-25")),
        ("2023-04/2023-06", ("2023-04-01", "2023-06-30")),
        ("XXXX-06-06", None),
        ("2023-13", None),
        ("2023-02-30", None),
        ("2023-XX-06", None),
        ("0000", None),
        ("2024/2023", None),
        ("Tuesday", None),
        ("", None),
        ("/", None),
    ],
)
def test_a_partial_date_covers_its_days(date, days):
    assert date_range(date) == days


@pytest.mark.parametrize(
    ("words", "day_first", "day"),
    [
        ("13/03/24", None, "2024-03-13"),
        ("03/13/24", None, "2024-03-13"),
        ("05/04/24", None, "2024"),
        ("05/04/24", True, "2024-04-05"),
        ("05/04/24", False, "2024-05-04"),
        ("5.4.24", False, "2024-04-05"),
        ("04/04/87", None, "1987-04-04"),
        ("31/02/24", None, None),
        ("00/04/24", None, None),
        ("10-2-12", None, None),
    ],
)
def test_a_day_in_figures(words, day_first, day):
    assert read_figures(words, day_first) == day


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("on 05/04/24 and 13/03/24", True),
        ("on 05/04/24 and 03/13/24", False),
        ("on 05/04/24", None),
        ("on 13/03/24 and 03/13/24", None),
        ("on 13.03.24, room 14/2/13/7", None),
    ],
)
def test_which_comes_first_on_a_page(text, first):
    assert day_comes_first(text) is first
