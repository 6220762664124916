"""Judging in the browser: the queue, the forms, and what stands before them."""

import re

import pytest

from onrecord.errors import RunError
from onrecord.records import Span, value_of
from onrecord.serve.reviewing import read_spans
from tests.invented import BRIDGE, BRIDGE_SAID
from tests.serve.conftest import HOME, Visitor, serve
from tests.serve.test_pages import Page

OPEN, WAIT, LEAK = BRIDGE_SAID


@pytest.fixture
def client(filled):
    with serve(filled) as client:
        yield client


@pytest.fixture
def visit(client):
    return Visitor(client)


def fields_of(page):
    """What a browser would send of the form."""
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))
    areas = {name: words.replace("&#34;", '"') for name, words in re.findall(r'<textarea id="\w+" name="(\w+)"[^>]*>([^<]*)<', page)}
    speaker = re.search(r'<input id="speaker" name="speaker" value="([^"]*)"', page)[1]
    return {**hidden, **areas, "speaker": speaker, "kind": "person", "by": "mira"}


def judge(client, address="/review", **changed):
    """Open the form and send it; what comes back."""
    return client.post(address, data={**fields_of(client.get(address).text), **changed})


def shown(client):
    article = client.app.state.site.store.view.article_of(BRIDGE.id)
    return [(value_of(said.speaker), said.reviewed.verdict if said.reviewed else None) for said in article.statements]


def test_the_most_doubtful_comes_first(visit):
    page = Page(visit.page("/review"))
    assert "5 statements are left to judge" in page.text
    assert "We will not wait a twelfth year" in page.text
    assert WAIT.id in page.values("value")


@pytest.mark.parametrize(
    ("address", "id"),
    [("/review?article=" + BRIDGE.id, WAIT.id), ("/review?speaker=vell", LEAK.id), (f"/review?s={OPEN.id}", OPEN.id)],
)
def test_what_is_judged_can_be_chosen(visit, address, id):
    assert id in Page(visit.page(address)).values("value")


def test_each_judgement_leads_to_the_next(client):
    answer = judge(client)
    assert (answer.status_code, answer.headers["location"]) == (303, "/review?done=right")
    following = Page(client.get("/review?done=right").text)
    assert "Right, as it stood." in following.text
    assert "4 statements are left" in following.text
    assert WAIT.id not in following.values("value")
    assert shown(client)[1] == ("Ilva Torrand", "right")
    assert [one.decided_by for one in client.app.state.site.store.view.reviews()] == ["mira"]
    assert 'value="mira"' in client.get("/review").text


def test_a_statement_is_put_off(client):
    page = Page(client.get("/review").text)
    later = next(link for link in page.links if link.startswith("/review?after="))
    put_off = Page(client.get(later).text)
    assert WAIT.id not in put_off.values("value")
    assert "5 statements are left" in put_off.text


def test_a_speaker_is_corrected(client):
    assert judge(client, speaker="Osk Vell").headers["location"] == "/review?done=corrected"
    assert shown(client)[1] == ("Osk Vell", "corrected")
    assert "checked by hand" in client.get(f"/articles/{BRIDGE.id}").text


def test_words_are_corrected_by_writing_and_by_selecting(client):
    judge(client, f"/review?s={LEAK.id}", source="Osk Vell", cue="denied that")
    said = client.app.state.site.store.view.article_of(BRIDGE.id).statements[2]
    assert [BRIDGE.text[span.start : span.end] for span in (*said.source, *said.cue)] == ["Osk Vell", "denied that"]
    at = BRIDGE.text.index("bridge will")
    judge(client, f"/review?s={OPEN.id}", content="bridge will open", content_at=f"{at}-{at + 16}")
    assert client.app.state.site.store.view.article_of(BRIDGE.id).statements[0].content == (Span(at, at + 16),)


def test_what_is_no_statement_goes_and_is_taken_back(client):
    answer = judge(client, verdict="none")
    assert answer.headers["location"] == "/review?done=none"
    assert len(shown(client)) == 2
    seal = fields_of(client.get("/review").text)["seal"]
    assert client.post("/review/undo", data={"seal": seal}).headers["location"] == "/review?done=undone"
    assert len(shown(client)) == 3


def test_a_missed_statement_is_added(client):
    address = f"/review/missed?article={BRIDGE.id}"
    answer = judge(client, address, content="on Monday", cue="said on", source="Ilva Torrand", speaker="Ilva Torrand")
    assert answer.status_code == 303, answer.text
    assert answer.headers["location"] == f"{address}&done=missed"
    assert ("Ilva Torrand", "missed") in shown(client)


@pytest.mark.parametrize(
    ("changed", "status", "says"),
    [
        ({"content": ""}, 400, "needs words of what is said"),
        ({"content": "not in the article"}, 400, "does not stand in the article"),
        ({"seal": "wrong"}, 403, "too old"),
        ({"article": "ffff"}, 400, "No article of this id"),
        ({"statement": "ffff"}, 400, "in the record no longer"),
        ({"kind": "ghost"}, 422, "kind"),
        ({"verdict": "maybe"}, 422, "verdict"),
        ({"more": "x"}, 422, "no parameter"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_changes(client, changed, status, says):
    answer = judge(client, **changed)
    assert answer.status_code == status
    assert says in Page(answer.text).text
    assert {verdict for _, verdict in shown(client)} == {None}


def test_what_was_written_is_kept_where_it_cannot_be_done(client):
    page = judge(client, content="not in the article", speaker="Osk Vell").text
    assert fields_of(page)["content"] == "not in the article"
    assert fields_of(page)["speaker"] == "Osk Vell"


def test_who_judged_the_same_meanwhile_is_told(client):
    data = fields_of(client.get("/review").text)
    judge(client, verdict="none")
    answer = client.post("/review", data=data)
    assert (answer.status_code, "in the record no longer" in Page(answer.text).text) == (400, True)


def test_a_form_of_another_site_is_refused(client):
    data = fields_of(client.get("/review").text)
    assert client.post("/review", data=data, headers={"origin": "https://elsewhere.example"}).status_code == 403
    client.cookies.clear()
    assert client.post("/review", data=data).status_code == 403
    assert client.post("/review/undo", data={"seal": data["seal"]}).status_code == 403
    assert {verdict for _, verdict in shown(client)} == {None}


def test_a_read_only_site_takes_no_judgement(filled):
    with serve(filled, read_only=True) as client:
        for address in ("/review", f"/review/missed?article={BRIDGE.id}"):
            assert client.get(address).status_code == 403
            assert client.post(address, data={"article": BRIDGE.id}).status_code == 403
        assert client.post("/review/undo").status_code == 403
        assert not [link for link in Page(client.get(f"/articles/{BRIDGE.id}").text).links if link.startswith("/review")]


def test_the_end_of_the_queue_says_what_to_do(client):
    for _ in range(3):
        judge(client, f"/review?article={BRIDGE.id}")
    page = Page(client.get(f"/review?article={BRIDGE.id}").text)
    assert "Every statement of this article is judged." in page.text
    assert f"/review/missed?article={BRIDGE.id}" in page.links


def test_names_are_offered_by_how_they_begin(visit):
    page = Page(visit.page("/review/names?speaker=tor"))
    assert page.values("value") == ["Ilva Torrand"]
    assert Page(visit.page(f"/review/names?article={BRIDGE.id}")).values("value") == ["Ilva Torrand", "Osk Vell"]


TEXT = 'Vell said the gate held.\n\nLater  Vell said "it holds". The gate, he added, held.\n'


@pytest.mark.parametrize(
    ("words", "places", "near", "found"),
    [
        ("the gate held", "", None, ["the gate held"]),
        ("Later Vell", "", None, ["Later  Vell"]),  # white space is compared loosely
        ("The gate … held", "", 60, ["The gate", "held"]),
        ("Vell", "33-37", None, ["Vell"]),
        ("", "33-37", None, []),
        ("the gate held", "0-4", None, ["the gate held"]),  # the places are of other words
        ("gate held", "999999-9999999", None, ["gate held"]),
    ],
)
def test_words_of_a_form_are_found(words, places, near, found):
    assert [TEXT[span.start : span.end] for span in read_spans(TEXT, words, places, near)] == found


@pytest.mark.parametrize(
    ("words", "says"), [("Vell", "stands there 2 times"), ("the gat", "does not stand"), ("The gate held", "does not stand")]
)
def test_words_that_leave_a_doubt_are_not_taken(words, says):
    with pytest.raises(RunError, match=says):
        read_spans(TEXT, words, "", None)


def test_a_name_with_markup_is_shown_as_it_is(client):
    evil = '"><script>alert(1)</script>'
    assert judge(client, speaker=evil, by=evil).status_code == 303
    page = Page(client.get(f"/review?s={WAIT.id}").text)
    assert {attributes.get("src", "")[:8] for tag, attributes in page.tags if tag == "script"} == {"/static/"}
    assert evil in page.values("value")
    assert HOME not in page.text
