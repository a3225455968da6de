"""Sitemaps: every page, its translations and last change, the pictures and the film that it shows.

A small site has one. A larger one has an index of several, by kind and year of their texts: after
an edit, one of them is made again. Sources: https://www.sitemaps.org/protocol.html,
https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps and
video-sitemaps beside it.
"""

from collections.abc import Iterable, Mapping, Sequence
from xml.etree.ElementTree import Element

from plugins.discovery.shown import Shown, Video, shown_by
from plugins.discovery.xml import add, written
from plugins.kinds.page import Product
from plugins.kinds.settings import SiteSettings
from plugins.kinds.site import Site
from plugins.tracing.recording import record

MOST = 1000
"""How many pages a sitemap has at most: the protocol takes 50,000 and 50 MB, an edit takes few."""
SOURCE = "sitemap"
"""What is read by a sitemap: its pages, their translations and the days of their last change."""

_INDEX = "/sitemap.xml"
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_EXTENSIONS = {
    "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
    "xmlns:image": "http://www.google.com/schemas/sitemap-image/1.1",
    "xmlns:video": "http://www.google.com/schemas/sitemap-video/1.1",
}
_LISTS = "pages"
_MOST_IMAGES = 1000
_LONGEST_TITLE, _LONGEST_WORDS = 100, 2048


class Sitemaps:
    """The pages of a site by sitemap, sorted out when that is first asked for."""

    def __init__(self, site: Site, most: int = MOST) -> None:
        """Take a site whose pages are planned, and how many a sitemap has."""
        self._site = site
        self._most = most
        self._groups: dict[str, list[Product]] = {}

    def products(self, pages: Iterable[Product]) -> list[Product]:
        """Return the sitemaps of the pages planned so far."""
        indexed = [page for page in pages if page.is_indexed]
        if len(indexed) <= self._most:
            return [Product(_INDEX, sitemap, ("",), is_indexed=False)]
        groups = self._sorted_out(indexed)
        named = tuple((_address(name), _last_change(found)) for name, found in groups.items())
        return [
            Product(_INDEX, sitemap_index, (named,), is_indexed=False),
            *(Product(_address(name), sitemap, (name,), is_indexed=False) for name in groups),
        ]

    def pages(self, name: str) -> list[Product]:
        """Return the pages of a sitemap, by address; of the only one when it has no name."""
        record(SOURCE, name)
        return self._pages(name)

    def answer(self, name: str) -> list[tuple[object, ...]]:
        """Return what a sitemap says of its pages without looking into them, told to nobody."""
        return [(p.address, p.path, p.updated, p.alternates) for p in self._pages(name)]

    def _pages(self, name: str) -> list[Product]:
        if not self._groups:
            indexed = self._site.indexed_pages
            self._groups = {"": indexed, **self._sorted_out(indexed)}
        return self._groups.get(name, [])

    def _sorted_out(self, pages: Sequence[Product]) -> dict[str, list[Product]]:
        """Return pages by the name of their sitemap, in the order of names."""
        groups: dict[str, list[Product]] = {}
        for page in sorted(pages, key=lambda page: page.address):
            groups.setdefault(self._name(page), []).append(page)
        return {
            name if number == 0 else f"{name}-{number + 1}": found[start : start + self._most]
            for name, found in sorted(groups.items())
            for number, start in enumerate(range(0, len(found), self._most))
        }

    def _name(self, page: Product) -> str:
        if not page.path:
            return _LISTS
        facts = self._site.structure.facts[page.path]
        return f"{facts.kind}-{page.updated[:4]}"


def _address(name: str) -> str:
    return f"/sitemaps/{name}.xml"


def _last_change(pages: Iterable[Product]) -> str:
    return max(page.updated for page in pages)


def sitemap_index(site: Site, named: Sequence[tuple[str, str]]) -> bytes:
    """Return the index of sitemaps, given the address and last change of each."""
    root = Element("sitemapindex", {"xmlns": _NAMESPACE})
    for address, updated in named:
        element = add(root, "sitemap")
        add(element, "loc", site.settings.absolute(address))
        if updated:
            add(element, "lastmod", updated)
    return written(root)


def sitemap(site: Site, name: str) -> bytes:
    """Return a sitemap; the only one has no name."""
    sitemaps: Sitemaps = site.kept(SOURCE)
    pages = sitemaps.pages(name)
    shown = {page.path: shown_by(site.document(page.path), site) for page in pages if page.path}
    return write_sitemap(pages, shown, site.settings)


def write_sitemap(
    pages: Iterable[Product], shown: Mapping[str, Shown], settings: SiteSettings
) -> bytes:
    """Return the sitemap of pages, in their order; ``shown`` is by the path of documents."""
    root = Element("urlset", {"xmlns": _NAMESPACE, **_EXTENSIONS})
    for page in pages:
        element = add(root, "url")
        add(element, "loc", settings.absolute(page.address))
        if page.updated:
            add(element, "lastmod", page.updated)
        if len(page.alternates) > 1:
            for lang, address in sorted(page.alternates):
                there = settings.absolute(address)
                add(element, "xhtml:link", rel="alternate", hreflang=lang, href=there)
        pictures, video = shown.get(page.path, Shown())
        for url in pictures[:_MOST_IMAGES]:
            add(add(element, "image:image"), "image:loc", url)
        if video:
            _add_video(element, video)
    return written(root)


def _add_video(url: Element, video: Video) -> None:
    # The schema of videos has them in this order.
    element = add(url, "video:video")
    add(element, "video:thumbnail_loc", video.thumbnail)
    add(element, "video:title", video.title[:_LONGEST_TITLE])
    add(element, "video:description", (video.words or video.title)[:_LONGEST_WORDS])
    if video.file:
        add(element, "video:content_loc", video.file)
    else:
        add(element, "video:player_loc", video.player)
    if video.seconds:
        add(element, "video:duration", str(video.seconds))
    add(element, "video:publication_date", video.published)
    add(element, "video:family_friendly", "no" if video.has_note else "yes")
