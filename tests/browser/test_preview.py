"""The preview in a real browser: a saved change shows, a mistake is told, nothing is lost."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.tiny import PAGE, ROOT, TinySite

pytestmark = pytest.mark.browser

# The settings of the project, with the content of a folder of its own.
_SETTINGS = """
import runpy
globals().update(runpy.run_path({real!r}))
PATH = {content!r}
"""
_SERVE = """
import sys
from pathlib import Path
from plugins.editing.preview import serve
raise SystemExit(serve(Path(sys.argv[1]), sys.argv[2]))
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str) -> None:
    for _ in range(200):
        try:
            urllib.request.urlopen(address).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"nothing answers at {address}")


@pytest.fixture
def previewed(tiny: TinySite) -> Iterator[str]:
    """Return the address of a preview of one page, served by a process of its own."""
    tiny.write({"pages/une-page/index.md": PAGE})
    settings = tiny.root / "pelicanconf.py"
    real, content = str(ROOT / "pelicanconf.py"), str(tiny.root / "content")
    settings.write_text(_SETTINGS.format(real=real, content=content), encoding="utf-8")
    port = free_port()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", _SERVE, str(settings), str(port)]
    with subprocess.Popen(command, cwd=tiny.root, env=environment) as process:
        try:
            wait_for(f"http://localhost:{port}/une-page/")
            yield f"http://localhost:{port}/une-page/"
        finally:
            process.terminate()


@pytest.fixture
def page(browser: Browser, previewed: str) -> Iterator[Page]:
    """Return the preview, open in a browser."""
    opened = browser.new_page()
    # The stream of news never ends: the page is never idle.
    opened.goto(previewed, wait_until="load")
    yield opened
    opened.close()


def save(tiny: TinySite, text: str) -> Path:
    tiny.write({"pages/une-page/index.md": text})
    return tiny.root / "content/pages/une-page/index.md"


def test_a_saved_change_shows_and_a_mistake_is_told_over_the_last_good_page(
    page: Page, tiny: TinySite
) -> None:
    expect(page.locator("main")).to_contain_text("Une page.")

    save(tiny, PAGE.replace("Une page.", "Un texte changé."))
    expect(page.locator("main")).to_contain_text("Un texte changé.", timeout=20_000)

    save(tiny, PAGE.replace("date: 2026-03-05", "date: hier"))
    panel = page.locator("#preview-problems")
    expect(panel).to_contain_text("content/pages/une-page/index.md:3", timeout=20_000)
    expect(panel).to_contain_text("date attendue, « hier » reçu.")
    expect(page.locator("main")).to_contain_text("Un texte changé.")

    save(tiny, PAGE.replace("Une page.", "Un texte corrigé."))
    expect(page.locator("main")).to_contain_text("Un texte corrigé.", timeout=20_000)
    expect(panel).to_have_count(0)


def test_a_draft_shows_with_its_banner_once_the_page_is_opened(
    page: Page, tiny: TinySite, previewed: str
) -> None:
    save(tiny, PAGE.replace("date:", "status: draft\ndate:"))

    expect(page.locator("body")).to_contain_text("Brouillon", timeout=20_000)


def test_an_open_page_is_new_again_after_the_code_changed(page: Page, tiny: TinySite) -> None:
    page.evaluate("window.isOld = true")
    data = tiny.root / "plugins" / "vocabulary" / "data"
    data.mkdir(parents=True)

    (data / "words.tsv").write_text("un\tmot\n", encoding="utf-8")

    page.wait_for_function("window.isOld === undefined", timeout=20_000)
    save(tiny, PAGE.replace("Une page.", "Un texte d’après."))
    expect(page.locator("main")).to_contain_text("Un texte d’après.", timeout=20_000)


def test_the_style_shows_though_the_site_will_be_below_a_path(
    page: Page, tiny: TinySite, previewed: str
) -> None:
    settings = tiny.root / "pelicanconf.py"
    text = settings.read_text(encoding="utf-8")
    beside = tiny.root / "beside.py"
    beside.write_text(f"{text}SITEURL = 'https://a.example/site'\nSITENAME = 'Le Nom neuf'\n")
    beside.replace(settings)
    expect(page).to_have_title(re.compile("Le Nom neuf"), timeout=20_000)

    style = page.locator("link[rel=stylesheet]").first.get_attribute("href")

    assert style is not None
    assert page.request.get(urljoin(previewed, style)).ok
