"""The viewer of galleries: by keyboard, by finger, by its address, and without scripts."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.test_accessibility import violations

pytestmark = pytest.mark.browser

GALLERY = "/galeries/nuits-du-canal/"
LINKS = ".photo-grid .picture__link"


def opened(page: Page) -> bool:
    return bool(page.evaluate("document.querySelector('dialog.viewer')?.open ?? false"))


def focused(page: Page) -> str:
    """Return the address of the picture whose link has the focus, or the word of a button."""
    return str(
        page.evaluate(
            "document.activeElement.closest('[id^=photo-]')?.id"
            " ?? document.activeElement.textContent.trim()"
        )
    )


def anchors(page: Page) -> list[str]:
    return [str(item.get_attribute("id")) for item in page.locator(".photo-grid__item").all()]


def test_a_picture_is_opened_and_left_by_keyboard(open_page: OpenPage) -> None:
    page = open_page(GALLERY)
    first, second, *_ = anchors(page)
    page.locator(LINKS).first.focus()
    page.keyboard.press("Enter")

    assert opened(page)
    assert page.url.endswith(f"#{first}")
    expect(page.locator(".viewer__count")).to_have_text("Image 1 sur " + str(len(anchors(page))))
    page.keyboard.press("ArrowRight")
    assert page.url.endswith(f"#{second}")
    page.keyboard.press("Escape")

    expect(page.locator("dialog.viewer")).to_be_hidden()
    assert page.url.endswith(GALLERY)
    assert focused(page) == second


def test_every_picture_is_reached_and_the_ends_are_ends(open_page: OpenPage) -> None:
    page = open_page(GALLERY)
    names = anchors(page)
    page.locator(LINKS).first.click()
    met = []
    for _ in names:
        met.append(page.url.rpartition("#")[2])
        page.keyboard.press("ArrowRight")

    assert met == names
    assert page.url.endswith(names[-1])
    expect(page.locator("[data-go=next]")).to_be_disabled()
    page.keyboard.press("Home")
    assert page.url.endswith(names[0])
    expect(page.locator("[data-go=previous]")).to_be_disabled()
    page.keyboard.press("End")
    assert page.url.endswith(names[-1])


def test_the_focus_stays_in_the_viewer(open_page: OpenPage) -> None:
    page = open_page(GALLERY)
    page.locator(LINKS).nth(1).click()
    met = set()
    for _ in range(8):
        page.keyboard.press("Tab")
        met.add(focused(page))

    assert {"Fermer", "Image précédente", "Image suivante"} <= met
    assert not any(name.startswith("photo-") for name in met)


def test_the_focus_is_kept_when_the_last_picture_disables_its_button(open_page: OpenPage) -> None:
    page = open_page(GALLERY)
    page.locator(LINKS).nth(len(anchors(page)) - 2).click()
    page.locator("[data-go=next]").focus()
    page.keyboard.press("Enter")

    expect(page.locator("[data-go=next]")).to_be_disabled()
    assert focused(page) == "Fermer"


def test_the_back_button_closes_what_a_click_opened(open_page: OpenPage) -> None:
    page = open_page(GALLERY)
    page.locator(LINKS).first.click()
    page.keyboard.press("ArrowRight")
    page.go_back()

    expect(page.locator("dialog.viewer")).to_be_hidden()
    assert page.url.endswith(GALLERY)
    page.go_forward()
    expect(page.locator("dialog.viewer")).to_be_visible()


def test_the_address_of_a_picture_opens_it(open_page: OpenPage) -> None:
    name = anchors(open_page(GALLERY))[2]
    page = open_page(f"{GALLERY}#{name}")

    assert opened(page)
    expect(page.locator(".viewer__count")).to_contain_text("Image 3 ")
    page.locator("[data-go=close]").click()
    expect(page.locator("dialog.viewer")).to_be_hidden()
    assert page.url.endswith(GALLERY)
    assert focused(page) == name


def test_caption_and_credit_are_read_out(open_page: OpenPage) -> None:
    page = open_page(GALLERY)
    page.locator(LINKS).first.click()
    words = page.locator(".viewer__words")

    assert words.get_attribute("aria-live") == "polite"
    caption = page.locator(".photo-grid figcaption").first.inner_text().split("\n")
    for line in caption:
        expect(words).to_contain_text(line.strip())
    image = page.locator(".viewer__stage img")
    assert image.get_attribute("alt") == page.locator(f"{LINKS} img").first.get_attribute("alt")


@pytest.mark.parametrize(("way", "number"), [(-120, 2), (120, 1)])
def test_a_finger_slides_from_one_to_the_next(open_page: OpenPage, way: int, number: int) -> None:
    page = open_page(GALLERY, 360, has_touch=True)
    page.locator(LINKS).first.tap()
    page.evaluate(
        """(way) => {
          const stage = document.querySelector(".viewer__stage");
          const at = (type, x) => stage.dispatchEvent(new PointerEvent(type, {
            bubbles: true, pointerType: "touch", clientX: x, clientY: 300 }));
          at("pointerdown", 180);
          at("pointerup", 180 + way);
        }""",
        way,
    )

    expect(page.locator(".viewer__count")).to_contain_text(f"Image {number} ")


@pytest.mark.parametrize("width", [360, 1280])
def test_a_picture_fits_the_screen_with_its_words(open_page: OpenPage, width: int) -> None:
    page = open_page(GALLERY, width)
    page.locator(LINKS).first.click()
    page.wait_for_function("document.querySelector('.viewer__stage img').complete")

    box = page.locator(".viewer__stage img").bounding_box()
    words = page.locator(".viewer__words").bounding_box()
    assert box is not None
    assert words is not None
    height = page.viewport_size["height"] if page.viewport_size else 0
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert box["height"] > 100
    assert box["y"] + box["height"] <= words["y"] + 1
    assert words["y"] + words["height"] <= height + 1


def test_a_click_with_a_key_held_goes_where_browsers_take_it(open_page: OpenPage) -> None:
    page = open_page(GALLERY)
    with page.context.expect_page():
        page.locator(LINKS).first.click(modifiers=["Control"])

    assert not opened(page)


def test_without_scripts_a_picture_leads_to_its_file(open_page: OpenPage) -> None:
    page = open_page(GALLERY, java_script_enabled=False)
    page.locator(LINKS).first.click()

    assert page.url.endswith(".jpg")


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_the_viewer(open_page: OpenPage, axe: str, width: int) -> None:
    page = open_page(GALLERY, width)
    page.locator(LINKS).first.click()
    page.wait_for_function("document.querySelector('.viewer__stage img').complete")

    assert violations(page, axe) == ""


def test_paper_shows_four_to_a_row(open_page: OpenPage) -> None:
    page = open_page(GALLERY)
    page.emulate_media(media="print")
    tops = [
        round(box["y"])
        for item in page.locator(".photo-grid__item").all()[:4]
        if (box := item.bounding_box())
    ]

    assert len(tops) == 4
    assert len(set(tops)) == 1
