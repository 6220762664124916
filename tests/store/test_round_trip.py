"""What goes into a store comes out equal, whatever the record holds."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.records import ACTS, MANNERS, Document, Furniture, Resolved, Span, Statement, hash_spans
from onrecord.store import open_store

ID = "0123456789abcdef01234567"
TEXT = "The bridge will open in May, Mayor Ilva Torrand said. “Zoë’s ☃ 𝔸 waits.”\r\n"

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
maybe_words = st.none() | words
spans = st.tuples(st.integers(0, 40), st.integers(1, 30)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
span_tuples = st.lists(spans, min_size=1, max_size=3).map(tuple)
scores = st.floats(0, 1)
resolveds = st.none() | st.builds(
    Resolved,
    value=words | st.sampled_from(["2023-04", "XXXX-06-06"]),
    rule=words,
    evidence=st.none() | spans,
    clue=maybe_words,
    score=scores,
)


@st.composite
def articles(draw):
    fields = {name: draw(resolveds) for name in ("title", "outlet", "byline", "credit", "dateline", "published")}
    plain = {name: draw(maybe_words) for name in ("url", "language", "fetched_at")}
    furniture = draw(st.lists(st.builds(Furniture, spans, words), max_size=2).map(tuple))
    notes = draw(st.lists(words, max_size=2).map(tuple))
    document = Document(ID, draw(words), TEXT, draw(words), draw(words), **fields, **plain, furniture=furniture, notes=notes)
    return document, draw(st.lists(statements(), max_size=3, unique_by=lambda said: said.id).map(tuple))


@st.composite
def statements(draw):
    roles = [draw(span_tuples) for _ in range(3)]
    return Statement(
        hash_spans(ID, *roles),
        ID,
        *roles,
        manner=draw(st.sampled_from(MANNERS)),
        act=draw(st.sampled_from(ACTS)),
        score=draw(scores),
        negated=draw(st.booleans()),
        nested_in=draw(maybe_words),
        speaker_kind=draw(st.sampled_from([None, "person", "group"])),
        about=draw(st.lists(words, max_size=3).map(tuple)),
        **{name: draw(resolveds) for name in ("speaker", "speaker_role", "addressee", "said_on", "place", "occasion")},
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(first=articles(), second=articles())
def test_records_come_back_equal_also_when_another_reader_replaces_them(tmp_path_factory, first, second):
    path = tmp_path_factory.mktemp("store") / "record.db"
    with open_store(path, create=True) as store:
        for version, (document, said) in enumerate((first, second)):
            assert store.writer(f"model {version}").add_article(document, said)
            found = store.view.article(ID)
            assert (found.document, found.statements) == (document, said)
            assert sorted(store.view.statements(), key=repr) == sorted(((document, one) for one in said), key=repr)
        assert found.copies == (() if first[0].path == second[0].path else (first[0],))
