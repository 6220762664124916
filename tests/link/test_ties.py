"""People from links: whose judgement counts, and which id a person keeps."""

from __future__ import annotations

import pytest

from onrecord.link.ties import best_name, founded_by, links_in_force, settle_ids, tie_people
from onrecord.records import Form, Link


def link(pair, judgement, *, by="rule test", score=0.8):
    return Link(pair[0], pair[1], "same_speaker", judgement, score, "", by, "2024-01-01")


USER = "user ilva"


@pytest.mark.parametrize(
    ("links", "groups"),
    [
        ([], ["a", "b", "c"]),
        ([("ab", "same")], ["ab", "c"]),
        ([("ab", "same"), ("bc", "same")], ["abc"]),
        ([("ab", "unsure")], ["a", "b", "c"]),
        ([("ab", "same"), ("ab", "withdrawn")], ["a", "b", "c"]),
        ([("ab", "withdrawn"), ("ba", "same")], ["ab", "c"]),
        # a person's word goes before every rule's, whichever is later; the latest of a person's words counts
        ([("ab", "same", USER), ("ab", "different")], ["ab", "c"]),
        ([("ab", "different", USER), ("ab", "same")], ["a", "b", "c"]),
        ([("ab", "different", USER), ("ba", "same", USER)], ["ab", "c"]),
        ([("ab", "same", USER), ("ab", "withdrawn")], ["ab", "c"]),
        # two that are different do not meet by way of a third
        ([("ab", "same"), ("bc", "same"), ("ac", "different", USER)], ["ab", "c"]),
        ([("ba", "same"), ("ca", "same"), ("ac", "different", USER)], ["ab", "c"]),
        ([("ab", "different"), ("ac", "same"), ("bc", "same")], ["ac", "b"]),
        # whom a person makes one are one with all that the rules tie to either, also where the rules hold two for different
        ([("ab", "same"), ("bc", "different"), ("ac", "same", USER)], ["abc"]),
        ([("ab", "same"), ("bc", "different", USER), ("ac", "same", USER)], ["ab", "c"]),
        # what stands on nothing of the record is passed over
        ([("ax", "same")], ["a", "b", "c"]),
    ],
)
def test_people_are_what_links_in_force_make(links, groups):
    made = [link(pair, judgement, by=by[0] if by else "rule test") for pair, judgement, *by in links]
    assert ["".join(group) for group in tie_people("abc", links_in_force(made))] == groups


def test_the_surer_link_goes_first():
    links = [link("ab", "different"), link("ac", "same", score=0.8), link("bc", "same", score=0.9)]
    assert ["".join(group) for group in tie_people("abc", links)] == ["a", "bc"]


@pytest.mark.parametrize(
    ("groups", "people", "ages", "ids", "moved"),
    [
        (["ab", "c"], {}, {}, ["a", "c"], {}),
        # merged: the older id stays, the other leads there
        (["ab"], {"a": "a", "b": "b"}, {"a": 1, "b": 2}, ["a"], {"b": "a"}),
        (["ab"], {"a": "a", "b": "b"}, {"a": 2, "b": 1}, ["b"], {"a": "b"}),
        # split again: each has its own id back
        (["a", "b"], {"a": "a", "b": "a"}, {"a": 1, "b": 2}, ["a", "b"], {}),
        (["a", "bc"], {"a": "a", "b": "a", "c": "a"}, {"a": 1}, ["a", "b"], {}),
        # the founder is gone: most of the rest continue the person
        (["b", "cd"], {"b": "a", "c": "a", "d": "a"}, {"a": 1}, ["b", "a"], {}),
    ],
)
def test_an_id_keeps_its_meaning(groups, people, ages, ids, moved):
    settled = settle_ids(groups, people, ages)
    assert (list(settled.ids), settled.moved) == (ids, moved)


def test_a_person_has_the_start_of_the_founders_id():
    assert founded_by("0123456789abcdef01234567") == "0123456789ab"


@pytest.mark.parametrize(
    ("names", "best"),
    [
        ({"Varga": 9, "Ines Varga": 1}, "Ines Varga"),
        ({"Ines Varga": 3, "I. Varga": 1, "Ines M. Varga": 2}, "Ines Varga"),
        ({"RCNA": 5, "Ruvanian Central News Agency": 1}, "Ruvanian Central News Agency"),
    ],
)
def test_a_person_is_called_by_the_fullest_name_used_most(names, best):
    assert best_name([Form(name, "person", count) for name, count in names.items()]) == best


def test_an_office_names_nobody_who_has_a_name():
    assert best_name([Form("foreign minister of Karvia", "unnamed", 9), Form("Varga", "person", 1)]) == "Varga"
