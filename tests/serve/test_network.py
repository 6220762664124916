"""Who speaks about whom: what is counted, who is one, and that a drawing can be read."""

from dataclasses import replace
from itertools import combinations

import pytest

from onrecord.linking import link_people
from onrecord.serve.catalogue import Catalogue
from onrecord.serve.drawing import WIDTH, draw_network
from onrecord.serve.network import Edge, Network, NetworkAsked, Node, build_network
from tests.invented import document, saying
from tests.serve.test_pages import Page


def article(number, *said, published):
    """An article in which each of (name, manner, about) says something."""
    text = f"Digest {number}\n\n" + "".join(f"{name} said word {n}.\n" for n, (name, _, _) in enumerate(said))
    made = document(text, path=f"{number}.txt", outlet="The Elda Courier", published=published)
    statements = [
        saying(made, f"word {n}", source=name, cue="said", speaker=name, speaker_kind="person", manner=manner, about=about)
        for n, (name, manner, about) in enumerate(said)
    ]
    return made, tuple(statements)


ARTICLES = (
    article(
        1,
        ("Ines Varga", "direct", ("Osk Vell", "Sarn Bridge")),
        ("Osk Vell", "indirect", ("Ines Varga",)),
        ("Mira Holm", "direct", ()),
        published="2016",
    ),
    article(2, ("Ines Varga", "indirect", ("Osk Vell",)), ("Ines Varga", "direct", ("Mira Holm",)), published="2018"),
)


def ties(record, **asked):
    network = build_network(Catalogue(record.view).now(), NetworkAsked(**asked))
    return [(network.nodes[edge.source].name, network.nodes[edge.target].name, edge.count, edge.direct) for edge in network.edges]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (
            {},
            [
                ("Ines Varga", "Osk Vell", 2, 1),
                ("Ines Varga", "Mira Holm", 1, 1),
                ("Ines Varga", "Sarn Bridge", 1, 1),
                ("Osk Vell", "Ines Varga", 1, 0),
            ],
        ),
        ({"until": "2016", "manner": ("direct",)}, [("Ines Varga", "Osk Vell", 1, 1), ("Ines Varga", "Sarn Bridge", 1, 1)]),
        ({"focus": "Mira Holm"}, [("Ines Varga", "Mira Holm", 1, 1)]),
        ({"nodes": 2}, [("Ines Varga", "Osk Vell", 2, 1), ("Osk Vell", "Ines Varga", 1, 0)]),
        ({"focus": "nobody"}, []),
    ],
)
def test_who_speaks_about_whom(record, asked, expected):
    assert ties(record, **asked) == expected


def test_who_speaks_of_nobody_speaks_all_the_same(record):
    network = build_network(Catalogue(record.view).now(), NetworkAsked())
    assert {node.name: node.speaks for node in network.nodes} == {
        "Ines Varga": True, "Osk Vell": True, "Mira Holm": True, "Sarn Bridge": False
    }  # fmt: skip


def test_a_name_of_several_people_stands_for_itself(record):
    made, statements = article(3, ("Ines Varga", "direct", ("Ines Varga",)), published="2016")
    record.writer("model 1").add_article(made, tuple(replace(said, speaker_kind="organisation") for said in statements))
    link_people(record)
    network = build_network(Catalogue(record.view).now(), NetworkAsked())
    assert [node.key[0] for node in network.nodes if node.name == "Ines Varga"] == ["person", "name", "person"]


def test_the_page_is_a_drawing_and_a_list(guest):
    page = Page(guest.page("/network"))
    for words in ("4 names, 4 ties", "Ines VargaOsk Vell21", "As a list"):
        assert words in page.text
    assert [tag for tag, _ in page.tags].count("circle") == 4
    link = next(link for link in page.links if "about=%22Osk+Vell%22" in link)
    assert "2 statements of 5" in Page(guest.page(link)).text
    focus = next(link for link in page.links if link.startswith("/network?focus="))
    assert "Who speaks about whom:" in Page(guest.page(focus)).text


def test_the_page_says_that_there_is_nothing(guest, store):
    assert "see the whole network" in Page(guest.page("/network?speaker=nobody")).text


def test_the_network_is_told_to_programs(guest):
    told = guest.json("/api/v1/network?until=2016")
    assert (told["names"], told["all_ties"]) == (3, 3)
    assert {(row["speaker"], row["about"], row["statements"]) for row in told["items"]} >= {("Ines Varga", "Osk Vell", 1)}
    assert guest.page("/api/v1/network?format=csv").splitlines()[0] == "speaker,speaker_person,about,about_person,statements,direct"
    guest.get("/api/v1/network?nodes=201", 422)


def many(count):
    """A network in which each node is tied to one of the first ten and to the next."""
    nodes = tuple(Node(("name", str(n)), f"Mira Holm {n:03}", 1 + (n < 10) * 20, 1, True) for n in range(count))
    pairs = dict.fromkeys((n, m) for n in range(1, count) for m in (n % 10, n - 1) if n != m)
    return Network(nodes, tuple(Edge(a, b, 1, 0, ()) for a, b in pairs), count, len(pairs))


@pytest.mark.parametrize("count", [1, 2, 60, 200])
def test_a_drawing_can_be_read(count):
    drawing = draw_network(many(count))
    assert len(drawing.dots) == count
    assert all(0 <= dot.x <= WIDTH and 0 <= dot.y <= drawing.height for dot in drawing.dots)
    labelled = [dot for dot in drawing.dots if dot.label]
    assert len(labelled) >= count * 0.75
    for one, other in combinations(drawing.dots, 2):
        assert (one.x - other.x) ** 2 + (one.y - other.y) ** 2 > 25, (one, other)
    assert draw_network(many(count)) == drawing
