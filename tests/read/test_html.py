import pytest

from onrecord.errors import ItemError
from onrecord.read import read_bytes

PARAGRAPHS = (
    "KESTRAVA, March 9 (VAX) - The harbour will not be sold, Mayor Ines Varga said on Tuesday after meeting union leaders for three hours.",
    "“We have heard the town,” she told reporters. “And we promised to listen.”",
    "The council had planned to sell the harbour to a private firm, which had offered 40 million crowns for it in January.",
    "Dockers stopped work for two days last week. Their union said it would now return to talks on wages and the night shift.",
)
HEADLINE = "Harbour sale off, says Varga"


def page(head="", top="", *, title=f"<title>{HEADLINE} | The Quay Courier</title>", heading=f"<h1>{HEADLINE}</h1>"):
    body = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    return (
        f"<!DOCTYPE html><html lang='en'><head>{title}{head}</head><body><nav><a href='/'>Home</a></nav>"
        f"<article>{heading}{top}{body}</article><aside><h3>Related</h3><ul><li><a href='x'>Eel catch falls, May 5, 2020</a></li></ul>"
        "</aside><footer>Copyright 2024 The Quay Courier</footer></body></html>"
    )


def read(source, name="a.html"):
    return read_bytes(source.encode(), path=name)


def test_the_main_text_begins_with_the_headline():
    document = read(page())
    assert document.text == "\n\n".join((HEADLINE, *PARAGRAPHS))
    assert document.reader == "html"
    assert document.title is not None
    assert document.title.evidence is not None
    assert document.text[document.title.evidence.start : document.title.evidence.end] == HEADLINE
    assert [(one.kind, document.text[one.span.start : one.span.end]) for one in document.furniture] == [
        ("dateline", "KESTRAVA, March 9 (VAX) -")
    ]


def test_metadata_of_a_page():
    head = (
        "<meta property='og:site_name' content='The Quay Courier'><meta name='author' content='Jane Roe'>"
        "<link rel='canonical' href='https://quay.example.org/harbour'>"
        "<meta property='article:published_time' content='2021-03-09T10:00:00Z'>"
    )
    document = read(page(head))
    assert document.outlet is not None
    assert (document.outlet.value, document.outlet.evidence, document.outlet.clue) == ("The Quay Courier", None, "meta og:site_name")
    assert document.byline is not None
    assert (document.byline.value, document.byline.clue) == ("Jane Roe", "author")
    assert document.published is not None
    assert (document.published.value, document.published.clue) == ("2021-03-09", "meta article:published_time")
    assert document.url == "https://quay.example.org/harbour"
    assert document.dateline is not None
    assert document.dateline.value == "KESTRAVA"


@pytest.mark.parametrize(
    ("head", "top", "expected"),
    [
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2021-03-09T08:00+01:00"}]}</script>'
            "<meta name='date' content='2020-01-01'>",
            "",
            ("2021-03-09", "json-ld datePublished"),
        ),
        ("<script type='application/ld+json'>{broken</script><meta name='date' content='9 March 2021'>", "", ("2021-03-09", "meta date")),
        ("<meta itemprop='datePublished' content='20210309'>", "", ("2021-03-09", "meta datePublished")),
        ("", "<time datetime='2021-03-09T10:00'>yesterday</time>", ("2021-03-09", "time element")),
        ("", "<span itemprop='datePublished'>March 9, 2021</span>", ("2021-03-09", "span element")),
        ("<link rel='canonical' href='https://quay.example.org/2021/03/09/harbour'>", "", ("2021-03-09", "url")),
        ("", "<div class='date'>Published 9 March 2021</div>", ("2021-03-09", "div element: Published 9 March 2021")),
        # the day of the dateline is all that is left; the year of the copyright line stands in no text
        ("", "", ("XXXX-03-09", "March 9")),
        ("<meta name='copyrightyear' content='2024'>", "", ("XXXX-03-09", "March 9")),
        ("", "<p>The plan was made on May 5, 2019 in the town hall by the council.</p>", ("XXXX-03-09", "March 9")),
    ],
)
def test_a_date_rests_on_an_element_or_is_not_given(head, top, expected):
    found = read(page(head, top)).published
    assert found is not None
    assert (found.value, found.clue) == expected


@pytest.mark.parametrize(
    "source",
    [
        page(title="<title>The Quay Courier</title>"),
        page(heading=""),
        page("<meta property='og:title' content='Harbour sale off, says Varga'>", heading="", title=""),
    ],
)
def test_the_headline_is_found_where_it_stands(source):
    assert read(source).text.startswith(HEADLINE)
    assert read(source).text.count(HEADLINE) == 1


def test_declared_encodings():
    source = page("<meta charset='iso-8859-2'>").replace("Dockers", "Żółw")
    source = source.replace("“", '"').replace("”", '"')
    document = read_bytes(source.encode("iso-8859-2"), path="a.html")
    assert "Żółw stopped work" in document.text
    assert document.notes == ("read as iso-8859-2, as the page declares",)


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.xhtml", "a.txt", "-", "page"])
def test_html_is_known_by_suffix_or_look(name):
    assert read(page(), name).reader == "html"
    assert read("\n<!-- saved -->\n" + page().replace("<!DOCTYPE html>", ""), name).reader == "html"


def test_a_text_that_mentions_html_is_plain():
    text = "Harbour sale off\n\nThe page began with <html>, the mayor said on Monday, and that was all there was to it.\n"
    assert read(text, "a.txt").reader == "plain"


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("<html><body></body></html>", "no main text"),
        ("<html><body><script>alert('The mayor said that it was not for sale.')</script></body></html>", "no main text"),
        ("<html><body><nav><a href='a'>Home</a><a href='b'>News</a></nav></body></html>", "not an article|no main text"),
        ("<html>", "no main text"),
        ("<?xml version='1.0'?><rss><channel><item><title>No sale</title></item></channel></rss>", "XML"),
        ("<svg xmlns='http://www.w3.org/2000/svg'><text>The harbour will not be sold</text></svg>", "XML"),
        ("<html><body>" + "<div>" * 100_000 + "The mayor said no.", "nested too deeply"),
        ("<b>" * 1_000 + "The mayor said no.", "nested too deeply"),
        ("<html><body><p " + " ".join(f"a{number}='x'" for number in range(20_000)) + ">The mayor said no.</p>", "attributes"),
        ("<html><body><p " + " ".join(f"a{number}" for number in range(20_000)) + ">The mayor said no.</p>", "attributes"),
        ("<html><body>" + "<p>no</p>" * 200_000, "elements"),
        ("<html><body>" + "<" * 1_000_000, "elements"),
        ("<html><body><p title='" + "a" * 2_000_000 + "'>no</p>", "not an article|no main text"),
        ("<html><body>" + "<a '" * 100_000, "."),
        ("<html><body>" + "<!--" * 100_000, "no main text"),
        (
            '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">'
            + "".join(f'<!ENTITY a{n} "&a{n - 1 or ""};&a{n - 1 or ""};">' for n in range(1, 40))
            + "]><html><body><p>&a39;</p></body></html>",
            ".",
        ),
    ],
)
def test_damaged_and_hostile_pages_end(source, what):
    with pytest.raises(ItemError, match=what):
        read(source)


@pytest.mark.parametrize("heading", ["<h2>More on this story</h2>", "<h3>Related</h3>", "<p><b>Read next</b></p>", "<div>Most read</div>"])
def test_links_to_other_articles_are_no_paragraphs(heading):
    links = "<ul><li><a href='x'>Eels: What went wrong?</a> 9 June</li><li><a href='y'>Night trains, the mayor says, are late</a></li></ul>"
    source = page().replace("</article>", f"{heading}{links}</article>")
    assert read(source).text == "\n\n".join((HEADLINE, *PARAGRAPHS))


def test_a_list_that_is_no_links_stays():
    source = page().replace(
        "</article>", "<h2>Up next</h2><ul><li>The council votes on the sale on Monday, Varga said.</li></ul></article>"
    )
    assert "The council votes on the sale on Monday, Varga said." in read(source).text


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        (f"{HEADLINE} | The Quay Courier", "The Quay Courier"),
        (f"{HEADLINE} - Quay News", "Quay News"),
        ("Statement on the harbour | External Action", "External Action"),
        ("Harbour sale - off", None),
        (HEADLINE, None),
    ],
)
def test_the_outlet_that_the_title_names(title, outlet):
    found = read(page(title=f"<title>{title}</title>").replace("Copyright 2024 The Quay Courier", "")).outlet
    assert (found.value if found else None) == outlet


OLD_PAGE = """<HTML><HEAD><TITLE>Olme Daily News - Archive</TITLE></HEAD><BODY><TABLE><TR><TD><IMG SRC=logo.gif></TD></TR>
<TR><TD><A HREF=/>Front page</A><BR><A HREF=/s>Sport</A></TD><TD><FONT SIZE=+2><B>{headline}</B></FONT><BR>
<FONT SIZE=-1>Posted November 3, 2001<BR>By JANE ROE<BR>Staff Writer</FONT><P>{body}
<P>Copyright 2001 Olme Daily News.</TD></TR></TABLE></BODY></HTML>"""


def test_an_old_page_marks_no_headline():
    document = read(OLD_PAGE.format(headline=HEADLINE, body="<P>".join(PARAGRAPHS)))
    assert document.text.startswith(f"{HEADLINE}\nPosted November 3, 2001\nBy JANE ROE\nStaff Writer\n\n{PARAGRAPHS[0]}")
    assert [one.value if one else None for one in (document.title, document.byline, document.published, document.outlet)] == [
        HEADLINE,
        "JANE ROE",
        "2001-11-03",
        "Olme Daily News",
    ]


def test_what_is_said_above_the_text_of_a_marked_page_stays_out():
    source = page("<meta property='og:title' content='Harbour sale off'>", title="", heading="")
    source = source.replace("<article>", "<div>A line of the site</div><article>")
    assert read(source).text.split("\n\n")[1:] == list(PARAGRAPHS)


def test_one_enormous_paragraph():
    words = "The mayor said that the harbour was not for sale. "
    document = read(f"<html><body><article><p>{words * 20_000}</p></article></body></html>")
    assert len(document.text) > 900_000


def test_what_an_archive_and_a_metadata_field_add_is_left_out():
    banner = "<div id='wm-ipp-base'><p>The Wayback Machine - https://archive.example/2004/http://quay.example/harbour, as it was</p></div>"
    head = "<meta name='author' content='Jane Roe, Banking Editor'>"
    document = read(
        page(head).replace("<body>", f"<body>{banner}").replace("</article>", "<p>Jane Roe covers the harbour for us.</p></article>")
    )
    assert document.text.startswith(HEADLINE)
    assert "Wayback" not in document.text
    assert document.byline is not None
    assert document.byline.value == "Jane Roe"
    assert [document.text[one.span.start : one.span.end] for one in document.furniture if one.kind == "byline"] == [
        "Jane Roe covers the harbour for us."
    ]


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        (f"{HEADLINE} » The Quay Courier", "The Quay Courier"),
        (f"{HEADLINE} – The Quay Courier", "The Quay Courier"),
        (f"{HEADLINE} - The Quay Courier | Olme", "Olme"),
        (HEADLINE, None),
    ],
)
def test_the_outlet_behind_the_headline(title, outlet):
    document = read(page(title=f"<title>{title}</title>").replace("Copyright 2024 The Quay Courier", ""))
    assert (document.outlet.value if document.outlet else None) == outlet


def test_words_set_large_that_the_text_has_anyway_are_left_out():
    document = read(page(top="<p class='pullquote'>“We have heard the town”</p>"))
    assert document.text.count("We have heard the town") == 1


def test_the_account_of_a_system_is_no_author():
    assert read(page("<meta name='author' content='admin'>")).byline is None


def test_a_heading_of_second_rank_that_the_title_holds_is_the_headline():
    document = read(page(title=f"<title>Print: {HEADLINE} - The Quay Courier</title>", heading=f"<h2>{HEADLINE}</h2>"))
    assert document.title is not None
    assert (document.title.value, document.title.clue) == (HEADLINE, "h2")
