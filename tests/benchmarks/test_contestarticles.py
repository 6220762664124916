"""The invented articles with contests: every label names words that are there, and both halves have each kind."""

from collections import Counter

from benchmarks.contestarticles import Label, answers, read_stories
from benchmarks.labelledwords import read_rows, statement_at
from onrecord.records import Span, Statement


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
    label = Label("denial", (("a", 10, 20), ("c", 1, 5)), (("a", 40, 50), ("a", 60, 70)), "")
    assert answers(label, ("a", 12, 18), ("a", 45, 80))
    assert answers(label, ("a", 65, 66), ("a", 19, 25))
    assert answers(label, ("a", 65, 66), ("c", 4, 9))
    assert not answers(label, ("a", 20, 30), ("a", 45, 50))
    assert not answers(label, ("b", 12, 18), ("a", 45, 50))


def test_articles_read_in_full_are_labelled_and_their_labels_have_both_sides():
    rows = list(read_rows("contests_read_polnear.tsv"))
    assert Counter(half for half, _ in {(half, name) for half, name, *_ in rows}) == {"work": 35, "kept": 35, "learn": 120, "check": 60}
    contested = Counter(half for half, _, kind, *_ in rows if kind in ("denial", "correction", "reversal"))
    assert contested == {"work": 32, "kept": 17, "learn": 50, "check": 28}
    for _, _, kind, *sides in rows:
        places = [place.split("-") for side in sides for place in side.split(";")]
        assert all(int(start) < int(end) for start, end in places) if kind != "-" else sides == ["-", "-"]


def test_a_statement_is_found_where_a_closing_mark_was_put_in():
    one, two = (Statement(f"{end}", "d", (Span(10, end),), (), (), "direct", "say", 1.0) for end in (41, 60))
    assert statement_at((one, two), 10, 40) is one
    assert statement_at((one, two), 10, 60) is two
    assert statement_at((one, two), 10, 50) is None
    assert statement_at((one, two), 11, 41) is None
