"""Searching the site in a real browser, under a strict policy."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import served
from tests.browser.searching import CONTENT, Strict
from tests.browser.test_accessibility import violations
from tests.conftest import EPOCH
from tests.tiny import Built, TinySite

pytestmark = pytest.mark.browser

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return a site with an index."""
    tiny = TinySite(tmp_path_factory.mktemp("searched"), search=True)
    tiny.write(CONTENT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        built = tiny.build()
    assert built.messages == []
    return built


@pytest.fixture(scope="module")
def address(site: Built) -> Iterator[str]:
    """Return where it is served."""
    yield from served(site.folder, Strict)


@pytest.fixture
def open_search(browser: Browser, address: str) -> Iterator[Open]:
    """Return a function which opens a search page, and notes what it asks for and complains of."""
    contexts = []

    def open_at(path: str = "/recherche/", width: int = 1280, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        contexts.append(context)
        page = context.new_page()
        context.asked, context.told = [], []  # type: ignore[attr-defined]
        page.on("request", lambda request: context.asked.append(request.url))  # type: ignore[attr-defined]
        page.on("console", lambda line: context.told.append(line.text))  # type: ignore[attr-defined]
        page.goto(f"{address}{path}", wait_until="load")
        return page

    yield open_at
    for context in contexts:
        context.close()


def look_for(page: Page, words: str) -> None:
    """Type words by keyboard, and send them."""
    page.get_by_role("searchbox").fill(words)
    page.keyboard.press("Enter")


def titles(page: Page) -> list[str]:
    """Return the titles of the results, once they are there."""
    expect(page.get_by_role("status")).to_have_text(re.compile(r"résultat|result", re.IGNORECASE))
    return page.locator(".search__title").all_inner_texts()


def engine(page: Page) -> list[str]:
    """Return what was asked of the folder of the index."""
    return [url for url in page.context.asked if "/pagefind/" in url]  # type: ignore[attr-defined]


def test_words_without_accents_find_those_that_have_some(open_search: Open) -> None:
    page = open_search()
    look_for(page, "reinsertion")

    assert {"Sortir", "Réinsertion", "Aide à la réinsertion"} == set(titles(page))


@pytest.mark.parametrize(("words", "title"), [("prison", "Sortir"), ("lettres", "Courrier 1")])
def test_a_word_finds_its_other_forms(open_search: Open, words: str, title: str) -> None:
    page = open_search()
    look_for(page, words)

    assert title in [*titles(page), "Courrier 1"]
    assert titles(page) != []


def test_a_title_counts_more_than_a_text(open_search: Open) -> None:
    page = open_search()
    look_for(page, "réinsertion")

    assert titles(page)[-1] == "Sortir"


def test_neither_drafts_nor_hidden_texts_nor_easy_versions_are_found(open_search: Open) -> None:
    page = open_search()
    look_for(page, "réinsertion")

    assert not {"Caché", "Brouillon", "Sortir facile"} & set(titles(page))


def test_each_language_is_searched_apart(open_search: Open) -> None:
    page = open_search("/en/search/")
    look_for(page, "prison")

    assert titles(page) == ["Going out"]
    other = page.get_by_role("link", name="Chercher dans les textes en français")
    assert str(other.get_attribute("href")).endswith("/recherche/?q=prison")


def test_a_result_says_what_a_card_says_and_shows_the_words(open_search: Open, site: Built) -> None:
    page = open_search("/recherche/?q=prisons")
    assert titles(page) == ["Sortir"]
    result = page.locator(".search__result")

    for words in ("Récits", "5 mars 2026", "Les amis", "Avant de lire", "Des mots durs."):
        expect(result).to_contain_text(words)
    expect(result.locator("mark")).to_have_text("prisons,")
    expect(result).to_contain_text("<b>3 mots</b>")
    picture = result.locator("img")
    assert picture.get_attribute("alt") == ""
    assert site.exists(str(picture.get_attribute("src")))
    expect(picture).to_have_js_property("complete", True)
    assert picture.evaluate("image => image.naturalWidth") > 0
    result.get_by_role("link").click()
    assert page.url.endswith("/recits/sortir/")


def test_filters_narrow_by_keyboard_and_stand_in_the_address(open_search: Open) -> None:
    page = open_search("/recherche/?q=reinsertion")
    assert len(titles(page)) == 3
    page.get_by_label("Récits (2)").focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("status")).to_have_text("2 résultats")
    assert "kind=R%C3%A9cits" in page.url
    page.get_by_label("Missions (1)").check()
    expect(page.get_by_role("status")).to_have_text("3 résultats")
    page.get_by_label("Cause", exact=True).select_option("Sport pour tous")
    expect(page.get_by_role("status")).to_have_text("1 résultat")
    assert titles(page) == ["Réinsertion"]

    page.go_back()
    page.go_back()
    expect(page.get_by_role("status")).to_have_text("2 résultats")
    expect(page.get_by_label("Missions (1)")).not_to_be_checked()
    page.reload()
    expect(page.get_by_role("status")).to_have_text("2 résultats")
    expect(page.get_by_label("Récits (2)")).to_be_checked()


def test_a_territory_alone_lists_what_is_there(open_search: Open) -> None:
    page = open_search("/recherche/?territory=Bretagne")

    assert titles(page) == ["Sortir"]


def test_the_back_button_undoes_the_first_search(open_search: Open) -> None:
    page = open_search()
    look_for(page, "prison")
    assert titles(page) == ["Sortir"]
    page.go_back()

    expect(page.get_by_role("status")).to_have_text("")
    expect(page.locator(".search__result")).to_have_count(0)
    expect(page.get_by_role("searchbox")).to_have_value("")


def test_more_results_come_when_asked_and_take_the_focus(open_search: Open) -> None:
    page = open_search("/recherche/?q=lettre")
    assert len(titles(page)) == 10
    expect(page.get_by_role("status")).to_have_text("12 résultats")
    page.get_by_role("button", name="Plus de résultats").press("Enter")

    expect(page.locator(".search__result")).to_have_count(12)
    expect(page.locator(".search__title a").nth(10)).to_be_focused()
    expect(page.get_by_role("button", name="Plus de résultats")).to_be_hidden()


def test_nothing_is_loaded_before_the_field_is_used(open_search: Open) -> None:
    page = open_search()
    page.wait_for_timeout(300)
    assert engine(page) == []
    page.get_by_role("searchbox").focus()
    expect(page.get_by_label("Territoire")).to_be_visible()

    assert engine(page) != []


def test_the_policy_stops_nothing_of_the_search(open_search: Open) -> None:
    page = open_search("/recherche/?q=prison")
    titles(page)

    assert page.context.told == []  # type: ignore[attr-defined]
    hosts = {url.split("/")[2] for url in page.context.asked}  # type: ignore[attr-defined]
    assert len(hosts) == 1


def test_a_search_that_finds_nothing_says_what_to_do(open_search: Open) -> None:
    page = open_search()
    look_for(page, "xylophone")

    expect(page.get_by_role("status")).to_have_text(
        "Aucun résultat. Essayez un autre mot, ôtez un filtre, ou parcourez les listes ci-dessous."
    )
    expect(page.get_by_role("heading", name="Parcourir les listes")).to_be_visible()


def test_an_index_that_cannot_be_loaded_is_told_and_tried_again(open_search: Open) -> None:
    page = open_search()
    page.context.route("**/pagefind/**", lambda route: route.abort())
    look_for(page, "prison")
    expect(page.get_by_role("status")).to_contain_text("La recherche n’a pas pu être chargée.")
    page.context.unroute("**/pagefind/**")
    page.keyboard.press("Enter")

    assert titles(page) == ["Sortir"]


def test_without_scripts_the_lists_are_offered_in_place_of_the_field(open_search: Open) -> None:
    page = open_search(java_script_enabled=False)

    assert page.get_by_role("searchbox").count() == 0
    expect(page.locator("main")).to_contain_text("La recherche se fait dans votre navigateur")
    main = page.locator("main")
    for name in ("Récits", "Missions", "Sport pour tous", "Bretagne"):
        expect(main.get_by_role("link", name=name, exact=True)).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_every_page_leads_to_the_search(open_search: Open, width: int) -> None:
    page = open_search("/recits/sortir/", width)
    link = page.get_by_role("banner").get_by_role("link", name="Rechercher")
    box = link.bounding_box()

    assert box is not None
    assert min(box["width"], box["height"]) >= 24
    link.click()
    assert page.url.endswith("/recherche/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_among_results(
    open_search: Open, axe: str, width: int, scheme: str
) -> None:
    page = open_search("/recherche/?q=reinsertion&kind=Missions", width, color_scheme=scheme)
    titles(page)

    # By the tools of the browser, which no policy stops.
    assert violations(page, axe) == ""


def test_nothing_is_wider_than_a_narrow_screen(open_search: Open) -> None:
    page = open_search("/recherche/?q=reinsertion", 320)
    titles(page)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
