"""The whole journey in a browser: by keyboard alone, without a script, and for every eye."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from signup.addresses import Door
from signup.journey.confirming import confirm
from signup.models import Application, Mission
from tests.browser.test_accessibility import violations
from tests.signup.browser.conftest import OpenHere
from tests.signup.public.conftest import (
    MINOR,
    confirm_address,
    follow_address,
    guardian_address,
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("engine", ["sqlite"], indirect=True),
]
MOTIVATION = "J’ai animé des ateliers pendant dix ans, et je voudrais recommencer avec vous. " * 2
FORM = "/inscription/exigeante/"


def tab_to(page: Page, id_: str) -> None:
    """Press Tab until that element has the focus."""
    for _ in range(80):
        if page.evaluate("document.activeElement.id") == id_:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{id_} cannot be reached")


def type_in(page: Page, **texts: str) -> None:
    for id_, text in texts.items():
        tab_to(page, id_.replace("__", "-"))
        page.keyboard.press("Control+A")
        page.keyboard.type(text)


def send(page: Page) -> None:
    """Press Tab to the button of the form, and Enter."""
    for _ in range(80):
        if page.evaluate("document.activeElement.closest('.application-form > .button') != null"):
            break
        page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")


def look(page: Page, axe: str, name: str) -> None:
    """See that nothing is wrong on a page, narrow and wide, light and dark."""
    page.emulate_media(color_scheme="light")
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert violations(page, axe) == "", f"{name}, {width} pixels"
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
    # Nothing but the contrast may differ in the dark, and that at no width.
    page.emulate_media(color_scheme="dark")
    assert violations(page, axe, only=("color-contrast",)) == "", f"{name}, in the dark"


def test_somebody_applies_and_confirms_by_keyboard_alone(open_here: OpenHere, home: str) -> None:
    page = open_here("/missions/exigeante/")
    page.get_by_role("link", name="Se proposer").focus()
    page.keyboard.press("Enter")
    type_in(page, first_name="Anne")
    send(page)

    assert page.title().startswith("Erreur")
    assert page.evaluate("document.activeElement.id") == "erreurs"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "last_name"
    page.keyboard.type("Le Goff")
    type_in(page, email="anne@exemple.org")
    tab_to(page, "age_band-1")
    page.keyboard.press("Space")
    tab_to(page, "requirements-1")
    page.keyboard.press("Space")
    type_in(page, motivation=MOTIVATION)
    page.keyboard.press("Tab")
    page.keyboard.type("Écouter")
    expect(page.locator("#first_name")).to_have_value("Anne")
    send(page)

    expect(page.get_by_text("Nous écrivons à anne@exemple.org")).to_be_visible()
    application = Application.objects.get()
    assert (application.first_name, application.last_name) == ("Anne", "Le Goff")
    assert len(application.submission) == 36
    page.goto(f"{home}{confirm_address(application)}")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == "Confirmer ma candidature":
            break
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Une place vous est gardée")
    assert page.context.cookies() == []


def test_without_a_script_nor_a_style_the_form_is_whole(open_here: OpenHere) -> None:
    page = open_here("/missions/exigeante/", java_script_enabled=False)
    page.route("**/*.css", lambda route: route.abort())
    page.reload()
    expect(page.get_by_label("Son adresse électronique")).to_be_visible()
    page.get_by_label("Prénom", exact=True).fill("Anne")
    page.get_by_label("16 ou 17").check()
    page.get_by_role("button", name="Envoyer ma candidature").click()

    assert page.url.endswith(f"{FORM}#erreurs")
    expect(page.locator("#erreurs")).to_be_focused()
    expect(page.get_by_label("16 ou 17")).to_be_checked()
    assert page.get_by_role("link", name="Écrivez l’adresse électronique d’un parent").count() == 1


def test_the_fields_of_guardians_are_shown_to_minors_alone(open_here: OpenHere) -> None:
    page = open_here("/missions/exigeante/?apiengagement_id=abc-123")
    guardian = page.get_by_label("Son adresse électronique")

    expect(guardian).to_be_hidden()
    page.get_by_label("16 ou 17").check()
    expect(guardian).to_be_visible()
    page.get_by_label("18 ans ou plus").check()
    expect(guardian).to_be_hidden()
    assert page.locator("[name=click_id]").input_value() == "abc-123"


def sent(**answers: Any) -> Application:
    """Return an application that was sent for the mission that asks for nothing."""
    from signup.journey.applying import Answers, Sent, apply
    from signup.site import missions

    given = {"first_name": "Anne", "last_name": "Le Goff", **answers}
    guardian = {name: given.pop(name) for name in [*given] if name.startswith("guardian")}
    apply(missions().by_slug["une-mission"], Sent(Answers(**given), "fr", **guardian))
    return Application.objects.get(email=given["email"])


def test_every_page_is_for_every_eye(open_here: OpenHere, home: str, axe: str) -> None:
    page = open_here("/missions/exigeante/")
    look(page, axe, "mission")
    page.get_by_role("button", name="Envoyer ma candidature").click()
    look(page, axe, "errors")
    first = sent(email="anne@exemple.org", availability=["evenings"], message="Bonjour.")
    look(open_here(confirm_address(first)), axe, "confirm")
    confirm(first)
    confirm(sent(email="bruno@exemple.org"))
    waiting = sent(email="chloe@exemple.org")
    confirm(waiting)
    minor = sent(email="dina@exemple.org", **{**MINOR, "first_name": "Dina"})
    confirm(minor)
    addresses = {
        "form": "/inscription/une-mission/",
        "full": "/inscription/complete/",
        "english": "/en/sign-up/exigeante/",
        "pending": follow_address(first),
        "waiting": follow_address(waiting),
        "minor": follow_address(minor),
        "guardian": guardian_address(minor),
        "change": follow_address(first, Door.CHANGE),
        "withdraw": follow_address(first, Door.WITHDRAW),
        "erase": follow_address(first, Door.ERASE),
        "erased": "/inscription/suivi/effacee/",
        "unknown": "/inscription/suivi/rien/",
    }
    for name, address in addresses.items():
        page.goto(f"{home}{address}")
        look(page, axe, name)
    Mission.objects.filter(pk="une-mission").update(is_closed=True)
    page.goto(f"{home}/inscription/une-mission/")
    look(page, axe, "closed")
    page.goto(f"{home}{follow_address(first, Door.WITHDRAW)}")
    page.get_by_role("button", name="Retirer ma candidature").click()
    look(page, axe, "withdrawn")
    page.goto(f"{home}{follow_address(waiting)}")
    look(page, axe, "offered")
    page.goto(f"{home}{guardian_address(minor)}")
    page.get_by_role("button", name="J’autorise").click()
    look(page, axe, "authorised")
