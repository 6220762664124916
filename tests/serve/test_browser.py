"""The pages in Debian's chromium: each page's main use, no error in its console, and nothing that axe finds wrong.

Run where chromium, Playwright (`pip install playwright`) and axe (`npm install --prefix build axe-core`) are installed; elsewhere skipped.
"""

import os
import shutil
import threading
from pathlib import Path

import pytest

from tests.invented import ALL, BRIDGE, BRIDGE_SAID
from tests.serve.test_adding import ARTICLE

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
    "/speaker?name=Ilva+Torrand", "/compare", "/compare?speaker=torrand", "/skipped", "/add", "/api", "/nothing",
)  # fmt: skip


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A real server over the invented articles."""
    import uvicorn

    from onrecord.errors import ItemError
    from onrecord.serve.app import create_app
    from onrecord.settings import Settings
    from onrecord.store import open_store

    with open_store(tmp_path_factory.mktemp("browser") / "record.db", create=True) as store:
        writer = store.writer("model 1")
        for document, statements in ALL:
            writer.add_article(document, statements)
        writer.log_skipped(ItemError("the file is empty", "articles/empty.txt", "Check that the article was saved"))
        server = uvicorn.Server(uvicorn.Config(create_app(store, Settings()), port=0, log_level="error"))
        thread = threading.Thread(target=server.run)
        thread.start()
        while not server.started:
            threading.Event().wait(0.02)
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS.split())
        yield opened
        opened.close()


@pytest.fixture
def page(browser, home):
    """A page that fails the test where its console shows an error."""
    context = browser.new_context(base_url=home, viewport={"width": 1300, "height": 900})
    page = context.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert said == []


@pytest.mark.skipif(not AXE.is_file(), reason="axe is not installed: npm install --prefix build axe-core")
@pytest.mark.parametrize("width", [390, 1400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser, home, scheme, width):
    context = browser.new_context(base_url=home, viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    found = {}
    for address in PAGES:
        page.goto(address)
        page.add_script_tag(path=AXE)
        found[address] = page.evaluate("async () => (await axe.run()).violations.map(one => [one.id, one.nodes[0].html])")
        found[address] += page.evaluate("document.documentElement.scrollWidth > innerWidth ? ['wider than the window'] : []")
    context.close()
    assert found == {address: [] for address in PAGES}


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
    monkeypatch.setattr("onrecord.annotate.annotate_texts", lambda documents, *, threads, reader: ((one, ()) for one in documents))
    monkeypatch.setattr("onrecord.resolve.resolve_document", lambda document, said: said)
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
