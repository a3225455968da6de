"""Every page, opened once: axe-core finds nothing, nothing scrolls sideways, no other host."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.pages import PAGES
from tests.browser.test_accessibility import violations

pytestmark = pytest.mark.browser

WIDER = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll("body *")]
    .filter((e) => e.getBoundingClientRect().right > width + 1)
    .map((e) => `${e.tagName}.${e.className}`)
    .slice(0, 5);
}"""


@dataclass
class Visit:
    """A page that was opened, what it asked for, and what went wrong or was left behind."""

    page: Page
    asked: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    cookies: list[Any] = field(default_factory=list)


@pytest.fixture(scope="module", params=PAGES)
def visit(request: pytest.FixtureRequest, browser: Browser, demo: str) -> Iterator[Visit]:
    """Open a page, once for the tests that look at it."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    found = Visit(context.new_page())
    found.page.on("request", lambda asked: found.asked.append(asked.url))
    found.page.on("pageerror", lambda error: found.errors.append(str(error)))
    found.page.on(
        "response",
        lambda answer: found.errors.append(answer.url) if answer.status >= 400 else None,
    )
    found.page.goto(f"{demo}{request.param}", wait_until="networkidle")
    found.cookies += context.cookies()
    yield found
    context.close()


def test_a_page_asks_nothing_of_another_host_breaks_nothing_and_sets_no_cookie(
    visit: Visit, demo: str
) -> None:
    assert visit.asked
    assert [url for url in visit.asked if not url.startswith((demo, "data:"))] == []
    assert visit.errors == []
    assert visit.cookies == []


def test_nothing_scrolls_sideways_from_320_to_1600_pixels(visit: Visit) -> None:
    for width in (320, 360, 768, 1280, 1600):
        visit.page.set_viewport_size({"width": width, "height": 800})

        assert visit.page.evaluate(WIDER) == [], f"at {width} pixels"


def test_axe_finds_nothing(visit: Visit, axe: str) -> None:
    """Wide and narrow, light and dark: of the dark, contrast is all that may differ."""
    page = visit.page
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme="light")
        assert violations(page, axe) == "", f"at {width} pixels"
        page.emulate_media(color_scheme="dark")
        assert violations(page, axe, only=("color-contrast",)) == "", f"in the dark, {width} pixels"
