"""Text twice as large, no scripts, paper: pages read whole."""

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.pages import PAGES
from tests.browser.test_visits import WIDER

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", ["/", "/recits/sortir-sans-filet/", "/missions/"])
def test_nothing_scrolls_sideways_with_text_twice_as_large(
    open_page: OpenPage, address: str
) -> None:
    """WCAG 1.4.4: the reader's own text size."""
    page = open_page(address, 1280)
    page.evaluate("document.documentElement.style.fontSize = '200%'")

    assert page.evaluate(WIDER) == []


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


@pytest.mark.parametrize("address", ["/recits/sortir-sans-filet/", "/missions/grande-collecte/"])
def test_print_keeps_the_text_and_drops_the_navigation(open_page: OpenPage, address: str) -> None:
    page = open_page(address)
    page.emulate_media(media="print")

    assert page.is_visible("h1")
    assert not page.is_visible("nav[aria-label]")
