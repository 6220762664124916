"""Who speaks: one line a case, as an editor would check it; None means that the text leaves it open."""

from __future__ import annotations

import pytest

from onrecord.records import Document
from onrecord.resolve import resolve_document
from tests.resolve.cases import read_marked, resolved, speakers_of

NAMES = [
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
]

NAMESAKES = [
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
]

PRONOUNS = [
    ("[C1|The dam holds], [S1|Ines Varga] [K1|said]. [C2|“I built it,”] [S2|she] [K2|said].", ["Ines Varga"] * 2),
    ("[C1|The dam holds], [S1|Pavel Orsk] [K1|said].\n\n[C2|“It is old,”] [S2|he] [K2|said].", ["Pavel Orsk"] * 2),
    ("Pavel Orsk, a farmer, came late. [C|“It is old,”] [S|he] [K|said].", ["Pavel Orsk"]),
    # the other one is a woman, a man
    (
        "[C1|The dam holds], [S1|spokeswoman Edda Koss] [K1|said]. Mr Pavel Orsk nodded. [C2|“It is old,”] [S2|he] "
        "[K2|said].",
        ["Edda Koss", "Pavel Orsk"],
    ),
    ("[C1|The dam holds], [S1|Mr Pavel Orsk] [K1|told] Ms Edda Koss. [C2|“It is old,”] [S2|he] [K2|said].", ["Pavel Orsk"] * 2),
    # the text turns to somebody else, who opens the sentence
    (
        "[C1|The dam holds], [S1|Pavel Orsk] [K1|said]. Engineer Milan Drave was less sure. [C2|“It is old,”] [S2|he] "
        "[K2|said].",
        ["Pavel Orsk", "Milan Drave"],
    ),
    # two who may be meant
    ("Farmer Pavel Orsk met engineer Milan Drave. [C|“It is old,”] [S|he] [K|said].", [None]),
    ("After a talk between Ms Ines Varga and Ms Edda Koss, [S|she] [K|said] [C|the dam holds].", [None]),
    # a name may be a woman's although no table of names knows it
    ("Ines Varga met Xanthe Koss. [S|She] [K|said] [C|the dam holds].", [None]),
    ("Ines Varga met Pavel Koss. [S|She] [K|said] [C|the dam holds].", ["Ines Varga"]),
    (
        "[C1|The dam holds], [S1|Pavel Orsk] [K1|said]. At the gate stood engineer Milan Drave. [C2|“It is old,”] [S2|he] "
        "[K2|said].",
        ["Pavel Orsk", None],
    ),
    # nobody of that gender
    ("Mr Pavel Orsk came. [S|She] [K|said] [C|the dam holds].", [None]),
    ("[S|He] [K|said] [C|the dam holds].", [None]),
    # too far away, with others named between
    ("[C1|The dam holds], [S1|Mr Pavel Orsk] [K1|said].\n\nIt was built in 1970 by engineer Milan Drave and stood "
     "empty for many a long year.\n\n"
     "The town has since grown to forty thousand souls and wants a second one, farmer Odo Brann and baker Jon Lisk "
     "among them.\n\n[C2|“It is old,”] [S2|he] [K2|said].", ["Pavel Orsk", None]),
    # a name inside what was said does not count against the speaker
    ("[S1|Pavel Orsk] [K1|said] [C1|engineer Milan Drave was wrong]. [C2|“It is old,”] [S2|he] [K2|said].", ["Pavel Orsk"] * 2),
    # who, I, we
    ("It was Pavel Orsk, [S|who] [K|said] [C|the dam holds].", ["Pavel Orsk"]),
    ("A night watchman [S|who] [K|reported] [C|a blue light] was praised.", ["night watchman"]),
    ("[C1|“[S2|I] [K2|think] [C2|it holds],”] [S1|Ines Varga] [K1|said].", ["Ines Varga"] * 2),
    ("[C1|“[S2|We] [K2|think] [C2|it holds],”] [S1|Ines Varga] [K1|said].", ["Ines Varga", None]),
    ("[C1|“[S2|We] [K2|think] [C2|it holds],”] [S1|the Rivers Authority] [K1|said].", ["Rivers Authority"] * 2),
    # inside reported speech, inside quotation
    ("[S1|Pavel Orsk] [K1|said] [C1|[S2|he] [K2|feared] [C2|a flood]].", ["Pavel Orsk"] * 2),
    ("[C1|“[S2|He] [K2|fears] [C2|a flood],”] [S1|Pavel Orsk] [K1|said].", ["Pavel Orsk", None]),
    ("[C1|“[S2|She] [K2|fears] [C2|a flood],”] [S1|Mr Pavel Orsk] [K1|said].", ["Pavel Orsk", None]),
    # bodies and groups
    ("[S1|The Rivers Authority] [K1|said] [C1|the dam holds]. [S2|It] [K2|added] [C2|that it was old].", ["Rivers Authority"] * 2),
    ("[S1|Residents] [K1|said] [C1|the dam leaks]. [S2|They] [K2|fear] [C2|a flood].", ["Residents"] * 2),
    ("[S1|Pavel Orsk] [K1|said] [C1|the dam leaks]. [S2|They] [K2|fear] [C2|a flood].", ["Pavel Orsk", None]),
    # after a paragraph of last week "he added" may mean the one who was quoted before it
    ("[C1|“It holds,”] [S1|Pavel Orsk] [K1|said].\n\nIn Sarn last week [S2|Mr Jon Lisk] [K2|said] [C2|it leaks].\n\n"
     "[C3|“We shall see,”] [S3|he] [K3|added].", ["Pavel Orsk", "Jon Lisk", None]),
    ("[C1|“It holds,”] [S1|Pavel Orsk] [K1|said].\n\nIn Sarn [S2|Mr Jon Lisk] [K2|said] [C2|it leaks].\n\n"
     "[C3|“We shall see,”] [S3|he] [K3|added].", ["Pavel Orsk", "Jon Lisk", "Jon Lisk"]),
    ("[C1|“It holds,”] [S1|Ms Ines Varga] [K1|said].\n\nIn Sarn last week [S2|Mr Jon Lisk] [K2|said] [C2|it leaks].\n\n"
     "[C3|“We shall see,”] [S3|he] [K3|added].", ["Ines Varga", "Jon Lisk", "Jon Lisk"]),
    ("[C1|“It holds,”] [S1|Pavel Orsk] [K1|said].\n\nIn Sarn last week [S2|Mr Jon Lisk] [K2|said] [C2|it leaks]. "
     "[C3|“We shall see,”] [S3|he] [K3|added].", ["Pavel Orsk", "Jon Lisk", "Jon Lisk"]),
    # a question and its answer
    ("[C1|The dam holds], [S1|Edda Koss] [K1|said]. She smiled.\n\n[C2|“How old is it?”] [S2|Mr Pavel Orsk] "
     "[K2|asked].\n\n[C3|“Forty,”] [S3|she] [K3|replied].",
     ["Edda Koss", "Pavel Orsk", "Edda Koss"]),
]  # fmt: skip

TITLES = [
    (
        "[C1|The dam holds], [S1|Ruvanian Foreign Minister Timur Ashlan] [K1|said].\n\n[S2|{title}] [K2|said] [C2|it was old].",
        title,
        "Timur Ashlan",
    )
    for title in (
        "The minister",
        "The diplomat",
        "The top diplomat",
        "The Ruvanian top diplomat",
        "The foreign minister",
        "The Ruvanian foreign minister",
        "Ruvania’s top diplomat",
    )
]
WRONG_TITLES = [
    ("the foreign minister", "Finance Minister Timur Ashlan"),
    ("the Dalmerian foreign minister", "Ruvanian Foreign Minister Timur Ashlan"),
    ("the mayor", "Finance Minister Timur Ashlan"),
    ("the spokeswoman", "government spokesman Timur Ashlan"),
    ("the prime minister", "Finance Minister Timur Ashlan"),
]
MORE_TITLES = [
    ("Mayor Ines Varga came. [S|The mayor] [K|said] [C|the dam holds].", ["Ines Varga"]),
    ("Edda Koss, a spokeswoman for the port, came. [S|The spokeswoman] [K|said] [C|the dam holds].", ["Edda Koss"]),
    ("Senator Odo Brann came. [S|The lawmaker] [K|said] [C|the dam holds].", ["Odo Brann"]),
    ("Odo Brann, who chairs the council, came. [S|The chairman] [K|said] [C|the dam holds].", ["Odo Brann"]),
    # two who hold it
    ("Finance Minister Ada Lund met Justice Minister Odo Brann. [S|The minister] [K|said] [C|the dam holds].", [None]),
    ("Finance Minister Ada Lund met Justice Minister Odo Brann. [S|The finance minister] [K|said] [C|the dam holds].", ["Ada Lund"]),
    ("Finance Minister Ada Lund met Deputy Finance Minister Odo Brann. [S|The finance minister] [K|said] [C|the dam holds].", ["Ada Lund"]),
    # the one of the two who has just spoken
    ("Justice Minister Odo Brann left. [S1|Finance Minister Ada Lund] [K1|said] [C1|the dam holds]. [S2|The minister] "
     "[K2|said] [C2|it was old].", ["Ada Lund"] * 2),
    # nobody holds it
    ("Rain fell. [S|The minister] [K|said] [C|the dam holds].", [None]),
    ("Rain fell. [S|The outgoing finance minister] [K|said] [C|the dam holds].", ["outgoing finance minister"]),
]  # fmt: skip

OTHERS_TITLES = [
    # a club or see that no office in the text is printed with: its only holder, where he alone is named around; never across countries
    ("Boss Milan Drave left. [S|The Rovers gaffer] [K|said] [C|it holds].", ["Milan Drave"]),
    ("Boss Milan Drave met Mr Odo Brann. [S|The Rovers gaffer] [K|said] [C|it holds].", ["Rovers gaffer"]),
    ("United boss Milan Drave left. [S|The Rovers gaffer] [K|said] [C|it holds].", ["Rovers gaffer"]),
    ("[S|The archbishop of San Abdon] [K|said] [C|it holds]. Archbishop Milan Drave left.", ["Milan Drave"]),
    ("Foreign Minister Timur Ashlan left. In Dalmeria, [S|the Dalmerian foreign minister] [K|said] [C|it holds].",
     ["Dalmerian foreign minister"]),
    # an owner printed with a possessive; a headline's verb is no name
    ("Rivbo’s chief executive, Ada Lund, left. [S|The Rivbo chief] [K|said] [C|it holds].", ["Ada Lund"]),
    ("MINISTER TELLS HEADS TO GO\n\nMinister Ada Lund left. [S|The minister] [K|said] [C|it holds].", ["Ada Lund"]),
    # what somebody does is no office that the text would vary a name by
    ("[S1|Lorvan] [K1|criticized] [C1|the Union].\n\n[S2|The engineer] [K2|said] [C2|it was late].", ["Lorvan", None]),
    # a title goes back to its nearest mention, whoever owns it; never on to somebody first named later for another owner
    ("[C1|Talks will resume], [S1|Kestria’s top diplomat] [K1|has said].\n\n[S2|The top diplomat] [K2|criticized] [C2|the Union], "
     "with [S3|Union top diplomat Mara Quell] [K3|admitting] [C3|a delay].", ["Kestria’s top diplomat"] * 2 + ["Mara Quell"]),
    ("[C1|Talks will resume], [S1|Kestria’s top diplomat] [K1|has said].\n\n[S2|Lorvan] [K2|criticized] [C2|the Union], "
     "[K3|stating that] [C3|it failed].\n\n[S4|The top diplomat] [K4|said] [C4|it was late], with Union top diplomat Mara Quell by.",
     ["Lorvan"] * 4),
    ("Kestria’s top diplomat left. [S|The top diplomat] [K|said] [C|it holds]. Union top diplomat Mara Quell agreed.",
     ["Kestria’s top diplomat"]),
    ("Kestria’s top diplomat, Timur Ashlan, left. [S|The top diplomat] [K|said] [C|it holds]. Union top diplomat Mara Quell agreed.",
     ["Timur Ashlan"]),
    ("[S1|A minister] [K1|said] [C1|it holds]. [S2|The minister] [K2|said] [C2|it was late].\n\nFinance Minister Ada Lund came.",
     ["minister", "minister"]),
    ("[S1|The Kestrian minister] [K1|said] [C1|it holds]. [S2|Union minister Mara Quell] [K2|replied] [C2|it leaks]. "
     "[S3|The minister] [K3|said] [C3|it was late].", ["Kestrian minister", "Mara Quell", "Mara Quell"]),
    # a bare surname stays as printed; a title nobody is given is the last speaker's only where nobody else is near
    ("[S1|Lorvan] [K1|criticized] [C1|the Union].\n\n[S2|The minister] [K2|said] [C2|it was late].", ["Lorvan", "Lorvan"]),
    ("[S1|Lorvan] [K1|criticized] [C1|the Union] and met Ines Varga.\n\n[S2|The minister] [K2|said] [C2|it was late].",
     ["Lorvan", None]),
    ("[S1|Lorvan] [K1|criticized] [C1|the Union].\n\n[S2|THE WITNESS] [K2|said] [C2|it was late].", ["Lorvan", None]),
    # a line in title case: its verbs are no part of a name
    ("Milan Drave Says Dam Will Hold For Years\n\nSenator Milan Drave came. [S|The senator] [K|said] [C|it holds].", ["Milan Drave"]),
    ("Retired General Reveals Secret Of The Dam\n\nRain fell. [S|The general] [K|said] [C|it holds].", [None]),
    # a titled surname beside a relative's full name is not the relative's
    ("First Lady Ada Orsk waved. President Orsk left. [S|The president] [K|said] [C|it holds].", ["Orsk"]),
    ("The first lady, Ada Orsk, waved. President Orsk left. [S|Mr Orsk] [K|said] [C|it holds].", ["Orsk"]),
    ("The leader called Ruvanian officials to the dam. [S|The leader] [K|said] [C|it holds].", [None]),
    # an office is read up to the verb, and with what it is of
    ("Edda Koss left. [S|The actress] [K|accused] [C|the fair’s director, Milan Drave, of fraud].", [None]),
    ("Minister of Water Resources Timur Ashlan came. [S|The minister] [K|said] [C|it holds].", ["Timur Ashlan"]),
    ("THE CHAIRPERSON (Judge Ada Lund) sat. [S|THE CHAIRPERSON]: [C|Sit down.]", ["Ada Lund"]),
    # a participle without a source follows the subject that begins its sentence
    ("Mayor Ines Varga came. The mayor met reporters on Tuesday, [K|stating that] [C|it holds].", ["Ines Varga"]),
    ("Ines Varga met the council, [K|saying] [C|it holds].", ["Ines Varga"]),
    ("Ines Varga met Pavel Orsk, who left, [K|saying] [C|it holds].", [None]),
]  # fmt: skip

TURNED = [
    # the text has turned to a nameless human: the last speaker is not meant
    ("[C1|The dam holds], [S1|Mr Pavel Orsk] [K1|said].\n\nA rescuer lay down and listened. [C2|“It is old,”] [S2|he] [K2|said].",
     ["Pavel Orsk", None]),
    ("[C1|The dam holds], [S1|Mr Pavel Orsk] [K1|said].\n\nThe witness’s tale was long. [C2|“It is old,”] [S2|he] [K2|said].",
     ["Pavel Orsk", None]),
    ("[C1|The dam holds], [S1|Mr Pavel Orsk] [K1|said].\n\n[S2|One man] [K2|said] [C2|it leaks].\n\n"
     "[C3|“It is old,”] [S3|he] [K3|said].", ["Pavel Orsk", "One man", None]),
    ("Professor Odo Brann wrote to them. [S1|Milan Drave] [K1|replied] [C1|that it holds]. When I called the professor, "
     "[S2|he] [K2|said] [C2|it leaks].", ["Milan Drave", "Odo Brann"]),
    # the one person of that gender named since, where the last speaker is far off
    ("[C1|The dam holds], [S1|Ms Edda Koss] [K1|said].\n\nIt was built in 1970 and stood empty for many a long year before that.\n\n"
     "Ines Varga, who sold her farm for it, heard of it on a bus.\n\n[C2|“It is old,”] [S2|she] [K2|said].", ["Edda Koss", "Ines Varga"]),
    # an anonymous person's "she" is somebody else
    ("Ms Edda Koss left. [S1|A person near her] [K1|said] [C1|[S2|she] [K2|wanted] [C2|to go]].", ["person near Edda Koss", None]),
    # not the speaker named between the parts of the quotation
    ("[C1|“He knows the walls,”] [K1|said] [S1|Mr Pavel Orsk]. [C1|“Then [S2|he] [K2|wrote] [C2|letters].”]", ["Pavel Orsk", None]),
    # a question put before its asker was named may be answered by somebody else
    ("[C1|“It holds,”] [S1|Pavel Orsk] [K1|said]. [C2|Which dam?], [S2|a detective] [K2|asked]. [C3|“The old one.”]",
     ["Pavel Orsk", "detective", "Pavel Orsk"]),
    # "two men may be meant": no gender told apart
    ("Farmer Pavel Orsk met Mr Milan Drave. [C|“It is old,”] [S|he] [K|said].", [None]),
    # who: a definite description and a text stand for somebody else
    ("The woman [S|who] [K|hopes] [C|to win] came.", [None]),
    ("She sent a report [S|which] [K|concluded] [C|it leaks].", [None]),
]  # fmt: skip

BOTH = [
    # the two named before, where two are
    ("Mayor Ines Varga met Mr Pavel Orsk. [S|Both] [K|said] [C|it holds].", ["Ines Varga and Pavel Orsk"]),
    ("Mayor Ines Varga met Mr Pavel Orsk and Ms Edda Koss. [S|Both] [K|said] [C|it holds].", [None]),
    ("Mayor Ines Varga left. [S|Neither] [K|said] [C|it holds].", [None]),
    # one told of before without a word of his; one in somebody's own words
    ("A young soldier was at the gate. [S|The soldier] [K|said] [C|it holds].", ["young soldier"]),
    ("A soldier was at the gate and a soldier at the door. [S|The soldier] [K|said] [C|it holds].", [None]),
    ("[C1|“[S2|The nurse] [K2|told] me [C2|it holds],”] [K1|said] [S1|Ines Varga].", ["Ines Varga", "nurse"]),
    ("[S1|Ines Varga] [K1|said] [C1|[S2|the nurse] [K2|had told] her [C2|it holds]].", ["Ines Varga", None]),
]

NAMELESS = [
    # a nameless one who spoke last in the paragraph before, where nobody else may be meant
    ("[S1|One woman in the queue] [K1|said] [C1|it holds].\n\n[C2|“It is old,”] [S2|she] [K2|added].", ["One woman in the queue"] * 2),
    ("Ms Edda Koss left. [S1|One woman in the queue] [K1|said] [C1|it holds].\n\n[C2|“It is old,”] [S2|she] [K2|added].",
     ["One woman in the queue", None]),
    # one told of in what another said, of a gender that the other has not
    ("[S1|Ms Edda Koss] [K1|said] [C1|the plan had gone to Mr Pavel Orsk]. [S2|He] [K2|denied] [C2|it].", ["Edda Koss", "Pavel Orsk"]),
    ("[S1|Ms Edda Koss] [K1|said] [C1|it had gone to Mr Pavel Orsk and Mr Odo Brann]. [S2|He] [K2|denied] [C2|it].", ["Edda Koss", None]),
    ("Ron Tasker grumbled. His wife, Edna, came. [S|She] [K|said] [C|it holds].", ["Edna"]),
]  # fmt: skip

PASSIVE = [
    # of whom something was said answers it, not who said it
    ("[C1|Pavel Orsk] [K1|was accused] by [S1|Milan Drave] [C1|of fraud]. [S2|He] [K2|denied] [C2|it].", ["Milan Drave", "Pavel Orsk"]),
    ("[C1|Pavel Orsk] [K1|was accused] by [S1|the Rivers Authority] [C1|of fraud]. [S2|He] [K2|denied] [C2|it].",
     ["Rivers Authority", "Pavel Orsk"]),
    ("Ms Edda Koss came. She [K1|was told] by [S1|the matron, Ines Varga,] [C1|to go]. [S2|She] [K2|said] [C2|it leaks].",
     ["Ines Varga", "Edda Koss"]),
    ("[C1|Ms Edda Koss] [K1|was accused] by [S1|Milan Drave] [C1|of fraud]. [S2|He] [K2|said] [C2|it leaks].", ["Milan Drave"] * 2),
]  # fmt: skip

WRAPPED = [
    # a name that is broken over two lines of a text broken at a column
    ("The dam at the old mill has been leaking\nfor a year and more, and [S1|Mayor Ines\nVarga] [K1|said] there\nlate on Monday that "
     "[C1|it\nholds].", ["Ines Varga"]),
]  # fmt: skip

SPOKEN_OF = [
    # he and she in a quotation: nobody, two, or the speaker alone
    ("Pavel Orsk was out. [C1|“[S2|He] [K2|said] [C2|it leaks],”] [K1|added] [S1|Mr Pavel Orsk].", ["Pavel Orsk", None]),
    ("Mr Milan Drave met Mr Odo Brann. [C1|“[S2|He] [K2|said] [C2|it leaks],”] [K1|added] [S1|Ms Edda Koss].", ["Edda Koss", None]),
    ("[C1|“A porter met a driver and [S2|he] [K2|said] [C2|it leaks],”] [K1|added] [S1|Ms Edda Koss].", ["Edda Koss", None]),
    ("[C1|“Milan Drave is a good man. [S2|She] [K2|said] [C2|it leaks],”] [K1|added] [S1|Ms Edda Koss].", ["Edda Koss", None]),
    (
        "A woman drove on. A trucker called.\n\n[C1|“[S2|She] [K2|told] an officer [C2|it leaks],”] [S1|Ms Edda Koss] [K1|said].",
        ["Edda Koss", None],
    ),
    # a verb within what was said has its subject there
    (
        "[S1|[S2|The Rivers Agency]] [K1|said] [C1|leader Pak Orsk watched and [K2|voiced] [C2|“joy”]].",
        ["Rivers Agency", None],
    ),
    # the one spoken of just before the quotation, or in it
    ("Mr Milan Drave left. [C1|“[S2|He] [K2|said] [C2|it leaks],”] [K1|added] [S1|Ms Edda Koss].", ["Edda Koss", "Milan Drave"]),
    ("The deal was made by a retired judge from Tarsin. [C1|“[S2|He] [K2|said] [C2|it leaks],”] [K1|added] [S1|Edda Koss].",
     ["Edda Koss", "retired judge from Tarsin"]),
    ("[C1|“My brother rang. [S2|He] [K2|said] [C2|it leaks],”] [K1|added] [S1|Edda Koss].", ["Edda Koss", "Edda Koss’s brother"]),
    ("Finance Minister Milan Drave left.\n\n[C1|“I told the minister. [S2|He] [K2|asked] [C2|me to wait],”] [K1|added] "
     "[S1|Edda Koss].", ["Edda Koss", "Milan Drave"]),
    ("Mr Milan Drave left. [C1|“[S2|He] [K2|said] [C2|it leaks], and then [S3|he] [K3|wanted] [C3|to go],”] [K1|added] "
     "[S1|Ms Edda Koss].", ["Edda Koss", "Milan Drave", "Milan Drave"]),
]  # fmt: skip

GIVEN = [
    # a given name tells a gender that the text leaves open
    ("Margaret Holm met Robert Lisk. [C|“It is old,”] [S|he] [K|said].", ["Robert Lisk"]),
    ("Margaret Holm met Robert Lisk. [C|“It is old,”] [S|she] [K|said].", ["Margaret Holm"]),
    # not against a title, and no name in the table tells none
    ("Ms Robert Lisk came. [C|“It is old,”] [S|he] [K|said].", [None]),
    ("Tirsa Holm, a farmer, met Keld Lisk, a baker. [C|“It is old,”] [S|he] [K|said].", [None]),
    # "him" after a name is somebody else
    ("[S1|Keld Lisk, an engineer,] [K1|remembers] [C1|the dam]. Lisk knew him well. [C2|“It is old,”] [S2|she] [K2|said].",
     ["Keld Lisk", "Keld Lisk"]),
]  # fmt: skip

WE = [
    ("[C1|“[S2|We] [K2|want] [C2|peace],”] [K1|said] [S1|Ines Varga, chief executive of Corvane Mills].", ["Ines Varga", "Corvane Mills"]),
    ("[C1|“[S2|We] [K2|want] [C2|peace],”] [K1|said] [S1|a Sarn Police spokeswoman].", ["Sarn Police spokeswoman", "Sarn Police"]),
    ("[C1|“[S2|We] [K2|want] [C2|peace],”] [K1|said] [S1|Foreign Ministry spokeswoman Ines Varga].", ["Ines Varga", None]),
    ("[C1|“[S2|We] [K2|want] [C2|peace],”] [K1|said] [S1|Finance Minister Ines Varga].", ["Ines Varga", None]),
    # the only council, union, trust that the text names
    ("Sarn Council met Toll Council. [C1|“[S2|We] [K2|want] [C2|peace],”] [K1|said] [S1|Council leader Ines Varga].", ["Ines Varga", None]),
    ("Sarn Council met. [C1|“[S2|We] [K2|want] [C2|peace],”] [K1|said] [S1|Council leader Ines Varga].", ["Ines Varga", "Sarn Council"]),
    ("Sarn Council met. [C1|“[S2|We] [K2|want] [C2|peace],”] [K1|said] [S1|Council tenant Ines Varga].", ["Ines Varga", None]),
]

BODIES = [
    # a text speaks for the body that owns it
    ("Sarn Council met. [S|The council’s own figures] [K|show] [C|it holds].", ["Sarn Council"]),
    ("[S|The council’s own figures] [K|show] [C|it holds].", ["council’s own figures"]),
    # a name beside a word for a kind of body is a body's, and that word means it
    ("[S1|Long Rope, the charity that runs the ship,] [K1|says] [C1|it holds]. [C2|It is old], [S2|it] [K2|says].", ["Long Rope"] * 2),
    ("[S1|Ratings firm Halden Grade] [K1|said] [C1|it holds]. In a note [S2|she] [K2|wrote] [C2|it leaks].", ["Halden Grade", None]),
    ("The backer is Corvane Lines, the ferry company. [S|The company] [K|said] [C|it holds].", ["Corvane Lines"]),
    ("The smaller airline has paid. [S|The airline] [K|said] [C|it holds].", [None]),
    ("[S1|Mr Pavel Orsk] [K1|said] [C1|it holds]. [S2|His party] [K2|denied] [C2|it].", ["Pavel Orsk", None]),
    ("[S1|Mr Pavel Orsk] [K1|said] [C1|it holds]. [S2|His client] [K2|denied] [C2|it].", ["Pavel Orsk", None]),
    ("[S1|The Rivers Authority] [K1|said] [C1|it holds]. [S2|The statement] [K2|added] [C2|it was old].", ["Rivers Authority"] * 2),
    ("[S1|The Rivers Authority] [K1|said] [C1|it holds]. [S2|The leaflet] [K2|added] [C2|it was old].", ["Rivers Authority", None]),
    # a joint text is not one of its parties
    ("Dune referred to a Kestria-Maral declaration. [S|The declaration] [K|does not state] [C|who pays].", ["Kestria-Maral declaration"]),
    # the last word before the brackets alone is not what the letters stand for
    ("The Organization for Dams in Ruvania (ODR) met. [S|The ODR] [K|said] [C|the dam holds].", ["ODR"]),
    (
        "[C1|The dam holds], [S1|Ruvanian Central News Agency (RCNA)] [K1|said]. [S2|RCNA] [K2|said] [C2|it was old].",
        ["Ruvanian Central News Agency"] * 2,
    ),
    ("The Union of Barge Owners met. [S|UBO] [K|said] [C|the dam holds].", ["Union of Barge Owners"]),
    ("The Elda Commission met. [S|The commission] [K|said] [C|the dam holds].", ["Elda Commission"]),
    ("The Elda Commission met the Sarn Commission. [S|The commission] [K|said] [C|the dam holds].", [None]),
    ("Corvane Agricultural Supplies owns it. [S|Corvane] [K|said] [C|the dam holds].", ["Corvane Agricultural Supplies"]),
    ("A barge left Sarn. In Sarn the Sarn Port Authority met. [S|Sarn] [K|denies] [C|the dam leaks].", ["Sarn"]),
    ("[S|the Ruvanian Air Force] [K|said] [C|the dam holds].", ["Ruvanian Air Force"]),
    ("[S|The opposition Civic List] [K|said] [C|the dam holds].", ["Civic List"]),
    ("[S|Pheta’s Defence Ministry] [K|said] [C|the dam holds].", ["Pheta’s Defence Ministry"]),
    ("[S|the interior ministry] [K|said] [C|the dam holds].", ["interior ministry"]),
    ("[S|Halmark and Maltravia] [K|said] [C|the dam holds].", ["Halmark and Maltravia"]),
    ("The operator, Swiftline, left. [S|The company] [K|said] [C|the dam holds].", ["Swiftline"]),
    ("[K|According to] [S|a study by the Vessen Institute], [C|the dam holds].", ["Vessen Institute"]),
    ("[S|Each government] [K|accused] [C|the other].", [None]),
    ("[S|Both sides] [K|said] [C|the dam holds].", [None]),
]

UNNAMED = [
    ("[S|A senior official, who asked not to be named,] [K|said] [C|the dam holds].", ["senior official"]),
    ("[S|Two people familiar with the matter] [K|said] [C|the dam holds].", ["Two people familiar with the matter"]),
    ("[S|officials] [K|said] [C|the dam holds].", ["officials"]),
    ("[S|Residents of Old Sarn] [K|said] [C|the dam holds].", ["Residents of Old Sarn"]),
    (
        "[S1|Two diplomats] [K1|said] [C1|the dam holds]. [S2|One of them] [K2|said] [C2|it was old].",
        ["Two diplomats", "one of Two diplomats"],
    ),
    ("[S1|A source in the port] [K1|said] [C1|the dam holds]. [S2|The source] [K2|said] [C2|it was old].", ["source in the port"] * 2),
    (
        "[S1|Mr Pavel Orsk] [K1|said] [C1|the dam holds]. [S2|His spokeswoman] [K2|said] [C2|it was old].",
        ["Pavel Orsk", "Pavel Orsk’s spokeswoman"],
    ),
    ("[S|His spokeswoman] [K|said] [C|the dam holds].", [None]),
    ("[S1|Mr Pavel Orsk] [K1|said] [C1|it holds]. [S2|His own sister] [K2|denied] [C2|it].", ["Pavel Orsk", "Pavel Orsk’s own sister"]),
    ("[S1|Mr Pavel Orsk] [K1|said] [C1|it holds]. [S2|His own account] [K2|says] [C2|it leaks].", ["Pavel Orsk"] * 2),
    (
        "[S1|One cabinet minister] [K1|said] [C1|it holds]. [S2|Another] [K2|said] [C2|it leaks].",
        ["One cabinet minister", "another cabinet minister"],
    ),
    ("[S1|Reporters] [K1|asked] [C1|whether it holds]. [S2|One] [K2|said] [C2|it leaks].", ["Reporters", None]),
    ("[S1|Most] [K1|said] [C1|it holds]. [S2|One] [K2|said] [C2|it leaks].", [None, None]),
    # a count of those who spoke before; alone it counts nobody
    (
        "[S1|One villager] [K1|said] [C1|it holds]. [S2|Another] [K2|said] [C2|it leaks]. [S3|A third] [K3|laughed]: [C3|“It is old.”]",
        ["One villager", "another villager", "third villager"],
    ),
    ("[S1|Pavel Orsk] [K1|said] [C1|it holds]. [S2|A third] [K2|said] [C2|it leaks].", ["Pavel Orsk", None]),
    (
        "[S1|One man] [K1|said] [C1|it holds]. [S2|The woman beside him] [K2|said] [C2|it leaks]. [S3|A third] [K3|laughed]: [C3|“Old.”]",
        ["One man", "woman beside him", None],
    ),
    ("[S1|The divers] [K1|said] [C1|it holds]. [S2|Most] [K2|feared] [C2|a flood].", ["divers", "most of divers"]),
    # the name that somebody goes by
    ("[S|One woman, who would give her name only as Dot,] [K|said] [C|it holds].", ["Dot"]),
    ("[S|opponents, calling themselves Sundial,] [K|said] [C|it holds].", ["Sundial"]),
    ("[S|A man known to the court as Witness Heron] [K|said] [C|it holds].", ["Witness Heron"]),
    # by another who is named; as printed where that other is open
    ("Ms Edda Koss queued. [S|A man behind her] [K|said] [C|it holds].", ["man behind Edda Koss"]),
    ("[S|A man behind her] [K|said] [C|it holds].", ["man behind her"]),
    ("Ms Edda Koss queued. [S|She herself] [K|said] [C|it holds].", ["Edda Koss"]),
    ("[C|The dam holds], it [K|was said].", [None]),
    ("[K|Asked] [C|whether the dam holds], Ines Varga left.", [None]),
]

TALKED_OF = [
    # "the company": not where two are talked of, a place, a person, an office of state, or only what something is done by
    ("Corvane met Halvard over mills. In May Corvane and Halvard agreed. [S|The company] [K|said] [C|it holds].", [None]),
    ("The mill in Corvane closed. [S|The company] [K|said] [C|it holds].", [None]),
    ("The Finance Ministry closed a mill. [S|The company] [K|said] [C|it holds].", [None]),
    ("The mill was bought by Corvane. [S|The company] [K|said] [C|it holds].", [None]),
    ("The mill won the Corvane Prize. [S|The company] [K|said] [C|it holds].", [None]),
    ("Cleaners went home. [S|The company] [K|said] [C|it holds].", [None]),
    ("Corvane built the mill. Nobody else but Corvane could. [S|The company] [K|said] [C|it holds].", ["Corvane"]),
    ("On Friday Corvane’s mill closed. [S|The firm] [K|said] [C|it holds].", ["Corvane"]),
    # a word for a body that its name replaces by another
    ("The Federation of Boatmen met the Guild of Millers. [S|The union] [K|said] [C|it holds].", [None]),
    ("The Federation of Boatmen met. [S|The union] [K|said] [C|it holds].", ["Federation of Boatmen"]),
    # the ministry of the only minister named
    ("The Minister of Transport met the Minister of Health. [S|The ministry] [K|said] [C|it holds].", ["ministry"]),
    ("The Minister of Transport left. [S|The ministry] [K|said] [C|it holds].", ["Ministry of Transport"]),
    ("Finance Minister Ada Lund left. [S|The ministry] [K|said] [C|it holds].", ["finance ministry"]),
    # a town speaks through its council; not two councils, not the county's for the city
    ("Sarn County Council met. [S|The city] [K|said] [C|it holds].", ["city"]),
    ("The Municipality of Sarn met the Municipality of Toll. [S|The city] [K|said] [C|it holds].", ["city"]),
    ("The Municipality of Sarn was asked. [S|The city] [K|said] [C|it holds].", ["Municipality of Sarn"]),
    ("Sarn City Council met. [S|The city] [K|said] [C|it holds].", ["Sarn City Council"]),
    # a text told right before, a text that is open
    ("A Rivers Authority document was found. On the document, [S|it] [K|says] [C|it holds].", ["Rivers Authority"]),
    ("Sarn Council met. [S1|The leaflet] [K1|says] [C1|it holds]. [S2|It] [K2|adds] [C2|that it is old].", [None, None]),
    ("Nobody spoke. [S|Nobody] [K|said] [C|it holds].", [None]),
    # a name after a straight quotation mark
    ("Ferdie Koss came. [C1|'[S2|Ferdie] [K2|swore] [C2|it holds],'] [K1|said] [S1|Ines Varga].", ["Ines Varga", "Ferdie Koss"]),
    # a thing cannot speak
    ("The Ruvanian Flood Warning System is old. [S|It] [K|said] [C|it holds].", [None]),
    # a day is nobody
    ("[C|It holds], [S|Friday] [K|said].", [None]),
    ("[S|Posts on the board from Friday] [K|said] [C|it holds].", ["Posts on the board from Friday"]),
]

TEXTS = [
    # a part of a work that goes by a general word; a sentence read as a source
    ("[S|The “Tides” section of the site] [K|says] [C|it holds].", [None]),
    (
        "[S|The plea of the towns comes from the ruling of the court of the vale on the dams of the north on May 8] [K|says] [C|it holds].",
        [None],
    ),
    # who issued a text named before: not one who only saw it, not a nation, not where two did
    ("A report obtained by the Elda Courier came out. [S|The report] [K|says] [C|it holds].", ["report"]),
    ("A French report came out. [S|The report] [K|says] [C|it holds].", ["French report"]),
    ("A report on dams and a report on roads came out. [S|The report] [K|says] [C|it holds].", [None]),
    ("A study of three dams was printed. [S|The study, of ninety pages,] [K|says] [C|it holds].", ["study of three dams"]),
    ("A survey published by the Rivers Authority came out. [S|The poll] [K|says] [C|it holds].", ["Rivers Authority"]),
    ("A report of the Rivers Authority came out. [S|The report] [K|says] [C|it holds].", ["Rivers Authority"]),
    ("[S|The verdict of the High Court of Elda] [K|says] [C|it holds].", ["High Court of Elda"]),
    ("[S|The 90-page report, by the retired judge Pavel Orsk,] [K|says] [C|it holds].", ["Pavel Orsk"]),
    # a letter is whose it is; a part of a text says what the text says
    ("A letter came. [S|The letter] [K|says] [C|it holds].", [None]),
    (
        "In a letter to the board, [S1|Ines Varga] [K1|writes] that [C1|it leaks]. [C2|“It is old,”] [S2|the letter] [K2|goes on].",
        ["Ines Varga"] * 2,
    ),
    (
        "[S1|The report of the Rivers Authority] [K1|says] [C1|it holds]. [S2|Paragraph 9] [K2|reads]: [C2|“It is old.”]",
        ["Rivers Authority"] * 2,
    ),
    ("[S|Paragraph 9] [K|reads]: [C|“It is old.”]", [None]),
    ("[S|A page editor] [K|said] [C|it holds].", ["page editor"]),
    ("[S1|The report by Ines Varga] [K1|says] [C1|it holds]. [S2|It] [K2|adds] [C2|that it is old].", ["Ines Varga"] * 2),
    ("A report by the Rivers Authority and a report by the Elda Institute came out. [S|The report] [K|says] [C|it holds].", [None]),
    ("A report published by the Rivers Authority came out. [S|The report] [K|says] [C|it holds].", ["Rivers Authority"]),
    ("A Rivers Authority report came out. [S|The report] [K|says] [C|it holds].", ["Rivers Authority"]),
    ("A report by Ines Varga came out. [S|The report] [K|says] [C|it holds].", ["Ines Varga"]),
    ("A Rivers Authority report came out. [S|The report which I read] [K|says] [C|it holds].", ["Rivers Authority"]),
    ("A report came out. [S|The report which came with it] [K|says] [C|it holds].", ["report which came with it"]),
]

LABELS = [
    # question and answer by their letters: the one addressed, or else alone named before; who asks stays open
    ("The questions went on.\n\n[S1|Q]: [C1|Mr Orsk, does it hold?]\n\n[S2|A]: [C2|It does.]\n\nMr Pavel Orsk left.",
     [None, "Pavel Orsk"]),
    ("Mr Pavel Orsk met reporters.\n\nQ: [C1|Does it hold?]\n\nA: [C2|It does.]\n\nQ: [C3|And the wall?]\n\nA: [C4|It does too.]",
     [None, "Pavel Orsk", None, "Pavel Orsk"]),
    ("Reporters came.\n\nQ: [C1|Does it hold?]\n\nA: [C2|It does.]", [None, None]),
]  # fmt: skip

ASKED = [
    # they in a quotation: those it has asked, if it has asked one body or group
    ("[C1|“I wrote to the council. [S2|They] [K2|said] [C2|it holds],”] [K1|added] [S1|Ines Varga].", ["Ines Varga", "council"]),
    ("[C1|“The council came. [S2|They] [K2|said] [C2|it holds],”] [K1|added] [S1|Ines Varga].", ["Ines Varga", None]),
    (
        "[C1|“I asked the council and told the police. [S2|They] [K2|said] [C2|it holds],”] [K1|added] [S1|Ines Varga].",
        ["Ines Varga", None],
    ),
]

ANSWERS = [
    # a request is no question; a question that nobody puts is answered by nobody
    ("[C1|“It leaks,”] [S1|Ines Varga] [K1|said].\n\n[S2|One man] [K2|asked] [C2|not to be named].\n\n[C3|“It holds.”]",
     ["Ines Varga", "One man", "One man"]),
    ("[C1|“It leaks,”] [S1|Ines Varga] [K1|said].\n\nMilan Drave nodded. [C2|Does it hold?] [C3|“It does.”]",
     ["Ines Varga", None, None]),
    ("Ines Varga spoke.\n\nWhat of the dam?\n\n[C1|It holds.]", [None]),
    # who replies after a question
    ("[S1|Edda Koss] [K1|said] [C1|it leaks].\n\n[C2|“Often?”] [K2|asked] [S2|Mr Pavel Orsk].\n\n[C3|“Never,”] [K3|came the reply].",
     ["Edda Koss", "Pavel Orsk", "Edda Koss"]),
    ("[C1|“I saw it,”] [S1|Ines Varga] [K1|said]. [C2|Had she counted?] [C3|“No.”]", ["Ines Varga", None, "Ines Varga"]),
    # an interview: the paragraph after a question is the answer of the one who is asked
    ("We put two questions to Ines Varga.\n\nDoes it hold?\n\n[C1|“It does.”]\n\nWhy?\n\n[C2|“It is new.”]", ["Ines Varga"] * 2),
    ("Argus: Does it hold?\n\n[S1|Ines Varga]: [C1|It does.]\n\nWhy?\n\n[C2|It is new.]", ["Ines Varga"] * 2),
    # a letter's paragraphs go on after a colon
    ("[S1|Ines Varga] [K1|wrote]:\n\n[C1|“It leaks.]\n\n[C2|“It has leaked for years.]\n\n[C3|“Mend it.”]", ["Ines Varga"] * 3),
]  # fmt: skip

WHOSE = [
    ("It was Pavel Orsk of Elda College, [S|whose 1998 study, “The Long Fence,”] [K|found] [C|it holds].", ["Pavel Orsk"]),
    ("It was built by Corvane Mills, [S|whose director] [K|said] [C|it holds].", ["Corvane Mills’s director"]),
    ("It was a trader in Sarn, [S|who] [K|said] [C|it holds].", ["trader in Sarn"]),
    ("It was late and it rained, [S|whose director] [K|said] [C|it holds].", [None]),
]

FULLER = [
    # the same head with what it is of, where the text has it of one sort
    ("Critics of the Sarn plan and critics of the Toll plan came. [S|Critics] [K|said] [C|it leaks].", ["Critics"]),
    ("Critics of the Sarn plan came. [S|Other critics] [K|said] [C|it leaks].", ["Other critics"]),
    ("Critics of the Sarn plan came. [S|Two critics] [K|said] [C|it leaks].", ["Two critics"]),
    ("Critics of high walls came. [S|Critics] [K|said] [C|it leaks].", ["Critics"]),
    ("Critics of Mayor Ines Varga’s plan came. [S|Critics] [K|said] [C|it leaks].", ["Critics of Mayor Ines Varga’s plan"]),
    ("Local farmers in Ruvania met. [S|several farmers] [K|said] [C|it leaks].", ["several farmers in Ruvania"]),
    # an office: of one owner so far, not a deputy's
    ("The keeper of the Sarn Museum and the keeper of the Toll Museum met. [S|The keeper] [K|said] [C|it leaks].", [None]),
    ("He told of the first keeper of the Sarn Museum. [S|The keeper] [K|said] [C|it leaks].", [None]),
    ("The deputy speaker of Sarn left. [S|The speaker] [K|said] [C|it leaks].", ["speaker"]),
    ("A gift went to the keeper of the Sarn Museum. [S|The keeper] [K|said] [C|it leaks].", ["keeper of the Sarn Museum"]),
    ("Rain fell. [S|The announcer] [K|said] [C|it leaks].", ["announcer"]),
    ("The announcer, Ines Varga, came. [S|The announcer] [K|said] [C|it leaks].", ["Ines Varga"]),
    ("Rain fell. [S|The organisers] [K|said] [C|it leaks].", ["organisers"]),
    ("Rain fell. [S|The leaders] [K|said] [C|it leaks].", [None]),
]

HEADLINES = [
    # a verb of the line is no name
    (
        "[S1|KEZIA]: [C1|IT HOLDS]\n\nSinger Kezia Lorne came.\n\nWhen Dam Meets Kezia In Sarn\n\n[S2|Kezia] [K2|said] [C2|it holds].",
        ["Kezia Lorne"] * 2,
    ),
    # the only holder of a title speaks in the headline, whatever else is like it
    (
        "[C1|Dam to close], [S1|minister] [K1|says]\n\nHealth Minister Ada Lund left. [S2|Odo Brann] [K2|said] [C2|the dam is to close].",
        ["Ada Lund", "Odo Brann"],
    ),
]

TWICE = [
    # who is identified later by the same words
    ("“It will fall, mark my words, before the spring.” Old boatman, on the dam\n\n[S1|One driver] [K1|wrote] [C1|the dam is old]. "
     "[S2|The driver] [K2|wrote] [C2|“It will fall, mark my words, before the spring.”]", ["Old boatman"] * 2),
    ("[S1|One driver] [K1|wrote] [C1|the dam is old]. [S2|The driver] [K2|wrote] [C2|it leaks].", ["One driver"] * 2),
    # a quotation printed twice; not a short one, not two speakers
    ("[C1|“It has leaked for twenty years and more,”] [S1|Ines Varga] [K1|said].\n\nLater [S2|another] [K2|wrote] "
     "[C2|“it has leaked for twenty years and more”].", ["Ines Varga", "Ines Varga"]),
    ("[C1|“It leaks,”] [S1|Ines Varga] [K1|said].\n\nLater [S2|the sides] [K2|wrote] [C2|“it leaks”].", ["Ines Varga", None]),
    ("[C1|“It leaks.”] [S1|Anonymous blogger], on Friday.", ["Anonymous blogger"]),
    # the name under the same words, where nobody marked them as a statement
    ("“It has leaked for twenty years and more.” — Ines Varga\n\n[S1|The poster] [K1|wrote]: "
     "[C1|“It has leaked for twenty years and more.”]", ["Ines Varga"]),
    ("“It has leaked for twenty years and more.” The dam is old.\n\n[S1|The poster] [K1|wrote]: "
     "[C1|“It has leaked for twenty years and more.”]", [None]),
]  # fmt: skip

BEATS = [
    # what somebody does before a quotation: not when two are there, or the one is no subject
    ("Ines Varga met Pavel Orsk at the gate. [C|“It leaks.”]", [None]),
    ("The dam was built by Ines Varga. [C|“It leaks.”]", [None]),
    ("Ines Varga shook her head.\n\n[C|“It leaks.”]", [None]),
    ("Ines Varga shook her head. [C|“It leaks.”]", ["Ines Varga"]),
    ("[S1|Ines Varga] [K1|said] [C1|it leaks]. She shook her head. [C2|“It is old.”]", ["Ines Varga"] * 2),
]

SILENT = [
    ("[C1|“The dam holds,”] [S1|Ines Varga] [K1|said].\n\n[C2|“It is old.”]", ["Ines Varga"] * 2),
    ("[C1|“The dam holds,”] [S1|Ines Varga] [K1|said]. [C2|“It is old.”]", ["Ines Varga"] * 2),
    ("[C1|“The dam holds,”] [S1|Ines Varga] [K1|said].\n\nPavel Orsk stood by.\n\n[C2|“It is old.”]", ["Ines Varga", None]),
    ("[C1|“The dam holds,”] [S1|Ines Varga] [K1|said].\n\nThe dam is old.\n\nIt was built by the people of three "
     "villages in a hundred days of rain.\n\n"
     "Since then it has been painted twice and measured once, by an engineer from far away.\n\n[C2|“It is old.”]", ["Ines Varga", None]),
    ("[S1|Ines Varga] [K1|said] [C1|the dam holds], [K2|adding] [C2|that it was old].", ["Ines Varga"] * 2),
    ("[S1|The court] [K1|upheld] [C1|the plea of the Rivers Authority] [K2|asking] [C2|for stone].", ["court", "Rivers Authority"]),
    ("[S1|Ines Varga] [K1|said] [C1|it holds] in Sarn, [K2|adding] [C2|that it was old].", ["Ines Varga"] * 2),
    ("[C1|“It will never fall”]\n\n[C2|“It will never fall, and you know it,”] [S2|Ines Varga] [K2|said].", ["Ines Varga"] * 2),
    ("[C1|“How old is it?”] [S1|Mr Pavel Orsk] [K1|asked].\n\n[C2|“Forty.”]", ["Pavel Orsk", None]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "expected"),
    NAMES
    + NAMESAKES
    + PRONOUNS
    + TURNED
    + BOTH
    + NAMELESS
    + PASSIVE
    + WRAPPED
    + SPOKEN_OF
    + GIVEN
    + WE
    + MORE_TITLES
    + OTHERS_TITLES
    + BODIES
    + TALKED_OF
    + TEXTS
    + UNNAMED
    + WHOSE
    + FULLER
    + HEADLINES
    + TWICE
    + LABELS
    + ASKED
    + ANSWERS
    + BEATS
    + SILENT,
)
def test_the_speaker_is_found_or_left_open(marked, expected):
    assert speakers_of(marked) == expected


@pytest.mark.parametrize(("marked", "title", "speaker"), TITLES)
def test_a_title_goes_to_its_holder(marked, title, speaker):
    assert speakers_of(marked.format(title=title))[1] == speaker


@pytest.mark.parametrize(("title", "printed"), WRONG_TITLES)
def test_a_title_never_goes_to_somebody_else(title, printed):
    marked = f"Rain fell on {printed}. Many others came to see the dam that day, and all were wet.\n\n[S|{title}] [K|said] [C|it was old]."
    assert speakers_of(marked)[0] != "Timur Ashlan"


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
        ("[S|His spokesman, Ada Lund], [K|said] [C|the secretary-general is away].", "person", "spokesman"),
        ("[S|Film star Zeya] [K|said] [C|it].", "person", "Film star"),
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


@pytest.mark.parametrize(
    ("marked", "addressee"),
    [
        ("[S|Ines Varga] [K|told] reporters on Monday [C|the dam holds].", "reporters"),
        ("[S|Ines Varga] [K|told] the Elda Courier [C|the dam holds].", "the Elda Courier"),
        ("[S|Ines Varga] [K|asked] the council [C|to wait].", "the council"),
        ("[S|Ines Varga] [K|urged] members [C|to wait].", "members"),
        ("[S|Ines Varga] [K|called on] both sides [C|to wait].", "both sides"),
        ("[S|Ines Varga] [K|wrote] in a letter to the committee [C|that it holds].", "the committee"),
        ("[S|Ines Varga] [K|said] [C|it].", None),
        ("[S|Ines Varga] [K|told] him [C|it].", None),
        ("[S|Ines Varga] [K|told] her directly [C|it].", None),
        ("[S|Ines Varga] [K|told] me [C|it].", "me"),
        ("[S|Ines Varga] [K|told] this newspaper [C|it].", "this newspaper"),
        ("[S|Ines Varga] [K|told] this [C|it].", None),
        ("[S|Ines Varga] [K|told] a minister of health [C|it].", "a minister of health"),
        ("[S|Ines Varga] [K|said] to the council [C|that it holds].", "the council"),
        ("[S|Ines Varga] [K|wrote] to [C|mend it].", None),
        ("[S|Ines Varga], in remarks to the Elda Courier, [K|said] [C|it].", "the Elda Courier"),
        ("[S|Ines Varga] [K|urged] [C|motorists not to stop].", "motorists"),
        ("[S|Ines Varga] [K|urged] [C|calm].", None),
        ("[S|Ines Varga] [K|told] a regular press briefing [C|it].", None),
        ("[C|The dam leaks], jury [K|told]\n\nA farmer spoke.", "jury"),
        # who is told or asked may stand before, or answer after
        ("Residents of Sarn [K|were told] by [S|Ines Varga] [C|to leave].", "Residents of Sarn"),
        ("She [K|was told] by [S|Ines Varga] [C|to leave].", None),
        ("[K|Asked] by [S|reporters] [C|whether it holds], [S2|Ines Varga] [K2|said] [C2|it does].", "Ines Varga"),
        ("[K|Asked] [C|whether it holds]. Rain fell. [S2|Ines Varga] [K2|said] [C2|it does].", None),
        ("[C|“It holds?”] [K|asked] [S|Councillor Mira Jos].", None),
        ("[S|Ines Varga] [K|warned] last Thursday [C|of a flood].", None),
    ],
)
def test_the_addressee_stands_beside_the_cue(marked, addressee):
    statement, *_ = resolved(marked)
    assert (statement.addressee.value if statement.addressee else None) == addressee
