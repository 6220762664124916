"""Who is who across articles: each case is two or more speakers, and who of them is one, as an editor would have it."""

from __future__ import annotations

import pytest

from onrecord.link.speakers import who_is_judged
from onrecord.records import Sighted
from tests.link.cases import judge, people_of, read_line

MINISTER = "foreign minister of Karvia"
SAME = [
    # one name, one office
    ("Ines Varga | foreign minister of Karvia", "Ines Varga | foreign minister of Karvia"),
    ("Ines Varga | Karvian Foreign Minister", "Ines Varga | the foreign minister of Karvia"),
    ("Ines Varga | Karvia’s top diplomat", "Ines Varga | Karvian Foreign Minister"),
    ("Ines Varga | the head of Karvian diplomacy", "Ines Varga | Karvia's foreign minister"),
    ("Osk Vell | White Hall spokesman", "Osk Vell | White Hall press secretary"),
    ("Osk Vell | DRC chairman", "Osk Vell | the chairman of the Delta Rivers Commission"),
    ("Osk Vell | the League’s secretary-general", "Osk Vell | secretary-general of the League of Littoral States"),
    ("Osk Vell | mayor", "Osk Vell | the mayor of Port Sarn"),
    ("Osk Vell | Rep.", "Osk Vell | a congressman"),
    # one name, other offices of one country or body over the years
    ("Ines Varga | foreign minister of Karvia | 2016", "Ines Varga | the Karvian prime minister | 2024"),
    ("Ines Varga | mayor of Sarn | 2009", "Ines Varga | former mayor of Sarn | 2020"),
    ("Osk Vell | director of the Canal Commission", "Osk Vell | a spokesman for the Canal Commission"),
    ("Osk Vell | a delegate of Dunmarch", "Osk Vell | his Dunmarch counterpart"),
    # one name, one of them without an office, in the same company or country
    ("Ines Varga | mayor of Sarn | 2016 | Odo Brann", "Ines Varga | | 2016 | Odo Brann"),
    ("Ines Varga | | | Odo Brann, Sarn Accord", "Ines Varga | | | Sarn Accord, Lin Aubrey"),
    ("Ines Varga | foreign minister of Karvia", "Ines Varga | | | Karvia"),
    # offices that one person has one after the other
    ("Ines Varga | senator | | Odo Brann", "Ines Varga | governor | | Odo Brann"),
    ("Ines Varga | professor of law | | Odo Brann", "Ines Varga | minister of justice | | Odo Brann"),
    # honorifics, suffixes, particles, hyphens, accents, case
    ("Dr Ines Varga | mayor of Sarn", "Ines Varga | mayor of Sarn"),
    ("Jan van der Velde | mayor of Sarn", "Jan Velde | mayor of Sarn"),
    ("Mina al-Tareq | mayor of Sarn", "Mina Al Tareq | mayor of Sarn"),
    ("Inés Várga | mayor of Sarn", "Ines Varga | mayor of Sarn"),
    ("Kim Do-yun | president of Karvia", "Kim Do Yun | president of Karvia"),
    ("INES VARGA | mayor of Sarn", "Ines Varga | mayor of Sarn"),
    ("Tomas Rill Jr | mayor of Sarn", "Tomas Rill | mayor of Sarn"),
    ("Tomas Rill Jr. | | | Odo Brann, Elda", "Tomas Rill Jr | | | Odo Brann, Elda"),
    # middle names and initials
    ("Ines M. Varga | Rep.", "Ines Varga | Rep."),
    ("Ines Maria Varga | mayor of Sarn", "Ines M. Varga | mayor of Sarn"),
    ("I. Varga | mayor of Sarn", "Ines Varga | mayor of Sarn"),
    ("J. R. Holm | mayor of Sarn", "Jorun R. Holm | mayor of Sarn"),
    ("Chris Holm | mayor of Sarn", "Christopher Holm | mayor of Sarn"),
    # two surnames, other order
    ("Luis Orta Mendez | mayor of Sarn", "Luis Orta | mayor of Sarn"),
    ("Viktor Orsak | prime minister of Karvia", "Orsák Viktor | prime minister of Karvia"),
    # other spellings and scripts
    ("Timur Ashlan | foreign minister of Karvia", "Тимур Ашлан | foreign minister of Karvia"),
    ("Sergey Lavrin | foreign minister of Karvia", "Sergej Lawrin | foreign minister of Karvia"),
    ("Sergei Lavrin | foreign minister of Karvia", "Сергей Лаврин | foreign minister of Karvia"),
    ("Volodymyr Zorensky | president of Karvia", "Wolodymyr Sorenskyj | president of Karvia"),
    ("Muhammad bin Sarid | president of Karvia", "Mohammed bin Sarid | president of Karvia"),
    ("Jürgen Schröter | mayor of Sarn", "Juergen Schroeter | mayor of Sarn"),
    ("Rodna Keeler | mayor of Sarn", "Rodna Keelar | mayor of Sarn"),
    # a surname alone, where office, country or company agree with the one full name
    ("Varga | Karvian Foreign Minister", "Ines Varga | foreign minister of Karvia"),
    ("Varga | president | | Odo Brann", "Ines Varga | President | | Odo Brann"),
    ("Varga | | | Odo Brann, Elda, Lin Aubrey", "Ines Varga | | | Odo Brann, Elda, Lin Aubrey"),
    ("Xi | Karvian President", "Xi Danping | president of Karvia"),
    ("Aschlan | Karvian Foreign Minister", "Timur Ashlan | foreign minister of Karvia"),
    # bodies and countries
    ("body:Threll Canal Commission", "body:Threll Canal Commission"),
    ("body:Elda Defense Center", "body:Elda Defence Centre"),
    ("body:Ruvanian Central News Agency | | | Odo Brann", "body:RCNA | | | Odo Brann"),
    ("body:Varga’s campaign", "body:Varga campaign"),
    ("country:United States", "country:U.S."),
    ("country:Karvia", "country:Karvia"),
]
APART = [
    # two surnames, two given names, two initials
    ("Owen Tarrant | mayor of Sarn", "Chloe Tarrant | mayor of Sarn"),
    ("Ines Varga | mayor of Sarn", "Ines Koss | mayor of Sarn"),
    ("J. R. Holm | mayor of Sarn", "J. B. Holm | mayor of Sarn"),
    ("Ines M. Varga | mayor of Sarn", "Ines P. Varga | mayor of Sarn"),
    ("P. Varga | mayor of Sarn", "Ines Varga | mayor of Sarn"),
    ("Tomas Rill Jr | mayor of Sarn", "Tomas Rill Sr | mayor of Sarn"),
    ("Maria Koss | mayor of Sarn", "Mario Koss | mayor of Sarn"),
    ("Tomas Rill Jr | | | Odo Brann", "Tomas Rill | | | Odo Brann"),
    # one name, two walks of life
    ("Tony Jarrow | swimming coach | 2016", "Tony Jarrow | senator | 2016"),
    ("Tony Jarrow | a footballer | | Elda", "Tony Jarrow | bishop of Elda | | Elda"),
    ("Tony Jarrow | farmer | | Elda", "Tony Jarrow | a teacher at Elda School | | Elda"),
    ("Tony Jarrow | striker | | Elda", "Tony Jarrow | minister of finance | | Elda"),
    # one name, two countries, two towns
    ("Ines Varga | foreign minister of Karvia", "Ines Varga | foreign minister of Dunmarch"),
    ("Ines Varga | Karvian senator | | Odo Brann, Elda", "Ines Varga | Ruvanian president | | Odo Brann, Elda"),
    ("Ines Varga | mayor of Port Sarn", "Ines Varga | mayor of Port Elda"),
    ("Ines Varga | governor of New Sarn", "Ines Varga | governor of New Elda"),
    # one name, and nothing else is known
    ("Ines Varga", "Ines Varga"),
    ("Ines Varga | mayor of Sarn", "Ines Varga"),
    ("Ines Varga | | | Odo Brann", "Ines Varga | | | Lin Aubrey"),
    # another spelling, initial or form of the name without an office that agrees
    ("Ian Smithe | | | Odo Brann, Elda, Lin Aubrey", "Ian Smythe | | | Odo Brann, Elda, Lin Aubrey"),
    ("I. Varga | | | Odo Brann", "Ines Varga | | | Odo Brann"),
    ("Chris Holm | baker", "Christopher Holm | mayor of Sarn"),
    # a surname alone
    ("Varga | mayor", "Ines Varga | foreign minister of Karvia"),
    ("Varga | | | Odo Brann", "Ines Varga | | | Lin Aubrey"),
    ("Varga", "Varga"),
    ("he:Varga | president | | Odo Brann", "she:Ines Varga | president | | Odo Brann"),
    ("Varga | mayor of Elda", "Ines Varga | mayor of Sarn"),
    ("Varga | | | Odo Brann, Elda, Pavel Varga, Lin Aubrey", "Ines Varga | | | Odo Brann, Elda, Lin Aubrey"),
    ("Ines | | | Odo Brann, Elda, Lin Aubrey", "Ines Varga | | | Odo Brann, Elda, Lin Aubrey"),
    # bodies: a name that many have, an acronym without company, other words
    ("body:Supreme Court", "body:Supreme Court"),
    ("body:National Committee | | | Odo Brann, Elda", "body:National Committee | | | Odo Brann, Elda"),
    ("body:RCNA | | | Elda", "body:Ruvanian Central News Agency | | | Odo Brann"),
    ("body:Karvian Navy", "body:Ruvanian Navy"),
    ("body:Varga campaign", "Varga"),
    ("country:Karvia", "country:Ruvania"),
    ("country:North Korea", "country:South Korea"),
]


@pytest.mark.parametrize(("one", "two"), SAME)
def test_two_are_one(one, two):
    assert people_of(one, two) == [[0, 1]]
    assert people_of(two, one) == [[0, 1]]


@pytest.mark.parametrize(("one", "two"), APART)
def test_two_stay_two(one, two):
    assert people_of(one, two) == [[0], [1]]
    assert people_of(two, one) == [[0], [1]]


SEVERAL = {
    "a surname goes to the one whose office agrees": (
        ["Owen Tarrant | mayor of Sarn", "Chloe Tarrant | professor of law", "Tarrant | the mayor of Sarn"],
        [[0, 2], [1]],
    ),
    "a surname that fits two goes to neither": (
        ["Owen Tarrant | senator | | Elda, Sarn", "Chloe Tarrant | senator | | Elda, Sarn", "Tarrant | senator | | Elda, Sarn"],
        [[0], [1], [2]],
    ),
    "a surname in company goes to nobody where two have it": (
        ["Owen Tarrant | | | Odo Brann, Elda, Sarn", "Chloe Tarrant | | | Lin Aubrey", "Tarrant | | | Odo Brann, Elda, Sarn"],
        [[0], [1], [2]],
    ),
    "two namesakes, and a third article that tells whose it is": (
        ["Tony Jarrow | swimming coach", "Tony Jarrow | senator for Elda", "Tony Jarrow | a senator", "Tony Jarrow | coach"],
        [[0, 3], [1, 2]],
    ),
    "two namesakes, and a third article that does not tell": (
        ["Tony Jarrow | swimming coach | | Elda", "Tony Jarrow | senator | | Elda", "Tony Jarrow | | | Elda"],
        [[0], [1], [2]],
    ),
    "an initial that fits two goes to neither": (
        ["Ines Varga | mayor of Sarn", "Ilva Varga | mayor of Sarn", "I. Varga | mayor of Sarn"],
        [[0], [1], [2]],
    ),
    "three offices over the years": (
        ["Ines Varga | mayor of Sarn | 2009", "Ines Varga | Karvian Finance Minister; former mayor of Sarn | 2016",
         "Ines Varga | the president of Karvia | 2024"],
        [[0, 1, 2]],
    ),
    "full name, middle initial and surname": (
        ["Ines Varga | House Speaker", "Ines M. Varga | House Speaker", "Varga | House Speaker | | Elda"],
        [[0, 1, 2]],
    ),
    "an acronym that two bodies may have": (
        ["body:Union of Barge Owners | | | Elda", "body:United Boat Operators | | | Elda", "body:UBO | | | Elda"],
        [[0], [1], [2]],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", SEVERAL)
def test_several(case):
    lines, people = SEVERAL[case]
    assert people_of(*lines) == people


HELD_2016, HELD_2024 = "Ines Varga | foreign minister of Karvia | 2016-03-02", "Osk Vell | Karvian Foreign Minister | 2024-05-10"
OFFICES = {
    "printed with a name in the weeks around": ([HELD_2016, HELD_2024, "office:foreign minister of Karvia | | 2016-04-01"], [[0, 2], [1]]),
    "the later holder": ([HELD_2016, HELD_2024, "office:Karvia's top diplomat | | 2024-04-20"], [[0], [1, 2]]),
    "no name around that day": ([HELD_2016, HELD_2024, "office:foreign minister of Karvia | | 2020-04-01"], [[0], [1], [2]]),
    "long after the only one": ([HELD_2016, "office:foreign minister of Karvia | | 2024-04-01"], [[0], [1]]),
    "one name before and after": (
        [HELD_2016, HELD_2016.replace("2016", "2019"), "office:foreign minister of Karvia | | 2017-07-01"],
        [[0, 1, 2]],
    ),
    "two names in the same weeks": (
        [HELD_2016, HELD_2024.replace("2024-05", "2016-05"), "office:foreign minister of Karvia | | 2016-04-01"],
        [[0], [1], [2]],
    ),
    "an article without a day": ([HELD_2016, "office:foreign minister of Karvia"], [[0], [1]]),
    "another country": ([HELD_2016, "office:foreign minister of Ruvania | | 2016-04-01"], [[0], [1]]),
    "another ministry": ([HELD_2016, "office:finance minister of Karvia | | 2016-04-01"], [[0], [1]]),
    "a deputy": ([HELD_2016, "office:deputy foreign minister of Karvia | | 2016-04-01"], [[0], [1]]),
    "a former minister": ([HELD_2016, "office:former foreign minister of Karvia | | 2016-04-01"], [[0], [1]]),
    "no country": ([HELD_2016, "office:foreign minister | | 2016-04-01"], [[0], [1]]),
    "one who left it": (["Ines Varga | former foreign minister of Karvia | 2016-03-02", "office:foreign minister of Karvia | | 2016-04-01"],
                        [[0], [1]]),
    "several hold such an office": (["Ines Varga | a spokeswoman for Karvia | 2016-03-02", "office:spokeswoman for Karvia | | 2016-03-02"],
                                    [[0], [1]]),
    "by an imported list": (
        ["list:Ines Varga | foreign minister of Karvia | 2012/2018", "list:Osk Vell | foreign minister of Karvia | 2019/2024",
         "office:foreign minister of Karvia | | 2016-04-01", "office:Karvian foreign minister | | 2022"],
        [[0, 2], [1, 3]],
    ),
    "outside an imported list's days": (
        ["list:Ines Varga | foreign minister of Karvia | 2012/2018", "office:foreign minister of Karvia | | 2020-04-01"],
        [[0], [1]],
    ),
    "the list and an article disagree": (
        ["list:Osk Vell | foreign minister of Karvia | 2012/2018", HELD_2016, "office:foreign minister of Karvia | | 2016-04-01"],
        [[0], [1], [2]],
    ),
    "on a day on which the list has two": (
        ["list:Ines Varga | mayor of Sarn | 2012/2016", "list:Osk Vell | mayor of Sarn | 2016/2019", "office:mayor of Sarn | | 2016"],
        [[0], [1], [2]],
    ),
    "a listed person whom an article names too": (
        ["list:Ines Varga | foreign minister of Karvia | 2012/2018", HELD_2016, "office:foreign minister of Karvia | | 2016-03-20"],
        [[0, 1, 2]],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", OFFICES)
def test_an_office_is_its_holders_by_the_day(case):
    lines, people = OFFICES[case]
    assert people_of(*lines) == people


@pytest.mark.parametrize(
    ("lines", "judgement", "reason"),
    [
        (["Ines Varga | mayor of Sarn", "Ines Varga | the mayor of Sarn"], "same", "same name; both mayor of Sarn"),
        (["Ines Varga | mayor of Sarn", "Ines Varga | mayor of Elda"], "different", "same name; but mayor of Elda and mayor of Sarn"),
        (["Ines Varga", "Ines Varga"], "unsure", "same name"),
        (["Ines Varga | | | Elda", "Ines Varga | | | Elda"], "same", "same name; both beside Elda"),
        ([HELD_2016, "office:foreign minister of Karvia | | 2016-04-01"], "same",
         "foreign minister of Karvia: Ines Varga, printed so on 2016-03-02"),
    ],
)  # fmt: skip
def test_every_judgement_says_why(lines, judgement, reason):
    _, (proposal,) = judge(*lines)
    assert (proposal.judgement, proposal.reason) == (judgement, reason)
    assert 0 <= proposal.score <= 1


def test_the_order_of_articles_does_not_count():
    lines, people = SEVERAL["two namesakes, and a third article that tells whose it is"]
    turned = [sorted(3 - n for n in group) for group in people_of(*reversed(lines))]
    assert sorted(turned) == people


# whose name changed in a block; who else is in it, guests after the line; and whose links may then be other than before
JUDGED = [
    ("Ines Varga", "Olo Varga, Mira Varga", "Ines Varga"),
    ("Ines Varga", "Inés Varga, Dr Ines Varga, Mira Varga", "Ines Varga, Inés Varga, Dr Ines Varga"),
    ("Ines Varga", "I. Varga, Mira Varga", "Ines Varga, I. Varga"),
    ("Ines Varga", "Varga, Mira Varga", "Ines Varga, Varga, Mira Varga"),  # whose a lone surname is hangs on everybody
    ("Ines Varga", "Olo Varga, O. Varga, Mira Varga", "Ines Varga, Olo Varga, O. Varga"),  # how telling company is may have changed
    ("Ines Varga", "Mira Varga | Varga Ines, Varga Olo", "Ines Varga, Varga Ines"),
    ("Varga Ines", "Ines Varga, Mira Varga |", "Varga Ines, Ines Varga"),
    ("Tomas Rill Jr", "Tomas Rill, Thomas Rill, Ada Rill", "Tomas Rill Jr, Tomas Rill, Thomas Rill"),
    ("body: Canal Commission", "body: Port Council", "Canal Commission"),
    (
        "body: Canal Commission",
        "body: Port Council | body: DRC, body: Delta Rivers Commission",
        "Canal Commission, DRC, Delta Rivers Commission",
    ),
    ("office: mayor of Sarn", "office: mayor of Sarn | Ines Varga", "mayor of Sarn, Ines Varga"),
    ("country: Karvia", "country: Republic of Karvia", "Karvia, Republic of Karvia"),
]


@pytest.mark.parametrize(("changed", "others", "judged"), JUDGED)
def test_who_is_judged_anew(changed, others, judged):
    own, _, visiting = others.partition("|")
    members, guests = ([read_line(name, 0)[0] for name in names.split(",") if name.strip()] for names in (f"{changed},{own}", visiting))
    seen = [[Sighted(number, one.kind, one.name) for number, one in enumerate(listed)] for listed in (members, guests)]
    assert who_is_judged({members[0].name}, *seen) == {name.strip() for name in judged.split(",")}
