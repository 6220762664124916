import pytest

from onrecord.read.page import read_page

BODY = "The mayor said on Monday that the harbour would not be sold, because the town had asked her not to do it and she had listened."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Harbour sale off, says Varga\n\n" + BODY, "Harbour sale off, says Varga"),
        ("All news\n\nHarbour sale off, says Varga\n\n" + BODY, "Harbour sale off, says Varga"),
        ("Advertisement\n\nBy Jane Roe\n\nHarbour sale off\n\n" + BODY, "Harbour sale off"),
        ("Home\nNews\nSport\n\nHarbour sale off\n\n" + BODY, "Harbour sale off"),
        ("Mayor Ends Harbour Sale After Talks.\n\n" + BODY, "Mayor Ends Harbour Sale After Talks."),
        ("Harbour court rules against sale of the quay.\n\n" + BODY, "Harbour court rules against sale of the quay."),
        ("Will the harbour be sold?\n\nLetters.\n\n" + BODY, "Will the harbour be sold?"),
        ("Harbour sale off; \nMayor listens to town.\n\n" + BODY, "Harbour sale off;"),
        ("\ufeffHarbour sale off, says Varga\n\n" + BODY, "Harbour sale off, says Varga"),
        ("‘Not for sale’: mayor ends talks\n" + BODY, "‘Not for sale’: mayor ends talks"),
        (BODY + "\n\n" + BODY, None),
        (f"“{BODY}”\n\n{BODY}", None),
        ("“We have heard the town.”\n\n" + BODY, None),
        ("“I never wanted to be a mayor”\n\nInes Varga on eels and trains\n\n" + BODY, "“I never wanted to be a mayor”"),
        ("KESTRAVA (AP) — The harbour is closed\n\n" + BODY, None),
        (" date 2025-04-13 © Jane Roe/Marlin Images\n\n“We have heard the town, and we will do as it says.”\n\n" + BODY, None),
        ("Photo: Marlin Press\n\n" + BODY, None),
        ("It was a cold morning and the harbour was closed.\n\n" + BODY, None),
        ("What the council was told:\n\n" + BODY, None),
        ("Harbour sale off", None),
    ],
)
def test_headlines(text, title):
    found = read_page(text).title
    assert (found.value if found else None) == title
    if found:
        assert found.evidence is not None
        assert text[found.evidence.start : found.evidence.end] == title


WRAPPED = "\n\nThe mayor said on Monday that the\nharbour would not be sold, because\nthe town had asked her not to do\nit.\n"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Council leader denies any deal\nover the stadium", "Council leader denies any deal over the stadium"),
        ("Court told of missing mil-\nlions at savings bank\nBy Jane Roe", "Court told of missing millions at savings bank"),
        ("Harbour sale off\n\nThe mayor listens", "Harbour sale off"),
        ("Harbour sale off\nThe mayor has listened, she says,\nand\nso has the union, which met her\ntwice", "Harbour sale off"),
    ],
)
def test_a_headline_on_several_lines(head, title):
    found = read_page(head + WRAPPED).title
    assert found
    assert found.value == title
