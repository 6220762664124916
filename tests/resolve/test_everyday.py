"""Speakers of court and match reports, business pages, obituaries and offices by their initials; None where the text leaves it open."""

from __future__ import annotations

import pytest

from tests.resolve.cases import resolved, speakers_of

COURTS = [
    # a court that hears or is told says nothing
    ("[S|A jury] [K|heard] [C|that it leaks].", [None]),
    ("[S|Elda Crown Court] [K|has heard] [C|the dam held].", [None]),
    ("[S|The inquest] [K|was told] [C|the dam held].", [None]),
    ("[C|Granny hid cash], [S|jury] [K|told]\n\nAn old woman stood in the dock.", [None]),
    ("[S|The committee] [K|told] the mayor [C|the dam held].", ["committee"]),
    ("[S|The court] [K|ruled] [C|the dam held].", ["court"]),
    ("He [K|was told] by [S|the tribunal] [C|the dam held].", ["tribunal"]),
    ("[S|A friend at the Supreme Court] [K|has told] me [C|the dam held].", ["friend at the Supreme Court"]),
    ("[S|Judge Ada Lund] [K|heard] [C|the dam held].", ["Ada Lund"]),
    # the witness is who gives evidence
    ("Giving evidence, Major Odo Brann said so. [C|“I forget,”] [K|said] [S|the witness].", ["Odo Brann"]),
    ("The club's chairman, Odo Brann, came. In his evidence, Brann said so. [C|“I forget,”] [K|said] [S|the witness].", ["Odo Brann"]),
    ("Giving up, Major Odo Brann said so. [C|“I forget,”] [K|said] [S|the witness].", [None]),
    # who asks is not who answers
    (
        "[S1|Farmer Packie Hope] [K1|said] [C1|his herd fell]. [K2|Asked] by [S2|Mr Judge] [C2|if he rang], [S3|he] [K3|said] [C3|so]. "
        "[S4|He] [K4|told] the inspector [C4|so].\n\nMichael Judge left.",
        ["Packie Hope", "Michael Judge", "Packie Hope", "Packie Hope"],
    ),
    ("[K1|Asked] by [S1|Ms Vell] [C1|if it leaked], [S2|she] [K2|said] [C2|so].", ["Vell", None]),
    # whose counsel it is does not become the defendant
    ("Counsel to the defendant, Mr Odo Brann, came. [S|The defendant] [K|said] [C|no].", [None]),
    ("Counsel to the defendant, Mr Odo Brann, came. [S|Counsel] [K|said] [C|no].", ["Odo Brann"]),
    # rich and well-known, and no part of a name
    ("Billionaire Odo Brann came. [S|Brann] [K|said] [C|so].", ["Odo Brann"]),
    ("They met Socialite Ada Lund. [S|The socialite] [K|said] [C|so].", ["Ada Lund"]),
    ("Moderator Hugh Orsk came. [S|Orsk] [K|said] [C|so].", ["Hugh Orsk"]),
    ("Unlike Hugh Orsk, they left. [S|Orsk] [K|said] [C|so].", ["Hugh Orsk"]),
    ("Senators Hugh Orsk and Ada Lund came. [S|Orsk] [K|said] [C|so].", ["Hugh Orsk"]),
    ("They met. [S|Actors Grace Trust] [K|said] [C|so].", ["Actors Grace Trust"]),
    # what only a sentence's beginning set in capitals names no body that "its" could mean
    ("Presiding judge Cornel Astry came to court. [S|Its chairman] [K|said] [C|so].", [None]),
    ("Retired nurse Ada Lund came. [S|Its chairman] [K|said] [C|so].", [None]),
    ("Orlabank nurse Ada Lund came. [S|Its chairman] [K|said] [C|so].", ["Orlabank’s chairman"]),
    # two who are charged, with their ages
    ("[S|Jordan Blackett, 23, and Marlon Blackett, 26,] [K|denied] [C|it].", ["Jordan Blackett and Marlon Blackett"]),
    ("[S|Jordan Blackett, 23, a plumber,] [K|denied] [C|it].", ["Jordan Blackett"]),
    # he who was spoken of before the doctor; the doctor alone
    ("[C1|“He made the doctor swear. [S2|He] [K2|said] [C2|no],”] [S1|Ada Lund] [K1|said].", ["Ada Lund", None]),
    ("[C1|“The doctor came. [S2|He] [K2|said] [C2|no],”] [S1|Ada Lund] [K1|said].", ["Ada Lund", "doctor"]),
    ("[S1|Sub-inspector M. V. Gowda] [K1|said] [C1|so]. [C2|“No,”] [S2|the SI] [K2|said].", ["M. V. Gowda"] * 2),
    ("[S|The Olu of Oke-Aro, Oba Ade Lawal,] [K|said] [C|no].", ["Ade Lawal"]),
    ("[S|The Ministry of Works, Minister Ade Lawal,] [K|said] [C|no].", ["Ministry of Works"]),
    # ranks of the police, and the only force named
    ("[S|Det Ch Insp Parminder Gill, of Elda Police,] [K|said] [C|no].", ["Parminder Gill"]),
    ("Elda Police came. [C|A man was held], [S|the force] [K|said].", ["Elda Police"]),
    ("The relief force in Elda came. [C|A man was held], [S|the force] [K|said].", ["relief force"]),
    # an office with its own genitive before a style
    ("[S|Chairman of governors the Rev Canon Hilary March] [K|said] [C|no].", ["Hilary March"]),
    ("[S|A friend of the Rev Hilary March] [K|said] [C|no].", ["friend of the Rev Hilary March"]),
    # what a headline shouts names nobody, nor does a letter of a school's name
    ("TEARS FOR TINO: Soap legend dies\n\nTino Falcone has died, [S|his family] [K|said] [C|so].", ["Tino Falcone’s family"]),
    ("[S|St Cuthbert's C of E Primary] [K|said] [C|no].", ["St Cuthbert's C of E Primary"]),
    # a day that is a given name, between commas
    ("They remanded a prophet, Sunday Grace, again. [S|Grace] [K|said] [C|no].", ["Sunday Grace"]),
    ("On Sunday Grace Lund came. [S|Lund] [K|said] [C|no].", ["Grace Lund"]),
    # a month that is a given name before a surname that is an office
    ("[S|Another member of the club, May Judge, 90,] [K|said] [C|it leaks].", ["May Judge"]),
    ("In May Judge Orsk came. [S|Judge Orsk] [K|said] [C|it leaks].", ["Orsk"]),
]
MATCHES = [
    # a word of time is no part of the name
    ("Cathal Summers came. [C|“It leaks,”] [K|said] [S|Summers afterwards].", ["Cathal Summers"]),
    ("Cathal Orsk came. [C|“It leaks,”] [K|said] [S|Orsk later].", ["Cathal Orsk"]),
    # a family name that is a park's, after a given name in two syllables; one of a nation
    (
        "[S1|Holt manager Sung-min Park] [K1|insisted] [C1|it was clear]. [C2|“I understand Terry,”] [K2|said] [S2|the Korean]. "
        "[C3|“It is here,”] [S3|he] [K3|added].",
        ["Sung-min Park"] * 3,
    ),
    ("[S1|Slade] [K1|said] [C1|so]. Ada Lund left. [C2|“I understand,”] [K2|said] [S2|the Brazilian].", ["Slade", "Brazilian"]),
    ("[S|The French] [K|said] [C|so].", ["French"]),
    ("Skipper Lars Björk hit back. [C|“He should say,”] [S|the Swede] [K|told] Radio Elda.", ["Lars Björk"]),
    ("Skipper Lars Björk met Rik Holm. [C|“He should say,”] [S|the Swede] [K|told] Radio Elda.", ["Swede"]),
    ("[S1|Skipper Lars Björk] [K1|said] [C1|so].\n\n[C2|“He should say,”] [S2|the Swede] [K2|told] Radio Elda.", ["Lars Björk", "Swede"]),
    # another word for the only one named before, by birth or age
    ("Vale, of the Kolb team, fell. [C|“It hurts,”] [S|the Ruvanian-born climber] [K|said].\n\nDan Vale, 31, rests.", ["Dan Vale"]),
    ("Captain Dan Vale fell. [C|“It hurts,”] [S|the 31-year-old defender] [K|said].", ["Dan Vale"]),
    (
        "Captain Dan Vale hit a 31-year-old defender. [C|“It hurts,”] [S|the 31-year-old defender] [K|said].",
        ["31-year-old defender"],
    ),
    ("Captain Dan Vale met Rik Holm. [C|“It hurts,”] [S|the Ruvanian-born climber] [K|said].", ["Ruvanian-born climber"]),
    ("Opposite number Carol Pell saw it otherwise. [C|“We won,”] [S|the Ashby boss] [K|said].", ["Carol Pell"]),
    ("Striker Carol Pell saw it otherwise. [C|“We won,”] [S|the Ashby boss] [K|said].", ["Ashby boss"]),
    ("Leg-spinner Dinuka Perera took seven.\n\nThey lost.\n\n[C|“I tried,”] [S|the bowler] [K|said].", ["Dinuka Perera"]),
    ("Dinuka Perera took seven. A bowler left.\n\n[C|“I tried,”] [S|the bowler] [K|said].", ["bowler"]),
    ("[S1|Coach Phil Dawkins] [K1|said] [C1|so]. [C2|“No,”] [K2|said] [S2|the Englishman].", ["Phil Dawkins"] * 2),
    # the one whom the text turned to, though no office is told
    (
        "[S1|Coach Ada Lund] [K1|said] [C1|so].\n\nHis opposite number, Curtly Ambris, fumed. [C2|“No,”] [S2|he] [K2|said].",
        ["Ada Lund", "Curtly Ambris"],
    ),
    ("A boat, whose skipper, Jóhan í Dali, had heard it, came. [C|“No,”] [S|he] [K|said].", ["Jóhan í Dali"]),
    ("[S|Sixth-grader Javon Tibbs] [K|said] [C|so].", ["Javon Tibbs"]),
    # where somebody stands or comes from is no part of the name; a name of two words may be a people's
    ("[S|Second-placed Sepp Orsk] [K|said] [C|so].", ["Sepp Orsk"]),
    ("[S|Canadian Dale Whitecloud] [K|said] [C|so].", ["Dale Whitecloud"]),
    ("A climber, Canadian Dale Whitecloud, fell. [S|Whitecloud] [K|said] [C|so].", ["Dale Whitecloud"]),
    ("[S|German Orsk] [K|said] [C|so].", ["German Orsk"]),
    ("[S|The Canadian Red Cross] [K|said] [C|so].", ["Canadian Red Cross"]),
    # a club is no man
    (
        "Tallow Athletic beat Elda. [S1|Ada Lund] [K1|said] [C1|so]. [C2|[S3|He] [K3|said] [C3|we win]], [S2|Lund] [K2|said].",
        ["Ada Lund", "Ada Lund", None],
    ),
    # one club's boss is its chief; a trade before a given name that is a word
    ("Stonebridge boss Terry Slade came. [S|The Stonebridge chief] [K|said] [C|so].", ["Terry Slade"]),
    ("Custodian Earl Pope was inside. [C|“It fell,”] [S|Pope] [K|said].", ["Earl Pope"]),
    # an office beside
    ("[S|Her opposite number, Grant Hill,] [K|said] [C|it leaks].", ["Grant Hill"]),
    ("[S1|Its clerk, Joyce Hill,] [K1|recalled] [C1|her]. [C2|“It is old,”] [S2|she] [K2|said].", ["Joyce Hill"] * 2),
    ("[S1|Castle Hill] [K1|said] [C1|it leaks]. [C2|It is old], [S2|it] [K2|said].", ["Castle Hill"] * 2),
]
COMPANIES = [
    ("Harrow Vale Foods cut its forecast. [S|Harrow Vale] [K|said] [C|it leaks].", ["Harrow Vale Foods"]),
    ("Ada Lund Foods closed. [S|Ada Lund] [K|said] [C|it leaks].", ["Ada Lund"]),
    (
        "Rahul Vell, 61, founded Rahul Vell Holdings. [S1|Rahul Vell] [K1|said] [C1|no]. [C2|It is old], [S2|he] [K2|said].",
        ["Rahul Vell"] * 2,
    ),
    # what a company sells is not the company at full length
    (
        "[S|Ledgerly, the bookkeeping startup last valued at $3 billion,] [K|said] [C|it leaks]. Users get Ledgerly Plus for free.",
        ["Ledgerly"],
    ),
    ("Ledgerly Bank closed. [S|Ledgerly] [K|said] [C|it leaks].", ["Ledgerly Bank"]),
    ("It follows a similar warning from rival Sweetwater, [S|which] [K|said] [C|it would close].", ["Sweetwater"]),
    ("The rule on Sundays, [S|which] [K|says] [C|it would close].", [None]),
    # "Home", "News", "First" and a company's form belong to names
    ("[S|The Home Office] [K|said] [C|it leaks].", ["Home Office"]),
    ("[S|The News Agency of Igbodu (NAI)] [K|said] [C|it leaks].", ["News Agency of Igbodu"]),
    ("[S|First Bank] [K|said] [C|it leaks].", ["First Bank"]),
    ("[S|News UK] [K|said] [C|it leaks].", ["News UK"]),
    ("[S|The All Progressives Congress] [K|said] [C|it leaks].", ["All Progressives Congress"]),
    ("[S|The US State Department] [K|said] [C|it leaks].", ["US State Department"]),
    ("[S|The One Nation Party] [K|said] [C|it leaks].", ["One Nation Party"]),
    ("All Council staff left. [S|The Council] [K|said] [C|it leaks].", ["Council"]),
    ("Home again, [S|Ada Lund] [K|said] [C|it leaks].", ["Ada Lund"]),
    ("[S|Quay Power plc (“Quay”)] [K|said] [C|it leaks].", ["Quay Power"]),
    # a team is hers of whom a nameless one tells, or nobody's
    ("[S1|A source] [K1|said] [C1|Ada Lund's fee had doubled]. [S2|Her team] [K2|denied] [C2|this].", ["source", None]),
    # who speaks for a body is not the body
    ("[S|A spokesman for its maker, Nestling Ltd,] [K|said] [C|it leaks].", ["spokesman for its maker, Nestling Ltd"]),
    ("[S|Its importer, Nestling Ltd,] [K|said] [C|it leaks].", ["Nestling Ltd"]),
]
OBITUARY = "Miriam Case, who has died aged 96, was an engineer.\n\n"
OBITUARIES = [
    ("Jean-Baptiste Orsk left.\n\nThe deal was off.\n\n[C|“I go,”] [S|he] [K|said].", ["Jean-Baptiste Orsk"]),
    ("Jean Orsk left.\n\nThe deal was off.\n\n[C|“I go,”] [S|he] [K|said].", [None]),
    (
        "The Friends of Sarn Library rose. [C1|“No,”] [K1|said] [S1|Nigel Orsk]. "
        "Mr Orsk's wife Sunita laughed. [C2|“Yes,”] [S2|she] [K2|said].",
        ["Nigel Orsk", "Sunita Orsk"],
    ),
    (
        "Olabisi Fagbemi, the dancer, died.\n\nBorn Olabisi Sanusi in 1940, she was poor. [C|“I ran,”] [S|she] [K|recalled].",
        ["Olabisi Fagbemi"],
    ),
    # a work in marks is nobody, nor is a part
    ("Tino Orsk, 58, shot to fame in 1984 as barman Vince Tully. Once [S|he] [K|called] [C|it fun].", ["Tino Orsk"]),
    ("His mother, Ada Lund, spoke. On the show “Buenos Días”, [S|she] [K|said] [C|so].", ["Ada Lund"]),
    (
        "Ines Varga and Piotr Orsk are to part, [S1|the couple] [K1|said] [C1|so]. [C2|“No,”] [S2|they] [K2|wrote].",
        ["Ines Varga and Piotr Orsk"] * 2,
    ),
    ("[S1|A person close to the band] [K1|said] [C1|so]. [C2|“No,”] [S2|the insider] [K2|said].", ["person close to the band"] * 2),
    (
        "[S1|A reversal for the republican] [K1|showed] [C1|so]. [C2|“No,”] [S2|the insider] [K2|said].",
        ["reversal for the republican", None],
    ),
    ("[S1|A pal] [K1|said] [C1|so]. [S2|A fan] [K2|said] [C2|so]. [C3|“No,”] [S3|the insider] [K3|said].", ["pal", "fan", None]),
    # the text has turned to her since her mother spoke
    (
        f"{OBITUARY}[S1|Her mother, Hannah,] [K1|believed] [C1|girls should mend]; by ten Miriam could. [C2|“I was not clever,”] [S2|she] "
        "[K2|said].",
        ["Hannah", None],
    ),
    # her own name from before
    (f"{OBITUARY}She was born Miriam Wexler in Elda. [S|She] [K|said] [C|it leaks].", ["Miriam Case"]),
    # of whom one tells is not who tells it
    (
        f"{OBITUARY}[K1|According to] [S1|her daughter, Ruth], [C1|she was asked if she had water]. [C2|“Where from?”] [S2|she] [K2|said].",
        ["Ruth", None],
    ),
    ("[K1|According to] [S1|Ada Lund], [C1|the dam leaks]. [C2|“It is old,”] [S2|she] [K2|said].", ["Ada Lund"] * 2),
]
INITIALS = [
    ("District Magistrate Anita Rao came. [S|The DM] [K|said] [C|it leaks].", ["Anita Rao"]),
    ("Superintendent of Police Anil Kumar came. [S|The SP] [K|said] [C|it leaks].", ["Anil Kumar"]),
    ("[C|It leaks], [S|Superintendent of Police S. K. Hope] [K|said].", ["S. K. Hope"]),
    # of two, of one who was it before, of none; a body's own initials
    ("District Magistrate Anita Rao met District Magistrate Arun Roy. [S|The DM] [K|said] [C|it leaks].", [None]),
    ("The former Prime Minister Ada Lund came. [S|The PM] [K|said] [C|it leaks].", ["PM"]),
    ("[S|The BBC] [K|said] [C|it leaks].", ["BBC"]),
    ("Big Boss Company chief Ada Lund came. [S|The BBC] [K|said] [C|it leaks].", ["Big Boss Company"]),
]
WOMEN = [
    # offices in a man's word that a woman may hold; words that are given names weigh less than a pronoun
    ("[S1|The chairman, Mercy Law,] [K1|said] [C1|it leaks]. [S2|She] [K2|added] [C2|it is old].", ["Mercy Law"] * 2),
    ("[S1|The chairman, Tomo Law,] [K1|said] [C1|it leaks]. [S2|She] [K2|added] [C2|it is old].", ["Tomo Law", None]),
    (
        "[S1|P. Grace] [K1|said] [C1|so]. [S2|MLA Joy Mandal] [K2|said] [C2|it leaks]. He will sit down, [S3|his aide] [K3|said] [C3|so].",
        ["P. Grace", "Joy Mandal", "Joy Mandal’s aide"],
    ),
]


@pytest.mark.parametrize(("marked", "speakers"), COURTS + MATCHES + COMPANIES + OBITUARIES + INITIALS + WOMEN)
def test_who_speaks(marked, speakers):
    assert speakers_of(marked) == speakers


TEAMS = [
    ("[S|Operator NorthGen] [K|said] [C|no].", "organisation", None),
    ("[S|Regional carrier Meridiana Air] [K|said] [C|no].", "organisation", None),
    ("[S|Tracking site SkyLog] [K|said] [C|no].", "organisation", None),
    ("[S|Pilot VanDyke] [K|said] [C|no].", "person", "Pilot"),
    ("Frank VanderSloot came. [S|VanderSloot] [K|said] [C|no].", "person", None),
    ("[S|Sheriff McPhee] [K|said] [C|no].", "person", "Sheriff"),
    ("[S|The trade union Amity] [K|said] [C|no].", "organisation", None),
    ("[S|Council leader Amity] [K|said] [C|no].", "person", "Council leader"),
    (
        "Dan Orsk, the club’s 48-year-old New Sarn director, left. [S|He] [K|said] [C|no].",
        "person",
        "the club’s 48-year-old New Sarn director",
    ),
    ("The form came from eight-year-old Blessing Adu. [S|Blessing] [K|said] [C|no].", "person", None),
    ("It hit northern Kalvania and the coast. [S|Kalvania] [K|said] [C|no].", "organisation", None),
    ("Falk answered a question from her lawyer, Ignatius Boyle. [S|Boyle] [K|said] [C|no].", "person", "lawyer"),
    ("[S|Nazibrola, a stallholder in her fifties,] [K|said] [C|no].", "person", "a stallholder in her fifties"),
    ("It went to private equity firm Stonegate Harper. [S|Stonegate Harper] [K|said] [C|no].", "organisation", None),
    ("[S|The nurses' union, Unity,] [K|said] [C|no].", "organisation", None),
    ("[S|The head of the union, Unity Bell,] [K|said] [C|no].", "person", "The head of the union"),
    ("[S|The business secretary, Mel Power,] [K|said] [C|no].", "person", "The business secretary"),
    ("[S|The developer, Harrow Power,] [K|said] [C|no].", "organisation", None),
    ("[S|Fatou Sy, a midwife in Elda who asked for help,] [K|said] [C|no].", "person", "a midwife in Elda"),
    ("A boat, whose skipper, Jan Dal, had heard it, came. [S|Dal] [K|said] [C|no].", "person", "skipper"),
    ("Kilbrack 2-12 Doonmore 1-14: late goal\n\n[S|Doonmore, who led by five points,] [K|said] [C|it leaks].", "organisation", None),
    ("FULL TIME: Elda 3 Sarn 1\n\n[S|Elda, who led early,] [K|said] [C|it leaks].", "organisation", None),
    ("Varga 6-4 Lund\n\nIt took Tomo Varga an hour. [S|Varga] [K|said] [C|it leaks].", "person", None),
    ("Elda 3-1 Sarn\n\n[S|Sarn] [K|said] [C|it leaks].", "organisation", None),
    ("[S|Varga, who led the party for years,] [K|said] [C|it leaks].", "person", "leader of the party for years"),
    ("[S|Varga, who led by five points,] [K|said] [C|it leaks].", "person", None),
]
ROLES = [
    ("[S|Lomet Air's owner, Ada Lund,] [K|said] [C|it leaks].", "person", "Lomet Air's owner"),
    ("But [S|Elda's owner, Ada Lund,] [K|said] [C|it leaks].", "person", "Elda's owner"),
    ("[S|Microbiologist Tala Sefo-Hansen] [K|said] [C|it leaks].", "person", "Microbiologist"),
    ("Police came after a resident, Hank Winter, rang. [S|Winter] [K|said] [C|it leaks].", "person", "a resident"),
    ("[S|Consumer law specialist Ruby Green] [K|said] [C|it leaks].", "person", "Consumer law specialist"),
    ("The chairman of the party, Chief Monday Power, came. [S|Chief Power] [K|said] [C|it leaks].", "person", "The chairman of the party"),
    ("[S|Chief Monday Power] [K|said] [C|it leaks].", "person", "Chief"),
    ("[S|Police chief Ada Lund] [K|said] [C|it leaks].", "person", "Police chief"),
]


@pytest.mark.parametrize(("marked", "kind", "role"), TEAMS + ROLES)
def test_kind_and_role(marked, kind, role):
    (statement,) = resolved(marked)
    assert statement.speaker_kind == kind
    assert (statement.speaker_role.value if statement.speaker_role else None) == role
