"""Surnames that are words, offices, bodies, places or countries too, and what must not be taken for one."""

import pytest

from tests.resolve.cases import speakers_of

MAY = "[C1|It leaks], [S1|Jonathan {0}] [K1|said].\n\n[C2|It is old], [S2|{0}] [K2|added]."
SURNAMES = (
    "May",
    "King",
    "Bishop",
    "Judge",
    "Major",
    "Law",
    "Power",
    "Hall",
    "Park",
    "Church",
    "Court",
    "Bank",
    "Few",
    "March",
    "Jordan",
    "Paris",
)
CASES = [
    ("[S1|Angharad Church] [K1|said] [C1|so]. [C2|“It leaks,”] [S2|she] [K2|said]. Ms Church left.", ["Angharad Church"] * 2),
    ("[S1|Angharad Church] [K1|said] [C1|so]. The roof fell. [C2|“It leaks,”] [S2|she] [K2|said].", ["Angharad Church", None]),
    # a day, a hall or a hill with an office before it is a human's
    ("[S1|Her foreign minister, Jon Inge Day,] [K1|said] [C1|so]. [C2|“It leaks,”] [S2|he] [K2|said].", ["Jon Inge Day"] * 2),
    ("[S1|The leader of the opposition, Turid Hall,] [K1|said] [C1|so]. [S2|Hall] [K2|added] [C2|more].", ["Turid Hall"] * 2),
    ("[S1|Former general Kanat Hill] [K1|said] [C1|so]. [C2|“It leaks,”] [S2|he] [K2|said].", ["Kanat Hill"] * 2),
    ("The governor met at Turid Hall. [C|“It leaks,”] [S|he] [K|said].", [None]),
    ("[S1|A shepherd, Jenish uulu Bakyt,] [K1|said] [C1|so]. [S2|Bakyt] [K2|said] [C2|more].", ["Jenish uulu Bakyt"] * 2),
    *((MAY.format(name), [f"Jonathan {name}"] * 2) for name in SURNAMES),
    *((f"Jonathan {name} came. [S|Mr {name}] [K|said] [C|it leaks].", [f"Jonathan {name}"]) for name in SURNAMES),
    ("Ambassador Ada Court came. [S|Ambassador Court] [K|said] [C|it leaks].", ["Ada Court"]),
    ("Jonathan Guard, an engineer, came. [S|Guard] [K|said] [C|it leaks].", ["Jonathan Guard"]),
    ("Anneke de la Tour, 58, came. [S|De la Tour] [K|said] [C|it leaks].", ["Anneke de la Tour"]),
    # a first name that is a country's, a family name that stands first and is a word
    ("Jordan Pell, 24, came. [S|Jordan] [K|said] [C|it leaks].", ["Jordan Pell"]),
    ("Park Sung-min, an engineer, came. [S|Park] [K|said] [C|it leaks].", ["Park Sung-min"]),
    # a given name that is a word before a surname that is a body's, where the text tells that it is a human
    ("Joy Court, who is 58, came. [S|Court] [K|said] [C|it leaks].", ["Joy Court"]),
    ("The clerk, Hope Church, came. [S1|Church] [K1|said] [C1|it leaks]. [C2|It is old], [S2|she] [K2|added].", ["Hope Church"] * 2),
    ("Chase Church, director of Lurra, came. [S|Church] [K|said] [C|it leaks].", ["Chase Church"]),
    ("Cllr Rose Court came. [S|Cllr Court] [K|said] [C|it leaks].", ["Rose Court"]),
    ("The Right Reverend Chase Church came. [S|Bishop Church] [K|said] [C|it leaks].", ["Chase Church"]),
    ("Hope Power left. [C1|It is late], [S1|Power] [K1|writes] to the board. [C2|It leaks], [S2|she] [K2|added].", ["Hope Power"] * 2),
    ("Countess May Church rose. [S|She] [K|said] [C|it leaks].", ["May Church"]),
    ("The defendant's lawyer, Grace Law, came. [S|Law] [K|said] [C|it leaks].", ["Grace Law"]),
    # a particle that is a given name is told from one that begins a surname
    ("Head coach Des Quick came. Hanne Quick left. [S|Des Quick] [K|said] [C|it leaks].", ["Des Quick"]),
    ("Jean des Rosiers, 40, came. [S|Des Rosiers] [K|said] [C|it leaks].", ["Jean des Rosiers"]),
    ("The captain, Rhodri ap Gwilym, came. [S|Ap Gwilym] [K|said] [C|it leaks].", ["Rhodri ap Gwilym"]),
    ("The captain, Rhodri ap Gwilym, came. [S|Rhodri] [K|said] [C|it leaks].", ["Rhodri ap Gwilym"]),
    # a couple of one surname; not the bare surname or the list that another name follows
    (
        "In Sarn, Deb and Col Hancock stood. [S1|Ms Hancock] [K1|said] [C1|so]. [S2|Mr Hancock] [K2|said] [C2|no].",
        ["Deb Hancock", "Col Hancock"],
    ),
    ("Anna and Piotr Orsk stood. [S1|Anna] [K1|said] [C1|so]. [S2|Mr Orsk] [K2|said] [C2|no].", ["Anna Orsk", "Piotr Orsk"]),
    ("Anna Lund came. [S1|Anna and Piotr Orsk] [K1|said] [C1|so]. [S2|Lund] [K2|said] [C2|no].", ["Anna and Piotr Orsk", "Anna Lund"]),
    ("Ada Varga and Piotr Orsk stood. [S|Varga] [K|said] [C|so].", ["Ada Varga"]),
    # "the younger" of whom the text names one in full: not the elder
    ("Piet van Houten and his son, Piet junior, sat. [S|The younger Van Houten] [K|said] [C|no].", [None]),
    ("Ines Varga and her younger sister, Alma Varga, sat. [S|The younger Varga] [K|said] [C|no].", ["Alma Varga"]),
    # a company's name before its founder's of that name, and after it
    (
        "[S1|Varga Foods] [K1|said] [C1|so]. [S2|Varga] [K2|said] [C2|it leaks].\n\n"
        "Its founder, Estelle Varga, is 90. [S3|Ms Varga] [K3|said] [C3|no].",
        ["Varga Foods", "Varga Foods", "Estelle Varga"],
    ),
    ("The Varga Campaign met. [S|Varga, who came,] [K|said] [C|it leaks].\n\nIt is Estelle Varga’s.", ["Estelle Varga"]),
    ("Estelle Varga came. Varga Foods is hers, and so is Tomo Varga's. Of [S|Varga] it [K|says] [C|so].", [None]),
    ("Estelle Varga, 90, founded Varga Foods. [S|Varga] [K|said] [C|it leaks].", ["Estelle Varga"]),
    # the church, the company, the office of a headline
    ("Hope Church opened in 1902. [S|The church] [K|said] [C|it leaks].", ["Hope Church"]),
    ("Hope Church, whose roof leaks, is old. [S|The church] [K|said] [C|it leaks].", ["Hope Church"]),
    ("[S1|Hope Power] [K1|said] [C1|it leaks]. [C2|Rates will rise], [S2|it] [K2|said].", ["Hope Power"] * 2),
    ("The clerk, Joy Court, came. [S|The court] [K|said] [C|it leaks].", ["court"]),
    ("The clerk, Joy Court, came. [S|Court officials] [K|said] [C|it leaks].", ["Court officials"]),
    ("The vicar at Grace Church came. [S|She] [K|said] [C|it leaks].", [None]),
    ("[S|Bishop]: [C|I was wrong]\n\nGrant Bishop, 30, rang. The bishop came.", [None]),
    # a family name that stands first, a patronymic: what is left when the name is cut short
    ("One gave his name as Yoon Kyung-soo. [S|Lieutenant Yoon] [K|said] [C|it leaks].", ["Yoon Kyung-soo"]),
    ("The guard, Yoon Kyung-soo, fell. He died. [C|It leaks], [K|said] [S|his widow, Rosa].", ["Rosa Yoon"]),
    ("The runner, Shin Eun-kyung, came. [S|Shin] [K|said] [C|it leaks].\n\n1. M. Shin 2:25:50", ["Shin Eun-kyung"]),
    ("Then came Dame Yoon Min-ji. [S|Dame Min-ji] [K|said] [C|it leaks].", ["Yoon Min-ji"]),
    ("Park Sung-min and Park Ji-woo came. [S|Park] [K|said] [C|it leaks].", [None]),
    ("A man gave his name as Gunnar Jónsson. [S|Lieutenant Gunnar] [K|said] [C|it leaks].", ["Gunnar Jónsson"]),
    ("The guard, Gunnar Jónsson, fell. He died. [C|It leaks], [K|said] [S|his widow, Rosa].", ["Rosa"]),
    ("A teacher, Asha Rao, came. [S|Asha-ji] [K|said] [C|it leaks].", ["Asha Rao"]),
    # a bare name that an age or an office beside it introduces
    ("[S1|Ada Lund] [K1|said] [C1|it leaks]. His aide, Budiarto, went further. [S2|He] [K2|alleged] [C2|fraud].", ["Ada Lund", "Budiarto"]),
    ("Setiawati, 54, who sells cloth, came. [S|She] [K|said] [C|it leaks].", ["Setiawati"]),
    ("The former judge Prakashan won. [S|He] [K|said] [C|it leaks].", ["Prakashan"]),
    ("Without their coach, Elda lost. [S|He] [K|said] [C|it leaks].", [None]),
    ("In Elda, the headmaster came. [S|He] [K|said] [C|it leaks].", [None]),
    ("The owner, Pallas, went. [S|He] [K|said] [C|it leaks].", [None]),
    ("Elda had 54 points, Sarn, 31. [S|He] [K|said] [C|it leaks].", [None]),
    ("In Weavers Street I met Nirmala, who teaches. [S|She] [K|said] [C|it leaks].", [None]),
    # the plain word, the month, the court, the country
    ("Jonathan Few, 24, came. [S|Few people] [K|said] [C|it leaks].", ["Few people"]),
    ("Jonathan King came. [S|The King] [K|said] [C|it leaks].", [None]),
    ("Michael Jordan, 24, flew to Jordan. [S|Jordan] [K|said] [C|it leaks].", ["Jordan"]),
    ("Jordan met the envoys. [S|Jordan] [K|said] [C|it leaks].", ["Jordan"]),
    ("Hyde Park was full. [S|Park rangers] [K|said] [C|it leaks].", ["Park rangers"]),
    ("The Supreme Court met. [S|The court] [K|said] [C|it leaks].", ["Supreme Court"]),
    # given names that are words tell the gender of whom they name
    ("Rose Vell met Will Orsk. [S1|Vell] [K1|said] [C1|it leaks]. Orsk left. [C2|It is old], [S2|she] [K2|added].", ["Rose Vell"] * 2),
    # a double surname, initials, particles with an apostrophe
    ("Aung Tin Suu Kyo came. [S|Suu Kyo] [K|said] [C|it leaks].", ["Aung Tin Suu Kyo"]),
    ("John Paul Orsk came. [S|Paul Orsk] [K|said] [C|it leaks].", ["Paul Orsk"]),
    ("A. B. Okoro came. [S|Okoro] [K|said] [C|it leaks].", ["A. B. Okoro"]),
    ("Jan van't Hof came. [S|Van't Hof] [K|said] [C|it leaks].", ["Jan van't Hof"]),
    ("Jan van ’t Hof came. [S|Van ’t Hof] [K|said] [C|it leaks].", ["Jan van ’t Hof"]),
]


@pytest.mark.parametrize(("marked", "speakers"), CASES)
def test_who_speaks(marked, speakers):
    assert speakers_of(marked) == speakers
