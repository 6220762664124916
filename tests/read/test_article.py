import pytest

from onrecord.errors import ItemError
from onrecord.read.article import check_article

NOTE = ("language not settled, read as English",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The harbour will not be sold, Mayor Ines Varga said on Monday after meeting union leaders. Dockers had threatened to strike.",
            ("en", ()),
        ),
        ("Mayor Varga resigns after the harbour sale collapses.", ("en", ())),
        ("Sorry, says the mayor: 404 boats were not found in the harbour, and she will not resign.", ("en", ())),
        ("Ngozi Okonkwo-Adeyemi, Søren Kjærgaard and Jürgen Müller-Schäfer met Władysław Wójcik in Olme on Monday.", (None, NOTE)),
        ("Gold: Ann Poe, Lindmark. Silver: Tomas Hale, Kestrava. Bronze: Bo Lind, Velmora. Fourth: Jan Os, Tarn.", (None, NOTE)),
        ("Sales rose 3.25% to 412,000 tonnes in 2014, from 399,100 in 2013, the bureau said; exports (12%) fell to 48,000.", ("en", ())),
    ],
)
def test_what_an_article_is(text, expected):
    assert check_article([text], "a.txt") == expected


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Harbour sale off", "only 3 words"),
        ("Harbour", "only 1 word of"),
        ("One\nTwo\nThree\nFour\nFive\nSix\nSeven\nEight\nNine\nTen", "no sentence"),
        ("Home News Sport\nWeather Travel Jobs\nPuzzles Events Shop", "no sentence"),
        ("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJz\n" * 9, "encoded data"),
        ("404\n\nSorry, the page that you are looking for cannot be found. It may have been moved.", "shows none"),
        ("Just a moment...\n\nChecking your browser before accessing quay.example. This is automatic.", "shows none"),
        ("You need to enable JavaScript to run this app, please.", "shows none"),
        ("12 13 14 15\n1.5 2.5 3.5\n" * 20, "numbers"),
        ("name;2019;2020;2021\nOlme;12;13;14\nTarn;22;23;24\n" * 9, "numbers"),
        ('{"title": "Harbour sale off", "body": "The harbour will not be sold, the mayor said on Monday."}', "JSON"),
        ('[{"title": "Harbour sale off, the mayor said on Monday after talks", "n": 1}, ' * 2000, "JSON"),
        ("def f(x):\n    return {k: v[0] for (k, v) in x.items()}\n\nfor (i, j) in f({1: [2]}):\n    g[i] += h(j) * 2\n" * 9, "code"),
        ('<?xml version="1.0"?><rss><item>The harbour will not be sold, the mayor said.</item></rss>', "XML"),
        (
            "Der Bürgermeister der Stadt hat am Montag erklärt, dass der Hafen nicht verkauft werde.",
            "not in English: the text is in German",
        ),
        ("De burgemeester zei maandag dat de haven niet wordt verkocht na een gesprek met de vakbonden.", "Dutch"),
        ("El alcalde dijo el lunes que el puerto no será vendido tras reunirse con los sindicatos.", "Spanish"),
        ("Мэр заявил в понедельник, что порт не будет продан после встречи с профсоюзами.", "Russian"),
        ("市长周一表示，港口不会出售。工会此前曾威胁要罢工。", "Chinese"),
    ],
)
def test_what_none_is(text, what):
    with pytest.raises(ItemError, match=what) as caught:
        check_article(text.split("\n\n"), "a.txt")
    assert caught.value.where == "a.txt"


def test_an_english_report_of_foreign_words_is_english():
    english = "The mayor said on Monday that the harbour would not be sold, and that she had told the union so. "
    foreign = "„Der Hafen wird nicht verkauft, und dabei bleibt es.“ "
    assert check_article([english, foreign, english], "a.txt") == ("en", ())
