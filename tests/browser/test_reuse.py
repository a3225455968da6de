"""What other sites take is copied by keyboard, and read when it cannot be."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.browser

PAGE = "/recits/la-cuisine-de-nuit/republier/"
BUTTON = "[data-copies=texte]"


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_the_code_is_copied_by_keyboard_and_that_is_told(open_page: OpenPage) -> None:
    page = open_page(PAGE, permissions=["clipboard-read", "clipboard-write"])
    page.locator(BUTTON).focus()
    page.keyboard.press("Enter")

    expect(page.locator("#texte ~ p [role=status]")).to_have_text("Copié.")
    assert copied(page) == page.locator("#texte").input_value()
    assert copied(page).startswith('<article lang="fr">')


def test_where_the_browser_refuses_the_code_is_selected(open_page: OpenPage) -> None:
    page = open_page(PAGE)
    page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error('no')))")
    page.locator(BUTTON).click()

    expect(page.locator("#texte ~ p [role=status]")).to_contain_text("copiez-le avec Ctrl+C")
    expect(page.locator("#texte")).to_be_focused()
    assert page.locator("#texte").evaluate("e => e.selectionEnd - e.selectionStart") > 1000


def test_without_scripts_there_is_no_button_and_the_code_can_be_selected(
    open_page: OpenPage,
) -> None:
    page = open_page(PAGE, java_script_enabled=False)

    expect(page.locator(BUTTON)).to_be_hidden()
    page.locator("#texte").focus()
    page.keyboard.press("Control+A")
    expect(page.locator("#texte")).to_be_focused()


def test_each_button_copies_its_own_code(open_page: OpenPage) -> None:
    page = open_page(PAGE, permissions=["clipboard-read", "clipboard-write"])
    page.locator("[data-copies=canonique]").click()

    expect(page.locator("#canonique ~ p [role=status]")).to_have_text("Copié.")
    assert copied(page).startswith('<link rel="canonical"')
    expect(page.locator("#texte ~ p [role=status]")).to_have_text("")


def test_nothing_moves_when_the_buttons_come(open_page: OpenPage) -> None:
    def places(page: Page) -> list[float]:
        return [float(item.bounding_box()["y"]) for item in page.locator("textarea").all()]  # type: ignore[index]

    assert places(open_page(PAGE)) == places(open_page(PAGE, java_script_enabled=False))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_frame_of_another_site_shows_the_missions_without_scrolling_sideways(
    open_page: OpenPage, demo: str, scheme: str
) -> None:
    page = open_page("/404.html", color_scheme=scheme)
    address = f"{demo}/associations/concienta/integrer/"
    page.set_content(f'<iframe src="{address}" width="320" height="480" title="x"></iframe>')
    frame = page.frame_locator("iframe")

    expect(frame.locator("h1")).to_have_text("Missions ouvertes – Concienta")
    root = frame.locator("html")
    assert root.evaluate("e => e.scrollWidth <= e.clientWidth")
    with page.context.expect_page() as opened:
        frame.locator(".mission-lines__link").first.click()
    assert opened.value.url.startswith(f"{demo}/missions/")
