"""Sitemaps: every page, its translations and last change, the pictures and the film that it shows.

A small site has one. A larger one has an index of several, by kind and year of their texts: after
an edit, one of them is made again. Sources: https://www.sitemaps.org/protocol.html,
https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps and
video-sitemaps beside it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from plugins.discovery.shown import Shown, Video, shown_by
from plugins.discovery.xml import add, written
from plugins.kinds.addresses import Addresses
from plugins.kinds.page import Product
from plugins.kinds.settings import SiteSettings
from plugins.kinds.site import Site

MOST = 500
"""How many pages a sitemap has at most: the protocol takes 50,000 and 50 MB, an edit takes few."""

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


class Listed(NamedTuple):
    """A page: its address, the path of its document if it is one, its last change, its versions."""

    address: str
    path: str
    updated: str
    alternates: Addresses


def sitemaps(pages: Iterable[Product], site: Site, most: int = MOST) -> list[Product]:
    """Return the sitemaps of those pages that search engines may list, ``most`` in each at most."""
    listed = [
        Listed(page.address, page.path, page.updated, page.alternates)
        for page in sorted(pages, key=lambda page: page.address)
        if page.is_indexed
    ]
    if len(listed) <= most:
        return [_product(_INDEX, sitemap, listed)]
    groups = list(_sorted_out(listed, site, most))
    named = [(_address(name), max(page.updated for page in each)) for name, each in groups]
    parts = [_product(_address(name), sitemap, each) for name, each in groups]
    return [_product(_INDEX, sitemap_index, named), *parts]


def _product(address: str, make: Callable[..., bytes], listed: Iterable[Any]) -> Product:
    # Plain: what a product is handed is kept from one build to the next.
    return Product(address, make, (tuple(map(tuple, listed)),), is_indexed=False)


def _sorted_out(
    listed: Iterable[Listed], site: Site, most: int
) -> Iterator[tuple[str, list[Listed]]]:
    """Yield the name of each sitemap, and its pages."""
    groups: dict[str, list[Listed]] = {}
    for page in listed:
        groups.setdefault(_group(page, site), []).append(page)
    for group, found in sorted(groups.items()):
        for number, start in enumerate(range(0, len(found), most), 1):
            yield group if number == 1 else f"{group}-{number}", found[start : start + most]


def _group(page: Listed, site: Site) -> str:
    if not page.path:
        return _LISTS
    return f"{site.structure.facts[page.path].kind}-{page.updated[:4]}"


def _address(name: str) -> str:
    return f"/sitemaps/{name}.xml"


def sitemap_index(site: Site, named: Sequence[tuple[str, str]]) -> bytes:
    """Return the index of sitemaps, given the address and last change of each."""
    root = Element("sitemapindex", {"xmlns": _NAMESPACE})
    for address, updated in named:
        element = add(root, "sitemap")
        add(element, "loc", site.settings.absolute(address))
        if updated:
            add(element, "lastmod", updated)
    return written(root)


def sitemap(site: Site, listed: Sequence[tuple[Any, ...]]) -> bytes:
    """Return a sitemap of pages, each as plain values of ``Listed``."""
    pages = [Listed(*plain) for plain in listed]
    shown = {page.path: shown_by(site.document(page.path), site) for page in pages if page.path}
    return write_sitemap(pages, shown, site.settings)


def write_sitemap(
    pages: Iterable[Listed], shown: Mapping[str, Shown], settings: SiteSettings
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
