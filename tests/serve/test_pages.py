from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import quote, urlencode

import pytest

from onrecord.errors import ItemError, RunError
from onrecord.linking import link_people
from onrecord.people import rename_person
from onrecord.records import Furniture, Resolved
from onrecord.serve import finding
from tests.invented import BRIDGE, BRIDGE_SAID, TARIFF, document, resolved, saying, span_of
from tests.serve.conftest import Visitor, serve

OPEN, WAIT, LEAK = BRIDGE_SAID
READ = (
    "/",
    "/?text=bridge",
    f"/articles/{BRIDGE.id}",
    f"/articles/{BRIDGE.id}?s={LEAK.id}",
    "/articles",
    "/articles?text=bridge",
    "/speakers",
    "/speaker?name=Ilva+Torrand",
    "/compare",
    "/compare?speaker=torrand",
    "/claims",
    "/claims?text=bridge&contested=true",
    "/skipped",
    "/network",
    "/network?since=2023&focus=Ilva+Torrand",
    "/add",
    "/review",
    "/review?speaker=nobody",
    f"/review/missed?article={BRIDGE.id}",
    "/api",
)


class Page(HTMLParser):
    """A page's tags and its text."""

    def __init__(self, source):
        super().__init__()
        self.tags, self.words = [], []
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self):
        return " ".join("".join(self.words).split())

    @property
    def links(self):
        """What the page leads to and what it loads."""
        return {attributes.get("href") or attributes["src"] for tag, attributes in self.tags if tag in ("a", "link", "script")}

    def values(self, name):
        return [attributes[name] for _, attributes in self.tags if name in attributes]


@pytest.mark.parametrize("address", READ)
def test_a_page_has_no_script_or_style_of_its_own(visit, address):
    page = Page(visit.page(address))
    for tag, attributes in page.tags:
        assert tag not in ("style", "iframe", "object", "embed", "base")
        assert "style" not in attributes
        assert not [name for name in attributes if name.startswith("on") or name.startswith("hx-on")]
        assert tag != "script" or attributes["src"].startswith("/static/")
    assert len([tag for tag, _ in page.tags if tag == "h1"]) == 1
    ids = page.values("id")
    assert len(ids) == len(set(ids))


def test_every_link_leads_somewhere(visit):
    links = set()
    for address in READ:
        page = Page(visit.page(address))
        assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.values("id"))
        links |= {link.partition("#")[0] for link in page.links}
    for link in links - {""}:
        assert visit.client.get(link).status_code in (200, 307), link


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("/", ["5 statements in 3 articles", "Osk Vell", "the sea wall leaks", "negated", "score 0.60", "As a list"]),
        ("/?text=wall", ["1 statement of 5", "Articles with these words", "Bridge over the Sarn"]),
        ("/?speaker=nobody", ["No statement matches.", "take them all away"]),
        (
            f"/articles/{BRIDGE.id}",
            ["Bridge over the Sarn", "3 statements", "wire/bridge.txt", "by “given”", "no date in the page"],
        ),
        ("/articles", ["3 articles", "The Elda Courier, Sarn Wire", "1 copy"]),
        ("/articles?text=ferry", ["No article matches."]),
        ("/speakers", ["4 speakers", "Maral Trade Office organisation"]),
        ("/speakers?kind=organisation", ["1 speaker", "Maral Trade Office"]),
        ("/speaker?name=Ilva+Torrand", ["2 statements", "“Mayor Ilva Torrand” 1", "1 direct, 1 paraphrased", "Sarn Bridge"]),
        ("/compare", ["Ilva Torrand 2 outlets", "3 April 2023 2 outlets"]),
        ("/compare?speaker=torrand", ["2 statements in 2 outlets", "the same text in 2 outlets"]),
        ("/compare?speaker=nobody", ["No outlet carried anything of this."]),
        ("/skipped", ["articles/empty.txt", "the file is empty.", "Check that the article was saved."]),
    ],
)
def test_a_page_shows(visit, address, shown):
    text = Page(visit.page(address)).text
    for words in shown:
        assert words in text


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("/", "The record is empty."),
        ("/articles", "There is no article yet."),
        ("/speakers", "Nobody speaks in the record yet."),
        ("/compare", "Nothing in the record was carried by two outlets yet."),
        ("/skipped", "Nothing was skipped"),
    ],
)
def test_an_empty_record_says_what_to_do(store, address, shown):
    with serve(store) as client:
        assert shown in Page(client.get(address).text).text


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("/nothing", 404, "There is nothing here"),
        ("/articles/ffffffffffffffffffffffff", 404, "See the list of articles"),
        ("/articles/bridge.txt", 404, "No article of this id"),
        ("/articles/..%2f..%2fetc%2fpasswd", 404, "There is nothing here"),
        (f"/articles/{BRIDGE.id[:8]}", 404, "No article of this id"),
        (f"/articles/{BRIDGE.id}?part=2", 404, "This article has 1 parts only."),
        ("/statements/ffff", 404, "search for its words"),
        ("/speaker?name=Torrand", 404, "exactly this name"),
        ("/speaker", 404, "exactly this name"),
        ("/static/..%2fapp.py", 404, "There is nothing here"),
        ("/static/app.py", 404, "There is no such file"),
        ("/?since=April", 422, "Since must be a date such as 2023"),
        ("/?speakr=torrand", 422, "There is no parameter 'speakr'."),
        ("/?act=sing", 422, "act"),
        ("/?min_score=2", 422, "min_score"),
        ("/?cursor=x", 400, "cursor names no place"),
        ("/?text=" + "x" * 401, 422, "400"),
    ],
)
def test_what_cannot_be_shown_says_so(visit, address, status, says):
    page = Page(visit.page(address, status))
    assert says in page.text
    assert ("h1", {}) in page.tags


def test_a_search_that_takes_too_long_is_stopped(visit, monkeypatch):
    monkeypatch.setattr(finding, "QUERY_SECONDS", -1)
    assert "took too long" in visit.page("/?text=not+asked+before", 503)


def test_a_store_that_fails_is_said(visit, monkeypatch):
    def fail(self):
        raise RunError("the store cannot be used: database is locked. Try again")

    monkeypatch.setattr("onrecord.store.view.SqlView.skipped", fail)
    assert "The store cannot be used: database is locked. Try again" in visit.page("/skipped", 503)


def test_a_statement_has_a_lasting_address(visit):
    place = visit.get(f"/statements/{LEAK.id}", 307).headers["location"]
    assert place == f"/articles/{BRIDGE.id}?s={LEAK.id}#s-{LEAK.id}"
    page = Page(visit.page(place))
    assert f"s-{LEAK.id}" in page.values("id")
    chosen = [attributes for _, attributes in page.tags if "chosen" in (attributes.get("class") or "").split() and "data-n" in attributes]
    assert {attributes["data-n"] for attributes in chosen} == {"2"}


def test_the_first_page_is_light(visit):
    page = Page(visit.page("/"))
    needed = ["/", *(link for link in page.links if link.startswith("/static/"))]
    answers = [visit.client.get(address) for address in needed]
    assert sum(answer.num_bytes_downloaded for answer in answers) < 100_000
    assert {answer.headers.get("content-encoding") for answer in answers if len(answer.content) > 1000} == {"gzip"}


def test_what_did_not_change_is_not_sent_again(visit):
    tag = visit.get("/").headers["etag"]
    assert visit.get("/", 304, if_none_match=tag).content == b""
    visit.get("/?text=bridge", 200, if_none_match=tag)


EVIL = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7 * 7 }}{% raw %}",
    "</textarea></title></style>",
    "javascript:alert(1)",
    "]]><!-- -->&amp;&lt;",
)


@pytest.fixture(params=EVIL)
def hostile(request, store):
    """A record in which every field that an article can fill holds the same hostile words."""
    evil = request.param
    words = f"x {evil} y"
    given = Resolved(words, words, clue=words)
    text = f"Headline {words}\n\nMenu {words}\n\nThe ferry {words} sails, {words} said {words} on Monday.\n"
    article = replace(
        document(text, path=words, url=evil, notes=(words,)),
        title=given,
        outlet=given,
        byline=given,
        credit=given,
        dateline=given,
        published=Resolved("2023-04-03", words),
        furniture=(Furniture(span_of(text, f"Menu {words}"), words),),
    )
    said = saying(
        article, f"The ferry {words} sails", source=words, cue="said", speaker=words, speaker_kind="person", about=(words,), place=words
    )
    said = replace(said, speaker_role=given, addressee=given, occasion=given, said_on=Resolved(words, words, clue=words))
    writer = store.writer(words)
    writer.add_article(article, (said,))
    writer.add_copy(replace(article, path=f"copy {words}", outlet=resolved(f"other {words}")))
    writer.log_skipped(ItemError(words, words, words))
    link_people(store)
    (speaker,) = store.view.people()
    rename_person(store, speaker.id, words, by=words)
    with serve(store) as client:
        yield Visitor(client), article, said, evil, words


def test_nothing_in_an_article_is_executed_and_nothing_is_lost(hostile):
    visitor, article, said, evil, words = hostile
    name = urlencode({"name": words})
    asked = urlencode({"text": evil})
    pages = (
        "/", f"/?{asked}", f"/articles/{article.id}", f"/articles/{article.id}?s={said.id}", "/articles", f"/articles?{asked}", "/speakers",
        f"/speaker?{name}", "/compare", "/compare?since=2023", f"/compare?{asked}", f"/compare?{urlencode({'speaker': words})}", "/skipped",
        "/network", "/review", f"/review?s={said.id}", f"/review/missed?article={article.id}", "/review/people?name=x",
        f"/review/people?person={visitor.json('/api/v1/speakers')['items'][0]['person']}",
    )  # fmt: skip
    for address in pages:
        page = Page(visitor.page(address))
        tags = {tag for tag, _ in page.tags}
        assert not tags & {"img", "style", "iframe"}, address
        for tag, attributes in page.tags:
            assert not [name for name in attributes if name.startswith("on")], address
            assert tag != "script" or attributes["src"].startswith("/static/")
            link = attributes.get("href", "/")
            assert link.startswith(("/", "#", "http://127.0.0.1/")), link
        assert "49" not in page.text
    shown = Page(visitor.page(f"/articles/{article.id}")).text
    assert " ".join(f"{words} sails".split()) in shown
    assert visitor.json(f"/api/v1/articles/{article.id}")["text"] == article.text
    assert visitor.get(f"/api/v1/articles/{article.id}/text").headers["content-type"].startswith("text/plain")


def test_null_bytes_and_turned_writing_are_seen_and_kept(store):
    text = "The ferry\0 \u202esails\u202c, Osk Vell said.\n"
    article = document(text, title="A \u202etitle")
    store.writer("model 1").add_article(article, (saying(article, "The ferry\0 \u202esails\u202c", source="Osk Vell", cue="said"),))
    with serve(store) as client:
        page = client.get(f"/articles/{article.id}").text
        assert not {"\0", "\u202e", "\u202c"} & set(page)
        assert "The ferry\N{REPLACEMENT CHARACTER} " in page
        assert client.get(f"/api/v1/articles/{article.id}").json()["text"] == text
        assert client.get("/?text=" + quote("\0\u202e")).status_code == 200


LONG = "The ferry sails, Osk Vell said, and " * 280_000  # ten megabytes without a line end


def test_a_line_of_ten_megabytes_is_shown_in_parts_and_kept(store):
    text = LONG + "the sea wall leaks, Ilva Torrand warned.\n"
    article = document(text, title="x" * 100_000, outlet="The Elda Courier " * 1_000)
    said = (
        saying(article, "The ferry sails", source="Osk Vell", cue="said", speaker="Osk Vell", speaker_kind="person"),
        saying(
            article, "the sea wall leaks", source="Ilva Torrand", cue="warned", speaker="Ilva Torrand", speaker_kind="person", score=0.4
        ),
        saying(article, LONG[:-1], source="Ilva Torrand", cue="warned", score=0.3),
    )
    store.writer("model 1").add_article(article, said)
    with serve(store) as client:
        parts = len(text) // 300_000 + 1
        for address in (
            "/", "/?text=wall", "/articles", "/speakers", "/speaker?name=Osk+Vell", "/compare?speaker=vell", "/network", "/review",
            f"/review?s={said[1].id}", f"/articles/{article.id}", f"/articles/{article.id}?part={parts}", "/api/v1/statements",
            f"/api/v1/statements/{said[2].id}?format=annotation", f"/api/v1/articles/{article.id}?format=jsonld",
        ):  # fmt: skip
            assert client.get(address).status_code == 200, address
        assert "the sea wall leaks" in Page(client.get(f"/articles/{article.id}?part={parts}").text).text
        assert client.get(f"/api/v1/articles/{article.id}/text").text == text


def test_a_web_address_is_linked_and_any_other_is_not(store):
    writer = store.writer("model 1")
    for number, url in enumerate(("https://elda.example/a", "javascript:alert(1)", "data:text/html,x", "http://[", "//elda.example")):
        article = document(f"Text number {number}.\n", path=f"{number}.txt", url=url)
        writer.add_article(article, ())
        with serve(store) as client:
            page = Page(client.get(f"/articles/{article.id}").text)
        assert (url in page.values("href")) is (number == 0)
        assert url in page.text


def test_a_read_only_site_offers_no_adding(filled):
    with serve(filled, read_only=True) as client:
        assert "/add" not in Page(client.get("/").text).values("href")
        assert client.get("/add").status_code == 403
        assert client.post("/add", data={"pasted": "x"}).status_code == 403


def test_an_outlets_name_chooses_its_articles(visit):
    page = Page(visit.page(f"/articles/{TARIFF.id}"))
    link = next(link for link in page.values("href") if link.startswith("/articles?outlet="))
    assert "1 article" in Page(visit.page(link)).text


def test_a_name_chosen_beside_the_list_narrows_what_words_found(visit):
    page = Page(visit.page("/?speaker=vell&speaker=torrand"))
    link = next(link for link in page.values("href") if link == "/?speaker=%22Osk+Vell%22")
    narrowed = Page(visit.page(link))
    assert "1 statement of 5" in narrowed.text
    assert "/?speaker=%22Osk+Vell%22&speaker=%22Ilva+Torrand%22" in narrowed.values("href")
    assert narrowed.values("aria-current").count("true") == 1
