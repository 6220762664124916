"""Stretches of a page that are no article, whole: the head of a mail, comments, what follows the end of a press release."""

import pytest

from onrecord.read.page import read_page

BODY = (
    "The harbour will not be sold, Mayor Ines Varga said on Monday after meeting union leaders.\n\n"
    "She had heard the town. Dockers go back to work on Tuesday, their union said."
)
RELEASE = """\
From: Press Office <press@harbourtrust.example>
To: newsdesk@quaycourier.example
Date: Thu, 12 Sep 2024 08:02:11 +0000
Subject: Fwd: Harbour Trust agrees lease

"""

HEADINGS = ("Comments", "Comments (3)", "Read more")


def left(text):
    """The lines that no furniture covers."""
    page = read_page(text)
    covered = {at for one in page.furniture for at in range(one.span.start, one.span.end)}
    return [line.strip() for line in "".join("" if at in covered else text[at] for at in range(len(text))).split("\n") if line.strip()]


def kept(tail, head="Harbour sale off\n\n"):
    """What is left of a page before or after its body."""
    body = BODY.split("\n\n")
    lines = left(f"{head}{BODY}\n\n{tail}")
    assert [line for line in lines if line in body] == body
    return [line for line in lines if line not in body and line != "Harbour sale off"]


def test_the_head_of_a_mail():
    page = read_page(RELEASE + BODY)
    assert [one.kind for one in page.furniture] == ["header", "header", "date", "header"]
    assert page.title
    assert (page.title.value, page.title.rule) == ("Harbour Trust agrees lease", "subject of the mail")
    assert page.published
    assert page.published.value == "2024-09-12"


def test_a_mail_forwarded_with_a_note():
    inner = "From: Post Alerts\nSent: 5 February 2018 06:02\nTo: Ines Moll\nSubject: Harbour off"
    head = f"From: Ines Moll\nDate: Mon, Feb 5, 2018\nSubject: FW: look\n\nfyi\n\n-----Original Message-----\n{inner}\n\n"
    assert kept("", head) == []
    assert read_page(f"{head}{BODY}").title.value == "Harbour off"


def test_the_headline_below_the_head_of_a_mail_goes_first():
    page = read_page(f"{RELEASE}FOR IMMEDIATE RELEASE\n\nHarbour not for sale\n\n{BODY}")
    assert page.title
    assert page.title.value == "Harbour not for sale"


@pytest.mark.parametrize(
    "head",
    [
        "From the harbour: a letter\nDate with destiny\n\n",
        "Subject: eels\n\n",
        "Ines Varga: not for sale\nTo: the town\n\n",
    ],
)
def test_no_head_of_a_mail(head):
    assert len(kept("", head)) == head.count("\n") - 1


@pytest.mark.parametrize(
    "tail",
    [
        "Comments (3)\nSort by newest\ngull72, 3 hours ago\nHe said it was hers.\nTerms and conditions",
        "3 Comments\n\nEdda Marr says:\nMay 4, 2024 at 9:12 am\n\nShe told me so herself.\n\nReply\n",
        "Share what you think\nNewest Oldest Best rated\nsaltydog\nNobody asked us, she says.",
        "END                 2:31 P.M. EDT",
        "- ENDS -\n\nNotes to editors\n\n1. The Trust was founded in 1911.\n\nFor more information contact:\nLise Amdahl",
        "###\n\nMedia contact:\nLise Amdahl\nlise@harbourtrust.example",
        "For further information, please contact:\nLise Amdahl, Head of Communications\nTel: +47 555 0199",
        "((greta@wire.example; +47 555 0100; Wire Messaging: greta@messaging.example))",
        "This email and any attachments are confidential. If you have received\nit in error please delete it and tell the sender.",
        "--\nkestrel\nsent by hand",
        "Sign up for our newsletter\n\nWe sum up the week every Thursday.\n\nEmail Address*\nGo",
        "Subscribe to unlock this article\nTry unlimited access\nOnly $1 for 4 weeks\nThen $69 per month. Cancel anytime.",
        "Already a subscriber? Log in\nWhy The Ledger?\nSee why a million readers pay.",
        "This article is for subscribers only\nSubscribe now to continue reading.\n- Cancel any time\n“The only paper.” — Ledger Weekly",
        "About Norvane Biologics\nNorvane makes syrup.\nForward-looking statements\nNorvane believes that it will rain.\n###",
        "Explore More\n\nSubway singer: I was paid in eels\nA dog bites its second aide",
        "Filed under\n\nDelis\nRats\n10/9/24",
        "Most viewed in Politics\n1.\nThe taxi bill of a minister\n2.\nA night in the light",
        "1\nThe rat was seen on the counter at noon.\nObtained by The Sheet",
        "An illustration of the rings\nA view of Ombra with its two rings. K. Brandsma/Tarn Observatory",
    ],
)
def test_what_follows_an_article_is_passed_over(tail):
    assert kept(tail) == []


@pytest.mark.parametrize(
    "tail",
    [
        "Comments\n\nThe mayor's comments were met with silence, and nobody asked her anything.",
        "Comments (3)\n\nThe union had no comment, its secretary said.",
        "The ends, she said, do not.\n\nFin whales were seen.",
        "Media in Olme reported the sale.",
        "Captured on Monday, the men were flown to Olme.",
        "This is a snapshot of a town that waits.",
        "About Harbour Lane\n\nThe lane will stay, she said.",
        "For more information the town turned to the union, which had none.",
        "The line is open on 0800 555 010, she said.",
        "A summary is at www.olme.example.",
        "“This email is confidential,” she wrote.",
        "Subscribe to keep the ferry, the union told its members.",
        "Read more\n\nWhat comes next\n\nThe union has asked for talks.",
        "A map of the harbour was found in the tower on Monday.",
        "The vote is 9/4 in Tarn/Olme.",
    ],
)
def test_what_stays(tail):
    lines = [line for line in tail.split("\n") if line.strip() and line not in HEADINGS]
    assert [line for line in kept(tail) if line not in HEADINGS] == lines


@pytest.mark.parametrize(
    ("middle", "furniture"),
    [
        ("SPONSORED\nCompare boiler cover in 3 minutes", 2),
        ("View gallery\nMilo Strand, pictured outside the light, was rescued on Sunday morning", 2),
        ("+6\nMilo Strand outside the light on Sunday", 2),
        ("Related articles\nPrevious\n1\nNext\nForty homes flooded in Pellin", 5),
        ("Key events\n17m ago Varga: “I have the numbers”\n1h ago Fourth minister resigns", 3),
        ("Key events\n- Polls closed at eight\n- Sheriff: no tampering", 1),
        ("Topics\n\n- Rail travel\n\n- Kestria", 3),
        ("Most read\n\n1. Eels return to Olme\n\n2. A night in the light", 3),
        ("ANALYSIS\nWhy the harbour stays", 1),
        ("Topics\n\nThe council spoke of trains and eels.", 1),
    ],
)
def test_lists_in_the_middle(middle, furniture):
    text = f"Harbour sale off\n\n{BODY}\n\n{middle}\n\n{BODY}"
    assert len(read_page(text).furniture) == furniture


def test_news_of_something_else_above_the_headline():
    text = f"Home\nNews\nBreaking\nFerry strike called off\n\nExclusive\n\nHarbour sale is off\n\n{BODY}"
    page = read_page(text)
    assert page.title
    assert page.title.value == "Harbour sale is off"
    assert left(text) == ["Harbour sale is off", *BODY.split("\n\n")]


def test_a_headline_right_under_its_rubric():
    page = read_page(f"Home\nNews\nSport\n\nEXCLUSIVE\nHarbour sale is off\nBy Jane Roe\n\n{BODY}")
    assert page.title
    assert page.title.value == "Harbour sale is off"


def test_quoted_mail_is_read_as_what_it_quotes():
    quoted = "\n".join(f"> {line}".rstrip() for line in f"Harbour sale off\n\nBy Jane Roe\n\n{BODY}".split("\n"))
    page = read_page(f"Re: Did you see this?\n\n{quoted}\n")
    assert page.title
    assert page.title.value == "Harbour sale off"
    assert page.byline
    assert page.byline.value == "Jane Roe"
    assert page.byline.evidence
    assert page.text[page.byline.evidence.start : page.byline.evidence.end] == "Jane Roe"


def test_the_head_of_a_printed_page():
    page = read_page(f"THE OLME HERALD      Saturday, May 18, 2019      Page 5\n\nHarbour sale off\n\n{BODY}")
    assert [one.value if one else None for one in (page.title, page.outlet, page.published)] == [
        "Harbour sale off",
        "THE OLME HERALD",
        "2019-05-18",
    ]


@pytest.mark.parametrize(
    ("labels", "title"),
    [
        ("METRO\n\n", "Harbour sale is off again"),
        ("Politics\nState\nElection 2022\n", "Harbour sale is off again"),
        ("1 of 3 DOCUMENTS\n\nThe Marrow Gazette\n\nMarch 12, 2009 Thursday\nFinal Edition\n\n", "Harbour sale is off again"),
        ("The Ledger\nMarkets\n\n", "Harbour sale is off again"),
        ("Home News   Reviews ▾   About   Donate\n\nSpace\n\n", "Harbour sale is off again"),
    ],
)
def test_sections_above_the_headline(labels, title):
    text = f"{labels}{title}\n\nBy Jane Roe\n\n{BODY}\n\nCopyright 2009 The Ledger"
    page = read_page(text)
    assert page.title
    assert page.title.value == title
    assert left(text) == [title, *BODY.split("\n\n")]


@pytest.mark.parametrize("head", ["Mayor quits\n\nBy Jane Roe\n\n", "Mayor quits\n\nShe had heard the town, and so she left.\n\n"])
def test_a_headline_of_two_words(head):
    page = read_page(f"{head}{BODY}")
    assert page.title
    assert page.title.value == "Mayor quits"


@pytest.mark.parametrize(
    ("note", "passed"),
    [
        ("About Jane Roe", True),
        ("Jane Roe is a state political reporter. Connect via Twitter or email.", True),
        ("Jane Roe, in Tarn, covers harbours and eels for the Courier's newsroom.", True),
        ("Ann Poe is a reporter in Tarn.", False),
        ("Jane Roe is a reporter, and the mayor said so on Monday.", False),
    ],
)
def test_who_wrote_it(note, passed):
    text = f"Harbour sale off\n\nBy Jane Roe\n\n{BODY}\n\nIt rained.\n\n{note}"
    assert (note not in left(text)) == passed


def test_an_export_of_a_database():
    page = read_page(f"Harbour sale off\n\nBYLINE: Jane Roe, Staff Writer\n\nDATELINE: MARROW HILL\n\n{BODY}\n\nLOAD-DATE: March 13, 2009")
    assert [one.value if one else None for one in (page.title, page.byline, page.dateline)] == [
        "Harbour sale off",
        "Jane Roe",
        "MARROW HILL",
    ]
    assert len(page.furniture) == 3


def test_notes_after_the_end_that_quote_stay():
    note = "2. In its report of 2018 the Board rated the harbour as “good” overall."
    assert left(f"Harbour sale off\n\n{BODY}\n\nENDS\n\nNotes to editors\n\n1. Founded in 1911.\n\n{note}")[3:] == [note]


def test_the_end_sign_of_a_last_line():
    assert left(f"Harbour sale off\n\n{BODY} /ENDS/") == left(f"Harbour sale off\n\n{BODY}")
