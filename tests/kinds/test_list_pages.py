"""Lists cut into pages, each with its neighbours, its feed and its translations."""

import pytest

from tests.conftest import LoadSite
from tests.tiny import ONE_OF_EACH, STORY, Loaded, having

FRENCH = {
    "/recits/",
    "/missions/",
    "/associations/",
    "/experiences/",
    "/campagnes/",
    "/galeries/",
    "/partenaires/",
}
ENGLISH = {
    "/en/stories/",
    "/en/missions/",
    "/en/associations/",
    "/en/field-reports/",
    "/en/campaigns/",
    "/en/galleries/",
    "/en/partners/",
}


def stories(number: int) -> dict[str, str]:
    return {
        f"recits/r{index:02}/index.md": having(STORY, f"date: 2026-01-{index:02}")
        for index in range(1, number + 1)
    }


def shown(site: Loaded, address: str) -> list[str]:
    return [doc.slug for _, docs in site.page(address).context["groups"] for doc in docs]


def test_every_kind_with_a_list_has_one_in_each_language(load: LoadSite) -> None:
    site = load({})

    assert set(site.addresses) >= FRENCH | ENGLISH
    assert "/pages/" not in site.addresses


def test_an_empty_list_is_one_page_with_nothing(load: LoadSite) -> None:
    page = load({}).page("/recits/")

    assert (page.context["groups"], page.context["count"]) == ([], 0)
    assert page.pagination is not None
    assert (page.pagination.total, page.pagination.previous, page.pagination.next) == (1, "", "")


def test_a_long_list_is_cut_and_each_page_knows_its_neighbours(load: LoadSite) -> None:
    site = load(stories(5), PER_PAGE=2)

    assert [shown(site, a) for a in ("/recits/", "/recits/page/2/", "/recits/page/3/")] == [
        ["r05", "r04"],
        ["r03", "r02"],
        ["r01"],
    ]
    assert "/recits/page/4/" not in site.addresses
    around = [site.page(address).pagination for address in ("/recits/", "/recits/page/2/")]
    assert [(p.number, p.total, p.previous, p.next) for p in around if p] == [
        (1, 3, "", "/recits/page/2/"),
        (2, 3, "/recits/", "/recits/page/3/"),
    ]
    last = site.page("/recits/page/3/").pagination
    assert last is not None
    assert (last.previous, last.next) == ("/recits/page/2/", "")


@pytest.mark.parametrize(("number", "pages"), [(2, 1), (3, 2), (4, 2)])
def test_a_full_page_starts_no_empty_one(load: LoadSite, number: int, pages: int) -> None:
    pagination = load(stories(number), PER_PAGE=2).page("/recits/").pagination

    assert pagination is not None
    assert pagination.total == pages


def test_the_count_is_that_of_the_whole_list(load: LoadSite) -> None:
    site = load(stories(3), PER_PAGE=2)

    assert [site.page(a).context["count"] for a in ("/recits/", "/recits/page/2/")] == [3, 3]


def test_lists_by_term_are_cut_too(load: LoadSite) -> None:
    site = load(stories(3), PER_PAGE=2)

    assert shown(site, "/auteurs/la-redaction/page/2/") == ["r01"]


def test_only_the_first_page_says_its_translations(load: LoadSite) -> None:
    """The second page of a list holds other texts in each language."""
    site = load(stories(3), PER_PAGE=2)

    assert site.page("/recits/").alternates == {"fr": "/recits/", "en": "/en/stories/"}
    assert site.page("/recits/page/2/").alternates == {}


def test_a_list_of_a_kind_has_a_feed_and_a_list_by_term_has_none(load: LoadSite) -> None:
    site = load(stories(3), PER_PAGE=2)

    assert site.page("/recits/page/2/").feed == "/recits/atom.xml"
    assert site.page("/en/stories/").feed == "/en/stories/atom.xml"
    assert site.page("/auteurs/la-redaction/").feed == ""


def test_a_list_knows_the_way_from_the_home_page(load: LoadSite) -> None:
    site = load(stories(1))
    way = {
        address: [(crumb.label, crumb.address) for crumb in site.page(address).crumbs]
        for address in ("/recits/", "/en/stories/", "/auteurs/la-redaction/", "/auteurs/")
    }

    assert way == {
        "/recits/": [("Accueil", "/"), ("Récits", "")],
        "/en/stories/": [("Home", "/en/"), ("Stories", "")],
        "/auteurs/la-redaction/": [
            ("Accueil", "/"),
            ("Signatures", "/auteurs/"),
            ("La rédaction", ""),
        ],
        "/auteurs/": [("Accueil", "/"), ("Signatures", "")],
    }


def test_every_step_of_every_way_leads_to_a_page(load: LoadSite) -> None:
    site = load(ONE_OF_EACH)
    steps = {crumb.address for page in site.pages for crumb in page.crumbs if crumb.address}

    assert steps <= set(site.addresses)


def test_a_page_of_a_list_is_made_of_what_it_shows_only(load: LoadSite) -> None:
    """So a change of the oldest text does not have all the pages of its list made again."""
    files = stories(5)
    before = {product.address: product.recipe for product in load(files, PER_PAGE=2).products}
    files["recits/r01/index.md"] = having(STORY, "date: 2025-01-01", "authors: [Une autre]")
    after = {product.address: product.recipe for product in load(files, PER_PAGE=2).products}

    assert before["/recits/"] == after["/recits/"]
    assert before["/recits/page/3/"] == after["/recits/page/3/"]
    assert before["/auteurs/la-redaction/"] != after["/auteurs/la-redaction/"]
    assert before["/auteurs/"] != after["/auteurs/"]
