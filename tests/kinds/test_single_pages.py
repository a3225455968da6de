"""The page of each document, with what it links to."""

from tests.conftest import LoadSite
from tests.tiny import ONE_OF_EACH, PARTNER, STORY, Loaded, having

FRENCH = "recits/un-recit/index.md"
ENGLISH = "recits/un-recit/index.en.md"
EASY = "recits/un-recit/index.falc.md"
ADDRESS, EN, FALC = "/recits/un-recit/", "/en/stories/un-recit/", "/recits/un-recit/facile-a-lire/"


def way(site: Loaded, address: str) -> list[tuple[str, str]]:
    return [(crumb.label, crumb.address) for crumb in site.page(address).crumbs]


def test_a_page_has_its_template_its_title_and_its_document(load: LoadSite) -> None:
    page = load(ONE_OF_EACH).page(ADDRESS)

    assert (page.template, page.lang, page.title) == ("story", "fr", "Un récit")
    assert page.document is not None
    assert (page.description, page.document.path) == ("Un résumé.", f"content/{FRENCH}")
    assert (page.feed, page.is_indexed) == ("/recits/atom.xml", True)


def test_each_kind_has_its_template(load: LoadSite) -> None:
    site = load(ONE_OF_EACH)
    templates = {page.document.kind.name: page.template for page in site.pages if page.document}

    assert templates == {kind: kind for kind in templates}
    assert len(templates) == 8


def test_translations_say_each_other(load: LoadSite) -> None:
    site = load({FRENCH: STORY, ENGLISH: STORY})
    both = {"fr": ADDRESS, "en": EN}

    assert site.page(ADDRESS).alternates == site.page(EN).alternates == both


def test_the_easy_version_stands_under_its_text_and_each_leads_to_the_other(load: LoadSite) -> None:
    site = load({FRENCH: STORY, ENGLISH: STORY, EASY: having(STORY, "title: Un récit facile")})
    easy = site.page(FALC)

    assert site.messages == []
    assert site.document(ADDRESS).easy_version is site.document(FALC)
    assert site.document(FALC).original is site.document(ADDRESS)
    assert (easy.alternates, easy.is_indexed, easy.lang) == ({}, False, "fr")
    assert way(site, FALC) == [
        ("Accueil", "/"),
        ("Récits", "/recits/"),
        ("Un récit", ADDRESS),
        ("Un récit facile", ""),
    ]


def test_the_way_to_a_page_of_the_root_has_no_list(load: LoadSite) -> None:
    assert way(load(ONE_OF_EACH), "/une-page/") == [("Accueil", "/"), ("Une page", "")]


def test_a_translation_shows_the_links_of_its_original_in_its_language(load: LoadSite) -> None:
    amis = ONE_OF_EACH["associations/les-amis/index.md"]
    site = load(
        {
            **ONE_OF_EACH,
            FRENCH: having(STORY, "associations: [les-amis]", "missions: [une-mission]"),
            ENGLISH: STORY,
            "associations/les-amis/index.en.md": amis,
        }
    )
    linked = site.page(EN).context["linked"]

    assert [document.lang for document in linked["association"]] == ["en"]
    assert [document.lang for document in linked["mission"]] == ["fr"]


def test_the_easy_version_shows_the_links_of_its_original(load: LoadSite) -> None:
    site = load({**ONE_OF_EACH, FRENCH: having(STORY, "missions: [une-mission]"), EASY: STORY})

    assert [doc.slug for doc in site.page(FALC).context["linked"]["mission"]] == ["une-mission"]


def test_a_story_leads_to_the_one_before_and_the_one_after(load: LoadSite) -> None:
    files = {f"recits/r{day}/index.md": having(STORY, f"date: 2026-01-0{day}") for day in (1, 2, 3)}
    site = load({**files, "recits/x/index.md": having(STORY, "status: hidden")})
    around = {
        slug: [
            other.slug if (other := site.page(f"/recits/{slug}/").context[name]) else None
            for name in ("older", "newer")
        ]
        for slug in ("r1", "r2", "r3", "x")
    }

    assert around == {
        "r1": [None, "r2"],
        "r2": ["r1", "r3"],
        "r3": ["r2", None],
        "x": [None, None],
    }


def test_a_partner_who_is_credited_is_linked_by_name(load: LoadSite) -> None:
    credits = "credits: [{role: Image, partner: un-atelier}, {role: Son, name: Un collectif}]"
    site = load(
        {
            "partenaires/un-atelier/index.md": having(PARTNER, "name: L’atelier"),
            FRENCH: having(STORY, credits),
        }
    )

    assert site.page(ADDRESS).context["credits"] == [
        {"role": "Image", "name": "L’atelier", "address": "/partenaires/un-atelier/"},
        {"role": "Son", "name": "Un collectif", "address": ""},
    ]


def test_figures_of_the_head_and_of_the_text_are_sourced_once_each(load: LoadSite) -> None:
    figures = ONE_OF_EACH["registres/chiffres.yaml"]
    other = figures.replace("recidive:", "retour:")
    text = having(STORY, "figures: [recidive]") + "\nSoit [chiffre:retour] et [chiffre:recidive].\n"
    site = load({**ONE_OF_EACH, "registres/chiffres.yaml": figures + other, FRENCH: text})
    context = site.page(ADDRESS).context

    assert site.messages == []
    assert [name for name, _ in context["figures"]] == ["recidive"]
    assert [name for name, _ in context["sources"]] == ["retour", "recidive"]
