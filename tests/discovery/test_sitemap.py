"""Sitemaps: what they say of each page, that they are valid, and when they are made again."""

from collections.abc import Mapping
from functools import partial
from io import BytesIO
from xml.etree import ElementTree

import pytest
from lxml import etree
from PIL import Image

from plugins.discovery import products
from plugins.discovery.sitemap import sitemaps
from plugins.kinds.page import Product
from plugins.tracing.recording import recording
from tests.conftest import BuildSite, LoadSite
from tests.films.clips import FILM, film_files
from tests.tiny import ASSOCIATION, ONE_OF_EACH, PAGE, ROOT, STORY, Loaded, having

HOST = "https://exemple.org/base"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"
VIDEO = "{http://www.google.com/schemas/sitemap-video/1.1}"
SCHEMA = ROOT / "node_modules/sitemap/schema/sitemap.xsd"
TRANSLATED = {**ONE_OF_EACH, "associations/les-amis/index.en.md": ASSOCIATION}


def valid(data: bytes) -> ElementTree.Element:
    """Return the root of a sitemap that follows the schema of the protocol.

    The schemas of images and videos are no part of the package: they are checked by other tests.
    """
    text = SCHEMA.read_bytes().replace(b'processContents="strict"', b'processContents="lax"')
    etree.XMLSchema(etree.fromstring(text)).assertValid(etree.fromstring(data))
    return ElementTree.fromstring(data)


def entries(loaded: Loaded) -> dict[str, ElementTree.Element]:
    return urls(made(loaded))


def made(loaded: Loaded) -> bytes:
    [product] = [p for p in loaded.products if p.address == "/sitemap.xml"]
    data = product.make(loaded.site, *product.handed)
    assert isinstance(data, bytes)
    return data


def urls(data: bytes) -> dict[str, ElementTree.Element]:
    root = valid(data)
    assert root.tag == f"{MAP}urlset"
    found = {str(url.findtext(f"{MAP}loc")): url for url in root.findall(f"{MAP}url")}
    assert len(found) == len(root)
    return found


def test_every_page_is_there_once_in_order(load: LoadSite) -> None:
    found = list(entries(load(ONE_OF_EACH, SITEURL=HOST)))

    assert found == sorted(found)
    for address in ("/", "/en/", "/recits/", "/recits/un-recit/", "/une-page/", "/causes/"):
        assert f"{HOST}{address}" in found


def test_translations_name_one_another(load: LoadSite) -> None:
    found = entries(load(TRANSLATED, SITEURL=HOST))

    expected = {
        "fr": f"{HOST}/associations/les-amis/",
        "en": f"{HOST}/en/associations/les-amis/",
    }
    for address in expected.values():
        links = found[address].findall(LINK)
        assert {link.attrib["hreflang"]: link.attrib["href"] for link in links} == expected
        assert {link.attrib["rel"] for link in links} == {"alternate"}


def test_a_page_in_one_language_names_no_other(load: LoadSite) -> None:
    found = entries(load(TRANSLATED, SITEURL=HOST))

    assert found[f"{HOST}/recits/un-recit/"].findall(LINK) == []


def test_a_page_is_dated_by_its_last_change(load: LoadSite) -> None:
    story = having(STORY, "corrections: [{date: 2026-05-02, text: Un chiffre.}]")

    found = entries(load({**ONE_OF_EACH, "recits/un-recit/index.md": story}, SITEURL=HOST))

    assert found[f"{HOST}/recits/un-recit/"].findtext(f"{MAP}lastmod") == "2026-05-02"
    assert found[f"{HOST}/recits/"].findtext(f"{MAP}lastmod") is None


@pytest.mark.parametrize(
    ("name", "text", "address"),
    [
        ("pages/cachee/index.md", having(PAGE, "status: hidden"), "/cachee/"),
        ("recits/brouillon/index.md", having(STORY, "status: draft"), "/recits/brouillon/"),
        ("recits/un-recit/index.falc.md", STORY, "/recits/un-recit/facile-a-lire/"),
        ("recits/demain/index.md", having(STORY, "date: 2027-01-01"), "/recits/demain/"),
    ],
)
def test_pages_not_to_be_listed_are_left_out(
    load: LoadSite, name: str, text: str, address: str
) -> None:
    assert f"{HOST}{address}" not in entries(load({**ONE_OF_EACH, name: text}, SITEURL=HOST))


def test_the_page_not_found_is_left_out(load: LoadSite) -> None:
    assert f"{HOST}/404.html" not in entries(load(ONE_OF_EACH, SITEURL=HOST))


def test_of_a_text_that_shows_nothing_little_is_read(load: LoadSite) -> None:
    loaded = load(ONE_OF_EACH, SITEURL=HOST)

    with recording() as frame:
        made(loaded)

    read = {key for key in frame.keys if key[0] == "document"}
    story = "content/recits/un-recit/index.md"
    assert {key for key in read if key[1] == story} == {("document", story, "has_film")}


@pytest.mark.parametrize(
    ("name", "text", "changes"),
    [
        ("recits/un-recit/index.md", having(STORY, "title: Autre"), False),
        ("recits/un-recit/index.md", having(STORY, "modified: 2026-05-02"), True),
        ("recits/un-recit/index.en.md", STORY, True),
        ("recits/autre/index.md", STORY, True),
        ("recits/autre/index.md", having(STORY, "status: hidden"), False),
    ],
    ids=["title", "date", "translation", "page", "hidden"],
)
def test_the_sitemap_is_made_again_when_what_it_says_changes(
    load: LoadSite, name: str, text: str, changes: bool
) -> None:
    before = load(ONE_OF_EACH, SITEURL=HOST)
    after = load({name: text}, SITEURL=HOST)

    recipes = [
        p.recipe for each in (before, after) for p in each.products if p.address == "/sitemap.xml"
    ]
    assert (recipes[0] != recipes[1]) == changes
    assert (made(before) != made(after)) == changes


PICTURED = having(STORY, "cover: 01.webp").replace("Un texte.", "![](02.webp)")
PHOTOS = """- {file: 01.webp, alt: Une cour, credit: A}
- {file: 02.webp, alt: Un mur, credit: A}
- {file: 03.webp, alt: Ailleurs, credit: A}
"""
WITH_PICTURES = {
    **ONE_OF_EACH,
    "recits/un-recit/index.md": PICTURED,
    "recits/un-recit/photos.yaml": PHOTOS,
    **{f"recits/un-recit/0{n}.webp": "picture" for n in (1, 2, 3)},
}


def pictures(url: ElementTree.Element) -> list[str]:
    return [str(loc.text) for loc in url.findall(f"{IMAGE}image/{IMAGE}loc")]


def test_a_page_names_the_pictures_that_it_shows(build_site: BuildSite) -> None:
    files = {**WITH_PICTURES, "recits/un-recit/02.webp": other_picture()}

    built = build_site(files, SITEURL=HOST)

    found = urls(built.bytes("sitemap.xml"))
    shown = pictures(found[f"{HOST}/recits/un-recit/"])
    assert len(shown) == len(set(shown)) == 2
    assert all(built.exists(url.removeprefix(HOST)) for url in shown)
    assert len(pictures(found[f"{HOST}/galeries/une-galerie/"])) == 1
    assert pictures(found[f"{HOST}/missions/une-mission/"]) == []


def other_picture() -> bytes:
    file = BytesIO()
    Image.new("RGB", (50, 40), "#123456").save(file, "WEBP")
    return file.getvalue()


def test_a_picture_withheld_is_not_named(load: LoadSite) -> None:
    photos = PHOTOS.replace("credit: A}", "credit: A, people: [a-1]}", 1)
    files = {"recits/un-recit/photos.yaml": photos, "recits/un-recit/02.webp": other_picture()}
    loaded = load({**WITH_PICTURES, **files}, SITEURL=HOST)

    assert len(pictures(entries(loaded)[f"{HOST}/recits/un-recit/"])) == 1


def video(url: ElementTree.Element) -> dict[str, str]:
    [found] = url.findall(f"{VIDEO}video")
    return {each.tag.removeprefix(VIDEO): str(each.text) for each in found}


def test_a_page_names_its_film(build_site: BuildSite) -> None:
    built = build_site({**ONE_OF_EACH, **film_files(seconds=2)}, SITEURL=HOST)

    told = video(urls(built.bytes("sitemap.xml"))[f"{HOST}/recits/un-recit/"])

    assert built.exists(told.pop("content_loc").removeprefix(HOST))
    assert built.exists(told.pop("thumbnail_loc").removeprefix(HOST))
    assert told == {
        "title": "Un récit",
        "description": "Un résumé.",
        "duration": "2",
        "publication_date": "2026-03-05",
        "family_friendly": "yes",
    }


def test_a_film_elsewhere_is_named_by_its_player(load: LoadSite) -> None:
    story = FILM.replace("file: film.mp4", 'embed: "https://tube.exemple.org/w/film"')
    story = having(story, "content_note: Des cris.", "summary: ''")
    loaded = load({**ONE_OF_EACH, **film_files(text=story)}, SITEURL=HOST)

    told = video(entries(loaded)[f"{HOST}/recits/un-recit/"])

    assert told["player_loc"].startswith("https://tube.exemple.org/videos/embed/film")
    assert "content_loc" not in told
    assert told["family_friendly"] == "no"
    assert told["description"] == "Un récit"


def test_a_film_withheld_is_not_named(load: LoadSite) -> None:
    story = FILM.replace("year: 2026}", "year: 2026, people: [a-1]}")
    loaded = load({**ONE_OF_EACH, **film_files(text=story)}, SITEURL=HOST)

    found = entries(loaded)[f"{HOST}/recits/un-recit/"]

    assert found.findall(f"{VIDEO}video") == []


def split(loaded: Loaded, most: int) -> Mapping[str, Product]:
    found = sitemaps(loaded.products, loaded.site, most)
    return {product.address: product for product in found}


def test_a_large_site_has_several_sitemaps_and_their_index(load: LoadSite) -> None:
    files = {f"recits/r{n}/index.md": having(STORY, "date: 2025-03-05") for n in range(4)}
    loaded = load({**ONE_OF_EACH, **files}, SITEURL=HOST)
    whole = set(entries(loaded))

    index, *parts = split(loaded, 3).values()

    root = ElementTree.fromstring(index.make(loaded.site, *index.handed))  # type: ignore[arg-type]
    assert root.tag == f"{MAP}sitemapindex"
    locations = [str(loc.text) for loc in root.findall(f"{MAP}sitemap/{MAP}loc")]
    assert locations == [f"{HOST}{part.address}" for part in parts]
    assert {f"{HOST}/sitemaps/story-2025.xml", f"{HOST}/sitemaps/story-2025-2.xml"} <= set(
        locations
    )
    assert f"{HOST}/sitemaps/story-2026.xml" in locations
    days = root.findall(f"{MAP}sitemap/{MAP}lastmod")
    assert {day.text for day in days} == {"2025-03-05", "2026-03-05"}
    found = [urls(part.make(loaded.site, *part.handed)) for part in parts]  # type: ignore[arg-type]
    assert all(0 < len(each) <= 3 for each in found)
    assert sorted(url for each in found for url in each) == sorted(whole)


def test_a_text_more_leaves_the_other_sitemaps_as_they_are(load: LoadSite) -> None:
    before = split(load(ONE_OF_EACH, SITEURL=HOST), 3)
    after = split(
        load({"recits/vieux/index.md": having(STORY, "date: 2020-01-01")}, SITEURL=HOST), 3
    )

    for name in ("story-2026", "mission-2026"):
        address = f"/sitemaps/{name}.xml"
        assert before[address].recipe == after[address].recipe
    assert "/sitemaps/story-2020.xml" in after


def test_a_small_site_has_one_sitemap(load: LoadSite) -> None:
    assert list(split(load(ONE_OF_EACH, SITEURL=HOST), 1000)) == ["/sitemap.xml"]


def test_a_split_site_builds(build_site: BuildSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(products, "sitemaps", partial(sitemaps, most=20))

    built = build_site(ONE_OF_EACH, SITEURL=HOST)

    named = ElementTree.fromstring(built.bytes("sitemap.xml")).findall(f"{MAP}sitemap/{MAP}loc")
    assert len(named) > 3
    for loc in named:
        assert urls(built.bytes(str(loc.text).removeprefix(HOST)))
