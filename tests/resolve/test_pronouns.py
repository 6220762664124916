"""Whom pronouns mean: one line a case, as an editor would check it; None means that the text leaves it open."""

from __future__ import annotations

import pytest

from tests.resolve.cases import speakers_of

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
    # whom the quotation itself names does not speak it
    (
        "[C1|The dam holds], [S1|Pavel Orsk] [K1|said].\n\nOrsk looked at the wall of it for a long while in the rain.\n\n"
        "[C2|“Milan Drave built it,”] [S2|he] [K2|said].",
        ["Pavel Orsk"] * 2,
    ),
    (
        "[C1|The dam holds], [S1|Pavel Orsk] [K1|said].\n\nOrsk looked at the wall of it for a long while in the rain.\n\n"
        "Milan Drave built it. So [S2|he] [K2|said] [C2|it leaks].",
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
    # a surname of two since the last speaker: either may be meant, unless only one is a man
    ("Jarek Sillo left. [S1|Pia Sillo] [K1|said] [C1|it holds]. Sillo could not be reached. [S2|He] [K2|said] [C2|it leaks].",
     ["Pia Sillo", None]),
    ("[S1|Pavel Orsk] [K1|said] [C1|it holds]. Sillo could not be reached. [S2|He] [K2|said] [C2|it leaks].", ["Pavel Orsk"] * 2),
    # "which" after a body's name
    ("the Rivers Authority, [S|which] [K|said] [C|it holds], left.", ["Rivers Authority"]),
    ("It was dug in Sarn, [S|which] [K|says] [C|it holds].", [None]),
]  # fmt: skip

TURNED = [
    # a husband is a man, and who has been called she stays she
    ("[S1|Ragna Price] [K1|argues] [C1|so]. [C2|“It leaks,”] [S2|she] [K2|says].\n\nPrice's husband and co-author, the columnist Olaf "
     "Price, is less kind. [C3|“She is kind,”] [S3|he] [K3|says].", ["Ragna Price", "Ragna Price", "Olaf Price"]),
    ("[S1|Sal Price] [K1|argues] [C1|so]. [C2|“It leaks,”] [S2|she] [K2|says].\n\nDov Orsk met Sal Price. "
        "[C3|“So,”] [S3|he] [K3|says].",
     ["Sal Price", "Sal Price", "Dov Orsk"]),
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
    # to somebody by an office in capitals
    ("The Speaker, Epeli Naw, came. [S1|Inoke Vuli] [K1|moved] [C1|a vote]. The Speaker declined. [C2|“No,”] [S2|he] [K2|ruled].",
     ["Inoke Vuli", "Epeli Naw"]),
    # a minister with a title and a name
    ("[S1|Shona Duth] [K1|said] [C1|it holds].\n\nThe Rev Lorna Gunn, of Old Parish, is here. [C2|“It is old,”] [S2|she] [K2|said].",
     ["Shona Duth", "Lorna Gunn"]),
]  # fmt: skip

PASSIVE = [
    # who does what she is told is not who told her; whose envoy "who" is
    ("[S1|Kaia Marsh] [K1|said] [C1|so]. [S2|The speaker, Edith Prior,] [K2|told] her [C2|to withdraw it]. [S3|She] [K3|withdrew] [C3|it].",
     ["Kaia Marsh", "Edith Prior", None]),
    ("[S1|Kaia Marsh] [K1|said] [C1|so]. [S2|The speaker, Edith Prior,] [K2|told] her [C2|to go]. [S3|She] [K3|added] [C3|it].",
     ["Kaia Marsh", "Edith Prior", "Edith Prior"]),
    ("It came from the ambassador of Norra Skagen, [S|who] [K|said] [C|it holds].", ["ambassador of Norra Skagen"]),
    ("It came from the ambassador, Nora Skagen, [S|who] [K|said] [C|it holds].", ["Nora Skagen"]),
    # the paragraph has turned to a man without a name
    ("[S1|Dov Orsk] [K1|said] [C1|so].\n\nHis daughter rang her husband. She heard from him on Monday. [S2|He] [K2|told] her [C2|to go].",
     ["Dov Orsk", None]),
    ("[S1|Dov Orsk] [K1|said] [C1|so].\n\nHis daughter rang. She heard from the post on Monday. [S2|He] [K2|told] her [C2|to go].",
     ["Dov Orsk"] * 2),
    # of whom something is asked that nobody names
    ("[S1|Father Dov Orsk] [K1|said] [C1|so]. [S2|The Greens] [K2|asked] [C2|the chancellor to testify]. [S3|He] [K3|said] [C3|yes].",
     ["Dov Orsk", "Greens", None]),
    ("[S1|Father Dov Orsk] [K1|said] [C1|so]. [S2|The Greens] [K2|asked] [C2|the hall to be shut]. [S3|He] [K3|said] [C3|yes].",
     ["Dov Orsk", "Greens", "Dov Orsk"]),
    # not who passes a report on, who is a body without a sign of a human
    ("[S1|Dov Raz] [K1|said] [C1|so]. [C2|It leaks], [S2|Fars Now] [K2|reported]. [C3|“So,”] [S3|he] [K3|added].",
     ["Dov Raz", "Fars Now", "Dov Raz"]),
    ("[S1|General Dov Raz] [K1|said] [C1|so]. [C2|It leaks], [S2|Ada Lund] [K2|reported]. [C3|“So,”] [S3|she] [K3|added].",
     ["Dov Raz", "Ada Lund", "Ada Lund"]),
    # of whom something was said answers it, not who said it
    ("[C1|Pavel Orsk] [K1|was accused] by [S1|Milan Drave] [C1|of fraud]. [S2|He] [K2|denied] [C2|it].", ["Milan Drave", "Pavel Orsk"]),
    ("[C1|Pavel Orsk] [K1|was accused] by [S1|the Rivers Authority] [C1|of fraud]. [S2|He] [K2|denied] [C2|it].",
     ["Rivers Authority", "Pavel Orsk"]),
    ("Ms Edda Koss came. She [K1|was told] by [S1|the matron, Ines Varga,] [C1|to go]. [S2|She] [K2|said] [C2|it leaks].",
     ["Ines Varga", "Edda Koss"]),
    ("[C1|Ms Edda Koss] [K1|was accused] by [S1|Milan Drave] [C1|of fraud]. [S2|He] [K2|said] [C2|it leaks].", ["Milan Drave"] * 2),
]  # fmt: skip

SPOKEN_OF = [
    # who stands beside the quotation is not in it
    ("Dov Orsk came. [C1|“He was kind,”] [K1|said] [S1|Ada Lund, a niece of the diver]. [C1|“[S2|He] [K2|asked] [C2|who it was].”]",
     ["Ada Lund", "Dov Orsk"]),
    ("Dov Orsk came. [C1|“A diver was kind,”] [K1|said] [S1|Ada Lund]. [C1|“[S2|He] [K2|asked] [C2|who it was].”]", ["Ada Lund", "diver"]),
    # a nameless one has come in since the name
    ("Dov Orsk replaces Ivo Marn, who heard of it from his driver. [C1|“I asked why. [S2|He] [K2|said]: [C2|‘Go home.’]”] [S1|Marn] "
     "[K1|said].", ["Ivo Marn", None]),
    ("Dov Orsk replaces Ivo Marn. [C1|“I asked why. [S2|He] [K2|said]: [C2|‘Go home.’]”] [S1|Marn] [K1|said].", ["Ivo Marn", "Dov Orsk"]),
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
    # not who is named in a quotation within the quotation
    ("[C1|“He asked, 'Who has read it?' and I said, 'My husband.' [S2|He] [K2|thought] [C2|I was joking],”] [S1|Edda Koss] [K1|said].",
     ["Edda Koss", None]),
    # not who she is
    ("Rosa Dorc left. A clerk in the town hall, she was told to go. [C1|“[S2|He] [K2|said] [C2|it leaks],”] [S1|she] [K1|said].",
     ["Rosa Dorc", None]),
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
    # of two the one who is known to be a woman, where the last speaker is not and the paragraph is hers
    ("[S1|Jonjo Pryce] [K1|said] [C1|it holds].\n\nOpposite number Ilse Vander was all smiles. [C2|“It is old,”] [S2|she] [K2|said].",
     ["Jonjo Pryce", "Ilse Vander"]),
    ("[S1|Jonjo Pryce] [K1|said] [C1|it holds].\n\nOpposite number Ilse Vander hugged Ada Lund. [C2|“It is old,”] [S2|she] [K2|said].",
     ["Jonjo Pryce", None]),
    # whose report he dismissed tells nothing of him
    ("Ms Edda Koss left. [S1|Xan Smit] [K1|dismissed] [C1|her report]. [C2|“It is old,”] [S2|he] [K2|said].", ["Xan Smit"] * 2),
    # whom I rang
    ("[S1|Jonjo Pryce] [K1|said] [C1|it holds].\n\nI ring the engineer, Cam Pick, that night. [S2|He] [K2|says] [C2|it leaks].",
     ["Jonjo Pryce", "Cam Pick"]),
    # a day before the office that opens the sentence
    ("[S1|Ludwig Ahr] [K1|said] [C1|it holds]. In 1964 the prosecutor, Hans Brill, closed it. [S2|He] [K2|wrote] [C2|that it leaks].",
     ["Ludwig Ahr", "Hans Brill"]),
    # whose account she disputed tells nothing of her
    ("[S1|Deputy Minister Roksana Vel] [K1|confirmed] [C1|the call] but disputed his account. [S2|She] [K2|said] [C2|it leaks].",
     ["Roksana Vel"] * 2),
    # whom somebody is to succeed tells nothing of him
    ("[S1|Ms Edda Koss] [K1|said] [C1|it holds].\n\nHer deputy, Raj Bains, hopes to succeed her. [S2|He] [K2|said] [C2|it leaks].",
     ["Edda Koss", "Raj Bains"]),
    # a place before the name that opens the sentence
    ("[S1|Ms Edda Koss] [K1|said] [C1|it holds].\n\nAt the clinic in Sarn Central School, Lola Ising, 91, has her own tale. "
     "[S2|She] [K2|said] [C2|it leaks].", ["Edda Koss", "Lola Ising"]),
    # of whom a passive tells who is not said to tell it
    ("[S1|Birna Lind] [K1|said] [C1|it holds].\n\n[C2|Ms Maddie Voss] [K2|was chided] [C2|for a fire]. [S3|She] [K3|said] [C3|it leaks].",
     ["Birna Lind", None, "Maddie Voss"]),
    # "she" in what her manager said of her tells nothing of him; nor a work's "her" of the work
    ("Her manager, Xan Dolan, said she was resting. [C|“It is old,”] [S|he] [K|said].", ["Xan Dolan"]),
    ("She spoke of Spin Cycle, her first record. Spin Cycle is out on Monday. [C|“It is old,”] [S|she] [K|said].", [None]),
    # a surname of two in the paragraph before
    ("Zadie Okoro sang. Abimbola Okoro spoke. Okoro laughs.\n\nShe is late. [C|“It is old,”] [S|she] [K|said].", [None]),
    # whose son is named
    ("Among them was Sheila Mott, whose son Daniel, 19, was killed. [C|“It is old,”] [S|she] [K|said].", ["Sheila Mott"]),
]  # fmt: skip

WE = [
    # a spokesman's country is not the other one's whose foreign minister is told after
    (
        "[S1|Foreign Ministry Spokesperson Ada Lund] [K1|said]: [C1|“[S2|We] [K2|noted] [C2|it].”] The Velugan foreign minister came to "
        "Veluga.",
        ["Ada Lund", None],
    ),
    ("[C1|“[S2|We] [K2|want] [C2|peace],”] [K1|said] [S1|Ines Varga, chief executive of Corvane Mills].", ["Ines Varga", "Corvane Mills"]),
    ("[C1|“[S2|We] [K2|want] [C2|peace],”] [K1|said] [S1|a Sarn Police spokeswoman].", ["Sarn Police spokeswoman", "Sarn Police"]),
    ("[C1|“[S2|We] [K2|want] [C2|peace],”] [K1|said] [S1|Foreign Ministry spokeswoman Ines Varga].", ["Ines Varga", None]),
    ("[C1|“[S2|We] [K2|want] [C2|peace],”] [K1|said] [S1|Finance Minister Ines Varga].", ["Ines Varga", None]),
    # the only council, union, trust that the text names
    ("Sarn Council met Toll Council. [C1|“[S2|We] [K2|want] [C2|peace],”] [K1|said] [S1|Council leader Ines Varga].", ["Ines Varga", None]),
    ("Sarn Council met. [C1|“[S2|We] [K2|want] [C2|peace],”] [K1|said] [S1|Council leader Ines Varga].", ["Ines Varga", "Sarn Council"]),
    ("Sarn Council met. [C1|“[S2|We] [K2|want] [C2|peace],”] [K1|said] [S1|Council tenant Ines Varga].", ["Ines Varga", None]),
]

BOTH = [
    # the two named before, where two are
    ("Mayor Ines Varga met Mr Pavel Orsk. [S|Both] [K|said] [C|it holds].", ["Ines Varga and Pavel Orsk"]),
    ("Mayor Ines Varga accused Mr Pavel Orsk of having paid Ms Edda Koss. [S|Both] [K|denied] [C|it].", ["Pavel Orsk and Edda Koss"]),
    ("Mayor Ines Varga accused Mr Pavel Orsk of having paid Ms Edda Koss. [S|Both] [K|said] [C|so].", [None]),
    ("Mayor Ines Varga accused Mr Pavel Orsk and left. Ms Edda Koss met Mr Dov Hall. [S|Both] [K|denied] [C|it].", [None]),
    ("Mayor Ines Varga met Mr Pavel Orsk and Ms Edda Koss. [S|Both] [K|said] [C|it holds].", [None]),
    ("Mayor Ines Varga left. [S|Neither] [K|said] [C|it holds].", [None]),
    # one told of before without a word of his; one in somebody's own words
    ("A young soldier was at the gate. [S|The soldier] [K|said] [C|it holds].", ["young soldier"]),
    ("A soldier was at the gate and a soldier at the door. [S|The soldier] [K|said] [C|it holds].", [None]),
    ("[C1|“[S2|The nurse] [K2|told] me [C2|it holds],”] [K1|said] [S1|Ines Varga].", ["Ines Varga", "nurse"]),
    ("[S1|Ines Varga] [K1|said] [C1|[S2|the nurse] [K2|had told] her [C2|it holds]].", ["Ines Varga", None]),
]

NAMELESS = [
    # in an obituary: the name from before a marriage, opponents who are several
    ("Sir Anand Pillai-Ross, the premier, dies at 91\n\nBorn in 1932, Anand Pillai left. [C1|It was cold], [S1|he] [K1|said].\n\n"
     "[S2|Lord Quill] [K2|wrote] [C2|so].\n\nHe closed the base, which "
     "[S3|his opponents] [K3|called] [C3|mad] and [S4|he] [K4|called] [C4|good].",
     ["Anand Pillai-Ross", "Quill", "Anand Pillai-Ross’s opponents", "Anand Pillai-Ross"]),
    # of whom somebody speaks may go on
    ("[S1|Ferro Gyul] [K1|said] that [C1|the minister had told another story]. [S2|She] [K2|had said] [C2|no].", ["Ferro Gyul", None]),
    ("[S1|Ferro Gyul] [K1|said] that [C1|the gate had fallen]. [S2|She] [K2|had said] [C2|no].", ["Ferro Gyul"] * 2),
    # in an obituary: his successor may be the man or not; who somebody's parents were
    ("Hans Vogel, who has died at 83, was kind.\n\n[C1|“It is,”] [S1|his successor, Pat Lund,] [K1|said]. [S2|He] [K2|said]: "
     "[C2|“It was.”]", ["Pat Lund", None]),
    ("Pat Lund came.\n\n[C1|“It is,”] [S1|his successor, Jan Lund,] [K1|said]. [S2|He] [K2|said]: [C2|“It was.”]", ["Jan Lund"] * 2),
    ("Hans Vogel, who has died at 83, was kind.\n\nBorn the son of a seaman and a maid, he left. [C|It was cold], [S|he] [K|recalled].",
     ["Hans Vogel"]),
    ("Obituary: Hans Vogel, the chancellor\n\nHans Vogel, who has died at 83, was kind.\n\nHe left. [C|It was cold], [S|he] [K|recalled].",
     ["Hans Vogel"]),
    # one told of here goes before one named in the paragraph before
    ("Ms Kirsty Mac agreed.\n\n[S1|The inquiry] [K1|heard] [C1|Ms Morag Gow had told police]. In print [S2|she] [K2|said] [C2|it leaks].",
     [None, "Morag Gow"]),
    # a nameless one who spoke last in the paragraph before, where nobody else may be meant
    ("[S1|One woman in the queue] [K1|said] [C1|it holds].\n\n[C2|“It is old,”] [S2|she] [K2|added].", ["One woman in the queue"] * 2),
    ("Ms Edda Koss left. [S1|One woman in the queue] [K1|said] [C1|it holds].\n\n[C2|“It is old,”] [S2|she] [K2|added].",
     ["One woman in the queue", None]),
    # one told of in what another said, of a gender that the other has not
    ("[S1|Ms Edda Koss] [K1|said] [C1|the plan had gone to Mr Pavel Orsk]. [S2|He] [K2|denied] [C2|it].", ["Edda Koss", "Pavel Orsk"]),
    ("[S1|Ms Edda Koss] [K1|said] [C1|it had gone to Mr Pavel Orsk and Mr Odo Brann]. [S2|He] [K2|denied] [C2|it].", ["Edda Koss", None]),
    ("Ron Tasker grumbled. His wife, Edna, came. [S|She] [K|said] [C|it holds].", ["Edna Tasker"]),
    # whose solicitor it is
    ("[S1|Mr Pavel Orsk] [K1|denied] [C1|it]. Through his solicitor [S2|he] [K2|said] [C2|it holds].", ["Pavel Orsk"] * 2),
    # a sentence with a subject of its own tells nothing of a name before it
    ("[S1|The critic Xanthe Koss] [K1|called] it [C1|sedition]. The governor left, and he fumed.\n\n[C2|“It is old,”] [S2|he] [K2|said].",
     ["Xanthe Koss", None]),
    # another had been spoken of before the nameless one spoke
    ("He wrote a book. [S1|The colonial governor] [K1|called] it [C1|sedition].\n\n[C2|“It is old,”] [S2|he] [K2|said].",
     ["colonial governor", None]),
    # who is offered something, not who offers it
    ("[S1|President Pavel Orsk] [K1|promised] [C1|a ministry]. Orsk offered him a seat. [S2|He] declined, [K2|explaining] [C2|why].",
     ["Pavel Orsk", None]),
    # kin before a trade
    ("Tomas Rill left. [S1|His second wife, the painter Xanthe Koss,] [K1|recalled] [C1|he slept]. [C2|“At noon,”] [S2|she] [K2|said].",
     ["Xanthe Koss"] * 2),
    ("She leaves a son, Xan, a lawyer, [S|who] [K|said] [C|it holds].", ["Xan"]),
    # of whom an obituary tells
    ("Tomas Rill, who has died aged 91, was a poet.\n\n[S1|The critic Odo Brann] [K1|called] it [C1|a knife].\n\n"
     "[C2|“It is old,”] [S2|he] [K2|said] in 1987.", ["Odo Brann", "Tomas Rill"]),
    ("Tomas Rill, a poet, left.\n\n[S1|The critic Odo Brann] [K1|called] it [C1|a knife].\n\n"
     "[C2|“It is old,”] [S2|he] [K2|said] in 1987.", ["Odo Brann"] * 2),
    ("Tomas Rill, who has died aged 91, was a poet.\n\nOdo Brann visited him. [C2|“It is old,”] [S2|he] [K2|said].", ["Odo Brann"]),
    # another is known to be of that gender where the last speaker is not
    ("Ms Edda Koss took notes. [S1|General Odd Rasm] [K1|told] them [C1|it holds]; [S2|she] [K2|says] [C2|he rang].", ["Odd Rasm", None]),
    ("Mr Pavel Koss took notes. [S1|General Odd Rasm] [K1|told] them [C1|it holds]; [S2|she] [K2|says] [C2|it leaks].", ["Odd Rasm"] * 2),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), PRONOUNS + TURNED + PASSIVE + SPOKEN_OF + GIVEN + WE + BOTH + NAMELESS)
def test_the_speaker_is_found_or_left_open(marked, expected):
    assert speakers_of(marked) == expected
