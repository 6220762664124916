"""What is one text and what is not, and who had it first: one line a case, as an editor would check it."""

from __future__ import annotations

import pytest

from onrecord.link.copies import compare_documents, link_copies
from onrecord.link.origins import Origin, count_origins, find_origins, same_agency
from onrecord.records import Document, Furniture, Resolved, Span, hash_text

WIRE = [
    "The ferry between Port Elda and Marrow Hill will stop running on the first of May, the Rivers Authority said on Tuesday.",
    "The vessel, built in 1961, failed its inspection in February after divers found cracks in the hull below the engine room.",
    "“We looked for another boat in four countries and found two, both of them younger than ours and both of them worse,” the authority’s"
    " director, Ilva Torrand, told reporters on the quay.",
    "About nine hundred people use the crossing on a working day, most of them pupils of the grammar school at Marrow Hill.",
    "From May they are to travel by bus over the new bridge at Sant Orlo, which takes an hour and ten minutes longer each way.",
    "Parents blocked the landing stage for two hours on Monday and handed over a list of six thousand names.",
    "“My daughter will leave before the bakery opens,” said Goran Pell, who organised the protest.",
    "A replacement was promised in 2019 but struck out of the budget in the following year, when the province paid for the flood wall.",
    "The authority expects a new vessel in three years if the province agrees to share the cost.",
]
REWRITTEN = [
    "Port Elda’s ferry to Marrow Hill is to stop running on May 1, the Rivers Authority announced on Tuesday.",
    "The vessel, built back in 1961, failed an inspection in February when divers discovered cracks in its hull beneath the engine room.",
    "“We looked for another boat in four countries and found two, both of them younger than ours and both of them worse,” its director Ilva"
    " Torrand said.",
    "Some nine hundred people use the crossing on an ordinary working day, and most are pupils of Marrow Hill’s grammar school.",
    "From May onwards they will have to travel by bus across the new bridge at Sant Orlo, taking an hour and ten minutes longer each way.",
    "On Monday parents blocked the landing stage for two hours, handing over a list of six thousand names.",
]
OTHER_REPORT = [
    "It is seven in the morning, and the queue at the landing stage reaches back to the fish market.",
    "Nobody here believes in the bus. It left without the pupils twice last winter, and once without its driver.",
    "Inspectors have condemned the old boat, and this week the Rivers Authority decided to take it off the water in spring.",
    "“We looked for another boat in four countries and found two, both of them younger than ours and both of them worse,” Ilva Torrand said"
    " when the questions had stopped.",
    "“My daughter will leave before the bakery opens,” said Goran Pell, holding the banner with one hand.",
    "The banner is a bedsheet; it asks where the money went. No one on the quay has an answer, least of all the mayor, who came by car.",
]
MARKET = [
    "Lemons stood at eleven crowns a crate in Port Elda on Friday, two crowns above the week before.",
    "Traders put the rise down to the late frost in the valley, which cost growers a third of the crop.",
    "The harbour authority counted forty lorries at the northern gate, as many as in the same week of last year.",
    "Figs were not offered, and the price of dates was unchanged at nine crowns.",
    "Buyers from the islands stayed away because of the strike of the pilots, now in its second month.",
]
FIGURES = [
    "Copper stood at ninety marks a hundredweight in Velmouth on Monday, seven marks below the month before.",
    "Brokers put the fall down to the reopened mine in the north, which sent smelters a quarter of the ore.",
    "The railway board counted twelve wagons at the eastern yard, as many as in the same month of this decade.",
    "Zinc was not traded, and the price of lead was unchanged at sixty marks.",
    "Sellers from the coast stayed home because of the feast of the miners, now in its third day.",
]
NOTE = [
    "This newspaper belongs to its readers. If you have seen what we report on, write to the newsroom or call the number on page two.",
    "We answer every letter, and we never pass on a name. Corrections are printed on the last page on Saturdays.",
]
SHORT = ["The mayor opened a bakery in the old customs house on Sunday, and the first loaf went to the oldest sailor of the town."]


def article(paragraphs: list[str], headline: str = "", **found: str) -> Document:
    """A document of these paragraphs; `outlet`, `credit`, `published` as read from the page, the headline known as such."""
    text = "\n\n".join([headline, *paragraphs] if headline else paragraphs)
    title = Resolved(headline, "test", Span(0, len(headline))) if headline else None
    fields = {name: Resolved(value, "test") for name, value in found.items()}
    return Document(hash_text(text), f"{found.get('outlet', 'a')}.txt", text, "plain", "", title=title, **fields)


def linked(*documents: Document) -> list[tuple[int, int, str]]:
    """The copies among the documents, by their numbers."""
    number = {document.id: n for n, document in enumerate(documents)}
    fetch = {document.id: document for document in documents}.__getitem__
    return sorted((number[copy.left], number[copy.right], copy.kind) for copy in link_copies(documents, fetch))


ONE_TEXT = [
    ("another headline", WIRE, WIRE, "exact"),
    ("cut from the end", WIRE, WIRE[:4], "near"),
    ("rearranged", WIRE, [WIRE[0], *reversed(WIRE[1:])], "near"),
    ("two paragraphs of the house's own", WIRE, [*WIRE[:5], *OTHER_REPORT[:2], *WIRE[5:]], "near"),
    ("lightly rewritten", WIRE, REWRITTEN, "near"),
    ("rewritten and rearranged", WIRE, [REWRITTEN[0], REWRITTEN[5], *REWRITTEN[1:5]], "near"),
    ("half replaced", WIRE, [*WIRE[:5], *OTHER_REPORT[1:3], *OTHER_REPORT[5:]], "near"),
]


@pytest.mark.parametrize(("left", "right", "kind"), [case[1:] for case in ONE_TEXT], ids=[case[0] for case in ONE_TEXT])
def test_one_text(left, right, kind):
    one, two = article(left, "Ferry to stop in May"), article(right, "Parents block the quay over the last boat")
    assert linked(one, two) == [(0, 1, kind)]


TWO_TEXTS = [
    ("two reports that quote the same people", WIRE, OTHER_REPORT),
    ("background of an older report", WIRE, [*OTHER_REPORT, WIRE[7]]),
    ("one form, other goods", MARKET, FIGURES),
    ("a line that stands for many articles", ["Subscribe to read on."], ["Subscribe to read on."]),
]


@pytest.mark.parametrize(("left", "right"), [case[1:] for case in TWO_TEXTS], ids=[case[0] for case in TWO_TEXTS])
def test_two_texts(left, right):
    assert linked(article(left, "Ferry to stop in May"), article(right, "A morning on the quay")) == []


def test_a_house_s_note_makes_no_copies():
    lead = ["The town clock has been set right by the watchmaker’s apprentice after eleven years of showing ten past four."]
    shorts = [
        SHORT,
        lead,
        ["A swan held up the night train for twenty minutes near the Tarn bridge and could not be moved by whistle or bread."],
    ]
    noted = [article([*short, *NOTE], outlet="Elda Courier") for short in shorts]
    assert linked(*noted) == []
    assert compare_documents(noted[0], noted[1])  # it is the third article that tells the note from the text


def test_furniture_counts_for_nothing():
    menu = "Home News Sport Weather Letters Crosswords Recipes Archive Shop Jobs Cars Houses Contact Imprint Privacy"
    plain = article(SHORT)
    text = f"{menu}\n\n{SHORT[0]}"
    framed = Document(hash_text(text), "b.txt", text, "plain", "", furniture=(Furniture(Span(0, len(menu)), "menu"),))
    assert linked(plain, framed) == [(0, 1, "exact")]


def test_a_text_that_many_carry_is_one_origin():
    documents = [article([*WIRE[: 9 - n % 4], f"The Elda Courier number {n} left the quay."], outlet=f"Courier {n}") for n in range(30)]
    fetch = {document.id: document for document in documents}.__getitem__
    origins = find_origins(documents, link_copies(documents, fetch))
    assert [len(origin.documents) for origin in origins] == [30]


def test_the_reason_can_be_read():
    copy = compare_documents(article(WIRE), article(WIRE[:4]))
    assert copy
    said = "4 of 4 sentences of the shorter stand in the longer, 100 % of its own words by weight; the longer has 5 more"
    assert copy.reason == said


# outlet, credit, published of each copy; the agency, the number of the one that had it first
FIRST = [
    ([("VAX", None, "2022-06-06"), ("Kestria Times", "VAX", "2022-06-07")], "VAX", 0),
    ([("Gazette", "VAX", "2022-06-06"), ("Kestria Times", "VAX", "2022-06-07")], "VAX", None),
    ([("Gazette", "The Associated Press", None), ("Kestria Times", "AP", None)], "The Associated Press", None),
    ([("Gazette", "VAX", "2022-06-06"), ("Kestria Times", "TORA", "2022-06-07")], None, None),
    ([("Gazette", None, "2022-06-07"), ("Kestria Times", None, "2022-06-06")], None, 1),
    ([("Gazette", None, "2022-06-06"), ("Kestria Times", None, "2022-06-06")], None, None),
    ([("Gazette", None, "2022-06"), ("Kestria Times", None, "2022-06-07")], None, None),
    ([("Gazette", None, None), ("Kestria Times", None, "2022-06-07")], None, None),
]


def origin_of(copies: list[tuple[str, str | None, str | None]]) -> tuple[list[Document], Origin]:
    documents = [
        article([*WIRE[: 9 - n]], **{key: value for key, value in zip(("outlet", "credit", "published"), given, strict=True) if value})
        for n, given in enumerate(copies)
    ]
    fetch = {document.id: document for document in documents}.__getitem__
    (origin,) = find_origins(documents, link_copies(documents, fetch))
    return documents, origin


@pytest.mark.parametrize(("copies", "agency", "first"), FIRST)
def test_who_had_it_first(copies, agency, first):
    documents, origin = origin_of(copies)
    assert origin.agency == agency
    assert origin.first == (None if first is None else documents[first].id)


def test_copies_count_once():
    documents, origin = origin_of([("VAX", None, "2022-06-06"), ("Gazette", "VAX", "2022-06-07"), ("Kestria Times", "VAX", "2022-06-07")])
    carried = count_origins([*documents, article(OTHER_REPORT, outlet="Elda Courier"), article(MARKET)], [origin])
    assert (carried.outlets, carried.origins) == (5, 3)
    assert carried.reason == "5 outlets, 3 origins; 3 of them carry one text"
    assert count_origins(documents[1:], [origin]).reason == "2 outlets, 1 origin; 2 of them carry one text"


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("AP", "The Associated Press", True),
        ("AFP", "Agence France-Presse", True),
        ("Reuters", "REUTERS", True),
        ("AP", "AAP", False),
        ("VAX", "TORA", False),
    ],
)
def test_one_agency(left, right, same):
    assert same_agency(left, right) is same
