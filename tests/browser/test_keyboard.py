"""Everything is reached by keyboard, with a focus that shows."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.pages import PAGES

pytestmark = pytest.mark.browser

# The radios of a group are one stop: arrows lead from one to the next.
_MARK = """() => {
  const isStop = (e) => {
    if (e.type !== "radio") return true;
    const alike = `input[type=radio][name="${e.name}"]`;
    const group = [...document.querySelectorAll(alike)].filter((r) => r.form === e.form);
    return e === (group.find((r) => r.checked) ?? group[0]);
  };
  const tags = "a[href], button, input, select, textarea, summary, video[controls], [tabindex='0']";
  const reachable = [...document.querySelectorAll(tags)].filter(
    (e) => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && e.tabIndex >= 0 &&
      isStop(e),
  );
  reachable.forEach((e, index) => e.setAttribute("data-reach", index));
  return reachable.length;
}"""
# What each stop showed is written down by the page: to ask it after each key takes as long again.
_RECORD = """() => {
  const drawn = (s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2;
  window.stops = [];
  document.addEventListener("focusin", ({ target: e }) => {
    const shown = [null, "::before", "::after"].some((part) => drawn(getComputedStyle(e, part)));
    const name = e.outerHTML.slice(0, 120);
    window.stops.push({ index: e.getAttribute("data-reach"), shown, name });
  });
}"""


def walk(page: Page) -> tuple[int, set[int], list[str]]:
    """Press Tab through a page; return how many stops it has, those met, and those unseen."""
    count = page.evaluate(_MARK)
    page.evaluate(_RECORD)
    for _ in range(count + 15):
        page.keyboard.press("Tab")
    stops = page.evaluate("window.stops")
    met = {int(stop["index"]) for stop in stops if stop["index"] is not None}
    return count, met, [stop["name"] for stop in stops if not stop["shown"]]


# On a telephone the header is another; what follows it comes in the same order: a page a layout.
_NARROW = (
    "/",
    "/recits/sortir-sans-filet/",
    "/recits/six-heures-de-nuit/",
    "/missions/",
    "/missions/grande-collecte/",
    "/associations/concienta/",
    "/galeries/salle-de-boxe/",
    "/recherche/",
    "/composants/",
    "/en/missions/",
)


@pytest.mark.parametrize(
    ("address", "width"),
    [*((address, 1280) for address in PAGES), *((address, 360) for address in _NARROW)],
)
def test_tab_reaches_everything_with_a_visible_focus(
    open_page: OpenPage, address: str, width: int
) -> None:
    count, met, unseen = walk(open_page(address, width))

    assert unseen == []
    assert met == set(range(count))


def test_the_first_stop_skips_to_the_content(open_page: OpenPage) -> None:
    page = open_page("/recits/sortir-sans-filet/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.url.endswith("#contenu")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_menu_of_a_small_screen_opens_and_closes_by_keyboard_without_scripts(
    open_page: OpenPage,
) -> None:
    page = open_page("/", 360, java_script_enabled=False)
    link = page.locator("header a[href='/associations/']").first
    assert not link.is_visible()

    page.locator("header button[popovertarget]").first.focus()
    page.keyboard.press("Enter")
    assert link.is_visible()

    page.keyboard.press("Escape")
    assert not link.is_visible()
