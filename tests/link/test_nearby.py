"""Which statements lie near others, by the marks that a record keeps."""

from __future__ import annotations

import pytest

from onrecord.link import nearby, neighbours
from onrecord.link.nearby import find_nearby
from onrecord.link.neighbours import Place, Uttered, keep_marks

CANAL = "the Threll Canal is being turned into a military road for Orlavian generals"
MOORINGS = "Orlavian generals now decide who gets a mooring in the harbour"


def kept(*articles: list[tuple[str, str]]):
    """Articles of statements, each a speaker and what is said."""
    return [
        keep_marks(number, [Uttered(f"{number} {place}", speaker, content) for place, (speaker, content) in enumerate(said)])
        for number, said in enumerate(articles)
    ]


def near(asked, *articles, most=10):
    return [one.place for one in find_nearby(kept(*articles), [Uttered("asked", "A", asked)], most)[0]]


@pytest.mark.parametrize(
    ("asked", "articles", "found"),
    [
        (CANAL, [[("A", MOORINGS)], [("A", "the harvest failed")]], [Place(0, 0)]),
        (CANAL, [[("A", "the harvest failed"), ("B", MOORINGS)]], [Place(0, 1)]),
        (CANAL, [[("A", MOORINGS)], [("B", CANAL)]], [Place(1, 0), Place(0, 0)]),  # what shares more comes first
        (CANAL, [[("A", "it is being said that he will do it")]], []),  # words that anybody uses
        (CANAL, [[]], []),
        (CANAL, [], []),
        ("", [[("A", CANAL)]], []),
    ],
)
def test_what_shares_most_comes_first(asked, articles, found):
    assert near(asked, *articles) == found


def test_a_rare_word_weighs_more_than_one_that_others_have():
    common = [[("A", f"the canal carried {word} yesterday")] for word in ("gravel", "timber", "salt", "cattle")]
    found = near("generals own the canal", *common, [("B", "generals drink at noon")])
    assert found[0] == Place(4, 0)


def test_a_word_of_too_many_wordings_finds_nobody_however_often_one_is_printed(monkeypatch):
    for module in (neighbours, nearby):
        monkeypatch.setattr(module, "RARE_WORD", 3)
        monkeypatch.setattr(module, "RARE_PAIR", 3)
    four = [[("A", f"{word} came down the canal")] for word in ("gravel", "timber", "salt", "cattle")]
    assert near("the canal is closed", *four) == []
    assert near("the canal is closed", *four[:3], *[[(speaker, "gravel came down the canal")] for speaker in "BCD"]) != []


def test_of_one_wording_one_statement_of_each_speaker_is_told():
    assert near(CANAL, *[[(speaker, MOORINGS)] for speaker in "AABBA"]) == [Place(0, 0), Place(2, 0)]


def test_what_is_asked_for_is_not_its_own_neighbour():
    articles = kept([("A", CANAL)], [("A", MOORINGS)])
    assert [one.place for one in find_nearby(articles, [Uttered("0 0", "A", CANAL), Uttered("1 0", "A", MOORINGS)], 10)[0]] == []


def test_no_more_are_told_than_are_wanted():
    assert len(near(CANAL, *[[("A", f"{MOORINGS} {word}")] for word in ("gravel", "timber", "salt")], most=2)) == 2


def test_the_record_may_be_read_in_lots(monkeypatch):
    articles = [[("A", MOORINGS), ("B", "the harvest failed")], [], [("B", "generals drink at noon")], [("C", CANAL)]]
    whole = near(CANAL, *articles)
    monkeypatch.setattr(nearby, "_LOT", 1)
    assert near(CANAL, *articles) == whole == [Place(3, 0), Place(0, 0), Place(2, 0)]
