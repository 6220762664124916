"""Take pictures of every page over the invented articles in examples/, light and dark, wide and on a phone.

    python docs/pictures.py build/pictures                    # all of them, to be looked at
    python docs/pictures.py build/pictures --only network api # those of some pages
    python docs/pictures.py build/pictures --publish          # those of the README alone, and into docs/

Needs Debian's chromium, and playwright and pillow from PyPI.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote_plus

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from onrecord.store import Store, open_store

EXAMPLES = ("examples/articles", "examples/not-articles")
SPEAKER = "Ansel Morvane"
SIZES = {"wide": (1280, 900), "phone": (390, 844)}
SCHEMES = ("light", "dark")
ARGUMENTS = "--no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync"
# name of a page -> name in docs/, scheme and size
PUBLISHED = {
    "search-locks": ("search", "light", "wide"),
    "article": ("article", "light", "wide"),
    "compare-speaker": ("compare", "dark", "wide"),
}
QUALITY = 82


@contextmanager
def serving(folder: Path) -> Iterator[tuple[str, Path]]:
    """A server over the examples: its address, and the record."""
    record = folder / "record.db"
    environment = {**os.environ, "ONRECORD_STORE": str(record), "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "onrecord"]
    subprocess.run([*command, "add", *EXAMPLES], env=environment, check=False, capture_output=True)
    server = subprocess.Popen([*command, "serve", "--port", "0"], env=environment, stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    match = re.search(r"http://\S+", server.stdout.readline())
    assert match, "the server did not start"
    try:
        yield match[0].rstrip("/"), record
    finally:
        server.terminate()
        server.wait(30)


def addresses(store: Store) -> dict[str, str]:
    """Every page, by name."""
    article = store.view.article("examples/articles/2022-06-vax-locks.txt")
    times = store.view.article("examples/articles/2022-06-kestria-times-locks.html")
    damaged = store.view.article("examples/articles/2024-02-littoral-monitor-damaged.txt")
    said = article.statements[1]
    person = store.view.person(SPEAKER).summary.id
    return {
        "search": "/",
        "search-locks": "/?text=locks&sort=oldest",
        "search-nothing": "/?text=nothing+of+this",
        "article": f"/articles/{times.document.id}",
        "article-chosen": f"/articles/{article.document.id}?s={said.id}",
        "article-damaged": f"/articles/{damaged.document.id}",
        "articles": "/articles",
        "speakers": "/speakers",
        "speaker": f"/speaker?person={person}",
        "claims": "/claims",
        **{f"claim-{number}": f"/claims/{one.id}" for number, one in enumerate(store.view.claims(limit=2), 1)},
        "compare": "/compare",
        "compare-speaker": f"/compare?speaker={quote_plus(SPEAKER)}",
        "network": "/network",
        "network-of-one": f"/network?focus={person}",
        "skipped": "/skipped",
        "review": "/review",
        "review-missed": f"/review/missed?article={article.document.id}",
        "people": "/review/people?name=oyelund",
        "people-of-one": f"/review/people?person={person}",
        "add": "/add",
        "api": "/api",
        "error": "/nothing",
    }


def take(browser: Browser, home: str, pages: dict[str, str], folder: Path, *, whole: bool) -> None:
    """A picture of each page in each scheme and size, whole pages up to a few screens."""
    for size, (width, height) in SIZES.items():
        for scheme in SCHEMES:
            context = browser.new_context(base_url=home, viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
            page = context.new_page()
            for name, address in pages.items():
                page.goto(address)
                page.wait_for_load_state("networkidle")
                _open_what_is_chosen(page)
                page.screenshot(path=folder / f"{name}-{size}-{scheme}.png", full_page=False)
                if whole and (size == "wide" or scheme == "light"):
                    tall = min(int(page.evaluate("document.documentElement.scrollHeight")), 3 * height)
                    clip = {"x": 0, "y": 0, "width": width, "height": tall}
                    page.screenshot(path=folder / f"{name}-{size}-{scheme}-whole.png", full_page=True, clip=clip)  # type: ignore[arg-type]
            context.close()


def _open_what_is_chosen(page: Page) -> None:
    """The notes of the statement that an address points out, as a reader would open them."""
    page.evaluate("document.querySelectorAll('.note.chosen details').forEach((one) => { one.open = true; })")


def publish(folder: Path) -> None:
    """Write the README's pictures, small."""
    for name, (kept, scheme, size) in PUBLISHED.items():
        with Image.open(folder / f"{name}-{size}-{scheme}.png") as picture:
            picture.convert("RGB").save(Path("docs") / f"{kept}.webp", quality=QUALITY, method=6)


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--publish", action="store_true")
    parser.add_argument("--only", nargs="+", metavar="PAGE", help="these pages")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary, serving(Path(temporary)) as (home, record), sync_playwright() as started:
        with open_store(record, read_only=True) as store:
            wanted = given.only or (PUBLISHED if given.publish else addresses(store))
            pages = {name: at for name, at in addresses(store).items() if name in wanted}
        browser = started.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS.split())
        take(browser, home, pages, given.folder, whole=not given.publish)
        browser.close()
    if given.publish:
        publish(given.folder)


if __name__ == "__main__":
    main()
