import pytest

from onrecord.read.page import read_page, running_text
from onrecord.records import Span

COPIED = """\
Advertisement

Harbour is ‘not for sale’

The mayor says the town has been heard.

Apr 05, 2024, updated Apr 05, 2024
Mayor Ines Varga, left, speaks with Tomas Hale during a meeting of the council on Thursday. Photo: MP

Mayor Ines Varga, left, speaks with Tomas Hale during a meeting of the council on Thursday. Photo: MP

The harbour of Kestrava will not be sold, Mayor Ines Varga said on Thursday.

“We have heard the town,” she told reporters.

Read more

What comes next

Dockers go back to work on Monday. Their union had called a strike in March.

– AAP

Topics: harbour, kestrava
Town News That Counts
Advertisement
Copyright © 2024 The Quay Courier.
All rights reserved."""


def value(found):
    return found.value if found else None


def marked(text):
    return [(one.kind, text[one.span.start : one.span.end]) for one in read_page(text).furniture]


def test_a_page_as_people_copy_it():
    caption = "Mayor Ines Varga, left, speaks with Tomas Hale during a meeting of the council on Thursday. Photo: MP"
    assert marked(COPIED) == [
        ("advertisement", "Advertisement"),
        ("date", "Apr 05, 2024, updated Apr 05, 2024"),
        ("caption", caption),
        ("caption", caption),
        ("related", "Read more"),
        ("credit", "– AAP"),
        ("topics", "Topics: harbour, kestrava"),
        ("menu", "Town News That Counts"),
        ("advertisement", "Advertisement"),
        ("copyright", "Copyright © 2024 The Quay Courier."),
        ("copyright", "All rights reserved."),
    ]
    page = read_page(COPIED)
    assert [one.value if one else None for one in (page.title, page.outlet, page.credit, page.published, page.byline, page.dateline)] == [
        "Harbour is ‘not for sale’",
        "The Quay Courier",
        "AAP",
        "2024-04-05",
        None,
        None,
    ]


def test_agency_copy():
    body = "KESTRAVA, June 6. /VAX/. Ruvania is ready for talks, its minister said on Friday."
    text = f"World\nJune 6, 2014, 16:42\n\nNo obstacles to talks\n\n{body}"
    page = read_page(text)
    assert marked(text) == [("menu", "World"), ("date", "June 6, 2014, 16:42"), ("dateline", "KESTRAVA, June 6. /VAX/.")]
    assert value(page.dateline) == "KESTRAVA"
    assert value(page.credit) == "VAX"
    assert value(page.published) == "2014-06-06"


def test_a_live_blog():
    text = (
        "Home › Politics › Live\n\nHedda Quist resigns: as it happened\n\nWen Adeyemi and Clara Toft\nTuesday 24 May 2022\n\n18:52\n"
        "Amjadi: it will not be me\n\nThe deputy leader has ruled herself out.\n\n18:20\nQuist leaves\n\nShe has left the hall.\n\n"
        "Share this post\n\n© 2022 Ledger Media Lethmark"
    )
    assert [kind for kind, _ in marked(text)] == ["menu", "byline", "date", "date", "date", "share", "copyright"]
    page = read_page(text)
    assert value(page.byline) == "Wen Adeyemi and Clara Toft"
    assert value(page.outlet) == "Ledger Media Lethmark"
    assert value(page.published) == "2022-05-24"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Live updates: Wednesday 5 November 2014", "2014-11-05"),
        ("This article was first published on 15 March 2016.", "2016-03-15"),
        ("This article was first published on our site by Jane Roe.", None),
        ("Live music returns on 5 November 2014", None),
    ],
)
def test_lines_that_tell_when_a_page_came_out(line, day):
    text = f"Students march on parliament\n\n{line}\n\nThe square was full. The mayor said it would be cleared.\n\nShe left."
    assert value(read_page(text).published) == day


def test_a_list_of_sources_at_the_end():
    text = (
        "Harbour sale off\n\nThe harbour will not be sold, the mayor said.\n\nIt is over.\n\nSources\n\n"
        "“Harbour not for sale” — The Quay Courier, March 9, 2021\n\nJane Roe. “Mayor listens” — Marlin Press, March 8, 2021\n\n"
        "Categories: March 9, 2021"
    )
    assert [kind for kind, _ in marked(text)] == ["related", "related", "related", "topics"]


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Copyright © 2024 The Quay Courier.", "The Quay Courier"),
        ("© 2019 The Quay Courier", "The Quay Courier"),
        ("Copyright 2016 Marlin Press Ltd. All rights reserved.", "Marlin Press"),
        ("(c) 2019-2024 Olme Daily | Terms", "Olme Daily"),
        ("Source: The Quay Courier", "The Quay Courier"),
        ("Source: NATO.", None),
        ("All rights reserved.", None),
        ("© Jane Roe", None),
    ],
)
def test_outlets(line, outlet):
    found = read_page(f"Harbour sale off\n\nThe harbour will not be sold, the mayor said.\n\nIt is over, she said.\n\n{line}").outlet
    assert (found.value if found else None) == outlet


def test_running_text_is_what_the_furniture_leaves():
    pieces = " ".join(running_text(read_page(COPIED)))
    assert "Dockers go back" in pieces
    assert "Advertisement" not in pieces


def test_subheadings_and_lines_of_speech_stay():
    text = (
        "Harbour sale off\n\nVarga: harbour not for sale\n\nThe sale is off, she said.\n\nReports on guarantees\n\n“No.”\n\n"
        "- It is over.\n\nWhy now?\n\nThe union asked.\n\nQuestion: Is it over?\n\nAnswer: Yes."
    )
    assert marked(text) == []


def test_overlong_texts_are_marked_at_both_ends():
    text = "All news\n\nHarbour sale off\n" + "The mayor said no.\n" * 20_000 + "All rights reserved."
    assert marked(text) == [("menu", "All news"), ("copyright", "All rights reserved.")]


BODY = "The harbour will not be sold, Mayor Ines Varga said on Monday after meeting union leaders. She had heard the town."


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Home\nNews\nSport\nQuayPlayer\n\nHarbour sale off", ["menu"] * 4),
        ("NEWS · WORLD · SPORT · CULTURE\nSubscribe · Log in\n\nHarbour sale off", ["menu"] * 2),
        ("News Sport What's On Jobs Motors Notices\n\nHarbour sale off", ["menu"]),
        ("HOME NEWS POLITICS COUNTIES LIFESTYLE\n\nHarbour sale off", ["menu"]),
        ("Tuesday 5 November 2024 12:30, UK\n\nHarbour sale off", ["date"]),
        ("Harbour sale off\n\nInes Varga at a past event. PHOTO | FILE | LURI GROUP", ["caption"]),
        ("MarrowLive\nNewsMarrow Hill NewsCouncil\nHarbour sale off again", ["menu"] * 2),
        ("A Reporter at Large      March 9, 2015 Issue\n\nHarbour sale off", ["date"]),
        ("Harbour sale off\n\nBy\n\nJane Roe\nHealth correspondent\n06:00, 12 JUL 2024", ["share", "byline", "byline", "date"]),
        ("Harbour sale off\n\nJane Roe in Port Eldra Published May 22, 2025, 6.14pm", ["byline"]),
        ("“Not for sale”\n\nThe mayor on eels and trains", []),
        ("[Home] [Metro] [Sports]\n\nHarbour sale off", ["menu"]),
        ("The Olme Herald, Thursday November 4 1999\n\nHarbour sale off", ["date"]),
        ("Harbour sale off\n\n12 Nov 2009 Staff writer", ["date"]),
        ("Harbour sale off\n\n08 Oct 2020, 07:42 Jane Roe, health reporter", ["date"]),
        ("Harbour sale off\n\n30.08.2011 Ann Poe", ["date"]),
        ("Harbour sale off\n\n22 March 2012 Last updated at 11:14 Share this page  Email  Print", ["date"]),
        ("Harbour sale off\n\nBy Jane Roe 5 April 2024", ["byline"]),
        ("Harbour sale off\n\nby Jane Roe 26 May 2025 7 min read", ["byline"]),
        ("Harbour sale off\n\nPublished: Nov 22, 2017, 06:00Updated: Nov 23, 2017, 07:10", ["date"]),
        ("14 June 2019 Mayor Resigns Over Harbour Tapes", []),
        ("7 May 2020 floods remembered in Olme", []),
        ("Olme Daily News\n\nHarbour sale off, mayor says", ["menu"]),
        ("ANALYSIS\n\nHarbour sale off", ["topics"]),
        ("Home / Tarn News / Dam: Minister says “open”\n\nHarbour sale off", ["menu"]),
        ("Harbour sale off\n\nByJane Roe, Tarn", ["byline"]),
        ("Harbour sale off\n\nBy Jane Roe\nQuay News, Tarn", ["byline", "byline"]),
        ("Harbour sale off\n\nJane Roe\nHealth correspondent", ["byline", "byline"]),
        ("Harbour sale off\n\nJane Roe in Port Eldra\nThu 1 Aug 2019 09.12", ["byline", "date"]),
        ("Harbour sale off\n\nBy Jane Roe\nHealth correspondent\n@janeroe\nShare\nFacebook\nX", ["byline"] * 3 + ["share"] * 3),
        ("Harbour sale off\n\nBy Jane Roe\nin Olme", ["byline"] * 2),
        ("Harbour sale off\n\n9 May 2019\n\nShare\n\nJane Roe\nHealth correspondent, Olme", ["date", "share", "byline", "byline"]),
        ("Harbour sale off\n\nOlme Reporter", ["byline"]),
        ("News  >  Showbiz\n\nHarbour sale off", ["menu"]),
        ("Tarn Post » Politics » Harbour sale off\n\nHarbour sale off", ["menu"]),
        ("Harbour sale off - OlmeNews24\nolmenews24.example/world/harbour-off\n\nHarbour sale off", ["menu", "share"]),
        ("Harbour sale off\n\nJanuary 12, 20256:40 PM GMT+1Updated 4 days ago", ["date"]),
        ("Harbour sale off\n\nVAX • LAST UPDATED: JUNE 02, 2023, 11:26 IST\nREPORTED BY:\ngoogle-news", ["date", "share", "share"]),
        ("Harbour sale off\n\nPress release | 21.03.2023 19:02 | No. 503\nUnofficial translation", ["date", "notice"]),
        ("Harbour sale off\n\n(FROM OUR NAVAL CORRESPONDENT)", ["byline"]),
        ("Harbour sale off\n\nListen to this article · 9:14 min Learn more\nShare full article\n143", ["share", "share", "menu"]),
        ("Harbour sale off\n\nBy Jane Roe\nJane Roe has reported from Olme since 2019.", ["byline"] * 2),
        ("Summary\nCompanies\nBank hires adviser, four people say\nArm valued at 2 billion", ["menu", "topics"]),
        ("Harbour: what was said\n\nHarbour sale off", []),
        ("INTERVIEW | CULTURE\n\nHarbour sale off", ["topics"]),
        ("Harbour sale off\n\nPublished: 7:01 ET, Jul 19 2022Updated: 9:44 ET, Jul 19 2022", ["date"]),
        ("OLME QUARTERLY        Vol. 12, No. 3\n\nHarbour sale off", ["menu"]),
        ("Harbour sale off\n\nJul 3, 2020 | by Jane Roe | http://www.olme.example/2020/07/03/x", ["date"]),
        (
            "THE WHITE TOWER\nOffice of the Press Secretary\n\nREMARKS BY MAYOR VARGA\nIN THE HARBOUR\n\nBlue Room\n\n2:07 P.M. EDT",
            ["menu", "menu", "date"],
        ),
        ("Harbour sale off\n\nReporting by\nJane Roe and Tom Hale\n5 min read", ["share", "byline", "date"]),
        ("olmepost.example\n\nHarbour sale off, says Varga\nJane Roe\n3–4 minutes", ["menu", "byline", "date"]),
        ("Ministry of Works of the Republic of Orlavia\nEN | FR | RU\n\nBriefing by Jane Roe, Olme", ["menu", "menu"]),
        ("House of Delegates\nOfficial Report\nVolume 88\nColumn 14\n\nOral Answers to Questions", ["menu"] * 4),
        ("Harbour sale off\n\nTable of contents\n1. On the harbour\n2. On the tower", ["related"] * 3),
        ("The Wayback Machine - https://a.example/2004/http://b.example/x\n\nHarbour sale off", ["notice"]),
        ("Postby gull72 » Tue Oct 08, 2019 9:14 am\n\nHarbour sale off", ["share"]),
        ("Harbour sale off\n\nImage caption: Families wait beside the fence", ["caption"]),
        ("Harbour sale off\n\nAdvertisement – article continues below", ["advertisement"]),
        # headlines and subheadings that look a little like furniture
        ("Business leaders fear climate politics", []),
        ("Ministry of Works must pay, court rules", []),
        ("Office of the mayor to close on Monday for good", []),
        ("Harbour sale off\n\nRound 1 | Olme 2\n\nRound 2 | Olme 4", []),
        ("Home News from abroad: harbour sale off", []),
        ("Jane Roe and Tom Hale\n\nTwo lives on one quay", []),
        ("Harbour sale off\n\nOlme Daily News must pay", []),
    ],
)
def test_the_head_of_a_page(head, expected):
    assert [kind for kind, _ in marked(f"{head}\n\n{BODY}\n\n{BODY}")] == expected


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("More on this story\n- Inside the fall of the mayor\n- Why the dockers are leaving", ["related"] * 3),
        ("Topics\nHarbours\nElections", ["topics"] * 3),
        ("(Reporting by Jane Roe and Tom Hale; Editing by Ann Poe)", ["credit"]),
        ("(With inputs from agencies)", ["credit"]),
        ("With files from Tom Hale.", ["credit"]),
        ("Marlin Press writer Ann Poe in Tarn contributed to this report.", ["byline"]),
        (
            "Most read\n1\nHarbour sale off\n2\n'It stinks': fury on the quay\n3\nOlme 2-2 Tarn: \"We lost it,\" says boss",
            ["related", *["menu", "related"] * 3],
        ),
        (
            "Most read\n1\nEels\n2\nTrains\nMost recent\nA man was fined for his swan on Monday.",
            ["related", *["menu", "related"] * 2, *["related"] * 2],
        ),
        ("Most read\nEels return\nMost recent\nA man was fined for his swan, the court said.\nHe left.", ["related"] * 3),
        ("Most read\nEels return\n'LOVE RAT'\nCook caught with sous", ["related"] * 4),
        ("212              JANE ROE", ["menu"]),
        ("Comment: Page 14\nLetters: ‘Sink the mayor’, Page 15\nCONTINUED IN COLUMN FIVE", ["menu"] * 3),
        ("READ | Explained: Why the harbour matters", ["related"]),
        ("(Except for the headline, this story has not been edited by our staff.)", ["notice"]),
        ("Suggested Topics:\nBanking\nBoards & Governance", ["topics"] * 3),
        ("SKIP ADVERTISEMENT\nRead 143 Comments\nSee more on: Olme, Harbours", ["advertisement", "share", "related"]),
        ("More on\nOlme Harbour\nCourts", ["related", "related", "menu"]),
        ("Do you have a story for us? Email news@olme.example", ["share"]),
        ("Join our Telegram channel", ["share"]),
        ("(By Telegraph.—Press Association.)", ["credit"]),
        ("Do you have the votes, she asked?", []),
        ("More on this story\n\nThe union has asked for talks.", ["related"]),
        ("Read more\nThe union has asked for talks.", ["related"]),
        ("It was, she said, the end of the affair.", []),
        ("Topics for the next council are trains and eels.", []),
    ],
)
def test_the_tail_of_a_page(tail, expected):
    assert [kind for kind, _ in marked(f"Harbour sale off\n\n{BODY}\n\n{BODY}\n\n{tail}")] == expected


@pytest.mark.parametrize(
    ("text", "title", "outlet", "published"),
    [
        (  # the head of each printed page
            "OLME REVIEW      Thursday, 9 May 2019      3\n\nHarbour sale off\n\n{0}\n\nOLME REVIEW      Thursday, 9 May 2019  "
            "    4\n\n{0}",
            "Harbour sale off",
            "OLME REVIEW",
            "2019-05-09",
        ),
        (
            "Skip to content\nThe Olme Courier\nMenu\nHome\nNews\nSport\nHarbour sale off\n\n{0}",
            "Harbour sale off",
            "The Olme Courier",
            None,
        ),
        ("www.olmepost.example\n\nHarbour sale off, says Varga\n\n{0}", "Harbour sale off, says Varga", "www.olmepost.example", None),
        ("Harbour sale off\n\n{0}\n\n{0}\n\n© Copyright 2004 Olme Press Group. Terms", "Harbour sale off", "Olme Press Group", None),
        (
            "THE WHITE TOWER\nOffice of the Press Secretary\n\nREMARKS BY VARGA\nAT SEA\n\n{0}",
            "REMARKS BY VARGA AT SEA",
            "THE WHITE TOWER",
            None,
        ),
        ("Page 2      THE OLME POST, MONDAY, MAY 6, 1941\n\nHarbour sale off\n\n{0}", "Harbour sale off", "THE OLME POST", "1941-05-06"),
        (
            "Foreign Ministry of Olme\n\nComment by the Press Department\n\n{0}",
            "Comment by the Press Department",
            "Foreign Ministry of Olme",
            None,
        ),
        ("Harbour sale off\nOlme Post, 5 February 2018\nBy Jane Roe\n\n{0}", "Harbour sale off", "Olme Post", "2018-02-05"),
        ("Harbour sale off\n\nVAX\n14 August 2024, 07:55\n\nOLME (VAX) - {0}\n\n(VAX)", "Harbour sale off", None, "2024-08-14"),
    ],
)
def test_where_a_page_names_itself(text, title, outlet, published):
    page = read_page(text.format(BODY))
    assert [value(found) for found in (page.title, page.outlet, page.published)] == [title, outlet, published]


def test_credits_at_the_end_of_a_page_whose_lines_ran_together():
    text = f"Harbour sale off\n\n{BODY} (With inputs from VAX) Published By: Desk Published On: Mar 7, 2025 Tune In"
    assert marked(text) == [("credit", "(With inputs from VAX) Published By: Desk Published On: Mar 7, 2025 Tune In")]
    assert value(read_page(text).published) == "2025-03-07"
    assert marked(f"Harbour sale off\n\n{BODY} It was published by the board.") == []


def test_the_agency_alone_on_a_line_is_a_credit():
    assert marked(f"Harbour sale off\n\nVAX\n14 August 2024\n\nOLME (VAX) - {BODY}\n\n(VAX)") == [
        ("credit", "VAX"),
        ("date", "14 August 2024"),
        ("dateline", "OLME (VAX) -"),
        ("credit", "(VAX)"),
    ]


def test_a_mail_in_quoted_printable():
    head = "From: desk@vax.example\nSubject: Harbour =E2=80=93 off\nContent-Transfer-Encoding: quoted-printable\n\n"
    mail = f"{head}OLME (VAX) =E2=80=93 The har=\nbour stays, Mayor Ines Varga said.=20\n"
    page = read_page(mail)
    assert page.text == mail
    assert page.dateline is not None
    assert (page.dateline.value, page.dateline.evidence) == ("OLME", Span(mail.index("OLME"), mail.index(" The har")))
    assert page.notes == ("quoted-printable is read as it was meant: =E2=80=99 is ’",)


def test_a_masthead_names_the_outlet():
    text = f"Olme Daily News\n\nHarbour sale off, mayor says\n\n{BODY}"
    page = read_page(text)
    assert page.outlet is not None
    assert (page.outlet.value, page.outlet.rule) == ("Olme Daily News", "masthead")
    assert value(page.title) == "Harbour sale off, mayor says"
