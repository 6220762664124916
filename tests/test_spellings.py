"""Names across articles: spellings, scripts and forms."""

from __future__ import annotations

import pytest

from onrecord.countries import country_named
from onrecord.spellings import block_key, compare_names, person_words, romanise, same_spelling, spelling_key


@pytest.mark.parametrize(
    "spellings",
    [
        ("Lavrin", "Lawrin", "Лаврин"),
        ("Sergey", "Sergei", "Sergej", "Сергей"),
        ("Zorensky", "Zorenskyy", "Sorenskyj", "Зоренський"),
        ("Romanov", "Romanoff", "Romanow"),
        ("Schröter", "Schroeter", "Schroter"),
        ("Catherine", "Katherine"),
        ("Yelkin", "Jelkin"),
    ],
)
def test_spellings_of_one_name_share_a_key(spellings):
    assert len({spelling_key(word) for word in spellings}) == 1
    assert len({block_key(word) for word in spellings}) == 1


@pytest.mark.parametrize("pair", [("Maria", "Mario"), ("Koss", "Voss"), ("Ilva", "Olva"), ("Orsk", "Orlik"), ("Ann", "Anton")])
def test_two_names_are_not_spellings_of_one(pair):
    assert not same_spelling(*pair)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Dr Jan van der Velde", ("jan", "velde")),
        ("Mina al-Tareq", ("mina", "tareq")),
        ("Kim Do-yun", ("kim", "do", "yun")),
        ("Tomas Rill Jr.", ("tomas", "rill")),
        ("Ben Holm", ("ben", "holm")),
        ("De la Torre", ("torre",)),
        ("Тимур Ашлан", ("timur", "ashlan")),
        ("Møller", ("moller",)),
        ("…", ("...",)),
        ("", ("",)),
    ],
)
def test_a_name_has_words(name, words):
    assert person_words(name) == words


def test_other_scripts_are_written_in_latin_letters():
    assert [romanise(word) for word in ("Хрущёв", "Ιωάννης", "Zoë", "Straße")] == ["khrushchev", "ioannis", "zoe", "strasse"]


@pytest.mark.parametrize(
    ("one", "two", "reason"),
    [
        ("Ines Varga", "Ines Varga", "same name"),
        ("Ines Varga", "Ines M. Varga", "same name, a middle name left out"),
        ("I. Varga", "Ines Varga", "initial of the given name"),
        ("Chris Holm", "Christopher Holm", "short form of the given name"),
        ("Orsak Viktor", "Viktor Orsak", "same name in the other order"),
        ("Luis Orta", "Luis Orta Mendez", "one of two surnames left out"),
        ("Sergey Lavrin", "Sergej Lawrin", "same name spelled otherwise"),
        ("Varga", "Ines Varga", "surname alone"),
        ("S.V. Lavrin", "Sergey Viktorovich Lavrin", "initial of the given name"),
        ("H.E. Sheikh Omar Tareq", "Omar Tareq", "same name"),
        ("The Rt Hon Ada Lund MP", "Ada Lund", "same name"),
        ("Lt. Gen. Ada Lund", "Ada Lund", "same name"),
        ("Varga, Ines", "Ines Varga", "same name in the other order"),
        ("Kim Sun Ho", "Kim Sun-ho", "same name"),
        ("Maria Koss Varga", "Maria Koss-Varga", "same name"),
        ("Sergey Lavrin", "Сергей Лаврин", "same name spelled otherwise"),
        ("Mohammed bin Saran", "Muhammad bin Saran", "same name spelled otherwise"),
        ("S.V. Lavrin", "Sergey Petrovich Lavrin", None),
        ("The Sheikh", "Omar Tareq", None),
        ("Xi", "Xi Danping", "first word of the name alone"),
        ("Tomas Rill", "Tomas Rill Jr", "Jr, Sr or number left out"),
        ("Tomas Rill Jr", "Tomas Rill Sr", None),
        ("Ines Varga", "Pavel Varga", None),
        ("Ines Varga", "Ines Koss", None),
        ("J. R. Holm", "J. B. Holm", None),
        ("Ann Varga", "Anna Varga", "short form of the given name"),
        ("Ben Varga", "Ines Varga", None),
        ("Ben Varga", "Benjamin Varga", "short form of the given name"),
    ],
)
def test_two_names_are_compared(one, two, reason):
    for left, right in ((one, two), (two, one)):
        match = compare_names(left, right)
        assert (match.reason if match else None) == reason


@pytest.mark.parametrize(
    ("word", "country"), [("American", "United States"), ("U.S.", "United States"), ("British", "United Kingdom"), ("Turkey", "Türkiye"),
                          ("Danish", "Denmark"), ("Karvian", None), ("NATO", None)]
)  # fmt: skip
def test_a_country_has_one_name(word, country):
    assert country_named(word) == country
