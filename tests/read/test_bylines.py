import pytest

from onrecord.read.bylines import is_contributor_line, parse_byline, parse_signature, parse_wire_credit


def words(line, found):
    return line[found.start : found.end] if found else None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Roe", "Jane Roe"),
        ("By JANE ROE, Political Editor", "JANE ROE"),
        ("by Noor Halvorsen, Science Correspondent", "Noor Halvorsen"),
        ("By Jane Roe and Tom Hale", "Jane Roe and Tom Hale"),
        ("By Jane Roe, Tom Hale and Ann van der Poe", "Jane Roe, Tom Hale and Ann van der Poe"),
        ("By Jane Roe | 5 April 2024", "Jane Roe"),
        ("By Jane Roe in Kestrava", "Jane Roe"),
        ("By our staff reporter", "our staff reporter"),
        ("By The Associated Press", "The Associated Press"),
        ("Words by Saoirse Vandermolen. Photographs by Kofi Brandsma", "Saoirse Vandermolen"),
        ("Author: Jane Roe", "Jane Roe"),
        ("By May Roe", "May Roe"),
        ("By Monday Morning the town had changed", None),
        ("By contrast, the council said no.", None),
        ("By Wednesday afternoon, the mayor had left.", None),
        ("By voting no, Mayor Varga ended the sale.", None),
        ("By Jane Roe, who was mayor until 2019, the harbour is owned", None),
        ("By land and by sea", None),
        ("By 2031, the quay would sink", None),
    ],
)
def test_bylines(line, names):
    assert words(line, parse_byline(line)) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Jane Roe, Marlin Press", "Jane Roe"),
        ("Wen Adeyemi and Clara Toft", "Wen Adeyemi and Clara Toft"),
        ("Jane Roe - Political Correspondent", "Jane Roe"),
        ("Jane Roe, mayor of Olme", None),
        ("Mayor quits", None),
        ("Jane Roe said no.", None),
        ("Jane Roe: it will not be me", None),
    ],
)
def test_signatures(line, names):
    assert words(line, parse_signature(line)) == names


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("– AAP", "AAP"),
        ("-VAX", "VAX"),
        ("/TASS/", "TASS"),
        ("(Reuters)", "Reuters"),
        ("© AFP", "AFP"),
        ("Associated Press contributed to this report.", "Associated Press"),
        ("The Associated Press contributed to this report", "The Associated Press"),
        ("with AAP", "AAP"),
        ("– with AP", "AP"),
        ("Source: Reuters", "Reuters"),
        ("- Reuters.", "Reuters"),
        ("(NATO)", None),
        ("NATO", None),
        ("– Varga", None),
        ("The mayor contributed to this report on eels.", None),
        ("AP said no.", None),
    ],
)
def test_wire_credits(line, agency):
    assert words(line, parse_wire_credit(line)) == agency


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Ann Poe contributed to this story.", True),
        ("Ann Poe and Bo Lind contributed reporting.", True),
        ("Ann Poe contributed to the fall of the mayor and to a long quarrel over the harbour, the report says.", False),
        ("The union contributed to this story of decline.", False),
        ("Eels contributed", False),
    ],
)
def test_contributors(line, is_one):
    assert is_contributor_line(line) is is_one
