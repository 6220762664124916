import pytest

from onrecord.store.words import asked_phrases, fold_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Zoë O'Dell-Marr", ("zoe", "o", "dell", "marr")),
        ("  THE_OFFICE  ", ("the", "office")),
        ("Straße", ("strasse",)),
        ("!?", ()),
    ],
)
def test_words_are_compared_without_case_accents_and_punctuation(text, words):
    assert fold_words(text) == words


@pytest.mark.parametrize(
    ("query", "phrases"),
    [
        ("sea wall", ("sea", "wall")),
        ('"sea wall" bridge', ("sea wall", "bridge")),
        ('"sea wall', ("sea wall",)),
        ('the "" - bridge', ("the", "bridge")),
        ("null\0byte", ("null", "byte")),
        ("half \udcff", ("half",)),
        ("", ()),
    ],
)
def test_a_query_is_words_and_quoted_phrases(query, phrases):
    assert asked_phrases(query) == phrases
