import pytest

from onrecord.read.page import read_page

BODY = (
    "The mayor said on Monday that the harbour would not be sold. She had met the union first.\n\nNobody else had been asked, she said.\n"
)


def kinds(text):
    page = read_page(text)
    return {text[one.span.start : one.span.end]: one.kind for one in page.furniture}


@pytest.mark.parametrize(
    ("block", "furniture"),
    [
        (
            "Ships at Port Eldra MP Photo/Jane Roe\nShips at Port Eldra\n© AP Photo/Jane Roe",
            {"Ships at Port Eldra": "caption", "© AP Photo/Jane Roe": "credit"},
        ),
        (
            "Mayor Ines Varga, left, at the harbour. Photo: Marlin Press",
            {"Mayor Ines Varga, left, at the harbour. Photo: Marlin Press": "caption"},
        ),
        ("Instituto Olme, a school in Tarn. Image: Friedemann.", {"Instituto Olme, a school in Tarn. Image: Friedemann.": "caption"}),
        (
            "Ships wait outside the port. (Jane Roe/AFP/Getty Images.)",
            {"Ships wait outside the port. (Jane Roe/AFP/Getty Images.)": "caption"},
        ),
        (
            "Timur Ashlanov, Deputy Minister © Press service of the Ministry/VAX",
            {"Timur Ashlanov, Deputy Minister © Press service of the Ministry/VAX": "caption"},
        ),
        (
            "Getty Images Ships wait in the bay at dawnGetty Images\nShips waited for hours, officials say",
            {
                "Getty Images Ships wait in the bay at dawnGetty Images": "caption",
                "Ships waited for hours, officials say": "caption",
            },
        ),
        (  # what is said to those who cannot see it, the caption and its credit
            "Ships in a grey bay.\nShips wait. They left late.Credit...Ada Quill for The Olme Times",
            {"Ships in a grey bay.": "caption", "Ships wait. They left late.Credit...Ada Quill for The Olme Times": "caption"},
        ),
        (
            "Varga accused Olme of “stealing”. (Photo: VAX)\nVarga accused Olme of “stealing”.(Photo: VAX)",
            {
                "Varga accused Olme of “stealing”. (Photo: VAX)": "caption",
                "Varga accused Olme of “stealing”.(Photo: VAX)": "caption",
            },
        ),
        ("FILE - Ships wait outside the port of Eldra, May 3.", {"FILE - Ships wait outside the port of Eldra, May 3.": "caption"}),
        ("Getty.", {"Getty.": "credit"}),
        ("Jane Roe via Getty Images.", {"Jane Roe via Getty Images.": "credit"}),
        ("Photograph: Jane Roe/The Quay Courier", {"Photograph: Jane Roe/The Quay Courier": "credit"}),
        ("Ships wait outside the port\nPhoto: Jane Roe", {"Ships wait outside the port": "caption", "Photo: Jane Roe": "credit"}),
        ("Ships wait outside the port\n\nShips wait outside the port", {"Ships wait outside the port": "caption"}),
    ],
)
def test_captions(block, furniture):
    text = f"Harbour sale off, says Varga\n\n{block}\n\n{BODY}"
    assert furniture.items() <= kinds(text).items()
    assert not any(words in BODY for words in kinds(text))


@pytest.mark.parametrize(
    "line",
    [
        "“A photo: that is all they wanted,” she said.",
        "He works for Getty Images and says he took the picture himself.",
        "Photos showed that the wreck had moved.",
        "The picture shows ships wait outside the port, she said. (AP)",
        "She said no.",
        "The mayor: a portrait",
        "“We have heard the town.”",
    ],
)
def test_no_captions(line):
    text = f"Harbour sale off, says Varga\n\n{BODY}\n{line}\n\n{BODY}"
    assert kinds(text) == {}


def test_a_quotation_with_a_credit_loses_only_the_credit():
    text = f"Harbour sale off, says Varga\n\n{BODY}\n“We have heard the town,” says Mayor Varga. Photo: Marlin Press\n"
    assert kinds(text) == {"Photo: Marlin Press": "credit"}


def test_a_repeated_paragraph_of_speech_stays():
    text = f"Harbour sale off\n\n{BODY}\n“We will not sell.”\n\n“We will not sell.”\n\nIt is over, she said.\n\nIt is over, she said.\n"
    assert kinds(text) == {}


def test_the_standfirst_above_a_caption_stays():
    standfirst = "The mayor has listened to the union, she says"
    text = f"Harbour sale off\n\n{standfirst}\nShips at Port Eldra AP Photo/Jane Roe\nShips at Port Eldra\n© AP Photo/Jane Roe\n\n{BODY}"
    assert standfirst not in kinds(text)
    assert len(kinds(text)) == 3
