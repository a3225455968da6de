"""The pages by cause, territory, audience and author."""

import pytest

from plugins.kinds.terms import BY_GROUPING, grouped, term_of, term_path
from tests.conftest import LoadSite
from tests.tiny import ASSOCIATION, MISSION, ONE_OF_EACH, STORY, Loaded, having

PLACE = 'places: [{postal_code: "93200", city: Saint-Denis, department: "93"}]'
AMIS = {"associations/les-amis/index.md": ASSOCIATION}


def shown(site: Loaded, address: str) -> list[str]:
    return [doc.slug for _, docs in site.page(address).context["groups"] for doc in docs]


def entries(site: Loaded, address: str) -> list[tuple[str, str, int]]:
    return list(site.page(address).context["entries"])


def test_a_cause_gathers_every_kind_that_serves_it(load: LoadSite) -> None:
    files = {
        **ONE_OF_EACH,
        "recits/un-recit/index.md": having(STORY, "causes: [solidarite-insertion]"),
    }
    site = load(files)
    groups = site.page("/causes/solidarite-et-insertion/").context["groups"]

    assert [kind.name for kind, _ in groups] == ["story", "mission", "association"]
    assert shown(site, "/causes/solidarite-et-insertion/") == [
        "un-recit",
        "une-mission",
        "les-amis",
    ]


@pytest.mark.parametrize(
    ("files", "addresses"),
    [
        (
            {"recits/a/index.md": having(STORY, "territories: [martinique]")},
            {"/territoires/martinique/"},
        ),
        (
            {"recits/a/index.md": having(STORY, "territories: [paris, france]")},
            {"/territoires/paris/", "/territoires/ile-de-france/", "/territoires/france/"},
        ),
        (
            {**AMIS, "missions/a/index.md": having(MISSION, "mode: on_site", PLACE)},
            {"/territoires/seine-saint-denis/", "/territoires/ile-de-france/"},
        ),
        (
            {"associations/les-amis/index.md": having(ASSOCIATION, 'department: "2A"')},
            {"/territoires/corse-du-sud/", "/territoires/corse/"},
        ),
    ],
    ids=["overseas", "named", "place-of-a-mission", "seat-of-an-association"],
)
def test_a_territory_comes_with_its_region(
    load: LoadSite, files: dict[str, str], addresses: set[str]
) -> None:
    site = load(files)
    found = {address for address in site.addresses if address.startswith("/territoires/")}

    assert found - {"/territoires/"} == addresses


def test_a_document_of_two_departements_is_shown_once_in_their_region(load: LoadSite) -> None:
    site = load({"recits/a/index.md": having(STORY, "territories: [paris, hauts-de-seine, 75]")})

    assert shown(site, "/territoires/ile-de-france/") == ["a"]
    assert shown(site, "/territoires/paris/") == ["a"]


def test_an_audience_gathers_missions_and_associations(load: LoadSite) -> None:
    files = {
        "associations/les-amis/index.md": having(ASSOCIATION, "audiences: [children]"),
        "missions/a/index.md": having(MISSION, "audiences: [children, seniors]"),
    }
    site = load(files)

    assert shown(site, "/publics/jeunes-et-enfants/") == ["a", "les-amis"]
    assert shown(site, "/publics/personnes-agees/") == ["a"]


def test_an_author_gathers_what_they_signed(load: LoadSite) -> None:
    files = {
        "recits/a/index.md": having(STORY, "authors: [La rédaction, Atelier Grain]"),
        "recits/b/index.md": having(STORY, "date: 2026-01-01"),
    }
    site = load(files)

    assert shown(site, "/auteurs/la-redaction/") == ["a", "b"]
    assert shown(site, "/auteurs/atelier-grain/") == ["a"]


@pytest.mark.parametrize(
    ("line", "address"),
    [
        ("causes: [sport, sport]", "/causes/sport-pour-tous/"),
        ("authors: [La rédaction, la Rédaction]", "/auteurs/la-redaction/"),
        ("territories: [paris, paris]", "/territoires/paris/"),
    ],
)
def test_a_word_written_twice_shows_the_document_once(
    load: LoadSite, line: str, address: str
) -> None:
    site = load({"recits/a/index.md": having(STORY, line)})

    assert shown(site, address) == ["a"]


def test_an_index_counts_the_documents_of_each_term_by_french_label(load: LoadSite) -> None:
    files = {
        "recits/a/index.md": having(STORY, "territories: [val-d-oise, ain]"),
        "recits/b/index.md": having(STORY, "territories: [ain]"),
    }
    site = load(files)

    assert entries(site, "/territoires/") == [
        ("Ain", "/territoires/ain/", 2),
        ("Auvergne-Rhône-Alpes", "/territoires/auvergne-rhone-alpes/", 2),
        ("Île-de-France", "/territoires/ile-de-france/", 1),
        ("Val-d’Oise", "/territoires/val-d-oise/", 1),
    ]


def test_english_pages_have_english_addresses_and_fall_back_on_french_documents(
    load: LoadSite,
) -> None:
    site = load({"recits/a/index.md": having(STORY, "territories: [bretagne]")})

    assert entries(site, "/en/places/") == [("Brittany", "/en/places/brittany/", 1)]
    assert shown(site, "/en/places/brittany/") == ["a"]
    assert site.page("/territoires/bretagne/").alternates == {
        "fr": "/territoires/bretagne/",
        "en": "/en/places/brittany/",
    }


def test_a_page_links_to_the_pages_of_its_terms(load: LoadSite) -> None:
    site = load({"recits/a/index.md": having(STORY, "territories: [bretagne]")})
    terms = site.page("/recits/a/").context["terms"]

    assert [(term.slug, address) for term, address in terms["territory"]] == [
        ("bretagne", "/territoires/bretagne/")
    ]
    assert [address for _, address in terms["author"]] == ["/auteurs/la-redaction/"]
    assert all(address in site.addresses for pairs in terms.values() for _, address in pairs)


@pytest.mark.parametrize(
    ("grouping", "slug", "label", "path"),
    [
        ("cause", "sport", "Sport pour tous", "causes/sport-for-all"),
        ("territory", "bretagne", "Bretagne", "places/brittany"),
        ("author", "la-redaction", "La rédaction", "authors/la-redaction"),
    ],
)
def test_a_term_comes_back_from_its_slug_and_its_french_label(
    grouping: str, slug: str, label: str, path: str
) -> None:
    term = term_of(grouping, slug, label)

    assert (term.slug, term.fr) == (slug, label)
    assert term_path(BY_GROUPING[grouping], term, "en") == path


def test_the_facts_of_texts_are_enough_to_group_them(load: LoadSite) -> None:
    files = {
        "recits/a/index.md": having(STORY, "causes: [sport, sante]"),
        "recits/b/index.md": having(STORY, "causes: [sport]"),
    }
    facts = load(files).site.structure.facts
    groups = grouped(facts.items(), BY_GROUPING["cause"])

    assert [(term.slug, len(paths)) for term, paths in groups.items()] == [
        ("sante", 1),
        ("sport", 2),
    ]
