"""People's names swapped for names of other cultures and of other forms, within an article always the same for the same."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from benchmarks.changes.edits import Article, Change, Edit, rewrite
from onrecord.names import parse_name, words_of
from onrecord.resolve.names.givennames import given_gender


@dataclass(frozen=True)
class NewName:
    """A name in full, as it is printed when the person is mentioned again, and alone as the given name."""

    full: str
    short: str
    given: str


@dataclass(frozen=True)
class Culture:
    """Given names of women and of men, surnames ("_" for a blank inside one), and how they make a name."""

    women: str
    men: str
    surnames: str
    join: Callable[[str, str], NewName]


def _western(given: str, surname: str) -> NewName:
    return NewName(f"{given} {surname}", surname, given)


def _family_first(given: str, surname: str) -> NewName:
    return NewName(f"{surname} {given}", surname, given)


def _two_surnames(given: str, surname: str) -> NewName:
    return NewName(f"{given} {surname}", surname.split()[0], given)


def _patronymic(given: str, surname: str) -> NewName:
    return NewName(f"{given} {surname}", given, given)


def _particle(given: str, surname: str) -> NewName:
    return NewName(f"{given} {surname}", surname[0].upper() + surname[1:], given)


def _one_word(given: str, surname: str) -> NewName:
    return NewName(given, given, given)


def _initials(given: str, surname: str) -> NewName:
    return NewName(f"{given[0]}. {given[1].upper()}. {surname}", surname, surname)


CULTURES: dict[str, Culture] = {
    "Slavic": Culture(
        "Oksana Ludmila Jadwiga Vesna Radka Yelena", "Bohdan Zbigniew Dragan Matej Oleg Stoyan",
        "Hrytsenko Wiśniewski Marković Dvořák Zaytsev Petrov Kowalczyk Tkachuk", _western,
    ),
    "Arabic": Culture(
        "Fatima Layla Zaynab Huda Amal Samira", "Khalid Tariq Abdulrahman Youssef Faisal Nasser",
        "al-Harbi Haddad al-Masri Mansour el-Sayed Khoury bin_Salim Al-Otaibi", _western,
    ),
    "Chinese, family name first": Culture(
        "Meiling Xiaoyan Lihua Yanyan Huifang Jingyi", "Jianguo Weidong Zhiqiang Haoran Guoliang Yichen",
        "Wang Zhang Liu Huang Xu Deng Ouyang Zhao", _family_first,
    ),
    "Korean, family name first": Culture(
        "Ji-woo Seo-yeon Min-ji Hye-jin Soo-ah Eun-kyung", "Jae-hyun Sung-min Dong-wook Chang-ho Tae-young Kyung-soo",
        "Park Choi Jung Kang Yoon Shin Han Bae", _family_first,
    ),
    "Indian": Culture(
        "Lakshmi Deepika Sunita Kavita Anjali Meenakshi", "Rajesh Venkat Arvind Sanjay Harish Manoj",
        "Venkataraman Chatterjee Deshpande Singh Iyer Patel Mukherjee Gowda", _western,
    ),
    "Nigerian": Culture(
        "Ngozi Folake Adaeze Chiamaka Hauwa Bukola", "Chukwuemeka Babatunde Olusegun Ifeanyi Danjuma Obinna",
        "Okonkwo Adeyemi Nwosu Balogun Onyekachi Abubakar Eze Ogunleye", _western,
    ),
    "Spanish, two surnames": Culture(
        "Pilar Lucía Mercedes Consuelo Rocío Beatriz", "Álvaro Joaquín Rodrigo Iñaki Gonzalo Ramón",
        "Ibáñez_Robledo García_Núñez Castellanos_Vega Herrera_Peña Lozano_Ruiz Quintana_Solís Muñoz_Arce Ferrer_Salas", _two_surnames,
    ),
    "Icelandic, given name alone": Culture(
        "Sigríður Guðrún Ragnheiður Þórdís Ásta Hrafnhildur", "Þorsteinn Gunnar Björgvin Ólafur Sigurður Árni",
        "Jónsson Einarsdóttir Magnússon Helgadóttir Stefánsson Pálsdóttir Karlsson Ægisdóttir", _patronymic,
    ),
    "Dutch particles": Culture(
        "Marijke Anneke Femke Saskia Liesbeth Tineke", "Pieter Willem Joost Gerrit Maarten Diederik",
        "van_der_Meer de_Vries van_den_Berg ter_Horst van_Dijk de_Graaf van't_Hof ten_Brink", _particle,
    ),
    "hyphens": Culture(
        "Anne-Marie Mary-Lou Rose-May Ellen-Ruth Marie-Claire Lena-Sophie",
        "Jean-Paul Karl-Heinz Hans-Peter John-Paul Pierre-Yves Lars-Erik",
        "Ashby-Cole Lund-Meyer Roy-Delacroix Fitz-Hale Owen-Parry Bright-Adu Grey-Stone Bell-Torrance", _western,
    ),
    "apostrophes": Culture(
        "Siobhán Máire D'Arcy Gráinne Aoife Nuala", "Cormac Dónal Séamus Pádraig Eoin Fergus",
        "O'Malley O’Dwyer D'Angelo O'Shaughnessy N'Diaye O’Keeffe M'Bala D’Souza", _western,
    ),
    "one word": Culture(
        "Sukmawati Madhubala Wulandari Kartini Nirmala Setiawati", "Sukarno Suhendra Prakashan Budiarto Wibowo Hartono", "X", _one_word,
    ),
    "initials": Culture(
        "Margaret Theresa Caroline Eleanor Josephine Harriet", "Robert Thomas Gordon Leonard Clifford Philip",
        "Harlow Tennant Osgood Wickham Pryce Delmar Ravenscroft Kendall", _initials,
    ),
    "English words": Culture(
        "Rose May Grace Hope Joy Summer", "Mark Will Grant Frank Chase Rich",
        "Church Banks Young Case Price Court Bishop Law Field Power Long Wise", _western,
    ),
}  # fmt: skip
_WORDS_TOO = words_of(
    """
    april august art bill chase christian drew eve faith frank grace grant hope iris ivy joy june mark may miles pat patience rich rob rose
    ruby summer will
    """
)
_HE, _SHE = frozenset({"he", "him", "his"}), frozenset({"she", "her", "hers"})


def swap_names(article: Article, rng: random.Random, culture: Culture, *, other_gender: bool = False) -> Article:
    """The article with the people who speak in it, and all who share a name with them, under names of a culture."""
    table = dict(_new_names(article, rng, culture, other_gender))
    if not table:
        return article
    longest = sorted(table, key=lambda name: -len(name))
    pattern = re.compile(
        r"(?<![\w-])(?:" + "|".join(r"\s+".join(re.escape(word) for word in name.split()) for name in longest) + r")(?!\w|-[A-Z])"
    )

    def find(text: str) -> Iterator[Edit]:
        for match in pattern.finditer(text):
            yield (*match.span(), table[" ".join(match[0].split())])

    def value(name: str) -> str:
        return pattern.sub(lambda match: table[" ".join(match[0].split())], name)

    return rewrite(article, find(article.text), value)


def people_of(article: Article) -> list[tuple[str, ...]]:
    """The people whom the gold names in full as speakers, in words, in the order of their first statement."""
    found: dict[tuple[str, ...], None] = {}
    for entry in article.statements:
        if name := entry.get("named") or (entry.get("speaker_type") == "person" and entry.get("speaker")):
            words = parse_name(name).words
            if 2 <= len(words) <= 4 and words[0][0].isupper() and words[-1][0].isupper() and " ".join(words) in article.text:
                found[words] = None
    return list(found)


def _new_names(article: Article, rng: random.Random, culture: Culture, other_gender: bool) -> Iterator[tuple[str, str]]:
    """What stands for each name: in full, surname and given name alone, each also in capitals."""
    given = {gender: rng.sample(names.split(), len(names.split())) for gender, names in (("f", culture.women), ("m", culture.men))}
    surnames = rng.sample(culture.surnames.split(), len(culture.surnames.split()))
    people = people_of(article)
    shared = {words[-1] for words in people if sum(words[-1] == other[-1] for other in people) > 1}
    first: dict[tuple[str, str], str] = {}
    last: dict[str, str] = {}
    used: dict[str, str] = {}
    for words in people:
        if (words[-1] in shared and culture.join("Aa", "Bb").short != "Bb") or given_is_surname(words, people):
            continue  # two of one surname, where the culture prints something else when they are mentioned again
        gender = gender_of(article, words)
        wanted = {"f": "m", "m": "f"}.get(gender or "", "") if other_gender else gender
        gender = wanted or rng.choice("fm")
        if ((words[0], gender) not in first and not given[gender]) or (words[-1] not in last and not surnames and culture.surnames != "X"):
            continue
        new_given = first[(words[0], gender)] if (words[0], gender) in first else given[gender].pop()
        first[(words[0], gender)] = new_given
        if words[-1] not in last:
            last[words[-1]] = surnames.pop().replace("_", " ") if surnames else "X"
        new = culture.join(new_given, last[words[-1]])
        for old, put in _forms(article, words, new):
            used.setdefault(old, put)
            used.setdefault(old.upper(), put.upper())
    yield from used.items()


def _forms(article: Article, words: tuple[str, ...], new: NewName) -> Iterator[tuple[str, str]]:
    """The ways in which a name is printed, and what each becomes; a part that is a plain word in the text stays as it is."""
    yield " ".join(words), new.full
    yield f"{words[0]} {words[-1]}", new.full
    for old, put in ((words[-1], new.short), (words[0], new.given)):
        if old.casefold() not in _WORDS_TOO and not re.search(rf"\b{re.escape(old.casefold())}\b", article.text):
            yield old, put


def given_is_surname(words: tuple[str, ...], people: list[tuple[str, ...]]) -> bool:
    """Whether one person's given name is another's surname, so that no change of either can be consistent."""
    return any(words[0] == other[-1] or words[-1] == other[0] for other in people)


def gender_of(article: Article, words: tuple[str, ...]) -> str | None:
    """What the text tells of a person's gender: an honorific, the pronouns of their statements, the given name."""
    surname = re.escape(words[-1])
    if re.search(rf"\b(?:Mrs|Ms|Miss|Lady|Dame)\.? (?:{re.escape(words[0])} )?{surname}\b", article.text):
        return "f"
    if re.search(rf"\b(?:Mr|Sir|Lord)\.? (?:{re.escape(words[0])} )?{surname}\b", article.text):
        return "m"
    for entry in article.statements:
        if entry.get("speaker") and parse_name(entry["speaker"]).words == words:
            said = {article.text[start:end].casefold() for start, end in entry["source"]}
            if said & _HE:
                return "m"
            if said & _SHE:
                return "f"
    if known := given_gender(words[0]):
        return known
    after = re.findall(rf"\b{surname}\b[^.]*\.[^.]*?\b([Hh]e|[Ss]he|[Hh]is|[Hh]er)\b", article.text)
    women = sum(word.casefold() in _SHE for word in after)
    return None if not after else "f" if women * 2 > len(after) else "m"


NAMES: dict[str, Change] = {f"names: {name}": partial(swap_names, culture=culture) for name, culture in CULTURES.items()}
