import pytest

from onrecord.read.furniture import classify_line
from onrecord.read.lines import split_lines


def kind(text, *, number=0, count=40):
    (line,) = split_lines(text)
    return classify_line(line, number, count)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("All news", "menu"),
        ("Home › Politics › Live", "menu"),
        ("Home News Sport Weather", "menu"),
        ("Home | News | Sport", "menu"),
        ("Skip to main content", "menu"),
        ("Advertisement", "advertisement"),
        ("- Advertisement -", "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("Share this post", "share"),
        ("Share Tweet Email", "share"),
        ("Follow Jane Roe on Twitter @janeroe.", "share"),
        ("Sign up for our morning newsletter", "share"),
        ("Are you affected by the closures? Email haveyoursay@elda.example", "share"),
        ("Get in touch with our newsroom by emailing news@elda.example", "share"),
        ("Reach the reporter at ada@elda.example", "share"),
        ("“Are you affected?” she asked the crowd on Monday.", None),
        ("Are you affected, the minister asked, or are you angry?", None),
        ("Follow us on Facebook", "share"),
        ("Subscribe to our newsletter here", "share"),
        ("Read more: Harbour sale off", "related"),
        ("READ MORE", "related"),
        ("Related: Eel catch falls", "related"),
        ("See also: Night trains", "related"),
        ("Topics: harbour, Kestrava", "topics"),
        ("Tags: Foreign policy · Olsk valley", "topics"),
        ("Copyright © 2024 The Quay Courier.", "copyright"),
        ("© 2022 Ledger Media Lethmark", "copyright"),
        ("All rights reserved.", "copyright"),
        ("Copyright 2024 Marlin Press. All rights reserved. No part may be reprinted.", "copyright"),
        ("date 2025-04-13 © Jane Roe/Marlin Images", "date"),
        ("Apr 05, 2024, updated Apr 05, 2024", "date"),
        ("Published 5 April 2024 at 10:30 GMT", "date"),
        ("Tuesday 24 May 2022", "date"),
        ("Live updates: Wednesday 5 November 2014", "date"),
        ("Liveblog – 5 November 2014, as it happened", "date"),
        ("June 6, 2014, 16:42", "date"),
        ("September 2019 issue", "date"),
        ("18:52", "date"),
        ("Why you can trust NBN News", "share"),
        ("👉 Listen to NBN Daily on your podcast app 👈", "share"),
        ("Read more from NBN News:", "related"),
        ("Image:", "caption"),
        ("This interview has been edited and condensed.", "notice"),
        ("10:14 AM · Mar 4, 2023", "share"),
        ("12.4K Likes 3,102 Retweets", "share"),
        ("Last updated: 19/05/21 9:15pm", "share"),
        ("Do you live in Weir Lane? Let us know in the comments below.", "share"),
        ("This content is provided by X, which may use cookies and other technologies.", "notice"),
        ("Published in the print edition of the March 9, 2015, issue.", "notice"),
        ("Load-Date: May 20, 2021", "menu"),
        ("Length: 345 words", "menu"),
        ("Get real-time news updates on your phone. Download the app now!", "share"),
        ("(End of transcript)", "notice"),
        ("*Was this email forwarded to you? Sign up here*", "share"),
        ("Updated 12 minutes ago", "date"),
        ("Updated at 17.31 CET", "date"),
        ("3 hours ago", "date"),
        ("Share  Comments 214", "share"),
        ("1.2k shares | 88 comments", "share"),
        ("Subscribe from £1 a week", "share"),
        ("Most watched news videos", "related"),
        ("Key events", "related"),
        ("View gallery", "caption"),
        ("Continued on page 7", "menu"),
        ("1 of 3", "menu"),
        ("(Adds analyst quote, currency reaction)", "notice"),
        ("This story has been updated with comments from the mayor.", "notice"),
        ("Our Standards: The Norland Wire Trust Principles.", "notice"),
        ("9:05 p.m.", "date"),
        ("By Jane Roe", "byline"),
        ("Ann Poe contributed to this story.", "byline"),
        ("– AAP", "credit"),
    ],
)
def test_lines_that_are_furniture(line, expected):
    assert kind(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "“Read more: it will do you good,” the mayor said.",
        "'Share this,' she said.",
        "Share prices fell by a third on Monday.",
        "Follow the money, the auditor told the council on Monday.",
        "Related crimes rose by a tenth, police said.",
        "Home is where the harbour is, says Varga",
        "News of the sale spread on Monday.",
        "World leaders meet in Velmora",
        "Live music returns to Olme",
        "Topics ranged from eels to trains.",
        "On June 6, 2014, the council met.",
        "The harbour closed on 5 April 2024",
        "By Monday the harbour had closed.",
        "Sign up, the union tells dockers",
        "Copyright law is to change, the minister said on Monday after talks.",
        "Subscribers left the paper.",
        "Reports on guarantees",
        "Observers' report",
        "2016",
        "The report was published on Monday, the minister said.",
        "Share 40 boats among 12 crews, the union says",
        "Two hours ago the mayor left.",
        "The bakery uses cookies in its pie, she said.",
        "A post shared with the union stays shut.",
        "Tell us your comments, the mayor said, or keep them.",
        "Why you can trust the river, she said.",
        "Listen to the eels on the podcast, the union tells its members.",
        "The interview was edited by nobody, she said.",
        "Home / away: the long quarrel of two clubs, she said.",
        "With files from the cellar the clerk went home.",
        "The end of the transcript was missing, the court said.",
        "3 hours ago the mayor left by the back door, police said.",
        "View of the harbour, she said, is blocked",
        "It was 18:52 when the train left.",
        "Varga: harbour not for sale",
        "Advertisement spending fell by half, the bureau said.",
    ],
)
@pytest.mark.parametrize("number", [0, 20, 39])
def test_lines_that_are_not(line, number):
    assert kind(line, number=number) is None


@pytest.mark.parametrize(
    "line", ["World", "Showbiz", "Older posts", "June 6, 2014", "By Jane Roe", "Posted by kestrel_77 on March 4, 2023"]
)
def test_edges_only(line):
    assert kind(line, number=0)
    assert kind(line, number=20) is None
