"""The map of France in a real browser: shapes are drawn, reached, followed."""

from typing import Any

import pytest
from playwright.sync_api import Locator

from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.browser


@pytest.fixture
def places(open_page: OpenPage, request: pytest.FixtureRequest) -> Locator:
    """Return the links of the first example, on a screen of the width asked."""
    page = open_page("/composants/", width=request.param)
    found = page.locator(".france-map").first.locator(".france-map__place")
    found.first.scroll_into_view_if_needed()
    # The drawing is a file of its own, which comes after the page.
    page.wait_for_function(
        "document.querySelector('.france-map__place').getBoundingClientRect().width > 0"
    )
    return found


def strokes(place: Locator) -> Any:
    return place.evaluate("place => getComputedStyle(place).strokeWidth")


@pytest.mark.parametrize("places", [360, 1280], indirect=True)
def test_every_departement_is_drawn_large_enough_to_be_seen(places: Locator) -> None:
    for place in places.all():
        box = place.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) > 16, place.get_attribute("aria-label")


@pytest.mark.parametrize("places", [360], indirect=True)
@pytest.mark.parametrize("code", ["972", "974"])
def test_an_island_is_a_target_for_a_finger_on_a_phone(places: Locator, code: str) -> None:
    box = places.filter(has_text=f"({code})").bounding_box()

    assert box is not None
    assert min(box["width"], box["height"]) >= 24
    # The corner of its box, where nothing is drawn, is the link too.
    assert places.page.evaluate(
        "([x, y]) => document.elementFromPoint(x, y)?.closest('a')?.getAttribute('aria-label')",
        [box["x"] + 3, box["y"] + 3],
    ) == places.filter(has_text=f"({code})").get_attribute("aria-label")


@pytest.mark.parametrize("places", [1280], indirect=True)
def test_the_keyboard_goes_from_one_to_the_next_and_is_seen(places: Locator) -> None:
    page = places.page
    places.first.focus()
    page.keyboard.press("Tab")
    focused = page.locator(":focus")

    assert focused.get_attribute("aria-label") == places.nth(1).get_attribute("aria-label")
    assert strokes(places.nth(1)) != strokes(places.first)
    page.keyboard.press("Enter")
    assert page.url.endswith("/composants/#")
