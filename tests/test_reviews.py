"""Judgements on single statements: seen at once, taken back, and never undone by reading an article again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.errors import RunError
from onrecord.linking import link_people
from onrecord.people import merge_people, undo_deed
from onrecord.records import value_of
from onrecord.reviews import Marked, accept_statement, add_missed, correct_statement, reject_statement, undo_review
from tests.invented import document, saying, span_of

QUAY = document(
    'The quay of Port Elda\n\n"The quay is closed," Ilva Torrand said. She denied that it sinks. Osk Vell told reporters that the gate '
    "held, and promised new stones.\n",
    path="quay.txt",
    title="The quay of Port Elda",
    published="2023-05-04",
)
CLOSED = saying(QUAY, '"The quay is closed,"', source="Ilva Torrand", cue="said", speaker="Ilva Torrand", speaker_kind="person", score=0.9)
SINKS = saying(
    QUAY, "it sinks", source="She", cue="denied", speaker="Osk Vell", speaker_kind="person", manner="indirect", act="deny", score=0.4
)
HELD = saying(QUAY, "the gate held", source="Osk Vell", cue="told", speaker="Osk Vell", speaker_kind="person", manner="indirect", score=0.7)
READ = (CLOSED, SINKS, HELD)


@pytest.fixture
def record(store):
    read(store, *READ)
    return store


def read(store, *statements, version="model 1"):
    store.writer(version).add_article(QUAY, statements)
    link_people(store)


def spans(*words):
    return tuple(span_of(QUAY.text, one) for one in words)


def shown(store):
    """Each statement: its words, who says it, and how a person judged it."""
    return [
        (
            " … ".join(QUAY.text[span.start : span.end] for span in said.content),
            value_of(said.speaker),
            said.reviewed.verdict if said.reviewed else None,
        )
        for said in store.view.article_of(QUAY.id).statements
    ]


AS_READ = [('"The quay is closed,"', "Ilva Torrand", None), ("it sinks", "Osk Vell", None), ("the gate held", "Osk Vell", None)]
SHE = Marked(SINKS.content, SINKS.cue, SINKS.source, speaker="Ilva Torrand", kind="person")


def test_a_statement_is_accepted(record):
    accept_statement(record, QUAY.id, SINKS.id, by="mira")
    assert shown(record) == [AS_READ[0], ("it sinks", "Osk Vell", "right"), AS_READ[2]]
    said = record.view.article_of(QUAY.id).statements[1]
    assert (said.score, said.reviewed.decided_by, said.act, said.person.name) == (1.0, "mira", "deny", "Osk Vell")


def test_a_speaker_is_corrected(record):
    correct_statement(record, QUAY.id, SINKS.id, SHE, by="mira")
    assert shown(record)[1] == ("it sinks", "Ilva Torrand", "corrected")
    said = record.view.article_of(QUAY.id).statements[1]
    assert (said.id, said.speaker.rule, said.act, said.manner, said.person.name) == (
        SINKS.id, "judged by hand", "deny", "indirect", "Ilva Torrand"
    )  # fmt: skip
    assert {one.name: one.statements for one in record.view.people()} == {"Ilva Torrand": 2, "Osk Vell": 1}


def test_a_speaker_is_left_open(record):
    correct_statement(record, QUAY.id, SINKS.id, replace(SHE, speaker=None, kind=None), by="mira")
    assert shown(record)[1] == ("it sinks", None, "corrected")


def test_what_is_marked_as_it_stands_is_accepted(record):
    same = Marked(SINKS.content, SINKS.cue, SINKS.source, speaker="Osk Vell", kind="person", manner="indirect", act="deny", negated=False)
    assert correct_statement(record, QUAY.id, SINKS.id, same, by="mira").what == "right"


def test_spans_are_corrected_and_what_follows_from_them(record):
    wider = Marked(spans("the gate held"), spans("told reporters"), spans("Osk Vell"), speaker="Osk Vell", kind="person")
    correct_statement(record, QUAY.id, HELD.id, wider, by="mira")
    said = record.view.article_of(QUAY.id).statements[2]
    assert (said.id == HELD.id, said.manner, said.act, value_of(said.said_on or QUAY.published)) == (False, "indirect", "say", "2023-05-04")


def test_a_statement_that_is_none_goes(record):
    reject_statement(record, QUAY.id, HELD.id, by="mira")
    assert shown(record) == AS_READ[:2]
    assert record.view.count() == 2


def test_a_missed_statement_is_added_in_its_place(record):
    marked = Marked(spans("new stones"), spans("promised"), spans("Osk Vell"), speaker="Osk Vell", kind="person")
    add_missed(record, QUAY.id, marked, by="mira")
    assert shown(record) == [*AS_READ, ("new stones", "Osk Vell", "missed")]
    assert record.view.article_of(QUAY.id).statements[3].act == "promise"


@pytest.mark.parametrize(
    ("marked", "says"),
    [
        (Marked(()), "needs words of what is said"),
        (Marked(spans("the gate held", "gate")), "overlap"),
        (Marked((replace(HELD.content[0], end=9_999),)), "there are no words"),
        (Marked(HELD.content, HELD.cue, HELD.source), "already"),
    ],
)
def test_what_cannot_be_marked_says_so(record, marked, says):
    with pytest.raises(RunError, match=says):
        add_missed(record, QUAY.id, marked, by="mira")
    assert shown(record) == AS_READ


def test_a_statement_judged_meanwhile_is_not_judged_again(record):
    reject_statement(record, QUAY.id, HELD.id, by="mira")
    with pytest.raises(RunError, match="no longer"):
        accept_statement(record, QUAY.id, HELD.id, by="osk")


def test_what_is_inside_a_statement_follows_it(store):
    inner = replace(saying(QUAY, "it sinks", cue="denied", source="She"), nested_in=CLOSED.id)
    read(store, CLOSED, inner)
    wider = Marked(spans('"The quay is closed,"', "it sinks"), CLOSED.cue, CLOSED.source, speaker="Ilva Torrand", kind="person")
    correct_statement(store, QUAY.id, CLOSED.id, wider, by="mira")
    outer, inside = store.view.article_of(QUAY.id).statements
    assert inside.nested_in == outer.id
    reject_statement(store, QUAY.id, outer.id, by="mira")
    assert [said.nested_in for said in store.view.article_of(QUAY.id).statements] == [None]


def test_judgements_are_taken_back_last_first(record):
    accept_statement(record, QUAY.id, CLOSED.id, by="mira")
    reject_statement(record, QUAY.id, HELD.id, by="osk")
    assert undo_review(record, by="mira").what == "none"
    assert shown(record) == [('"The quay is closed,"', "Ilva Torrand", "right"), *AS_READ[1:]]
    assert undo_review(record, by="mira").what == "right"
    assert shown(record) == AS_READ
    assert undo_review(record, by="mira") is None
    assert list(record.view.reviews()) == []


def test_undoing_a_judgement_leaves_people_and_the_other_way_round(record):
    accept_statement(record, QUAY.id, CLOSED.id, by="mira")
    merge_people(record, "Ilva Torrand", "Osk Vell", by="mira")
    assert undo_review(record, by="mira").what == "right"
    assert undo_deed(record, by="mira").what == "merge"
    assert len(record.view.people()) == 2


ANOTHER = (
    replace(saying(QUAY, "The quay is closed", source="Ilva Torrand", cue="said"), manner="direct"),
    replace(saying(QUAY, "that it sinks", source="She", cue="denied"), act="deny"),
    saying(QUAY, "the gate held, and promised new stones", source="Osk Vell", cue="told reporters"),
)


def test_judgements_outlive_another_reading(record):
    correct_statement(record, QUAY.id, SINKS.id, SHE, by="mira")
    reject_statement(record, QUAY.id, HELD.id, by="mira")
    add_missed(record, QUAY.id, Marked(spans("new stones"), spans("promised"), spans("Osk Vell")), by="mira")
    read(record, *ANOTHER, version="model 2")
    assert shown(record) == [
        ("The quay is closed", None, None),
        ("it sinks", "Ilva Torrand", "corrected"),
        ("new stones", None, "missed"),
    ]
    for _ in range(3):
        undo_review(record, by="mira")
    assert [words for words, _, _ in shown(record)] == ["The quay is closed", "that it sinks", "the gate held, and promised new stones"]


def test_a_correction_of_a_correction_outlives_another_reading(record):
    correct_statement(record, QUAY.id, SINKS.id, SHE, by="mira")
    correct_statement(record, QUAY.id, SINKS.id, replace(SHE, speaker=None, kind=None), by="osk")
    read(record, *ANOTHER, version="model 2")
    assert shown(record)[1] == ("it sinks", None, "corrected")
    assert [one.decided_by for one in record.view.reviews()] == ["mira", "osk"]


def test_what_changed_is_told(record):
    (before,) = record.view.articles()
    accept_statement(record, QUAY.id, CLOSED.id, by="mira")
    (after,) = record.view.articles()
    assert [one.id for one in record.view.index_articles(before.changed)] == [after.id]
    assert (before.reviewed, after.reviewed, after.statements) == (0, 1, 3)
    assert list(record.view.index_articles(after.changed)) == []
