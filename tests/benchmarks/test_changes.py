"""That a changed article still says the same: its gold stands where it stood, under the names that the text now has."""

import random

import pytest

from benchmarks.changes import CHANGES, Article
from onrecord.repairs import repair_text

TEXT = (
    "Dam off for good, says mayor\n\nFriday, July 21, 2017\n\n"
    "ELDA, Ruvania, July 21 (Vox) - The dam of Elda will not be built, the mayor, Margaret Varga, said in Elda on Friday. "
    "“It’s our first and final ‘no’ — and it is Ruvania’s,” Varga told the Elda Herald. She favors a bridge.\n\n"
    "The Ruvanian engineer Pavel Orsk said the hill of the official would slide and that nobody, he himself least, had been asked.\n\n"
    "“Nobody asked us about the organized flood,” Mr Orsk said at the café. He stressed that it was late, and that the water would rise."
)


def _entry(content, source, cue, speaker):
    def span(words):
        words, _, after = words.partition("|")
        start = TEXT.index(words + after)
        return [(start, start + len(words))]

    return {"content": span(content), "source": span(source), "cue": span(cue), "speaker": speaker, "speaker_type": "person"}


ARTICLE = Article(
    "dam", TEXT,
    (
        _entry("The dam of Elda will not be built", "the mayor, Margaret Varga", "said", "Margaret Varga"),
        _entry("“It’s our first and final ‘no’ — and it is Ruvania’s,”", "Varga| told", "told", "Margaret Varga"),
        _entry("the hill of the official would slide", "The Ruvanian engineer Pavel Orsk", "said| the hill", "Pavel Orsk"),
    ),
    "The Elda Herald", ((TEXT.index("ELDA"), TEXT.index(" The dam"), "dateline"),),
)  # fmt: skip
NOT_TOUCHED = {
    "spelling: American", "dates: month first", "line ends of Windows", "apostrophes curly", "marks: curly", "dateline: wire",
    "blanks: lost before quotations",
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_the_gold_stands_where_it_stood(name):
    changed = CHANGES[name](ARTICLE, random.Random(1))
    assert (changed.text == TEXT) == (name in NOT_TOUCHED)
    for old, new in zip(ARTICLE.statements, changed.statements, strict=True):
        for role in ("content", "source", "cue"):
            (start, end), (was, till) = new[role][0], old[role][0]
            assert start == 0 or not (changed.text[start - 1].isalnum() and changed.text[start].isalnum()), "a word is cut"
            assert abs((end - start) - (till - was)) <= 40
        assert new["speaker"].split()[-1].strip(".") in repair_text(changed.text)[0]
    assert changed == CHANGES[name](ARTICLE, random.Random(1)), "drawn otherwise the second time"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("marks: German", "„It’s our first and final ‚no‘ — and it is Ruvania’s,“"),
        ("marks: guillemets with blanks", "« It’s our first and final “no” — and it is Ruvania’s, »"),
        ("marks: doubled singles", "``It’s our first and final `no' — and it is Ruvania’s,''"),
        ("dashes: double hyphens", "final ‘no’--and"),
        ("blanks: lost after sentences", "on Friday.“It’s"),
        ("blanks: lost after commas", "the mayor,Margaret Varga,said"),
        ("ligatures", "our ﬁrst and ﬁnal"),
        ("full-width figures", "Friday, July ２１, ２０１７"),
        ("dates: dots", "Friday, 21.7.2017"),
        ("dates: iso", "Friday, 2017-07-21"),
        ("dateline: slash", "ELDA, Ruvania, July 21. /Vox/. The dam"),
        ("weekdays short", "said in Elda on Fri."),
        ("headline in capitals", "DAM OFF FOR GOOD, SAYS MAYOR\n"),
        ('"told reporters" for "said"', "Pavel Orsk told reporters the hill"),
        ("spelling: British", "She favours a bridge"),
        ("no full stop at the end", "had been asked\n\n“Nobody"),
        ("paragraphs joined", "had been asked. “Nobody"),
        ("a paragraph a sentence", "Elda Herald.\n\nShe favors"),
    ],
)
def test_what_changes(name, words):
    assert words in CHANGES[name](ARTICLE, random.Random(1)).text


def test_he_for_she():
    text = CHANGES["he for she"](ARTICLE, random.Random(1)).text
    assert "He favors a bridge" in text
    assert "nobody, she herself least" in text
    assert "Ms " in text
    assert "She stressed" in text
