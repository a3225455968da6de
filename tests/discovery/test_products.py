"""Which feeds a site has, what each of them holds, and what leads machines to the pages."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from plugins.kinds.page import Product
from tests.conftest import BuildSite, LoadSite
from tests.tiny import (
    ASSOCIATION,
    MISSION,
    ONE_OF_EACH,
    STORY,
    Built,
    Loaded,
    bare_theme,
    having,
)
from tests.tiny import GALLERY as GALLERY_TEXT

ATOM = "{http://www.w3.org/2005/Atom}"
GALLERY = "/galeries/une-galerie/"
ENGLISH_MISSION = MISSION.replace("## Présentation", "## Presentation").replace(
    "## Précisions", "## Details"
)
KINDS = {
    "recits": "stories",
    "missions": "missions",
    "associations": "associations",
    "experiences": "field-reports",
    "campagnes": "campaigns",
    "galeries": "galleries",
    "partenaires": "partners",
}


@pytest.fixture
def settings(tmp_path: Path) -> dict[str, Any]:
    return {"THEME": str(bare_theme(tmp_path / "theme")), "SITEURL": "https://exemple.org"}


def links(built: Built, name: str) -> list[str]:
    root = ElementTree.fromstring(built.bytes(name))
    return [
        link.attrib["href"].removeprefix("https://exemple.org")
        for link in root.findall(f"{ATOM}entry/{ATOM}link[@rel='alternate']")
    ]


def test_the_site_and_each_kind_have_a_feed_in_each_language(
    build_site: BuildSite, settings: dict[str, Any]
) -> None:
    files = build_site(ONE_OF_EACH, **settings).files()

    expected = {"atom.xml", "en/atom.xml", *(f"{path}/atom.xml" for path in KINDS)}
    expected |= {f"en/{path}/atom.xml" for path in KINDS.values()}
    json_feeds = {name.replace("atom.xml", "feed.json") for name in expected}
    expected |= {"galeries/une-galerie/atom.xml", "associations/les-amis/atom.xml"}
    expected |= {"causes/solidarite-et-insertion/atom.xml"}
    expected |= {"en/causes/solidarity-and-inclusion/atom.xml"}
    assert {name for name in files if name.endswith("atom.xml")} == expected
    assert {name for name in files if name.endswith("feed.json")} == json_feeds
    assert {"sitemap.xml", "robots.txt"} <= set(files)


def test_the_feed_of_the_site_has_what_is_news(
    build_site: BuildSite, settings: dict[str, Any]
) -> None:
    built = build_site(ONE_OF_EACH, **settings)

    assert sorted(links(built, "atom.xml")) == [
        "/campagnes/une-campagne/",
        "/experiences/une-experience/",
        GALLERY,
        "/missions/une-mission/",
        "/recits/un-recit/",
    ]
    assert links(built, "partenaires/atom.xml") == ["/partenaires/un-atelier/"]


def test_hidden_draft_easy_and_future_texts_are_in_no_feed(
    build_site: BuildSite, settings: dict[str, Any]
) -> None:
    files = {
        "recits/cache/index.md": having(STORY, "status: hidden"),
        "recits/brouillon/index.md": having(STORY, "status: draft"),
        "recits/demain/index.md": having(STORY, "date: 2027-01-01"),
        "recits/un-recit/index.falc.md": STORY,
    }

    built = build_site({**ONE_OF_EACH, **files}, **settings)

    assert built.exists("/recits/cache/")
    assert links(built, "recits/atom.xml") == ["/recits/un-recit/"]
    assert "/recits/un-recit/facile-a-lire/" not in links(built, "atom.xml")


def test_a_feed_shows_translations_and_originals_for_want_of_them(
    build_site: BuildSite, settings: dict[str, Any]
) -> None:
    files = {
        "associations/les-amis/index.en.md": ASSOCIATION,
        "associations/autres/index.md": ASSOCIATION,
    }

    built = build_site({**ONE_OF_EACH, **files}, **settings)

    assert links(built, "en/associations/atom.xml") == [
        "/associations/autres/",
        "/en/associations/les-amis/",
    ]


def test_a_feed_keeps_its_newest_entries(build_site: BuildSite, settings: dict[str, Any]) -> None:
    files = {
        f"missions/m{number}/index.md": having(MISSION, f"date: 2026-04-0{number}")
        for number in range(1, 6)
    }

    built = build_site({**ONE_OF_EACH, **files}, FEED_ITEMS=3, **settings)

    assert links(built, "missions/atom.xml") == [f"/missions/m{n}/" for n in (5, 4, 3)]
    assert links(built, "atom.xml") == [f"/missions/m{n}/" for n in (5, 4, 3)]


def test_the_text_of_an_entry_comes_from_its_template(
    build_site: BuildSite, settings: dict[str, Any]
) -> None:
    root = ElementTree.fromstring(build_site(ONE_OF_EACH, **settings).bytes("recits/atom.xml"))

    assert root.findtext(f"{ATOM}entry/{ATOM}content") == (
        '<p>Un résumé.</p><a href="https://exemple.org/a">b</a>'
        '<img src="https://exemple.org/c.webp" alt="">'
    )


def test_a_feed_is_named_after_the_site_and_its_kind(
    build_site: BuildSite, settings: dict[str, Any]
) -> None:
    built = build_site(ONE_OF_EACH, **settings)

    titles = [
        ElementTree.fromstring(built.bytes(name)).findtext(f"{ATOM}title")
        for name in ("atom.xml", "recits/atom.xml", "en/stories/atom.xml")
    ]
    assert titles == [
        "Le Média Solidaire",
        "Le Média Solidaire – Récits",
        "Le Média Solidaire – Stories",
    ]


def product(loaded: Loaded, address: str) -> Product:
    (found,) = (product for product in loaded.products if product.address == address)
    return found


def test_the_newest_come_first_then_by_address(load: LoadSite) -> None:
    files = {
        "recits/b/index.md": having(STORY, "date: 2026-05-01"),
        "recits/a/index.md": having(STORY, "date: 2026-05-01"),
        "missions/c/index.md": having(MISSION, "date: 2026-06-01"),
    }

    *_, paths = product(load({**ONE_OF_EACH, **files}, FEED_ITEMS=3), "/atom.xml").handed

    assert [path.split("/")[2] for path in paths] == ["c", "a", "b"]


def test_a_feed_is_made_of_its_entries_only(load: LoadSite) -> None:
    """A text too old for it does not have it made again."""
    before = product(load(ONE_OF_EACH), "/partenaires/atom.xml").recipe
    loaded = load({"recits/vieux/index.md": having(STORY, "date: 2020-01-01")})

    assert product(loaded, "/partenaires/atom.xml").recipe == before
    assert product(loaded, "/recits/atom.xml").recipe != before


@pytest.mark.parametrize(("url", "count"), [("", 0), ("https://exemple.org", 1)])
def test_a_site_without_an_address_has_no_sitemap(load: LoadSite, url: str, count: int) -> None:
    addresses = [product.address for product in load({}, SITEURL=url).products]

    assert addresses.count("/sitemap.xml") == count
    assert addresses.count("/robots.txt") == 1


def test_what_leads_to_the_pages_is_not_itself_listed(load: LoadSite) -> None:
    loaded = load(ONE_OF_EACH, SITEURL="https://exemple.org")
    (pages,) = product(loaded, "/sitemap.xml").handed
    listed = [address for address, *_ in pages]

    assert listed
    assert not [address for address in listed if not address.endswith("/")]


NAMED = "associations: [les-amis]"


def test_the_feed_of_an_association_has_all_that_is_about_it(
    build_site: BuildSite, settings: dict[str, Any]
) -> None:
    files = {
        "recits/sur-eux/index.md": having(STORY, NAMED, "date: 2026-04-01"),
        "recits/cache/index.md": having(STORY, NAMED, "status: hidden"),
        "galeries/une-galerie/index.md": having(GALLERY_TEXT, NAMED),
        "associations/autres/index.md": ASSOCIATION,
    }

    built = build_site({**ONE_OF_EACH, **files}, **settings)

    assert links(built, "associations/les-amis/atom.xml") == [
        "/recits/sur-eux/",
        "/campagnes/une-campagne/",
        GALLERY,
        "/missions/une-mission/",
    ]
    assert links(built, "associations/autres/atom.xml") == []
    title = ElementTree.fromstring(built.bytes("associations/les-amis/atom.xml"))
    assert title.findtext(f"{ATOM}title") == "Le Média Solidaire – Les amis"


def test_the_feed_of_a_translated_association_prefers_its_language(
    build_site: BuildSite, settings: dict[str, Any]
) -> None:
    files = {
        "associations/les-amis/index.en.md": ASSOCIATION,
        "missions/une-mission/index.en.md": ENGLISH_MISSION,
    }

    built = build_site({**ONE_OF_EACH, **files}, **settings)

    assert links(built, "en/associations/les-amis/atom.xml") == [
        "/campagnes/une-campagne/",
        "/en/missions/une-mission/",
    ]


def test_the_feed_of_a_cause_has_all_that_serves_it(
    build_site: BuildSite, settings: dict[str, Any]
) -> None:
    files = {"recits/du-sport/index.md": having(STORY, "causes: [sport]")}

    built = build_site({**ONE_OF_EACH, **files}, **settings)

    assert links(built, "causes/sport-pour-tous/atom.xml") == ["/recits/du-sport/"]
    assert links(built, "causes/solidarite-et-insertion/atom.xml") == [
        "/associations/les-amis/",
        "/missions/une-mission/",
    ]


@pytest.mark.parametrize(
    ("page", "feed"),
    [
        ("/associations/les-amis/", "/associations/les-amis/atom.xml"),
        ("/causes/solidarite-et-insertion/", "/causes/solidarite-et-insertion/atom.xml"),
        ("/missions/", "/missions/atom.xml"),
    ],
)
def test_a_page_leads_to_its_feed(load: LoadSite, page: str, feed: str) -> None:
    loaded = load(ONE_OF_EACH)

    assert loaded.page(page).feed == feed
    assert product(loaded, feed)


def test_a_document_is_drawn_once_for_all_the_feeds_that_hold_it(load: LoadSite) -> None:
    loaded, drawn = load(ONE_OF_EACH), list[str]()

    def render(template: str, lang: str, values: Mapping[str, Any]) -> str:
        drawn.append(values["document"].path)
        return ""

    loaded.site.render = render
    for address in ("/atom.xml", "/missions/atom.xml", "/feed.json", "/en/missions/atom.xml"):
        made = product(loaded, address)
        made.make(loaded.site, *made.handed)

    assert sorted(drawn) == sorted(set(drawn))
    assert "content/missions/une-mission/index.md" in drawn


PICTURES = """- {file: 01.webp, alt: Une cour, credit: Atelier, caption: La cour, date: 2026-01-02}
- {file: 02.webp, alt: Un mur, credit: Collectif}
"""


def gallery_of_two() -> dict[str, str]:
    folder = "galeries/une-galerie"
    return {**ONE_OF_EACH, f"{folder}/photos.yaml": PICTURES, f"{folder}/02.webp": "picture"}


def test_each_gallery_has_a_feed_of_its_pictures(build_site: BuildSite) -> None:
    built = build_site(gallery_of_two(), SITEURL="https://exemple.org/base")
    root = ElementTree.fromstring(built.bytes("galeries/une-galerie/atom.xml"))
    entries = root.findall(f"{ATOM}entry")

    assert root.findtext(f"{ATOM}title") == "Le Média Solidaire – Une galerie"
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == ["La cour", "Un mur"]
    assert [entry.findtext(f"{ATOM}author/{ATOM}name") for entry in entries] == [
        "Atelier",
        "Collectif",
    ]
    published = [str(entry.findtext(f"{ATOM}published"))[:10] for entry in entries]
    assert published == ["2026-01-02", "2026-03-05"]
    ids = [f"#{node.attributes['id']}" for node in built.page(GALLERY).css("li[id]")]
    links = [entry.find(f"{ATOM}link") for entry in entries]
    assert [link.attrib["href"] for link in links if link is not None] == [
        f"https://exemple.org/base/galeries/une-galerie/{anchor}" for anchor in ids
    ]
    content = str(entries[0].findtext(f"{ATOM}content"))
    assert 'src="https://exemple.org/base/photos/' in content
    followed = built.page(GALLERY).css("link[type='application/atom+xml']")
    assert [link.attributes["title"] for link in followed] == [
        "Le Média Solidaire",
        "Le Média Solidaire – Une galerie",
    ]
