"""Choosing among missions: by keyboard, by the address, by links alone."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from plugins.geography import key_of
from tests.browser.conftest import OpenPage
from tests.browser.test_accessibility import violations

pytestmark = pytest.mark.browser

MISSIONS = "/missions/"
STATUS = ".mission-filter__state [role=status]"
TITLES = "[data-missions] .mission-card__title"


def box(page: Page, value: str) -> Any:
    return page.locator(f'.mission-filter__box[value="{value}"]')


def whole(page: Page) -> None:
    expect(page.locator(STATUS)).to_have_text("6 missions")


def test_ticking_a_box_filters_in_place_and_says_how_many(open_page: OpenPage) -> None:
    page = open_page(MISSIONS)
    whole(page)
    box(page, "mode:remote").focus()
    page.keyboard.press("Space")

    expect(page.locator(STATUS)).to_have_text("2 missions")
    assert page.locator(TITLES).count() == 2
    assert page.url.endswith("/missions/?mode=remote")


def test_values_of_a_facet_add_up_and_facets_narrow_each_other(open_page: OpenPage) -> None:
    page = open_page("/missions/?mode=remote,on_site&availability=weekly_hours")

    expect(page.locator(STATUS)).to_have_text("4 missions")
    assert box(page, "mode:on_site").is_checked()
    counts = page.locator('label:has([value="availability:once_hours"]) .mission-filter__count')
    expect(counts).to_have_text("1")


def test_back_undoes_a_choice_and_a_reload_keeps_it(open_page: OpenPage) -> None:
    page = open_page(MISSIONS)
    whole(page)
    box(page, "mode:remote").check()
    page.locator("[data-facet=condition] summary").click()
    box(page, "condition:seats").check()
    expect(page.locator(STATUS)).to_have_text("1 mission")
    page.reload()
    expect(page.locator(STATUS)).to_have_text("1 mission")
    page.go_back()
    expect(page.locator(STATUS)).to_have_text("2 missions")
    page.go_back()

    whole(page)
    assert not box(page, "mode:remote").is_checked()


def test_a_card_says_the_same_once_filtered(open_page: OpenPage) -> None:
    page = open_page(MISSIONS)
    whole(page)
    cards = "document.querySelectorAll('[data-missions] .mission-card')"
    said = "(card) => [card.querySelector('a').href, card.innerText]"
    words = f"Object.fromEntries([...{cards}].map({said}))"
    before = page.evaluate(words)
    box(page, "mode:remote").check()
    expect(page.locator(STATUS)).to_have_text("2 missions")

    after = page.evaluate(words)
    assert {address: before[address] for address in after} == after


def test_clearing_brings_every_mission_back(open_page: OpenPage) -> None:
    page = open_page("/missions/?mode=remote&cause=numerique")
    expect(page.locator(STATUS)).to_have_text("Aucune mission ne répond à tout cela")
    page.get_by_role("button", name="Tout effacer").press("Enter")

    whole(page)
    assert page.url.endswith(MISSIONS)
    assert page.locator(TITLES).count() == 6


def test_a_commune_orders_missions_by_distance(open_page: OpenPage) -> None:
    page = open_page(MISSIONS)
    whole(page)
    page.get_by_label("Près de").press_sequentially("aubervil")
    option = page.locator("datalist option").first
    expect(option).to_have_attribute("value", "Aubervilliers (93300)")
    page.get_by_label("Près de").fill("Aubervilliers (93300)")
    page.keyboard.press("Tab")

    expect(page.locator(STATUS)).to_have_text("1 mission")
    expect(page.locator(".mission-card__fact--where").first).to_contain_text("à 2\u00a0km")
    assert "lieu=Aubervilliers" in page.url
    page.get_by_label("À moins de").select_option("100")
    expect(page.locator(STATUS)).to_have_text("1 mission")


@pytest.mark.parametrize(
    "typed",
    ["Aubervilliers", "93200", "L’Île-Saint-Denis", "st denis", "La Ferté", "Œting", "Ste-Foy"],
)
def test_the_file_of_communes_that_is_asked_for_is_the_one_that_holds_them(
    open_page: OpenPage, typed: str
) -> None:
    page = open_page(MISSIONS)
    whole(page)
    with page.expect_request("**/lieux/*.json") as asked:
        page.get_by_label("Près de").fill(typed)

    assert asked.value.url.endswith(f"/lieux/{key_of(typed)}.json")
    assert page.locator("datalist option").first.get_attribute("value")


def test_an_unknown_commune_is_told_and_nothing_is_lost(open_page: OpenPage) -> None:
    page = open_page("/missions/?lieu=Zzyzx&mode=remote")

    expect(page.get_by_text("Commune inconnue")).to_be_visible()
    expect(page.locator(STATUS)).to_have_text("2 missions")


def test_more_missions_are_shown_on_demand(open_page: OpenPage) -> None:
    page = open_page("/404.html")

    def many(route: Route) -> None:
        index = route.fetch().json()
        first, *_ = index["missions"]
        index["missions"] = [[f"Mission {n}", f"/m/{n}/", *first[2:]] for n in range(50)]
        route.fulfill(body=json.dumps(index), content_type="application/json")

    page.route("**/missions/index.json", many)
    page.goto(page.url.replace("/404.html", "/missions/?mode=hybrid"))
    expect(page.locator(STATUS)).to_have_text("50 missions")
    assert page.locator(TITLES).count() == 24
    page.get_by_role("button", name="Voir plus de missions").press("Enter")

    assert page.locator(TITLES).count() == 48
    assert page.evaluate("document.activeElement.textContent") == "Mission 24"


def test_when_the_index_cannot_be_loaded_the_links_remain(open_page: OpenPage) -> None:
    page = open_page("/404.html")
    page.route("**/missions/index.json", lambda route: route.abort())
    page.goto(page.url.replace("/404.html", MISSIONS))

    expect(page.locator(STATUS)).to_contain_text("n’ont pas pu être chargées")
    page.locator('[data-value="mode:remote"]').click()
    expect(page.locator("h1")).to_have_text("À distance")


def test_without_javascript_values_combine_by_links(open_page: OpenPage) -> None:
    page = open_page(MISSIONS, java_script_enabled=False)
    assert not page.get_by_label("Près de").is_visible()
    page.locator('[data-value="mode:remote"]').click()
    page.locator("[data-facet=audience] summary").click()
    page.locator('[data-value="audience:any_public"]').click()

    assert page.url.endswith("/missions/mode/a-distance/public/tous-publics/")
    assert page.locator(TITLES).count() == 1
    page.get_by_role("link", name="Retirer À distance").click()
    assert page.url.endswith("/missions/public/tous-publics/")


@pytest.mark.parametrize("width", [360, 1280])
def test_a_filtered_list_is_accessible(open_page: OpenPage, axe: str, width: int) -> None:
    page = open_page("/missions/?mode=remote&lieu=Zzyzx", width)
    expect(page.locator(STATUS)).to_have_text("2 missions")
    page.evaluate(
        "document.querySelectorAll('details').forEach((details) => (details.open = true))"
    )

    assert violations(page, axe) == ""
