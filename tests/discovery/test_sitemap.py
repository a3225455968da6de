"""The sitemap and robots.txt."""

from xml.etree import ElementTree

import pytest

from plugins.discovery.products import robots, sitemap
from plugins.tracing.recording import recording
from tests.conftest import LoadSite
from tests.tiny import ASSOCIATION, ONE_OF_EACH, PAGE, STORY, Loaded, having

HOST = "https://exemple.org/base"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
TRANSLATED = {**ONE_OF_EACH, "associations/les-amis/index.en.md": ASSOCIATION}


def entries(loaded: Loaded) -> dict[str, ElementTree.Element]:
    root = ElementTree.fromstring(sitemap(loaded.site))
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


def test_the_sitemap_depends_on_the_pages_only(load: LoadSite) -> None:
    loaded = load(ONE_OF_EACH, SITEURL=HOST)
    with recording() as frame:
        before = sitemap(loaded.site)
    loaded.site.plan(loaded.products[::-1])

    assert sitemap(loaded.site) == before
    assert frame.keys == {("pages",)}


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("", "User-agent: *\nAllow: /\n"),
        (HOST, f"User-agent: *\nAllow: /\n\nSitemap: {HOST}/sitemap.xml\n"),
        (f"{HOST}/", f"User-agent: *\nAllow: /\n\nSitemap: {HOST}/sitemap.xml\n"),
    ],
)
def test_robots_may_read_everything(load: LoadSite, url: str, expected: str) -> None:
    assert robots(load(ONE_OF_EACH, SITEURL=url).site).decode() == expected


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
    before = load(ONE_OF_EACH, SITEURL=HOST).site
    after = load({name: text}, SITEURL=HOST).site

    assert (before.sources["pages"]() != after.sources["pages"]()) == changes
    assert (sitemap(before) != sitemap(after)) == changes
