"""Reading GUM's entity marks; the documents here are made up in its form."""

import pytest

from onrecord.annotate.mentions import KINDS
from training.gum import parse_gum


def sentence(text, *words, opens=False):
    """A block of CoNLL-U; each word is "form" or "form|marks"."""
    lines = ["# newpar"] if opens else []
    lines += [f"# text = {text}"]
    for number, word in enumerate(words, 1):
        form, _, marks = word.partition("|")
        lines.append("\t".join([str(number), form, *["_"] * 7, f"Discourse=x|Entity={marks}|SpaceAfter=No" if marks else "_"]))
    return "\n".join(lines)


def mentions_of(*blocks):
    gold = parse_gum("GUM_news_made", "\n\n".join(blocks))
    return [(gold.text[m.start : m.end], KINDS[m.kind], m.entity) for m in gold.mentions]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Vell left.", ["Vell|(1-person-new-cf1-1-coref-Osk_Vell)", "left", "."], [("Vell", "person", 1)]),
        # nested, and both end on one word
        (
            "The mayor of Elda spoke",
            ["The|(3-person-new-1-sgl", "mayor", "of", "Elda|(4-place-new-1-sgl)3)", "spoke"],
            [("The mayor of Elda", "person", 3), ("Elda", "place", 4)],
        ),
        # two open on one word; what is no person, body or place is "other"
        (
            "Elda's council met",
            ["Elda|(5-organization-new-1-coref(6-place-giv:act-1-sgl", "'s|6)", "council|5)", "met|(7-event-new-1-sgl)"],
            [("Elda's council", "organisation", 5), ("Elda's", "place", 6), ("met", "other", 7)],
        ),
        # a word that was cut in two
        ("He can't", ["He|(1-person-giv:act-1-ana)", "ca", "n't"], [("He", "person", 1)]),
        # an identity with marks of its own, and a mention in two parts, which is left out
        (
            "Orsk came, or Sarn",
            ["Orsk|(2-place-new-1-coref-Orsk_%28town%29)", "came|(9[1/2]-person-new-1-sgl)", ",", "or", "Sarn|(9[2/2]-person-new-1-sgl)"],
            [("Orsk", "place", 2)],
        ),
    ],
)
def test_entity_marks(text, words, expected):
    assert mentions_of(sentence(text, *words)) == expected


def test_an_entity_goes_on_over_sentences_and_paragraphs():
    blocks = (
        sentence("Vell came.", "Vell|(1-person-new-1-coref)", "came", ".", opens=True),
        sentence("He sat.", "He|(1-person-giv:act-1-ana)", "sat", "."),
        sentence("He left.", "He|(1-person-giv:act-1-ana)", "left", ".", opens=True),
    )
    assert parse_gum("made", "\n\n".join(blocks)).text == "Vell came. He sat.\nHe left."
    assert mentions_of(*blocks) == [("Vell", "person", 1), ("He", "person", 1), ("He", "person", 1)]
