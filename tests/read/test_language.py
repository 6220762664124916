import pytest

from onrecord.read.language import identify_language, language_name


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The mayor said that the harbour would not be sold, and that she had told them so.", "en"),
        # words that look English in texts that are not
        (
            "De burgemeester zei dat de haven niet wordt verkocht. Of de staking nu voorbij is, is niet bekend. We hebben geluisterd."
            " Er was veel steun voor het plan in de stad, maar in de haven was het stil.",
            "nl",
        ),
        (
            "Die burgemeester het gesê dat die hawe nie verkoop sal word nie. Of die staking verby is, is nie bekend nie. Dit was ons plan"
            " en ons was in die stad. Sy had by die raad gesit en was baie bly in haar werk.",
            "af",
        ),
        ("Ordføreren sa at havnen ikke blir solgt. For meg er det over, sa en av dem. Han har vært her i to år, og vi har lyttet.", "no"),
        ("Das war so nicht in Ordnung, sagte er. Will man den Hafen so verkaufen? Man hat uns gesagt, was in dem Plan stand.", "de"),
        ("Le maire a dit que le port ne sera pas vendu. On a dit non, et on le dira encore.", "fr"),
        # English by the benefit of the doubt
        ("Ngozi Okonkwo-Adeyemi, Søren Kjærgaard, Jürgen Müller-Schäfer, François Lefèvre, Władysław Wójcik.", None),
        ("“No.”", None),
    ],
)
def test_languages(text, code):
    assert identify_language([text]) == code


def test_foreign_words_at_the_start_do_not_decide():
    english = "The mayor said that the harbour would not be sold, and that she had told them so before. " * 5
    assert identify_language(["„Der Hafen wird nicht verkauft.“\n", english]) == "en"


def test_names_of_languages():
    assert language_name("de") == "German"
    assert "'xx'" in language_name("xx")
