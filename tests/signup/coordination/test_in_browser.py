"""The pages in a real browser: nothing for axe-core to find, a keyboard is enough, so is HTML."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from signup.models import Application, Coordinator, State
from tests.browser.test_accessibility import violations
from tests.signup.coordination.conftest import PASSWORD, Applied
from tests.signup.coordination.live import served
from tests.tiny import ONE_OF_EACH, TinySite

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a built site, for its style and scripts."""
    tiny = TinySite(tmp_path_factory.mktemp("tiny"))
    tiny.write(ONE_OF_EACH)
    return tiny.build(SITEURL="https://media.example").folder


@pytest.fixture
def address(built: Path, service: Path) -> Iterator[str]:
    """Return where the pages of coordinators are."""
    with served(built) as found:
        yield f"{found}/coordination/"


def press_enter(page: Page) -> None:
    with page.expect_navigation():
        page.keyboard.press("Enter")


def sign_in(page: Page, address: str, who: Coordinator) -> None:
    page.goto(address)
    page.fill("#email", who.email)
    page.fill("#password", PASSWORD)
    press_enter(page)


@pytest.fixture
def page(browser: Browser, address: str, anne: Coordinator) -> Iterator[Page]:
    """Return a page of the browser where a coordinator is signed in."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="fr-FR")
    page = context.new_page()
    sign_in(page, address, anne)
    yield page
    context.close()


def test_axe_finds_nothing_wide_or_narrow_light_or_dark(
    page: Page, axe: str, address: str, applied: Applied
) -> None:
    """A page of each sort, with late people, minors, answers, and an error."""
    lou = applied("Lou", slug="exigeante", age_band="16_17", guardian="p@exemple.org")
    Application.objects.filter(pk=lou.pk).update(changed_at="2026-01-01T00:00Z", message="Oui")
    applied("Sam", slug="exigeante")
    pages = [
        "",
        "missions/exigeante/",
        f"candidatures/{lou.pk}/",
        "missions/exigeante/message/",
        "missions/exigeante/liste/",
        "compte/",
        "compte/double-verification/",
    ]
    for path in pages:
        page.set_viewport_size({"width": 1280, "height": 800})
        page.emulate_media(color_scheme="light")
        page.goto(f"{address}{path}")
        assert violations(page, axe) == "", path
        page.set_viewport_size({"width": 360, "height": 740})
        page.wait_for_function("innerWidth === 360 && visualViewport.width === 360")
        assert page.evaluate("document.documentElement.scrollWidth") == 360, path
        page.emulate_media(color_scheme="dark")
        assert violations(page, axe) == "", f"{path}, narrow and dark"


def test_a_table_piled_up_is_still_a_table_to_who_listens(
    page: Page, address: str, applied: Applied
) -> None:
    applied()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}missions/permanence/")
    assert page.evaluate("getComputedStyle(document.querySelector('.records')).display") == "block"

    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")

    roles = [node["role"]["value"] for node in tree["nodes"] if not node["ignored"]]
    assert {"table", "row", "columnheader", "rowheader", "cell"} <= set(roles)


def test_an_error_has_the_focus_and_leads_to_its_field(
    page: Page, axe: str, address: str, applied: Applied
) -> None:
    applied(), applied("Lou")
    page.goto(f"{address}missions/permanence/")
    page.fill("#seats", "1")
    press_enter(page)

    assert page.evaluate("document.activeElement.id") == "erreurs"
    assert page.title().startswith("Erreur\u00a0:")
    assert violations(page, axe) == ""
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "seats"


def test_an_application_is_answered_with_the_keyboard_alone(
    page: Page, address: str, applied: Applied
) -> None:
    camille = applied()
    page.goto(f"{address}candidatures/{camille.pk}/")
    page.get_by_role("button", name="Accepter").focus()
    press_enter(page)

    assert page.get_by_role("status").inner_text() == (
        "La candidature est acceptée. La personne reçoit un courriel."
    )
    assert Application.objects.get(pk=camille.pk).state == State.ACCEPTED


def test_pages_work_without_scripts(
    browser: Browser, address: str, anne: Coordinator, applied: Applied
) -> None:
    camille = applied()
    context = browser.new_context(java_script_enabled=False, locale="fr-FR")
    page = context.new_page()
    sign_in(page, address, anne)

    page.goto(f"{address}candidatures/{camille.pk}/")
    page.get_by_text("Refuser la candidature").click()
    page.get_by_label("Le besoin a changé").check()
    with page.expect_navigation():
        page.get_by_role("button", name="Refuser", exact=True).click()
    context.close()

    camille.refresh_from_db()
    assert (camille.state, camille.reason) == (State.DECLINED, "change_mind")
