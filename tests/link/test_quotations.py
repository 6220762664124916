"""One utterance or two: one line a case, as an editor would check it; what each outlet kept, left out and changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.link.quotations import SameWords, compare_quotations, link_quotations, quotation_of
from onrecord.link.utterances import build_utterance, find_utterances
from onrecord.records import Document, Manner, Resolved, Span, SpeakerKind, Statement, hash_spans, hash_text

DAM = "“The dam will hold until the last farmer has left the valley,”"
KEY = "“The minister has bought a corridor and forgotten to ask who holds the key,”"

Said = tuple[Document, Statement]


def said(
    words: str,
    speaker: str | None = "Ilva Torrand",
    day: str | None = "2023-04-25",
    kind: SpeakerKind = "person",
    sure: float = 1.0,
    **more: str,
) -> Said:
    """A statement of these words in an article of its own; what stands in marks is quoted. `said_on` is the day named beside the cue."""
    published = Resolved(day, "test") if day else None
    text = f"{words} {more.get('place', '')}"
    document = Document(hash_text(f"{text}{speaker}{day}"), "a.txt", text, "plain", "", published=published)
    manner: Manner = "indirect" if not set(words) & set("“‘\"'«") else "direct" if words[0] in "“‘\"'«" else "mixed"
    content = (Span(0, len(words)),)
    said_on = Resolved(more["said_on"], "time named with the cue", score=0.9) if "said_on" in more else None
    who = Resolved(speaker, "test", score=sure) if speaker else None
    statement = Statement(
        hash_spans(document.id, content), document.id, content, (), (), manner, "say", 1.0,
        speaker=who, speaker_kind=kind if who else None, said_on=said_on,
    )  # fmt: skip
    return document, statement


def link(left: Said, right: Said) -> SameWords | None:
    """The link between two statements, found by search among both and by comparing them: the same."""
    one, two = quotation_of(*left), quotation_of(*right)
    found = list(link_quotations([(document, (statement,)) for document, statement in (left, right)]))
    compared = compare_quotations(one, two) if one and two else None
    assert [each.kind for each in found] == ([compared.kind] if compared else [])
    return compared


SAME = [
    (said(DAM), said(DAM, day="2023-05-02"), "same"),
    (said(DAM), said("“The dam will hold until the last farmer has left,”"), "cut"),
    (said(DAM), said("the dam would hold “until the last farmer has left the valley”", day="2023-04-27"), "cut"),
    (said(KEY), said("“The minister has bought a corridor ... and forgotten to ask who holds the key.”"), "same"),
    (said(KEY), said("“The honourable minister has bought a corridor, and he has forgotten to ask who holds the key,”"), "reworded"),
    (said(KEY), said("“Ardell has bought a corridor,” she said, and had “forgotten to ask who holds the key”"), "reworded"),
    # nobody named, only described, by surname, through a spokesperson
    (said(DAM), said(DAM, None), "same"),
    (said(DAM), said(DAM, "authority's director", kind="unnamed"), "same"),
    (said(DAM), said(DAM, "Torrand"), "same"),
    (said(DAM, "Rivers Authority", kind="organisation"), said(DAM), "same"),
    # a phrase that tells who said it, on the same days
    (said("the plan was “a velvet guillotine”"), said("“This is a velvet guillotine for our theatres,”", day="2023-04-26"), "cut"),
    # spelling, short forms, figures, an editor's word
    (
        said("“We've organised eleven barges and they haven't come back,”"),
        said('"We have organized 11 barges and they have not come back"'),
        "same",
    ),
    (said("“They sold it to a man in Ombra,”"), said("“They sold [the Marrow ferry] it to a man in Ombra”"), "same"),
    # told without marks
    (
        said("“The sawmill will close on the first of May and its forty men will be paid until Christmas,”"),
        said("the sawmill would close on the first of May and its forty men would be paid until Christmas"),
        "told",
    ),
    # told by another in the third person and the past
    (
        said("“I will sell my sawmill to them, and we shall keep our forty barges,”"),
        said("he would sell his sawmill to them, and they would keep their forty barges"),
        "told",
    ),
    (
        said("Orlavia had promised the ferrymen 2,500 new lanterns and a chapel"),
        said("Orlavia has promised ferrymen 2500 new lanterns and the chapel", day="2023-04-26"),
        "told",
    ),
    # figures in words and with their commas
    (said("“Twenty-five barges lay idle for 1,200 days,”"), said("“25 barges lay idle for 1200 days,”"), "same"),
    # other forms of the words, a clause moved, clips of both ends
    (said("“The inspector came with a basket and left with the evidence,”"), said("“The inspectors came with baskets,”"), "cut"),
    (
        said("“If they come with bulldozers they will find my grandmother in her chair,”"),
        said("“They will find my grandmother in her chair if they come with bulldozers,”"),
        "same",
    ),
    (
        said("“What happened in Corvo was not an accident, it was arithmetic,”"),
        said("“not an accident” but “arithmetic”", day="2023-04-28"),
        "cut",
    ),
    # one sentence of a reporter's around a phrase that alone is nobody's, months apart
    (
        said("she found the mayor “very charming” at supper"),
        said("that she found the mayor “very charming” at supper", day="2023-07-20"),
        "same",
    ),
    # a name's short form; a pronoun that may have been read wrongly, where nearly every word is there
    (said(DAM, "Joe Varnish"), said(DAM, "Joseph P. Varnish Jr."), "same"),
    (said(DAM), said(DAM, "Goran Pell", sure=0.85), "same"),
]


@pytest.mark.parametrize(("left", "right", "kind"), SAME, ids=[right[0].text for _, right, _ in SAME])
def test_one_utterance(left, right, kind):
    found = link(left, right)
    assert found
    assert found.kind == kind
    assert 0.3 < found.score <= 1


TWO = [
    # a clip of somebody's after a week, where nobody is named who says it
    (
        said("“They are temperamentally unfit to keep a lighthouse,”"),
        said("they were “temperamentally unfit to keep a lighthouse”", None, day="2023-05-17"),
    ),
    # said by somebody else, or read out by somebody else
    (said(DAM), said(DAM, "Goran Pell")),
    (said(DAM), said("“She said the dam will hold until the last farmer has left the valley. I am the last farmer,”", "Goran Pell")),
    (said(DAM, "Ines Varga"), said(DAM, "Keld Varga")),
    (said("“That is our valley,”"), said("“That is our valley,”", "Goran Pell", sure=0.85)),
    # what anyone might say
    (said("“I'm very proud,”"), said("“I'm very proud of our volunteers,”")),
    (said("“No comment,”"), said("“I have no comment on that,”")),
    (said("“Our thoughts and prayers are with the families,”"), said("“Our thoughts and prayers are with the miners,”")),
    (said("“We will do everything in our power,”"), said("“We will do everything in our power to find them,”", day="2023-04-29")),
    # a phrase of hers that came back months later
    (said("the “rigged regatta”"), said("“It is a rigged regatta, and the boats are rigged too,”", day="2023-11-25")),
    # the opposite, other figures, another day
    (said("“We will turn to the Littoral Court,”"), said("“We will not turn to the Littoral Court,”")),
    (
        said("“Prices rose by 3 percent, led by bread and fuel,”"),
        said("“Prices rose by 7 percent, led by bread and fuel,”", day="2023-05-25"),
    ),
    (said("“The locks are shut,”", said_on="2023-04-20"), said("“The locks are shut,”", said_on="2023-04-24")),
    # one sentence of a form, filled in with other figures
    (
        said("1,300 letters held secrets, the vast majority of them merely “confidential”, the lowest grade of secrecy"),
        said("2,093 letters held secrets, the vast majority of them merely “confidential”, the lowest grade of secrecy", day="2023-05-25"),
    ),
    # only the subject is the same
    (said("“The Brannoch locks belong to Orlavia,”"), said("“The Brannoch locks need new gates,”")),
    (said("the bank would raise the rate in June"), said("“The bank has no rate, it has moods,”")),
    # too far apart to be told from another occasion without marks
    (said(DAM), said("the dam would hold until the last farmer had left the valley", day="2023-08-01")),
]


SCENE = "The mill had been shut for a year when the council met.", "The council will meet again in June."


def printed(words: str, speaker: str | None, day: str = "2023-04-25", before: str = SCENE[0], after: str = SCENE[1]) -> Said:
    """A statement within an article that prints words of its own around it."""
    document, statement = said(words, speaker, day)
    text = f"{day}. {before} {words}, {'he' if speaker else 'they'} said. {after}"
    start = text.index(words)
    return replace(document, text=text), replace(statement, content=(Span(start, start + len(words)),))


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        # one passage in two articles, whoever was read as its speaker, and however little the words weigh
        (printed("that the whole mill be sold", "Osk Vell"), printed("that the whole mill be sold", "Ilva Torrand"), True),
        (printed("that the whole mill be sold", None), printed("the whole mill be sold", None), True),
        # other words around it, other days, another content between the same words, too little to be told by
        (
            printed("that the whole mill be sold", None),
            printed("that the whole mill be sold", None, before="Rain.", after="It fell."),
            False,
        ),
        (printed("that the whole mill be sold", None), printed("that the whole mill be sold", None, "2023-05-25"), False),
        (printed("that the whole mill be sold", None), printed("that the whole mill not be sold", None), False),
        (printed("the sold mill", None), printed("the sold mill", None), False),
    ],
)
def test_one_passage_in_two_articles(left, right, one):
    left, right = (left[0], left[1]), (replace(right[0], id="another"), right[1])
    found = compare_quotations(quotation_of(*left), quotation_of(*right))
    assert (found is not None) is one
    assert not found or found.reason.endswith("the same words stand around it")


@pytest.mark.parametrize(("left", "right"), TWO, ids=[right[0].text for _, right in TWO])
def test_two_utterances(left, right):
    assert link(left, right) is None


def test_what_stands_inside_a_statement_is_no_version_of_it():
    document, outer = said("“She told me that " + KEY.strip("“”") + "”")
    inner = Statement("inner", document.id, (Span(18, len(document.text) - 2),), (), (), "direct", "say", 1.0, nested_in=outer.id)
    assert list(link_quotations([(document, (outer, inner))])) == []


def test_the_reason_can_be_read():
    found = link(said("“On Tuesday we counted every brick of that wall,”"), said("“We counted every stone of that wall,”"))
    assert found
    assert (
        found.reason
        == "6 of 7 words of the shorter are in the other; “stone” for “brick”; cut at the start; the same speaker; the same day"
    )


FULL = "“The budget is a bridge. It was drawn by people who have never crossed a river, and it ends in the water.”"


def utterance(*versions: Said) -> list[list[int]]:
    """The utterances among the versions, by their numbers, each with the fullest first."""
    articles = [(document, (statement,)) for document, statement in versions]
    number = {statement.id: n for n, (_, statement) in enumerate(versions)}
    return [[number[version.statement] for version in one.versions] for one in find_utterances(articles, link_quotations(articles))]


def test_the_fullest_version_comes_first():
    clip, part = said("“people who have never crossed a river”"), said("“The budget is a bridge,” “and it ends in the water.”")
    assert utterance(clip, said(FULL), part) == [[1, 2, 0]]


def test_a_clip_makes_two_utterances_no_one():
    spring = said("“A velvet guillotine is what they built, and they sharpened it on our theatres,”")
    summer = said("“Whoever signs this signs for a velvet guillotine in every school of the province,”", day="2023-05-01")
    clip = said("a “velvet guillotine”", day="2023-04-26")
    assert len(utterance(spring, summer, clip)) == 1
    assert len(utterance(spring, summer, clip)[0]) == 2


def test_the_earliest_is_marked_where_every_day_is_known():
    later, early, same_day = said(FULL, day="2023-04-26"), said(FULL + " "), said("“The budget is a bridge that ends in the water”")
    assert build_utterance([later, early, same_day]).earliest == (early[1].id, same_day[1].id)
    assert build_utterance([later, early, said(FULL, day=None)]).earliest == ()


def test_each_version_shows_what_it_kept_left_out_and_changed():
    fullest = said("“We have paid for the pilots, for the tugs and for the lighthouse, and we have seen no ship.”")
    other = said("“We have paid for the pilots and for the lamp, and we have seen no ship at all.”")
    changes = build_utterance([fullest, other]).versions[1].changes
    shown = [(change.kind, " ".join(w.text for w in change.left), " ".join(w.text for w in change.right)) for change in changes]
    assert shown == [
        ("kept", "We have paid for the pilots", "We have paid for the pilots"),
        ("left out", "for the tugs", ""),
        ("kept", "and for the", "and for the"),
        ("changed", "lighthouse", "lamp"),
        ("kept", "and we have seen no ship", "and we have seen no ship"),
        ("added", "", "at all"),
    ]
    document = other[0]
    assert all(document.text[word.start : word.end] == word.text for change in changes for word in change.right)


DAMAGES = [
    ("“The marshes were drained, and the fer- rymen paid, and the lan- terns sold for €40 to the har- bour,”", "words cut in two"),
    (
        "â€œThe marshes were drained, and the ferrymen paid, and the lanterns sold for â‚¬40 to the harbour,â€\x9d",
        "read in a wrong encoding",
    ),
    (
        "“The marshes were drained, and the ferry\u00admen paid, and the lan\u200bterns sold for &euro;40 to the har\u00adbour,”",
        "unseen signs",
    ),
]


@pytest.mark.parametrize(("damaged", "how"), DAMAGES, ids=[how for _, how in DAMAGES])
def test_a_damaged_copy_is_compared_as_it_was_meant(damaged, how):
    plain = said("“The marshes were drained, and the ferrymen paid, and the lanterns sold for €40 to the harbour,”")
    document, statement = said(damaged)
    articles = [(one, (two,)) for one, two in (plain, (document, replace(statement, manner="direct")))]
    (found,) = link_quotations(articles)
    assert found.kind == "same"
    (one,) = find_utterances(articles, [found])
    assert [change.kind for version in one.versions for change in version.changes] == ["kept", "kept"]
    words = next(version for version in one.versions if version.document == document.id).changes[0].right
    assert document.text[words[-1].start : words[-1].end].startswith("har")
    assert words[-1].text == "harbour"
