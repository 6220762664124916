"""Who is who, put right in the browser: merge, split, undo, and what stands before them."""

import re

import pytest

from tests.serve import test_speakerpage
from tests.serve.conftest import serve
from tests.serve.test_pages import Page
from tests.serve.test_speakerpage import id_of

ARTICLES = test_speakerpage.ARTICLES  # Ines Varga the mayor in two articles, and another Ines Varga, who coaches, in a third
FIRST, SECOND, THIRD = (made.id for made, _ in ARTICLES)


def people(record):
    """Who speaks, and in which articles."""
    shown = (record.view.person(one.id) for one in record.view.people())
    return sorted(sorted(place.path for place in one.appearances) for one in shown)


APART = [["1.txt", "2.txt"], ["3.txt"]]


@pytest.fixture
def client(record):
    with serve(record) as client:
        yield client


def ask(client, person, name=""):
    return Page(client.get(f"/review/people?person={person}&name={name}").text)


def sealed(page, **sent):
    """What a browser would send of a form."""
    (seal, *_) = [attributes["value"] for tag, attributes in page.tags if tag == "input" and attributes.get("name") == "seal"]
    return {"seal": seal, "by": "mira", **sent}


def merge(client, record, **changed):
    mayor, coach = (id_of(record, "Ines Varga", nth) for nth in (0, 1))
    return client.post("/review/people/merge", data=sealed(ask(client, mayor), person=mayor, other=coach) | changed)


def split(client, record, *articles, **changed):
    mayor = id_of(record, "Ines Varga")
    return client.post("/review/people/split", data=sealed(ask(client, mayor), person=mayor, articles=articles) | changed)


def take_back(client, address):
    page = Page(client.get(address).text)
    (deed,) = [attributes["value"] for tag, attributes in page.tags if attributes.get("name") == "deed"]
    return client.post("/review/people/undo", data={"seal": sealed(page)["seal"], "deed": deed})


def test_a_person_leads_to_the_page_that_puts_it_right(client, record):
    mayor, coach = (id_of(record, "Ines Varga", nth) for nth in (0, 1))
    assert f"/review/people?person={mayor}" in Page(client.get(f"/speaker?person={mayor}").text).links
    page = ask(client, mayor)
    assert {FIRST, SECOND, coach} <= set(page.values("value"))
    assert "kept apart" in page.text


def test_two_are_merged_and_it_is_taken_back(client, record):
    answer = merge(client, record)
    assert (answer.status_code, people(record)) == (303, [["1.txt", "2.txt", "3.txt"]])
    page = Page(client.get(answer.headers["location"]).text)
    assert "They are one person now." in page.text
    assert re.search(r"Done last: merge Ines Varga \(\w{8}\) and Ines Varga \(\w{8}\), by mira", page.text)
    assert "6 statements in 3 articles" in page.text
    assert take_back(client, answer.headers["location"]).headers["location"].endswith("done=undone")
    assert people(record) == APART


def test_one_is_split_and_it_is_taken_back(client, record):
    answer = split(client, record, SECOND)
    assert (answer.status_code, people(record)) == (303, [["1.txt"], ["2.txt"], ["3.txt"]])
    (other,) = [link for link in Page(client.get(answer.headers["location"]).text).links if link.startswith("/review/people?person=")]
    assert "2 statements in 1 article" in Page(client.get(other).text).text
    take_back(client, other)
    assert people(record) == APART


def test_whoever_judges_is_asked_once(client, record):
    merge(client, record)
    assert "mira" in ask(client, id_of(record, "Ines Varga")).values("value")


@pytest.mark.parametrize(
    ("act", "changed", "status", "says"),
    [
        (merge, {"other": ""}, 400, "nobody was chosen"),
        (merge, {"other": "ffffffff"}, 400, "nobody is called 'ffffffff'"),
        (merge, {"other": "Ines Varga"}, 422, "other"),  # an id alone says who is meant
        (merge, {"seal": "wrong"}, 403, "too old"),
        (merge, {"more": "x"}, 422, "no parameter"),
        (split, {"articles": ()}, 400, "no article was ticked"),
        (split, {"articles": (FIRST, SECOND)}, 400, "nothing would be left"),
        (split, {"articles": (THIRD,)}, 400, "does not appear in 3.txt"),
        (split, {"seal": "wrong", "articles": (FIRST,)}, 403, "too old"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_changes(client, record, act, changed, status, says):
    answer = act(client, record, **changed)
    assert answer.status_code == status
    assert says.casefold() in Page(answer.text).text.casefold()
    assert people(record) == APART


def test_what_was_done_since_is_not_taken_back_in_its_place(client, record):
    address = merge(client, record).headers["location"]
    page = Page(client.get(address).text)
    (deed,) = [attributes["value"] for tag, attributes in page.tags if attributes.get("name") == "deed"]
    take_back(client, address)
    merge(client, record)
    answer = client.post("/review/people/undo", data={"seal": sealed(page)["seal"], "deed": deed})
    assert (answer.status_code, len(people(record))) == (400, 1)
    assert "something else was done" in Page(answer.text).text.casefold()


def test_a_form_of_another_site_is_refused(client, record):
    mayor, coach = (id_of(record, "Ines Varga", nth) for nth in (0, 1))
    data = sealed(ask(client, mayor), person=mayor, other=coach)
    assert client.post("/review/people/merge", data=data, headers={"origin": "https://elsewhere.example"}).status_code == 403
    client.cookies.clear()
    assert client.post("/review/people/merge", data=data).status_code == 403
    assert client.post("/review/people/split", data={"seal": data["seal"], "person": mayor, "articles": FIRST}).status_code == 403
    assert client.post("/review/people/undo", data={"seal": data["seal"], "deed": 1}).status_code == 403
    assert people(record) == APART


def test_a_read_only_site_sorts_nobody(record):
    with serve(record, read_only=True) as client:
        mayor, coach = (id_of(record, "Ines Varga", nth) for nth in (0, 1))
        assert client.get("/review/people").status_code == 403
        for act, sent in (("merge", {"other": coach}), ("split", {"articles": FIRST}), ("undo", {"deed": 1})):
            assert client.post(f"/review/people/{act}", data={"person": mayor, **sent}).status_code == 403
        assert not [link for link in Page(client.get(f"/speaker?person={mayor}").text).links if link.startswith("/review")]
    assert people(record) == APART


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("?name=varga", 200, "Ines Varga"),
        ("?name=nobody", 200, "Nobody in the record has these words"),
        ("", 200, "Look for a name"),
        ("?person=ffffffff", 404, "Nobody of this id"),
        ("?person=%25", 422, "person"),
    ],
)
def test_a_person_is_looked_for(client, address, status, says):
    answer = client.get(f"/review/people{address}")
    assert (answer.status_code, says in Page(answer.text).text) == (status, True)
