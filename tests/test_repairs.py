"""What a text was meant to be, and that every span of that finds its way back to the characters as they stand."""

import pytest

from onrecord.records import Document, Furniture, Resolved, Span, Statement
from onrecord.repairs import follow_records, repair_document, repair_text, restore_records

WRAPPED = "The clerk of the har-\nbour board, Mar-\ngrete Voll, told the\ncourt of a well-\nknown lie.\n"

LONG = "The clerk of the harbour board told the court of a lie " + "that all of the town knew " * 5 + "well"

CASES = [
    ("The mayor said no.\n\nThat was all.", "The mayor said no.\n\nThat was all."),
    # mail and forums
    ("> One said\n> so.\n>\n> Two.\nYes.", "One said\nso.\n\nTwo.\nYes."),
    (">> One.\n> > Two.\n >Three.", "One.\nTwo.\nThree."),
    ("3 > 2, she said.\n> No.", "3 > 2, she said.\n> No."),
    # quoted-printable: a break inside a word, codes of UTF-8 and windows-1252, a coded subject
    ("She s=\naid =E2=80=9Cno=E2=80=9D,=20\nhe s=\naid.", "She said “no”, \nhe said."),
    ("The caf=E9 =\nis =93ours=94.", "The café is “ours”."),
    ("It=E2=80=\n=99s ours =3D =\nmine.", "It’s ours = mine."),
    ("Content-Transfer-Encoding: quoted-printable\n\nNo=2E", "Content-Transfer-Encoding: quoted-printable\n\nNo."),
    ("Subject: =?UTF-8?Q?Caf=C3=A9_sold?=\n\nNo.", "Subject: Café sold\n\nNo."),
    ("== Sources ==\nOne.\n== Links ==\nTwo.\n=== Notes ===\n== See ==\nThree.",) * 2,
    ("Let x=20 and a=3D, she said.", "Let x=20 and a=3D, she said."),
    # words cut in lines that were joined since; not where a hyphen waits for its word, nor at a dash
    ("The mana- ger of the har- bour re- built it.", "The manager of the harbour rebuilt it."),
    ("A two- and three- or four- to five-day, pre- or post- war feud", "A two- and three- or four- to five-day, pre- or post- war feud"),
    ("The plan- which he hates- is dead- he said.", "The plan- which he hates- is dead- he said."),
    # words cut at a line's end, where lines were broken at a column
    (WRAPPED, "The clerk of the harbour\nboard, Margrete\nVoll, told the\ncourt of a wellknown\nlie.\n"),
    (
        "> He told the har-\n> bour board of the\n> lost boats and of\n> the dam.",
        "He told the harbour\nboard of the\nlost boats and of\nthe dam.",
    ),
    ("He met Ana Roe-\nLind at the\nquay and they\nspoke of eels.", "He met Ana Roe-\nLind at the\nquay and they\nspoke of eels."),
    ("Harbour sale off -\n\nthe mayor said so.", "Harbour sale off -\n\nthe mayor said so."),
    # UTF-8 read as windows-1252 or Mac Roman
    ("â€œItâ€™s ours,â€\x9d she said â€“ twice.", "“It’s ours,” she said – twice."),
    ("â€œOurs,â€ he said. â€œAll.â€\ufffd", "“Ours,” he said. “All.”"),
    ("ByÂ André GrÃ¸n of MalmÃ¶", "By André Grøn of Malmö"),
    ("AndrÃ© GrÃ¸n of MalmÃ¶", "André Grøn of Malmö"),
    ("‚ÄúIt‚Äôs ours,‚Äù said Andr√©.", "“It’s ours,” said André."),
    ("The MENÜ“ and the Â£5 note", "The MENÜ” and the Â£5 note"),
    ("√2 is no fraction, ‚Äj no word", "√2 is no fraction, ‚Äj no word"),
    ("ÒI donÕt know,Ó she said. ÒNobody does.Ó", "“I don’t know,” she said. “Nobody does.”"),
    ("She met Óscar and Òscar Õrne.", "She met Óscar and Òscar Õrne."),
    # Markdown
    (
        "The *mayor* of **Old Olme** [told radio](https://r.example/a_b): __no__.",
        "The mayor of Old Olme told radio: no.",
    ),
    ("2 * 3 * 4, a_b_c and snake_case, [sic] (see it) and 5*", "2 * 3 * 4, a_b_c and snake_case, [sic] (see it) and 5*"),
    ("Kest Bank (KST), opens new tab is sold.", "Kest Bank (KST) is sold."),
    ("The party opens new doors.", "The party opens new doors."),
    ("![the harbour](https://r.example/h.jpg)", "![the harbour](https://r.example/h.jpg)"),
    # single characters
    ("\x93It\x92s ours,\x94 she said\x85", "“It’s ours,” she said…"),
    ("&ldquo;It&#8217;s ours,&rdquo; she said &amp; left.", "“It’s ours,” she said & left."),
    ("AT&T; and Q&A; said so", "AT&T; and Q&A; said so"),
    ("the har\u00adbour\u200b board\u00a0said", "the harbour board said"),
    # what looks like another: letters and stops of full width, ligatures, accents apart
    ("Ｖａｒｇａ ｓａｉｄ，２０２４：no（yes）。Then", "Varga said, 2024: no(yes). Then"),
    ("the ﬁrst oﬃcial of Zoe\u0308 Gro\u0302n", "the first official of Zoë Grôn"),
    # apostrophes of other kinds inside a word; never at its edge
    ("It´s Varga`s, isn‘t it? The O′Malleys´ boat, the Maʻalo", "It’s Varga’s, isn’t it? The O’Malleys’ boat, the Ma’alo"),
    ("‘It’s ours’ and ‘theirs‘, 5′ 6″ tall", "‘It’s ours’ and ‘theirs‘, 5′ 6″ tall"),
    # quotation marks of other scripts
    ("「No,」 he said, 「or 『maybe』.」", "“No,” he said, “or ‘maybe’.”"),
    ("『No,』 he said. 〝Or maybe.〟 ＂No.＂ ″No.″", '“No,” he said. “Or maybe.” "No." "No."'),
    ("„Er sagte ‚nein‘“, «il dit ‹non›»", "“Er sagte ‘nein’”, “il dit ‘non’”"),
    ("''No,'' she said, 6'2'' tall. ,,No,'' said I.", "\"No,\" she said, 6'2'' tall. „No,\" said I."),
    # marks as English has them
    ("``No,'' she said, ``or `maybe'.''", "“No,” she said, “or ‘maybe'.”"),
    ("«No,» said «he». »No, ›no‹,« said he. « Or\u00a0», he said.", "“No,” said “he”. “No, ‘no’,” said he. “Or”, he said."),
    ('„No,“ he said. ”Or ”maybe”.” „So".', '“No,” he said. “Or “maybe”.” “So".'),
    (
        "“No.“ He said:“No”, and ”(no) word“word”word, Home » News › Sport",
        "“No.” He said: “No”, and “(no) word “word”word, Home » News › Sport",
    ),
    # blanks that were lost; not those of an address, a figure, a name or initials
    ("Its chair,Ada Lund,said it leaks.The mayor left!She wept.", "Its chair, Ada Lund, said it leaks. The mayor left! She wept."),
    ('It"simply leaks". "No,"Lund said."Never." He said,"We go."', 'It "simply leaks". "No," Lund said. "Never." He said, "We go."'),
    ("“No,”Lund said.“Never,”she added:“It leaks.”", "“No,” Lund said. “Never,” she added: “It leaks.”"),
    ("See www.elda.example/News.The or ada@Elda.Example now, 1,000 of Node.js, J.R.Orsk, U.S.A and St.John.",) * 2,
    ('A 6"nail, an 8" one and "so.',) * 2,
    # blanks in rows; not those that part a menu's entries
    ("She  said so.  He\tdid not.\tThey\u3000did. \u00a0Ana.", "She said so. He did not. They did. Ana."),
    # full stops that most long paragraphs have lost
    ("\n\n".join(["Headline", LONG, LONG, LONG + ".", LONG]), "\n\n".join(["Headline", *[LONG + "."] * 4])),
    ("\n\n".join([LONG, LONG + ".", LONG + "."]),) * 2,
    # weekdays in short; not the paper, the company, the verb or the name
    (
        "He left on Fri. and spoke Tues night. She came on Sun. It rained.",
        "He left on Friday and spoke Tuesday night. She came on Sunday. It rained.",
    ),
    ("Fri, Aug 15, 2008\n\nWed. 5 March, last Sat’s race", "Friday, Aug 15, 2008\n\nWednesday 5 March, last Saturday’s race"),
    ("What Ted said of Fed January 5 papers, and of Fun night, at Son 3 May.",) * 2,
    ("The Sun said on Sun Microsystems that Tran Thu Sat. Thu said so. They Wed.",) * 2,
    ("Home  News  Sport\tWeather", "Home  News  Sport\tWeather"),
    (
        "Mr  Roe  of  Elda  told  the  Old  Olme  Board  of  Elders  that  Ana  Voll  and  Jo  Lind  of  Sarn  had  left",
        "Mr Roe of Elda told the Old Olme Board of Elders that Ana Voll and Jo Lind of Sarn had left",
    ),
]


@pytest.mark.parametrize(("text", "meant"), CASES)
def test_what_was_meant(text, meant):
    assert repair_text(text)[0] == meant


@pytest.mark.parametrize("text", [text for text, meant in CASES])
def test_every_span_comes_back_to_the_same_words(text):
    repaired, offsets = repair_text(text)
    put_in = [new for old, new in zip(offsets.old, offsets.new, strict=True) if old[0] == old[1]]
    for start in range(len(repaired)):
        for end in range(start + 1, len(repaired) + 1):
            if any(start == blank[0] or end == blank[1] for blank in put_in):  # no character of the text stands for it
                continue
            back = offsets.restore(Span(start, end))
            again = offsets.follow(back)
            assert again.start <= start
            assert end <= again.end
            if start not in {place for edge in offsets.new for place in range(*edge)}:
                assert text[back.start] == repaired[start]


def test_names_stand_where_they_stood():
    repaired, offsets = repair_text(WRAPPED)
    at = repaired.index("Margrete Voll".replace(" ", "\n"))
    back = offsets.restore(Span(at, at + len("Margrete\nVoll")))
    assert WRAPPED[back.start : back.end] == "Mar-\ngrete Voll"
    back = offsets.restore(Span(at, at + len("Margrete")))
    assert WRAPPED[back.start : back.end] == "Mar-\ngrete"


def test_all_that_a_document_and_its_statements_rest_on_moves():
    text = "\x93Har\u00adbour off\x94\n\n\u00adBy Jo Roe\n\n&ldquo;Ours,&rdquo; said Vell."
    title, byline = Span(0, 14), Span(text.index("Jo"), text.index("Roe") + 3)
    document = Document("d", "p", text, "plain", "h", title=Resolved("x", "first line", title), furniture=(Furniture(byline, "byline"),))
    repaired, offsets = repair_document(document)
    assert repaired.title is not None
    assert repaired.title.evidence is not None
    assert repaired.text[repaired.title.evidence.start : repaired.title.evidence.end] == "“Harbour off”"
    assert [repaired.text[one.span.start : one.span.end] for one in repaired.furniture] == ["Jo Roe"]
    at = text.index("&ldquo;")
    speaker = Resolved("Vell", "name", Span(len(text) - 5, len(text) - 1))
    said = Statement(
        "s", "d", (Span(at, at + 19),), (Span(at + 20, at + 24),), (Span(at + 25, at + 29),), "direct", "say", 0.9, speaker=speaker
    )
    (moved,) = follow_records([said], offsets)
    assert repaired.text[moved.content[0].start : moved.content[0].end] == "“Ours,”"
    assert moved.speaker is not None
    assert moved.speaker.evidence is not None
    assert repaired.text[moved.speaker.evidence.start : moved.speaker.evidence.end] == "Vell"
    assert restore_records([moved], offsets) == (said,)


def test_a_whole_line_takes_in_what_was_left_out_around_it():
    text = "*By Jo Roe*\n\n[Read on](https://r.example)\n"
    repaired, offsets = repair_text(text)
    assert repaired == "By Jo Roe\n\nRead on\n"
    assert offsets.restore_whole(Span(0, 9)) == Span(0, 11)
    assert offsets.restore(Span(0, 9)) == Span(1, 10)
    assert offsets.restore_whole(Span(11, 18)) == Span(13, len(text) - 1)
    assert offsets.restore_whole(Span(3, 5)) == Span(4, 6)


def test_a_sound_document_stays_itself():
    document = Document("d", "p", "“Ours,” said Grøn.", "plain", "h")
    assert repair_document(document)[0] is document
