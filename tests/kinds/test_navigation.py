"""The menus, and the pages that exist whatever is written."""

from plugins.kinds.navigation import navigation
from tests.conftest import LoadSite
from tests.tiny import ONE_OF_EACH, PAGE, STORY, having


def test_every_entry_of_every_menu_leads_to_a_page(load: LoadSite) -> None:
    site = load({**ONE_OF_EACH, "pages/une-page/index.md": having(PAGE, "menu: header")})

    for lang in ("fr", "en"):
        menus = navigation(site.site, lang)
        entries = [*menus.header, *menus.explore, *menus.about, *menus.legal]
        addresses = {entry.address for entry in entries} | {menus.home}
        assert addresses <= set(site.addresses)
        assert all(entry.label for entry in entries)


def test_menus_speak_the_language_of_the_page(load: LoadSite) -> None:
    site = load({}).site

    assert [entry.label for entry in navigation(site, "fr").header] == [
        "Récits",
        "Films",
        "Galeries",
        "Missions",
        "Associations",
        "Fiches d’expérience",
    ]
    assert navigation(site, "en").header[0].address == "/en/stories/"
    assert (navigation(site, "en").home, navigation(site, "en").feed) == ("/en/", "/en/atom.xml")


def test_pages_stand_in_their_menu_by_rank(load: LoadSite) -> None:
    pages = {
        "dons": "menu: footer\norder: 1",
        "charte": "menu: footer\norder: 2",
        "nous": "menu: header",
        "seule": "menu: none",
    }
    files = {
        f"pages/{slug}/index.md": having(PAGE, f"title: {slug}", *lines.splitlines())
        for slug, lines in pages.items()
    }
    menus = navigation(load(files).site, "fr")

    assert menus.header[-1].label == "nous"
    assert [entry.label for entry in menus.about] == ["nous", "dons", "charte"]


def test_a_menu_names_the_translation_of_a_page(load: LoadSite) -> None:
    files = {
        "pages/nous/index.md": having(PAGE, "menu: header"),
        "pages/nous/index.en.md": having(PAGE, "title: Who we are", "menu: header"),
    }
    entry = navigation(load(files).site, "en").header[-1]

    assert (entry.label, entry.address) == ("Who we are", "/en/nous/")


def test_fixed_pages_exist_in_both_languages_and_lead_to_each_other(load: LoadSite) -> None:
    site = load({})
    pairs = {
        "/": "/en/",
        "/films/": "/en/films/",
        "/mentions-legales/": "/en/legal-notice/",
        "/confidentialite/": "/en/privacy/",
        "/accessibilite/": "/en/accessibility/",
    }

    for french, english in pairs.items():
        both = {"fr": french, "en": english}
        assert site.page(french).alternates == site.page(english).alternates == both


def test_the_page_not_found_is_one_for_all_and_not_indexed(load: LoadSite) -> None:
    page = load({}).page("/404.html")

    assert (page.template, page.is_indexed, page.alternates) == ("404", False, {})


def test_legal_pages_hold_the_identity_of_the_settings(load: LoadSite) -> None:
    site = load({})

    assert site.page("/mentions-legales/").context["identity"] is site.site.settings.identity
    assert site.site.settings.identity is not None


def test_the_home_page_shows_what_is_latest_and_open(load: LoadSite) -> None:
    many = {f"recits/r{n}/index.md": having(STORY, f"date: 2026-01-0{n}") for n in range(1, 9)}
    site = load({**ONE_OF_EACH, **many})
    home = site.page("/").context

    assert home["campaign"].slug == "une-campagne"
    assert [story.slug for story in home["stories"]] == [
        "un-recit",
        *(f"r{n}" for n in range(8, 2, -1)),
    ]
    assert [mission.slug for mission in home["missions"]] == ["une-mission"]
    assert [association.slug for association in home["associations"]] == ["les-amis"]
    assert [gallery.slug for gallery in home["galleries"]] == ["une-galerie"]
    assert [report.slug for report in home["reports"]] == ["une-experience"]


def test_the_home_page_of_an_empty_site_shows_nothing(load: LoadSite) -> None:
    home = load({}).page("/").context

    assert (home["campaign"], home["stories"], home["missions"]) == (None, [], [])


def test_a_page_that_is_not_translated_says_its_language_in_the_menus_of_others(
    load: LoadSite,
) -> None:
    loaded = load({"pages/une-page/index.md": having(PAGE, "menu: footer")})

    assert [entry.language for entry in navigation(loaded.site, "en").about] == ["fr"]
    assert [entry.language for entry in navigation(loaded.site, "fr").about] == [""]
