"""Nothing scrolls sideways, and pages read whole without scripts or other hosts."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import OpenPage
from tests.browser.pages import PAGES

pytestmark = pytest.mark.browser

_WIDER = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll("body *")]
    .filter((e) => e.getBoundingClientRect().right > width + 1)
    .map((e) => `${e.tagName}.${e.className}`)
    .slice(0, 5);
}"""


@pytest.mark.parametrize("address", PAGES)
def test_nothing_scrolls_sideways_from_320_to_1600_pixels(
    open_page: OpenPage, address: str
) -> None:
    page = open_page(address)
    for width in (320, 360, 768, 1280, 1600):
        page.set_viewport_size({"width": width, "height": 800})

        assert page.evaluate(_WIDER) == [], f"at {width} pixels"


@pytest.mark.parametrize("address", ["/", "/recits/sortir-sans-filet/", "/missions/"])
def test_nothing_scrolls_sideways_with_text_twice_as_large(
    open_page: OpenPage, address: str
) -> None:
    """WCAG 1.4.4: the reader's own text size."""
    page = open_page(address, 1280)
    page.evaluate("document.documentElement.style.fontSize = '200%'")

    assert page.evaluate(_WIDER) == []


@pytest.mark.parametrize("address", PAGES)
def test_a_page_reads_whole_without_scripts(open_page: OpenPage, address: str) -> None:
    page = open_page(address)
    # What only a script can do is offered by the script; the link beside it does as much.
    # The field of a search is; without scripts, words in its place lead to the lists.
    # So are the place around which missions are looked for, and the buttons that share a page.
    offered = (
        "[data-player], .film-player__describe, [data-copies], .search, .mission-filter__place, "
        ".mission-filter__state, .share-links__buttons"
    )
    page.evaluate(
        "(offered) => document.querySelectorAll(offered).forEach((each) => each.remove())", offered
    )
    with_scripts = page.inner_text("main")
    page = open_page(address, java_script_enabled=False)
    page.locator(".search").evaluate_all("found => found.forEach((each) => each.remove())")
    without = page.inner_text("main")

    assert without == with_scripts
    assert len(without) > 60


@pytest.mark.parametrize("address", PAGES)
def test_a_page_asks_nothing_of_another_host_breaks_nothing_and_sets_no_cookie(
    browser: Browser, demo: str, address: str
) -> None:
    asked: list[str] = []
    errors: list[str] = []
    context = browser.new_context()
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "response",
        lambda response: errors.append(response.url) if response.status >= 400 else None,
    )
    page.goto(f"{demo}{address}", wait_until="networkidle")
    cookies = context.cookies()
    context.close()

    assert asked
    assert [url for url in asked if not url.startswith((demo, "data:"))] == []
    assert errors == []
    assert cookies == []


@pytest.mark.parametrize("address", ["/recits/sortir-sans-filet/", "/missions/grande-collecte/"])
def test_print_keeps_the_text_and_drops_the_navigation(open_page: OpenPage, address: str) -> None:
    page = open_page(address)
    page.emulate_media(media="print")

    assert page.is_visible("h1")
    assert not page.is_visible("nav[aria-label]")
