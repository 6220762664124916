"""The invented articles with contests: every label names words that are there, and both halves have each kind."""

from collections import Counter

from benchmarks.contestarticles import Label, answers, read_stories


def test_marks_are_gone_and_every_statement_has_its_parts():
    for story in read_stories():
        for document, statements in story.articles:
            assert not set("<>[]{}*|@") & set(document.text)
            assert all(one.content and one.speaker for one in statements)
            assert len({one.id for one in statements}) == len(statements) > 1


def test_both_halves_have_contests_of_each_kind_and_near_misses():
    counts = Counter((story.half, label.kind) for story in read_stories() for label in story.labels)
    assert {half for half, _ in counts} == {"work", "kept"}
    least = {"denial": 25, "correction": 25, "reversal": 5, "none": 35}
    assert all(counts[half, kind] >= least[kind] for half in ("work", "kept") for kind in least)


def test_a_contest_answers_a_label_either_way_round_and_in_its_article_only():
    label = Label("denial", ("a", 10, 20), (("a", 40, 50), ("a", 60, 70)), "")
    assert answers(label, ("a", 12, 18), ("a", 45, 80))
    assert answers(label, ("a", 65, 66), ("a", 19, 25))
    assert not answers(label, ("a", 20, 30), ("a", 45, 50))
    assert not answers(label, ("b", 12, 18), ("a", 45, 50))
