"""One speaker: the person where the record has one, the name where it has none, and a choice where it has several."""

from dataclasses import replace

import pytest

from onrecord.people import merge_people, rename_person
from onrecord.records import Resolved
from tests.invented import document, saying
from tests.serve.conftest import Visitor, serve
from tests.serve.test_pages import Page


def article(number, name, role, outlet):
    text = f"Dispatch {number}\n\n{name} said word {number}. He denied it.\n"
    made = document(text, path=f"{number}.txt", title=f"Dispatch {number}", outlet=outlet, published=f"2016-0{number}-02")
    first = saying(made, f"word {number}", source=name, cue="said", speaker=name, speaker_kind="person")
    second = saying(made, "it", source="He", cue="denied", speaker=name, speaker_kind="person", manner="indirect", act="deny")
    return made, tuple(replace(said, speaker_role=Resolved(role, "printed")) for said in (first, second))


ARTICLES = (
    article(1, "Ines Varga", "mayor of Sarn", "The Elda Courier"),
    article(2, "Varga", "the mayor of Sarn", "Maral Evening Post"),
    article(3, "Ines Varga", "swimming coach", "The Elda Courier"),
)


def id_of(record, name, nth=0):
    return [one.id for one in record.view.people() if one.name == name][nth]


def test_a_person_is_shown_under_every_name(record, guest):
    page = Page(guest.page(f"/speaker?person={id_of(record, 'Ines Varga')}"))
    for words in (
        "4 statements", "One person under these names: Ines Varga, Varga.", "2 articles, and what ties each", "Kept apart from Ines Varga",
        "mayor of Sarn 2 January 2016 to 2 February 2016",
    ):  # fmt: skip
        assert words in page.text
    assert "“He”" not in page.text


def test_a_name_of_one_person_shows_the_person(guest):
    assert guest.json("/api/v1/speaker?name=Varga")["statements"] == 4


def test_a_name_of_several_people_is_not_one(record, guest):
    page = Page(guest.page("/speaker?name=Ines+Varga"))
    assert "does not say that they are one" in page.text
    assert sorted(link for link in page.links if link.startswith("/speaker?")) == sorted(
        f"/speaker?person={id_of(record, 'Ines Varga', nth)}" for nth in (0, 1)
    )
    assert "Several are called so" in guest.json("/api/v1/speaker?name=Ines+Varga", 400)["detail"]


def test_speakers_are_people(guest):
    rows = guest.json("/api/v1/speakers")["items"]
    assert [(row["name"], row["names"], row["statements"]) for row in rows] == [
        ("Ines Varga", ["Ines Varga", "Varga"], 4),
        ("Ines Varga", ["Ines Varga"], 2),
    ]
    assert guest.json("/api/v1/speakers?text=varga")["total"] == 2
    assert guest.json(f"/api/v1/statements?person={rows[0]['person']}")["total"] == 4


def test_the_id_of_someone_merged_leads_to_the_person(record):
    before = {id_of(record, "Ines Varga", nth) for nth in (0, 1)}
    now = merge_people(record, *before, by="mira").id
    (old,) = before - {now}
    with serve(record) as client:
        visit = Visitor(client)
        assert visit.get(f"/speaker?person={old}", 307).headers["location"] == f"/speaker?person={now}"
        assert visit.json(f"/api/v1/speaker?person={now}")["statements"] == 6


def test_a_person_with_a_name_given_by_hand_is_found_by_all_names(record):
    rename_person(record, id_of(record, "Ines Varga", 1), "Ines Varga (coach)", by="mira")
    with serve(record) as client:
        visit = Visitor(client)
        assert visit.json("/api/v1/counts?speaker=coach")["total"] == 2
        assert visit.json("/api/v1/counts?speaker=varga")["facets"]["speaker"] == {"Ines Varga": 4, "Ines Varga (coach)": 2}
        linked = visit.json("/api/v1/speaker?name=Ines+Varga+(coach)&format=jsonld")
        assert (linked["name"], linked["alternateName"], linked["jobTitle"]) == ("Ines Varga (coach)", ["Ines Varga"], ["swimming coach"])


@pytest.mark.parametrize("id", ["ffffffff", "Ines Varga", "%"])
def test_who_is_not_known_is_not_shown(guest, id):
    assert "Nobody of this id" in guest.page(f"/speaker?person={id}", 404)
