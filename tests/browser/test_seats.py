"""The seats of a mission as the sign-up service tells them, in a page built before."""

import json
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser

# Six seats, open, of which the build knows nothing.
MISSION = "sous-titres"
ADDRESS = f"/missions/{MISSION}/"
WORDS = ".mission-facts .seats-meter__words"
STATUS = ".mission-facts .mission-status"


@pytest.fixture
def opened(browser: Browser, demo: str) -> Any:
    """Return a function which opens a mission while the service tells something."""
    contexts = []

    def open_with(body: str, status: int = 200, address: str = ADDRESS) -> Page:
        context = browser.new_context(viewport={"width": 360, "height": 740})
        contexts.append(context)
        page = context.new_page()

        def answer(route: Route) -> None:
            route.fulfill(status=status, body=body, content_type="application/json")

        page.route("**/places.json", answer)
        with page.expect_response("**/places.json"):
            page.goto(f"{demo}{address}", wait_until="load")
        page.wait_for_function("new Promise((done) => setTimeout(() => done(true), 50))")
        return page

    yield open_with
    for context in contexts:
        context.close()


def told(**counts: Any) -> str:
    return json.dumps({"version": 1, "missions": {MISSION: counts}})


@pytest.mark.parametrize(
    ("counts", "words", "status"),
    [
        ({"taken": 0}, "6 places libres sur 6", "Ouverte"),
        ({"taken": 5}, "1 place libre sur 6", "Ouverte"),
        ({"taken": 6}, "Les 6 places sont prises", "Complète"),
        ({"taken": 9}, "Les 6 places sont prises", "Complète"),
        ({"taken": 1, "seats": 3}, "2 places libres sur 3", "Ouverte"),
        ({"taken": 1, "seats": 1}, "La place est prise", "Complète"),
    ],
)
def test_the_page_tells_the_seats_left_now(
    opened: Any, counts: dict[str, int], words: str, status: str
) -> None:
    page = opened(told(**counts))

    expect(page.locator(WORDS)).to_have_text(words)
    expect(page.locator(STATUS)).to_have_text(status)
    expect(page.get_by_role("status").filter(has_text=words)).to_be_visible()


def test_the_page_of_a_mission_that_was_closed_takes_no_application(opened: Any) -> None:
    page = opened(told(taken=1, closed=True))

    expect(page.get_by_role("status").filter(has_text="Candidatures closes")).to_be_visible()
    expect(page.locator(".mission-facts__action")).to_have_count(0)
    expect(page.locator("form[method=post]")).to_have_count(0)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("", 404),
        ("", 503),
        ("<html>", 200),
        ("null", 200),
        ("[]", 200),
        ('{"version": 1, "missions": {}}', 200),
        ('{"version": 1, "missions": {"sous-titres": {"taken": "six"}}}', 200),
        ('{"version": 1, "missions": {"sous-titres": null}}', 200),
    ],
)
def test_whatever_else_is_answered_the_page_stays_as_it_was(
    opened: Any, body: str, status: int
) -> None:
    page = opened(body, status)

    expect(page.locator(WORDS)).to_have_text("6 places")
    expect(page.locator(STATUS)).to_have_text("Ouverte")
    assert page.locator(WORDS).get_attribute("role") is None


def test_nothing_moves_when_the_seats_come(opened: Any) -> None:
    def bottom(page: Page) -> float:
        box = page.locator(".mission-facts").bounding_box()
        assert box is not None
        return box["y"] + box["height"]

    assert bottom(opened(told(taken=3))) == bottom(opened("", 404))


def test_a_mission_that_is_full_asks_nothing(open_page: Any) -> None:
    asked = []
    page = open_page("/404.html")
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page.url.replace("/404.html", "/missions/gestion-administrative/"))

    assert not any(url.endswith("places.json") for url in asked)
