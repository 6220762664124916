"""What the pair reader learns from: groups of wordings, what two of them are to each other, and what is made of them."""

import random

import pytest

from training.claims.variety import change, mistake, negate, rename, swap, vary_group
from training.claims.wordings import (
    AGAINST,
    CLAIM,
    DENIAL,
    KEPT_GROUPS,
    OPPOSED,
    OTHER,
    SAME,
    WORDINGS,
    Wording,
    draw_surroundings,
    pair_group,
    read_groups,
    read_surroundings,
    relate_places,
)

GROUP = [
    Wording("Tolmen's army has left the hills", CLAIM),
    Wording("that the hills are free of Tolmen's soldiers", CLAIM),
    Wording("Tolmen's soldiers are still in the hills", DENIAL),
    Wording("A picture shows nine of them in the hills", AGAINST),
    Wording("Tolmen's army has left the plain", 2),
    Wording("the plain is free of soldiers", 2),
]


@pytest.mark.parametrize(
    ("left", "right", "answer"),
    [
        (CLAIM, CLAIM, SAME),
        (DENIAL, DENIAL, SAME),
        (2, 2, SAME),
        (CLAIM, DENIAL, OPPOSED),
        (AGAINST, CLAIM, OPPOSED),
        (AGAINST, AGAINST, None),  # each speaks against the claim in its own way
        (AGAINST, DENIAL, None),
        (AGAINST, 2, None),
        (CLAIM, 2, OTHER),
        (DENIAL, 3, OTHER),
        (2, 3, OTHER),
    ],
)
def test_what_two_places_are_to_each_other(left, right, answer):
    assert relate_places(left, right) == relate_places(right, left) == answer


def test_every_group_written_has_a_claim_in_several_wordings_and_what_looks_like_it():
    groups = [group for _, group in read_groups()]
    assert len(groups) >= 800
    for group in groups:
        places = [wording.place for wording in group]
        assert places.count(CLAIM) >= 2, group[0].text
        assert set(places) - {CLAIM}, group[0].text
        assert len({wording.text for wording in group}) == len(group), group[0].text


def test_pairs_of_a_group_are_numbered_by_its_wordings():
    pairs = list(pair_group(GROUP))
    assert (0, 1, SAME) in pairs
    assert (0, 3, OPPOSED) in pairs
    assert (4, 5, SAME) in pairs
    assert not [pair for pair in pairs if pair[:2] == (2, 3)]


def test_other_names_stand_in_all_wordings_of_a_group():
    renamed = rename(GROUP, random.Random(1))
    assert not any("Tolmen" in wording.text for wording in renamed)
    name = renamed[0].text.split("'")[0].split()[0][:4]
    assert sum(name in wording.text for wording in renamed) == 4
    assert [wording.place for wording in renamed] == [wording.place for wording in GROUP]


def test_a_group_may_name_more_than_there_are_other_names():
    names = "Tolmen Querra Istrava Maravia Sundria Brelland Olvania Kestan Dorrin Vashti Lorrain Pelgrad Umbria Noresse Calda"
    group = [Wording(f"{names} have signed", CLAIM), Wording("Tolmen has not signed", DENIAL)]
    assert [wording.place for wording in rename(group, random.Random(1))] == [CLAIM, DENIAL]
    assert change(f"{names} have signed", random.Random(1)) is None


def test_nothing_is_learnt_from_the_groups_that_are_kept():
    learnt = [group for folder in (WORDINGS, KEPT_GROUPS.parent / "wide") for _, group in read_groups(folder)]
    kept = {wording.text for _, group in read_groups(KEPT_GROUPS) for wording in group}
    assert len(kept) > 800
    assert not [wording for group in learnt for wording in group if wording.text in kept and len(wording.text.split()) > 4]


@pytest.mark.parametrize("text", ["Twelve civilians were killed in Prem", "the debt stood at 9 million", "Querra has left the Alliance"])
def test_a_changed_figure_or_name_makes_another_sentence(text):
    changed = change(text, random.Random(2))
    assert changed is not None
    assert changed != text
    assert len(changed.split()) == len(text.split())


def test_nothing_to_change():
    assert change("the dam is safe", random.Random(3)) is None


@pytest.mark.parametrize(
    ("text", "swapped"),
    [
        ("the truce holds in the hills", "the ceasefire holds in the hills"),
        ("Insurgents hold the hill", "Rebels hold the hill"),
        ("the wages were increased", None),  # several words of the lexicon: whichever is put, none of the old meaning is lost
        ("a strange tale", None),
    ],
)
def test_a_word_for_another_of_the_same_meaning(text, swapped):
    made = swap(text, random.Random(1))
    assert made == swapped if swapped else made in {None, "the pay were increased", "the wages were raised"}


@pytest.mark.parametrize(
    ("text", "words", "opposite"),
    [
        ("The rent has risen", {"fallen", "decreased", "gone down"}, True),
        ("“The observers are at the gate”", {"advisers", "negotiators", "interpreters", "inspectors"}, False),
        ("a strange tale", set(), None),
    ],
)
def test_a_word_for_another_makes_something_else_or_the_opposite(text, words, opposite):
    made = [one for seed in range(60) if (one := mistake(text, random.Random(seed)))]
    old = {"rent", "risen", "observers"}
    put = {one.replace("“", "").replace("”", "") for one, _ in made}
    assert all(any(word in one for one in put) for word in words)
    assert bool(made) is bool(words)
    assert not [one for one, told in made if told is opposite and all(word in one for word in old & set(text.split()))]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The dam was safe", "The dam was not safe"),
        ("that the dam will hold", "that the dam will not hold"),
        ("The dam has not been repaired", "The dam has been repaired"),
        ("It was never safe", "It was safe"),
        ("The dam that was built last was safe", None),  # which of the two is denied is not plain
        ("the dam was built and nobody was warned", None),
        ("the dam", None),
    ],
)
def test_a_not_put_in_or_left_out(text, other):
    assert negate(text) == other


def test_what_stands_beside_in_an_article_is_something_else():
    articles = list(read_surroundings())
    assert len(articles) >= 200
    for article in articles[:20]:
        drawn = draw_surroundings(article, random.Random(3))
        assert {answer for _, _, answer in pair_group(drawn)} <= {OTHER}
        assert len({wording.text for wording in drawn}) == len(drawn)


def test_two_statements_of_an_article_that_share_their_words_are_not_both_drawn():
    article = [Wording("the canal has been widened by the army", 1000), Wording("the army has widened the canal", 1001)]
    assert draw_surroundings(article, random.Random(1)) == article[:1]


def test_the_same_seed_gives_the_same_variety():
    one, two = (vary_group(GROUP, random.Random(5)) for _ in range(2))
    assert one == two
    assert {wording.place for wording in GROUP} <= {wording.place for wording in one}
