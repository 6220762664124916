"""Which body or text speaks: one line a case, as an editor would check it; None means that the text leaves it open."""

from __future__ import annotations

import pytest

from tests.resolve.cases import speakers_of

BODIES = [
    # a word of rank that begins a body's name; and before a human's
    ("[S|The General Dental Council] [K|said] [C|so].", ["General Dental Council"]),
    ("[S|The Marine Accident Board] [K|said] [C|so].", ["Marine Accident Board"]),
    ("[S|The Marine Corps] [K|said] [C|so].", ["Marine Corps"]),
    ("[S1|The General Dental Council] [K1|said] [C1|so]. [S2|The Council] [K2|added] [C2|it].", ["General Dental Council"] * 2),
    ("[S|The Governor Odo Brann] [K|said] [C|so].", ["Odo Brann"]),
    ("[S|Marine Sergeant Odo Brann] [K|said] [C|so].", ["Odo Brann"]),
    # "the Front" is the Eastern Front, Zubara no Radio Zubara
    ("The Eastern Front met. [S|The Front] [K|said] [C|so].", ["Eastern Front"]),
    ("[S1|Radio Zubara] [K1|said] [C1|so]. [S2|Zubara's ministry] [K2|said] [C2|so].", ["Radio Zubara", "Zubara's ministry"]),
    ("Orsk blamed the contractor, Hadley Brothers. [S|The company] [K|said] [C|so].", ["Hadley Brothers"]),
    ("The Independent Panel on the Upper Valleys met. [S|The Panel] [K|said] [C|so].", ["Independent Panel on the Upper Valleys"]),
    ("The Valley Board on the Independent Panel met. [S|The Panel] [K|said] [C|so].", ["Valley Board on the Independent Panel"]),
    ("[S|Dai Son's coast guard] [K|said] [C|so].", ["Dai Son's coast guard"]),
    # two who speak together, in full or in a headline; the company that is named beside, not who heads it
    ("[S|Foreign Minister Sato Haruka and her Tarsian counterpart Wei Zhao] [K|agreed] [C|so].", ["Sato Haruka and Wei Zhao"]),
    ("[S|Foreign Minister Sato Haruka, who met her counterpart Wei Zhao,] [K|agreed] [C|so].", ["Sato Haruka"]),
    ("[S|Hakkoda, Quanling FMs] [K|agree] [C|to talk]\n\nThe two met.", ["Hakkoda, Quanling FMs"]),
    ("[S1|The company, Dragas Sur,] [K1|said] [C1|so]. [S2|He] [K2|left] [C2|it].", ["Dragas Sur", None]),
    ("[S1|The head of the company, Ada Lund,] [K1|said] [C1|so]. [S2|She] [K2|said] [C2|more].", ["Ada Lund"] * 2),
    (
        "Tarnia's mission to the Port Agency did not reply. In a note, [S|it] [K|calls] [C|that wrong].",
        ["Tarnia's mission to the Port Agency"],
    ),
    # an account that is told, not one at a network or a bank
    ("[S1|Dov Orsk] [K1|said] [C1|so]. [S2|Orsk's official account] [K2|posted] [C2|it].", ["Dov Orsk", "Orsk's official account"]),
    # a paragraph that opens with another name is not about the body of the one before, nor has what a man wrote a secretary of its own
    (
        "[S1|The daily Elda Post] [K1|said] [C1|so].\n\nOrland's Voice sees it otherwise. In its view, [S2|it] [K2|says], [C2|no].",
        ["Elda Post", None],
    ),
    ("[S1|The daily Elda Post] [K1|said] [C1|so].\n\nThe sea is wide. [S2|It] [K2|says] [C2|no].", ["Elda Post"] * 2),
    (
        "[S1|The Rivers Authority] [K1|said] [C1|so].\n\nThe Rivers Authority met. On Monday [S2|it] [K2|said] [C2|no].",
        ["Rivers Authority"] * 2,
    ),
    ("[S1|An article by the admiral Dov Orsk] [K1|says] [C1|so]. [S2|Its secretary] [K2|said] [C2|no].", ["Dov Orsk", None]),
    # a daily is a newspaper, a ministry is none
    ("[K1|according to] [S1|the Daily Baobab], [C1|some left]. [S2|The newspaper] [K2|said] [C2|so].", ["Daily Baobab"] * 2),
    ("[K1|according to] [S1|the River Ministry], [C1|some left]. [S2|The newspaper] [K2|said] [C2|so].", ["River Ministry", None]),
    # a commander of the group is not the group; a front is one; an employer is a company
    (
        "The Delta Front set a deadline. [S1|The group] [K1|said] [C1|it was up]. A commander of the group, Ada Lund, left. [S2|Lund] "
        "[K2|said] [C2|so].",
        ["Delta Front", "Ada Lund"],
    ),
    ("[S1|The Delta Front] [K1|said] [C1|so]. [S2|The group] [K2|said] [C2|more].", ["Delta Front"] * 2),
    ("[S1|The Delta Front] [K1|said] [C1|so]. [S2|The company] [K2|said] [C2|more].", ["Delta Front", None]),
    (
        "[K1|according to] [S1|their employer, Hallan Field Services], [C1|six are ill]. [S2|The company] [K2|said] [C2|more].",
        ["Hallan Field Services"] * 2,
    ),
    # who stands before the colon is "it", not the body that spoke before; a place where something is, or a human, is not
    (
        "[S1|The River Union] [K1|said] [C1|so]. Neighbouring Zubara has sent a team, and [S2|its prime minister] [K2|said] [C2|so].",
        ["River Union", "Zubara’s prime minister"],
    ),
    (
        "[S1|The River Union] [K1|said] [C1|so]. Mrs Ada Lund has sent a team, and [S2|its prime minister] [K2|said] [C2|so].",
        ["River Union", "River Union’s prime minister"],
    ),
    (
        "Zubara has asked Kestria for a team, and [S|its prime minister] [K|said] [C|so].",
        [None],
    ),
    (
        "[S1|The River Union] [K1|said] [C1|so]. Neighbouring Zubara, whose rulers are new, was cautious: [S2|its ministry] [K2|said] "
        "[C2|no].",
        ["River Union", "Zubara’s ministry"],
    ),
    ("[S1|The River Union] [K1|said] [C1|so]. The Lake Party was cautious: [S2|it] [K2|said] [C2|no].", ["River Union", "Lake Party"]),
    (
        "[S1|The River Union] [K1|said] [C1|so]. In Zubara it was quiet: [S2|its envoys] [K2|said] [C2|no].",
        ["River Union", "River Union’s envoys"],
    ),
    (
        "[S1|The River Union] [K1|said] [C1|so] and leant on Zubara: [S2|its envoys] [K2|said] [C2|no].",
        ["River Union", "River Union’s envoys"],
    ),
    # a text by an office of a body or of somebody's is that office's
    ("[S|A statement just in from the embassy of the Lake Union]: [C|“It leaks.”]", ["embassy of the Lake Union"]),
    ("[S|A statement by the office of President Ada Lund] [K|said] [C|it leaks].", ["office of President Ada Lund"]),
    ("[S|A statement by the newly elected President Ada Lund] [K|said] [C|it leaks].", ["Ada Lund"]),
    # a small word between two names is no delegate
    ("[S|The newspaper El Faro del Norte] [K|said] [C|it leaks].", ["El Faro del Norte"]),
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
    ("The Organization for Dams in Ruvania (ODR) met. [S|The ODR] [K|said] [C|the dam holds].", ["Organization for Dams in Ruvania"]),
    ("The Organization for Dams in Ruvania (OFD) met. [S|The ODR] [K|said] [C|the dam holds].", ["ODR"]),
    ("The Institute of Dams met. [S|The Institute itself] [K|said] [C|it leaks].", ["Institute of Dams"]),
    (
        "[C1|The dam holds], [S1|Ruvanian Central News Agency (RCNA)] [K1|said]. [S2|RCNA] [K2|said] [C2|it was old].",
        ["Ruvanian Central News Agency"] * 2,
    ),
    ("The Union of Barge Owners met. [S|UBO] [K|said] [C|the dam holds].", ["Union of Barge Owners"]),
    ("The Elda Commission met. [S|The commission] [K|said] [C|the dam holds].", ["Elda Commission"]),
    ("The electoral commission of Cabo Sarn met. [S|The commission] [K|said] [C|so].", ["electoral commission of Cabo Sarn"]),
    ("Orlam Energy fell, and so did the parent company of Orlam. [S|The company] [K|said] [C|so].", ["Orlam Energy"]),
    ("The electoral commission met in Cabo Sarn. [S|The commission] [K|said] [C|so].", ["electoral commission"]),
    # two that may be called a union; the officer's force
    ("The Elda Guild and the Congress of Sarn Workers met. [S|The union] [K|said] [C|so].", [None]),
    (
        "[S1|Elda Valley Police Insp. Odo Brann] [K1|said] [C1|so].\n\n[S2|The force] [K2|asks] [C2|for help].",
        ["Odo Brann", "Elda Valley Police"],
    ),
    ("[S1|General Odo Brann] [K1|said] [C1|so].\n\n[S2|The force] [K2|asks] [C2|for help].", ["Odo Brann", "force"]),
    ("In May Elda Creameries cut the price. [S|The processor] [K|said] [C|so].", ["Elda Creameries"]),
    # an office, whatever body its words name; a country is not the institute called after it
    ("[S|Kestria's Chief Cabinet Secretary, Ilya Tomo,] [K|said] [C|so].", ["Ilya Tomo"]),
    ("[S|The Elda Cabinet Office, Sarn,] [K|said] [C|so].", ["Elda Cabinet Office"]),
    ("It went to the Kirana Institute. Kirana's government met. [S|Kirana] [K|said] [C|so].", ["Kirana"]),
    ("It went to the Kirana Institute. Kirana's president met. [S|Kirana] [K|said] [C|so].", ["Kirana Institute"]),
    ("It went to the Kirana Institute. It met. [S|Kirana] [K|said] [C|so].", ["Kirana Institute"]),
    # what is biggest at making something, or was founded, is no human
    ("In May Velden, the largest exporter of tin, met. [S1|The company] [K1|said] [C1|so]. [S2|He] [K2|left] [C2|it].", ["Velden", None]),
    ("[S1|Velden] [K1|said] [C1|so]. Velden was founded in 1947 by Odo Brann. [S2|The company] [K2|added] [C2|it].", ["Velden"] * 2),
    ("[S1|Velden, the producer of the film,] [K1|said] [C1|so]. [S2|She] [K2|left] [C2|it].", ["Velden"] * 2),
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
    ("[S|Both sides] [K|deny] [C|it]\n\nIt burned. The army and the Highland Front accused each other of it.", ["army and Highland Front"]),
    ("The Front and the Brigade fought each other. The Guild and the Union blamed each other. [S|Both sides] [K|deny] [C|it].", [None]),
    ("The army and the Highland Front met each other. [S|Both sides] [K|deny] [C|it].", [None]),
    ("The head of the army and the Highland Front accused each other. [S|Both sides] [K|deny] [C|it].", [None]),
    # a plural owner is part of a body's name
    ("The Rail Workers' Federation met. [S|The union] [K|said] [C|it leaks].", ["Rail Workers' Federation"]),
    ("[S|The Women’s Institute] [K|said] [C|it leaks].", ["Women’s Institute"]),
    ("[S|The opposition Civic List] [K|said] [C|it leaks].", ["Civic List"]),
    ("[S|Not everyone] [K|said] [C|it leaks].", [None]),
    # a country is no short form of its bank, and the bank is the one that the paragraph names
    ("The Bank of Orland met. [S|Orland] [K|says] [C|it leaks].", ["Orland"]),
    ("The Bank of Orland met.\n\nShares in Nordbank rose. [S|The bank] [K|said] [C|it leaks].", ["Nordbank"]),
    ("Nordbank and the Bank of Orland met.\n\nRain fell. [S|The bank] [K|said] [C|it leaks].", [None]),
    # companies by what stands after their names, people of a trade by the word's end, clubs by their verb
    ("[S|Corvanta, Inc.] [K|said] [C|it leaks].", ["Corvanta"]),
    # a trade before a body's name; two owners
    ("Brewer Holt & Vine is to close it. [S|Holt & Vine] [K|said] [C|it leaks].", ["Holt & Vine"]),
    ("[S|The Brewers' and Distillers' Union] [K|said] [C|it leaks].", ["Brewers' and Distillers' Union"]),
    ("Merania's central bank met on Thursday. [S|The bank] [K|said] [C|it holds].", ["Merania's central bank"]),
    ("Lumen's chatbot failed. [S|Lumen] [K|said] [C|it leaks].", ["Lumen"]),
]

TALKED_OF = [
    # what opens the sentence tells only what the body does
    ("Airport operator KAA shut. [C|Do not travel], [S|it] [K|says] on its website.", ["KAA"]),
    ("Parliament rejected Orsk’s plan. [C|It leaks], [S|it] [K|says] on its website.", ["Parliament"]),
    # a company by its trade; whose shares fell is no place
    ("Shares in Vantaro fell as [S|the chipmaker] [K|said] [C|it would pay].", ["Vantaro"]),
    ("Shares in Vantaro and Kolb Motors fell as [S|the chipmaker] [K|said] [C|it would pay].", [None]),
    ("[S1|Crumb & Daughter] [K1|said] [C1|its Moor Lane plant was shut]. [C2|It is old], [S2|it] [K2|said].", ["Crumb & Daughter"] * 2),
    # the paper that was told or has seen it; two of them, a parliament, a study
    ("It stands in a memo seen by the Dholi Mirror. [S|The paper] [K|reported] [C|it leaks].", ["Dholi Mirror"]),
    ("He told the Dholi Mirror so, and told Radio Elda no. [S|The newspaper] [K|reported] [C|it leaks].", ["Dholi Mirror"]),
    ("He told the Dholi Mirror so, and told the Elda Sentinel no. [S|The newspaper] [K|reported] [C|it leaks].", [None]),
    ("She told Elda News so. [S|The magazine] [K|reported] [C|it leaks].", ["magazine"]),
    ("Orsk Air fell. Orsk Air Flight MS804 was lost. [S|Orsk Air] [K|said] [C|it leaks].", ["Orsk Air"]),
    ("He told Parliament so. [S|The newspaper] [K|reported] [C|it leaks].", [None]),
    ("He told the Dholi Mirror of a study. [S|The paper] [K|finds] [C|it leaks].", [None]),
    # whose company it is; "its analysts" of a note are a broker's
    ("[S1|Lomet Air's owner, Ada Lund,] [K1|said] [C1|so]. [S2|Her company] [K2|said] [C2|no].", ["Ada Lund", "Lomet Air"]),
    ("[S1|Ada Lund, a plumber,] [K1|said] [C1|so]. [S2|Her company] [K2|said] [C2|no].", ["Ada Lund", None]),
    ("Orsk Bank fell. In a note, [S|its analysts] [K|wrote] [C|so].", ["Orsk Bank’s analysts"]),
    ("Brokerage Halifax Moor cut its rating. In a note titled “Gap”, [S|its analysts] [K|wrote] [C|so].", [None]),
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
    # a newspaper that carries it has not written it, but for its own polls and reports
    ("[S|An audit, made public by the Elda Tribune last month,] [K|found] [C|it leaks].", ["audit"]),
    ("[S|An audit made public by the Rivers Authority] [K|found] [C|it leaks].", ["Rivers Authority"]),
    ("[S|A poll published by the Elda Tribune] [K|found] [C|it leaks].", ["Elda Tribune"]),
    # whose letter it was, however long ago he alone has spoken
    (
        "In the letter, [S1|Ines Varga] [K1|wrote] [C1|so].\n\n[C2|“It is late,”] [S2|she] [K2|wrote].\n\n"
        "[S3|The letter] [K3|does not say] [C3|why].",
        ["Ines Varga"] * 3,
    ),
    (
        "In the letter, [S1|Ines Varga] [K1|wrote] [C1|so].\n\n[C2|“It is late,”] [S2|Mr Odo Brann] [K2|said].\n\n"
        "It rained on the roof of the hall all day and on the yard behind it.\n\n[S3|The letter] [K3|does not say] [C3|why].",
        ["Ines Varga", "Odo Brann", None],
    ),
    # two who wrote it
    ("[S|A paper by Dr Li Wenq and Dr Ola Brand of the Elda Centre] [K|argues] [C|it leaks]. Li Wenq left.", ["Li Wenq and Ola Brand"]),
    ("[S|The same team] [K|said] [C|it leaks]. The same team met.", [None]),
    # a text, whoever is named with it
    ("[S|The suit, filed in 2011 by Tarrow County and two owners, Ada and Odo Crane,] [K|alleges] [C|it leaks].", ["Tarrow County"]),
    ("Tarrow County sued. [S|The county] [K|argued] [C|it leaks].", ["Tarrow County"]),
]


@pytest.mark.parametrize(("marked", "expected"), BODIES + TALKED_OF + TEXTS)
def test_the_speaker_is_found_or_left_open(marked, expected):
    assert speakers_of(marked) == expected
