"""Who speaks: one line a case, as an editor would check it; None means that the text leaves it open."""

from __future__ import annotations

import pytest

from onrecord.records import Document
from onrecord.resolve import resolve_document
from tests.resolve.cases import read_marked, resolved, speakers_of

NAMES = [
    ("[S1|Premier Tevita ʻAkau of Loa] [K1|said] [C1|so]. [S2|ʻAkau] [K2|said] [C2|so].", ["Tevita ʻAkau"] * 2),
    ("[S1|Jan Orsk] [K1|said] [C1|so]. [S2|Jan Orsk-Lund] [K2|said] [C2|so].", ["Jan Orsk-Lund"] * 2),
    ("[S1|Jan Orsk] [K1|said] [C1|so]. [S2|Ada Orsk-Lund] [K2|said] [C2|so].", ["Jan Orsk", "Ada Orsk-Lund"]),
    (
        "[S1|Oriol Font i Mas] [K1|said] [C1|it leaks]. [S2|Font] [K2|said] [C2|so]. [S3|Mr Font i Mas] [K3|left] [C3|it].",
        ["Oriol Font i Mas"] * 3,
    ),
    ("[S1|Marisol del Prado] [K1|said] [C1|it leaks]. [S2|Prado] [K2|said] [C2|so].", ["Marisol del Prado"] * 2),
    ("[S1|Del. Marisol Prado] [K1|said] [C1|it leaks]. [S2|Prado] [K2|said] [C2|so].", ["Marisol Prado"] * 2),
    ("[S1|Ayatollah Seyed Zand] [K1|said] [C1|it leaks]. [S2|He] [K2|said] [C2|so].", ["Seyed Zand"] * 2),
    # full names, with what stands before and after
    ("[C|The dam holds], [S|Ines Varga] [K|said].", ["Ines Varga"]),
    ("[C|The dam holds], [S|Ruvanian Foreign Minister Timur Ashlan] [K|said].", ["Timur Ashlan"]),
    ("[S|Timur Ashlan, the foreign minister of Ruvania,] [K|said] [C|the dam holds].", ["Timur Ashlan"]),
    ("[S|Edda Koss, 43, a mother of two,] [K|said] [C|the dam holds].", ["Edda Koss"]),
    ("[S|Mr Pavel Orsk] [K|said] [C|the dam holds].", ["Pavel Orsk"]),
    ("[S|Sir Alban Reeve] [K|said] [C|the dam holds].", ["Alban Reeve"]),
    ("[S|Dr. Mina al-Tareq] [K|said] [C|the dam holds].", ["Mina al-Tareq"]),
    ("[S|Jan van der Velde] [K|said] [C|the dam holds].", ["Jan van der Velde"]),
    ("[S|Ana-Lucia de la Torre] [K|said] [C|the dam holds].", ["Ana-Lucia de la Torre"]),
    ("[S|Tomas Rill Jr.] [K|said] [C|the dam holds].", ["Tomas Rill Jr"]),
    ("[S|J. R. Holm] [K|said] [C|the dam holds].", ["J. R. Holm"]),
    ("[S|team member Rodna Noor] [K|said] [C|the dam holds].", ["Rodna Noor"]),
    ("[S|the Whitsand manager, Rosa Keel,] [K|said] [C|the dam holds].", ["Rosa Keel"]),
    ("[S|Its leader, Milan Drave,] [K|said] [C|the dam holds].", ["Milan Drave"]),
    ("[S|a cheese seller named Dobro Anz] [K|said] [C|the dam holds].", ["Dobro Anz"]),
    ("[S|Minister of Education Stella Giann] [K|said] [C|the dam holds].", ["Stella Giann"]),
    ("[S|Hanna Vroom of the charity Open Road] [K|said] [C|the dam holds].", ["Hanna Vroom"]),
    ("[S|Gen. Adah Thorv] [K|said] [C|the dam holds].", ["Adah Thorv"]),
    ("[S|One fisherman, Amin Sou,] [K|said] [C|the dam holds].", ["Amin Sou"]),
    ("[S|April Quill] [K|said] [C|the dam holds].", ["April Quill"]),
    ("[S|The Lord Chamberlain, Baron Milan Drave,] [K|said] [C|the dam holds].", ["Milan Drave"]),
    ("[S|Librarians] [K|said] [C|the dam holds].", ["Librarians"]),
    # not the name after the preposition
    ("[S|A spokesman for Mr Milan Drave] [K|said] [C|the dam holds].", ["spokesman for Mr Milan Drave"]),
    ("[S|the daughter of Milan Drave] [K|said] [C|the dam holds].", ["daughter of Milan Drave"]),
    ("[S|A man who works with Milan Drave] [K|said] [C|the dam holds].", ["man who works with Milan Drave"]),
    # surnames, first names, titles with surnames: given before or after
    ("[C1|The dam holds], [S1|Ines Varga] [K1|said].\n\n[S2|Varga] [K2|said] [C2|it was built in 1970].", ["Ines Varga", "Ines Varga"]),
    ("[S1|Varga] [K1|said] [C1|the dam holds].\n\n[C2|It was built in 1970], [S2|Ines Varga] [K2|said].", ["Ines Varga", "Ines Varga"]),
    ("[C|The dam holds] — [S|Varga]\n\nInes Varga, the mayor of Sarn, looked on.", ["Ines Varga"]),
    ("[S|Varga]: [C|the dam holds]\n\nMayor Ines Varga spoke in Sarn.", ["Ines Varga"]),
    ("Mayor Ines Varga came. [S|Mayor Varga] [K|said] [C|the dam holds].", ["Ines Varga"]),
    ("Mayor Ines Varga came. [S|Ms. Varga] [K|said] [C|the dam holds].", ["Ines Varga"]),
    ("Wu Meiya, a hotelier, ran. [S|Wu] [K|said] [C|the dam holds].", ["Wu Meiya"]),
    ("Senator Luis Orta Mendez came. [S|Orta] [K|said] [C|the dam holds].", ["Luis Orta Mendez"]),
    ("VARGA SAYS\n\n[S|VARGA]: [C|the dam holds]\n\nMayor Ines Varga spoke.", ["Ines Varga"]),
    ("[S|Toccan] [K|said] [C|the dam holds].", ["Toccan"]),
    # a surname that is a title elsewhere
    ("[S|Foreign Ministry spokesperson Ada Sen] [K|said] [C|the dam holds].", ["Ada Sen"]),
    ("[S|Ada Sen] [K|said] [C|the dam holds].\n\n[S2|Sen] [K2|added] [C2|that it leaks].", ["Ada Sen", "Ada Sen"]),
    ("[S|Sen. Ada Holm] [K|said] [C|the dam holds].", ["Ada Holm"]),
    # who holds an office of the body named before
    ("It came from [S|the teachers’ union, whose president, Alma Reyes], [K|said] [C|the dam holds].", ["Alma Reyes"]),
    ("[S|The teachers’ union, whose president is away,] [K|said] [C|the dam holds].", ["teachers’ union"]),
    # a headline in which every word has a capital
    ("[S|Norvane Biologics] [K|Announces] [C|Strong Results]\n\nNorvane Biologics met on Monday.", ["Norvane Biologics"]),
    # two names in a headline
    ("[S|Karvia, Orlen] [K|agree] [C|to talk]\n\nThe foreign ministers of Karvia and of Orlen met on Monday.", ["Karvia, Orlen"]),
    # an age that the text gives to one person, or nobody else in sight
    (
        "Captain Dan Vale, 31, met coach Rik Holm, 58.\n\n“[C|We lost],” [S|the 31-year-old] [K|said].",
        ["Dan Vale"],
    ),
    ("Captain Dan Vale wrote to the fans. “[C|We lost],” [S|the 31-year-old] [K|said].", ["Dan Vale"]),
    ("Captain Dan Vale met coach Rik Holm. “[C|We lost],” [S|the 31-year-old] [K|said].", [None]),
    ("Captain Dan Vale, 31, met Rik Holm, 31. “[C|We lost],” [S|the 31-year-old] [K|said].", [None]),
    # letters of rank and degree are no part of a name; a nickname in marks parts none
    ("[S|Murdo Vell KC] [K|said] [C|the dam holds].", ["Murdo Vell"]),
    ("[S|Ada Lund, IAS,] [K|said] [C|the dam holds].", ["Ada Lund"]),
    ('Alexander "Sandy" Gow left. [S|Mr Gow] [K|said] [C|the dam holds].', ["Alexander Gow"]),
    ("Alexander ‘Sandy’ Gow left. [S|Sandy] [K|said] [C|the dam holds].", ["Alexander Gow"]),
    # the head of a body, named after it; not the one whose biographer speaks
    ("[S|Chair of the bench Alison Moke] [K|said] [C|the dam holds].", ["Alison Moke"]),
    ("[S|The biographer of the poet Alison Moke] [K|said] [C|the dam holds].", ["biographer of the poet Alison Moke"]),
    # a ship, and whose skipper speaks
    ("[S|The skipper of the trawler Bonny Margaret] [K|said] [C|the dam holds].", ["skipper of the trawler Bonny Margaret"]),
    # a councillor in a list of those present
    ("Present: Cllr J Trewhella, Cllr K Nance, Cllr S Odgers\n\n[S|Cllr Trewhella] [K|said] [C|the dam holds].", ["J Trewhella"]),
    # a given name that is a small word too
    ("[S|Chief executive Per Ulv] [K|said] [C|the dam holds]. Jens Ulv left.", ["Per Ulv"]),
    ("[S|Will Ford] [K|said] [C|the dam holds].", ["Will Ford"]),
    ("[S|The Police and Crime Commissioner, Dame Olive Strang,] [K|said] [C|the dam holds].", ["Olive Strang"]),
    # Billie is Wilhelmina's nickname
    (
        'Wilhelmina "Billie" Achter left. [S|Billie Achter] [K|said] [C|the dam holds]. [S2|Achter] [K2|said] [C2|it leaks].',
        ["Wilhelmina Achter"] * 2,
    ),
    ("She left a son, Ruben, [S|who] [K|said] [C|the dam holds].", ["Ruben"]),
    ("A teacher named Vika waits by the dam. [S|Vika] [K|said] [C|it holds].", ["Vika"]),
    # a name that is a person's only because it speaks later
    ("Tevita is late. [C1|“It leaks,”] [S1|he] [K1|says]. [C2|“It holds,”] [K2|says] [S2|Tevita].", ["Tevita"] * 2),
    # honorifics and ranks of many countries; two offices joined before a name
    ("[S|Senator Alhaji Musa Danladi] [K|said] [C|the dam holds].", ["Musa Danladi"]),
    ("[S|Smt Kalyani Kurund] [K|said] [C|the dam holds].", ["Kalyani Kurund"]),
    ("[S|The command's spokesman, DSP Abel Otitoju,] [K|said] [C|the dam holds].", ["Abel Otitoju"]),
    ("[S|Greens MLC Bronwyn Dacey] [K|said] [C|the dam holds].", ["Bronwyn Dacey"]),
    ("Mayor Doug Quilty left. [S|Cr Quilty] [K|said] [C|the dam holds].", ["Doug Quilty"]),
    ("[S|Co-founder and CEO Wes Harland] [K|said] [C|the dam holds].", ["Wes Harland"]),
    ("[S|A friend and Wes Harland] [K|said] [C|the dam holds].", ["friend and Wes Harland"]),
    ("[S|High Court judge Lady Justice Grace Kemu] [K|said] [C|the dam holds].", ["Grace Kemu"]),
    ("[S|Mr Justice Brown] [K|said] [C|the dam holds].", ["Brown"]),
    ("[S|Mme Fatoumata Diallo] [K|said] [C|the dam holds].", ["Fatoumata Diallo"]),
    (
        "[S|The Archbishop of Sarn, the Most Revd Justin Okon,] [K|said] [C|that it holds]. [S2|The Archbishop] [K2|added] [C2|a word].",
        ["Justin Okon"] * 2,
    ),
    ("[S|The Revd Canon Mercy Abara] [K|said] [C|the dam holds].", ["Mercy Abara"]),
    # a name that ends like a paper's, after a given name that is no town's; one in whose office something is
    ("[S|Mission chief Anneke Post] [K|said] [C|that the dam holds].", ["Anneke Post"]),
    ("[S|Victoria Post] [K|said] [C|that the dam holds].", ["Victoria Post"]),
    (
        "On a wall in Rosa Dorc’s office hang cards. [C|“It holds,”] [S|she] [K|said]. [S2|Ms Dorc] [K2|said] [C2|no more].",
        ["Rosa Dorc"] * 2,
    ),
    ("[S|Provost Jean Aber] [K|said] [C|that the dam holds].", ["Jean Aber"]),
    ("[S|union leader Doña Eulalia Quispe Mam] [K|said] [C|the dam holds].", ["Eulalia Quispe Mam"]),
    ("[S|Sheep farmer and mother-of-four Non Bevan] [K|said] [C|the dam holds].", ["Non Bevan"]),
    ("[S|MP for Tallybont Aled Rhys] [K|said] [C|the dam holds].", ["Aled Rhys"]),
    ("[S|Lifeguard Chelsea Oyel] [K|said] [C|the dam holds].", ["Chelsea Oyel"]),
    ("Neighbours Arvid Moe and Fatuma Wars met. [S|Moe] [K|said] [C|the dam holds].", ["Arvid Moe"]),
    # a surname that is an office elsewhere, told by its honorific; a number in a body's name
    ("Ken Abbot, who was there, left. [S|Mr Abbot] [K|said] [C|the dam holds].", ["Ken Abbot"]),
    ("[S|Rescue 1122 spokesman Bilal Ahmed] [K|said] [C|the dam holds].", ["Bilal Ahmed"]),
    ("[S|Survivor Zubaida Bibi] [K|said] [C|the dam holds].", ["Zubaida Bibi"]),
    ("[S|Opposition leader in the provincial assembly Malik Tariq Awan] [K|said] [C|the dam holds].", ["Malik Tariq Awan"]),
]

LABELS = [
    # initials of a transcript, explained or of one name only; an office before a colon
    ("LB: Lars Brenn; MO: Maren Ost, Elda Radio.\n\n[S|LB]: [C|It holds.]", ["Lars Brenn"]),
    ("Lars Brenn (LB) met Lena Brask.\n\n[S|LB]: [C|It holds.]", ["Lars Brenn"]),
    ("Lars Brenn met Maren Ost.\n\n[S|LB]: [C|It holds.]", ["Lars Brenn"]),
    ("Lars Brenn met Lena Brask.\n\n[S|EU]: [C|It holds.]", ["EU"]),
    ("A talk with Prime Minister Dana Whitlock at Elda.\n\n[S|PRIME MINISTER]: [C|It holds.]", ["Dana Whitlock"]),
    ("Doorstop: Prime Minister Dana Whitlock, Elda\n\n[S|PRIME MINISTER]: [C|It is said to hold.]", ["Dana Whitlock"]),
    ("A talk at Elda.\n\n[S|PRIME MINISTER]: [C|It holds.]", ["PRIME MINISTER"]),
    # father and son; a surname of both is open
    ("Baker Emil Orsk spoke. His son, Emil Orsk Jr, did not. [S|the younger Orsk] [K|said] [C|it holds].", ["Emil Orsk Jr"]),
    ("Baker Emil Orsk spoke. His son, Emil Orsk Jr, did not. [S|The elder Orsk] [K|said] [C|it holds].", ["Emil Orsk"]),
    ("Baker Emil Orsk spoke. His son, Emil Orsk Jr, did not. [S|Orsk senior] [K|said] [C|it holds].", ["Emil Orsk"]),
    ("Baker Emil Orsk spoke. His son, Emil Orsk Jr, did not. [S|Orsk junior] [K|said] [C|it holds].", ["Emil Orsk Jr"]),
    ("Baker Emil Orsk spoke. His son, Emil Orsk Jr, did not. [S|Orsk] [K|said] [C|it holds].", [None]),
    ("Baker Emil Orsk spoke. His son, Emil Orsk Jr, did not. [S|Emil Orsk] [K|said] [C|it holds].", ["Emil Orsk"]),
    ("Baker Emil Orsk Jr spoke. [S|Emil Orsk] [K|said] [C|it holds].", ["Emil Orsk Jr"]),
    # who is asked, not who asks; one council; a name as it is called out
    ("[S1|[S2|Pavel Orsk]], [K1|asked] [C1|what he thought], [K2|said] [C2|that it holds].", [None, "Pavel Orsk"]),
    ("[S|Highland and Lorn Council, which runs it,] [K|said] [C|it holds].", ["Highland and Lorn Council"]),
    ("[S|Halmark and Lorn] [K|said] [C|it holds].", ["Halmark and Lorn"]),
    ("Engineer Pavel Orsk built it. [S|Orsk-sir] [K|told] us [C|it holds].", ["Pavel Orsk"]),
    ("Lumen's chatbot failed. [S1|Lumen] [K1|said] [C1|it leaks]. [S2|the company] [K2|wrote] [C2|“We know.”]", ["Lumen"] * 2),
    # they are not those of the headline
    (
        "[S1|Three states] [K1|blame] [C1|one another]\n\nNobody in the board will say it aloud in Elda. Off it [S2|they] [K2|say] "
        "[C2|little].",
        ["Three states", None],
    ),
]

NAMESAKES = [
    # the elder one is not he whom the text calls somebody's son, whose father's office is not his
    (
        "Dov Orsk, the son of a former premier, was named. [S1|The elder Orsk] [K1|praised] [C1|it]. [S2|The former premier] [K2|left] "
        "[C2|it].",
        ["elder Orsk", "elder Orsk"],
    ),
    ("Dov Orsk, the mayor, was named. [S|The elder Orsk] [K|praised] [C|it].", [None]),
    # two people with one surname: told apart by honorific, office, first name; else open
    ("Mayor Ines Varga met farmer Pavel Varga. [S|Varga] [K|said] [C|the dam holds].", [None]),
    ("Ines Varga, who sold her farm, met Pavel Varga, who sold his. [S|Ms Varga] [K|said] [C|the dam holds].", ["Ines Varga"]),
    ("Ines Varga, who sold her farm, met Pavel Varga, who sold his. [S|Mr Varga] [K|said] [C|the dam holds].", ["Pavel Varga"]),
    ("Mayor Ines Varga met farmer Pavel Varga. [S|Mayor Varga] [K|said] [C|the dam holds].", ["Ines Varga"]),
    ("Mayor Ines Varga met farmer Pavel Varga. [S|Pavel Varga] [K|said] [C|the dam holds].", ["Pavel Varga"]),
    ("Mayor Ines Varga met Mayor Pavel Varga. [S|Mayor Varga] [K|said] [C|the dam holds].", [None]),
    # only one of them has been introduced so far
    ("Mayor Ines Varga came. [S|Varga] [K|said] [C|the dam holds].\n\nFarmer Pavel Varga left.", ["Ines Varga"]),
    ("Tirsa Varga and Keld Varga came. [S|Mr Varga] [K|said] [C|the dam holds].", [None]),
    # the given names tell them apart
    ("Ines Varga and Pavel Varga came. [S|Mr Varga] [K|said] [C|the dam holds].", ["Pavel Varga"]),
    ("Ines Varga and Pavel Varga came. [S|Dr Varga] [K|said] [C|the dam holds].", [None]),
    # a wife without a first name beside her husband
    ("Walter Pym died. [S|Mrs Pym] [K|said] [C|the dam holds].", ["Mrs Pym"]),
    # the mayor’s father
    ("Mayor Zoran Petek left. Old Mr Petek, his father, came. [S|Old Mr Petek] [K|said] [C|the dam holds].", ["Old Mr Petek"]),
    ("Mayor Zoran Petek left. Old Mr Petek came.\n\n[S|Petek] [K|said] [C|the dam holds].", [None]),
    # his wife is not him
    (
        "[S|Giles Fanshawe] [K|said] [C|it holds].\n\n[S2|His wife, Lady Fanshawe,] [K2|said] [C2|it leaks].",
        ["Giles Fanshawe", "Lady Fanshawe"],
    ),
    # of two either may be a man
    ("Roads chief Xan Ross met Sheriff David Ross. [S|Mr Ross] [K|said] [C|the dam holds].", [None]),
    ("Roads chief Xan Ross met Sheriff David Ross. She left. [S|Ms Ross] [K|said] [C|the dam holds].", ["Xan Ross"]),
]

WRAPPED = [
    # a name that is broken over two lines of a text broken at a column
    ("The dam at the old mill has been leaking\nfor a year and more, and [S1|Mayor Ines\nVarga] [K1|said] there\nlate on Monday that "
     "[C1|it\nholds].", ["Ines Varga"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), NAMES + LABELS + NAMESAKES + WRAPPED)
def test_the_speaker_is_found_or_left_open(marked, expected):
    assert speakers_of(marked) == expected


def test_every_speaker_says_why():
    for statement in resolved("[C1|The dam holds], [S1|Ines Varga] [K1|said]. [C2|“I built it,”] [S2|she] [K2|said]."):
        assert statement.speaker is not None
        assert statement.speaker.rule
        assert statement.speaker.evidence is not None
        assert 0 < statement.speaker.score <= 1


def test_the_evidence_is_the_mention_that_gives_the_name():
    marked = "Mayor Ines Varga came. [S|Varga] [K|said] [C|the dam holds]."
    document, statements = read_marked(marked)
    (statement,) = resolve_document(document, statements)
    assert statement.speaker is not None
    assert statement.speaker.evidence is not None
    assert document.text[statement.speaker.evidence.start : statement.speaker.evidence.end] == "Ines Varga"


def test_spans_and_ids_stay_as_they_were():
    document, statements = read_marked("[C1|The dam holds], [S1|Ines Varga] [K1|said]. [C2|“I built it,”] [S2|she] [K2|said].")
    for raw, done in zip(statements, resolve_document(document, statements), strict=True):
        assert (raw.id, raw.content, raw.cue, raw.source, raw.nested_in) == (done.id, done.content, done.cue, done.source, done.nested_in)


def test_no_statements_no_work():
    assert resolve_document(Document("d", "p", "text", "plain", ""), ()) == ()


@pytest.mark.parametrize(
    ("marked", "kind", "role"),
    [
        ("[S|Deputy Mayor Ines Varga] [K|said] [C|it].", "person", "Deputy Mayor"),
        ("[S|Ines Varga, the mayor of Sarn,] [K|said] [C|it].", "person", "the mayor of Sarn"),
        ("[S|the Whitsand manager, Rosa Keel,] [K|said] [C|it].", "person", "the Whitsand manager"),
        ("[S|Chief Financial Officer Petra Lund] [K|said] [C|it].", "person", "Chief Financial Officer"),
        ("[S|Leader of the Opposition Petra Lund] [K|said] [C|it].", "person", "Leader of the Opposition"),
        ("[S|the Speaker of the House, Petra Lund,] [K|said] [C|it].", "person", "the Speaker of the House"),
        ("[S|Gran-of-six Petra Lund, 71,] [K|said] [C|it].", "person", "Gran-of-six"),
        ("[S|Foreign Ministry spokesperson Ada Sen] [K|said] [C|it].", "person", "Foreign Ministry spokesperson"),
        ("[S|The ferry operator Nordo] [K|said] [C|it].", "organisation", None),
        ("[S|The camera operator Ada Lund] [K|said] [C|it].", "person", "The camera operator"),
        ("[S|The armed group Harak al-Sar] [K|said] [C|it].", "organisation", None),
        ("The carmaker Ferro’s workers left. [S|Ferro] [K|said] [C|it].", "organisation", None),
        ("Roy Hobbs left. [S|The Hobbses] [K|said] [C|it].", "group", None),
        ("Roy Hobbs, 68, and his wife Linda, 66, left. [S|Mr Hobbs] [K|said] [C|it].", "person", None),
        ("Ada claims retired plumber Len Cribb, 71, left. [S|Cribb] [K|said] [C|it].", "person", "retired plumber"),
        ("16.20 Our reporter Ana Delai is here. [S|She] [K|said] [C|it].", "person", "reporter"),
        ("[S|The opposition Civic List] [K|said] [C|it].", "organisation", None),
        ("[S|Corvanta Therapeutics] [K|said] [C|it].", "organisation", None),
        ("[S|Exporters] [K|welcomed] [C|it].", "group", None),
        ("[S|Sanders] [K|welcomed] [C|it].", "person", None),
        ("[S|Northmere] [K|are said] [C|to be glad].", "organisation", None),
        ("[S|Mona Eisen, M.D., Chief Medical Officer of Corvanta,] [K|said] [C|it].", "person", "Chief Medical Officer of Corvanta"),
        ("[S|Mrs Pym, speaking through her solicitor,] [K|said] [C|it].", "person", None),
        ("[S|Labour’s Joan Tully] [K|said] [C|it].", "person", None),
        ("[S|But your own secretary, Ivo Raos,] [K|said] [C|it].", "person", "secretary"),
        ("[S|The Germans] [K|said] [C|it].", "group", None),
        ("The Beshi foreign ministry wrote. [S|Besh] [K|said] [C|it].", "country", None),
        (
            "[S|The Commissioner for Sports, Barrister Dayo Alabi,] [K|said] [C|that it holds well enough].",
            "person",
            "The Commissioner for Sports",
        ),
        ("[S|Chief (Mrs) Ngozi Bassey] [K|said] [C|it].", "person", None),
        ("[S|Her mother, also Milica Drag,] [K|said] [C|it].", "person", None),
        ("[S|Orsk’s management company, Glow Theory,] [K|said] [C|it].", "organisation", None),
        ("[S|Storm-hit Baryo] [K|asked] [C|where they were].", "organisation", None),
        ("[S|The Bishop of Sarn, the Rt Revd Hilary March,] [K|said] [C|that it holds well].", "person", "The Bishop of Sarn"),
        ("[S|Its own auditor, the late Sarah Winth,] [K|said] [C|it].", "person", "auditor"),
        ("[S|High Court judge Lady Justice Grace Kemu] [K|said] [C|it].", "person", "High Court judge Lady Justice"),
        ("[S|Retired bus driver Earline Fuchs] [K|said] [C|it].", "person", "Retired bus driver"),
        ("[S|FARMERS’] [K|FURY] [C|OVER DAM]", "group", None),
        ("[S|Speaker of parliament Tone Vik] [K|said] [C|that it holds].", "person", "Speaker of parliament"),
        ("[S|Railnet] [K|said] in a statement [C|it would help].", "organisation", None),
        ("[S|Varga] [K|said] [C|it would rain].", "person", None),
        ("[S|Parvez Malik, described Mr Abbot as,] [K|said] [C|it].", "person", None),
        ("But local historian Effie McPhee left. [S|McPhee] [K|said] [C|it].", "person", "local historian"),
        ("[S|His spokesman, Ada Lund], [K|said] [C|the secretary-general is away].", "person", "spokesman"),
        ("[S|Film star Zeya] [K|said] [C|it].", "person", "Film star"),
        ("It was [S|a view the lord chancellor, Ada Lund,] [K|dismissed] [C|it].", "person", "the lord chancellor"),
        ("[S|Deputy Defence Minister of Rusavia Pyotr Gradov] [K|said] [C|it].", "person", "Deputy Defence Minister of Rusavia"),
        ("Ada Lund, who ran the harbour from 1994 to 2001, came. [S|Lund] [K|said] [C|it].", "person", "director of the harbour"),
        ("Asked whether that was still his view, [S|his spokesman, Ada Lund], [K|said] [C|it was].", "person", "spokesman"),
        ("His first book, Salt Roads, sold. [S|The son of a dyer, he published his book, Xan Lund,] [K|said] [C|it].", "person", None),
        ("[S|Pheta’s permanent representative, H.E. Ada Lund,] [K|said] [C|it].", "person", "Pheta’s permanent representative"),
        ("Chief executive Ada van Hout came. [S|van Hout] [K|said] [C|it].", "person", "Chief executive"),
        ("[S|Halmark Minerals] [K|said] [C|it].", "organisation", None),
        ("She took over from Bertil Strand. [S|Strand] [K|had told] them [C|it].", "person", None),
        ("[S|The Karvian coastguard] [K|said] [C|it].", "organisation", None),
        ("[S|Eyewitnesses] [K|said] [C|it].", "unnamed", None),
        ("[S|army spokesman Col. Uri Lund] [K|said] [C|it].", "person", "army spokesman Col."),
        ("[S|he overheard Ada Lund] [K|say] [C|it].", "person", None),
        ("[S|Energy giant Velmon] [K|said] [C|it].", "organisation", None),
        ("[S|Finland] [K|said] [C|it].", "country", None),
        ("[S|Moscow] [K|said] [C|it].", "organisation", None),
        ("[S|The Rivers Authority] [K|said] [C|it].", "organisation", None),
        ("[S|Residents] [K|said] [C|it].", "group", None),
        ("[S|officials] [K|said] [C|it].", "unnamed", None),
        ("[S|a senior official] [K|said] [C|it].", "unnamed", None),
    ],
)
def test_kind_and_role_are_as_printed(marked, kind, role):
    (statement,) = resolved(marked)
    assert statement.speaker_kind == kind
    assert (statement.speaker_role.value if statement.speaker_role else None) == role
