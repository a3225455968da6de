"""The pages of missions by facet, and what their templates are offered."""

from tests.conftest import BuildSite, LoadSite
from tests.tiny import ASSOCIATION, MISSION, having

PARIS = "places: [{postal_code: '75001', city: Paris, department: '75'}]"
SITE = {
    "associations/les-amis/index.md": ASSOCIATION,
    "missions/loin/index.md": having(MISSION, "title: J’aide de loin", "causes: [sport]"),
    "missions/ici/index.md": having(
        MISSION, "title: J’aide ici", "mode: on_site", PARIS, "causes: [sport]"
    ),
    "missions/la/index.md": having(
        MISSION, "title: J’aide là", "mode: on_site", PARIS, "causes: [sante]"
    ),
}


def test_every_value_with_missions_has_a_page_in_each_language(load: LoadSite) -> None:
    addresses = load(SITE).addresses

    assert {
        "/missions/mode/a-distance/",
        "/en/missions/mode/remote/",
        "/missions/departement/paris/",
        "/missions/departement/paris/cause/sport-pour-tous/",
        "/missions/condition/il-reste-des-places/",
    } <= set(addresses)
    assert "/missions/mode/pres-de-chez-vous/" not in addresses


def test_a_page_shows_what_its_choice_finds_and_its_way_back(load: LoadSite) -> None:
    page = load(SITE).page("/missions/departement/paris/cause/sport-pour-tous/")

    assert page.title == "Paris, Sport pour tous"
    assert [document.slug for _, shown in page.context["groups"] for document in shown] == ["ici"]
    assert [crumb.label for crumb in page.crumbs][1:] == ["Missions", "Paris", "Sport pour tous"]
    assert page.crumbs[2].address == "/missions/departement/paris/"
    assert page.alternates["en"] == "/en/missions/departement/paris/cause/sport-for-all/"


def test_search_engines_are_given_the_pages_of_one_value_only(load: LoadSite) -> None:
    site = load(SITE)

    assert site.page("/missions/departement/paris/").is_indexed
    assert not site.page("/missions/departement/paris/cause/sport-pour-tous/").is_indexed


def test_a_long_choice_is_cut_into_pages(load: LoadSite) -> None:
    site = load(SITE, PER_PAGE=1)

    assert "/missions/departement/paris/page/2/" in site.addresses


def test_links_combine_values_and_take_them_back_without_a_script(build_site: BuildSite) -> None:
    built = build_site(SITE)

    every = built.page("/missions/")
    assert every.css_first('[data-value="department:paris"]').attributes["href"] == (
        "/missions/departement/paris/"
    )
    paris = built.page("/missions/departement/paris/")
    sport = paris.css_first('[data-value="cause:sport"]').attributes["href"]
    assert sport == "/missions/departement/paris/cause/sport-pour-tous/"
    both = built.page(sport)
    assert [link.attributes["href"] for link in both.css(".chosen-facets a")] == [
        "/missions/cause/sport-pour-tous/",
        "/missions/departement/paris/",
    ]
