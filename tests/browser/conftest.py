"""The demonstration site, built once, served on this machine, and opened in a real browser."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from plugins.build.running import run_pelican
from plugins.editing.environment import exclusive
from tests.tiny import ROOT


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder, and tells of no request."""

    extensions_map = {  # noqa: RUF012  # typed so by http.server
        **SimpleHTTPRequestHandler.extensions_map,
        ".vtt": "text/vtt",
        ".webp": "image/webp",
        ".woff2": "font/woff2",
    }

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing of each request."""


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the demonstration site, built as in a preview: with the page of components."""
    folder = tmp_path_factory.mktemp("demo") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1795176000")
        # The first to come makes the pictures ready for all.
        with exclusive(ROOT):
            run_pelican(ROOT / "pelicanconf.py", folder, preview=True)
    return folder


def served(folder: Path, handler: type[Quiet] = Quiet) -> Iterator[str]:
    """Yield the address at which a folder is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def demo(demo_folder: Path) -> Iterator[str]:
    """Return the address at which the demonstration site is served."""
    yield from served(demo_folder)


OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def context(browser: Browser) -> Callable[..., BrowserContext]:
    """Return a function which returns the context of a width and options, the same each time.

    One made for each page costs a fourth of the time of the page; the site keeps nothing in it.
    """
    made: dict[str, BrowserContext] = {}

    def context_of(width: int, **options: Any) -> BrowserContext:
        height = 800 if width > 500 else 740
        key = repr((width, sorted(options.items())))
        if key not in made:
            made[key] = browser.new_context(viewport={"width": width, "height": height}, **options)
        return made[key]

    return context_of


@pytest.fixture
def open_page(context: Callable[..., BrowserContext], demo: str) -> Iterator[OpenPage]:
    """Return a function which opens an address of the site, at a width and in a colour scheme."""
    pages = []

    def open_at(address: str, width: int = 1280, **options: Any) -> Page:
        page = context(width, **options).new_page()
        pages.append(page)
        page.goto(f"{demo}{address}", wait_until="load")
        return page

    yield open_at
    for page in pages:
        page.close()
