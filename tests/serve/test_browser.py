"""The pages in Debian's chromium: each page's main use, no error in its console, and nothing that axe finds wrong.

Run where chromium, Playwright (`pip install playwright`) and axe (`npm install --prefix build axe-core`) are installed, as `.ci/run` does;
elsewhere skipped.
"""

import os
import shutil
import threading
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

import pytest

from onrecord import gathering, nearby
from onrecord.link.judging import Judge
from onrecord.store import open_store
from tests.invented import ALL, BRIDGE, BRIDGE_SAID, document, saying
from tests.serve.test_adding import ARTICLE
from tests.telling import RECORD
from tests.test_nearby import LATER

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
CHROMIUM = shutil.which("chromium")
AXE = Path(os.environ.get("AXE_CORE", "build/node_modules/axe-core/axe.min.js"))
ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"
)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed: apt-get install chromium")
LEAK = BRIDGE_SAID[2]
PAGES = (
    "/", "/?text=wall", "/?text=nothing+of+this", f"/articles/{BRIDGE.id}?s={LEAK.id}", "/articles", "/speakers",
    "/speaker?name=Ilva+Torrand", "/compare", "/compare?speaker=torrand", "/skipped", "/add", "/api", "/nothing", "/review", "/network",
    f"/review?s={LEAK.id}", f"/review/missed?article={BRIDGE.id}", "/review?speaker=nobody", "/review?done=right",
    "/review/people", "/review/people?name=nobody", "/review/people?name=torrand",
)  # fmt: skip
FOUND = tuple(address for address in PAGES if address != "/nothing")  # of what is missing the console tells
READ = tuple(address for address in FOUND if not address.startswith(("/add", "/review")))
SHIFTED = """() => new Promise((done) => {
    let shifted = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((one) => { shifted += one.hadRecentInput ? 0 : one.value; }))
        .observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(shifted), 150);
})"""
AXE_RUN = """async () => (await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }))
    .violations.map((one) => [one.id, one.nodes[0].html])"""
ADDED_BY_SCRIPT = {"Copy", "As a list"}
EVIL = "<script>document.title = 'executed'</script>\"><img src=x onerror=\"document.title = 'executed'\"></textarea>{{ 7 * 7 }}\u202e"


@contextmanager
def serving(path, articles=ALL):
    """A real server over invented articles."""
    import uvicorn

    from onrecord.errors import ItemError
    from onrecord.linking import link_people
    from onrecord.serve.app import create_app
    from onrecord.settings import Settings
    from onrecord.store import open_store

    with open_store(path, create=True) as store:
        writer = store.writer("model 1")
        for document, statements in articles:
            writer.add_article(document, statements)
        writer.log_skipped(ItemError("the file is empty", "articles/empty.txt", "Check that the article was saved"))
        link_people(store)
        server = uvicorn.Server(uvicorn.Config(create_app(store, Settings()), port=0, log_level="error"))
        thread = threading.Thread(target=server.run)
        thread.start()
        while not server.started:
            threading.Event().wait(0.02)
        try:
            yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A server of a record that nobody judges."""
    with serving(tmp_path_factory.mktemp("browser") / "record.db") as address:
        yield address


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """A server of a record with claims, and the addresses of its pages of them."""
    record = tmp_path_factory.mktemp("claims") / "record.db"
    with serving(record, (*RECORD, LATER)) as address, open_store(record) as store, pytest.MonkeyPatch.context() as patch:
        for module in (gathering, nearby):
            patch.setattr(module, "installed_judge", lambda: Judge(None))
        patch.setattr(gathering, "find_reader", lambda: None)
        gathering.gather_claims(store)
        pages = [f"/claims/{one.id}" for one in store.view.claims()]
        assert len(pages) > 1
        alone = f"/claims/{LATER[1][0].id}"
        yield address, ("/claims", "/claims?contested=true", "/claims?text=nothing+of+this", *pages, alone, f"{alone}?near=5")


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS.split())
        yield opened
        opened.close()


@contextmanager
def opened(browser, address):
    """A page that fails the test where its console shows an error."""
    context = browser.new_context(base_url=address, viewport={"width": 1300, "height": 900})
    page = context.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert said == []


@pytest.fixture
def page(browser, home):
    """A page of the record that nobody judges."""
    with opened(browser, home) as page:
        yield page


@pytest.fixture
def desk(browser, tmp_path):
    """A page of a record of its own, to judge."""
    with serving(tmp_path / "record.db") as address, opened(browser, address) as page:
        page.goto("/review")
        page.wait_for_selector("#keys:not([hidden])")
        yield page


@pytest.mark.skipif(not AXE.is_file(), reason="axe is not installed: npm install --prefix build axe-core")
@pytest.mark.parametrize("width", [390, 1400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser, home, scheme, width):
    assert look_through(browser, home, PAGES, scheme, width) == {address: [] for address in PAGES}


@pytest.mark.skipif(not AXE.is_file(), reason="axe is not installed: npm install --prefix build axe-core")
@pytest.mark.parametrize("width", [390, 1400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_where_claims_are(browser, told, scheme, width):
    home, pages = told
    assert look_through(browser, home, pages, scheme, width) == {address: [] for address in pages}


def test_what_lies_near_a_claim_is_looked_for_at_once_and_more_when_asked(browser, told):
    home, pages = told
    with opened(browser, home) as page:
        page.goto(next(address for address in pages if address.endswith(LATER[1][0].id)))
        page.wait_for_selector("#near li:has-text('3 sayings')")
        assert page.locator("#near li").count() == 2
        assert page.url.endswith(LATER[1][0].id)  # the address stays that of the claim


def look_through(browser, home, pages, scheme, width):
    """What axe finds on each page, and whether it is wider than the window."""
    context = browser.new_context(base_url=home, viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    found = {}
    for address in pages:
        page.goto(address)
        page.add_script_tag(path=AXE)
        found[address] = page.evaluate(AXE_RUN)
        found[address] += page.evaluate("document.documentElement.scrollWidth > innerWidth ? ['wider than the window'] : []")
    context.close()
    return found


def test_a_search_changes_the_list_and_the_address(page):
    page.goto("/")
    page.fill("#text", "sea wall")
    page.press("#text", "Enter")
    page.wait_for_selector("h2:has-text('1 statement of 5')")
    assert page.url.endswith("/?text=sea%20wall&sort=newest")
    page.go_back()
    page.wait_for_selector("h2:has-text('5 statements')")


def test_the_line_of_time_is_brushed(page):
    page.goto("/")
    page.wait_for_load_state("networkidle")
    box = page.locator(".timeline svg").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + 30)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.98, box["y"] + 30, steps=4)
    page.mouse.up()
    page.wait_for_url("**/?since=*")
    assert "until=2024" in page.url or "until=2023" in page.url


def test_a_statement_is_clicked_and_tells_why(page):
    page.goto(f"/articles/{BRIDGE.id}")
    page.wait_for_load_state("networkidle")
    page.click("text=the sea wall leaks >> nth=0")
    assert page.locator("#n-3 details").get_attribute("open") is not None
    assert page.locator("#n-3").get_attribute("class") == "note lit"
    assert f"/statements/{LEAK.id}" in page.locator("#n-3 dl").inner_text()
    page.locator("#n-3 button.copy").first.click()
    page.wait_for_selector("#told:not(:empty)", state="attached")


def test_a_name_in_the_network_lights_its_ties(page):
    page.goto("/network")
    page.hover("svg.network a[data-node='0'] circle")
    assert page.locator("svg.network.lit a.near").count() > 1
    page.click("svg.network a[data-node='0'] circle")
    page.wait_for_url("**/network?focus=*")


def test_the_keyboard_reaches_a_statement(page):
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "To the content"
    page.keyboard.press("Enter")
    for _ in range(40):
        page.keyboard.press("Tab")
        if (page.locator(":focus").get_attribute("href") or "").startswith("/statements/"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/**")


def test_an_article_is_pasted_and_opens(page, monkeypatch):
    monkeypatch.setattr("onrecord.annotate.annotate_texts", lambda documents, *, threads, reader: ((one, (), ()) for one in documents))
    monkeypatch.setattr("onrecord.resolve.resolve_document", lambda document, said, mentions: said)
    page.goto("/add")
    page.fill("#pasted", ARTICLE)
    page.click("text=Read and keep")
    page.wait_for_selector("h1:has-text('The ferry will sail again in May')")


def test_without_script_everything_can_be_read(browser, home):
    context = browser.new_context(base_url=home, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.fill("#text", "sea wall")
    page.click("button:has-text('Search')")
    page.click(".results .facts a")
    assert "Osk Vell" in page.locator(".note.chosen").inner_text()
    context.close()


def test_no_page_shifts_while_it_is_shown(page, told):
    shifted = {}
    for address in (*FOUND, *(told[0] + one for one in told[1])):
        page.goto(address, wait_until="networkidle")
        shifted[address] = page.evaluate(SHIFTED)
    assert shifted == dict.fromkeys(shifted, 0)


def test_without_script_a_page_says_the_same(browser, home, told):
    """Every line that script shows is there without it, but for the buttons that need it."""
    lines, addresses = {}, (*READ, *(told[0] + one for one in told[1]))
    for script in (True, False):
        context = browser.new_context(base_url=home, java_script_enabled=script)
        page = context.new_page()
        for address in addresses:
            page.goto(address, wait_until="networkidle")
            lines[address, script] = set(page.locator("main").inner_text().splitlines())
        context.close()
    for address in addresses:
        assert lines[address, False]
        assert lines[address, True] - lines[address, False] <= ADDED_BY_SCRIPT
        assert lines[address, False] <= lines[address, True]


@pytest.fixture
def hostile(tmp_path):
    """A server of an article that holds a script wherever an article can hold anything."""
    text = f"Headline {EVIL}\n\nThe ferry {EVIL} sails, {EVIL} said on Monday.\n"
    evil = document(text, path=EVIL, title=EVIL, outlet=EVIL, published="2023-04-03", url="javascript:document.title = 'executed'")
    content = f"The ferry {EVIL} sails"
    said = saying(
        evil, content, source=EVIL, cue="said", speaker=EVIL, speaker_kind="person", about=(f"the other {EVIL}",), place=EVIL, score=0.5
    )
    with serving(tmp_path / "record.db", [(evil, (said,))]) as address:
        yield address, evil, said


def test_nothing_in_an_article_is_executed(browser, hostile):
    home, evil, said = hostile
    with opened(browser, home) as page:
        page.on("dialog", lambda dialog: pytest.fail("a script was executed"))
        person = page.request.get("/api/v1/speakers").json()["items"][0]["person"]
        name = urlencode({"text": EVIL})
        for address in (
            "/", f"/?{name}", f"/articles/{evil.id}?s={said.id}", "/articles", "/speakers", f"/speaker?person={person}",
            f"/compare?person={person}", "/network", f"/network?focus={person}", "/skipped", "/review", f"/review/people?person={person}",
        ):  # fmt: skip
            page.goto(address, wait_until="networkidle")
            assert page.title() not in ("executed", ""), address
            assert page.locator("img").count() == 0
            assert "{{ 7 * 7 }}" in page.content() or address == "/skipped"
        page.goto("/review", wait_until="networkidle")
        page.keyboard.press("a")
        page.wait_for_selector("text=Right, as it stood.")


def test_people_are_merged_and_it_is_taken_back(desk):
    desk.goto("/speaker?name=Ilva+Torrand")
    desk.click("text=Merge or split")
    desk.fill("#name", "vell")
    desk.press("#name", "Enter")
    desk.check("input[name=other]")
    desk.fill("#by-merge", "mira")
    desk.click("text=They are one person")
    desk.wait_for_selector("text=They are one person now.")
    assert "3 statements" in desk.inner_text("main")
    desk.click("text=Take it back")
    desk.wait_for_selector("text=Taken back.")
    assert "2 statements" in desk.inner_text("main")


def select(page, words):
    """Select words of the passage as a pointer would."""
    page.evaluate(
        """(words) => {
            const walker = document.createTreeWalker(document.querySelector(".passage"), NodeFilter.SHOW_TEXT);
            const nodes = [];
            while (walker.nextNode()) nodes.push(walker.currentNode);
            const whole = nodes.map((node) => node.data).join("");
            const start = whole.indexOf(words);
            const point = (at) => { for (const node of nodes) { if (at <= node.data.length) return [node, at]; at -= node.data.length; } };
            getSelection().setBaseAndExtent(...point(start), ...point(start + words.length));
        }""",
        words,
    )


def test_statements_are_judged_with_the_keyboard_alone(desk):
    desk.wait_for_selector("textarea[name=content] >> text=We will not wait")
    desk.keyboard.press("a")
    desk.wait_for_selector("text=Right, as it stood.")
    desk.keyboard.press("n")
    desk.wait_for_selector("text=No statement.")
    desk.wait_for_selector("text=3 statements are left")
    desk.keyboard.press("z")
    desk.wait_for_selector("text=4 statements are left")
    desk.keyboard.press("s")
    desk.keyboard.type("Anselm Dove")
    desk.keyboard.press("Escape")
    assert desk.inner_text("#save") == "Save as corrected"
    desk.keyboard.press("a")
    desk.wait_for_selector("text=Corrected.")


def test_the_keys_can_be_switched_off(desk):
    desk.uncheck("#keys-on")
    desk.keyboard.press("n")
    desk.reload()
    assert not desk.is_checked("#keys-on")
    assert "5 statements are left" in desk.inner_text("main")


def test_spans_are_corrected_by_selecting(desk):
    desk.goto(f"/review?s={LEAK.id}")
    select(desk, "Osk Vell ")
    desk.keyboard.press("3")
    assert desk.input_value("#source") == "Osk Vell"
    select(desk, "Harbour chief")
    desk.keyboard.press("Shift+3")
    assert desk.input_value("#source") == "Osk Vell … Harbour chief"
    select(desk, "Osk Vell")
    desk.click("button.take[data-role=source]")
    desk.click("#save")
    desk.wait_for_selector("text=Corrected.")
    start = BRIDGE.text.index("Osk Vell")
    found = desk.request.get(f"/api/v1/statements?article={BRIDGE.id}&reviewed=true").json()["items"]
    assert [(said["source"], said["reviewed"]) for said in found] == [([[start, start + 8]], "corrected")]


def test_a_missed_statement_is_added_by_selecting(desk):
    desk.keyboard.press("m")
    desk.wait_for_url("**/review/missed?*")
    for key, words in (("1", "on Monday"), ("2", "said"), ("3", "Mayor Ilva Torrand")):
        select(desk, words)
        desk.keyboard.press(key)
    desk.fill("#speaker", "torr")
    desk.wait_for_selector("#names option[value='Ilva Torrand']", state="attached")
    desk.fill("#speaker", "Ilva Torrand")
    desk.click("#save")
    desk.wait_for_selector("text=Added.")
    assert len(desk.request.get(f"/api/v1/articles/{BRIDGE.id}").json()["statements"]) == 4
