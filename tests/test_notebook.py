"""An article in a notebook: who says what is coloured, and nothing in it is taken for a page's own words."""

from dataclasses import replace

from onrecord.notebook import LONGEST, article_html
from onrecord.store import open_store
from tests.invented import BRIDGE, BRIDGE_SAID, document, resolved, saying
from tests.serve.test_pages import Page


def test_an_article_of_the_store_shows_itself(tmp_path):
    with open_store(tmp_path / "record.db", create=True) as store:
        store.writer("model 1").add_article(BRIDGE, BRIDGE_SAID)
        page = Page(store.view.article("bridge")._repr_html_())
    assert "1The bridge will open in May, Mayor Ilva Torrand" in page.text
    assert "Bridge over the Sarn · The Elda Courier · 2023-04-03" in page.text
    assert "Osk Vell · indirect · deny, negated · score 0.90" in page.text
    assert page.values("value") == ["1", "2", "3"]


def test_every_character_is_shown_once_and_none_is_executed():
    text = 'A <script>alert(1)</script> "gate\u202e" leaks & drips, <b>Vell</b> said.\n'
    evil = document(text, title="<img src=x onerror=alert(1)>")
    said = replace(saying(evil, '"gate\u202e" leaks', source="<b>Vell</b>", cue="said"), speaker=resolved("<i>Vell</i>"))
    page = Page(article_html(evil, (said,)))
    assert {tag for tag, _ in page.tags} <= {"div", "p", "b", "span", "sup", "ol", "li"}
    assert not [name for _, attributes in page.tags for name in attributes if name not in ("style", "value")]
    assert 'A <script>alert(1)</script> 1"gate\N{REPLACEMENT CHARACTER}" leaks & drips, <b>Vell</b> said.' in page.text


def test_a_long_article_is_cut_and_says_so():
    long = document("word " * LONGEST)
    assert f"… {4 * LONGEST:,} characters more" in Page(article_html(long, ())).text
    assert article_html(document(""), ())
